# SPDX-License-Identifier: MIT
"""How the timeline of events looks: density behind, marks, words, axis, hover card."""

from __future__ import annotations

import calendar
import html
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from tajarchive.model import AnyEvent, Histogram
from tajarchive.ui import timescale
from tajarchive.ui.event_rows import draw_point
from tajarchive.ui.lines import Face, Faces
from tajarchive.ui.models.events import (
    STATUS,
    headline,
    quoted,
    reports,
    sentence_of,
    standing,
    when,
    who,
)
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline_axis import Axis
from tajarchive.ui.timeline_lanes import POINT, Mark
from tajarchive.ui.translation import trn

_LISTED = 8
"""Events of a cluster that its card names."""


class Drawing:
    """Draws the parts of a timeline in the colours of a theme."""

    def __init__(self, theme: Theme, faces: Faces) -> None:
        self.theme = theme
        self.faces = faces
        self.whole: Callable[[AnyEvent], AnyEvent] = lambda event: event
        """Gives an event with its sentences where they are there."""
        self._density: list[tuple[int, int, int]] = []
        self.unit = ""

    # -- articles ------------------------------------------------------------------------------

    def set_density(self, histogram: Histogram | None) -> None:
        """Take over when how many articles were published."""
        self._density = list(_days_of(histogram)) if histogram is not None else []
        self.unit = histogram.unit if histogram is not None and self._density else ""

    def draw_density(self, painter: QPainter, axis: Axis, top: int, floor: int) -> None:
        """Draw the articles as a faint landscape; its highest bar in sight fills the height."""
        seen = [
            (max(0.0, axis.x(first)), min(float(axis.width), axis.x(last + 1)), number)
            for first, last, number in self._density
            if last + 1 >= axis.start and first <= axis.end
        ]
        most = max((number for _, _, number in seen), default=0)
        colour = self.theme.colour("raised")
        painter.setPen(Qt.PenStyle.NoPen)
        for left, right, number in seen:
            high = max(2.0, (floor - top) * 0.9 * number / most)
            gap = 1.0 if right - left > 4 else 0.0
            painter.fillRect(QRectF(left, floor - high, max(1.0, right - left - gap), high), colour)

    def draw_days(self, painter: QPainter, axis: Axis, days: tuple[int, int], floor: int) -> None:
        """Draw the days that the list is limited to."""
        left, right = max(-2.0, axis.x(days[0])), min(axis.width + 2.0, axis.x(days[1] + 1))
        if right <= left:
            return
        tint = QColor(self.theme.colour("accent"))
        tint.setAlphaF(0.13)
        painter.fillRect(QRectF(left, 0, right - left, floor), tint)
        painter.setPen(QPen(self.theme.colour("accent"), 1))
        for x in (left, right):
            painter.drawLine(QPointF(x, 0), QPointF(x, floor))

    # -- axis ----------------------------------------------------------------------------------

    def draw_axis(self, painter: QPainter, axis: Axis, floor: int, bottom: int) -> None:
        """Draw lines and labels: the greater ones, of which one is always in sight, below."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self.theme.colour("outline"))
        painter.drawLine(0, floor, axis.width, floor)
        face, strong = self.faces.small, self.faces.small_bold
        ticks = list(axis.ticks())
        nested = any(great for _, _, great in ticks) and any(not g for _, _, g in ticks)
        free = free_below = -1e9
        below = floor + 4 + face.height
        greater = [(axis.x(day), label) for day, label, great in ticks if great]
        for day, label, great in ticks:
            x = axis.x(day)
            if not -1 <= x <= axis.width + 1:
                continue
            painter.setPen(self.theme.colour("line"))
            painter.drawLine(QPointF(x, 0 if great else floor), QPointF(x, floor + 4))
            if great and nested and not label[:1].isdigit():
                continue
            wide = face.metrics.horizontalAdvance(label)
            if x >= free and x + wide <= axis.width:
                used = strong if great else face
                self._label(painter, x + 3, floor + 4, label, used, "text" if great else "dim")
                free = x + wide + 14
        if nested and greater and not greater[0][1][:1].isdigit():
            self._draw_months(painter, axis, greater, below, free_below)

    def _draw_months(
        self, painter: QPainter, axis: Axis, greater: list[tuple[float, str]], top: int, free: float
    ) -> None:
        """Name the months below their days; the one that began earlier stands at the edge."""
        face = self.faces.small_bold
        for number, (x, label) in enumerate(greater):
            after = greater[number + 1][0] if number + 1 < len(greater) else axis.width
            wide = face.metrics.horizontalAdvance(label)
            left = max(3.0, x + 3)
            if left + wide <= min(after, axis.width) and left >= free:
                self._label(painter, left, top, label, face, "text")
                free = left + wide + 10

    def _label(
        self, painter: QPainter, x: float, top: int, text: str, face: Face, colour: str
    ) -> None:
        painter.setFont(face.font)
        painter.setPen(self.theme.colour(colour))
        painter.drawText(QPointF(x, top + face.metrics.ascent()), text)

    # -- marks ---------------------------------------------------------------------------------

    def draw_mark(self, painter: QPainter, mark: Mark, box: QRectF, width: int, state: str) -> None:
        """Draw a mark; `state` is "current", "under" (the pointer) or ""."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state and not mark.cluster:
            back = self.theme.colour("selection" if state == "current" else "hover")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(back)
            painter.drawRoundedRect(box.adjusted(-4, 1, 2, -1), 5, 5)
        if mark.cluster:
            self._draw_cluster(painter, mark, box, state)
        elif mark.bar:
            self._draw_bar(painter, mark, box, width, state)
        else:
            self._draw_point(painter, mark, box, state)

    def _draw_cluster(self, painter: QPainter, mark: Mark, box: QRectF, state: str) -> None:
        text = f"{'+' if mark.more else ''}{short_number(mark.number)}"
        face = self.faces.small_bold
        wide = min(box.width(), face.metrics.horizontalAdvance(text) + 14.0)
        pill = QRectF(box.center().x() - wide / 2, box.top() + 2, wide, box.height() - 4)
        back, ink = ("selection", "selection_text") if state else ("sentence", "text")
        painter.setPen(QPen(self.theme.colour("accent"), 1))
        painter.setBrush(self.theme.colour(back))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(face.font)
        painter.setPen(self.theme.colour(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_point(self, painter: QPainter, mark: Mark, box: QRectF, state: str) -> None:
        event = mark.row.event
        ink = self.theme.colour("selection_text" if state == "current" else "accent")
        painter.setPen(QPen(ink, 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush if event.planned else ink)
        middle = QPointF(box.left() + POINT / 2, box.center().y())
        if mark.first == mark.last:
            draw_point(painter, middle, 4.4)
        else:
            painter.drawRoundedRect(QRectF(middle.x() - 5, middle.y() - 3, 10, 6), 3, 3)
        if mark.label:
            words = QRectF(box.left() + POINT + 4, box.top(), mark.label, box.height())
            self.write(painter, words, self.words(event), state)

    def _draw_bar(self, painter: QPainter, mark: Mark, box: QRectF, width: int, state: str) -> None:
        event = mark.row.event
        left, right = max(-4.0, mark.x), min(width + 4.0, mark.x + mark.wide)
        bar = QRectF(left, box.bottom() - 6, max(6.0, right - left - 1), 4)
        ink = self.theme.colour("selection_text" if state == "current" else "accent")
        painter.setPen(QPen(ink, 1.1))
        painter.setBrush(Qt.BrushStyle.NoBrush if event.planned else ink)
        if event.date_end is None and not event.planned:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_fading(mark.x, mark.x + mark.wide, ink))
        painter.drawRoundedRect(bar, 2, 2)
        if mark.label:
            text = self.words(event)
            if mark.number > 1:
                text = f"{mark.number} × {headline(event)}…"
            words = QRectF(max(2.0, box.left() + 2), box.top(), mark.label, box.height() - 6)
            self.write(painter, words, text, state)

    def words(self, event: AnyEvent) -> str:
        """Return what stands beside a mark."""
        sign = STATUS[event.status][0]
        people = ", ".join(event.participants[:2])
        return "  ".join(part for part in (sign, headline(event), people) if part)

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        state: str = "",
        *,
        centre: bool = False,
    ) -> None:
        """Write a line, with an ellipsis where it is too long."""
        face = self.faces.small
        painter.setFont(face.font)
        colour = "selection_text" if state == "current" else "dim" if centre else "text"
        painter.setPen(self.theme.colour(colour))
        cut = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        side = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, cut)

    def card(self, mark: Mark) -> str:
        """Return what is known of a mark's events, as rich text."""
        if mark.number == 1:
            return _card(self.whole(mark.row.event))
        days = timescale.words(mark.first, mark.last, "day")
        lines = [
            f"{html.escape(when(row.event))}: {html.escape(headline(row.event))}"
            for row in islice(mark.events, _LISTED)
        ]
        more = mark.number - len(lines)
        if more > 0:
            lines.append(trn("and {n} more", "and {n} more", more))
        head = html.escape(trn("{n} events", "{n} events", mark.number))
        return f"<p><b>{head}, {days}</b></p><p>{'<br>'.join(lines)}</p>"


def _card(event: AnyEvent) -> str:
    said = standing(event)
    lines = [when(event), who(event), said, reports(event)]
    below = "<br>".join(html.escape(line) for line in lines if line)
    quote = html.escape(sentence_of(quoted(event)))
    return f"<p><b>{html.escape(headline(event))}</b><br>{below}</p><p>{quote}</p>"


def _fading(left: float, right: float, ink: QColor) -> QLinearGradient:
    """Return a fill that fades to its ends: the day lies somewhere in it."""
    made = QLinearGradient(QPointF(left, 0), QPointF(right, 0))
    pale = QColor(ink)
    pale.setAlphaF(0.2)
    for at, colour in ((0.0, pale), (0.5, ink), (1.0, pale)):
        made.setColorAt(at, colour)
    return made


def short_number(number: int) -> str:
    """Return a number in at most four letters."""
    if number < 1000:
        return str(number)
    return f"{number / 1000:.1f}k" if number < 10_000 else f"{number // 1000}k"


def _days_of(histogram: Histogram) -> Iterator[tuple[int, int, int]]:
    """Yield (first day, last day, articles) of every bar."""
    for value, number in histogram.bars:
        at = timescale.number(value, histogram.unit)
        yield (*_days(at, histogram.unit), number)


def _days(at: int, unit: str) -> tuple[int, int]:
    if unit == "day":
        return at, at
    years, months = divmod(at, 12) if unit == "month" else (at, 0)
    first = date(max(1, years), months + 1, 1).toordinal()
    if unit == "year":
        return first, date(max(1, years), 12, 31).toordinal()
    return first, first + calendar.monthrange(max(1, years), months + 1)[1] - 1
