# SPDX-License-Identifier: MIT
"""Tables and a picture of what `benchmarks.search --json` measured.

`python -m benchmarks.chart FIGURES.json … [--svg FILE]` prints the tables of docs/performance.md
and draws the last run's answers: a bar for the median, a line to the 95th percentile.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

_COLOURS = {"TajArchive": "#2f6f9f", "FTS5": "#b9c3cc", "tantivy": "#d9a441"}
_LEFT, _WIDTH, _BAR, _GAP = 170, 560, 9, 9
_TOP = 58


def share(times: Sequence[float], part: float) -> float:
    """Return the time that so great a part of the answers took at most."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def _times(run: dict[str, Any], label: str, name: str) -> list[float]:
    """Return the processor's ms of answers of a class by an engine."""
    return [processor for processor, _ in run["answers"][label].get(name, ())]


def answers(run: dict[str, Any]) -> str:
    """Return a table of answers by class; medians and 95th percentiles."""
    names = list(run["engines"])
    lines = ["| query | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for label in run["answers"]:
        cells = [_both(_times(run, label, name)) for name in names]
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    for other in [name for name in names[1:] if name in run["engines"]]:
        shared = [label for label in run["answers"] if _times(run, label, other)]
        cells = []
        for name in names:
            has = all(_times(run, label, name) for label in shared)
            every = [time for label in shared for time in _times(run, label, name)]
            cells.append(f"**{_both(every)}**" if has else "–")
        lines.append(f"| all {len(shared)} that {other} has | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def ratios(run: dict[str, Any]) -> str:
    """Return in words how this program's answers compare, over what another engine has too."""
    names = list(run["engines"])
    found = []
    for other in names[1:]:
        shared = [label for label in run["answers"] if _times(run, label, other)]
        mine, theirs = (
            [time for label in shared for time in _times(run, label, name)]
            for name in (names[0], other)
        )
        found.append(
            f"{statistics.median(mine) / statistics.median(theirs):.2f} of {other}'s median, "
            f"{share(mine, 0.95) / share(theirs, 0.95):.2f} of its 95 %"
        )
    return "; ".join(found)


def figures(runs: Sequence[dict[str, Any]]) -> str:
    """Return a table of everything else: building, size, opening, memory, a cold disk."""
    names = list(runs[0]["engines"])
    head = [f"{name}, {run['articles']:,}" for run in runs for name in names]
    rows: dict[str, list[str]] = {}
    for run in runs:
        for name in names:
            found = run["engines"][name]
            cold = found["cold"]
            replaced = [clock for _, clock in run["replaced"][name]]
            for row, value in (
                ("build, articles/s by the clock", f"{found['rate']:,.0f}"),
                ("the same by the processor", f"{run['articles'] / found['processor']:,.0f}"),
                ("own memory while building, at most, MB", f"{found['building']:.0f}"),
                ("index, times the text", f"{found['size']:.2f}"),
                ("open to the first answer, ms", f"{found['first']:.0f}"),
                ("the same from a cold disk", f"{statistics.median(cold['first']):.0f}"),
                ("answers from a cold disk, ms", _both(cold["later"])),
                ("one replaced and found again, ms", _both(replaced)),
                ("own memory while searching, MB", f"{found['private']:.0f}"),
                ("files mapped meanwhile, MB", f"{found['mapped']:.0f}"),
            ):
                rows.setdefault(row, []).append(value)
    lines = ["| | " + " | ".join(head) + " |", "|---" * (len(head) + 1) + "|"]
    lines += [f"| {row} | " + " | ".join(cells) + " |" for row, cells in rows.items()]
    return "\n".join(lines)


def _both(times: Sequence[float]) -> str:
    if not times:
        return "–"
    return f"{_short(share(times, 0.5))} / {_short(share(times, 0.95))}"


def _short(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def picture(run: dict[str, Any]) -> str:
    """Return an SVG of the answers by class and engine."""
    names = list(run["engines"])
    limit = 1.15 * max(share(_times(run, label, names[0]), 0.95) for label in run["answers"])
    scale = _WIDTH / limit
    parts: list[str] = []
    y = _TOP
    for label in run["answers"]:
        has = [name for name in names if _times(run, label, name)]
        middle = y + len(has) * _BAR / 2 + 4
        parts.append(_text(_LEFT - 8, middle, label, anchor="end"))
        for name in has:
            times = _times(run, label, name)
            parts.append(_bar(y, share(times, 0.5) * scale, share(times, 0.95) * scale, name))
            y += _BAR
        y += _GAP
    title = f"Whole answers over {run['articles']:,} articles: median, and a line to 95 % (ms)"
    head = [_text(_LEFT, 18, title, weight="bold")]
    for place, name in enumerate(names):
        x = _LEFT + place * 110
        head.append(f'<rect x="{x}" y="28" width="10" height="10" fill="{_COLOURS[name]}"/>')
        head.append(_text(x + 15, 37, name))
    step = next(s for s in (5, 10, 20, 25, 50, 100, 200, 500, 1000) if limit / s <= 8)
    for tick in range(0, int(limit) + 1, step):
        x = _LEFT + tick * scale
        head.append(f'<path d="M{x:.1f} {_TOP - 6}V{y - _GAP}" stroke="#e3e6e8"/>')
        head.append(_text(x, _TOP - 9, str(tick), anchor="middle", size=9))
    width = _LEFT + _WIDTH + 30
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {y}" width="{width}" '
        f'height="{y}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>'
        + "\n".join([*head, *parts])
        + "</svg>\n"
    )


def _bar(y: float, median: float, high: float, name: str) -> str:
    colour = _COLOURS[name]
    bar = f'<rect x="{_LEFT}" y="{y + 1}" width="{min(median, _WIDTH):.1f}" height="{_BAR - 2}"'
    line = f'<path d="M{_LEFT} {y + _BAR / 2}h{min(high, _WIDTH + 14):.1f}" stroke="{colour}"/>'
    beyond = ""
    if high > _WIDTH:  # where the picture ends, the line goes on
        beyond = _text(_LEFT + _WIDTH + 16, y + _BAR - 1, "→", size=9)
    return f'{line}{bar} fill="{colour}"/>{beyond}'


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", size: int = 11, weight: str = "normal"
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" '
        f'font-weight="{weight}" fill="#2b3338">{escape(text)}</text>'
    )


def main() -> None:
    """Print tables and draw a picture."""
    parser = argparse.ArgumentParser(description="Tables and a picture of measured searches.")
    parser.add_argument("figures", nargs="+", type=Path)
    parser.add_argument("--svg", type=Path, help="draw the last run here")
    asked = parser.parse_args()
    runs = [run for file in asked.figures for run in json.loads(file.read_text())["runs"]]
    for run in runs:
        print(f"\n{run['articles']:,} articles\n\n{answers(run)}\n\n{ratios(run)}")
    print(f"\n{figures(runs)}")
    if asked.svg:
        asked.svg.write_text(picture(runs[-1]), encoding="utf-8")


if __name__ == "__main__":
    main()
