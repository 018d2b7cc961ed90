# SPDX-License-Identifier: MIT
"""Web pages: the main text by trafilatura, the captions beside it, the metadata of the head."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from tajarchive.errors import ImportFailure
from tajarchive.ingest import encoding, pagehead
from tajarchive.ingest.extracted import Extracted, Line
from tajarchive.ingest.pagehead import PageHead
from tajarchive.ingest.reader import Reader
from tajarchive.text import normalise

_MARK = "\ue0c0"
"""A private-use character that marks captions on their way through the extraction."""

_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:fig)?(?:caption|cutline)(?:$|[\s_-])|caption-?text|photo-?(?:desc|text"
    r"|title|caption)|image-?(?:desc|title)",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 900
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_LITTLE = 250
"""Code points under which an extraction counts as failed and the next way is tried."""

_BLOCKS = frozenset(("p", "head", "item", "quote", "code", "ab", "cell", "fw", "dt", "dd"))


def read(data: bytes, name: str) -> Extracted:
    """Read a web page; its scripts are not run and nothing is fetched.

    Raises:
        ImportFailure: it is no page, or holds no text.
    """
    text, used = _decode(data)
    tree = _parse(text)
    head = pagehead.read(tree)
    lines = _main_text(tree, head)
    if head.published is None:
        _date_elsewhere(head, tree)
    return Extracted(
        lines=tuple(lines),
        title=normalise.clean(head.title).strip() if head.title else None,
        published=head.published,
        published_from=head.published_from,
        author=head.author,
        site=head.site,
        section=head.section,
        url=head.url,
        language=head.language,
        encoding=used,
    )


def _decode(data: bytes) -> tuple[str, str]:
    """Decode by byte-order mark, then as the page declares when that fits, then by guessing."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii").lower()
        name = {"gb2312": "gb18030", "gbk": "gb18030", "windows-1251": "cp1251"}.get(name, name)
        try:
            return data.decode(name), name
        except (LookupError, UnicodeDecodeError):
            pass
    return encoding.decode(data)


def _parse(text: str) -> Any:
    from lxml import etree, html  # pyright: ignore[reportAttributeAccessIssue]

    text = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text).replace("\x00", "")
    try:
        parser = html.HTMLParser(huge_tree=False, remove_comments=True, no_network=True)
        tree = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ImportFailure("It is not a web page that can be read.") from error
    return tree


def _main_text(tree: Any, head: PageHead) -> list[Line]:
    """Return the lines of the article; from JSON-LD when the page itself shows hardly any."""
    _mark_captions(tree)
    lines = _extracted(tree)
    told = sum(len(line.text) for line in lines if line.hint != "caption")
    pieces = [p for p in normalise.clean(head.text or "").split("\n") if p.strip()]
    linked = sum(len(piece) for piece in pieces)
    # The extraction, too, looks into JSON-LD, but makes one paragraph of what it finds there.
    flattened = told <= 1.1 * linked and len(pieces) > 1 and len(lines) <= 1
    if pieces and (linked > 2 * told + 100 or flattened):
        captions = [line for line in lines if line.hint == "caption"]
        lines = [
            Line(n, piece.strip(), "body") for n, piece in enumerate(pieces, 1) if piece.strip()
        ]
        lines += [Line(len(lines) + n, line.text, "caption") for n, line in enumerate(captions, 1)]
    return lines


def _date_elsewhere(head: PageHead, tree: Any) -> None:
    """Take the day from the address, else where pages of many makers print it (htmldate)."""
    day, place = pagehead.date_in_url(head.url), "URL"
    if day is None:
        from copy import deepcopy

        from htmldate import find_date

        logging.getLogger("htmldate").setLevel(logging.CRITICAL)
        try:
            day = find_date(deepcopy(tree), original_date=True, extensive_search=False)
        except (ValueError, TypeError, AttributeError, RecursionError):
            day = None
        place = "page"
    if day:
        head.published, head.published_from = day, place


def _mark_captions(tree: Any) -> None:
    """Turn captions into marked paragraphs after their figures, which extraction leaves out."""
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

    found = [
        e
        for e in tree.iter("figcaption", "p", "div", "span", "em", "small", "dd")
        if e.tag == "figcaption" or _CAPTION_CLASS.search(e.get("class") or "")
    ]
    for element in found:
        if element.getparent() is None or any(a in found for a in element.iterancestors()):
            continue
        text = " ".join(element.text_content().split())
        figure = next((a for a in element.iterancestors("figure")), None)
        anchor = figure if figure is not None else element
        if not 8 <= len(text) <= _LONGEST_CAPTION or anchor.getparent() is None:
            continue
        paragraph = etree.Element("p")
        paragraph.text = _MARK + text
        anchor.addnext(paragraph)
        paragraph.tail, anchor.tail = anchor.tail, None
        _remove(element)


def _remove(element: Any) -> None:
    element.drop_tree()


def _extracted(tree: Any) -> list[Line]:
    from copy import deepcopy

    lines = list(_lines(_extract(deepcopy(tree), {"favor_precision": True})))
    told = _length(lines)
    printed = sum(len(p.text_content()) for p in tree.iter("p"))
    if told < _LITTLE or printed > 1.8 * told:
        more = list(_lines(_extract(deepcopy(tree), {"favor_recall": True})))
        if _length(more) > 2 * told:
            lines = more
    return lines


def _length(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines if line.hint != "caption")


def _extract(tree: Any, options: dict[str, Any]) -> Any:
    import trafilatura
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            tree, include_comments=False, include_tables=True, with_metadata=False, **options
        )
    except (etree.LxmlError, ValueError, RecursionError):
        return None
    return getattr(document, "body", None)


def _lines(body: Any) -> Iterator[Line]:
    if body is None:
        return
    number = 0
    for text, kind in _blocks(body):
        for piece in normalise.clean(text).split("\n"):
            piece = re.sub(r"[ \t]+", " ", piece).strip()
            if not piece.strip(_MARK + " "):
                continue
            number += 1
            if _MARK in piece:
                yield Line(number, piece.replace(_MARK, "").strip(), "caption")
            else:
                yield Line(number, piece, {"head": "heading", "row": "row"}.get(kind, ""))


def _blocks(element: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts of the innermost blocks of an extracted tree, in order."""
    own: list[str] = [element.text or ""]
    kind = str(element.tag)
    for child in element:
        if child.tag in _BLOCKS or child.tag in (
            "list",
            "table",
            "row",
            "div",
            "body",
            "main",
            "section",
        ):
            yield from _flush(own, kind)
            yield from _row(child) if child.tag == "row" else _blocks(child)
        elif child.tag == "lb":
            own.append("\n")
        else:
            own.append("".join(child.itertext()))
        own.append(child.tail or "")
    yield from _flush(own, kind)


def _row(row: Any) -> Iterator[tuple[str, str]]:
    cells = [" ".join("".join(cell.itertext()).split()) for cell in row]
    if any(len(cell) > 300 for cell in cells):
        for cell in row:
            yield from _blocks(cell)
    else:
        yield " | ".join(cell for cell in cells if cell), "row"


def _flush(own: list[str], kind: str) -> Iterator[tuple[str, str]]:
    text = "".join(own)
    own.clear()
    if text.strip():
        # A line end of the markup is a space; only <br> ends a line.
        yield "\n".join(" ".join(piece.split()) for piece in text.split("\n")), kind


def _sniff(data: bytes) -> bool:
    start = data.removeprefix(b"\xef\xbb\xbf")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = data.replace(b"\x00", b"")[2:]
    start = re.sub(
        rb"^(?:\s+|<\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->)+", b"", start, flags=re.DOTALL
    )
    return re.match(rb"(?i)<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", start) is not None


READER = Reader("html", "Web page", (".html", ".htm", ".xhtml"), _sniff, read)
