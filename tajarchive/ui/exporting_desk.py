# SPDX-License-Identifier: MIT
"""Exports: the selection, the article, the hits or the clippings into a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tajarchive.errors import ExportError
from tajarchive.model import Passage
from tajarchive.settings import Settings
from tajarchive.ui import clipboard
from tajarchive.ui.dialogs.exporting import ExportDialog
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.outgoing import Outgoing
from tajarchive.ui.reading_desk import ReadingDesk
from tajarchive.ui.session import Session
from tajarchive.ui.state import State
from tajarchive.ui.translation import tr, trn

if TYPE_CHECKING:
    from tajarchive.store import Clipping


class ExportingDesk(QObject):
    """Asks what to export, does it in the background and says where it went."""

    def __init__(
        self,
        session: Session,
        reading: ReadingDesk,
        messages: MessageBar,
        settings: Settings,
        state: State,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._reading, self._messages = session, reading, messages
        self._settings, self._state, self._window = settings, state, parent
        self._outgoing = Outgoing(session, messages, state)

    def ask(self, preferred: str = "", suffix: str = "") -> None:
        """Open the export dialog; `preferred` is selection, article, hits or clippings."""
        archive = self._session.archive
        if archive is None:
            return
        sources = self._sources(bool(preferred == "clippings"))
        sources.sort(key=lambda source: source[0] != preferred)
        if not sources:
            self._messages.show_message(
                tr("There is nothing to export yet; open an article or search for something.")
            )
            return
        article = self._reading.article
        name = article.title if article is not None and preferred != "clippings" else tr("Passages")
        dialog = ExportDialog(
            sources,
            name,
            self._state.get("export.folder"),
            suffix or self._state.get("export.suffix", ".pdf"),
            self._window,
        )
        dialog.accepted.connect(lambda: self.export(*dialog.choice))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _sources(self, clippings: bool) -> list[tuple[str, str]]:
        sources = []
        selection = self._reading.selection()
        if selection:
            words = len(selection[0].text.split())
            said = trn("Selected passage ({n} words)", "Selected passage ({n} words)", words)
            sources.append(("selection", said))
        article = self._reading.article
        if article is not None:
            sources.append(("article", tr("This article: {title}", title=article.title[:70])))
        if self._session.query.strip() and self._session.total:
            sources.append(
                (
                    "hits",
                    trn(
                        "Passages around the hits in {n} articles",
                        "Passages around the hits in {n} articles",
                        self._session.total,
                    ),
                )
            )
        if clippings or self._state.number("clippings"):
            sources.append(("clippings", tr("Clippings, in their order")))
        return sources

    def export(self, what: str, path: Path) -> None:
        """Write a document in the background."""
        archive = self._session.archive
        if archive is None:
            return
        article, query = self._reading.article, self._session.whole_query
        selection = self._reading.selection()
        style = self._settings.get("citation.style")

        def work() -> int:
            chosen: dict[str, Any] = {}
            if what == "hits":
                chosen["query"] = query
            elif what == "article" and article is not None:
                chosen["article"] = article.id
            elif what == "clippings":
                chosen["passages"] = clipped(archive)
            else:
                chosen["passages"] = tuple(selection)
            return archive.export(path, style=style, **chosen)

        def told(number: int) -> str:
            return trn("{n} passage exported", "{n} passages exported", number)

        self._outgoing.write(path, work, told, "export.suffix")

    def copy_clippings(self) -> None:
        """Put all clippings with their citations on the clipboard."""
        archive = self._session.archive
        if archive is None:
            return

        def done(passages: tuple[Passage, ...]) -> None:
            clipboard.copy_cited(list(passages), self._settings.get("citation.style"))
            self._messages.show_message(
                trn(
                    "{n} clipping copied with its citation.",
                    "{n} clippings copied with their citations.",
                    len(passages),
                ),
                "success",
            )

        self._session.tasks.start("copy", lambda _: clipped(archive), done)


def clipped(archive: Any) -> tuple[Passage, ...]:
    """Return the passages in the clippings tray.

    Raises:
        ExportError: the tray is empty, or an article was updated and lost the words.
    """
    clippings = archive.clippings()
    if not clippings:
        raise ExportError(tr("The clippings tray is empty; pick passages with Ctrl+D first."))
    return tuple(_passage_of(archive, clipping) for clipping in clippings)


def _passage_of(archive: Any, clipping: Clipping) -> Passage:
    """Return the passage that was clipped, found again where its article has changed since.

    Raises:
        ExportError: the article does not hold these words any more.
    """
    passage = archive.passage(clipping.article, clipping.start, clipping.end)
    if passage.text == clipping.text:
        return passage
    at = passage.article.body.find(clipping.text)
    if at < 0:
        raise ExportError(
            tr(
                "The article “{title}” was updated and no longer says “{words}…”; remove this "
                "clipping, or pick it again.",
                title=passage.article.title,
                words=clipping.text[:60].strip(),
            )
        )
    return Passage(passage.article, at, at + len(clipping.text))
