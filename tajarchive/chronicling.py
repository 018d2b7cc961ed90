# SPDX-License-Identifier: MIT
"""Keeps the archive's events in step with its articles and with what a person decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tajarchive.correcting import ArchiveCorrections
from tajarchive.model import Event
from tajarchive.store import Store
from tajarchive.store.chronicle import Entry

_ALL_FROM = 0.5
"""Part of the archive that must have changed for everything to be joined anew."""
_FEW = 200


class ArchiveEvents:
    """Joins the reports of articles that changed with the events that they may tell of."""

    def __init__(self, store: Store, corrections: ArchiveCorrections) -> None:
        self._store = store
        self._corrections = corrections

    def catch_up(self) -> None:
        """Join the reports of the articles that changed, and note who must be indexed again."""
        changed = self._store.chronicle.unjoined()
        if not changed:
            return
        if len(changed) > max(_FEW, _ALL_FROM * self._store.articles.count()):
            self.renew()
        else:
            self._join_some(changed)

    def renew(self) -> None:
        """Join all reports anew; ids stay where reports are known again."""
        from tajarchive.events.identity import Anchors

        chronicle = self._store.chronicle
        reports = list(chronicle.reports())
        anchors = Anchors(reports)
        known = chronicle.known(name for report in reports for name in anchors.of(report))
        self._replace(None, self._joined(None, reports, known, lambda article, report: None))

    def _join_some(self, changed: list[str]) -> None:
        from tajarchive.events.identity import Anchors, known_as
        from tajarchive.events.lookup import looked_for

        chronicle = self._store.chronicle
        told = list(chronicle.reports(changed))
        before = chronicle.told_by(changed)
        seen = [*told, *chronicle.several(before)]  # parts of a visit that goes are to be told
        keys = {key for report in seen for key in looked_for(report)}
        old = before | chronicle.candidates(keys) | self._belonging(told)
        reports = list(chronicle.reports(chronicle.telling(old) | set(changed)))
        anchors = Anchors(reports)
        known = chronicle.known(name for report in reports for name in anchors.of(report))
        fresh = set(changed)
        pool: list[Event] = []
        beside: list[Event] = []
        others: dict[tuple[str, str], str] = {}
        for report in reports:
            event = known_as(anchors.of(report), known)
            article = report.articles[0] if report.articles else ""
            if article in fresh or event in old:
                pool.append(report)
            elif event is not None:
                beside.append(report)
                others[article, report.id] = event
        joined = self._joined(old, pool, known, lambda a, r: others.get((a, r)), beside)
        self._replace(old, joined)

    def _belonging(self, reports: list[Event]) -> set[str]:
        """Return the events to which reports belonged before their article was taken out, or
        belong by a person's decision."""
        from tajarchive.events.identity import Anchors

        anchors = Anchors(reports)
        names = [name for report in reports for name in anchors.of(report)]
        assigned = self._corrections.verdicts.assigned
        found = set(self._store.chronicle.known(names).values())
        found.update(assigned[name] for name in names if name in assigned)
        return {event for event in found if self._store.chronicle.has(event)}

    def _joined(
        self,
        old: set[str] | None,
        reports: list[Event],
        known: dict[str, str],
        outside: Callable[[str, str], str | None],
        beside: Iterable[Event] = (),
    ) -> list[Entry]:
        """Return the events of some reports, and those that a person wants kept; they come in
        place of old ones (of all: None)."""
        from tajarchive.events.merge import join

        def taken(event: str) -> bool:
            return old is not None and event not in old and self._store.chronicle.has(event)

        verdicts = self._corrections.verdicts
        former = self._store.chronicle.known(known, former=True)
        joined = join(
            reports, known, verdicts.assigned, outside, taken, former, beside, verdicts.rejected
        )
        entries = [Entry(verdicts.apply(one.event), one.anchors, one.keys) for one in joined]
        found = {entry.event.id for entry in entries}
        kept = (e for e in verdicts.kept() if e.id not in found and not taken(e.id))
        return entries + [Entry(event, (), ()) for event in kept]

    def _replace(self, old: set[str] | None, new: list[Entry]) -> None:
        """Keep the events, and have the articles indexed whose events are others now."""
        chronicle = self._store.chronicle
        with self._store.transaction():
            before = chronicle.events(rejected=True) if old is None else chronicle.several(old)
            chronicle.replace(old, new)
            self._corrections.forget_events()
            was = {event.id: event for event in before}
            now = {entry.event.id: entry.event for entry in new}
            others = [e for e in was.values() if now.get(e.id) != e]
            others += [e for e in now.values() if was.get(e.id) != e]
            changed = {article for event in others for article in event.articles}
            self._store.articles.set_pending(changed)
