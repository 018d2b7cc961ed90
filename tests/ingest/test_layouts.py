# SPDX-License-Identifier: MIT
"""Layouts of clippings as they come from the web, with words of our own."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tajarchive.ingest import read_bytes
from tajarchive.model import Article

EN = (
    "Officials from both countries walked along the new embankment in the morning and spoke with "
    "the engineers who had drawn up the plans for it over the past two years.",
    "Work on the next section is due to begin in spring, and the builders expect to need about "
    "three hundred people from the villages nearby for as long as the season lasts.",
)
RU = (
    "Представители обеих стран утром осмотрели новую набережную и поговорили с инженерами, "
    "которые два последних года готовили для неё чертежи и расчёты.",
    "Работы на следующем участке начнутся весной, и строители полагают, что до конца сезона им "
    "понадобится около трёхсот человек из окрестных сёл.",
)
TG = (
    "Намояндагони ҳар ду кишвар субҳи имрӯз соҳили навро аз назар гузаронида, бо муҳандисоне, ки "
    "ду соли охир нақшаҳои онро таҳия мекарданд, суҳбат намуданд.",
    "Корҳо дар қитъаи оянда баҳорон оғоз мешаванд ва сохтмончиён мегӯянд, ки то анҷоми мавсим ба "
    "онҳо тақрибан сесад нафар аз деҳаҳои атроф лозим мешавад.",
)
ZH = (
    "两国有关部门负责人当天上午沿着新建成的河堤步行察看，并同过去两年负责绘制图纸的工程师们交谈。",
    "下一段工程预计明年春天动工，施工方估计整个施工季节需要从附近村庄招收约三百名工人。",
)


@dataclass(frozen=True)
class Layout:
    """Lines above and below two paragraphs, and what they say."""

    above: str
    text: tuple[str, str]
    below: str = ""
    title: str | None = None
    published: str | None = None
    source: str | None = None
    publisher: str | None = None
    author: str | None = None
    editors: tuple[str, ...] = ()
    place: str | None = None
    filed: str | None = None
    captions: int = 0
    section: str | None = None
    others: tuple[str, ...] = ()
    """Body paragraphs beside the two."""


LAYOUTS = {
    "agency page with a lost bracket": Layout(
        " date 2023-05-19 River cities agree on a common embankment\n\n"
        "Northwind) 10:28, May 19, 2023\n\n"
        "Masons lay stones on the embankment in Khorog, May 18, 2023. (Northwind/Ann Lee)\n\n"
        "KHOROG, May 18 (Northwind) -- ",
        EN,
        "(Web editor: Ann Lee, Bo Chen)\n\nPhotos\n\nRelated Stories\n\n"
        "Another river, another wall",
        title="River cities agree on a common embankment",
        published="2023-05-19T10:28",
        source="Northwind",
        editors=("Ann Lee", "Bo Chen"),
        place="Khorog",
        filed="2023-05-18",
        captions=1,
    ),
    "portal with menus and share buttons": Layout(
        "Global Edition\nOpinion\nHome / Opinion / Editorials\n\n"
        "Common rivers need common rules: an editorial\n\n"
        "riverdaily.com.cn | Updated: 2024-12-02 20:16\nShare\nShare - WeChat\n"
        "A barge is loaded at the new quay, on Dec 23, 2023. [Photo provided to River Daily]\n\n",
        EN,
        "Share\n0 Comment(s)\nComment Policy\nCaptcha *",
        title="Common rivers need common rules: an editorial",
        published="2024-12-02T20:16",
        source="riverdaily.com.cn",
        captions=1,
    ),
    "blog theme with counters": Layout(
        "EconomyRiver\nNo Result\nView All Result\n\n"
        "Two towns sign a deal about the river between them\n\n"
        "Emma Reilly by Emma Reilly\nMarch 13, 2025\nReading Time: 4 mins read\nA A\n2\n21\n"
        "SHARES\n264\nVIEWS\nShare on Facebook\n\n"
        "The mayors agreed to share the bridge and its upkeep. ©AFP\n\n"
        "Bishkek (Kyrgyzstan) (AFP) – ",
        EN,
        title="Two towns sign a deal about the river between them",
        published="2025-03-13",
        source="AFP",
        author="Emma Reilly",
        place="Bishkek",
        captions=1,
    ),
    "no title, place and colon": Layout(
        " date 2024-07-05 DUSHANBE: ",
        EN,
        title=EN[0],
        published="2024-07-05",
        place="Dushanbe",
    ),
    "section above the title, agency below": Layout(
        " date 2025-03-11 WORLD\nTwo presidents to open the embankment on Wednesday\n"
        "Tajikistan / Reuters\nMarch 11, 2025\n\n",
        EN,
        "SOURCE:AA\n",
        title="Two presidents to open the embankment on Wednesday",
        published="2025-03-11",
        source="AA",
        captions=1,
    ),
    "press release": Layout(
        "Stone and Water opens an office on the river\n\n"
        "ASTANA, Kazakhstan, June 25, 2025 (GLOBE NEWSWIRE) -- ",
        EN,
        "Media contact: Jane Doe, press office\nSOURCE Stone and Water Ltd",
        title="Stone and Water opens an office on the river",
        published="2025-06-25",
        source="GLOBE NEWSWIRE",
        publisher="Stone and Water Ltd",
        place="Astana",
        filed="2025-06-25",
    ),
    "source before the date": Layout(
        "A book about the river is presented in Dushanbe\n\nSource:Xinhua Published: 2019/6/13\n\n",
        EN,
        title="A book about the river is presented in Dushanbe",
        published="2019-06-13",
        source="Xinhua",
    ),
    "American byline": Layout(
        "Embankment divides a valley\n\nBy Jane Doe and John Q. Public\n"
        "Friday, July 5, 2024 at 3:15 p.m. EDT\n\n",
        EN,
        "(Reporting by Jane Doe; Editing by John Q. Public)",
        title="Embankment divides a valley",
        published="2024-07-05T15:15",
        author="Jane Doe and John Q. Public",
    ),
    "agency behind the author": Layout(
        "Embankment divides a valley\n\nBy JANE DOE, Associated Press Writer\n"
        "Fri Jul 5, 2024, 10:58 PM ET\n\nKHOROG, Tajikistan - ",
        EN,
        title="Embankment divides a valley",
        published="2024-07-05T22:58",
        source="Associated Press",
        author="JANE DOE",
        place="Khorog",
    ),
    "place above, agency below": Layout(
        "Embankment divides a valley\n\nBy Jane Doe and John Public\n"
        "KHOROG, Tajikistan/DUSHANBE | Fri Jul 5, 2024 6:05pm EDT\n\n(Reuters) - ",
        EN,
        title="Embankment divides a valley",
        published="2024-07-05T18:05",
        source="Reuters",
        author="Jane Doe and John Public",
        place="Khorog",
    ),
    "section before the date": Layout(
        "World News | Fri Jul 5, 2024 7:10pm EDT\n\nEmbankment divides a valley\n\n"
        "By Jane Doe\n\nKHOROG, July 5 (Reuters) - ",
        EN,
        title="Embankment divides a valley",
        published="2024-07-05T19:10",
        source="Reuters",
        author="Jane Doe",
        section="World News",
        place="Khorog",
        filed="2024-07-05",
    ),
    "Russian agency": Layout(
        "27 июня 2024, 14:25\n\nНовую набережную откроют осенью\n\nДУШАНБЕ, 27 июня. /ТАСС/. ",
        RU,
        "Читать на tass.ru\nТеги: Таджикистан, Набережная",
        title="Новую набережную откроют осенью",
        published="2024-06-27T14:25",
        source="ТАСС",
        place="Душанбе",
        filed="2024-06-27",
    ),
    "Russian portal": Layout(
        "Вести недели → Политика → Азия\n\nНабережную построят вдвоём\n\n"
        "08.10.2025, 21:04   Источник: Интерфакс\n\nНабережную построят вдвоём\n\n",
        RU,
        "Автор: Иван Примеров\nРедактор: Пётр Образцов\n\nПодписывайтесь на наш канал\n\n"
        "Читайте также:\nМост закрыли до весны",
        title="Набережную построят вдвоём",
        published="2025-10-08T21:04",
        source="Интерфакс",
        author="Иван Примеров",
        editors=("Пётр Образцов",),
    ),
    "Russian agency with dots": Layout(
        "Набережная станет длиннее\n5 июля 2024 г., пятница\n\n"
        "На снимке: рабочие на берегу. Фото: Анна Образцова\n\nДушанбе. 5 июля. ИНТЕРФАКС - ",
        RU,
        title="Набережная станет длиннее",
        published="2024-07-05",
        source="ИНТЕРФАКС",
        place="Душанбе",
        filed="2024-07-05",
        captions=1,
    ),
    "Tajik agency": Layout(
        "СОҲИЛИ НАВ КУШОДА ШУД.\n\nДУШАНБЕ, 05.07.2024 /АМИТ «Ховар»/. ",
        TG,
        "Акс: АМИТ «Ховар»\n\nХабарҳои дигар\nПул баста шуд",
        title="СОҲИЛИ НАВ КУШОДА ШУД.",
        published="2024-07-05",
        source="АМИТ «Ховар»",
        place="Душанбе",
        filed="2024-07-05",
        captions=1,
    ),
    "Tajik agency with its reporter": Layout(
        "Соҳили навро ду кишвар месозанд\n\nСентябр 22, 2008 17:30\n\n"
        "Душанбе, 22 сентябр. (АМИТ «Ховар», Темур Намунаев). – ",
        TG,
        title="Соҳили навро ду кишвар месозанд",
        published="2008-09-22T17:30",
        source="АМИТ «Ховар»",
        author="Темур Намунаев",
        place="Душанбе",
        filed="2008-09-22",
    ),
    "Chinese agency with its day in numerals": Layout(
        "河堤重新修好\n\n2006年9月16日 08:10\n\n中新社杜尚别九月十五日电 (记者 陈一)",
        ZH,
        title="河堤重新修好",
        published="2006-09-16T08:10",
        source="中新社",
        author="陈一",
        place="杜尚别",
        filed="2006-09-15",
    ),
    "crawl's date before the site's clock": Layout(
        " date 2023-08-23 Monday, July 01, 2024\n\nA new embankment for Khorog\n\n"
        "Khorog, Aug 23 (Northwind) ",
        EN,
        title="A new embankment for Khorog",
        published="2023-08-23",
        source="Northwind",
        place="Khorog",
        filed="2023-08-23",
    ),
    "year in two figures": Layout(
        "27.11.21\n\nНабережная станет длиннее\n\n",
        RU,
        title="Набережная станет длиннее",
        published="2021-11-27",
    ),
    "Tajik month cut short": Layout(
        "Соҳили навро ду кишвар месозанд\n\n  • 15-апр-2025\n\n",
        TG,
        title="Соҳили навро ду кишвар месозанд",
        published="2025-04-15",
    ),
    "Tajik agency with the day's ending": Layout(
        "Соҳили навро ду кишвар месозанд\n\n5 июли соли 2009\n\nХоруғ. 4-уми июл. ОИ «Намуна» - ",
        TG,
        title="Соҳили навро ду кишвар месозанд",
        published="2009-07-05",
        source="ОИ «Намуна»",
        place="Хоруғ",
        filed="2009-07-04",
    ),
    "date below a summary with the dateline": Layout(
        "A new embankment for Khorog\n\n"
        "KHOROG: Masons began to build a new wall along the river on Monday, said the town.\n\n"
        "July 05, 2024\n\nKHOROG: ",
        EN,
        title="A new embankment for Khorog",
        published="2024-07-05",
        place="Khorog",
        others=(
            "KHOROG: Masons began to build a new wall along the river on Monday, said the town.",
        ),
    ),
    "agency in capitals without a dash": Layout(
        "A new embankment for Khorog\n\n5 July 2024\n\nKHOROG. KAZINFORM ",
        EN,
        title="A new embankment for Khorog",
        published="2024-07-05",
        source="KAZINFORM",
        place="Khorog",
    ),
    "Tajik newspaper": Layout(
        ", Сешанбе, 21-январ\n\nСОҲИЛ ВА МАРДУМИ ОН\n\n"
        "Муаллиф: Дониёр Намунаев\n 18.09.2024 276\n\n"
        "СОҲИЛ ВА МАРДУМИ ОН\n\n",
        TG,
        "Хабарро таблиғ кунед:\n\nБЕШТАР БИХОНЕД",
        title="СОҲИЛ ВА МАРДУМИ ОН",
        published="2024-09-18",
        author="Дониёр Намунаев",
    ),
    "Chinese portal": Layout(
        "点击右上角微信好友\n朋友圈\n首页> 国际频道> 国际观察 > 正文\n\n记者手记：河堤上的早晨\n\n"
        "来源:新华网2024-07-06 22:06\n\n"
        "新华社杜尚别7月5日电 题：河堤上的早晨\n\n新华社记者陈一 江二\n\n",
        ZH,
        "[ 责编：丁三 ]\n\n相关阅读\n另一条河的故事",
        title="记者手记：河堤上的早晨",
        published="2024-07-06T22:06",
        source="新华网",
        author="陈一 江二",
        editors=("丁三",),
        place="杜尚别",
        filed="2024-07-05",
        others=("新华社杜尚别7月5日电 题：河堤上的早晨",),
    ),
    "Chinese newspaper page": Layout(
        "第03版:要闻 PDF版阅读\n\n河堤工程竣工仪式在杜尚别举行\n\n"
        "发布时间：2024-11-24 18:35:50  来源：人民日报\n\n新华社杜尚别11月24日电(记者 马一 关二)",
        ZH,
        "（完）\n\n【打印】【关闭】",
        title="河堤工程竣工仪式在杜尚别举行",
        published="2024-11-24T18:35:50",
        source="人民日报",
        author="马一 关二",
        place="杜尚别",
        filed="2024-11-24",
    ),
    "labelled head of an export": Layout(
        "Title: An embankment for everyone\nDate: 5 March 2024\nSource: The River Times\n"
        "Author: Jane Doe\nURL: https://river.example.org/2024/03/05/embankment\n\n",
        EN,
        title="An embankment for everyone",
        published="2024-03-05",
        source="The River Times",
        author="Jane Doe",
    ),
    "names and agency before the date": Layout(
        "Two countries agree on an embankment\n\n"
        "By Ann Lee, Bo Chen (Northwind) 10:28, May 19, 2023\n\n",
        EN,
        "(The authors are masons.)\n\n(Web editor: Cy Doe)\n\nPhotos\n\nRelated Stories",
        title="Two countries agree on an embankment",
        published="2023-05-19T10:28",
        source="Northwind",
        author="Ann Lee, Bo Chen",
        editors=("Cy Doe",),
        others=("(The authors are masons.)",),
    ),
    "a bare name above the date": Layout(
        "Rivers: An embankment opens\n\nCatherine Miller\nJuly 5, 2024\n\n",
        EN,
        "Related Posts\nRivers: A bridge closes",
        title="Rivers: An embankment opens",
        published="2024-07-05",
        author="Catherine Miller",
    ),
    "a day without its year": Layout(
        "8 МАЯ, 14:25 Обновлено 14:39\n\nНовую набережную откроют осенью\n\n"
        "ДУШАНБЕ, 8 мая. /ТАСС/. ",
        RU,
        "Читать на tass.ru\nТеги",
        title="Новую набережную откроют осенью",
        source="ТАСС",
        place="Душанбе",
    ),
    "a section above the date": Layout(
        "Министры осмотрели новую набережную\n\n    В регионе\n    • 08 октября, 2025\n"
        "    • 21:04\n"
        "    Министры осмотрели новую набережную\n\n",
        RU,
        "Лента новостей",
        title="Министры осмотрели новую набережную",
        published="2025-10-08",
    ),
    "the news after the dash are no agency": Layout(
        " date 2024-07-05 TAJIKISTAN, July 5 - On the river, ",
        EN,
        title=f"On the river, {EN[0]}",
        published="2024-07-05",
        place="Tajikistan",
        filed="2024-07-05",
    ),
    "carried from elsewhere": Layout(
        "BEIJING, July 9, 2021 /PRNewswire/ -- The following commentary was published on Friday "
        "by River Daily.\n\n",
        EN,
        "SOURCE River Daily",
        title=EN[0],
        published="2021-07-09",
        source="PRNewswire",
        publisher="River Daily",
        place="Beijing",
        filed="2021-07-09",
        others=(
            "BEIJING, July 9, 2021 /PRNewswire/ -- The following commentary was published on "
            "Friday by River Daily.",
        ),
    ),
}


def _read(layout: Layout) -> Article:
    text = f"{layout.above}{layout.text[0]}\n\n{layout.text[1]}\n\n{layout.below}"
    return read_bytes(text.encode(), "clipping.txt")


@pytest.fixture(params=LAYOUTS.values(), ids=list(LAYOUTS))
def layout(request: pytest.FixtureRequest) -> Layout:
    return request.param


def test_what_is_said_about_the_article(layout: Layout) -> None:
    article = _read(layout)
    assert article.title == layout.title
    assert article.published == layout.published
    assert article.source == layout.source
    assert article.publisher == layout.publisher
    assert article.author == layout.author
    assert article.editors == layout.editors
    if layout.section:
        assert article.section == layout.section


def test_dateline(layout: Layout) -> None:
    dateline = _read(layout).dateline
    assert (dateline.place if dateline else None) == layout.place
    if layout.filed:
        assert dateline is not None
        assert dateline.date == layout.filed


def test_the_body_is_the_article_and_nothing_else(layout: Layout) -> None:
    article = _read(layout)
    body = [article.body[p.start : p.end] for p in article.paragraphs if p.kind == "body"]
    assert len(body) == 2 + len(layout.others)
    (first,) = (text for text in body if text.endswith(layout.text[0]))
    body.remove(first)
    body.remove(layout.text[1])
    assert tuple(body) == layout.others


def test_captions_are_set_apart(layout: Layout) -> None:
    article = _read(layout)
    assert sum(p.kind == "caption" for p in article.paragraphs) == layout.captions
