# SPDX-License-Identifier: MIT
"""A backup: the record and the originals in one ZIP file, and the way back from it.

tajarchive-backup.json   number of this form, when it was made, size and SHA-256 of the record
archive.db               the record, in one state, also while somebody writes to it
originals/ab/ab….txt     every original, byte for byte, under its SHA-256

What is derived from these (the search index) is not in it. A backup comes from anywhere: nothing
of it is believed before its hash was seen, and nothing is written outside the given folder.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import shutil
import sqlite3
import zipfile
import zlib
from datetime import datetime
from pathlib import Path

from tajarchive.errors import ArchiveError
from tajarchive.model import BackupReport, Cancelled, Failed, Progress
from tajarchive.store.database import Database
from tajarchive.store.originals import Originals

_DATABASE = "archive.db"
_MANIFEST = "tajarchive-backup.json"
_FORM = 1
_MANIFEST_BYTES = 100_000
_CHUNK = 1 << 20
_ORIGINAL = re.compile(r"originals/([0-9a-f]{2})/(\1[0-9a-f]{62})(\.[a-z0-9]{1,8})?")
_PACKED = {".docx", ".epub", ".gz", ".jpg", ".odt", ".pdf", ".png", ".wacz", ".zip"}
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What reading a member of a damaged or strange ZIP file raises."""
_COPYING, _PACKING, _UNPACKING = "Copying the record", "Packing the originals", "Unpacking"


class _Stopped(Exception):
    """The person asked to stop."""


# -- writing -----------------------------------------------------------------------------------


def write(
    database: Database,
    originals: Originals,
    target: Path,
    progress: Progress,
    cancelled: Cancelled,
) -> BackupReport:
    """Write a backup; a former one of that name is replaced once the new one is complete.

    Originals that are missing or changed are left out and named in the report.

    Raises:
        ArchiveError: another file has that name, or the backup cannot be written.
    """
    if target.exists() and not is_backup(target):
        raise ArchiveError(f"{target} is there already and is no backup; choose another name.")
    if not target.parent.is_dir():
        raise ArchiveError(f"There is no folder {target.parent}; choose one that is there.")
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    record = part.with_name(f"{part.name}.db")

    def step(done: int, total: int) -> None:
        _stop_if(cancelled)
        progress(done, total, _COPYING)

    try:
        database.copy_to(record, step)
        with zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED) as backup:
            _add(backup, _MANIFEST, _manifest(record))
            _add_file(backup, _DATABASE, record)
            report = _add_originals(backup, originals, record, target, progress, cancelled)
        os.replace(part, target)
    except _Stopped:
        return BackupReport(target, stopped=True)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or error
        raise ArchiveError(
            f"The backup {target} cannot be written ({why}); choose another place."
        ) from error
    finally:
        for left in (part, record, record.with_name(f"{record.name}-journal")):
            left.unlink(missing_ok=True)
    return report


def _stop_if(cancelled: Cancelled) -> None:
    if cancelled():
        raise _Stopped


def _manifest(record: Path) -> bytes:
    made = datetime.now().astimezone().isoformat(timespec="seconds")
    size, sha256 = record.stat().st_size, _hash_of(record)
    told = {"tajarchive backup": _FORM, "made": made, "bytes": size, "sha256": sha256}
    return json.dumps(told, indent=1).encode()


def _hash_of(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _add(backup: zipfile.ZipFile, name: str, content: bytes) -> None:
    backup.writestr(_entry(name), content)


def _add_file(backup: zipfile.ZipFile, name: str, file: Path) -> str:
    """Add a file; return the SHA-256 of what was read."""
    digest = hashlib.sha256()
    with file.open("rb") as source, backup.open(_entry(name), "w", force_zip64=True) as member:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            member.write(chunk)
    return digest.hexdigest()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, datetime.now().timetuple()[:6])
    packed = Path(name).suffix in _PACKED
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    return entry


def _add_originals(
    backup: zipfile.ZipFile,
    originals: Originals,
    record: Path,
    target: Path,
    progress: Progress,
    cancelled: Cancelled,
) -> BackupReport:
    kept = _kept(record)
    missing: list[Failed] = []
    for number, (sha256, suffix, name) in enumerate(kept):
        _stop_if(cancelled)
        progress(number, len(kept), _PACKING)
        if not originals.is_whole(sha256, suffix):
            missing.append(Failed(name, "The original is missing or changed."))
            continue
        file = originals.path(sha256, suffix)
        _add_file(backup, f"originals/{sha256[:2]}/{sha256}{suffix}", file)
    progress(len(kept), len(kept), _PACKING)
    return BackupReport(target, len(kept) - len(missing), tuple(missing))


def _kept(record: Path) -> list[tuple[str, str, str]]:
    db = sqlite3.connect(record)
    try:
        return db.execute("SELECT sha256, suffix, name FROM original ORDER BY sha256").fetchall()
    finally:
        db.close()


# -- reading -----------------------------------------------------------------------------------


def is_backup(file: Path) -> bool:
    """Return whether a file says that it is a backup."""
    try:
        with zipfile.ZipFile(file) as backup:
            return _MANIFEST in backup.namelist()
    except (OSError, *_DAMAGE):
        return False


def unpack(file: Path, folder: Path, progress: Progress, cancelled: Cancelled) -> BackupReport:
    """Write what a backup holds into an empty folder; damaged originals are left out and named.

    Raises:
        ArchiveError: it is no backup, its record is damaged, or the disk is full.
    """
    try:
        with zipfile.ZipFile(file) as backup:
            told = _told(file, backup)
            _check_room(file, backup, folder)
            if _take(backup, _DATABASE, folder / _DATABASE) != told.get("sha256"):
                raise ArchiveError(
                    f"The backup {file} is damaged: its record is not the one that was saved."
                )
            return _take_originals(file, backup, folder, progress, cancelled)
    except _Stopped:
        return BackupReport(file, stopped=True)
    except (KeyError, sqlite3.Error, *_DAMAGE) as error:
        raise ArchiveError(
            f"{file} is no backup of an archive, or it is damaged; choose another file."
        ) from error
    except OSError as error:
        raise ArchiveError(
            f"The backup {file} cannot be restored ({error.strerror or error})."
        ) from error


def _told(file: Path, backup: zipfile.ZipFile) -> dict[str, object]:
    """Return what the backup tells of itself."""
    entry = backup.getinfo(_MANIFEST)
    try:
        if entry.file_size > _MANIFEST_BYTES:
            raise ValueError
        told = json.loads(backup.read(entry))
        form = int(told["tajarchive backup"])
    except (ValueError, TypeError, LookupError) as error:
        raise zipfile.BadZipFile from error
    if form > _FORM:
        raise ArchiveError(
            f"The backup {file} was made by a newer version of TajArchive; install that version "
            "to restore it."
        )
    return told


def _check_room(file: Path, backup: zipfile.ZipFile, folder: Path) -> None:
    """Refuse what would fill the disk, be it large or made to look so."""
    needed = sum(entry.file_size for entry in backup.infolist())
    if needed > shutil.disk_usage(folder).free:
        raise ArchiveError(
            f"The backup {file} needs {needed / 1e9:,.1f} GB in {folder.parent}, where less is "
            "free; make room or choose another folder."
        )


def _take_originals(
    file: Path, backup: zipfile.ZipFile, folder: Path, progress: Progress, cancelled: Cancelled
) -> BackupReport:
    inside = {entry.filename for entry in backup.infolist() if _ORIGINAL.fullmatch(entry.filename)}
    kept = _kept(folder / _DATABASE)
    lost: list[Failed] = []
    for number, (sha256, suffix, name) in enumerate(kept):
        _stop_if(cancelled)
        progress(number, len(kept), _UNPACKING)
        place = f"originals/{sha256[:2]}/{sha256}{suffix}"
        if place not in inside:
            lost.append(Failed(name, "Its original is not in the backup."))
        elif not _is_taken(backup, place, folder / place, sha256):
            lost.append(Failed(name, "Its original is damaged in the backup."))
    progress(len(kept), len(kept), _UNPACKING)
    return BackupReport(file, len(kept) - len(lost), tuple(lost))


def _is_taken(backup: zipfile.ZipFile, place: str, target: Path, sha256: str) -> bool:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        if _take(backup, place, target) == sha256:
            return True
    except _DAMAGE:
        pass  # told by the caller
    target.unlink(missing_ok=True)
    return False


def _take(backup: zipfile.ZipFile, name: str, target: Path) -> str:
    """Write a member to a file, never more than it says it has; return its SHA-256."""
    digest = hashlib.sha256()
    entry = backup.getinfo(name)
    left = entry.file_size
    with backup.open(entry) as member, target.open("xb") as copy:
        while left and (chunk := member.read(min(_CHUNK, left))):
            left -= len(chunk)
            digest.update(chunk)
            copy.write(chunk)
    return digest.hexdigest()
