# SPDX-License-Identifier: MIT
"""Scores the time tagger against a JSONL file with one document a line:

{"id", "dct", "text", "timex": [{"start", "end", "text", "value"}]}, offsets in code points.

Prints relaxed and exact span F1, value F1 over everything, and both over dates alone.
Usage: python benchmarks/timex.py FILE.jsonl [--language en] [--errors N]
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tajarchive.events.timex import Expression, Reference, expressions


def is_date(value: str | None) -> bool:
    """Return whether a gold value names days or a vague time, not a duration or a set."""
    return (bool(value) and not value.startswith("P")) or value in ("PAST_REF", "PRESENT_REF")


def main() -> None:
    """Score one file and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    totals: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    began, size = time.process_time(), 0
    for line in options.file.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        size += len(document["text"])
        dct = (document.get("dct") or "").partition("T")[0]
        reference = Reference(dct, "publication") if dct else None
        found = expressions(document["text"], reference, options.language)
        compare(document, found, totals, wrong)
    seconds = time.process_time() - began
    for name in ("all", "date"):
        gold, predicted = totals[f"{name} gold"], totals[f"{name} predicted"]
        for measure in ("relaxed", "exact", "value"):
            hit = totals[f"{name} {measure}"]
            precision, recall = hit / max(1, predicted), hit / max(1, gold)
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            print(f"{name:5}{measure:8} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    print(f"{size / max(seconds, 1e-9) / 1e6:.2f} million characters a second")
    for text, count in wrong.most_common(options.errors):
        print(count, text)


def compare(
    document: dict[str, Any],
    found: list[Expression],
    totals: Counter[str],
    wrong: Counter[str],
) -> None:
    """Add one document's counts: each gold expression takes one that overlaps it."""
    text, taken = document["text"], set()
    for name in ("all", "date"):
        gold = [g for g in document["timex"] if name == "all" or is_date(g["value"])]
        predicted = [f for f in found if name == "all" or f.kind == "DATE"]
        totals[f"{name} gold"] += len(gold)
        taken = set()
        for g in gold:
            over = [f for f in predicted if f.start < g["end"] and g["start"] < f.end]
            over = [f for f in over if f not in taken]
            if not over:
                if name == "all":
                    wrong[f"missed {g['text']!r} {g['value']}"] += 1
                continue
            best = max(over, key=lambda f: (f.start, f.end) == (g["start"], g["end"]))
            taken.add(best)
            totals[f"{name} relaxed"] += 1
            totals[f"{name} exact"] += (best.start, best.end) == (g["start"], g["end"])
            same = plain(best.value) == plain(g["value"])
            totals[f"{name} value"] += same
            if name == "all" and not same:
                around = text[max(0, g["start"] - 30) : g["end"] + 20].replace("\n", " ")
                wrong[f"value {g['text']!r} gold {g['value']} got {best.value} :: {around}"] += 1
        totals[f"{name} predicted"] += len(predicted)
        if name == "all":
            for f in predicted:
                if not any(f.start < g["end"] and g["start"] < f.end for g in gold):
                    wrong[f"extra {text[f.start : f.end]!r} {f.rule}"] += 1


def plain(value: str | None) -> str:
    """Return a value without its part of the day, for comparing days."""
    return (value or "").partition("T")[0] if not (value or "").startswith("PT") else value or ""


if __name__ == "__main__":
    main()
