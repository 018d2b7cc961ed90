# SPDX-License-Identifier: MIT
"""How fast a concordance gathers, orders and filters its lines: `python -m benchmarks.concordance`.

Made-up articles (see `corpus`), processor time of one process, the index warm.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from benchmarks import corpus
from tajarchive.search import IndexDocument, NoNames, SearchIndex, ordering

_QUERIES = (
    "Rahmon", "Dushanbe w/5 on", '"Shanghai Cooperation Organization"', "said", "the",
    "the OR и OR дар OR 的",
)  # fmt: skip


def documents(count: int) -> Iterator[IndexDocument]:
    """Yield so many articles as the index takes them."""
    for article in corpus.articles(count):
        yield IndexDocument(
            id=article.id,
            title=article.title,
            body=article.body,
            source=article.source,
            language=article.language,
            published=article.published,
            paragraphs=article.paragraphs,
        )


def measure(index: SearchIndex) -> None:
    """Print lines, articles and seconds for each query."""
    print("query | lines | articles | gather s | lines/s | order left s | order right s | filter s")
    for query in _QUERIES:
        begun = process_time()
        found = index.concordance(query)
        gathered = process_time() - begun
        spent: list[float] = []
        for order in ("left", "right"):
            begun = process_time()
            ordering.order(found.lines, order)
            spent.append(process_time() - begun)
        begun = process_time()
        ordering.filtered(found.lines, "rahmon 2021")
        spent.append(process_time() - begun)
        lines = f"{len(found.lines):,}{'' if found.complete else ' (limit)'}"
        pace = len(found.lines) / max(gathered, 1e-9)
        rest = " | ".join(f"{seconds:.2f}" for seconds in spent)
        print(f"{query} | {lines} | {found.articles:,} | {gathered:.2f} | {pace:,.0f} | {rest}")


def main() -> None:
    """Build an index of made-up articles and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=20_000)
    count: int = parser.parse_args().count
    with tempfile.TemporaryDirectory() as folder:
        index = SearchIndex.create(Path(folder) / "index", names=NoNames())
        index.update(documents(count), bulk=True)
        index.search("warm")
        measure(index)
        index.close()


if __name__ == "__main__":
    main()
