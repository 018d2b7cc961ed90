# SPDX-License-Identifier: MIT
"""What stands around an article and is no part of it: menus, notices, credits of the desk."""

from __future__ import annotations

import re

from tajarchive.ingest import publine, vocabulary

_LONGEST = 320
_SHORT = 140
_NUMBERS = re.compile(r"^[\W\d_]{1,12}$")

_EDITORS = (
    re.compile(
        r"^[(\[（【]?\s*(?:(?:web|managing|copy|senior|news|duty|photo|language|executive"
        r"|associate) )?"
        r"(?:editors?(?: in charge)?|edited by|redaktor)\s*[:：]\s*"
        r"(?P<who>.{1,120}?)[)\]）】]?\.?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[(\[]?(?:(?:ответственный |выпускающий |главный )?редакторы?|редактировал[аи]?"
        r"|отредактировал[аи]?|"
        r"муҳаррир(?:он)?(?:и масъул)?)\s*(?:[:：—–-]"
        r"|(?=(?-i:[А-ЯЁҒӢҚӮҲҶ])))\s*(?P<who>[^.!?]{2,100}?)[)\]]?\.?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[(（\[【]?\s?(?:责任|网络|本文|值班|执行)?(?:编辑|责编|编审|审核"
        r"|校对)\s?[:：/]\s?(?P<who>[^。]{1,60}?)\s?[)）\]】]?[。]?$"
    ),
)
_REPORTING = re.compile(
    r"^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated) by .{3,200}$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^[(（]?(?:SOURCE|Source|source|Источник|ИСТОЧНИК|Манбаъ?|Сарчашма|来源|稿件来源"
    r"|文章来源)(?:\s*[:：]\s*|\s+(?=[A-ZА-ЯЁ«\"]))"
    r"(?P<who>.{2,120}?)[)）]?$"
)
_COPYRIGHT = re.compile(
    r"^(?:\(c\)|©|copyright(?=\s*(?:©|\(c\)|\d{4}|by\b|:)|.{0,90}all rights reserved)"
    r"|все права защищены|"
    r"ҳамаи ҳуқуқҳо|版权所有)[\s:：©,.]*(?:\(c\)|©)?\s*"
    r"(?:\d{4}(?:\s?[-–—]\s?(?:\d{4}|present))?)?[\s,.:：]*(?:by\s+)?(?P<who>[^.。|]{2,80})?",
    re.IGNORECASE,
)
_SPONSOR = re.compile(
    r"(?:sponsored|hosted|published|operated|maintained|produced) by\s*:?\s*(?P<who>[^"
    r"|]{3,90}?)(?:\s{2,}|[|.]|$)|"
    r"(?:主办单位|主办|承办单位|承办)\s?[:：]\s?(?P<han>[^\s|]{3,40})",
    re.IGNORECASE,
)
_TAIL_START = vocabulary.pattern(vocabulary.TAIL, r"^[\W_]*{}[\s:：.…»>▼↓）)】\]]*$")
_LINK = vocabulary.pattern(vocabulary.LINK, r"^[\W_]*{}\s*[:：>»]\s*\S.{0,200}$")
_ONE_PHRASE = vocabulary.pattern(vocabulary.MENU, r"[\W_]*{}[\W_]*")
_STRONG = vocabulary.pattern(vocabulary.STRONG)
_NOTICES = vocabulary.pattern(vocabulary.NOTICES, r"^[\W_]*{}")
_NOTICES_INSIDE = vocabulary.pattern(vocabulary.NOTICES_INSIDE)
_END = vocabulary.pattern(vocabulary.END, "^{}$")
_SPONSOR_LINE = re.compile(
    r"^(?:sponsored|hosted|operated|maintained|published|produced) by\b(?!.*[.!?]\s)"
    r"|^(?:主办|承办|版权|网站管理)(?:单位)?\s?[:：]",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s*(?:>>?|»|›|→|／|\s/\s)\s*")
_CRUMB_OPENING = vocabulary.pattern(vocabulary.CRUMB_OPENINGS, "^{}$")
_DIVIDERS = re.compile(r"\s*[|｜•·¦/]\s*|\s{2,}|【|】|\t")


def is_furniture(line: str) -> bool:
    """Tell whether a line is no part of an article even in its midst: a menu, a link, credits."""
    line = line.strip()
    if not line or len(line) > _SHORT:
        return False
    return (
        editors(line) != []
        or _COPYRIGHT.match(line) is not None
        or is_menu(line)
        or _LINK.match(line) is not None
        or starts_tail(line)
        or is_notice(line)
    )


def is_boilerplate(line: str) -> bool:
    """Tell whether a line is furniture or a notice, where it stands before or after an article."""
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return False
    return (
        is_furniture(line)
        or is_notice(line)
        or _COPYRIGHT.match(line) is not None
        or _SPONSOR_LINE.match(line) is not None
        or _REPORTING.match(line) is not None
        or _NUMBERS.match(line) is not None
    )


def is_end_matter(line: str) -> bool:
    """Tell whether a line is no part of the article it follows ("SOURCE China Daily")."""
    line = line.strip()
    if len(line) > _LONGEST:
        return False
    return (
        is_boilerplate(line)
        or _END.match(line) is not None
        or source(line) is not None
        or ("|" in line and re.search(r"[.!?]$", line) is None)
    )


def is_notice(line: str) -> bool:
    """Tell whether a line is a notice: rights, licences, cookies, browsers, subscriptions."""
    return _NOTICES.match(line) is not None or _NOTICES_INSIDE.search(line) is not None


def is_menu(line: str) -> bool:
    """Tell whether a line is one word of a page's furniture, or several divided by bars."""
    line = line.strip()
    if len(line) > 200:
        return False
    words = line.casefold().split()
    if len(words) > 1 and all(word.strip("|·•,()") in vocabulary.TOOL_WORDS for word in words):
        return True
    parts = [part.strip() for part in _DIVIDERS.split(line) if part.strip()]
    if not parts:
        return False
    hits = sum(_ONE_PHRASE.fullmatch(part) is not None for part in parts)
    if len(parts) == 1:
        return hits == 1 and _STRONG.search(line) is not None
    return hits * 2 >= len(parts) and (hits >= 2 or _STRONG.search(line) is not None)


def starts_tail(line: str) -> bool:
    """Tell whether a line is the heading of a list of other articles."""
    return len(line) <= 100 and _TAIL_START.match(line) is not None


def breadcrumb(line: str) -> bool:
    """Tell whether a line is the path to the page ("Home > News > China >")."""
    line = line.strip()
    if len(line) > 160 or line.endswith((".", "。", "!", "?")):
        return False
    parts = [part.strip() for part in _CRUMBS.split(line) if part.strip()]
    if not parts or _CRUMBS.search(line) is None:
        return False
    if any(len(part) > 45 for part in parts[:-1]):
        return False
    return (
        _CRUMB_OPENING.match(parts[0]) is not None
        or (len(parts) >= 3 and re.search("[>»›→]", line) is not None)
        or (len(parts) == 2 and "→" in line)
    )


def editors(line: str) -> list[str]:
    """Return the editors that a line names ("(Web editor: …)"), in order."""
    if len(line) > 200:
        return []
    for form in _EDITORS:
        match = form.match(line.strip())
        if match:
            return publine.names(match["who"])
    return []


def source(line: str) -> str | None:
    """Return who is named by a line that says nothing else ("SOURCE China Daily")."""
    match = _SOURCE.match(line.strip()) if len(line) <= 160 else None
    return match["who"].strip(" .") if match else None


def copyright_holder(line: str) -> str | None:
    """Return the holder that a copyright line names, or None."""
    match = _COPYRIGHT.match(line.strip()) if len(line) <= _LONGEST else None
    who = match["who"] if match else None
    who = re.sub(r"(?i)\s*(?:all rights reserved|все права защищены).*", "", who or "").strip(
        " ,.;-–—"
    )
    return (
        who
        if len(who) > 1
        and who[0].isalpha()
        and not re.match(r"(?i)all rights|notice|policy|未经|严禁|禁止|不得|перепечатка", who)
        else None
    )


def sponsor(line: str) -> str | None:
    """Return the body that "Sponsored by …" names as the one behind the site, or None."""
    match = _SPONSOR.search(line) if len(line) <= _LONGEST else None
    return (match["who"] or match["han"]).strip() if match else None
