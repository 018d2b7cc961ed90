# SPDX-License-Identifier: MIT
"""Who of those named in a sentence may take part in what it tells: not who only tells of it, not
what only says where, not the state or the body of a title."""

from __future__ import annotations

import re
from dataclasses import replace

from tajarchive.events.cues import cue
from tajarchive.events.scene import BODY, COUNTRY, PERSON, PLACE, Actor, Scene
from tajarchive.events.triggers import Found
from tajarchive.events.types import EventType

_LOCATIVE = cue("locative")
_DOLLARS = re.compile(r"долл(?:\.|ар\w*) $")
_MOVED = cue("moved")
_TOLD_BY = cue("told_by")
_TELLS = cue("tells")
_WITHIN = cue("within_a_body")
_WHICH = re.compile(r", which (?:had |has |have )?(?:\w+ly )?$")
_SPOKEN_OF = frozenset("attack protest disaster accident death election figures works".split())
"""Groups of events that officials tell of without taking part."""
_SAYING = frozenset(("statement", "press", "message"))
_TELLING = 110
"""Code points after a name that its office may take before it tells something."""
_AN_OFFICE = cue("an_office")
_AND = 3
"""Code points of « и »."""
_WITNESS = re.compile(
    r"\b(?:administered by|in the presence of|witnessed by|before|presided over by|by) "
    r"(?:the )?(?:[\w-]+ ){0,5}$"
)
"""Before a name: who swears somebody in, or looks on."""
_BESIDE = 25
"""Code points between a subject and its verb."""


def who_may(scene: Scene, found: Found, kind: EventType, actors: list[Actor]) -> list[Actor]:
    """Return who of those named in a sentence may take part in what a trigger reports."""
    players = [a for a in actors if a.kind != PLACE and not _is_location(scene, a)]
    if kind.group == "office":
        players = [
            a for a in players if not _WITNESS.search(scene.low, max(0, a.start - 70), a.start)
        ]
    if found.language == "ru" and kind.roles != "countries":
        players = [
            a
            for i, a in enumerate(players)
            if not _is_title(scene, players[i : i + 2]) and not _is_an_office(scene, a)
        ]
    if kind.roles in ("single", "place") and kind.group not in _SAYING:
        acting = [a for a in players if a.kind == COUNTRY or not _is_speaker(scene, a)]
        if not acting and kind.group not in _SPOKEN_OF:
            acting = [a for a in players if a.kind != BODY or not _is_told_by(scene, a)]
        players = acting
    elif kind.group not in _SAYING:
        players = _without_tellers(scene, players)
        if found.language == "en" and kind.roles == "mutual":
            acting = [a for a in players if not _tells(scene, a)]
            players = acting if len({n for a in acting for n in a.names}) >= 2 else players
    return of_which(scene, found, players)


def _is_speaker(scene: Scene, actor: Actor) -> bool:
    """Return whether somebody is named only for having told: "…, the ministry said"."""
    return _is_told_by(scene, actor) or _tells(scene, actor)


def _is_told_by(scene: Scene, actor: Actor) -> bool:
    """Return whether words of telling stand before somebody: "according to the ministry"."""
    return _TOLD_BY.search(scene.low[max(0, actor.start - 80) : actor.start]) is not None


def _tells(scene: Scene, actor: Actor) -> bool:
    """Return whether words of telling stand right after somebody."""
    return _TELLS.match(scene.low, actor.end, actor.end + _TELLING) is not None


def _without_tellers(scene: Scene, players: list[Actor]) -> list[Actor]:
    """Return players without the bodies that only tell of it, and without the persons who do if
    two others are named: "X met Y, the agency reports", "…, said the spokesman Z"."""
    telling = [a for a in players if _is_told_by(scene, a) and a.kind in (PERSON, BODY)]
    if scene.article.language == "tg":  # «тавре хадамоти матбуоти вазорат хабар додааст, …»
        telling += [a for a in players if a.kind == BODY and _tells(scene, a)]
    rest = [a for a in players if a not in telling]
    persons = {n for a in rest if a.kind == PERSON for n in a.names}
    if len(persons) >= 2:
        return rest
    return [a for a in players if a not in telling or a.kind == PERSON]


def _is_title(scene: Scene, two: list[Actor]) -> bool:
    """Return whether a body or a state belongs to the title of the person right behind it:
    «глава МИД Китая Ван И»."""
    if len(two) < 2 or two[0].kind not in (BODY, COUNTRY) or two[1].kind != PERSON:
        return False
    return scene.low[two[0].end : two[1].start] == " "


def _is_an_office(scene: Scene, actor: Actor) -> bool:
    """Return whether "the premier" is what somebody leaves or takes: «с поста премьера»."""
    return actor.nominal and (
        _AN_OFFICE.search(scene.low, max(0, actor.start - 16), actor.start) is not None
    )


def capitals(scene: Scene, found: Found, actors: list[Actor], players: list[Actor]) -> list[Actor]:
    """Return the states of two cities that act for them: «Ереван и Баку договорились»."""
    if found.language != "ru":
        return []
    between = [a for a in actors if a.kind == PLACE][:2]
    if (
        len(between) == 2
        and scene.low.startswith(" и ", between[0].end)
        and between[1].start == between[0].end + _AND
        and scene.low.endswith("между ", 0, between[0].start)
    ):
        return [_as_state(scene, a) for a in between]
    if any(a.start < found.start for a in players):
        return []
    cities = [a for a in actors if a.kind == PLACE and a.end <= found.start][-2:]
    if len(cities) < 2 or found.start - cities[1].end > _BESIDE:
        return []
    if scene.low[cities[0].end : cities[1].start] != " и " or _LOCATIVE.search(
        scene.low[max(0, cities[0].start - 24) : cities[0].start]
    ):
        return []
    return [_as_state(scene, a) for a in cities]


def _as_state(scene: Scene, city: Actor) -> Actor:
    return replace(city, kind=COUNTRY, names=(scene.state_name(city.names[0]),))


def _is_location(scene: Scene, actor: Actor) -> bool:
    """Return whether a country only says where: "in Tajikistan", "Dushanbe, Tajikistan"; or a
    body does so in Russian: «в Кремле»."""
    if actor.kind == BODY:
        return _WITHIN.search(scene.low, max(0, actor.start - 12), actor.start) is not None
    if actor.kind != COUNTRY:
        return False
    before = scene.low[max(0, actor.start - 24) : actor.start]
    if _DOLLARS.search(before):
        return True
    if _LOCATIVE.search(before) or _MOVED.search(before):
        return True
    return before.endswith(", ") and any(
        m.end == actor.start - 2
        and m.type in ("GPE", "FAC", "LOC")
        and m.entity not in scene.states
        for m in scene.mentions_in(max(0, actor.start - 80), actor.start)
    )


def of_which(scene: Scene, found: Found, players: list[Actor]) -> list[Actor]:
    """Return who can take part in a clause with "which": what stands before its comma, not those
    of the main clause ("Iran spoke at a meeting of the body, which was founded in 2001")."""
    which = _WHICH.search(scene.low[found.sentence.start : found.start])
    if which is None:
        return players
    comma = found.sentence.start + which.start()
    return [a for a in players if a.start > comma or a.end <= comma <= a.end + 2]
