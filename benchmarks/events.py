# SPDX-License-Identifier: MIT
"""How long joining events takes: all at once, and for one article more.

    python -m benchmarks.events 100000

makes an archive with so many made-up reports (three an article, a few hundred people and states,
thirty years) and tells the processor time of joining them all, and of articles that come one by
one.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tajarchive.chronicling import ArchiveEvents
from tajarchive.correcting import ArchiveCorrections
from tajarchive.model import Article, Event, EventSource, Original
from tajarchive.store import Store

_KINDS = ("meeting", "visit", "signing", "phone_call", "aid", "election", "accident", "launch")
_REPORTS = 3
_MORE = 40
"""Articles that come one by one."""


def _event(chance: random.Random, article: str, n: int) -> Event:
    """Return a made-up report; a few names are in most of them, as in real archives."""
    names = tuple({f"Name {int(chance.expovariate(0.02))}" for _ in range(2)})
    day = f"{chance.randint(1995, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    source = EventSource(
        article, 100 * n, 100 * n + 80, 100 * n + 10, 100 * n + 16, f"{article} {n}"
    )
    return Event(
        id=f"e{n}",
        type=chance.choice(_KINDS),
        label="made up",
        date=day,
        date_end=None,
        precision="day",
        planned=False,
        plover=None,
        mode=None,
        cameo=None,
        participants=names,
        actor=names[:1],
        recipient=names[1:],
        place=None,
        part_of=None,
        confidence=0.8,
        why=("made up",),
        sources=(source,),
    )


def _article(chance: random.Random, n: int) -> Article:
    name = f"a{n:07d}"
    made = Article(
        id=name, title=name, body="", paragraphs=(), original=Original(name, name, 0), language="en"
    )
    return replace(made, events=tuple(_event(chance, name, k) for k in range(_REPORTS)))


def _save(store: Store, article: Article) -> None:
    store.articles.save(article, path=f"/{article.id}", suffix=".txt")
    store.annotations.save(article)


def measure(reports: int) -> None:
    """Print what joining so many reports takes."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "archive")
        events = ArchiveEvents(store, ArchiveCorrections(store, lambda: None))
        count = reports // _REPORTS
        with store.transaction():
            for n in range(count):
                _save(store, _article(chance, n))
        began = time.process_time()
        events.catch_up()
        print(f"{reports:,} reports at once: {time.process_time() - began:.1f} s")
        print(f"  {store.chronicle.count():,} events")
        times: list[float] = []
        for n in range(count, count + _MORE):
            _save(store, _article(chance, n))
            began = time.process_time()
            events.catch_up()
            times.append(1000 * (time.process_time() - began))
        median, slowest = statistics.median(times), max(times)
        print(f"  one article more: median {median:.0f} ms, slowest {slowest:.0f} ms")
        size = (Path(folder) / "archive" / "archive.db").stat().st_size
        print(f"  database {size / 1e6:.0f} MB")
        store.close()


if __name__ == "__main__":
    for wanted in sys.argv[1:] or ["10000"]:
        measure(int(wanted))
