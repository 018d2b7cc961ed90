# SPDX-License-Identifier: MIT
"""Normalising text: once into a body, then one code point for one, so that offsets stay."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad"), None)
"""Characters that no reader sees: byte-order mark, zero-width ones, soft hyphen."""

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u3000\t\x0b\x0c"), " ")
_QUOTES = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\u02bb\uff07`"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02\u300c\u300d"), '"'),
}
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63"), "-")
_FOLD = {**_SPACES, **_QUOTES, **_HYPHENS}
_FOLDED = re.compile(f"[{''.join(map(chr, _FOLD))}]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def clean(text: str) -> str:
    """Return text fit to be a body: NFC, LF line ends, plain spaces, nothing invisible.

    Typographic quotes and dashes stay, because what is quoted must be verbatim. U+2028 and
    U+2029 become line ends; control characters other than LF go.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x85", "\n")
    text = text.translate(INVISIBLE).translate(_SPACES)
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))


def fold(text: str) -> str:
    """Return text with every space, quote and hyphen in its ASCII form, the same length.

    Every replacement is one code point for one, so offsets in the result are offsets in the
    argument. Case is kept.
    """
    if text.isascii():
        return text.translate(_FOLD)
    return _FOLDED.sub(_folded, text)  # many times faster where letters are not Latin


def _folded(match: re.Match[str]) -> str:
    return _FOLD[ord(match.group())]
