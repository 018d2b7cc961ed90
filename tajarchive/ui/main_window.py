# SPDX-License-Identifier: MIT
"""The window: toolbar, results, reader, events, clippings; joins them and keeps their state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow

from tajarchive.errors import ArchiveError
from tajarchive.model import Article, Summary
from tajarchive.settings import Settings
from tajarchive.ui import archives_desk, frame
from tajarchive.ui.actions import Actions
from tajarchive.ui.archives_desk import ArchivesDesk
from tajarchive.ui.backup_desk import BackupDesk
from tajarchive.ui.clipping_desk import ClippingDesk
from tajarchive.ui.concordance_desk import ConcordanceDesk
from tajarchive.ui.correcting_desk import CorrectingDesk
from tajarchive.ui.details_desk import DetailsDesk
from tajarchive.ui.doorbell import Doorbell
from tajarchive.ui.events_desk import EventsDesk
from tajarchive.ui.exporting_desk import ExportingDesk
from tajarchive.ui.history_desk import HistoryDesk
from tajarchive.ui.importing_desk import ImportingDesk, dropped
from tajarchive.ui.looks_desk import LooksDesk
from tajarchive.ui.messages import CrashDialog, MessageBar
from tajarchive.ui.names_desk import NamesDesk
from tajarchive.ui.names_export import NamesExport
from tajarchive.ui.names_menus import NamesMenus
from tajarchive.ui.original_desk import OriginalDesk
from tajarchive.ui.pages_desk import PagesDesk
from tajarchive.ui.pipelines_desk import PipelinesDesk
from tajarchive.ui.progress import ProgressStrip
from tajarchive.ui.reader.menu import ReaderMenu
from tajarchive.ui.reading_desk import ReadingDesk
from tajarchive.ui.saved_desk import SavedDesk
from tajarchive.ui.searching_desk import SearchingDesk
from tajarchive.ui.session import Session
from tajarchive.ui.shared_details_desk import SharedDetailsDesk
from tajarchive.ui.slots import slots
from tajarchive.ui.state import State
from tajarchive.ui.tagging_desk import TaggingDesk
from tajarchive.ui.tasks import Tasks
from tajarchive.ui.theme import Theme, Themes
from tajarchive.ui.timeline_desk import TimelineDesk
from tajarchive.ui.translation import tr, trn
from tajarchive.ui.triage_desk import TriageDesk
from tajarchive.ui.upkeep_desk import UpkeepDesk

if TYPE_CHECKING:
    from tajarchive.archive import Archive


class MainWindow(QMainWindow):
    """One window, one archive."""

    settled = Signal()
    """Everything that was asked for has come and is shown."""

    def __init__(self, settings: Settings, state: State, themes: Themes) -> None:
        super().__init__()
        self.setWindowTitle("TajArchive")
        self.setAcceptDrops(True)
        self.setMinimumSize(860, 520)
        self.settings, self.state, self.themes = settings, state, themes
        self.keeps_state = True
        """Whether closing remembers the window for the next start; not after a picture."""
        self.tasks = Tasks(self)
        self.session = Session(self.tasks, settings, self)
        self.messages = MessageBar(themes.current, self)
        self.strip = ProgressStrip(self)
        self.panes = frame.build(self, themes.current, self.messages)
        self._make_desks()
        self._make_toolbar()
        self._make_page_desks()
        self._make_status()
        self._connect()
        frame.set_tab_order(self)
        frame.restore(self, state)
        self._dress(themes.current)
        self.looks.apply_face()
        self.actions_["spellings"].setChecked(self.session.expands)
        self._enable()

    # -- parts ---------------------------------------------------------------------------------

    def _make_desks(self) -> None:
        """Make those who join the panes with the archive."""
        self.importing = ImportingDesk(
            self.session, self.strip, self.messages, self.settings, self.state, self
        )
        self.archives = ArchivesDesk(
            self.session, self.importing, self.messages, self.panes.search, self.state, self
        )
        self.reading = ReadingDesk(
            self.session, self.panes.reader, self.panes.events, self.messages, self.settings,
            self._on_read,
        )  # fmt: skip
        self.exporting = ExportingDesk(
            self.session, self.reading, self.messages, self.settings, self.state, self
        )
        self.correcting = CorrectingDesk(self.session, self.strip, self.messages, self)
        self.events = EventsDesk(self)
        self.timeline = TimelineDesk(self)
        self.names = NamesDesk(self.session, self.correcting, self.messages, self.themes, self)
        self.names_export = NamesExport(self.session, self.messages, self.state, self)
        self.looks = LooksDesk(self)
        self.doorbell = Doorbell(self)

    def _make_toolbar(self) -> None:
        """Make the commands, the toolbar, and those who answer to its box and its buttons."""
        self.actions_ = Actions(self, slots(self))
        self.correcting.bind(self.actions_)
        self.reader_menu = ReaderMenu(self.panes.reader, self.names, self.actions_)
        self.toolbar = frame.build_toolbar(
            self, self.themes.current, self.actions_, self.panes, self.archives
        )
        self.box = self.toolbar.box
        self.searching = SearchingDesk(
            self.session, self.box, self.panes, self.reading, self.messages
        )
        self.saved, self.pipelines = SavedDesk(self), PipelinesDesk(self)
        self.history = HistoryDesk(self)
        self.upkeep, self.originals = UpkeepDesk(self), OriginalDesk(self)
        self.backups = BackupDesk(self)
        self.tagging, self.details = TaggingDesk(self), DetailsDesk(self)
        self.shared = SharedDetailsDesk(self)

    def _make_page_desks(self) -> None:
        """Make those of the pages that take the reader's place."""
        self.concordance = ConcordanceDesk(self.session, self.panes, self.reading, self.actions_)
        self.pages = PagesDesk(
            self.session, self.panes, self.reading, self.names, self.messages, self.actions_
        )
        self.clippings = ClippingDesk(self)
        self.names_menus, self.triage = NamesMenus(self), TriageDesk(self)
        self.searching.take_enter = self.concordance.take_enter

    def _make_status(self) -> None:
        self._status = QLabel("", self)
        self._status.setAccessibleName(tr("Size of the archive"))
        self.statusBar().addWidget(self._status)
        self.statusBar().addPermanentWidget(self.strip)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setFixedHeight(34)

    # -- joining -------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, panes, box = self.session, self.panes, self.box
        self.tasks.failed.connect(self.show_error)
        self.tasks.crashed.connect(self.show_crash)
        self.tasks.idle.connect(self._on_idle)
        self.archives.handed_over.connect(self._on_handed_over)
        self.doorbell.rung.connect(self.come_forward)
        self.importing.expected.connect(self.searching.expect)
        self.themes.changed.connect(self._dress)
        self.concordance.changed_places.connect(self._enable)
        self.pages.changed_places.connect(self._enable)
        self.pages.left_concordance.connect(self.concordance.leave)
        self.pages.search_requested.connect(box.ask)
        panes.pages.names.export_requested.connect(
            lambda: self.names_export.ask(panes.pages.names.kind)
        )
        box.left.connect(self.concordance.take_enter)
        session.opened.connect(self._on_opened)
        session.events_came.connect(self._on_events)
        session.summary_came.connect(self._on_summary)
        session.changed.connect(self._on_changed)
        session.searched.connect(lambda _: self._enable())
        panes.events.scope_changed.connect(self._show_scope)
        panes.search.head.expand_changed.connect(self.looks.find_spellings)
        panes.reader.card.search_requested.connect(
            lambda mention: box.ask(frame.clause_for(mention))
        )
        panes.search.tree.menu_filled.connect(self.names.fill_for_facet)
        panes.reader.view.hit_changed.connect(lambda *_: self._enable())

    # -- starting ------------------------------------------------------------------------------

    def start(
        self, path: Path | None, query: str | None = None, article: str | None = None
    ) -> None:
        """Open an archive once the window is painted, then search and read what is asked, or
        what was last time."""
        restore = bool(self.settings.get("restore"))
        last = path is None or str(path) == self.state.get("archive")
        if query is None and article is None and restore and last:
            article = self.state.get("article")
            query, offset = self.state.get("query"), self.state.number("offset")
            self.searching.at_start(query, article, offset, asked=False)
        else:
            self.searching.at_start(query or "", article)
        self.archives.start(path)

    def use(self, archive: Archive) -> None:
        """Use an archive that is open already."""
        self.session.attach(archive)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if QApplication.focusWidget() is None:
            self.box.setFocus()

    def come_forward(self) -> None:
        """Bring the window to the front."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def _on_handed_over(self) -> None:
        """Leave to the window that has the archive open, with what it will remember."""
        self.keeps_state = False
        self.close()

    def _on_opened(self, archive: Archive) -> None:
        name = archives_desk.name_of(archive.path)
        read_only = f" ({tr('read only')})" if archive.read_only else ""
        self.setWindowTitle(f"{name}{read_only} – TajArchive")
        self.toolbar.show_archive(f"{name}{read_only}")
        self.messages.hide()
        if self.keeps_state:
            self.state.opened(archive.path)
            self.state.set("archive", archive.path)
            if archive.read_only:
                self.doorbell.close()
            else:
                self.doorbell.listen(archive.path)
        self.reading.forget()
        self.searching.begin()
        self._show_scope(self.panes.events.scope)
        self._enable()

    # -- reading -------------------------------------------------------------------------------

    def step_hit(self, by: int) -> None:
        """Go to the next or previous hit; without one, say so."""
        bar = self.panes.reader.find_bar
        if self.panes.reader.view.step_hit(by):
            return
        if not bar.isHidden():
            bar.step(by)
        elif self.reading.article is not None:
            self.statusBar().showMessage(tr("No hit in this article."), 4000)

    def step_name(self, by: int) -> None:
        """Go to the next or previous name in the article; without one, say so."""
        if not self.panes.reader.view.step_name(by):
            self.statusBar().showMessage(tr("No name is shown in this article."), 4000)
        else:
            self.panes.reader.view.setFocus()

    def _on_read(self, article: Article) -> None:
        self.panes.search.mark(article.id)
        self._enable()

    def _on_events(self, scope: str, events: object) -> None:
        if scope == self.panes.events.scope:
            self.panes.events.show_events(events)  # type: ignore[arg-type]

    def _show_scope(self, scope: str) -> None:
        pane, article = self.panes.events, self.reading.article
        if pane.wants_rejected:
            self.session.events(
                scope, article.id if article and scope == "article" else None, rejected=True
            )
        elif scope == "article":
            events, id_ = (article.events, article.id) if article else ((), None)
            pane.show_events(events, article=id_, of_something=article is not None)
        else:
            self.session.events(scope)

    def _on_changed(self) -> None:
        self.reading.read_again()
        if self.panes.events.scope != "article" or self.panes.events.wants_rejected:
            self._show_scope(self.panes.events.scope)

    def _on_summary(self, summary: Summary) -> None:
        self._status.setText(
            "   ·   ".join(
                (
                    trn("{n} articles", "{n} articles", summary.articles),
                    trn("{n} events", "{n} events", summary.events),
                    trn("{n} names", "{n} names", summary.entities),
                )
            )
        )

    def _enable(self) -> None:
        archive, has_article = self.session.archive, self.reading.article is not None
        for name in ("import-files", "import-folder"):
            self.actions_[name].setEnabled(archive is not None and not archive.read_only)
        self.actions_["export"].setEnabled(archive is not None)
        self.upkeep.enable()
        self.backups.enable()
        lines = self.concordance.is_open or self.pages.entity is not None
        for name in ("show-original", "article-details"):
            self.actions_[name].setEnabled(has_article)
        has_article = has_article and not self.pages.is_open
        for name in ("copy-cited", "clip", "find"):
            self.actions_[name].setEnabled(has_article or lines)
        for name in ("entity", "like", "tag", "edit-details", "next-name", "previous-name"):
            self.actions_[name].setEnabled(has_article and not lines)
        self.actions_["save-concordance"].setEnabled(lines)
        for name in ("decisions", "names", "export-names", "triage"):
            self.actions_[name].setEnabled(archive is not None)
        self.events.enable()
        self.actions_["back"].setEnabled(self.reading.can_step(-1))
        self.actions_["forward"].setEnabled(self.reading.can_step(1))

    # -- looks ---------------------------------------------------------------------------------

    def _dress(self, theme: Theme) -> None:
        self.actions_.set_theme(theme)
        self.toolbar.set_theme(theme)
        self.messages.set_theme(theme)
        for pane in (
            self.panes.search, self.panes.reader, self.panes.concordance, self.panes.pages,
            self.panes.events, self.panes.timeline,
            self.panes.tray,
        ):  # fmt: skip
            pane.set_theme(theme)

    # -- errors ---------------------------------------------------------------------------------

    def show_error(self, error: ArchiveError) -> None:
        """Show an error that a person can understand."""
        self.messages.show_message(str(error), "error")

    @property
    def problem(self) -> str:
        """The error that is shown, or why the query was refused; "" when all is well."""
        if self.messages.isVisible() and self.messages.property("level") == "error":
            return self.messages.text.text()
        return self.panes.search.head.problem.accessibleDescription()

    def show_crash(self, error: BaseException) -> None:
        """Show a defect of the program; one at a time."""
        if not any(
            isinstance(child, CrashDialog) and child.isVisible() for child in self.children()
        ):
            dialog = CrashDialog(error, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    # -- files dropped, keys, end ----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        archive = self.session.archive
        if dropped(event.mimeData()) and archive is not None and not archive.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.importing.start(dropped(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            nothing_over = self.panes.reader.card.isHidden() and self.messages.isHidden()
            if nothing_over and self.concordance.come_back():
                return
            self.panes.reader.card.hide()
            self.messages.hide()
            self.panes.reader.view.mark_sentences([])
        else:
            super().keyPressEvent(event)

    def _on_idle(self) -> None:
        if not self.box.is_waiting():
            QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        if self.tasks.is_idle():
            self.settled.emit()

    def save_state(self) -> None:
        """Remember sizes, query, article and reading position."""
        self.concordance.leave()
        self.pages.leave()
        frame.save(self, self.state)
        article = self.reading.article
        self.state.set("query", self.searching.query)
        self.state.set("article", article.id if article else "")
        self.state.set("offset", self.panes.reader.view.offset() if article else 0)
        self.state.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.close()
        if self.keeps_state:
            self.save_state()
        self.hide()  # what is waited for now is nobody's business any more
        self.doorbell.close()
        self.session.stop()
        self.tasks.close()
        self.session.close()
        self.originals.close()
        super().closeEvent(event)
