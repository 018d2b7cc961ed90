# SPDX-License-Identifier: MIT
"""What a citation style is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tajarchive.export.reference import Reference, Run


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style: `name` as options spell it, `label` as menus do.

    `paragraph` are its words for one paragraph and for several. The language of months and
    abbreviations is the style's; titles, names and outlets stay as the article writes them.
    """

    name: str
    label: str
    paragraph: tuple[str, str]
    cite: Callable[[Reference], tuple[Run, ...]]


def listed(names: tuple[str, ...], last: str) -> str:
    """Join names, "A", "A and B", "A, B, and C" (`last` is " and " or ", and ", as for two)."""
    if len(names) < 3:
        return last.join(names)
    return ", ".join(names[:-1]) + "," + last.replace(",", "", 1) + names[-1]
