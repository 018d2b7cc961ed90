# SPDX-License-Identifier: MIT
"""Which character encoding bytes are in, for the languages of the region."""

from __future__ import annotations

import codecs
import re

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
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _legacy(data)


def _refuse_binary(data: bytes) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature) and _controls(data[:_SAMPLE]) > 0:
            raise ImportFailure(
                f"It is not text but {what}; give it its right ending and import it again."
            )


def _controls(data: bytes) -> int:
    return len(re.findall(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", data))


def _utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: spaces and line ends have a zero byte on one side only."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2 or b"\x00" not in sample:
        return None
    little = sum(
        sample[1::2][i] == 0 and sample[::2][i] in b" \n\r.,-0123456789"
        for i in range(len(sample) // 2)
    )
    big = sum(
        sample[::2][i] == 0 and sample[1::2][i] in b" \n\r.,-0123456789"
        for i in range(len(sample) // 2)
    )
    name, hits = ("utf-16-le", little) if little >= big else ("utf-16-be", big)
    if hits * 40 < len(sample) // 2:
        return None
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    return name if _controls_in(text) == 0 else None


def _controls_in(text: str) -> int:
    return len(re.findall(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]", text))


_COMMON_CYRILLIC = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёӣӯқғҳҷ ")


def _legacy(data: bytes) -> tuple[str, str]:
    sample = data[:_SAMPLE]
    if _controls(sample) * 200 > len(sample):
        raise ImportFailure("It is not text but binary data.")
    scored = sorted(
        ((score, name) for name in _CANDIDATES if (score := _score(data, name)) is not None),
        key=lambda one: -one[0],
    )
    if scored and scored[0][0] > 0.5:
        name = scored[0][1]
        return data.decode(name, "replace"), name
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 1 << 20]).best()
    if best is None:
        raise ImportFailure(
            "Its character encoding cannot be told; save it as UTF-8 and import it again."
        )
    return data.decode(best.encoding, "replace"), best.encoding


_CANDIDATES = ("cp1251", "koi8-r", "gb18030", "iso8859-5", "cp866", "mac_cyrillic")
_SEQUENCES = re.compile(
    r"ст|но|то|на|ен|ов|ни|ра|во|ко|ро|ал|пр|по|ре|ос|го|ли|ан|не|ер|ть|та|ка|ри|ор|ол|ва|от|ет|ит|ел|ом|ин|ла|ло|ес|"
    r"аи|он|ар|да|ба|ма|ки|ҳо|шу|ди|ти|ти|ам|ид|ад|ун|ак|ҷу|ур|им"
)
_HAN_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
    "形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
    "记者新华社塔吉克斯坦习近平总统合作中方访问北京杜尚别报道示例来源编辑示"
)


def _score(data: bytes, name: str) -> float | None:
    """How much a decoding reads like the languages it is for, from 0 to 1; None if impossible."""
    sample = data[:_SAMPLE]
    try:
        text = sample.decode(name)
    except UnicodeDecodeError as error:
        if name != "gb18030" or len(data) <= _SAMPLE or error.start < _SAMPLE - 4:
            return None
        text = sample[: error.start].decode(name)
    letters = [char for char in text if ord(char) > 127]
    if not letters:
        return None
    if name == "gb18030":
        han = sum(
            "\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef"
            for c in letters
        )
        common = sum(c in _HAN_COMMON for c in letters)
        return han / len(letters) * min(1.0, 0.3 + 2.5 * common / len(letters))
    lower = text.lower()
    good = sum(c in _COMMON_CYRILLIC for c in lower if ord(c) > 127)
    pairs = len(_SEQUENCES.findall(lower)) * 2
    odd = len(
        re.findall(r"[а-яё][А-ЯЁ]|[\u2500-\u257f]|[^\W\d_a-zа-яёӣӯқғҳҷ](?<=[^\x00-\x7f])", text)
    )
    return good / len(letters) * min(1.0, pairs / len(letters) + 0.35) - odd / len(letters)
