# SPDX-License-Identifier: MIT
"""Editing the details of the open article: opened by key, checked, saved as a decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tajarchive.errors import ArchiveError
from tajarchive.model import Article
from tajarchive.ui import frame
from tajarchive.ui.session import Reading
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.ui.main_window import MainWindow
    from tajarchive.ui.reader.details import DetailsEditor

_OUTLETS = ("source", "publisher")


class DetailsDesk(QObject):
    """Joins the editor above the text with the archive."""

    left = Signal()
    """The editor was closed."""
    step_requested = Signal(int)
    """The next (1) or previous (-1) doubtful article is wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._editor: DetailsEditor | None = None
        self._wanted: tuple[str, str, str] | None = None
        """Article that is to be opened with the editor, the field where the caret goes, and which
        of the doubtful articles it is."""
        self._typed: dict[str, str] = {}
        """What was typed for that article before."""
        self.saved: Callable[[str], bool] = lambda article: False
        """Called when there is nothing more to save; returns True when it goes on elsewhere."""
        self._session.article_came.connect(self._on_article)
        self._session.article_read_again.connect(self._on_read_again)
        self._session.opened.connect(lambda _: self.close())
        window.correcting.decided.connect(self._session.refresh_clippings)  # they have titles

    @property
    def editor(self) -> DetailsEditor:
        """The editor, made at its first use."""
        if self._editor is None:
            from tajarchive.ui.reader.details import DetailsEditor

            reader = self._window.panes.reader
            self._editor = editor = DetailsEditor(self._window.themes.current, reader)
            editor.hide()
            reader.add_editor(editor)
            editor.save_requested.connect(self._save)
            editor.closed.connect(self.leave)
            editor.step_requested.connect(self.step_requested)
            self._window.themes.changed.connect(editor.set_theme)
            frame.set_tab_order(self._window)
        return self._editor

    @property
    def is_open(self) -> bool:
        """Whether details are being edited."""
        return self._editor is not None and not self._editor.isHidden()

    # -- opening and closing -------------------------------------------------------------------

    def ask(self, field: str = "") -> None:
        """Open the editor of the article that is read, with the caret in a field."""
        article = self._window.reading.article
        if article is not None:
            self.open(article.id, field)

    def open(self, article: str, field: str = "", place: str = "") -> None:
        """Open an article with the editor, the caret in a field; `place` says which of the
        doubtful articles it is."""
        reason = self._window.correcting.why_not
        if reason:
            self._window.messages.show_message(reason, "warning")
            return
        present = self._window.reading.article
        if present is not None and present.id == article:
            self._window.reading.open(article, at=self._window.panes.reader.view.offset())
            self._show(present, field, place)
            return
        self._wanted = (article, field, place)
        self._session.read(article, failed=self._on_lost)

    def _show(self, article: Article, field: str, place: str) -> None:
        editor = self.editor
        editor.show_place(place)
        before, typed = editor.article, editor.typed() if self.is_open else {}
        if not self.is_open or before is None or before.id != article.id:
            editor.show_article(article)
            self._offer_back(before, typed)
        editor.show()
        editor.fit()
        editor.focus_on(field)
        self._offer()

    def _offer(self) -> None:
        """Complete the names of outlets."""
        archive = self._session.archive
        if archive is None:
            return

        def work(_: Ticket) -> list[str]:
            return [name for name, _ in archive.search("", limit=1).facets.get("source", ())]

        def done(names: list[str]) -> None:
            for name in _OUTLETS:
                self.editor.fields[name].complete(names)

        # Without names to complete the editor works all the same.
        self._session.tasks.start("outlets", work, done, lambda error: None)

    def close(self) -> None:
        """Close the editor; what is typed is lost."""
        self._wanted, self._typed = None, {}
        if self._editor is not None:
            self._editor.show_place("")
            self._editor.hide()
            self._editor.article = None
        self.left.emit()

    def leave(self) -> None:
        """Close the editor and go back to the text."""
        held = self.is_open and self.editor.isAncestorOf(self._window.focusWidget() or self._window)
        self.close()
        if held:
            self._window.panes.reader.view.setFocus()

    # -- other articles ------------------------------------------------------------------------

    def _on_article(self, reading: Reading) -> None:
        wanted, article = self._wanted, reading.article
        self._wanted = None
        if wanted is not None and wanted[0] == article.id:
            typed, self._typed = self._typed, {}
            self._show(article, *wanted[1:])
            self.editor.type_again(typed)
        elif self.is_open:
            self._leave_for(article)

    def _leave_for(self, article: Article) -> None:
        """Another article is read: close the editor."""
        before, typed = self.editor.article, self.editor.typed()
        if before is not None and before.id == article.id:
            return
        self.close()
        self._offer_back(before, typed)

    def _offer_back(self, before: Article | None, typed: dict[str, str]) -> None:
        """Offer to go on with what was typed about an article and not saved."""
        if before is None or not typed:
            return

        def back() -> None:
            self._typed = typed
            self.open(before.id, next(iter(typed)))

        self._window.messages.show_message(
            tr("What you typed about “{title}” was not saved.", title=before.title),
            "warning",
            (tr("Go back"), back),
        )

    def _on_read_again(self, reading: Reading) -> None:
        editor = self._editor
        if editor is None or editor.isHidden() or editor.article is None:
            return
        same = editor.article.id == reading.article.id
        if same and editor.article != reading.article and not editor.changes():
            editor.show_article(reading.article)

    def _on_lost(self, error: ArchiveError) -> None:
        self._wanted, self._typed = None, {}
        self._window.messages.show_message(str(error), "error")

    # -- saving --------------------------------------------------------------------------------

    def _save(self, changes: dict[str, str | None]) -> None:
        from tajarchive.editing import editing

        article = self.editor.article
        if article is None:
            return
        if changes:
            self._window.correcting.decide(editing([article.id], changes))
        self.editor.show_article(article)  # what was typed is on its way
        if not self.saved(article.id):
            self.leave()
