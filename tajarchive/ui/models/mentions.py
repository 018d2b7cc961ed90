# SPDX-License-Identifier: MIT
"""The mentions of an entity as lines whose contexts are fetched when they come into sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from tajarchive.model import ConcordanceLine
from tajarchive.ui.models.around import around
from tajarchive.ui.models.concordance import LINE_ROLE, Column, ConcordanceModel, Index

_AROUND = 60
"""Rows before and after those in sight that are fetched with them."""


class MentionsModel(ConcordanceModel):
    """Rows are lines; one without its paragraph (0) has no context yet."""

    context_wanted = Signal(object)
    """The places of lines that are in sight and have no context, with some around them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: set[int] = set()
        self._seen: set[int] = set()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._ask)

    def show(self, lines: Sequence[ConcordanceLine], order: Sequence[int]) -> None:
        """Show lines in an order; contexts that are there already stay."""
        if lines is not self._lines:
            lines = list(lines)
            self._asked.clear()
        self._seen.clear()
        super().show(lines, order)

    def add(self, lines: Sequence[ConcordanceLine]) -> None:
        """Add lines after those that are shown; what is chosen and in sight stays so."""
        if not lines:
            return
        held, first = list(self._lines), len(self._order)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self._order = [*self._order, *range(len(held), len(held) + len(lines))]
        self._lines = held + list(lines)
        self.endInsertRows()

    @property
    def all_lines(self) -> Sequence[ConcordanceLine]:
        """The lines, whether they have a row or not."""
        return self._lines

    def data(self, index: Index, role: int = 0) -> Any:
        if role == LINE_ROLE and index.isValid() and 0 <= index.row() < len(self._order):
            place = self._order[index.row()]
            if not self._lines[place].paragraph and place not in self._asked:
                self._seen.add(index.row())
                self._soon.start()
        return super().data(index, role)

    def _ask(self) -> None:
        near = around(self._seen, _AROUND, len(self._order))
        self._seen.clear()
        wanted = [
            place
            for place in (self._order[row] for row in near)
            if not self._lines[place].paragraph and place not in self._asked
        ]
        self._asked.update(wanted)
        if wanted:
            self.context_wanted.emit(wanted)

    def fill(self, places: Iterable[int], lines: Iterable[ConcordanceLine]) -> None:
        """Put lines with their contexts in their places."""
        assert isinstance(self._lines, list)
        for place, line in zip(places, lines, strict=True):
            self._lines[place] = line
        if self._order:
            top = self.index(0, 0, QModelIndex())
            self.dataChanged.emit(top, self.index(len(self._order) - 1, Column.DATE))
