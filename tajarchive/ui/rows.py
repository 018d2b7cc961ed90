# SPDX-License-Identifier: MIT
"""Rows of the lists, drawn by hand: uniform in size, without rich text, and so fast."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import OrderedDict
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tajarchive.model import Event, EventSource, Hit, Snippet
from tajarchive.ui import fonts
from tajarchive.ui.models import events as event_words
from tajarchive.ui.models.events import EVENT_ROLE, SOURCE_ROLE
from tajarchive.ui.models.results import Role, meta
from tajarchive.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECES = re.compile(rf"\s+|[{_WIDE}]|[^\s{_WIDE}]+")
_CACHE = 600
_BEFORE_HIT = 28
"""Letters before the first hit that a row shows."""
_MORE = "… "
_BACK = 200
"""Letters before a trigger that are looked at to fill a line."""
_TOP, _BOTTOM = 12, 12


@dataclass(frozen=True, slots=True)
class _Run:
    line: int
    x: int
    text: str
    bold: bool


class Face:
    """A font and its measures."""

    def __init__(self, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
        self.font = fonts.font("sans", points, weight)
        self.metrics = QFontMetrics(self.font)
        self.height = self.metrics.height()
        self.step = self.metrics.lineSpacing()


class Faces:
    """The fonts of rows, measured once."""

    def __init__(self) -> None:
        weight = QFont.Weight
        self.title = Face(10.5, weight.Bold)
        self.small = Face(8.5)
        self.small_bold = Face(8.5, weight.DemiBold)
        self.text = Face(9.5)
        self.bold = Face(9.5, weight.Bold)


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

    def draw_line(self, painter: QPainter, rect: QRect, text: str, face: Face, colour: str) -> None:
        """Draw one line of text, with an ellipsis where it is too long."""
        painter.setFont(face.font)
        painter.setPen(self.theme.colour(colour))
        cut = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)


class HitDelegate(RowDelegate):
    """Title in one or two lines, source and date, then snippet with the hits in bold."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self.open_article = ""
        """Id of the article that is being read; its row has a stripe."""
        self._set: OrderedDict[tuple[object, ...], list[_Run]] = OrderedDict()
        faces = self.faces
        lines = 2 * faces.title.step + 2 * faces.text.step
        self._height = _TOP + lines + faces.small.height + 8 + _BOTTOM

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        whole: QRect = option.rect  # type: ignore[attr-defined]
        selected = self.draw_back(painter, option)
        hit = index.data(Role.HIT)
        rect = whole.adjusted(16, _TOP, -14, -_BOTTOM)
        if isinstance(hit, Hit):
            self._draw(painter, rect, hit, selected)
            if hit.id == self.open_article:
                stripe = QRect(whole.topLeft(), QSize(3, whole.height()))
                painter.fillRect(stripe, self.theme.colour("accent"))
            if index.data(Role.FIRST_RELAXED):
                self._draw_divider(painter, whole)
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(rect.left(), whole.bottom(), rect.right(), whole.bottom())
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRect, hit: Hit, selected: bool) -> None:
        faces = self.faces
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        title = self._runs(hit.title, (), rect.width(), faces.title, faces.title, 2)
        self._draw_runs(painter, rect.topLeft(), title, faces.title, faces.title, ink, ink)
        used = 1 + max((run.line for run in title), default=0)
        top = rect.top() + used * faces.title.step + 2
        line = QRect(rect.left(), top, rect.width(), faces.small.height)
        about = meta(hit) + ("" if hit.language in ("", "und") else f"  ·  {hit.language}")
        self.draw_line(painter, line, about, faces.small, soft)
        if hit.snippets:
            text, marks = near_hit(hit.snippets[0])
            lines = 2 if used > 1 else 3
            runs = self._runs(text, marks, rect.width(), faces.text, faces.bold, lines)
            at = QPoint(rect.left(), line.bottom() + 5)
            self._draw_runs(painter, at, runs, faces.text, faces.bold, soft, ink)

    def _draw_runs(
        self,
        painter: QPainter,
        at: QPoint,
        runs: list[_Run],
        plain: Face,
        bold: Face,
        colour: str,
        bold_colour: str,
    ) -> None:
        for run in runs:
            face = bold if run.bold else plain
            painter.setFont(face.font)
            painter.setPen(self.theme.colour(bold_colour if run.bold else colour))
            y = at.y() + plain.metrics.ascent() + run.line * plain.step
            painter.drawText(at.x() + run.x, y, run.text)

    def _draw_divider(self, painter: QPainter, rect: QRect) -> None:
        """Say that from here on only some of the words were found."""
        painter.setPen(self.theme.colour("warning"))
        painter.drawLine(rect.left(), rect.top(), rect.right(), rect.top())
        painter.setFont(self.faces.small.font)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect.adjusted(0, 0, -14, -4), flags, "only some of the words")

    def _runs(
        self,
        text: str,
        highlights: tuple[tuple[int, int], ...],
        width: int,
        plain: Face,
        bold: Face,
        lines: int,
    ) -> list[_Run]:
        key = (text, highlights, width, lines, plain)
        runs = self._set.get(key)
        if runs is None:
            runs = self._set[key] = _broken(_pieces(text, highlights), width, plain, bold, lines)
            if len(self._set) > _CACHE:
                self._set.popitem(last=False)
        return runs


def _broken(
    pieces: list[tuple[str, bool]], width: int, plain: Face, bold: Face, lines: int
) -> list[_Run]:
    """Break text into at most `lines` lines; the last ends in an ellipsis if need be."""
    runs: list[_Run] = []
    line, x = 0, 0
    more = plain.metrics.horizontalAdvance("…")
    for number, (text, strong) in enumerate(pieces):
        wide = (bold if strong else plain).metrics.horizontalAdvance(text)
        if text == " " and x == 0:
            continue
        last = line == lines - 1
        rest = number < len(pieces) - 1
        if x + wide > width - (more if last and rest else 0) and text != " ":
            if last:
                runs.append(_Run(line, x, "…", False))
                return runs
            line, x = line + 1, 0
            if wide > width:
                cut = plain.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
                runs.append(_Run(line, 0, cut, strong))
                return runs
        runs.append(_Run(line, x, text, strong))
        x += wide
    return runs


def near_hit(snippet: Snippet) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a snippet that begins shortly before its first hit, so that a row shows the hit."""
    first = min((start for start, _ in snippet.highlights), default=0)
    if first <= _BEFORE_HIT:
        return snippet.text, snippet.highlights
    blank = snippet.text.find(" ", first - _BEFORE_HIT, first)
    cut = blank + 1 if blank >= 0 else first - _BEFORE_HIT
    moved = cut - len(_MORE)
    marks = tuple((start - moved, end - moved) for start, end in snippet.highlights)
    return _MORE + snippet.text[cut:], marks


def around(source: EventSource, width: int, metrics: QFontMetrics) -> str:
    """Return as much of a sentence as fits a line, the words around its trigger in any case."""
    text = re.sub(r"\s", " ", source.text)
    whole = f"“{text.strip()}”"
    if metrics.horizontalAdvance(whole) <= width:
        return whole
    start = min(max(0, source.trigger_start - source.start), len(text))
    end = min(max(start, source.trigger_end - source.start), len(text))
    advance = metrics.horizontalAdvance
    # What follows the trigger has a third of the line; the rest may show what leads up to it.
    after = min(advance(f"{text[start:].rstrip()}”"), advance(text[start:end]) + width // 3)
    cut = _begin(text, start, width - after - advance(_MORE), metrics)
    shown = ("“" if cut == 0 else _MORE) + f"{text[cut:].rstrip()}”"
    return metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)


def _begin(text: str, start: int, room: int, metrics: QFontMetrics) -> int:
    """Return the first word (or Chinese character) from which on the text fits before `start`."""
    words = _PIECES.finditer(text, max(0, start - _BACK), start)
    begins = [*(word.start() for word in words if not word.group().isspace()), start]
    fits = bisect_left(
        begins, True, key=lambda at: metrics.horizontalAdvance(text[at:start]) <= room
    )
    return begins[min(fits, len(begins) - 1)]


def _pieces(text: str, highlights: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """Return words, single Chinese characters and blanks, each bold or not."""
    edges = {0, len(text)}
    for start, end in highlights:
        edges.update((max(0, start), min(end, len(text))))
    pieces: list[tuple[str, bool]] = []
    for start, end in pairwise(sorted(edges)):
        bold = any(s <= start and end <= e for s, e in highlights)
        for match in _PIECES.finditer(text[start:end]):
            pieces.append((" " if match.group().isspace() else match.group(), bold))
    return pieces


class EventDelegate(RowDelegate):
    """Date, what happened, who and where, the sentence that says so; years as headings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        faces = self.faces
        event = index.data(EVENT_ROLE)
        if not isinstance(event, Event):
            return QSize(100, faces.text.height + 16)
        lines = 1 + len(_below(event, index.data(SOURCE_ROLE)))
        return QSize(100, 9 + faces.text.height + lines * (faces.small.height + 3) + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        event = index.data(EVENT_ROLE)
        if isinstance(event, Event):
            selected = self.draw_back(painter, option)
            source = index.data(SOURCE_ROLE)
            self._draw(painter, option.rect, event, source, selected)  # type: ignore[attr-defined]
        else:
            self._draw_year(painter, option, index)
        painter.restore()

    def _draw_year(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.draw_back(painter, option)
        rect: QRect = option.rect.adjusted(16, 6, -14, 0)  # type: ignore[attr-defined]
        opened = option.state & QStyle.StateFlag.State_Open  # type: ignore[attr-defined]
        model = index.model()
        closed = "" if opened else f"  ·  {model.rowCount(index)} ▸"  # type: ignore[arg-type]
        painter.setFont(self.faces.bold.font)
        painter.setPen(self.theme.colour("text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, f"{index.data()}{closed}")
        words = f"{index.data()}{closed}"
        left = rect.left() + self.faces.bold.metrics.horizontalAdvance(words) + 10
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(left, rect.center().y() + 1, rect.right(), rect.center().y() + 1)

    def _draw(
        self,
        painter: QPainter,
        rect: QRect,
        event: Event,
        source: EventSource | None,
        selected: bool,
    ) -> None:
        faces = self.faces
        soft = "selection_text" if selected else "dim"
        inner = rect.adjusted(30, 9, -14, -9)
        self._draw_sign(
            painter, QPoint(rect.left() + 20, inner.top() + faces.small.height // 2), event
        )
        number = event_words.reports(event)
        taken = faces.small.metrics.horizontalAdvance(number) + 8 if number else 0
        line = QRect(inner.left(), inner.top(), inner.width() - taken, faces.small.height)
        colour = "selection_text" if selected else "accent"
        self.draw_line(painter, line, event_words.when(event), faces.small_bold, colour)
        if number:
            where = QRect(inner.right() - taken + 9, inner.top(), taken, faces.small.height)
            self.draw_line(painter, where, number, faces.small, soft)
        ink = "selection_text" if selected else "text"
        line = QRect(inner.left(), line.bottom() + 4, inner.width(), faces.text.height)
        self.draw_line(painter, line, event_words.headline(event), faces.text, ink)
        for below in _below(event, source):
            line = QRect(inner.left(), line.bottom() + 4, inner.width(), faces.small.height)
            if isinstance(below, EventSource):
                below = around(below, line.width(), faces.small.metrics)
            self.draw_line(painter, line, below, faces.small, soft)

    def _draw_sign(self, painter: QPainter, at: QPoint, event: Event) -> None:
        """A full diamond for what happened, an empty one for what is planned."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush if event.planned else self.theme.colour("accent"))
        points = [at + QPoint(0, -4), at + QPoint(4, 0), at + QPoint(0, 4), at + QPoint(-4, 0)]
        painter.drawPolygon(points)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _below(event: Event, source: EventSource | None) -> list[str | EventSource]:
    """Return what stands under an event: who and where, and the sentence that reports it."""
    who = event_words.who(event)
    return [*([who] if who or source is None else []), *([source] if source else [])]


class FacetDelegate(RowDelegate):
    """A value at the left, the number of articles at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.faces.text.height + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        selected = self.draw_back(painter, option)
        count = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect.adjusted(4, 0, -14, 0)  # type: ignore[attr-defined]
        faces = self.faces
        if count is None:
            self.draw_line(painter, rect, str(index.data()), faces.small_bold, "dim")
        else:
            number = f"{count:,}"
            wide = faces.small.metrics.horizontalAdvance(number) + 4
            ink = "selection_text" if selected else "text"
            self.draw_line(
                painter, rect.adjusted(0, 0, -wide - 8, 0), str(index.data()), faces.text, ink
            )
            where = QRect(rect.right() - wide, rect.top(), wide + 2, rect.height())
            self.draw_line(
                painter, where, number, faces.small, "selection_text" if selected else "dim"
            )
        painter.restore()
