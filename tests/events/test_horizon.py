# SPDX-License-Identifier: MIT
"""What lies ahead has neither the day of its report nor that of an arrival for it."""

from __future__ import annotations

import pytest

from tajarchive.events.extract import extract
from tajarchive.events.timex import tag
from tajarchive.model import Event
from tests.events.building import Names, article, recognised


def _of(text: str, kind: str, language: str = "en", *before: str) -> Event:
    one = article(*before, text, language=language)
    found = [e for e in extract(one, recognised(one), tag(one), Names()) if e.type == kind]
    assert found
    return found[0]


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("en", "talks", "The talks between Anna Aliyeva and Bo Lin will start in Dushanbe."),
        ("en", "talks", "The talks between Anna Aliyeva and Bo Lin are scheduled for later."),
        ("ru", "talks", "Переговоры Анны Алиевой с Бо Лином пройдут, Анна Алиева и Бо Лин ждут."),
        ("ru", "talks", "Частью программы станут переговоры Анна Алиева с Бо Лином."),
        ("zh", "talks", "届时,阿利耶娃同林波在杜尚别就两国关系深入交换意见。"),
        ("tg", "visit", "Сафари расмии Анна Алиева ба Тоҷикистон оғоз мешавад."),
    ],
)
def test_what_is_told_as_to_come_is_a_plan_of_the_year(language: str, kind: str, text: str) -> None:
    one = _of(text, kind, language)
    assert (one.planned, one.date) == (True, "2024")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Aliyeva arrived in Tashkent on Thursday to attend a regional summit."),
        ("en", "Anna Aliyeva left for Tashkent on Thursday to take part in the summit."),
        ("ru", "Анна Алиева прибыла в четверг в Душанбе для участия в саммите с Бо Лином."),
        (
            "tg",
            "Рӯзи панҷшанбе Анна Алиева барои иштирок дар нишасти сарони давлатҳо ба Душанбе омад.",
        ),
        ("zh", "阿利耶娃4日抵达北京,将出席上海合作组织峰会。"),
    ],
)
def test_what_somebody_comes_for_has_not_the_day_of_the_arrival(language: str, text: str) -> None:
    summit = _of(text, "summit", language)
    assert (summit.planned, summit.date) == (True, "2024")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Anna Aliyeva met Bo Lin in Tashkent on Thursday for a regional summit.", "2024-07-04"),
        ("Anna Aliyeva came to attend a regional summit in Tashkent on Thursday.", "2024-07-04"),
    ],
)
def test_a_meeting_held_on_its_day_keeps_it(text: str, date: str) -> None:
    assert _of(text, "summit").date == date


def test_what_happened_stays_though_more_will_come() -> None:
    one = _of("Anna Aliyeva visited Dushanbe, and from there she will fly to Beijing.", "visit")
    assert (one.planned, one.date) == (False, "2024-07-05")


def test_a_founding_is_counted_back_in_chinese() -> None:
    one = _of("建交30年来,中国和塔吉克斯坦关系不断发展。", "establish_relations", "zh")
    assert one.date == "1994"


def test_a_thing_done_before_is_no_event_of_the_day_in_chinese() -> None:
    one = article(
        "2024。", "阿利耶娃说,双方签署的合作协议将得到落实,中国同塔吉克斯坦。", language="zh"
    )
    found = extract(one, recognised(one), tag(one), Names())
    assert not [e for e in found if e.type == "signing" and e.date]
