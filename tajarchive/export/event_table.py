# SPDX-License-Identifier: MIT
"""Events as a table, as political scientists have them: out, and in again with corrections.

The columns down to Version are POLECAT's (Halterman et al. 2023, "PLOVER and POLECAT"), in which
countries are ISO 3166-1 alpha-3 codes; those after it are ours. One row is one event, however
many articles report it; the passage is its first report.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

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
)  # fmt: skip

_FIELDS = {
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

_NAMES = ("participants", "actor", "recipient")
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


def events_csv(events: Iterable[Event], articles: Mapping[str, Article] | None = None) -> str:
    """Return events as a table; several names in one cell are divided by "; ".

    `articles`, by id, tell source, publication date and language; what is not known is empty.
    """
    known = articles or {}
    return csv_text(COLUMNS, (row(event, known) for event in events))


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
        first.end if first else None,
    )  # fmt: skip


def corrections(table: str) -> list[tuple[str, dict[str, str]]]:
    """Return (event id, cells by column) of each row of a table that came back.

    Cells are as they were before a spreadsheet's formulas were kept out. Raises ArchiveError when
    it is no such table.
    """
    if len(table) > _MOST:
        raise ArchiveError("The file is too large to be a table of events; choose another.")
    text = table.removeprefix("\ufeff")
    dialect = csv.excel_tab if "\t" in text.partition("\n")[0] else csv.excel
    delimiter = ";" if text.partition("\n")[0].count(";") > 5 else dialect.delimiter
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = list(reader)
    except csv.Error as error:
        raise ArchiveError(f"The table cannot be read ({error}); save it as CSV again.") from error
    if not reader.fieldnames or "Event ID" not in reader.fieldnames:
        raise ArchiveError(
            "The table has no column “Event ID”; load one that was written by “events --csv”."
        )
    found: list[tuple[str, dict[str, str]]] = []
    for one in rows:
        cells = {k: plain_cell(v.strip()) for k, v in one.items() if k and isinstance(v, str)}
        if cells.get("Event ID"):
            found.append((cells["Event ID"], cells))
    return found


def changes(event: Event, cells: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields in which a row differs from the event as it is."""
    now = dict(zip(COLUMNS, map(_text, row(event, {})), strict=True))
    found: dict[str, Any] = {}
    for column, field in _FIELDS.items():
        if column in cells and cells[column] != now[column].strip():
            value = cells[column]
            if field in _NAMES:
                found[field] = tuple(name.strip() for name in value.split(";") if name.strip())
            elif field == "planned":
                found[field] = value.lower() in ("1", "yes", "true")
            else:
                found[field] = value
    return found


def _text(value: object) -> str:
    return "" if value is None else str(value)


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
