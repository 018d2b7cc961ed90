# SPDX-License-Identifier: MIT
"""Decisions: made and taken back beside the GUI thread, shown everywhere, settled afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tajarchive.errors import ArchiveError
from tajarchive.export.tables import read_table
from tajarchive.model import Decided, Decision, Failed
from tajarchive.ui.actions import Actions
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.progress import ProgressStrip
from tajarchive.ui.session import Session
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import mark, tr, trn

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.dialogs.decisions import DecisionsDialog

READ_ONLY = mark("This archive is open for reading only, so nothing can be corrected.")
_TOPIC = "correct"
"""Decisions and what follows from them take turns: an analysis must not go by what has since been
decided otherwise."""
_TABLES = (mark("Names (*.tsv)"), mark("Details of articles (*.tsv)"))
_SHORT = 60
"""Letters of a decision that a menu shows."""
_LATE_MS = 400
"""Time after which a correction is said to go on."""
_AGAIN_MS = 2000
"""Time between two looks at whether an import has ended."""


class CorrectingDesk(QObject):
    """Makes decisions, undoes and redoes them, and keeps all that is shown in step."""

    decided = Signal()
    """Decisions were made or taken back; what is shown has been asked for again."""

    def __init__(
        self, session: Session, strip: ProgressStrip, messages: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._strip, self._messages = session, strip, messages
        self._window = window
        self._actions: Actions | None = None
        self._words = ("", "")
        self._dialog: DecisionsDialog | None = None
        self._settling: Ticket | None = None
        self._running = 0
        """Decisions that are on their way."""
        self._late = QTimer(self, interval=_LATE_MS, singleShot=True)
        self._late.timeout.connect(lambda: strip.begin(tr("Correcting")))
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.settle)
        strip.cancel_requested.connect(self.cancel)
        session.opened.connect(lambda _: self._on_opened())

    def bind(self, actions: Actions) -> None:
        """Say with these actions what would be undone and redone."""
        self._actions = actions
        self._show_words(("", ""))

    @property
    def why_not(self) -> str:
        """Why nothing can be corrected now; "" when it can."""
        archive = self._session.archive
        if archive is None:
            return tr("No archive is open.")
        return tr(READ_ONLY) if archive.read_only else ""

    # -- deciding ------------------------------------------------------------------------------

    def decide(self, corrections: Sequence[Decided]) -> None:
        """Make a decision and say so, with the way back."""
        made = list(corrections)

        def done(answer: tuple[Decision, str]) -> None:
            self._messages.show_message(f"{answer[1]}.", "success", (tr("Undo"), self.undo))

        def work(archive: Archive) -> tuple[Decision, str]:
            decision = archive.correct(made)
            return decision, archive.in_words(decision)

        self._run(work, done)

    def carry_out(self, work: Callable[[Archive], Any], done: Callable[[Any], None]) -> None:
        """Run work that makes decisions of its own, then `done` with its answer; what is shown
        follows as after `decide`."""
        self._run(work, done)

    def undo(self) -> None:
        """Take back the latest decision that stands."""
        self._back(
            lambda archive: archive.undo(), tr("Taken back"), (tr("Redo"), self.redo), "undo"
        )

    def redo(self) -> None:
        """Let the decision that was taken back last stand again."""
        self._back(
            lambda archive: archive.redo(), tr("Stands again"), (tr("Undo"), self.undo), "redo"
        )

    def _back(
        self,
        act: Callable[[Archive], Decision | None],
        verb: str,
        action: tuple[str, Callable[[], object]],
        name: str,
    ) -> None:
        def work(archive: Archive) -> str | None:
            decision = act(archive)
            return archive.in_words(decision) if decision is not None else None

        def done(words: str | None) -> None:
            if words is None:
                self._messages.show_message(
                    tr("There is nothing to undo.")
                    if name == "undo"
                    else tr("There is nothing to redo.")
                )
            else:
                self._messages.show_message(f"{verb}: {words}.", "success", action)

        self._run(work, done)

    def _run(self, work: Callable[[Archive], Any], done: Callable[[Any], None]) -> None:
        archive = self._session.archive
        if archive is None:
            return
        if self.why_not:
            self._messages.show_message(self.why_not, "warning")
            return

        def finished(answer: Any) -> None:
            self._running -= 1
            self._end()
            if archive is self._session.archive:
                done(answer)
                self._session.refresh()
                self.refresh()
                self.decided.emit()
                self.settle()

        def failed(error: ArchiveError) -> None:
            self._running -= 1
            self._end()
            self._messages.show_message(str(error), "error")
            self.settle()

        self.cancel()
        self._running += 1
        self._late.start()
        self._session.tasks.start(_TOPIC, lambda _: work(archive), finished, failed, latest=False)

    def _end(self) -> None:
        self._late.stop()
        if not self._session.tasks.is_busy("import"):
            self._strip.end()

    # -- what follows from decisions -----------------------------------------------------------

    def settle(self) -> None:
        """Analyse again, in the background, the articles that decisions bear on."""
        archive, tasks = self._session.archive, self._session.tasks
        if archive is None or archive.read_only or self._running:
            return
        if self._settling is not None and not self._settling.cancelled():
            return
        if tasks.is_busy("import"):
            self._again.start()
            return

        def work(ticket: Ticket) -> tuple[int, Sequence[Failed]]:
            number = archive.unsettled()
            if not number:
                return 0, ()
            ticket.progress(0, number, "")
            return number, archive.settle(ticket.progress, ticket.cancelled)

        def progress(number: int, total: int, name: str) -> None:
            if self._strip.isHidden():
                self._strip.begin(tr("Reading again"))
            self._strip.update_progress(number, total, tr("Reading again"))

        def done(answer: tuple[int, Sequence[Failed]]) -> None:
            self._forget_settling(ticket)
            number, failed = answer
            if number and archive is self._session.archive:
                self._end()
                self._session.refresh()
                self.decided.emit()
            if failed:
                first = f"{failed[0].path}: {failed[0].reason}"
                self._messages.show_message(
                    trn(
                        "{n} articles could not be analysed again and stay as they were ({first}).",
                        "{n} articles could not be analysed again and stay as they were ({first}).",
                        len(failed),
                        first=first,
                    ),
                    "warning",
                )

        def lost(error: ArchiveError) -> None:
            self._forget_settling(ticket)
            self._end()
            self._messages.show_message(str(error), "error")

        ticket = self._settling = tasks.start(_TOPIC, work, done, lost, progress, latest=False)

    def cancel(self) -> None:
        """Stop the analysis; the rest of it is taken up at the next opening or decision."""
        if self._settling is not None:
            self._settling.cancel()

    def _forget_settling(self, ticket: Ticket) -> None:
        if self._settling is ticket:
            self._settling = None

    # -- the words in the menu -----------------------------------------------------------------

    def _on_opened(self) -> None:
        self.cancel()
        self._show_words(("", ""))
        self.refresh()  # and once it is known who reads (see `PipelinesDesk`), `settle`

    def refresh(self) -> None:
        """Ask what would be undone and redone; the log too while it is shown."""
        archive, dialog = self._session.archive, self._dialog
        if archive is None:
            return

        def work(_: Ticket) -> tuple[tuple[str, str], list[tuple[Decision, str]]]:
            ahead = [
                archive.in_words(found) if found is not None else ""
                for found in (archive.next_undo(), archive.next_redo())
            ]
            log = [(d, archive.in_words(d)) for d in archive.decisions()] if dialog else []
            return (ahead[0], ahead[1]), log

        def done(answer: tuple[tuple[str, str], list[tuple[Decision, str]]]) -> None:
            self._show_words(answer[0])
            if dialog is not None and dialog is self._dialog:
                dialog.show_decisions(answer[1], *answer[0], read_only=bool(self.why_not))

        self._session.tasks.start("decisions", work, done)

    def _show_words(self, words: tuple[str, str]) -> None:
        self._words = words
        if self._actions is None:
            return
        for name, verb, said in (("undo", tr("Undo"), words[0]), ("redo", tr("Redo"), words[1])):
            action = self._actions[name]
            short = said if len(said) <= _SHORT else f"{said[:_SHORT].rstrip()}…"
            action.setText(f"{verb}: {short}".replace("&", "&&") if said else verb)
            action.setToolTip(self.why_not or said)
            action.setEnabled(bool(said) and not self.why_not)

    # -- the log -------------------------------------------------------------------------------

    def open_log(self) -> None:
        """Open the list of all decisions."""
        from tajarchive.ui.dialogs.decisions import DecisionsDialog

        if self._dialog is not None:
            self._dialog.raise_()
            return
        self._dialog = dialog = DecisionsDialog(self._window)
        dialog.finished.connect(lambda _: self._on_log_closed())
        dialog.undo_requested.connect(self.undo)
        dialog.redo_requested.connect(self.redo)
        dialog.save_requested.connect(self._ask_save)
        dialog.load_requested.connect(self._ask_load)
        dialog.show_decisions([], "", "", read_only=bool(self.why_not))
        dialog.open()
        self.refresh()

    def _on_log_closed(self) -> None:
        self._dialog = None

    def _ask_save(self) -> None:
        name, kind = QFileDialog.getSaveFileName(
            self._dialog or self._window,
            tr("Save the decisions"),
            "names.tsv",
            ";;".join(map(tr, _TABLES)),
        )
        if name:
            self.save(Path(name), details=kind == tr(_TABLES[1]))

    def _ask_load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._dialog or self._window,
            tr("Load decisions"),
            "",
            tr("Tables (*.tsv *.txt);;All (*)"),
        )
        if name:
            self.load(Path(name))

    def save(self, path: Path, *, details: bool = False) -> None:
        """Write the decisions about names that stand, or about details of articles, to a table."""
        archive = self._session.archive
        if archive is None:
            return
        path = path if path.suffix else path.with_suffix(".tsv")

        def work(_: Ticket) -> None:
            write(path, archive.edits_table() if details else archive.authority())

        def done(_: None) -> None:
            self._messages.show_message(
                tr("The decisions were saved to {path}.", path=path), "success"
            )

        self._session.tasks.start("authority", work, done, latest=False)

    def load(self, path: Path) -> None:
        """Make the decisions of a table, those that do not stand already."""

        def work(archive: Archive) -> tuple[int, tuple[str, ...]]:
            table = read_table(path)
            if not _is_of_details(table):
                return archive.take_authority(table), ()
            decision, problems = archive.take_edits(table)
            return len(decision.corrections) if decision else 0, problems

        def done(answer: tuple[int, tuple[str, ...]]) -> None:
            taken, problems = answer
            words = trn(
                "{n} decisions were taken over from {name}.",
                "{n} decisions were taken over from {name}.",
                taken,
                name=path.name,
            )
            if not taken and not problems:
                words = tr("All decisions in {name} stand already.", name=path.name)
            if problems:
                words += " " + trn(
                    "{n} could not be taken over ({reason}).",
                    "{n} could not be taken over ({reason}).",
                    len(problems),
                    reason=problems[0].rstrip("."),
                )
            self._messages.show_message(words, "warning" if problems else "success")

        self._run(work, done)


def _is_of_details(table: str) -> bool:
    """Tell whether a table is one of details of articles, by its headings."""
    headings = table.removeprefix("\ufeff").partition("\n")[0].lower().split("\t")
    return "field" in [heading.strip() for heading in headings]


def write(path: Path, text: str) -> None:
    """Write a text; raises ArchiveError where that cannot be done."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ArchiveError(
            f"{path} cannot be written ({error.strerror}); choose another place."
        ) from error
