# SPDX-License-Identifier: MIT
"""One window for each archive: a second start brings the first window to the front.

The window that may write to an archive listens on a local socket named after the archive's
folder; only the same user can reach it, and nothing but the ring itself is sent.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_ANSWER = b"raised"
_WAIT_MS = 1500


class Doorbell(QObject):
    """Tells when somebody else wanted to open the archive."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, archive: Path) -> None:
        """Listen for an archive that is open for writing here, in place of the one before."""
        from PySide6.QtNetwork import QLocalServer

        self.close()
        name = _name(archive)
        # Who holds the right to write is the only one to listen: what is there was left behind.
        QLocalServer.removeServer(name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        server.listen(name)
        self._server = server

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.write(_ANSWER)
            caller.disconnectFromServer()
            self.rung.emit()


class Ring(QObject):
    """One ring at the window that has an archive open."""

    answered = Signal(bool)
    """Whether there is such a window; it comes once, and soon."""

    def __init__(self, archive: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalSocket

        self._done = False
        self._socket = QLocalSocket(self)
        self._socket.readyRead.connect(self._on_words)
        self._socket.errorOccurred.connect(lambda _: self._answer(False))
        QTimer.singleShot(_WAIT_MS, self, lambda: self._answer(False))
        name = _name(archive)
        mode = QLocalSocket.OpenModeFlag.ReadOnly
        QTimer.singleShot(0, self, lambda: self._socket.connectToServer(name, mode))

    def _on_words(self) -> None:
        self._answer(bytes(self._socket.readAll().data()) == _ANSWER)

    def _answer(self, there: bool) -> None:
        if not self._done:
            self._done = True
            self.answered.emit(there)
            self.deleteLater()


def _name(archive: Path) -> str:
    folder = str(archive.expanduser().resolve())
    return (
        "tajarchive-" + hashlib.sha256(folder.encode("utf-8", "surrogateescape")).hexdigest()[:24]
    )
