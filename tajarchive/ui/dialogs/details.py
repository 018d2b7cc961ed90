# SPDX-License-Identifier: MIT
"""What is known of an article besides its text, and where each fact was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QWidget

from tajarchive.model import Article, Provenance
from tajarchive.ui import languages, originals
from tajarchive.ui.dialogs.decisions import when
from tajarchive.ui.dialogs.upkeep import copy_rows, note, stack, table, title

UNKNOWN = "unknown"
_STATES = {
    "whole": "kept as it was imported",
    "changed": "changed since the import: its SHA-256 is another",
    "missing": "missing from the archive",
}


class DetailsDialog(QDialog):
    """Lists facts and where they are from; Ctrl+C copies the chosen ones."""

    original_requested = Signal()
    edit_requested = Signal()

    def __init__(self, found: Provenance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Article details")
        self.resize(760, 560)
        self.rows = rows(found)
        self.table = table(self.rows, ("What", "As it is known"), "Details of the article")
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.original = self.buttons.addButton("Show the original", role)
        self.original.clicked.connect(self._on_original)
        self.edit = self.buttons.addButton("Edit details…", role)
        self.edit.clicked.connect(self._on_edit)
        copy = self.buttons.addButton("Copy all", role)
        copy.clicked.connect(lambda: copy_rows(self.rows))
        for button in (self.original, self.edit, copy):
            button.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        keys = QShortcut("Ctrl+C", self)
        keys.activated.connect(self._copy_chosen)
        heading = title(found.article.title, self)
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        hint = "Where a fact was found stands in brackets. Ctrl+C copies the chosen lines."
        stack(self, heading, note(hint, self), self.table, self.buttons)
        self.table.setFocus()
        self.table.setCurrentCell(0, 0)

    def _on_original(self) -> None:
        self.accept()
        self.original_requested.emit()

    def _on_edit(self) -> None:
        self.accept()
        self.edit_requested.emit()

    def _copy_chosen(self) -> None:
        chosen = sorted({index.row() for index in self.table.selectedIndexes()})
        copy_rows([self.rows[row] for row in chosen] or self.rows)


def rows(found: Provenance) -> list[tuple[str, str]]:
    """Return what is known as (what, value) pairs; what does not apply is left out."""
    article, original = found.article, found.article.original
    told = [
        *_told(article),
        ("Found, but edited since", "\n".join(_found(article))),
        ("File", f"{original.name} ({originals.kind_of(found.path.suffix)})"),
        ("Size", f"{original.bytes:,} bytes"),
        ("SHA-256", original.sha256),
        ("Encoding", original.encoding or ""),
        ("Original", _STATES[found.state]),
        ("Imported from", "\n".join(found.places)),
        ("Imported", when(found.imported)),
        ("Updated", when(found.updated) if found.updated != found.imported else ""),
        ("Names also found by", _reader(article)),
        ("Warnings", "\n".join(article.warnings)),
        ("Repeated titles left out", "\n".join(article.duplicate_titles)),
        ("Lines left out", f"{len(article.boilerplate):,}" if article.boilerplate else ""),
        ("Tags", ", ".join(article.tags)),
        ("Identifier", article.id),
    ]
    return [(what, value) for what, value in told if value]


def _reader(article: Article) -> str:
    """Return the pipeline of the person's own that has read an article, or why it could not."""
    found = article.external
    if found is None:
        return ""
    return f"{found.reader or 'none'}: {found.problem}" if found.problem else found.reader


def _told(article: Article) -> list[tuple[str, str]]:
    """Return what the article says of itself, and where."""
    dateline = article.dateline
    filed = ", ".join(part for part in (dateline.place, dateline.date) if part) if dateline else ""
    published = article.published or UNKNOWN
    if article.published and article.published_from:
        published += f" ({article.published_from})"
    named = "" if article.title_from == "title" else f" ({article.title_from})"
    return [
        ("Title", article.title + named),
        ("Published", published),
        ("Source", article.source or UNKNOWN),
        ("Carried by", article.publisher or ""),
        ("Author", article.author or UNKNOWN),
        ("Editors", ", ".join(article.editors)),
        ("Filed", filed),
        ("Section", article.section or ""),
        ("Language", languages.name(article.language)),
        ("Address", article.url or ""),
    ]


def _found(article: Article) -> list[str]:
    """Return what was found of the details that a person edited, a line for each."""
    if not article.found:
        return []
    from tajarchive.ingest.details import BY_NAME

    return [
        f"{BY_NAME[one.detail].label}: {one.value or UNKNOWN}"
        + (f" ({one.where})" if one.where and one.value else "")
        for one in article.found
        if one.edited
    ]


def size_in_words(size: int) -> str:
    """Return a number of bytes in the unit that suits it."""
    for unit, least in (("MB", 1_000_000), ("kB", 1_000)):
        if size >= least:
            return f"{size / least:,.1f} {unit}"
    return f"{size:,} bytes"
