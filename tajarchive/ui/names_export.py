# SPDX-License-Identifier: MIT
"""Names on their way out: a table of them, of pairs, or a network, into a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tajarchive.ui.correcting_desk import write
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.outgoing import Outgoing
from tajarchive.ui.session import Session
from tajarchive.ui.state import State
from tajarchive.ui.translation import tr, trn

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.dialogs.exporting_names import NamesWish


class NamesExport(QObject):
    """Asks what to export, writes it in the background and says where it went."""

    def __init__(
        self, session: Session, messages: MessageBar, state: State, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._state, self._window = session, state, window
        self._outgoing = Outgoing(session, messages, state)

    def ask(self, kind: str = "") -> None:
        """Open the dialog, with a kind of names chosen."""
        from tajarchive.ui.dialogs.exporting_names import ExportNamesDialog

        if self._session.archive is None:
            return
        searched = self._session.total if self._session.query.strip() else 0
        dialog = ExportNamesDialog(searched, kind, self._window)
        dialog.accepted.connect(lambda: self._ask_file(dialog.wish))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_file(self, wish: NamesWish) -> None:
        from tajarchive.ui.dialogs.exporting import documents

        start = Path(self._state.get("export.folder") or documents())
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Export names"),
            str(start / f"names{wish.suffix}"),
            f"*{wish.suffix}",
        )
        if name:
            self.save(Path(name), wish)

    def save(self, path: Path, wish: NamesWish) -> None:
        """Write what is wished for."""
        archive, query = self._session.archive, self._session.whole_query
        if archive is None:
            return
        path = path if path.suffix else path.with_suffix(wish.suffix)
        asked = query if wish.results else None

        def work() -> str:
            text, what = _written(archive, asked, wish)
            write(path, text)
            return what

        self._outgoing.write(path, work, lambda what: tr("{what} saved", what=what))


def _written(archive: Archive, query: str | None, wish: NamesWish) -> tuple[str, str]:
    """Return the text of a file, and what it holds in words."""
    from tajarchive.export import network

    type_ = wish.type or None
    if wish.form == "names":
        entities = archive.entities(query, type_)
        return network.entities_csv(entities), trn("{n} name", "{n} names", len(entities))
    found = archive.network(query, type_, wish.most, wish.least)
    what = tr(
        "{pairs} {names}",
        pairs=trn("{n} pair", "{n} pairs", len(found.links)),
        names=trn("of {n} name", "of {n} names", len(found.entities)),
    )
    return (network.graphml if wish.form == "network" else network.links_csv)(found), what
