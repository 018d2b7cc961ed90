# SPDX-License-Identifier: MIT
"""Writing a dossier to a file, in the format that the file's suffix names."""

from __future__ import annotations

import contextlib
import errno
import secrets
from collections.abc import Iterator
from pathlib import Path

from tajarchive.errors import ExportError
from tajarchive.export.dossier import Dossier, Format
from tajarchive.export.formats import FORMATS

_REASONS = {
    errno.ENOSPC: "the disk is full; make room or choose another disk",
    errno.EDQUOT: "your share of the disk is used up; make room or choose another disk",
    errno.EACCES: "you have no permission to write there; choose another folder",
    errno.EPERM: "you have no permission to write there; choose another folder",
    errno.EROFS: "the disk can only be read; choose another folder",
    errno.ENAMETOOLONG: "the file's name is too long; choose a shorter one",
}


def format_of(path: Path) -> Format:
    """Return the format that a file's suffix names, in whatever case.

    Raises:
        ExportError: no format has it.
    """
    for known in FORMATS:
        if path.suffix.lower() == known.suffix:
            return known
    suffixes = ", ".join(known.suffix for known in FORMATS)
    given = f"the suffix {path.suffix}" if path.suffix else "a name without a suffix"
    raise ExportError(f"No format has {given}; end the file's name in one of: {suffixes}.")


def write(dossier: Dossier, path: Path) -> None:
    """Write a dossier to a file; a file that is there is replaced once the new one is complete.

    Raises:
        ExportError: there is nothing to write, no format has the suffix, or the file cannot be
            written; a file that was there before is then untouched.
    """
    wanted = format_of(path)
    _check_contents(dossier, wanted)
    with replacing(path) as part:
        wanted.render(dossier, part)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a file to write to, which takes the place of `path` once it is complete.

    Raises:
        ExportError: the file cannot be written; one that was there before is then untouched.
    """
    if not path.parent.is_dir():
        raise ExportError(
            f"The folder {path.parent} does not exist; make it first or choose another one."
        )
    if path.is_dir():
        raise ExportError(f"{path} is a folder; add the name of a file to it.")
    part = path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}.part")
    try:
        yield part
        part.replace(path)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
        raise ExportError(f"{path} cannot be written: {reason}.") from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _check_contents(dossier: Dossier, wanted: Format) -> None:
    if wanted.events and not dossier.events:
        raise ExportError(
            f"The passages report no event, and {wanted.suffix} holds events only; choose "
            "another suffix, such as .pdf."
        )
    if not dossier.passages and not dossier.events:
        raise ExportError("There is nothing to export; choose a passage, an article or a query.")
