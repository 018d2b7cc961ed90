# SPDX-License-Identifier: MIT
"""Lines of a concordance, or mentions of a name, on their way out: to the clipboard, into the
clippings, and into a table on the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from tajarchive.errors import ArchiveError
from tajarchive.model import Article, ConcordanceLine, Passage
from tajarchive.settings import Settings
from tajarchive.ui import clipboard
from tajarchive.ui.concordance_pane import ConcordancePane
from tajarchive.ui.contexts import in_context
from tajarchive.ui.dialogs.exporting import documents, safe_name
from tajarchive.ui.mentions_pane import MentionsPane
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.outgoing import open_file
from tajarchive.ui.session import Session
from tajarchive.ui.state import State
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import digits, tr, trn

if TYPE_CHECKING:
    from tajarchive.archive import Archive

_MOST_COPIED = 5_000
"""Lines for the clipboard; for more there is the file."""
_MOST_CLIPPED = 50


class LinesDesk(QObject):
    """Copies and saves the lines of a pane, with their sources or citations."""

    clipped = Signal(object)
    """The passages of lines that are to go into the clippings."""

    def __init__(
        self,
        session: Session,
        pane: ConcordancePane | MentionsPane,
        messages: MessageBar,
        settings: Settings,
        state: State,
        name: Callable[[], str],
    ) -> None:
        """`name` gives the name under which lines are saved unless another one is chosen."""
        super().__init__(pane)
        self._name = name
        self._session, self._pane, self._messages = session, pane, messages
        self._settings, self._state = settings, state
        self._stopped = False
        pane.copy_requested.connect(lambda: self._copy(cited=False))
        pane.save_requested.connect(self.ask_file)
        pane.cancel_requested.connect(self._stop)

    @property
    def is_shown(self) -> bool:
        """Whether the lines are in sight."""
        return self._pane.isVisible()

    def copy(self, *, cited: bool = False) -> bool:
        """Copy the chosen lines with their sources, or citations; False when it is not the lines
        that are in use."""
        if not self.is_shown or not (cited or self._pane.table.hasFocus()):
            return False
        self._copy(cited=cited)
        return True

    def _copy(self, *, cited: bool) -> None:
        number = self._pane.table.count_selected()
        archive, style = self._session.archive, self._settings.get("citation.style")
        if number > _MOST_COPIED:
            self._messages.show_message(
                trn(
                    "{n} line is too many for the clipboard; save it as CSV with Shift+F4, or "
                    "choose {most} at most.",
                    "{n} lines are too many for the clipboard; save them as CSV with Shift+F4, or "
                    "choose {most} at most.",
                    number,
                    most=digits(_MOST_COPIED),
                ),
                "warning",
            )
        elif not number:
            self._messages.show_message(tr("There is no line to copy."))
        elif archive is not None:
            self._copy_lines(archive, self._pane.table.selected(), style if cited else None)

    def _copy_lines(
        self, archive: Archive, lines: list[ConcordanceLine], style: str | None
    ) -> None:
        """Copy lines with citations in a style, or with their sources (None)."""

        def work(ticket: Ticket) -> list[clipboard.Cited]:
            whole = in_context(archive, lines, ticket.cancelled)
            if style is not None:
                return list(archive.cited_lines(whole, style))
            return [(line, None) for line in whole]

        def done(found: list[clipboard.Cited]) -> None:
            clipboard.copy_lines(found)
            self._say_copied(len(found), "source" if style is None else "citation")

        if style is None and all(line.paragraph for line in lines):
            done([(line, None) for line in lines])
        else:
            self._session.tasks.start("copy", work, done)

    def clip(self) -> bool:
        """Put the sentences of the chosen lines into the clippings; False when it is not the
        lines that are in use."""
        archive, lines = self._session.archive, self._pane.table.selected()
        if not self.is_shown or archive is None:
            return False
        if len(lines) > _MOST_CLIPPED:
            self._messages.show_message(
                tr("Choose {most} lines at most to clip at once.", most=_MOST_CLIPPED)
            )
            return True

        def work(_: Ticket) -> list[Passage]:
            return [_sentence(archive.article(line.article), line) for line in lines]

        self._session.tasks.start("clip", work, self.clipped.emit)
        return True

    def _say_copied(self, number: int, what: str) -> None:
        if what == "citation":
            words = trn(
                "{n} line copied with its citation.",
                "{n} lines copied with their citations.",
                number,
            )
        else:
            words = trn(
                "{n} line copied with its source.", "{n} lines copied with their sources.", number
            )
        self._messages.show_message(words, "success")

    def ask_file(self) -> None:
        """Ask where to save the lines that are shown."""
        if not self.is_shown or not self._pane.model.rowCount():
            self._messages.show_message(
                tr("There are no lines to save; open the concordance of a search with F4 first.")
            )
            return
        folder = Path(self._state.get("export.folder") or documents())
        name = safe_name(self._name())
        dialog = QFileDialog(self._pane.window(), tr("Save the lines"), str(folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{name}.csv")
        dialog.fileSelected.connect(lambda file: self.save(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the lines that are shown, in their order, as a table with citations."""
        archive, style, pane = (
            self._session.archive,
            self._settings.get("citation.style"),
            self._pane,
        )
        if archive is None:
            return
        lines = pane.model.lines()
        self._stopped = False

        def work(ticket: Ticket) -> int:
            def stopped() -> bool:
                return ticket.cancelled() or self._stopped

            whole = in_context(archive, lines, stopped, ticket.progress)
            return archive.save_lines(path, whole, style, ticket.progress, stopped)

        def done(number: int) -> None:
            pane.work.end()
            self._state.set("export.folder", path.parent)
            self._messages.show_message(
                trn("{n} line saved to {path}.", "{n} lines saved to {path}.", number, path=path),
                "success",
                (tr("Open"), lambda: open_file(path)),
            )

        def failed(error: ArchiveError) -> None:
            pane.work.end()
            self._messages.show_message(str(error), "error")

        pane.work.begin(tr("Saving lines"))
        self._session.tasks.start("concordance-save", work, done, failed, pane.work.update_progress)

    def _stop(self) -> None:
        self._stopped = True


def _sentence(article: Article, line: ConcordanceLine) -> Passage:
    """Return the sentence of a line, as far as the line's match goes."""
    from tajarchive.text.sentences import sentence_at

    start = min(line.start, len(article.body))
    paragraph = article.paragraph_at(start)
    if paragraph is None:
        return Passage(article, start, min(line.end, len(article.body)))
    sentence = sentence_at(article.body, paragraph, start)
    return Passage(article, sentence.start, max(sentence.end, min(line.end, paragraph.end)))
