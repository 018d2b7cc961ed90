# SPDX-License-Identifier: MIT
"""How fast articles are imported: `python -m benchmarks.importing [COUNT ...]`.

Times the whole of an import (reading, analysis in worker processes, saving, joining events,
indexing) as a person waits for it, then the analysis alone on one core, and the archive's size.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import corpus
from tajarchive import Archive, analysis, ingest
from tajarchive.workers import default_jobs

_ALONE = 300
"""Articles on which reading and analysis are timed by themselves."""


def main(counts: list[int]) -> None:
    """Measure for each number of articles and print a table."""
    alone()
    print(f"{'articles':>9} {'seconds':>8} {'a second':>9} {'text MB':>8} {'archive MB':>11} "
          f"{'index MB':>9} {'peak MB':>8}")  # fmt: skip
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            whole(Path(folder), count)


def alone() -> None:
    """Print how many articles a minute one core reads, and how many it analyses."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder)
        corpus.write_texts(texts, _ALONE, seed=7)
        files = sorted(texts.rglob("*.txt"))
        analysis.analyse(ingest.read(files[0]))  # load gazetteer and rules first
        began = time.perf_counter()
        articles = [ingest.read(file) for file in files]
        read = time.perf_counter()
        for article in articles:
            analysis.analyse(article)
        done = time.perf_counter()
    print(f"one core: {len(files) / (read - began) * 60:,.0f} articles read a minute, "
          f"{len(files) / (done - read) * 60:,.0f} analysed")  # fmt: skip


def whole(folder: Path, count: int) -> None:
    """Import `count` made-up articles into a new archive and print a row."""
    texts = folder / "texts"
    texts.mkdir()
    corpus.write_texts(texts, count)
    with Archive.create(folder / "archive") as archive:
        began = time.perf_counter()
        report = archive.import_paths([texts], jobs=default_jobs())
        seconds = time.perf_counter() - began
        assert len(report.added) == count, report.failed[:3]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count:>9,} {seconds:>8.1f} {count / seconds:>9.1f} {megabytes(texts):>8.1f} "
          f"{megabytes(folder / 'archive'):>11.1f} {megabytes(folder / 'archive' / 'index'):>9.1f} "
          f"{peak:>8.0f}")  # fmt: skip


def megabytes(folder: Path) -> float:
    """Return the size of all files under a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


if __name__ == "__main__":
    main([int(text) for text in sys.argv[1:]] or [2_000, 20_000])
