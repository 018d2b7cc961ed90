# SPDX-License-Identifier: MIT
"""What the window is made of: its panes, its toolbar, their places and sizes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QSplitter,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import Mention
from tajarchive.ui import icons
from tajarchive.ui.actions import Actions
from tajarchive.ui.clippings import ClippingsTray
from tajarchive.ui.concordance_pane import ConcordancePane
from tajarchive.ui.events_pane import EventsPane
from tajarchive.ui.kinds import BY_TYPE
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.pages import Pages
from tajarchive.ui.reader.pane import ReaderPane
from tajarchive.ui.search_box import SearchBox
from tajarchive.ui.search_pane import SearchPane
from tajarchive.ui.state import State
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline_pane import TimelinePane
from tajarchive.ui.translation import tr, trn

if TYPE_CHECKING:
    from tajarchive.ui.archives_desk import ArchivesDesk
    from tajarchive.ui.main_window import MainWindow

_STATE_VERSION = 1
_FIELDS = {"person": "person", "place": "place", "organisation": "org"}


@dataclass(frozen=True, slots=True)
class Panes:
    """The parts of the window."""

    search: SearchPane
    reader: ReaderPane
    concordance: ConcordancePane
    pages: Pages
    events: EventsPane
    tray: ClippingsTray
    timeline: TimelinePane
    splitter: QSplitter
    rows: QSplitter
    """The panes above, the timeline of events below."""
    dock: QDockWidget


def build(window: QMainWindow, theme: Theme, messages: MessageBar) -> Panes:
    """Put the panes into the window."""
    splitter = QSplitter(Qt.Orientation.Horizontal, window)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    search, reader = SearchPane(theme, splitter), ReaderPane(theme, splitter)
    events = EventsPane(theme, splitter)
    concordance = ConcordancePane(theme, splitter)
    pages = Pages(theme, splitter)
    concordance.hide()
    pages.hide()
    for pane in (search, reader, events, concordance, pages):
        splitter.addWidget(pane)
    for number, stretch in enumerate((2, 5, 2, 7, 7)):
        splitter.setStretchFactor(number, stretch)
    splitter.setSizes([320, 760, 320])
    centre = QWidget(window)
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(messages)
    rows = QSplitter(Qt.Orientation.Vertical, centre)
    rows.setHandleWidth(1)
    rows.setChildrenCollapsible(False)
    timeline = TimelinePane(theme, rows)
    timeline.hide()
    rows.addWidget(splitter)
    rows.addWidget(timeline)
    rows.setStretchFactor(0, 1)
    rows.setSizes([600, 230])
    column.addWidget(rows, 1)
    window.setCentralWidget(centre)
    tray = ClippingsTray(theme, window)
    dock = QDockWidget(tr("Clippings"), window)
    dock.setObjectName("clippings")
    dock.setAccessibleName(tr("Clippings tray"))
    dock.setTitleBarWidget(QWidget(dock))
    dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
    dock.setWidget(tray)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    return Panes(search, reader, concordance, pages, events, tray, timeline, splitter, rows, dock)


class Toolbar(QToolBar):
    """Archive, import, search, text, theme, menu."""

    def __init__(
        self, window: QMainWindow, theme: Theme, actions: Actions, archives: ArchivesDesk
    ) -> None:
        super().__init__(tr("Toolbar"), window)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(20, 20))
        self._actions, self._archives = actions, archives
        self._signs: list[tuple[QToolButton, str]] = []
        self._theme: Theme | None = None
        self._starred = False
        self.archive = self._button(tr("Archive"), "archive", tr("The archive that is open"))
        self.archive.setObjectName("archive")
        self.archive.setText("TajArchive")
        self.archive.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.archive.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.archive_menu = QMenu(self)
        self.archive_menu.setToolTipsVisible(True)
        self.archive_menu.setAccessibleName(tr("Archives"))
        self.archive_menu.aboutToShow.connect(self._fill_archives)
        self.archive.setMenu(self.archive_menu)
        self.importer = self._button(tr("Import files"), "import", tr("Import files (Ctrl+I)"))
        self.importer.setText(tr("Import"))
        self.importer.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.importer.clicked.connect(actions["import-files"].trigger)
        actions["import-files"].enabledChanged.connect(self.importer.setEnabled)
        self.box = SearchBox(theme, self)
        self._add_box(self.box)
        self.star = self._button(tr("Save this search"), "star", tr("Save this search (Ctrl+S)"))
        self.saved = self._button(
            tr("Saved searches"), "saved", tr("Saved searches (Ctrl+Shift+S)")
        )
        self.saved.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add_right()
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setAccessibleName(tr("More buttons"))

    def _add_box(self, box: SearchBox) -> None:
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lens = QAction(box)
        box.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._help = QAction(tr("How to search"), box)
        self._help.setToolTip(tr("How to search (F1)"))
        self._help.triggered.connect(box.help_wanted)
        box.addAction(self._help, QLineEdit.ActionPosition.TrailingPosition)
        gap = QWidget(self)
        gap.setFixedWidth(6)
        self.addWidget(gap)
        self.addWidget(box)
        gap = QWidget(self)
        gap.setFixedWidth(6)
        self.addWidget(gap)

    def _add_right(self) -> None:
        text = self._button(tr("Text size"), "text", tr("Size of the text"))
        text.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        sizes = QMenu(text)
        sizes.setAccessibleName(tr("Text size"))
        for name in ("larger", "smaller", "usual-size"):
            sizes.addAction(self._actions[name])
        text.setMenu(sizes)
        theme = self._button(tr("Dark or light"), "theme", tr("Dark or light (Ctrl+Shift+L)"))
        theme.clicked.connect(self._actions["theme"].trigger)
        self.menu = self._button(tr("Menu"), "menu", tr("All commands (F10)"))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setMenu(self._actions.menu(self.menu))
        self.menu.setShortcut("F10")

    def _button(self, name: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._signs.append((button, icon))
        self.addWidget(button)
        return button

    def show_archive(self, name: str) -> None:
        """Name the archive that is open."""
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 180)
        self.archive.setText(short)
        self.archive.setAccessibleName(tr("Archive: {name}", name=name))

    def show_star(self, filled: bool) -> None:
        """Tell whether the present search is saved."""
        self._starred = filled
        self.star.setAccessibleName(
            tr("This search is saved") if filled else tr("Save this search")
        )
        self._draw_star()

    def show_new(self, number: int) -> None:
        """Say how much is new in the saved searches."""
        words = trn("{n} new", "{n} new", number) if number else ""
        self.saved.setText(words)
        self.saved.setAccessibleName(
            tr("Saved searches, {words}", words=words) if words else tr("Saved searches")
        )

    def _draw_star(self) -> None:
        if self._theme is not None:
            colour = "accent" if self._starred else "text"
            name = "star-full" if self._starred else "star"
            self.star.setIcon(icons.icon(name, self._theme, colour))

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the theme's colours."""
        self._theme = theme
        for button, icon in self._signs:
            button.setIcon(icons.icon(icon, theme))
        self._draw_star()
        self._lens.setIcon(icons.icon("search", theme, "dim"))
        self._help.setIcon(icons.icon("help", theme, "dim"))
        self.box.theme = theme

    def _fill_archives(self) -> None:
        menu = self.archive_menu
        menu.clear()
        self._archives.fill_menu(menu)
        menu.addSeparator()
        for name in ("new-archive", "open-archive", "starter-archive"):
            menu.addAction(self._actions[name])


def build_toolbar(
    window: QMainWindow, theme: Theme, actions: Actions, panes: Panes, archives: ArchivesDesk
) -> Toolbar:
    """Put the toolbar into the window, and the buttons of the article above it."""
    bar = Toolbar(window, theme, actions, archives)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
    reader = panes.reader
    for name, icon in (("back", "back"), ("forward", "forward")):
        _bind(reader.add_button(actions[name].text(), icon, ""), actions[name])
    reader.buttons.addWidget(reader.back_to_lines)
    reader.buttons.addStretch(1)
    reader.buttons.addWidget(reader.hits)
    reader.buttons.addSpacing(6)
    for name, icon in (
        ("previous-hit", "up"),
        ("next-hit", "down"),
        ("find", "find"),
        ("edit-details", "edit"),
        ("clip", "clip"),
        ("copy-cited", "cite"),
        ("export", "export"),
    ):
        _bind(reader.add_button(actions[name].text().rstrip("…"), icon, ""), actions[name])
    panes.search.head.add_tool(_toggle(actions["concordance"], panes))
    return bar


def _bind(button: QToolButton, action: QAction) -> None:
    """Let a button do what an action does, with its keys in the hint."""
    keys = action.shortcut().toString()
    words = action.text().rstrip("…")
    button.setToolTip(f"{words} ({keys})" if keys else words)
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)


def _toggle(action: QAction, panes: Panes) -> QToolButton:
    """Return the button that shows the results as a concordance."""
    button = QToolButton(panes.search)
    button.setCheckable(True)
    button.setAccessibleName(action.text())
    button.setToolTip(tr("Every hit in its context ({keys})", keys=action.shortcut().toString()))
    action.changed.connect(lambda: button.setIcon(action.icon()))
    action.toggled.connect(button.setChecked)
    button.clicked.connect(action.trigger)
    return button


def clause_for(mention: Mention) -> str:
    """Return the query that finds a name in the whole archive."""
    return clause(mention.type, mention.name)


def clause(type_: str, name: str) -> str:
    """Return the query that finds what is called so."""
    kind = BY_TYPE.get(type_)
    field = _FIELDS.get(kind.id) if kind else None
    name = name.replace('"', "")
    return f'{field}:"{name}"' if field else f'"{name}"'


def stops(window: MainWindow) -> list[QWidget]:
    """Return where F6 stops, in the order of reading."""
    panes = window.panes
    return [
        window.box,
        panes.search.list,
        panes.search.tree,
        panes.reader.view,
        panes.concordance.table,
        *panes.pages.stops(),
        panes.events.tree,
        panes.timeline.view,
        panes.tray.list,
    ]


def same_pane(window: MainWindow, stop: QWidget, focus: QWidget | None) -> bool:
    """Tell whether a widget with the focus belongs to the pane of a stop."""
    panes = window.panes
    for pane in (
        panes.search, panes.reader, panes.concordance, panes.pages, panes.events,
        panes.timeline, panes.tray,
        window.toolbar,
    ):  # fmt: skip
        if pane.isAncestorOf(stop):
            return focus is not None and pane.isAncestorOf(focus)
    return False


def set_tab_order(window: MainWindow) -> None:
    """Let Tab go through the window as one reads it."""
    panes, bar = window.panes, window.toolbar
    order: list[QWidget] = [
        bar.archive,
        bar.importer,
        window.box,
        bar.star,
        bar.saved,
        bar.menu,
        panes.search.head.sort,
        panes.search.head.timeline,
        panes.search.list,
        panes.search.below.filter,
        panes.search.tree,
        *panes.reader.editor_fields(),
        panes.reader.view,
        panes.concordance.filter,
        panes.concordance.order,
        panes.concordance.copy,
        panes.concordance.save,
        panes.concordance.close_button,
        panes.concordance.table,
        *panes.pages.tab_order(),
        panes.events.filter,
        panes.events.tree,
        panes.timeline.view,
        panes.tray.list,
    ]
    for one, other in pairwise(order):
        QWidget.setTabOrder(one, other)
    panes.search.head.chips.follow(window.box)


def restore(window: MainWindow, state: State) -> None:
    """Give the window the sizes of last time."""
    if not window.restoreGeometry(state.data("geometry")):
        screen = window.screen().availableSize() if window.screen() else QSize(1440, 900)
        # Room for the title bar that the system draws around the window.
        window.resize(QSize(1440, 900).boundedTo(screen - QSize(16, 48)))
    window.restoreState(state.data("docks"), _STATE_VERSION)
    window.panes.splitter.restoreState(state.data("panes"))
    window.panes.search.splitter.restoreState(state.data("results"))
    window.panes.search.setVisible(state.get("show-results", "1") == "1")
    window.panes.events.setVisible(state.get("show-events", "1") == "1")
    window.panes.search.head.set_sort(state.get("sort", "relevance"))
    window.panes.events.set_scope(state.get("scope", "article"))
    window.panes.rows.restoreState(state.data("rows"))
    if state.get("show-timeline") == "1":
        window.timeline.show(on=True)
    for name, pane in (
        ("show-results", window.panes.search),
        ("show-events", window.panes.events),
        ("show-clippings", window.panes.dock),
    ):
        window.actions_[name].setChecked(not pane.isHidden())
    kinds = state.get("kinds")
    if kinds:
        window.panes.reader.legend.set_shown(set(kinds.split(",")))


def save(window: MainWindow, state: State) -> None:
    """Remember the window's sizes."""
    state.set("geometry", window.saveGeometry())
    state.set("docks", window.saveState(_STATE_VERSION))
    state.set("panes", window.panes.splitter.saveState())
    state.set("results", window.panes.search.splitter.saveState())
    state.set("show-results", int(not window.panes.search.isHidden()))
    state.set("show-events", int(not window.panes.events.isHidden()))
    state.set("sort", window.panes.search.head.sort.currentData())
    state.set("scope", window.panes.events.scope)
    state.set("rows", window.panes.rows.saveState())
    state.set("show-timeline", int(not window.panes.timeline.isHidden()))
    state.set("kinds", ",".join(sorted(window.panes.reader.legend.shown())) or "none")
