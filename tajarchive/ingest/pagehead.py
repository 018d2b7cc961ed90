# SPDX-License-Identifier: MIT
"""What the head of a web page says about its article: meta elements, JSON-LD, the address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tajarchive.ingest import dates, outlets

_ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle blogposting "
    "reviewnewsarticle backgroundnewsarticle techarticle scholarlyarticle report socialmediaposting "
    "liveblogposting advertisercontentarticle satiricalarticle".split()
)
_MOST_JSON = 4 << 20
_DEEPEST = 12
_DATE_METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dc.date.created", "citation_publication_date", "citation_date", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "article.published", "published-date", "cxenseparse:recs:publishtime", "bt:pubdate",
    "originalpublicationdate", "article_date_original", "release_date", "mediator_published_time",
    "weibo:article:create_at", "apub:time", "pub_date", "date",
)  # fmt: skip
_AUTHOR_METAS = (
    "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "byl",
    "parsely-author", "sailthru.author", "citation_author", "article.author", "mediator_author",
)  # fmt: skip
_SITE_METAS = ("og:site_name", "application-name", "dc.publisher", "cre", "twitter:app:name:iphone")
_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "parsely-title", "citation_title")
_SEPARATOR = re.compile(
    r"\s+(?:[-–—|·•»«/\\]|::|>>)\s+|\s*[|｜_]\s*|\s+::\s+|(?<=\w)--(?=\w)|(?<=[\u4e00-\u9fff])\s*[-–—]+\s*(?=[\u4e00-\u9fff])"
)  # noqa: E501
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?=[/._-]|\D|$)"
)


@dataclass(slots=True)
class PageHead:
    """What the head of a page says; unknown is None."""

    title: str | None = None
    titles: list[str] = field(default_factory=list)
    published: str | None = None
    published_from: str | None = None
    author: str | None = None
    site: str | None = None
    section: str | None = None
    url: str | None = None
    language: str | None = None
    text: str | None = None
    """The article's text where JSON-LD carries it."""


def read(tree: Any) -> PageHead:
    """Return what an lxml tree of a page says about its article."""
    metas = _metas(tree)
    linked = _linked_article(tree)
    head = PageHead()
    head.url = _url(tree, metas, linked)
    head.language = _language(tree, metas, linked)
    head.site = _site(metas, linked)
    head.section = _first(metas, ("article:section",)) or _text(linked.get("articleSection"))
    head.text = _plain(_text(linked.get("articleBody")))
    _dates(head, tree, metas, linked)
    _titles(head, tree, metas, linked)
    head.author = _authors(tree, metas, linked, head.site)
    return head


def _metas(tree: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        value = meta.get("content")
        if key and value and value.strip():
            found.setdefault(key.strip().lower(), []).append(" ".join(value.split()))
    return found


def _first(metas: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    return next((metas[key][0] for key in keys if key in metas), None)


# -- JSON-LD -------------------------------------------------------------------------------------


def _linked_article(tree: Any) -> dict[str, Any]:
    """Return the first JSON-LD object that is an article, the one with most to say first."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        text = script.text or ""
        if "ld+json" not in kind or len(text) > _MOST_JSON:
            continue
        found.extend(_articles(_loaded(text), 0))
    return max(found, key=lambda one: ("headline" in one) + ("datePublished" in one), default={})


def _loaded(text: str) -> Any:
    text = re.sub(
        r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>)\s*$", "", text.strip()
    )
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:  # a comma too much is the commonest mistake
        return json.loads(re.sub(r",\s*([}\]])", r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _articles(item, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and kind.lower() in _ARTICLES for kind in kinds):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            if key in value:
                yield from _articles(value[key], depth + 1)


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return value.strip() if isinstance(value, str) and value.strip() else None


def _plain(text: str | None) -> str | None:
    """Return JSON-LD text without the markup that some sites leave in it."""
    if text is None or "<" not in text and "&" not in text:
        return text
    from html import unescape

    text = re.sub(r"(?i)<(?:/p|br|/div|/li|/h\d)[^<>]{0,200}>", "\n", text)
    return unescape(re.sub(r"<[^<>]{0,500}>", "", text)).strip()


def _names(value: Any) -> list[str]:
    """Return the names of persons that a JSON-LD author is; organisations are no authors."""
    values = value if isinstance(value, list) else [value]
    names: list[str] = []
    for one in values[:20]:
        if isinstance(one, dict):
            kind = one.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if "Organization" in kinds or "NewsMediaOrganization" in kinds:
                continue
            one = one.get("name")
            if isinstance(one, list):
                names.extend(n for n in one if isinstance(n, str))
                continue
        if isinstance(one, str):
            names.append(one)
    return names


# -- one field each --------------------------------------------------------------------------------


def _url(tree: Any, metas: dict[str, list[str]], linked: dict[str, Any]) -> str | None:
    canonical = next(
        (link.get("href") for link in tree.iter("link") if _rel(link, "canonical")), None
    )
    main = linked.get("mainEntityOfPage")
    main = main.get("@id") if isinstance(main, dict) else main
    for url in (canonical, _first(metas, ("og:url",)), _text(linked.get("url")), _text(main)):
        if url and re.match(r"https?://[^\s]{3,}$", url.strip()):
            return url.strip()
    return None


def _rel(link: Any, wanted: str) -> bool:
    return wanted in (link.get("rel") or "").lower().split()


def _language(tree: Any, metas: dict[str, list[str]], linked: dict[str, Any]) -> str | None:
    said = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    said = (
        said or _text(linked.get("inLanguage")) or _first(metas, ("og:locale", "content-language"))
    )
    match = re.match(r"[A-Za-z]{2}(?![A-Za-z])", said or "")
    return match.group().lower() if match else None


def _site(metas: dict[str, list[str]], linked: dict[str, Any]) -> str | None:
    name = _first(metas, _SITE_METAS) or _text(linked.get("publisher"))
    if name is None or re.match(r"https?://", name) or len(name) > 80:
        return None
    return name


def _dates(head: PageHead, tree: Any, metas: dict[str, list[str]], linked: dict[str, Any]) -> None:
    value = _iso(_text(linked.get("datePublished")))
    if value:
        head.published, head.published_from = value, "head: JSON-LD datePublished"
    for key in _DATE_METAS:
        found = _iso(metas[key][0]) if key in metas else None
        if found and (head.published is None or _finer(found, head.published)):
            head.published, head.published_from = found, f"head: {key}"
            break
    if head.published is None:
        _date_in_page(head, tree)


def _iso(value: str | None) -> str | None:
    if value is None:
        return None
    found = dates.iso(value)
    if found is None and re.fullmatch(r"(?:19|20)\d{6}", value):
        found = dates.iso(f"{value[:4]}-{value[4:6]}-{value[6:]}")
    if found is None:
        printed = dates.find(value[:100])
        found = printed[0].value if printed and not printed[0].ambiguous else None
    return found


def _finer(value: str, than: str) -> bool:
    return len(value) > len(than) and value.startswith(than)


def _date_in_page(head: PageHead, tree: Any) -> None:
    """Look for <time> in the article's own head, then at the address."""
    for element in tree.iter("time"):
        if any(
            (a.tag in ("aside", "footer", "nav")) or _teaser(a) for a in element.iterancestors()
        ):
            continue
        value = _iso(element.get("datetime"))
        if value and len(value) >= 10:
            head.published, head.published_from = value, "time element"
            return
    for element in tree.xpath("//*[@itemprop='datePublished']"):
        value = _iso(element.get("content") or element.get("datetime") or element.text_content())
        if value:
            head.published, head.published_from = value, "itemprop datePublished"
            return


def date_in_url(url: str | None) -> str | None:
    """Return the day that an address carries in its path (…/2024/07/05/…), or None."""
    match = _URL_DATE.search(urlsplit(url).path + "/") if url else None
    return dates.iso("-".join(match.groups())) if match else None


def _teaser(element: Any) -> bool:
    marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return (
        re.search(r"related|sidebar|recommend|teaser|popular|comment|latest|more-news", marks)
        is not None
    )


def _authors(
    tree: Any, metas: dict[str, list[str]], linked: dict[str, Any], site: str | None
) -> str | None:
    names = _names(linked.get("author") or linked.get("creator"))
    if not names:
        names = next((metas[key] for key in _AUTHOR_METAS if key in metas), [])
    if not names:
        names = [
            " ".join(e.text_content().split())
            for e in tree.xpath("//a[@rel='author'] | //*[@itemprop='author']")[:5]
        ]
    tidied = [_author(name, site) for name in names]
    return ", ".join(dict.fromkeys(name for name in tidied if name)) or None


def _author(name: str, site: str | None) -> str | None:
    """Return a person's name as a byline has it, or None for outlets, addresses and accounts."""
    name = re.sub(
        r"^(?:by|автор:?|муаллиф:?|作者[:：]?)\s+", "", " ".join(name.split()), flags=re.IGNORECASE
    )
    name = re.sub(r"\s*(?:\||,\s*(?:in|for)\b).*$", "", name).strip(" ,;")
    if not 2 < len(name) <= 160 and not re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name):
        return None
    if re.search(r"https?:|www\.|[@/_]|\.(?:com|org|net|ru|tj|cn)\b|\d{2}", name, re.IGNORECASE):
        return None
    if re.fullmatch(
        r"(?i)admin(?:istrator)?|editor(?:ial)?(?: (?:team|staff|board))?|staff(?: (?:writer|reporter))?|redakt\w+|редак\w+|guest|user|none|unknown|news ?desk|web ?master",
        name,
    ):  # noqa: E501
        return None
    if outlets.is_known(name) or (site and _key(site) == _key(name)):
        return None
    return name


# -- the title -------------------------------------------------------------------------------------


def _titles(head: PageHead, tree: Any, metas: dict[str, list[str]], linked: dict[str, Any]) -> None:
    """Choose the headline: what is printed as h1 when the head bears it out, else the head's own."""
    element = next(iter(tree.iter("title")), None)
    in_title = " ".join((element.text_content() if element is not None else "").split())
    said = [
        _unescape(_text(linked.get("headline"))),
        *(metas[k][0] for k in _TITLE_METAS if k in metas),
        in_title,
    ]
    said = [one for one in said if one]
    printed = [" ".join(h.text_content().split()) for h in list(tree.iter("h1"))[:10]]
    printed = [one for one in printed if len(one) > 3 and _key(one) != _key(head.site or "")]
    host = (urlsplit(head.url).hostname or "") if head.url else ""
    stripped = [strip_outlet(one, head.site, host, [*said, *printed]) for one in said]
    head.titles = [*printed, *stripped]
    keys = [_key(one) for one in stripped]
    for heading in printed:
        key = _key(heading)
        if any(
            key == other
            or (
                len(key) > 15
                and (other.startswith(key) or key.startswith(other) and len(other) > 15)
            )
            for other in keys
        ):  # noqa: E501
            head.title = heading
            return
    if stripped:
        head.title = stripped[0]
        if (
            len(printed) == 1
            and stripped == [stripped[0]]
            and _share(printed[0], stripped[0]) > 0.5
        ):
            head.title = printed[0]
    elif printed:
        head.title = printed[0]


def strip_outlet(title: str, site: str | None, host: str, others: list[str]) -> str:
    """Return a title without the outlet's name before or after it ("… - BBC News").

    A piece at either end goes when it is the site's name or its host's, an outlet known or called
    like one, or when another title of the page stands without it.
    """
    cuts = list(_SEPARATOR.finditer(title))
    keys = {_key(one) for one in others if one != title}
    for cut in cuts:
        if _key(title[: cut.start()]) in keys and len(title[: cut.start()]) > 8:
            return title[: cut.start()].strip()
        if _key(title[cut.end() :]) in keys and len(title[cut.end() :]) > 8:
            return title[cut.end() :].strip()
    while cuts and _is_outlet(title[cuts[-1].end() :], site, host):
        title = title[: cuts.pop().start()].strip()
    if cuts and _is_outlet(title[: cuts[0].start()], site, host, strict=True):
        title = title[cuts[0].end() :].strip()
    return title


def _is_outlet(piece: str, site: str | None, host: str, *, strict: bool = False) -> bool:
    key = _key(piece)
    if not key:
        return True
    if site and (key == _key(site) or (len(key) > 3 and key in _key(site))):
        return True
    labels = host.removeprefix("www.").split(".")
    if len(key) > 2 and any(key == _key(label) for label in (*labels, host.removeprefix("www."))):
        return True
    if outlets.is_known(piece):
        return True
    return (
        not strict
        and len(piece.split()) <= 4
        and len(piece) <= 40
        and outlets.sounds_like_one(piece)
    )


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _share(one: str, other: str) -> float:
    a, b = set(one.casefold().split()), set(other.casefold().split())
    return len(a & b) / max(1, min(len(a), len(b)))


def _unescape(text: str | None) -> str | None:
    if text is None or "&" not in text:
        return text
    from html import unescape

    return unescape(text)
