# SPDX-License-Identifier: MIT
"""The Chicago Manual of Style, 17th edition: the note form of an article of the press."""

from __future__ import annotations

from tajarchive.export import dates
from tajarchive.export.reference import Reference, Run, locator
from tajarchive.export.styles.style import Style, listed


def cite(facts: Reference) -> tuple[Run, ...]:
    """Write the full note of an article.

    Rules: names in their usual order and title in quotation marks (14.191); the outlet in
    italics, a news service in roman before the title; "n.d." for a date that is not known
    (14.145); a place in a text without pages named by its paragraph (14.160); the URL last
    (14.6). A comma follows a title even after its question mark (6.125). More than three
    authors become "et al." in a note (14.76).
    """
    runs: list[Run] = []
    names = tuple(person.straight for person in facts.authors)
    if len(names) > 3:
        runs.append(Run(f"{names[0]} et al., "))
    elif names:
        runs.append(Run(listed(names, " and ") + ", "))
    if facts.agency:
        runs.append(Run(facts.agency + ", "))
    runs.append(Run(_title(facts)))
    if facts.container:
        runs += [Run(facts.container, italic=True), Run(", ")]
    runs.append(Run(dates.in_english(facts.date) if facts.date else "n.d."))
    place = locator(facts.paragraphs, *STYLE.paragraph)
    if place:
        runs.append(Run(f", {place}"))
    if facts.url:
        runs += [Run(", "), Run(facts.url, link=facts.url)]
    if facts.url or not runs[-1].text.endswith("."):
        runs.append(Run("."))
    return tuple(runs)


def _title(facts: Reference) -> str:
    if not facts.titled:
        return f"[{facts.title}], "
    return f"“{nested(facts).removesuffix('.')},” "


def nested(facts: Reference) -> str:
    """Return a title as it stands inside double quotation marks: its own become single ones.

    English titles only: in Russian, Tajik and Chinese ones the marks belong to the title.
    """
    if facts.language != "en":
        return facts.title
    title = facts.title.replace("“", "‘").replace("”", "’")
    parts = title.split('"')
    if len(parts) % 2 == 0:
        return title
    return "".join(part + "‘’"[n % 2] for n, part in enumerate(parts[:-1])) + parts[-1]


STYLE = Style("chicago", "Chicago", ("para.", "paras."), cite)
