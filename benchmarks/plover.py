# SPDX-License-Identifier: MIT
"""Scores the PLOVER codes of events against a file of gold-standard records.

The file is a JSON list of records with "text" and "event", a PLOVER class, as the Open Event Data
Alliance publishes them; it is not part of the project. Each sentence is read as a report of its
own. Of the five cooperative classes a sentence's gold are those of its records, all others count
as none. Half of the sentences, chosen by a hash of the text, are for looking at errors, the other
half for reporting.

    python -m benchmarks.plover FILE.json [--half dev|test|all] [--errors]
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from tajarchive import ingest
from tajarchive.analysis import analyse
from tajarchive.model import Event

CLASSES = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID")
_DATE = "2000-01-01"
"""The day that every record bears."""


def half(text: str) -> str:
    """Return to which half a sentence belongs."""
    return "dev" if hashlib.sha256(text.encode()).digest()[0] % 2 else "test"


def sentences(file: Path) -> dict[str, frozenset[str]]:
    """Return the sentences of a file with their cooperative classes."""
    found: dict[str, set[str]] = defaultdict(set)
    for record in json.loads(file.read_text(encoding="utf-8")):
        if record.get("text"):
            found[record["text"]].add(record["event"])
    return {text: frozenset(kinds & {*CLASSES}) for text, kinds in found.items()}


def coded(text: str) -> tuple[Event, ...]:
    """Return the events of a sentence read as a report of its own."""
    article = ingest.read_bytes(f"{text}\n".encode(), "record.txt")
    return analyse(replace(article, id="r", language="en", published=_DATE)).events


def main() -> None:
    """Score one file and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", choices=("dev", "test", "all"), default="test")
    parser.add_argument("--errors", action="store_true", help="print those of the dev half")
    options = parser.parse_args()
    hits: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    for text, gold in sentences(options.file).items():
        if options.half not in ("all", half(text)):
            continue
        events = coded(text)
        found = {e.plover for e in events if e.plover} & {*CLASSES}
        hits.update(gold & found)
        missed.update(gold - found)
        extra.update(found - gold)
        if options.errors and gold != found and half(text) == "dev":
            print(
                sorted(gold), sorted(found), [(e.type, e.why[0]) for e in events], text, sep="\n  "
            )
    for name in (*CLASSES, "all"):
        a, b, c = (n.total() if name == "all" else n[name] for n in (hits, missed, extra))
        precision, recall = a / max(1, a + c), a / max(1, a + b)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{name:10}P {precision:.3f} R {recall:.3f} F1 {f1:.3f}  of {a + b}")


if __name__ == "__main__":
    main()
