# SPDX-License-Identifier: MIT
"""What holds of every text and every day, whatever the language: bounds, values, round trips."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.events.timex import Reference, expressions, interval, precision, readings, tag
from tajarchive.model import PRECISIONS
from tests.events.building import article

LANGUAGES = ("en", "ru", "tg", "zh")
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tg": "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри",
}
DAY = {
    "en": ("{month} {d}, {y}", "{d} {month} {y}", "the {d}{th} of {month} {y}", "{month} {d} {y}"),
    "ru": ("{d} {month} {y} года", "{d} {month} {y} г.", "{d}-го {month} {y} года"),
    "tg": ("{d} {month} соли {y}", "рӯзи {d} {month} соли {y}", "{d}-уми {month} соли {y}"),
    "zh": ("{y}年{m}月{d}日", "{y}年{m}月{d}号"),
}
DIGITS = ("{y}-{m:02d}-{d:02d}", "{d:02d}.{m:02d}.{y}", "{y}/{m:02d}/{d:02d}", "{d}.{m}.{y}")
MONTH = {
    "en": ("in {month} {y}", "in early {month} {y}", "by the end of {month} of {y}"),
    "ru": ("в начале {month} {y} года", "с {month} {y} года"),
    "tg": ("моҳи {month} соли {y}", "дар охири {month} соли {y}"),
    "zh": ("{y}年{m}月", "{y}年{m}月底"),
}
YEAR = {
    "en": ("in {y}", "by the end of {y}"),
    "ru": ("в {y} году", "до конца {y} года"),
    "tg": ("соли {y}", "то охири соли {y}"),
    "zh": ("{y}年", "{y}年底"),
}
RANGE = {
    "en": (
        "{month} {d}-{d2}, {y}",
        "from {d} to {d2} {month} {y}",
        "between {d} and {d2} {month} {y}",
    ),
    "ru": ("{d}–{d2} {month} {y} года", "с {d} по {d2} {month} {y} года"),
    "tg": ("аз {d} то {d2} {month} соли {y}", "{d}-{d2} {month} соли {y}"),
    "zh": ("{y}年{m}月{d}日至{d2}日", "{y}年{m}月{d}-{d2}日"),
}
ACROSS = {
    "en": ("from {month} {d}, {y}, to {month2} {d2}, {y2}", "{d} {month} {y} – {d2} {month2} {y2}"),
    "ru": ("с {d} {month} {y} года по {d2} {month2} {y2} года",),
    "tg": ("аз {d} {month} соли {y} то {d2} {month2} соли {y2}",),
    "zh": ("{y}年{m}月{d}日至{y2}年{m2}月{d2}日",),
}
AROUND = {
    "en": "They met {}, it said.",
    "ru": "Они: {}, и далее.",
    "tg": "Ва {}, гуфт ӯ.",
    "zh": "据悉，{}，他说。",
}
# What TIMEX3 lets a date be, as far as this program uses it.
SINGLE = (
    r"(?:[\dX]{4}-(?:\d\d|XX)-(?:\d\d|XX)(?:T(?:\d\d:\d\d|MO|AF|EV|NI|DT))?|[\dX]{4}-\d\d"
    r"|[\dX]{4}-W(?:\d\d|XX)(?:-WE|-\d)?|[\dX]{4}-(?:Q\d|H\d|SP|SU|FA|WI)"
    r"|\d{2,4}|(?:PAST|PRESENT|FUTURE)_REF|BC\d{4}(?:-\d\d|-SP|-SU|-FA|-WI)?)"
)
VALUE = re.compile(f"{SINGLE}(?:/{SINGLE})?")

days = st.dates(date(1800, 1, 1), date(2095, 12, 31))
languages = st.sampled_from(LANGUAGES)


def fields(day: date, language: str, last: date | None = None) -> dict[str, object]:
    last = last or day
    names = MONTHS.get(language, "").split() or [""] * 12
    ends = {1: "st", 2: "nd", 3: "rd"}
    th = "th" if 10 < day.day < 20 else ends.get(day.day % 10, "th")
    return {
        "y": day.year, "m": day.month, "d": day.day, "month": names[day.month - 1], "th": th,
        "y2": last.year, "m2": last.month, "d2": last.day, "month2": names[last.month - 1],
    }  # fmt: skip


def read(words: str, language: str, reference: str = "2024-07-05") -> list[str | None]:
    text = AROUND[language].format(words)
    found = readings(text, Reference(reference, "publication"), language)
    return [e.value for e in found if e.kind == "DATE"]


@settings(max_examples=120, deadline=None)
@given(days, languages, st.data())
def test_a_written_day_comes_back(day: date, language: str, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(DAY[language] + DIGITS))
    assert read(form.format(**fields(day, language)), language) == [day.isoformat()]


@settings(max_examples=80, deadline=None)
@given(days, languages, st.data())
def test_a_written_month_and_a_written_year_come_back(
    day: date, language: str, data: st.DataObject
) -> None:
    told = fields(day, language)
    month, year = (
        data.draw(st.sampled_from(MONTH[language])),
        data.draw(st.sampled_from(YEAR[language])),
    )
    assert read(month.format(**told), language) == [f"{day:%Y-%m}"]
    assert read(year.format(**told), language) == [f"{day:%Y}"]


@settings(max_examples=80, deadline=None)
@given(days, st.integers(1, 27), languages, st.data())
def test_a_written_range_comes_back(
    day: date, length: int, language: str, data: st.DataObject
) -> None:
    last = day + timedelta(length)
    forms = RANGE if (last.year, last.month) == (day.year, day.month) else ACROSS
    form = data.draw(st.sampled_from(forms[language]))
    value = f"{day.isoformat()}/{last.isoformat()}"
    assert read(form.format(**fields(day, language, last)), language) == [value]
    assert interval(value) == (day, last)


@settings(max_examples=60, deadline=None)
@given(days, st.integers(0, 6), languages)
def test_a_bare_weekday_is_of_the_last_seven_days(day: date, back: int, language: str) -> None:
    then = day - timedelta(back)
    names = {
        "en": "on Monday,on Tuesday,on Wednesday,on Thursday,on Friday,on Saturday,on Sunday",
        "ru": "в понедельник,во вторник,в среду,в четверг,в пятницу,в субботу,в воскресенье",
        "tg": "рӯзи душанбе,рӯзи сешанбе,рӯзи чоршанбе,рӯзи панҷшанбе,рӯзи ҷумъа,рӯзи шанбе,"
        "рӯзи якшанбе",
        "zh": "周一,周二,周三,周四,周五,周六,周日",
    }[language].split(",")
    assert read(names[then.weekday()], language, day.isoformat()) == [then.isoformat()]


_WORDS = st.sampled_from(
    (
        "July 5 , 2024 last next year ago in the 30 years Friday every half a quarter year-ago of "
        "BC first week noon 8 p.m. 31 February Easter that this early на прошлой неделе мая 9999 "
        "0001 лет назад с по года 5-6 в субботу вечером веке соли гузашта моҳи рӯзи душанбе аз то "
        "29.02.2023 12:75 5-уми 年 月 日 去年 前 周三 至 上 世纪 4日 下午 İ ß \u00a0 - / . : 's"
    ).split(" ")
)
texts = st.one_of(st.text(max_size=150), st.lists(_WORDS, max_size=25).map(" ".join))
references = st.one_of(
    st.none(),
    st.dates().map(lambda day: Reference(day.isoformat(), "publication")),
    st.sampled_from(("0001", "9999", "0001-01", "9999-12")).map(lambda v: Reference(v, "sentence")),
)


@settings(max_examples=250, deadline=None)
@given(texts, references, st.sampled_from((*LANGUAGES, "und", "de")))
def test_any_text_gives_ordered_readings_with_values_that_parse(
    text: str, reference: Reference | None, language: str
) -> None:
    for read_as in (readings, expressions):
        end = 0
        for one in read_as(text, reference, language):
            assert end <= one.start < one.end <= len(text)
            assert one.kind in {"DATE", "TIME", "DURATION", "SET", "POINTER"}
            assert 0 < one.confidence <= 1
            end = one.end
            if one.kind != "DATE" or one.value is None:
                continue
            assert VALUE.fullmatch(one.value), one
            span = interval(one.value)
            assert span is None or date.min <= span[0] <= span[1] <= date.max
            assert precision(one.value) in PRECISIONS


@settings(max_examples=100, deadline=None)
@given(texts, languages)
def test_any_article_gives_dates_that_stand_in_it(text: str, language: str) -> None:
    one = article(text, language=language, published=None)
    for mention in tag(one):
        assert mention.text == one.body[mention.start : mention.end]
        assert mention.precision in PRECISIONS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reference", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_not_passed(language: str, reference: str) -> None:
    text = {
        "en": "yesterday, tomorrow, last week, next month, ten years ago, next Friday, this winter",
        "ru": "вчера, завтра, на прошлой неделе, в следующем месяце, десять лет назад, в субботу",
        "tg": "дирӯз, фардо, ҳафтаи гузашта, моҳи оянда, даҳ сол пеш, рӯзи шанбе, соли оянда",
        "zh": "昨天，明天，上周，下个月，十年前，下周三，明年，后天，去年底",
    }[language]
    for found in readings(text, Reference(reference, "publication"), language):
        days = interval(found.value)
        assert days is None or date.min <= days[0] <= days[1] <= date.max
