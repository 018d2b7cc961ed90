# SPDX-License-Identifier: MIT
"""Offices in Tajik texts: what stands between them and a name, and whom they mean alone."""

from __future__ import annotations

import re

FILLERS = frozenset("ин мамлакат кишвар кишвари мо давлат муҳтарам ҷаноби ҷаноб".split())
"""Words that may stand between an office and its holder's name."""
POLITE = frozenset("муҳтарам ҷаноби ҷаноб".split())
"""Those of them that are no part of the office."""
LESSER = frozenset(
    "муовини якуми аввали собиқ ёрдамчии ёвари мушовири намояндаи фиристодаи ҳамсари писари "
    "духтари сухангӯи дастгоҳи котиби фармони қарори супориши".split()
)
"""Words that make an office somebody else's: "the deputy of", "the decree of"."""
_HOME = re.compile(
    r"(?:президенти|раисиҷумҳури|раисҷумҳури|раиси ҷумҳури) (?:мамлакат|кишвар|кишвари мо)$|"
    r"(?:сарвари|роҳбари) (?:давлат|кишвар|мамлакат)$|кишвардор$|пешвои миллат$"
)


def at_home(text: str) -> bool:
    """Return whether an office is that of the president of one's own country."""
    return _HOME.match(text.lower()) is not None


def goes_on(text: str) -> bool:
    """Return whether an office goes on: «президенти …» of a company, of "this country"."""
    return text.endswith("и") and not at_home(text)
