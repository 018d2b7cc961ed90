# SPDX-License-Identifier: MIT
"""The kept original of an article, and what is known of where it came from."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from tajarchive.model import Provenance
from tajarchive.ui import originals
from tajarchive.ui.outgoing import open_file
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.ui.main_window import MainWindow

_TOPIC = "original"


@dataclass(frozen=True, slots=True)
class Shown:
    """An original with its text, if it is one ("" else); `whole` tells whether that is all."""

    found: Provenance
    text: str = ""
    whole: bool = True

    @property
    def suffix(self) -> str:
        """The suffix under which it is kept."""
        return self.found.path.suffix

    @property
    def name(self) -> str:
        """What it is called outside the archive."""
        return originals.proper_name(self.found.article, self.suffix)


class OriginalDesk(QObject):
    """Shows originals and their details; opens copies of them, never the kept file itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._add_hit_actions()

    # -- asking --------------------------------------------------------------------------------

    def show(self, article: str = "") -> None:
        """Show the original of an article, or of the one that is open."""

        def done(shown: Shown) -> None:
            from tajarchive.ui.dialogs.original import OriginalDialog

            if shown.found.state == "missing":
                self._window.messages.show_message(
                    tr(
                        "The original of “{title}” is missing from the archive; its text can "
                        "still be read. A check tells whether others are missing too.",
                        title=shown.found.article.title,
                    ),
                    "error",
                    (tr("Check the archive"), self._window.upkeep.check),
                )
                return
            dialog = OriginalDialog(shown, self._window)
            dialog.open_requested.connect(lambda: self.open(shown, dialog))
            dialog.folder_requested.connect(lambda: open_file(shown.found.path.parent))
            dialog.copy_requested.connect(lambda: self._ask_copy(shown, dialog))
            dialog.open()

        self._ask(article, True, done)

    def show_details(self, article: str = "") -> None:
        """Show what is known of an article, or of the one that is open, besides its text."""

        def done(shown: Shown) -> None:
            from tajarchive.ui.dialogs.details import DetailsDialog

            dialog = DetailsDialog(shown.found, self._window)
            id_ = shown.found.article.id
            dialog.original_requested.connect(lambda: self.show(id_))
            dialog.edit_requested.connect(lambda: self._window.details.open(id_))
            dialog.edit.setEnabled(not self._window.correcting.why_not)
            dialog.edit.setToolTip(self._window.correcting.why_not)
            dialog.open()

        self._ask(article, False, done)

    def _ask(self, article: str, with_text: bool, done: Callable[[Shown], None]) -> None:
        archive, open_one = self._session.archive, self._window.reading.article
        wanted = article or (open_one.id if open_one is not None else "")
        if archive is None or not wanted:
            return

        def work(_: Ticket) -> Shown:
            found = archive.provenance(wanted)
            encoding = found.article.original.encoding
            if not with_text or encoding is None or found.state == "missing":
                return Shown(found)
            return Shown(found, *originals.read_text(found.path, encoding))

        self._session.tasks.start(_TOPIC, work, done)

    # -- the file itself -----------------------------------------------------------------------

    def open(self, shown: Shown, parent: QWidget) -> None:
        """Open a copy with the program that the system has for it; ask before where it may do
        something of itself, and never open what the system might run."""
        way = originals.way_to_open(shown.suffix)
        if way == "open" or (way == "ask" and self._agreed(shown, parent)):
            self._open_copy(shown)

    def _agreed(self, shown: Shown, parent: QWidget) -> bool:
        kind = originals.kind_of(shown.suffix)
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            tr("Open the original?"),
            tr(
                "“{name}” is of this kind: {kind}, {suffix}.",
                name=shown.name,
                kind=kind,
                suffix=shown.suffix,
            ),
            QMessageBox.StandardButton.Cancel,
            parent,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            tr(
                "Another program may run scripts that are in it and fetch pictures from the "
                "network, which tells others that you read it. TajArchive itself does neither."
            )
        )
        agree = box.addButton(tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is agree

    def _open_copy(self, shown: Shown) -> None:
        """Open a copy under its own name: what another program does to it harms nothing."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="tajarchive-", ignore_cleanup_errors=True
            )
        folder = Path(self._folder.name) / shown.found.article.id
        folder.mkdir(exist_ok=True)
        target = folder / shown.name

        def work(_: Ticket) -> None:
            originals.copy(shown.found.path, target)

        self._session.tasks.start("original-copy", work, lambda _: open_file(target), latest=False)

    def _ask_copy(self, shown: Shown, parent: QWidget) -> None:
        last = self._window.state.get("export.folder") or str(Path.home())
        name, _ = QFileDialog.getSaveFileName(
            parent, tr("Save a copy of the original"), str(Path(last) / shown.name)
        )
        if name:
            self.save(shown, Path(name))

    def save(self, shown: Shown, path: Path) -> None:
        """Save a copy; a name without a suffix gets that of the original."""
        path = path if path.suffix else path.with_name(path.name + shown.suffix)

        def done(_: None) -> None:
            self._window.messages.show_message(
                tr("The original was saved to {path}.", path=path), "success"
            )

        self._session.tasks.start(
            "original-copy",
            lambda _: originals.copy(shown.found.path, path),
            done,
            latest=False,
        )

    def close(self) -> None:
        """Remove the copies that were opened."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    # -- the menu of the hit list --------------------------------------------------------------

    def _add_hit_actions(self) -> None:
        """Let the hit list's context menu show the original and the details of the chosen hit."""
        hits = self._window.panes.search.list

        def ask(show: Callable[[str], None]) -> None:
            hit = hits.current()
            if hit is not None:
                show(hit.id)

        for words, show in (
            (tr("Show the original"), self.show),
            (tr("Article details"), self.show_details),
        ):
            action = QAction(words, hits)
            action.triggered.connect(lambda _=False, show=show: ask(show))
            hits.addAction(action)
