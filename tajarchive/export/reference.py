# SPDX-License-Identifier: MIT
"""What a citation says about an article, before any style puts it in order."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from tajarchive.export import dates, names
from tajarchive.model import Article

_LINKED = ("http://", "https://", "ftp://")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a citation in one kind of type; `link` is its address, if it is one."""

    text: str
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The cited facts of an article; None and empty mean that the article does not say.

    `agency` is who wrote it where somebody else, `container`, carried it. `paragraphs` are the
    first and the last one cited. `titled` is False when the article has no title of its own and
    `title` is the name of its file.
    """

    title: str
    titled: bool
    authors: tuple[names.Name, ...]
    agency: str | None
    container: str | None
    date: dates.PartialDate | None
    url: str | None
    language: str
    paragraphs: tuple[int, int] | None


def reference(article: Article, paragraphs: tuple[int, int] | None = None) -> Reference:
    """Gather what is cited of an article, with `paragraphs` as locator when given."""
    agency, container = article.source, article.publisher
    if not container or container == agency:
        agency, container = None, agency
    people = names.authors(article.author)
    known = {name.casefold() for name in (agency, container) if name}
    people = tuple(person for person in people if person.straight.casefold() not in known)
    if paragraphs is not None and paragraphs[0] < 1:
        paragraphs = None
    return Reference(
        title=" ".join(article.title.split()),
        titled=article.title_from != "file name",
        authors=people,
        agency=agency,
        container=container,
        date=dates.parse(article.published, article.published_precision),
        url=article.url or None,
        language=article.language,
        paragraphs=paragraphs,
    )


def locator(paragraphs: tuple[int, int] | None, one: str, many: str) -> str:
    """Write the cited paragraphs, "para. 3" or "paras. 3–4"; empty when none is named."""
    if paragraphs is None:
        return ""
    first, last = paragraphs
    return f"{one} {first}" if first == last else f"{many} {first}–{last}"


def ended(text: str) -> str:
    """Return the text with a full stop, unless it ends a sentence already."""
    return text if text.endswith((".", "?", "!", "…", "。", "？", "！")) else text + "."


def as_text(runs: tuple[Run, ...]) -> str:
    """Write a citation as plain text."""
    return "".join(run.text for run in runs)


def as_html(runs: tuple[Run, ...]) -> str:
    """Write a citation as HTML; only web addresses become links."""
    parts: list[str] = []
    for run in runs:
        text = html.escape(run.text)
        if run.italic:
            text = f"<i>{text}</i>"
        if run.link and run.link.lower().startswith(_LINKED):
            text = f'<a href="{html.escape(run.link)}">{text}</a>'
        parts.append(text)
    return "".join(parts)


def as_markdown(runs: tuple[Run, ...]) -> str:
    """Write a citation as CommonMark, with what would be markup escaped."""
    parts: list[str] = []
    for run in runs:
        if run.link and run.link.lower().startswith(_LINKED) and not re.search(r"[<>\s]", run.link):
            parts.append(f"<{run.link}>")
        else:
            text = escape_markdown(run.text)
            parts.append(f"*{text}*" if run.italic else text)
    return "".join(parts)


def escape_markdown(text: str) -> str:
    """Return the text with every character escaped that CommonMark would read as markup."""
    text = re.sub(r"([\\`*_\[\]<>|~&])", r"\\\1", text)
    return re.sub(r"(?m)^(\s*)([-+#=]|\d+(?=[.)]))", _escape_line_start, text)


def _escape_line_start(found: re.Match[str]) -> str:
    space, mark = found[1], found[2]
    return f"{space}\\{mark}" if not mark[0].isdigit() else f"{space}{mark}\\"
