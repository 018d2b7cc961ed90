# SPDX-License-Identifier: MIT
"""Leaves out reports that only repeat what another report of the article tells."""

from __future__ import annotations

from collections import defaultdict

from tajarchive.events.cues import cue
from tajarchive.events.grouping import Report
from tajarchive.events.scene import Scene

_CAUSES = frozenset(("attack", "accident", "disaster"))
_MISHAPS = frozenset(("accident", "disaster"))
_DEFINITE = cue("definite_ceremony")
_TOLL = cue("toll")
_OCCASIONS = frozenset(
    "inauguration signing award ceremony cultural border_opening assume_office".split()
)


def pruned(scene: Scene, reports: list[Report]) -> list[Report]:
    """Return the reports without tolls, echoes of ceremonies and mere announcements."""
    by_sentence: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        by_sentence[report.found.sentence.n].append(report)
    kept: list[Report] = []
    for report in reports:
        beside = by_sentence[report.found.sentence.n]
        if not (
            _is_toll(scene, report, beside)
            or _only_says(report, beside)
            or _is_truce_signed(report, beside)
            or _is_decree(report, beside)
            or _looks_back(scene, report, kept)
        ):
            kept.append(report)
    return kept


def _is_toll(scene: Scene, report: Report, beside: list[Report]) -> bool:
    """Return whether a death is the toll of what is told beside it: "a quake killing ten"."""
    kinds = {r.kind.name for r in beside}
    if report.kind.name == "death":
        return not kinds.isdisjoint(_CAUSES)
    if report.kind.name != "attack" or kinds.isdisjoint(_MISHAPS):
        return False
    return _TOLL.match(scene.low, report.found.start) is not None


def _only_says(report: Report, beside: list[Report]) -> bool:
    """Return whether an announcement is of something that counts as an event itself."""
    if report.kind.name != "statement":
        return False
    return any(r.kind.name != "statement" and not r.kind.weak for r in beside)


def _is_truce_signed(report: Report, beside: list[Report]) -> bool:
    """Return whether an agreement is the document that is signed in the same sentence."""
    if report.kind.name != "agreement":
        return False
    return any(
        r.kind.name == "signing" and (r.when.value == report.when.value or not report.when.value)
        for r in beside
    )


def _is_decree(report: Report, beside: list[Report]) -> bool:
    """Return whether a decree only does what is told beside it: an appointment, a dismissal."""
    if report.kind.name != "law":
        return False
    return any(r.kind.name in ("appointment", "resignation") for r in beside)


def _looks_back(scene: Scene, report: Report, before: list[Report]) -> bool:
    """Return whether "the ceremony" is one that the article has told of already."""
    if report.kind.name != "cultural":
        return False
    start = max(report.found.sentence.start, report.found.start - 14)
    if _DEFINITE.search(scene.low, start, report.found.end + 3) is None:
        return False
    return any(r.kind.name in _OCCASIONS for r in before)
