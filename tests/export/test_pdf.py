# SPDX-License-Identifier: MIT
from __future__ import annotations

import shutil
import subprocess
import threading
import unicodedata
from dataclasses import replace
from typing import Any

import pypdf
import pypdfium2
import pytest

from tajarchive.errors import ExportError
from tajarchive.export import Dossier, write
from tajarchive.export.formats import pdf
from tajarchive.model import EventSource, Passage

TITLE = "Зимние дороги: dossier 第一册"


@pytest.fixture
def file(passages, events, tmp_path, qapp):
    path = tmp_path / "a.pdf"
    write(Dossier(TITLE, passages, events), path)
    return path


def pages(path):
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return [unicodedata.normalize("NFKC", text) for text in texts]


def opened(path) -> Any:
    return pypdf.PdfReader(path)


def squeezed(text):
    return "".join(text.split())


def test_every_paragraph_can_be_selected_in_every_script(file, passages):
    text = squeezed("".join(pages(file)))
    for passage in passages:
        for paragraph in passage.article.paragraphs:
            assert squeezed(passage.article.body[paragraph.start : paragraph.end]) in text
    for letters in ("Барфизиёдағбароқатъкард", "道路首次重新开放", "Ҷумҳурият"):
        assert letters in text


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_another_program_reads_the_same_text(file):
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    text = unicodedata.normalize("NFKC", done.stdout.decode())
    assert "Роҳ ҳоло кушода аст; нақлиёт мегузарад." in text
    assert "道路首次重新开放。" in text
    assert "<b>officials</b> said" in text


def test_fonts_are_embedded_subsets(file):
    fonts = {}
    for page in opened(file).pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            fonts[str(font.get_object()["/BaseFont"])] = "/FontFile2" in descriptor
    assert len(fonts) >= 3
    assert all(fonts.values())


def test_outline_metadata_and_links(file, passages):
    reader = opened(file)
    titles = [item.title for item in reader.outline]
    assert titles == [p.article.title for p in passages] + ["Events"]
    assert reader.metadata["/Title"] == TITLE
    assert reader.metadata["/Author"] == ""
    assert reader.metadata["/Producer"].startswith("TajArchive")
    links = {
        note.get_object()["/A"]["/URI"] for page in reader.pages for note in page.get("/Annots", [])
    }
    assert links == {"https://news.example/snow", "https://news.example/a_b?x=1&y=2"}


def test_pages_are_a4_with_title_source_and_number(article, tmp_path, qapp):
    long = article(texts=tuple(f"{n}. " + "The road was closed again. " * 20 for n in range(40)))
    path = tmp_path / "long.pdf"
    write(Dossier("Long winter", (Passage(long, 0, len(long.body)),)), path)
    texts = pages(path)
    assert len(texts) > 3
    for n, text in enumerate(texts, 1):
        assert "Long winter" in text
        assert "Sample Wire · 8 Feb. 2021 · Anzob pass closed by snow" in text
        assert f"{n} / {len(texts)}" in text
    assert {(round(page.mediabox.width), round(page.mediabox.height))
            for page in opened(path).pages} == {(595, 842)}  # fmt: skip


def test_no_passage_is_lost_and_no_heading_ends_a_page(article, tmp_path, qapp):
    made = [
        article(
            id=f"a{n}", title=f"Heading number {n}.", texts=("Some words. " * (n % 13 + 1),) * 2
        )
        for n in range(70)
    ]
    path = tmp_path / "many.pdf"
    write(Dossier("Many", tuple(Passage(each, 0, len(each.body)) for each in made)), path)
    texts = pages(path)
    for n in range(70):
        start = squeezed(f"Heading number {n}. Sample Wire · 8 Feb. 2021 1 Some words.")
        assert sum(start in squeezed(text) for text in texts) == 1
    assert "TajArchive a69" in texts[-1]
    reader = opened(path)
    targets = [reader.get_destination_page_number(item) for item in reader.outline]
    for n, target in enumerate(targets):
        assert f"Heading number {n}." in texts[target]


def test_what_happened_and_what_was_said_of_it_share_a_page(article, events, tmp_path, qapp):
    told = article(id="told", texts=("The road was closed again. " * 3,))
    source = EventSource("told", 0, 80, 4, 8, told.body)
    made = tuple(
        replace(
            events[0], id=f"e{n}", label=f"Closure number {n}. {'of a road ' * (n % 9)}",
            date=f"{2001 + n // 9}-02-{n % 9 + 1:02}", sources=(source,), participants=(),
            place=None,
        )
        for n in range(90)
    )  # fmt: skip
    path = tmp_path / "chronology.pdf"
    write(Dossier("Closures", (), made, articles=(told,)), path)
    texts = [squeezed(text) for text in pages(path)]
    for event in made:
        start = squeezed(event.label) + squeezed("1 report “The road was closed again.")
        assert sum(start in text for text in texts) == 1, event.label
    for year in range(2001, 2011):
        assert sum(f"{year}1Feb.{year}Closure" in text for text in texts) == 1, year


def test_numbers_hang_in_the_margin(article, tmp_path, qapp):
    long = article(texts=("Abundant snow fell. " * 20,))
    path = tmp_path / "long.pdf"
    write(Dossier("T", (Passage(long, 0, len(long.body)),)), path)
    document = pypdfium2.PdfDocument(path)
    page = document[0].get_textpage()
    text = page.get_text_range()
    first = text.index("Abundant")
    number = page.get_charbox(text.rindex("1", 0, first))[0]
    word = page.get_charbox(first)[0]
    starts = [page.get_charbox(n)[0] for n in range(first, first + 300) if text[n] == "A"]
    document.close()
    assert word - number == pytest.approx(26, abs=2)
    assert min(starts) == pytest.approx(word, abs=2)


def test_it_works_beside_a_running_application_in_another_thread(passages, tmp_path, qapp):
    path = tmp_path / "a.pdf"
    thread = threading.Thread(target=write, args=(Dossier("T", passages), path))
    thread.start()
    thread.join()
    assert "道路首次重新开放。" in "".join(pages(path))


def test_missing_fonts_are_named_with_their_package(article, tmp_path, monkeypatch, qapp):
    rare = article(texts=("\U0002ceb0",))
    dossier = Dossier("x", (Passage(rare, 0, 1),))
    write(dossier, tmp_path / "a.pdf")
    monkeypatch.setitem(pdf._USUAL, "han", ("fonts-droid-fallback", ("No Such Font",)))
    with pytest.raises(ExportError, match="package fonts-droid-fallback"):
        write(dossier, tmp_path / "b.pdf")
    monkeypatch.setattr(pdf, "_SERIFS", ("No Such Font",))
    with pytest.raises(ExportError, match="fonts-noto-core"):
        write(dossier, tmp_path / "b.pdf")
    assert not (tmp_path / "b.pdf").exists()


@pytest.mark.parametrize(
    "words", ["", " ", "\u202e\u0000\uffff", "😀 \ue000", "x" * 5000, "a\n\nb\nc"]
)
def test_odd_text_is_printed_somehow(article, tmp_path, qapp, words):
    odd = article(texts=(words, "The end."), title=words)
    path = tmp_path / "odd.pdf"
    write(Dossier(words, (Passage(odd, 0, len(odd.body)),)), path)
    assert "The end." in "".join(pages(path))
