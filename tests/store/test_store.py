# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.errors import (
    ArchiveError,
    ArchiveLocked,
    ArchiveNotFound,
    ArticleNotFound,
    ReadOnly,
)
from tajarchive.model import Dateline, DateMention, EventSource
from tajarchive.store import Store, migrations, records
from tajarchive.store.chronicle import Entry
from tests import making


@pytest.fixture
def store(tmp_path: Path):
    made = Store.create(tmp_path / "archive")
    yield made
    made.close()


def save(store: Store, article, path: str = "/clippings/a.txt") -> None:
    store.articles.save(article, path=path, suffix=".txt")
    store.annotations.save(article)


@pytest.mark.parametrize("asked", [1, 3, 40])
def test_sentences_come_for_few_events_and_for_most(store, asked):
    """Few are looked up one by one, most are read in passing; the answer is the same."""
    save(store, making.article("a1"))
    entries: list[Entry] = []
    for n in range(40):
        told = tuple(EventSource("a1", k, k + 9, k, k + 3, f"told {n} {k}") for k in range(n % 3))
        entries.append(Entry(making.event("a1", id=f"x{n}", sources=told), (), ()))
    store.chronicle.replace(None, entries)
    found = dict(store.chronicle.sentences([*(f"x{n}" for n in range(asked)), "gone", "x0"]))
    assert found == {e.event.id: " ".join(s.text for s in e.event.sources) for e in entries[:asked]}


def test_an_article_comes_back_as_it_was_saved(store):
    article = making.article(
        "a1",
        "Душанбе, 杜尚别.",
        "Second paragraph.",
        published="2022-02",
        published_precision="month",
        published_from="line 3",
        source="Sample Wire",
        dateline=Dateline("Dushanbe", None),
        editors=("A. Editor",),
        boilerplate=("Related",),
        warnings=("no publication date found",),
    )
    save(store, article)
    assert store.articles.get("a1") == article


def test_findings_come_back_in_the_order_of_the_text(store):
    article = making.article("a1", "Dushanbe and Khujand on Friday.")
    article = replace(
        article,
        mentions=(making.mention(article, "Khujand"), making.mention(article, "Dushanbe")),
        dates=(DateMention(24, 30, "Friday", "2021-09-10", "day", "weekday, past", 0.8),),
    )
    save(store, article)
    assert [m.text for m in store.annotations.mentions("a1")] == ["Dushanbe", "Khujand"]
    assert store.annotations.dates("a1") == article.dates


def test_saving_again_replaces_what_was_found(store):
    article = making.article("a1", "Dushanbe.")
    save(store, replace(article, mentions=(making.mention(article, "Dushanbe"),)))
    save(store, replace(article, mentions=()))
    assert store.annotations.mentions("a1") == ()


def test_an_update_keeps_the_id_and_the_old_original(store):
    save(store, making.article("a1", "Old text."))
    newer = making.article("a1", "New text.")
    save(store, newer)
    assert store.articles.get("a1").body == "New text."
    assert store.articles.count() == 1
    assert len(store.articles.originals()) == 2


def test_an_unknown_article_is_named(store):
    with pytest.raises(ArticleNotFound, match="“nowhere”"):
        store.articles.get("nowhere")


def test_a_free_id_grows_until_it_is_free(store):
    article = making.article()
    sha = article.original.sha256
    save(store, replace(article, id=sha[:10]))
    assert store.articles.free_id(sha) == sha[:11]
    assert store.articles.free_id(sha, {sha[:11]}) == sha[:12]


def test_a_path_that_is_no_utf8_is_remembered(store):
    path = os.fsdecode(b"/clippings/\xe4\xf3\xf8.txt")
    article = making.article()
    named = replace(article.original, name=os.fsdecode(b"\xe4.txt"))
    store.articles.save(replace(article, original=named), path=path, suffix=".txt")
    assert store.articles.from_path(path) == "a1"
    assert store.articles.get("a1").original.name == "\ufffd.txt"


@pytest.mark.parametrize(
    "word",
    ["cotton", "хлопок", "мида", "office", "棉花", "100%", "a_b", 'he"s', "back\\slash", "strasse",
     "~x", "nowhere"],
)  # fmt: skip
def test_asked_for_words_most_events_leave_out_only_those_that_have_none(store, word):
    told = ("Cotton rose", "Хлопок дорог", "сотрудник МИДа", "of\ufb01ce", "棉花涨价", "by 100%",
            "a_b", "aXb", 'he"s here', "back\\slash", "Hauptstraße", "~x", "hundred")  # fmt: skip
    save(store, making.article("a1"))
    sources = [EventSource("a1", 0, 9, 0, 3, text) for text in told]
    entries = [
        Entry(making.event("a1", id=f"x{n}", sources=(one,) * (1 + n % 2)), (), ())
        for n, one in enumerate(sources)
    ]
    store.chronicle.replace(None, entries)
    found = dict(store.chronicle.sentences([e.event.id for e in entries], [word, "quite absent"]))
    needed = {e.event.id for e in entries if word in e.event.sources[0].text.casefold()}
    assert needed <= found.keys()
    assert needed or word == "nowhere"
    assert len(found) < len(entries) or not word.isascii() or "ss" in word or "ff" in word


def test_a_failed_transaction_leaves_nothing(store):
    def fail_half_way() -> None:
        with store.transaction():
            save(store, making.article())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert store.articles.count() == 0


def test_changed_articles_wait_for_the_index(store):
    save(store, making.article("a1"))
    save(store, making.article("a2"), "/clippings/b.txt")
    assert store.articles.pending() == ["a1", "a2"]
    store.articles.indexed(["a1"])
    assert store.articles.pending() == ["a2"]


def test_events_are_found_by_article(store):
    save(store, making.article("a1"))
    save(store, making.article("a2"), "/clippings/b.txt")
    event = making.event("a1", id="x")
    other = making.event("a2", id="y", date=None, status="rejected")
    store.chronicle.replace(None, [Entry(event, ("one",), ()), Entry(other, ("two",), ())])
    assert store.chronicle.events(["a1"]) == [event]
    assert store.chronicle.events() == [event]
    assert len(store.chronicle.events(rejected=True)) == 2


def test_an_id_that_is_gone_leads_to_where_its_reports_went(store):
    save(store, making.article("a1"))
    first, second = making.event("a1", id="x"), making.event("a1", id="y")
    store.chronicle.replace(None, [Entry(first, ("one", "two"), ())])
    store.chronicle.replace({"x"}, [Entry(second, ("one", "two", "three"), ())])
    assert store.chronicle.event("x") == second
    third = making.event("a1", id="z")
    store.chronicle.replace({"y"}, [Entry(third, ("one", "two", "three"), ())])
    assert store.chronicle.event("x") == third
    store.chronicle.replace({"z"}, [Entry(first, ("one",), ()), Entry(third, ("two",), ())])
    assert store.chronicle.event("x") == first


def test_candidates_share_group_and_participant_within_their_days(store):
    save(store, making.article("a1"))
    entry = Entry(making.event("a1", id="x"), (), (("visit", "Ann", 10, 20),))
    store.chronicle.replace(None, [entry])
    assert store.chronicle.candidates([("visit", "Ann", 20, 30)]) == {"x"}
    for key in (("visit", "Ann", 21, 30), ("visit", "Bo", 0, 99), ("talks", "Ann", 0, 99)):
        assert not store.chronicle.candidates([key])


def test_entities_are_counted_without_credits(store):
    article = making.article("a1", "Dushanbe, Dushanbe. Photo: Jane Roe.")
    places = [making.mention(article, "Dushanbe")]
    places.append(replace(places[0], start=10, end=18))
    credit = replace(making.mention(article, "Jane Roe", "PERSON"), credit=True)
    save(store, replace(article, mentions=(*places, credit)))
    (only,) = store.annotations.entities()
    assert (only.name, only.articles, only.mentions) == ("Dushanbe", 1, 2)
    assert store.annotations.entities_called("dushanbe") == ("dushanbe",)


def test_a_country_and_its_people_are_one_entity(store):
    article = making.article("a1", "Tajikistan and the Tajik side.")
    country = making.mention(article, "Tajikistan", entity="tajikistan")
    people = replace(
        making.mention(article, "Tajik side", "NORP", "tajikistan"), end=25, text="Tajik", start=20
    )
    save(store, replace(article, mentions=(country, people)))
    (both,) = store.annotations.entities()
    assert (both.type, both.mentions) == ("GPE", 2)
    (named,) = store.annotations.entities(kind="NORP")
    assert (named.type, named.mentions) == ("NORP", 1)


def test_clippings_keep_their_order_and_survive_a_new_analysis(store):
    save(store, making.article("a1"))
    first = store.clippings.add("a1", 0, 3, "The")
    second = store.clippings.add("a1", 4, 9, "Nurek")
    store.clippings.arrange([second.id, first.id])
    store.annotations.save(store.articles.get("a1"))
    assert [c.text for c in store.clippings.all()] == ["Nurek", "The"]
    store.clippings.remove(first.id)
    assert [c.text for c in store.clippings.all()] == ["Nurek"]


def test_many_threads_read_while_one_writes(store):
    failures: list[BaseException] = []

    def read() -> None:
        try:
            for _ in range(50):
                store.articles.count()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for n in range(20):
        save(store, making.article(f"a{n}"), f"/clippings/{n}.txt")
    for thread in threads:
        thread.join()
    assert failures == []
    assert store.articles.count() == 20


def test_a_second_writer_is_refused_by_name(store):
    program = (
        "import sys; from pathlib import Path; from tajarchive.store import Store\n"
        "from tajarchive.errors import ArchiveLocked\n"
        "try: Store.open(Path(sys.argv[1]), read_only=False)\n"
        "except ArchiveLocked as error: print(error)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(store.folder)], capture_output=True, text=True
    )
    assert f"process {os.getpid()}" in run.stdout, run.stderr


def test_a_second_writer_in_this_process_is_refused_too(store):
    with pytest.raises(ArchiveLocked):
        Store.open(store.folder, read_only=False)


def test_reading_goes_on_beside_a_writer(store):
    save(store, making.article())
    reader = Store.open(store.folder, read_only=True)
    assert reader.articles.count() == 1
    with pytest.raises(ReadOnly):
        reader.set_value("key", "value")
    reader.close()


def test_an_archive_is_read_where_nothing_can_be_written(tmp_path, monkeypatch):
    store = Store.create(tmp_path / "archive")
    save(store, making.article())
    store.close()
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    before = sorted(file.name for file in (tmp_path / "archive").iterdir())
    reader = Store.open(tmp_path / "archive", read_only=True)
    assert reader.articles.count() == 1
    during = sorted(file.name for file in (tmp_path / "archive").iterdir())
    reader.close()
    assert during == before, "SQLite made files beside the database"


def test_a_lock_that_was_given_back_can_be_taken(tmp_path):
    Store.create(tmp_path / "archive").close()
    Store.open(tmp_path / "archive", read_only=False).close()


def test_an_archive_is_not_made_among_other_files(tmp_path):
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(ArchiveError, match=r"thesis\.docx"):
        Store.create(tmp_path)


def test_a_missing_archive_is_named(tmp_path):
    with pytest.raises(ArchiveNotFound, match="init"):
        Store.open(tmp_path, read_only=True)


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough" * 40])
def test_a_foreign_file_is_refused(tmp_path, content):
    (tmp_path / "archive.db").write_bytes(content)
    with pytest.raises(ArchiveError, match=r"archive\.db"):
        Store.open(tmp_path, read_only=True)


def test_an_archive_of_a_newer_version_is_refused(tmp_path):
    Store.create(tmp_path / "archive").close()
    db = sqlite3.connect(tmp_path / "archive" / "archive.db")
    db.execute(f"PRAGMA user_version = {len(migrations.MIGRATIONS) + 1}")
    db.close()
    with pytest.raises(ArchiveError, match="newer version"):
        Store.open(tmp_path / "archive", read_only=False)
    # The lock must be free again, so the same refusal comes a second time.
    with pytest.raises(ArchiveError, match="newer version"):
        Store.open(tmp_path / "archive", read_only=False)


def test_a_migration_that_fails_changes_nothing(tmp_path, monkeypatch):
    Store.create(tmp_path / "archive").close()
    broken = (*migrations.MIGRATIONS, "CREATE TABLE extra(x); SELECT no_such_function();")
    monkeypatch.setattr(migrations, "MIGRATIONS", broken)
    with pytest.raises(ArchiveError):
        Store.open(tmp_path / "archive", read_only=False)
    monkeypatch.undo()
    store = Store.open(tmp_path / "archive", read_only=False)
    assert store.faults() == []
    store.close()


def test_an_original_is_kept_byte_for_byte_and_checked(store, tmp_path):
    file = tmp_path / "a.TXT"
    file.write_bytes(b"\xff\xfeA\x00")
    staged = store.originals.stage(file)
    store.originals.keep(staged)
    kept = store.originals.path(staged.sha256, ".txt")
    assert kept.read_bytes() == b"\xff\xfeA\x00"
    article = making.article()
    original = replace(article.original, sha256=staged.sha256)
    store.articles.save(replace(article, original=original), path="/a.TXT", suffix=".txt")
    assert store.faults() == []
    kept.write_bytes(b"changed")
    assert store.faults() == ["The original of a1.txt is missing or changed."]


def test_staged_copies_of_a_crash_are_cleared(store, tmp_path):
    (tmp_path / "a.txt").write_text("text")
    left = store.originals.stage(tmp_path / "a.txt").file
    folder = store.folder
    store.close()
    Store.open(folder, read_only=False).close()
    assert not left.exists()


@given(st.text(), st.lists(st.text(), max_size=4), st.floats(0, 1))
def test_any_event_comes_back_from_json(label, names, confidence):
    event = making.event(label=label, participants=tuple(names), confidence=confidence)
    text = records.event_json(event)
    assert records.event_from(json.loads(json.dumps(text))) == event
