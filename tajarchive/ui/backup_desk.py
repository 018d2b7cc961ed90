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

if TYPE_CHECKING:
    from tajarchive.ui.main_window import MainWindow

_TOPIC = "import"
"""That of imports and rebuilds, so that these follow one another, and one Cancel stops any."""
_FILES = "Backups (*.zip);;All files (*)"


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
            self._window, "Back up the archive: name of the backup", str(proposed), _FILES
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

        self._start(work, self._tell_backed_up, "Backing up the archive")

    def _tell_backed_up(self, report: BackupReport) -> None:
        if report.stopped:
            self._messages.show_message("The backup was stopped; nothing was written.")
        elif report.failed:
            first, more = report.failed[0].path, len(report.failed) - 1
            others = f" and {more:,} more" if more else ""
            self._messages.show_message(
                f"The backup {report.file.name} is written, without the originals of {first}"
                f"{others}, which are missing or changed; Archive › Check the archive names them.",
                "warning",
            )
        else:
            size = report.file.stat().st_size / 1e6
            self._messages.show_message(
                f"The backup {report.file.name} ({size:,.1f} MB) is written, with "
                f"{report.originals:,} originals. Archive › Restore a backup brings it back.",
                "success",
            )

    # -- from a backup -------------------------------------------------------------------------

    def ask_restore(self) -> None:
        """Let the person choose a backup and the folder of the archive that comes out of it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, "Restore a backup: the backup", str(Path.home()), _FILES
        )
        if not name:
            return
        proposed = Path.home() / Path(name).stem
        folder, _ = QFileDialog.getSaveFileName(
            self._window, "Restore a backup: name of the new archive's folder", str(proposed)
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

        self._start(work, self._open_restored, "Restoring the backup")

    def _open_restored(self, report: RestoreReport) -> None:
        if report.stopped:
            self._messages.show_message("The restoring was stopped; nothing was changed.")
            return

        def tell() -> None:
            words = f"{report.articles:,} articles were restored; this archive is open now."
            if report.aside is not None:
                words += f" The one that was there is kept in {report.aside}."
            if report.failed:
                words += (
                    f" {len(report.failed):,} originals were missing or damaged in the backup; "
                    "Archive › Check the archive names them."
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
