# SPDX-License-Identifier: MIT
"""Tajik names of persons without the endings of their last word: «Саидзодаро», «Каримови»."""

from __future__ import annotations

import re

_ENDING = re.compile("(?:ҳоро|ро|ҳо)$")
_SURNAME = re.compile("(?:ов|ев|ин|ова|ева|ина|зода|пур|ниё)и$")
_SHORTEST = 5


def bare(name: str) -> str:
    """Return a name as one would list it: without -ро, and without изофат where a form tells it.

    A final -и or -у may belong to a name («Рӯдаки», «Шукру»): it goes only behind the ending of a
    surname.
    """
    first, gap, last = name.rpartition(" ")
    if len(last) <= _SHORTEST or not last[0].isalpha():
        return name
    cut = _ENDING.sub("", last)
    if len(cut) >= _SHORTEST - 1 and cut != last:
        return first + gap + cut
    if _SURNAME.search(last):
        return first + gap + last[:-1]
    return name


def bare_noun(name: str) -> str:
    """Return the name of a body without the object's -ро; «хориҷиро» is «хориҷӣ» again."""
    if name.endswith("иро"):
        return name[:-3] + "ӣ"
    return name.removesuffix("ро") if len(name) > _SHORTEST else name
