# SPDX-License-Identifier: MIT
"""Calendars as RFC 5545 has them, and what TimelineJS is told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.export import dates
from tajarchive.export.calendars import icalendar, timeline, told_by
from tajarchive.model import Event, EventSource
from tests import making

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def entry(text: str) -> dict[str, str]:
    """Return the properties of a calendar's only entry; fail where RFC 5545 is broken."""
    (found,) = entries(text)
    return found


def entries(text: str) -> list[dict[str, str]]:
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found: list[dict[str, str]] = []
    open_: list[str] = []
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        name, colon, value = line.partition(":")
        assert colon
        assert re.fullmatch(r"[A-Z-]+(;[A-Z]+=[A-Z]+)*", name), line
        assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value), line
        if name == "BEGIN":
            open_.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert open_.pop() == value
        elif open_ == ["VCALENDAR", "VEVENT"]:
            assert name not in found[-1], f"{name} stands twice"
            found[-1][name] = value
    assert not open_
    for each in found:
        assert {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"} <= each.keys()
        end = each.get("DTEND;VALUE=DATE")
        assert end is None or end > each["DTSTART;VALUE=DATE"]
    return found


def plain(value: str) -> str:
    """Return a text as it was before it was escaped."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def dated(value: str, end: str | None = None, **known: Any) -> Event:
    precision = known.pop("precision", "day")
    return replace(making.event(), date=value, date_end=end, precision=precision, **known)


@given(
    st.text(max_size=200),
    st.dates(),
    st.dates(),
    st.booleans(),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400),
)
def test_any_event_is_a_valid_entry(label, first, last, planned, quote):
    source = EventSource("a1", 0, 1, 0, 1, quote)
    event = dated(
        first.isoformat(), last.isoformat(), label=label, planned=planned, sources=(source,)
    )
    made = entry(icalendar([event], stamp=NOW))
    assert made["DTSTART;VALUE=DATE"] == first.isoformat().replace("-", "")
    words = plain(made["SUMMARY"]).split()
    assert words == re.sub(r"[\x00-\x08\x0e-\x1b\x7f]", " ", label).split()


@pytest.mark.parametrize(
    ("value", "end", "precision", "first", "after"),
    [
        ("2025-10-08", "2025-10-10", "day", "20251008", "20251011"),
        ("0988-07-28", None, "day", "09880728", "09880729"),
        ("2014-W18-WE", None, "week", "20140503", "20140505"),
        ("2021-SP", None, "quarter", "20210301", "20210601"),
        ("2021-H2", None, "quarter", "20210701", "20220101"),
        ("199", None, "decade", "19900101", "20000101"),
        ("9999-12-31", None, "day", "99991231", None),
    ],
)
def test_half_known_days_are_covered_whole(value, end, precision, first, after):
    made = entry(icalendar([dated(value, end, precision=precision)], stamp=NOW))
    assert made["DTSTART;VALUE=DATE"] == first
    assert made.get("DTEND;VALUE=DATE") == after


def test_an_entry_keeps_its_uid_and_tells_who_reported_what():
    article = making.article("a1", title="Bridge; opened", source="Sample Wire")
    told = told_by([replace(article, published="2021-09-08T10:00")])
    event = dated("2021-09", precision="month", planned=True)
    one = entry(icalendar([event], told, stamp=NOW, title="Bridges, 2021"))
    other = entry(icalendar([replace(event, label="Other")], told))
    assert one["UID"] == other["UID"] == f"{event.id}@tajarchive"
    said = plain(one["DESCRIPTION"]).split("\n")
    assert "Planned." in said
    assert "Date known to the month only." in said
    assert f"“{' '.join(event.sources[0].text.split())}”" in said
    assert said[-1] == "Reported by: Bridge; opened · Sample Wire · 8 Sept. 2021"
    assert one["CATEGORIES"] == "Meeting"
    assert "X-WR-CALNAME:Bridges\\, 2021\r\n" in icalendar(
        [event], told, stamp=NOW, title="Bridges, 2021"
    )


def test_many_reports_are_counted():
    sources = tuple(EventSource(f"a{n}", 0, 1, 0, 1, "It rained.") for n in range(8))
    made = entry(icalendar([dated("2021-09-08", sources=sources)], {"a0": "First"}, stamp=NOW))
    assert plain(made["DESCRIPTION"]).endswith("Reported by:\nFirst\na1\na2\na3\na4\nand 3 more")


def test_a_timeline_says_how_a_date_is_known():
    events = [
        dated("2021-SP", precision="quarter"),
        dated("2021-W06", precision="week"),
        dated("2021-09", precision="month"),
        dated("2021-09-04", "2021-09-06", planned=True),
    ]
    spring, week, month, planned = timeline(events)["events"]
    assert spring["start_date"] == {"year": 2021, "month": 3}
    assert spring["end_date"] == {"year": 2021, "month": 5}
    assert spring["display_date"] == "spring 2021"
    assert week["display_date"] == "week of 8 Feb. 2021"
    assert "display_date" not in month
    assert "end_date" not in month
    assert planned["display_date"] == "4–6 Sept. 2021 (planned)"
    assert planned["end_date"] == {"year": 2021, "month": 9, "day": 6}
    assert planned["group"] == "Meeting"


def test_a_timeline_names_articles_and_not_their_ids():
    (slide,) = timeline([dated("2021-09-08")], {"a1": "Bridge & tunnel · Sample Wire"})["events"]
    assert "Reported by: Bridge &amp; tunnel · Sample Wire" in slide["text"]["text"]
    assert "<br>" in slide["text"]["text"]


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("2024-07-04", "2024-07-06", "day", "4–6 July 2024"),
        ("2024-07-04", "2024-08-06", "day", "4 July 2024 – 6 Aug. 2024"),
        ("2024-07", "2024-09", "month", "July 2024 – Sept. 2024"),
        ("2024", None, "year", "2024"),
        ("2023-WI", None, "quarter", "winter 2023"),
        ("2014-W18-WE", None, "week", "weekend of 3 May 2014"),
        ("XXXX-02", None, "month", "date unknown"),
        (None, None, "undated", "date unknown"),
    ],
)
def test_a_stretch_of_time_in_words(first, last, precision, words):
    assert dates.span_for_list(first, last, precision) == words
