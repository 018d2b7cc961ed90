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
"""Code points on either side of an expression within which its anchor lies."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of text, the rule it fits and the fields the rule took from it."""

    start: int
    end: int
    rule: Rule
    grammar: Grammar
    fields: dict[str, str]


_TRADITIONAL = dict(
    zip(
        map(ord, "個後來週禮間時點號這兩當現將紀幾數內從計劃開報頭農歷曆擬預過會並員國電訊發"),
        "个后来周礼间时点号这两当现将纪几数内从计划开报头农历历拟预过会并员国电讯发",
        strict=True,
    )
)
"""Traditional characters of words of time and what stands near them, in simplified form."""
_HAS_TRADITIONAL = re.compile(f"[{''.join(map(chr, _TRADITIONAL))}]")


def lowered(text: str) -> str:
    """Return folded lower-case text of the same length, so that offsets stay.

    Chinese words of time are in simplified characters.
    """
    folded = fold(text)
    if not folded.isascii() and _HAS_TRADITIONAL.search(folded):
        folded = folded.translate(_TRADITIONAL)
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
        for number, match in _matches(low, grammar):
            if number >= len(grammar.rules):
                barred.append(match.span())
                continue
            rule = grammar.rules[number]
            if rule.capital and not text[match.start(rule.capital)].isupper():
                continue
            if _has_anchor(low, match, rule, grammar):
                found.append(_candidate(match, rule, grammar))
    return _longest(found, sorted(barred))


def _matches(low: str, grammar: Grammar) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the matches of each pattern of a grammar, those of one pattern not overlapping.

    Each with the number of its rule or, behind the rules, of its veto.
    """
    compiled, tree = grammar.compiled, grammar.tree
    ends = [0] * (len(grammar.rules) + len(grammar.vetoes))
    for place in grammar.starts.finditer(low):
        start = place.start()
        for number in tree.at(low, start):
            if ends[number] > start:
                continue
            match = (compiled.get(number) or grammar.pattern(number)).match(low, start)
            if match is not None and match.end() > start:
                ends[number] = match.end()
                yield number, match


def _has_anchor(low: str, match: re.Match[str], rule: Rule, grammar: Grammar) -> bool:
    """Return whether the anchor that a rule needs is in what it matched, or else near it."""
    if rule.gate is None:
        return True
    anchor, (start, end) = grammar.kinds[rule.gate], match.span()
    reach = _REACH_HAN if grammar.language == "zh" else _REACH
    return (
        anchor.search(low, start, end) is not None
        or anchor.search(low, max(0, start - reach), end + reach) is not None
    )


def _candidate(match: re.Match[str], rule: Rule, grammar: Grammar) -> Candidate:
    taken = dict(rule.given)
    for key, word in match.groupdict().items():
        if word is not None:
            taken[key] = grammar.value(key, word)
    return Candidate(*match.span(), rule, grammar, taken)


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
