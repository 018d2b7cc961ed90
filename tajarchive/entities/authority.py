# SPDX-License-Identifier: MIT
"""One's own authority file: decisions about names as a table that can be read, edited and shared.

Tab-separated, UTF-8, one correction a line under a line of headings; corrections with the same
number in `decision` were one act. A line that begins with # is a comment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from tajarchive.errors import ArchiveError
from tajarchive.model import Correction, Decision

COLUMNS = ("decision", "made", "action", "entity", "text", "article", "start", "target", "name",
           "type")  # fmt: skip
_MOST = 20_000_000
"""Code points of a file that is read."""


def to_tsv(decisions: Iterable[Decision]) -> str:
    """Return the decisions about names that stand, in the order given."""
    rows: list[list[str]] = [list(COLUMNS)]
    for decision in decisions:
        if decision.undone:
            continue
        for c in decision.corrections:
            if not isinstance(c, Correction):
                continue
            start = "" if c.start is None else str(c.start)
            told = (c.action, c.entity, c.text, c.article, start, c.target, c.name, c.type)
            rows.append([str(decision.id), decision.made, *(" ".join(t.split()) for t in told)])
    return "".join("\t".join(row) + "\n" for row in rows)


def from_tsv(text: str) -> list[tuple[Correction, ...]]:
    """Return the decisions of a file: the corrections of each.

    Columns are found by their headings; `decision` and `made` may be missing, then every line is
    a decision of its own. Raises ArchiveError naming the line that is wrong.
    """
    if len(text) > _MOST:
        raise ArchiveError("The file is too large to be a table of names; choose another.")
    lines = [
        (n, line)
        for n, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        raise ArchiveError("The file has no line; a table of names begins with its headings.")
    headings = [heading.strip().lower() for heading in _cells(lines[0][1])]
    if "action" not in headings:
        raise ArchiveError(
            f"Line {lines[0][0]} has no heading “action”; the first line must name the columns: "
            f"{', '.join(COLUMNS)}."
        )
    found = [(_act(headings, line, n), _correction(headings, line, n)) for n, line in lines[1:]]
    return [
        tuple(correction for _, correction in group) for _, group in groupby(found, lambda f: f[0])
    ]


def _cells(line: str) -> list[str]:
    return line.split("\t")


def _row(headings: list[str], line: str) -> dict[str, str]:
    return dict(zip(headings, (cell.strip() for cell in _cells(line)), strict=False))


def _act(headings: list[str], line: str, n: int) -> str:
    """Return what lines of one decision have in common."""
    return _row(headings, line).get("decision") or f"line {n}"


def _correction(headings: list[str], line: str, n: int) -> Correction:
    row = _row(headings, line)
    start = row.get("start", "")
    if start and not (start.isascii() and start.isdigit()):
        raise ArchiveError(f"Line {n}: “{start}” is no position; write a whole number or nothing.")
    return Correction(
        action=row.get("action", "").lower(),
        entity=row.get("entity", ""),
        text=row.get("text", ""),
        article=row.get("article", ""),
        start=int(start) if start else None,
        target=row.get("target", ""),
        name=row.get("name", ""),
        type=row.get("type", "").upper(),
    )


def in_words(correction: Correction, label: Callable[[str], str]) -> str:
    """Return a correction as a short sentence; `label` gives the name of an entity's id."""
    words = f"“{correction.text}”" if correction.text else ""
    entity = f"“{label(correction.entity)}”" if correction.entity else ""
    what = f"{words} ({entity})" if words and entity and words != entity else words or entity
    where = " in one article" if correction.article else ""
    if correction.action == "assign":
        return f"{what} is “{correction.name}”{where}"
    if correction.action == "rename":
        return f"{what} is called “{correction.name}”"
    if correction.action == "retype":
        return f"{what} is of type {correction.type}{where}"
    if correction.action == "reject":
        return f"{what} is no name{where}"
    return f"{words} is a name of “{correction.name}” ({correction.type}){where}"
