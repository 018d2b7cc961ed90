# SPDX-License-Identifier: MIT
"""Which articles want a second look, and when they no longer do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tajarchive import Archive
from tajarchive.events import timex
from tajarchive.model import Dateline
from tajarchive.triage import KINDS, counts, doubtful, doubts
from tests import making

FILES = {
    "whole": "Whole report\n\n(Sample Wire) 10:15, March 14, 2025\n\nKHUJAND, March 14 (Sample "
    "Wire) -- The ministers met in the town on Friday to speak of the harvest.\n",
    "undated": "Undated report\n\nThe ministers met in the town to speak of the harvest.\n",
    "weekday": "Odd report\n\n(Sample Wire) 10:15, Monday, March 14, 2025\n\nThe ministers met.\n",
    "late": "Late report\n\n(Sample Wire) 10:15, May 14, 2025\n\nKHUJAND, March 14 (Sample Wire) "
    "-- The ministers met in the town on Friday to speak of the harvest.\n",
}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([folder], jobs=0)
        yield made


def told(archive: Archive) -> dict[str, set[str]]:
    return {one.article.title: {d.kind for d in one.doubts} for one in archive.triage()}


def test_doubtful_articles_are_listed_with_their_doubts(archive):
    assert told(archive) == {
        "Undated report": {"no-date", "no-title", "no-source"},
        "Odd report": {"dates"},
        "Late report": {"dates"},
    }
    assert counts(archive.triage()) == {"no-date": 1, "dates": 2, "no-title": 1, "no-source": 1}
    assert [one.article.title for one in archive.triage(["no-date"])] == ["Undated report"]
    assert not archive.triage(cancelled=lambda: True)[1:]
    whys = [d.why for one in archive.triage() for d in one.doubts]
    assert all(why[0].isupper() and why.endswith(".") for why in whys)
    assert all(one.article.body == "" for one in archive.triage())


def test_the_latest_to_come_are_first(archive, tmp_path):
    file = tmp_path / "newest.txt"
    file.write_text("Newest report\n\nThe ministers met to speak of the harvest.\n")
    archive.import_paths([file], jobs=0)
    assert archive.triage()[0].article.title == "Newest report"


def test_what_a_person_said_is_not_doubted_any_more(archive):
    ids = {one.article.title: one.article.id for one in archive.triage()}
    archive.edit([ids["Undated report"]], {"published": "", "title": "Undated report"})
    archive.edit([ids["Odd report"]], {"published": "2025-03-14T10:15"})  # as it was found
    assert told(archive) == {"Undated report": {"no-source"}, "Late report": {"dates"}}
    archive.edit([ids["Late report"]], {"dateline_date": "2025-03-14"})
    assert told(archive) == {"Undated report": {"no-source"}}
    archive.undo()
    archive.edit([ids["Odd report"]], {"published": None})
    assert set(told(archive)["Odd report"]) == set(told(archive)["Late report"]) == {"dates"}


def test_titles_that_are_none_and_weekdays_in_the_text():
    article = making.article(published="2025-03-14", source="Sample Wire")
    assert not list(doubts(article))
    (doubt,) = doubts(replace(article, title_from="first sentence"))
    assert (doubt.kind, doubt.detail) == ("no-title", "title")
    date = making.article("a1", "They met on Monday, March 14, 2025.", published="2025-03-14")
    conflicts = timex.conflicts(timex.tag(date))
    assert conflicts
    (doubt,) = doubts(replace(article, warnings=conflicts))
    assert (doubt.kind, doubt.detail) == ("dates", "published")
    assert {d.kind for d in doubts(replace(article, source=None, published=None))} == {
        "no-date", "no-source"
    }  # fmt: skip


def test_a_dateline_a_week_before_publication_is_usual():
    article = making.article(published="2025-03-14", source="Sample Wire")
    near, far = Dateline("Khujand", "2025-03-07"), Dateline("Khujand", "2025-03-06")
    assert not list(doubtful([replace(article, dateline=near)]))
    (one,) = doubtful([replace(article, dateline=far)])
    assert one.doubts[0].why == (
        "The dateline says 2025-03-06, but the publication date is 2025-03-14."
    )
    assert set(KINDS) == {"no-date", "dates", "no-title", "no-source"}
