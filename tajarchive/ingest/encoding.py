# SPDX-License-Identifier: MIT
"""Which character encoding bytes are in, for the languages of the region."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from tajarchive.errors import ImportFailure

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x1f\x8b", "compressed data"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
)


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and the name of the encoding that it was read in.

    Byte-order mark, else UTF-8, else UTF-16 by its zero bytes, else the one of the single-byte and
    Chinese encodings whose text reads most like Russian, Tajik or Chinese.

    Raises:
        ImportFailure: the bytes are not text.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(name).removeprefix("\ufeff"), name
            except UnicodeDecodeError:
                break
    _refuse_binary(data)
    utf16 = _utf16(data)
    if utf16:
        return data.decode(utf16, "replace"), utf16
    if _controls(data[:_SAMPLE]) * 200 > len(data[:_SAMPLE]):
        raise ImportFailure("It is not text but binary data.")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _damaged(data) or _legacy(data)


def _damaged(data: bytes) -> tuple[str, str] | None:
    """Return UTF-8 with a few broken letters (a cut-off file), or None when it is none."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(len(run) for run in re.findall("[^\\x00-\\x7f\ufffd]+", text))
    return (text, "utf-8") if whole >= 10 * broken else None


def _refuse_binary(data: bytes) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature) and _controls(data[:_SAMPLE]) > 0:
            raise ImportFailure(
                f"It is not text but {what}; give it its right ending and import it again."
            )


def _controls(data: bytes) -> int:
    return len(re.findall(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", data))


_READABLE = re.compile(
    "[\t\n\r\x20-\x7e\u00a0-\u00ff\u0400-\u04ff\u2010-\u206f№\u3000-\u303f\uff00-\uffef]"
)
_HAN = re.compile("[\u4e00-\u9fff]")


def _utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: one byte order reads as text, and UTF-8 does not."""
    sample = data[: _SAMPLE & ~1]
    if len(data) % 2 or len(data) < 4:
        return None
    if _controls(sample) == 0:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return None
    scores = {name: _reads(sample, name) for name in ("utf-16-le", "utf-16-be")}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0.9 else None


def _reads(sample: bytes, name: str) -> float:
    """How much of a sample reads as text in one byte order of UTF-16, from 0 to 1."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 4:
            return 0.0
        text = sample[: error.start].decode(name)
    if not text or "\x00" in text:
        return 0.0
    han = _HAN.findall(text)
    plain = len(_READABLE.findall(text))
    if len(han) > plain and sum(char in _HAN_COMMON for char in han) * 4 < len(han):
        return 0.0
    return (plain + len(han)) / len(text)


def _legacy(data: bytes) -> tuple[str, str]:
    """Choose the encoding whose text reads best; rarer ones are left to charset-normalizer."""
    sample = data[:_SAMPLE]
    scores = {name: score(sample) for name, score in _SCORES.items()}
    name = max(scores, key=lambda one: scores[one])
    if scores[name] > _LEAST_SCORE:
        return data.decode(name, "replace"), name
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 1 << 20]).best()
    if best is None:
        raise ImportFailure(
            "Its character encoding cannot be told; save it as UTF-8 and import it again."
        )
    return data.decode(best.encoding, "replace"), best.encoding


_LEAST_SCORE = 0.3
_CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяӣӯқғҳҷ«»—–„“”№…’ ")
_PAIRS = re.compile(
    "(?:"
    + "|".join(
        """ст но то на ен ов ни ра во ко ро ал пр по ре ос го ли ан не ер ть та ка ри ор ол ва от
        ет ит ел ом ин ла ло ес аи он ар да ба ма ки шу ди ти ам ид ад ун ак ур им""".split()
    )
    + ")"
)
_ODD_CYRILLIC = re.compile(
    r"[а-яё][А-ЯЁ]|[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]|[\u2500-\u259f]"
    r"|(?![a-zа-яёA-ZА-ЯЁӣӯқғҳҷӢӮҚҒҲҶ\d_])\w"
)
_LATIN = re.compile("(?<=[A-Za-z])[\u00e0-\u00ff]|[\u00c0-\u00ff](?=[a-z])|[‘’“”–—…•\u00a0©«»]")
_HAN_MARKS = re.compile("[\u3000-\u303f\uff00-\uffef“”‘’—…·]")
_HAN_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
    "产种面而方后多定行学法所民得经三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点"
    "从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看"
    "原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展记新华塔"
    "吉克斯坦习近总统访北京杜尚别报来源编辑"
)


def _decoded(sample: bytes, name: str) -> tuple[str, int]:
    """Return a sample in an encoding and how many of its characters are not ASCII (0: none)."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError as error:
        if len(sample) < _SAMPLE or error.start < _SAMPLE - 4:
            return "", 0
        text = sample[: error.start].decode(name)
    return text, sum(char > "\x7f" for char in text)


def _cyrillic(name: str) -> Callable[[bytes], float]:
    def score(sample: bytes) -> float:
        text, total = _decoded(sample, name)
        if not total:
            return 0.0
        lower = text.lower()
        good = sum(char in _CYRILLIC for char in lower if char > "\x7f") / total
        pairs = 2 * len(_PAIRS.findall(lower)) / total
        return good * min(1.0, 0.35 + pairs) - len(_ODD_CYRILLIC.findall(text)) / total

    return score


def _chinese(sample: bytes) -> float:
    text, total = _decoded(sample, "gb18030")
    if not total:
        return 0.0
    han = _HAN.findall(text)
    common = sum(char in _HAN_COMMON for char in han) / max(1, len(han))
    return (len(han) + len(_HAN_MARKS.findall(text))) / total * min(1.0, 0.3 + 2.5 * common)


def _western(sample: bytes) -> float:
    text, total = _decoded(sample, "cp1252")
    plain = sum(char.isascii() and char.isalpha() for char in text)
    if not total or plain < 3 * total:
        return 0.0
    return len(_LATIN.findall(text)) / total


_SCORES: dict[str, Callable[[bytes], float]] = {
    "cp1251": _cyrillic("cp1251"),
    "koi8-r": _cyrillic("koi8-r"),
    "koi8-t": _cyrillic("koi8-t"),
    "gb18030": _chinese,
    "cp1252": _western,
    "iso8859-5": _cyrillic("iso8859-5"),
    "cp866": _cyrillic("cp866"),
    "mac_cyrillic": _cyrillic("mac_cyrillic"),
}
"""How much a sample reads like the languages an encoding is for, from 0 to 1."""
