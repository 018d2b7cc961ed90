# SPDX-License-Identifier: MIT
"""The open archive into a backup, and an archive out of one, in the background."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from tajarchive.errors import ArchiveError
from tajarchive.model import BackupReport, RestoreReport
from tajarchive.ui.archives_desk import name_of
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import digits, mark, tr, trn

if TYPE_CHECKING:
    from tajarchive.ui.main_window import MainWindow

_TOPIC = "import"
"""That of imports and rebuilds, so that these follow one another, and one Cancel stops any."""
_FILES = mark("Backups (*.zip);;All files (*)")


class BackupDesk(QObject):
    """Asks where to, does it without stopping the window, and says what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._strip, self._messages = window.strip, window.messages

    def enable(self) -> None:
        """Allow a backup while an archive is open."""
        self._window.actions_["back-up"].setEnabled(self._session.archive is not None)

    # -- to a backup ---------------------------------------------------------------------------

    def ask_back_up(self) -> None:
        """Let the person choose the file, then write it."""
        archive = self._session.archive
        if archive is None:
            return
        proposed = Path.home() / f"{name_of(archive.path)} {date.today().isoformat()}.zip"
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Back up the archive: name of the backup"), str(proposed), tr(_FILES)
        )
        if name:
            self.back_up(Path(name))

    def back_up(self, file: Path) -> None:
        """Write the open archive to a file."""
        archive = self._session.archive
        if archive is None:
            return
        file = file if file.suffix else file.with_suffix(".zip")

        def work(ticket: Ticket) -> BackupReport:
            if ticket.cancelled():
                return BackupReport(file, stopped=True)
            return archive.back_up(file, ticket.progress, ticket.cancelled)

        self._start(work, self._tell_backed_up, tr("Backing up the archive"))

    def _tell_backed_up(self, report: BackupReport) -> None:
        if report.stopped:
            self._messages.show_message(tr("The backup was stopped; nothing was written."))
        elif report.failed:
            first, more = report.failed[0].path, len(report.failed) - 1
            if more:
                first = trn("{first} and {n} more", "{first} and {n} more", more, first=first)
            self._messages.show_message(
                tr(
                    "The backup {name} is written, without the originals of {first}, which "
                    "are missing or changed; Archive › Check the archive names them.",
                    name=report.file.name,
                    first=first,
                ),
                "warning",
            )
        else:
            size = report.file.stat().st_size / 1e6
            self._messages.show_message(
                trn(
                    "The backup {name} ({size} MB) is written, with {n} original. Archive › "
                    "Restore a backup brings it back.",
                    "The backup {name} ({size} MB) is written, with {n} originals. Archive › "
                    "Restore a backup brings it back.",
                    report.originals,
                    name=report.file.name,
                    size=digits(size, 1),
                ),
                "success",
            )

    # -- from a backup -------------------------------------------------------------------------

    def ask_restore(self) -> None:
        """Let the person choose a backup and the folder of the archive that comes out of it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Restore a backup: the backup"), str(Path.home()), tr(_FILES)
        )
        if not name:
            return
        proposed = Path.home() / Path(name).stem
        folder, _ = QFileDialog.getSaveFileName(
            self._window, tr("Restore a backup: name of the new archive's folder"), str(proposed)
        )
        if folder:
            self.restore(Path(name), Path(folder))

    def restore(self, file: Path, folder: Path) -> None:
        """Make an archive of a backup, and open it."""

        def work(ticket: Ticket) -> RestoreReport:
            from tajarchive.archive import Archive

            if ticket.cancelled():
                return RestoreReport(folder, stopped=True)
            return Archive.restore(file, folder, ticket.progress, ticket.cancelled)

        self._start(work, self._open_restored, tr("Restoring the backup"))

    def _open_restored(self, report: RestoreReport) -> None:
        if report.stopped:
            self._messages.show_message(tr("The restoring was stopped; nothing was changed."))
            return

        def tell() -> None:
            words = trn(
                "{n} article was restored; this archive is open now.",
                "{n} articles were restored; this archive is open now.",
                report.articles,
            )
            if report.aside is not None:
                words += " " + tr("The one that was there is kept in {aside}.", aside=report.aside)
            if report.failed:
                words += " " + trn(
                    "{n} original was missing or damaged in the backup; Archive › Check the "
                    "archive names it.",
                    "{n} originals were missing or damaged in the backup; Archive › Check the "
                    "archive names them.",
                    len(report.failed),
                )
            self._messages.show_message(words, "warning" if report.failed else "success")

        self._session.open(
            report.folder,
            then=tell,
            failed=lambda error: self._messages.show_message(str(error), "error"),
        )

    # -- the work itself -----------------------------------------------------------------------

    def _start(self, work: Callable[[Ticket], Any], done: Callable[[Any], None], what: str) -> None:
        self._strip.begin(what)

        def ended(answer: Any) -> None:
            self._end()
            done(answer)

        def failed(error: ArchiveError) -> None:
            self._end()
            self._messages.show_message(str(error), "error")

        def progress(number: int, total: int, phase: str) -> None:
            if not ticket.cancelled():
                if self._strip.isHidden():
                    self._strip.begin(what)
                self._strip.update_progress(number, total, phase)

        ticket = self._session.tasks.start(_TOPIC, work, ended, failed, progress, latest=False)

    def _end(self) -> None:
        if not self._session.tasks.is_busy(_TOPIC):
            self._strip.end()
