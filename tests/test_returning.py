# SPDX-License-Identifier: MIT
"""A table of events that comes back from a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tajarchive import Archive, judging
from tajarchive.model import Decision, Event

TEXTS = {
    "one": "Ministers meet\n\n(Sample Wire) 10:15, March 14, 2025\n\nDUSHANBE, March 14 (Sample "
    "Wire) -- Emomali Rahmon met with Sadyr Japarov in Dushanbe on Friday.\n",
    "two": "A road opens\n\n(Other Wire) 12:00, October 9, 2025\n\nKHUJAND, Oct. 9 (Other Wire) -- "
    "Emomali Rahmon visited Uzbekistan from October 8 to 10, 2025.\n",
    "three": "Old friends\n\n(Third Wire) 09:00, June 2, 2025\n\nBISHKEK, June 2 (Third Wire) -- "
    "Tajikistan and China established diplomatic relations in January 1992.\n",
}
Row = dict[str, str]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([folder], jobs=0)
        yield made


def rows(archive: Archive) -> list[Row]:
    return list(csv.DictReader(io.StringIO(archive.events_table(archive.events()))))


def table(lines: list[Row], delimiter: str = ",") -> str:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(lines[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(lines)
    return file.getvalue()


def load(archive: Archive, lines: list[Row]) -> tuple[Decision | None, tuple[str, ...]]:
    """Take a table over."""
    return archive.take_events_table(table(lines))


def taken(decision: Decision | None) -> int:
    return len(decision.corrections) if decision is not None else 0


def one(archive: Archive, kind: str) -> Event:
    (found,) = archive.events(type=kind)
    return found


def each(lines: list[Row], change: Callable[[str], str], *columns: str) -> list[Row]:
    return [{k: change(v) if k in columns else v for k, v in line.items()} for line in lines]


def corrected(archive: Archive, kind: str, **cells: str) -> list[Row]:
    """Return the table with other cells in the row of the event of a kind."""
    lines = rows(archive)
    (line,) = [one for one in lines if one["Kind"] == kind]
    line |= {name.replace("_", " "): value for name, value in cells.items()}
    return lines


def local(value: str) -> str:
    """Write a day as a spreadsheet in Dushanbe does, a month as one in London."""
    if len(value) == 10:
        return ".".join(reversed(value.split("-")))
    return f"Jan-{value[2:4]}" if value.endswith("-01") else value


def test_what_a_spreadsheet_alone_changed_decides_nothing(archive):
    lines = rows(archive)
    assert {line["Event Date"] for line in lines} >= {"2025-03-14", "2025-10-08", "1992-01"}
    assert load(archive, lines) == (None, ())
    harmed = each(lines, local, "Event Date", "Event End", "Publication Date")
    harmed = each(harmed, {"1": "TRUE", "0": "FALSE"}.__getitem__, "Planned")
    harmed = each(harmed, lambda code: code.lstrip("0"), "CAMEO")
    assert load(archive, harmed) == (None, ())
    without = [{k: v for k, v in line.items() if k != "Checksum"} for line in harmed]
    assert load(archive, without) == (None, ())
    american = each(lines, lambda v: "/".join((*v.split("-")[1:], v[:4])) if len(v) > 9 else v,
                    "Event Date", "Event End")  # fmt: skip
    assert load(archive, american) == (None, ())


def test_cells_are_taken_as_people_write_them(archive):
    lines = corrected(
        archive, "meeting", Event_Date="08.10.2025", Kind="Phone call", Planned="да",
        Participants="Emomali Rahmon;\nXi Jinping", Placename="",
    )  # fmt: skip
    decision, problems = load(archive, lines)
    assert problems == ()
    assert decision is not None
    event = one(archive, "phone_call")
    assert (event.date, event.planned, event.place) == ("2025-10-08", True, None)
    assert event.participants == ("Emomali Rahmon", "Xi Jinping")
    assert event.status == "edited"
    archive.undo()
    assert one(archive, "meeting").status == "found"


def test_few_columns_in_any_order_are_enough(archive):
    meeting = one(archive, "meeting")
    decision, problems = archive.take_events_table(
        f'Label;Mine;event id\n"Talks; of\nwater";x;{meeting.id}\n'
    )
    assert (taken(decision), problems) == (1, ())
    assert one(archive, "meeting").label == "Talks; of\nwater"


def test_a_new_first_day_keeps_the_last(archive):
    visit = next(e for e in archive.events(type="visit") if e.date_end)
    _, problems = load(archive, corrected(archive, visit.type, Event_Date="2025-10-07"))
    assert problems == ()
    event = archive.event(visit.id)
    assert (event.date, event.date_end) == ("2025-10-07", "2025-10-10")


def test_who_acts_takes_part(archive):
    load(archive, corrected(archive, "meeting", Actor_Name="Xi Jinping"))
    event = one(archive, "meeting")
    assert event.actor == ("Xi Jinping",)
    assert event.participants == ("Emomali Rahmon", "Sadyr Japarov", "Xi Jinping")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"Event_Date": "31.02.2025"}, "Event Date: “31.02.2025” is no date"),
        ({"Event_Date": "4/7/2025"}, "may be two days; write 2025-07-04 or 2025-04-07"),
        ({"Event_End": "2025-03-01"}, "cannot end (2025-03-01) before it begins"),
        ({"Event_Date": "", "Event_End": "2025-03-01"}, "has a first day"),
        ({"Kind": "picnic"}, "Kind: “picnic” is no kind of event"),
        ({"Kind": "phone cal"}, "did you mean phone_call?"),
        ({"Kind": ""}, "is no kind of event"),
        ({"Label": ""}, "Label: an event needs a label"),
        ({"Planned": "perhaps"}, "Planned: “perhaps” is neither yes nor no"),
        ({"Status": "wrong"}, "Status: “wrong” decides nothing; write confirmed or rejected."),
        ({"Status": "edited"}, "decides nothing"),
        ({"Event_Type": "FIGHT", "Label": "X"}, "Event Type is not taken from a table; it follows"),
    ],
)
def test_what_makes_no_sense_is_one_sentence_with_its_row(archive, cells, said):
    lines = corrected(archive, "meeting", **cells)
    number = next(
        n for n, line in enumerate(lines, 2) if line["Event ID"] == one(archive, "meeting").id
    )
    _, problems = load(archive, lines)
    (problem,) = problems
    assert problem.startswith(f"Row {number} (")
    assert said in problem
    assert problem.endswith((".", "?"))
    assert len(problem) < 260


def test_one_wrong_cell_leaves_the_others(archive):
    lines = corrected(archive, "meeting", Event_Date="soon", Placename="Bishkek")
    decision, problems = load(archive, lines)
    assert (taken(decision), len(problems)) == (1, 1)
    event = one(archive, "meeting")
    assert (event.place, event.date) == ("Bishkek", "2025-03-14")
    lines = corrected(archive, "meeting", Event_End="2024", Placename="Khujand")
    decision, problems = load(archive, lines)
    assert (taken(decision), len(problems)) == (1, 1)
    assert one(archive, "meeting").place == "Khujand"


def test_rows_without_an_event_are_named(archive):
    lines = corrected(archive, "meeting", Placename="Bishkek")
    gone = {**lines[0], "Event ID": "000000000000", "Label": "Gone"}
    new = {**dict.fromkeys(lines[0], ""), "Label": "New"}
    twice = {**next(line for line in lines if line["Placename"] == "Bishkek"), "Placename": "Osh"}
    decision, problems = load(archive, [*lines, gone, new, twice])
    assert taken(decision) == 1
    first, second, third = problems
    assert "(Gone): there is no event “000000000000” in this archive." in first
    assert second.startswith(f"Row {len(lines) + 3} has no Event ID")
    assert "is about the same event" in third


def test_an_untouched_row_that_is_gone_or_has_changed_since_is_left_alone(archive):
    lines = rows(archive)
    meeting = one(archive, "meeting")
    archive.correct([judging.editing(meeting, {"place": "Osh"})])
    gone = {**rows(archive)[0], "Event ID": "000000000000"}
    assert load(archive, [*lines, gone]) == (None, ())
    assert one(archive, "meeting").place == "Osh", "the older table does not take it back"


def test_a_status_confirms_rejects_and_brings_back(archive):
    meeting = one(archive, "meeting")
    load(archive, corrected(archive, "meeting", Status="Confirmed"))
    assert archive.event(meeting.id).status == "confirmed"
    lines = corrected(archive, "meeting", Status="rejected", Event_Date="nonsense")
    assert load(archive, lines)[1] == ()
    assert archive.event(meeting.id).status == "rejected"
    back = [line for line in lines if line["Event ID"] == meeting.id]
    back[0] |= {"Status": "confirmed", "Event Date": "2025-03-14"}
    assert load(archive, back) == (None, ()), "it is as it was before"
    for line in back:
        del line["Checksum"]
    load(archive, back)
    assert archive.event(meeting.id).status == "confirmed"


def test_a_formula_goes_out_harmless_and_comes_back_as_it_was(archive):
    meeting = one(archive, "meeting")
    archive.correct([judging.editing(meeting, {"label": '=HYPERLINK("x")', "place": "@SUM(1)"})])
    (line,) = [line for line in rows(archive) if line["Event ID"] == meeting.id]
    assert (line["Label"], line["Placename"]) == ('\'=HYPERLINK("x")', "'@SUM(1)")
    assert load(archive, rows(archive)) == (None, ())
    without = [{k: v for k, v in one.items() if k != "Checksum"} for one in rows(archive)]
    assert load(archive, without) == (None, ())
