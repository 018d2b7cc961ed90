# SPDX-License-Identifier: MIT
"""Saved searches with what is new, and past searches, over archives that change."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tajarchive import Archive
from tajarchive.errors import ArchiveError, QueryError, ReadOnly
from tajarchive.search import SearchIndex

TEXT = "Report {n} on the {what}\n\nDUSHANBE -- Lawmakers spoke about the {what} today.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "archive") as made:
        yield made


def bring(archive: Archive, n: int, what: str, folder: str = "in") -> str:
    """Import a file and return its article's id."""
    where = archive.path.parent / folder
    where.mkdir(exist_ok=True)
    file = where / f"{n}.txt"
    file.write_text(TEXT.format(n=n, what=what), encoding="utf-8")
    report = archive.import_paths([file], jobs=0)
    return (*report.added, *report.updated)[0].id


def counts(archive: Archive) -> dict[str, tuple[int, int]]:
    return {s.name: (s.total, s.new) for s in archive.saved_searches()}


def test_what_comes_after_the_last_look_is_new(archive):
    bring(archive, 1, "treaty")
    saved = archive.save_search(" The  treaty ", "treaty", "newest")
    assert (saved.name, saved.query, saved.sort) == ("The treaty", "treaty", "newest")
    assert counts(archive) == {"The treaty": (1, 0)}
    bring(archive, 2, "treaty")
    bring(archive, 3, "harvest")
    assert counts(archive) == {"The treaty": (2, 1)}
    archive.saw_search(saved.id)
    assert counts(archive) == {"The treaty": (2, 0)}
    bring(archive, 4, "treaty")
    assert counts(archive) == {"The treaty": (3, 1)}


def test_an_updated_article_is_not_new(archive):
    bring(archive, 1, "treaty")
    archive.save_search("Treaty", "treaty")
    same = bring(archive, 1, "treaty on the border")
    assert archive.summary().articles == 1
    assert counts(archive) == {"Treaty": (1, 0)}
    hit = archive.search("border").hits[0]
    assert (hit.id, hit.accession) == (same, 1)


def test_a_search_that_is_saved_again_knows_what_was_seen(archive):
    saved = archive.save_search("Treaty", "treaty")
    bring(archive, 1, "treaty")
    archive.remove_search(saved.id)
    archive.save_search("Treaty", "treaty", upto=saved.upto)
    assert counts(archive) == {"Treaty": (1, 1)}


def test_what_comes_while_one_looks_stays_new(archive):
    bring(archive, 1, "treaty")
    saved = archive.save_search("Treaty", "treaty")
    bring(archive, 2, "treaty")
    before = archive.newest_arrival()
    bring(archive, 3, "treaty")
    archive.saw_search(saved.id, before)
    assert counts(archive) == {"Treaty": (3, 1)}


def test_saved_searches_survive_everything_that_is_derived_again(archive):
    for n in (1, 2, 3):
        bring(archive, n, "treaty")
    saved = archive.save_search("Treaty", "treaty")
    archive.note_search("treaty", 3)
    newest = bring(archive, 4, "treaty")
    archive.rebuild("all", jobs=0)
    archive.check(repair=True)
    assert counts(archive) == {"Treaty": (4, 1)}
    new = [hit.id for hit in archive.search("treaty").hits if hit.accession > saved.upto]
    assert new == [newest]
    shutil.rmtree(archive.path / "index")
    archive.close()
    with Archive.open(archive.path) as again:
        assert counts(again) == {"Treaty": (4, 1)}
        assert [past.query for past in again.past_searches()] == ["treaty"]


def test_a_query_is_not_run_again_while_nothing_changed(archive, monkeypatch):
    ran: list[str] = []
    count = SearchIndex.count_new

    def counted(self, query, after, **known):
        ran.append(query)
        return count(self, query, after, **known)

    bring(archive, 1, "treaty")
    archive.save_search("Treaty", "treaty")
    archive.save_search("Harvest", "harvest")
    monkeypatch.setattr(SearchIndex, "count_new", counted)
    archive.saved_searches()
    archive.saved_searches()
    assert ran == []
    bring(archive, 2, "harvest")
    assert counts(archive) == {"Treaty": (1, 0), "Harvest": (1, 1)}
    assert sorted(ran) == ["harvest", "treaty"]


def test_names_are_counted_in_the_spellings_that_are_wanted(archive):
    bring(archive, 1, "treaty of Rahmon")
    bring(archive, 2, "договор Рахмона")
    archive.save_search("Rahmon", "Rahmon")
    (both,) = archive.saved_searches()
    (one,) = archive.saved_searches(expand=False)
    assert (both.total, one.total) == (2, 1)


def test_counting_stops_when_it_is_not_wanted(archive):
    bring(archive, 1, "treaty")
    archive.save_search("Treaty", "treaty")
    (cancelled,) = archive.saved_searches(cancelled=lambda: True)
    (uncounted,) = archive.saved_searches(counts=False)
    assert cancelled.total == uncounted.total == 0
    assert cancelled.problem is None


def test_a_saved_search_that_is_not_understood_any_more_says_why(archive):
    bring(archive, 1, "treaty")
    saved = archive.save_search("Treaty", "treaty")
    archive._store.searches.change(saved.id, 'treaty "border', "relevance")
    archive.save_search("Harvest", "harvest")
    broken, whole = archive.saved_searches()
    assert "quotation mark is never closed" in (broken.problem or "")
    assert (broken.total, whole.problem) == (0, None)


@pytest.mark.parametrize(
    ("name", "query", "reason"),
    [
        ("  ", "treaty", "needs a name"),
        ("TREATY", "border", "already"),
        ("x" * 121, "treaty", "at most 120"),
        ("Nothing", "  ", "no query"),
    ],
)
def test_what_cannot_be_saved_is_refused_with_a_reason(archive, name, query, reason):
    archive.save_search("Treaty", "treaty")
    with pytest.raises(ArchiveError, match=reason):
        archive.save_search(name, query)
    assert len(archive.saved_searches()) == 1


def test_a_query_that_is_not_understood_is_not_saved(archive):
    with pytest.raises(QueryError):
        archive.save_search("Broken", "((")
    assert archive.saved_searches() == ()


def test_searches_are_renamed_removed_and_arranged(archive):
    one, two = archive.save_search("One", "one"), archive.save_search("Two", "two")
    archive.rename_search(one.id, "ONE")  # its own name in another spelling
    archive.arrange_searches([two.id, one.id])
    assert [s.name for s in archive.saved_searches()] == ["Two", "ONE"]
    assert archive.saved_search("two") == replace(two, total=0)
    assert archive.saved_search(str(one.id)).name == "ONE"
    archive.remove_search(two.id)
    for gone in (
        lambda: archive.remove_search(two.id),
        lambda: archive.rename_search(two.id, "Three"),
        lambda: archive.saw_search(two.id),
        lambda: archive.saved_search("Two"),
    ):
        with pytest.raises(ArchiveError, match=r"no such saved search|no saved search “Two”"):
            gone()


def test_an_archive_that_is_read_only_shows_all_and_changes_nothing(archive):
    bring(archive, 1, "treaty")
    saved = archive.save_search("Treaty", "treaty")
    bring(archive, 2, "treaty")
    archive.note_search("treaty", 2)
    archive.close()
    with Archive.open(archive.path, read_only=True) as reading:
        assert counts(reading) == {"Treaty": (2, 1)}
        reading.saw_search(saved.id)
        reading.note_search("border", 0)
        assert counts(reading) == {"Treaty": (2, 1)}
        assert [past.query for past in reading.past_searches()] == ["treaty"]
        for change in (
            lambda: reading.save_search("Border", "border"),
            lambda: reading.forget_searches(),
            lambda: reading.rename_search(saved.id, "Border"),
        ):
            with pytest.raises(ReadOnly):
                change()


def test_no_query_is_no_search(archive):
    archive.note_search("  ", 12)
    archive.note_search(" treaty ", 0)
    assert [past.query for past in archive.past_searches()] == ["treaty"]


def test_articles_are_asked_for_by_when_they_came(archive):
    first = bring(archive, 1, "treaty")
    second = bring(archive, 2, "treaty")
    assert archive.matching("accession:>1") == [second]
    assert archive.matching("treaty accession:1..1") == [first]
    assert archive.matching("-accession:>=2") == [first]
    assert set(archive.matching("added:>=2024")) == {first, second}
    assert archive.matching("added:<2024") == []
    understood = archive.search("accession:>1 added:2024-07").understood
    assert understood == "accession:[2 TO *] AND added:[2024-07-01 TO 2024-07-31]"
    pieces = archive.search("treaty accession:>1 added:2024-07 tag:dams").pieces
    assert [piece.text for piece in pieces] == [
        "treaty", "accession number from 2 on", "added in July 2024", "tagged: dams",
    ]  # fmt: skip
    assert pieces[0].rest == "accession:>1 added:2024-07 tag:dams"
    assert pieces[1].rest == "treaty added:2024-07 tag:dams"
    for wrong in ("accession:soon", "accession:5..2", "added:someday"):
        with pytest.raises(QueryError, match="column"):
            archive.search(wrong)
