# SPDX-License-Identifier: MIT
"""The events as a calendar."""

from __future__ import annotations

from pathlib import Path

from tajarchive.errors import ExportError
from tajarchive.export.calendars import days, icalendar, told_by
from tajarchive.export.dossier import Dossier, Format


def render(dossier: Dossier, path: Path) -> None:
    """Write the dated events as iCalendar.

    Raises:
        ExportError: none of the events has a date.
    """
    if not any(days(event) for event in dossier.events):
        raise ExportError(
            f"None of the {len(dossier.events)} events has a date, so that none fits in a "
            "calendar; choose the suffix .csv instead."
        )
    told = told_by((*dossier.articles, *(passage.article for passage in dossier.passages)))
    path.write_text(
        icalendar(dossier.events, told, title=dossier.title), encoding="utf-8", newline=""
    )


FORMAT = Format("ics", "Events as a calendar (iCalendar)", ".ics", render, events=True)
