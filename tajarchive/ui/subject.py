# SPDX-License-Identifier: MIT
"""What a correction is about: an entity, or one of its mentions; and the corrections of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tajarchive.model import Article, Correction, Entity, Mention
from tajarchive.ui.translation import mark

TYPES = (
    ("PERSON", mark("Person")),
    ("ORG", mark("Organisation")),
    ("GPE", mark("Country or city")),
    ("LOC", mark("Other place")),
    ("FAC", mark("Building or site")),
    ("NORP", mark("People or group")),
    ("PROGRAMME", mark("Programme")),
    ("EVENT", mark("Named event")),
)
"""What a name may be, in the words of the window."""

HERE, SPELLING, ARTICLE, EVERYWHERE = "here", "spelling", "article", "everywhere"
"""How far a correction goes: one mention, one spelling in all articles, one article, all."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity, and where a mention of it was chosen: its words, the article, the code point.

    Without `text` the entity as a whole was chosen.
    """

    entity: str
    type: str
    name: str
    text: str = ""
    article: str = ""
    start: int | None = None

    @classmethod
    def of_mention(cls, mention: Mention, article: Article) -> Subject:
        """Return what a mention in an article is about."""
        return cls(
            mention.entity, mention.type, mention.name, mention.text, article.id, mention.start
        )

    @classmethod
    def of_entity(cls, entity: Entity) -> Subject:
        """Return an entity as a whole."""
        return cls(entity.id, entity.type, entity.name)

    def as_entity(self) -> Entity:
        """Return the entity that is meant."""
        return Entity(self.entity, self.type, self.name)

    def limited(self, correction: Correction, scope: str) -> Correction:
        """Return a correction that goes as far as `scope`."""
        if scope == HERE and self.start is not None:
            return replace(correction, text=self.text, article=self.article, start=self.start)
        if scope == SPELLING:
            return replace(correction, text=self.text)
        return replace(correction, article=self.article) if scope == ARTICLE else correction


def rejecting(subject: Subject, scope: str) -> list[Correction]:
    """Return the correction that these are no names; in an article, that this spelling is none."""
    made = subject.limited(Correction("reject", subject.entity), scope)
    return [replace(made, text=subject.text) if scope == ARTICLE else made]


def retyping(subject: Subject, type: str) -> list[Correction]:
    """Return the correction that an entity is of another type."""
    return [Correction("retype", subject.entity, type=type)]


def renaming(subject: Subject, name: str) -> list[Correction]:
    """Return the correction that an entity has another name."""
    return [Correction("rename", subject.entity, name=name)]


def merging(subject: Subject, other: Entity, *, keep_other: bool) -> list[Correction]:
    """Return the correction that two entities are one, with the name of the one that stays."""
    from tajarchive import correcting

    own = subject.as_entity()
    return [correcting.merging(own, other) if keep_other else correcting.merging(other, own)]


def splitting(
    subject: Subject, scope: str, other: Entity | None, name: str, type: str
) -> list[Correction]:
    """Return the correction that some mentions mean another entity; without `other` a new one,
    called `name`."""
    from tajarchive import correcting

    if other is None:
        other = Entity(correcting.new_id(type, name, subject.entity), type, name)
    made = Correction("assign", subject.entity, target=other.id, name=other.name, type=other.type)
    return [subject.limited(made, scope)]


def naming(text: str, type: str) -> list[Correction]:
    """Return the correction that words are the name of something that nobody knew."""
    from tajarchive import correcting

    return [correcting.naming_new(text, type)]


def naming_alias(entity: Entity, text: str) -> list[Correction]:
    """Return the correction that words are a name of an entity."""
    from tajarchive import correcting

    return [correcting.naming_alias(entity, text)]
