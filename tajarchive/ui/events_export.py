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
from tajarchive.ui.outgoing import Outgoing
from tajarchive.ui.translation import mark, tr, trn

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.main_window import MainWindow

FORMATS = (
    (mark("Chronology to print (PDF)"), ".pdf"),
    (mark("Chronology for Word"), ".docx"),
    (mark("Chronology as a web page"), ".html"),
    (mark("Chronology in Markdown"), ".md"),
    (mark("Table with POLECAT's columns (CSV)"), ".csv"),
    (mark("Calendar (iCalendar)"), ".ics"),
    (mark("TimelineJS (JSON)"), ".json"),
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
            self._messages.show_message(tr("There is no event in the list to export."))
            return
        sources = [
            ("list", trn("The {n} event in the list", "The {n} events in the list", len(listed)))
        ]
        if len(chosen) > 1:
            sources.insert(
                0, ("chosen", trn("The {n} chosen event", "The {n} chosen events", len(chosen)))
            )
        dialog = ExportDialog(
            sources,
            self.title(),
            self._state.get("export.folder"),
            self._state.get("export.events", ".pdf"),
            self._window,
            formats=[(tr(label), suffix) for label, suffix in FORMATS],
        )
        dialog.accepted.connect(lambda: self.export(*dialog.choice))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def title(self) -> str:
        """Return what a chronology of the list is called."""
        article, query = self._window.reading.article, self._session.query.strip()
        if self._pane.scope == "article" and article is not None:
            return tr("Chronology: {title}", title=article.title)
        if self._pane.scope == "results" and query:
            return tr("Chronology: {query}", query=query)
        return tr("Chronology")

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
            words = trn("{n} event exported", "{n} events exported", number)
            if left:
                said = trn("{n} without a date left out", "{n} without a date left out", left)
                words = f"{words} ({said})"
            return words

        self._outgoing.write(path, work, told, "export.events")

    # -- corrected, and back -------------------------------------------------------------------

    def ask_load(self) -> None:
        """Ask for a table of events that was corrected elsewhere."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Load a corrected table of events"), self._state.get("export.folder"),
            tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
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
        words = trn(
            "{n} correction was taken over from {name}.",
            "{n} corrections were taken over from {name}.",
            number,
            name=path.name,
        )
        if not number:
            words = tr("Nothing in {name} differs from the events as they are.", name=path.name)
        if not problems:
            undo = (tr("Undo"), self._window.correcting.undo) if number else None
            self._messages.show_message(words, "success", undo)
            return
        if not number:
            words = tr("No correction was taken over from {name}.", name=path.name)
        rows = trn(
            "{n} row could not be taken over: {reason}",
            "{n} rows could not be taken over: {reason}",
            len(problems),
            reason=problems[0],
        )
        self._messages.show_message(
            f"{words} {rows}",
            "warning",
            (tr("Show all"), lambda: self._show(path, problems)),
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
