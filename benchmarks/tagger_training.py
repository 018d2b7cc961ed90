# SPDX-License-Identifier: MIT
"""Makes the models of the statistical tagger from openly licensed texts with gold names.

The texts are JSONL files in the form that benchmarks/ner.py describes; they are no part of the
project. What is added to them is in benchmarks/tagger_material.py. The same files give the same
models, byte for byte: one seed, and L-BFGS leaves nothing to chance.
Needs python-crfsuite (`pip install .[train]`), which the program itself does not.

Usage: python -m benchmarks.tagger_training FILE.jsonl... [--to FOLDER]
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from importlib import import_module
from pathlib import Path

import numpy as np

from benchmarks import tagger_russian
from benchmarks.ner import as_article, gold_of, read
from benchmarks.tagger_material import Document, Row, hidden, recased, reports
from tajarchive.entities import Gazetteer
from tajarchive.entities.document import Document as Reading
from tajarchive.entities.recogniser import listed_and_ruled
from tajarchive.entities.tagger import features
from tajarchive.entities.tagger.model import Model, folder
from tajarchive.entities.tagger.words import Sentence, capitals, sentences
from tajarchive.events import timex
from tajarchive.text.language import detect

LEAST_WEIGHT = 0.02
"""Smaller weights are left out of the model."""

PART = 20
"""Lines of a part of a document that is no one text: tweets and the like."""
LONG = 200
"""Lines from which a document is taken for such a collection."""

HIDDEN, CAPITALS, SMALL, REPORTS, RUSSIAN_REPORTS = 0.5, 0.15, 0.05, 400, 80
"""Shares of names hidden, of lines in capitals, of texts in small letters; reports made up."""


def prepared(text: str) -> Reading:
    """Return a text with what lists and rules find in it, as the tagger meets it."""
    article = as_article(text)
    return listed_and_ruled(article, Gazetteer.load(), timex.tag(article))


def parted(documents: list[Document]) -> list[Document]:
    """Return the documents, collections of many short texts cut into parts."""
    found: list[Document] = []
    for document in documents:
        lines = document["text"].splitlines(keepends=True)
        if len(lines) < LONG:
            found.append(document)
            continue
        start = 0
        for n in range(0, len(lines), PART):
            text = "".join(lines[n : n + PART])
            inside = [e for e in document["ents"] if start <= e["start"] < start + len(text)]
            ents = [e | {"start": e["start"] - start, "end": e["end"] - start} for e in inside]
            found.append({"id": document["id"], "part": n, "text": text, "ents": ents})
            start += len(text)
    return found


def rows(document: Document) -> list[Row]:
    """Return (attributes, labels) of every sentence of a document."""
    doc = prepared(document["text"])
    found = sentences(doc)
    writing = capitals(found, doc.lower)
    text = document["text"]
    gold = {a: (b, kind) for a, b, kind in gold_of(document) if text[a].isalnum() or b - a > 1}
    return [(features.attributes(s, writing), labels(s, gold)) for s in found]


def labels(sentence: Sentence, gold: dict[int, tuple[int, str]]) -> list[str]:
    """Return the BIOES labels of a sentence; names that begin or end within a word are left out."""
    tokens = sentence.piece.tokens
    starts = [tokens.start[i] for i in sentence.first]
    ends = [tokens.end[j - 1] for j in sentence.last]
    result = ["O"] * len(starts)
    for k, start in enumerate(starts):
        if start not in gold or result[k] != "O":
            continue
        end, type = gold[start]  # noqa: A001
        try:
            last = ends.index(end)
        except ValueError:
            continue
        if last == k:
            result[k] = "S-" + type
        else:
            result[k] = "B-" + type
            result[k + 1 : last] = ["I-" + type] * (last - k - 1)
            result[last] = "E-" + type
    return result


def model_of(file: Path) -> Model:
    """Return a model that CRFsuite trained as the arrays of ours, without what weighs nothing."""
    tagger = import_module("pycrfsuite").Tagger()
    tagger.open(str(file))
    info = tagger.info()
    label_names = tuple(sorted(info.labels))
    at = {label: k for k, label in enumerate(label_names)}
    transitions = np.zeros((len(at), len(at)), np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[at[before], at[after]] = weight
    names: dict[str, int] = {}
    kept = [(a, y, w) for (a, y), w in info.state_features.items() if abs(w) >= LEAST_WEIGHT]
    for name, _, _ in kept:
        names.setdefault(name, len(names))
    weights = np.zeros((len(names), len(at)), np.float32)
    for name, label, weight in kept:
        weights[names[name], at[label]] = weight
    return Model(label_names, transitions, names, weights)


def trained(material: list[Row], *, c1: float = 0.2, c2: float = 0.05, steps: int = 100) -> Model:
    """Return a model of (attributes, labels) rows."""
    trainer = import_module("pycrfsuite").Trainer(algorithm="lbfgs", verbose=False)
    for attributes, names in material:
        trainer.append(attributes, names)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": steps})
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model"
        trainer.train(str(file))
        return model_of(file)


def whole(document: Document) -> bool:
    """Return whether a document is a text of its own, not a part of a collection (`parted`)."""
    return "part" not in document


def material(language: str, documents: list[Document], made: list[list[Row]]) -> list[Row]:
    """Return what a model of a language is trained from.

    `made` are the rows of each of the documents. Whole texts come a second time with half of
    their names hidden, and some of their lines in capitals or small letters.
    """
    texts = [document for document in documents if whole(document)]
    own = [row for d, of_d in zip(documents, made, strict=True) if whole(d) for row in of_d]
    more = recased(texts, CAPITALS, SMALL)
    more += reports(REPORTS) if language == "en" else tagger_russian.reports(RUSSIAN_REPORTS)
    every = [row for of_d in made for row in of_d]
    return [*every, *hidden(own, HIDDEN), *(row for d in more for row in rows(d))]


def main() -> None:
    """Make the models of all languages of the files named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, default=folder())
    options = parser.parse_args()
    texts: dict[str, list[Document]] = {}
    for file in options.files:
        documents = parted(read(file))
        texts.setdefault(detect(documents[0]["text"]), []).extend(documents)
    for language, documents in texts.items():
        target = options.to / f"{language}.npz"
        model = trained(material(language, documents, [rows(d) for d in documents]))
        model.write(target)
        digest = hashlib.sha256(target.read_bytes()).hexdigest()
        print(f"{target.name}: {len(model)} attributes, {target.stat().st_size} bytes, {digest}")


if __name__ == "__main__":
    main()
