# SPDX-License-Identifier: MIT
"""The concordance: every place in the results' texts that answers the query, in its context."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import Concordance, ConcordanceLine
from tajarchive.ui import icons
from tajarchive.ui.concordance_table import ORDERS, ConcordanceTable
from tajarchive.ui.models.concordance import ConcordanceModel, about
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import digits, tr, trn
from tajarchive.ui.work_strip import WorkStrip

_PAUSE_MS = 150
"""Time that typing in the filter must rest."""
_LONG = 75
"""Code points of a context that has probably been cut."""
_ENDS = '.!?…。！？»”"”)'


class ConcordancePane(QWidget):
    """Shows lines; what it wants of the archive it asks by signals."""

    arrangement_changed = Signal()
    """Another order or filter was chosen."""
    gather_requested = Signal()
    cancel_requested = Signal()
    copy_requested = Signal()
    save_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Concordance"))
        self.setMinimumWidth(480)
        self._theme = theme
        self._found: Concordance | None = None
        self.model = ConcordanceModel(self)
        self.table = ConcordanceTable(theme, self.model, self)
        self.table.order_wanted.connect(self.set_order)
        self.table.chosen.connect(self._show_line)
        self.table.left.connect(self.closed)
        self._make_head()
        self._make_work()
        self._make_pages()
        self._lay_out()
        self.set_theme(theme)
        self.show_nothing("")

    def _make_head(self) -> None:
        self.count = QLabel(self)
        self.count.setAccessibleName(tr("Number of lines"))
        self.count.setStyleSheet("font-weight: 600")
        self.filter = QLineEdit(self, placeholderText=tr("Filter lines"), clearButtonEnabled=True)
        self.filter.setAccessibleName(tr("Filter lines"))
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.arrangement_changed)
        self.filter.textChanged.connect(lambda: self._pause.start())
        self.order = QComboBox(self)
        self.order.setAccessibleName(tr("Order of lines"))
        self.order.setToolTip(tr("Order of the lines; the headings of the table choose it too"))
        self.order.setProperty("quiet", True)
        for name, words, _ in ORDERS:
            self.order.addItem(tr(words), name)
        self.order.currentIndexChanged.connect(self._on_order)
        self.copy = self._button(tr("Copy lines"), "copy", tr("Copy the chosen lines (Ctrl+C)"))
        self.copy.clicked.connect(self.copy_requested)
        self.save = self._button(tr("Save the concordance"), "export", tr("Save as CSV (Shift+F4)"))
        self.save.clicked.connect(self.save_requested)
        self.close_button = self._button(tr("Close the concordance"), "close", tr("Back (Esc)"))
        self.close_button.clicked.connect(self.closed)

    def _button(self, name: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setProperty("sign", icon)
        return button

    def _make_work(self) -> None:
        """The line that says how far the work is, and stops it."""
        self.work = WorkStrip(
            tr("Progress of the concordance"), tr("Stop gathering or saving lines"), self
        )
        self.work.cancel_requested.connect(self.cancel_requested)
        self.note = QLabel(self)
        self.note.setObjectName("query-problem")
        self.note.setWordWrap(True)
        self.note.setAccessibleName(tr("What is missing from the concordance"))
        self.note.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.note.linkActivated.connect(lambda _: self.gather_requested.emit())
        self.note.hide()

    def _make_pages(self) -> None:
        self._empty = QLabel(self)
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.gather = QPushButton(self)
        self.gather.setAccessibleName(tr("Gather the lines"))
        self.gather.clicked.connect(self.gather_requested)
        self._page = QWidget(self)
        self._page.setObjectName("page")
        column = QVBoxLayout(self._page)
        column.addStretch(2)
        column.addWidget(self._empty)
        column.addWidget(self.gather, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._page)
        self.foot = QWidget(self)
        self.foot.setObjectName("concordance-foot")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.foot)
        self.title.setAccessibleName(tr("Article of the line"))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setStyleSheet("font-weight: 600")
        self.meta = QLabel(self.foot)
        self.meta.setProperty("role", "dim")
        self.meta.setTextFormat(Qt.TextFormat.PlainText)
        self.meta.setAccessibleName(tr("Source, date and paragraph of the line"))
        self.context = QLabel(self.foot)
        self.context.setAccessibleName(tr("Context of the line"))
        self.context.setTextFormat(Qt.TextFormat.RichText)
        self.context.setWordWrap(True)
        self.context.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.hint = QLabel(tr("Enter opens it here"), self.foot)
        self.hint.setProperty("role", "dim")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.setSpacing(6)
        head.addWidget(self.count)
        head.addStretch(1)
        self.filter.setMaximumWidth(240)
        head.addWidget(self.filter, 2)
        for widget in (self.order, self.copy, self.save, self.close_button):
            head.addWidget(widget)
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 12, 6)
        line.addWidget(self.note)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.title)
        top.addWidget(self.meta)
        top.addStretch(1)
        top.addWidget(self.hint)
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(16, 9, 14, 9)
        foot.setSpacing(4)
        foot.addLayout(top)
        foot.addWidget(self.context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.work)
        column.addLayout(line)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    # -- showing --------------------------------------------------------------------------------

    @property
    def found(self) -> Concordance | None:
        """What is shown, filtered or not."""
        return self._found

    def show_lines(self, found: Concordance, order: list[int], *, stopped: bool = False) -> None:
        """Show a concordance in an order, which leaves out what the filter does; the line that
        was chosen stays chosen where it is still there."""
        same = self._found is found
        before, place = self.table.current(), self.table.verticalScrollBar().value()
        at = self.table.currentIndex().row()
        self._found = found
        self.table.show_order(self.order.currentData())
        self.model.show(found.lines, order)
        self.gather.hide()
        self._tell(found, len(order), stopped)
        if not order:
            self._show_empty(
                tr("No line matches the filter.")
                if found.lines
                else tr("No text has what is asked for.")
            )
            return
        self._stack.setCurrentWidget(self.table)
        # One who stands at the top has not chosen a line yet, and wants to see the new top.
        kept = before if not same or at > 0 else None
        row = self.model.row_of(kept) if kept is not None else -1
        if row >= 0:
            self.table.choose(row, middle=same)
            if not same:
                self.table.verticalScrollBar().setValue(place)
        else:
            self.table.choose(0)
        self._enable()

    def _tell(self, found: Concordance, shown: int, stopped: bool) -> None:
        total = len(found.lines)
        lines = trn("{n} line", "{n} lines", total)
        if shown != total:
            lines = tr("{shown} of {all}", shown=digits(shown), all=lines)
        articles = trn("from {n} article", "from {n} articles", found.articles)
        self.count.setText(f"{lines} {articles}")
        said = html.escape(tr("Gather all"))
        link = f'<a style="color:{self._theme.colours["link"]}" href="all">{said}</a>'
        first = trn(
            "these lines are from the first {n} article",
            "these lines are from the first {n} articles",
            found.articles,
        )
        self.note.setText(
            tr("You stopped it; {first}. {link}", first=first, link=link)
            if stopped
            else tr(
                "There are more; {first}. Narrow the query to have all of its lines.", first=first
            )
        )
        self.note.setVisible(not found.complete)

    def show_nothing(self, why: str, gather: str = "") -> None:
        """Show why there is no line; `gather` are the words of a button that fetches some."""
        self._found = None
        self.model.show((), ())
        self.count.setText("")
        self.note.hide()
        self.gather.setText(gather)
        self.gather.setVisible(bool(gather))
        self._show_empty(why)

    def _show_empty(self, why: str) -> None:
        self._empty.setText(why)
        self._stack.setCurrentWidget(self._page)
        self._show_line(None)
        self._enable()

    def _enable(self) -> None:
        some = self.model.rowCount() > 0
        self.copy.setEnabled(some)
        self.save.setEnabled(some)
        self.filter.setEnabled(self._found is not None and bool(self._found.lines))

    def _show_line(self, line: ConcordanceLine | None) -> None:
        self.foot.setVisible(line is not None)
        if line is None:
            return
        self.meta.setText(about(line))
        self._show_title(line)
        accent = self._theme.colours["accent"]
        before = "… " if len(line.left) > _LONG else ""
        after = "" if not line.right or line.right[-1] in _ENDS else " …"
        self.context.setText(
            f"{before}{html.escape(line.left)}"
            f"<b style='color:{accent}'>{html.escape(line.match)}</b>"
            f"{html.escape(line.right)}{after}"
        )

    def _show_title(self, line: ConcordanceLine) -> None:
        """Show as much of a title as there is room for beside what must be read whole."""
        taken = (
            self.meta.sizeHint().width()
            + self.hint.isVisibleTo(self) * self.hint.sizeHint().width()
        )
        room = max(80, self.width() - taken - 80)
        cut = self.title.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        self.title.setText(cut)
        self.title.setToolTip(line.title if cut != line.title else "")

    # -- choosing -------------------------------------------------------------------------------

    def set_order(self, order: str) -> None:
        """Choose an order of lines."""
        self.order.setCurrentIndex(max(0, self.order.findData(order)))

    def _on_order(self) -> None:
        self.table.show_order(self.order.currentData())
        self.arrangement_changed.emit()

    def focus(self) -> None:
        """Go to the lines, or to the button that fetches them."""
        if self._stack.currentWidget() is self.table:
            self.table.setFocus()
        elif not self.gather.isHidden():
            self.gather.setFocus()
        else:
            self.filter.setFocus() if self.filter.isEnabled() else self.order.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.table.set_theme(theme)
        for button in (self.copy, self.save, self.close_button):
            button.setIcon(icons.icon(str(button.property("sign")), theme, "dim"))
        self._show_line(self.table.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.filter.hasFocus() and self.filter.text():
            self.filter.clear()
        elif self.filter.hasFocus() and self.model.rowCount():
            self.table.setFocus()
        else:
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = 2 if self.width() >= 1000 else 3
        self.context.setFixedHeight(lines * self.context.fontMetrics().lineSpacing() + 2)
        self.hint.setVisible(self.width() >= 900)
        line = self.table.current()
        if line is not None:
            self._show_title(line)
