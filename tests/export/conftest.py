# SPDX-License-Identifier: MIT
"""Articles made by hand, in four languages, and a comparison with files under tests/golden."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tajarchive.model import Article, Event, EventSource, Original, Paragraph, Passage

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def make_article(**changes: Any) -> Article:
    """An article whose body is made of `texts`; a text that begins with "[" is a caption."""
    texts = changes.pop("texts", ("Snow closed the pass on Monday.", "It opened again on Friday."))
    paragraphs: list[Paragraph] = []
    start = 0
    for n, text in enumerate(texts, 1):
        kind = "caption" if text.startswith("[") else "body"
        paragraphs.append(Paragraph(n, start, start + len(text), kind))
        start += len(text) + 2
    known: dict[str, Any] = {
        "id": "pass-1",
        "title": "Anzob pass closed by snow",
        "body": "\n\n".join(texts),
        "paragraphs": tuple(paragraphs),
        "original": Original("pass.txt", "0" * 64, 120, "utf-8"),
        "published": "2021-02-08",
        "published_precision": "day",
        "source": "Sample Wire",
        "language": "en",
    }
    return Article(**(known | changes))


@pytest.fixture
def article() -> Callable[..., Article]:
    return make_article


@pytest.fixture
def articles() -> dict[str, Article]:
    """One article for each thing that can be missing, half known, or in another script."""
    pair = "Zarina Ergasheva and Ann M. Lee"
    address = "https://news.example/a_b?x=1&y=2"
    return {
        "everything": make_article(author=pair, url=address, title="Why “snow” closed Anzob?"),
        "bare": make_article(published=None, published_precision=None, source=None),
        "no date": make_article(published=None, published_precision=None, url=address),
        "month": make_article(published="2022-02", published_precision="month"),
        "year": make_article(published="2022", published_precision="year"),
        "week": make_article(published="2024-W27", published_precision="week"),
        "minute": make_article(published="2021-09-08T08:03", published_precision="minute"),
        "agency": make_article(source="Sample Wire", publisher="Daily Sample"),
        "staff": make_article(author="Daily Sample staff", source="Daily Sample"),
        "no title": make_article(title="0003_clip.txt", title_from="file name"),
        "russian": make_article(
            id="ru-1", language="ru", title="Перевал «Анзоб» закрыт", source="Ховар",
            author="Мария Петровна Иванова, Жамшед Каримов", url=address,
            texts=("Снег закрыл перевал.", "Движение возобновлено."),
        ),
        "tajik": make_article(
            id="tg-1", language="tg", title="Ағбаи Анзоб баста шуд", source="Ҷумҳурият",
            texts=("Барфи зиёд ағбаро қатъ кард.", "Роҳ ҳоло кушода аст; нақлиёт мегузарад."),
        ),
        "chinese": make_article(
            id="zh-1", language="zh", title="安佐布山口因大雪关闭", source="样本社", author="张三",
            texts=("大雪封闭了山口。", "道路首次重新开放。"),
        ),
        "four authors": make_article(author="Ann Lee, Bob Ray, Cy Doe, Di Fox"),
    }  # fmt: skip


@pytest.fixture
def passages(articles: dict[str, Article]) -> tuple[Passage, ...]:
    """Whole articles as passages, the first with a caption and a hostile paragraph."""
    first = make_article(
        url="https://news.example/snow",
        texts=(
            "Snow closed the Anzob pass on Monday, <b>officials</b> said & drivers waited.",
            "[Photo: lorries before the tunnel. (Sample Wire/Alma Sample)]",
            "1. The road *opened* again on Friday.",
        ),
    )
    chosen = (first, articles["russian"], articles["tajik"], articles["chinese"])
    return tuple(Passage(each, 0, len(each.body)) for each in chosen)


@pytest.fixture
def events() -> tuple[Event, ...]:
    return (
        Event(
            id="ev-1", type="disaster", label="Snow closes the Anzob pass", date="2021-02-08",
            date_end=None, precision="day", planned=False, plover=None, mode=None, cameo=None,
            participants=("Ministry of Transport",), actor=(), recipient=(), place="Anzob",
            part_of=None, confidence=0.8, why=("trigger: closed",),
            sources=(EventSource("pass-1", 0, 31, 5, 11), EventSource("ru-1", 0, 20, 5, 11)),
        ),
        Event(
            id="ev-2", type="visit", label="Visit, planned; date open", date="2022-02",
            date_end=None, precision="month", planned=True, plover="CONSULT", mode="visit",
            cameo="042", participants=("A", "B"), actor=("A",), recipient=("B",), place=None,
            part_of=None, confidence=0.5, why=(), sources=(EventSource("tg-1", 0, 28, 0, 4),),
        ),
        Event(
            id="ev-3", type="talks", label="Talks", date=None, date_end=None,
            precision="undated", planned=False, plover="CONSULT", mode=None, cameo="036",
            participants=(), actor=(), recipient=(), place=None, part_of=None, confidence=0.4,
            why=(), sources=(EventSource("zh-1", 0, 8, 0, 2),),
        ),
    )  # fmt: skip


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with a file; TAJARCHIVE_UPDATE_GOLDEN=1 writes the file instead."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if os.environ.get("TAJARCHIVE_UPDATE_GOLDEN"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert text == file.read_bytes().decode()

    return compare
