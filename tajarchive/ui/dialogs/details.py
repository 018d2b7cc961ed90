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
from tajarchive.ui.translation import digits, mark, tr, trn

UNKNOWN = mark("unknown")
_STATES = {
    "whole": mark("kept as it was imported"),
    "changed": mark("changed since the import: its SHA-256 is another"),
    "missing": mark("missing from the archive"),
}


class DetailsDialog(QDialog):
    """Lists facts and where they are from; Ctrl+C copies the chosen ones."""

    original_requested = Signal()
    edit_requested = Signal()

    def __init__(self, found: Provenance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Article details"))
        self.resize(760, 560)
        self.rows = rows(found)
        self.table = table(
            self.rows, (tr("What"), tr("As it is known")), tr("Details of the article")
        )
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.original = self.buttons.addButton(tr("Show the original"), role)
        self.original.clicked.connect(self._on_original)
        self.edit = self.buttons.addButton(tr("Edit details…"), role)
        self.edit.clicked.connect(self._on_edit)
        copy = self.buttons.addButton(tr("Copy all"), role)
        copy.clicked.connect(lambda: copy_rows(self.rows))
        for button in (self.original, self.edit, copy):
            button.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        keys = QShortcut("Ctrl+C", self)
        keys.activated.connect(self._copy_chosen)
        heading = title(found.article.title, self)
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        hint = tr("Where a fact was found stands in brackets. Ctrl+C copies the chosen lines.")
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
        (tr("Found, but edited since"), "\n".join(_found(article))),
        (tr("File"), f"{original.name} ({originals.kind_of(found.path.suffix)})"),
        (tr("Size"), trn("{n} byte", "{n} bytes", original.bytes)),
        ("SHA-256", original.sha256),
        (tr("Encoding"), original.encoding or ""),
        (tr("Original"), tr(_STATES[found.state])),
        (tr("Imported from"), "\n".join(found.places)),
        (tr("Imported"), when(found.imported)),
        (tr("Updated"), when(found.updated) if found.updated != found.imported else ""),
        (tr("Names also found by"), _reader(article)),
        (tr("Warnings"), "\n".join(article.warnings)),
        (tr("Repeated titles left out"), "\n".join(article.duplicate_titles)),
        (tr("Lines left out"), digits(len(article.boilerplate)) if article.boilerplate else ""),
        (tr("Tags"), ", ".join(article.tags)),
        (tr("Identifier"), article.id),
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
    published = article.published or tr(UNKNOWN)
    if article.published and article.published_from:
        published += f" ({article.published_from})"
    named = "" if article.title_from == "title" else f" ({article.title_from})"
    return [
        (tr("Title"), article.title + named),
        (tr("Published"), published),
        (tr("Source"), article.source or tr(UNKNOWN)),
        (tr("Carried by"), article.publisher or ""),
        (tr("Author"), article.author or tr(UNKNOWN)),
        (tr("Editors"), ", ".join(article.editors)),
        (tr("Filed"), filed),
        (tr("Section"), article.section or ""),
        (tr("Language"), languages.name(article.language)),
        (tr("Address"), article.url or ""),
    ]


def _found(article: Article) -> list[str]:
    """Return what was found of the details that a person edited, a line for each."""
    if not article.found:
        return []
    from tajarchive.ingest.details import BY_NAME

    return [
        f"{tr(BY_NAME[one.detail].label)}: {one.value or tr(UNKNOWN)}"
        + (f" ({one.where})" if one.where and one.value else "")
        for one in article.found
        if one.edited
    ]


def size_in_words(size: int) -> str:
    """Return a number of bytes in the unit that suits it."""
    for unit, least in ((mark("MB"), 1_000_000), (mark("kB"), 1_000)):
        if size >= least:
            return f"{digits(size / least, 1)} {tr(unit)}"
    return trn("{n} byte", "{n} bytes", size)
