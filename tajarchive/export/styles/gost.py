# SPDX-License-Identifier: MIT
"""ГОСТ Р 7.0.5-2008, Библиографическая ссылка: a reference to an article of the press."""

from __future__ import annotations

from tajarchive.export import dates
from tajarchive.export.reference import Reference, Run, locator
from tajarchive.export.styles.style import Style


def cite(facts: Reference) -> tuple[Run, ...]:
    """Write the reference "Автор. Заглавие // Издание. Год. День. URL".

    Rules: the sections are divided by full stops where the longer form has a full stop and a
    dash; up to three authors head the entry, of four and more the first stands after the slash
    with "[и др.]"; "//" before the outlet; "[Электронный ресурс]" and "URL:" for what is
    online; months abbreviated by ГОСТ Р 7.0.12-2011. Sections begin with a capital letter, so
    that "абз. 3" is written "Абз. 3". What is not in the source stands in square brackets:
    "[б. д.]", без даты. The day of access, which the standard wants with a URL, is left out:
    the archive does not know it. Words of the entry are Russian whatever the article's
    language; its title and names stay as they are.
    """
    names = tuple(
        person.literal or f"{person.family} {person.initials}" for person in facts.authors
    )
    text = ""
    if 0 < len(names) <= 3:
        heading = ", ".join(names)
        text += heading + (" " if heading.endswith(".") else ". ")
    text += facts.title.removesuffix(".") if facts.titled else f"[{facts.title}]"
    if facts.url:
        text += " [Электронный ресурс]"
    made = ([f"{_by_initials(facts)} [и др.]"] if len(names) > 3 else []) + (
        [facts.agency] if facts.agency else []
    )
    if made:
        text += " / " + "; ".join(made)
    if facts.container:
        text += " // " + facts.container
    sections = [text, dates.in_russian(facts.date) if facts.date else "[б. д.]"]
    place = locator(facts.paragraphs, *STYLE.paragraph)
    if place:
        sections.append(place[0].upper() + place[1:])
    written = " ".join(section if _closed(section) else section + "." for section in sections)
    if not facts.url:
        return (Run(written),)
    return (Run(f"{written} URL: "), Run(facts.url, link=facts.url), Run("."))


def _by_initials(facts: Reference) -> str:
    """Return the first author as the slash wants it, "З. Эргашева"."""
    first = facts.authors[0]
    return first.literal or f"{first.initials} {first.family}"


def _closed(section: str) -> bool:
    return section.endswith((".", "?", "!", "…"))


STYLE = Style("gost", "ГОСТ Р 7.0.5-2008", ("абз.", "абз."), cite)
