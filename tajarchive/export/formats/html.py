# SPDX-License-Identifier: MIT
"""One HTML page that needs nothing beside itself."""

from __future__ import annotations

import html
from collections.abc import Iterable
from pathlib import Path

from tajarchive.export.dossier import (
    Block,
    Dossier,
    Entry,
    Format,
    Quote,
    Section,
    chronology,
    extent,
    sections,
)
from tajarchive.export.reference import as_html

_STYLE = """
:root { color-scheme: light dark; --quiet: #5b6470; --rule: #d5d9de; --link: #14539a; }
@media (prefers-color-scheme: dark) {
  :root { --quiet: #a7b0ba; --rule: #3b434c; --link: #86b8f2; }
}
body { max-width: 42rem; margin: 2.5rem auto; padding: 0 1.25rem; line-height: 1.55;
  font-family: "Noto Serif", "PT Serif", Georgia, "Noto Serif CJK SC", "Songti SC", serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin-bottom: .3rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.6rem 0 .2rem; }
a { color: var(--link); }
.facts, .place { color: var(--quiet); font-size: .88rem; margin: .2rem 0 1rem; }
.passage p { position: relative; padding-left: 2.4rem; margin: .75rem 0; white-space: pre-line; }
.passage p[data-n]::before { content: attr(data-n); position: absolute; left: 0; width: 1.6rem;
  text-align: right; color: var(--quiet); font-size: .8rem; line-height: 1.9; }
.passage p.caption { font-size: .88rem; color: var(--quiet); border-left: 3px solid var(--rule);
  margin-left: 2.4rem; padding-left: .9rem; }
.passage p.caption::before { left: -2.4rem; line-height: 1.7; }
cite { display: block; font-style: normal; font-size: .92rem; border-top: 1px solid var(--rule);
  padding-top: .6rem; overflow-wrap: anywhere; }
.place { margin: .2rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; }
dt { color: var(--quiet); } dd { margin: 0; } dd small { color: var(--quiet); display: block; }
dd blockquote { margin: .5rem 0 .9rem; padding-left: .9rem; border-left: 3px solid var(--rule);
  font-size: .92rem; }
dd blockquote p { margin: 0 0 .3rem; } dd cite { border: 0; padding: 0; color: var(--quiet); }
@media print { h2 { break-after: avoid; } }
"""


def text(dossier: Dossier) -> str:
    """Return the dossier as an HTML5 page: no script, nothing fetched, all text escaped."""
    title = html.escape(dossier.title)
    parts = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">",
        '<meta name="generator" content="TajArchive">',
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f'<h1>{title}</h1>\n<p class="facts">{html.escape(extent(dossier))}</p>',
    ]
    for n, section in enumerate(sections(dossier), 1):
        parts.append(_section(n, section))
    if dossier.events:
        parts += ["<h2>Events</h2>"] if dossier.passages else []
        parts.append(_events(chronology(dossier)))
    return "\n".join([*parts, "</body>\n</html>\n"])


def _events(entries: Iterable[Entry]) -> str:
    """Return lists of events, one under each heading."""
    parts: list[str] = []
    for entry in entries:
        if entry.heading or not parts:
            heading = f"<h2>{html.escape(entry.heading)}</h2>\n" if entry.heading else ""
            parts.append(("</dl>\n" if parts else "") + f"{heading}<dl>")
        quotes = "".join(map(_quote, entry.quotes))
        parts.append(
            f"<dt>{html.escape(entry.date)}</dt>"
            f"<dd>{html.escape(entry.label)}<small>{html.escape(entry.details)}</small>{quotes}</dd>"
        )
    return "\n".join([*parts, "</dl>"])


def _quote(quote: Quote) -> str:
    lang = f' lang="{html.escape(quote.lang)}"' if quote.lang else ""
    return (
        f"<blockquote><p{lang}>{html.escape(quote.text)}</p>"
        f"<cite>{as_html(quote.citation)}</cite></blockquote>"
    )


def _section(n: int, section: Section) -> str:
    lang = f' lang="{html.escape(section.lang)}"' if section.lang else ""
    paragraphs = "\n".join(_block(block) for block in section.blocks)
    return (
        f'<section id="passage-{n}">\n<h2{lang}>{html.escape(section.title)}</h2>\n'
        f'<p class="facts">{html.escape(section.facts)}</p>\n'
        f'<blockquote class="passage" style="margin:0"{lang}>\n{paragraphs}\n</blockquote>\n'
        f"<cite>{as_html(section.citation)}</cite>\n"
        f'<p class="place">{html.escape(section.place)}</p>\n</section>'
    )


def _block(block: Block) -> str:
    kind = ' class="caption"' if block.kind == "caption" else ""
    return f'<p{kind} data-n="{block.number}">{html.escape(block.text)}</p>'


def render(dossier: Dossier, path: Path) -> None:
    """Write the dossier as one UTF-8 HTML file."""
    path.write_text(text(dossier), encoding="utf-8", newline="\n")


FORMAT = Format("html", "Web page", ".html", render)
