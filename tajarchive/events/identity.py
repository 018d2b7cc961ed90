# SPDX-License-Identifier: MIT
"""By what a report of an event is known again after its article was analysed anew.

A report's anchor is made of its article, its kind's group, its sentence and where in the sentence
its trigger stands: neither corrected names, another date nor text added elsewhere changes it. A
second one leaves the trigger out, where the sentence tells of nothing else of that group: rules
that take more or fewer words for the trigger lose nothing that a person decided.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from tajarchive.events.types import types
from tajarchive.model import Event, EventSource


def group_of(kind: str) -> str:
    """Return the group of a kind of event; an unknown kind is a group of its own."""
    known = types().get(kind)
    return known.group if known else kind


def anchor(report: Event) -> str:
    """Return the anchor of a report, 20 hexadecimal digits.

    A report without a source, which only a person can make, is known by its id.
    """
    if not report.sources:
        return digest("by hand", report.id, length=20)
    first = report.sources[0]
    place = str(first.trigger_start - first.start)
    return digest(first.article, group_of(report.type), _words(first), place, length=20)


class Anchors:
    """The anchors of an archive's reports, or of all reports of some of its articles."""

    def __init__(self, reports: Iterable[Event]) -> None:
        """Take all reports of each article that has any among them."""
        every = list(reports)
        sentences = [_sentence(report) for report in every]
        told = Counter(sentences)
        self._of = {
            id(report): (anchor(report), sentence)
            if report.sources and told[sentence] == 1
            else (anchor(report),)
            for report, sentence in zip(every, sentences, strict=True)
        }
        self._kept = every  # or another report might come to lie where one of them lay

    def of(self, report: Event) -> tuple[str, ...]:
        """Return the anchors of one of the reports, the exact one first."""
        return self._of[id(report)]


def known_as(anchors: tuple[str, ...], known: Mapping[str, str]) -> str | None:
    """Return the event of the first of some anchors that is known, or None."""
    return next((known[name] for name in anchors if name in known), None)


def _sentence(report: Event) -> str:
    if not report.sources:
        return ""
    first = report.sources[0]
    return digest(first.article, group_of(report.type), _words(first), length=20)


def _words(source: EventSource) -> str:
    return " ".join(source.text.casefold().split()) or f"{source.start}-{source.end}"


def digest(*parts: str, length: int = 12) -> str:
    """Return the beginning of a hash of texts."""
    return hashlib.sha256("|".join(parts).encode("utf-8", "replace")).hexdigest()[:length]
