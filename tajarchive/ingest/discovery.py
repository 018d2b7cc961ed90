# SPDX-License-Identifier: MIT
"""Finding the files to import under the paths that a person names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tajarchive.ingest.reading import known_suffix
from tajarchive.model import Cancelled, Failed


def discover(paths: Iterable[Path], cancelled: Cancelled | None = None) -> Iterator[Path | Failed]:
    """Yield the files to import, in a fixed order, and a `Failed` for each path that leads nowhere.

    A file that is named itself is always tried. Inside folders, hidden entries and files of unknown
    endings are left out. No folder is visited twice, so loops of symbolic links end; no file is
    yielded twice.
    """
    seen: set[tuple[int, int]] = set()
    yielded: set[str] = set()
    for path in paths:
        if cancelled and cancelled():
            return
        if path.is_dir():
            found = _walk(path, seen, cancelled)
        else:
            found = iter((_named(path),))
        for item in found:
            key = os.path.realpath(item) if isinstance(item, Path) else item.path
            if key not in yielded:
                yielded.add(key)
                yield item


def _named(path: Path) -> Path | Failed:
    try:
        path.stat()
    except FileNotFoundError:
        return Failed(_shown(path), "There is no such file or folder.")
    except OSError as error:
        return Failed(_shown(path), f"It cannot be reached: {error.strerror}.")
    return path


def _walk(
    folder: Path, seen: set[tuple[int, int]], cancelled: Cancelled | None
) -> Iterator[Path | Failed]:
    """Yield the files under a folder, depth first, names in the order of their code points."""
    pending = [folder]
    while pending:
        if cancelled and cancelled():
            return
        here = pending.pop()
        try:
            status = here.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            yield Failed(_shown(here), f"The folder cannot be read: {error.strerror}.")
            continue
        folders: list[Path] = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = here / entry.name
            if _is_folder(entry):
                folders.append(path)
            elif known_suffix(path):
                yield path
        pending.extend(reversed(folders))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _shown(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
