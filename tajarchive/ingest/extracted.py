# SPDX-License-Identifier: MIT
"""What a reader hands on: the lines of a file and what its head says about it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """One line (or joined paragraph) of a file, cleaned, with inner runs of spaces kept.

    `number` counts lines of the file from 1, or paragraphs where a format has no lines. `hint` is
    what the format itself says the line is: "title", "heading", "caption", "body", or "" when it
    does not say.
    """

    number: int
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The readable content of a file. Every field but `lines` is a hint that may be missing.

    `published` is ISO 8601 as local time without a zone, `published_from` says where it stood.
    `site` is the outlet that carried the page, as its head names it.
    """

    lines: tuple[Line, ...]
    title: str | None = None
    published: str | None = None
    published_from: str | None = None
    author: str | None = None
    site: str | None = None
    section: str | None = None
    url: str | None = None
    language: str | None = None
    encoding: str | None = None
    warnings: tuple[str, ...] = field(default_factory=tuple)
