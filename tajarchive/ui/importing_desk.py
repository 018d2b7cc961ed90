# SPDX-License-Identifier: MIT
"""Imports: files chosen or dropped, the work in the background, the report afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tajarchive.errors import ArchiveError
from tajarchive.model import ImportReport
from tajarchive.settings import Settings
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.progress import ProgressStrip
from tajarchive.ui.session import Session
from tajarchive.ui.state import State
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import mark, tr, trn

_TOPIC = "import"
_EXPECTED = mark("The articles are on their way.\n\nThe first of them will stand here in a moment.")
_AGAIN_MS = 3000
"""Time between two looks at what an import has brought so far."""


class ImportingDesk(QObject):
    """Brings files into the archive without stopping the window."""

    expected = Signal(str)
    """What an empty archive should say: that articles are on their way, or nothing."""

    def __init__(
        self,
        session: Session,
        strip: ProgressStrip,
        messages: MessageBar,
        settings: Settings,
        state: State,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._strip, self._messages = session, strip, messages
        self._settings, self._state, self._window = settings, state, parent
        self._running = 0
        self._again = QTimer(self, interval=_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        strip.cancel_requested.connect(self.cancel)

    def ask_files(self) -> None:
        """Let the person choose files."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Import files"), self._folder(), file_filter()
        )
        self._choose([Path(name) for name in names])

    def ask_folder(self) -> None:
        """Let the person choose a folder, which is imported whole."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Import a folder"), self._folder())
        self._choose([Path(name)] if name else [])

    def _folder(self) -> str:
        """Return where files were imported from last time."""
        last = self._state.get("import.folder")
        return last if last and Path(last).is_dir() else str(Path.home())

    def _choose(self, paths: list[Path]) -> None:
        if paths:
            self._state.set("import.folder", paths[0].parent)
            self.start(paths)

    def start(
        self,
        paths: list[Path],
        what: str = "Reading files",
        then: Callable[[], None] | None = None,
    ) -> None:
        """Import in the background; several imports follow one another."""
        archive = self._session.archive
        if not paths or archive is None:
            return
        jobs = int(self._settings.get("import.jobs")) or None

        def work(ticket: Ticket) -> ImportReport:
            return archive.import_paths(paths, ticket.progress, ticket.cancelled, jobs)

        def done(report: ImportReport) -> None:
            self._end()
            if archive is not self._session.archive:
                return  # it was stopped because another archive was opened
            self._session.refresh()
            if then is not None and not report.failed:
                then()
            else:
                self.tell(report)

        def failed(error: ArchiveError) -> None:
            self._end()
            self._session.refresh()
            self._messages.show_message(str(error), "error")

        self._running += 1
        self._again.start()
        self.expected.emit(tr(_EXPECTED))
        self._strip.begin(what)
        self._session.tasks.start(
            _TOPIC, work, done, failed, self._strip.update_progress, latest=False
        )

    def _look_again(self) -> None:
        """Show what an import that goes on has brought so far."""
        self._session.refresh_results()
        self._session.refresh_summary()

    def cancel(self) -> None:
        """Stop the import; what it saved so far stays."""
        self._session.tasks.cancel(_TOPIC)
        self._running = min(self._running, 1)

    def tell(self, report: ImportReport) -> None:
        """Say what an import did; failures are listed in a dialog, each with its reason."""
        if report.failed:
            from tajarchive.ui.dialogs.importing import ReportDialog

            dialog = ReportDialog(report, self._window)
            dialog.open()
        self._messages.show_message(sentence(report), "warning" if report.failed else "success")

    def _end(self) -> None:
        self._running = max(0, self._running - 1)
        if not self._running:
            self._again.stop()
            self._strip.end()
            self.expected.emit("")


def dropped(data: QMimeData) -> list[Path]:
    """Return the local files and folders of a drop."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def sentence(report: ImportReport) -> str:
    """Return what an import did in one sentence."""
    words = (
        trn("{n} article added", "{n} articles added", len(report.added)),
        trn("{n} updated", "{n} updated", len(report.updated)),
        trn("{n} already there", "{n} already there", len(report.duplicates)),
        trn("{n} file not imported", "{n} files not imported", len(report.failed)),
    )
    kinds = (report.added, report.updated, report.duplicates, report.failed)
    parts = [said for said, of_kind in zip(words, kinds, strict=True) if of_kind]
    if report.cancelled:
        words = ", ".join(parts) or tr("Nothing was imported")
        return tr("{words}; the import was stopped, what it had saved stays.", words=words)
    return (", ".join(parts) or tr("No file to import was found there")) + "."


def file_filter() -> str:
    """Return the file dialog's filter for every format that can be read."""
    from tajarchive.ingest.readers import READERS

    stars = " ".join(f"*{suffix}" for reader in READERS for suffix in reader.suffixes)
    kinds = [
        f"{tr(reader.label)} ({' '.join('*' + suffix for suffix in reader.suffixes)})"
        for reader in READERS
    ]
    return ";;".join([tr("Articles ({stars})", stars=stars), *kinds, tr("All files (*)")])
