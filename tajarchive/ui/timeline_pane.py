# SPDX-License-Identifier: MIT
"""The pane of the timeline of events: which time is in sight, buttons, the timeline itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from tajarchive.ui import icons, timescale
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline_lanes import Spans
from tajarchive.ui.timeline_view import TimelineView
from tajarchive.ui.translation import tr, trn


class TimelinePane(QWidget):
    """Head and timeline; hidden until it is asked for."""

    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = TimelineView(theme, self)
        self.view.arranged.connect(self._say)
        self.view.days_chosen.connect(lambda _: self._say())
        self.range = QLabel(self)
        self.range.setStyleSheet("font-weight: 600")
        self.range.setAccessibleName(tr("Time in sight"))
        self.told = QLabel(self)
        self.told.setProperty("role", "dim")
        self.told.setAccessibleName(tr("Events in the timeline"))
        self._signs: list[tuple[QToolButton, str]] = []
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 8, 2)
        head.setSpacing(2)
        head.addWidget(self.range)
        head.addSpacing(12)
        head.addWidget(self.told, 1)
        for name, icon, tip, does in (
            (tr("Zoom out"), "minus", tr("Zoom out (−)"), lambda: self.view.zoom(1 / 1.5)),
            (tr("Zoom in"), "plus", tr("Zoom in (+)"), lambda: self.view.zoom(1.5)),
            (tr("Show all events"), "whole", tr("Show all (0)"), self.view.show_all),
            (tr("Close the timeline"), "close", tr("Close (Ctrl+4)"), self.close_requested.emit),
        ):
            head.addWidget(self._button(name, icon, tip, does))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.set_theme(theme)
        self._say()

    def _button(self, name: str, icon: str, tip: str, does: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setAutoRepeat(icon in ("minus", "plus"))
        button.clicked.connect(lambda: does())
        self._signs.append((button, icon))
        return button

    def show_spans(self, spans: Spans) -> None:
        """Show these events."""
        self.view.show_spans(spans)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        for button, icon in self._signs:
            button.setIcon(icons.icon(icon, theme, "dim"))
        self.view.set_theme(theme)

    def _say(self) -> None:
        view = self.view
        self.range.setText(view.axis.words() if view.spans.number else tr("Timeline"))
        said = [trn("{n} event", "{n} events", view.spans.number)]
        if view.spans.undated:
            said.append(trn("{n} undated", "{n} undated", view.spans.undated))
        if view.drawing.unit:
            said.append(_behind(view.drawing.unit))
        if view.days is not None:
            said.append(tr("list limited to {days}", days=timescale.words(*view.days, "day")))
        self.told.setText("  ·  ".join(said))


def _behind(unit: str) -> str:
    """Return what the bars behind the events count."""
    if unit == "year":
        return tr("behind them articles by year")
    if unit == "month":
        return tr("behind them articles by month")
    return tr("behind them articles by day")
