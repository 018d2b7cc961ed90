# SPDX-License-Identifier: MIT
"""CSL-JSON: references for reference managers, and the passages for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tajarchive.export import records
from tajarchive.export.dossier import Dossier, Format, cited_articles
from tajarchive.model import Passage


def text(dossier: Dossier) -> str:
    """Return one CSL-JSON item for each article, its passages under `custom`.

    `custom` is where the schema (1.0.2) puts what is not a reference; reference managers skip
    it. Offsets are code points in the article's body, as everywhere.
    """
    items: list[dict[str, Any]] = []
    for article, paragraphs in cited_articles(dossier):
        item = records.csl_item(article, paragraphs)
        held = [passage for passage in dossier.passages if passage.article.id == article.id]
        item["custom"] = {"passages": [_passage(passage) for passage in held]}
        items.append(item)
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "start": passage.start,
        "end": passage.end,
        "paragraphs": list(passage.paragraphs),
        "text": passage.text,
    }


def render(dossier: Dossier, path: Path) -> None:
    """Write the items as UTF-8 JSON."""
    path.write_text(text(dossier), encoding="utf-8", newline="\n")


FORMAT = Format("csljson", "CSL-JSON (reference managers)", ".json", render)
