# SPDX-License-Identifier: MIT
"""Records for reference managers: RIS, BibTeX and CSL-JSON."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from tajarchive.export import dates
from tajarchive.export.names import Name
from tajarchive.export.reference import locator, reference
from tajarchive.model import Article

_LOCATOR = ("para.", "paras.")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"en": "english", "ru": "russian", "zh": "chinese", "tg": "tajik", "fa": "persian",
              "uz": "uzbek", "ky": "kyrgyz", "kk": "kazakh"}  # fmt: skip
_LATIN = dict(
    zip("абвгдезийклмнопрстуфхъыьэёғӣқӯҳҷ", "a b v g d e z i y k l m n o p r s t u f kh _ y _ e "
        "yo gh i q u h j".split(), strict=True)
) | {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}  # fmt: skip
_TEX = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%",
        "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}  # fmt: skip


def key(article: Article) -> str:
    """Return the article's key for BibTeX: who wrote it, the year, and the archive's id.

    It is the same in every export, unique in the archive, and plain ASCII.
    """
    facts = reference(article)
    people = facts.authors
    who = (people[0].family or people[0].literal) if people else facts.agency or facts.container
    year = str(facts.date.year) if facts.date else "nd"
    return f"{_slug(who or '')[:24] or 'article'}{year}-{_slug(article.id) or 'new'}"


def _slug(text: str) -> str:
    latin = "".join(_LATIN.get(char, char) for char in text.lower())
    return re.sub(r"[^a-z0-9-]+", "", latin).strip("-")


def ris(article: Article, paragraphs: tuple[int, int] | None = None) -> str:
    """Return the article as a RIS record of type NEWS.

    Source: the RIS specification of Research Information Systems (2011): two letters, two
    spaces, a hyphen, a space; lines end in CR LF; dates are YYYY/MM/DD with empty parts for
    what is not known. The locator is a note (N1), the archive's id the accession number (AN).
    """
    facts = reference(article, paragraphs)
    lines = [("TY", "NEWS"), ("TI", facts.title)]
    lines += [("AU", person.inverted) for person in facts.authors]
    if facts.agency and not facts.authors:
        lines.append(("AU", facts.agency))
    elif facts.agency:
        lines.append(("A2", facts.agency))
    if facts.container:
        lines.append(("T2", facts.container))
    if facts.date:
        lines += _ris_date(facts.date)
    if facts.url:
        lines.append(("UR", facts.url))
    if facts.language != "und":
        lines.append(("LA", facts.language))
    place = locator(facts.paragraphs, *_LOCATOR)
    if place:
        lines.append(("N1", place))
    if article.id:
        lines += [("DB", "TajArchive"), ("AN", article.id)]
    lines.append(("ER", ""))
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines)


def _ris_date(date: dates.PartialDate) -> list[tuple[str, str]]:
    """Return year and date; of a week, a quarter or a decade only what its two ends share."""
    first, last = date.first_and_last()
    known = tuple(a for n, a in enumerate(first) if first[: n + 1] == last[: n + 1])
    if not known:
        return []
    parts = _padded(known)
    missing = "/" * (4 - len(parts)) if len(parts) < 3 else ""
    return [("PY", str(date.year)), ("DA", "/".join(parts) + missing)]


def bibtex(article: Article, paragraphs: tuple[int, int] | None = None) -> str:
    """Return the article as a BibTeX entry that biblatex understands as well.

    Titles stand in double braces, so that no style changes their capitals; bodies too, so that
    none divides their names. What TeX would read as a command is escaped; Unicode stays.
    """
    facts = reference(article, paragraphs)
    fields: list[tuple[str, str]] = []
    people = [_bibtex_name(person) for person in facts.authors]
    if facts.agency and not people:
        people = [f"{{{_tex(facts.agency)}}}"]
    if people:
        fields.append(("author", f"{{{' and '.join(people)}}}"))
    fields.append(("title", f"{{{{{_tex(facts.title)}}}}}"))
    if facts.container:
        fields.append(("journal", f"{{{_tex(facts.container)}}}"))
    if facts.date:
        fields += _bibtex_date(facts.date)
    if facts.url:
        fields.append(("url", f"{{{quote(facts.url, safe=_URL_SAFE)}}}"))
    if facts.language in _LANGUAGES:
        fields.append(("language", f"{{{_LANGUAGES[facts.language]}}}"))
    place = locator(facts.paragraphs, *_LOCATOR)
    if place:
        fields.append(("note", f"{{{_tex(place)}}}"))
    kind = "article" if facts.container else "misc"
    body = "".join(f"  {name} = {value},\n" for name, value in fields)
    return f"@{kind}{{{key(article)},\n{body}}}\n"


_URL_SAFE = "%:/?#[]@!$&'()*+,;=-._~"


def _bibtex_name(person: Name) -> str:
    if person.literal:
        return f"{{{_tex(person.literal)}}}"
    return f"{_tex(person.family)}, {_tex(person.given)}"


def _bibtex_date(date: dates.PartialDate) -> list[tuple[str, str]]:
    first, last = date.first_and_last()
    if date.decade:
        return [("year", f"{{{date.year}s}}")]
    fields = [("year", f"{{{first[0]}}}")]
    if len(first) > 1 and first == last:
        fields.append(("month", _MONTHS[first[1] - 1]))
    span = "-".join(_padded(first))
    if first != last:
        span += "/" + "-".join(_padded(last))
    if len(first) == 3 or first != last:
        fields.append(("date", f"{{{span}}}"))
    return fields


def _padded(day: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(f"{part:0{2 if n else 4}d}" for n, part in enumerate(day))


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in text)


def csl_item(article: Article, paragraphs: tuple[int, int] | None = None) -> dict[str, Any]:
    """Return the article as a CSL-JSON item (schema 1.0.2), type "article-newspaper".

    A half-known date has fewer `date-parts`; a week or a quarter is a range; an unknown date
    is not there. The locator is a note, since an item has no place for it.
    """
    facts = reference(article, paragraphs)
    item: dict[str, Any] = {
        "id": article.id or key(article),
        "type": "article-newspaper",
        "title": facts.title,
    }
    people = [_csl_name(person) for person in facts.authors]
    if facts.agency and not people:
        people = [{"literal": facts.agency}]
    if people:
        item["author"] = people
    if facts.container:
        item["container-title"] = facts.container
    if facts.date:
        item["issued"] = _csl_date(facts.date)
    if facts.url:
        item["URL"] = facts.url
    if facts.language != "und":
        item["language"] = facts.language
    place = locator(facts.paragraphs, *_LOCATOR)
    if place:
        item["note"] = place
    if article.id:
        item |= {"archive": "TajArchive", "archive_location": article.id}
    return item


def csljson(article: Article, paragraphs: tuple[int, int] | None = None) -> str:
    """Return the article as a CSL-JSON document with one item."""
    return json.dumps([csl_item(article, paragraphs)], ensure_ascii=False, indent=1) + "\n"


def _csl_name(person: Name) -> dict[str, str]:
    if person.literal:
        return {"literal": person.literal}
    return {"family": person.family, "given": person.given}


def _csl_date(date: dates.PartialDate) -> dict[str, Any]:
    if date.decade:
        return {"literal": f"{date.year}s"}
    first, last = date.first_and_last()
    return {"date-parts": [list(first)] if first == last else [list(first), list(last)]}
