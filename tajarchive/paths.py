# SPDX-License-Identifier: MIT
"""Where resources, seeds and user data are: in a source tree, an installed wheel or a bundle."""

from __future__ import annotations

import contextlib
import os
import platform
import secrets
import sys
from functools import cache
from pathlib import Path

import platformdirs

APP = "TajArchive"


@cache
def _root() -> Path:
    """Return the folder that holds resources/ and seeds/."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    return package if (package / "resources").is_dir() else package.parent


def resources() -> Path:
    """Return the folder of gazetteers, event types, icons, themes and fonts."""
    return _root() / "resources"


def seeds() -> Path:
    """Return the folder of the starter archive's articles."""
    return _root() / "seeds"


def starter_articles() -> list[Path]:
    """Return the files of the starter archive, in order; what else is in seeds/ is about them."""
    return sorted(seeds().glob("[0-9][0-9]_*"))


def bundled_fonts() -> Path | None:
    """Return the folder of fonts that the bundle carries, or None in a source tree."""
    folder = _root() / "fonts"
    return folder if folder.is_dir() else None


def user_config() -> Path:
    """Return the folder of the user's settings (TAJARCHIVE_CONFIG overrides it)."""
    override = os.environ.get("TAJARCHIVE_CONFIG")
    return Path(override) if override else Path(platformdirs.user_config_dir(APP, appauthor=False))


def machine_secret() -> str:
    """Return a secret of this user on this machine, made at first use.

    It tells an index that this program made from one that came with somebody's folder. Where
    the configuration folder cannot be written, what tells this machine from others stands in
    for it, so that an index outlasts the process that made it.
    """
    file = user_config() / "secret"
    try:
        return file.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return _new_secret(file) or _machine()


def _new_secret(file: Path) -> str | None:
    secret = secrets.token_hex(32)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(secret)
    except OSError:
        return None
    return secret


def _machine() -> str:
    """Return what tells this machine and user from others, as far as the system says."""
    told = [platform.node(), os.path.expanduser("~")]
    for file in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        with contextlib.suppress(OSError):
            told.append(file.read_text(encoding="ascii"))
    return " ".join(told)


def default_archive() -> Path:
    """Return the archive that is opened when none is named (TAJARCHIVE_ARCHIVE overrides it)."""
    override = os.environ.get("TAJARCHIVE_ARCHIVE")
    if override:
        return Path(override)
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "archive"
