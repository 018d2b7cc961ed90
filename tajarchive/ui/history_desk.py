# SPDX-License-Identifier: MIT
"""Remembers the searches that somebody settled on, and offers them again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from tajarchive.model import PastSearch, SearchResults
from tajarchive.ui.history import HistoryList
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.main_window import MainWindow

STAY_MS = 4000
"""Time after which an answer that is looked at counts as settled on."""
_OFFERED = 60


class HistoryDesk(QObject):
    """Joins the search box with the archive's memory of past searches.

    A search is noted once a hit is opened, Enter is pressed, or the answer stays for some
    seconds; what is typed on the way there is not.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._box = window, window.session, window.box
        self.list = HistoryList(window.themes.current, window.box, window)
        self._asked = False
        self._entered = False
        self._answer: SearchResults | None = None
        self.stay = QTimer(self, interval=STAY_MS, singleShot=True)
        self.stay.timeout.connect(self._settle)
        self._session.opened.connect(lambda _: self._forget_answer())
        self._session.searched.connect(self._on_searched)
        self._box.search_requested.connect(self._on_asked)
        self._box.textChanged.connect(self.stay.stop)
        self._box.open_requested.connect(self._on_entered)
        window.panes.search.hit_chosen.connect(lambda _: self._settle())
        window.themes.changed.connect(self.list.set_theme)
        self.list.wanted.connect(self._show_past)
        self.list.chosen.connect(self._box.ask)
        self.list.forgotten.connect(self._forget)

    # -- noting ---------------------------------------------------------------------------------

    def _on_asked(self) -> None:
        self._asked = True
        if self._answer is not None and self._answer.query != self._box.text():
            self._forget_answer()

    def _on_entered(self) -> None:
        self._entered = self._answer is None
        self._settle()

    def _on_searched(self, results: SearchResults) -> None:
        asked, self._asked = self._asked, False
        if not asked or not results.query.strip():
            self._forget_answer()
            return
        self._answer = results
        self.stay.start()
        if self._entered:
            self._settle()

    def _forget_answer(self) -> None:
        self._answer = None
        self._entered = False
        self.stay.stop()

    def _settle(self) -> None:
        """Note the answer that is shown, unless it has been noted."""
        answer = self._answer
        if answer is None or answer.query != self._session.query:
            return
        self._forget_answer()
        if self._window.settings.get("search.history"):
            self._do(lambda archive: archive.note_search(answer.query, answer.total))

    # -- offering -------------------------------------------------------------------------------

    def _show_past(self, prefix: str, choose: int = -1) -> None:
        def done(past: tuple[PastSearch, ...]) -> None:
            if self._box.text() == prefix:
                self.list.show_past(past, datetime.now().astimezone().date())
                if choose >= 0:
                    self.list.choose_row(choose)

        self._do(lambda archive: archive.past_searches(_OFFERED, prefix), done)

    def _forget(self, query: str) -> None:
        row = self.list.list.currentIndex().row()
        self._do(
            lambda archive: archive.forget_searches(query),
            lambda _: self._show_past(self._box.text(), row),
        )

    def ask_forget_all(self) -> None:
        """Forget all past searches, once the person has said so again."""
        self._window.messages.show_message(
            tr("All past searches of this archive will be forgotten; saved searches stay."),
            "warning",
            (tr("Forget them"), self._forget_all),
        )

    def _forget_all(self) -> None:
        self.list.hide()
        self._do(
            lambda archive: archive.forget_searches(),
            lambda _: self._window.messages.show_message(
                tr("Past searches are forgotten."), "success"
            ),
        )

    def _do(
        self, work: Callable[[Archive], Any], done: Callable[[Any], None] = lambda _: None
    ) -> None:
        archive = self._session.archive
        if archive is not None:
            self._session.tasks.start(
                "history",
                lambda _: work(archive),
                lambda found: done(found) if archive is self._session.archive else None,
                latest=False,
            )
