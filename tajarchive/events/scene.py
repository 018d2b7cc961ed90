# SPDX-License-Identifier: MIT
"""One article laid out for event extraction: its sentences, and who and when is named in each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Protocol

from tajarchive.entities.types import Entry, Recognised
from tajarchive.events.cues import cue
from tajarchive.events.officers import behind, officers
from tajarchive.events.persons import in_effigy, with_full_names
from tajarchive.events.timex import Reference, interval, reference_date
from tajarchive.events.timex.anniversaries import stems
from tajarchive.events.timex.matcher import lowered
from tajarchive.events.timex.reference import dateline_span
from tajarchive.model import Article, DateMention, Mention
from tajarchive.text.sentences import sentences

PERSON, BODY, COUNTRY, PLACE = "PERSON", "ORG", "COUNTRY", "PLACE"
_SIDES = cue("the_two_sides")
_HEADS = cue("the_two_leaders")
_PLACES = ("GPE", "FAC", "LOC", "NORP")
_HEADING = 90
_SUBJECT = 90
"""Code points at the beginning of a sentence that hold its subject."""
_BACK = 4
"""Sentences that "he" reaches back."""
_LONGEST = 2000
"""Code points of a sentence that are looked at together."""
_ENDS = tuple(".!?…:;。！？；：\"”»’')）")
_PAPER = re.compile(
    r"\b(?:agreement|treaty|pact|memorandum|convention|declaration|protocol|accords?|act|summit|meeting)$"
)
_FORMER = re.compile(
    r"\b(?:former|late|ousted|deposed|ex-?|exiled|then|future|next|vice-?|deputy|acting) ?$"
)
_ITS_REGION = re.compile(r"['’]s [A-Z]")
_ILLNESS = re.compile(r"['’]s (?:disease|syndrome|law|theorem)")
_OFFICE_GAP = re.compile(r"(?:'s|’s)? (?:[\w-]+ ){1,5}(?:of State )?")
_TITLE_GAP = re.compile(r"^[^,.;:()\n]{0,60}$")
_LINKS = cue("links")
_HE = cue("he")
_HIM = cue("him")
_POSSESSIVE = re.compile(r"'s? (?:the )?$")
_ORGAN = cue("organ")
_OFFICE = re.compile(r"(?:the )?(?:head of state|prime minister|president|premier)$")
_THE = re.compile(r"\bthe (?:former |ex-|ousted |deposed |late |veteran |new |\d\d-year-old )*$")
_THE_PERSON = cue("the_person")
_SUBJECT_BY_OFFICE = re.compile(
    r"the \d\d-year-old\b|the (?:(?:former|late|ousted|deposed|outgoing|exiled|jailed|veteran) )+"
    r"(?:leader|president|ruler|premier|prime minister|king|minister|general)\b(?! of)"
)
_COMMA = re.compile(r", |, (?:in )?(?:north|south|east|west|central)\w* ")
_OFFICE_GOES_ON = re.compile(
    r"(?: [а-я-]*(?:ой|ого|его|ей|ых|их|ии|ства|страны|республики|государства|области)){1,4} "
)
_AIDE = cue("aide")
_THE_LATTER = cue("the_latter")
_APPOSED = 40
"""Code points between an office and the name of who holds it."""
_SPORT = cue("sport")
_VOTES = cue("votes")
_HIS = cue("his")


class Names(Protocol):
    """What extraction asks of a gazetteer."""

    @property
    def countries(self) -> dict[str, str]:
        """Ids of states by country code."""
        ...

    def entry(self, id: str) -> Entry | None:
        """Return the entry of an id, or None."""
        ...


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something named in a sentence that can take part in an event."""

    start: int
    end: int
    kind: str
    names: tuple[str, ...]
    nominal: bool = False
    """Named by what they are: "the two sides"."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `n` counts from 0; `lead` sentences open the article."""

    n: int
    start: int
    end: int
    caption: bool
    lead: bool


class Scene:
    """Looks up what an article says where."""

    def __init__(
        self,
        article: Article,
        recognised: Recognised,
        dates: tuple[DateMention, ...],
        gazetteer: Names,
    ) -> None:
        """Lay out the article; `dates` and mentions must be sorted."""
        self.article = article
        self.text = article.body
        self.low = lowered(article.body).replace("ё", "е")
        self.gazetteer = gazetteer
        self.states = frozenset(gazetteer.countries.values())
        self.mentions = with_full_names(
            m
            for m in recognised.mentions
            if not m.credit
            and not in_effigy(article.body, m)
            and not (m.type == "PERSON" and _ILLNESS.match(article.body, m.end))
        )
        self._mention_starts = [m.start for m in self.mentions]
        full = {m.text: m.name for m in self.mentions if m.type == "PERSON"}
        self.references = tuple(
            replace(r, names=tuple(full.get(n, n) for n in r.names))
            for r in recognised.references
            if not _FORMER.search(self.low, max(0, r.start - 12), r.start)
            and not _ITS_REGION.match(self.text, r.end)
        )
        self._reference_starts = [r.start for r in self.references]
        self.dates = tuple(d for d in dates if d.rule != "dateline" and interval(d.value))
        self._date_starts = [d.start for d in self.dates]
        self._half_dates = tuple(d for d in dates if d.value and not interval(d.value))
        self._half_starts = [d.start for d in self._half_dates]
        self.sentences = self._sentences()
        self._sentence_starts = [s.start for s in self.sentences]
        self.reference: Reference | None = reference_date(article)
        self._actors: dict[int, list[Actor]] = {}
        self.cut_short = False
        """Whether not all of it was looked at."""

    def _sentences(self) -> list[Sentence]:
        span = dateline_span(self.article)
        found: list[Sentence] = []
        told = 0
        for paragraph in self.article.paragraphs:
            caption = paragraph.kind == "caption"
            start = paragraph.start
            if span and span[0] == start and span[1] < paragraph.end:
                start = span[1]
            if not caption and self._is_heading(start, paragraph.end):
                continue
            for piece in sentences(self.text, start, paragraph.end):
                for begin, end in self._within_reach(piece.start, piece.end):
                    lead = not caption and told < 3
                    found.append(Sentence(len(found), begin, end, caption, lead))
                    told += not caption
        return found

    def _within_reach(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield a sentence, or the parts of one so long that it is a table or hostile: who stands
        thousands of letters away takes no part, and every trigger looks at its whole sentence."""
        while end - start > _LONGEST:
            cut = self.text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1
            cut = cut or start + _LONGEST
            yield start, cut
            start = cut
        if start < end:
            yield start, end

    def _is_heading(self, start: int, end: int) -> bool:
        """Return whether a paragraph is a heading: short, and no mark ends it."""
        return end - start < _HEADING and self.text[end - 1 : end] not in _ENDS

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds an offset, or None in a dateline."""
        at = bisect_right(self._sentence_starts, offset) - 1
        if at < 0 or offset >= self.sentences[at].end:
            return None
        return self.sentences[at]

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions, credits left out, that begin in a stretch."""
        first = bisect_left(self._mention_starts, start)
        return self.mentions[first : bisect_left(self._mention_starts, end)]

    def dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """Return the dates that name days and begin in a stretch, the dateline left out."""
        first = bisect_left(self._date_starts, start)
        return self.dates[first : bisect_left(self._date_starts, end)]

    def half_dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """Return the dates, half known, that name no day and begin in a stretch."""
        first = bisect_left(self._half_starts, start)
        return self._half_dates[first : bisect_left(self._half_starts, end)]

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return who is named in a sentence, in order; adjectives of titles are left out."""
        if sentence.n not in self._actors:
            self._actors[sentence.n] = self._named_in(sentence)
        return self._actors[sentence.n]

    def _named_in(self, sentence: Sentence) -> list[Actor]:
        named = self.mentions_in(sentence.start, sentence.end)
        found = [a for i, m in enumerate(named) if (a := self._actor(m, named[i + 1 : i + 2]))]
        found = [a for i, a in enumerate(found) if not self._is_organ(found[i - 1 : i], a)]
        first = bisect_left(self._reference_starts, sentence.start)
        last = bisect_left(self._reference_starts, sentence.end)
        for reference in self.references[first:last]:
            if (
                reference.names
                and not any(
                    a.kind == PERSON
                    and a.start < reference.end + _APPOSED
                    and reference.start < a.end
                    and (a.start < reference.end + 2 or self._is_apposed(reference.end, a.start))
                    for a in found
                )
                and not _AIDE.search(self.low, max(0, reference.start - 30), reference.start)
            ):
                found = [a for a in found if a.end <= reference.start or reference.end <= a.start]
                kind = COUNTRY if self.is_state(reference.names[0]) else PERSON
                found.append(Actor(reference.start, reference.end, kind, reference.names, True))
        found += self._pairs(sentence, found)
        found += self._by_office(sentence, found)
        found += self._pronouns(sentence, found)
        return sorted(found, key=lambda a: a.start)

    def _is_apposed(self, start: int, end: int) -> bool:
        """Return whether words between an office and a name only go on with the office, in
        Russian: «президентом арабской республики Х»."""
        return (
            self.article.language == "ru"
            and _OFFICE_GOES_ON.fullmatch(self.low, start, end) is not None
        )

    def _is_organ(self, before: list[Actor], actor: Actor) -> bool:
        """Return whether a body is only the board of the one named before: "the Bank's Board"."""
        return bool(
            before
            and actor.kind == BODY == before[0].kind
            and _POSSESSIVE.match(self.low, before[0].end, actor.start)
            and _ORGAN.match(self.low, actor.start, actor.end)
        )

    def _actor(self, mention: Mention, following: tuple[Mention, ...]) -> Actor | None:
        kind = self.kind(mention)
        if kind is None:
            return None
        if kind == BODY and _OFFICE.match(self.low, mention.start, mention.end):
            before = [m for m in self.mentions_in(0, mention.start) if m.type == "PERSON"]
            return Actor(mention.start, mention.end, PERSON, (before[0].name,)) if before else None
        if mention.type in ("NORP", "GPE") and (him := self._the_person(mention, following)):
            return him
        if kind == COUNTRY and (him := self._by_title(mention, following)):
            return him
        if kind == COUNTRY and following and following[0].type == "PERSON":
            between = self.low[mention.end : following[0].start]
            if mention.type == "NORP" and _TITLE_GAP.match(between) and not _LINKS.search(between):
                return None
        names = (mention.name,)
        if kind == COUNTRY and mention.type == "EVENT":
            names = self._states_in(mention)
        return Actor(mention.start, mention.end, kind, names) if names else None

    def _the_person(self, mention: Mention, following: tuple[Mention, ...]) -> Actor | None:
        """Return the person meant by "the former Nicaraguan leader", if the text names nobody
        there: the last one named before."""
        words = _THE_PERSON.match(self.low, mention.end, mention.end + 40)
        before = self.low[max(0, mention.start - 30) : mention.start]
        if words is None or not _THE.search(before):
            return None
        if mention.type == "GPE" and _FORMER.search(before) is None:
            return None
        if following and following[0].start <= words.end() + 2:
            return None
        end = words.end()
        if any(r.start < end and mention.start < r.end for r in self.references):
            return None
        persons = [m for m in self.mentions_in(0, mention.start) if m.type == "PERSON"]
        return Actor(mention.start, end, PERSON, (persons[-1].name,)) if persons else None

    def _by_title(self, mention: Mention, following: tuple[Mention, ...]) -> Actor | None:
        """Return who is meant by "the Bhutanese PM", if the article names somebody so."""
        if self.article.language != "en" or mention.entity not in self.states:
            return None
        him = behind(self.low, mention.end, mention.name, self._officers)
        if him is None or (following and following[0].start <= him[1] + 2):
            return None
        return Actor(mention.start, him[1], PERSON, (him[0],))

    @cached_property
    def _officers(self) -> dict[tuple[str, str], str]:
        return officers(self.low, self.mentions, self.home_of)

    def _states_in(self, mention: Mention) -> tuple[str, ...]:
        """Return the states in the name of an event, such as "Tajikistan Day"."""
        text = self.low[mention.start : mention.end]
        return tuple(name for name, pattern in stems().items() if pattern.search(text))

    def kind(self, mention: Mention) -> str | None:
        """Return what sort of participant a mention is, or None for dates, sums and the like."""
        if mention.type == "PERSON":
            return PERSON
        if mention.type == "ORG":
            return None if _PAPER.search(self.low, mention.start, mention.end) else BODY
        if mention.type in ("NORP", "EVENT"):
            return COUNTRY
        if mention.type == "GPE":
            return COUNTRY if mention.entity in self.states else PLACE
        return PLACE if mention.type in ("FAC", "LOC") else None

    def _pairs(self, sentence: Sentence, found: list[Actor]) -> list[Actor]:
        """Return "the two sides" and "the two presidents" where the recogniser has none."""
        extra: list[Actor] = []
        for pattern, names, kind in (
            (_HEADS, self.principals, PERSON),
            (_SIDES, self.parties, COUNTRY),
        ):
            if len(names) < 2:
                continue
            for match in pattern.finditer(self.low, sentence.start, sentence.end):
                free = all(a.end <= match.start() or match.end() <= a.start for a in found + extra)
                if free:
                    extra.append(Actor(match.start(), match.end(), kind, names, True))
        return extra

    def _by_office(self, sentence: Sentence, found: list[Actor]) -> list[Actor]:
        """Return the person that a sentence begins with by an office alone: "The former leader"."""
        words = _SUBJECT_BY_OFFICE.match(self.low, sentence.start, sentence.end)
        if words is None or sentence.n == 0:
            return []
        if any(a.start <= words.end() + 2 and words.start() < a.end for a in found):
            return []
        for earlier in reversed(self.sentences[max(0, sentence.n - 2) : sentence.n]):
            for mention in self.mentions_in(earlier.start, earlier.start + _SUBJECT):
                if mention.type == "PERSON":
                    return [Actor(words.start(), words.end(), PERSON, (mention.name,))]
        return []

    def _pronouns(self, sentence: Sentence, found: list[Actor]) -> list[Actor]:
        """Return the person of the sentence before for a "he" before anybody else is named, and
        for a "him"."""
        first = min((a.start for a in found if a.kind == PERSON), default=sentence.end)
        if sentence.n and _THE_LATTER.match(self.low, sentence.start):
            last = self._persons_of(self.sentences[sentence.n - 1])[-1:]
            return [Actor(sentence.start, sentence.start + 3, PERSON, (n,)) for _, n in last]
        match = _HE.search(self.low, sentence.start, first) or _HIM.search(
            self.low, sentence.start, sentence.end
        )
        if match is None and first == sentence.end:
            match = _HIS.search(self.low, sentence.start, sentence.end)
        if match is None:
            return []
        named = {n for a in found if a.kind == PERSON for n in a.names}
        for earlier in reversed(self.sentences[max(0, sentence.n - _BACK) : sentence.n]):
            persons = self._persons_of(earlier)
            near = [p for p in persons if p[0] < earlier.start + _SUBJECT]
            if near or (persons and earlier is self.sentences[max(0, sentence.n - _BACK)]):
                name = (near or persons)[0][1]
                actor = Actor(match.start(), match.end(), PERSON, (name,))
                return [] if name in named else [actor]
        return []

    def _persons_of(self, sentence: Sentence) -> list[tuple[int, str]]:
        """Return where and whom a sentence names, by name or, alone, by office."""
        found = [
            (m.start, m.name)
            for m in self.mentions_in(sentence.start, sentence.end)
            if m.type == "PERSON"
        ]
        first = bisect_left(self._reference_starts, sentence.start)
        last = bisect_left(self._reference_starts, sentence.end)
        for reference in self.references[first:last]:
            if len(reference.names) == 1 and not self.is_state(reference.names[0]):
                found.append((reference.start, reference.names[0]))
        return sorted(found)

    @cached_property
    def about_sport(self) -> bool:
        """Whether the article speaks of matches, medals and the like."""
        return _SPORT.search(self.low) is not None

    @cached_property
    def about_votes(self) -> bool:
        """Whether the article speaks of elections."""
        return _VOTES.search(self.low) is not None

    @cached_property
    def persons(self) -> frozenset[str]:
        """Everybody whom the article names."""
        return frozenset(m.name for m in self.mentions if m.type == "PERSON")

    @cached_property
    def principals(self) -> tuple[str, ...]:
        """The two persons an article tells most of, in the order of their first mention."""
        return self._top("PERSON")

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The two states an article tells most of, in the order of their first mention."""
        return self._top("COUNTRY")

    @cached_property
    def home(self) -> str | None:
        """The state that the article tells most of, when it is named twice as often as others."""
        counts = Counter(m.name for m in self.mentions if self.kind(m) == COUNTRY)
        best = counts.most_common(2)
        if not best or (best[0][1] < 2 and len(best) > 1):
            dateline = self.article.dateline
            if dateline and dateline.place:
                return self._state_of_city(dateline.place)
            cities = {self.state_of(m) for m in self.mentions if m.type == "GPE"}
            return cities.pop() if not best and len(cities) == 1 else None
        return best[0][0] if len(best) == 1 or best[0][1] >= 2 * best[1][1] else None

    def _top(self, kind: str) -> tuple[str, ...]:
        counts: Counter[str] = Counter()
        for mention in self.mentions:
            if self.kind(mention) == kind and mention.type != "EVENT":
                counts[mention.name] += 1
        best = {name for name, _ in counts.most_common(2)}
        return tuple(name for name in counts if name in best)

    def state_of(self, mention: Mention) -> str:
        """Return the canonical name of the state a place lies in, or else the place's own."""
        entry = self.gazetteer.entry(mention.entity)
        state = self.gazetteer.countries.get(entry.country) if entry and entry.country else None
        found = self.gazetteer.entry(state) if state else None
        if found is None or state is None:
            return (
                self._written_behind.get(mention.name, mention.name) if not entry else mention.name
            )
        self._ids.setdefault(found.name, state)
        return found.name

    @cached_property
    def _written_behind(self) -> dict[str, str]:
        """States that are written behind unlisted places: "Biarritz, France"."""
        found: dict[str, str] = {}
        for place, state in pairwise(self.mentions):
            named = place.type in ("GPE", "FAC", "LOC") and state.type == "GPE"
            if not named or state.entity not in self.states:
                continue
            if _COMMA.fullmatch(self.text, place.end, state.start):
                found.setdefault(place.name, state.name)
        return found

    def state_name(self, name: str) -> str:
        """Return the state of a place that the article names, or the name itself."""
        mention = self._places.get(name)
        return self.state_of(mention) if mention else name

    def home_of(self, name: str) -> str | None:
        """Return the state that a state's name is, or that a person acts for: by the lists, or by
        the adjective before the name ("Armenian Foreign Minister A. B.")."""
        if self.is_state(name):
            return name
        return self._homes.get(name)

    @cached_property
    def _homes(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for state, person in pairwise(self.mentions):
            if person.type != "PERSON" or person.name in found:
                continue
            entry = self.gazetteer.entry(person.entity)
            code = self.gazetteer.countries.get(entry.country) if entry and entry.country else None
            listed = self.gazetteer.entry(code) if code else None
            if listed is not None:
                found[person.name] = listed.name
                continue
            named = state.entity in self.states and state.type in ("NORP", "GPE")
            if named and _OFFICE_GAP.fullmatch(self.text, state.end, person.start):
                found[person.name] = state.name
        return found

    @cached_property
    def _places(self) -> dict[str, Mention]:
        """The first mention of every place and people, by its name."""
        found: dict[str, Mention] = {}
        for mention in self.mentions:
            if mention.type in _PLACES:
                found.setdefault(mention.name, mention)
        return found

    def _state_of_city(self, city: str) -> str | None:
        """Return the state of the city an article is written from, if the lists know it."""
        for mention in self.mentions:
            named = (mention.name, self.text[mention.start : mention.end].capitalize())
            if mention.type == "GPE" and city in named:
                state = self.state_of(mention)
                return state if state != city else None
        return None

    def is_state(self, name: str) -> bool:
        """Return whether a canonical name is a state's, named in the article or not."""
        return self._ids.get(name, "") in self.states or name in self._state_names

    @cached_property
    def _state_names(self) -> frozenset[str]:
        """The canonical names of the states that hold the places of the article."""
        named = (self.gazetteer.entry(m.entity) for m in self.mentions if m.type in _PLACES)
        ids = {self.gazetteer.countries.get(e.country) for e in named if e and e.country}
        states = (self.gazetteer.entry(i) for i in ids if i)
        return frozenset(state.name for state in states if state)

    def is_wide(self, name: str) -> bool:
        """Return whether a listed place lies in no one state: a continent, a sea."""
        entry = self.gazetteer.entry(self._ids.get(name, ""))
        return entry is not None and not entry.country and not self.is_state(name)

    def country(self, name: str) -> str | None:
        """Return the code of the country that a place of the article lies in, if it is known."""
        entry = self.gazetteer.entry(self._ids.get(name, ""))
        return (entry.country or None) if entry else None

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {m.name: m.entity for m in self.mentions if m.type in _PLACES}
