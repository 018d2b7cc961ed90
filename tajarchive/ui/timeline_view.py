# SPDX-License-Identifier: MIT
"""The timeline of events: points and bars from decades to days, articles faintly behind."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from tajarchive.model import AnyEvent, Histogram
from tajarchive.ui.lines import Faces
from tajarchive.ui.models.chronicle import EventRow
from tajarchive.ui.models.events import STATUS, headline, quoted, reports, sentence_of, when, who
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline_axis import Axis
from tajarchive.ui.timeline_drawing import Drawing
from tajarchive.ui.timeline_lanes import Mark, Spans, lay_out
from tajarchive.ui.translation import tr

LANE = 22
_TOP = 8
_LABEL = 190
_STEP = 90
_STILL_MS = 250
_Key = Qt.Key


class TimelineView(QWidget):
    """Pans and zooms by mouse, wheel, pinch and keys; drag along the axis, or with Shift, to
    choose days."""

    event_chosen = Signal(object)
    """An `Event` whose sentence is wanted."""
    event_marked = Signal(object)
    """Another `Event` is the current one."""
    days_chosen = Signal(object)
    """(first, last) ordinals that the list is to show; None for all."""
    arranged = Signal()
    """Other events, days or articles are shown, or another stretch of time."""
    menu_requested = Signal(QPoint)
    """What can be done with the current event is asked for, at a global position."""
    moved = Signal()
    """Another stretch of time is in sight, and has been for a moment."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faces = Faces()
        self.drawing = Drawing(theme, self.faces)
        self.spans = Spans(())
        self.axis = Axis.over(0, 3650, 600)
        self.marks: list[Mark] = []
        self.days: tuple[int, int] | None = None
        self._widths: dict[str, float] = {}
        self._current = ""
        self._under: Mark | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self._brush: tuple[float, float] | None = None
        self.setAccessibleName(tr("Timeline of events"))
        self.setAccessibleDescription(
            tr(
                "← → pan, + − zoom, Home End first and last, ↑ ↓ from event to event, Enter goes "
                "to the sentence, Space lists what is in sight, Backspace lists all"
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(3 * LANE + 60)
        self._still = QTimer(self, interval=_STILL_MS, singleShot=True)
        self._still.timeout.connect(self.moved)

    def sizeHint(self) -> QSize:
        return QSize(600, 200)

    # -- what it shows -------------------------------------------------------------------------

    def show_spans(self, spans: Spans) -> None:
        """Show these events; the stretch in sight stays where it still holds some of them."""
        before, self.spans = self.spans, spans
        self._widths.clear()
        first, last = spans.first, spans.last
        holds_some = first <= self.axis.end and last >= self.axis.start
        if spans.number and not (before.number and holds_some):
            self.show_all()
        else:
            self._arrange()

    def show_all(self) -> None:
        """Show the whole time of the events."""
        if self.spans.number:
            self._put(Axis.over(*self.spans.usual(), self.width()))

    def show_density(self, histogram: Histogram | None) -> None:
        """Show behind the events when articles were published."""
        self.drawing.set_density(histogram)
        self.update()
        self.arranged.emit()

    def show_days(self, days: tuple[int, int] | None) -> None:
        """Mark the days that the list is limited to."""
        self.days = days
        self.update()
        self.arranged.emit()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.drawing.theme = theme
        self.update()

    def mark(self, event: str) -> None:
        """Make an event the current one, without moving."""
        if event != self._current:
            self._current = event
            self._say()
            self.update()

    def current(self) -> EventRow | None:
        """Return the current event."""
        at = self.spans.places.get(self._current)
        return self.spans.order[at] if at is not None else None

    def reveal(self, row: EventRow) -> None:
        """Bring an event into sight; the zoom stays unless it is too near for a long one."""
        if row.first is None or row.last is None:
            return
        x, end = self.axis.x(row.first), self.axis.x(row.last + 1)
        if x >= 0 and end <= self.width() - 20:
            return
        if end - x > self.width() * 0.8:
            self._put(Axis.over(row.first, row.last, self.width(), 0.3))
        else:
            middle = (row.first + row.last + 1) / 2
            self._put(self.axis.moved(self.axis.x(middle) - self.width() / 2))

    # -- where things are ----------------------------------------------------------------------

    def _lanes(self) -> int:
        return max(2, (self.floor() - _TOP) // LANE)

    def floor(self) -> int:
        """Return where the axis begins, in pixels from the top."""
        return self.height() - 2 * self.faces.small.height - 12

    def _put(self, axis: Axis) -> None:
        if self.spans.number:
            axis = axis.kept_near(self.spans.first, self.spans.last)
        self.axis = axis
        self._arrange()
        self._still.start()

    def _arrange(self) -> None:
        self.marks = lay_out(self.spans, self.axis, self._lanes(), self._label_width)
        self._under = None
        self._say()
        self.update()
        self.arranged.emit()

    def _label_width(self, row: EventRow) -> float:
        wide = self._widths.get(row.event.id)
        if wide is None:
            text = self.drawing.words(row.event)
            wide = min(_LABEL, self.faces.small.metrics.horizontalAdvance(text) + 4.0)
            self._widths[row.event.id] = wide
        return wide

    def box(self, mark: Mark) -> QRectF:
        """Return where a mark and its words stand."""
        top = _TOP + mark.lane * LANE
        if mark.bar:
            left, right = max(0.0, mark.x), min(float(self.width()), mark.x + mark.wide)
            return QRectF(left, top, max(right - left, mark.label + 10), LANE)
        return QRectF(mark.x, top, mark.wide + (mark.label + 4 if mark.label else 0), LANE)

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the mark at a point."""
        return next((m for m in self.marks if self.box(m).contains(point)), None)

    def mark_of(self, event: str) -> Mark | None:
        """Return the mark that an event is drawn in, alone or with others."""
        at = self.spans.places.get(event)
        if at is None:
            return None
        day = self.spans.order[at].first or 0
        for mark in self.marks:
            if mark.first <= day <= mark.last and any(one.event.id == event for one in mark.events):
                return mark
        return None

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, floor = self.drawing.theme, self.floor()
        painter.fillRect(self.rect(), theme.colour("panel"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.spans.number:
            self.drawing.draw_density(painter, self.axis, _TOP, floor)
            chosen = self._brushed() or self.days
            if chosen is not None:
                self.drawing.draw_days(painter, self.axis, chosen, floor)
            self.drawing.draw_axis(painter, self.axis, floor, self.height())
        current = self.mark_of(self._current) if self._current else None
        for mark in self.marks:
            state = "current" if mark is current else "under" if mark is self._under else ""
            self.drawing.draw_mark(painter, mark, self.box(mark), self.width(), state)
        if not self.spans.number:
            words = tr("No event with a date")
            self.drawing.write(painter, QRectF(0, 0, self.width(), floor), words, centre=True)
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _brushed(self) -> tuple[int, int] | None:
        if self._brush is None:
            return None
        one, other = sorted(self._brush)
        return int(one), int(other)

    # -- mouse ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragged = event.position(), False
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if shift or event.position().y() >= self.floor():
            day = self.axis.day(event.position().x())
            self._brush = (day, day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            under = self.mark_at(at)
            if under is not self._under:
                self._under = under
                self.setCursor(
                    Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor
                )
                self.update()
            return
        distance = QApplication.startDragDistance()
        if not self._dragged and abs(at.x() - self._pressed.x()) < distance:
            return
        self._dragged = True
        if self._brush is not None:
            self._brush = (self._brush[0], self.axis.day(at.x()))
            self.update()
        else:
            self._put(self.axis.moved(self._pressed.x() - at.x()))
            self._pressed = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        brushed, dragged, self._pressed = self._brushed(), self._dragged, None
        self._brush, self._dragged = None, False
        if dragged and brushed is not None:
            self._choose_days(*brushed)
        elif not dragged:
            mark = self.mark_at(event.position())
            if mark is not None:
                self._choose(mark)
            elif self.days is not None and event.position().y() >= self.floor():
                self.days_chosen.emit(None)
        self.update()

    def _choose_days(self, first: int, last: int) -> None:
        """Limit the list to days, as far as the calendar has them and there is an event."""
        if self.spans.number:
            self.days_chosen.emit((max(1, first), min(max(1, last), date.max.toordinal())))

    def _choose(self, mark: Mark) -> None:
        """Go to the sentence of an event; of several, look nearer, or list them."""
        if mark.number == 1:
            self.mark(mark.row.event.id)
            self.event_marked.emit(mark.row.event)
            self.event_chosen.emit(mark.row.event)
            return
        near = Axis.over(mark.first, mark.last, self.width(), 0.25)
        if mark.cluster and near.scale > self.axis.scale * 1.3:
            self._put(near)
        else:
            self.days_chosen.emit((mark.first, mark.last))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            mark = self.mark_at(QPointF(event.pos()))
            if mark is None or mark.number > 1:
                return
            self.mark(mark.row.event.id)
            self.event_marked.emit(mark.row.event)
        mark = self.mark_of(self._current)
        if mark is not None:
            self.menu_requested.emit(self.mapToGlobal(self.box(mark).center().toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        if sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._put(self.axis.moved(-(sideways or turned)))
        elif turned:
            self.zoom(1.0015**turned, event.position().x())
        event.accept()

    def event(self, event: QEvent) -> bool:
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom(1 + event.value(), event.position().x())
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.drawing.card(mark) if mark else "", self)
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()
        super().leaveEvent(event)

    # -- keys ----------------------------------------------------------------------------------

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Magnify around a pixel, or around the current event, or the middle."""
        if x is None:
            row = self.current()
            x = self.width() / 2
            if row is not None and row.first is not None and row.last is not None:
                at = self.axis.x((row.first + row.last + 1) / 2)
                x = at if 0 <= at <= self.width() else x
        self._put(self.axis.zoomed(factor, x))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (_Key.Key_Left, _Key.Key_Right):
            self._put(self.axis.moved(_STEP if key == _Key.Key_Right else -_STEP))
        elif key in (_Key.Key_Plus, _Key.Key_Equal):
            self.zoom(1.5)
        elif key in (_Key.Key_Minus, _Key.Key_Underscore):
            self.zoom(1 / 1.5)
        elif key == _Key.Key_0:
            self.show_all()
        elif key in (_Key.Key_Home, _Key.Key_End):
            self.step_to(0 if key == _Key.Key_Home else len(self.spans.order) - 1)
        elif key in (_Key.Key_Up, _Key.Key_Down):
            self.step(-1 if key == _Key.Key_Up else 1)
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            row = self.current()
            if row is not None:
                self.event_chosen.emit(row.event)
        elif key == _Key.Key_Space:
            self._choose_days(int(self.axis.start), int(self.axis.end))
        elif key == _Key.Key_Backspace:
            self.days_chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Make the next or previous event the current one; without one the first in sight."""
        at, order = self.spans.places.get(self._current), self.spans.order
        if at is None:
            seen = (n for n, row in enumerate(order) if (row.first or 0) >= self.axis.start)
            self.step_to(next(seen, 0))
        else:
            self.step_to(at + by)

    def step_to(self, at: int) -> None:
        """Make the event at a place in their order the current one, and show it."""
        order = self.spans.order
        if order:
            row = order[max(0, min(len(order) - 1, at))]
            self._current = row.event.id
            self.reveal(row)
            self._say()
            self.update()
            self.event_marked.emit(row.event)

    # -- for screen readers --------------------------------------------------------------------

    def _say(self) -> None:
        row = self.current()
        said = self.axis.words() if self.spans.number else tr("No event with a date")
        if row is not None:
            said = spoken(self.drawing.whole(row.event))
        name = tr("Timeline of events, {said}", said=said)
        if name != self.accessibleName():
            self.setAccessibleName(name)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = event.oldSize().width()
        if before > 0:
            self.axis = self.axis.resized(self.width())
            self._arrange()
        else:
            self.axis = self.axis.resized(self.width())
            self.show_all()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def spoken(event: AnyEvent) -> str:
    """Return what is read out of an event."""
    parts = (
        when(event), headline(event), who(event), tr(STATUS[event.status][1]), reports(event),
        sentence_of(quoted(event)),
    )  # fmt: skip
    return ". ".join(part for part in parts if part)
