# SPDX-License-Identifier: MIT
"""What may stand before a colon, in English, Russian and Tajik, and what words of order mean."""

from __future__ import annotations

from difflib import get_close_matches

from tajarchive.search.stemming import fold

SHOWN = (
    "title, caption, source, author, language, published, person, place, org, programme, event, "
    "event.date, with, tag, added, accession, like"
)
SORTS = ("relevance", "newest", "oldest")

_NAMES = {
    "text": "text текст матн",
    "title": "title заголовок сарлавҳа",
    "caption": "caption подпись зернавис",
    "source": "source источник манбаъ манба",
    "author": "author автор муаллиф",
    "language": "language lang язык забон",
    "published": "published date опубликовано дата нашр сана",
    "person": "person персона лицо шахс",
    "place": "place место ҷой",
    "org": "org organisation organization организация созмон ташкилот",
    "programme": "programme program программа барнома",
    "event": "event событие ҳодиса рӯйдод",
    "event.date": "event.date событие.дата дата.события ҳодиса.сана рӯйдод.сана",
    "with": "with участник иштирокчӣ",
    "tag": "tag метка тег барчасп",
    "added": "added добавлено илова",
    "accession": "accession номер рақам",
    "like": "like похоже монанд",
    "sort": "sort порядок тартиб",
    "expand": "expand варианты вариантҳо",
}
_SORTS = {
    "relevance": "relevance важные муҳим",
    "newest": "newest новые нав",
    "oldest": "oldest старые кӯҳна",
}


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {fold(word): name for name, words in table.items() for word in words.split()}


_FIELDS = _by_word(_NAMES)
_SORT_WORDS = _by_word(_SORTS)
_ANSWERS = _by_word({"yes": "yes да ҳа", "no": "no нет не"})


CANONICAL = tuple(_NAMES)
"""Names of all fields."""


def field_of(name: str) -> str | None:
    """Return the field that a name stands for, in any of the languages, letters folded."""
    return _FIELDS.get(fold(name))


def nearest(name: str) -> str | None:
    """Return the field's name that a mistyped one is most like."""
    found = get_close_matches(fold(name), _FIELDS, 1, 0.7)
    if not found:
        return None
    words = (word for words in _NAMES.values() for word in words.split())
    return next(word for word in words if fold(word) == found[0])


def sort_of(value: str) -> str | None:
    """Return the order that a word means."""
    return _SORT_WORDS.get(fold(value))


def answer_of(value: str) -> str | None:
    """Return "yes" or "no" for what says so."""
    return _ANSWERS.get(fold(value))
