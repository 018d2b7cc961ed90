# SPDX-License-Identifier: MIT
"""Dates as publications print them, and datelines."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.ingest import datelines, dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("September 08, 2021", "2021-09-08"),
        ("10 Iyul 2023", "2023-07-10"),
        ("2 sentyabr 2021", "2021-09-02"),
        ("08:03, September 08, 2021", "2021-09-08T08:03"),
        ("Friday, July 5, 2024 3:15 pm EST", "2024-07-05T15:15"),
        ("12:05 a.m., July 5, 2024", "2024-07-05T00:05"),
        ("5th of March, 2024", "2024-03-05"),
        ("Sept. 7, 2021", "2021-09-07"),
        ("2020-03-11 09:17:05", "2020-03-11T09:17:05"),
        ("2018-08-18T07:30:00+05:00", "2018-08-18T07:30"),
        ("2019/6/13", "2019-06-13"),
        ("25/12/2020", "2020-12-25"),
        ("8 сентября 2021 года, 15:30", "2021-09-08T15:30"),
        ("Сентябрь 9, 2019 18:10", "2019-09-09T18:10"),
        ("20:05 09.03.2018", "2018-03-09T20:05"),
        ("09 мар 2018", "2018-03-09"),
        ("8 сентябри соли 2021", "2021-09-08"),
        ("15-уми сентябри соли 2022", "2022-09-15"),
        ("Сентябр 9, 2019 17:30", "2019-09-09T17:30"),
        ("2021年9月8日", "2021-09-08"),
        ("2024年07月05日 10:20", "2024-07-05T10:20"),
        ("２０２４年７月５日", "2024-07-05"),
        ("二〇二一年九月十八日", "2021-09-18"),
        ("March 2024", "2024-03"),
        ("марти соли 2024", "2024-03"),
    ],
)
def test_printed_dates(text: str, value: str) -> None:
    found = dates.find(text)
    assert [one.value for one in found] == [value]
    assert found[0].precision == dates.precision_of(value)


@pytest.mark.parametrize(
    "text",
    ["30 February 2021", "2021-13-45", "Room 12.30", "in 2021", "99.99.2021", "Boeing 737-800", ""],
)
def test_no_date_is_invented(text: str) -> None:
    assert [one.value for one in dates.find(text)] == []


def test_a_date_that_can_be_read_in_two_ways_is_known_to_the_year() -> None:
    (found,) = dates.find("05/07/2024")
    assert (found.value, found.ambiguous) == ("2024", True)
    assert dates.find("05/07/2024", day_first=True)[0].value == "2024-07-05"
    assert dates.find("05/07/2024", day_first=False)[0].value == "2024-05-07"


def test_the_weekday_beside_a_date_is_kept() -> None:
    assert dates.find("Tuesday, 8 September 2021")[0].weekday == 1
    assert dates.find("8 сентября 2021, среда")[0].weekday == 2
    assert dates.find("In Dushanbe on 8 September 2021")[0].weekday is None


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2018-08-18T07:30:00+05:00", "2018-08-18T07:30"),
        ("2018-08-18T07:30:09Z", "2018-08-18T07:30:09"),
        ("2018-08-18T00:00:00Z", "2018-08-18"),
        ("2018-08", "2018-08"),
        ("2018", "2018"),
        ("2018-02-31", None),
        ("yesterday", None),
    ],
)
def test_iso_dates_of_page_heads(value: str, kept: str | None) -> None:
    assert dates.iso(value) == kept


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_found_in_every_form(day: date) -> None:
    english = f"{day:%B} {day.day}, {day.year}"
    for text in (
        day.isoformat(),
        english,
        f"{day:%d.%m.%Y}",
        f"{day.year}年{day.month}月{day.day}日",
    ):
        assert dates.find(text)[0].day == day


@given(st.text(max_size=200))
def test_any_text_is_borne(text: str) -> None:
    for found in dates.find(text):
        assert 0 <= found.start < found.end <= len(text)
    datelines.find(text)


@pytest.mark.parametrize(
    ("line", "place", "day", "agency"),
    [
        ("KHOROG, Sept. 7 (Northwind) -- The", "Khorog", (9, 7), "Northwind"),
        ("ROGUN, Tajikistan, Nov. 16 (North Wind) -- The", "Rogun", (11, 16), "North Wind"),
        ("BEIJING, July 5, 2024 /PRNewswire/ -- The", "Beijing", (7, 5), "PRNewswire"),
        ("MOSCOW, June 27. /TASS/. The", "Moscow", (6, 27), "TASS"),
        ("NEW YORK (Reuters) - The", "New York", None, "Reuters"),
        ("Bishkek (Kyrgyzstan) (AFP) – The", "Bishkek", None, "AFP"),
        ("NUR-SULTAN. KAZINFORM – The", "Nur-Sultan", None, "KAZINFORM"),
        ("KHOROG, Tajikistan (AP) _ The", "Khorog", None, "AP"),
        ("Hanoi (VNA) - The", "Hanoi", None, "VNA"),
        ("Islamabad, March 26, IRNA - The", "Islamabad", (3, 26), "IRNA"),
        ("Khorog, IRNA – The", "Khorog", None, "IRNA"),
        ("Khorog, 27 June 1997 (RFE/RL) -- The", "Khorog", (6, 27), "RFE/RL"),
        ("(Reuters) - The", None, None, "Reuters"),
        ("KHOROG, TAJIKISTAN (17 May 2013) — The", "Khorog", (5, 17), None),
        ("ХОРОГ, 12 мая - «Намуна», Анна Алиева. В", "Хорог", (5, 12), "Намуна"),
        ("Dushanbe, The River Post: The", "Dushanbe", None, "The River Post"),
        ("ДУШАНБЕ, 27 июня. /ТАСС/. В", "Душанбе", (6, 27), "ТАСС"),
        ("ДУШАНБЕ, 5.07.2024 /АМИТ «Ховар»/. Дар", "Душанбе", (7, 5), "АМИТ «Ховар»"),
        ("ДУШАНБЕ, 9 мар — Образец новостей. В", "Душанбе", (3, 9), "Образец новостей"),
        ("Душанбе. 5 июля. ИНТЕРФАКС - В", "Душанбе", (7, 5), "ИНТЕРФАКС"),
        ("Душанбе, 12 октябр. «Намуна» — Дар", "Душанбе", (10, 12), "Намуна"),
        ("Хорог. 5 июля. INTERFAX.RU — В", "Хорог", (7, 5), "Интерфакс"),
        ("ХОРОГ, 3 мая 2017 года. ТАСС. В городе", "Хорог", (5, 3), "ТАСС"),
        ("ХОРУҒ, 8 ноябри соли 2019. Дар шаҳр", "Хоруғ", (11, 8), None),
        ("ХОРОГ, 3 мая 2017 г. /Корр. ТАСС Анна Алиева/. В", "Хорог", (5, 3), "ТАСС"),
        ("示例社北京6月17日电（记者 张一）在", "北京", (6, 17), "示例社"),
        ("中新网7月5日电 据", None, (7, 5), "中新网"),
    ],
)
def test_datelines(
    line: str, place: str | None, day: tuple[int, int] | None, agency: str | None
) -> None:
    found = datelines.find(line)
    assert found is not None
    assert (found.place, found.month_day, found.agency) == (place, day, agency)


@pytest.mark.parametrize(
    "line",
    [
        "NATO — the alliance of thirty states that the minister spoke about for an hour on Monday.",
        "NOTE: the figures of the table were corrected after the ministry had sent its new report.",
        "China — a large country with a long border — has opened another road to the west.",
        "Tajik President (Rahmon) - said that the road would be opened before the end of the year.",
        "On Friday (Reuters) - the road was opened, and the guests went home before evening.",
        "Khorog, the town – the road that leads there was opened by the mayor on Friday morning.",
        "(Laughter) - he said that the road would be opened before the end of the coming year.",
        "By the river: a walk",
        "ТАДЖИКИСТАН: МИР ПОДПИСАН",
        "The ministers met in Dushanbe on July 5 -- a Friday -- and spoke of the southern road.",
        "",
    ],
)
def test_lines_without_a_dateline(line: str) -> None:
    assert datelines.find(line) is None


def test_the_year_of_a_dateline_is_the_nearest() -> None:
    found = datelines.find("KHOROG, Dec. 31 (Northwind) -- The")
    assert found is not None
    assert found.day(date(2022, 1, 1)) == "2021-12-31"
    assert found.day(date(2021, 12, 31)) == "2021-12-31"
    assert found.day(None) is None
