# SPDX-License-Identifier: MIT
"""Who takes part in an event, in which role, and where it takes place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tajarchive.events.scene import BODY, COUNTRY, PERSON, PLACE, Actor, Scene
from tajarchive.events.triggers import Found
from tajarchive.events.types import EventType
from tajarchive.model import Mention

_REACH_LEFT, _REACH_RIGHT, _CHAIN = 170, 110, 60
_MOST = 6
_BREAK = re.compile(r"[;。；]|: |\n")
_TURN = re.compile(
    r"\b(?:that|which|who|said|saying|adding|noting|where|when)\b|说|表示|заявил|, что\b"
)
_LOCATIVE = re.compile(
    r"(?:\b(?:in|at|near|inside|outside|across|around|from|into|through|on|off|via|over)|(?<!\w)(?:в|во|на|под|из|близ|около|дар|аз|назди))\s+(?:the |north\w* |south\w* |east\w* |west\w* |central |downtown |городе |г\. |шаҳри |пойтахти )?$"
    r"|[在于抵赴]$|首都$"
)
_MOVED = re.compile(
    r"\b(?:came|comes?|went|travel\w*|flew|arriv\w+|visits?|trip|back|return\w*|capital of|left)(?: to| in| for)? (?:the )?$"
)
_IN = re.compile(
    r"(?:\b(?:in|at|near|on|outside|inside)|(?<!\w)(?:в|во|на|под|близ|дар|назди))\s+"
    r"(?:the |its |his |a |an )?(?:[\w'-]+ ){0,4}$|[在于]\w{0,4}$"
)
_TOWARDS = re.compile(
    r"(?:\b(?:to|in|at|of|for|visited|visits?|visiting|toured)|(?<!\w)(?:в|во|на|ба|посетил\w*))\s+(?:the |a |an )?"
    r"(?:[\w'-]+ ){0,2}$|[对在赴抵]\w{0,3}$|访问$|抵达$|^\s*$"
)
_BY = re.compile(
    r"\b(?:hosted|invited|received|greeted|welcomed|accompanied) by |\binvitation of |\bmet by "
    r"|приглашени\w+ |даъвати |应\w{0,12}$"
)
_TO = re.compile(r"\b(?:to|for)\s+(?:the )?$|(?<!\w)(?:ба|для)\s+$|[向给为对]$")
_THANKS = re.compile(
    r"\b(?:appreciat\w+|thank\w*|gratitude to|grateful to|благодар\w+)\s+(?:the )?$"
)
_TOPIC = re.compile(
    r"\b(?:on|about|over|regarding|concerning|for|aimed|including|situation|cooperation)\b"
)
_HERE = re.compile(r"\bhere\b(?! is| are|'s)")
_WITHIN = re.compile(r"^(?:\s*,\s*|\s+in\s+|\s+of\s+)(?:the )?(?:[\w-]+ )?$")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part: all, and by role; `sure` falls when they are only inferred."""

    participants: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    sure: float
    why: str


def cast(scene: Scene, found: Found, kind: EventType) -> Cast:
    """Return the participants of what a trigger reports."""
    actors = scene.actors(found.sentence)
    players = [a for a in actors if a.kind != PLACE and not _is_location(scene, a)]
    left = _left(scene, found, players)
    right = _right(scene, found, players)
    return _SCHEMES[kind.roles](scene, found, left, right, players)


def _is_location(scene: Scene, actor: Actor) -> bool:
    """Return whether a country only says where: "in Tajikistan", "Dushanbe, Tajikistan"."""
    if actor.kind != COUNTRY:
        return False
    before = scene.low[max(0, actor.start - 24) : actor.start]
    if _LOCATIVE.search(before) or _MOVED.search(before):
        return True
    return before.endswith(", ") and any(
        m.end == actor.start - 2 and m.type in ("GPE", "FAC", "LOC")
        for m in scene.mentions_in(max(0, actor.start - 80), actor.start)
    )


# ---- windows


def _left(scene: Scene, found: Found, players: list[Actor]) -> list[Actor]:
    """Return the nearest participant before the trigger and those joined to it, in order."""
    chain: list[Actor] = []
    for actor in reversed([a for a in players if a.start < found.start]):
        edge = chain[-1].start if chain else found.start
        between = scene.low[actor.end : edge]
        if len(between) > (_CHAIN if chain else _REACH_LEFT) or _BREAK.search(between):
            break
        if chain and _TURN.search(between):
            break
        chain.append(actor)
        if len(chain) >= _MOST:
            break
    return chain[::-1]


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


def _joined(*groups: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group))[:_MOST]


# ---- schemes


def _mutual(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    near = [a for a in left if a.kind == PERSON][-2:]
    before = _foremost(near) or _foremost(left)
    after = _foremost([a for a in right if a.kind == PERSON][:3]) or _foremost(right)
    if len(_joined(before, after)) >= 2:
        return Cast(_joined(before, after), before, _minus(after, before), 1.0, "named beside it")
    everyone = _foremost(players)
    one = _joined(before, after)
    if len(_joined(one, everyone)) >= 2 and len(everyone) <= 3:
        return Cast(
            _joined(one, everyone), one, _minus(everyone, one), 0.9, "named in the sentence"
        )
    return _with_pair(scene, one)


def _with_pair(scene: Scene, one: tuple[str, ...]) -> Cast:
    for pair in (scene.principals, scene.parties):
        if len(pair) == 2 and (not one or one[0] in pair):
            names = _joined(one, pair)
            return Cast(names, names[:1], names[1:], 0.8, "the article's principal pair")
    return Cast(one, one, (), 0.7 if one else 0.4, "one party named" if one else "nobody named")


def _minus(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(n for n in names if n not in others)


def _visitor(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    destination = goal(scene, found)
    guests = [a for a in left if destination is None or destination.name not in a.names]
    host: tuple[str, ...] = ()
    after = [a for a in right if a.kind in (PERSON, BODY)]
    for actor in after:
        before = scene.low[max(found.start, actor.start - 60) : actor.start]
        if _BY.search(before):
            host = actor.names
            break
    guest = _foremost(guests[-2:]) or _foremost(guests)
    why, sure = "visitor named before it", 1.0
    if not guest:
        by = [a for a in after if not host or a.names != host]
        guest = _foremost(by[:1])
        why = "visitor named after it"
    if not guest and scene.principals:
        guest, why, sure = scene.principals[:1], "the article's first person", 0.7
    visited = (scene.state_of(destination),) if destination is not None else ()
    if destination is not None and destination.type in ("FAC", "LOC"):
        visited = ()
    recipient = host or visited
    names = _joined(guest, host, visited)
    return Cast(names, guest, _minus(recipient, guest), sure, why)


def _giver(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    thanked = tuple(
        n
        for a in players
        if _THANKS.search(scene.low[max(0, a.start - 30) : a.start])
        for n in a.names
    )
    to = tuple(
        n
        for a in players
        if _TO.search(scene.low[max(0, a.start - 12) : a.start]) and a.start >= found.start - 90
        for n in a.names
    )
    states = [a for a in left if a.kind in (COUNTRY, BODY, PERSON)]
    giver = thanked or _minus(_names(states[-1:], COUNTRY, BODY, PERSON), to)
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
    return Cast(names, giver, to, 0.7 if names else 0.4, "one party named")


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
    before, after = _foremost(left), _foremost(right)
    names = _joined(before, after)
    if names:
        return Cast(names, before, _minus(after, before), 1.0, "named beside it")
    everyone = _foremost(players)
    return Cast(everyone, everyone, (), 0.85 if everyone else 0.6, "named in the sentence")


def _place_only(
    scene: Scene, found: Found, left: list[Actor], right: list[Actor], players: list[Actor]
) -> Cast:
    where = [a for a in scene.actors(found.sentence) if a.kind in (COUNTRY, PLACE)]
    names = tuple(dict.fromkeys(n for a in where for n in a.names))[:3]
    return Cast(names, (), (), 0.9 if names else 0.6, "places named in the sentence")


_SCHEMES = {
    "mutual": _mutual,
    "visitor": _visitor,
    "giver": _giver,
    "countries": _countries,
    "single": _single,
    "place": _place_only,
}


# ---- places


def goal(scene: Scene, found: Found) -> Mention | None:
    """Return where a visit leads: the first place after the trigger, or the nearest before it."""
    sentence = found.sentence
    for mention in scene.mentions_in(found.end, min(found.end + 60, sentence.end)):
        if mention.type not in ("GPE", "FAC", "LOC"):
            continue
        between = scene.low[found.end : mention.start]
        if "," in between or " and " in between or _TURN.search(between):
            break
        if _TOWARDS.search(between) or _TOWARDS.search(scene.low[found.start : mention.start]):
            return mention
    near = scene.mentions_in(max(sentence.start, found.start - 50), found.start)
    for mention in reversed(near):
        before = scene.low[max(0, mention.start - 12) : mention.start]
        if mention.type == "GPE" and re.search(
            r"[对赴在抵往]$|(?:\bto|\bin|(?<!\w)(?:в|ба|дар))\s+$", before
        ):
            return mention
    return None


def place(scene: Scene, found: Found, kind: EventType) -> str | None:
    """Return the canonical name of the place where an event happens, or None.

    The dateline's city counts only for "here".
    """
    if not kind.place:
        return None
    if kind.roles == "visitor":
        destination = goal(scene, found)
        if destination is not None:
            return destination.name
    sentence = found.sentence
    after = [
        m
        for m in scene.mentions_in(found.end, min(found.end + 160, sentence.end))
        if m.type in ("GPE", "FAC", "LOC")
    ]
    for i, mention in enumerate(after):
        before = scene.low[max(found.start, mention.start - 40) : mention.start]
        if _IN.search(before) and not _is_about(scene, found, mention):
            return _finest(scene, mention, after[i + 1 : i + 2])
    dateline = scene.article.dateline
    if dateline and dateline.place and _HERE.search(scene.low, found.end, sentence.end):
        return dateline.place
    before_it = scene.mentions_in(sentence.start, found.start)
    for mention in reversed(before_it):
        before = scene.low[max(sentence.start, mention.start - 24) : mention.start]
        if mention.type in ("GPE", "FAC") and found.start - mention.end < 60 and _IN.search(before):
            return mention.name
    return None


def _is_about(scene: Scene, found: Found, mention: Mention) -> bool:
    """Return whether a place belongs to what is spoken of: "views on the situation in X"."""
    edge = found.end
    for actor in scene.mentions_in(found.end, mention.start):
        edge = max(edge, actor.end)
    for date in scene.dates_in(found.end, mention.start):
        edge = max(edge, date.end)
    return _TOPIC.search(scene.low, edge, mention.start) is not None


def _finest(scene: Scene, mention: Mention, following: tuple[Mention, ...] | list[Mention]) -> str:
    """Return the city of "at the palace in Dushanbe", else the place itself."""
    if mention.type != "FAC" or not following or following[0].type != "GPE":
        return mention.name
    between = scene.low[mention.end : following[0].start]
    return following[0].name if _WITHIN.match(between) else mention.name


_DOCUMENT = re.compile(
    r"(?:sign\w*|adopt\w*|conclud\w*|exchang\w*|inked|initial\w*)\s+(?:an? |the |several |\d+ |copies of (?:an? |the )?)*"
    r"((?:[a-z-]+ ){0,7}?(?:agreements?|treaty|treaties|documents?|statement|declaration|plan|contracts?|protocol"
    r"|memorand\w+|pact|accord|programme|program|deal|communiqu\w+)(?: on (?:the )?(?:[a-z-]+ ){0,3}[a-z-]+)?)"
    r"|((?:[a-z-]+ ){1,8}(?:agreements?|treaty|statement|declaration|plan|contracts?|protocol|memorand\w+|pact|accord"
    r"|programme|program|deal))\s+(?:was |were )?signed"
)
_LITTLE = frozenset(
    "a an the and of on in to for between their its with by at begin working".split()
)


def document(scene: Scene, found: Found) -> str:
    """Return the words that name the document of a signing (English), or ""."""
    start = max(found.sentence.start, found.start - 90)
    for match in _DOCUMENT.finditer(scene.low, start, min(found.end + 90, found.sentence.end)):
        if match.start() <= found.end and match.end() >= found.start:
            words = (match[1] or match[2]).split()
            return " ".join(w for w in words if w not in _LITTLE)
    return ""
