# SPDX-License-Identifier: MIT
"""Saved and past searches, tags and accession numbers as the record keeps them."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tajarchive.store import Store, migrations, searches
from tests import making


@pytest.fixture
def store(tmp_path: Path):
    made = Store.create(tmp_path / "archive")
    yield made
    made.close()


def save(store: Store, *ids: str) -> None:
    for i in ids:
        store.articles.save(making.article(i), path=f"/clippings/{i}.txt", suffix=".txt")


def numbers(store: Store) -> dict[str, int]:
    return {i: number for i, (number, _) in store.articles.arrivals(store.articles.ids()).items()}


def test_numbers_grow_in_the_order_of_arrival_and_stay(store):
    save(store, "b", "a")
    store.articles.arrive(["b", "a"])
    save(store, "a", "c")
    store.articles.arrive(["a", "c", "nowhere"])
    assert numbers(store) == {"b": 1, "a": 2, "c": 3}


def test_what_waits_comes_in_the_order_of_arrival(store):
    save(store, "c", "b", "a")
    store.articles.arrive(["c", "b"])
    assert store.articles.pending() == ["c", "b", "a"]


def test_an_older_archive_is_brought_up_to_date_with_all_it_has(tmp_path, monkeypatch):
    monkeypatch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
    db = sqlite3.connect(tmp_path / "archive.db")
    migrations.migrate(db)
    for n, name in enumerate(("late", "early")):
        db.execute("INSERT INTO original VALUES(?, '', '', 0, NULL, '')", (name,))
        db.execute(
            "INSERT INTO article(id, sha256, title, title_from, body, language, editors, "
            "paragraphs, boilerplate, duplicate_titles, warnings, imported, updated) "
            "VALUES(?1, ?1, '', 'title', '', 'en', '[]', '[]', '[]', '[]', '[]', ?2, ?2)",
            (name, f"2024-01-0{2 - n}T00:00:00+00:00"),
        )
    db.commit()
    db.close()
    monkeypatch.undo()
    store = Store.open(tmp_path, read_only=False)
    assert numbers(store) == {"early": 1, "late": 2}
    assert store.searches.saved() == store.searches.past(9) == store.tags.all() == []
    store.close()


def test_saved_searches_stand_in_the_order_given(store):
    first = store.searches.save("Dams", "dam*", "relevance", 0)
    second = store.searches.save("Borders", "border", "newest", 3)
    assert [kept.name for kept in store.searches.saved()] == ["Dams", "Borders"]
    store.searches.arrange([second.id, first.id])
    assert store.searches.saved() == [second, first]
    assert store.searches.remove(first.id)
    assert not store.searches.remove(first.id)
    assert [kept.query for kept in store.searches.saved()] == ["border"]


def test_what_was_seen_stays_seen(store):
    kept = store.searches.save("Dams", "dam*", "relevance", 7)
    assert store.searches.saw(kept.id, 9)
    assert store.searches.saw(kept.id, 2)
    assert store.searches.saved()[0].upto == 9
    assert not store.searches.saw(kept.id + 1, 9)


def test_the_history_has_each_query_once_the_latest_first(store):
    for query in ("water", "мост", "100%_dam", "water"):
        store.searches.note(query, len(query))
    assert [(p.query, p.total) for p in store.searches.past(9)] == [
        ("water", 5), ("100%_dam", 8), ("мост", 4),
    ]  # fmt: skip
    assert [p.query for p in store.searches.past(1)] == ["water"]
    assert [p.query for p in store.searches.past(9, "МО")] == ["мост"]
    assert [p.query for p in store.searches.past(9, "100%_")] == ["100%_dam"]


def test_a_query_that_is_typed_on_replaces_its_beginning(store, monkeypatch):
    for query in ("border", "wat", "water", "water dam"):
        store.searches.note(query, 1)
    assert [p.query for p in store.searches.past(9)] == ["water dam", "border"]
    store.searches.note("water", 2)  # less is another thought
    assert [p.query for p in store.searches.past(9)] == ["water", "water dam", "border"]

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(UTC) + timedelta(hours=1)

    monkeypatch.setattr(searches, "datetime", Later)
    store.searches.note("water treaty", 1)  # so is one an hour later
    assert [p.query for p in store.searches.past(2)] == ["water treaty", "water"]


def test_the_history_is_bounded(store, monkeypatch):
    monkeypatch.setattr(searches, "MOST_PAST", 3)
    for n in range(6):
        store.searches.note(f"{n} dams", n)
    assert [p.query for p in store.searches.past(9)] == ["5 dams", "4 dams", "3 dams"]


def test_searches_are_forgotten_one_by_one_or_all(store):
    for query in ("water", "border", "visit"):
        store.searches.note(query, 1)
    store.searches.forget("border")
    assert [p.query for p in store.searches.past(9)] == ["visit", "water"]
    store.searches.forget()
    assert store.searches.past(9) == []


def test_a_tag_keeps_the_spelling_that_it_was_given_first(store):
    save(store, "a", "b")
    assert store.tags.add(["a", "nowhere"], "Полевая работа") == ["a"]
    assert store.tags.add(["a", "b"], "ПОЛЕВАЯ работа") == ["b"]
    assert store.tags.all() == [("Полевая работа", 2)]
    assert store.tags.remove(["a"], "полевая Работа") == ["a"]
    assert store.tags.remove(["a"], "полевая работа") == []
    assert store.tags.of(["a", "b"]) == {"b": ("Полевая работа",)}


def test_tags_stay_with_an_article_that_is_updated(store):
    save(store, "a")
    store.tags.add(["a"], "to cite")
    save(store, "a")
    store.articles.replace(replace(store.articles.get("a"), title="Another title"))
    assert store.tags.of(["a"]) == {"a": ("to cite",)}
