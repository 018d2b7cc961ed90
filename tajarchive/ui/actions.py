# SPDX-License-Identifier: MIT
"""Everything a person can do in the window, with its words, its keys and its menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from tajarchive.ui import icons
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import mark, tr


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done; `menu` is where it stands, keys are in Qt's portable form.

    The words are English, as `translation.mark` has them.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    divide: bool = False
    """A line stands above it in the menu."""


MENUS = (
    mark("Archive"),
    mark("Edit"),
    mark("Search"),
    mark("Read"),
    mark("Events"),
    mark("View"),
    mark("Help"),
)

COMMANDS = (
    Command("import-files", "Import files…", "Archive", ("Ctrl+I",), "import"),
    Command("import-folder", "Import a folder…", "Archive", ("Ctrl+Shift+I",)),
    Command("new-archive", "New archive…", "Archive", ("Ctrl+N",), divide=True),
    Command("open-archive", "Open archive…", "Archive", ("Ctrl+O",), "archive"),
    Command("starter-archive", "Open the starter archive", "Archive"),
    Command("export", "Export…", "Archive", ("Ctrl+Shift+E",), "export", divide=True),
    Command("export-names", "Export names…", "Archive"),
    Command("check", "Check the archive…", "Archive", divide=True),
    Command("rebuild", "Rebuild…", "Archive"),
    Command("back-up", "Back up…", "Archive"),
    Command("restore", "Restore a backup…", "Archive"),
    Command("quit", "Quit", "Archive", ("Ctrl+Q",), divide=True),
    Command("undo", "Undo", "Edit", ("Ctrl+Z",)),
    Command("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("decisions", "Decisions…", "Edit"),
    Command("copy", "Copy text", "Edit", ("Ctrl+C",), "copy", divide=True),
    Command("copy-cited", "Copy with citation", "Edit", ("Ctrl+Shift+C",), "cite"),
    Command("clip", "Add to clippings", "Edit", ("Ctrl+D",), "clip"),
    Command("find", "Find in this article", "Edit", ("Ctrl+F",), "find", divide=True),
    Command("spacy", "Names by spaCy…", "Edit", divide=True),
    Command("preferences", "Preferences…", "Edit", ("Ctrl+,",), divide=True),
    Command("search", "Search", "Search", ("Ctrl+K", "/"), "search"),
    Command("next-hit", "Next hit", "Search", ("F3",), "next"),
    Command("previous-hit", "Previous hit", "Search", ("Shift+F3",)),
    Command("concordance", "Concordance", "Search", ("F4",), "lines", checkable=True, divide=True),
    Command("save-concordance", "Save the concordance…", "Search", ("Shift+F4",)),
    Command("next-article", "Next article in the results", "Search", ("Ctrl+Down",)),
    Command("previous-article", "Previous article in the results", "Search", ("Ctrl+Up",)),
    Command("like", "More like this article", "Search", ("Ctrl+L",)),
    Command("clear-search", "Clear the search", "Search", ("Ctrl+Shift+K",), divide=True),
    Command("spellings", "Other spellings", "Search", ("Ctrl+Shift+O",), checkable=True),
    Command("save-search", "Save this search…", "Search", ("Ctrl+S",), "star", divide=True),
    Command("saved-searches", "Saved searches", "Search", ("Ctrl+Shift+S",), "saved"),
    Command("only-new", "Only what is new", "Search", ("Ctrl+Shift+N",)),
    Command("forget-searches", "Forget past searches…", "Search"),
    Command("back", "Back", "Read", ("Alt+Left",), "back"),
    Command("forward", "Forward", "Read", ("Alt+Right",), "forward"),
    Command("entity", "About the name at the caret", "Read", ("Ctrl+E",), "info", divide=True),
    Command("tag", "Add a tag…", "Read", ("Ctrl+T",), "tag"),
    Command("names", "Names of the archive", "Read", ("Ctrl+M",)),
    Command("next-name", "Next name in the article", "Read", ("F2",)),
    Command("previous-name", "Previous name in the article", "Read", ("Shift+F2",)),
    Command("show-original", "Show the original", "Read", ("Alt+O",), divide=True),
    Command("article-details", "Article details", "Read", ("Alt+Return",)),
    Command("edit-details", "Edit details…", "Read", ("Alt+E",), "edit"),
    Command("triage", "Missing and doubtful details", "Read", ("Alt+T",)),
    Command("next-doubtful", "Next doubtful article", "Read", ("Alt+PgDown",)),
    Command("previous-doubtful", "Previous doubtful article", "Read", ("Alt+PgUp",)),
    Command("article-events", "Events of this article", "Events", ("Ctrl+1",)),
    Command("results-events", "Events of the results", "Events", ("Ctrl+2",)),
    Command("archive-events", "Events of the archive", "Events", ("Ctrl+3",)),
    Command("timeline", "Timeline of events", "Events", ("Ctrl+4",), "timeline", checkable=True),
    Command("next-report", "Next report of the event", "Events", ("F5",), divide=True),
    Command("previous-report", "Previous report of the event", "Events", ("Shift+F5",)),
    Command("confirm-event", "Confirm the event", "Events", ("Ctrl+Shift+Return",), divide=True),
    Command("reject-event", "Reject the event", "Events", ("Ctrl+Shift+Backspace",)),
    Command("edit-event", "Edit the event…", "Events", ("Ctrl+R",)),
    Command("join-events", "Join the chosen events", "Events", ("Ctrl+J",)),
    Command("same-event", "Same event as…", "Events", ("Ctrl+Shift+J",)),
    Command("split-event", "Split the event…", "Events", ("Ctrl+Shift+U",)),
    Command("add-event", "Add an event…", "Events", ("Ctrl+Shift+A",)),
    Command("export-events", "Export the events…", "Events", divide=True),
    Command("load-events", "Load a corrected table…", "Events"),
    Command("larger", "Larger text", "View", ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Smaller text", "View", ("Ctrl+-",)),
    Command("usual-size", "Usual text size", "View", ("Ctrl+0",)),
    Command("theme", "Dark or light", "View", ("Ctrl+Shift+L",), "theme", divide=True),
    Command("show-results", "Results pane", "View", ("F7",), checkable=True, divide=True),
    Command("show-events", "Events pane", "View", ("F8",), checkable=True),
    Command("show-clippings", "Clippings tray", "View", ("F9",), checkable=True),
    Command("next-pane", "Next pane", "View", ("F6",), divide=True),
    Command("previous-pane", "Previous pane", "View", ("Shift+F6",)),
    Command("commands", "All commands…", "Help", ("Ctrl+Shift+P",)),
    Command("query-help", "How to search", "Help", ("Shift+F1",)),
    Command("shortcuts", "Keyboard shortcuts", "Help", ("F1",)),
    Command("about", "About TajArchive", "Help"),
)


class Actions:
    """The window's actions by id; each is bound to what it does."""

    def __init__(self, window: QWidget, slots: dict[str, Callable[[], object]]) -> None:
        self._actions: dict[str, QAction] = {}
        portable = QKeySequence.SequenceFormat.PortableText
        for command in COMMANDS:
            action = QAction(tr(command.text), window)
            action.setShortcuts([QKeySequence(key, portable) for key in command.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(command.checkable)
            slot = slots[command.id]
            action.triggered.connect(lambda _=False, slot=slot: slot())
            window.addAction(action)
            self._actions[command.id] = action

    def __getitem__(self, id_: str) -> QAction:
        return self._actions[id_]

    def all(self) -> list[QAction]:
        """Return every action in the order of the menus."""
        return [self._actions[command.id] for command in COMMANDS]

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the theme's colours."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(icons.icon(command.icon, theme))

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu that holds every action, one submenu for each of `MENUS`."""
        whole = QMenu(parent)
        whole.setAccessibleName(tr("Menu"))
        for name in MENUS:
            part = whole.addMenu(tr(name))
            part.setAccessibleName(tr(name))
            part.setToolTipsVisible(True)
            for command in COMMANDS:
                if command.menu == name:
                    if command.divide:
                        part.addSeparator()
                    part.addAction(self._actions[command.id])
        return whole


def keys_text(action: QAction) -> str:
    """Return the action's keys as the system writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    return f"  {tr('or')}  ".join(sequence.toString(form) for sequence in action.shortcuts())
