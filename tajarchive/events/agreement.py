# SPDX-License-Identifier: MIT
"""Whether a report tells of the event that other reports tell of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from tajarchive.events.belonging import (
    country_of,
    is_facility,
    is_person,
    is_state,
    persons_of,
    states_of,
)
from tajarchive.events.clusters import (
    EXACT,
    LONGEST,
    WIDE,
    Cluster,
    Days,
    event_days,
    hosts_of,
    is_assumed,
    lasts,
    tells_span,
    what,
)
from tajarchive.events.types import EventType, types
from tajarchive.model import Event

_FEWEST_WORDS, _AGREEING = 3, 0.75
"""Words of a document's name, and the part of them that must be common to two reports of it."""
_SPEAKING = 0.25
"""Part of the words of one undated report that must be common with another's."""
_LONG_WORD = re.compile(r"[^\W\d_\u4e00-\u9fff]{5,}")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_STEM = 6
_MANY = 3
"""Participants in common that outweigh two places."""
_TOGETHER = ("mutual", "visitor")
_PERSONAL = frozenset(
    "appointment office resignation court arrest death award decision statement departure "
    "works".split()
)
"""Groups of kinds that one person does or suffers: another person is another event."""
_LONGEST_VISIT = timedelta(days=8)


def agrees(report: Event, days: Days | None, kind: EventType | None, cluster: Cluster) -> bool:
    """Return whether a report, of a group that a cluster has too, tells of the cluster's event.

    `days` are those in which the report may lie, `kind` is its kind.
    """
    if days and cluster.days and _far(days, cluster.span or cluster.days):
        return False
    if not _somebody_in_common(report, days, cluster):
        return False
    if kind is not None and _of_others(kind, report, cluster):
        return False
    if not _no_conflict_of_place(report, kind, cluster):
        return False
    if days is None or cluster.days is None:
        return _same_undated(report, kind, cluster)
    return _dates_agree(report, days, kind, cluster)


def closeness(report: Event, days: Days | None, cluster: Cluster) -> tuple[bool, int, bool, bool]:
    """Return how well a report agrees with a cluster, for choosing among several."""
    return (
        days == cluster.days,
        len(cluster.names & set(report.participants)),
        any(report.type == other.type for other in cluster.reports),
        report.place is not None and report.place in cluster.places,
    )


def is_one_visit(report: Event, cluster: Cluster) -> bool:
    """Return whether a report tells of a person on the days of a visit of that person's: nobody is
    on two visits at once."""
    days, theirs = event_days(report), cluster.span or cluster.days
    kind = types().get(report.type)
    if kind is None or kind.group != "visit" or days is None or theirs is None:
        return False
    guests = {name for other in cluster.reports for name in other.actor}
    return not guests.isdisjoint(persons_of(report.actor)) and (
        _within(days, theirs) or _within(theirs, days)
    )


def _far(one: Days, other: Days) -> bool:
    return one[0] > other[1] + LONGEST or other[0] > one[1] + LONGEST


def _somebody_in_common(report: Event, days: Days | None, cluster: Cluster) -> bool:
    if not report.participants:
        return days is not None and report.place is not None and report.place in cluster.places
    return (
        not cluster.names
        or not cluster.names.isdisjoint(report.participants)
        or _by_states(report, cluster)
    )


def _by_states(report: Event, cluster: Cluster) -> bool:
    """Return whether one side names two states, the other persons who stand for them."""
    mine, theirs = states_of(report.participants), cluster.states
    if len(mine & theirs) < min(len(mine), len(theirs)) or len(mine & theirs) < 2:
        return False
    return not (persons_of(report.participants) and persons_of(cluster.names))


def _of_others(kind: EventType, report: Event, cluster: Cluster) -> bool:
    """Return whether a cluster tells of other people; two of the three who met are no others."""
    if not any(_others(kind, report, other) for other in cluster.reports):
        return False
    states = states_of(report.participants)
    return kind.roles != "mutual" or not any(
        len(states) > 1 and states < states_of(other.participants) for other in cluster.reports
    )


def _others(kind: EventType, one: Event, other: Event) -> bool:
    """Return whether two reports of one kind tell of other people."""
    if kind.roles == "mutual":
        return _other_pair(one, other)
    if kind.roles in ("visitor", "giver"):
        return _other_doers(one, other)
    if kind.group in _PERSONAL:
        first, second = persons_of(one.participants), persons_of(other.participants)
        return bool(first and second) and not first & second
    return False


def _other_pair(one: Event, other: Event) -> bool:
    """Return whether two pairs share but one: A met B, and A met C. States count where one of
    the two names no persons, or but one."""
    mine, theirs = set(one.participants), set(other.participants)
    if min(len(persons_of(mine)), len(persons_of(theirs))) > 1:
        return len(persons_of(mine & theirs)) < 2
    if min(len(mine), len(theirs)) < 2 or len(mine & theirs) > 1:
        return False
    return len(states_of(mine) & states_of(theirs)) < 2


def _other_doers(one: Event, other: Event) -> bool:
    """Return whether others came, or gave: another person, or somebody of another state."""
    if not one.actor or not other.actor or _share_a_name(one.actor, other.actor):
        return False
    if persons_of(one.actor) and persons_of(other.actor):
        return True
    first, second = states_of(one.actor), states_of(other.actor)
    return not first & second


def _share_a_name(one: Iterable[str], other: Iterable[str]) -> bool:
    """Return whether somebody is on both sides, be it by surname alone on one of them."""
    return any(
        f" {first}".endswith(f" {second}") or f" {second}".endswith(f" {first}")
        for first in one
        for second in other
    )


def _no_conflict_of_place(report: Event, kind: EventType | None, cluster: Cluster) -> bool:
    if kind is not None and kind.group == "visit":
        first, second = hosts_of(report), set[str]().union(*map(hosts_of, cluster.reports))
        return not first or not second or not first.isdisjoint(second)
    mine, theirs = report.place, cluster.place
    if not mine or not theirs or mine in cluster.places or _may_be_one_place(mine, theirs):
        return True
    if mine in cluster.names or theirs in report.participants:
        return True  # one names the hall, the other the town, which is among those it befell
    together = kind is not None and kind.roles in _TOGETHER
    common = cluster.names & set(report.participants)
    if together and not (country_of(mine) and country_of(theirs)):
        return len(common) > 1  # a palace or a hall that no list has
    return len(common) >= _MANY and not together and event_days(report) == cluster.days


def _may_be_one_place(one: str, other: str) -> bool:
    """Return whether two places may be one: the same, a town and its country, or a building and
    its town."""
    if one == other or one in other or other in one:
        return True
    first, second = country_of(one), country_of(other)
    if first is None or first != second:
        return False
    if is_state(one) or is_state(other):
        return True
    return is_facility(one) != is_facility(other)


def _same_undated(report: Event, kind: EventType | None, cluster: Cluster) -> bool:
    first = cluster.reports[0]
    if report.type != first.type or not _same_people(report, cluster):
        return False
    if _same_thing(report, first):
        return True
    if what(report) or what(first) or cluster.days is not None or event_days(report) is not None:
        return False
    return (kind is not None and kind.once) or _same_words(report, first)


def _same_words(one: Event, other: Event) -> bool:
    """Return whether two undated reports speak of the same: who met whom, but for once in a
    lifetime, is not enough."""
    first, second = _words(one), _words(other)
    common = first & second
    return len(common) >= _FEWEST_WORDS and len(common) >= _SPEAKING * min(len(first), len(second))


def _words(report: Event) -> set[str]:
    """Return the beginnings of the longer words of a report's sentences, names of those who take
    part left out; of Chinese each two characters."""
    text = " ".join(source.text for source in report.sources).casefold()
    names = {word for name in report.participants for word in name.casefold().split()}
    found = {w[:_STEM] for w in _LONG_WORD.findall(text) if w not in names}
    han = "".join(_HAN.findall(text))
    return found | {han[i : i + 2] for i in range(len(han) - 1)}


def _same_thing(report: Event, other: Event) -> bool:
    """Return whether both tell of the same document: most of the shorter name's words agree."""
    one, two = what(report).split(), what(other).split()
    if min(len(one), len(two)) < _FEWEST_WORDS:
        return False
    return len(set(one) & set(two)) >= _AGREEING * min(len(set(one)), len(set(two)))


def _dates_agree(report: Event, days: Days, kind: EventType | None, cluster: Cluster) -> bool:
    theirs = cluster.days
    if theirs is None:
        return False
    if lasts(report) and cluster.span is not None and report.precision in EXACT:
        return _one_stretch(report, days, kind, cluster, cluster.span)
    exact = report.precision in EXACT and cluster.precision in EXACT
    if exact and days[0] == days[1] and days != theirs:
        return _told_after(report, days, kind, cluster, theirs)
    if not (_within(days, theirs) or _within(theirs, days)):
        return False
    wide = max(days[1] - days[0], theirs[1] - theirs[0])
    if wide <= WIDE:
        return True
    # "In 2022 they met" may be any of the year's meetings, unless such things happen but once.
    return kind is not None and (kind.once or (days == theirs and _same_people(report, cluster)))


def _within(one: Days, other: Days) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def _same_people(report: Event, cluster: Cluster) -> bool:
    return bool(report.participants) and len(cluster.names & set(report.participants)) >= min(
        2, len(report.participants)
    )


def _one_stretch(
    report: Event, days: Days, kind: EventType | None, cluster: Cluster, span: Days
) -> bool:
    """Return whether days lie in what goes on for days: within those told as its first and last,
    or, of a visit, a few days before or after."""
    if days == span or days == cluster.days:
        return True
    if tells_span(report) or any(map(tells_span, cluster.reports)):
        if _within(days, span) or _within(span, days):
            return True
        overlap = days[0] <= span[1] and span[0] <= days[1]
        return overlap and kind is not None and kind.group == "visit"
    if kind is None or kind.group != "visit":
        return False
    gap = max(days[0] - span[1], span[0] - days[1])
    length = max(days[1], span[1]) - min(days[0], span[0])
    return (
        gap <= timedelta(days=kind.window)
        and length < _LONGEST_VISIT
        and _same_guest_and_host(report, cluster)
    )


def _same_guest_and_host(report: Event, cluster: Cluster) -> bool:
    if len(cluster.names & set(report.participants)) > 1:
        return True
    guests = {name for other in cluster.reports for name in other.actor}
    hosts = set[str]().union(*map(hosts_of, cluster.reports))
    return not guests.isdisjoint(report.actor) and not hosts.isdisjoint(hosts_of(report))


def _told_after(
    report: Event, days: Days, kind: EventType | None, cluster: Cluster, theirs: Days
) -> bool:
    """Return whether a report whose day is only its article's tells of what others date a day or
    two before: the news of a vote, a crash or an opening comes after it."""
    if kind is None or kind.session or not is_assumed(report) or is_assumed(cluster.reports[0]):
        return False
    if not theirs[1] < days[0] <= _later(theirs[1], kind.window):
        return False
    common = cluster.names & set(report.participants)
    if kind.group == "election":
        return any(is_state(name) for name in common)
    if any(is_person(name) for name in common):
        return persons_of(report.participants) <= cluster.names
    return len(common) > 1


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
