# SPDX-License-Identifier: MIT
"""What is named in a text: listed names, rules, surnames, credits; and on text of any kind."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.entities import Gazetteer, recognise
from tajarchive.model import ENTITY_TYPES, DateMention
from tests.entities.articles import article, mention, read, told


def names(body: str, type: str, day: str = "2024-07-05") -> list[str]:
    return [name for _, found, name in told(body, day) if found == type]


# English


def test_persons_with_their_titles_and_later_by_surname() -> None:
    body = (
        "Uzbek President Shavkat Mirziyoyev met Deputy Energy Minister Bek Olimi in Khiva. "
        "Mirziyoyev thanked Olimi."
    )
    assert told(body) == [
        ("Uzbek", "NORP", "Uzbekistan"),
        ("Shavkat Mirziyoyev", "PERSON", "Shavkat Mirziyoyev"),
        ("Bek Olimi", "PERSON", "Bek Olimi"),
        ("Khiva", "GPE", "Khiva"),
        ("Mirziyoyev", "PERSON", "Shavkat Mirziyoyev"),
        ("Olimi", "PERSON", "Bek Olimi"),
    ]


def test_the_possessive_is_no_part_of_a_name() -> None:
    assert told("Kazakhstan's border and Xi’s visit")[:2] == [
        ("Kazakhstan", "GPE", "Kazakhstan"),
        ("Xi", "PERSON", "Xi Jinping"),
    ]


@pytest.mark.parametrize(
    ("body", "text", "type", "name"),
    [
        ("He studied at the University of Lausanne.", "University of Lausanne", "ORG", None),
        ("They met at Kulob International Airport.", "Kulob International Airport", "FAC", None),
        (
            "The Uzbek Embassy in Tajikistan was closed.",
            "Uzbek Embassy in Tajikistan",
            "ORG",
            "Embassy of Uzbekistan, Dushanbe",
        ),
        ("The CICA summit went on.", "CICA summit", "EVENT", None),
        ("It was told at the Pyeongchang Winter Games.", "Pyeongchang Winter Games", "EVENT", None),
        ("In Gansu Province it rained.", "Gansu Province", "GPE", "Gansu"),
        ("The Indian Foreign Ministry denied it.", "Indian Foreign Ministry", "ORG",
         "Ministry of Foreign Affairs of India"),
        ('They sang at the "Samarkand Evening" event.', "Samarkand Evening", "EVENT", None),
        ("The Vahdat village school", "Vahdat", "GPE", "Vahdat"),
        ("at the presidential palace in Dushanbe", "presidential palace in Dushanbe", "FAC",
         "Palace of the Nation, Dushanbe"),
    ],
)  # fmt: skip
def test_names_that_say_what_they_are(body: str, text: str, type: str, name: str | None) -> None:
    found = mention(body, text)
    assert (found.type, found.name) == (type, name or text)


def test_two_ministries_joined_by_and_are_one_name() -> None:
    body = "The Ministry of Energy and Mines said so, and so did the Ministry of Culture and China."
    texts = [text for text, _, _ in told(body)]
    assert texts == ["Ministry of Energy and Mines", "Ministry of Culture", "China"]


def test_a_nationality_before_a_name_makes_a_person() -> None:
    assert names("Tajik Kholida Nazri shows her embroidery in Lyon.", "PERSON") == ["Kholida Nazri"]


def test_capitals_alone_make_no_person() -> None:
    assert names("The Great Leap was a Grand Plan for Big Data and Deep Blue.", "PERSON") == []


def test_a_longer_name_is_not_its_surname() -> None:
    body = (
        "President Emomali Rahmon spoke. His guest, the farmer Anor Rahmon, listened. Rahmon left."
    )
    assert [m.name for m in read(body).mentions] == ["Emomali Rahmon", "Anor Rahmon", "Anor Rahmon"]


def test_a_common_surname_needs_its_bearer() -> None:
    assert "Wang Yi" not in names("Wang said so.", "PERSON")
    assert names("Foreign Minister Wang Yi spoke. Wang left.", "PERSON") == ["Wang Yi", "Wang Yi"]
    body = (
        "Wang Wei, director of the museum, spoke. Wang left. Foreign Minister Wang Yi came later."
    )
    assert names(body, "PERSON") == ["Wang Wei", "Wang Wei", "Wang Yi"]


def test_years_of_office_tell_namesakes_apart() -> None:
    assert names("President Bush flew home.", "PERSON", "1990-05-01") == ["George H. W. Bush"]
    assert names("President Bush flew home.", "PERSON", "2004-05-01") == ["George W. Bush"]
    assert names("Berdimuhamedov spoke.", "PERSON", "2023-05-01") == ["Serdar Berdimuhamedov"]


def test_surnames_of_several_words() -> None:
    body = "Ursula von der Leyen came. Von der Leyen spoke with Hossein Amir-Abdollahian."
    assert names(body, "PERSON")[1] == "Ursula von der Leyen"


def test_an_acronym_in_brackets_stands_for_the_name() -> None:
    body = "The Council of Mountain Villages (CMV) met. Later the CMV voted."
    assert [m.name for m in read(body).mentions] == ["Council of Mountain Villages"] * 3


def test_roles_are_those_of_the_day() -> None:
    assert mention("Putin spoke.", "Putin", "2010-01-01").role == "Prime Minister of Russia"
    assert mention("Putin spoke.", "Putin", "2020-01-01").role == "President of Russia"


def test_credits_are_marked_and_carry_no_surname() -> None:
    body = (
        "Guests dance in Osh, May 1, 2020. (Reuters/Bai Ming)\n"
        "Bai said nothing.\n"
        "(Web editor: Tang Shu, Olga)"
    )
    found = read(body).mentions
    assert [(m.text, m.credit) for m in found] == [
        ("Osh", False),
        ("Reuters", False),
        ("Bai Ming", True),
        ("Tang Shu", True),
        ("Olga", True),
    ]


def test_a_handout_is_nobody() -> None:
    body = "A bridge. (Chinese Embassy in Uzbekistan/Handout via Xinhua)"
    assert [m.name for m in read(body).mentions] == [
        "Embassy of China, Tashkent",
        "Xinhua News Agency",
    ]


def test_sums_of_money() -> None:
    body = "It cost $4.5 million, 3 млрд долларов and 40亿美元, not 12 of anything."
    assert names(body, "MONEY") == ["$4.5 million", "3 млрд долларов", "40亿美元"]


def test_dates_are_kept_clear_and_handed_back() -> None:
    body = "In May the May Foundation met President Xi."
    dates = (DateMention(3, 6, "May", "2024-05", "month", "month"),)
    found = read(body, dates=dates).mentions
    assert (found[0].text, found[0].type, found[0].name, found[0].entity) == (
        "May", "DATE", "2024-05", "",
    )  # fmt: skip
    whole = (DateMention(0, len(body), body, None, "day", "all"),)
    assert [m.type for m in read(body, dates=whole).mentions] == ["DATE"]


# Russian


def test_russian_cases() -> None:
    body = "С Садыром Жапаровым прибыл в Худжанд глава МИД Таджикистана. Жапарову подарили халат."
    assert told(body, "2025-03-31") == [
        ("Садыром Жапаровым", "PERSON", "Sadyr Japarov"),
        ("Худжанд", "GPE", "Khujand"),
        ("МИД Таджикистана", "ORG", "Ministry of Foreign Affairs of Tajikistan"),
        ("Жапарову", "PERSON", "Sadyr Japarov"),
    ]


def test_russian_rules() -> None:
    body = (
        "В Лахшской долине директор завода Анвар Собиров открыл музей. По словам Собирова, "
        "компания «Белый парус» помогла."
    )
    assert told(body) == [
        ("Лахшской долине", "LOC", "Лахшская долина"),
        ("Анвар Собиров", "PERSON", "Анвар Собиров"),
        ("Собирова", "PERSON", "Анвар Собиров"),
        ("Белый парус", "ORG", "Белый парус"),
    ]


def test_two_surnames_side_by_side_are_two_persons() -> None:
    body = "Владимир Путин и Эмомали Рахмон встретились. С Рахмоном Путин говорил час."
    assert names(body, "PERSON")[2:] == ["Emomali Rahmon", "Vladimir Putin"]


def test_russian_adjectives_are_nationalities() -> None:
    assert names("таджикско-узбекская граница и китайцы", "NORP") == [
        "Tajikistan", "Uzbekistan", "China",
    ]  # fmt: skip


# Tajik


def test_tajik_with_izofat_and_endings() -> None:
    body = (
        "Президенти Ҷумҳурии Тоҷикистон Эмомалӣ Раҳмон ва Шавкат Мирзиёев дар шаҳри Душанбе "
        "Тоҷикистону Узбекистонро ситоиш карданд."
    )
    assert [(t, n) for _, t, n in told(body)] == [
        ("GPE", "Tajikistan"),
        ("PERSON", "Emomali Rahmon"),
        ("PERSON", "Shavkat Mirziyoyev"),
        ("GPE", "Dushanbe"),
        ("GPE", "Tajikistan"),
        ("GPE", "Uzbekistan"),
    ]


def test_the_noun_types_the_name() -> None:
    assert names("дар дарёи Вахш", "LOC") == ["Vakhsh River"]
    assert names("дар ноҳияи Вахш", "GPE") == ["Vakhsh"]
    assert names("на реке Вахш", "LOC") == ["Vakhsh River"]


# Chinese


def test_chinese() -> None:
    body = "中国国家主席习近平同塔吉克斯坦总统拉赫蒙在人民大会堂会谈。大使欧阳娜在座。"
    assert [(t, n) for _, t, n in told(body)][:5] == [
        ("GPE", "China"),
        ("PERSON", "Xi Jinping"),
        ("GPE", "Tajikistan"),
        ("PERSON", "Emomali Rahmon"),
        ("FAC", "Great Hall of the People"),
    ]


def test_chinese_rules() -> None:
    body = "塔吉克斯坦农业大学校长马林海说，中塔两国合作很好。（记者 钱山 摄）"
    assert [(m.text, m.type, m.credit) for m in read(body).mentions] == [
        ("塔吉克斯坦农业大学", "ORG", False),
        ("马林海", "PERSON", False),
        ("中", "GPE", False),
        ("塔", "GPE", False),
        ("钱山", "PERSON", True),
    ]


# Any text


WORDS = st.sampled_from(
    "Xi Rahmon President the of China Tajik University summit ( ) / , . ' s - \" «Роғун» Рахмона "
    "президент Иван Петров 中国 总统 拉赫蒙 $4 billion СНГ Emomali (Xinhua/Li Na) Web editor: "
    "A\u0301 رئيس \n 2024 Ministry and Von der Leyen Q Âl".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join)), st.data())
def test_offsets_are_right_and_nothing_overlaps(body: str, data: st.DataObject) -> None:
    dates: list[DateMention] = []
    if body:
        start = data.draw(st.integers(0, len(body) - 1))
        end = data.draw(st.integers(start, len(body)))
        dates = [DateMention(start, end, body[start:end], None, "day", "any")]
    made = article(body)
    found = recognise(made, Gazetteer.load(), tuple(dates), "2024-01-01")
    last = 0
    for one in found.mentions:
        assert last <= one.start < one.end <= len(body)
        assert one.text == body[one.start : one.end]
        assert one.type in ENTITY_TYPES
        assert one.name
        last = one.end
    for reference in found.references:
        assert reference.text == body[reference.start : reference.end] != ""
        assert reference.entities
        assert len(reference.entities) == len(reference.names)


def test_a_date_without_a_word_is_none() -> None:
    body = "Ali Karimov came"
    blank = DateMention(3, 4, " ", None, "day", "any")
    found = recognise(article(body), Gazetteer.load(), (blank,), "2024-01-01")
    assert [one.text for one in found.mentions] == ["Ali Karimov"]


@pytest.mark.parametrize(
    "body",
    [
        "Abcdef " * 5_000,
        "Ministry of " * 5_000,
        "(" + "A/" * 10_000,
        '"A ' * 10_000,
        "President " * 5_000,
        "SCO " * 3_000 + "summit " * 3_000,
        "x" * 100_000,
        "中" * 30_000,
        "e\u0301" * 20_000,
        "Rаhmоn رئيس " * 3_000,
        "1,000," * 5_000 + "$",
    ],
)
def test_hostile_text_is_read_to_its_end(body: str) -> None:
    tail = "\nThe end is in Dushanbe."
    found = read(body + tail).mentions
    assert found[-1].text == "Dushanbe"
    assert all(m.end - m.start < 400 for m in found)


def test_the_same_text_gives_the_same_answer() -> None:
    body = "Tajik Kholida Nazri met Xi in Qingdao at the Lake Palace of Culture."
    assert read(body) == read(body)


# Names that no list holds


def test_towns_in_a_list_behind_a_word_of_place() -> None:
    body = "Houses fell in Zumradin, Ubarak and Shahlon, and help reached Zumradin at night."
    assert names(body, "GPE") == ["Zumradin", "Ubarak", "Shahlon", "Zumradin"]


@pytest.mark.parametrize(
    "body",
    [
        "They invested in Zumradin, a maker of carpets.",
        "She wrote in Persian, and he was born in March.",
        "In Zumradin we trust.",
        "The firm said in General terms that it was late.",
    ],
)
def test_words_behind_in_that_are_no_towns_by_the_rules(body: str) -> None:
    assert [m.name for m in read(body, models={}).mentions if m.type == "GPE"] == []


def test_a_sportsman_by_his_country() -> None:
    assert names("Zhurab Bakor of Poland took silver.", "PERSON") == ["Zhurab Bakor"]


def test_an_office_in_capitals_behind_a_name() -> None:
    body = "It was signed by Zhurab Bakor, Country Director of the mission."
    assert names(body, "PERSON") == ["Zhurab Bakor"]


@pytest.mark.parametrize(
    "name",
    [
        "General Weather Office",
        "Independent Electoral and Wells Commission",
        "Zumrad Stock Exchange",
    ],
)
def test_bodies_of_several_words(name: str) -> None:
    assert names(f"The {name} said so.", "ORG") == [name]


def test_embassies_in_russian_and_tajik() -> None:
    told_ru = mention("Посольство Таджикистана в Ташкенте сообщило об этом.", _EMBASSY_RU)
    assert (told_ru.type, told_ru.name) == ("ORG", "Embassy of Tajikistan, Tashkent")


_EMBASSY_RU = "Посольство Таджикистана в Ташкенте"


def test_a_genitive_after_a_title_is_a_man() -> None:
    body = "Он назвал бывшего министра Зурабека Бакорова."
    assert names(body, "PERSON") == ["Зурабек Бакоров"]


def test_a_plural_that_opens_a_sentence_is_no_given_name() -> None:
    body = "Министр Зураб Бакоров ушел. Сторонники Бакорова вышли на площадь."
    assert [t for t, kind, _ in told(body) if kind == "PERSON"] == ["Зураб Бакоров", "Бакорова"]
