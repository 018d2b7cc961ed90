# SPDX-License-Identifier: MIT
"""Plain text, for mails and notes."""

from __future__ import annotations

from pathlib import Path

from tajarchive.export.dossier import Dossier, Format, chronology, extent, sections
from tajarchive.export.reference import as_text


def text(dossier: Dossier) -> str:
    """Return the dossier as plain text: numbers before paragraphs, captions in brackets."""
    parts = [f"{dossier.title}\n{extent(dossier)}\n"]
    for section in sections(dossier):
        lines = [section.title, section.facts, ""]
        for block in section.blocks:
            words = block.text if block.kind == "body" else f"[Caption] {block.text}"
            lines += [f"({block.number}) {words}", ""]
        lines += [as_text(section.citation), section.place]
        parts.append("\n".join(lines) + "\n")
    if dossier.events:
        lines = ["Events", ""] if dossier.passages else []
        for entry in chronology(dossier):
            lines += [entry.heading, ""] if entry.heading else []
            lines.append(f"{entry.date}: {entry.label} ({entry.details})")
            for quote in entry.quotes:
                lines += [f"    “{quote.text}”", f"    {as_text(quote.citation)}"]
            lines += [""] if entry.quotes else []
        parts.append("\n".join(lines).rstrip() + "\n")
    return f"\n{'-' * 72}\n\n".join(parts)


def render(dossier: Dossier, path: Path) -> None:
    """Write the dossier as UTF-8 text."""
    path.write_text(text(dossier), encoding="utf-8", newline="\n")


FORMAT = Format("text", "Plain text", ".txt", render)
