# SPDX-License-Identifier: MIT
"""Events in an archive: joined bit by bit, under ids that stay, as a person decided them."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tajarchive import Archive, judging, paths
from tajarchive.errors import ArchiveError
from tajarchive.model import Event

ONE = """Ministers meet

(Sample Wire) 10:15, March 14, 2025

DUSHANBE, March 14 (Sample Wire) -- Emomali Rahmon met with Sadyr Japarov in Dushanbe on Friday.
"""
TWO = """Presidents speak of water

(Other Wire) 12:00, March 15, 2025

DUSHANBE, March 15 (Other Wire) -- Sadyr Japarov met with Emomali Rahmon on Friday.

They spoke of water.
"""
THREE = """Old friends

(Third Wire) 09:00, June 2, 2025

BISHKEK, June 2 (Third Wire) -- Sadyr Japarov met with Emomali Rahmon in Bishkek on Monday.
"""


def put(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([put(tmp_path / "texts", one=ONE, two=TWO, three=THREE)], jobs=0)
        yield made


def meeting(archive: Archive, date: str = "2025-03-14") -> Event:
    (found,) = [e for e in archive.events(type="meeting") if e.date == date]
    return found


def told(events) -> dict[str, tuple]:
    return {e.id: (e.type, e.date, e.participants, e.articles, e.part_of) for e in events}


def starter() -> list[Path]:
    return sorted(paths.starter_articles())


def test_joining_bit_by_bit_is_joining_at_once(tmp_path):
    files = starter()
    with Archive.create(tmp_path / "whole") as whole:
        whole.import_paths(files, jobs=0)
        expected = told(whole.events())
    random.Random(5).shuffle(files)
    with Archive.create(tmp_path / "grown") as grown:
        for first in range(0, len(files), 6):
            grown.import_paths(files[first : first + 6], jobs=0)
        found = told(grown.events())
        same = {value[:4] for value in expected.values()} & {value[:4] for value in found.values()}
        assert len(same) >= 0.97 * max(len(expected), len(found))
        before = told(grown.events())
        grown.rebuild("analysis", jobs=0)
        assert set(told(grown.events())) & set(before) >= set(before) - {
            e for e in before if grown.event(e).id != e
        }


def test_ids_stay_when_everything_is_analysed_again_in_another_order(archive, monkeypatch):
    before = told(archive.events())
    archive.rebuild("all", jobs=0)
    assert told(archive.events()) == before
    reports = archive._store.chronicle.reports
    monkeypatch.setattr(
        archive._store.chronicle, "reports", lambda ids=None: reversed(list(reports(ids)))
    )
    archive.rebuild("analysis", jobs=0)
    assert told(archive.events()) == before


def test_a_new_article_reads_only_the_reports_that_matter(archive, tmp_path, monkeypatch):
    asked: list[set[str] | None] = []
    reports = archive._store.chronicle.reports

    def counting(articles=None):
        asked.append(None if articles is None else set(articles))
        return reports(articles)

    monkeypatch.setattr(archive._store.chronicle, "reports", counting)
    other = ONE.replace("Rahmon", "Nobodyev").replace("Japarov", "Strangerov")
    put(tmp_path / "texts", four=other.replace("March 14", "April 4").replace("Friday", "Friday"))
    archive.import_paths([tmp_path / "texts" / "four.txt"], jobs=0)
    assert None not in asked
    assert max(len(ids) for ids in asked if ids) <= 2


def test_a_verdict_shows_survives_and_is_taken_back(archive):
    event = meeting(archive)
    assert len(event.articles) == 2
    archive.correct([judging.confirming(event)])
    archive.rebuild("all", jobs=0)
    assert meeting(archive).status == "confirmed"
    archive.correct([judging.rejecting(event)])
    assert not [e for e in archive.events() if e.id == event.id]
    assert archive.event(event.id).status == "rejected"
    assert "meeting" not in [e.type for e in archive.article(event.articles[0]).events]
    archive.rebuild("analysis", jobs=0)
    assert not [e for e in archive.events() if e.id == event.id]
    archive.undo()
    archive.undo()
    assert meeting(archive) == event


def test_a_rejected_event_leaves_facet_and_search(archive):
    before = dict(archive.search("").facets["event"])
    archive.correct([judging.rejecting(meeting(archive, "2025-06-02"))])
    after = dict(archive.search("").facets["event"])
    assert after["meeting"] == before["meeting"] - 1
    assert archive.search("event:meeting").total == after["meeting"]


def test_an_edited_event_keeps_the_edit_and_finds_its_codes(archive, tmp_path):
    event = meeting(archive)
    archive.correct(
        [judging.editing(event, {"date": "2025-03-13", "type": "phone_call", "place": ""})]
    )
    changed = archive.event(event.id)
    assert (changed.date, changed.precision, changed.place) == ("2025-03-13", "day", None)
    assert (changed.type, changed.plover, changed.mode) == ("phone_call", "CONSULT", "phone")
    assert changed.status == "edited"
    assert changed.label.startswith("Telephone") or "all" in changed.label
    (tmp_path / "texts" / "two.txt").write_text(TWO.replace("water.", "water and of light."))
    archive.import_paths([tmp_path / "texts" / "two.txt"], jobs=0)
    again = archive.event(event.id)
    assert (again.date, again.type, again.status) == ("2025-03-13", "phone_call", "edited")
    archive.correct([judging.confirming(again)])
    assert archive.event(event.id).status == "edited"


def test_what_a_person_confirmed_outlives_its_reports(archive, tmp_path):
    event = meeting(archive, "2025-06-02")
    archive.correct([judging.confirming(event)])
    (tmp_path / "texts" / "three.txt").write_text(
        THREE.replace("met with Emomali Rahmon in", "thought of Emomali Rahmon, far from")
    )
    archive.import_paths([tmp_path / "texts" / "three.txt"], jobs=0)
    assert archive.event(event.id).status == "confirmed"
    archive.rebuild("all", jobs=0)
    assert archive.event(event.id).status == "confirmed"
    archive.undo()
    assert not [e for e in archive.events() if e.id == event.id]


def test_events_are_joined_and_split_for_good(archive, tmp_path):
    first, second = meeting(archive), meeting(archive, "2025-06-02")
    archive.correct(archive.joining(first.id, [second.id]))
    joined = archive.event(first.id)
    assert set(joined.articles) == {*first.articles, *second.articles}
    assert archive.event(second.id).id == first.id
    archive.rebuild("all", jobs=0)
    assert set(archive.event(first.id).articles) == set(joined.articles)
    archive.undo()
    assert told([meeting(archive), meeting(archive, "2025-06-02")]) == told([first, second])

    leaving = first.articles[1]
    archive.correct(archive.splitting(first.id, [leaving]))
    parts = [e for e in archive.events(type="meeting") if e.date == "2025-03-14"]
    assert sorted(e.articles for e in parts) == sorted((a,) for a in first.articles)
    assert first.id in {e.id for e in parts}
    archive.rebuild("analysis", jobs=0)
    assert len([e for e in archive.events(type="meeting") if e.date == "2025-03-14"]) == 2
    archive.undo()
    assert told([meeting(archive)]) == told([first])


def test_an_event_is_added_by_hand_from_a_passage(archive):
    article = archive.article(archive.matching("water")[0])
    start = article.body.index("spoke of water")
    added = judging.adding(
        article,
        start,
        start + 14,
        {"type": "talks", "date": "2025-03", "participants": ["Emomali Rahmon"]},
    )
    archive.correct([added])
    (found,) = [e for e in archive.events() if e.id == added.event]
    assert (found.status, found.date, found.precision) == ("edited", "2025-03", "month")
    assert found.sources[0].text == "They spoke of water."
    archive.rebuild("all", jobs=0)
    assert [e for e in archive.article(article.id).events if e.id == added.event]
    archive.undo()
    assert not [e for e in archive.events() if e.id == added.event]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"date": "2025-02-30"}, "no date"),
        ({"type": "picnic"}, "no kind of event"),
        ({"confidence": 1}, "cannot be set"),
        ({"date": "2025-03-02", "date_end": "2025-03-01"}, "before it begins"),
        ({"label": " "}, "needs a label"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(archive, changes, said):
    with pytest.raises(ArchiveError, match=said):
        judging.editing(meeting(archive), changes)


def test_what_cannot_be_split_joined_or_found_is_one_sentence(archive):
    event = meeting(archive, "2025-06-02")
    with pytest.raises(ArchiveError, match="only into two"):
        archive.splitting(event.id, event.articles)
    with pytest.raises(ArchiveError, match="with itself"):
        archive.joining(event.id, [event.id])
    with pytest.raises(ArchiveError, match="no event “x”"):
        archive.event("x")


def test_events_are_asked_for_by_any_word_for_their_kind(archive):
    found = archive.events(type="meeting")
    assert found
    for words in ("Meeting", "meetings", "встречи", "мулоқот", "会见"):
        assert archive.events(type=words) == found, words
    assert archive.events(type="state visit") == ()
    with pytest.raises(ArchiveError, match="“barbecue” is no kind of event; write one such as"):
        archive.events(type="barbecue")
    with pytest.raises(ArchiveError, match="did you mean meeting"):
        archive.events(type="meating")


def test_decisions_about_events_are_told_in_words(archive):
    event = meeting(archive)
    archive.correct([judging.editing(event, {"place": "Khujand"})])
    archive.correct(archive.splitting(event.id, [event.articles[0]]))
    latest, earlier = archive.decisions()
    assert archive.in_words(earlier) == f"“{event.label}” is changed (place: Khujand)"
    label = archive.event(event.id).label
    stay, gone = (len(one.anchors) for one in latest.corrections)  # type: ignore[union-attr]
    whole, tell = stay + gone, "tells" if gone == 1 else "tell"
    assert (
        archive.in_words(latest)
        == f"“{label}” is split: {gone} of its {whole} reports {tell} of another event"
    )
    (other,) = [e for e in archive.events(type="meeting") if e.date == "2025-06-02"]
    joined = archive.correct(archive.joining(event.id, [other.id]))
    assert archive.in_words(joined) == f"“{label}” and “{other.label}”: both are one event"
    assert archive.authority().count("\n") == 1


def test_an_archive_of_an_older_form_joins_its_events_when_opened(archive, tmp_path):
    path = archive.path
    archive.close()
    shutil.copytree(path, tmp_path / "copy")
    with Archive.open(tmp_path / "copy") as again:
        assert again.events()
