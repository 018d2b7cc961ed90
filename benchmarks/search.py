# SPDX-License-Identifier: MIT
"""Measures building and searching: `python -m benchmarks.search [articles …]`.

Prints articles per second, the index's size against the text, memory, and for each class of
query the median and the 95th percentile of whole answers (total, facets, snippets of twenty).
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from benchmarks.corpus import Article, articles
from tajarchive.search import IndexDocument, NoNames, SearchIndex

_RUNS = 20
_WORDS = 40


def document(article: Article) -> IndexDocument:
    """Return an article as the index takes it."""
    return IndexDocument(
        id=article.id,
        title=article.title,
        body=article.body,
        source=article.source,
        language=article.language,
        published=article.published,
        persons=article.persons,
        places=article.places,
        organisations=article.organisations,
        events=article.events,
        paragraphs=article.paragraphs,
    )


def classes(sample: list[Article]) -> dict[str, Callable[[random.Random], str]]:
    """Return a maker of queries for each class, from the words of some articles."""
    english = [article for article in sample if article.language == "en"]
    common = ["arrived", "the", "Tajikistan", "agreement", "visit", "talks", "Dushanbe"]
    counts: dict[str, int] = {}
    for article in english:
        for word in set(article.body.split()):
            if word.isalpha() and len(word) > 4 and word.islower():
                counts[word] = counts.get(word, 0) + 1
    ranked = sorted(counts, key=lambda word: -counts[word])
    middle, rare = ranked[:200], ranked[-_WORDS * 10 :]

    def phrase(chance: random.Random) -> str:
        words = chance.choice(english).body.split()
        at = chance.randrange(len(words) - 2)
        return '"' + " ".join(words[at : at + 2]).replace('"', "") + '"'

    return {
        "rare word": lambda c: c.choice(rare),
        "common word": lambda c: c.choice(common),
        "AND of 2": lambda c: f"{c.choice(common)} {c.choice(middle)}",
        "OR of 4": lambda c: " OR ".join(c.sample(common[2:] + middle[:20], 4)),
        "phrase": phrase,
        "prefix": lambda c: c.choice(middle)[:4] + "*",
        "filter + dates": lambda c: (
            f"{c.choice(common)} person:rahmon published:{c.randint(2010, 2022)}.."
        ),
        "newest": lambda c: f"{c.choice(common)} sort:newest",
        "Chinese": lambda c: c.choice(["北京", "习近平", "上海合作组织", "塔吉克斯坦"]),
        "Russian": lambda c: c.choice(["переговоры", "соглашение", "Душанбе Рахмон"]),
        "few, relaxed": lambda c: f"{c.choice(rare)} {c.choice(middle)} {c.choice(common)}",
        "everything": lambda c: "",
    }


def measure(count: int) -> None:
    """Build an index of so many articles and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index"
        index = SearchIndex.open(path, names=NoNames())
        text = 0

        def documents():
            nonlocal text
            for article in articles(count):
                text += len(article.body.encode()) + len(article.title.encode())
                yield document(article)

        started = perf_counter()
        for _ in articles(count):
            pass
        making = perf_counter() - started
        started = perf_counter()
        index.update(documents(), bulk=True)
        building = perf_counter() - started - making
        size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        print(f"{count:,} articles, {text / 1e6:.1f} MB of text")
        print(f"  build   {count / building:7.0f} articles/s")
        print(f"  size    {size / text:7.2f} of the text")
        print(
            f"  memory  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB at most"
        )
        index.close()
        _searches(path, list(articles(200)))


def _searches(path: Path, sample: list[Article]) -> None:
    started = perf_counter()
    index = SearchIndex.open(path, names=NoNames())
    index.search("Dushanbe")
    print(f"  open to first answer {1000 * (perf_counter() - started):.0f} ms")
    started = perf_counter()
    index.search("dush*")
    print(f"  first prefix (reads all words) {1000 * (perf_counter() - started):.0f} ms")
    print("  ms            median    95 %   hits (median)")
    for name, make in classes(sample).items():
        chance = random.Random(name)
        times, totals = [], []
        for _ in range(_RUNS):
            query = make(chance)
            started = perf_counter()
            totals.append(index.search(query).total)
            times.append(1000 * (perf_counter() - started))
        times.sort()
        high = times[min(len(times) - 1, int(0.95 * len(times)))]
        middle = statistics.median(times)
        print(f"  {name:14}{middle:6.1f}  {high:6.1f}   {statistics.median(totals):.0f}")
    started = perf_counter()
    index.update([document(sample[0])])
    index.search(sample[0].title)
    print(f"  one article replaced and found again: {1000 * (perf_counter() - started):.0f} ms")
    index.close()


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["2000", "20000"]:
        measure(int(argument))
