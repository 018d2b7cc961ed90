# SPDX-License-Identifier: MIT
"""Details of the articles that are chosen in the hit list, set for all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import tr, trn

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.dialogs.shared_details import SharedDetailsDialog
    from tajarchive.ui.main_window import MainWindow

_TOPIC = "chosen articles"


class SharedDetailsDesk(QObject):
    """Finds out which articles are chosen, asks what holds for them, and decides it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._list = window.panes.search.list
        action = QAction(tr("Edit details…"), self._list)
        action.triggered.connect(lambda _=False: self.ask())
        self._list.addAction(action)

    def takes(self) -> bool:
        """Tell whether it is several chosen hits whose details are to be edited."""
        return self._list.hasFocus() and len(self._list.chosen_rows()) > 1

    def ask(self) -> None:
        """Edit the details of the chosen hits: of one in place, of several in a dialog."""
        rows, hit = self._list.chosen_rows(), self._list.current()
        reason = self._window.correcting.why_not
        if reason:
            self._window.messages.show_message(reason, "warning")
        elif len(rows) > 1:
            self._find(rows)
        elif hit is not None:
            self._window.details.open(hit.id)

    def _find(self, rows: list[int]) -> None:
        """Find the articles of rows, also of those that were never in sight, then ask."""
        archive, question, model = self._session.archive, self._session.answered, self._list.hits
        if archive is None or question is None:
            return
        known = {row: hit.id for row in rows if (hit := model.hit(row)) is not None}

        def work(_: Ticket) -> list[str]:
            found = dict(known)
            if len(found) < len(rows):
                ids = archive.answering(
                    question.query, rows[-1] + 1, question.sort, question.expand
                )
                found |= {row: ids[row] for row in rows if row < len(ids)}
            return list(dict.fromkeys(found[row] for row in rows if row in found))

        self._session.tasks.start(_TOPIC, work, self._open)

    def _open(self, articles: list[str]) -> None:
        from tajarchive.ui.dialogs.shared_details import SharedDetailsDialog

        dialog = SharedDetailsDialog(len(articles), self._window)

        def finished(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._save(articles, dialog.changes(), dialog.tag())

        dialog.finished.connect(finished)
        dialog.open()
        dialog.lines["source"].setFocus()
        self._offer(dialog)

    def _offer(self, dialog: SharedDetailsDialog) -> None:
        archive = self._session.archive
        if archive is None:
            return

        def work(_: Ticket) -> tuple[list[str], list[str]]:
            outlets = archive.search("", limit=1).facets.get("source", ())
            return [name for name, _ in outlets], [name for name, _ in archive.tags()]

        # Without words to complete the dialog works all the same.
        self._session.tasks.start(
            "outlets", work, lambda found: dialog.offer(*found), lambda error: None
        )
        dialog.destroyed.connect(lambda: self._session.tasks.cancel("outlets"))

    def _save(self, articles: list[str], changes: dict[str, str], tag: str) -> None:
        correcting, messages = self._window.correcting, self._window.messages

        def work(archive: Archive) -> tuple[str, bool]:
            told: list[str] = []
            if changes:
                told.append(archive.in_words(archive.edit(articles, changes)))
            if tag:
                number = archive.tag(articles, tag)
                told.append(
                    trn(
                        "“{tag}” put on {n} article", "“{tag}” put on {n} articles", number, tag=tag
                    )
                )
            return "; ".join(told), bool(changes)

        def done(answer: tuple[str, bool]) -> None:
            undo = (tr("Undo"), correcting.undo) if answer[1] else None
            messages.show_message(f"{answer[0]}.", "success", undo)

        correcting.carry_out(work, done)
