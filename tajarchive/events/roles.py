# SPDX-License-Identifier: MIT
"""Who takes part in an event, and in which role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tajarchive.events import places, tajik_roles
from tajarchive.events.cues import cue
from tajarchive.events.players import capitals, of_which, who_may
from tajarchive.events.scene import BODY, COUNTRY, PERSON, PLACE, Actor, Scene
from tajarchive.events.triggers import Found, aside
from tajarchive.events.types import EventType, types

_REACH_LEFT, _REACH_RIGHT, _CHAIN = 170, 110, 60
_MOST = 6
_JOINED = re.compile(r"[和与及、](?:\w{0,12})?")
_INVITES = re.compile(r"\w{0,4}邀请")
_ON_ARRIVING = re.compile(r"\w{0,12}时[,，]")
"""«抵达…时»: who is told of next receives."""
_FIRST = "one party named, and the article's first person"
_PAIR = "the article's principal pair"
SIDES = "the sides, whom nobody names"
_BREAK = re.compile(r"[;。；]|: |\n")
_TURN = cue("turn")
_SUBORDINATE = re.compile(r"\b(?:after|since|before|while|because|although|until|when)\b")
_BETWEEN = re.compile(r" (?:[\w-]+ )?between ")
_ACT = re.compile(r"(?:sign|ink|conclud|reach|hold|held|agree|exchang|launch|open)\w*\b")
_SUBJECT = re.compile(
    r"\b(?:sides|countries|governments|nations|neighbou?rs|parties|delegations|leaders|presidents|"
    r"ministers|states|powers|factions|rebels|negotiators|officials|diplomats|members)\b"
)
_BY = cue("by_a_host")
_TO = cue("towards_a_receiver")
_BOTH = cue("both")
_THANKS = cue("thanks")
_SESSION = cue("session_of_one")
_WITH = cue("with_whom")
_COORDINATED = cue("coordinated")
_VISIT_OF = cue("visit_by")
_PREPOSITION = re.compile(r"(?<!\w)(?:в|во|на|с|со|к|по|из)(?!\w)|,")
_AND_DID = re.compile(r"\band (?:then |later |also |has |have )?$")
_OF_A_STATE = frozenset(("election", "attack", "protest"))
"""Groups of events that happen to a state, whoever else is named."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part: all, and by role; `sure` falls when they are only inferred."""

    participants: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    sure: float
    why: str

    @property
    def certain(self) -> bool:
        """Whether those named beside the trigger took part, and nobody else of their kind."""
        return self.sure >= 1.0 or self.why == _FIRST

    @property
    def inferred(self) -> bool:
        """Whether the sentence names too few, and the article's principal pair stands in."""
        return self.why in (_PAIR, _FIRST)


def cast(scene: Scene, found: Found, kind: EventType, beside: Sequence[Found] = ()) -> Cast:
    """Return the participants of what a trigger reports; `beside` are the sentence's triggers."""
    verb = verb_before(scene, found, beside)
    if verb is not None and kind.roles == types()[verb.kind].roles == "mutual":
        return cast(scene, verb, types()[verb.kind])
    actors = scene.actors(found.sentence)
    players = who_may(scene, found, kind, actors)
    players += capitals(scene, verb or found, actors, players)
    left = _left(scene, verb or found, players)
    if found.language == "tg" and kind.roles == "single":
        left = tajik_roles.doers(scene, found, players, left)
    right = _right(scene, found, players)
    chosen = _SCHEMES[kind.roles](scene, found, left, right, players)
    return _with_state(scene, found, chosen) if kind.group in _OF_A_STATE else chosen


def verb_before(scene: Scene, found: Found, beside: Sequence[Found]) -> Found | None:
    """Return what the same subject did before: "A met B in Rome and agreed to …"."""
    if not _AND_DID.search(scene.low, max(found.sentence.start, found.start - 24), found.start):
        return None
    earlier = [o for o in beside if o.end < found.start and not types()[o.kind].noun]
    if not earlier or _TURN.search(scene.low, earlier[0].end, found.start - 4):
        return None
    return earlier[0]


# ---- windows


def _left(scene: Scene, found: Found, players: list[Actor]) -> list[Actor]:
    """Return the nearest participant before the trigger and those joined to it, in order.

    Who is named only in a clause in commas before it ("A, who succeeded B in 2009, was …") is none.
    """
    inside = aside(scene.low, found.sentence.start, found.start)
    players = [a for a in players if not any(low <= a.start < high for low, high in inside)]
    chain: list[Actor] = []
    for actor in reversed([a for a in players if a.start < found.start]):
        edge = chain[-1].start if chain else found.start
        between = _without(scene.low, actor.end, edge, inside)
        if len(between) > (_CHAIN if chain else _REACH_LEFT) or _BREAK.search(between):
            break
        if chain and (_TURN.search(between) or _SUBORDINATE.search(between)):
            break
        chain.append(actor)
        if len(chain) >= _MOST:
            break
    return chain[::-1]


def _without(low: str, start: int, end: int, inside: list[tuple[int, int]]) -> str:
    """Return a stretch of text without the clauses in commas that lie in it."""
    text = low[start:end]
    for first, last in reversed(inside):
        if start <= first and last <= end:
            text = text[: first - start] + text[last - start :]
    return text


def _right(scene: Scene, found: Found, players: list[Actor]) -> list[Actor]:
    chain: list[Actor] = []
    for actor in (a for a in players if a.end > found.end or a.start >= found.start):
        edge = chain[-1].end if chain else found.end
        between = scene.low[edge : actor.start] if actor.start > edge else ""
        if len(between) > (_CHAIN if chain else _REACH_RIGHT) or _BREAK.search(between):
            break
        if _TURN.search(between):
            break
        chain.append(actor)
        if len(chain) >= _MOST:
            break
    return chain


def _names(actors: list[Actor], *kinds: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for a in actors if a.kind in kinds for n in a.names))


def _foremost(actors: list[Actor]) -> tuple[str, ...]:
    """Return the persons, or else the bodies, or else the states among some actors."""
    for kinds in ((PERSON,), (BODY,), (COUNTRY,)):
        names = _names(actors, *kinds)
        if names:
            return names
    return ()


def _side(scene: Scene, actors: list[Actor]) -> tuple[str, ...]:
    """Return the foremost of some actors, and the bodies and states joined to them by "and"."""
    names = _foremost(actors)
    picked = [a for a in actors if set(a.names) & set(names)]
    if not picked or picked[0].kind == PERSON or len(actors) < 2:
        return names
    kept = {i for i, a in enumerate(actors) if a in picked}
    pairs = [
        (i, i + 1)
        for i, (one, other) in enumerate(pairwise(actors))
        if _COORDINATED.match(scene.low[one.end : other.start])
    ]
    for one, other in (*pairs, *reversed(pairs)):
        if one in kept or other in kept:
            kept |= {one, other}
    return tuple(dict.fromkeys(n for i in sorted(kept) for n in actors[i].names))


def _joined(*groups: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group))[:_MOST]


# ---- schemes


def _mutual(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    sits = _foremost(left) or (found.language == "ru" and any(a.kind == BODY for a in right))
    if sits and _SESSION.search(scene.low, found.start, found.end):
        return _single(scene, found, left, right, players)
    if found.language == "tg" and (two := tajik_roles.between(scene, found, players)):
        return Cast(two, two[:1], two[1:], 1.0, "named with “between”")
    near = _last_two([a for a in left if a.kind == PERSON])
    before = _foremost(near) or _side(scene, left)
    after = _foremost([a for a in right if a.kind == PERSON][:3])
    if not after:  # "A and B met on the sidelines of a body's summit"
        pair = found.language == "en" and near and len(before) > 1
        after = _names(right, COUNTRY) if pair else _side(scene, right)
    if found.language == "ru" and before and not _is_party(scene, found, right):
        after = ()
    if found.language == "en" and len(after) > 1 and _is_of_others(scene, found):
        before = ()  # "praised the ceasefire between A and B"
    if len(_joined(before, after)) >= 2:
        return Cast(_joined(before, after), before, _minus(after, before), 1.0, "named beside it")
    everyone = _foremost(players)
    one = _joined(before, after)
    partners = _side(scene, [a for a in right if a.kind in (BODY, COUNTRY)])
    if one and partners and _minus(partners, one) and _is_partner(scene, found, right):
        return Cast(_joined(one, partners), one, _minus(partners, one), 0.95, "named beside it")
    if found.language in ("tg", "zh") and len(everyone) == 1:
        other = tajik_roles.other_state(scene, everyone[0], players)
        if other:
            return Cast(_joined(one, everyone, other), one, other, 0.85, "named in the sentence")
    if len(_joined(one, everyone)) >= 2 and len(everyone) <= 3:
        return Cast(
            _joined(one, everyone), one, _minus(everyone, one), 0.9, "named in the sentence"
        )
    chosen = _with_pair(scene, one, alone=not before)
    if not chosen.participants and _SUBJECT.search(scene.low, found.sentence.start, found.start):
        return replace(chosen, why=SIDES, sure=0.7)
    return chosen


def _is_of_others(scene: Scene, found: Found) -> bool:
    """Return whether "between" names the parties, and what stands before is no act of theirs."""
    between = _BETWEEN.match(scene.low, found.end)
    return bool(between) and not _ACT.match(scene.low, found.start)


def _is_party(scene: Scene, found: Found, right: list[Actor]) -> bool:
    """Return whether those after a trigger take part: persons do, a state only if it is with
    whom it is, not in «о развитии туркмено-киргизских отношений»."""
    return any(a.kind in (PERSON, BODY) for a in right) or _is_partner(scene, found, right)


def _is_partner(scene: Scene, found: Found, right: list[Actor]) -> bool:
    """Return whether the first body or state after a trigger is with whom it is: «с делегацией
    банка»."""
    first = next((a for a in right if a.kind in (BODY, COUNTRY)), None)
    return first is not None and bool(
        _WITH.search(scene.low[max(found.start, first.start - 60) : first.start])
    )


def _last_two(persons: list[Actor]) -> list[Actor]:
    """Return the last two of some persons, each once: "Lavrov, the Russian foreign minister"."""
    chosen: list[Actor] = []
    for actor in reversed(persons):
        if not any(set(actor.names) <= set(other.names) for other in chosen):
            chosen.append(actor)
        if len(chosen) == 2:
            break
    return chosen[::-1]


def _with_pair(scene: Scene, one: tuple[str, ...], *, alone: bool) -> Cast:
    for pair in (scene.principals, scene.parties):
        if len(pair) == 2 and (not one or one[0] in pair):
            names = _joined(one, pair)
            return Cast(names, names[:1], names[1:], 0.8, _PAIR)
    if one and alone and scene.principals and scene.principals[0] not in one:
        names = _joined(scene.principals[:1], one)
        return Cast(names, names[:1], names[1:], 0.7, _FIRST)
    return Cast(one, one, (), 0.7 if one else 0.4, "one party named" if one else "nobody named")


def long_ago(scene: Scene, found: Found, inferred: Cast) -> Cast:
    """Return who of a pair that is only inferred the sentence names, else the two states that the
    article tells of: for what happened long before its news."""
    here = {n for a in scene.actors(found.sentence) for n in a.names}
    named = tuple(n for n in inferred.participants if n in here)
    if named:
        return Cast(named, named[:1], named[1:], 0.75, "named in the sentence")
    names = scene.parties
    return Cast(names, names[:1], names[1:], 0.7 if names else 0.4, "the article's states")


def _minus(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(n for n in names if n not in others)


def _visitor(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    if found.language == "tg":
        guest, recipient, why, sure = tajik_roles.visit(scene, found, right, players)
        return Cast(_joined(guest, recipient), guest, recipient, sure, why)
    destination = places.goal(scene, found)
    guests = [a for a in left if destination is None or destination.name not in a.names]
    host: tuple[str, ...] = ()
    after = [a for a in right if a.kind in (PERSON, BODY)]
    for actor in after:
        before = scene.low[max(found.start, actor.start - 60) : actor.start]
        if _BY.search(before):
            host = actor.names
            break
    guest = _chinese_guest(scene, guests) if found.language == "zh" else ()
    guest = guest or _foremost(guests[-2:]) or _foremost(guests)
    if guest and not any(n in scene.persons for n in guest):
        guest = _subject(scene, found, players) or guest
    why, sure = "visitor named before it", 1.0
    if found.language == "ru" and not any(n in scene.persons for n in guest):
        comers = _comers(scene, found, right)
        guest, why = comers or guest, "visitor named after it" if comers else why
    if _is_visit_of(scene, found, right):
        guest, why = right[0].names, "visitor named after it"
    if not guest and not _ON_ARRIVING.match(scene.low, found.end):
        by = [a for a in after if not host or a.names != host]
        guest = _foremost(by[:1])
        why = "visitor named after it"
    if not guest and scene.principals:
        guest, why, sure = scene.principals[:1], "the article's first person", 0.7
    visited = (scene.state_of(destination),) if destination is not None else ()
    if destination is not None and destination.type in ("FAC", "LOC"):
        state = scene.state_of(destination)
        visited = (state,) if found.language == "zh" and state != destination.name else ()
    recipient = host or visited
    names = _joined(guest, host, visited)
    return Cast(names, guest, _minus(recipient, guest), sure, why)


def _subject(scene: Scene, found: Found, players: list[Actor]) -> tuple[str, ...]:
    """Return the person that a sentence begins with: "A arrived for the summit and a visit"."""
    start = found.sentence.start
    first = next((a for a in players if start <= a.start < min(start + 50, found.start)), None)
    if first is None or first.kind != PERSON or _TURN.search(scene.low, first.end, found.start):
        return ()
    return first.names


def _comers(scene: Scene, found: Found, right: list[Actor]) -> tuple[str, ...]:
    """Return the persons after a Russian verb who come: «в Минск прибыл президент Х»."""
    persons = [a for a in right if a.kind == PERSON]
    if not persons:
        return ()
    between = scene.low[found.end : persons[0].start]
    return () if _PREPOSITION.search(between) else _names(persons, PERSON)


def _is_visit_of(scene: Scene, found: Found, right: list[Actor]) -> bool:
    """Return whether a Russian noun is followed by whose visit it is: «визит канцлера Мерца»."""
    if not right or right[0].kind != PERSON:
        return False
    between = scene.low[found.start : right[0].start]
    return _VISIT_OF.match(between.rstrip()) is not None and not _PREPOSITION.search(between)


def _chinese_guest(scene: Scene, guests: list[Actor]) -> tuple[str, ...]:
    """Return the last person named before a verb, not the host («应…邀请») before him, with those
    joined to him by «和» or «、»."""
    chain: list[Actor] = []
    for actor in reversed([a for a in guests if a.kind == PERSON]):
        if _INVITES.match(scene.low, actor.end):
            continue
        if chain and not _JOINED.fullmatch(scene.low, actor.end, chain[-1].start):
            break
        chain.append(actor)
    return _names(chain[::-1], PERSON)


def _giver(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    if kind_of(found).group == "message":
        return _senders(scene, left, right, players)
    thanked = tuple(
        n
        for a in players
        if _THANKS.search(scene.low[max(0, a.start - 30) : a.start])
        for n in a.names
    )
    to = tuple(
        scene.state_name(n) if a.kind == PLACE else n
        for a in scene.actors(found.sentence)
        if _TO.search(scene.low[max(0, a.start - 12) : a.start]) and a.start >= found.start - 90
        for n in a.names
    )
    states = [a for a in left if a.kind in (COUNTRY, BODY, PERSON)]
    last = states[-1:]
    if len(states) > 1 and _COORDINATED.match(scene.low[states[-2].end : states[-1].start]):
        last = states[-2:]  # "the World Bank and the Asian bank approved loans"
    giver = thanked or _minus(_names(last, COUNTRY, BODY, PERSON), to)
    if not to:
        to = _minus(_names(right[:1], COUNTRY, BODY, PERSON), giver)
    if giver and to:
        return Cast(_joined(giver, to), giver, to, 1.0, "giver and receiver named")
    everyone = _names(players, COUNTRY) or _foremost(players)
    if len(everyone) >= 2:
        names = everyone[:2]
        giver = giver or _minus(names, to)[:1]
        return Cast(names, giver, _minus(names, giver), 0.85, "named in the sentence")
    if len(scene.parties) == 2:
        names = _joined(giver, to, scene.parties)
        return Cast(names, giver, to, 0.75, "the article's two states")
    names = _joined(giver, to, everyone)
    if not names and scene.home:
        return Cast((scene.home,), (), (), 0.6, "the state that the article tells of")
    return Cast(names, giver, to, 0.7 if names else 0.4, "one party named")


def kind_of(found: Found) -> EventType:
    """Return the kind of event that a trigger reports."""
    return types()[found.kind]


def _senders(scene: Scene, left: list[Actor], right: list[Actor], players: list[Actor]) -> Cast:
    """Return who sends a message and to whom: all named before it, and the next one named."""
    near = [a for a in left if a.kind == PERSON] or [a for a in left if a.kind == BODY] or left
    senders = _names(near, PERSON, BODY, COUNTRY)
    to = _minus(_foremost(right[:2]), senders)
    if not senders and to:
        senders, to = to, ()  # «Соболезнования выразили …»
    if senders and to:
        return Cast(_joined(senders, to), senders, to, 1.0, "sender and receiver named")
    if senders:
        others = _minus(scene.principals[:1], senders)
        return Cast(_joined(senders, others), senders, others, 0.85, "the sender named")
    names = _foremost(players)
    return Cast(names, names[:1], names[1:], 0.7 if names else 0.4, "named in the sentence")


def _countries(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    beside = _names(left + right, COUNTRY) or _names(left + right, BODY)
    if beside:
        return Cast(beside[:_MOST], beside[:_MOST], (), 1.0, "named beside it")
    named = _names(players, COUNTRY)
    if named:
        return Cast(named[:2], named[:2], (), 0.9, "named in the sentence")
    if len(scene.parties) == 2:
        return Cast(scene.parties, scene.parties, (), 0.75, "the article's two states")
    return Cast((), (), (), 0.5, "nobody named")


def _single(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    before, after = _side(scene, left), _side(scene, right)
    names = _joined(before, after)
    if names:
        return Cast(names, before, _minus(after, before), 1.0, "named beside it")
    everyone = _foremost(players)
    if everyone:
        return Cast(everyone, everyone, (), 0.85, "named in the sentence")
    if len(scene.parties) == 2 and _BOTH.search(
        scene.low, found.sentence.start, found.sentence.end
    ):
        return Cast(scene.parties, scene.parties, (), 0.8, "the article's two states")
    return _at_home(scene, _states(scene, found))


def _place_only(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    return _at_home(scene, _states(scene, found))


def _with_state(scene: Scene, found: Found, chosen: Cast) -> Cast:
    """Return a cast with the state that votes, where only people or parties are named."""
    if any(scene.is_state(n) for n in chosen.participants):
        return chosen
    states = _states(scene, found)[:1] or ((scene.home,) if scene.home else ())
    return replace(chosen, participants=_joined(chosen.participants, states))


def _at_home(scene: Scene, states: tuple[str, ...]) -> Cast:
    """Return the states of the places named, else the one that the article tells most of."""
    if states and scene.home and not any(scene.is_state(n) for n in states):
        states = _joined(states, (scene.home,))  # in a town that no list places anywhere
    if states:
        return Cast(states, (), (), 0.85, "states of the places named")
    if scene.home:
        return Cast((scene.home,), (), (), 0.7, "the state that the article tells of")
    if len(scene.parties) == 2:
        return Cast(scene.parties, (), (), 0.65, "the article's two states")
    return Cast((), (), (), 0.6, "nobody named")


def _states(scene: Scene, found: Found) -> tuple[str, ...]:
    """Return the states in which the places lie that a sentence names, three at most."""
    actors = of_which(scene, found, scene.actors(found.sentence))
    where = [a for a in actors if a.kind in (COUNTRY, PLACE)]
    names = tuple(dict.fromkeys(scene.state_name(n) for a in where for n in a.names))
    continents = {n for n in names if scene.is_wide(n)}
    return tuple(n for n in names if n not in continents)[:3]


_SCHEMES = {
    "mutual": _mutual,
    "visitor": _visitor,
    "giver": _giver,
    "countries": _countries,
    "single": _single,
    "place": _place_only,
}
