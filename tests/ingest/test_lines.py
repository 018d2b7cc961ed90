# SPDX-License-Identifier: MIT
"""Which lines are publication lines, bylines, captions, boilerplate, and which are not."""

from __future__ import annotations

import pytest

from tajarchive.ingest import boilerplate, captions, publine, wrapping
from tajarchive.ingest.extracted import Line


@pytest.mark.parametrize(
    ("line", "source", "value"),
    [
        ("(Northwind) 08:03, September 08, 2021", "Northwind", "2021-09-08T08:03"),
        ("Northwind) 09:12, July 06, 2024", "Northwind", "2024-07-06T09:12"),
        (
            "Release Date:2020-03-11 09:17:05     Source:Northwind",
            "Northwind",
            "2020-03-11T09:17:05",
        ),
        ("Source: Xinhua | 2019-06-15 21:04:03 | Editor: Li Yi", "Xinhua", "2019-06-15T21:04:03"),
        ("River Daily | Updated: 2024-07-05 20:31", "River Daily", None),
        ("13.03.2025 17:45   Источник: Агентство «Река»", "Агентство «Река»", "2025-03-13T17:45"),
        ("2024年07月05日 10:20 来源：示例网", "示例网", "2024-07-05T10:20"),
        ("发布时间：2022-12-02 10:26    来源：示例社", "示例社", "2022-12-02T10:26"),
        ("Санаи нашр: 05.07.2024 | Манбаъ: Рӯзномаи «Дарё»", "Рӯзномаи «Дарё»", "2024-07-05"),
        ("5 July 2024", None, "2024-07-05"),
        ("News Release | 5 July 2024", None, "2024-07-05"),
        ("River Commission - Press release", "River Commission", None),
        ("18.09.2024 276", None, "2024-09-18"),
    ],
)
def test_publication_lines(line: str, source: str | None, value: str | None) -> None:
    said = publine.parse(line)
    assert said is not None
    assert said.source == source
    assert [one.value for one in said.dates] == ([value] if value else [])


@pytest.mark.parametrize(
    "line",
    [
        "On July 5, 2024, the ministers opened the embankment in the presence of many guests.",
        "The first section was finished on 5 July 2024.",
        "Strategy for the period through 2030",
        "Rogun 2024",
        "A river and its people",
        "Сегодня, 5 июля 2024 года, министры открыли набережную в присутствии гостей.",
        "2024年7月5日，两国部长在众多来宾的见证下为新河堤的落成剪彩，并参观了工程现场。",
    ],
)
def test_lines_that_only_mention_a_date(line: str) -> None:
    assert publine.parse(line) is None


def test_chinese_labels_may_touch_the_source() -> None:
    said = publine.parse("2018-01-05 09:06:32来源:云岭网编辑:王了 代贺")
    assert said is not None
    assert [one.value for one in said.dates] == ["2018-01-05T09:06:32"]
    assert said.source == "云岭网"


def test_updated_is_told_from_published() -> None:
    said = publine.parse("Published: 12 March 2024, 10:15 | Updated: 13 March 2024")
    assert said is not None
    assert [one.value for one in said.dates] == ["2024-03-12T10:15"]
    assert [one.value for one in said.updated] == ["2024-03-13"]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE AND JOHN Q. PUBLIC", "JANE DOE AND JOHN Q. PUBLIC"),
        ("Jane Doe by Jane Doe", "Jane Doe"),
        ("Автор: Иван Примеров", "Иван Примеров"),
        ("Муаллиф: Дониёр Намунаев", "Дониёр Намунаев"),
        ("作者：张一", "张一"),
        ("新华社记者陈一 江二", "陈一 江二"),
        ("By aligning the two strategies, both sides aim to trade more.", None),
        ("By the river", None),
        ("Автор: книги о реке рассказал, как он её писал.", None),
    ],
)
def test_bylines(line: str, who: str | None) -> None:
    assert publine.byline(line) == who


@pytest.mark.parametrize(
    "line",
    [
        "Masons lay stones in Khorog, May 18, 2023. (Northwind/Ann Lee)",
        "Masons lay stones in Khorog. (River Ministry/Handout via Northwind)",
        "Masons lay stones in Khorog. (AP Photo/Jane Doe)",
        "Masons lay stones in Khorog. (Photo: Reuters)",
        "Masons lay stones in Khorog. [Photo/Northwind]",
        "Masons lay stones in Khorog. Photo: Jane Doe / Northwind",
        "Masons lay stones in Khorog. REUTERS/Jane Doe",
        "Masons lay stones in Khorog. ©AFP",
        "На снимке: каменщики за работой",
        "Каменщики за работой, 18 мая 2023 года. Фото: Анна Образцова",
        "Дар акс: сангтарошон. Акс аз Лола Намунаева",
        "图为石匠在工地上（2023年5月摄）。",
        "石匠在霍罗格铺设石块。示例社记者 张一 摄",
    ],
)
def test_captions(line: str) -> None:
    assert captions.is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister (of the river) spoke for an hour, and the guests listened to him (politely).",
        "He said that the photo showed the old wall, not the new one.",
        "The embankment was photographed by everybody who came.",
        "Trade grew by a third (see the table).",
        "Министр показал фото старой стены.",
        "他们从这里再次出发。",
        "石匠们的照片很好。",
    ],
)
def test_text_that_is_no_caption(line: str) -> None:
    assert not captions.is_caption(line)


def test_a_report_with_a_dateline_is_no_caption() -> None:
    line = "KHOROG, May 18 (Northwind) -- The wall is up. (Northwind/Ann Lee)"
    assert not captions.is_caption(line, dateline=True)


@pytest.mark.parametrize(
    "line",
    [
        "Related Stories",
        "(Web editor: Ann Lee, Bo Chen)",
        "Editor: Ann",
        "About us | Contact us | Legal notice",
        "Registration number:20406080",
        "Share on Facebook",
        "Read more: Another river, another wall",
        "© 2024 River Daily. All rights reserved.",
        "We use cookies to make this page better.",
        "It's recommended to use Firefox or another new browser to see this page.",
        "Читайте также:",
        "Подписывайтесь на наш канал",
        "Редактор: Пётр Образцов",
        "При использовании материалов ссылка обязательна.",
        "Муҳаррир: Лола Намунаева",
        "Бештар хонед",
        "（责任编辑：王一）",
        "相关阅读",
        "关于我们 | 联系我们 | 版权声明",
        "【打印】 【关闭】",
    ],
)
def test_boilerplate(line: str) -> None:
    assert boilerplate.is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "The two sides signed a plan for the river.",
        "The editor of the newspaper was released on Monday.",
        "Copyright law was the subject of the second session.",
        "Contacts between the two ministries will go on, the minister said.",
        "They share on average a third of the water.",
        "Readers will follow our own path, he added.",
        "More than half of the wall stands.",
        "Related industries grew by a third.",
        "Registration of voters ends on Friday.",
        "Share prices of the company fell.",
        "A river and its people",
        "Архивные материалы показали, что стена старше моста.",
        "Редактор газеты вышел на свободу в понедельник.",
        "Нашри китоб дар соли оянда оғоз мешавад.",
        "关于河堤的谈判将继续进行。",
        "编辑部的负责人参加了会议，并介绍了计划。",
    ],
)
def test_text_that_is_no_boilerplate(line: str) -> None:
    assert not boilerplate.is_boilerplate(line)


def test_a_source_line_ends_an_article_but_is_none_within_it() -> None:
    assert boilerplate.is_end_matter("SOURCE River Daily")
    assert not boilerplate.is_boilerplate("SOURCE River Daily")
    assert boilerplate.source("SOURCE River Daily") == "River Daily"


def test_editors_are_named_in_order() -> None:
    assert boilerplate.editors("(Web editor: Ann Lee, Bo Chen)") == ["Ann Lee", "Bo Chen"]
    assert boilerplate.editors("（责任编辑：王一、李二）") == ["王一", "李二"]
    assert boilerplate.editors("The editors: a history of the river.") == []


@pytest.mark.parametrize(
    ("line", "is_path"),
    [
        ("Home > NEWS > China > Rivers >", True),
        ("Главная / Новости / Азия", True),
        ("当前位置：首页 > 新闻 > 国际", True),
        ("Home>>", True),
        ("Trade > aid, says the minister.", False),
        ("A and/or B", False),
    ],
)
def test_breadcrumbs(line: str, is_path: bool) -> None:
    assert boilerplate.breadcrumb(line) is is_path


WRAPPED = """The embankment was opened on Monday in the presence of many guests
from both sides of the river, and the builders were thanked for the
work that had taken them four long years.

A second section is to follow in spring, and it will be built of the
same stone as the first."""


def _lines(text: str) -> list[Line]:
    return [Line(n, line) for n, line in enumerate(text.split("\n"), 1)]


def test_wrapped_lines_are_joined_into_paragraphs() -> None:
    joined = [line for line in wrapping.unwrap(_lines(WRAPPED)) if line.text]
    assert [line.number for line in joined] == [1, 5]
    assert joined[0].text.endswith("both sides of the river, and the builders were thanked for the "
                                   "work that had taken them four long years.")  # fmt: skip


def test_one_paragraph_a_line_stays_as_it_is() -> None:
    lines = _lines("The first sentence of a list of ten.\n" * 40)
    assert wrapping.unwrap(lines) == lines
    lines = _lines("A short line\nThe second line of the poem is long\nThird\nFourth line, too\n")
    assert wrapping.unwrap(lines) == lines


def test_a_ban_on_reprinting_names_no_publisher() -> None:
    assert boilerplate.copyright_holder("版权所有 未经授权禁止转载") is None
    assert boilerplate.copyright_holder("版权所有 示例网") == "示例网"
