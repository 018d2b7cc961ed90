# SPDX-License-Identifier: MIT
"""Scores the time tagger against a JSONL file with one document a line:

{"id", "language", "dct", "text", "timex": [{"start", "end", "text", "type", "value"}]}, offsets in
code points. Only "text" is required; what else is missing is taken for unknown. Lines that cannot
be read are named and left out.

Prints relaxed and exact span F1, value F1 (by day, and word for word as TempEval-3 does), and the
share of right values among the expressions that were found, for four readings: everything; dates
(gold of type DATE, or whose value names a day or longer); dates and times; and dates with a
place in the calendar, without "now" and "recently".
Usage: python benchmarks/timex.py FILE.jsonl [--language en] [--errors N]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tajarchive.events.timex import Expression, Reference, expressions, interval

_VAGUE = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_MEASURES = ("relaxed", "exact", "value", "strict")
_READINGS = ("all", "date", "date+time", "calendar")


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated expression: its span, its TIMEX3 type ("" unknown) and value ("" unknown)."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One line of the file."""

    text: str
    language: str
    reference: Reference | None
    gold: tuple[Gold, ...]


def documents(path: Path, language: str, problems: list[str]) -> Iterator[Document]:
    """Yield the documents of a file; what is wrong with others is added to `problems`."""
    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield _document(json.loads(line), language, number, problems)
            except (ValueError, TypeError, AttributeError, RecursionError) as error:
                problems.append(f"line {number}: left out, {error}")


def _document(data: dict[str, Any], language: str, number: int, problems: list[str]) -> Document:
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise ValueError('it is no object with a "text"')
    text = data["text"]
    told = data.get("dct")
    day = told.strip()[:10] if isinstance(told, str) else ""
    if day and interval(day) is None:
        problems.append(f"line {number}: “{day}” is no date of creation, taken for unknown")
        day = ""
    annotated = data.get("timex")
    gold: list[Gold] = []
    for one in annotated if isinstance(annotated, list) else ():
        made = _gold(one, text)
        if made is None:
            problems.append(f"line {number}: {str(one)[:80]} is not in its text, left out")
        else:
            gold.append(made)
    spoken = str(data.get("language") or data.get("lang") or language)
    reference = Reference(day, "publication") if day else None
    return Document(text, spoken, reference, tuple(gold))


def _gold(one: Any, text: str) -> Gold | None:
    """Return an annotated expression, or None when it does not stand where it says."""
    try:
        start, end, said = int(one["start"]), int(one["end"]), one.get("text")
    except (LookupError, ValueError, TypeError, AttributeError):
        return None
    if not 0 <= start < end <= len(text):
        return None
    if isinstance(said, str) and said and text[start:end].split() != said.split():
        return None
    return Gold(start, end, str(one.get("type") or ""), str(one.get("value") or ""))


def counts(kind: str, value: str | None, reading: str) -> bool:
    """Return whether an expression of a TIMEX3 type and value belongs to a reading.

    Without a type the value tells: a period begins with P, a time of the day has a T.
    """
    value = value or ""
    if not kind:
        period = value.startswith("P") and value not in _VAGUE
        kind = "DURATION" if period or not value else "DATE"
    if reading == "all":
        return True
    if reading == "date+time":
        return kind in ("DATE", "TIME")
    return kind == "DATE" and (reading == "date" or value[:4].isdecimal())


def compare(document: Document, found: list[Expression], totals: Counter[str]) -> None:
    """Add one document's counts: each gold expression takes one that overlaps it."""
    for reading in _READINGS:
        gold = [g for g in document.gold if counts(g.kind, g.value, reading)]
        predicted = [f for f in found if counts(f.kind, f.value, reading)]
        totals[f"{reading} gold"] += len(gold)
        totals[f"{reading} predicted"] += len(predicted)
        for g, best in pairs(gold, predicted):
            if best is None:
                continue
            totals[f"{reading} relaxed"] += 1
            totals[f"{reading} exact"] += (best.start, best.end) == (g.start, g.end)
            totals[f"{reading} value"] += plain(best.value) == plain(g.value)
            totals[f"{reading} strict"] += (best.value or "") == g.value


def pairs(
    gold: list[Gold], predicted: list[Expression]
) -> Iterator[tuple[Gold, Expression | None]]:
    """Yield each gold expression with the one found that overlaps it best, none used twice."""
    taken: set[Expression] = set()
    for g in gold:
        over = [f for f in predicted if f.start < g.end and g.start < f.end and f not in taken]
        best = max(over, key=lambda f: (f.start, f.end) == (g.start, g.end), default=None)
        if best is not None:
            taken.add(best)
        yield g, best


def errors(document: Document, found: list[Expression], wrong: Counter[str]) -> None:
    """Add what is missed, wrong and found without need, in words."""
    text = document.text
    for g, best in pairs(list(document.gold), found):
        said = text[g.start : g.end]
        if best is None:
            wrong[f"missed {said!r} {g.value}"] += 1
        elif plain(best.value) != plain(g.value):
            around = text[max(0, g.start - 30) : g.end + 20].replace("\n", " ")
            wrong[f"value {said!r} gold {g.value} got {best.value} :: {around}"] += 1
    for f in found:
        if not any(f.start < g.end and g.start < f.end for g in document.gold):
            wrong[f"extra {text[f.start : f.end]!r} {f.rule}"] += 1


def plain(value: str | None) -> str:
    """Return a value without its part of the day, for comparing days."""
    value = value or ""
    return value if value.startswith("PT") else value.partition("T")[0]


def report(totals: Counter[str]) -> None:
    """Print the figures."""
    for reading in _READINGS:
        gold, predicted = totals[f"{reading} gold"], totals[f"{reading} predicted"]
        print(f"{reading}: {gold} annotated, {predicted} found")
        for measure in _MEASURES:
            hit = totals[f"{reading} {measure}"]
            precision, recall = hit / max(1, predicted), hit / max(1, gold)
            f1 = 2 * hit / max(1, gold + predicted)
            share = hit / max(1, totals[f"{reading} relaxed"])
            right = f"  of those found {share:.3f}" if measure in ("value", "strict") else ""
            print(f"  {measure:8} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}{right}")


def main() -> int:
    """Score one file and print the figures; 2 when none of it could be read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--language", default="en", help="of documents that name none")
    parser.add_argument("--errors", type=int, default=0, help="how many to list")
    options = parser.parse_args()
    totals: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    problems: list[str] = []
    seconds, size, read = 0.0, 0, 0
    try:
        for document in documents(options.file, options.language, problems):
            began = time.process_time()
            found = expressions(document.text, document.reference, document.language)
            seconds += time.process_time() - began
            size, read = size + len(document.text), read + 1
            compare(document, found, totals)
            if options.errors:
                errors(document, found, wrong)
    except OSError as error:
        problems.append(f"{options.file} cannot be read: {error.strerror}")
    for problem in problems:
        print(problem, file=sys.stderr)
    if not read:
        print("No document was read.", file=sys.stderr)
        return 2
    report(totals)
    print(f"{read} documents, {size / max(seconds, 1e-9) / 1e6:.2f} million characters a second")
    for text, count in wrong.most_common(options.errors):
        print(count, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
