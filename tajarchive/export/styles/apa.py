# SPDX-License-Identifier: MIT
"""Publication Manual of the American Psychological Association, 7th edition."""

from __future__ import annotations

from tajarchive.export import dates
from tajarchive.export.names import Name
from tajarchive.export.reference import Reference, Run, ended, locator
from tajarchive.export.styles.style import Style, listed


def cite(facts: Reference) -> tuple[Run, ...]:
    """Write the reference-list entry of a newspaper article, with the paragraph as its location.

    Rules: family name and initials, "&" before the last author (9.8); the title takes the
    author's place where there is none (9.12); year first in the date, "n.d." for none (9.14);
    a description in square brackets for a work without title (9.22); outlet in italics
    (10.1, newspaper articles), title in italics where it stands alone; no full stop after a
    URL (9.35); paragraph numbers for material without pages (8.13).
    """
    when = dates.in_apa(facts.date) if facts.date else "n.d."
    title = facts.title if facts.titled else f"[{facts.title}]"
    alone = facts.container is None
    heading = Run(ended(title), italic=alone and facts.titled)
    author = _authors(facts)
    if author:
        runs = [Run(f"{ended(author)} ({when}). "), heading]
    else:
        runs = [heading, Run(f" ({when}).")]
    place = locator(facts.paragraphs, *STYLE.paragraph)
    if facts.container:
        tail = f", {place}." if place else ("" if facts.container.endswith(".") else ".")
        runs += [Run(" "), Run(facts.container, italic=True), Run(tail)]
    elif place:
        runs.append(Run(f" {place[0].upper()}{place[1:]}."))
    if facts.url:
        runs += [Run(" "), Run(facts.url, link=facts.url)]
    return tuple(run for run in runs if run.text)


def _authors(facts: Reference) -> str:
    if not facts.authors:
        return facts.agency or ""
    names = tuple(_inverted(person) for person in facts.authors)
    if len(names) > 20:
        return ", ".join(names[:19]) + ", … " + names[-1]
    return listed(names, ", & ")


def _inverted(person: Name) -> str:
    return person.literal or f"{person.family}, {person.initials}"


STYLE = Style("apa", "APA", ("para.", "paras."), cite)
