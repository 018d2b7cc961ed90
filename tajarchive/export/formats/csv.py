# SPDX-License-Identifier: MIT
"""The events as a table."""

from __future__ import annotations

from pathlib import Path

from tajarchive.export.dossier import Dossier, Format
from tajarchive.export.event_table import events_csv


def render(dossier: Dossier, path: Path) -> None:
    """Write the events as UTF-8 with a byte order mark, by which spreadsheets know UTF-8."""
    told = (*dossier.articles, *(passage.article for passage in dossier.passages))
    articles = {article.id: article for article in told}
    table = events_csv(dossier.events, articles)
    path.write_text(table, encoding="utf-8-sig", newline="")


FORMAT = Format("csv", "Events as a table (CSV)", ".csv", render, events=True)
