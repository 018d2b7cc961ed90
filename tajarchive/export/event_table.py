# SPDX-License-Identifier: MIT
"""Events as a table, as political scientists have them: out, and in again with corrections.

The columns down to Version are POLECAT's (Halterman et al. 2023, "PLOVER and POLECAT"), in which
countries are ISO 3166-1 alpha-3 codes; those after it are ours. One row is one event, however
many articles report it; the passage is its first report.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tajarchive import __version__
from tajarchive.errors import ArchiveError
from tajarchive.export.country_codes import ALPHA3
from tajarchive.export.tables import csv_text, plain_cell
from tajarchive.model import Article, Event

COLUMNS: tuple[str, ...] = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Contexts", "Actor Name",
    "Actor Country", "Recipient Name", "Recipient Country", "Placename", "Country", "Lat", "Long",
    "Source", "Publication Date", "Language", "Version", "CAMEO", "Kind", "Label", "Planned",
    "Event End", "Date Precision", "Date Derivation", "Participants", "Part Of", "Confidence",
    "Status", "Reports", "Articles", "Passage", "Passage Article", "Passage Start", "Passage End",
    "Checksum",
)  # fmt: skip

FIELDS = {
    "Kind": "type",
    "Label": "label",
    "Event Date": "date",
    "Event End": "date_end",
    "Planned": "planned",
    "Participants": "participants",
    "Actor Name": "actor",
    "Recipient Name": "recipient",
    "Placename": "place",
}
"""Columns that a person may correct, and the fields of an event that they are."""

_CONTEXTS = {
    "diplomatic": (
        "phone_call", "state_visit", "visit", "arrival", "departure", "talks", "meeting", "summit",
        "conference", "press_meeting", "ceremony", "establish_relations", "invitation", "message",
    ),
    "election": ("election",),
    "disaster": ("disaster",),
    "legal": ("court_ruling", "arrest"),
    "military": ("weapons_test",),
    "economic": ("economic_report", "merger"),
}  # fmt: skip
"""POLECAT's contexts by our kinds; only where the kind alone decides it."""
_CONTEXT = {kind: context for context, kinds in _CONTEXTS.items() for kind in kinds}

_MOST = 50_000_000
_HEADING = 10
"""Rows among which the headings are looked for."""
_SEPARATOR = re.compile(r"\Asep=.\r?\n")
"""The line by which spreadsheets are told what divides cells; they do not count it."""


def events_csv(events: Iterable[Event], articles: Mapping[str, Article] | None = None) -> str:
    """Return events as a table; several names in one cell are divided by "; ".

    `articles`, by id, tell source, publication date and language; what is not known is empty.
    """
    known = articles or {}
    return csv_text(COLUMNS, (row(event, known) for event in events))


def cells_of(event: Event) -> dict[str, str]:
    """Return the cells that a person may correct, and the status, as they are written."""
    return {
        "Kind": event.type,
        "Label": event.label,
        "Event Date": event.date or "",
        "Event End": event.date_end or "",
        "Planned": str(int(event.planned)),
        "Participants": _joined(event.participants),
        "Actor Name": _joined(event.actor),
        "Recipient Name": _joined(event.recipient),
        "Placename": event.place or "",
        "Status": event.status,
    }


def row(event: Event, articles: Mapping[str, Article]) -> tuple[object, ...]:
    """Return one event in the order of `COLUMNS`."""
    first = event.sources[0] if event.sources else None
    article = articles.get(first.article) if first else None
    lat, long = _place(event.place)
    return (
        event.id, event.date, event.plover, event.mode, _CONTEXT.get(event.type),
        _joined(event.actor), _joined(map(_country, event.actor)),
        _joined(event.recipient), _joined(map(_country, event.recipient)),
        event.place, _country(event.place) if event.place else None, lat, long,
        article.source if article else None, article.published if article else None,
        article.language if article else None, f"TajArchive {__version__}",
        event.cameo, event.type, event.label, int(event.planned), event.date_end,
        event.precision, _derivation(event), _joined(event.participants), event.part_of,
        f"{event.confidence:.2f}", event.status, len(event.articles), _joined(event.articles),
        " ".join(first.text.split()) if first else None,
        first.article if first else None, first.start if first else None,
        first.end if first else None, checksum(cells_of(event)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Returned:
    """A row of a table that came back: its number as a spreadsheet counts them, the id of its
    event, and its cells by column, as they were before a spreadsheet's formulas were kept out."""

    number: int
    event: str
    cells: dict[str, str]


def returned(table: str) -> list[Returned]:
    """Return the rows of a table that came back, empty ones left out.

    Whatever divides the cells, whatever order the columns have, and whatever else stands beside
    or above them is read. Raises ArchiveError when it is no such table.
    """
    if len(table) > _MOST:
        raise ArchiveError("The file is too large to be a table of events; choose another.")
    text = _SEPARATOR.sub("", table.removeprefix("\ufeff"))
    for delimiter in ",;\t|":
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise ArchiveError(
                f"The table cannot be read ({error}); save it as CSV again."
            ) from error
        for number, row in enumerate(rows[:_HEADING]):
            names = [_KNOWN.get(_key(name), name) for name in row]
            if "Event ID" in names:
                return list(_returned(names, rows[number + 1 :], number + 2))
    raise ArchiveError(
        "The table has no column “Event ID”; load one that was written by “events --csv”."
    )


def _returned(names: list[str], rows: list[list[str]], first: int) -> Iterator[Returned]:
    for number, row in enumerate(rows, first):
        cells: dict[str, str] = {}
        for name, value in zip(names, row, strict=False):
            if name:
                cells.setdefault(name, plain_cell(value.strip()))
        if any(cells.values()):
            yield Returned(number, cells.get("Event ID", ""), cells)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


_KNOWN = {_key(name): name for name in COLUMNS}


def checksum(cells: Mapping[str, str]) -> str:
    """Return what tells whether the cells that may be corrected are as they were written."""
    told = "\0".join(" ".join(cells.get(name, "").split()) for name in (*FIELDS, "Status"))
    # A letter in front, since a spreadsheet would take figures alone, or "1e5", for a number.
    return "c" + hashlib.blake2s(told.encode(), digest_size=4).hexdigest()


def _joined(names: Iterable[str]) -> str:
    return "; ".join(names)


def _derivation(event: Event) -> str | None:
    """Return the reason for the date among an event's reasons."""
    return next((why[6:] for why in event.why if why.startswith("date: ")), None)


@cache
def _country(name: str) -> str:
    """Return the code of the country that a listed name belongs to, or ""."""
    from tajarchive.entities import Gazetteer

    gazetteer = Gazetteer.load()
    codes = {e.country for i in gazetteer.resolve(name) if (e := gazetteer.entry(i)) is not None}
    return ALPHA3.get(codes.pop(), "") if len(codes) == 1 else ""


def _place(name: str | None) -> tuple[float | None, float | None]:
    from tajarchive.entities import Gazetteer

    gazetteer = Gazetteer.load()
    for known in gazetteer.resolve(name) if name else ():
        entry = gazetteer.entry(known)
        if entry is not None and entry.lat is not None:
            return entry.lat, entry.lon
    return None, None
