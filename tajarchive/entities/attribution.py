# SPDX-License-Identifier: MIT
"""Photographers, editors and reporters in brackets and labelled lines.

They are credits: they take no part in what is told, and nobody is meant by their surname.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import any_language
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import HAN

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁӢӮҚҒҲҶЎ"
_WORD = rf"[{_UPPER}][\w'’‘ʼ.-]{{0,30}}"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_NAMES = rf"{_NAME}(?:(?:, ?| and | & | и | ва | / ?){_NAME}){{0,5}}"
_AGENCY = re.compile(rf"[(\[]({_WORD}(?: [\w'’&.-]{{1,30}}){{0,4}})/ ?({_NAMES})[)\]]")
_QUOTED_AGENCY = re.compile(rf"\((?:{_WORD} )?«[^»\n]{{2,20}}», ?({_NAMES}) ?\)")
_OPEN = re.compile(rf"(?:©|\(c\)) ?([^/\n©]{{2,60}}?) ?/ ?({_NAMES})")
_LABELS = (
    r"(?:Web |Photo |Chief |Managing )?[Ee]ditors?|Photos? (?:by|courtesy of|credit)|Photo|Image|"
    r"Photographer|Photographed by|(?:Reporting|Writing|Editing|Reported|Written|Edited) by|"
    r"Compiled by|Picture|Фото(?:граф| предоставлено)?|Снимок|Автор|Редактор|Корреспондент|"
    r"По материалам корреспондент(?:а|ов)|Беседовал[аи]?|Акс(?: аз)?|Аксбардор|Муҳаррир|Муаллиф|"
    r"Хабарнигор"
)
_LABEL = re.compile(rf"(?:{_LABELS})(?:[:：—–-]+ ?| )({_NAMES})")
_LABEL_NEEDS = re.compile(r"[:：—–]|by |of | аз |материалам")
_HAN_NAME = f"[{HAN}]{{2,4}}?"
_HAN_NAMES = f"{_HAN_NAME}(?:[、 　，,]{{1,2}}{_HAN_NAME}){{0,3}}"
_HAN = re.compile(
    rf"(?:责任编辑|编辑|责编|记者|摄影|通讯员|审校)[:： 　]{{0,2}}({_HAN_NAMES})"
    rf"(?=[)） 　\n\]】摄报]|$)|[（( 　]({_HAN_NAME})[ 　]?摄[)）]?"
)
_FEW_WORDS = r"(?: [\w'’&«».-]{1,30}){0,4}"
_DATELINE = re.compile(rf"\(({_WORD}{_FEW_WORDS})\) ?[-–—]|/({_WORD}{_FEW_WORDS})/[ .]")
_DATELINE_WITHIN = 140
"""Code points from the beginning of a paragraph in which a dateline names its agency."""
_CUE = re.compile("», |记者|[/©:：摄（—]| by | аз |материалам")
_NO_NAME = frozenset(
    "handout via file photo pool courtesy archive staff agency reuters getty images afp ap xinhua "
    "stringer shutterstock provided фото архив агентство пресс-служба риа тасс".split()
)


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add the credits of a piece and take their words out of further reading."""
    body = doc.body
    if not _CUE.search(body, piece.start, piece.end):
        return
    for pattern in (_AGENCY, _OPEN):
        for match in pattern.finditer(body, piece.start, piece.end):
            if _names(piece, doc, gazetteer, match.start(2), match.group(2)):
                _agency(piece, gazetteer, match.start(1), match.group(1))
    for match in _QUOTED_AGENCY.finditer(body, piece.start, piece.end):
        _names(piece, doc, gazetteer, match.start(1), match.group(1))
    first = min(piece.end, piece.start + _DATELINE_WITHIN)
    match = _DATELINE.search(body, piece.start, first)
    if match:
        group = 1 if match.group(1) else 2
        _agency(piece, gazetteer, match.start(group), match.group(group))
    for match in _LABEL.finditer(body, piece.start, piece.end):
        before = body[match.start() - 1 : match.start()]
        if before.isalnum() or not _LABEL_NEEDS.search(body, match.start(), match.start(1)):
            continue
        _names(piece, doc, gazetteer, match.start(1), match.group(1))
    for match in _HAN.finditer(body, piece.start, piece.end):
        group = 1 if match.group(1) else 2
        _names(piece, doc, gazetteer, match.start(group), match.group(group))


def _names(piece: Piece, doc: Document, gazetteer: Gazetteer, start: int, text: str) -> bool:
    """Add each name of a list that begins at an offset of the body; say whether there was one."""
    found = False
    for part in re.finditer(r"(?:(?!, ?| and | & | и | ва |/|、|　|，).)+", text):
        raw = part.group()
        name = raw.strip(" .")
        if not name or any(word.lower() in _NO_NAME for word in name.split()):
            continue
        offset = start + part.start() + len(raw) - len(raw.lstrip())
        if any("\u3400" <= char <= "\u9fff" for char in name):
            for piece_of in re.finditer(rf"[{HAN}]+", name):
                found |= _add(piece, offset + piece_of.start(), piece_of.group())
            continue
        if gazetteer.resolve(name, "ORG") or _is_body(name):
            continue
        found |= _add(piece, offset, name)
    return found


def _is_body(name: str) -> bool:
    heads = any_language("org")
    return any(word.lower() in heads for word in name.split())


def _add(piece: Piece, start: int, name: str) -> bool:
    span = _words(piece, start, start + len(name))
    if span is None or not piece.free(*span):
        return False
    found = piece.make(*span, "PERSON", name, own_id("PERSON", name))
    found.credit = True
    piece.add(found)
    for k in range(*span):
        piece.taken[k] = 1
    return True


def _agency(piece: Piece, gazetteer: Gazetteer, start: int, name: str) -> None:
    name = name.strip()
    span = _words(piece, start, start + len(name))
    if span is None or not piece.free(*span) or gazetteer.trie.longest_at(piece.tokens, span[0]):
        return
    if not any(word.lower() in _NO_NAME for word in name.split()):
        piece.add(piece.make(*span, "ORG", name, own_id("ORG", name)))
        for k in range(*span):
            piece.taken[k] = 1


def _words(piece: Piece, start: int, end: int) -> tuple[int, int] | None:
    tokens = piece.tokens
    i = bisect_left(tokens.start, start)
    j = bisect_left(tokens.start, end)
    if i >= j or tokens.start[i] != start or tokens.end[j - 1] > end:
        return None
    return i, j
