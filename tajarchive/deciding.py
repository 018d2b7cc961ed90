# SPDX-License-Identifier: MIT
"""What a person decides about names, events and articles: a part of the one door."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tajarchive.errors import QueryError
from tajarchive.indexing import never, no_progress
from tajarchive.model import (
    Cancelled,
    Decided,
    Decision,
    EventCorrection,
    Failed,
    Progress,
)
from tajarchive.reading import Reading


class Deciding(Reading):
    """What `Archive` does to correct names and events, and to take corrections back."""

    def correct(self, corrections: Sequence[Decided]) -> Decision:
        """Correct names, events or details of articles; lists and the search follow at once.

        Events, and whom words like "the minister" mean, follow with `settle`. Raises
        ArchiveError for a correction that makes no sense, ReadOnly where nothing can be written.
        """
        decision = self._corrections.decide(corrections, self._holding)
        self._show_corrected()
        return decision

    def undo(self, decision_id: int | None = None) -> Decision | None:
        """Take back a decision, by default the latest that stands, and return it; None without
        any."""
        decision = self._corrections.undo(self._holding, decision_id)
        self._show_corrected()
        return decision

    def redo(self) -> Decision | None:
        """Let the decision that was last taken back stand again, unless another was made since."""
        decision = self._corrections.redo(self._holding)
        self._show_corrected()
        return decision

    def next_undo(self) -> Decision | None:
        """Return the decision that `undo` would take back."""
        return self._store.decisions.next_undo()

    def next_redo(self) -> Decision | None:
        """Return the decision that `redo` would let stand again."""
        return self._store.decisions.next_redo()

    def decisions(self) -> list[Decision]:
        """Return every decision about names ever made, undone ones too, the latest first."""
        return self._store.decisions.log()

    def in_words(self, decision: Decision) -> str:
        """Return what a decision says, for a person to read."""
        from tajarchive.correcting import in_words

        return in_words(self._store, self._names.first_label, decision)

    def joining(self, event: str, others: Iterable[str]) -> list[EventCorrection]:
        """Return the decisions, for `correct`, that other events are the same as one."""
        from tajarchive.judging import joining

        return joining(self._store, self.event(event), [self.event(other) for other in others])

    def splitting(self, event: str, articles: Iterable[str]) -> list[EventCorrection]:
        """Return the decisions, for `correct`, that some articles tell of another event."""
        from tajarchive.judging import splitting

        return splitting(self._store, self.event(event), set(articles))

    def authority(self) -> str:
        """Return the decisions that stand as a table (see `entities.authority`)."""
        from tajarchive.entities.authority import to_tsv

        return to_tsv(reversed(self.decisions()))

    def take_authority(self, table: str) -> int:
        """Make the decisions of such a table, those that do not stand already; return how many.

        Raises ArchiveError naming what is wrong; then nothing of it is taken.
        """
        from tajarchive.entities.authority import from_tsv

        decided = self._corrections.decide_all(from_tsv(table), self._holding)
        self._show_corrected()
        return decided

    def take_events_table(self, table: str) -> tuple[Decision | None, tuple[str, ...]]:
        """Take the corrections of such a table over as one decision.

        Returns it (None when nothing differs) and what could not be taken, a sentence each.
        Raises ArchiveError when it is no such table.
        """
        from tajarchive.returning import from_table

        made, problems = from_table(self._store, table)
        return (self.correct(made) if made else None), problems

    def unsettled(self) -> int:
        """Return how many articles await a new analysis after corrections."""
        return len(self._store.annotations.stale())

    def settle(
        self,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        jobs: int | None = None,
    ) -> tuple[Failed, ...]:
        """Analyse again what corrections have a bearing on; a Cancel leaves the rest for later.

        Returns what could not be analysed.
        """
        from tajarchive.settling import settle

        tell = progress or no_progress
        if not self.unsettled():
            return ()
        try:
            return settle(
                self._store, self._corrections, self._analysts, tell, cancelled or never, jobs
            )
        finally:
            self._derive(tell)

    def _show_corrected(self) -> None:
        """Join and index what was corrected."""
        self._merge_events()
        self._index.ask(lambda index: None)  # which opens it
        self._index.catch_up(no_progress)

    def _holding(self, text: str) -> list[str]:
        """Return the articles that may hold a text."""
        try:
            return self.matching('"{}"'.format(text.replace('"', " ")))
        except QueryError:
            return []
