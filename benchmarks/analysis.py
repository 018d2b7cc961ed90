# SPDX-License-Identifier: MIT
"""How fast articles are analysed, and where the time goes.

    python -m benchmarks.analysis [FOLDER] [--rounds 5] [--processes 2] [--against TREE]

Articles are those of a folder of texts, else the starter archive's. Figures are for articles of
3,000 code points and processor time, which says more than the clock where others use the machine.
Workers are started as an import starts them; their memory and the time until their first answer
are told. `--against` measures another tree of this program in turns with this one.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tajarchive import analysis, ingest, paths
from tajarchive.errors import ImportFailure
from tajarchive.model import Article

_SIZE = 3_000


def read(folder: Path | None) -> list[Article]:
    """Return the articles of a folder, or those of the starter archive."""
    files = sorted(folder.rglob("*.*")) if folder else list(map(Path, paths.starter_articles()))
    found: list[Article] = []
    for file in files:
        try:
            found.append(ingest.read(file))
        except ImportFailure as failure:
            print(f"{file.name}: {failure}", file=sys.stderr)
    return found


def seconds(articles: list[Article]) -> float:
    """Return the processor time of the analysis of some articles."""
    began = time.process_time()
    for article in articles:
        analysis.analyse(article)
    return time.process_time() - began


def a_minute(articles: list[Article], spent: float) -> float:
    """Return how many articles of the standard size take a minute."""
    return sum(len(article.body) for article in articles) / _SIZE / spent * 60


def memory() -> int:
    """Return the most memory that this process has had, in MB; 0 where it cannot be told."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


# ---- stages

STAGES = (
    ("dates", "tajarchive.events.timex", "tag"),
    ("words and sentences", "tajarchive.entities.recogniser", "document"),
    ("listed names and rules", "tajarchive.entities.recogniser", "listed_and_ruled"),
    ("tagger", "tajarchive.entities.tagger.stage", "candidates"),
    ("who is meant", "tajarchive.entities.coreference", "resolve"),
    ("references", "tajarchive.entities.references", "find"),
    ("events", "tajarchive.events.extract", "extract"),
)
"""Stages by what runs them; words and sentences are part of listed names and rules."""


def by_stage(articles: list[Article], rounds: int) -> dict[str, float]:
    """Return the least processor time of each stage over some articles."""
    spent: dict[str, float] = {}
    kept: list[tuple[Any, str, Callable[..., Any]]] = []
    for label, module, name in STAGES:
        owner = __import__(module, fromlist=[name])
        function = getattr(owner, name)
        kept.append((owner, name, function))
        setattr(owner, name, _timed(function, label, spent))
    best: dict[str, float] = {}
    try:
        for _ in range(rounds):
            spent.clear()
            seconds(articles)
            best = {label: min(best.get(label, 1e9), spent[label]) for label in spent}
    finally:
        for owner, name, function in kept:
            setattr(owner, name, function)
    return best


def _timed(function: Callable[..., Any], label: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*args: Any, **named: Any) -> Any:
        began = time.process_time()
        try:
            return function(*args, **named)
        finally:
            spent[label] = spent.get(label, 0.0) + time.process_time() - began

    return timed


# ---- processes


def _begin(folder: Path | None) -> tuple[float, int]:
    """Analyse a first article of each language; return the processor time since the process
    began, and its memory."""
    for article in {article.language: article for article in read(folder)}.values():
        analysis.analyse(article)
    return time.process_time(), memory()


def _work(folder: Path | None, rounds: int) -> tuple[int, float, int]:
    articles = read(folder)
    seconds(articles)
    began = time.monotonic()
    for _ in range(rounds):
        seconds(articles)
    return sum(len(a.body) for a in articles) * rounds, time.monotonic() - began, memory()


def together(folder: Path | None, processes: int, rounds: int) -> tuple[float, int]:
    """Return how many articles a minute some processes analyse by the clock, and the memory of
    the largest."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        done = list(pool.map(_work, [folder] * processes, [rounds] * processes))
    rate = sum(size / _SIZE / spent * 60 for size, spent, _ in done)
    return rate, max(most for *_, most in done)


# ---- another tree


def in_turns(trees: list[Path], folder: Path | None, rounds: int) -> None:
    """Print the rates of two trees of this program, measured in turns."""
    command = [sys.executable, __file__, "--serve"]  # by its path, so that the tree's is imported
    command += [str(folder.resolve())] if folder else []
    servers = [
        subprocess.Popen(
            command,
            env={**os.environ, "PYTHONPATH": str(tree)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for tree in trees
    ]
    rates: list[list[float]] = [[] for _ in trees]
    for turn in range(rounds + 1):
        for server, found in zip(servers, rates, strict=True):
            assert server.stdin is not None
            assert server.stdout is not None
            server.stdin.write("\n")
            server.stdin.flush()
            rate = float(server.stdout.readline())
            if turn:  # the first fills caches
                found.append(rate)
    for server in servers:
        server.terminate()
    for tree, found in zip(trees, rates, strict=True):
        print(f"{statistics.median(found):8,.0f} a minute  {tree}")


def serve(folder: Path | None) -> None:
    """Answer every line of input with the rate of one round."""
    articles = read(folder)
    for _ in sys.stdin:
        print(a_minute(articles, seconds(articles)), flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.serve:
        serve(args.folder)
        return
    if args.against:
        in_turns([args.against.resolve(), Path(__file__).parents[1]], args.folder, args.rounds)
        return
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        first, most = pool.submit(_begin, args.folder).result()
    print(f"start to the first answer in each language {first:.2f} s, {most} MB")
    articles = read(args.folder)
    seconds(articles)
    best = min(seconds(articles) for _ in range(args.rounds))
    print(f"one process: {a_minute(articles, best):,.0f} articles a minute")
    for label, spent in by_stage(articles, args.rounds).items():
        print(f"  {label:24} {spent / best:6.1%}")
    rate, most = together(args.folder, args.processes, args.rounds)
    print(f"{args.processes} processes: {rate:,.0f} a minute by the clock, {most} MB each at most")


if __name__ == "__main__":
    main()
