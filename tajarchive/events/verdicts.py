# SPDX-License-Identifier: MIT
"""What a person decided about events, laid over what was found and joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from tajarchive.events.coding import code
from tajarchive.events.timex import precision
from tajarchive.events.types import types
from tajarchive.model import Event, EventCorrection

ACTIONS = ("confirm", "reject", "edit", "assign", "add")
EDITABLE = (
    "type", "label", "date", "date_end", "planned", "participants", "actor", "recipient", "place",
)  # fmt: skip
"""Fields of an event that a person may set."""

_STATUS = {"confirm": "confirmed", "reject": "rejected", "edit": "edited", "add": "edited"}


class Verdicts:
    """Decisions about events in the order in which they were made.

    `current` turns the id that an event once had into the one it has now.
    """

    def __init__(
        self,
        made: Iterable[EventCorrection],
        current: Callable[[str], str] = lambda event: event,
    ) -> None:
        self.assigned: dict[str, str] = {}
        """Anchor of a report: id of the event that it tells of."""
        self._of: dict[str, list[EventCorrection]] = {}
        for correction in made:
            event = current(correction.event)
            self.assigned |= dict.fromkeys(correction.anchors, event)
            if correction.action == "reject" and event != correction.event:
                continue  # it went into an event that nobody rejected
            if correction.action != "assign":
                self._of.setdefault(event, []).append(correction)

    def apply(self, event: Event) -> Event:
        """Return an event as a person decided it to be."""
        for correction in self._of.get(event.id, ()):
            status = _STATUS[correction.action]
            if correction.changes:
                event = edited(event, dict(correction.changes))
            if status == "confirmed" and event.status == "edited":
                status = "edited"  # confirming what one has edited leaves it edited
            event = replace(event, status=status)
        return event

    @property
    def rejected(self) -> frozenset[str]:
        """The events of which it was said last that there was none."""
        return frozenset(event for event, made in self._of.items() if made[-1].action == "reject")

    def kept(self) -> list[Event]:
        """Return the events that stay even when no article reports them any more.

        They are as they were when a person last decided about them.
        """
        found: list[Event] = []
        for event, corrections in self._of.items():
            seen = next((c.snapshot for c in reversed(corrections) if c.snapshot), None)
            if seen is not None and corrections[-1].action != "reject":
                found.append(self.apply(replace(seen, id=event)))
        return found


def edited(event: Event, changes: dict[str, Any]) -> Event:
    """Return an event with fields set as a person wishes; codes and label follow.

    Raises ValueError for a field that cannot be set or a date that cannot be understood.
    """
    wrong = set(changes) - set(EDITABLE)
    if wrong:
        raise ValueError(f"{min(wrong)} of an event cannot be set")
    for field in ("participants", "actor", "recipient"):
        if field in changes:
            changes[field] = tuple(changes[field])
    after = replace(event, **changes)
    if "date" in changes:
        after = replace(after, precision=precision(after.date) if after.date else "undated")
        if "date_end" not in changes:
            after = replace(after, date_end=None)
    names = set(after.participants)
    after = replace(
        after,
        actor=tuple(n for n in after.actor if n in names),
        recipient=tuple(n for n in after.recipient if n in names),
    )
    kind = types().get(after.type)
    if kind is not None and {"type", "planned", "participants"} & set(changes):
        codes = code(
            kind,
            planned=after.planned,
            guest=len(after.participants) > 1,
            parties=len(after.participants),
        )
        after = replace(after, plover=codes.plover, mode=codes.mode, cameo=codes.cameo)
    if "label" not in changes and {"type", "participants", "place"} & set(changes):
        after = replace(after, label=label_of(after))
    return after


def label_of(event: Event) -> str:
    """Return what an event is called: its kind, who takes part, where."""
    kind = types().get(event.type)
    head = kind.label if kind else event.label.partition(":")[0]
    label = f"{head}: {', '.join(event.participants)}" if event.participants else head
    return label + (f" ({event.place})" if event.place else "")
