# SPDX-License-Identifier: MIT
from __future__ import annotations

import errno
import os

import pytest

from tajarchive.errors import ExportError
from tajarchive.export import FORMATS, Dossier, write
from tajarchive.export import document as documents


@pytest.fixture
def dossier(passages, events):
    return Dossier("A dossier", passages, events)


@pytest.mark.parametrize("suffix", [each.suffix for each in FORMATS])
def test_every_format_is_written_in_place_and_leaves_nothing_else(dossier, tmp_path, suffix):
    file = tmp_path / f"Том 1{suffix.upper()}"
    file.write_text("old")
    write(dossier, file)
    assert file.read_bytes() != b"old"
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


@pytest.mark.parametrize("name", ["a.xyz", "a", "a.tar.gz"])
def test_an_unknown_suffix_is_named_with_the_known_ones(dossier, tmp_path, name):
    with pytest.raises(ExportError, match=r"No format has .*\.pdf, \.docx"):
        write(dossier, tmp_path / name)


def test_a_missing_folder_is_named(dossier, tmp_path):
    with pytest.raises(ExportError, match="nowhere does not exist; make it first"):
        write(dossier, tmp_path / "nowhere" / "a.pdf")


def test_a_folder_is_no_file(dossier, tmp_path):
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        write(dossier, tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "no permission to write"),
        (errno.EROFS, "can only be read"),
        (errno.EIO, "input/output error"),
    ],
)
def test_what_the_system_refuses_is_said_and_the_old_file_stays(
    dossier, tmp_path, monkeypatch, number, reason
):
    file = tmp_path / "a.md"
    file.write_text("old")

    def refuse(self, target):
        raise OSError(number, os.strerror(number), str(target))

    monkeypatch.setattr(documents.Path, "replace", refuse)
    with pytest.raises(ExportError, match=reason):
        write(dossier, file)
    assert file.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_without_permission_is_refused(dossier, tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="no permission"):
            write(dossier, tmp_path / "a.md")
    finally:
        tmp_path.chmod(0o700)


def test_formats_of_events_need_events(passages, events, tmp_path):
    for suffix in (".csv", ".ics"):
        with pytest.raises(ExportError, match="report no event"):
            write(Dossier("x", passages), tmp_path / f"a{suffix}")
    with pytest.raises(ExportError, match="has a date"):
        write(Dossier("x", passages, events[2:]), tmp_path / "a.ics")
    with pytest.raises(ExportError, match="nothing to export"):
        write(Dossier("x"), tmp_path / "a.pdf")
    assert not list(tmp_path.iterdir())


def test_a_table_begins_with_a_byte_order_mark_for_spreadsheets(dossier, tmp_path):
    write(dossier, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfEvent ID,")
