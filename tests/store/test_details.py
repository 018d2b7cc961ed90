# SPDX-License-Identifier: MIT
"""Edited details in the record: an older archive is brought up to date with all it has."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from tajarchive import Archive
from tajarchive.model import ArticleEdit, Correction, Found
from tajarchive.store import Store, migrations
from tests import making

TEXT = "A report on the treaty\n\nDUSHANBE -- Lawmakers spoke about the treaty on Friday.\n"


def test_what_was_found_comes_back_as_it_was_saved(tmp_path):
    with_found = replace(
        making.article("a1"),
        published="2022-02",
        published_precision="month",
        published_from="edited",
        found=(Found("published", None), Found("dateline_date", "2012-02-05", None, False)),
        answered=((1, "no publication date found"),),
    )
    store = Store.create(tmp_path / "archive")
    store.articles.save(with_found, path="/a.txt", suffix=".txt")
    assert store.articles.get("a1") == with_found
    assert with_found.edited == {"published"}
    store.articles.set_details(replace(with_found, title="Other", body="not saved"))
    assert store.articles.get("a1") == replace(with_found, title="Other")
    (bare,) = store.articles.suspects()
    assert (bare.title, bare.body, bare.found) == ("Other", "", with_found.found)
    store.close()


def test_edits_stand_in_the_log_beside_other_decisions(tmp_path):
    store = Store.create(tmp_path / "archive")
    edit = ArticleEdit("a1", (("published", "2022-02"), ("author", ""), ("source", None)))
    first = store.decisions.make([edit])
    store.decisions.make([Correction("reject", "x")])
    assert first.corrections == (edit,)
    assert store.decisions.standing() == [edit, Correction("reject", "x")]
    assert store.decisions.undo(first.id) == first
    assert store.decisions.undo(first.id) is None
    assert store.decisions.standing() == [Correction("reject", "x")]
    with store.transaction():
        store.decisions.make([edit])
        assert edit in store.decisions.standing(unsaved=True)
        assert edit not in store.decisions.standing()
    assert edit in store.decisions.standing()
    store.close()


def test_an_archive_of_the_schema_before_keeps_its_articles_and_can_be_edited(
    tmp_path, monkeypatch
):
    file = tmp_path / "treaty.txt"
    file.write_text(TEXT, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([file], jobs=0)
        archive.tag(archive.matching(""), "kept")
        before = archive.article(archive.matching("")[0])
    db = sqlite3.connect(tmp_path / "archive" / "archive.db")
    db.execute("DROP TABLE external")
    db.execute("ALTER TABLE article DROP COLUMN found")
    db.execute(f"PRAGMA user_version = {migrations.MIGRATIONS.index(migrations._DETAILS)}")
    db.commit()
    db.close()
    with Archive.open(tmp_path / "archive") as archive:
        assert archive.article(before.id) == before
        archive.edit([before.id], {"published": "2022-02-05"})
        archive.settle(jobs=0)
    with Archive.open(tmp_path / "archive", read_only=True) as archive:
        after = archive.article(before.id)
        assert after.published == "2022-02-05"
        assert after.tags == ("kept",)
        assert {date.value for date in after.dates} == {"2022-02-04"}
        assert archive.check().faults == ()
