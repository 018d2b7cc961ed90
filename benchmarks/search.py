# SPDX-License-Identifier: MIT
"""Measures building and searching: `python -m benchmarks.search [articles …] [--json FILE]`.

This program, SQLite FTS5 and (when `pip install tajarchive[bench]` brought it) tantivy index the
same articles and answer the same questions, in turn within each round. Every engine builds, and
is measured alone, in a process of its own. Times are of the clock and of the processor: on a busy
machine trust the processor's, and ratios within one run. `benchmarks.chart` makes the table and
the picture of docs/performance.md from the JSON.
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import os
import platform
import random
import sqlite3
import statistics
import tempfile
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time, sleep, thread_time
from typing import Any

from benchmarks.corpus import Article, keep, kept
from benchmarks.engines import Engine, installed
from benchmarks.questions import makers

ROUNDS = 20
_COLD_ROUNDS = 4
_MEMORY_QUESTIONS = 480
_SAMPLE = 300
_REPLACED = 9


def measure(count: int, folder: Path, rounds: int) -> dict[str, Any]:
    """Return all figures for so many articles; the indexes are made in `folder`."""
    corpus = folder / "articles"
    text = keep(corpus, count)
    print(f"{count:,} articles, {text / 1e6:.1f} MB of text")
    found: dict[str, Any] = {"articles": count, "text": text, "engines": {}}
    for engine in installed():
        figures = _child(_build, engine.name, corpus, folder / engine.name)
        figures["building"] = figures.pop("peak")
        figures["rate"] = count / figures["seconds"]
        figures["size"] = _size(folder / engine.name) / text
        found["engines"][engine.name] = figures
        print(
            f"  {engine.name:10} {figures['rate']:7.0f} articles/s, "
            f"{count / figures['processor']:7.0f} by the processor; "
            f"size {figures['size']:.2f}, {figures['building']:.0f} MB at most"
        )
    corpus_sample = list(islice(kept(corpus), _SAMPLE))
    for engine in installed():
        where = folder / engine.name
        figures = found["engines"][engine.name]
        figures |= _child(_remembered, engine.name, where, corpus_sample)
        figures["cold"] = _child(_cold, engine.name, where, corpus_sample)
        print(
            f"  {engine.name:10} open to the first answer {figures['first']:.0f} ms (cold disk "
            f"{statistics.median(figures['cold']['first']):.0f}); from a cold disk p50 "
            f"{_high(figures['cold']['later'], 0.5):.0f}, p95 "
            f"{_high(figures['cold']['later'], 0.95):.0f} ms, {figures['cold']['read']:.1f} MB "
            f"read; memory {figures['private']:.0f} MB own, {figures['mapped']:.0f} MB mapped"
        )
    found |= _child(_asked, folder, corpus_sample, rounds)
    _print_answers(found)
    return found


def _build(name: str, corpus: Path, folder: Path) -> dict[str, Any]:
    engine = _engine(name)
    usage = os.times()
    began, used = perf_counter(), usage.user + usage.system
    engine.build(folder, kept(corpus))
    usage = os.times()
    used = usage.user + usage.system + usage.children_user + usage.children_system - used
    return {"seconds": perf_counter() - began, "processor": used}


def _remembered(name: str, folder: Path, sample: Sequence[Article]) -> dict[str, Any]:
    """Return the time to the first answer, and the memory after many questions."""
    engine = _engine(name)
    before = _memory()
    makes, chance = makers(sample), random.Random(name)
    began = perf_counter()
    engine.open(folder)
    engine.answer(makes["common word"](chance))
    first = 1000 * (perf_counter() - began)
    for _ in range(_MEMORY_QUESTIONS // len(makes)):
        for make in makes.values():
            question = make(chance)
            if engine.knows(question):
                engine.answer(question)
    after = _memory()
    return {"first": first, "started": sum(before)} | dict(
        zip(("private", "mapped"), after, strict=True)
    )


def _cold(name: str, folder: Path, sample: Sequence[Article]) -> dict[str, Any]:
    """Return times of answers whose files were not in the system's cache.

    Each round the index is closed, its files are dropped from the cache, and one question of
    each class is asked: the first with the opening, the later ones each over data that few
    before it have touched.
    """
    engine = _engine(name)
    found: dict[str, Any] = {"first": [], "later": [], "by class": defaultdict(list)}
    _drop(folder)
    read = _read_bytes()
    chance = random.Random(1)
    for _ in range(_COLD_ROUNDS):
        makes = list(makers(sample).items())
        chance.shuffle(makes)
        _drop(folder)
        began = perf_counter()
        engine.open(folder)
        for label, make in [("", makers(sample)["both of two words"]), *makes]:
            question = make(chance)
            if not engine.knows(question):
                continue
            engine.answer(question)
            took = 1000 * (perf_counter() - began)
            found["later" if label else "first"].append(took)
            if label:
                found["by class"][label].append(took)
            began = perf_counter()
        engine.close()
    found["read"] = (_read_bytes() - read) / 1e6 / _COLD_ROUNDS
    return _plain(found)


def _asked(folder: Path, sample: Sequence[Article], rounds: int) -> dict[str, Any]:
    """Return [processor, clock] ms of each answer by class and engine, asked in turn."""
    engines = installed()
    for engine in engines:
        engine.open(folder / engine.name)
    answers: dict[str, dict[str, list[tuple[float, float]]]] = {}
    totals: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    makes = makers(sample)
    chances = {label: random.Random(label) for label in makes}
    for turn in range(rounds):
        for label, make in makes.items():
            question = make(chances[label])
            times = answers.setdefault(label, {})
            for engine in engines[turn % len(engines) :] + engines[: turn % len(engines)]:
                if engine.knows(question):
                    began, used = perf_counter(), thread_time()
                    total = engine.answer(question)
                    took = (1000 * (thread_time() - used), 1000 * (perf_counter() - began))
                    times.setdefault(engine.name, []).append(took)
                    totals[label][engine.name].append(total)
    replaced: dict[str, list[tuple[float, float]]] = defaultdict(list)
    question = makes["rare word"](random.Random(1))
    for article in sample[:_REPLACED]:
        for engine in engines:
            began, used = perf_counter(), process_time()
            engine.replace(article)
            engine.answer(question)
            took = (1000 * (process_time() - used), 1000 * (perf_counter() - began))
            replaced[engine.name].append(took)
    for engine in engines:
        engine.close()
    return {"answers": answers, "replaced": dict(replaced), "totals": _plain(totals)}


def _plain(found: Any) -> Any:
    """Return the dictionaries without what makes their missing entries."""
    return {key: _plain(one) for key, one in found.items()} if isinstance(found, dict) else found


def _print_answers(found: dict[str, Any]) -> None:
    names = list(found["engines"])
    print(
        f"  {'processor ms, p50/p95':24}" + "".join(f"{name:>16}" for name in names) + "     hits"
    )
    for label, times in found["answers"].items():
        line = f"  {label:24}"
        for name in names:
            line += _pair([took[0] for took in times.get(name, ())])
        hits = found["totals"][label].values()
        print(line + "     " + " ".join(f"{statistics.median(several):.0f}" for several in hits))
    for other in names:
        shared = [times for times in found["answers"].values() if other in times]
        line = f"  {'all that ' + other + ' has':24}"
        for name in names:
            both = [took[0] for times in shared for took in times.get(name, ())]
            line += _pair(both if all(name in times for times in shared) else ())
        print(line)
    line = f"  {'one replaced, clock':24}"
    print(line + "".join(_pair([took[1] for took in found["replaced"][n]]) for n in names))


def _pair(times: Sequence[float]) -> str:
    return f"{_high(times, 0.5):8.1f} {_high(times, 0.95):7.1f}" if times else f"{'–':>16}"


def _high(times: Sequence[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _engine(name: str) -> Engine:
    return next(engine for engine in installed() if engine.name == name)


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


# Processes and their memory


def _child(run: Callable[..., dict[str, Any]], *arguments: Any) -> dict[str, Any]:
    """Return what a function gives in a new process, and the most memory (MB) it had as "peak"."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_answering, args=(there, run, arguments))
    process.start()
    there.close()
    with _watched(process.pid or 0) as most:
        found = here.recv()
        process.join()
    return found | {"peak": most[0]}


def _answering(pipe: Any, run: Callable[..., dict[str, Any]], arguments: Any) -> None:
    pipe.send(run(*arguments))


@contextmanager
def _watched(pid: int) -> Iterator[list[float]]:
    """Give the most memory of their own (MB) that a process and its children have at once, by
    looking often; mapped files, most of them shared, do not count."""
    most = [0.0]
    ended = threading.Event()

    def watch() -> None:
        while not ended.is_set():
            most[0] = max(most[0], sum(_memory(one)[0] for one in _family(pid)))
            sleep(0.03)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield most
    finally:
        ended.set()
        watcher.join()


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        try:
            text = Path(f"/proc/{parent}/task/{parent}/children").read_text()
        except OSError:
            continue
        found += map(int, text.split())
    return found


def _memory(pid: int | str = "self") -> tuple[float, float]:
    """Return a process's own memory and its mapped pages of files, in MB; 0 where unknown."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0, 0.0
    sizes = dict(line.split(":", 1) for line in lines)
    own, mapped = (int(sizes.get(key, "0").split()[0]) / 1024 for key in ("RssAnon", "RssFile"))
    return own, mapped


def _drop(folder: Path) -> None:
    """Drop files from the system's cache (Linux; nobody may have them mapped)."""
    gc.collect()
    for file in folder.rglob("*"):
        if file.is_file():
            handle = os.open(file, os.O_RDONLY)
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def _read_bytes() -> int:
    lines = Path("/proc/self/io").read_text().splitlines()
    return int(dict(line.split(": ") for line in lines)["read_bytes"])


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description="Measures building and searching.")
    parser.add_argument("articles", nargs="*", type=int, default=[2_000, 20_000])
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--folder", type=Path, help="where to make the indexes")
    asked = parser.parse_args()
    names = [engine.name for engine in installed()]
    if "tantivy" not in names:
        print("tantivy is not installed (pip install tajarchive[bench]): without it.")
    runs = []
    for count in asked.articles:
        with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
            runs.append(measure(count, Path(folder), asked.rounds))
    if asked.json:
        machine = {
            "python": platform.python_version(),
            "system": platform.system(),
            "cores": os.cpu_count(),
            "sqlite": sqlite3.sqlite_version,
        }
        asked.json.write_text(json.dumps({"machine": machine, "runs": runs}), encoding="utf-8")


if __name__ == "__main__":
    main()
