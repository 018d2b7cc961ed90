# SPDX-License-Identifier: MIT
"""From a backup to an archive in a folder; what stood there before is kept beside it."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tajarchive.errors import ArchiveError
from tajarchive.model import Cancelled, Progress, RestoreReport
from tajarchive.store import DATABASE, LOCK, backup
from tajarchive.store.lock import WriteLock


def restore(
    file: Path,
    folder: Path,
    derive: Callable[[Path], int],
    progress: Progress,
    cancelled: Cancelled,
) -> RestoreReport:
    """Make an archive of a backup, beside the folder first, and put it there once it is whole.

    `derive` makes what a backup has not, in the folder that it is given, and returns the number
    of articles. An archive that is in the folder is renamed, never removed.

    Raises:
        ArchiveLocked: the archive that is there is open for writing elsewhere.
        ArchiveError: the file is no backup or is damaged, other files are in the folder, or the
            folder cannot be written.
    """
    folder = folder.absolute()
    if not file.is_file():
        raise ArchiveError(f"There is no file {file}; name the backup that is to be restored.")
    occupied = _is_occupied(folder)
    building = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        _make(building)
        report = backup.unpack(file, building, progress, cancelled)
        articles = 0 if report.stopped else derive(building)
        if report.stopped or cancelled():
            return RestoreReport(folder, stopped=True)
        aside = _put(building, folder, occupied)
        return RestoreReport(folder, articles, aside, report.failed)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _is_occupied(folder: Path) -> bool:
    """Return whether an archive is in the folder.

    Raises:
        ArchiveLocked: it is open for writing elsewhere.
        ArchiveError: something else is in the folder.
    """
    if (folder / DATABASE).is_file():
        WriteLock(folder).release()
        return True
    if folder.exists() and not folder.is_dir():
        raise ArchiveError(f"{folder} is a file; choose a new folder for the archive.")
    others = [one.name for one in folder.glob("*") if not one.name.startswith(LOCK)]
    if others:
        raise ArchiveError(
            f"The folder {folder} is not empty ({others[0]} is in it) and holds no archive; choose "
            "an empty or a new one."
        )
    return False


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise ArchiveError(
            f"The folder {folder.parent} cannot be written to ({error.strerror}); choose another."
        ) from error


def _put(building: Path, folder: Path, occupied: bool) -> Path | None:
    """Move the new archive to its place; return where the one is that was there."""
    aside = _free_name(folder) if occupied else None
    try:
        if aside is not None:
            WriteLock(folder).release()  # nobody has opened it meanwhile
            folder.rename(aside)
        elif folder.exists():
            shutil.rmtree(folder)  # empty but for the lock of one that was
        try:
            building.rename(folder)
        except OSError:
            if aside is not None:
                aside.rename(folder)
            raise
    except OSError as error:
        raise ArchiveError(
            f"The archive cannot be put into {folder} ({error.strerror}); choose another folder."
        ) from error
    return aside


def _free_name(folder: Path) -> Path:
    """Return a name for the archive that has to give way, which nothing has yet."""
    when = datetime.now().strftime("%Y-%m-%d %H%M")
    name = f"{folder.name} before {when}"
    taken = 1
    while folder.with_name(name).exists():
        taken += 1
        name = f"{folder.name} before {when} ({taken})"
    return folder.with_name(name)
