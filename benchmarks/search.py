# SPDX-License-Identifier: MIT
"""Measures building and searching: `python -m benchmarks.search [articles …]`.

Prints articles per second, the index's size against the text, memory, and for each class of
query the median and the 95th percentile of whole answers (total, facets, snippets of twenty),
in turn with SQLite FTS5 on the same corpus where it has such a query. Times are those of the
thread's processor, so that a busy machine does not count.
"""

from __future__ import annotations

import random
import resource
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, process_time, thread_time
from typing import TypeVar

from benchmarks.corpus import Article, articles
from tajarchive.search import IndexDocument, NoNames, SearchIndex

T = TypeVar("T")

_RUNS = 20
_FTS5 = (
    "rare word",
    "common word",
    "AND of 2",
    "OR of 4",
    "phrase",
    "prefix",
    "filter + dates",
    "newest",
)
"""Classes that FTS5 has a query for, without rules of its own for each script."""

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
            f"{c.choice(common)} person:emomali-rahmon published:{c.randint(2010, 2022)}.."
        ),
        "newest": lambda c: f"{c.choice(common)} sort:newest",
        "Chinese": lambda c: c.choice(["北京", "习近平", "上海合作组织", "塔吉克斯坦"]),
        "Russian": lambda c: c.choice(["переговоры", "соглашение", "Душанбе Рахмон"]),
        "few, relaxed": lambda c: f"{c.choice(rare)} {c.choice(middle)} {c.choice(common)}",
        "everything": lambda c: "",
    }


class Fts5:
    """The same articles in SQLite, as a program without an engine of its own would search them."""

    def __init__(self, path: Path) -> None:
        self.database = sqlite3.connect(path)
        self.database.executescript(
            "CREATE TABLE article (id INTEGER PRIMARY KEY, source, language, published);"
            "CREATE TABLE mention (article INTEGER, entity TEXT);"
            "CREATE INDEX mentioned ON mention (entity, article);"
            "CREATE INDEX mentions ON mention (article, entity);"
            "CREATE VIRTUAL TABLE text USING fts5 (title, body, tokenize='porter unicode61');"
        )

    def build(self, corpus: Iterator[Article]) -> None:
        """Add all articles in one transaction."""
        add = self.database.execute
        for n, a in enumerate(corpus):
            add("INSERT INTO article VALUES (?, ?, ?, ?)", (n, a.source, a.language, a.published))
            add("INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)", (n, a.title, a.body))
            names = [(n, entity) for entity in (*a.persons, *a.places, *a.organisations)]
            self.database.executemany("INSERT INTO mention VALUES (?, ?)", names)
        self.database.commit()

    def search(self, query: str) -> int:
        """Give a whole answer: total, four facets, twenty hits with snippets; return the total."""
        words, where, order = _translated(query)
        found = (
            "CREATE TEMP TABLE found AS SELECT a.id, a.source, a.language, a.published, "
            f"t.rank AS rank FROM text t JOIN article a ON a.id = t.rowid WHERE text MATCH ?{where}"
        )
        run = self.database.execute
        run("DROP TABLE IF EXISTS found")
        run(found, (words,))
        (total,) = run("SELECT count(*) FROM found").fetchone()
        for value in ("source", "language", "substr(published, 1, 4)"):
            run(f"SELECT {value}, count(*) FROM found GROUP BY 1 ORDER BY 2 DESC").fetchall()
        run(
            "SELECT m.entity, count(*) FROM found f JOIN mention m ON m.article = f.id "
            "GROUP BY 1 ORDER BY 2 DESC LIMIT 50"
        ).fetchall()
        top = run(f"SELECT id FROM found ORDER BY {order} LIMIT 20").fetchall()
        for (row,) in top:
            run(
                "SELECT title, snippet(text, 1, '[', ']', '…', 40) FROM text "
                "WHERE text MATCH ? AND rowid = ?",
                (words, row),
            ).fetchall()
        return total


def _translated(query: str) -> tuple[str, str, str]:
    """Return a query of `classes` as FTS5's words, a condition, and an order."""
    where, order, words = "", "rank", []
    for word in query.split():
        if word.startswith("person:"):
            where += " AND a.id IN (SELECT article FROM mention WHERE entity = 'emomali-rahmon')"
        elif word.startswith("published:"):
            where += f" AND a.published >= '{word[10:].rstrip('.')}'"
        elif word == "sort:newest":
            order = "published DESC"
        elif word == "OR" or word.startswith('"') or word.endswith('"'):
            words.append(word)
        elif word.endswith("*"):
            words.append(f'"{word[:-1]}"*')
        else:
            words.append(word if query.startswith('"') else f'"{word}"')
    return " ".join(words), where, order


def measure(count: int) -> None:
    """Build an index of so many articles and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index"
        index = SearchIndex.open(path, names=NoNames())
        text = 0

        def documents() -> Iterator[IndexDocument]:
            nonlocal text
            for article in articles(count):
                text += len(article.body.encode()) + len(article.title.encode())
                yield document(article)

        started = process_time()
        for _ in articles(count):
            pass
        making = process_time() - started
        started = process_time()
        index.update(documents(), bulk=True)
        building = process_time() - started - making
        index.close()
        size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        print(f"{count:,} articles, {text / 1e6:.1f} MB of text")
        print(f"  build   {count / building:7.0f} articles/s")
        print(f"  size    {size / text:7.2f} of the text")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"  memory  {peak:7.0f} MB at most while building")
        other = Fts5(Path(folder) / "fts5.db")
        started = process_time()
        other.build(articles(count))
        building = process_time() - started - making
        size = (Path(folder) / "fts5.db").stat().st_size
        print(f"  FTS5    {count / building:7.0f} articles/s, {size / text:.2f} of the text")
        _searches(path, other, list(articles(200)))


def _searches(path: Path, other: Fts5, sample: list[Article]) -> None:
    started = perf_counter()
    index = SearchIndex.open(path, names=NoNames())
    index.search("Dushanbe")
    print(f"  open to first answer {1000 * (perf_counter() - started):.0f} ms")
    started = perf_counter()
    index.search("dush*")
    print(f"  first prefix {1000 * (perf_counter() - started):.0f} ms")
    print("  ms            median    95 %   hits (median)     FTS5: median    95 %")
    every: tuple[list[float], list[float]] = ([], [])
    for name, make in classes(sample).items():
        chance = random.Random(name)
        times: tuple[list[float], list[float]] = ([], [])
        totals = []
        for _ in range(_RUNS):
            query = make(chance)
            totals.append(_timed(times[0], index.search, query).total)
            if name in _FTS5:
                _timed(times[1], other.search, query)
        line = f"  {name:14}{_high(times[0], 0.5):6.1f}  {_high(times[0], 0.95):6.1f}"
        line += f"   {statistics.median(totals):13.0f}"
        if name in _FTS5:
            every[0].extend(times[0])
            every[1].extend(times[1])
            line += f"     {_high(times[1], 0.5):13.1f}  {_high(times[1], 0.95):6.1f}"
        print(line)
    print(f"  in both: 95 % {_high(every[0], 0.95):.1f}, FTS5 {_high(every[1], 0.95):.1f}")
    for said in ("first", "second", "third"):
        started = perf_counter()
        index.update([document(sample[0])])
        index.search(sample[0].title)
        took = 1000 * (perf_counter() - started)
        print(f"  {said} article replaced and found again: {took:.0f} ms")
    index.close()


def _timed(times: list[float], run: Callable[[str], T], query: str) -> T:
    started = thread_time()
    found = run(query)
    times.append(1000 * (thread_time() - started))
    return found


def _high(times: list[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["2000", "20000"]:
        measure(int(argument))
