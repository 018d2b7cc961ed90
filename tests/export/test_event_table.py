# SPDX-License-Identifier: MIT
"""The table of events: POLECAT's columns, and the way back."""

from __future__ import annotations

import csv
import io

import pytest

from tajarchive.errors import ArchiveError
from tajarchive.export.country_codes import ALPHA3
from tajarchive.export.event_table import COLUMNS, cells_of, checksum, events_csv, returned
from tajarchive.export.tables import read_table
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


def test_every_row_seals_the_cells_that_may_be_corrected():
    event = made(label="=Meeting", date="2021-09", date_end="2021-10")
    (one,) = returned("\ufeff" + events_csv([event]))
    assert (one.number, one.event, one.cells["Label"]) == (2, event.id, "=Meeting")
    assert {name: one.cells[name] for name in cells_of(event)} == cells_of(event)
    assert one.cells["Checksum"] == checksum(one.cells)
    for name in cells_of(event):
        assert checksum({**one.cells, name: "other"}) != one.cells["Checksum"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_as_any_spreadsheet_writes_it(delimiter):
    columns = ["note, mine", " label", "EVENT ID", "Planned"]
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerows([["My chronology"], [], columns, ["!", "One;\ntwo, three", "e1", "1"], []])
    writer.writerow(["", "", "", ""])
    writer.writerow(["", "", "e2"])
    one, two = returned(f"sep={delimiter}\r\n{file.getvalue()}")
    assert (one.number, one.event, one.cells["Label"]) == (4, "e1", "One;\ntwo, three")
    assert (two.number, two.event) == (7, "e2")
    assert "Planned" not in two.cells


def test_another_table_is_refused():
    with pytest.raises(ArchiveError, match="no column “Event ID”"):
        returned("a,b\n1,2\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_in_any_unicode(tmp_path, encoding):
    file = tmp_path / "t.csv"
    file.write_bytes("Ҳуҷҷат;文件\r\n1;2\r\n".encode(encoding))
    assert read_table(file) == "Ҳуҷҷат;文件\n1;2\n"


def test_a_file_of_another_encoding_is_named(tmp_path):
    file = tmp_path / "t.csv"
    file.write_bytes("Документ".encode("cp1251"))
    with pytest.raises(ArchiveError, match="save it as UTF-8"):
        read_table(file)
    with pytest.raises(ArchiveError, match="cannot be read"):
        read_table(tmp_path / "none.csv")
