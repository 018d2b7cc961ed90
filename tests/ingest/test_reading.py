# SPDX-License-Identifier: MIT
"""Reading files: choosing a format, limits, and every way in which it can fail."""

from __future__ import annotations

import os
import socket
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive import ingest
from tajarchive.errors import ImportFailure
from tajarchive.ingest import metadata
from tajarchive.ingest.extracted import Extracted, Line
from tajarchive.ingest.readers import READERS
from tajarchive.ingest.reading import choose
from tajarchive.model import Article

TEXT = (
    "The wall is up\n\n(Northwind) 10:28, May 19, 2023\n\n"
    "KHOROG, May 18 (Northwind) -- The wall along the river was finished on Thursday, two years "
    "after the first stone had been laid, and the town celebrated until late in the night.\n"
)


def _reason(path: Path) -> str:
    with pytest.raises(ImportFailure) as failure:
        ingest.read(path)
    reason = str(failure.value)
    assert reason.endswith(".")
    assert "\n" not in reason
    assert "Traceback" not in reason
    return reason


def test_a_file_becomes_an_article(tmp_path: Path) -> None:
    path = tmp_path / "wall.txt"
    path.write_text(TEXT, encoding="utf-8")
    article = ingest.read(path)
    assert article.id == ""
    assert article.original.name == "wall.txt"
    assert article.original.bytes == len(TEXT)
    assert article.original.encoding == "utf-8"
    assert (article.published, article.published_precision) == ("2023-05-19T10:28", "minute")
    assert article.published_from == "line 3"
    assert article.language == "en"
    for paragraph in article.paragraphs:
        assert article.body[paragraph.start : paragraph.end].strip() != ""


def test_missing_empty_and_forbidden_files(tmp_path: Path) -> None:
    assert "no such file" in _reason(tmp_path / "missing.txt")
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert "empty" in _reason(empty)
    empty.write_bytes(b"\xef\xbb\xbf  \n\n")
    assert _reason(empty)
    assert "folder" in _reason(tmp_path)
    forbidden = tmp_path / "forbidden.txt"
    forbidden.write_text(TEXT, encoding="utf-8")
    forbidden.chmod(0)
    if not os.access(forbidden, os.R_OK):
        assert "permission" in _reason(forbidden)


def test_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "wall.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "permission" in _reason(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_special_files_are_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "not an ordinary file" in _reason(pipe)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s.txt"))
        assert "not an ordinary file" in _reason(tmp_path / "s.txt")


@pytest.mark.parametrize(("name", "limit"), [("big.txt", 64), ("big.html", 64), ("big.pdf", 256)])
def test_a_file_over_the_limit_is_refused_before_it_is_read(
    tmp_path: Path, name: str, limit: int
) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n" if name.endswith("pdf") else b"<html>words\n")
        file.truncate((limit << 20) + 5)
    reason = _reason(path)
    assert f"{limit} MiB" in reason


def test_content_is_asked_before_the_name() -> None:
    assert choose(b"%PDF-1.7 ...", "report.txt").name == "pdf"
    assert choose(b"\n <!DOCTYPE html><html>", "page.txt").name == "html"
    assert choose(b"plain words", "page.html").name == "html"
    assert choose(b"plain words", "note.md").name == "md"
    assert choose(b"plain words", "note").name == "txt"
    assert choose(b"plain words", "note.unknown").name == "txt"


def test_readers_have_labels_and_suffixes_of_their_own() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert {reader.name for reader in READERS} == {"txt", "md", "html", "pdf", "docx"}
    assert all(reader.label and suffix.startswith(".") for reader in READERS for suffix in suffixes)


def _article(*lines: str, today: date | None = None) -> Article:
    extracted = Extracted(tuple(Line(n, text) for n, text in enumerate(lines, 1)))
    return metadata.article_from(extracted, b"", "x.txt", today)


LONG = (
    "The wall along the river was finished on Thursday, two years after the first stone had been "
    "laid."
)


def test_no_date_is_said_to_be_missing() -> None:
    article = _article("The wall is up", LONG * 2)
    assert article.published is None
    assert article.warnings == ("no publication date found",)


def test_a_weekday_that_cannot_be_right_is_pointed_out() -> None:
    article = _article("The wall is up at last", "Tuesday, 19 May 2023", LONG * 2)
    assert article.published == "2023-05-19"
    assert "line 2 says Tuesday, but 2023-05-19 was a Friday" in article.warnings


def test_dates_that_contradict_each_other_are_pointed_out() -> None:
    article = _article(" date 2023-05-21 The wall is up at last", "May 19, 2023", LONG * 2)
    assert article.published == "2023-05-19"
    assert article.title == "The wall is up at last"
    assert any("2023-05-19" in w and "2023-05-21" in w for w in article.warnings)


def test_the_finer_of_two_dates_that_agree_is_taken() -> None:
    article = _article(" date 2023-05-19 The wall is up", "(Northwind) 10:28, May 19, 2023", LONG)
    assert (article.published, article.published_from) == ("2023-05-19T10:28", "line 2")
    assert article.warnings == ()


def test_a_date_in_the_future_is_doubted() -> None:
    article = _article("The wall is up", "19 May 2023", LONG * 2, today=date(2023, 1, 1))
    assert any("future" in warning for warning in article.warnings)


def test_an_ambiguous_date_is_not_guessed() -> None:
    article = _article("The wall is up", "Published: 05/07/2023", LONG * 2)
    assert (article.published, article.published_precision) == ("2023", "year")
    assert any("two ways" in warning for warning in article.warnings)


def test_without_a_title_the_first_sentence_serves() -> None:
    article = _article(f"KHOROG, May 18, 2023 (Northwind) -- {LONG} The town was glad.")
    assert (article.title, article.title_from) == (LONG, "first sentence")
    assert article.published_from == "dateline"


def test_the_title_given_twice_stands_once() -> None:
    article = _article("The Wall Is Up", "The Wall Is Up.", LONG * 2)
    assert article.title == "The Wall Is Up"
    assert article.duplicate_titles == ("The Wall Is Up.",)
    assert "Wall Is Up" not in article.body


@given(st.lists(st.text(max_size=120), max_size=25))
def test_paragraphs_always_cover_the_body(lines: list[str]) -> None:
    text = "\n".join(lines).encode("utf-8", "replace")
    try:
        article = ingest.read_bytes(text, "x.txt")
    except ImportFailure:
        return
    pieces = [article.body[p.start : p.end] for p in article.paragraphs]
    assert "\n\n".join(pieces) == article.body
    assert [p.n for p in article.paragraphs] == list(range(1, len(pieces) + 1))
    assert article.title


@pytest.mark.parametrize(
    "text",
    [
        "word " * 1_000_000,
        "\n".join(f"Line {i} here" for i in range(100_000)),
        "(" * 300_000,
        "\n".join(" " * 150 + "|" + " " * 150 + "x" for _ in range(3_000)),
        "\n".join("A picture. (Northwind/" + "Name " * 20 for _ in range(3_000)),
        "\n".join("DUSHANBE, " * 15 for _ in range(5_000)),
    ],
    ids=["one line of 5 MB", "100,000 lines", "brackets", "spaces", "open credits", "places"],
)
def test_strange_shapes_are_read_whole(text: str) -> None:
    article = ingest.read_bytes(text.encode(), "strange.txt")
    assert len("".join(article.body.split())) >= 0.9 * len("".join(text.split()))
