# SPDX-License-Identifier: MIT
"""Files on their way out: written in the background, then said where they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from tajarchive.errors import ArchiveError
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.session import Session
from tajarchive.ui.state import State
from tajarchive.ui.translation import tr


class Outgoing:
    """Writes files for those who ask what to export."""

    def __init__(self, session: Session, messages: MessageBar, state: State) -> None:
        self._session, self._messages, self._state = session, messages, state

    def write(
        self,
        path: Path,
        work: Callable[[], Any],
        told: Callable[[Any], str],
        remember: str = "",
    ) -> None:
        """Call `work` in another thread, which writes the file, and say with what `told` makes of
        its answer that it is there. The folder is kept for the next time, and the suffix under
        the name `remember`."""

        def done(answer: Any) -> None:
            self._state.set("export.folder", path.parent)
            if remember:
                self._state.set(remember, path.suffix)
            self._messages.show_message(
                tr("{done} to {path}.", done=told(answer), path=path),
                "success",
                (tr("Open"), lambda: open_file(path)),
            )

        def failed(error: ArchiveError) -> None:
            self._messages.show_message(str(error), "error")

        self._session.tasks.start("export", lambda _: work(), done, failed, latest=False)


def open_file(path: Path) -> None:
    """Open a file with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
