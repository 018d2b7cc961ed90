# SPDX-License-Identifier: MIT
"""Finds the stretches of a text that a grammar's rules describe, the longest at each place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tajarchive.events.timex.grammar import Grammar, Rule
from tajarchive.text.normalise import fold

_REACH, _REACH_HAN = 48, 22
"""Code points on either side of an anchor in which an expression around it may lie."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of text, the rule it fits and the fields the rule took from it."""

    start: int
    end: int
    rule: Rule
    grammar: Grammar
    fields: dict[str, str]


def lowered(text: str) -> str:
    """Return folded lower-case text of the same length, so that offsets stay."""
    folded = fold(text)
    low = folded.lower()
    if len(low) == len(folded):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)


def find(text: str, low: str, grammars: Iterable[Grammar]) -> list[Candidate]:
    """Return the expressions of a text in order, none overlapping another.

    `low` is `lowered(text)`. Where two fit, the longer wins, then the earlier rule.
    """
    found: list[Candidate] = []
    barred: list[tuple[int, int]] = []
    for grammar in grammars:
        regions = _regions(low, grammar)
        for rule in grammar.rules:
            for region in regions.get(rule.gate, ()):
                found += _in_region(text, low, rule, grammar, region)
        for veto in grammar.vetoes:
            for start, end in regions[None]:
                barred += [m.span() for m in veto.finditer(low, start, end)]
    return _longest(found, sorted(barred))


def _regions(low: str, grammar: Grammar) -> dict[str | None, list[tuple[int, int]]]:
    """Return merged stretches around the grammar's anchors, by kind of anchor; None: of any.

    They are cut at white space. A rule is tried only near the anchors that its gate names.
    """
    everywhere = _around(low, grammar, grammar.anchor, [(0, len(low))])
    spans: dict[str | None, list[tuple[int, int]]] = {None: everywhere}
    for kind, pattern in grammar.kinds.items():
        spans[kind] = _around(low, grammar, pattern, everywhere)
    return spans


def _around(
    low: str, grammar: Grammar, anchor: re.Pattern[str], within: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    reach = _REACH_HAN if grammar.language == "zh" else _REACH
    spans: list[tuple[int, int]] = []
    for region in within:
        for match in anchor.finditer(low, *region):
            if spans and match.start() - reach <= spans[-1][1]:
                spans[-1] = (spans[-1][0], match.end() + reach)
            else:
                spans.append((match.start() - reach, match.end() + reach))
    return [_whole(low, *span) for span in spans]


def _whole(low: str, start: int, end: int) -> tuple[int, int]:
    start, end = max(0, start), min(len(low), end)
    if start:
        space = low.find(" ", start, start + 20)
        start = space + 1 if space >= 0 else start
    if end < len(low):
        space = low.rfind(" ", end - 20, end)
        end = space if space > start else end
    return start, end


def _in_region(
    text: str, low: str, rule: Rule, grammar: Grammar, region: tuple[int, int]
) -> Iterator[Candidate]:
    for match in rule.pattern.finditer(low, *region):
        if match.end() == match.start():
            continue
        if rule.capital and not text[match.start(rule.capital)].isupper():
            continue
        taken = dict(rule.given)
        for key, word in match.groupdict().items():
            if word is not None:
                taken[key] = grammar.value(key, word)
        yield Candidate(match.start(), match.end(), rule, grammar, taken)


def _longest(found: list[Candidate], barred: list[tuple[int, int]]) -> list[Candidate]:
    found.sort(key=lambda c: (c.start, c.end))
    kept: list[Candidate] = []
    cluster: list[Candidate] = []
    reach = -1
    for candidate in found:
        if candidate.start >= reach and cluster:
            kept += _best(cluster)
            cluster = []
        cluster.append(candidate)
        reach = max(reach, candidate.end)
    kept += _best(cluster)
    return [c for c in kept if not _is_barred(c, barred)]


def _best(cluster: list[Candidate]) -> list[Candidate]:
    """Return the longest candidates of an overlapping group that do not overlap each other."""
    if len(cluster) < 2:
        return cluster
    cluster.sort(key=lambda c: (c.start - c.end, c.rule.rank, c.start))
    starts: list[int] = []
    chosen: list[Candidate] = []
    for candidate in cluster:
        at = bisect_right(starts, candidate.start)
        if at and chosen[at - 1].end > candidate.start:
            continue
        if at < len(chosen) and chosen[at].start < candidate.end:
            continue
        starts.insert(at, candidate.start)
        chosen.insert(at, candidate)
    return chosen


def _is_barred(candidate: Candidate, barred: list[tuple[int, int]]) -> bool:
    at = bisect_right(barred, (candidate.start, 1 << 60))
    near = barred[max(0, at - 4) : at + 1]
    return any(s < candidate.end and candidate.start < e for s, e in near)
