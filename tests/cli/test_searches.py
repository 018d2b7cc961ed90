# SPDX-License-Identifier: MIT
"""searches and tag: what they print, and what they keep."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tajarchive.archive import Archive
from tajarchive.model import SavedSearch

Run = Callable[..., str]


def bring(folder: Path, name: str, text: str) -> None:
    file = folder.parent / name
    file.write_text(text, encoding="utf-8")
    with Archive.open(folder) as archive:
        archive.import_paths([file], jobs=0)


def test_a_search_is_saved_listed_run_and_removed(tajarchive: Run, own: Path):
    assert "No search is saved" in tajarchive("searches", archive=own)
    saved = tajarchive("searches", "save", "Over the river", "bridge", "OR", "ferry", archive=own)
    assert saved == "Saved “Over the river”, which finds 2 articles now.\n"
    assert tajarchive("searches", archive=own).split() == "2 Over the river bridge OR ferry".split()
    bring(own, "new.txt", "A bridge again\n\nThe third bridge was opened in Khorog.\n")
    assert tajarchive("searches", archive=own).startswith("1 new  3  Over the river")
    shown = tajarchive("searches", "run", "over", "the", "RIVER", archive=own)
    assert shown.startswith("Over the river  ·  1 new\n3 articles")
    assert [line.split(" · ")[0].strip() for line in shown.splitlines()].count("new") == 1
    assert "new" not in tajarchive("searches", archive=own)
    tajarchive("searches", "rename", "over the river", "Bridges", archive=own)
    tajarchive("searches", "remove", "bridges", archive=own)
    assert "No search is saved" in tajarchive("searches", archive=own)


def test_only_what_is_new_is_run(tajarchive: Run, own: Path):
    tajarchive("searches", "save", "River", "bridge OR ferry", "--sort", "newest", archive=own)
    bring(own, "new.txt", "A bridge again\n\nThe third bridge was opened in Khorog.\n")
    found = json.loads(tajarchive("searches", "run", "River", "--new", "--json", archive=own))
    assert (found["search"]["name"], found["search"]["new"]) == ("River", 1)
    assert [(hit["title"], hit["new"]) for hit in found["hits"]] == [("A bridge again", True)]
    again = json.loads(tajarchive("searches", "run", "River", "--json", archive=own))
    assert [hit["new"] for hit in again["hits"]] == [False] * 3


def test_the_list_as_json(tajarchive: Run, own: Path):
    tajarchive("searches", "save", "River", "bridge", archive=own)
    (form,) = json.loads(tajarchive("searches", "--json", archive=own))["searches"]
    assert list(form) == [
        "id", "name", "query", "sort", "created", "seen", "total", "new", "problem",
    ]  # fmt: skip
    assert (form["total"], form["new"], form["problem"]) == (2, 0, None)


def test_run_beside_a_window_finds_all_and_says_what_it_cannot(tajarchive: Run, own: Path):
    with Archive.open(own) as window:
        saved: SavedSearch = window.save_search("River", "bridge")
        assert "2 articles" in tajarchive("searches", "run", "River", archive=own)
        assert "cannot be written to now" in tajarchive.err  # type: ignore[attr-defined]
        assert window.saved_search("River").seen == saved.seen
        tajarchive("searches", "run", "Rivr", archive=own, code=2)
        assert "cannot be written" not in tajarchive.err, "one reason"  # type: ignore[attr-defined]


def test_the_history_is_told_and_forgotten(tajarchive: Run, own: Path):
    with Archive.open(own) as window:
        for query in ("bridge", "ferry", "пул"):
            window.note_search(query, 1)
    shown = tajarchive("searches", "past", archive=own)
    assert [line.split()[-1] for line in shown.splitlines()] == ["пул", "ferry", "bridge"]
    (one,) = json.loads(tajarchive("searches", "past", "fer", "--json", archive=own))["past"]
    assert (one["query"], one["total"]) == ("ferry", 1)
    tajarchive("searches", "forget", "ferry", archive=own)
    assert "ferry" not in tajarchive("searches", "past", archive=own)
    tajarchive("searches", "forget", archive=own)
    assert tajarchive("searches", "past", archive=own) == ""


def test_what_cannot_be_done_is_said_in_one_line(tajarchive: Run, own: Path):
    for arguments, reason in (
        (("searches", "sing"), "none of list, save"),
        (("searches", "save", "River"), "needs a name and a query"),
        (("searches", "run"), "needs the name"),
        (("searches", "run", "Lake"), "no saved search “Lake”"),
        (("searches", "save", "River", "(("), "column"),
        (("tag", "nowhere", "river"), "no article “nowhere”"),
        (("tag", "river"), "needs the ids"),
        (("tag", "--remove"), "needs the ids"),
    ):
        tajarchive(*arguments, code=2, archive=own)
        assert reason in tajarchive.err  # type: ignore[attr-defined]
        assert tajarchive.err.count("\n") == 1  # type: ignore[attr-defined]


def test_articles_are_tagged_and_found(tajarchive: Run, own: Path, ids: dict[str, str]):
    assert "No article has a tag" in tajarchive("tag", archive=own)
    said = tajarchive("tag", ids["en"], ids["tg"], "to cite", archive=own)
    assert said == "“to cite” put on 2 articles.\n"
    assert tajarchive("tag", archive=own).split() == ["2", "to", "cite"]
    found = json.loads(tajarchive("search", 'tag:"to cite"', "--json", "--facets", archive=own))
    assert {hit["id"] for hit in found["hits"]} == {ids["en"], ids["tg"]}
    assert found["facets"]["tag"] == [["to cite", 2]]
    gone = json.loads(tajarchive("tag", ids["en"], "To Cite", "--remove", "--json", archive=own))
    assert (gone["articles"], gone["changed"]) == ([ids["en"]], 1)
    listed = json.loads(tajarchive("tag", "--json", archive=own))
    assert listed["tags"] == [{"name": "to cite", "articles": 1}]
    assert json.loads(tajarchive("show", ids["tg"], "--json", archive=own))["tags"] == ["to cite"]
