# SPDX-License-Identifier: MIT
"""What a person decided about names, laid over what was found in an article.

Corrections are applied in the order in which they were made, each to what the earlier ones left.
Nothing here is stored: the same decisions over the same findings give the same names, so a new
analysis, an import or another gazetteer loses none of them, and undoing one is leaving it out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from tajarchive.entities.types import Recognised, Reference
from tajarchive.model import ENTITY_TYPES, Correction, Mention
from tajarchive.text.normalise import fold

if TYPE_CHECKING:
    from tajarchive.entities.dictionary import Dictionary

ACTIONS = ("assign", "rename", "retype", "reject", "name")
TYPES = tuple(t for t in ENTITY_TYPES if t not in ("DATE", "MONEY"))
"""What a person may say that a name is."""

_Rules = dict[str, list[tuple[int, Correction]]]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The mentions of an article after correction.

    `found` has what was found in place of each mention that a correction changed, by (start,
    end); `hidden` are those that are no names.
    """

    mentions: tuple[Mention, ...]
    found: dict[tuple[int, int], Mention]
    hidden: tuple[Mention, ...] = ()


class Corrections:
    """Corrections in the order in which they were made."""

    def __init__(self, made: Iterable[Correction] = ()) -> None:
        self.made = tuple(made)
        self._rules: _Rules = defaultdict(list)
        for order, correction in enumerate(self.made):
            if correction.action != "name":
                self._rules[correction.entity].append((order, correction))

    def __bool__(self) -> bool:
        return bool(self.made)

    def __reduce__(self) -> tuple[type[Corrections], tuple[tuple[Correction, ...]]]:
        return Corrections, (self.made,)

    @cached_property
    def dictionary(self) -> Dictionary | None:
        """The names that a person added, or None without any."""
        from tajarchive.entities.dictionary import Dictionary

        added = [c for c in self.made if c.action == "name"]
        return Dictionary(added) if added else None

    @cached_property
    def targets(self) -> frozenset[str]:
        """The entities that mentions were given to."""
        return frozenset(c.target for c in self.made if c.target)

    def apply(
        self,
        article: str,
        mentions: Sequence[Mention],
        role: Callable[[str], str | None] = lambda entity: None,
    ) -> Corrected:
        """Return an article's mentions as corrected, in the same order.

        `role` tells what a person was at the article's date, for mentions that get another
        entity.
        """
        if not self._rules:
            return Corrected(tuple(mentions), {})
        kept: list[Mention] = []
        hidden: list[Mention] = []
        found: dict[tuple[int, int], Mention] = {}
        for mention in mentions:
            after = self._corrected(article, mention) if mention.entity else mention
            if after is None:
                hidden.append(mention)
                continue
            if after is not mention:
                found[mention.start, mention.end] = mention
                if after.entity != mention.entity:
                    after = replace(after, role=role(after.entity))
            kept.append(after)
        return Corrected(tuple(kept), found, tuple(hidden))

    def correct(self, article: str, recognised: Recognised) -> Recognised:
        """Return mentions and references as corrected."""
        if not self._rules:
            return recognised
        references = tuple(self._referring(one) for one in recognised.references)
        return Recognised(self.apply(article, recognised.mentions).mentions, references)

    def entity_of(self, entity: str) -> str:
        """Return the entity that all mentions of this one were assigned to; itself if none."""
        return self._whole(entity)[0]

    def name_of(self, entity: str) -> str | None:
        """Return the name that a person gave an entity, or None."""
        given = None
        for correction in self.made:
            if correction.target == entity and correction.action in ("assign", "name"):
                given = given or correction.name or None
            elif correction.entity == entity and correction.action == "rename":
                given = correction.name
        return given

    def _corrected(self, article: str, mention: Mention) -> Mention | None:
        order = -1
        while True:
            step = self._next(mention, article, order)
            if step is None:
                return mention
            order, correction = step
            changed = _changed(mention, correction)
            if changed is None:
                return None
            mention = changed

    def _next(self, mention: Mention, article: str, after: int) -> tuple[int, Correction] | None:
        best: tuple[int, Correction] | None = None
        for key in (mention.entity, ""):
            for order, correction in self._rules.get(key, ()):
                if order > after and speaks_of(correction, article, mention):
                    if best is None or order < best[0]:
                        best = order, correction
                    break
        return best

    def _whole(self, entity: str) -> tuple[str, str | None]:
        """Return entity and name after the corrections that have no limits."""
        order, name = -1, None
        while True:
            rules = self._rules.get(entity, ())
            step = next(((o, c) for o, c in rules if o > order and not is_limited(c)), None)
            if step is None:
                return entity, name
            order, correction = step
            if correction.action == "assign":
                entity, name = correction.target, correction.name or name
            elif correction.action == "rename":
                name = correction.name

    def _referring(self, reference: Reference) -> Reference:
        pairs = [
            (entity, name or before)
            for before, (entity, name) in zip(
                reference.names, map(self._whole, reference.entities), strict=True
            )
        ]
        return replace(
            reference,
            entities=tuple(entity for entity, _ in pairs),
            names=tuple(name for _, name in pairs),
        )


def key(text: str) -> str:
    """Return a spelling as corrections compare it: letter case and kinds of quotation marks,
    hyphens and spaces do not matter."""
    return " ".join(fold(text).casefold().split())


def is_limited(correction: Correction) -> bool:
    """Return whether it speaks of some mentions of its entity only."""
    return bool(correction.text or correction.article or correction.start is not None)


def speaks_of(correction: Correction, article: str, mention: Mention) -> bool:
    """Return whether a correction of that mention's entity, or of any, means this mention."""
    if correction.article and correction.article != article:
        return False
    if correction.start is not None and correction.start != mention.start:
        return False
    return not correction.text or key(correction.text) == key(mention.text)


def _changed(mention: Mention, correction: Correction) -> Mention | None:
    """Return a mention after one correction, None when it is no name."""
    if correction.action == "reject":
        return None
    if correction.action == "rename":
        return replace(mention, name=correction.name)
    if correction.action == "retype":
        return replace(mention, type=correction.type)
    # A people's name stays one: "Tajik" may be assigned to another state, not become a state.
    type_ = mention.type if mention.type == "NORP" else correction.type or mention.type
    name = correction.name or mention.name
    return replace(mention, entity=correction.target, name=name, type=type_)
