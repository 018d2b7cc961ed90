# SPDX-License-Identifier: MIT
"""Opening the archive that a command works on."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive import paths
from tajarchive.cli.output import complain
from tajarchive.errors import ArchiveNotFound

if TYPE_CHECKING:
    from tajarchive.archive import Archive


def archive_path(options: argparse.Namespace) -> Path:
    """Return the archive's folder: the one named with --archive, else the default one."""
    return Path(options.archive) if options.archive else paths.default_archive()


def open_archive(options: argparse.Namespace, *, writing: bool = False) -> Archive:
    """Open the archive, for reading only unless `writing`.

    Reading works beside a window that has the same archive open.

    Raises:
        ArchiveNotFound: there is none; the message says how to make one.
        ArchiveLocked: another process has it open for writing.
    """
    from tajarchive.archive import Archive

    path = archive_path(options)
    try:
        return Archive.open(path, read_only=not writing)
    except ArchiveNotFound as error:
        chosen = f"--archive {path} " if options.archive else ""
        raise ArchiveNotFound(
            f"There is no archive in {path}; make one with “tajarchive {chosen}init”, or one "
            f"with articles to look around in with “tajarchive {chosen}init --starter”."
        ) from error


def use_pipelines(archive: Archive) -> str:
    """Have the spaCy pipelines that are chosen read what is analysed; return why not, or ""."""
    from tajarchive.analysing import LEFT_OUT
    from tajarchive.entities.pipelines.chosen import Choice, PipelineProblem, describe
    from tajarchive.settings import Settings

    try:
        archive.use_pipelines(describe(Choice.of(Settings())))
    except PipelineProblem as error:
        archive.use_pipelines(None, str(error))
        return f"{LEFT_OUT}: {error}"
    return ""


def tell_troubles(archive: Archive) -> None:
    """Name on stderr what the pipelines could not do."""
    for line in archive.pipeline_troubles():
        complain(line)
