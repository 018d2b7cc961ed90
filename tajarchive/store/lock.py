# SPDX-License-Identifier: MIT
"""One writer an archive: a lock file that the system frees when its process ends."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from tajarchive.errors import ArchiveLocked, ReadOnly


class WriteLock:
    """Holds the right to write to an archive until `release`.

    Raises (on creation):
        ArchiveLocked: another process, named in the message, holds it.
        ReadOnly: the folder cannot be written to.
    """

    def __init__(self, folder: Path) -> None:
        self._holder = folder / "archive.lock.json"
        self._lock = FileLock(folder / "archive.lock", timeout=0, is_singleton=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise ArchiveLocked(
                f"The archive {folder} is open for writing in {self._described()}; close it "
                "there, or open the archive here for reading only."
            ) from None
        except OSError as error:
            raise ReadOnly(
                f"The archive {folder} cannot be opened for writing ({error.strerror}); check "
                "your rights to that folder, or open the archive for reading only."
            ) from error
        self._holder.write_text(json.dumps(_this_process()), encoding="utf-8")

    def _described(self) -> str:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            return f"{holder['program']} (process {holder['pid']}, since {holder['since']})"
        except (OSError, ValueError, KeyError, TypeError):
            return "another process"

    def release(self) -> None:
        """Give the right back."""
        self._holder.unlink(missing_ok=True)
        self._lock.release()


def _this_process() -> dict[str, str | int]:
    program = Path(sys.argv[0]).name or "tajarchive"
    if program in ("__main__.py", "-c", "-m"):
        program = "tajarchive"
    since = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return {"program": program, "pid": os.getpid(), "since": since}
