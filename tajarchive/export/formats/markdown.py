# SPDX-License-Identifier: MIT
"""CommonMark."""

from __future__ import annotations

from pathlib import Path

from tajarchive.export.dossier import Block, Dossier, Entry, Format, chronology, extent, sections
from tajarchive.export.reference import as_markdown
from tajarchive.export.reference import escape_markdown as escaped


def text(dossier: Dossier) -> str:
    """Return the dossier as CommonMark: passages as quotations, paragraph numbers in bold."""
    parts = [f"# {_line(dossier.title)}", escaped(extent(dossier))]
    for section in sections(dossier):
        parts += [f"## {_line(section.title)}", _line(section.facts)]
        parts.append("\n>\n".join(_block(block) for block in section.blocks))
        parts.append(f"{as_markdown(section.citation)}  \n{escaped(section.place)}")
    if dossier.events:
        parts += ["## Events"] if dossier.passages else []
        parts.append("\n".join(_event(entry) for entry in chronology(dossier)))
    return "\n\n".join(part for part in parts if part) + "\n"


def _event(entry: Entry) -> str:
    heading = f"\n## {_line(entry.heading)}\n\n" if entry.heading else ""
    lines = [f"{heading}- **{entry.date}** {_line(entry.label)} ({_line(entry.details)})"]
    for quote in entry.quotes:
        lines += ["", f"  > {_line(quote.text)}", "  >", f"  > {as_markdown(quote.citation)}"]
    return "\n".join(lines) + ("\n" if entry.quotes else "")


def _block(block: Block) -> str:
    words = "\n".join(f"> {line}" for line in escaped(block.text).split("\n"))[2:]
    if block.kind == "body":
        return f"> **{block.number}** {words}"
    return f"> **{block.number}** Caption: {words}"


def _line(text: str) -> str:
    return escaped(" ".join(text.split()))


def render(dossier: Dossier, path: Path) -> None:
    """Write the dossier as UTF-8 Markdown."""
    path.write_text(text(dossier), encoding="utf-8", newline="\n")


FORMAT = Format("markdown", "Markdown", ".md", render)
