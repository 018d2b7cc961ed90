# SPDX-License-Identifier: MIT
"""The time tagger against tables of expressions, the reference date, and odd input."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.events.timex import (
    Reference,
    conflicts,
    expressions,
    interval,
    is_conflict,
    precision,
    readings,
    reference_date,
    tag,
)
from tajarchive.model import Dateline
from tests.events.building import article
from tests.events.expressions import (
    CHINESE,
    ENGLISH,
    NO_DATE_CHINESE,
    NO_DATE_ENGLISH,
    NO_DATE_RUSSIAN,
    NO_DATE_TAJIK,
    RUSSIAN,
    TAJIK,
    lines,
    pairs,
)

FRIDAY = Reference("2024-07-05", "dateline")


def values(text: str, language: str) -> list[str | None]:
    found = readings(text, FRIDAY, language)
    return [e.value for e in found if e.kind == "DATE"]


@pytest.mark.parametrize(("text", "value"), pairs(ENGLISH))
def test_english(text: str, value: str) -> None:
    assert values(f"It was said {text}, and so on.", "en") == [value]


@pytest.mark.parametrize("text", lines(NO_DATE_ENGLISH))
def test_english_that_is_no_date(text: str) -> None:
    assert values(f"It was said of {text} and so on.", "en") == []


@pytest.mark.parametrize(("text", "value"), pairs(RUSSIAN))
def test_russian(text: str, value: str) -> None:
    assert values(f"Так {text}, и далее.", "ru") == [value]


@pytest.mark.parametrize("text", lines(NO_DATE_RUSSIAN))
def test_russian_that_is_no_date(text: str) -> None:
    assert values(f"Так: {text} и далее.", "ru") == []


@pytest.mark.parametrize(("text", "value"), pairs(TAJIK))
def test_tajik(text: str, value: str) -> None:
    assert values(f"Ва {text}, ва ғайра.", "tg") == [value]


@pytest.mark.parametrize("text", lines(NO_DATE_TAJIK))
def test_tajik_that_is_no_date(text: str) -> None:
    assert values(f"Ва {text} ва ғайра.", "tg") == []


@pytest.mark.parametrize(("text", "value"), pairs(CHINESE))
def test_chinese(text: str, value: str) -> None:
    assert values(f"据报道，{text}，消息称。", "zh") == [value]


@pytest.mark.parametrize("text", lines(NO_DATE_CHINESE))
def test_chinese_that_is_no_date(text: str) -> None:
    assert values(f"据报道，{text}，消息称。", "zh") == []


def test_words_that_only_point_are_not_part_of_the_date() -> None:
    text = "They met on Thursday in Dushanbe."
    (found,) = readings(text, FRIDAY, "en")
    assert text[found.start : found.end] == "Thursday"


def test_what_the_text_named_last_is_counted_from() -> None:
    text = (
        "On 11 April 2017 a plane landed. Two days later it left. In May of that year it returned."
    )
    assert values(text, "en") == ["2017-04-11", "2017-04-13", "2017-05"]


def test_a_weekday_that_contradicts_the_date_is_flagged_and_kept() -> None:
    dates = tag(article("It opens on Friday, July 6, 2024."))
    assert dates[0].value == "2024-07-06"
    assert dates[0].confidence < 0.6
    assert conflicts(dates)
    assert not conflicts(tag(article("It opens on Saturday, July 6, 2024.")))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "February 30, 2022"),
        ("en", "Feb. 29, 2023"),
        ("en", "31 June"),
        ("ru", "31 февраля 2022 года"),
        ("ru", "29.02.2023"),
        ("tg", "30 феврали соли 2022"),
        ("zh", "2023年2月29日"),
    ],
)
def test_a_day_that_no_calendar_has_dates_nothing_and_is_flagged(language: str, text: str) -> None:
    dates = tag(article(f"… {text} …", language=language))
    assert [(d.text, d.value, d.precision) for d in dates] == [(text, None, "undated")]
    (told,) = conflicts(dates)
    assert told == f"“{text}”: the calendar has no such day"
    assert is_conflict(told)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on Monday, July 5, 2024"),
        ("en", "on Monday, 5 July 2024"),
        ("ru", "в понедельник, 5 июля 2024 года"),
        ("tg", "рӯзи душанбе, 5 июли соли 2024"),
        ("tg", "сешанбе, 5 июли соли 2024"),
        ("zh", "2024年7月5日(星期一)"),
    ],
)
def test_a_contradictory_weekday_is_flagged_in_every_language(language: str, text: str) -> None:
    dates = tag(article(f"… {text} …", language=language))
    assert [d.value for d in dates] == ["2024-07-05"]
    assert len(conflicts(dates)) == 1


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2022-06-01", "2020-02-29"),
        ("2023-03-01", "2020-02-29"),
        ("2023-11-20", "2024-02-29"),
        ("2024-03-02", "2024-02-29"),
    ],
)
def test_a_leap_day_without_a_year_is_of_a_leap_year(day: str, value: str) -> None:
    (found,) = readings("on Feb. 29", Reference(day, "dateline"), "en")
    assert found.value == value


def test_the_datelines_day_comes_before_publication() -> None:
    one = article(
        "DUSHANBE, July 5 (Agency) -- They met on Thursday.",
        published="2024-07-08",
        dateline=Dateline("Dushanbe", "2024-07-05"),
    )
    assert reference_date(one) == Reference("2024-07-05", "dateline")
    assert (tag(one)[0].value, tag(one)[0].rule) == ("2024-07-05", "dateline")
    assert tag(one)[1].value == "2024-07-04"


def test_a_dateline_that_nobody_parsed_is_read_with_the_nearest_year() -> None:
    one = article("TASHKENT, Dec. 30 (Agency) -- They met on Friday.", published="2023-01-02")
    assert reference_date(one) == Reference("2022-12-30", "dateline")


def test_a_caption_of_the_same_act_comes_before_publication() -> None:
    one = article(
        "President Anna Aliyeva on Saturday met Premier Bo Lin before the opening of the fair.",
        captions=(
            "President Anna Aliyeva meets Premier Bo Lin before the opening, June 29, 2024.",
            "A harvest in the mountains, May 3, 2019.",
        ),
        published="2024-07-08",
    )
    reference = reference_date(one)
    assert reference is not None
    assert (reference.value, reference.zone) == ("2024-06-29", "caption")
    assert tag(one)[0].value == "2024-06-29"


def test_a_stock_picture_does_not_date_the_article() -> None:
    one = article(
        "President Anna Aliyeva on Thursday met Premier Bo Lin to talk about the harvest.",
        captions=("President Anna Aliyeva and Premier Bo Lin talk in 2019: May 3, 2019.",),
    )
    reference = reference_date(one)
    assert reference is not None
    assert reference.zone == "publication"


def test_weekdays_in_a_caption_follow_its_own_date() -> None:
    one = article(
        "They spoke.", captions=("A dancer performs, Aug. 20, 2019. She arrived on Monday.",)
    )
    assert [d.value for d in tag(one)] == ["2019-08-20", "2019-08-19"]


def test_without_any_date_nothing_is_invented() -> None:
    one = article("They met on Monday. In February they had signed it.", published=None)
    assert reference_date(one) is None
    assert [(d.value, d.precision) for d in tag(one)] == [
        ("XXXX-WXX-1", "undated"),
        ("XXXX-02", "undated"),
    ]


def test_an_anniversary_of_a_known_date_gives_the_year_only() -> None:
    one = article(
        "They met on Monday to speak of trade.",
        "It is the 30th anniversary of the day when Japan and Tajikistan established diplomatic "
        "relations, so more is planned this year than last year.",
        published=None,
    )
    reference = reference_date(one)
    assert reference is not None
    assert (reference.value, reference.zone, reference.day) == ("2022", "anniversary", None)
    assert [d.value for d in tag(one)] == ["2022-WXX-1", "2022", "2021"]


def test_two_anniversaries_that_disagree_give_no_year() -> None:
    one = article(
        "It is the 30th anniversary of the independence of Tajikistan.",
        "It is the 25th anniversary of the independence of Uzbekistan.",
        published=None,
    )
    assert reference_date(one) is None


def test_half_known_publication_dates_stay_half_known() -> None:
    one = article("They met in May.", published="2021")
    assert reference_date(one) == Reference("2021", "publication")
    assert tag(one)[0].value == "2021-05"


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-W27", date(2024, 7, 1), date(2024, 7, 7)),
        ("2024-W27-WE", date(2024, 7, 6), date(2024, 7, 7)),
        ("2024-Q3", date(2024, 7, 1), date(2024, 9, 30)),
        ("2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-WI", date(2024, 12, 1), date(2025, 2, 28)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
        ("2024-01/2024-04", date(2024, 1, 1), date(2024, 4, 30)),
        ("2024-07-05T08:03", date(2024, 7, 5), date(2024, 7, 5)),
        ("9999-WI", date(9999, 12, 1), date(9999, 2, 28)),
    ],
)
def test_intervals(value: str, first: date, last: date) -> None:
    expected = (first, last) if first <= last else None
    assert interval(value) == expected


@pytest.mark.parametrize(
    "value", [None, "", "XXXX-02", "PAST_REF", "2022-WXX-1", "2023-02-30", "BC0490"]
)
def test_half_known_values_have_no_interval(value: str | None) -> None:
    assert interval(value) is None


def test_precision_names_what_is_known() -> None:
    known = [
        "2024-07-05T08:03",
        "2024-07-05",
        "2024-W27",
        "2024-07",
        "2024-Q1",
        "2024",
        "199",
        "XXXX",
    ]
    assert [precision(v) for v in known] == [
        "minute", "day", "week", "month", "quarter", "year", "decade", "undated",
    ]  # fmt: skip


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_first_and_the_last_year_of_the_calendar(year: str) -> None:
    reference = Reference(f"{year}-01-01", "publication")
    text = "yesterday, next year, ten years ago, last week, tomorrow, January 1, " + year
    for found in expressions(text, reference, "en"):
        assert found.value is None or len(found.value) < 40


def test_ten_thousand_dates_are_all_read() -> None:
    found = expressions("July 5, 2024; " * 10_000, FRIDAY, "en")
    assert len(found) == 10_000


@pytest.mark.parametrize(
    "text", ["1 " * 50_000, " " * 200_000, "the " * 50_000, "年" * 50_000, "2024-" * 20_000]
)
@pytest.mark.parametrize("language", ["en", "ru", "tg", "zh", "und"])
def test_monotonous_text_ends(text: str, language: str) -> None:
    for found in expressions(text, FRIDAY, language):
        assert 0 <= found.start < found.end <= len(text)


_PIECES = st.sampled_from(
    (
        "July 5 , 2024 last next year ago in the 30 years Friday на прошлой неделе мая 9999 0001 "
        "лет назад соли гузашта 年 月 日 去年 前 31 İ ß \u00a0 - / . : 's early first quarter of BC"
    ).split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=30).map(" ".join)))
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    for language in ("en", "ru", "tg", "zh", "und", "de"):
        end = 0
        for found in expressions(text, FRIDAY, language):
            assert end <= found.start < found.end <= len(text)
            end = found.end
    for mention in tag(article(text, language="und", published=None)):
        assert mention.text == text[mention.start : mention.end]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The marathon ends on Sunday.", "2024-07-07"),
        ("On Saturday, the guest is scheduled to leave.", "2024-07-06"),
        ("On Saturday, the guest left.", "2024-06-29"),
        ("The treaty is expected to be signed in December.", "2024-12"),
        ("The treaty was signed in December.", "2023-12"),
    ],
)
def test_what_looks_ahead(text: str, value: str) -> None:
    assert [v for v in values(text, "en") if v] == [value]


def test_a_bare_chinese_day_is_one_of_the_last_days() -> None:
    found = values("洪水6月20日到来。中方3日宣布援助。", "zh")
    assert found == ["2024-06-20", "2024-07-03"]


def test_an_archive_picture_dates_nothing_when_the_lead_names_the_day() -> None:
    one = article(
        "President Anna Aliyeva appointed envoys on July 5.",
        captions=("President Anna Aliyeva appoints envoys, Dushanbe, June 9, 2024.",),
    )
    found = reference_date(one)
    assert found is not None
    assert (found.value, found.zone) == ("2024-07-05", "publication")


def test_a_road_between_two_towns_is_no_dateline() -> None:
    one = article("Рӯзи 4 июл дар шоҳроҳи Душанбе - Кӯлоб садама шуд.", language="tg")
    found = reference_date(one)
    assert found is not None
    assert found.zone == "publication"


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("March 5-9, 2023", "en", ["March 5", "9, 2023"]),
        ("from 1915 to 1917", "en", ["1915", "1917"]),
        ("June and July 2023", "en", ["June", "July 2023"]),
        ("с 3 по 5 июня 2023 года", "ru", ["3", "5 июня 2023 года"]),
        ("аз 3 то 5 июни соли 2023", "tg", ["3", "5 июни соли 2023"]),
        ("2023年6月3日至5日", "zh", ["2023年6月3日", "5日"]),
    ],
)
def test_timeml_takes_the_ends_of_a_span_apart(text: str, language: str, parts: list[str]) -> None:
    whole = [e for e in readings(text, FRIDAY, language) if e.kind == "DATE"]
    found = [e for e in expressions(text, FRIDAY, language) if e.kind == "DATE"]
    assert [e.value for e in whole] == ["/".join(e.value or "" for e in found)]
    assert [text[e.start : e.end].removeprefix("с ").removeprefix("аз ") for e in found] == parts


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("at 3 p.m.", "TIME", "2024-07-05T15:00"),
        ("on 1 May 2023 at 12:30 a.m.", "DATE", "2023-05-01T00:30"),
        ("on May 1, 2023 at 3:30 p.m.", "DATE", "2023-05-01T15:30"),
        ("on 1 May 2023, and at 3:30 p.m.", "TIME", "2023-05-01T15:30"),
        ("at noon", "TIME", "2024-07-05T12:00"),
        ("every Monday", "SET", "XXXX-WXX-1"),
        ("daily", "SET", "P1D"),
        ("10 tons per month", "SET", "P1M"),
        ("for two years", "DURATION", "P2Y"),
    ],
)
def test_times_and_repeated_times_have_values(text: str, kind: str, value: str) -> None:
    assert value in [e.value for e in expressions(text, FRIDAY, "en") if e.kind == kind]


@pytest.mark.parametrize(
    ("day", "text", "value"),
    [
        ("2024-02-05", "profit rose in the fourth quarter", "2023-Q4"),
        ("2024-02-05", "profit will rise in the fourth quarter", "2024-Q4"),
        ("2024-11-05", "profit rose in the third quarter", "2024-Q3"),
        ("2024-02-05", "прибыль выросла в четвёртом квартале", "2023-Q4"),
        ("2024-12-27", "it was signed on June 6", "2024-06-06"),
        ("2024-12-27", "协定6月6日签署", "2024-06-06"),
        ("2024-12-27", "it will be signed on June 6", "2025-06-06"),
        ("2024-12-27", "it was signed on January 9", "2025-01-09"),
    ],
)
def test_what_is_told_lies_behind_unless_the_words_look_ahead(
    day: str, text: str, value: str
) -> None:
    language = "ru" if "прибыль" in text else "zh" if "协" in text else "en"
    found = readings(text, Reference(day, "dateline"), language)
    assert [e.value for e in found if e.kind == "DATE"] == [value]


def test_news_that_looks_back_far_is_no_history() -> None:
    text = (
        "The team won on Sunday, after triumphs in 1984, 1988, 1992, 1994 and 1996. It opened its "
        "campaign on July 3 and won again the day before yesterday."
    )
    assert values(text, "en")[-2:] == ["2024-07-03", "2024-07-03"]


def test_a_history_goes_on_from_its_own_years_not_from_a_footnote() -> None:
    text = (
        "In 1915 war came. In 1916 it grew, and in 1917 it was lost, as Miller (2004) shows; he "
        "wrote last year. On 8 August there was a battle. Peace came in 1918, and the treaty in "
        "1919."
    )
    assert "1917-08-08" in values(text, "en")


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It fell in April 1994. A truce was signed that September.", "1994-09"),
        ("en", "After leaving the city on Monday, the guest will travel on.", "2024-07-08"),
        ("en", "After leaving the city on Monday, the guest travelled on.", "2024-07-01"),
        ("en", "He came on Wednesday. In the afternoon he left.", "2024-07-05TAF"),
        ("en", "He came on Wednesday, and in the afternoon he left.", "2024-07-03TAF"),
        ("en", "Last year he came here and on 17 September spoke at the summit.", "2023-09-17"),
        (
            "en",
            "Profit was 3 million in the first quarter, up from 2 million a year ago.",
            "2023-Q1",
        ),
        (
            "en",
            "It is the second leg of what will be a tour that began on Wednesday.",
            "2024-07-03",
        ),
        ("en", "In a sign of good will he sent a guest to the fair on Saturday.", "2024-06-29"),
        ("en", "They prepare for the rite to be held on Saturday.", "2024-07-06"),
        ("en", "Temperatures will drop overnight.", "2024-07-05TNI"),
        ("en", "The first meeting was held on Oct.3 in Khorog.", "2024-10-03"),
        ("en", "It was announced during his August visit.", "2023-08"),
        ("en", "They left Osh on July 2 and spoke on the 3rd local time.", "2024-07-03"),
        ("en", "They spoke in the early hours of the 3rd.", "2024-07-03"),
        ("en", "He will land in Khorog later in the day.", "2024-07-05"),
        (
            "ru",
            "Он против формы правления, установленной в августе, и намерен её менять.",
            "2023-08",
        ),
        ("ru", "Визит, намеченный на август, отложен.", "2024-08"),
        ("ru", "Взрыв прогремел этим утром.", "2024-07-05TMO"),
        ("ru", "Гость прибыл. Вечером он встретится с главой страны.", "2024-07-05TEV"),
        ("ru", "В субботу И. Петров отправится в Москву.", "2024-07-06"),
        ("ru", "Встреча намечена на 10 октября.", "2024-10-10"),
        ("tg", "Соли гузашта ӯ омад ва 17 сентябр баромад кард.", "2023-09-17"),
    ],
)
def test_what_the_sentence_tells_of_the_time(language: str, text: str, found: str) -> None:
    assert values(text, language)[-1] == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "He may on Monday resign.", ["2024-07-01"]),
        ("en", "In March on the way home they met.", ["2024-03"]),
        ("en", "They plan to open the road by 2026.", ["2026"]),
        ("en", "The plan for the period until 2030 was adopted in 2016.", ["2016"]),
        ("ru", "Они планируют перейти на евро в 2014 году.", ["2014"]),
        ("ru", "План до 2030 года утверждён.", []),
        ("ru", "Беспорядки начались на следующий день после выборов.", []),
        ("ru", "Это было в мае и июне 2023 года.", ["2023-05", "2023-06"]),
        ("ru", "Это было в мае и июне.", ["2024-05", "2024-06"]),
        ("tg", "Ин дар моҳҳои май ва июни соли 2023 буд.", ["2023-05", "2023-06"]),
    ],
)
def test_names_and_verbs_take_no_date_from_their_neighbours(
    language: str, text: str, found: list[str]
) -> None:
    assert values(text, language) == found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("for the first nine months of 1997", [("first nine months", "P9M"), ("1997", "1997")]),
        ("in recent months", [("recent months", "PXM")]),
        ("in recent years", [("recent years", "PAST_REF")]),
        ("over the next couple of years", [("next couple of years", "P2Y")]),
        ("over the next few days", [("the next few days", "PXD")]),
        ("a week-long strike", [("a week-long", "P1W")]),
        ("a months-long strike", [("months-long", "PXM")]),
        ("a minute and a half", [("a minute and a half", "PT1.5M")]),
        ("in the weeks ahead", [("weeks ahead", "PXW")]),
        ("the current plan", [("current", "PRESENT_REF")]),
        ("the 48-year-old engineer", []),
        ("each July", [("each July", "XXXX-07")]),
        ("on Tuesday nights", [("Tuesday nights", "XXXX-WXX-2TNI")]),
        ("every two weeks", [("every two weeks", "P2W")]),
        ("half an hour", [("half an hour", "PT30M")]),
        ("two and a half years", [("two and a half years", "P2.5Y")]),
        ("the last week of June", [("last week", "P1W"), ("June", "2024-06")]),
    ],
)
def test_durations_and_repeated_times_as_timeml_has_them(
    text: str, parts: list[tuple[str, str]]
) -> None:
    found = expressions(text, FRIDAY, "en")
    assert [(text[e.start : e.end].removeprefix("the "), e.value) for e in found] == [
        (words.removeprefix("the "), value) for words, value in parts
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Profit for the quarter ended Sept. 30 was $4 million, up from $3 million", "2023-Q3"),
        ("In the third quarter Ardent earned 40 cents a share against 38 cents", "2023-Q3"),
        ("In the second quarter Ardent earned $2 million, the most since 2015", "2023-Q2"),
    ],
)
def test_sums_are_compared_with_the_quarter_a_year_earlier(text: str, value: str) -> None:
    found = expressions(f"{text} a year earlier.", Reference("2024-11-05", "publication"), "en")
    assert found[-1].value == value


def test_a_comparison_is_not_compared_with_again() -> None:
    text = (
        "In the third quarter it earned $2 million, up from $1 million a year earlier. Sales in "
        "the latest quarter were $9 million, against $8 million in the year-earlier period."
    )
    found = expressions(text, Reference("2024-11-05", "publication"), "en")
    assert [e.value for e in found] == ["2024-Q3", "2023-Q3", "2024-Q3", "2023-Q3"]


def test_the_archive_keeps_only_what_dates_something() -> None:
    one = article("The current plan of the 48-year-old took three months and runs every day.")
    assert tag(one) == ()


_WIDTHS = {
    "minute": (1, 1), "day": (1, 1), "week": (2, 7), "month": (28, 31), "quarter": (89, 184),
    "year": (365, 366), "decade": (3652, 36525),
}  # fmt: skip


@pytest.mark.parametrize("table", [ENGLISH, RUSSIAN, TAJIK, CHINESE])
def test_every_value_of_the_tables_covers_the_days_that_it_names(table: str) -> None:
    for words, value in pairs(table):
        span = interval(value)
        if value.endswith("_REF") or value.startswith("BC"):
            assert span is None, words
            continue
        assert span is not None, words
        first, _, last = value.partition("/")
        days = (span[1] - span[0]).days + 1
        if last:
            assert (interval(first) or span)[0] == span[0], words
            assert (interval(last) or span)[1] == span[1], words
        else:
            least, most = _WIDTHS[precision(value)]
            assert least <= days <= most, words
        assert span[0].isoformat().startswith(first[:4]), words


def test_what_comes_after_the_last_time_is_now() -> None:
    text = "Five years after the last visit, the guest is here again."
    assert values(text, "en") == ["2024"]
