# SPDX-License-Identifier: MIT
"""Scores the whole recogniser against JSONL files with one document a line.

{"id", "text", "ents": [{"start", "end", "text", "type"}]}, offsets in code points; PER, ORG and
LOC count. Each document is analysed as an imported article is: a paragraph for every line,
dates first, then names. A mention counts when span and type are both right; GPE, LOC and FAC are
LOC, and what these sets do not annotate (peoples, programmes, events, sums) is left out.

Usage: python -m benchmarks.ner FILE.jsonl... [--rules] [--errors N]
       python -m benchmarks.ner FILE.jsonl... --cross 5     (trains on the other folds and files)
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from tajarchive.entities import Gazetteer, recognise
from tajarchive.entities.tagger.model import Model
from tajarchive.events import timex
from tajarchive.model import Article, Original, Paragraph
from tajarchive.text.language import detect

TYPES = ("PER", "ORG", "LOC")
OURS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
"""Peoples, programmes, events, dates and sums of money have no counterpart in these sets."""

Span = tuple[int, int, str]


def as_article(text: str) -> Article:
    """Return a text as an article with one paragraph for every line that is not empty."""
    paragraphs: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(len(paragraphs) + 1, start, start + len(line)))
        start += len(line) + 1
    original = Original("", "", 0)
    return Article("", "", text, tuple(paragraphs), original, language=detect(text))


def found_in(text: str, models: Mapping[str, Model] | None = None) -> set[Span]:
    """Return what the recogniser finds in a text, in the types of these sets."""
    article = as_article(text)
    dates, day = timex.tag(article), timex.reference_date(article)
    recognised = recognise(article, Gazetteer.load(), dates, day, models=models)
    return {(m.start, m.end, OURS[m.type]) for m in recognised.mentions if m.type in OURS}


def gold_of(document: dict[str, Any]) -> set[Span]:
    """Return the gold spans of the three types."""
    return {(e["start"], e["end"], e["type"]) for e in document["ents"] if e["type"] in TYPES}


class Score:
    """Counts of what was right, found and wanted, by type."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.wrong: Counter[str] = Counter()

    def add(self, text: str, gold: set[Span], found: set[Span]) -> None:
        """Count one document."""
        for name, spans in (("right", gold & found), ("wanted", gold), ("found", found)):
            for _, _, type in spans:  # noqa: A001
                self.counts[name, type] += 1
                self.counts[name, "all"] += 1
        for name, spans in (("missed", gold - found), ("extra", found - gold)):
            for start, end, type in sorted(spans):  # noqa: A001
                around = text[max(0, start - 40) : start] + "[" + text[start:end] + "]"
                around = (around + text[end : end + 30]).replace("\n", "|")
                self.wrong[f"{name} {type}: {around}"] += 1

    def f1(self, type: str = "all") -> tuple[float, float, float]:
        """Return precision, recall and F1."""
        right = self.counts["right", type]
        precision = right / max(1, self.counts["found", type])
        recall = right / max(1, self.counts["wanted", type])
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)

    def line(self, name: str) -> str:
        """Return the figures on one line."""
        precision, recall, f1 = self.f1()
        parts = "  ".join(f"{kind} {self.f1(kind)[2]:.3f}" for kind in TYPES)
        return f"{name:24} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   {parts}"


def read(file: Path) -> list[dict[str, Any]]:
    """Return the documents of a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]


def score(documents: Iterable[dict[str, Any]], find: Callable[[str], set[Span]]) -> Score:
    """Return the score of what `find` finds in the documents."""
    result = Score()
    for document in documents:
        result.add(document["text"], gold_of(document), find(document["text"]))
    return result


def crossed(files: dict[str, list[dict[str, Any]]], folds: int) -> dict[str, Score]:
    """Return the score of each file by models made of its other folds and of the other files.

    Folds are documents in turn, long ones in parts; a model reads one language.
    """
    from benchmarks import tagger_training as training

    parts = {name: training.parted(documents) for name, documents in files.items()}
    speech = {name: detect(documents[0]["text"]) for name, documents in parts.items()}
    rows = {name: [training.rows(d) for d in documents] for name, documents in parts.items()}
    results: dict[str, Score] = {}
    for name, documents in parts.items():
        result = results[name] = Score()
        same = [other for other in parts if other != name and speech[other] == speech[name]]
        for fold in range(folds):
            kept = [n for n in range(len(documents)) if n % folds != fold]
            used = [documents[n] for n in kept] + [d for other in same for d in parts[other]]
            made = [rows[name][n] for n in kept] + [d for other in same for d in rows[other]]
            material = training.material(speech[name], used, made)
            models = {speech[name]: training.trained(material)}
            for document in documents[fold::folds]:
                text = document["text"]
                result.add(text, gold_of(document), found_in(text, models))
    return results


def main() -> None:
    """Score the files named on the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--rules", action="store_true", help="without the tagger")
    parser.add_argument("--cross", type=int, default=0, metavar="N", help="cross-validate")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print so many")
    options = parser.parse_args()
    documents = {file.stem: read(file) for file in options.files}
    if options.cross:
        results = crossed(documents, options.cross)
    else:
        models = {} if options.rules else None
        results = {
            name: score(found, lambda text: found_in(text, models))
            for name, found in documents.items()
        }
    for name, result in results.items():
        print(result.line(name))
        for text, _ in list(result.wrong.items())[: options.errors]:
            print("  " + text)


if __name__ == "__main__":
    main()
