# SPDX-License-Identifier: MIT
"""Corrections of names, events and articles: decided once, seen everywhere, taken back at will.

A decision is noted in the record; the mentions that it speaks of are corrected and indexed at
once. What follows from names (events, who is meant by "the minister") needs a new analysis:
those articles are noted as stale, and `settling` analyses them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tajarchive import editing
from tajarchive.errors import ArchiveError
from tajarchive.model import (
    Article,
    ArticleEdit,
    Correction,
    Decided,
    Decision,
    Entity,
    EventCorrection,
)
from tajarchive.store import Store

if TYPE_CHECKING:
    from tajarchive.entities.corrections import Corrected, Corrections
    from tajarchive.events.verdicts import Verdicts
    from tajarchive.ingest.edits import Edits

_SAVE_EVERY = 50


class ArchiveCorrections:
    """The corrections of an archive: those that stand, making and undoing them."""

    def __init__(self, store: Store, changed: Callable[[], None]) -> None:
        """`changed` is called when names have changed, before anything is indexed."""
        self._store = store
        self._changed = changed
        self._standing: Corrections | None = None
        self._verdicts: Verdicts | None = None
        self._edits: Edits | None = None

    @property
    def standing(self) -> Corrections:
        """The corrections that stand."""
        from tajarchive.entities.corrections import Corrections

        found = self._standing
        if found is None:
            made = self._store.decisions.standing()
            found = self._standing = Corrections(c for c in made if isinstance(c, Correction))
        return found

    @property
    def verdicts(self) -> Verdicts:
        """The decisions about events that stand."""
        from tajarchive.events.verdicts import Verdicts

        found = self._verdicts
        if found is None:
            made = self._store.decisions.standing()
            found = self._verdicts = Verdicts(
                (c for c in made if isinstance(c, EventCorrection)), self._store.chronicle.current
            )
        return found

    @property
    def edits(self) -> Edits:
        """The edits of articles that stand."""
        from tajarchive.ingest.edits import Edits

        found = self._edits
        if found is None:
            made = self._store.decisions.standing()
            found = self._edits = Edits(c for c in made if isinstance(c, ArticleEdit))
        return found

    def forget_events(self) -> None:
        """Read the decisions about events again: ids have changed."""
        self._verdicts = None

    def corrected(self, article: Article) -> Corrected:
        """Return the mentions of an article as they count; `article.mentions` are those found."""
        from tajarchive.entities import Gazetteer

        role = partial(_role, Gazetteer.load(), article.published)
        return self.standing.apply(article.id, article.mentions, role)

    def decide(self, corrections: Sequence[Decided], find: Finder) -> Decision:
        """Note corrections as one decision and apply it.

        `find` returns the ids of the articles that may hold a text. Raises ArchiveError for a
        correction that makes no sense, ArticleNotFound for an edit of an article that is not there.
        """
        editing.check(self._store, (c for c in corrections if isinstance(c, ArticleEdit)))
        corrections = [self._with_reports(correction) for correction in corrections]
        for correction in corrections:
            if isinstance(correction, Correction):
                check(correction)
        with self._store.transaction():
            decision = self._store.decisions.make(corrections)
            self._apply_to_articles(corrections)
        self._apply(corrections, find)
        return decision

    def _with_reports(self, made: Decided) -> Decided:
        """Return the rejection of an event with the reports that told of it: they tell of no other
        from now on, whatever they are found to agree with."""
        if not isinstance(made, EventCorrection) or made.action != "reject" or made.anchors:
            return made
        event = self._store.chronicle.current(made.event)
        return replace(made, anchors=tuple(self._store.chronicle.anchors(event)))

    def decide_all(self, decisions: Iterable[Sequence[Correction]], find: Finder) -> int:
        """Note decisions that do not stand already, apply them, and return how many.

        Raises ArchiveError for a correction that makes no sense; then none is noted.
        """
        standing = set(self.standing.made)
        new = [made for made in decisions if not standing.issuperset(made)]
        for n, made in enumerate(new, start=1):
            for correction in made:
                try:
                    check(correction)
                except ArchiveError as error:
                    raise ArchiveError(f"Decision {n} of the table: {error}") from error
        with self._store.transaction():
            for made in new:
                self._store.decisions.make(made)
        self._apply([correction for made in new for correction in made], find)
        return len(new)

    def undo(self, find: Finder, which: int | None = None) -> Decision | None:
        """Take back a decision, by default the latest that stands; None when there is none."""
        with self._store.transaction():
            decision = self._store.decisions.undo(which)
            self._apply_to_articles(decision.corrections if decision else ())
        if decision is not None:
            self._store.chronicle.restore(
                (c.snapshot.id, c.anchors)
                for c in decision.corrections
                if isinstance(c, EventCorrection) and c.action == "assign" and c.snapshot
            )
            self._apply(decision.corrections, find)
        return decision

    def redo(self, find: Finder) -> Decision | None:
        """Let the decision that was last undone stand again; None when there is none."""
        with self._store.transaction():
            decision = self._store.decisions.redo()
            self._apply_to_articles(decision.corrections if decision else ())
        if decision is not None:
            self._apply(decision.corrections, find)
        return decision

    def _apply_to_articles(self, made: Iterable[Decided]) -> None:
        """Bring the articles that edits speak of to what counts by the end of the present
        transaction."""
        from tajarchive.ingest.edits import Edits

        speaking = [c for c in made if isinstance(c, ArticleEdit)]
        if not speaking:
            return
        standing = self._store.decisions.standing(unsaved=True)
        # Already now, so that nobody who waits to write goes by what stood before.
        self._edits = Edits(c for c in standing if isinstance(c, ArticleEdit))
        try:
            editing.apply(self._store, self._edits, speaking)
        except BaseException:
            self._edits = None
            raise

    def _apply(self, made: Sequence[Decided], find: Finder) -> None:
        """Correct what corrections speak of, and note what must be done anew."""
        self._edits = None
        if any(not isinstance(c, ArticleEdit) for c in made):
            self._standing = self._verdicts = None
        names = [c for c in made if isinstance(c, Correction)]
        if names:
            self._apply_to_names(names, find)
        self._apply_to_events([c for c in made if isinstance(c, EventCorrection)])

    def _apply_to_events(self, speaking: Sequence[EventCorrection]) -> None:
        """Have the events that corrections speak of joined again."""
        chronicle = self._store.chronicle
        events = {chronicle.current(c.event) for c in speaking}
        events |= set(chronicle.known(a for c in speaking for a in c.anchors).values())
        articles = chronicle.telling(events)
        articles |= {a for c in speaking if c.snapshot for a in c.snapshot.articles}
        chronicle.set_unjoined(articles)

    def _told_of(self, entities: set[str], speaking: Sequence[Correction]) -> set[str]:
        """Return the articles whose events have one of the entities, be it without naming it:
        "the Tajik president" may take part in a meeting."""
        from tajarchive.entities import Gazetteer
        from tajarchive.events.types import types

        gazetteer = Gazetteer.load()
        names = {c.name for c in speaking}
        for entity in entities:
            entry = gazetteer.entry(entity)
            names.add(entry.name if entry else "")
            names.add(self._store.annotations.name_of(entity) or "")
            names.add(self.standing.name_of(entity) or "")
        groups = {kind.group for kind in types().values()}
        return self._store.chronicle.telling_of(names - {""}, groups)

    def _apply_to_names(self, speaking: Sequence[Correction], find: Finder) -> None:
        annotations = self._store.annotations
        texts = {c.text for c in speaking if c.text}
        entities = {e for c in speaking for e in (c.entity, c.target) if e}
        entities |= {e for text in texts for e in annotations.entities_called(text)}
        affected = annotations.articles_with(entities, texts)
        told = self._told_of(entities, speaking)
        if all(c.article for c in speaking):
            limits = {c.article for c in speaking}
            affected, told = affected & limits, told & limits
        stale = (
            affected
            | told
            | {
                article
                for c in speaking
                if c.action == "name"
                for article in ([c.article] if c.article else find(c.text))
            }
        )
        ordered = sorted(affected)
        for first in range(0, len(ordered), _SAVE_EVERY):
            with self._store.transaction():
                for article in self._store.articles.several(ordered[first : first + _SAVE_EVERY]):
                    found = replace(article, mentions=annotations.found(article.id))
                    annotations.save_mentions(article.id, self.corrected(found))
        with self._store.transaction():
            annotations.renew_names(entities)
            annotations.set_stale(stale)
            self._store.articles.set_pending(ordered)
        self._changed()


Finder = Callable[[str], Iterable[str]]


def merging(entity: Entity, into: Entity) -> Correction:
    """Return the correction that makes one entity another."""
    return Correction("assign", entity.id, target=into.id, name=into.name, type=into.type)


def splitting(
    entity: Entity, texts: Iterable[str], name: str, type: str = "", article: str = ""
) -> list[Correction]:
    """Return the corrections that make some spellings of an entity another entity.

    Without spellings, all that an article says of it. The other entity's id follows from its
    type and name.
    """
    kind = type or entity.type
    target = new_id(kind, name, entity.id)
    return [
        Correction("assign", entity.id, text, article, target=target, name=name, type=kind)
        for text in (list(texts) or [""])
    ]


def naming_alias(entity: Entity, text: str, article: str = "") -> Correction:
    """Return the correction that makes a text a name of an entity."""
    return Correction(
        "name", text=text, article=article, target=entity.id, name=entity.name, type=entity.type
    )


def naming_new(text: str, type: str, name: str = "", article: str = "") -> Correction:
    """Return the correction that makes a text the name of something that nobody knew."""
    called = name or text
    return Correction(
        "name",
        text=text,
        article=article,
        target=new_id(type, called),
        name=called,
        type=type,
    )


def new_id(type: str, name: str, other_than: str = "") -> str:
    """Return the id of an entity that a person names, not the one of another."""
    from tajarchive.entities.slugs import own_id

    found = own_id(type, name)
    return f"{found}-2" if found == other_than else found


def check(correction: Correction) -> None:
    """Raise ArchiveError for a correction that makes no sense, saying what it lacks."""
    from tajarchive.entities.corrections import ACTIONS, TYPES

    if correction.action not in ACTIONS:
        raise ArchiveError(
            f"“{correction.action}” is no correction; choose one of {', '.join(ACTIONS)}."
        )
    if correction.type and correction.type not in TYPES:
        raise ArchiveError(f"“{correction.type}” is no type; choose one of {', '.join(TYPES)}.")
    if correction.start is not None and not (correction.article and correction.text):
        raise ArchiveError("A correction of one mention must name its article and its text.")
    needed = {
        "assign": (correction.entity and correction.target, "which entity becomes which"),
        "rename": (correction.entity and correction.name.strip(), "the entity and its new name"),
        "retype": (correction.entity and correction.type, "the entity and its new type"),
        "reject": (correction.entity or correction.text, "the entity or the words"),
        "name": (
            correction.text.strip() and correction.target and correction.name and correction.type,
            "the words, and the entity's id, name and type",
        ),
    }
    given, wanted = needed[correction.action]
    if not given:
        raise ArchiveError(f"This correction ({correction.action}) must say {wanted}.")
    if correction.action == "assign" and correction.entity == correction.target:
        raise ArchiveError("An entity cannot be merged with itself; choose another one.")


def in_words(store: Store, label: Callable[[str], str], decision: Decision) -> str:
    """Return what a decision says; `label` gives the name of an entity's id."""
    from tajarchive import judging
    from tajarchive.entities import authority

    told: list[str] = []
    events = [one for one in decision.corrections if isinstance(one, EventCorrection)]
    if events and len(events) == len(decision.corrections):
        joined = judging.joined_in_words(events)
        if joined is not None:
            return joined
    edits = [one for one in decision.corrections if isinstance(one, ArticleEdit)]
    titles = {i: head[0] for i, head in store.articles.heads(e.article for e in edits[:1]).items()}
    if edits:
        told.append(editing.in_words(edits, titles.get(edits[0].article, edits[0].article)))
    for one in decision.corrections:
        if isinstance(one, ArticleEdit):
            continue
        if isinstance(one, Correction):
            told.append(authority.in_words(one, label))
        else:
            event = one.snapshot or store.chronicle.event(one.event)
            told.append(judging.in_words(one, event.label if event else one.event))
    return "; ".join(told)


def _role(gazetteer: object, day: str | None, entity: str) -> str | None:
    from tajarchive.entities import Gazetteer

    assert isinstance(gazetteer, Gazetteer)
    return gazetteer.role_at(entity, day)
