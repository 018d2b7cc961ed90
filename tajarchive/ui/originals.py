# SPDX-License-Identifier: MIT
"""The kept original of an article: what it is called outside the archive, what kind of file it is,
how it may be opened, and its text. Nothing here runs it or follows what is in it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tajarchive.errors import ArchiveError
from tajarchive.model import Article
from tajarchive.ui.translation import tr

LONGEST_TEXT = 1_000_000
"""Bytes of a text that are shown; more is left to other programs."""

LONGEST_LINE = 2_000
"""Letters after which a line is broken for showing; Qt lays longer ones out too slowly."""

_HARMLESS = frozenset("txt text asc md markdown mdown pdf docx".split())
_ACTIVE = frozenset("html htm xhtml docm".split())
"""Files that may hold scripts or macros, or fetch something from the network."""

_NAME_LIMIT = 120
# Letters that a file system refuses, controls, and those that make a name read backwards.
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def proper_name(article: Article, suffix: str) -> str:
    """Return the file name that the article was imported under, fit for any folder.

    `suffix` is the one under which it is kept; a name that lacks it gets it, so that no name can
    pass for another kind of file.
    """
    name = re.split(r"[/\\]", article.original.name)[-1]
    name = _UNFIT.sub("_", name).strip(" .") or article.id
    if _RESERVED.match(name):
        name = f"_{name}"
    stem = name[: -len(suffix)] if suffix and name.lower().endswith(suffix) else name
    own = name[len(stem) :] or suffix
    return f"{stem[:_NAME_LIMIT].rstrip(' .') or article.id}{own}"


def kind_of(suffix: str) -> str:
    """Return in words what kind of file has a suffix."""
    from tajarchive.ingest.readers import READERS

    for reader in READERS:
        if suffix in reader.suffixes:
            return tr(reader.label)
    if not suffix:
        return tr("File without a type")
    return tr("{type} file of a kind not known here", type=suffix[1:].upper())


def way_to_open(suffix: str) -> str:
    """Return "open" for kinds that do nothing of themselves, "ask" for those that may hold scripts
    or fetch something, "never" for all others, which the system might run."""
    plain = suffix.removeprefix(".")
    if plain in _HARMLESS:
        return "open"
    return "ask" if plain in _ACTIVE else "never"


def read_text(path: Path, encoding: str) -> tuple[str, bool]:
    """Return the text of an original and whether that is all of it.

    Bytes that are none of the encoding show as U+FFFD. Raises ArchiveError when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LONGEST_TEXT + 1)
    except OSError as error:
        raise ArchiveError(f"The original cannot be read ({error.strerror}).") from error
    whole = len(data) <= LONGEST_TEXT
    try:
        text = data[:LONGEST_TEXT].decode(encoding, "replace")
    except LookupError:
        text = data[:LONGEST_TEXT].decode("utf-8", "replace")
    text = text.removeprefix("\ufeff").replace("\0", "\ufffd")
    return _broken("\n".join(text.splitlines())), whole


def _broken(text: str) -> str:
    """Return a text whose overlong lines are broken."""
    lines = (
        line[first : first + LONGEST_LINE]
        for line in text.split("\n")
        for first in range(0, max(1, len(line)), LONGEST_LINE)
    )
    return "\n".join(lines)


def copy(source: Path, target: Path) -> None:
    """Copy an original, only its bytes: never a right to be run.

    Raises:
        ArchiveError: it cannot be read, or the copy cannot be written.
    """
    try:
        shutil.copyfile(source, target)
    except OSError as error:
        raise ArchiveError(
            f"{target} cannot be written ({error.strerror or error}); choose another place."
        ) from error
