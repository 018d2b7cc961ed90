# SPDX-License-Identifier: MIT
"""Rows of the lists, drawn by hand: uniform in size, without rich text, and so fast."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tajarchive.model import Event, Hit, Snippet
from tajarchive.ui import fonts
from tajarchive.ui.models import events as event_words
from tajarchive.ui.models.events import EVENT_ROLE
from tajarchive.ui.models.results import Role, meta
from tajarchive.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_PIECES = re.compile(r"\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")  # fmt: skip
_CACHE = 600


@dataclass(frozen=True, slots=True)
class _Run:
    line: int
    x: int
    text: str
    bold: bool


class Faces:
    """The fonts of rows, measured once."""

    def __init__(self) -> None:
        weight = QFont.Weight
        self.title = fonts.font("sans", 10.5, weight.DemiBold)
        self.small = fonts.font("sans", 8.5)
        self.small_bold = fonts.font("sans", 8.5, weight.DemiBold)
        self.text = fonts.font("sans", 9.5)
        self.bold = fonts.font("sans", 9.5, weight.Bold)
        self.head = fonts.font("sans", 9.5, weight.Bold)
        self.of_title = QFontMetrics(self.title)
        self.of_small = QFontMetrics(self.small)
        self.of_small_bold = QFontMetrics(self.small_bold)
        self.of_text = QFontMetrics(self.text)
        self.of_bold = QFontMetrics(self.bold)


class RowDelegate(QStyledItemDelegate):
    """What hit rows and event rows share: background, focus ring, text in one line."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.faces = Faces()

    def draw_back(self, painter: QPainter, option: QStyleOptionViewItem) -> bool:
        """Fill the row and return whether it is selected."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self.theme.colour("selection"))
            painter.fillRect(
                QRect(rect.topLeft(), QSize(3, rect.height())), self.theme.colour("accent")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("hover"))
        if (
            state & QStyle.StateFlag.State_HasFocus
            and state & QStyle.StateFlag.State_KeyboardFocusChange
        ):
            painter.setPen(self.theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        return selected

    def draw_line(self, painter: QPainter, rect: QRect, text: str, face: QFont, metrics: QFontMetrics, colour: str) -> None:  # fmt: skip
        """Draw one line of text, with an ellipsis where it is too long."""
        painter.setFont(face)
        painter.setPen(self.theme.colour(colour))
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)


class HitDelegate(RowDelegate):
    """Title, source and date, two lines of snippet with the hits in bold."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._set: OrderedDict[tuple[str, tuple[tuple[int, int], ...], int], list[_Run]] = OrderedDict()  # fmt: skip
        faces = self.faces
        self._height = 12 + faces.of_title.height() + 3 + faces.of_small.height() + 5 + 2 * faces.of_text.lineSpacing() + 12  # fmt: skip

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        selected = self.draw_back(painter, option)
        hit = index.data(Role.HIT)
        rect: QRect = option.rect.adjusted(16, 12, -14, -10)  # type: ignore[attr-defined]
        if isinstance(hit, Hit):
            self._draw(painter, rect, hit, selected)
            if index.data(Role.FIRST_RELAXED):
                self._draw_divider(painter, option.rect)  # type: ignore[attr-defined]
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(rect.left(), option.rect.bottom(), rect.right(), option.rect.bottom())  # type: ignore[attr-defined]
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRect, hit: Hit, selected: bool) -> None:
        faces = self.faces
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        line = QRect(rect.left(), rect.top(), rect.width(), faces.of_title.height())
        self.draw_line(painter, line, hit.title, faces.title, faces.of_title, ink)
        line = QRect(rect.left(), line.bottom() + 4, rect.width(), faces.of_small.height())
        about = meta(hit) + ("" if hit.language in ("", "und") else f"  ·  {hit.language}")
        self.draw_line(painter, line, about, faces.small, faces.of_small, soft)
        if hit.snippets:
            top = line.bottom() + 6 + faces.of_text.ascent()
            for run in self._runs(hit.snippets[0], rect.width()):
                bold = run.bold
                painter.setFont(faces.bold if bold else faces.text)
                painter.setPen(self.theme.colour(ink if bold or selected else "dim"))
                at = QPoint(rect.left() + run.x, top + run.line * faces.of_text.lineSpacing())
                painter.drawText(at, run.text)

    def _draw_divider(self, painter: QPainter, rect: QRect) -> None:
        """Say that from here on only some of the words were found."""
        painter.setPen(self.theme.colour("warning"))
        painter.drawLine(rect.left(), rect.top(), rect.right(), rect.top())
        painter.setFont(self.faces.small)
        where = rect.adjusted(0, 2, -14, 0)
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, "only some of the words")  # fmt: skip

    def _runs(self, snippet: Snippet, width: int) -> list[_Run]:
        key = (snippet.text, snippet.highlights, width)
        runs = self._set.get(key)
        if runs is None:
            runs = self._set[key] = self._broken(snippet, width)
            if len(self._set) > _CACHE:
                self._set.popitem(last=False)
        return runs

    def _broken(self, snippet: Snippet, width: int) -> list[_Run]:
        """Break a snippet into at most two lines; the second ends in an ellipsis if need be."""
        runs: list[_Run] = []
        line, x = 0, 0
        more = self.faces.of_text.horizontalAdvance("…")
        for text, bold in _pieces(snippet):
            metrics = self.faces.of_bold if bold else self.faces.of_text
            wide = metrics.horizontalAdvance(text)
            if text == " " and x == 0:
                continue
            limit = width - (more if line == 1 else 0)
            if x + wide > limit and text != " ":
                if line == 1 or wide > width:
                    runs.append(_Run(line, x, "…", False))
                    return runs
                line, x = 1, 0
            runs.append(_Run(line, x, text, bold))
            x += wide
        return runs


def _pieces(snippet: Snippet) -> list[tuple[str, bool]]:
    """Return words, single Chinese characters and blanks, each bold or not."""
    edges = {0, len(snippet.text)}
    for start, end in snippet.highlights:
        edges.update((max(0, start), min(end, len(snippet.text))))
    cuts = sorted(edges)
    pieces: list[tuple[str, bool]] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        bold = any(s <= start and end <= e for s, e in snippet.highlights)
        for match in _PIECES.finditer(snippet.text[start:end]):
            pieces.append((" " if match.group().isspace() else match.group(), bold))
    return pieces


class EventDelegate(RowDelegate):
    """Date, what happened, who and where; years as headings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        faces = self.faces
        if index.data(EVENT_ROLE) is None:
            return QSize(100, faces.of_text.height() + 16)
        small = faces.of_small.height()
        return QSize(100, 9 + small + 3 + faces.of_text.height() + 3 + small + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        event = index.data(EVENT_ROLE)
        if isinstance(event, Event):
            selected = self.draw_back(painter, option)
            self._draw(painter, option.rect, event, selected)  # type: ignore[attr-defined]
        else:
            self._draw_year(painter, option, index)
        painter.restore()

    def _draw_year(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.draw_back(painter, option)
        rect: QRect = option.rect.adjusted(16, 6, -14, 0)  # type: ignore[attr-defined]
        painter.setFont(self.faces.head)
        painter.setPen(self.theme.colour("text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        left = rect.left() + QFontMetrics(self.faces.head).horizontalAdvance(str(index.data())) + 10
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(left, rect.center().y() + 1, rect.right(), rect.center().y() + 1)

    def _draw(self, painter: QPainter, rect: QRect, event: Event, selected: bool) -> None:
        faces = self.faces
        soft = "selection_text" if selected else "dim"
        inner = rect.adjusted(30, 9, -14, -9)
        self._draw_sign(
            painter, QPoint(rect.left() + 20, inner.top() + faces.of_small.height() // 2), event
        )
        number = event_words.reports(event)
        taken = faces.of_small.horizontalAdvance(number) + 8 if number else 0
        line = QRect(inner.left(), inner.top(), inner.width() - taken, faces.of_small.height())
        colour = "selection_text" if selected else "accent"
        self.draw_line(painter, line, event_words.when(event), faces.small_bold, faces.of_small_bold, colour)  # fmt: skip
        if number:
            where = QRect(inner.right() - taken + 9, inner.top(), taken, faces.of_small.height())
            self.draw_line(painter, where, number, faces.small, faces.of_small, soft)
        ink = "selection_text" if selected else "text"
        line = QRect(inner.left(), line.bottom() + 4, inner.width(), faces.of_text.height())
        self.draw_line(painter, line, event.label, faces.text, faces.of_text, ink)
        line = QRect(inner.left(), line.bottom() + 4, inner.width(), faces.of_small.height())
        self.draw_line(painter, line, event_words.who(event), faces.small, faces.of_small, soft)

    def _draw_sign(self, painter: QPainter, at: QPoint, event: Event) -> None:
        """A full diamond for what happened, an empty one for what is planned."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush if event.planned else self.theme.colour("accent"))
        points = [at + QPoint(0, -4), at + QPoint(4, 0), at + QPoint(0, 4), at + QPoint(-4, 0)]
        painter.drawPolygon(points)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class FacetDelegate(RowDelegate):
    """A value at the left, the number of articles at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.faces.of_text.height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        selected = self.draw_back(painter, option)
        count = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect.adjusted(4, 0, -14, 0)  # type: ignore[attr-defined]
        faces = self.faces
        if count is None:
            self.draw_line(painter, rect, str(index.data()), faces.small_bold, faces.of_small_bold, "dim")  # fmt: skip
        else:
            number = f"{count:,}"
            wide = faces.of_small.horizontalAdvance(number) + 4
            ink = "selection_text" if selected else "text"
            self.draw_line(painter, rect.adjusted(0, 0, -wide - 8, 0), str(index.data()), faces.text, faces.of_text, ink)  # fmt: skip
            where = QRect(rect.right() - wide, rect.top(), wide + 2, rect.height())
            self.draw_line(painter, where, number, faces.small, faces.of_small, "selection_text" if selected else "dim")  # fmt: skip
        painter.restore()
