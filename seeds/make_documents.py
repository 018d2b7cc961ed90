# SPDX-License-Identifier: MIT
"""Make the PDF and DOCX articles of the starter archive from the texts below.

Run it from any folder: ``QT_QPA_PLATFORM=offscreen python seeds/make_documents.py``. The four
files appear beside this script (or in the folder given as the only argument). The PDFs carry
selectable text in an embedded subset of PT Serif (Debian: ``fonts-paratype``), which has the
Tajik letters; a missing font is an error, never a silent replacement.
"""

from __future__ import annotations

import datetime
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QTextDocument

PDF_FONT = "PT Serif"
LETTERS_NEEDED = "Рғӣқӯҳҷ"
# The files' own creation date: fixed, and on purpose not the date of any article.
CREATED = datetime.datetime(2025, 11, 1, 12, 0, 0)


@dataclass(frozen=True, slots=True)
class Document:
    """One article: file name, running head, title, line under the title, blocks, closing lines."""

    name: str
    language: str
    running_head: str
    title: str
    dateline: str
    blocks: tuple[str, ...]
    closing: tuple[str, ...]
    author: str


WTO = Document(
    name="05_wto_membership_en.docx",
    language="en-GB",
    running_head="Sample Trade Bulletin",
    title="Tajikistan becomes the 159th member of the World Trade Organization",
    dateline="4 March 2013 | Sample Trade Bulletin | By Alma Sample",
    author="Alma Sample",
    blocks=(
        "DUSHANBE, 4 March (Sample Trade Bulletin) – Tajikistan has been a full member of the "
        "World Trade Organization since Saturday, 2 March 2013. It is the 159th member of the "
        "organization and, after Kyrgyzstan, the second in Central Asia.",
        "The road to Geneva took almost twelve years. The government in Dushanbe filed its "
        "application on 29 May 2001, and a working party was set up in July of that year. Led at "
        "the end by Ambassador Clyde Kull of Estonia, it finished its negotiations on "
        "26 October 2012.",
        "The General Council approved the terms on 10 December 2012. President Emomali Rahmon, "
        "who had travelled to Geneva for the occasion, signed the documents together with "
        "Director-General Pascal Lamy on the same day. Rahmon spoke of a landmark in the history "
        "of his country. Lamy said that for a small state without access to the sea, membership "
        "opens a road into the world economy.",
        "The parliament could have taken until 7 June 2013 to ratify the protocol, but it did so "
        "early in the year. Under the rules, membership begins thirty days after the organization "
        "has been told that ratification is complete.",
        "## What changes",
        "Tajikistan has agreed to limit its import duties to 8.0 per cent on average and to charge "
        "nothing on top of them. It has undertaken to remove restrictions on the right to import "
        "and to apply the common rules in the whole of its territory, free economic zones "
        "and border districts included.",
        "The effects will not be felt overnight. Tajikistan sells mainly aluminium and cotton "
        "abroad, for which tariffs are low in any case. Its chief partners are China, the European "
        "Union, Russia and the neighbours in Central Asia. Farmers in the valleys of the north "
        "hope for easier sales of dried fruit, while small manufacturers fear cheap imports.",
        "## The neighbours",
        "Kyrgyzstan joined in 1998, and Russia in August 2012 as the 156th member. Kazakhstan and "
        "Uzbekistan are still negotiating. Officials in Dushanbe had also shown interest in "
        "the customs union of Russia, Belarus and Kazakhstan, but have said that the world body "
        "came first.",
    ),
    closing=(
        "Contact: press desk, Sample Trade Bulletin",
        "Sample Trade Bulletin is a fictional publication of the TajArchive starter collection.",
    ),
)

SANGTUDA = Document(
    name="16_sangtuda_plants_ru.docx",
    language="ru-RU",
    running_head="Учебный энергетический вестник",
    title="Сангтуда: две станции на одной реке",
    dateline="6 сентября 2011 года. Учебный энергетический вестник",
    author="Пётр Примеров",
    blocks=(
        "ДУШАНБЕ, 6 сентября. (Учебный энергетический вестник). Накануне президенты Таджикистана "
        "и Ирана Эмомали Рахмон и Махмуд Ахмадинежад запустили первый агрегат Сангтудинской "
        "ГЭС-2. На юге республики, в Хатлонской области, теперь работают две станции с одним "
        "именем: первую построили вместе с Россией, вторую возводит Иран.",
        "Выступая 5 сентября 2011 года на церемонии, таджикский президент назвал пуск ещё одним "
        "шагом к энергетической независимости. После ввода всех мощностей страна станет получать "
        "дополнительно около миллиарда киловатт-часов в год. Ахмадинежад выразил надежду, что "
        "станция заработает полностью до конца года.",
        "Строительство Сангтуды-2 началось 20 февраля 2006 года. Проектная мощность станции — "
        "220 мегаватт. Из 220 миллионов долларов, в которые оценивается проект, 180 миллионов "
        "вложил Иран, 40 миллионов — Таджикистан. В течение двенадцати с половиной лет после "
        "сдачи доход от продажи электроэнергии будет принадлежать иранской стороне, а затем "
        "станция перейдёт в собственность республики. Работы ведёт иранская компания «Сангоб».",
        "## Старшая соседка",
        "Сангтудинская ГЭС-1 втрое мощнее: 670 мегаватт. Её заложили ещё в конце 1980-х годов, но "
        "из-за нехватки денег и гражданской войны стройка остановилась. Работы возобновились в "
        "апреле 2005 года с участием российской энергетической компании РАО «ЕЭС России».",
        "Первый агрегат заработал в январе 2008 года; на торжество приезжали тогдашний "
        "вице-премьер России Сергей Нарышкин и глава РАО Анатолий Чубайс. Полностью станцию "
        "запустили 31 июля 2009 года Эмомали Рахмон и президент России Дмитрий Медведев. "
        "На её долю приходится примерно 12 процентов электроэнергии, которую производит "
        "Таджикистан.",
        "## Вахшский каскад",
        "Обе станции стоят на Вахше, ниже Нурекской ГЭС. Нурек мощностью 3000 мегаватт остаётся "
        "крупнейшим в стране, а выше по течению находится недостроенный Рогун. Зимой, когда воды "
        "мало, а потребность в тепле велика, электричества по-прежнему не хватает.",
        "О дальнейшем сотрудничестве с Тегераном в Душанбе говорят охотно. Обсуждается "
        "строительство иранскими компаниями ГЭС «Айни» на реке Зеравшан.",
    ),
    closing=(
        "Редактор: Зарина Примерова",
        "«Учебный энергетический вестник» — вымышленное издание.",
    ),
)

ROGUN_GRANT = Document(
    name="06_rogun_grant_en.pdf",
    language="en-US",
    running_head="SAMPLE DEVELOPMENT DESK",
    title="World Bank approves grant of 350 million dollars for Rogun",
    dateline="December 18, 2024 | Sample Development Desk",
    author="Sam Sample",
    blocks=(
        "WASHINGTON, Dec. 18 (Sample Development Desk) – The World Bank has approved a grant of "
        "350 million U.S. dollars to help Tajikistan complete the Rogun hydropower plant. The "
        "decision was announced on Tuesday, December 17, 2024. The money comes from the "
        "International Development Association, the fund of the bank for its poorest members, and "
        "pays for the first phase of a longer program.",
        "The bank puts the cost of finishing the plant at 6.29 billion dollars. Its own "
        "contribution is meant to attract others: together with partners such as the Asian "
        "Development Bank, the European Investment Bank, the Islamic Development Bank and the "
        "Asian Infrastructure Investment Bank it expects to bring together 2.97 billion dollars "
        "in grants and cheap loans.",
        "When all six units run, Rogun will have an installed capacity of 3,780 megawatts, "
        "somewhat more than was planned at first. About ten million people in Tajikistan would "
        "be spared the power cuts of winter, and some 70 percent of the output could be sold to "
        "Kazakhstan and Uzbekistan, where it would replace coal and gas.",
        "Antonella Bassani, the vice president of the bank for Europe and Central Asia, expects "
        "cleaner energy and growth for the whole region. The Tajik government has promised to "
        "put 3 percent of the receipts from electricity into a national program for the needy "
        "while construction lasts, and 5 percent afterwards.",
        "Not everybody applauds. Environmental groups asked the bank to wait for a new study of "
        "the effects on rivers and on tens of thousands of people who have to move. They also "
        "called for alternatives such as solar power to be examined.",
        "Work at Rogun, on the Vakhsh River, began in 1976 and was abandoned after the end of the "
        "Soviet Union. President Emomali Rahmon started the first unit on November 16, 2018. The "
        "second followed in September 2019. Both run at reduced power until the dam, planned to "
        "stand 335 meters high, has grown further.",
    ),
    closing=(
        "SOURCE Sample Development Desk",
        "Sample Development Desk is a fictional publication of the TajArchive starter collection.",
    ),
)

CONSTITUTION = Document(
    name="23_constitution_day_tg.pdf",
    language="tg-TJ",
    running_head="«САДОИ НАМУНА»",
    title="Рӯзи Конститутсия: бисту панҷ соли қонуни асосӣ",
    dateline="6 ноябри соли 2019. Рӯзномаи «Садои намуна»",
    author="Аброр Намуназода",
    blocks=(
        "ДУШАНБЕ, 6 ноябр. («Садои намуна»). Имрӯз дар Тоҷикистон Рӯзи Конститутсия ҷашн гирифта "
        "мешавад. Бисту панҷ сол пеш, 6 ноябри соли 1994, мардуми кишвар дар раъйпурсии умумихалқӣ "
        "нахустин Конститутсияи Тоҷикистони соҳибистиқлолро қабул карданд.",
        "Он солҳо дар мамлакат ҷанги шаҳрвандӣ идома дошт. Баъди раъйпурсӣ идораи президентӣ, ки "
        "аз моҳи ноябри соли 1992 вуҷуд надошт, барқарор гардид. Дар ҳамон рӯз, 6 ноябри соли "
        "1994, интихоботи Президент низ баргузор шуд. Дар он Раиси Шӯрои Олӣ Эмомалӣ Раҳмонов "
        "ва сарвазири собиқ Абдумалик Абдуллоҷонов рақобат карданд, ва Раҳмонов пирӯз гардид. "
        "Қисми зиёди мухолифин дар интихобот ширкат накард.",
        "Сулҳ дертар омад. 27 июни соли 1997 дар Маскав Созишномаи умумии истиқрори сулҳ ва "
        "ризоияти миллӣ имзо шуд, ва бисёр қарорҳои он тағйир додани қонунҳоро талаб мекарданд.",
        "## Се раъйпурсии дигар",
        "Ба Конститутсия се бор тағйиру иловаҳо ворид карда шудаанд: 26 сентябри соли 1999, "
        "22 июни соли 2003 ва 22 майи соли 2016. Ҳар се бор ин масъаларо мардум дар раъйпурсӣ "
        "ҳал кард.",
        "Бо тағйироти соли 1999 парлумони дупалатагӣ таъсис ёфт. Соли 2003 ба сарвари давлат "
        "имкон дода шуд, ки баъди соли 2006 боз ду бор номзад шавад. Соли 2016 барои Пешвои "
        "миллат маҳдудияти шумораи муҳлатҳо бардошта шуд.",
        "## Забон ва рамзҳо",
        "Мувофиқи Конститутсия забони давлатии Тоҷикистон забони тоҷикӣ аст ва забони русӣ ҳамчун "
        "забони муоширати байни миллатҳо амал мекунад. Пойтахти кишвар шаҳри Душанбе мебошад. "
        "Ду палатаи парлумон Маҷлиси миллӣ ва Маҷлиси намояндагон ном доранд.",
        "Ба муносибати ҷашн дар мактабу донишгоҳҳо дарсҳои кушод ва дар китобхонаҳо намоишгоҳҳо "
        "ташкил мешаванд. Дар рӯзи ид Парчами давлатӣ бардошта мешавад.",
    ),
    closing=("«Садои намуна» нашрияи тахайюлист.",),
)

DOCUMENTS = (WTO, SANGTUDA, ROGUN_GRANT, CONSTITUTION)


def write_docx(document: Document, path: Path) -> None:
    """Write `document` as DOCX: running head, title, headings, paragraphs, closing lines."""
    import docx

    file = docx.Document()
    properties = file.core_properties
    properties.title = document.title
    properties.author = document.author
    properties.language = document.language
    properties.comments = ""
    properties.created = properties.modified = CREATED
    file.sections[0].header.paragraphs[0].text = document.running_head
    file.add_heading(document.title, level=0)
    file.add_paragraph(document.dateline)
    for block in document.blocks:
        if block.startswith("## "):
            file.add_heading(block.removeprefix("## "), level=2)
        else:
            file.add_paragraph(block)
    for line in document.closing:
        file.add_paragraph(line)
    file.save(str(path))


def as_html(document: Document) -> str:
    """Return the article as the small HTML that Qt's text layout understands."""
    import html

    parts = [f"<h1>{html.escape(document.title)}</h1>", f"<p><i>{document.dateline}</i></p>"]
    for block in document.blocks:
        if block.startswith("## "):
            parts.append(f"<h3>{html.escape(block.removeprefix('## '))}</h3>")
        else:
            parts.append(f'<p align="justify">{html.escape(block)}</p>')
    parts.extend(f"<p><small>{html.escape(line)}</small></p>" for line in document.closing)
    return "".join(parts)


def check_font() -> None:
    """Raise `RuntimeError` when the font is absent or lacks one of the Tajik letters."""
    from PySide6.QtGui import QFontDatabase, QRawFont

    if PDF_FONT not in QFontDatabase.families():
        raise RuntimeError(f"The font {PDF_FONT} is missing: install fonts-paratype.")
    font = QRawFont.fromFont(QFontDatabase.font(PDF_FONT, "Regular", 11))
    missing = [letter for letter in LETTERS_NEEDED if not font.supportsCharacter(ord(letter))]
    if missing:
        raise RuntimeError(f"The font {PDF_FONT} has no {' '.join(missing)}: take another one.")


def body_font(size: int) -> QFont:
    """Return the text font without ligatures, so that "first" is copied as five letters."""
    from PySide6.QtGui import QFont

    font = QFont(PDF_FONT, size)
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def draw_page(painter: QPainter, text: QTextDocument, page: int) -> None:
    """Draw the lines of one page; `drawContents` would repeat lines that touch its edge."""
    height = text.pageSize().height()
    block = text.begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            middle = layout.position().y() + line.y() + line.height() / 2
            if page * height <= middle < (page + 1) * height:
                line.draw(painter, layout.position())
        block = block.next()


def write_pdf(document: Document, path: Path) -> None:
    """Write `document` as PDF on A5 pages with a running head and page numbers."""
    from PySide6.QtCore import QMarginsF, QPointF, QSizeF
    from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

    writer = QPdfWriter(str(path))
    margins = QMarginsF(15, 15, 15, 15)
    page_size, upright = QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page_size, upright, margins, QPageLayout.Unit.Millimeter))
    writer.setResolution(72)
    writer.setTitle(document.title)
    writer.setCreator("TajArchive starter archive")
    width, height = writer.width(), writer.height()
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setDefaultFont(body_font(10))
    text.documentLayout().setPaintDevice(writer)
    text.setPageSize(QSizeF(width, height - 40))
    text.setHtml(as_html(document))
    painter = QPainter(writer)
    painter.setFont(body_font(8))
    for page in range(text.pageCount()):
        if page:
            writer.newPage()
        painter.drawText(QPointF(0, 8), document.running_head)
        painter.drawText(QPointF(width - 12, height - 2), str(page + 1))
        painter.save()
        painter.translate(0, 20 - page * (height - 40))
        draw_page(painter, text, page)
        painter.restore()
    painter.end()


def main(arguments: list[str]) -> int:
    """Write the four files into the folder named by the argument, or beside this script."""
    from PySide6.QtGui import QGuiApplication

    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    application = QGuiApplication.instance() or QGuiApplication([])
    check_font()
    for document in DOCUMENTS:
        writer = write_docx if document.name.endswith(".docx") else write_pdf
        writer(document, folder / document.name)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
