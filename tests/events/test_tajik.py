# SPDX-License-Identifier: MIT
"""Tajik sentences: the verb that closes a clause, who does what, where and when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tajarchive import ingest
from tajarchive.analysis import analyse
from tajarchive.events.tajik_mood import tajik_mood
from tajarchive.model import Event

_HEAD = "ДУШАНБЕ, 5 июли соли 2019 /АМИТ «Ховар»/. "


def _events(text: str) -> tuple[Event, ...]:
    read = ingest.read_bytes((_HEAD + text).encode(), "report.txt")
    return analyse(replace(read, id="a1", language="tg")).events


def _told(text: str) -> list[tuple[str, str | None, bool, set[str]]]:
    return [(e.type, e.date, e.planned, set(e.participants)) for e in _events(text)]


@pytest.mark.parametrize(
    ("text", "kind", "date", "planned", "who"),
    [
        (
            "Эмомалӣ Раҳмон бо даъвати Президенти Ӯзбекистон Шавкат Мирзиёев бо сафари корӣ ба "
            "Тошканд рафтанд.",
            "visit",
            "2019-07-05",
            False,
            {"Emomali Rahmon", "Shavkat Mirziyoyev", "Uzbekistan"},
        ),
        (
            "Шавкат Мирзиёев рӯзи 9 июл вориди шаҳри Душанбе мешавад.",
            "arrival",
            "2019-07-09",
            True,
            {"Shavkat Mirziyoyev", "Tajikistan"},
        ),
        (
            "Сироҷиддин Муҳриддин имрӯз озими Маскав шуд.",
            "departure",
            "2019-07-05",
            False,
            {"Sirojiddin Muhriddin", "Russia"},
        ),
        (
            "Эмомалӣ Раҳмон дар нишасти Созмони Ҳамкории Шанхай, ки рӯзи 12 июл дар Бишкек доир "
            "мегардад, ширкат мекунад.",
            "conference",
            "2019-07-12",
            True,
            {"Emomali Rahmon"},
        ),
        (
            "Қарор аст Сироҷиддин Муҳриддин рӯзи 8 июл бо Сергей Лавров дидор кунад.",
            "meeting",
            "2019-07-08",
            True,
            {"Sirojiddin Muhriddin", "Sergey Lavrov"},
        ),
        (
            "Эмомалӣ Раҳмон Сергей Лавровро ба ҳузур пазируфтанд.",
            "meeting",
            "2019-07-05",
            False,
            {"Emomali Rahmon", "Sergey Lavrov"},
        ),
        (
            "Моҳи майи соли гузашта созишномаи нав байни Тоҷикистон ва Покистон ба имзо расонида "
            "шуда буд.",
            "signing",
            "2018-05",
            False,
            {"Tajikistan", "Pakistan"},
        ),
        (
            "Сафири нави Эрон дирӯз ба Эмомалӣ Раҳмон эътимодномаи худро супорид.",
            "ceremony",
            "2019-07-04",
            False,
            {"Emomali Rahmon"},
        ),
        (
            "Эмомалӣ Раҳмон дар ноҳияи Данғара мактаби наверо боз карданд.",
            "inauguration",
            "2019-07-05",
            False,
            {"Emomali Rahmon"},
        ),
        (
            "Дар тамоси телефонӣ бо Владимир Путин Эмомалӣ Раҳмон вазъи минтақаро баррасӣ кард.",
            "phone_call",
            "2019-07-05",
            False,
            {"Emomali Rahmon", "Vladimir Putin"},
        ),
        (
            "Суди шаҳри Хуҷанд 3 июл Карим Азизовро ба 7 соли зиндон маҳкум кард.",
            "court_ruling",
            "2019-07-03",
            False,
            {"Карим Азизов"},
        ),
        (
            "Пешвои миллат Эмомалӣ Раҳмон ба Садир Жапаров барқияи таҳният фиристоданд.",
            "message",
            "2019-07-05",
            False,
            {"Emomali Rahmon", "Sadyr Japarov"},
        ),
    ],
)
def test_what_a_sentence_tells(
    text: str, kind: str, date: str, planned: bool, who: set[str]
) -> None:
    told = _told(text)
    assert any(
        k == kind and d == date and p == planned and who <= names for k, d, p, names in told
    ), told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Раҳмон аз ӯ хоҳиш кард, ки бо сафари расмӣ ба Тоҷикистон ташриф орад.", "visit"),
        ("Ҷонибҳо метавонанд созишномаи нав имзо кунанд.", "signing"),
        ("Вохӯрии ду вазир баргузор нашуд.", "meeting"),
        ("Ин дидори аввалини онҳо ба шумор меравад.", "visit"),
        ("Консерт бахшида ба 30-солагии Истиқлол хуб буд.", "anniversary"),
        ("Имзо кардани шартномаҳо барои иқтисод муҳим аст.", "signing"),
    ],
)
def test_what_a_sentence_does_not_tell(text: str, kind: str) -> None:
    assert kind not in {k for k, *_ in _told(text)}, _told(text)


@pytest.mark.parametrize(
    ("text", "trigger", "tense"),
    [
        ("тарафҳо санадро имзо карданд.", "имзо кард", "done"),
        ("санад имзо карда шудааст.", "имзо карда", "done"),
        ("тарафҳо санадро имзо хоҳанд кард.", "имзо хоҳанд", "ahead"),
        ("тарафҳо санадро имзо мекунанд.", "имзо мекунанд", "ahead"),
        ("хостанд, ки санадро имзо кунанд.", "имзо кунанд", "to do"),
        ("ба нақша гирифта шудааст, ки санад имзо шавад.", "имзо шавад", "ahead"),
        ("мулоқоти вазирон, ки фардо баргузор мешавад, муҳим аст.", "мулоқоти", "ahead"),
        ("мулоқоти вазирон дар душанбе баргузор гардид.", "мулоқоти", "done"),
        ("мулоқоти вазирон муҳим аст.", "мулоқоти", None),
    ],
)
def test_the_verb_at_the_end(text: str, trigger: str, tense: str | None) -> None:
    start = text.index(trigger)
    assert tajik_mood(text, (0, len(text)), (start, start + len(trigger))) == tense


def test_a_report_of_yesterday() -> None:
    text = (
        "Эмомалӣ Раҳмон ва Владимир Путин дирӯз дар Маскав музокирот анҷом доданд. Дар поёни "
        "рӯз роҳбарони ду давлат се санадро имзо карданд."
    )
    assert {d for k, d, *_ in _told(text) if k in ("talks", "signing")} == {"2019-07-04"}


def test_home_and_hosts() -> None:
    """At home there is no host; an ambassador's own state is not the other side."""
    (event,) = _events("Эмомалӣ Раҳмон бо сафари корӣ вориди ноҳияи Рашт шуданд.")
    assert event.participants == ("Emomali Rahmon",)
    (told,) = _told("Сафири Тоҷикистон дар Эрон Низом Шарифзода бо вазири Эрон мулоқот кард.")
    assert told[3] == {"Низом Шарифзода", "Iran"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Қарор буд, ки саммити кишварҳо моҳи июни соли гузашта баргузор шавад.", "summit"),
        ("Эмомалӣ Раҳмон дар нишасти рӯзи 9 июл дар Минск иштирок намекунад.", "conference"),
        ("Вохӯрии вазирони Тоҷикистон ва Эрон ба моҳи сентябр мавқуф гузошта шуд.", "meeting"),
        ("Сироҷиддин Муҳриддин аз рушди савдо бо Эрон истиқбол намуд.", "ceremony"),
        ("Соли гузашта савдо бо Русия афзоиш нишон дод.", "award"),
        ("Котиби нозирони интихоботи парлумонӣ ба Душанбе баргашт.", "election"),
    ],
)
def test_what_did_not_come_to_pass(text: str, kind: str) -> None:
    assert kind not in {k for k, *_ in _told(text)}, _told(text)


def test_years_of_a_programme_date_no_signing() -> None:
    text = (
        "Дирӯз вазирони Тоҷикистон ва Эрон барномаи ҳамкорӣ барои солҳои 2020-2021-ро имзо карданд."
    )
    assert [d for k, d, *_ in _told(text) if k == "signing"] == ["2019-07-04"]


def test_whom_somebody_receives() -> None:
    (told,) = _told("Эмомалӣ Раҳмон дар Қасри миллат Сергей Лавровро пазируфт.")
    assert told[0] == "meeting"
    assert told[3] == {"Emomali Rahmon", "Sergey Lavrov"}


def test_the_subject_stands_far_before_its_verb() -> None:
    text = (
        "Эмомалӣ Раҳмон дар идомаи сафари худ назди муҷассамаи нахустин Президенти кишвар Ислом "
        "Каримов гулчанбар гузоштанд."
    )
    assert [who for k, _, _, who in _told(text) if k == "cultural"] == [{"Emomali Rahmon"}]
