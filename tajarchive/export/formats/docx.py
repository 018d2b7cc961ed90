# SPDX-License-Identifier: MIT
"""Word's format, with real headings, so that Word makes a table of contents of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tajarchive.export.dossier import (
    Block,
    Dossier,
    Entry,
    Format,
    Section,
    chronology,
    extent,
    sections,
)
from tajarchive.export.reference import Run

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_SERIF, _HAN = "Noto Serif", "Noto Serif CJK SC"
_QUIET = "5B6470"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINKED = ("http://", "https://")


def render(dossier: Dossier, path: Path) -> None:
    """Write the dossier with python-docx."""
    import docx

    document = docx.Document()
    _prepare(document, dossier)
    document.add_heading(_clean(dossier.title), 0)
    _quiet(document.add_paragraph(extent(dossier)))
    for section in sections(dossier):
        _add_section(document, section)
    if dossier.events:
        if dossier.passages:
            document.add_heading("Events", 1)
        for entry in chronology(dossier):
            _add_event(document, entry)
    with path.open("wb") as file:
        document.save(file)


def _prepare(document: Document, dossier: Dossier) -> None:
    """Set metadata, page and fonts; python-docx's template has American pages and its author."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    properties = document.core_properties
    properties.title, properties.author = _clean(dossier.title)[:255], ""
    properties.comments = "Written by TajArchive"
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(27)
    for name in ("Normal", "Title", "Heading 1", "Heading 2"):
        style: Any = document.styles[name]
        style.font.name = _SERIF
        _set_fonts(style.element.get_or_add_rPr())
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.line_spacing = 1.25
    normal.paragraph_format.space_after = Pt(6)
    page.header.paragraphs[0].text = _clean(dossier.title)
    footer = page.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _add_field(footer, "PAGE")
    footer.add_run(" / ")
    _add_field(footer, "NUMPAGES")


def _set_fonts(properties: Any) -> None:
    from docx.oxml.ns import qn

    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for kind, name in (("ascii", _SERIF), ("hAnsi", _SERIF), ("cs", _SERIF), ("eastAsia", _HAN)):
        fonts.set(qn(f"w:{kind}"), name)


def _add_field(paragraph: Paragraph, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    field.append(paragraph.add_run("1")._r)  # pyright: ignore[reportPrivateUsage]
    paragraph._p.append(field)  # pyright: ignore[reportPrivateUsage]


def _add_section(document: Document, section: Section) -> None:
    document.add_heading(_clean(section.title), 1)
    facts = document.add_paragraph(_clean(section.facts))
    facts.paragraph_format.keep_with_next = True
    _quiet(facts)
    for block in section.blocks:
        _add_block(document, block)
    cited = document.add_paragraph()
    for run in section.citation:
        _add_run(cited, run)
    cited.paragraph_format.keep_with_next = True
    _quiet(document.add_paragraph(_clean(section.place)))


def _add_event(document: Document, entry: Entry) -> None:
    from docx.shared import Mm

    if entry.heading:
        document.add_heading(_clean(entry.heading), 1)
    line = document.add_paragraph(style="List Bullet")
    line.add_run(f"{entry.date}  ").bold = True
    line.add_run(_clean(f"{entry.label} ({entry.details})"))
    line.paragraph_format.keep_with_next = bool(entry.quotes)
    for quote in entry.quotes:
        words = document.add_paragraph(_clean(f"“{quote.text}”"))
        words.paragraph_format.left_indent = Mm(12)
        words.paragraph_format.keep_with_next = True
        cited = document.add_paragraph()
        cited.paragraph_format.left_indent = Mm(12)
        for run in quote.citation:
            _add_run(cited, run)
        _quiet(cited)


def _add_block(document: Document, block: Block) -> None:
    from docx.shared import Mm, Pt

    caption = block.kind == "caption"
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Mm(18 if caption else 10)
    paragraph.paragraph_format.first_line_indent = Mm(-10)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(18 if caption else 10))
    number = paragraph.add_run(f"{block.number}\t")
    number.font.size = Pt(8)
    words = paragraph.add_run(_clean(block.text))
    if caption:
        words.italic = True
        words.font.size = Pt(9)


def _add_run(paragraph: Paragraph, run: Run) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    words = paragraph.add_run(_clean(run.text))
    words.italic = run.italic or None
    if run.link and run.link.lower().startswith(_LINKED):
        key = paragraph.part.relate_to(_clean(run.link), RELATIONSHIP_TYPE.HYPERLINK, True)
        link: Any = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), key)
        words.font.color.rgb = RGBColor.from_string("14539A")
        words.underline = True
        link.append(words._r)  # pyright: ignore[reportPrivateUsage]
        paragraph._p.append(link)  # pyright: ignore[reportPrivateUsage]


def _quiet(paragraph: Paragraph) -> None:
    from docx.shared import Pt, RGBColor

    for run in paragraph.runs:
        run.font.size = Pt(9)
        run.font.color.rgb = RGBColor.from_string(_QUIET)


def _clean(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _NO_XML.sub("", text)


FORMAT = Format("docx", "Word document", ".docx", render)
