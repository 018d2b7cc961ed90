# SPDX-License-Identifier: MIT
"""Markdown, with front matter as static site generators write it."""

from __future__ import annotations

import re

from tajarchive.ingest import dates, encoding
from tajarchive.ingest.extracted import Extracted, Line
from tajarchive.ingest.reader import Reader
from tajarchive.text import normalise

_FRONT = re.compile(r"\A\s*---[ ]*\n(?P<head>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ ]*(?:\n|\Z)")
_PAIR = re.compile(r"^(?P<key>[A-Za-z_][\w-]{0,40})[ ]*:[ ]*(?P<value>.*)$")
_KEYS = {
    "title": ("title", "headline", "name"),
    "published": ("date", "published", "pubdate", "publish_date", "date_published", "created"),
    "author": ("author", "authors", "byline", "creator"),
    "site": ("source", "site", "outlet", "publisher", "publication", "agency"),
    "section": ("section", "category", "categories"),
    "url": ("url", "link", "permalink", "canonical", "original_url", "source_url"),
    "language": ("lang", "language", "locale"),
}
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ ]+(?P<text>.*?))?(?:[ ]+#+)?[ ]*$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{3,})[ ]*$")
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\]\n]{0,500})\]\([^)\s]{0,2000}(?:[ ]+[\"'](?P<title>[^\"'\n]{0,500})[\"'])?\)"
)
_LINK = re.compile(
    r"\[(?P<text>[^\[\]\n]{1,500})\](?:\([^()\s]{0,2000}(?:[ ]+\"[^\"\n]{0,300}\")?\)"
    r"|\[[^\]\n]{0,100}\])"
)
_STRONG = re.compile(r"(?<![\w*])(\*{1,3}|__?)(?=\S)(?P<text>[^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`([^`\n]{1,500})`")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_QUOTE = re.compile(r"^ {0,3}(?:>[ ]?){1,20}")
_MARKER = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])[ ]+")
_RULE = re.compile(r"^ {0,3}(?:[-*_][ ]*){3,}$")


def read(data: bytes, name: str) -> Extracted:
    """Read Markdown as text without its marks; front matter gives the metadata.

    Raises:
        ImportFailure: the bytes are not text.
    """
    text, used = encoding.decode(data)
    text = normalise.clean(text)
    front = _FRONT.match(text)
    head = _pairs(front["head"]) if front else {}
    skipped = text[: front.end()].count("\n") if front else 0
    body = text[front.end() :] if front else text
    lines = _paragraphs(_without_comments(body), skipped)
    published = dates.iso(head.get("published", "")) or _printed(head.get("published", ""))
    return Extracted(
        lines=tuple(lines),
        title=head.get("title"),
        published=published,
        published_from="front matter" if published else None,
        author=head.get("author"),
        site=head.get("site"),
        section=head.get("section"),
        url=head.get("url"),
        language=(head.get("language") or "")[:2].lower() or None,
        encoding=used,
    )


def _without_comments(text: str) -> str:
    """Return text without HTML comments; their line ends stay, so that line numbers do too."""
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        pieces += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*pieces, text[at:]])


def _printed(value: str) -> str | None:
    found = dates.find(value[:100])
    return found[0].value if found else None


def _pairs(head: str) -> dict[str, str]:
    """Return what the front matter says: "key: value", "key: [a, b]" and lists of "- item"."""
    raw: dict[str, str] = {}
    key = ""
    for line in head.split("\n"):
        pair = _PAIR.match(line)
        if pair:
            key = pair["key"].lower()
            raw[key] = _scalar(pair["value"])
        elif key and re.match(r"\s+-\s+\S|-\s+\S", line):
            item = _scalar(line.strip()[1:])
            raw[key] = f"{raw[key]}, {item}" if raw[key] else item
        elif key and line.startswith((" ", "\t")) and line.strip() and raw[key] not in ("|", ">"):
            raw[key] = f"{raw[key]} {line.strip()}".strip()
    found: dict[str, str] = {}
    for field, keys in _KEYS.items():
        value = next((raw[k] for k in keys if raw.get(k)), None)
        if value:
            found[field] = value
    return found


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] in "[{" and value[-1] in "]}":
        items = [_unquoted(item) for item in value.strip("[]{} ").split(",")]
        return ", ".join(item for item in items if item)
    return _unquoted(value)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value.split(" #", 1)[0].strip()


def _paragraphs(body: str, skipped: int) -> list[Line]:
    """Return the paragraphs of Markdown; lines of one paragraph are joined, as Markdown has it."""
    lines: list[Line] = []
    pending: list[str] = []
    start = 0
    titled = False

    def flush(hint: str = "") -> None:
        if pending:
            lines.extend(_cleaned(start, " ".join(pending), hint))
            pending.clear()

    quoted = False
    for number, raw in enumerate(body.split("\n"), skipped + 1):
        line = _QUOTE.sub("", raw)
        if (line != raw) != quoted and line.strip():
            flush()
            quoted = line != raw
        heading = _HEADING.match(line)
        if _UNDERLINE.match(line) and len(pending) == 1:
            flush("heading" if titled else "title")
            titled = True
        elif not line.strip() or _RULE.match(line) or line.lstrip().startswith("```"):
            flush()
        elif heading:
            flush()
            lines.extend(_cleaned(number, heading["text"] or "", "heading" if titled else "title"))
            titled = True
        else:
            if _MARKER.match(line) or not pending or pending[-1].endswith("  "):
                flush()
                start = number
            broken = "  " if line.endswith(("  ", "\\")) else ""
            pending.append(_MARKER.sub("", line).strip(" ") + broken)
    flush()
    return lines


def _cleaned(number: int, text: str, hint: str) -> list[Line]:
    """Return a paragraph without marks, and the captions of the pictures in it."""
    found = [Line(number, _plain(m["title"] or m["alt"]), "caption") for m in _IMAGE.finditer(text)]
    rest = _plain(_IMAGE.sub("", text))
    lines = [Line(number, rest, hint)] if rest else []
    return lines + [line for line in found if " " in line.text or len(line.text) > 12]


def _plain(text: str) -> str:
    text = _LINK.sub(lambda m: m["text"], text)
    for _ in range(2):
        text = _STRONG.sub(lambda m: m["text"], text)
    text = _AUTOLINK.sub(r"\1", _CODE.sub(r"\1", text))
    return _ESCAPE.sub(r"\1", text).rstrip("\\").strip()


def _sniff(data: bytes) -> bool:
    return False


READER = Reader("md", "Markdown", (".md", ".markdown", ".mdown"), _sniff, read)
