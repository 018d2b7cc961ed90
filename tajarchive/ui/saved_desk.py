# SPDX-License-Identifier: MIT
"""Saved searches: run, counted anew when the archive changes, and what is new in them marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from tajarchive.errors import ArchiveError
from tajarchive.model import SavedSearch, SearchResults
from tajarchive.ui.saved_searches import SavedPanel
from tajarchive.ui.translation import tr, trn

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.main_window import MainWindow

_LONGEST_NAME = 60


class SavedDesk(QObject):
    """Joins the star and the panel of saved searches with the archive and the results."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._box = window, window.session, window.box
        self._bar, self._pane = window.toolbar, window.panes.search
        self.panel = SavedPanel(window.themes.current, window)
        self._expanded = window.session.expands
        self._uncounted = True
        self._looking: tuple[SavedSearch, int] | None = None
        """The saved search that was opened, and the last article's number before it was run."""
        self.only_new = QToolButton(self._pane)
        self.only_new.setObjectName("only-new")
        self.only_new.setProperty("tag", True)
        self.only_new.setCheckable(True)
        self.only_new.setAccessibleName(tr("Only what is new"))
        self.only_new.hide()
        self._pane.head.add_tool(self.only_new)
        self._connect()
        self._add_hit_actions()

    def _connect(self) -> None:
        session, panel = self._session, self.panel
        session.opened.connect(self._on_archive)
        session.changed.connect(self.refresh)
        session.searched.connect(self._on_searched)
        session.query_refused.connect(lambda _: self._on_answered())
        self._window.themes.changed.connect(panel.set_theme)
        self._bar.star.clicked.connect(self.ask_name)
        self._bar.saved.clicked.connect(self.toggle)
        self.only_new.clicked.connect(self.toggle_new)
        panel.opened.connect(self.run)
        panel.named.connect(self._save)
        panel.removed.connect(self._remove)
        panel.arranged.connect(lambda ids: self._change(lambda a: a.arrange_searches(ids)))
        panel.model.renamed.connect(
            lambda search, name: self._change(lambda a: a.rename_search(search, name))
        )
        panel.closed.connect(self._box.setFocus)

    def _add_hit_actions(self) -> None:
        """Let the hit list's context menu ask for more like the chosen hit."""
        hits = self._pane.list
        more = QAction(tr("More like this"), hits)
        more.triggered.connect(self._more_like_hit)
        hits.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        hits.addAction(more)

    # -- what is saved --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Count anew what is in the saved searches, and how much of it is new."""
        archive, expand = self._session.archive, self._session.expands
        self._expanded = expand
        if archive is not None:
            self._session.tasks.start(
                "saved",
                lambda ticket: archive.saved_searches(expand=expand, cancelled=ticket.cancelled),
                lambda found: self._show(found) if archive is self._session.archive else None,
            )

    def _on_archive(self, archive: Archive) -> None:
        self._looking = None
        self._show(())
        self.panel.set_writable(not archive.read_only)
        self._window.actions_["save-search"].setEnabled(not archive.read_only)
        self._window.actions_["forget-searches"].setEnabled(not archive.read_only)
        self._bar.star.setEnabled(not archive.read_only)
        self._mark_new(None)
        self._uncounted = True  # until the first answer has come, which is more urgent

    def _on_answered(self) -> None:
        if self._uncounted or self._session.expands != self._expanded:
            self._uncounted = False
            self.refresh()

    def _show(self, searches: tuple[SavedSearch, ...]) -> None:
        self.panel.show_searches(searches)
        self._bar.show_new(sum(search.new for search in searches))
        self._show_star()

    def _show_star(self) -> None:
        self._bar.show_star(self._present() is not None)

    def _present(self) -> SavedSearch | None:
        """Return the saved search that is shown now, if the present query is one."""
        query = self._session.query.strip()
        return next((s for s in self.panel.model.all() if s.query == query), None)

    # -- saving and changing --------------------------------------------------------------------

    def ask_name(self) -> None:
        """Ask for the name under which the present search is saved; one that is saved is shown."""
        query, present = self._window.searching.query.strip(), self._present()
        if present is not None:
            self.panel.open_at(self._corner(), present.id)
        elif query:
            self.panel.ask_name(self._corner(), query, query[:_LONGEST_NAME])
        else:
            self._window.messages.show_message(
                tr("Search for something first; then save it, and what is new will be counted.")
            )

    def toggle(self) -> None:
        """Open or close the panel."""
        if self.panel.isVisible():
            self.panel.close_panel()
        else:
            self.panel.open_at(self._corner())

    def _corner(self) -> QPoint:
        """Return where the panel's upper right corner is."""
        button = self._bar.saved
        return button.mapTo(self._window, QPoint(button.width(), button.height() + 4))

    def _save(self, name: str) -> None:
        query, sort = self._window.searching.query, self._session.sort

        def done(saved: SavedSearch) -> None:
            self.panel.close_panel()
            self._window.messages.show_message(
                tr("Saved as “{name}”. What comes from now on is counted as new.", name=saved.name),
                "success",
            )
            self.refresh()

        self._do(
            lambda archive: archive.save_search(name, query, sort),
            done,
            lambda error: self.panel.refuse_name(str(error)),
        )

    def _remove(self, search: SavedSearch) -> None:
        if not self.panel.model.editable:
            return

        ids = [each.id for each in self.panel.model.all()]

        def again(archive: Archive) -> None:
            back = archive.save_search(search.name, search.query, search.sort, search.upto)
            archive.arrange_searches([back.id if i == search.id else i for i in ids])

        self._change(lambda archive: archive.remove_search(search.id))
        self._window.messages.show_message(
            tr("“{name}” is saved no longer.", name=search.name),
            "info",
            (tr("Undo"), lambda: self._change(again)),
        )

    def _change(self, work: Callable[[Archive], Any]) -> None:
        self._do(work, lambda _: self.refresh(), self._on_refused)

    def _on_refused(self, error: ArchiveError) -> None:
        self._window.messages.show_message(str(error), "error")
        self.refresh()

    # -- running --------------------------------------------------------------------------------

    def run(self, search: SavedSearch) -> None:
        """Search for what a saved search says, and mark what is new in it."""

        def begin(newest: int) -> None:
            self._looking = (search, newest)
            self._pane.head.set_sort(search.sort)
            if search.query == self._session.query:
                self._session.search(search.query, search.sort)
            self._box.ask(search.query)
            self._box.setFocus()

        self._do(lambda archive: archive.newest_arrival(), begin)

    def _on_searched(self, results: SearchResults) -> None:
        self._show_star()
        self._on_answered()
        if self._looking is None:
            return
        search, newest = self._looking
        if not results.query.startswith(search.query):
            self._looking = None
            self._mark_new(None)
            return
        if newest >= 0:  # it is the first answer: now it has been seen
            self._looking = (search, -1)
            self._change_quietly(lambda archive: archive.saw_search(search.id, newest))
        self._mark_new(search)
        self.only_new.setChecked(self._clause(search) in results.query)

    def _change_quietly(self, work: Callable[[Archive], Any]) -> None:
        """Change what nobody asked for by name: a search that is gone is not spoken of."""
        self._do(work, lambda _: self.refresh(), lambda _: self.refresh())

    def _mark_new(self, search: SavedSearch | None) -> None:
        self._pane.model.mark_new(search.upto if search is not None else None)
        number = search.new if search is not None else 0
        self.only_new.setVisible(number > 0)
        self.only_new.setText(trn("{n} new", "{n} new", number))
        self.only_new.setToolTip(tr("Show only what came since you last looked (Ctrl+Shift+N)"))
        self._window.actions_["only-new"].setEnabled(number > 0)

    def toggle_new(self) -> None:
        """Show only what is new in the saved search, or all of it again."""
        if self._looking is None:
            return
        clause, query = self._clause(self._looking[0]), self._session.query
        if clause in query:
            self._box.ask(query.replace(clause, "").strip())
        else:
            self._box.ask(f"{query.rstrip()}{clause}")

    @staticmethod
    def _clause(search: SavedSearch) -> str:
        return f" accession:>{search.upto}"

    # -- more like this -------------------------------------------------------------------------

    def more_like_this(self) -> None:
        """Search for articles like the one that is open."""
        article = self._window.reading.article
        if article is not None:
            self._ask_like(article.id)

    def _more_like_hit(self) -> None:
        hit = self._pane.list.current()
        if hit is not None:
            self._ask_like(hit.id)

    def _ask_like(self, article: str) -> None:
        self._pane.head.set_sort("relevance")  # the nearest first: that is what was asked for
        self._box.ask(f"like:{article}")

    def _do(
        self,
        work: Callable[[Archive], Any],
        done: Callable[[Any], None],
        failed: Callable[[ArchiveError], None] | None = None,
    ) -> None:
        archive = self._session.archive
        if archive is not None:
            self._session.tasks.start(
                "searches",
                lambda _: work(archive),
                lambda found: done(found) if archive is self._session.archive else None,
                failed,
                latest=False,
            )
