# SPDX-License-Identifier: MIT
"""Events of an archive whose articles come, change and go while a person decides about them.

Made-up reports, dense enough that nearly everything might be the same: a few leaders, a few days.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tajarchive import judging
from tajarchive.chronicling import ArchiveEvents
from tajarchive.correcting import ArchiveCorrections
from tajarchive.errors import ArchiveError
from tajarchive.model import Event, EventSource
from tajarchive.store import Store
from tests import making

NAMES = (
    "Emomali Rahmon", "Xi Jinping", "Vladimir Putin", "Tajikistan", "China", "Russia", "Bo Lin",
)  # fmt: skip
KINDS = ("talks", "visit", "signing", "aid", "election", "summit", "ceremony")
PLACES = (None, None, "Dushanbe", "Tajikistan", "Beijing", "Khujand")
WHY = ("date: told", "date: the report's own (dateline)")
PAIR = ("Emomali Rahmon", "Xi Jinping")


class Desk:
    """A store of articles that are nothing but their reports, with the decisions about them."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.create(folder / "archive")
        self.corrections = ArchiveCorrections(self.store, lambda: None)
        self.events = ArchiveEvents(self.store, self.corrections)

    def put(self, article: str, *reports: Event) -> None:
        """Save an article with its reports and join them."""
        made = making.article(article, events=reports)
        self.store.articles.save(made, path=f"/{article}", suffix=".txt")
        self.store.annotations.save(made)
        self.join()

    def join(self) -> None:
        """Join what has changed, bit by bit."""
        changed = self.store.chronicle.unjoined()
        if changed:
            self.events._join_some(changed)

    def decide(self, *made) -> None:
        """Note decisions and join what they bear on."""
        self.corrections.decide(made, lambda text: [])
        self.join()

    def undo(self) -> None:
        """Take the latest decision back."""
        self.corrections.undo(lambda text: [])
        self.join()

    def all(self, rejected: bool = True) -> dict[str, Event]:
        """Return the events by id."""
        return {e.id: e for e in self.store.chronicle.events(rejected=rejected)}

    def told(self, article: str) -> set[str]:
        """Return the events that an article tells of, rejected ones too."""
        return self.store.chronicle.told_by([article])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.store.close()


def report(article: str, day: str | None = "2024-07-05", n: int = 0, **fields) -> Event:
    """Return a report; `n` tells where in its article it stands."""
    text = f"{article} {n}"
    source = EventSource(article, 100 * n, 100 * n + 80, 100 * n + 10, 100 * n + 16, text)
    given = {
        "type": "talks", "date": day, "participants": PAIR, "place": None, "part_of": None,
        "precision": {10: "day", 7: "month", 4: "year"}.get(len(day or ""), "undated"),
        "planned": False, "why": WHY[:1],
    } | fields  # fmt: skip
    names = given["participants"]
    sides = {"actor": names[:1], "recipient": names[1:]}
    return making.event(article, id=f"e{n}", sources=(source,), **{**sides, **given})


def any_report(chance: random.Random, article: str, n: int, days: int) -> Event:
    """Return some report or other."""
    exact = f"2024-07-{chance.randint(1, days):02d}"
    day = chance.choice([exact] * 6 + ["2024-07", "2024", None])
    kind = chance.choice(KINDS)
    made = report(
        article,
        day,
        n,
        type=kind,
        participants=tuple(chance.sample(NAMES, chance.choice([1, 2, 2, 3]))),
        place=chance.choice(PLACES),
        planned=chance.random() < 0.2,
        part_of="e0" if n and chance.random() < 0.5 else None,
        why=(chance.choice(WHY),),
    )
    if day and day == exact and kind in ("visit", "summit") and chance.random() < 0.3:
        made = replace(made, date_end=f"2024-07-{int(day[-2:]) + chance.randint(1, 3):02d}")
    return made


def some_article(chance: random.Random, article: str, days: int = 6) -> list[Event]:
    return [any_report(chance, article, n, days) for n in range(3)]


def partition(desk: Desk) -> set[frozenset[str]]:
    return {frozenset(s.text for s in e.sources) for e in desk.all().values()}


@pytest.mark.parametrize("seed", range(4))
def test_one_by_one_is_all_at_once(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    for n in range(50):
        desk.put(f"a{n}", *some_article(chance, f"a{n}", days=24))
    grown, ids = partition(desk), set(desk.all())
    desk.events.renew()
    whole = partition(desk)
    assert len(grown & whole) >= 0.97 * len(whole)
    assert all(desk.store.chronicle.event(event) for event in ids)


def _check(desk: Desk, articles: dict[str, list[Event]]) -> None:
    """Assert what must hold whatever happened: each report tells of one event, which quotes it."""
    found = desk.all()
    told = [s.text for e in found.values() for s in e.sources if e.why != ("added by hand",)]
    expected = {s.text for reports in articles.values() for r in reports for s in r.sources}
    assert expected <= set(told)
    assert len(told) == len(set(told)) or any(e.status != "found" for e in found.values())
    for event in found.values():
        assert event.part_of != event.id
        assert event.date is None or event.date_end is None or event.date <= event.date_end


@pytest.mark.parametrize("seed", range(6))
def test_whatever_comes_changes_goes_and_is_decided_each_report_has_its_event(
    desk: Desk, seed: int
) -> None:
    chance = random.Random(seed)
    articles: dict[str, list[Event]] = {}
    for step in range(40):
        act = chance.choice(["put"] * 5 + ["change", "empty", "confirm", "reject", "join", "split",
                                           "undo", "renew"])  # fmt: skip
        found = list(desk.all().values())
        if act == "put" or len(found) < 2:
            articles[f"a{step}"] = some_article(chance, f"a{step}")
            desk.put(f"a{step}", *articles[f"a{step}"])
        elif act in ("change", "empty"):
            name = chance.choice(sorted(articles))
            articles[name] = [] if act == "empty" else some_article(chance, name)
            desk.put(name, *articles[name])
        elif act == "confirm":
            desk.decide(judging.confirming(chance.choice(found)))
        elif act == "reject":
            desk.decide(judging.rejecting(chance.choice(found)))
        elif act == "join":
            one, other = chance.sample(found, 2)
            made = judging.joining(desk.store, one, [other])
            desk.decide(*made) if made else None
        elif act == "split":
            one = chance.choice(found)
            try:
                desk.decide(*judging.splitting(desk.store, one, one.articles[:1]))
            except ArchiveError:
                continue
        elif act == "undo":
            desk.undo()
        else:
            desk.events.renew()
        _check(desk, articles)


@pytest.mark.parametrize("seed", range(4))
def test_an_article_that_goes_leaves_other_events_and_ids_as_they_are(
    desk: Desk, seed: int
) -> None:
    chance = random.Random(seed)
    for n in range(12):
        desk.put(f"a{n}", *some_article(chance, f"a{n}", days=20))
    before = desk.all()
    gone = desk.told("a5")
    desk.put("a5")
    after = desk.all()
    parts = {e.id for e in before.values() if e.part_of in gone}
    for event, was in before.items():
        if event not in gone | parts:
            assert after[event] == was
        elif set(was.articles) != {"a5"}:
            assert desk.store.chronicle.event(event) is not None


def test_a_rejected_event_does_not_come_back_by_another_report(desk: Desk) -> None:
    desk.put("a", report("a"))
    (event,) = desk.all().values()
    desk.decide(judging.rejecting(event))
    desk.put("b", report("b"))
    assert desk.all(rejected=False) == {}
    desk.put("a")  # the report that was rejected goes, the later one stays
    assert desk.all(rejected=False) == {}
    desk.events.renew()
    assert desk.all(rejected=False) == {}
    desk.put("b")
    desk.put("b", report("b"))
    assert desk.all(rejected=False) == {}


def test_a_rejected_event_stays_rejected_when_a_rule_finds_it_otherwise(desk: Desk) -> None:
    desk.put("a", report("a"))
    (event,) = desk.all().values()
    desk.decide(judging.rejecting(event))
    otherwise = replace(report("a"), type="meeting", place="Dushanbe", confidence=0.5)
    desk.put("a", otherwise)
    assert [e.status for e in desk.all().values()] == ["rejected"]
    longer = replace(otherwise.sources[0], trigger_start=8, trigger_end=20)
    desk.put("a", replace(otherwise, sources=(longer,), place=None))
    assert [e.status for e in desk.all().values()] == ["rejected"]


def test_a_report_joined_by_hand_comes_back_to_its_event(desk: Desk) -> None:
    desk.put("a", report("a", "2024-07-05"))
    desk.put("b", report("b", "2024-07-19"))
    (one,), (other,) = desk.told("a"), desk.told("b")
    desk.decide(*judging.joining(desk.store, desk.all()[one], [desk.all()[other]]))
    desk.put("b")
    assert desk.all()[one].articles == ("a",)
    desk.put("b", report("b", "2024-07-19"))
    assert desk.told("b") == {one}
    desk.put("a")
    assert desk.told("b") == {one}
    assert desk.all()[one].date == "2024-07-19"
    desk.put("a", report("a", "2024-07-05"))
    assert desk.told("a") == desk.told("b") == {one}


def test_a_rejected_event_takes_no_other_with_it(desk: Desk) -> None:
    desk.put("a", report("a", "2024-07-05"))
    desk.put("c", report("c", "2024-07-19"))
    (good,), (bad,) = desk.told("a"), desk.told("c")
    desk.decide(judging.rejecting(desk.all()[bad]))
    desk.put("c", report("c", "2024-07-05"))  # other rules, another day: that of the good one
    desk.events.renew()
    assert desk.told("a") == {good} != desk.told("c")
    assert {e.id: e.status for e in desk.all().values()} == {good: "found", bad: "rejected"}
    desk.undo()
    assert len(desk.all()) == 1
    assert desk.all(rejected=False)[good].articles == ("a", "c")


def moved(one: Event, **fields) -> Event:
    """Return a report as other rules find it: another trigger in the same sentence."""
    source = replace(one.sources[0], trigger_start=one.sources[0].trigger_start + 7)
    return replace(one, sources=(source,), **fields)


def test_what_was_decided_stays_when_rules_take_other_words_for_the_trigger(desk: Desk) -> None:
    one, other = report("a", "2024-07-05"), report("b", "2024-07-19")
    rejected = report("c", "2024-07-28")
    for each in (one, other, rejected):
        desk.put(each.articles[0], each)
    before = {name: desk.told(name) for name in "abc"}
    (first,), (second,), (third,) = before.values()
    desk.decide(*judging.joining(desk.store, desk.all()[first], [desk.all()[second]]))
    desk.decide(judging.rejecting(desk.all()[third]))
    for name, each in zip("abc", (one, other, rejected), strict=True):
        desk.put(name, moved(each, place="Khujand", date="2024-07-10"))
    desk.events.renew()
    assert desk.told("a") == desk.told("b") == {first}
    assert [e.id for e in desk.all(rejected=False).values()] == [first]


def test_two_reports_of_one_sentence_are_not_taken_for_each_other(desk: Desk) -> None:
    text = "They met on Monday and again on Friday."
    two = [
        replace(
            report("a", day),
            id=f"e{n}",
            sources=(EventSource("a", 0, len(text), at, at + 3, text),),
        )
        for n, (day, at) in enumerate((("2024-07-05", 5), ("2024-07-19", 23)))
    ]
    desk.put("a", *two)
    ids = {e.date: e.id for e in desk.all().values()}
    desk.decide(judging.rejecting(desk.all()[ids["2024-07-05"]]))
    desk.put("a", *reversed(two))
    desk.events.renew()
    assert {e.date: e.id for e in desk.all().values()} == ids
    assert [e.date for e in desk.all(rejected=False).values()] == ["2024-07-19"]


def test_halves_of_a_split_event_stay_apart_when_a_report_fits_both(desk: Desk) -> None:
    for name in "ab":
        desk.put(name, report(name))
    (event,) = desk.told("a")
    desk.decide(*judging.splitting(desk.store, desk.all()[event], ["b"]))
    halves = {name: desk.told(name) for name in "ab"}
    assert halves["a"] == {event} != halves["b"]
    desk.put("c", report("c"))
    desk.put("d", report("d", place="Dushanbe"))
    desk.events.renew()
    assert {name: desk.told(name) for name in "ab"} == halves
    assert desk.told("c") <= halves["a"] | halves["b"]
    assert len(desk.all()) == 2


def test_a_correction_stays_on_its_event_when_another_takes_its_reports(desk: Desk) -> None:
    desk.put("a", report("a", "2024-07"))
    (event,) = desk.told("a")
    desk.decide(judging.editing(desk.all()[event], {"place": "Khujand"}))
    desk.put("b", report("b", "2024-07-05"))
    assert desk.told("b") == {event}
    assert (desk.all()[event].place, desk.all()[event].date) == ("Khujand", "2024-07-05")


def test_a_visit_told_later_takes_talks_told_before_as_its_part(desk: Desk) -> None:
    desk.put("a", report("a", "2024-07-05"))
    guest = {"type": "visit", "participants": ("Xi Jinping", "Tajikistan")}
    desk.put("b", report("b", "2024-07-05", **guest))
    (talks,), (visit,) = desk.told("a"), desk.told("b")
    assert desk.all()[talks].part_of == visit
    desk.put("b")
    assert desk.all()[talks].part_of is None
    desk.put("b", report("b", "2024-07-05", **guest))
    desk.put("a")
    desk.put("a", report("a", "2024-07-05"))
    (talks,) = desk.told("a")
    assert desk.all()[talks].part_of in desk.told("b")


def test_reports_that_belonged_elsewhere_before_do_not_take_another_events_id(desk: Desk) -> None:
    """A report that went from one event to the next remembers both; either may live on."""
    desk.put("a", report("a", "2024-07-01"))
    desk.put("b", report("b", "2024-07-01"))
    desk.put("a", report("a", "2024-07-20"))
    desk.put("a", report("a", "2024-07-28"))
    desk.put("a")
    desk.put("a", report("a", "2024-07-20"))
    found = desk.all()
    assert {e.date: e.articles for e in found.values()} == {
        "2024-07-01": ("b",),
        "2024-07-20": ("a",),
    }


def test_an_event_of_any_kind_may_be_part_of_a_visit_only_on_its_days(desk: Desk) -> None:
    guest = {"type": "visit", "participants": ("Xi Jinping", "Tajikistan")}
    desk.put("a", replace(report("a", "2024-07-04", **guest), date_end="2024-07-06"))
    for n, day in enumerate(("2024-07-03", "2024-07-04", "2024-07-06", "2024-07-07")):
        desk.put(f"b{n}", report(f"b{n}", day))
    within = [bool(e.part_of) for e in sorted(desk.all().values(), key=lambda e: e.date or "")
              if e.type == "talks"]  # fmt: skip
    assert within == [False, True, True, False]
