# SPDX-License-Identifier: MIT
"""Tags put on the article that is open, and taken off it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from tajarchive.ui.models.choices import Value
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.main_window import MainWindow


class TaggingDesk(QObject):
    """Joins the reader's row of tags with the archive."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._bar = window.panes.reader.tags
        self._session.opened.connect(self._on_archive)
        self._session.changed.connect(self._refresh_known)
        self._bar.added.connect(lambda name: self._change(name, remove=False))
        self._bar.removed.connect(lambda name: self._change(name, remove=True))
        self._bar.chosen.connect(lambda name: window.box.ask(Value("tag", name, 0).clause()))
        self._bar.left.connect(window.panes.reader.view.setFocus)

    def ask(self) -> None:
        """Let a tag for the open article be typed."""
        archive = self._session.archive
        if archive is not None and archive.read_only:
            self._window.messages.show_message(
                tr("The archive is open for reading only, so no tag can be put on its articles.")
            )
        elif self._window.reading.article is not None:
            self._bar.open_field()

    def _on_archive(self, archive: Archive) -> None:
        self._bar.set_writable(not archive.read_only)
        self._refresh_known()

    def _refresh_known(self) -> None:
        self._do(
            lambda archive: archive.tags(),
            lambda tags: self._bar.set_known([name for name, _ in tags]),
        )

    def _change(self, name: str, *, remove: bool) -> None:
        article = self._window.reading.article
        if article is None:
            return

        def work(archive: Archive) -> None:
            (archive.untag if remove else archive.tag)([article.id], name)

        def done(_: object) -> None:
            self._window.reading.read_again()
            self._session.refresh_results()
            self._window.saved.refresh()
            self._refresh_known()

        self._do(work, done)

    def _do(self, work: Callable[[Archive], Any], done: Callable[[Any], None]) -> None:
        archive = self._session.archive
        if archive is not None:
            self._session.tasks.start(
                "tags",
                lambda _: work(archive),
                lambda found: done(found) if archive is self._session.archive else None,
                latest=False,
            )
