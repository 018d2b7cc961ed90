# SPDX-License-Identifier: MIT
"""Rows of the events list: a margin with year and month, and honest marks of how much is known."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem

from tajarchive.model import AnyEvent, EventSource
from tajarchive.ui import dates
from tajarchive.ui.lines import around
from tajarchive.ui.models import events as words
from tajarchive.ui.models.chronicle import UNDATED, EventRow
from tajarchive.ui.models.events import EventRole
from tajarchive.ui.rows import Index, RowDelegate
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

_LEFT, _MARGIN = 12, 54
"""Pixels before the year and month at the left, and the least that they and their room take."""
_TRACK = 52
_TOP, _BOTTOM, _GAP = 9, 10, 3


class EventDelegate(RowDelegate):
    """Date and its place in the year; what happened; who and where; the sentence that says so."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self.lit: frozenset[str] = frozenset()
        """Events of the sentence that the pointer is on in the reader."""
        faces = self.faces
        self._height = (
            _TOP + faces.text.height + 3 * (faces.small.height + _GAP) + _BOTTOM
        )  # fmt: skip
        headings = (
            (faces.bold, "2000"),
            (faces.small_bold, tr("{year}s", sense="a decade", year="2000")),
            (faces.small_bold, tr(UNDATED)),
        )
        widest = max(face.metrics.horizontalAdvance(text) for face, text in headings)
        self.margin = max(_MARGIN, _LEFT + widest + 8)
        """Pixels at the left for year and month, whatever the size of the font."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(EventRole.ROW)
        if not isinstance(row, EventRow):
            return
        painter.save()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        selected = self.draw_back(painter, option)
        if row.event.id in self.lit and not selected:
            painter.fillRect(rect, self.theme.colour("sentence"))
        self._draw_margin(painter, rect, row, index, selected)
        inner = rect.adjusted(self.margin, _TOP, -14, -_BOTTOM)
        self._draw(painter, inner, row, index, selected)
        painter.restore()

    def _draw_margin(
        self, painter: QPainter, rect: QRect, row: EventRow, index: Index, selected: bool
    ) -> None:
        faces = self.faces
        new_year, new_month = index.data(EventRole.NEW_YEAR), index.data(EventRole.NEW_MONTH)
        top = rect.top() + _TOP
        if new_year:
            painter.setPen(self.theme.colour("outline"))
            painter.drawLine(rect.left() + 12, rect.top(), rect.right() - 14, rect.top())
            face = faces.bold if len(row.year) < 6 else faces.small_bold
            line = QRect(rect.left() + _LEFT, top, self.margin - _LEFT - 2, face.height)
            self.draw_line(painter, line, row.year, face, "selection_text" if selected else "text")
            top += faces.bold.height + 1
        elif new_month:
            painter.setPen(self.theme.colour("line"))
            painter.drawLine(rect.left() + 12, rect.top(), rect.right() - 14, rect.top())
        if new_month and row.month:
            line = QRect(rect.left() + _LEFT, top, self.margin - _LEFT - 2, faces.small.height)
            ink = "selection_text" if selected else "dim"
            self.draw_line(painter, line, dates.month_short(row.month), faces.small_bold, ink)

    def _draw(
        self, painter: QPainter, rect: QRect, row: EventRow, index: Index, selected: bool
    ) -> None:
        faces, event = self.faces, row.event
        ink, soft, strong = ("selection_text",) * 3 if selected else ("text", "dim", "accent")
        line = QRect(rect.left(), rect.top(), rect.width(), faces.small.height)
        when, head, track = self.first_lines(event, rect.width())
        if track:
            where = QRectF(line.right() - _TRACK, line.top(), _TRACK, line.height())
            self._draw_track(painter, where, row, selected)
            line.setWidth(line.width() - _TRACK - 8)
        self.draw_line(painter, line, when, faces.small_bold, strong)
        line = QRect(rect.left(), line.bottom() + 1 + _GAP, rect.width(), faces.text.height)
        self._draw_head(painter, line, event, head, ink, selected)
        who, number = words.who(event), str(index.data(EventRole.REPORT) or "")
        source = index.data(EventRole.SOURCE)
        below = QRect(rect.left(), line.bottom() + 1 + _GAP, rect.width(), faces.small.height)
        if who or number:
            below = self._draw_who(painter, below, who, number, soft)
            self._draw_quote(painter, below, source, 1, soft)
        else:
            self._draw_quote(painter, below, source, 2, soft)

    def first_lines(self, event: AnyEvent, wide: int) -> tuple[str, str, bool]:
        """Return the date, what happened, and whether there is room for the year's line.

        The year's line gives way to a long date. That something is planned is never cut off:
        where a date leaves no room for it, it stands before what happened.
        """
        when, head = words.when(event), words.headline(event)
        need = self.faces.small_bold.metrics.horizontalAdvance(when)
        if need <= wide - _TRACK - 8:
            return when, head, True
        if need <= wide or not event.planned:
            return when, head, False
        return words.dated(event), tr("Planned: {event}", event=head), False

    def _draw_head(
        self, painter: QPainter, line: QRect, event: AnyEvent, head: str, ink: str, selected: bool
    ) -> None:
        """Draw what happened, and at its right what a person said of it."""
        face = self.faces.small_bold
        said = words.standing(event)
        line = QRect(line)
        if said:
            wide = face.metrics.horizontalAdvance(said)
            where = QRect(line.right() - wide, line.top(), wide + 1, line.height())
            colour = {"rejected": "error", "edited": "warning"}.get(event.status, "success")
            self.draw_line(painter, where, said, face, "selection_text" if selected else colour)
            line.setWidth(line.width() - wide - 8)
        self.draw_line(painter, line, head, self.faces.text, ink)

    def _draw_who(self, painter: QPainter, line: QRect, who: str, number: str, soft: str) -> QRect:
        face = self.faces.small
        wide = face.metrics.horizontalAdvance(number) + 8 if number else 0
        if number:
            at = line.right() - wide + 9 if who else line.left()
            self.draw_line(painter, QRect(at, line.top(), wide, line.height()), number, face, soft)
        self.draw_line(
            painter, QRect(line.left(), line.top(), line.width() - wide, line.height()), who,
            face, soft,
        )  # fmt: skip
        return line.translated(0, line.height() + _GAP)

    def _draw_quote(
        self, painter: QPainter, line: QRect, source: EventSource | None, lines: int, soft: str
    ) -> None:
        if source is None:
            return
        face = self.faces.small
        room = line.width() if lines == 1 else round(line.width() * 1.8)
        shown = around(source, room, face.metrics)
        if lines == 1:
            self.draw_line(painter, line, shown, face, soft)
            return
        painter.setFont(face.font)
        painter.setPen(self.theme.colour(soft))
        both = QRect(line.left(), line.top(), line.width(), 2 * line.height() + _GAP)
        painter.drawText(both, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, shown)

    # -- how much of the date is known ---------------------------------------------------------

    def _draw_track(self, painter: QPainter, rect: QRectF, row: EventRow, selected: bool) -> None:
        """Draw the year as a line and on it the event: a point for a day, a bar for a longer
        time, the whole line for a year; open where it was planned."""
        ink = self.theme.colour("selection_text" if selected else "accent")
        faint = self.theme.colour("selection_text" if selected else "outline")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = rect.center().y()
        if row.first is None or row.last is None:
            dotted = QPen(faint, 1, Qt.PenStyle.DotLine)
            painter.setPen(dotted)
            painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
        else:
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
            left, right = _within_year(row.first, row.last)
            x, end = rect.left() + left * rect.width(), rect.left() + right * rect.width()
            painter.setPen(QPen(ink, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush if row.event.planned else ink)
            if row.last - row.first < 1:
                x = min(max(x, rect.left() + 4), rect.right() - 4)
                draw_point(painter, QPointF(x, middle), 3.6)
            else:
                self._draw_bar(painter, QRectF(x, middle - 3, max(6, end - x), 6), row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_bar(self, painter: QPainter, bar: QRectF, row: EventRow) -> None:
        """Draw a time; one of which the day is not known fades, a known stretch does not."""
        if row.event.date_end is None and not row.event.planned:
            fading = QLinearGradient(bar.topLeft(), bar.topRight())
            full, pale = painter.pen().color(), painter.pen().color()
            pale.setAlphaF(0.25)
            for at, colour in ((0.0, pale), (0.5, full), (1.0, pale)):
                fading.setColorAt(at, colour)
            painter.setBrush(fading)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(bar, 3, 3)


def draw_point(painter: QPainter, at: QPointF, size: float) -> None:
    """Draw a diamond, the sign for a single day."""
    sides = ((0, -size), (size, 0), (0, size), (-size, 0))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in sides]))


def _within_year(first: int, last: int) -> tuple[float, float]:
    """Return where in its year a time begins and ends, from 0 to 1; longer ones take it all."""
    year = date.fromordinal(first).year
    start = date(year, 1, 1).toordinal()
    days = 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    return (first - start) / days, min(1.0, (last + 1 - start) / days)
