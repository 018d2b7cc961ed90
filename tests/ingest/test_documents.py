# SPDX-License-Identifier: MIT
"""PDF and Word documents: what is read of them, and how broken ones are refused."""

from __future__ import annotations

import importlib.util
import io
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import docx
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.errors import ImportFailure
from tajarchive.ingest import pagelines, properties, read_bytes
from tajarchive.ingest.pagelines import PageLine


def _documents() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "tests_ingest_documents", Path(__file__).with_name("documents.py")
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


documents = _documents()

FIRST = [
    "The embankment was opened on Monday in the presence of many guests from both",
    "sides of the river, and the builders were thanked for their work. Its high-",
    "quality stone came from the quarries above the town, and its construc-",
    "tion took four years.",
]
SECOND = [
    "A second section is to follow in spring. It will be built of the same stone as the",
    "first, the engineers said, and the town has already begun to collect money for a",
    "third one.",
]
JOINED = (
    "The embankment was opened on Monday in the presence of many guests from both sides of the "
    "river, and the builders were thanked for their work. Its high-quality stone came from the "
    "quarries above the town, and its construction took four years."
)


def _paper(info: str = "") -> bytes:
    pages = [
        documents.page(
            ["Of high-quality stone and its uses"], FIRST, SECOND, head="River Review, No. 12"
        ),
        documents.page(FIRST, number=2, head="River Review, No. 12"),
        documents.page(SECOND, number=3, head="River Review, No. 12"),
    ]
    pages[0][2] = (50, 780, 20, "Of high-quality stone and its uses")
    return documents.pdf(pages, info)


def test_lines_of_a_pdf_become_paragraphs() -> None:
    article = read_bytes(_paper("/Title (Microsoft Word - wall.doc) /Author (admin)"), "wall.pdf")
    assert article.title == "Of high-quality stone and its uses"
    assert article.author is None
    assert article.original.encoding is None
    bodies = [article.body[p.start : p.end] for p in article.paragraphs]
    assert bodies == [JOINED, " ".join(SECOND), JOINED, " ".join(SECOND)]


def test_believable_properties_of_a_pdf_are_used() -> None:
    told = "/Title (Of high-quality stone and its uses) /Author (Jane Doe)"
    article = read_bytes(_paper(told), "wall.pdf")
    assert (article.title, article.author) == ("Of high-quality stone and its uses", "Jane Doe")


def _encrypted(user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(_paper()))
    writer.encrypt(user, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _reason(data: bytes, name: str) -> str:
    with pytest.raises(ImportFailure) as failure:
        read_bytes(data, name)
    reason = str(failure.value)
    assert reason.endswith(".")
    assert "\n" not in reason
    return reason


def test_pdfs_that_cannot_be_read_say_why() -> None:
    assert "password" in _reason(_encrypted("secret"), "x.pdf")
    assert "cut-off" in _reason(_paper()[:300], "x.pdf")
    assert "broken" in _reason(b"%PDF-1.4\n" + b"\x00\xff" * 500, "x.pdf")
    assert "no text" in _reason(documents.pdf([[]]), "x.pdf")


def test_a_pdf_that_anyone_may_open_is_read() -> None:
    assert read_bytes(_encrypted(""), "x.pdf").title == "Of high-quality stone and its uses"


def test_old_forms_of_letters_become_usual_ones() -> None:
    lines = [PageLine("ﬁrst ⼈民 of the oﬃce"), PageLine("塔 吉 克")]
    (line,) = pagelines.paragraphs([lines])
    assert line.text == "first 人民 of the office 塔吉克"


def test_running_heads_go_but_equal_text_in_the_middle_stays() -> None:
    def page(n: int) -> list[PageLine]:
        texts = [(820, f"River Review {n}"), (500, "The same words."), (20, f"Page {n} of 3")]
        return [PageLine(text, 50, bottom, 200, 10, 842) for bottom, text in texts]

    lines = pagelines.paragraphs([page(1), page(2), page(3)])
    assert [line.text for line in lines] == ["The same words."] * 3


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("The wall", "The wall"),
        ("Microsoft Word - wall.doc", None),
        ("Another document altogether", None),
        ("wall.indd", None),
        ("Без имени", None),
        (None, None),
    ],
)
def test_titles_of_properties(value: str | None, kept: str | None) -> None:
    assert properties.title(value, ["THE WALL", "By Jane Doe"]) == kept


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("Jane Doe", "Jane Doe"),
        ("张一", "张一"),
        ("admin", None),
        ("User", None),
        ("python-docx", None),
        ("jdoe@example.org", None),
        ("Microsoft Office User", None),
        ("", None),
    ],
)
def test_authors_of_properties(value: str, kept: str | None) -> None:
    assert properties.author(value) == kept


LONG = "The wall along the river was finished on Thursday, two years after the first stone. " * 2


def _word(title: str = "", author: str = "python-docx") -> bytes:
    document = docx.Document()
    document.add_heading("The wall is up", 0)
    document.add_paragraph("19 May 2023 | River Daily | By Jane Doe")
    document.add_paragraph(LONG)
    document.add_heading("What it cost", 1)
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Stone", "12", "Sand", "7"), strict=True):
        cell.text = text
    document.add_paragraph("Masons at work. (Northwind/Ann Lee)", style="Caption")
    document.add_paragraph(LONG)
    document.core_properties.title = title
    document.core_properties.author = author
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_document_is_read_in_order() -> None:
    article = read_bytes(_word(), "wall.docx")
    assert article.title == "The wall is up"
    assert (article.published, article.author) == ("2023-05-19", "Jane Doe")
    assert article.source == "River Daily"
    texts = [article.body[p.start : p.end] for p in article.paragraphs]
    assert texts == [
        LONG.strip(),
        "What it cost",
        "Stone | 12",
        "Sand | 7",
        "Masons at work. (Northwind/Ann Lee)",
        LONG.strip(),
    ]
    assert [p.kind for p in article.paragraphs].index("caption") == 4


def test_deleted_words_are_left_out_and_inserted_ones_read() -> None:
    data = _changed(
        "word/document.xml",
        lambda xml: xml.replace(
            b"<w:r><w:t>What it cost</w:t></w:r>",
            b"<w:del><w:r><w:delText>Old</w:delText></w:r></w:del>"
            b"<w:ins><w:r><w:t>What it cost us</w:t></w:r></w:ins>",
        ),
    )
    body = read_bytes(data, "wall.docx").body
    assert "What it cost us" in body
    assert "Old" not in body


def _changed(part: str, change: object) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_word())) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == part:
                content = change(content)  # type: ignore[operator]
            new.writestr(info.filename, content)
    return out.getvalue()


def _package(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def test_word_documents_that_cannot_be_read_say_why() -> None:
    whole = _word()
    assert "broken" in _reason(whole[: len(whole) // 2], "x.docx")
    assert "broken" in _reason(b"PK\x03\x04" + b"word/" * 100, "x.docx")
    assert "broken" in _reason(_changed("word/document.xml", lambda _: b"<w:document"), "x.docx")
    assert "Excel" in _reason(
        _package(**{"[Content_Types].xml": b"<a/>", "xl__workbook.xml": b"<a/>"}), "x.docx"
    )
    assert "ZIP" in _reason(_package(**{"notes.txt": b"words"}), "x.docx")
    assert "password" in _reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "x.docx")


def test_a_package_that_unpacks_to_too_much_is_refused_unpacked() -> None:
    bomb = _package(**{"[Content_Types].xml": b"<a/>", "word__document.xml": b"0" * (65 << 20)})
    assert len(bomb) < 1 << 20
    assert "unpacks to" in _reason(bomb, "bomb.docx")


def test_entities_of_xml_are_not_followed() -> None:
    evil = (
        b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">'
        b'<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    )
    data = _changed(
        "word/document.xml",
        lambda xml: evil + xml.split(b"?>", 1)[1].replace(b"What it cost", b"&x;&b;What it cost"),
    )
    try:
        body = read_bytes(data, "evil.docx").body
    except ImportFailure:
        return
    assert "aaaa" not in body
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in body


def _outcome(data: bytes, name: str) -> str:
    """Return why the data were refused, or that they were read."""
    try:
        read_bytes(data, name)
    except ImportFailure as failure:
        return str(failure)
    return "Read."


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 4000), st.binary(min_size=1, max_size=20))
def test_damaged_documents_never_raise_anything_else(at: int, noise: bytes) -> None:
    for whole, name in ((_WORD, "x.docx"), (_PAPER, "x.pdf")):
        at %= len(whole)
        assert _outcome(whole[:at] + noise + whole[at + len(noise) :], name).endswith(".")


_WORD, _PAPER = _word(), _paper()
