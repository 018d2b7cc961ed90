# SPDX-License-Identifier: MIT
"""Leaves out reports that only repeat what another report of the article tells."""

from __future__ import annotations

import re
from collections import defaultdict

from tajarchive.events.cues import cue
from tajarchive.events.grouping import Report
from tajarchive.events.scene import Scene
from tajarchive.events.when import EXPLICIT

_CAUSES = frozenset(("attack", "accident", "disaster"))
_MISHAPS = frozenset(("accident", "disaster"))
_DEFINITE = cue("definite_ceremony")
_TOLL = cue("toll")
_DIED = re.compile(
    r"(?:died|dies|passed away|was killed|were killed|(?:declared|pronounced) dead|"
    r"погиб(?:ла|ли)?(?!\w)|умер|скончал|ҳалок|кушта|вафот|даргузашт|遇难|丧生|身亡|死亡|去世|逝世)"
)
_DYING = cue("dying")
_RITE = re.compile(r"\b(?:swearing[ -]in|signing|handover|inauguration|welcom\w+|oath-taking) $")
_SPOKEN_OF = cue("spoken_of")
_ANSWERED = cue("answered")
_TOLD = _CAUSES | {"death"}
_SAID = "statement"
_NEAR = 2
"""Sentences between a crash and its toll."""
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
            or _is_toll_told_apart(scene, report, reports)
            or _is_spoken_of(scene, report, reports)
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
        return not kinds.isdisjoint(_CAUSES) and not _has_a_name(scene, report)
    if report.kind.name == "accident" and report.found.language == "ru":
        # «Из-за землетрясения обрушилась стена»
        return "disaster" in kinds and scene.low.startswith("обрушил", report.found.start)
    if report.kind.name != "attack" or kinds.isdisjoint(_MISHAPS):
        return False
    return _TOLL.match(scene.low, report.found.start) is not None


def _has_a_name(scene: Scene, report: Report) -> bool:
    """Return whether the dead are named: "the president and his wife died when …"."""
    words = _DIED.match(scene.low, report.found.start)
    return bool(
        words and report.cast.certain and any(n in scene.persons for n in report.cast.actor)
    )


def _is_toll_told_apart(scene: Scene, report: Report, reports: list[Report]) -> bool:
    """Return whether a death without a date or a name of its own is the toll of an attack, crash
    or disaster told up to two sentences before: "Fifteen people were killed."."""
    if report.kind.name != "death" or report.when.source == EXPLICIT:
        return False
    if any(name in scene.persons for name in report.cast.participants):
        return False
    n = report.found.sentence.n
    return (
        any(
            r.kind.name in _CAUSES and 0 < n - r.found.sentence.n <= _NEAR and not r.found.planned
            for r in reports
        )
        and _DYING.match(scene.low, report.found.start) is None
    )


def _is_spoken_of(scene: Scene, report: Report, reports: list[Report]) -> bool:
    """Return whether a mishap is only spoken of ("condemned the attack") that is told elsewhere."""
    if report.kind.name not in _CAUSES:
        return False
    begin = max(report.found.sentence.start, report.found.start - 60)
    before = scene.low[begin : report.found.start]
    told = report.when.source == EXPLICIT or _SPOKEN_OF.search(before) is None
    if told and _ANSWERED.search(before) is None:
        return False
    return any(
        r is not report
        and r.kind.name in _TOLD
        and not r.found.planned
        and r.found.sentence.n != report.found.sentence.n
        and _SPOKEN_OF.search(
            scene.low[max(r.found.sentence.start, r.found.start - 60) : r.found.start]
        )
        is None
        for r in reports
    )


def _only_says(report: Report, beside: list[Report]) -> bool:
    """Return whether an announcement is of something that counts as an event itself."""
    if report.kind.name != _SAID:
        return False
    return any(r.kind.name != _SAID and not r.kind.weak for r in beside)


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
    rite = _RITE.search(scene.low, max(0, report.found.start - 24), report.found.start)
    if rite is None and _DEFINITE.search(scene.low, start, report.found.end + 3) is None:
        return False
    return any(r.kind.name in _OCCASIONS for r in before)
