# SPDX-License-Identifier: MIT
"""By what a report of an event is known again after its article was analysed anew.

A report's anchor is made of its article, its kind's group, its sentence and where in the sentence
its trigger stands: neither corrected names, another date nor text added elsewhere changes it.
"""

from __future__ import annotations

import hashlib

from tajarchive.events.types import types
from tajarchive.model import Event


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
    sentence = " ".join(first.text.casefold().split()) or f"{first.start}-{first.end}"
    place = str(first.trigger_start - first.start)
    return digest(first.article, group_of(report.type), sentence, place, length=20)


def digest(*parts: str, length: int = 12) -> str:
    """Return the beginning of a hash of texts."""
    return hashlib.sha256("|".join(parts).encode("utf-8", "replace")).hexdigest()[:length]
