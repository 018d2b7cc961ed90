# SPDX-License-Identifier: MIT
"""Every encoding of the region, on long texts, short texts and single words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.errors import ImportFailure
from tajarchive.ingest import encoding, read_bytes

RUSSIAN = "Представители обеих стран осмотрели новую набережную и поговорили с инженерами."
TAJIK = (
    "Намояндагони ҳар ду кишвар соҳили навро аз назар гузаронида, бо муҳандисон суҳбат намуданд."
)
PLAIN_TAJIK = "Дар шахри Душанбе конфронс баргузор гардид ва вазирон дар он ширкат намуданд."
CHINESE = "两国有关部门负责人当天上午沿着新建成的河堤步行察看，并同工程师们交谈。"
ENGLISH = "The minister’s visit – “historic”, said a café owner – lasted an hour and a half in all."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, TAJIK, CHINESE, ENGLISH, "Душанбе", "塔吉克斯坦总统"])
def test_unicode(text: str, name: str) -> None:
    assert encoding.decode(text.encode(name)) == (text, name)


@pytest.mark.parametrize("name", ["cp1251", "koi8-r", "iso8859-5", "cp866"])
@pytest.mark.parametrize(
    "text",
    [RUSSIAN, RUSSIAN * 500, RUSSIAN.upper(), PLAIN_TAJIK, "Мост через Пяндж открыт", "Визит"],
)
def test_cyrillic(text: str, name: str) -> None:
    assert encoding.decode(text.encode(name)) == (text, name)


def test_tajik_letters_in_koi8() -> None:
    assert encoding.decode(TAJIK.encode("koi8-t"))[0] == TAJIK


@pytest.mark.parametrize("text", [CHINESE, CHINESE * 2000, "中塔两国签署协议", "塔吉克斯坦"])
def test_chinese(text: str) -> None:
    assert encoding.decode(text.encode("gb18030")) == (text, "gb18030")


def test_western_quotation_marks() -> None:
    assert encoding.decode(ENGLISH.encode("cp1252"))[0] == ENGLISH


def test_a_text_of_two_scripts() -> None:
    text = "WTO: Таджикистан вступил в ВТО (World Trade Organization) 2 March 2013. See the notes."
    assert encoding.decode(text.encode("cp1251")) == (text, "cp1251")


def test_a_damaged_file_is_read_as_what_it_is_and_says_so() -> None:
    data = (RUSSIAN * 3).encode()[:-2]
    text, name = encoding.decode(data)
    assert name == "utf-8"
    assert text.startswith(RUSSIAN)
    article = read_bytes(data, "cut.txt")
    assert "some characters of the file could not be read" in article.warnings


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 40,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 300,
        b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 200,
        b"SQLite format 3\x00" + b"\x00\x10\x01" * 300,
        b"text\x00\x01\x02\x03" * 300,
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(ImportFailure, match="not text") as failure:
        read_bytes(data, "data.txt")
    assert str(failure.value).endswith(".")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, name = encoding.decode(data)
    except ImportFailure:
        return
    assert isinstance(text, str)
    assert data.decode(name, "replace") is not None


@given(
    st.text(
        alphabet=st.characters(
            min_codepoint=32, max_codepoint=0x9FFF, exclude_categories=("Cs", "Cc", "Cn")
        ),
        min_size=1,
        max_size=200,
    )
)
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    assert encoding.decode(text.encode())[0] == text.removeprefix("\ufeff")
