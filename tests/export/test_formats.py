# SPDX-License-Identifier: MIT
from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from tajarchive.export import FORMATS, Dossier, cite, write
from tajarchive.export.calendars import days, icalendar, timeline
from tajarchive.export.dossier import beside_label
from tajarchive.export.event_table import events_csv
from tajarchive.export.formats import bibtex, csljson, html, markdown, ris, text
from tajarchive.export.tables import csv_text
from tajarchive.model import Passage

TITLE = "Winter roads & <passes>"


@pytest.fixture
def dossier(passages, events):
    return Dossier(TITLE, passages, events)


@pytest.mark.parametrize("format_", [text, markdown, html, ris, bibtex, csljson])
def test_text_formats_stay_as_they_were(dossier, golden, format_):
    suffix = format_.FORMAT.suffix
    golden(f"export/dossier{suffix}", format_.text(dossier))


def test_suffixes_and_names_are_unique_and_all_that_the_contract_names_are_there():
    suffixes = [each.suffix for each in FORMATS]
    assert len(set(suffixes)) == len({each.name for each in FORMATS}) == len(FORMATS)
    assert {".pdf", ".docx", ".md", ".html", ".ris", ".bib", ".json", ".csv", ".ics"} <= {*suffixes}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)


def test_html_is_self_contained_and_says_everything(dossier):
    page = html.text(dossier)
    reader = Reader()
    reader.feed(page)
    assert not {tag for tag, _ in reader.tags} & {"script", "img", "link", "iframe", "object"}
    assert "url(" not in page
    words = "".join(reader.words)
    for passage in dossier.passages:
        for paragraph in passage.article.paragraphs:
            assert passage.article.body[paragraph.start : paragraph.end] in words
        assert cite(passage.article, None) in words
    assert [attrs["lang"] for tag, attrs in reader.tags if tag == "blockquote"] == [
        "en", "ru", "tg", "zh",
    ]  # fmt: skip
    numbers = [attrs.get("data-n") for tag, attrs in reader.tags if tag == "p"]
    assert [n for n in numbers if n][:3] == ["1", "2", "3"]


def test_a_part_of_an_article_is_cited_by_its_paragraph(article):
    made = article()
    second = made.paragraphs[1]
    written = text.text(Dossier("One", (Passage(made, second.start + 3, second.end),)))
    assert "(2) opened again on Friday." in written
    assert "para. 2" in written
    assert "(1)" not in written


def test_records_name_an_article_once_however_many_passages_it_has(article):
    made = article()
    parts = tuple(Passage(made, p.start, p.end) for p in made.paragraphs)
    dossier = Dossier("Two", parts)
    assert ris.text(dossier).count("TY  - ") == 1
    assert bibtex.text(dossier).count("@article") == 1
    (item,) = json.loads(csljson.text(dossier))
    assert [held["paragraphs"] for held in item["custom"]["passages"]] == [[1, 1], [2, 2]]
    assert item["custom"]["passages"][1]["text"] == parts[1].text


def test_events_become_a_table(events):
    rows = list(csv.DictReader(io.StringIO(events_csv(events))))
    assert [row["Event Date"] for row in rows] == ["2021-02-08", "2022-02", ""]
    assert rows[1]["Event Type"] == "CONSULT"
    assert rows[1]["Participants"] == "A; B"
    assert rows[0]["Reports"] == "2"
    assert rows[0]["Articles"] == "pass-1; ru-1"


def test_no_cell_is_run_as_a_formula():
    rows = list(csv.reader(io.StringIO(csv_text(["a"], [["=1+1"], ["+x"], ["-2"], ["@y"], [-2]]))))
    assert rows[1:] == [["'=1+1"], ["'+x"], ["'-2"], ["'@y"], ["-2"]]


def test_calendar_entries_last_as_long_as_their_date_is_unknown(events):
    written = icalendar(events, stamp=datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert "DTSTART;VALUE=DATE:20210208\r\nDTEND;VALUE=DATE:20210209" in written
    assert "DTSTART;VALUE=DATE:20220201\r\nDTEND;VALUE=DATE:20220301" in written
    assert written.count("BEGIN:VEVENT") == 2
    assert "Date known to the month only." in written
    assert r"SUMMARY:Visit\, planned\; date open" in written
    assert "STATUS:TENTATIVE" in written
    assert all(line.endswith("\r") for line in written.split("\n")[:-1])


def test_calendar_lines_are_folded_between_characters(events):
    long = replace(events[0], label="Барфи зиёд роҳро баст " * 12)
    written = icalendar([long])
    assert max(len(line.encode()) for line in written.split("\r\n")) <= 75
    unfolded = written.replace("\r\n ", "")
    assert f"SUMMARY:{long.label}".rstrip() in unfolded


@pytest.mark.parametrize(
    ("date", "end", "precision", "expected"),
    [
        ("2024-07-04", "2024-07-06", "day", ("2024-07-04", "2024-07-06")),
        ("2024-W27", None, "week", ("2024-07-01", "2024-07-07")),
        ("2024-Q1", None, "quarter", ("2024-01-01", "2024-03-31")),
        ("2023-12", None, "month", ("2023-12-01", "2023-12-31")),
        ("2020", None, "year", ("2020-01-01", "2020-12-31")),
        ("2024-07-06", "2024-07-04", "day", ("2024-07-06", "2024-07-06")),
    ],
)
def test_days_an_event_may_cover(events, date, end, precision, expected):
    event = replace(events[0], date=date, date_end=end, precision=precision)
    span = days(event)
    assert span is not None
    assert tuple(day.isoformat() for day in span) == expected


def test_timeline_has_half_dates_and_no_markup(events):
    made = timeline([replace(events[0], label="<b>x</b>"), *events[1:]], title="T")
    assert [slide["start_date"] for slide in made["events"]] == [
        {"year": 2021, "month": 2, "day": 8},
        {"year": 2022, "month": 2},
    ]
    assert made["events"][0]["text"]["headline"] == "&lt;b&gt;x&lt;/b&gt;"
    assert made["title"]["text"]["headline"] == "T"


def test_markdown_keeps_the_words(dossier):
    written = markdown.text(dossier)
    plain = re.sub(r"\\(.)", r"\1", written)
    for passage in dossier.passages:
        for paragraph in passage.article.paragraphs:
            assert passage.article.body[paragraph.start : paragraph.end] in plain


def test_docx_has_headings_numbers_and_links(dossier, tmp_path):
    import docx

    file = tmp_path / "a.docx"
    write(dossier, file)
    document = docx.Document(str(file))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == [p.article.title for p in dossier.passages] + ["Events"]
    texts = [p.text for p in document.paragraphs]
    assert "1\tСнег закрыл перевал." in texts
    assert "2\t道路首次重新开放。" in texts
    assert document.core_properties.author == ""
    links = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert "https://news.example/snow" in links


def test_docx_leaves_out_what_xml_cannot_hold(article, tmp_path):
    made = article(texts=("a\x00b\x0bc\ufffe",), title="t\x1f")
    write(Dossier("d\x01", (Passage(made, 0, len(made.body)),)), tmp_path / "a.docx")
    assert (tmp_path / "a.docx").stat().st_size > 1000


def test_a_chronology_does_not_say_twice_what_the_label_says(events):
    event = replace(events[0], label="Closure: Ministry of Transport (Anzob)")
    assert beside_label(event) == ""
    assert beside_label(events[0]) == "Ministry of Transport"
    assert beside_label(events[1]) == "A, B"
