# SPDX-License-Identifier: MIT
"""Lines of a concordance as a table on the disk, with citations out of the record."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tajarchive.archive import Archive
from tajarchive.errors import ArchiveError, ExportError
from tajarchive.search import ordering

TEXT = (
    "Water reaches the fields\n\n(Sample Courier) May {day}, 2022\n\n"
    "Water reached the fields of Khatlon late this year.\n\n"
    "Farmers say that water is short, and that more water will come.\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "texts"
    folder.mkdir()
    for day in (3, 4):
        (folder / f"{day}.txt").write_text(TEXT.format(day=day), encoding="utf-8")
    with Archive.create(tmp_path / "archive") as made:
        assert len(made.import_paths([folder], jobs=0).added) == 2
        yield made


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_lines_are_saved_with_their_citations(archive: Archive, tmp_path: Path) -> None:
    lines = archive.concordance("water", sort="right").lines
    assert len(lines) == 6
    told: list[tuple[int, int, str]] = []
    path = tmp_path / "water.csv"
    saved = archive.save_lines(path, lines, "apa", progress=lambda *note: told.append(note))
    assert saved == 6
    assert told == [(0, 6, "Saving lines")]
    found = rows(path)
    assert [row["Hit"] for row in found] == [line.match for line in lines]
    for row, line in zip(found, lines, strict=True):
        body = archive.article(row["ID"]).body
        assert body[int(row["Start"]) : int(row["End"])] == row["Hit"]
        assert row["Citation"] == archive.cite(row["ID"], "apa", int(row["Paragraph"]))
        assert row["Published"] == line.published
    assert path.read_bytes().startswith(b"\xef\xbb\xbfID,Paragraph")
    assert list(tmp_path.glob(".*")) == []


def test_an_article_that_is_gone_has_no_citation(archive: Archive) -> None:
    line = archive.concordance("water").lines[0]
    gone = replace(line, article="gone")
    assert list(archive.cited_lines([gone, line])) == [
        (gone, None),
        (line, archive.cite(line.article, paragraph=line.paragraph)),
    ]


def test_a_file_that_was_there_stays_when_saving_is_stopped(
    archive: Archive, tmp_path: Path
) -> None:
    lines = archive.concordance("water").lines
    path = tmp_path / "water.csv"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="not saved; you stopped it"):
        archive.save_lines(path, lines, cancelled=lambda: True)
    assert path.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.glob(".*")) == []


def test_what_cannot_be_written_is_named(archive: Archive, tmp_path: Path) -> None:
    lines = archive.concordance("water").lines
    with pytest.raises(ExportError, match="does not exist"):
        archive.save_lines(tmp_path / "nowhere" / "water.csv", lines)
    with pytest.raises(ArchiveError, match="no style"):
        archive.save_lines(tmp_path / "water.csv", lines, "harvard")
    assert not (tmp_path / "water.csv").exists()


@pytest.mark.parametrize("sort", ordering.SORTS)
def test_the_one_door_gives_every_order(archive: Archive, sort: str) -> None:
    found = archive.concordance("water", sort=sort, context=20)
    assert len(found.lines) == 6
    assert found.articles == 2
    assert all(len(line.left) <= 20 for line in found.lines)


def painted(archive: Archive, query: str) -> set[tuple[str, int, int]]:
    return {
        (id_, span.start, span.end)
        for id_ in archive.matching(query)
        for span in archive.highlights(query, archive.article(id_))
    }


@pytest.mark.parametrize("query", ["water", '"short and that"'])
def test_the_reader_paints_the_same_places(archive: Archive, query: str) -> None:
    found = {(line.article, line.start, line.end) for line in archive.concordance(query).lines}
    assert found == painted(archive, query)


def test_of_words_near_each_other_the_reader_paints_both_ends(archive: Archive) -> None:
    lines = archive.concordance("water w/3 come").lines
    words = painted(archive, "water w/3 come")
    assert lines
    for line in lines:
        assert any((a, start) == (line.article, line.start) for a, start, _ in words)
        assert any((a, end) == (line.article, line.end) for a, _, end in words)
