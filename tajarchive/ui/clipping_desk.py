# SPDX-License-Identifier: MIT
"""Joins the tray of clippings with what can be picked: passages of the reader, lines, mentions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tajarchive.model import Passage
from tajarchive.ui.concordance_pane import ConcordancePane
from tajarchive.ui.lines_desk import LinesDesk
from tajarchive.ui.mentions_pane import MentionsPane
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.store import Clipping
    from tajarchive.ui.main_window import MainWindow


class ClippingDesk(QObject):
    """Puts passages into the tray, and takes lines and clippings out of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._panes = window, window.session, window.panes
        self.lines = self._lines_desk(
            window.panes.concordance, lambda: tr("Concordance {query}", query=window.session.query)
        )
        self.mentions = self._lines_desk(
            window.panes.pages.entity.lines,
            lambda: tr(
                "Mentions of {name}",
                name=window.pages.entity.name if window.pages.entity else tr("a name"),
            ),
        )
        tray, exporting = self._panes.tray, window.exporting
        tray.removed.connect(self._session.remove_clipping)
        tray.arranged.connect(self._session.arrange_clippings)
        tray.opened.connect(lambda clipping: window.reading.open(clipping.article, clipping.start))
        tray.copy_requested.connect(exporting.copy_clippings)
        tray.pdf_requested.connect(lambda: exporting.ask("clippings", ".pdf"))
        tray.export_requested.connect(lambda: exporting.ask("clippings"))
        self._session.clippings_came.connect(self._on_clippings)

    def _lines_desk(
        self, pane: ConcordancePane | MentionsPane, name: Callable[[], str]
    ) -> LinesDesk:
        window = self._window
        made = LinesDesk(
            window.session, pane, window.messages, window.settings, window.state, name
        )  # fmt: skip
        made.clipped.connect(self._put)
        return made

    @property
    def _line_desks(self) -> tuple[LinesDesk, LinesDesk]:
        """Those who take lines out, of which at most one has lines in sight."""
        return self.mentions, self.lines

    def clip(self) -> None:
        """Add the selected passage, the paragraph at the caret, or the sentences of the chosen
        lines (of the concordance or of a name's page) to the clippings."""
        if any(desk.clip() for desk in self._line_desks):
            return
        passages = self._window.reading.passages()
        if passages:
            self._put(passages)
        else:
            self._window.messages.show_message(
                tr("Select a passage, or put the caret into a paragraph, and press Ctrl+D again.")
            )

    def copy(self) -> None:
        """Copy the chosen lines where they are in use, else the selected words."""
        if not any(desk.copy() for desk in self._line_desks):
            self._window.reading.copy()

    def copy_cited(self) -> None:
        """Copy the chosen lines with their citations where they are in sight, else the passage."""
        if not any(desk.copy(cited=True) for desk in self._line_desks):
            self._window.reading.copy_cited()

    def save_lines(self) -> None:
        """Ask where to save the mentions on a name's page, or the lines of the concordance."""
        (self.mentions if self.mentions.is_shown else self.lines).ask_file()

    def _put(self, passages: list[Passage]) -> None:
        self._panes.dock.show()
        self._window.actions_["show-clippings"].setChecked(True)
        self._session.clip(passages, self._panes.tray.choose_last)

    def _on_clippings(self, clippings: list[Clipping], titles: dict[str, str]) -> None:
        self._window.state.set("clippings", len(clippings))
        self._panes.tray.show_clippings(clippings, titles)
