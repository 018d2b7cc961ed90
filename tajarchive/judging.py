# SPDX-License-Identifier: MIT
"""What a person may decide about events: confirm, reject, edit, join, split, add."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from tajarchive.errors import ArchiveError
from tajarchive.model import Article, Event, EventCorrection, EventSource
from tajarchive.store import Store
from tajarchive.text.sentences import sentence_at


def confirming(event: Event) -> EventCorrection:
    """Return the decision that an event is right as it is."""
    return EventCorrection("confirm", event.id, snapshot=event)


def rejecting(event: Event) -> EventCorrection:
    """Return the decision that there was no such event."""
    return EventCorrection("reject", event.id, snapshot=event)


def editing(event: Event, changes: Mapping[str, Any]) -> EventCorrection:
    """Return the decision that fields of an event are others (see `verdicts.EDITABLE`).

    Who is said to act, or to be acted on, takes part as well. Raises ArchiveError for a field,
    type or date that makes no sense.
    """
    checked = _checked(changes)
    _check_dates({"date": event.date, "date_end": _end_after(event, checked), **checked})
    people = tuple(checked.get("participants", event.participants))
    acting = (*checked.get("actor", ()), *checked.get("recipient", ()))
    if set(acting) - set(people):
        checked["participants"] = tuple(dict.fromkeys((*people, *acting)))
    return EventCorrection("edit", event.id, tuple(sorted(checked.items())), snapshot=event)


def joining(store: Store, event: Event, others: Iterable[Event]) -> list[EventCorrection]:
    """Return the decisions that others are the same event.

    Raises ArchiveError when there is no other.
    """
    ids = list(dict.fromkeys(other.id for other in others if other.id != event.id))
    if not ids:
        raise ArchiveError("An event cannot be joined with itself; choose another one.")
    chronicle = store.chronicle
    found: list[EventCorrection] = []
    for one in (event, *chronicle.several(ids)):
        anchors = tuple(chronicle.anchors(one.id))
        if anchors:
            found.append(EventCorrection("assign", event.id, anchors=anchors, snapshot=one))
        elif one is not event:  # added by hand: it has no report that could move
            found.append(rejecting(one))
    return found


def splitting(store: Store, event: Event, articles: Collection[str]) -> list[EventCorrection]:
    """Return the decisions that the reports of some articles tell of another event.

    Raises ArchiveError when that would leave one of the two without a report.
    """
    from tajarchive.events.identity import Anchors, digest, known_as

    leaving: list[str] = []
    staying: list[str] = []
    reports = list(store.chronicle.reports(event.articles))
    anchors = Anchors(reports)
    known = store.chronicle.known(name for report in reports for name in anchors.of(report))
    for report in reports:
        names = anchors.of(report)
        if known_as(names, known) == event.id:
            (leaving if report.articles[0] in articles else staying).extend(names)
    if not leaving or not staying:
        raise ArchiveError(
            "An event can be split only into two that each have a report; choose some, but not "
            "all, of the articles that report it."
        )
    other = digest("split", event.id, *sorted(leaving))
    return [
        EventCorrection("assign", event.id, anchors=tuple(staying), snapshot=event),
        EventCorrection("assign", other, anchors=tuple(leaving), snapshot=event),
    ]


def adding(article: Article, start: int, end: int, fields: Mapping[str, Any]) -> EventCorrection:
    """Return the decision that a passage of an article tells of an event.

    The sentence around `start` is what is quoted, or the passage if it is longer. Of the fields
    `type` must be given; `date` is an ISO day, month or year or None.

    Raises ArchiveError when the type is missing or something makes no sense.
    """
    from tajarchive.events.identity import digest
    from tajarchive.events.types import types
    from tajarchive.events.verdicts import edited

    checked = _checked(fields)
    _check_dates(checked)
    kind = types().get(str(checked.get("type", "")))
    if kind is None:
        raise ArchiveError("An event needs a type; choose one of the list.")
    paragraph = article.paragraph_at(start)
    if paragraph is None or not paragraph.start <= start < end:
        raise ArchiveError("Select the words of the article that tell of the event first.")
    sentence = sentence_at(article.body, paragraph, start)
    first, last = min(sentence.start, start), max(sentence.end, end)
    text = article.body[first:last]
    blank = Event(
        id=digest("added", article.id, kind.name, str(first), str(checked.get("date"))),
        type=kind.name,
        label=kind.label,
        date=None,
        date_end=None,
        precision="undated",
        planned=False,
        plover=None,
        mode=None,
        cameo=None,
        participants=(),
        actor=(),
        recipient=(),
        place=None,
        part_of=None,
        confidence=1.0,
        why=("added by hand",),
        sources=(EventSource(article.id, first, last, start, end, text),),
    )
    whole = {"participants": (), **checked}
    event = edited(blank, dict(whole))
    return EventCorrection("add", event.id, snapshot=event)


def _checked(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields as an event holds them.

    Raises ArchiveError for one that makes no sense.
    """
    from tajarchive.events.typed import typed
    from tajarchive.events.verdicts import EDITABLE

    found: dict[str, Any] = {}
    for name, value in changes.items():
        if name not in EDITABLE:
            raise ArchiveError(f"“{name}” of an event cannot be set; known: {', '.join(EDITABLE)}.")
        found[name] = value
    for name in ("date", "date_end"):
        if found.get(name):
            found[name] = typed(str(found[name]))
    for name in ("date", "date_end", "place"):
        if name in found:
            found[name] = found[name] or None
    if "type" in found:
        found["type"] = kind_named(str(found["type"]))
    for name in ("participants", "actor", "recipient"):
        if name in found:
            found[name] = tuple(dict.fromkeys(t for t in map(_plain, found[name]) if t))
    if "label" in found and not str(found["label"]).strip():
        raise ArchiveError("An event needs a label; write what happened.")
    return found


def kind_named(words: str) -> str:
    """Return the kind of event that is called so, by its name or its label.

    Raises ArchiveError for one that is not known, with those that are most like it.
    """
    from difflib import get_close_matches

    from tajarchive.events.types import types

    name = _plain(words).casefold()
    known = {kind.label.casefold(): kind.name for kind in types().values()}
    known |= {kind.replace("_", " "): kind for kind in types()} | {kind: kind for kind in types()}
    if name in known:
        return known[name]
    near = dict.fromkeys(known[like] for like in get_close_matches(name, known, 3, 0.5))
    some = f"write one of the {len(types())}, such as meeting, visit, phone_call or signing."
    wanted = f"did you mean {' or '.join(near)}?" if near else some
    raise ArchiveError(f"“{_plain(words)[:40]}” is no kind of event; {wanted}")


def _end_after(event: Event, changes: Mapping[str, Any]) -> str | None:
    """Return the last day of an event after changes; a new date alone takes it away."""
    return None if "date" in changes and "date_end" not in changes else event.date_end


def _check_dates(found: Mapping[str, Any]) -> None:
    from tajarchive.events.timex import interval

    first, last = found.get("date"), found.get("date_end")
    if last and not first:
        raise ArchiveError(f"An event that ends ({last}) has a first day; write that too.")
    begins, ends = (
        interval((first or "").partition("T")[0]),
        interval((last or "").partition("T")[0]),
    )
    if begins and ends and ends[1] < begins[0]:
        raise ArchiveError(f"An event cannot end ({last}) before it begins ({first}).")


def _plain(text: object) -> str:
    return " ".join(str(text).split())


def in_words(correction: EventCorrection, label: str) -> str:
    """Return a decision as a short sentence; `label` is what the event is called."""
    if correction.action == "edit":
        told = (f"{name.replace('_', ' ')}: {_value(value)}" for name, value in correction.changes)
        return f"“{label}” is changed ({'; '.join(told)})"
    number = len(correction.anchors)
    said = {
        "confirm": "is confirmed",
        "reject": "is no event",
        "assign": f"is told of by {number} report{'s' if number != 1 else ''}",
        "add": "is added",
    }
    return f"“{label}” {said[correction.action]}"


def joined_in_words(corrections: Sequence[EventCorrection]) -> str | None:
    """Return decisions that join events or split one as one sentence; None for any others."""
    first, *others = corrections
    if not others or any(one.action != "assign" or one.snapshot is None for one in corrections):
        return None
    labels = [f"“{one.snapshot.label}”" for one in corrections if one.snapshot]
    if len({one.event for one in corrections}) == 1:
        what = "both are one event" if len(labels) == 2 else "they are one event"
        return f"{' and '.join(labels)}: {what}"
    (other,) = others if len(others) == 1 else (None,)
    if other is None or other.snapshot != first.snapshot:
        return None
    gone, stay = len(other.anchors), len(first.anchors)
    tells = "tells" if gone == 1 else "tell"
    return f"{labels[0]} is split: {gone} of its {gone + stay} reports {tells} of another event"


def _value(value: object) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return "unknown" if value is None else str(value)
