# SPDX-License-Identifier: MIT
"""What broken and hostile articles may do to the chronology: nothing invented, all bounded."""

from __future__ import annotations

import pytest

from tajarchive import ingest
from tajarchive.analysis import analyse
from tajarchive.events import triggers
from tajarchive.events.extract import extract
from tajarchive.events.timex import interval, tag
from tajarchive.model import Article
from tests.events.building import Names, article, recognised

_MET = "President Anna Aliyeva met Premier Bo Lin in Dushanbe"


def _read(text: str) -> Article:
    return analyse(ingest.read_bytes(text.encode(), "report.txt"))


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_ends_of_the_calendar_are_read_and_not_passed(year: str) -> None:
    found = _read(
        f"DUSHANBE, January 1, {year} (Agency) -- {_MET} on Friday. The day before they had talks. "
        "They will meet next week, in two years' time and in ten days."
    )
    for date in [d.value for d in found.dates] + [e.date for e in found.events]:
        days = interval(date)
        assert days is None or 1 <= days[0].year <= days[1].year <= 9999


def test_a_day_that_the_calendar_lacks_dates_nothing() -> None:
    found = _read(f"DUSHANBE, February 30, 2022 (Agency) -- {_MET} on February 30, 2022.")
    assert found.published is None
    assert [e.date for e in found.events] == [None]
    assert all(d.value is None for d in found.dates)


def test_contradictory_headers_are_flagged_and_the_dateline_counts() -> None:
    found = _read(
        "Talks in Dushanbe\n\nSource: Agency | 2022-02-14 10:00:00\n\n"
        f"DUSHANBE, July 5, 2024 (Agency) -- {_MET} on Monday, July 5, 2024."
    )
    assert any("later than the publication date" in w for w in found.warnings)
    assert any("weekday contradicts" in w for w in found.warnings)
    assert {e.date for e in found.events} <= {"2024-07-05"}


def test_a_dateline_with_the_wrong_weekday_is_flagged_too() -> None:
    found = _read(
        "Talks in Dushanbe\n\nPublished: 2024-07-08\n\n"
        f"DUSHANBE, Monday, July 5, 2016 (Agency) -- {_MET}.\n\nThey talked for long."
    )
    assert found.dates[0].value == "2016-07-05"
    assert any("Monday, July 5, 2016" in w and "weekday contradicts" in w for w in found.warnings)


def test_publication_lines_that_disagree_are_flagged() -> None:
    found = _read(
        "Talks in Dushanbe\n\nPublished: 2015-03-03\n\nDate: 2021-09-08\n\n"
        f"DUSHANBE (Agency) -- {_MET} on Monday.\n\nThey talked for long."
    )
    assert any("gives the date" in w and "2015-03-03" in w for w in found.warnings)


def test_an_article_from_the_future_is_flagged() -> None:
    found = _read(f"DUSHANBE, July 5, 2094 (Agency) -- {_MET} on Monday.")
    assert any("future" in w for w in found.warnings)
    assert [e.date for e in found.events] == ["2094-07-05"]


def test_ten_thousand_dates_in_one_article() -> None:
    text = "".join(f"Anna Aliyeva met Bo Lin on {i % 28 + 1} March 2019. " for i in range(10_000))
    one = article(text)
    dates = tag(one)
    assert len(dates) == 10_000
    found = extract(one, recognised(one), dates, Names())
    assert 28 <= len(found) <= triggers.MOST
    assert {e.date for e in found} == {f"2019-03-{day:02d}" for day in range(1, 29)}


@pytest.mark.parametrize(
    ("piece", "language"),
    [
        (_MET + " on Monday, said the minister; ", "en"),
        ("林波5日在杜尚别会见阿利耶娃，", "zh"),
        ("ба имзо расид ", "tg"),
        ("met held signed ", "en"),
    ],
)
def test_a_sentence_without_end_is_looked_at_piece_by_piece(piece: str, language: str) -> None:
    one = article(piece * (20_000 // len(piece)), language=language)
    found = extract(one, recognised(one), tag(one), Names())
    sources = [s for e in found for s in e.sources]
    assert len(sources) <= triggers.MOST
    assert all(s.end - s.start <= 2000 for s in sources)
    assert all(s.text == one.body[s.start : s.end] for s in sources)


def test_a_reader_is_told_when_not_all_reports_were_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = article("".join(f"Anna Aliyeva met Bo Lin on {day} March 2019. " for day in range(1, 11)))
    told: list[str] = []
    assert len(extract(one, recognised(one), tag(one), Names(), told.append)) == 10
    assert told == []
    monkeypatch.setattr(triggers, "MOST", 4)
    found = extract(one, recognised(one), tag(one), Names(), told.append)
    assert [e.date for e in found] == [f"2019-03-{day:02d}" for day in range(1, 5)]
    assert told == ["only the first 4 reports of events were looked at"]


def test_a_reader_is_told_when_too_many_words_sound_like_events(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = article("They will have met. " * 20 + "Anna Aliyeva met Bo Lin on 3 March 2019.")
    told: list[str] = []
    assert len(extract(one, recognised(one), tag(one), Names(), told.append)) == 1
    assert told == []
    monkeypatch.setattr(triggers, "_MOST_TRIED", 5)
    assert extract(one, recognised(one), tag(one), Names(), told.append) == ()
    assert told == ["only the first 0 reports of events were looked at"]
