# SPDX-License-Identifier: MIT
"""Details that a person edits: they win, show everywhere at once, and are never lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tajarchive import Archive
from tajarchive.analysis import analyse
from tajarchive.errors import ArchiveError, ArticleNotFound, ReadOnly
from tajarchive.ingest import read_bytes
from tajarchive.ingest.details import DETAILS
from tajarchive.ingest.edits import lay_over
from tajarchive.model import ArticleEdit

UNDATED = """Presidents meet at the lake

Tajik President Emomali Rahmon met Uzbek President Shavkat Mirziyoyev in Dushanbe on Friday.
"""
WRONG = """Presidents meet at the river

(Sample Wire) 10:15, March 16, 2012

DUSHANBE, March 14 (Sample Wire) -- Tajik President Emomali Rahmon met Uzbek President Shavkat \
Mirziyoyev in Dushanbe on Wednesday.
"""
NEWER = WRONG + "\nReporters were there.\n"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "undated.txt").write_text(UNDATED, encoding="utf-8")
    (folder / "wrong.txt").write_text(WRONG, encoding="utf-8")
    return folder


@pytest.fixture
def archive(tmp_path: Path, texts: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([texts], jobs=0)
        yield made


@pytest.fixture
def undated(archive: Archive) -> str:
    return archive.matching("lake")[0]


@pytest.fixture
def wrong(archive: Archive) -> str:
    return archive.matching("river")[0]


def dates(archive: Archive, article: str) -> set[str | None]:
    return {event.date for event in archive.article(article).events}


def whole(archive: Archive) -> object:
    """Return all that a reader sees."""
    results = archive.search("")
    hits = [(h.id, h.title, h.source, h.published, h.language) for h in results.hits]
    articles = [archive.article(i) for i in sorted(archive.matching(""))]
    return sorted(hits), results.facets, results.histogram, articles, archive.events()


def test_an_article_without_a_date_gets_its_events_dated(archive, undated):
    assert dates(archive, undated) == {None}
    archive.edit([undated], {"published": "6 February 2022"})
    assert not archive.settle(jobs=0)
    assert dates(archive, undated) == {"2022-02-04"}
    article = archive.article(undated)
    assert (article.published, article.published_precision) == ("2022-02-06", "day")
    assert article.published_from == "edited"
    assert "no publication date found" not in article.warnings
    assert archive.matching("published:2022-02") == [undated]
    assert archive.matching("event.date:2022-02-04") == [undated]
    results = archive.search("lake")
    assert results.hits[0].published == "2022-02-06"
    assert dict(results.facets["year"]) == {"2022": 1}
    assert results.histogram.bars == (("2022-02-06", 1),)
    assert "2022" in archive.cite(undated)


def test_a_wrong_reference_date_is_repaired(archive, wrong):
    assert dates(archive, wrong) == {"2012-03-14"}
    archive.edit([wrong], {"published": "2018-03-15"})
    archive.settle(jobs=0)
    assert dates(archive, wrong) == {"2018-03-14"}
    dateline = archive.article(wrong).dateline
    assert dateline.date == "2018-03-14"
    assert archive.article(wrong).edited == {"published"}


def test_a_dateline_that_a_person_calls_unknown_dates_nothing(archive, wrong):
    archive.edit([wrong], {"dateline_date": "", "published": ""})
    archive.settle(jobs=0)
    assert dates(archive, wrong) == {None}
    article = archive.article(wrong)
    assert article.published is None
    assert article.published_from is None
    assert article.dateline.date is None
    assert archive.search("river").histogram.undated == 1


def test_half_known_dates_stay_half_known(archive, undated):
    archive.edit([undated], {"published": "2022-02"})
    article = archive.article(undated)
    assert (article.published, article.published_precision) == ("2022-02", "month")
    assert archive.matching("published:2022") == [undated]
    archive.edit([undated], {"published": "2022"})
    assert archive.article(undated).published_precision == "year"


def test_every_detail_can_be_edited_cleared_and_restored(archive, wrong):
    before = archive.article(wrong)
    values = {
        "title": "A title", "published": "2020-01-02T03:04", "source": "A source",
        "publisher": "A publisher", "author": "An author", "dateline_place": "Khujand",
        "dateline_date": "2020-01-01", "section": "A section", "language": "tg",
        "url": "https://example.org/a",
    }  # fmt: skip
    assert set(values) == {detail.name for detail in DETAILS}
    archive.edit([wrong], values)
    archive.settle(jobs=0)
    edited = archive.article(wrong)
    assert {d.name: d.get(edited) for d in DETAILS} == values
    assert edited.edited == set(values)
    found = {one.detail: one.value for one in edited.found}
    assert found == {d.name: d.get(before) for d in DETAILS}
    archive.edit([wrong], {d.name: "" for d in DETAILS if not d.needed})
    cleared = archive.article(wrong)
    assert all(d.get(cleared) is None for d in DETAILS if not d.needed)
    assert cleared.language == "und"
    archive.edit([wrong], dict.fromkeys(values))
    archive.settle(jobs=0)
    assert archive.article(wrong) == before


def test_what_makes_no_sense_is_refused_in_a_sentence(archive, wrong):
    before = archive.article(wrong)
    for name, value in (
        ("published", "someday"), ("published", "2022-02-30"), ("published", "05/07/2022"),
        ("published", "2022-02-01 25:00"), ("published", "0022"), ("language", "Klingon"),
        ("url", "example"), ("url", "javascript:alert(1)"), ("title", " "), ("title", "x" * 501),
        ("colour", "red"),
    ):  # fmt: skip
        with pytest.raises(ArchiveError, match=r"[.]$"):
            archive.edit([wrong], {name: value})
    with pytest.raises(ArticleNotFound, match="nowhere"):
        archive.edit([wrong, "nowhere"], {"source": "Other"})
    with pytest.raises(ArchiveError):
        archive.edit([wrong], {})
    assert archive.article(wrong) == before
    assert not archive.decisions()


def test_several_articles_are_edited_in_one_act(archive, wrong, undated):
    before = whole(archive)
    decision = archive.edit([wrong, undated, wrong], {"source": "Other Wire"})
    assert len(decision.corrections) == 2
    assert dict(archive.search("").facets["source"]) == {"Other Wire": 2}
    assert "and another article: source Other Wire" in archive.in_words(decision)
    archive.undo()
    assert whole(archive) == before


def test_an_edit_of_an_address_needs_no_new_analysis(archive, wrong):
    archive.edit([wrong], {"url": "https://example.org/", "author": "A", "section": "B"})
    assert archive.unsettled() == 0
    archive.edit([wrong], {"published": "2018"})
    assert archive.unsettled() == 1


def test_any_edit_is_taken_back_by_its_decision(archive, wrong, undated):
    first = archive.edit([wrong], {"source": "One"})
    second = archive.edit([undated], {"source": "Two"})
    assert archive.last_edit(wrong).id == first.id
    assert archive.undo(first.id).id == first.id
    assert archive.last_edit(wrong) is None
    assert archive.article(wrong).source == "Sample Wire"
    assert archive.article(undated).source == "Two"
    assert archive.redo().id == first.id
    assert archive.undo().id == second.id


def test_the_date_of_import_and_update_stay(archive, wrong):
    before = archive.provenance(wrong)
    archive.edit([wrong], {"title": "Other"})
    after = archive.provenance(wrong)
    assert (after.imported, after.updated) == (before.imported, before.updated)
    assert after.state == "whole"


def test_edits_outlive_rebuilding_updating_and_another_place(archive, texts, wrong, tmp_path):
    archive.edit([wrong], {"published": "2018-03-15", "source": "Other", "author": ""})
    archive.settle(jobs=0)
    before = whole(archive)
    for what in ("index", "analysis", "all"):
        assert not archive.rebuild(what, jobs=0)
        assert whole(archive) == before, what
    (texts / "wrong.txt").write_text(NEWER, encoding="utf-8")
    report = archive.import_paths([texts], jobs=0)
    assert [one.id for one in report.updated] == [wrong]
    article = archive.article(wrong)
    assert "Reporters" in article.body
    assert (article.published, article.source, article.author) == ("2018-03-15", "Other", None)
    assert dates(archive, wrong) == {"2018-03-14"}
    expected = whole(archive)
    archive.close()
    shutil.copytree(archive.path, tmp_path / "backup")
    with Archive.open(tmp_path / "backup", read_only=False) as other:
        assert whole(other) == expected
        with_found = {one.detail: one.value for one in other.article(wrong).found}
        assert with_found["published"] == "2012-03-16T10:15"


def test_edits_move_to_another_archive_as_a_table(archive, texts, wrong, undated, tmp_path):
    archive.edit([wrong], {"published": "2018-03-15", "title": 'A "title"\twith tabs'})
    archive.edit([undated], {"published": ""})
    table = archive.edits_table()
    with Archive.create(tmp_path / "other") as other:
        other.import_paths([texts / "wrong.txt"], jobs=0)
        decision, problems = other.take_edits(table)
        assert decision is not None
        assert len(decision.corrections) == 1
        assert len(problems) == 1
        assert "Presidents meet at the lake" in problems[0]
        other.settle(jobs=0)
        taken = other.article(other.matching("")[0])
        assert (taken.title, taken.published) == ('A "title" with tabs', "2018-03-15")
        assert other.take_edits(table)[0] is None
        for bad in ("", "field\tvalue\n", "nonsense"):
            with pytest.raises(ArchiveError, match="columns"):
                other.take_edits(bad)
        _, problems = other.take_edits(f"article\tfield\tvalue\n{taken.id}\tpublished\tsoon\n")
        assert problems[0].startswith("Line 2: Published: “soon” is no date")


def test_nothing_is_edited_where_nothing_may_be_written(archive, wrong):
    path = archive.path
    archive.close()
    with Archive.open(path, read_only=True) as reading, pytest.raises(ReadOnly):
        reading.edit([wrong], {"title": "Other"})


def test_an_edit_made_during_an_import_is_not_lost(archive, texts, wrong):
    (texts / "wrong.txt").write_text(NEWER, encoding="utf-8")

    def progress(done: int, total: int, what: str) -> None:
        if not archive.decisions():
            archive.edit([wrong], {"published": "2018-03-15"})

    archive.import_paths([texts], jobs=0, progress=progress)
    archive.settle(jobs=0)
    article = archive.article(wrong)
    assert "Reporters" in article.body
    assert article.published == "2018-03-15"
    assert dates(archive, wrong) == {"2018-03-14"}


@pytest.mark.parametrize("what", ["settle", "analysis", "all"])
def test_an_edit_made_during_an_analysis_is_not_lost(archive, wrong, undated, what):
    archive.edit([wrong, undated], {"published": "2017-03-15"})
    edited: list[str] = []

    def progress(done: int, total: int, what: str) -> None:
        if done == 1 and not edited:
            edited.append(what)
            archive.edit([wrong, undated], {"published": "2018-03-15", "source": "Other"})

    if what == "settle":
        archive.settle(progress=progress, jobs=0)
    else:
        archive.rebuild(what, progress=progress, jobs=0)
    assert edited
    assert archive.unsettled() >= 1  # what was being analysed meanwhile
    archive.settle(jobs=0)
    assert archive.unsettled() == 0
    for article in (wrong, undated):
        assert archive.article(article).published == "2018-03-15"
        assert archive.article(article).source == "Other"
    assert dates(archive, wrong) == {"2018-03-14"}


VALUES = {
    "title": ("Other", "Third", None), "published": ("2018-03-15", "2019", "", None),
    "source": ("One Wire", "", None), "dateline_date": ("2018-03-01", "", None),
    "dateline_place": ("Khujand", "", None), "language": ("tg", "", None),
    "url": ("https://example.org/", None),
}  # fmt: skip
CHANGES = st.sampled_from(sorted(VALUES)).flatmap(
    lambda name: st.tuples(st.just(name), st.sampled_from(VALUES[name]))
)
ACTS = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(("lake", "river", "both")), CHANGES),
    st.tuples(st.sampled_from(("undo", "redo", "analysis", "all", "update"))),
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(ACTS, min_size=1, max_size=8))
def test_whatever_is_done_the_archive_is_as_its_files_and_edits_say(acts, texts, tmp_path_factory):
    (texts / "wrong.txt").write_text(WRONG, encoding="utf-8")
    with Archive.create(tmp_path_factory.mktemp("archive")) as archive:
        archive.import_paths([texts], jobs=0)
        ids = {word: archive.matching(word)[0] for word in ("lake", "river")}
        made: list[tuple[list[str], tuple[str, str | None]]] = []
        undone: list[tuple[list[str], tuple[str, str | None]]] = []
        for act in acts:
            _do(archive, act, ids, texts, made, undone)
        archive.settle(jobs=0)
        for word, file in (("lake", "undated.txt"), ("river", "wrong.txt")):
            _is_as_said(archive, ids[word], texts / file, made)


def _do(archive, act, ids, texts, made, undone) -> None:
    if act[0] == "edit":
        chosen = list(ids.values()) if act[1] == "both" else [ids[act[1]]]
        archive.edit(chosen, dict([act[2]]))
        made.append((chosen, act[2]))
        undone.clear()
    elif act[0] == "undo":
        assert (archive.undo() is None) == (not made)
        if made:
            undone.append(made.pop())
    elif act[0] == "redo":
        assert (archive.redo() is None) == (not undone)
        if undone:
            made.append(undone.pop())
    elif act[0] == "update":
        (texts / "wrong.txt").write_text(NEWER, encoding="utf-8")
        archive.import_paths([texts], jobs=0)
    else:
        archive.rebuild(act[0], jobs=0)


def _is_as_said(archive: Archive, article_id: str, file: Path, made) -> None:
    """The article is as if it had been read now and edited once."""
    said: dict[str, str] = {}
    for chosen, (name, value) in made:
        if article_id in chosen:
            said.pop(name, None)
            if value is not None:
                said[name] = value
    read = replace(read_bytes(file.read_bytes(), file.name), id=article_id)
    expected = analyse(lay_over(read, tuple(said.items())))
    shown = archive.article(article_id)
    assert shown.edited == set(said)
    bare = {"events": (), "tags": (), "mentions": (), "original": shown.original}
    assert replace(shown, **bare) == replace(expected, **bare)
    assert [m.text for m in shown.mentions] == [m.text for m in expected.mentions]
    assert {e.date for e in shown.events} == {e.date for e in expected.events}
    (hit,) = (hit for hit in archive.search("").hits if hit.id == article_id)
    assert (hit.title, hit.published, hit.source) == (shown.title, shown.published, shown.source)


def test_decisions_of_all_kinds_stand_in_one_log(archive, wrong):
    from tajarchive.model import Correction

    archive.correct([Correction("rename", "emomali-rahmon", name="E. Rahmon")])
    archive.edit([wrong], {"source": "Other"})
    kinds = [type(d.corrections[0]) for d in archive.decisions()]
    assert kinds == [ArticleEdit, Correction]
    archive.undo()
    archive.undo()
    assert archive.redo() is not None
    assert archive.redo() is not None
    assert archive.article(wrong).source == "Other"
