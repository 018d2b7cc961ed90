# SPDX-License-Identifier: MIT
"""Corrections in an archive: seen everywhere at once, undone, redone, and never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tajarchive import Archive, paths
from tajarchive.errors import ArchiveError, ReadOnly
from tajarchive.model import Correction

FIRST = """Ministers speak of the harvest

(Sample Wire) 10:15, March 14, 2025

DUSHANBE, March 14 (Sample Wire) -- Foreign Minister Anvar Bozorov met with Boris Melnik in
Dushanbe on Friday. Bozorov praised the Khujand Silk Institute.

Melnik visited Khujand later.
"""
SECOND = """Envoy returns

(Sample Wire) 11:00, April 2, 2025

KHUJAND, April 2 (Sample Wire) -- Boris Petrovich Melnik met with Anvar Bozorov in Khujand
on Wednesday. The Wheat Circle was not asked, and the wheat circle was silent.
"""


@pytest.fixture
def archive(tmp_path: Path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST)
    (folder / "second.txt").write_text(SECOND)
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([folder], jobs=0)
        yield made


@pytest.fixture
def four_scripts(archive: Archive) -> Archive:
    """The archive with an article of the starter archive in each of three more languages."""
    wanted = ("13_rogun_second_unit_ru", "20_rogun_second_unit_tg", "27_luban_workshop_zh")
    files = [file for file in paths.starter_articles() if file.stem in wanted]
    assert len(archive.import_paths(files, jobs=0).added) == len(wanted)
    return archive


def entity(archive: Archive, name: str, type: str | None = "PERSON"):
    return next(e for e in archive.entities(type=type) if e.name == name)


def state(archive: Archive) -> object:
    """Return everything that a reader sees of names."""
    articles = [archive.article(i) for i in sorted(archive.matching(""))]
    return (
        [(a.id, a.mentions, [(e.id, e.participants) for e in a.events]) for a in articles],
        archive.search("").facets,
        archive.entities(),
    )


def merge(archive: Archive) -> Correction:
    short = entity(archive, "Boris Melnik")
    return Correction(
        "assign", short.id, target="person:boris-p-melnik", name="Boris P. Melnik", type="PERSON"
    )


def test_a_merge_shows_in_reader_facets_search_and_events_and_undo_takes_it_back(archive):
    before = state(archive)
    long = next(e for e in archive.entities(type="PERSON") if "Petrovich" in e.name)
    archive.correct(
        [
            Correction("assign", entity(archive, "Boris Melnik").id, target=long.id,
                       name=long.name, type="PERSON"),
        ]
    )  # fmt: skip
    assert dict(archive.search("").facets["person"])[long.name] == 2
    assert archive.search(f'person:"{long.name}"').total == 2
    assert archive.search('person:"Boris Melnik"').total == 2
    first = next(a for a in map(archive.article, archive.matching("harvest")))
    assert {m.name for m in first.mentions if "Melnik" in m.text} == {long.name}
    assert archive.unsettled() == 2
    archive.settle(jobs=0)
    assert archive.unsettled() == 0
    assert any(long.name in e.participants for e in archive.article(first.id).events)
    assert archive.undo()
    archive.settle(jobs=0)
    assert state(archive) == before
    assert archive.redo()
    assert dict(archive.search("").facets["person"])[long.name] == 2
    assert archive.redo() is None


def test_a_new_name_is_found_with_its_endings_everywhere(archive):
    assert not [e for e in archive.entities() if e.name == "Wheat Circle"]
    archive.correct(
        [Correction("name", text="Wheat Circle", target="org:wheat-circle", name="Wheat Circle",
                    type="ORG")]
    )  # fmt: skip
    archive.settle(jobs=0)
    found = entity(archive, "Wheat Circle", "ORG")
    assert (found.articles, found.mentions) == (1, 1)
    assert dict(archive.search("").facets["organisation"])["Wheat Circle"] == 1
    archive.undo()
    archive.settle(jobs=0)
    assert not [e for e in archive.entities() if e.id == "org:wheat-circle"]


def test_no_name_is_gone_from_reader_facets_and_completion(archive):
    mill = next(e for e in archive.entities() if "Silk Institute" in e.name)
    archive.correct([Correction("reject", mill.id)])
    assert not [e for e in archive.entities() if e.id == mill.id]
    assert "Silk Institute" not in str(archive.search("").facets)
    assert not [name for name in archive.suggest("Silk") if "Institute" in name]


def test_another_type_and_name_show_at_once(archive):
    mill = next(e for e in archive.entities() if "Silk Institute" in e.name)
    archive.correct([Correction("retype", mill.id, type="FAC"),
                     Correction("rename", mill.id, name="The Silk House")])  # fmt: skip
    renamed = next(e for e in archive.entities() if e.id == mill.id)
    assert (renamed.type, renamed.name) == ("FAC", "The Silk House")
    assert "The Silk House" in dict(archive.search("").facets["place"])
    assert archive.search('place:"The Silk House"').total == 1


def test_corrections_outlive_rebuild_update_and_reopening(archive, tmp_path):
    archive.correct([merge(archive)])
    archive.settle(jobs=0)
    decided = [e for e in archive.entities() if e.id == "person:boris-p-melnik"]
    assert decided
    for what in ("analysis", "all", "index"):
        archive.rebuild(what, jobs=0)
        assert [e for e in archive.entities() if e.id == "person:boris-p-melnik"] == decided
    file = tmp_path / "texts" / "first.txt"
    file.write_text(FIRST.replace("later", "afterwards"))
    assert archive.import_paths([file], jobs=0).updated
    assert [e for e in archive.entities() if e.id == "person:boris-p-melnik"] == decided
    (tmp_path / "texts" / "third.txt").write_text(
        SECOND.replace("Petrovich ", "").replace("April 2", "May 7")
    )
    archive.import_paths([tmp_path / "texts" / "third.txt"], jobs=0)
    (grown,) = [e for e in archive.entities() if e.id == "person:boris-p-melnik"]
    assert grown.articles == decided[0].articles + 1
    path = archive.path
    archive.close()
    with Archive.open(path, read_only=True) as again:
        assert [e for e in again.entities() if e.id == "person:boris-p-melnik"] == [grown]
        with pytest.raises(ReadOnly):
            again.undo()


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (Correction("paint", "x"), "no correction"),
        (Correction("retype", "x", type="DATE"), "no type"),
        (Correction("rename", "x", name="  "), "new name"),
        (Correction("assign", "x", target="x", name="X"), "itself"),
        (Correction("reject"), "the words"),
        (Correction("reject", text="X", start=3), "must name its article"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(archive, correction, said):
    with pytest.raises(ArchiveError, match=said):
        archive.correct([correction])
    assert archive.decisions() == []


acts = st.lists(
    st.tuples(
        st.sampled_from(["merge", "split", "rename", "retype", "reject", "name", "undo", "redo"]),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    min_size=1,
    max_size=6,
)


@given(acts=acts)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_sequence_of_corrections_keeps_offsets_and_undo_restores(four_scripts, acts):
    archive = four_scripts
    while archive.undo():
        pass
    archive.settle(jobs=0)
    before = state(archive)
    for act, one, other in acts:
        _do(archive, act, one, other)
    archive.settle(jobs=0)
    after = state(archive)
    for article_id in archive.matching(""):
        _check_places(archive.article(article_id))
    archive.rebuild("analysis", jobs=0)
    assert state(archive) == after
    while archive.undo():
        pass
    archive.settle(jobs=0)
    assert state(archive) == before


def _do(archive: Archive, act: str, one: int, other: int) -> None:
    known = archive.entities()
    if act in ("undo", "redo"):
        getattr(archive, act)()
        return
    if not known:
        return
    entity, second = known[one % len(known)], known[other % len(known)]
    text = entity.aliases[other % len(entity.aliases)]
    made = {
        "merge": Correction("assign", entity.id, target=second.id, name=second.name,
                            type=second.type),
        "split": Correction("assign", entity.id, text=text, target="person:new", name="New One",
                            type="PERSON"),
        "rename": Correction("rename", entity.id, name=f"Name {other}"),
        "retype": Correction("retype", entity.id, type="FAC"),
        "reject": Correction("reject", entity.id if other % 2 else "", text=text),
        "name": Correction("name", text=("wheat", "met with", "Friday")[other % 3],
                           target=second.id, name=second.name, type=second.type),
    }[act]  # fmt: skip
    if made.action == "assign" and made.entity == made.target:
        return
    archive.correct([made])


def _check_places(article) -> None:
    end = 0
    for mention in article.mentions:
        assert end <= mention.start < mention.end <= len(article.body)
        assert article.body[mention.start : mention.end] == mention.text
        end = mention.end
