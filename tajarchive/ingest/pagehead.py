# SPDX-License-Identifier: MIT
"""What the head of a web page says about its article: meta elements, JSON-LD, the address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tajarchive.ingest import dates, headline, outlets

_ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle blogposting "
    "reviewnewsarticle backgroundnewsarticle techarticle scholarlyarticle report "
    "socialmediaposting "
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
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?=[/._-]|\D|$)"
)


@dataclass(slots=True)
class PageHead:
    """What the head of a page says; unknown is None."""

    title: str | None = None
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
    said = [_unescaped(_text(linked.get("headline")))]
    said += [metas[name][0] for name in _TITLE_METAS if name in metas]
    host = (urlsplit(head.url).hostname or "") if head.url else ""
    head.title = headline.choose(tree, [one for one in said if one], head.site, host)
    head.author = _authors(tree, metas, linked, head.site)
    return head


def _metas(tree: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        value = meta.get("content")
        if key and value and value.strip():
            for one in key.lower().split():
                found.setdefault(one.replace("dc:", "dc."), []).append(" ".join(value.split()))
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
    if text is None or ("<" not in text and "&" not in text):
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
    for values in (names, *(metas[key] for key in _AUTHOR_METAS if key in metas)):
        tidied = [_author(name, site) for name in values]
        joined = ", ".join(dict.fromkeys(name for name in tidied if name))
        if joined:
            return joined
    return _byline_in_page(tree, site)


_BYLINE_PLACES = (
    "//*[@rel='author'] | //*[@itemprop='author']",
    "//*[contains(@class, 'byline') or contains(@class, 'author') or contains(@class, 'autor')]",
)


def _byline_in_page(tree: Any, site: str | None) -> str | None:
    """Look for the author in the elements that are made for one; only names count."""
    for path in _BYLINE_PLACES:
        for element in tree.xpath(path)[:12]:
            if any(
                _teaser(a) or a.tag in ("aside", "footer", "nav") for a in element.iterancestors()
            ):
                continue
            text = " ".join(element.text_content().split())
            name = _author(text, site) if len(text) <= 70 else None
            if name and _personal(name):
                return name
    return None


def _personal(name: str) -> bool:
    """Tell a person's name by its shape: two to four capitalised words, or a few Han characters."""
    if re.fullmatch(r"[\u4e00-\u9fff]{2,4}(?: [\u4e00-\u9fff]{2,4}){0,3}", name):
        return True
    words = name.split()
    return (
        2 <= len(words) <= 4
        and all(re.fullmatch(r"[^\W\d_][\w.'’-]*", word) for word in words)
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not any(word.casefold() in _NO_NAMES for word in words)
        and not outlets.sounds_like_one(name)
    )


_NO_NAMES = frozenset(
    """the by posted author more follow all view about photo image text editor team staff profile
    name date login contact share redaktion von und the published updated written article guest
    автор редакция новости все фото материал подробнее муаллиф хабар""".split()
)
_AUTHOR_LEAD = re.compile(
    r"^(?:(?:written |posted |published |text )?by|von|par|por|di|автор(?:ы)?|текст|муаллиф"
    r"|autor|author|"
    r"作者|记者|文)\s*[:：|]?\s+|^(?:作者|记者|文)\s*[:：/／]\s*",
    re.IGNORECASE,
)
_AUTHOR_LINK = re.compile(
    r"^(?:view|show|see|more|all|zeige|alle|ver|voir)\b.*\b(?:posts|articles|beiträge|profile?)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:word ?press)?admin(?:istrator)?|editor(?:ial)?(?: (?:team|staff|board|desk))?"
    r"|(?:our )?correspondent|"
    r"staff(?: (?:writer|reporter))?|web ?desk|news ?desk|редак\w+|redak\w+|guest|user|none"
    r"|unknown|no author|"
    r"anonymous|web ?master|null|undefined|author|автор",
    re.IGNORECASE,
)


def _author(name: str, site: str | None) -> str | None:
    """Return a person's name as a byline has it, or None for outlets, addresses and accounts."""
    name = " ".join(name.split())
    if _AUTHOR_LINK.match(name):
        return None
    name = _AUTHOR_LEAD.sub("", name)
    name = re.sub(r"\s*(?:\||,\s*(?:in|for)\b|\s[-–—•·]\s).*$", "", name).strip(" ,;:→")
    if not 2 < len(name) <= 160 and not re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name):
        return None
    if re.search(r"https?:|www\.|[@/_]|\.(?:com|org|net|ru|tj|cn|de)\b|\d{2}", name, re.IGNORECASE):
        return None
    if _NOBODY.fullmatch(name):
        return None
    if outlets.is_known(name) or (site and headline.key(site) == headline.key(name)):
        return None
    return name


def _unescaped(text: str | None) -> str | None:
    if text is None or "&" not in text:
        return text
    from html import unescape

    return unescape(text)
