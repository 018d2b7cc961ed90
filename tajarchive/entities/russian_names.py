# SPDX-License-Identifier: MIT
"""Russian names of persons in any case, taken back to the nominative.

Given name, patronymic and surname must agree in gender and case: «Ильи Тарсенкова» is a man in the
genitive, «Марии Тарсенковой» a woman. What the endings leave open, known given names, the words
of the document and the word before the name decide.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from tajarchive.entities.lexicon import any_language, lexicon

NOM, GEN, DAT, ACC, INS, PRE = range(6)
_ALL = frozenset(range(6))
_OBLIQUE = _ALL - {NOM}
_MEN_IN_A = frozenset(
    "никита илья лука фома кузьма савва данила гаврила мустафа муса иса данила ильяса".split()
)
_MAN_IN_A = re.compile("(?:улла|олла|бобо|мирза)$")
_FLEETING = {"павел": "павл", "лев": "льв", "пётр": "петр"}
_PATRONYMIC = re.compile("(?:ович|евич|ёвич|ьич|[кмф]ич)(?:а|у|ем|ом|е)?$")
_DAUGHTER = re.compile("(?:овн|евн|ёвн|иничн|ичн)(?:а|ы|е|у|ой)$")
_STRONG = re.compile("(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой)?$")
_ADJECTIVE = re.compile("([сц]к)(ий|ого|ому|им|ом|ая|ой|ую)$")
_WHOLE_ADJECTIVE = re.compile(r"(\w{3,})(ого|ому|его|ему|ая|ую)$")
_ZODA = re.compile("(?:зод|зад)(?:а|ы|е|у|ой)$")
_VOWELS = "аеёиоуыэюя"
_NAME = re.compile("[А-ЯЁ][а-яёӣӯқғҳҷ]+(?:-[А-ЯЁ]?[а-яёӣӯқғҳҷ]+)?$")

_MAN = ("а", GEN), ("у", DAT), ("а", ACC), ("ом", INS), ("ем", INS), ("е", PRE)
_SOFT_MAN = ("я", GEN), ("ю", DAT), ("я", ACC), ("ем", INS), ("е", PRE)
_IN_A = ("ы", GEN), ("и", GEN), ("е", DAT), ("у", ACC), ("ой", INS), ("ей", INS), ("е", PRE)
_IN_YA = ("и", GEN), ("е", DAT), ("ю", ACC), ("ей", INS), ("ёй", INS), ("е", PRE)
_IN_IYA = ("и", GEN), ("и", DAT), ("ю", ACC), ("ей", INS), ("и", PRE)
_OV = ("а", GEN), ("у", DAT), ("а", ACC), ("ым", INS), ("ом", INS), ("е", PRE)
_OVA = ("ой", GEN), ("ой", DAT), ("у", ACC), ("ой", INS), ("ой", PRE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word may be: its nominative, "m", "f" or "" for either, its cases, how likely."""

    name: str
    gender: str
    cases: frozenset[int]
    weight: float = 0.0


@cache
def _given_forms() -> dict[str, tuple[Reading, ...]]:
    """Return the readings of every form of the known given names, in lower case."""
    found: dict[str, list[Reading]] = {}
    words = lexicon("ru")
    for name in sorted(words.of("given")):
        if words.lemmas.get(name, name) == name:
            for form, reading in _declined(name):
                found.setdefault(form, []).append(reading)
    return {form: tuple(readings) for form, readings in found.items()}


def _declined(name: str) -> list[tuple[str, Reading]]:
    """Return (form, reading) for all forms of a known given name."""
    last, stem = name[-1], name[:-1]
    known = 4.0
    if last in "оеёиуыэюӣӯ":
        return [(name, Reading(name, "", _ALL, known))]
    if last == "а":
        man = name in _MEN_IN_A or _MAN_IN_A.search(name)
        gender, endings = "m" if man else "f", _IN_A
    elif last == "я":
        gender, endings = (
            ("m" if name in _MEN_IN_A else "f"),
            _IN_IYA if stem[-1] == "и" else _IN_YA,
        )
    elif last in "йь":
        gender, endings = "m", _SOFT_MAN
        if stem[-1] == "и":
            endings = (*_SOFT_MAN, ("и", PRE))
    else:
        gender, stem, endings = "m", _FLEETING.get(name, name), _MAN
    forms: dict[str, set[int]] = {}
    for ending, case in endings:
        forms.setdefault(stem + ending, set()).add(case)
    made = [(form, Reading(name, gender, frozenset(cases), known)) for form, cases in forms.items()]
    return [(name, Reading(name, gender, frozenset((NOM,)), known)), *made]


def is_given(low: str) -> bool:
    """Return whether a lower-case word is a form of a known Russian given name."""
    return low in _given_forms()


def _unknown_given(low: str) -> list[Reading]:
    """Return what a given name that no list holds may be, by its ending."""
    last, stem = low[-1], low[:-1]
    if last in _VOWELS:
        found = [Reading(low, "f" if last in "ая" else "", frozenset((NOM,)))]
    else:
        found = [Reading(low, "m", frozenset((NOM,)))]
    man = {"а": (GEN, ACC), "у": (DAT,), "е": (PRE,)}.get(last)
    if man and len(stem) > 2:
        found.append(Reading(stem, "m", frozenset(man)))
    if low.endswith(("ом", "ем")) and len(low) > 4:
        found.append(Reading(low[:-2], "m", frozenset((INS,))))
    woman = {"ы": (GEN,), "е": (DAT, PRE), "у": (ACC,)}.get(last)
    if woman and len(stem) > 2:
        found.append(Reading(stem + "а", "f", frozenset(woman)))
    if low.endswith("ой"):
        found.append(Reading(low[:-2] + "а", "f", frozenset((INS,))))
    if low.endswith("ии"):
        found.append(Reading(stem + "я", "f", frozenset((GEN, DAT, PRE))))
    if last in "оиюэ":
        found.append(Reading(low, "", _ALL))
    return found


def _patronymic(low: str) -> list[Reading]:
    if _PATRONYMIC.search(low):
        base = re.sub("(?:а|у|ем|ом|е)$", "", low)
        cases = {"": (NOM,), "а": (GEN, ACC), "у": (DAT,), "е": (PRE,)}
        return [Reading(base, "m", frozenset(cases.get(low[len(base) :], (INS,))))]
    if _DAUGHTER.search(low):
        stem = re.sub("(?:а|ы|е|у|ой)$", "", low)
        cases = {"а": (NOM,), "ы": (GEN,), "е": (DAT, PRE), "у": (ACC,), "ой": (INS,)}
        return [Reading(stem + "а", "f", frozenset(cases[low[len(stem) :]]))]
    return []


def _surname(low: str) -> list[Reading]:
    if _ZODA.search(low):
        stem = low[:-2] if low.endswith("ой") else low[:-1]
        cases = {"а": (NOM,), "ы": (GEN,), "е": (DAT, PRE), "у": (ACC,), "ой": (INS,)}
        ending = low[len(stem) :]
        name = low if stem.endswith("зад") and ending == "е" else stem + "а"
        return [Reading(name, "", _ALL if name == low else frozenset(cases[ending]), 1.0)]
    adjective = _ADJECTIVE.search(low)
    if adjective:
        return _adjective(low[: adjective.end(1)], adjective[2])
    if _STRONG.search(low):
        return _possessive(low)
    whole = _WHOLE_ADJECTIVE.match(low)
    if whole is None:
        return _other_surname(low)
    found = _whole_adjective(*whole.groups())
    return found if whole[2] not in ("ая", "ую") else found + _other_surname(low)


def _adjective(stem: str, ending: str) -> list[Reading]:
    man = {"ий": (NOM,), "ого": (GEN, ACC), "ому": (DAT,), "им": (INS,), "ом": (PRE,)}
    woman = {"ая": (NOM,), "ой": (GEN, DAT, INS, PRE), "ую": (ACC,)}
    found = [Reading(stem + "ий", "m", frozenset(man[ending]), 1.0)] if ending in man else []
    if ending in woman:
        found.append(Reading(stem + "ая", "f", frozenset(woman[ending]), 1.0))
    return found


def _whole_adjective(stem: str, ending: str) -> list[Reading]:
    """Return the readings of a surname that is an adjective: «Непокорного», «Плачущему»."""
    if ending in ("ая", "ую"):
        return [Reading(stem + "ая", "f", frozenset((NOM if ending == "ая" else ACC,)), 0.5)]
    cases = frozenset((GEN, ACC)) if ending[1:] == "го" else frozenset((DAT,))
    if ending[0] == "е":
        return [Reading(stem + "ий", "m", cases, 0.5)]
    return [Reading(stem + put, "m", cases, weight) for put, weight in (("ый", 0.5), ("ой", 0.4))]


def _possessive(low: str) -> list[Reading]:
    """Return the readings of a surname in -ов, -ев, -ин and their feminines."""
    found: list[Reading] = []
    base = re.sub("(?:а|у|ым|ом|е|ой)$", "", low)
    ending = low[len(base) :]
    if not ending:
        return [Reading(low, "m", frozenset((NOM,)), 1.0)]
    men = frozenset(case for put, case in _OV if put == ending)
    women = frozenset(case for put, case in _OVA if put == ending)
    if men:
        found.append(Reading(base, "m", men, 1.0))
    if women:
        found.append(Reading(base + "а", "f", women, 1.0))
    if ending == "а":
        found.append(Reading(low, "f", frozenset((NOM,)), 1.0))
    return found


def _other_surname(low: str) -> list[Reading]:
    last, stem = low[-1], low[:-1]
    if last in "оэию" or low.endswith(("их", "ых", "ко")):
        return [Reading(low, "", _ALL)]
    if last == "й":
        return [Reading(low, "m", frozenset((NOM,))), Reading(low, "f", _ALL)]
    if last not in _VOWELS:
        found = [Reading(low, "m", frozenset((NOM,))), Reading(low, "f", _ALL)]
        if low.endswith(("ом", "ем")) and len(low) > 4:
            found.append(Reading(low[:-2], "m", frozenset((INS,))))
        return found
    found = [Reading(low, "", frozenset((NOM,)))]
    if last in "уе":
        found.append(Reading(low, "", _ALL, -0.5))
    man = {"а": (GEN, ACC), "у": (DAT,), "е": (PRE,)}.get(last)
    if man and len(stem) > 2 and stem[-1] not in _VOWELS:
        found.append(Reading(stem, "m", frozenset(man)))
    soft = {"я": (GEN, ACC), "ю": (DAT,)}.get(last)
    if soft and len(stem) > 2:
        found += [Reading(stem + put, "m", frozenset(soft)) for put in "йь"]
    of_a = {"ы": (GEN,), "е": (DAT, PRE), "у": (ACC,)}.get(last)
    if of_a and len(stem) > 2:
        found.append(Reading(stem + "а", "", frozenset(of_a), -0.2))
    return found


@lru_cache(maxsize=4096)
def _choices(word: str, part: str) -> tuple[Reading, ...]:
    low = word.lower()
    if len(word) == 1 or not _NAME.match(word):
        return (Reading(low, "", _ALL),)
    if part == "given":
        known = _given_forms().get(low, ())
        return known or tuple(_patronymic(low) or _unknown_given(low))
    if part == "middle":
        return tuple(_patronymic(low)) or _given_forms().get(low) or tuple(_unknown_given(low))
    return tuple(_surname(low))


def nominative(
    words: Sequence[str], written: Container[str] = (), governed: bool | None = None
) -> list[str] | None:
    """Return the words of a person's name in the nominative; None when they do not agree.

    `words` are capitalised, given name first; initials and signs stay as they are. `written` are
    the capitalised words of the document. `governed` says whether the words before ask for another
    case than the nominative, None when they do not tell.
    """
    if len(words) < 2:
        return None
    parts = ["given", *["middle"] * (len(words) - 2), "surname"]
    best: tuple[float, list[str]] | None = None
    for readings in product(*(_choices(w, p)[:6] for w, p in zip(words, parts, strict=True))):
        genders = {reading.gender for reading in readings} - {""}
        cases = _ALL.intersection(*(reading.cases for reading in readings))
        if len(genders) > 1 or not cases:
            continue
        names = [_written(w, r.name) for w, r in zip(words, readings, strict=True)]
        score = sum(reading.weight for reading in readings) + _context(cases, governed)
        score += sum(
            2.0 for w, name in zip(words, names, strict=True) if name != w and name in written
        )
        score += 0.2 if genders == {"m"} else 0.0
        if best is None or score > best[0]:
            best = score, names
    return best[1] if best else None


def agree(first: str, surname: str) -> bool:
    """Return whether two capitalised words can be given name and surname of one person."""
    return nominative([first, surname]) is not None


def _context(cases: frozenset[int], governed: bool | None) -> float:
    if governed is None:
        return 2.0 if NOM in cases else 0.0
    return 3.0 if (governed and cases & _OBLIQUE) or (not governed and NOM in cases) else 0.0


def _written(word: str, name: str) -> str:
    """Return a nominative with the capitals of the word that it was made of."""
    if name == word.lower():
        return word
    return "-".join(part[:1].upper() + part[1:] for part in name.split("-"))


_BEFORE = frozenset(
    "у от для из без до после с со к ко по о об обо при над перед за между против".split()
)


def governs(before: str) -> bool | None:
    """Return whether a lower-case word asks the name behind it for another case; None: unknown."""
    if before in _BEFORE:
        return True
    if before in any_language("title"):
        lemma = lexicon("ru").lemmas.get(before)
        return None if lemma is None else lemma != before
    return None


_TOWN = re.compile("(ск|град|бург|стан|вск|горск)(?:а|у|ом|е)$")


def town(word: str, written: Container[str] = ()) -> str:
    """Return a town's name in the nominative, where its ending or the document tells it."""
    match = _TOWN.search(word)
    if match:
        return word[: match.end(1)]
    for cut, put in ((1, ""), (2, ""), (1, "а"), (1, "ь")):
        base = word[:-cut] + put
        if len(base) > 2 and base in written:
            return base
    return word
