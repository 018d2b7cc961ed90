# SPDX-License-Identifier: MIT
"""What an archive tells of one entity: its mentions in context, dates, company and events."""

from __future__ import annotations

import pytest

from tajarchive import Archive
from tajarchive.correcting import merging
from tests.test_correcting import FIRST, SECOND, entity

THIRD = """Без даты

Новая школа открыта весной в городе.

Гости приехали в Худжанд.
"""


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in (("first", FIRST), ("second", SECOND), ("third", THIRD)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([folder], jobs=0)
        yield made


def test_the_lines_of_an_entity_are_its_mentions_newest_first(archive: Archive) -> None:
    khujand = archive.entity("khujand").entity
    lines = archive.lines_of("khujand")
    assert len(lines) == khujand.mentions
    assert (lines[0].published or "").startswith("2025-04")
    assert lines[-1].published is None
    assert lines[-1].match.startswith("Худжанд")
    for line in lines:
        article = archive.article(line.article)
        assert article.body[line.start : line.end] == line.match
        assert (line.title, line.source) == (article.title, article.source)


def test_contexts_stay_in_their_paragraph_and_hold_the_words_around(archive: Archive) -> None:
    lines = archive.in_context(archive.lines_of("khujand"), context=12)
    for line in lines:
        article = archive.article(line.article)
        paragraph = article.paragraph_at(line.start)
        assert paragraph is not None
        assert line.paragraph == paragraph.n
        assert article.body[line.start - len(line.left) : line.end + len(line.right)].replace(
            "\n", " "
        ) == (line.left + line.match + line.right)
        assert len(line.left) <= 12
        assert line.start - len(line.left) >= paragraph.start
    assert any(len(line.left) == 12 for line in lines)


def test_the_articles_of_an_entity_over_time(archive: Archive) -> None:
    dated = archive.dated("khujand")
    assert dated.undated == 1
    assert sum(count for _, count in dated.bars) == 2


def test_company_is_counted_and_weighed(archive: Archive) -> None:
    companions = archive.companions("khujand")
    bozorov = next(c for c in companions if c.entity.name == "Anvar Bozorov")
    assert bozorov.together == 2
    assert bozorov.entity.articles == 2
    assert -1 <= bozorov.npmi <= 1
    assert companions == sorted(companions, key=lambda c: -c.together)
    assert "khujand" not in {c.entity.id for c in companions}
    assert all(c.together >= 2 for c in archive.companions("khujand", least=2))


def test_events_are_those_in_which_it_takes_part(archive: Archive) -> None:
    name = entity(archive, "Anvar Bozorov")
    events = archive.events_naming(name.id)
    assert events
    assert all(name.name in event.participants for event in events)
    assert {e.id for e in events} == {e.id for e in archive.events(participant=name.name)}
    assert len(archive.events_naming(name.id, most=1)) == 1


def test_a_merged_entity_leads_to_what_it_has_become(archive: Archive) -> None:
    short, long = entity(archive, "Boris Melnik"), entity(archive, "Boris Petrovich Melnik")
    archive.correct([merging(long, short)])
    assert archive.lines_of(long.id) == archive.lines_of(short.id)
    assert len(archive.lines_of(long.id)) == archive.entity(short.id).entity.mentions
    assert archive.companions(long.id) == archive.companions(short.id)


def test_an_entity_that_nobody_names_has_nothing(archive: Archive) -> None:
    assert archive.lines_of("person:nobody") == []
    assert archive.companions("person:nobody") == []
    assert archive.events_naming("person:nobody") == ()
    assert archive.dated("person:nobody").bars == ()
