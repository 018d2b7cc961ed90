# SPDX-License-Identifier: MIT
"""Imported files as they came, byte for byte, each under its SHA-256."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

_CHUNK = 1 << 20
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class Staged:
    """A copy of a file that is not yet part of the archive: `keep` or `discard` it."""

    file: Path
    sha256: str
    bytes: int
    suffix: str


class Originals:
    """The folder of originals; a file is first staged, then kept once its article is saved."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def stage(self, source: Path) -> Staged:
        """Copy a file into the staging folder, hashing it on the way.

        Raises:
            OSError: the file cannot be read or the copy cannot be written.
        """
        staging = self._folder / "staging"
        staging.mkdir(parents=True, exist_ok=True)
        digest, size = hashlib.sha256(), 0
        handle, name = tempfile.mkstemp(dir=staging)
        try:
            with os.fdopen(handle, "wb") as copy, source.open("rb") as original:
                while chunk := original.read(_CHUNK):
                    digest.update(chunk)
                    size += len(chunk)
                    copy.write(chunk)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        suffix = source.suffix.lower()
        suffix = suffix if _SUFFIX.fullmatch(suffix) else ""
        return Staged(Path(name), digest.hexdigest(), size, suffix)

    def keep(self, staged: Staged) -> None:
        """Move a staged copy to its place."""
        target = self.path(staged.sha256, staged.suffix)
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(staged.file, target)

    def discard(self, staged: Staged) -> None:
        """Remove a staged copy."""
        staged.file.unlink(missing_ok=True)

    def clear_staging(self) -> None:
        """Remove copies that a crash left behind."""
        for left in (self._folder / "staging").glob("*"):
            left.unlink(missing_ok=True)

    def path(self, sha256: str, suffix: str) -> Path:
        """Return where the original with that hash and suffix is kept."""
        return self._folder / sha256[:2] / f"{sha256}{suffix}"

    def is_whole(self, sha256: str, suffix: str) -> bool:
        """Return whether the original is there and still has its hash."""
        digest = hashlib.sha256()
        try:
            with self.path(sha256, suffix).open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
        except OSError:
            return False
        return digest.hexdigest() == sha256
