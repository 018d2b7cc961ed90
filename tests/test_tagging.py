# SPDX-License-Identifier: MIT
"""Tags: found at once, counted, kept through everything that is derived again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tajarchive import Archive
from tajarchive.errors import ArchiveError, ArticleNotFound, ReadOnly
from tajarchive.search import SearchIndex

TEXT = "Report {n} on the treaty\n\nDUSHANBE -- Lawmakers spoke about the treaty today.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(3):
        (folder / f"{n}.txt").write_text(TEXT.format(n=n), encoding="utf-8")
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([folder], jobs=0)
        yield made


@pytest.fixture
def ids(archive: Archive) -> list[str]:
    return sorted(hit.id for hit in archive.search("").hits)


def test_a_tag_is_found_at_once(archive, ids):
    assert archive.tag(ids[:2], " Field  work ") == 2
    assert archive.tag(ids[1:], "field WORK") == 1
    assert sorted(archive.matching('tag:"field work"')) == ids
    assert archive.tags() == (("Field work", 3),)
    assert archive.article(ids[0]).tags == ("Field work",)
    assert archive.search("treaty").facets["tag"] == (("Field work", 3),)
    assert archive.untag(ids[:1], "FIELD work") == 1
    assert sorted(archive.matching('treaty tag:"Field work"')) == ids[1:]
    assert archive.matching('-tag:"field work"') == ids[:1]


def test_tags_in_any_script_are_found(archive, ids):
    archive.tag(ids[:1], "Далели муҳим")
    archive.tag(ids[1:2], "田野调查")
    assert archive.matching('tag:"далели МУҲИМ"') == ids[:1]
    assert archive.matching("tag:田野调查") == ids[1:2]
    assert archive.search('tag:"далели муҳим"').understood == 'tag:"далели муҳим"'


def test_tags_survive_updates_and_rebuilds(archive, ids, tmp_path):
    archive.tag(ids, "to cite")
    file = tmp_path / "in" / "0.txt"
    file.write_text(TEXT.format(n="of another day"), encoding="utf-8")
    (updated,) = archive.import_paths([file], jobs=0).updated
    archive.rebuild("all", jobs=0)
    assert archive.article(updated.id).tags == ("to cite",)
    assert sorted(archive.matching('tag:"to cite"')) == ids


def test_a_tag_that_could_not_be_indexed_is_found_after_the_next_opening(archive, ids, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(SearchIndex, "update", fail)
        with pytest.raises(OSError, match="no space left"):
            archive.tag(ids[:1], "to cite")
    archive.close()
    with Archive.open(archive.path) as again:
        assert again.matching('tag:"to cite"') == ids[:1]


def test_what_waits_for_the_events_to_be_joined_goes_on_waiting(archive, ids):
    archive._store.articles.set_pending(ids[:2])
    archive.tag(ids[1:], "to cite")
    assert archive._store.articles.pending() == ids[:2]


@pytest.mark.parametrize("name", ["", "  ", "…", "a" * 61, 'so-called "peace"', "two\x00words"])
def test_what_is_no_tag_is_refused(archive, ids, name):
    with pytest.raises(ArchiveError, match="tag"):
        archive.tag(ids, name)
    assert archive.tags() == ()


def test_an_unknown_article_is_named_and_nothing_is_tagged(archive, ids):
    with pytest.raises(ArticleNotFound, match="nowhere"):
        archive.tag([*ids, "nowhere"], "to cite")
    assert archive.tags() == ()


def test_nothing_is_tagged_in_an_archive_that_is_read_only(archive, ids):
    archive.tag(ids[:1], "to cite")
    archive.close()
    with Archive.open(archive.path, read_only=True) as reading:
        assert reading.matching('tag:"to cite"') == ids[:1]
        assert reading.tags() == (("to cite", 1),)
        for change in (reading.tag, reading.untag):
            with pytest.raises(ReadOnly):
                change(ids, "to cite")
