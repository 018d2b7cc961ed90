# SPDX-License-Identifier: MIT
"""Citations, tables and documents: a part of the one door."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tajarchive.errors import ArchiveError
from tajarchive.indexing import never, no_progress
from tajarchive.model import (
    Cancelled,
    ConcordanceLine,
    Event,
    Progress,
)
from tajarchive.reading import Reading

if TYPE_CHECKING:
    pass


class Giving(Reading):
    """What `Archive` does to cite and export."""

    def cite(
        self,
        article_id: str,
        style: str = "chicago",
        paragraph: int | None = None,
        format: str = "text",
    ) -> str:
        """Return a citation of an article or of one of its paragraphs.

        Raises:
            ArticleNotFound: there is no such article.
            ArchiveError: there is no such style, format or paragraph.
        """
        from tajarchive.export import cite

        article = self._store.articles.get(article_id)
        if paragraph is not None and not any(p.n == paragraph for p in article.paragraphs):
            raise ArchiveError(
                f"The article has paragraphs 1 to {len(article.paragraphs)}, no {paragraph}."
            )
        where = (paragraph, paragraph) if paragraph is not None else None
        return cite(article, paragraphs=where, style=style, format=format)

    def export_events(
        self,
        path: str | Path,
        events: Sequence[Event],
        title: str = "Chronology",
        style: str = "chicago",
    ) -> int:
        """Write events to a file, in the format that its suffix names; return how many.

        Documents quote and cite what each article says of an event.

        Raises:
            ExportError: there is none, no format has the suffix, or the file cannot be written.
        """
        from tajarchive.exporting import write_chronology

        return write_chronology(self._store, Path(path), events, title, style)

    def events_table(self, events: Sequence[Event]) -> str:
        """Return events as a table with POLECAT's columns and ours (`export.event_table`)."""
        from tajarchive.exporting import events_table

        return events_table(self._store, events)

    def events_calendar(self, events: Sequence[Event]) -> str:
        """Return the dated events as iCalendar (`export.calendars`)."""
        from tajarchive.exporting import events_calendar

        return events_calendar(self._store, events)

    def events_timeline(self, events: Sequence[Event], title: str = "") -> dict[str, Any]:
        """Return the dated events as TimelineJS reads them (`export.calendars`)."""
        from tajarchive.exporting import events_timeline

        return events_timeline(self._store, events, title)

    def cited_lines(
        self, lines: Sequence[ConcordanceLine], style: str = "chicago"
    ) -> Iterator[tuple[ConcordanceLine, str | None]]:
        """Yield lines of a concordance with the citations of their paragraphs; None where the
        article is no longer in the archive.

        Raises:
            ArchiveError: there is no such style.
        """
        from tajarchive.exporting import cited_lines

        return cited_lines(self._store, lines, style)

    def save_lines(
        self,
        path: str | Path,
        lines: Sequence[ConcordanceLine],
        style: str = "chicago",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> int:
        """Write lines of a concordance as a table (CSV) with their sources; return how many.

        Raises:
            ExportError: the file cannot be written, or it was cancelled; a file that was there
                before is then untouched.
        """
        from tajarchive.exporting import save_lines

        return save_lines(
            self._store, Path(path), lines, style, progress or no_progress, cancelled or never
        )
