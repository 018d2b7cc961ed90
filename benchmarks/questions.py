# SPDX-License-Identifier: MIT
"""Questions by class, the same ones for every engine, from the words of the measured articles."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.corpus import Article

PERSON = "emomali-rahmon"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; each engine puts it into its own language.

    `kind` is "all", "any", "phrase", "prefix", "fuzzy", "near" (within five words) or "ours"
    (the text of a query that only this program understands). A person and a first day narrow
    it; `newest` sorts by date.
    """

    kind: str
    words: tuple[str, ...]
    person: str = ""
    since: date | None = None
    newest: bool = False


Maker = Callable[[random.Random], Question]


def _ours(*texts: str) -> Maker:
    return lambda chance: Question("ours", (chance.choice(texts),))


def makers(sample: Sequence[Article]) -> dict[str, Maker]:
    """Return a maker of questions for each class."""
    english = [article for article in sample if article.language == "en"]
    common = ["arrived", "Tajikistan", "agreement", "visit", "talks", "Dushanbe", "signed"]
    counts: Counter[str] = Counter()
    for article in english:
        words = set(article.body.split())
        counts.update(word for word in words if word.isascii() and word.islower())
    ranked = sorted((w for w in counts if w.isalpha() and len(w) > 4), key=lambda w: -counts[w])
    middle, rare = ranked[:200], ranked[-400:]

    def neighbours(chance: random.Random, apart: int) -> tuple[str, str]:
        while True:
            words = chance.choice(english).body.split()
            at = chance.randrange(len(words) - apart)
            first, second = words[at], words[at + apart]
            if first.isascii() and first.isalpha() and second.isascii() and second.isalpha():
                return first, second

    def dated(chance: random.Random) -> Question:
        since = date(chance.randint(2010, 2022), 1, 1)
        return Question("all", (chance.choice(common),), PERSON, since)

    def few(chance: random.Random) -> Question:
        words = (chance.choice(rare), chance.choice(middle), chance.choice(common))
        return Question("ours", (" ".join(words),))

    return {
        "rare word": lambda c: Question("all", (c.choice(rare),)),
        "common word": lambda c: Question("all", (c.choice([*common, "the"]),)),
        "both of two words": lambda c: Question("all", (c.choice(common), c.choice(middle))),
        "any of four words": lambda c: Question("any", tuple(c.sample(common + middle[:20], 4))),
        "phrase": lambda c: Question("phrase", neighbours(c, 1)),
        "prefix": lambda c: Question("prefix", (c.choice(middle)[:4],)),
        "misspelt word": lambda c: Question("fuzzy", (_misspelt(c, c.choice(middle)),)),
        "two words near": lambda c: Question("near", neighbours(c, 3)),
        "word, person, dates": dated,
        "word, newest first": lambda c: Question("all", (c.choice(common),), newest=True),
        "Chinese": _ours("北京", "习近平", "上海合作组织", "塔吉克斯坦"),
        "Russian": _ours("переговоры", "соглашение", "Душанбе Рахмон"),
        "three words, relaxed": few,
        "everything": _ours(""),
    }


def _misspelt(chance: random.Random, word: str) -> str:
    """Return a word with two of its letters in the wrong order."""
    at = chance.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
