# SPDX-License-Identifier: MIT
"""Reports read whole, with the lists of names that the program ships."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tajarchive import ingest
from tajarchive.analysis import analyse
from tajarchive.model import Event

_FOLDER = Path(__file__).parent / "reports"


def _reports(language: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the texts of a file with the lines that say what is to be found: kind, date and
    somebody who takes part ("-": anybody); "no KIND"; "nothing else"."""
    text = (_FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    for piece in text.strip().split("\n\n"):
        report, *wanted = piece.split("\n")
        yield report, wanted


_ALL = [
    pytest.param(language, text, wanted, id=f"{language}-{n}")
    for language in ("tg", "ru", "zh", "en")
    for n, (text, wanted) in enumerate(_reports(language), 1)
]


def _is(event: Event, line: str) -> bool:
    kind, date, name = line.split(" ", 2)
    return (
        event.type in kind.split("|")
        and event.date in date.split("|")
        and (name == "-" or name in event.participants)
    )


@pytest.mark.parametrize(("language", "text", "wanted"), _ALL)
def test_a_report_yields_its_events(language: str, text: str, wanted: list[str]) -> None:
    read = ingest.read_bytes(text.encode(), "report.txt")
    events = analyse(replace(read, id="a1", language=language)).events
    shown = [(e.type, e.date, e.participants) for e in events]
    lines = [w for w in wanted if not w.startswith(("no ", "nothing"))]
    for line in lines:
        assert any(_is(e, line) for e in events), (line, shown)
    for line in wanted:
        if line.startswith("no "):
            assert line[3:] not in {e.type for e in events}, shown
    if "nothing else" in wanted:
        assert all(any(_is(e, line) for line in lines) for e in events), shown


def test_of_what_was_founded_only_it_and_its_place_take_part() -> None:
    text = (
        "ACCRA, Sept. 17, 2021 -- Presidents of Ghana and Togo spoke on Friday at the jubilee "
        "meeting of the river commission, which was founded in Tashkent in June 2001."
    )
    read = ingest.read_bytes(text.encode(), "report.txt")
    events = analyse(replace(read, id="a1", language="en")).events
    assert [e.participants for e in events if e.date == "2001-06"] == [("Uzbekistan",)]
