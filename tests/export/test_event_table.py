# SPDX-License-Identifier: MIT
"""The table of events: POLECAT's columns, and the way back."""

from __future__ import annotations

import csv
import io

import pytest

from tajarchive.errors import ArchiveError
from tajarchive.export.country_codes import ALPHA3
from tajarchive.export.event_table import COLUMNS, changes, corrections, events_csv
from tests import making

POLECAT = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Contexts", "Actor Name",
    "Actor Country", "Recipient Name", "Recipient Country", "Placename", "Country", "Lat", "Long",
    "Source", "Publication Date", "Language", "Version",
)  # fmt: skip


def made(**fields):
    given = {"participants": ("Emomali Rahmon", "China"), "actor": ("Emomali Rahmon",)}
    return making.event(**{**given, "recipient": ("China",), "place": "Beijing", **fields})


def read(text: str) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO(text))
    return row


def test_a_row_has_what_polecat_has_and_where_it_was_read():
    article = making.article("a1", source="Sample Wire", published="2021-09-08", language="en")
    row = read(events_csv([made()], {"a1": article}))
    assert COLUMNS[: len(POLECAT)] == POLECAT
    told = [row[c] for c in ("Event Type", "Event Mode", "Contexts", "CAMEO")]
    assert told == ["CONSULT", "visit", "diplomatic", "040"]
    assert (row["Actor Country"], row["Recipient Country"], row["Country"]) == ("TJK", "CHN", "CHN")
    assert (row["Source"], row["Publication Date"]) == ("Sample Wire", "2021-09-08")
    assert (row["Passage Article"], row["Passage Start"]) == ("a1", "0")


def test_codes_of_countries_are_one_to_one():
    assert len(ALPHA3) == len(set(ALPHA3.values())) == 249
    assert all(len(two) == 2 and len(three) == 3 for two, three in ALPHA3.items())


def test_an_unchanged_row_changes_nothing():
    event = made(label="=Meeting", date="2021-09", date_end="2021-10")
    ((event_id, cells),) = corrections("\ufeff" + events_csv([event]))
    assert event_id == event.id
    assert changes(event, cells) == {}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_corrected_cells_come_back_from_any_spreadsheet(delimiter):
    event = made()
    row = read(events_csv([event]))
    row |= {"Event Date": "2021", "Participants": "Ann; Bo", "Planned": "yes", "Placename": ""}
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, delimiter=delimiter)
    writer.writeheader()
    writer.writerow(row)
    ((_, cells),) = corrections(file.getvalue())
    assert changes(event, cells) == {
        "date": "2021", "participants": ("Ann", "Bo"), "planned": True, "place": "",
    }  # fmt: skip


def test_another_table_is_refused():
    with pytest.raises(ArchiveError, match="no column “Event ID”"):
        corrections("a,b\n1,2\n")
