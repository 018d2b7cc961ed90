# SPDX-License-Identifier: MIT
"""RIS records of the articles, with the passages as locators."""

from __future__ import annotations

from pathlib import Path

from tajarchive.export import records
from tajarchive.export.dossier import Dossier, Format, cited_articles


def text(dossier: Dossier) -> str:
    """Return a record for each article, in the order in which the passages first name it."""
    cited = cited_articles(dossier)
    return "\n".join(records.ris(article, paragraphs) for article, paragraphs in cited)


def render(dossier: Dossier, path: Path) -> None:
    """Write the records as UTF-8."""
    path.write_text(text(dossier), encoding="utf-8", newline="")


FORMAT = Format("ris", "RIS (reference managers)", ".ris", render)
