# SPDX-License-Identifier: MIT
"""More like this: what an article is about, in the words and names that tell it from others.

The words are those with the greatest tf-idf (Spärck Jones 1972) among the articles of its
language; the names are entities by id, which are the same in every language. So a report finds
what was written of the same matter in other languages too.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tajarchive.model import Piece
from tajarchive.search import analysis, usage
from tajarchive.search.schema import TITLE_WEIGHT
from tajarchive.search.view import View

MOST_WORDS = 25
MOST_NAMES = 20
NAMES = ("person", "place", "org", "programme")

_READ = 60_000
"""Code points of a body that its words are taken from; a book tells its matter by then."""

Weighed = tuple[tuple[str, str, float], ...]
"""(field, term, weight), the heaviest first; the weights add up to 1."""

Found = list[tuple[float, str, str]]
"""(weight, field, term)."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is about; `words` or `names` may be empty."""

    id: str
    title: str
    words: Weighed
    names: Weighed
    telling: float = 0.0
    """How much the names tell, all together: the sum of their idf."""


def profile(view: View, article: str) -> Profile | None:
    """Return what an article is about, None when the index has no such article."""
    number = view.number(article)
    if number is None:
        return None
    card = view.card(number)
    names = _names(view, number)
    return Profile(
        article,
        card.title,
        _weighed(_words(view, card.title, view.body(number)[:_READ], card.language), MOST_WORDS),
        _weighed(names, MOST_NAMES),
        sum(weight for weight, _, _ in names),
    )


def _words(view: View, title: str, body: str, language: str) -> Found:
    """Return the words that tell an article from others of its language.

    A word that no other article has cannot find one, and is left out, as are numbers and words
    that only hold others together.
    """
    counts = Counter[str]()
    for text, weight in ((title, TITLE_WEIGHT), (body, 1.0)):
        for token in analysis.tokens(text, language):
            if not (token.term.isdigit() or usage.is_function_word(token.exact)):
                counts[token.term] += weight  # type: ignore[assignment]
    everyone = max(view.doc_frequency("language", language.encode()), 1)
    frequencies = view.doc_frequencies("text", [term.encode() for term in counts])
    found: Found = []
    for term, times in counts.items():
        frequency = frequencies[term.encode()]
        rarity = math.log(everyone / max(frequency, 1))
        if frequency > 1 and rarity > 0:
            found.append(((1 + math.log(times)) * rarity, "text", term))
    return found


def _names(view: View, number: int) -> Found:
    """Return the entities of an article that others name too, the rarer the heavier."""
    everyone = view.count()
    found: Found = []
    for field in NAMES:
        for entity in view.values_of(field, number):
            frequency = view.doc_frequency(field, entity.encode())
            rarity = math.log(everyone / max(frequency, 1))
            if frequency > 1 and rarity > 0:
                found.append((rarity, field, entity))
    return found


def _weighed(found: Found, most: int) -> Weighed:
    """Return the heaviest, with weights that add up to 1."""
    kept = sorted(found, key=lambda one: (-one[0], one[1:]))[:most]
    whole = sum(weight for weight, _, _ in kept)
    return tuple((field, term, weight / whole) for weight, field, term in kept)


def titled(pieces: Sequence[Piece], titles: Mapping[str, str]) -> tuple[Piece, ...]:
    """Return the parts of a query with articles called by their titles and not by their ids."""
    found = list(pieces)
    for article, title in titles.items():
        said, better = f"like the article {article}", f"like “{title or article}”"
        found = [replace(piece, text=piece.text.replace(said, better)) for piece in found]
    return tuple(found)
