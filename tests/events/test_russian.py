# SPDX-License-Identifier: MIT
"""Sentences of Russian agency reports: what they tell, who takes part, what they only speak of."""

from __future__ import annotations

import pytest

from tajarchive.analysis import analyse
from tajarchive.ingest import read_bytes
from tajarchive.model import Event

HEAD = " date 2024-05-15 \nНовости дня\n\n"
TAIL = "\n\nОб этом сообщили в пресс-службе ведомства."


def told(text: str) -> tuple[Event, ...]:
    """Return the events of a report of 15 May 2024."""
    return analyse(read_bytes((HEAD + text + TAIL).encode(), "report.txt")).events


ONE = [
    ("Сергей Лавров и Хакан Фидан начали переговоры.", "talks"),
    ("Беседа Касым-Жомарта Токаева и Ильхама Алиева прошла в Баку.", "talks"),
    ("Посол Рустам Азизов был принят спикером парламента Ерланом Кошановым.", "meeting"),
    ("В Астане собрались министры экономики стран Евразийского союза.", "meeting"),
    ("Главы государств ШОС собрались в Тяньцзине.", "summit"),
    ("В Дубае стартовала конференция ООН по климату.", "conference"),
    ("Рустам Азизов вручил копии верительных грамот Сироджиддину Мухриддину.", "ceremony"),
    ("Россия и Украина обменялись военнопленными.", "agreement"),
    ("Тунис и Иран возобновили дипломатические отношения.", "establish_relations"),
    ("Китай передал таможне Таджикистана два десятка автомобилей.", "aid"),
    ("Евросоюз окажет Армении финансовую помощь.", "aid"),
    ("Польша высылает двух российских дипломатов.", "sanction"),
    ("В Худжанде сдали в эксплуатацию обувную фабрику.", "inauguration"),
    ("В эксплуатацию введён мост через Варзоб.", "inauguration"),
    ("Пакистан закрыл пограничный переход Чаман.", "border_opening"),
    ("ЦИК объявил Марата Ахметова избранным президентом Казахстана.", "election"),
    ("Новым послом Китая в Таджикистане стала Лю Бинь.", "appointment"),
    ("Правительство Дании ушло в отставку.", "resignation"),
    ("Генпрокуратура предъявила обвинение банкиру Марату Ахметову.", "court_ruling"),
    ("Правительство Казахстана утвердило концепцию развития туризма.", "law"),
    ("Фермеры заблокировали дороги в Бельгии.", "protest"),
    ("Из-за наводнения в Узбекистане эвакуировали двести семей.", "disaster"),
    ("На фабрике в Китае произошёл взрыв.", "accident"),
    ("Инфляция в Казахстане замедлилась до 8,4 %.", "economic_report"),
    ("Сборная Узбекистана вышла на чемпионат мира.", "sports_result"),
    ("Самолёт с грузом гуманитарной помощи из Индии прибыл в Кабул.", "aid"),
    ("Следователи возбудили дело против мэра Марата Ахметова.", "court_ruling"),
    ("Армия Пакистана сбила индийский истребитель.", "attack"),
    ("В Алматы простились с Маратом Ахметовым.", "cultural"),
]


@pytest.mark.parametrize(("text", "kind"), ONE)
def test_a_sentence_tells_one_event_of_its_kind(text: str, kind: str) -> None:
    (event,) = told(text)
    assert event.type == kind
    assert event.date == "2024-05-15" or event.planned


NONE = [
    "Встреча Владимира Путина и Джо Байдена не планируется.",
    "Стороны высказались за дальнейшее расширение торговли.",
    "Учреждения двух стран развивают связи.",
    "Его обвиняют в организации убийства.",
    "Депутаты изучают опыт проведения выборов.",
    "Проект предусматривает введение запрета на рекламу.",
    "В случае нападения страна ответит.",
    "Книга приурочена к десятилетию со дня подписания хартии.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_only_spoken_of_is_no_event(text: str) -> None:
    assert told(text) == ()


def test_an_attribute_tells_of_something_done_before() -> None:
    events = told("Министр торговли изучил подписанное соглашение и открытый пункт пропуска.")
    assert events == ()


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        (
            "Президент Узбекистана Шавкат Мирзиёев встретился с послами Непала, Индии и Кубы.",
            {"Shavkat Mirziyoyev", "Nepal", "India", "Cuba"},
        ),
        ("Израиль и ХАМАС договорились о прекращении огня.", {"Israel", "Hamas"}),
        ("Ереван и Баку договорились открыть дорогу.", {"Armenia", "Azerbaijan"}),
        (
            "Сергей Лавров принял Ван И в МИД, передаёт ТАСС.",
            {"Sergey Lavrov", "Wang Yi"},
        ),
        (
            "Начался визит президента Турции Реджепа Тайипа Эрдогана в Багдад.",
            {"Recep Tayyip Erdogan", "Iraq"},
        ),
        (
            "Начался визит главы МИД Китая Ван И в Багдад.",
            {"Wang Yi", "Iraq"},
        ),
        ("В Караганде произошёл взрыв.", {"Kazakhstan"}),
    ],
)
def test_who_takes_part(text: str, participants: set[str]) -> None:
    assert set(told(text)[0].participants) == participants


def test_agencies_and_spokesmen_take_no_part() -> None:
    (event,) = told(
        "Путин и Эмомали Рахмон провели переговоры, сообщил пресс-секретарь главы государства "
        "Дмитрий Песков."
    )
    assert event.participants == ("Vladimir Putin", "Emomali Rahmon")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Переговоры Индии и Непала проходили с 1 по 7 мая в Дели.", ("2024-05-01", "2024-05-07")),
        ("Это третья встреча Сергея Лаврова и Ван И в этом году.", ("2024-05-15", None)),
    ],
)
def test_days(text: str, day: tuple[str, str | None]) -> None:
    (event,) = told(text)
    assert (event.date, event.date_end) == day


def test_the_day_of_the_telling_dates_no_plan() -> None:
    events = told("2 мая Сергей Лавров сообщил, что Индия и Китай проведут переговоры в июне.")
    assert [(e.type, e.date) for e in events] == [("talks", "2024-06")]


def test_what_was_signed_at_a_meeting_has_its_day() -> None:
    events = told(
        "С 2 по 7 мая в Дели прошли переговоры Индии и Непала. По итогам переговоров подписан "
        "протокол."
    )
    assert [(e.type, e.date, e.date_end) for e in events] == [
        ("talks", "2024-05-02", "2024-05-07"),
        ("signing", "2024-05-07", None),
    ]


def test_the_day_before_is_another_meeting() -> None:
    events = told(
        "Эмомали Рахмон и Владимир Путин провели переговоры. Накануне Эмомали Рахмон и Владимир "
        "Путин провели неформальную встречу."
    )
    assert [e.date for e in events] == ["2024-05-15", "2024-05-14"]


def test_a_noun_at_the_beginning_comes_back_to_what_was_told() -> None:
    (event,) = told(
        "В Оше задержан депутат Марат Ахметов. О задержании сообщило издание. Задержание прошло "
        "в доме депутата."
    )
    assert (event.type, len(event.sources)) == ("arrest", 3)
    assert event.participants == ("Марат Ахметов",)


def test_those_who_sit_in_a_session_told_make_no_other() -> None:
    (event,) = told(
        "В Ташкенте прошло заседание Совета министров энергетики СНГ. В заседании приняли участие "
        "Марат Ахметов и Рустам Азизов."
    )
    assert event.type == "meeting"


def test_a_visit_has_the_visitor_named_behind_it() -> None:
    event = told("Юрий Ушаков рассказал журналистам о визите Владимира Путина в Китай 20 мая.")[0]
    assert set(event.participants) == {"Vladimir Putin", "China"}


def test_an_office_with_its_name_is_one_person() -> None:
    (event,) = told("В Дели прибыл глава азиатской республики Марат Ахметов.")
    assert set(event.participants) == {"Марат Ахметов", "India"}
    (event,) = told("Помощник президента РФ Юрий Ушаков прибыл в Дели.")
    assert set(event.participants) == {"Yuri Ushakov", "India"}


def test_what_somebody_leaves_names_nobody_else() -> None:
    (event,) = told("Лиз Трасс подала в отставку с поста премьера Великобритании.")
    assert event.participants == ("Liz Truss",)


def test_two_capitals_between_which_it_happens_are_their_states() -> None:
    (event,) = told("Завершились консультации между Киевом и Вашингтоном.")
    assert set(event.participants) == {"Ukraine", "United States"}


def test_an_invitation_followed_is_no_wish() -> None:
    (event,) = told("По приглашению Си Цзиньпина Владимир Путин посещает Пекин.")
    assert event.type == "visit"
    assert "Vladimir Putin" in event.participants


def test_who_comes_may_be_told_after_the_verb() -> None:
    (event,) = told("В столицу Казахстана приедет 20 мая президент России Владимир Путин.")
    assert set(event.participants) == {"Vladimir Putin", "Kazakhstan"}
    meeting, visit = told("Эмомали Рахмон принял Сергея Лаврова. Тот прибыл в Душанбе с визитом.")
    assert set(meeting.participants) == {"Emomali Rahmon", "Sergey Lavrov"}
    assert set(visit.participants) == {"Sergey Lavrov", "Tajikistan"}


def test_a_landing_goes_on_with_the_arrival() -> None:
    (event,) = told("Сергей Лавров прибыл в Дели. Самолёт приземлился в аэропорту столицы.")
    assert set(event.participants) == {"Sergey Lavrov", "India"}
