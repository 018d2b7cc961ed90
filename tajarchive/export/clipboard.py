# SPDX-License-Identifier: MIT
"""What goes to the clipboard when a passage is copied with its citation."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from tajarchive.export import citation
from tajarchive.export.reference import as_html, as_markdown, as_text, escape_markdown, locator
from tajarchive.model import Passage

_BREAK = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class ClipboardText:
    """One passage in the three notations that programs paste."""

    text: str
    html: str
    markdown: str


def for_clipboard(passage: Passage, style: str = "chicago") -> ClipboardText:
    """Return the passage verbatim, its citation with the paragraph, and the archive's id.

    White space around the passage is left out, nothing else is changed.

    Raises:
        ArchiveError: the style is unknown.
    """
    quoted = passage.text.strip()
    runs = citation.runs(passage.article, passage.paragraphs, style)
    place = _place(passage)
    return ClipboardText(
        text=f"{quoted}\n\n{as_text(runs)}\n{place}\n",
        html=_as_html(passage, quoted, as_html(runs), place),
        markdown=_as_markdown(quoted, as_markdown(runs), place),
    )


def _place(passage: Passage) -> str:
    """Return where the archive keeps the passage, "TajArchive 3f2a, para. 3"."""
    first, last = passage.paragraphs
    numbers = locator((first, last) if first else None, "para.", "paras.")
    found = f"TajArchive {passage.article.id}".strip()
    return f"{found}, {numbers}" if numbers else found


def _as_html(passage: Passage, quoted: str, cited: str, place: str) -> str:
    language = passage.article.language
    lang = f' lang="{html.escape(language)}"' if language != "und" else ""
    parts = "".join(
        f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in _BREAK.split(quoted)
    )
    return f"<blockquote{lang}>{parts}</blockquote><p>{cited}<br>{html.escape(place)}</p>"


def _as_markdown(quoted: str, cited: str, place: str) -> str:
    lines = escape_markdown(quoted).split("\n")
    block = "\n".join(f"> {line}".rstrip() for line in lines)
    return f"{block}\n\n{cited}  \n{escape_markdown(place)}\n"
