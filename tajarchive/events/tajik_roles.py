# SPDX-License-Identifier: MIT
"""Who does what in a Tajik sentence: the subject comes first, the verb last.

Between them stand those whom it is done to (-ро), those it is done with (бо), and those who are
only the occasion (бо даъвати, бахшида ба). Titles stand before names, joined to them by -и.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tajarchive.events import tajik_places
from tajarchive.events.cues import cue
from tajarchive.events.scene import BODY, COUNTRY, PERSON, Actor, Scene
from tajarchive.events.triggers import Found

_OCCASION = cue("tajik_occasion")
_WITH = cue("tajik_with")
_OBJECT = "ро"
_BREAK = re.compile("[,.;:!?\n]")
_TITLE = 110
"""Code points before a name that its title may take."""


def is_object(scene: Scene, actor: Actor) -> bool:
    """Return whether somebody is named with -ро: it is done to them."""
    return scene.low.endswith(_OBJECT, actor.start, actor.end) or scene.low.startswith(
        _OBJECT, actor.end
    )


def is_occasion(scene: Scene, actor: Actor) -> bool:
    """Return whether somebody is named only for why a thing is done: "at the invitation of"."""
    return _before(scene, actor, _OCCASION)


def hosts(scene: Scene, actors: Sequence[Actor]) -> tuple[str, ...]:
    """Return the first person at whose invitation something is done."""
    for actor in actors:
        if actor.kind == PERSON and _before(scene, actor, cue("tajik_invitation")):
            return actor.names
    return ()


def subject(scene: Scene, found: Found, players: Sequence[Actor]) -> list[Actor]:
    """Return the first of those before a trigger who are neither its object, nor its occasion, nor
    those it is done with, and who is joined to them by «ва»; persons before bodies and states."""
    free = [
        a
        for a in players
        if a.start < found.start
        and not is_object(scene, a)
        and not is_occasion(scene, a)
        and not _before(scene, a, _WITH)
    ]
    for kind in (PERSON, BODY, COUNTRY):
        ours = [a for a in free if a.kind == kind]
        if ours:
            chain = ours[:1]
            for actor in ours[1:]:
                between = scene.low[chain[-1].end : actor.start]
                if len(between) > _TITLE or not re.match(r"(?:\w*у)? ?(?:ва |, )", between):
                    break
                chain.append(actor)
            return chain if kind != COUNTRY else ours[:1]
    return []


def _before(scene: Scene, actor: Actor, words: re.Pattern[str]) -> bool:
    """Return whether some words govern a name, with only its title between."""
    start = max(0, actor.start - _TITLE)
    text = scene.low[start : actor.start]
    for match in words.finditer(text):
        between = text[match.end() :]
        named = scene.mentions_in(start + match.end(), actor.start)
        if _BREAK.search(between) or any(m.type == "PERSON" for m in named):
            continue
        return True
    return False


def state_of(scene: Scene, person: str) -> str:
    """Return the state of a listed person, "" where the lists know of none."""
    mention = next((m for m in scene.mentions if m.name == person), None)
    entry = scene.gazetteer.entry(mention.entity) if mention else None
    state = scene.gazetteer.countries.get(entry.country) if entry and entry.country else None
    found = scene.gazetteer.entry(state) if state else None
    return found.name if found else ""


def other_state(scene: Scene, person: str, players: Sequence[Actor]) -> tuple[str, ...]:
    """Return the state of the other side where only one side is named by a person: «сафири
    Тоҷикистон бо вазири хориҷаи Эрон X»."""
    own = state_of(scene, person) or _state_in_title(scene, person, players)
    if not own:
        bodies = [a for a in players if a.kind == BODY and not is_occasion(scene, a)]
        return bodies[0].names if bodies else ()
    states = [a for a in players if a.kind == COUNTRY and own not in a.names and not a.nominal]
    return states[0].names if states else ()


def _state_in_title(scene: Scene, person: str, players: Sequence[Actor]) -> str:
    """Return the state named first of those in the title before a name: «сафири Тоҷикистон дар
    Эрон X»."""
    actor = next((a for a in players if person in a.names), None)
    if actor is None:
        return ""
    near = [a for a in players if a.kind == COUNTRY and 0 < actor.start - a.end < _TITLE]
    return near[0].names[0] if near else ""


def between(scene: Scene, found: Found, players: Sequence[Actor]) -> tuple[str, ...]:
    """Return the two sides of something «байни Тоҷикистон ва Эрон», right behind its name."""
    near = [a for a in players if 0 <= a.start - found.end < _TITLE]
    for first, second in pairwise(near):
        if cue("tajik_between").search(scene.low, found.end - 1, first.start) and re.fullmatch(
            r"(?:у|ро)?(?: ва)? (?:ҷумҳурии )?", scene.low[first.end : second.start]
        ):
            return (*first.names, *second.names)
    return ()


def doers(scene: Scene, found: Found, players: Sequence[Actor], left: list[Actor]) -> list[Actor]:
    """Return who opens or celebrates something, the subject; of other deeds, whose long sentences
    end with the verb, the person named last before it where nobody stands near."""
    free = [
        a
        for a in players
        if a.kind == PERSON and a.start < found.start and not is_occasion(scene, a)
    ]
    if found.kind in ("cultural", "inauguration"):
        return [a for a in subject(scene, found, players) if a.kind == PERSON] or left
    if any(a.kind == PERSON for a in left):
        return left
    return free[-1:] or left


def visit(
    scene: Scene, found: Found, right: Sequence[Actor], players: Sequence[Actor]
) -> tuple[tuple[str, ...], tuple[str, ...], str, float]:
    """Return who visits, whom (a host, the state), why, and how sure that is."""
    place = tajik_places.goal(scene, found.sentence, (found.start, found.end))
    known = {place.name} if place is not None else set[str]()
    guests = subject(scene, found, [a for a in players if not set(a.names) & known])
    why, sure = "visitor named before it", 1.0
    if not guests:
        guests = [a for a in right if a.kind == PERSON and not is_occasion(scene, a)][:1]
        why = "visitor named after it"
    guest = tuple(dict.fromkeys(n for a in guests for n in a.names))
    if not guest and scene.principals:
        guest, why, sure = scene.principals[:1], "the article's first person", 0.7
    home = {state_of(scene, name) for name in guest}
    visited = (scene.state_of(place),) if place is not None else ()
    visited = tuple(n for n in visited if n not in home)
    recipient = tuple(n for n in (*hosts(scene, players), *visited) if n not in guest)
    return guest, recipient, why, sure
