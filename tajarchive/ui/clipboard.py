# SPDX-License-Identifier: MIT
"""A passage with its citation on the clipboard, in every notation that programs paste."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from tajarchive.model import ConcordanceLine, Passage
from tajarchive.ui.translation import tr


def cited(passages: list[Passage], style: str) -> QMimeData:
    """Return passages with their citations as text/plain, text/html and text/markdown."""
    from tajarchive.export.clipboard import for_clipboard

    texts = [for_clipboard(passage, style) for passage in passages]
    data = QMimeData()
    data.setText("\n\n".join(text.text.strip("\n") for text in texts) + "\n")
    data.setHtml("\n".join(text.html for text in texts))
    markdown = "\n\n".join(text.markdown.strip("\n") for text in texts) + "\n"
    data.setData("text/markdown", markdown.encode("utf-8"))
    return data


def copy_cited(passages: list[Passage], style: str) -> None:
    """Put passages with their citations on the clipboard."""
    QGuiApplication.clipboard().setMimeData(cited(passages, style))


Cited = tuple[ConcordanceLine, str | None]
"""A line of a concordance, and its citation where one was asked for."""


def lines(cited: Sequence[Cited]) -> QMimeData:
    """Return lines of a concordance as text with the matches below each other, as a table in
    HTML, and as tab-separated values."""
    data = QMimeData()
    data.setText(_aligned(cited))
    data.setHtml(_table(cited))
    data.setData("text/tab-separated-values", _tabs(cited).encode("utf-8"))
    return data


def copy_lines(cited: Sequence[Cited]) -> None:
    """Put lines of a concordance on the clipboard."""
    QGuiApplication.clipboard().setMimeData(lines(cited))


def _aligned(cited: Sequence[Cited]) -> str:
    before = max(_wide(line.left) for line, _ in cited)
    across = max(_wide(f"{line.match}{line.right}") for line, _ in cited)
    return "".join(
        f"{' ' * (before - _wide(line.left))}{line.left}{line.match}{line.right}"
        f"{' ' * (across - _wide(line.match + line.right))}  [{_origin(line, citation)}]\n"
        for line, citation in cited
    )


def _wide(text: str) -> int:
    """Return the columns of a text in type of one width; a Chinese character takes two."""
    marks = sum(unicodedata.combining(letter) > 0 for letter in text)
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) - marks + wide


def _origin(line: ConcordanceLine, citation: str | None) -> str:
    if citation is not None:
        return citation
    known = (line.source or tr("source unknown"), line.published or tr("date unknown"), line.title)
    return ", ".join((*known, tr("para. {paragraph}", paragraph=line.paragraph)))


def _cells(line: ConcordanceLine, citation: str | None) -> tuple[str, ...]:
    from tajarchive.export.tables import cell

    texts = (
        line.left.strip(), line.match, line.right.strip(), line.title, line.source or "",
        line.published or "", str(line.paragraph), citation or "",
    )  # fmt: skip
    return tuple(str(cell(text)) for text in texts)


_SIDES = ("right", "center", "left")


def _table(cited: Sequence[Cited]) -> str:
    rows = []
    for line, citation in cited:
        before, match, after, *rest = map(html.escape, _cells(line, citation))
        kwic = (before, f"<b>{match}</b>", after)
        cells = [f'<td align="{side}">{text}</td>' for side, text in zip(_SIDES, kwic, strict=True)]
        rows.append("".join(("<tr>", *cells, *(f"<td>{text}</td>" for text in rest), "</tr>")))
    return "<table>" + "\n".join(rows) + "</table>"


def _tabs(cited: Sequence[Cited]) -> str:
    rows = ("\t".join(" ".join(text.split()) for text in _cells(*pair)) for pair in cited)
    return "".join(f"{row}\r\n" for row in rows)
