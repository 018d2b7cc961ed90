# SPDX-License-Identifier: MIT
"""Which archive is open: the starter archive, one's own, another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from tajarchive import paths
from tajarchive.errors import ArchiveError, ArchiveLocked, ArchiveNotFound, ReadOnly
from tajarchive.ui.doorbell import Ring
from tajarchive.ui.importing_desk import ImportingDesk
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.search_pane import SearchPane
from tajarchive.ui.session import Session
from tajarchive.ui.state import State
from tajarchive.ui.translation import mark, tr

_NONE_OPEN = mark(
    "No archive is open.\n\nCtrl+O opens one, Ctrl+N makes one. The starter archive, to look "
    "around in, is in the menu under Archive."
)


class ArchivesDesk(QObject):
    """Opens, makes and changes archives, and offers the next step when that fails."""

    handed_over = Signal()
    """The archive is open in another window, which has come to the front."""

    def __init__(
        self,
        session: Session,
        importing: ImportingDesk,
        messages: MessageBar,
        pane: SearchPane,
        state: State,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self.rings = True
        """Whether an archive that is open in another window brings that one to the front."""
        self._session, self._importing, self._messages = session, importing, messages
        self._state, self._window = state, parent

    def start(self, path: Path | None) -> None:
        """Open the archive that the program was started with, else the last one, else the
        default one, else the starter archive."""
        if path is not None:
            self.open(path)
            return
        last = next((known for known in self._state.recent() if known.is_dir()), None)
        default = paths.default_archive()
        if last == starter_folder():
            self.open_starter(again=True)
        elif last is not None:
            self.open(last)
        elif is_archive(default):
            self.open(default)
        else:
            self.open_starter()

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open an archive; a failure is shown with what to do about it."""
        self._session.open(
            path, read_only=read_only, failed=lambda error: self._on_failed(path, error)
        )

    def _on_failed(self, path: Path, error: ArchiveError) -> None:
        """Ring at the window that has the archive open; when there is none, say what failed."""
        if isinstance(error, ArchiveLocked) and self.rings:

            def done(raised: bool) -> None:
                if not raised:
                    self._tell(path, error)
                elif self._session.archive is None:
                    self.handed_over.emit()
                else:
                    self._messages.show_message(
                        tr(
                            "{name} is open in another window, which is in front now.",
                            name=name_of(path),
                        )
                    )

            Ring(path, self).answered.connect(done)
        else:
            self._tell(path, error)

    def _tell(self, path: Path, error: ArchiveError) -> None:
        action: tuple[str, Callable[[], object]] | None = None
        words = str(error)
        if isinstance(error, ArchiveLocked | ReadOnly):
            action = (tr("Open for reading only"), lambda: self.open(path, read_only=True))
        elif isinstance(error, ArchiveNotFound):
            action = (tr("Make it"), lambda: self.create(path))
            words = tr(
                "There is no archive in {path}. Make one there, or open another (Ctrl+O).",
                path=path,
            )
        if self._session.archive is None:
            self._pane.show_waiting(tr(_NONE_OPEN))
        self._messages.show_message(words, "error", action)

    def create(self, path: Path) -> None:
        """Make an archive in a folder and open it."""
        self._session.open(
            path,
            create=True,
            failed=lambda error: self._messages.show_message(str(error), "error"),
            then=lambda: self._messages.show_message(
                tr("Your archive is ready. Import files or folders, or drop them on the window."),
                "success",
                (tr("Import files…"), self._importing.ask_files),
            ),
        )

    def ask_new(self) -> None:
        """Let the person choose a folder for a new archive."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("New archive: name of its folder"), str(Path.home() / tr("My archive"))
        )
        if name:
            self.create(Path(name))

    def ask_open(self) -> None:
        """Let the person choose an archive's folder."""
        name = QFileDialog.getExistingDirectory(
            self._window, tr("Open archive: its folder"), str(Path.home())
        )
        if name:
            self.open(Path(name))

    def open_starter(self, *, again: bool = False) -> None:
        """Open the starter archive; the first time it is made from the articles that came with
        the program. With `again` it is known already and not explained."""
        folder = starter_folder()
        if is_archive(folder):
            self._session.open(
                folder,
                failed=lambda error: self._on_failed(folder, error),
                then=lambda: self._complete(again),
            )
        else:
            self._session.open(folder, create=True, then=self._fill)

    def _complete(self, again: bool) -> None:
        """Complete a starter archive whose first filling was interrupted."""
        archive = self._session.archive
        if archive is None or archive.read_only:
            return

        def done(number: int) -> None:
            if number < len(paths.starter_articles()):
                self._fill()
            elif not again:
                self.offer_own()

        self._session.tasks.start("starter", lambda _: archive.summary().articles, done)

    def _fill(self) -> None:
        self._importing.start(
            list(paths.starter_articles()), "Preparing the starter archive", self.offer_own
        )

    def offer_own(self) -> None:
        """Say what this archive is, and offer to begin one's own."""
        self._messages.show_message(
            tr(
                "This is the starter archive, to look around in. Your own articles go into an "
                "archive of your own."
            ),
            "info",
            (tr("Start my own archive"), self.start_own),
        )

    def start_own(self) -> None:
        """Open one's own archive at the default place, made if there is none."""
        own = paths.default_archive()
        if is_archive(own):
            self.open(own)
        else:
            self.create(own)

    def fill_menu(self, menu: QMenu) -> None:
        """Put the archives that were open lately into a menu."""
        for path in self._state.recent():
            action = menu.addAction(name_of(path))
            action.setToolTip(str(path))
            action.setEnabled(path.is_dir())
            action.triggered.connect(lambda _=False, p=path: self.open(p))


def starter_folder() -> Path:
    """Return where the starter archive is kept: beside the default one."""
    default = paths.default_archive()
    return default.with_name(f"{default.name}-starter")


def is_archive(folder: Path) -> bool:
    """Tell whether there seems to be an archive (opening it tells for sure)."""
    try:
        return any(folder.iterdir())
    except OSError:
        return False


def name_of(path: Path) -> str:
    """Return what the window calls an archive."""
    if path == starter_folder():
        return tr("Starter archive")
    if path == paths.default_archive():
        return tr("My archive")
    return path.name or str(path)
