# SPDX-License-Identifier: MIT
"""What people type for a detail, and edits laid over what was found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.errors import ArchiveError
from tajarchive.ingest import doubts, metadata, read_bytes
from tajarchive.ingest.details import BY_NAME, DETAILS, parsed
from tajarchive.ingest.edits import as_found, lay_over

DATES = {
    "2022": "2022", "2022-2": "2022-02", " 2022-02-05 ": "2022-02-05",
    "2022-02-05 14:30": "2022-02-05T14:30", "2022-02-05T4:30": "2022-02-05T04:30",
    "2022-02-05T14:30:59": "2022-02-05T14:30", "5 February 2022": "2022-02-05",
    "February 5, 2022": "2022-02-05", "Feb 2022": "2022-02", "5 февраля 2022 г.": "2022-02-05",
    "5 феврали соли 2022": "2022-02-05", "2022年2月5日": "2022-02-05", "05.02.2022": "2022-02-05",
    "13/02/2022": "2022-02-13", "5 February 2022, 14:30": "2022-02-05T14:30",
}  # fmt: skip


@pytest.mark.parametrize("typed", DATES)
def test_dates_are_understood_as_people_write_them(typed):
    assert parsed("published", typed) == DATES[typed]
    assert parsed("dateline_date", typed) == DATES[typed][:10]


@pytest.mark.parametrize(
    "typed",
    ["2022-13", "2022-02-30", "30 February 2022", "2022-02-05 24:00", "2022-02-05 12:60", "22",
     "yesterday", "2022-02-05 and later", "1066", "2222", "5 May 2022 and 6 May 2022", "0000"],
)  # fmt: skip
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(ArchiveError, match=r"^Published: .+\.$"):
        parsed("published", typed)


def test_a_date_that_may_be_two_is_refused_with_both():
    with pytest.raises(ArchiveError, match="write 2022-07-05 or 2022-05-07"):
        parsed("published", "05/07/2022")


def test_languages_are_known_by_code_and_name():
    for typed in ("tg", "Tajik", "тоҷикӣ", " TAJIK "):
        assert parsed("language", typed) == "tg"
    with pytest.raises(ArchiveError, match="no language known here"):
        parsed("language", "xx")


def test_lines_are_made_plain():
    assert parsed("source", "  Sample\n\tWire\x00 ") == "Sample Wire"
    assert parsed("url", " https://example.org/a?b=1 ") == "https://example.org/a?b=1"
    for bad in ("example.org", "ftp://example.org", "https://", "https://a b", "file:///etc"):
        with pytest.raises(ArchiveError):
            parsed("url", bad)


@given(st.text(max_size=40), st.sampled_from(sorted(BY_NAME)))
def test_anything_typed_is_taken_or_refused_in_a_sentence(typed, name):
    refused = ""
    value: str | None = ""
    try:
        value = parsed(name, typed)
    except ArchiveError as error:
        refused = str(error)
    assert refused == "" or refused.endswith(".")
    assert value == "" or parsed(name, value) == value


PAGES = tuple(
    text.encode()
    for text in (
        "A title\n\nText of the report, long enough to be one.\n",
        "A title\n\n(Sample Wire) 10:15, Monday, March 16, 2012\n\n"
        "DUSHANBE, March 14 (Sample Wire) -- The ministers met in the capital on Wednesday.\n",
        "A title\n\n05/07/2022\n\nKHUJAND, June 3 -- The ministers met to speak of the harvest.\n",
    )
)
VALUES = {
    "title": ("B",), "published": ("", "2018", "2018-03", "2018-03-15", "2018-03-15T10:00"),
    "dateline_date": ("", "2018-03-14"), "dateline_place": ("", "Khorog"), "language": ("", "ru"),
}  # fmt: skip


@given(
    st.sampled_from(PAGES),
    st.dictionaries(st.sampled_from(("source", "author", *VALUES)), st.integers(0, 9), max_size=6),
)
def test_edits_win_and_are_taken_away_without_a_trace(page, chosen):
    found = read_bytes(page, "a.txt")
    options = {name: VALUES.get(name, ("", "Somebody")) for name in chosen}
    values = [(name, options[name][n % len(options[name])]) for name, n in chosen.items()]
    edited = lay_over(found, values)
    assert as_found(edited) == found
    assert lay_over(edited, values) == edited
    assert lay_over(lay_over(found, [("title", "C"), ("published", "2001")]), values) == edited
    assert edited.edited == set(chosen)
    for name, value in values:
        assert BY_NAME[name].get(edited) == (value or None)
    for detail in DETAILS:
        if detail.name not in chosen and detail.name != "dateline_date":
            assert detail.get(edited) == detail.get(found)


def filed_on(article):
    return BY_NAME["dateline_date"].get(article)


def test_a_dateline_without_a_year_follows_the_date_that_a_person_gives():
    found = read_bytes(PAGES[1], "a.txt")
    assert filed_on(found) == "2012-03-14"
    edited = lay_over(found, [("published", "2018-03-15")])
    assert filed_on(edited) == "2018-03-14"
    assert edited.edited == {"published"}
    assert filed_on(lay_over(found, [("published", "2018-03")])) is None
    with_year = PAGES[1].replace(b"March 14 (", b"March 14, 2012 (")
    dated = lay_over(read_bytes(with_year, "a.txt"), [("published", "2018")])
    assert filed_on(dated) == "2012-03-14"


def test_a_date_given_by_hand_answers_the_warnings_about_it():
    found = read_bytes(PAGES[1], "a.txt")
    assert any("says Monday" in warning for warning in found.warnings)
    assert lay_over(found, [("published", "2012-03-16")]).warnings == ()
    assert lay_over(found, [("author", "A")]).warnings == found.warnings


def test_every_warning_about_dates_is_known_by_its_words():
    import re

    source = Path(metadata.__file__).read_text(encoding="utf-8")
    told = re.findall(r'f?"((?:the |no |line |\{place\} gives)[^"\n]*)"', source)
    about = [words for words in told if re.search(r"date|line \{line\} says", words)]
    assert len(about) >= 7
    for words in about:
        sample = words.replace("{_WEEKDAYS[dated.weekday]}", "Monday").replace("{right}", "Friday")
        sample = re.sub(r"\{line\}", "3", sample)
        sample = re.sub(r"\{(place|where)\}", "line 3", sample)
        sample = re.sub(r"\{[^}]*\}", "2022-02-05", sample)
        assert doubts.detail_of(sample) == "published", words
    assert doubts.detail_of("some characters of the file could not be read") is None


def test_an_article_without_dateline_gets_one():
    found = replace(read_bytes(PAGES[0], "a.txt"), id="a1")
    edited = lay_over(found, [("dateline_place", "Khorog"), ("dateline_date", "2018-03")])
    assert (BY_NAME["dateline_place"].get(edited), filed_on(edited)) == ("Khorog", "2018-03")
    assert as_found(edited).dateline is None
