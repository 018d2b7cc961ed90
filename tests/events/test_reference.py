# SPDX-License-Identifier: MIT
"""The day on which an article speaks, where its head says it only in part or not at all."""

from __future__ import annotations

import pytest

from tajarchive.events.timex import Reference, reference_date, tag
from tests.events.building import article


def test_a_dateline_without_its_year_takes_it_from_the_picture_beside_it() -> None:
    one = article(
        "DUSHANBE, July 4 (Agency) -- Anna Aliyeva arrived here on Thursday night.",
        captions=("Anna Aliyeva waves at the airport in Dushanbe, July 3, 2024.",),
        published=None,
    )
    found = reference_date(one)
    assert found == Reference("2024-07-04", "dateline", "its year from the date beside it")
    assert [d.value for d in tag(one)][1] == "2024-07-04TNI"


def test_a_far_date_gives_a_dateline_no_year() -> None:
    one = article(
        "DUSHANBE, July 4 (Agency) -- Anna Aliyeva arrived here on Thursday night.",
        "She was here last on May 2, 2019.",
        published=None,
    )
    assert reference_date(one) is None
    assert tag(one)[0].value == "XXXX-07-04"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("核心提示：10月9日—16日，林波在杜尚别出席会议。", "zh"),
        ("10月9日至16日，林波在杜尚别主持中国—中亚会议。", "zh"),
        ("4 – 6 October the talks went on in Dushanbe, the ministry said.", "en"),
    ],
)
def test_the_dash_of_a_span_ends_no_dateline(text: str, language: str) -> None:
    one = article(text, language=language, published="2018-10-18")
    assert reference_date(one) == Reference("2018-10-18", "publication")
    assert "/" in (tag(one)[0].value or "")


def test_where_no_day_is_known_a_year_is_not_carried_into_another_paragraph() -> None:
    one = article(
        "They made an agreement in 2017.",
        "Officials draw lessons from the April 30 explosion.",
        published=None,
    )
    assert [d.value for d in tag(one)] == ["2017", "XXXX-04-30"]


def test_where_no_day_is_known_a_year_holds_within_its_paragraph() -> None:
    one = article("In 2017 they met twice. On April 30 they signed.", published=None)
    assert [d.value for d in tag(one)] == ["2017", "2017-04-30"]


def test_lists_of_years_that_open_their_lines() -> None:
    one = article("1941 – The museum was opened.", "2011 — The bridge was opened.", "300 - a film.")
    assert [d.value for d in tag(one)] == ["1941", "2011"]


def test_the_first_of_may_day_is_no_date() -> None:
    one = article("The port set records on the 1st day of May Day holiday.")
    assert tag(one) == ()


def test_a_weekday_agrees_with_the_day_below_a_picture_among_the_text() -> None:
    one = article(
        "Masons began to mend the long wall on Tuesday.",
        "Ann Lee looks at the wall in Khorog, Tajikistan, July 9, 2024.",
        "They had come on Sunday.",
        published=None,
    )
    found = reference_date(one)
    assert found == Reference("2024-07-09", "sentence", "its weekday is the one told")
    assert [d.value for d in tag(one)] == ["2024-07-09", "2024-07-09", "2024-07-07"]


@pytest.mark.parametrize(
    "picture",
    [
        "Ann Lee looks at the wall in Khorog, Tajikistan, July 10, 2024.",
        "The wall broke on July 9, 2024 and nobody mended it.",
    ],
)
def test_another_weekday_and_a_day_in_the_story_give_no_reference(picture: str) -> None:
    one = article("Masons began to mend the long wall on Tuesday.", picture, published=None)
    assert reference_date(one) is None


def test_weekdays_go_on_from_the_day_with_which_an_old_story_begins() -> None:
    one = article(
        "They landed in the evening of Saturday, 31 January. On Sunday they met Bo Lin.",
        published="2009-02-17",
    )
    assert [d.value for d in tag(one)] == ["2009-01-31TEV", "2009-02-01"]


def test_a_report_of_last_week_is_no_old_story() -> None:
    one = article(
        "They landed on Saturday, 14 February. On Sunday they met Bo Lin.",
        published="2009-02-17",
    )
    assert [d.value for d in tag(one)] == ["2009-02-14", "2009-02-15"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        (
            "en",
            "He came on 3 July and wants it done by 15 August. That day they met.",
            "2024-07-03",
        ),
        ("ru", "Саммит пройдет 10 октября. В тот же день глава подписал указ.", "2024-07-05"),
        (
            "ru",
            "Он прибыл 3 июля. Саммит пройдет 10 октября. В тот же день они встретились.",
            "2024-07-03",
        ),
        ("ru", "Выборы состоятся 10 октября. В этот же день пройдет референдум.", "2024-10-10"),
    ],
)
def test_that_day_is_not_a_day_to_come_where_the_words_tell_what_is_over(
    language: str, text: str, value: str
) -> None:
    one = article(text, language=language)
    assert tag(one)[-1].value == value


def test_a_dateline_is_not_later_than_its_publication() -> None:
    one = article("KHOROG, March 18 (Agency) -- They met.", published="2024-10-09")
    assert reference_date(one) == Reference("2024-03-18", "dateline")


def test_the_name_above_the_first_sentence_is_not_the_first_sentence() -> None:
    one = article(
        "Masonry minister Bo Lin",
        "NWA (Wed Apr 17, 2013) The minister, Bo Lin, said on Wednesday that the wall is up.",
        published=None,
    )
    assert reference_date(one) == Reference("2013-04-17", "sentence")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "23 декабря ожидается снег. Ночью до 15 градусов мороза.", "2024-12-23TNI"),
        ("ru", "Вчера шёл снег. Ночью до 15 градусов мороза.", "2024-12-22TNI"),
        ("ru", "В четверг, 26 декабря, дождь, в ночь на пятницу снег.", "2024-12-27"),
        ("ru", "Он уехал 3 декабря, а через неделю вернулся.", "2024-W50"),
        ("tg", "Онҳо 1 декабри соли ҷорӣ омаданд ва пас аз 5 рӯз рафтанд.", "2024-12-06"),
        ("tg", "15-уми августи соли ҷорӣ", "2024-08-15"),
        ("tg", "рӯзи 15-уми августи соли гузашта", "2023-08-15"),
    ],
)
def test_what_goes_on_from_the_day_told_before(language: str, text: str, value: str) -> None:
    one = article(text, language=language, published="2024-12-22")
    found = [d.value for d in tag(one)]
    assert found[-1] == value


def test_days_within_which_something_is_done_are_no_day() -> None:
    one = article("结果确认后3日内公布。", language="zh")
    assert tag(one) == ()


@pytest.mark.parametrize(
    ("text", "value", "zone"),
    [
        # 22 May was a Monday in 2023, and a Wednesday in 2024
        ("On Monday, 22 May, Anna Aliyeva arrived in Beijing.", "2023-05-22", "sentence"),
        ("On Wednesday, 22 May, Anna Aliyeva arrived in Beijing.", "2024-05-22", "sentence"),
        ("Anna Aliyeva arrived in Beijing on 22 May.", "2024-11-23", "publication"),
        ("On Monday, 18 November, Anna Aliyeva arrived.", "2024-11-23", "publication"),
        ("On Tuesday, 19 November, Anna Aliyeva was to come.", "2024-11-23", "publication"),
    ],
)
def test_a_weekday_tells_the_year_against_the_day_of_a_visit_to_the_page(
    text: str, value: str, zone: str
) -> None:
    found = reference_date(article(text, published="2024-11-23"))
    assert found is not None
    assert (found.value, found.zone) == (value, zone)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "zh",
            "新华社杜尚别2月24日电 东部地区23日早晨发生地震。今天情况稳定，昨天下雪。25日将下雨。",
            ["XXXX-02-24", "XXXX-02-23", "XXXX-02-24", "XXXX-02-23", "XXXX-02-25"],
        ),
        ("zh", "新华社杜尚别2月1日电 31日发生地震。", ["XXXX-02-01", "XXXX-01-31"]),
        ("zh", "新华社杜尚别3月1日电 昨天发生地震。", ["XXXX-03-01", None]),
        ("tg", "Душанбе, 22 сентябр. Имрӯз онҳо омаданд.", ["XXXX-09-22", "XXXX-09-22"]),
        ("tg", "Соли 1991 буд. Имсол ҷашн аст. Шоми 9 сентябр консерт аст.", None),
    ],
)
def test_what_is_half_known_stays_half_known(
    language: str, text: str, found: list[str | None] | None
) -> None:
    one = article(text, language=language, published=None)
    told = [d.value for d in tag(one)]
    if found is None:
        assert told[-1] == "XXXX-09-09"
    else:
        assert told == found


def test_an_anniversary_is_not_the_day_on_which_the_text_speaks() -> None:
    one = article("33 years ago, on 24 November 1992, the flag was adopted.", published=None)
    assert reference_date(one) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("В субботний день они гуляли.", ["2024-06-29"]),
        ("На воскресной встрече они спорили.", ["2024-06-30"]),
        ("Он учился в воскресной школе.", []),
    ],
)
def test_adjectives_of_weekdays(text: str, found: list[str]) -> None:
    assert [d.value for d in tag(article(text, language="ru"))] == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("tg", "Имрӯз, 4 июли соли 2024, онҳо омаданд.", ["2024-07-04", "2024-07-04"]),
        ("en", "He said so on Tuesday (July 2).", ["2024-07-02", "2024-07-02"]),
        ("en", "They came last night, July 3, and left.", ["2024-07-03TNI", "2024-07-03"]),
        ("en", "They met on Friday, a year after March 3, 2020.", ["2024-07-05", "2020-03-03"]),
        ("zh", "今天（7月4日）双方会谈。", ["2024-07-04", "2024-07-04"]),
        ("ru", "Накануне первый суд отклонил жалобу.", ["2024-07-04"]),
        ("ru", "Встреча прошла.\nНакануне суд отклонил жалобу.", ["2024-07-04"]),
        ("en", "They prepare for a meeting between the two on Monday.", ["2024-07-08"]),
        ("tg", "Рӯзи 10 марти соли 2024 онҳо омаданд. Он рӯз борон буд.", ["2024-03-10"] * 2),
    ],
)
def test_a_day_told_twice_is_one_day(language: str, text: str, found: list[str]) -> None:
    told = [d.value for d in tag(article(text, language=language))]
    assert told[: len(found)] == found


def test_the_weekday_beside_a_day_of_an_unknown_year_is_that_day() -> None:
    one = article("He said so on Thursday (September 30), they reported.", published=None)
    assert [d.value for d in tag(one)] == ["XXXX-09-30", "XXXX-09-30"]
