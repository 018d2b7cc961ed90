# SPDX-License-Identifier: MIT
"""Sentences whose names are marked in place: "[Ильи Тарсенкова|PERSON|Илья Тарсенков] нет"."""

from __future__ import annotations

import re
from dataclasses import replace

from tajarchive.entities import Gazetteer, recognise
from tajarchive.text.language import detect
from tests.entities.articles import article

_MARK = re.compile(r"\[([^|\]]+)\|([A-Z]+)(?:\|([^\]]*))?\]")


def marked(text: str) -> tuple[str, list[tuple[str, str, str]]]:
    """Return a text without its marks, and (text, type, name) of each; no name: as written."""
    names = [(m[1], m[2], m[3] or m[1]) for m in _MARK.finditer(text)]
    return _MARK.sub(lambda m: m[1], text), names


def found_in(body: str, day: str = "2024-07-05") -> list[tuple[str, str, str]]:
    """Return (text, type, name) of every name of a body, read in the language that it is in."""
    told = replace(article(body), language=detect(body))
    mentions = recognise(told, Gazetteer.load(), (), day).mentions
    return [(m.text, m.type, m.name) for m in mentions]


def check(text: str, day: str = "2024-07-05") -> None:
    """Assert that a text's names are found as they are marked, no more and no fewer."""
    body, names = marked(text)
    assert found_in(body, day) == names
