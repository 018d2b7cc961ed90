# SPDX-License-Identifier: MIT
"""An archive that a person's own spaCy pipelines read: switched on and off, renewed, broken."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tajarchive import Archive
from tajarchive.entities.pipelines import talking
from tajarchive.entities.pipelines.chosen import Choice, Pipelines, describe
from tajarchive.model import Correction
from tests import pipeline

TEXT = """Bread comes to Dushanbe, report number {n}

(Sample Wire) 10:15, March 14, 2025

DUSHANBE, March 13 (Sample Wire) -- A farm that the villagers know as Flurb Works sent bread to
Dushanbe on Thursday, and {who} said that more is to come.
"""
RUSSIAN = """Хлеб пришёл в Душанбе

14.03.2025 Проба

ДУШАНБЕ, 13 марта (Проба). Хозяйство из города Квибблия привезло хлеб в Душанбе в четверг.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three English articles and a Russian one."""
    made = tmp_path / "texts"
    made.mkdir()
    for n, who in enumerate(("the cook", "the baker", "the miller")):
        (made / f"{n}.txt").write_text(TEXT.format(n=n, who=who), encoding="utf-8")
    (made / "ru.txt").write_text(RUSSIAN, encoding="utf-8")
    return made


@pytest.fixture
def archive(folder: Path, tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of them that no pipeline has read."""
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([folder], jobs=0)
        yield made
    assert not talking._running


def use(tmp_path: Path, names: str = "fake_en; fake_ru", **wrong: object) -> Pipelines:
    return describe(Choice(sys.executable, names), pipeline.install(tmp_path, **wrong))


def named(archive: Archive, name: str) -> int:
    """Return in how many articles a name is found."""
    return sum(entity.articles for entity in archive.entities() if entity.name == name)


def reads(tmp_path: Path) -> int:
    file = tmp_path / "asked.txt"
    return file.read_text().count("read") if file.is_file() else 0


def test_what_is_imported_is_read_by_the_pipeline_of_its_language(
    folder: Path, tmp_path: Path
) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        assert archive.use_pipelines(use(tmp_path)) == 0
        archive.import_paths([folder], jobs=2)
        assert named(archive, "Flurb Works") == 3
        assert named(archive, "Квибблия") == 1
        assert archive.unsettled() == 0
        assert archive.pipeline_troubles() == ()
        assert archive.use_pipelines(use(tmp_path)) == 0
        assert archive.matching('org:"Flurb Works"') == archive.matching("bread language:en")
        assert archive.check().faults == ()


def test_switching_on_and_off_analyses_what_that_concerns_and_no_more(
    archive: Archive, tmp_path: Path
) -> None:
    assert named(archive, "Flurb Works") == 0
    assert archive.use_pipelines(use(tmp_path, "fake_ru")) == archive.unsettled() == 1
    assert archive.settle() == ()
    assert named(archive, "Квибблия") == 1
    assert archive.use_pipelines(use(tmp_path)) == 3
    archive.settle()
    assert (named(archive, "Flurb Works"), reads(tmp_path)) == (3, 4)
    assert archive.use_pipelines(use(tmp_path)) == 0
    newer = use(tmp_path, version="1.1.0")
    assert archive.read_otherwise(newer) == 4
    assert archive.use_pipelines(newer) == 4
    archive.settle(jobs=0)
    assert (named(archive, "Flurb Works"), reads(tmp_path)) == (3, 8)
    assert archive.use_pipelines(Pipelines()) == 4
    archive.settle()
    assert (named(archive, "Flurb Works"), reads(tmp_path)) == (0, 8)
    assert archive.use_pipelines(Pipelines()) == 0


def test_nothing_is_asked_twice_whatever_is_analysed_again(
    archive: Archive, tmp_path: Path
) -> None:
    archive.use_pipelines(use(tmp_path))
    archive.settle(jobs=0)
    assert reads(tmp_path) == 4
    archive.correct([Correction("name", text="bread", target="org:bread", name="B", type="ORG")])
    archive.settle()
    archive.rebuild("analysis", jobs=0)
    assert named(archive, "Flurb Works") == 3
    assert reads(tmp_path) == 4
    archive.rebuild("all", jobs=0)  # whose text may be another one
    assert named(archive, "Flurb Works") == 3
    assert reads(tmp_path) == 8


def test_what_was_found_is_kept_as_long_as_nobody_chooses(archive: Archive, tmp_path: Path) -> None:
    archive.use_pipelines(use(tmp_path))
    archive.settle(jobs=0)
    archive.close()
    with Archive.open(archive.path) as again:
        again.rebuild("analysis", jobs=0)
        assert named(again, "Flurb Works") == 3
        assert again.use_pipelines(None, "Python is gone.") == 0
        again.rebuild("analysis", jobs=0)
        assert named(again, "Flurb Works") == 3
        assert again.check().faults == ("No spaCy pipeline looks for names: Python is gone.",)
    with Archive.open(archive.path, read_only=True) as reading:
        assert reading.use_pipelines(Pipelines()) == 4
        assert reading.unsettled() == 0


def test_a_decision_about_a_name_stands_whoever_finds_it(archive: Archive, tmp_path: Path) -> None:
    archive.use_pipelines(use(tmp_path))
    archive.settle(jobs=0)
    (found,) = [entity for entity in archive.entities() if entity.name == "Flurb Works"]
    archive.correct([Correction("rename", found.id, name="Flurb Bakery")])
    archive.use_pipelines(use(tmp_path, version="2"))
    archive.settle(jobs=0)
    assert named(archive, "Flurb Bakery") == 3


def test_an_article_that_breaks_the_pipeline_is_told_and_not_tried_again(
    archive: Archive, folder: Path, tmp_path: Path
) -> None:
    (folder / "bad.txt").write_text(TEXT.format(n=9, who="CRASH"), encoding="utf-8")
    archive.use_pipelines(use(tmp_path))
    archive.settle(jobs=0)
    report = archive.import_paths([folder], jobs=1)
    assert (len(report.added), report.failed) == (1, ())
    assert archive.pipeline_troubles() == (
        "One article was analysed without the spaCy pipeline: it broke down.",
    )
    assert archive.pipeline_troubles() == ()
    assert archive.use_pipelines(use(tmp_path)) == 0
    asked = reads(tmp_path)
    archive.correct([Correction("reject", text="Flurb Works")])
    archive.settle()
    assert (reads(tmp_path), archive.pipeline_troubles()) == (asked, ())
    archive.rebuild("analysis", jobs=0)  # asked for by a person
    assert reads(tmp_path) == asked + 1
    assert len(archive.pipeline_troubles()) == 1


def test_a_pipeline_that_cannot_be_loaded_leaves_its_articles_for_later(
    folder: Path, tmp_path: Path
) -> None:
    with Archive.create(tmp_path / "archive") as archive:
        archive.use_pipelines(use(tmp_path, load_fails="OSError: E053."))
        report = archive.import_paths([folder], jobs=1)
        assert (len(report.added), report.failed) == (4, ())
        assert archive.pipeline_troubles() == (
            "4 articles were analysed without the spaCy pipeline: OSError: E053.",
        )
        assert named(archive, "Dushanbe") > 0
        (fault, other, yet) = archive.check().faults
        assert "fake_en does not work (OSError: E053)" in fault
        assert "fake_ru does not work" in other
        assert yet == "Names in 4 articles do not follow the choice of spaCy pipelines."
        assert archive.use_pipelines(use(tmp_path)) == 4
        report = archive.check(repair=True, jobs=0)
        assert (report.faults, len(report.repaired)) == ((), 1)
        assert named(archive, "Flurb Works") == 3


def test_a_cancel_ends_the_child_and_leaves_the_rest_for_later(
    archive: Archive, folder: Path, tmp_path: Path
) -> None:
    (folder / "0.txt").write_text(TEXT.format(n=0, who="HANG"), encoding="utf-8")
    archive.import_paths([folder], jobs=0)
    archive.use_pipelines(use(tmp_path))
    waits = iter(range(10_000))
    archive.settle(cancelled=lambda: reads(tmp_path) > 0 and next(waits) > 0)
    assert archive.unsettled() > 0
    pids = {int(line.split()[0]) for line in (tmp_path / "asked.txt").read_text().splitlines()}
    for pid in pids:
        state = Path(f"/proc/{pid}/stat")
        assert not state.is_file() or state.read_text().rpartition(")")[2].split()[0] == "Z"


def test_the_archive_of_an_earlier_version_has_been_read_by_none(archive: Archive) -> None:
    assert archive._store.externals.of(archive.matching("")[0]) is None
    assert archive.read_otherwise(Pipelines()) == 0
