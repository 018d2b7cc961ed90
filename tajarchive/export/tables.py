# SPDX-License-Identifier: MIT
"""Tables of comma-separated values."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from tajarchive.model import Event

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
EVENT_COLUMNS = (
    "Event ID", "Event Date", "Event End", "Date Precision", "Event Type", "Event Mode", "CAMEO",
    "Kind", "Label", "Planned", "Actor Name", "Recipient Name", "Participants", "Placename",
    "Confidence", "Status", "Reports", "Articles",
)  # fmt: skip
"""Names of POLECAT (Halterman et al. 2023) where it has the same thing; the rest is ours."""


def csv_text(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a table as RFC 4180 has it, lines ending in CR LF.

    None becomes an empty cell. A text that a spreadsheet would run as a formula gets an
    apostrophe in front, since imported articles are not to be trusted.
    """
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(header)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return file.getvalue()


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def events_csv(events: Iterable[Event]) -> str:
    """Return events as a table; several names in one cell are divided by "; "."""
    return csv_text(EVENT_COLUMNS, (_event_row(event) for event in events))


def _event_row(event: Event) -> tuple[object, ...]:
    return (
        event.id, event.date, event.date_end, event.precision, event.plover, event.mode,
        event.cameo, event.type, event.label, int(event.planned), "; ".join(event.actor),
        "; ".join(event.recipient), "; ".join(event.participants), event.place,
        f"{event.confidence:.2f}", event.status, len(event.articles), "; ".join(event.articles),
    )  # fmt: skip
