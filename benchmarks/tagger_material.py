# SPDX-License-Identifier: MIT
"""What training adds to annotated texts, so that small sets teach more than themselves.

Sentences whose names are hidden (context must tell), the same texts in capitals and in small
letters (headlines; careless writing), and made-up lines in the form of agency reports and tables
of results, which no openly licensed set has. All of it follows from one seed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tajarchive import paths
from tajarchive.entities import Gazetteer

Row = tuple[list[list[str]], list[str]]
Document = dict[str, Any]

SEED = 20
_OF_THE_WORD = tuple(
    "w= p2= p3= p4= z1= z2= z3= z4= z5= l= lc= lo= g- g+ o= ob= co= o- o+ k= h=".split()
)
"""Beginnings of the attributes that tell a name by itself."""


def hidden(rows: list[Row], share: float, seed: int = SEED) -> list[Row]:
    """Return the sentences that have names, a share of the names' words known by context only."""
    rng = random.Random(seed)
    made: list[Row] = []
    for attributes, labels in rows:
        if set(labels) == {"O"}:
            continue
        kept = [
            [a for a in row if not a.startswith(_OF_THE_WORD)]
            if label != "O" and rng.random() < share
            else row
            for row, label in zip(attributes, labels, strict=True)
        ]
        made.append((kept, labels))
    return made


def recased(documents: list[Document], capitals: float, small: float) -> list[Document]:
    """Return a share of the lines in capitals, as short documents, and of documents in small."""
    rng = random.Random(SEED)
    made: list[Document] = []
    for document in documents:
        if rng.random() < small:
            made.append(_changed(document, str.lower))
        for line in _lines(document):
            if line["ents"] and rng.random() < capitals:
                made.append(_changed(line, str.upper))
    return [one for one in made if one["text"]]


def _changed(document: Document, change: Any) -> Document:
    text = change(document["text"])
    whole = len(text) == len(document["text"])
    return document | {"text": text if whole else ""}


def _lines(document: Document) -> Iterator[Document]:
    start = 0
    for line in document["text"].splitlines(keepends=True):
        end = start + len(line)
        ents = [e for e in document["ents"] if start <= e["start"] and e["end"] <= end]
        moved = [e | {"start": e["start"] - start, "end": e["end"] - start} for e in ents]
        yield {"id": document["id"], "text": line, "ents": moved}
        start = end


# Made-up agency reports

_SPORTS = "SOCCER CRICKET TENNIS BASEBALL GOLF CYCLING ATHLETICS BASKETBALL RUGBY BOXING".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LEAGUE = (
    "[T] [n] [n] [n] [n] [n] [n] [n]",
    "[C:ORG] [n] [n] .[nnn] [n] 1/2",
    "[C:ORG] [n] [n] .[nnn] -",
    "[T] [s] [T] [s]",
    "[T] [s] [T] [s] ( halftime 0-0 )",
    "[C:ORG] [n] [C:ORG] [n]",
    "[C:ORG] at [C]",
)
_RESULTS = (
    "[n]. [P] ( [L] ) [n].[nn]",
    "[n]. [P] ( [L] ) [n].[nn] seconds",
    "[P] ( [L] ) beat [P] ( [L] ) 6-[s] 6-[s]",
    "[s] - [P] ( [L] ) beat [P] ( [L] ) 7-6 ( 7-[s] ) 6-[s]",
    "[n] [P] ( [L] ) [n] [n]",
    "[n] [P] [n] [n] [n]",
    "[n] . [P] , [L] , [T] , 3 hours [n] minutes",
    "[P] ( [L] ) [T] [n] points",
    "[L] beat [L] [s]-[s] ( halftime 0-0 )",
    "[L] - [P] ( [n]th minute ) , [P] ( [n]th )",
    "Scorers : [S] [n] , [S] [n] , [S] [n]",
    "[T] - [P] ( [n]th minute ) . [T] - [P] ( [n]th )",
    "[P] c [S] b [S] [n]",
    "[P] b [S] [n]",
    "[S] lbw b [S] [n]",
    "Bowling : [S] [n]-[s]-[n]-[s] , [S] [n]-[s]-[n]-[s]",
    "[P] , [T] , [n]",
    "Semifinals : [P] ( [L] ) v [P] ( [L] )",
)
_HEADLINES = (
    "[X] - [L] BEAT [L] IN [C] .",
    "[X] - [T] BEAT [T] [s]-[s] .",
    "[X] - [P] WINS [C] TITLE .",
    "[X] - RESULTS OF [c] MATCHES .",
    "[X] - [S] LEADS AS [S] FALTERS .",
    "[O] SAYS PROFIT UP [n] PERCENT .",
    "[O] SHARES FALL AFTER [S] QUITS .",
    "[L] SAYS [n] KILLED NEAR [C] .",
    "[L] MINISTER [S] VISITS [C] .",
    "PRESS DIGEST - [L] - [m] [n] .",
    "[C] STOCKS END HIGHER .",
)
_STORY = (
    "[P] , [w] of [O] , said on [d] that sales in [L] had risen [n] percent .",
    "[O] said on [d] it would sell its unit in [C] to [O] for $ [n] million .",
    "Shares in [O] rose [n] pence to [n] in early trade .",
    "[N] Foreign Minister [P] arrived in [C] on [d] for talks with [S] .",
    "[S] told [A] in [C] that [L] would not sign .",
    "[S] said the deal with [O] was dead .",
    '" We have waited long enough , " [S] said .',
    '" It was a hard match , " said [S] , who joined [T] from [T] .',
    "[T] coach [P] said [S] would miss the match against [T] on [d] .",
    "[P] scored twice as [T] beat [T] [s]-[s] on [d] .",
    "In [C] , [P] drove in three runs and [P] pitched seven innings as the [G] beat the [G] .",
    "World number one [P] of [L] beat [N] [P] 6-[s] 6-[s] in the first round .",
    "[P] and [P] finished second and third behind [S] .",
    "Police in [C] , [L] , said [n] people were killed when a bus fell into a river .",
    "The [O] said in a statement from [C] that [P] had resigned .",
    "-- [P] , [C] Newsroom , +44 171 [nnn] [nnn]",
    "-- [C] newsroom +[n] [s] [nnn] [nnn]",
    "( [C] newsroom )",
    "Spokesman [P] said [O] had no comment .",
    "Analysts at [O] raised their rating on [O] .",
    "Traders in [C] said buyers from [L] and [L] were out of the market .",
    "The ship , loaded in [C] for [C] , was owned by [O] .",
    "[O] , [O] and [O] were among the gainers .",
    "[N] President [P] and [N] Prime Minister [P] met in [C] .",
    "[S] 's lawyer , [P] , said [S] would appeal .",
    "The [w] , [P] , [n] , was born in [C] .",
    "He joined [O] in [C] in [y] and moved to [L] two years later .",
    "[C] [y]-[nn]-[nn]",
    "[C] , [L] [y]-[nn]-[nn]",
    "[P]",
    "Results of [N] first division matches played on [d] :",
    "Standings ( tabulated under games played , won , drawn , lost , points ) :",
    "Attendance : [n],[nnn]",
)
_ROLES = "chairman director president analyst spokesman lawyer coach editor owner".split()
_SYLLABLES = (
    "ka lo ri ste mar ven del bor gan ti sha pe vic lund ber kov ski man ro zan der hol wick ton "
    "fer ra mi ne sen ja cor vel dun mac gil har lan os ulf tra bri quin dor mey sa no wa li po"
).split()
_PERSON, _PLACE, _BODY = ("P", "S"), ("C", "L"), ("T", "O", "A", "G")
_SLOT = re.compile(r"\[(\w+)(?::(\w+))?\]")


@cache
def _pools() -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    text = (paths.resources() / "tagger" / "lists.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        head, _, rest = line.partition(": ")
        if head.endswith(" en"):
            names.setdefault(head.removesuffix(" en"), []).extend(rest.split(" | "))
    gazetteer = Gazetteer.load()
    states = [e.name for k in gazetteer.countries.values() if (e := gazetteer.entry(k))]
    peoples = [
        a.text
        for k in gazetteer.countries.values()
        if (e := gazetteer.entry(k))
        for a in e.aliases
        if a.type == "NORP" and a.language == "en"
    ]
    return {
        "given": tuple(names["given"]),
        "surname": tuple(names["surname"]),
        "C": tuple(names["place"]),
        "L": tuple(states),
        "T": tuple(names["team"]),
        "G": tuple(name for name in names["team"] if name.endswith("s") and " " not in name),
        "O": tuple(names["company"]),
        "A": ("Reuters", "AFP", "Interfax", "Itar-Tass", "BBC", "CNN", "Xinhua"),
        "N": tuple(peoples),
    }


def reports(count: int, seed: int = SEED) -> list[Document]:
    """Return made-up agency reports, annotated; the same for the same seed."""
    rng = random.Random(seed)
    return [_report(rng, n) for n in range(count)]


def _report(rng: random.Random, number: int) -> Document:
    kind = rng.choice((_LEAGUE, _RESULTS, _STORY, _STORY))
    lines: list[str] = []
    ents: list[dict[str, Any]] = []
    known = [_surname(rng) for _ in range(4)]
    form = [rng.choice(kind) for _ in range(3)] if kind is not _STORY else []
    table = kind is _LEAGUE and rng.random() < 0.5  # in capitals
    position = 0
    for n in range(rng.randint(6, 16)):
        template = rng.choice(form or kind) if rng.random() < 0.8 else rng.choice(_STORY)
        template = template if n else rng.choice(_HEADLINES)
        caps = n == 0 or (table and template in form)
        text, found = _filled(
            template.replace(" at ", " AT ") if caps else template, rng, known, caps
        )
        ents += [e | {"start": e["start"] + position, "end": e["end"] + position} for e in found]
        lines.append(text)
        position += len(text) + 1
    return {"id": f"made {number}", "text": "\n".join(lines) + "\n", "ents": ents}


def _filled(
    template: str, rng: random.Random, known: list[str], caps: bool
) -> tuple[str, list[dict[str, Any]]]:
    made, ents, last = "", [], 0
    for match in _SLOT.finditer(template):
        made += template[last : match.start()]
        last = match.end()
        slot, as_type = match.groups()
        text = _fill(slot, rng, known)
        text = text.upper() if caps else text
        kind = as_type or next(
            (
                t
                for slots, t in ((_PERSON, "PER"), (_PLACE, "LOC"), (_BODY, "ORG"))
                if slot in slots
            ),
            None,
        )
        if kind:
            ents.append({"start": len(made), "end": len(made) + len(text), "type": kind})
        made += text
    return made + template[last:], ents


def _fill(slot: str, rng: random.Random, known: list[str]) -> str:
    if slot == "P":
        given = rng.choice(_pools()["given"])
        if rng.random() < 0.25:
            given = _invented(rng)
        elif rng.random() < 0.1:
            given = given[0] + "."
        return f"{given} {rng.choice(known) if rng.random() < 0.4 else _surname(rng)}"
    if slot == "S":
        return rng.choice(known) if rng.random() < 0.6 else _surname(rng)
    if slot == "O" and rng.random() < 0.5:
        tail = rng.choice("Corp Inc Ltd Plc Bank Group Holdings Industries & Co AG SA SpA".split())
        return f"{_invented(rng)} {tail}".replace("& Co", "Co")
    if slot == "C" and rng.random() < 0.2:
        return _invented(rng)
    if slot == "T" and rng.random() < 0.3:
        return rng.choice(_pools()["C"])
    fixed = {"X": _SPORTS, "d": _DAYS, "w": _ROLES, "c": ["LEAGUE", "CUP", "FIRST DIVISION"]}
    fixed["m"] = ["AUG", "DEC", "MAY"]
    if slot in fixed:
        return rng.choice(fixed[slot])
    if slot in _pools():
        return rng.choice(_pools()[slot])
    if slot == "y":
        return str(rng.randint(1960, 2024))
    if slot == "s":
        return str(rng.randint(0, 7))
    return (
        str(rng.randint(1, 99)) if slot == "n" else "".join(rng.choices("0123456789", k=len(slot)))
    )


def _surname(rng: random.Random) -> str:
    return _invented(rng) if rng.random() < 0.6 else rng.choice(_pools()["surname"])


def _invented(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 3))).capitalize()
