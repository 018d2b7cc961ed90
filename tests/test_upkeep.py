# SPDX-License-Identifier: MIT
"""Checks and rebuilds: what they find and renew, how far they are, and what a Cancel leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tajarchive import Archive
from tajarchive.errors import ArchiveError, ReadOnly
from tajarchive.model import Correction

TEXT = """Parliament ratifies border treaty number {n}

(Sample Wire) 10:15, March 14, 2025

DUSHANBE, March 13 (Sample Wire) -- President Emomali Rahmon met with lawmakers in Dushanbe
on Tuesday, March 13, to speak about the treaty on the state border.
"""
WRONG = "the weekday contradicts the date"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of three articles, each with a weekday that cannot be right."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for n in range(3):
        (folder / f"{n}.txt").write_text(TEXT.format(n=n), encoding="utf-8")
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([folder], jobs=0)
        yield made


def first(archive: Archive) -> str:
    return sorted(archive.matching(""))[0]


def test_a_rebuild_of_the_analysis_renews_weekday_warnings(archive: Archive) -> None:
    article = archive.article(first(archive))
    assert any(WRONG in warning for warning in article.warnings)
    stale = ("made by hand", f"“Monday, May 1”: {WRONG}")
    archive._store.articles.set_warnings(article.id, stale)
    archive.rebuild("analysis", jobs=0)
    renewed = archive.article(article.id).warnings
    assert renewed[0] == "made by hand"
    assert stale[1] not in renewed
    assert [w for w in renewed if WRONG in w] == [w for w in article.warnings if WRONG in w]


def test_a_check_says_how_far_it_is_and_stops(archive: Archive) -> None:
    told: list[tuple[int, int, str]] = []
    archive.original_path(first(archive)).write_bytes(b"something else")
    report = archive.check(progress=lambda *step: told.append(step))
    assert [step[:2] for step in told] == [(0, 3), (1, 3), (2, 3)]
    assert len(report.faults) == 1
    assert report.mendable == ()
    assert archive.check(cancelled=lambda: True).faults == ()


def test_what_a_repair_can_mend_is_named_apart(archive: Archive) -> None:
    assert not archive.outdated()
    archive._store.set_value("analysis version", "0")
    archive.original_path(first(archive)).unlink()
    assert archive.outdated()
    report = archive.check()
    assert len(report.faults) == 2
    assert report.mendable == report.faults[1:]
    report = archive.check(repair=True, jobs=0)
    assert report.mendable == ()
    assert len(report.faults) == len(report.repaired) == 1
    assert not archive.outdated()


def test_an_empty_archive_is_never_outdated(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "empty") as archive:
        archive._store.set_value("analysis version", "0")
        assert not archive.outdated()


def test_searches_are_answered_while_the_index_is_made_anew(archive: Archive) -> None:
    found: list[int] = []
    archive.rebuild("index", progress=lambda *_: found.append(archive.search("treaty").total))
    assert found
    assert set(found) == {3}
    assert not (archive.path / "index.new").exists()
    assert archive.check().faults == ()


def test_a_cancelled_rebuild_of_the_index_leaves_the_old_one(archive: Archive) -> None:
    archive._store.articles.set_pending([first(archive)])
    archive.rebuild("index", cancelled=lambda: True)
    assert archive._store.articles.pending() == [first(archive)]
    assert archive.search("treaty").total == 3
    assert not (archive.path / "index.new").exists()
    path = archive.path
    archive.close()
    with Archive.open(path) as again:
        assert again.search("treaty").total == 3
        assert again.check().faults == ()
        assert again._store.articles.pending() == []


def test_a_cancelled_analysis_is_searchable_as_far_as_it_came(archive: Archive) -> None:
    archive._store.set_value("analysis version", "0")
    done: list[int] = []
    archive.rebuild(
        "analysis",
        progress=lambda number, *_: done.append(number),
        cancelled=lambda: 1 in done,
        jobs=0,
    )
    assert archive.outdated()
    assert archive._store.articles.pending() == []
    assert archive.search("treaty").total == 3


def test_what_is_changed_during_a_rebuild_is_indexed_after_it(archive: Archive) -> None:
    changed: list[str] = []

    def change(*_: object) -> None:
        if not changed:
            changed.append(first(archive))
            article = archive._store.articles.get(changed[0])
            archive._store.articles.replace(replace(article, title="Locusts in Khatlon"))

    archive.rebuild("index", progress=change)
    assert archive.matching("locusts") == changed
    assert archive._store.articles.pending() == []


def test_names_corrected_during_a_rebuild_are_settled_after_it(archive: Archive) -> None:
    made: list[str] = []

    def correct(*_: object) -> None:
        if not made:
            made.append(first(archive))
            archive.correct([Correction("reject", text="Dushanbe", article=made[0])])

    archive.rebuild("analysis", progress=correct, jobs=0)
    assert archive.unsettled() == 3
    assert archive.settle(jobs=0) == ()
    assert "Dushanbe" not in {m.text for m in archive.article(made[0]).mentions}


def test_a_crash_while_the_index_is_made_anew_loses_nothing(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        type(archive._index), "_put_in_place", lambda self: (_ for _ in ()).throw(KeyboardInterrupt)
    )
    with pytest.raises(KeyboardInterrupt):
        archive.rebuild("index")
    monkeypatch.undo()
    path = archive.path
    archive.close()
    with Archive.open(path) as again:
        assert again.search("treaty").total == 3
        assert again.check().faults == ()


def test_a_new_index_that_cannot_take_its_place_says_so(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ArchiveError, match="cannot be put in its place"):
        archive.rebuild("index")
    monkeypatch.undo()
    assert archive.search("treaty").total == 3


def test_a_read_only_archive_refuses_to_rebuild(archive: Archive) -> None:
    with (
        Archive.open(archive.path, read_only=True) as reader,
        pytest.raises(ReadOnly),
    ):
        reader.rebuild("analysis")
