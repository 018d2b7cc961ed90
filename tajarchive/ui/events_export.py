# SPDX-License-Identifier: MIT
"""Events on their way out, as chronology, table, calendar or timeline; and corrected ones back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from tajarchive.export.tables import read_table
from tajarchive.model import AnyEvent, Decision, Event
from tajarchive.ui.correcting_desk import write
from tajarchive.ui.outgoing import Outgoing, counted

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.main_window import MainWindow

FORMATS = (
    ("Chronology to print (PDF)", ".pdf"),
    ("Chronology for Word", ".docx"),
    ("Chronology as a web page", ".html"),
    ("Chronology in Markdown", ".md"),
    ("Table with POLECAT's columns (CSV)", ".csv"),
    ("Calendar (iCalendar)", ".ics"),
    ("TimelineJS (JSON)", ".json"),
)


class EventsExport(QObject):
    """Asks what to export and where to, or which table to load; says what became of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._pane, self._messages, self._state = window.panes.events, window.messages, window.state
        self._outgoing = Outgoing(window.session, window.messages, window.state)

    def ask(self) -> None:
        """Open the export dialog for the listed or the chosen events."""
        from tajarchive.ui.dialogs.exporting import ExportDialog

        listed, chosen = self._pane.shown(), self._pane.tree.chosen()
        if not listed:
            self._messages.show_message("There is no event in the list to export.")
            return
        sources = [("list", f"The {counted(len(listed), 'event')} in the list")]
        if len(chosen) > 1:
            sources.insert(0, ("chosen", f"The {len(chosen):,} chosen events"))
        dialog = ExportDialog(
            sources,
            self.title(),
            self._state.get("export.folder"),
            self._state.get("export.events", ".pdf"),
            self._window,
            formats=FORMATS,
        )
        dialog.accepted.connect(lambda: self.export(*dialog.choice))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def title(self) -> str:
        """Return what a chronology of the list is called."""
        article, query = self._window.reading.article, self._session.query.strip()
        if self._pane.scope == "article" and article is not None:
            return f"Chronology: {article.title}"
        if self._pane.scope == "results" and query:
            return f"Chronology: {query}"
        return "Chronology"

    def export(self, what: str, path: Path) -> None:
        """Write the chosen or the listed events in the background."""
        archive = self._session.archive
        if archive is None:
            return
        events = self._pane.tree.chosen() if what == "chosen" else self._pane.shown()
        if what == "chosen":
            places = {event.id: n for n, event in enumerate(self._pane.shown())}
            events.sort(key=lambda event: places.get(event.id, 0))
        style, title = self._window.settings.get("citation.style"), self.title()

        def work() -> int:
            return _write(archive, path, _whole(archive, events), title, str(style))

        def told(number: int) -> str:
            left = len(events) - number
            undated = f" ({left:,} without a date left out)" if left else ""
            return f"{counted(number, 'event')} exported{undated}"

        self._outgoing.write(path, work, told, "export.events")

    # -- corrected, and back -------------------------------------------------------------------

    def ask_load(self) -> None:
        """Ask for a table of events that was corrected elsewhere."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, "Load a corrected table of events", self._state.get("export.folder"),
            "Tables (*.csv *.tsv *.txt);;All files (*)",
        )  # fmt: skip
        if name:
            self.load(Path(name))

    def load(self, path: Path) -> None:
        """Take the corrections of a table over as one decision, and tell what could not be."""

        def work(archive: Archive) -> tuple[Decision | None, tuple[str, ...]]:
            return archive.take_events_table(read_table(path))

        def done(answer: tuple[Decision | None, tuple[str, ...]]) -> None:
            decision, problems = answer
            number = len(decision.corrections) if decision is not None else 0
            self._tell(path, number, problems)

        self._window.correcting.carry_out(work, done)

    def _tell(self, path: Path, number: int, problems: tuple[str, ...]) -> None:
        noun = "correction was" if number == 1 else "corrections were"
        words = f"{number:,} {noun} taken over from {path.name}."
        if not number:
            words = f"Nothing in {path.name} differs from the events as they are."
        if not problems:
            undo = ("Undo", self._window.correcting.undo) if number else None
            self._messages.show_message(words, "success", undo)
            return
        if not number:
            words = f"No correction was taken over from {path.name}."
        rows = "1 row" if len(problems) == 1 else f"{len(problems):,} rows"
        self._messages.show_message(
            f"{words} {rows} could not be taken over: {problems[0]}",
            "warning",
            ("Show all", lambda: self._show(path, problems)),
        )

    def _show(self, path: Path, problems: tuple[str, ...]) -> None:
        from tajarchive.ui.dialogs.event_problems import ProblemsDialog

        ProblemsDialog(path.name, problems, self._window).open()


def _whole(archive: Archive, events: Sequence[AnyEvent]) -> list[Event]:
    """Return events with their sentences, in the same order."""
    known = {event.id: event for event in events if isinstance(event, Event)}
    missing = [event.id for event in events if event.id not in known]
    known.update((event.id, event) for event in archive.whole_events(missing))
    return [known[event.id] for event in events if event.id in known]


def _write(archive: Archive, path: Path, events: Sequence[Event], title: str, style: str) -> int:
    """Write events in the format that the suffix names; return how many."""
    if path.suffix.lower() != ".json":
        return archive.export_events(path, events, title, style)
    slides = archive.events_timeline(events, title)
    write(path, json.dumps(slides, ensure_ascii=False, indent=1) + "\n")
    return len(slides["events"])
