# SPDX-License-Identifier: MIT
"""MLA Handbook, 9th edition."""

from __future__ import annotations

from tajarchive.export import dates
from tajarchive.export.reference import Reference, Run, ended, locator
from tajarchive.export.styles.chicago import nested
from tajarchive.export.styles.style import Style


def cite(facts: Reference) -> tuple[Run, ...]:
    """Write the works-cited entry: author, title, container, date, location.

    Rules: the core elements in their order and with their marks (5.1-5.2); the first author by
    the family name, "et al." from three on (5.5-5.8); no full stop after a title that ends in
    its own mark; long months abbreviated, day first (5.82 and the list of abbreviations);
    "par." for numbered paragraphs (6.20). The 9th edition lets an unknown date be missing
    silently; "n.d." is written here, as the 7th did, so that nobody takes it for forgotten.
    """
    runs: list[Run] = []
    author = _authors(facts)
    if author:
        runs.append(Run(ended(author) + " "))
    runs.append(Run(f"“{ended(nested(facts))}” " if facts.titled else f"[{facts.title}]. "))
    if facts.container:
        runs += [Run(facts.container, italic=True), Run(", ")]
    runs.append(Run(dates.in_mla(facts.date) if facts.date else "n.d."))
    place = locator(facts.paragraphs, *STYLE.paragraph)
    if place:
        runs.append(Run(f", {place}"))
    if facts.url:
        runs += [Run(", "), Run(facts.url, link=facts.url)]
    if facts.url or not runs[-1].text.endswith("."):
        runs.append(Run("."))
    return tuple(runs)


def _authors(facts: Reference) -> str:
    if not facts.authors:
        return facts.agency or ""
    first = facts.authors[0].inverted
    if len(facts.authors) == 1:
        return first
    if len(facts.authors) == 2:
        return f"{first}, and {facts.authors[1].straight}"
    return f"{first}, et al."


STYLE = Style("mla", "MLA", ("par.", "pars."), cite)
