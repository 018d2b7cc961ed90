# SPDX-License-Identifier: MIT
"""Web pages and Markdown."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.errors import ImportFailure
from tajarchive.ingest import headline, read_bytes

TEXT = (
    "The wall along the river was finished on Thursday, two years after the first stone had been "
    "laid, and the town celebrated until late in the night with music and with fire.",
    "A second section is to follow in spring. It will be built of the same stone as the first, the "
    "engineers said, and the town has already begun to collect money for a third one.",
    "The ministers of both countries promised to come back for it, and to bring their families to "
    "the river, whose water was high this year after a long winter with a great deal of snow.",
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "River Daily"},
        {
            "@type": ["NewsArticle"],
            "headline": "The wall is up &amp; running",
            "datePublished": "2023-05-19T10:28:00+05:00",
            "author": [
                {"@type": "Person", "name": "Jane Doe"},
                {"@type": "Person", "name": "Bo Li"},
            ],
            "publisher": {"@type": "Organization", "name": "River Daily"},
        },
    ],
}


def page(head: str = "", body: str = "", **attributes: str) -> bytes:
    text = body or "<article><h1>The wall is up</h1>" + "".join(f"<p>{t}</p>" for t in TEXT)
    lang = attributes.get("lang", "en")
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>'
        f'<nav><a href="/">Home</a> <a href="/news">News</a></nav>{text}'
        f"<footer><p>Privacy | Contact</p></footer></body></html>"
    ).encode()


def _script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_main_text_without_the_page_around_it() -> None:
    article = read_bytes(page("<title>The wall is up - River Daily</title>"), "p.html")
    assert article.body == "\n\n".join(TEXT)
    assert article.title == "The wall is up"
    assert article.published is None
    assert "no publication date found" in article.warnings


def test_metadata_of_the_head() -> None:
    head = (
        "<title>The wall is up | River Daily</title>"
        '<meta property="og:site_name" content="River Daily">'
        '<meta property="article:published_time" content="2023-05-19T10:28:31Z">'
        '<meta property="article:section" content="Rivers">'
        '<meta name="author" content="Jane Doe">'
        '<link rel="canonical" href="https://river.example.org/wall">'
    )
    article = read_bytes(page(head), "p.html")
    assert (article.title, article.source, article.author) == (
        "The wall is up",
        "River Daily",
        "Jane Doe",
    )
    assert (article.published, article.published_precision) == ("2023-05-19T10:28:31", "minute")
    assert article.published_from == "head: article:published_time"
    assert (article.url, article.section) == ("https://river.example.org/wall", "Rivers")


def test_metadata_of_json_ld() -> None:
    article = read_bytes(page(_script(LINKED), TEXT_ONLY), "p.html")
    assert article.title == "The wall is up & running"
    assert (article.published, article.author) == ("2023-05-19T10:28", "Jane Doe, Bo Li")
    assert article.source == "River Daily"


TEXT_ONLY = "<article>" + "".join(f"<p>{text}</p>" for text in TEXT) + "</article>"


def test_text_that_stands_only_in_json_ld() -> None:
    linked = {**LINKED["@graph"][1], "articleBody": "\n".join(TEXT)}  # type: ignore[dict-item]
    article = read_bytes(page(_script(linked), "<div id='app'></div>"), "p.html")
    assert article.body == "\n\n".join(TEXT)


def test_agency_and_carrier_are_told_apart() -> None:
    head = '<meta property="og:site_name" content="River Daily">'
    body = TEXT_ONLY.replace("<p>The wall", "<p>KHOROG, May 18 (Northwind) -- The wall", 1)
    article = read_bytes(page(head, body), "p.html")
    assert (article.source, article.publisher) == ("Northwind", "River Daily")


def test_captions_stand_where_their_pictures_stood() -> None:
    figure = (
        '<figure><img src="a.jpg"><figcaption>Masons at work in Khorog. (Northwind/Ann Lee)'
        "</figcaption></figure>"
    )
    body = TEXT_ONLY.replace("</p><p>A second", f"</p>{figure}<p>A second")
    article = read_bytes(page("", body), "p.html")
    assert [p.kind for p in article.paragraphs] == ["body", "caption", "body", "body"]
    assert "\ue0c0" not in article.body


@pytest.mark.parametrize("name", ["windows-1251", "koi8-r", "utf-8"])
def test_the_declared_encoding_is_used(name: str) -> None:
    russian = (
        "Стену вдоль реки достроили в четверг, через два года после закладки первого камня. " * 4
    )
    text = f'<html><head><meta charset="{name}"></head><body><p>{russian}</p></body></html>'
    article = read_bytes(text.encode(name), "p.html")
    assert article.body == russian.strip()
    assert article.language == "ru"


def test_a_wrongly_declared_encoding_is_found_out() -> None:
    russian = (
        "Стену вдоль реки достроили в четверг, через два года после закладки первого камня. " * 4
    )
    text = f'<html><head><meta charset="utf-8"></head><body><p>{russian}</p></body></html>'
    article = read_bytes(text.encode("cp1251"), "p.html")
    assert (article.body, article.original.encoding) == (russian.strip(), "cp1251")


def test_scripts_do_not_run_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = (
        '<script>document.write("evil")</script><link rel="stylesheet" href="http://a.example/b">'
    )
    article = read_bytes(
        page(head, TEXT_ONLY + '<iframe src="http://a.example/c"></iframe>'), "p.html"
    )
    assert "evil" not in article.body


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(ImportFailure, match="no text"):
        read_bytes(b"<!DOCTYPE html><html><head></head><body></body></html>", "p.html")


def _outcome(data: bytes, name: str) -> str:
    """Return why the data were refused, or that they were read."""
    try:
        read_bytes(data, name)
    except ImportFailure as failure:
        return str(failure)
    return "Read."


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300))
def test_any_page_is_read_or_refused(text: str) -> None:
    assert _outcome(f"<html><body>{text}".encode("utf-8", "replace"), "p.html").endswith(".")


@pytest.mark.parametrize(
    ("title", "site", "host", "kept"),
    [
        ("The wall is up - BBC News", None, "", "The wall is up"),
        ("The wall is up | Reuters", None, "", "The wall is up"),
        (
            "River Daily: The wall is up | River Daily",
            "River Daily",
            "",
            "River Daily: The wall is up",
        ),
        ("The wall is up — River Daily", "River Daily", "", "The wall is up"),
        ("The wall - and the river", None, "", "The wall - and the river"),
        ("The wall is up - example", None, "www.example.org", "The wall is up"),
        ("河堤工程竣工-新华网", None, "", "河堤工程竣工"),
        ("河堤工程竣工_示例网", "示例网", "", "河堤工程竣工"),
        ("River Daily | The wall is up", "River Daily", "", "The wall is up"),
    ],
)
def test_the_outlets_name_is_no_part_of_the_title(
    title: str, site: str | None, host: str, kept: str
) -> None:
    assert headline.strip_outlet(title, site, host, [title]) == kept


FRONT = """---
title: "The wall: a visit"
date: 2023-05-19
authors:
  - Jane Doe
  - Bo Li
source: River Daily
tags: [river, wall]
---

# The wall: a visit

KHOROG, May 18 (Northwind) -- The **wall** along the [river](https://river.example.org) was
finished on *Thursday*, two years after the first stone.

![Masons at work in Khorog](masons.jpg)

<!-- a note
to nobody -->

## What it cost

- stone
- sand

> A quotation of the
> minister.
"""


def test_markdown_with_front_matter() -> None:
    article = read_bytes(FRONT.encode(), "wall.md")
    assert article.title == "The wall: a visit"
    assert (article.published, article.published_from) == ("2023-05-19", "front matter")
    assert article.author == "Jane Doe, Bo Li"
    assert (article.source, article.publisher) == ("Northwind", "River Daily")
    assert [article.body[p.start : p.end] for p in article.paragraphs] == [
        "KHOROG, May 18 (Northwind) -- The wall along the river was finished on Thursday, two "
        "years after the first stone.",
        "Masons at work in Khorog",
        "What it cost",
        "stone",
        "sand",
        "A quotation of the minister.",
    ]
    assert [p.kind for p in article.paragraphs].count("caption") == 1


def test_markdown_without_front_matter() -> None:
    article = read_bytes(
        b"The wall is up\n==============\n\nWords of the first paragraph.\n", "w.md"
    )
    assert (article.title, article.body) == ("The wall is up", "Words of the first paragraph.")
    article = read_bytes(
        "# Стена\n\n8 сентября 2021 года\n\nСлова первого абзаца.".encode(), "w.md"
    )
    assert (article.title, article.published) == ("Стена", "2021-09-08")


@given(st.text(max_size=300))
def test_any_markdown_is_read_or_refused(text: str) -> None:
    assert _outcome(text.encode("utf-8", "replace"), "w.md").endswith(".")


def test_a_date_from_somewhere_on_the_page_is_marked_as_such():
    page = """<html><head><title>Dam inspected</title></head><body><article>
    <h1>Dam inspected</h1>
    <p>Engineers inspected the dam and its spillway for a whole day, they said in a report.</p>
    <p>Nothing was found that would keep the plant from running through the summer.</p>
    </article><footer class="meta"><span class="post-date">May 4, 2023</span></footer>
    </body></html>"""
    article = read_bytes(page.encode(), "dam.html")
    assert (article.published, article.published_from) == ("2023-05-04", "page")
    assert article.warnings == (
        "the publication date was taken from somewhere on the page; check it",
    )
