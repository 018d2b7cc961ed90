# SPDX-License-Identifier: MIT
"""A passage with its citation on the clipboard, in every notation that programs paste."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from tajarchive.model import Passage


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
