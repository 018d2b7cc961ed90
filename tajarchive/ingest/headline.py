# SPDX-License-Identifier: MIT
"""The headline of a web page, without the name of the outlet that titles carry."""

from __future__ import annotations

import re
from typing import Any

from tajarchive.ingest import outlets

_SEPARATOR = re.compile(
    r"\s+(?:[-–—|·•»«/\\│]|::|>>)\s+|\s*[|｜_]\s*|\s+::\s+|(?<=\w)--(?=\w)"
    r"|(?<=[\u4e00-\u9fff！？。”》）])\s*[-–—]+\s*(?=[\u4e00-\u9fffA-Z])"
)
_BAR = re.compile(r"\s*[|｜│»«]\s*|\s+::\s+")


def choose(tree: Any, said: list[str], site: str | None, host: str) -> str | None:
    """Return the headline: the printed h1 when the head bears it out, else the head's own.

    `said` are the titles in the page's head, the most trustworthy first; `site` is the outlet's
    name and `host` that of its machine.
    """
    element = next(iter(tree.iter("title")), None)
    if element is not None:
        said = [*said, " ".join(element.text_content().split())]
    said = [one for one in said if one]
    printed = [" ".join(h.text_content().split()) for h in list(tree.iter("h1"))[:10]]
    printed = [one for one in printed if len(one) > 3 and key(one) != key(site or "")]
    stripped = [strip_outlet(one, site, host, [*said, *printed]) for one in said]
    for heading in printed:
        for other in stripped:
            title = _agreed(heading, other)
            if title:
                return title
    if len(printed) == 1 and len(stripped) == 1 and _share(printed[0], stripped[0]) > 0.5:
        return printed[0]
    return next(iter(stripped or printed), None)


def _agreed(heading: str, other: str) -> str | None:
    """Return the title on which a printed heading and one of the head's titles agree, or None.

    A heading may carry a kicker before or a subtitle after the title; a title of the head may be
    cut off, or carry more than the heading.
    """
    printed, known = key(heading), key(other)
    if printed == known:
        return heading.rstrip(" ¶#")
    if len(printed) > 15 and known.startswith(printed):
        return heading
    cut = other.rstrip().endswith(("…", "..."))
    if len(known) > 15 and printed.startswith(known):
        return heading if cut else other
    if len(known) > 15 and printed.endswith(known):
        return other
    return None


def strip_outlet(title: str, site: str | None, host: str, others: list[str]) -> str:
    """Return a title without the outlet's name before or after it ("… - BBC News").

    A piece at either end goes when it is the site's name or its host's, an outlet known or called
    like one, or when another title of the page stands without it.
    """
    cuts = list(_SEPARATOR.finditer(title))
    keys = {key(one) for one in others if one != title}
    for cut in cuts:
        if key(title[: cut.start()]) in keys and len(title[: cut.start()]) > 8:
            return title[: cut.start()].strip()
        if key(title[cut.end() :]) in keys and 2 * len(title[cut.end() :]) > len(title):
            return title[cut.end() :].strip()
    while cuts and _is_outlet(title[cuts[-1].end() :], site, host):
        title = title[: cuts.pop().start()].strip()
    if cuts and _is_outlet(title[: cuts[0].start()], site, host, strict=True):
        title = title[cuts[0].end() :].strip()
    bars = list(_BAR.finditer(title))
    if bars and len(title[bars[-1].end() :].split()) <= 6 and bars[-1].start() > 20:
        title = title[: bars[-1].start()].strip()
    return title


def _is_outlet(piece: str, site: str | None, host: str, *, strict: bool = False) -> bool:
    said = key(piece)
    if not said:
        return True
    if site and (said == key(site) or (len(said) > 3 and said in key(site))):
        return True
    labels = host.removeprefix("www.").split(".")
    if len(said) > 2 and any(said == key(label) for label in (*labels, host.removeprefix("www."))):
        return True
    if outlets.is_known(piece):
        return True
    return (
        not strict
        and len(piece.split()) <= 4
        and len(piece) <= 40
        and outlets.sounds_like_one(piece)
    )


def key(text: str) -> str:
    """Return what titles and names are compared by: letters and figures, casefolded."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _share(one: str, other: str) -> float:
    a, b = set(one.casefold().split()), set(other.casefold().split())
    return len(a & b) / max(1, min(len(a), len(b)))
