# SPDX-License-Identifier: MIT
"""What the head of an entity's page tells, in words; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tajarchive.model import ConcordanceLine, EntityCard, Histogram
from tajarchive.ui.translation import tr, trn

_SPELLINGS = 8
_OFFICES = 3
"""Offices that a page names, the latest first."""


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """What a page shows at once: the head and the first mentions. All the rest comes after it,
    `dated` too where there are many articles (None)."""

    card: EntityCard
    roles: list[tuple[str, str | None, str | None]]
    lines: list[ConcordanceLine]
    dated: Histogram | None
    offices: list[tuple[str, str, str]]


def roles(portrait: Portrait) -> str:
    """Return the offices that lists know, with their years; without any, what the articles say
    of it, with the years of the articles."""
    if portrait.offices:
        return "  ·  ".join(_office(*one) for one in portrait.offices[:_OFFICES])
    told = [
        tr("{role} (in articles of {years})", role=role, years=_years(first, last))
        for role, first, last in portrait.roles
        if first
    ]
    told += [role for role, first, _ in portrait.roles if not first]
    return "  ·  ".join(told) or portrait.card.role or ""


def _office(title: str, since: str, until: str) -> str:
    """Return an office with its years: "since 1994", "1992–1994", "until 2006"."""
    first, last = since[:4], until[:4]
    if first and last:
        years = first if first == last else f"{first}–{last}"
    else:
        years = tr("since {year}", year=first) if first else ""
        years = tr("until {year}", year=last) if last else years
    return f"{title} ({years})" if years else title


def _years(first: str | None, last: str | None) -> str:
    one, other = (first or "")[:4], (last or "")[:4]
    return one if one == other else f"{one}–{other}"


def listed(words: str, names: Sequence[str]) -> str:
    """Return some words and the first of the names, with how many more there are; "" of none."""
    if not names:
        return ""
    first, more = ", ".join(names[:_SPELLINGS]), len(names) - _SPELLINGS
    if more > 0:
        first = trn("{first} and {n} more", "{first} and {n} more", more, first=first)
    return f"{words}: {first}"
