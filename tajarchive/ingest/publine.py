# SPDX-License-Identifier: MIT
"""Lines that say when, where and by whom an article was published, and bylines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tajarchive.ingest import dates, outlets
from tajarchive.ingest.dates import PrintedDate

_LONGEST = 220
_MOST_WORDS = 5
"""Words of a publication line that are neither label, date nor a name that follows a label."""

_LABELS = {
    "date": r"release date|date of (?:publication|release)|publication date"
    r"|publish(?:ed)?(?: date| time| on| at)?"
    r"|post(?:ed)?(?: date| on)?|issued(?: on)?|date|time|дата(?: публикации| выхода)?"
    r"|опубликован[оа]|размещено|добавлено"
    r"|санаи нашр|сана|нашр шуд|нашр|рӯзи нашр|таърих|发布时间|发布日期|发表时间"
    r"|发稿时间|出版日期|日期|时间",
    "updated": r"(?:last )?(?:updated|modified|update)(?: on| at)?|обновлено|изменено"
    r"|навсозӣ шуд|навсозӣ|更新时间|更新|修改时间",
    "source": r"source|from|agency|via|источник|манбаъ?|сарчашма"
    r"|来\s?源|稿件来源|信息来源|文章来源|稿源",
    "publisher": r"publisher|published by|издатель|издание|нашркунанда|出版|发布者|发布机构",
    "title": r"title|headline|заголовок|заглавие|сарлавҳа|标题|题目",
    "author": r"authors?|byline|writer|reporter|correspondent|written by|автор(?:ы"
    r"|ский коллектив)?|текст|корреспондент"
    r"|муаллиф(?:он)?|хабарнигор|作\s?者|记者|撰文|文",
    "editor": r"(?:web |managing |copy )?editors?|edited by|редакторы?|редактировал[аи]?"
    r"|муҳаррир(?:он)?"
    r"|责任编辑|责编|编辑|网络编辑|审核|校对",
    "section": r"section|category|rubric|рубрика|раздел|категория|бахш|гурӯҳ"
    r"|栏目|频道|分类",
    "url": r"url|link|permalink|original url|ссылка|адрес|пайванд|суроға|网址|链接|原文链接",
    "other": r"views?|comments?|hits|shares?|tags?|keywords|просмотр(?:ов|ы)|комментари(?:и"
    r"|ев)|теги|тэги|метки"
    r"|тамошо|дидан|шарҳҳо|浏览次数|浏览|点击|阅读|点击数|字号|字体|打印|分享|language|язык|забон|语言",
}
_LABEL = re.compile(
    r"(?:(?<![^\W_])|(?<=[网社报台讯端])(?=(?:责任)?编辑|责编|作者)|(?<=\d)(?=来\s?源))(?:"
    + "|".join(rf"(?P<{kind}>{words})" for kind, words in _LABELS.items())
    + r")\s?(?P<colon>[:：])\s?",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(
    r"(?<!\w)(?P<kind>(?:last )?updated|modified|published|posted|issued|обновлено"
    r"|опубликовано|размещено|нашр шуд)"
    r"(?: on| at)?(?=[\s,]|$)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s{2,}|\s*[|｜•·¦\t]\s*|\s+[-–—/]\s+|[；;]")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'«»（）()\[\]]{4,300}", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u4e00-\u9fff]")
_SENTENCE = re.compile(r"\w[.!?。！？][\"”’»)]*$")
_AGENCY = re.compile(r"^[(\[（]?([^()\[\]（）]{2,60})[)\]）]")
_NOISE = re.compile(
    r"(?<!\w)(?:min(?:ute)?s? read|read in \d+ min|gmt|utc|msk|мск|год|года|г|соли|at|on|in"
    r"|в|дар|соати|and|и)(?!\w)|打印|字号|大|中|小",
    re.IGNORECASE,
)


_RELEASE_WORDS = (
    r"(?:press|news|media)[ -](?:release|statement|notice|advisory)|пресс-релиз|"
    r"релизи матбуотӣ|新闻稿"
)
_RELEASE = re.compile(
    rf"(?:(?P<who>[^|:：]{{3,70}}?)\s*(?:\s[-–—]|[|:：])\s*)?(?:{_RELEASE_WORDS})\s*:?$",
    re.IGNORECASE,
)
"""A line that only says what the text is, and whose: "European Commission - Press release"."""


@dataclass(frozen=True, slots=True)
class PublicationLine:
    """What a publication line says; every part may be missing."""

    dates: tuple[PrintedDate, ...] = ()
    updated: tuple[PrintedDate, ...] = ()
    source: str | None = None
    publisher: str | None = None
    author: str | None = None
    title: str | None = None
    editors: tuple[str, ...] = ()
    section: str | None = None
    url: str | None = None


def parse(line: str, day_first: bool | None = None) -> PublicationLine | None:
    """Return what a line says about publication, or None when it is no such line.

    It is one when, labels, dates, names after labels and addresses taken away, at most a few words
    are left and the line is not a sentence.
    """
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return None
    url = _URL.search(line)
    if url and url.start() < 3 and url.end() >= len(line) - 2:
        return PublicationLine(url=url.group().rstrip(".,;)"))
    release = _RELEASE.match(line)
    if release:
        return PublicationLine(source=release["who"])
    pieces = _Pieces(line, day_first)
    return pieces.result()


class _Pieces:
    """A line cut into labels with their values, dates, and what is left."""

    def __init__(self, line: str, day_first: bool | None) -> None:
        self.line = line
        self.dates = dates.find(line, day_first)
        self.labels = [m for m in _LABEL.finditer(line) if self._may_stand(m)]
        self.taken = bytearray(len(line))
        self.values: dict[str, list[str]] = {}
        self.said: dict[str, list[PrintedDate]] = {"date": [], "updated": []}
        for dated in self.dates:
            self._take(dated.start, dated.end)
        for match in dates.weekdays(line):
            self._take(*match.span())
        for match in (*_URL.finditer(line), *dates.TIME.finditer(line)):
            self._take(*match.span())
        self._read_labels()
        self._read_dates()
        self._read_segments()

    def _may_stand(self, match: re.Match[str]) -> bool:
        """A label opens the line, or follows a separator, a bracket, a date or two spaces."""
        before = self.line[: match.start()].rstrip(" ")
        return (
            not before
            or before[-1] in "|｜•·,，;；()（）[]【】/-–—\t"
            or before[-1].isdigit()
            or match.start() - len(before) >= 2
            or _HAN.match(match.group()) is not None
            or _BARE_LABEL.search(before) is not None
            or (match.group()[0].isupper() and _LABEL.match(before) is not None)
        )

    def _take(self, start: int, end: int) -> None:
        self.taken[start:end] = b"\1" * (end - start)

    def _read_labels(self) -> None:
        for i, match in enumerate(self.labels):
            end = self.labels[i + 1].start() if i + 1 < len(self.labels) else len(self.line)
            starts = [d.start for d in self.dates if d.start >= match.end()]
            end = min([end, *starts])
            kind = match.lastgroup if match.lastgroup != "colon" else None
            kind = kind or next(k for k in _LABELS if match[k])
            if kind not in ("date", "updated"):
                cut = _SEPARATOR.search(self.line, match.end() + 1, end)
                end = cut.start() if cut and kind not in ("title", "section") else end
                value = self.line[match.end() : end].strip(" ,，;|()（）[]【】\t")
                if value:
                    self.values.setdefault(kind, []).append(value)
                self._take(match.start(), end)
            self._take(*match.span())
        for match in _BARE_LABEL.finditer(self.line):
            self._take(*match.span())

    def _read_dates(self) -> None:
        for dated in self.dates:
            before = self.line[: dated.start]
            kind = "date"
            label = None
            for match in (*_LABEL.finditer(before), *_BARE_LABEL.finditer(before)):
                if label is None or match.start() >= label.start():
                    label = match
            if label is not None and re.match(_LABELS["updated"], label.group(), re.IGNORECASE):
                kind = "updated"
            self.said[kind].append(dated)

    def _read_segments(self) -> None:
        """Understand "By Jane Doe" and the names of outlets between dates and dividers."""
        if not self.dates:
            return
        lead = _LEAD.match(self.line[: min(dated.start for dated in self.dates)])
        if lead and _all_names(lead["who"]):
            self.values.setdefault("author", []).append(_tidy(lead["who"]))
            if lead["agency"]:
                self.values.setdefault("source", []).append(lead["agency"])
            self._take(*lead.span())
        start = 0
        rest = self.residue()
        for cut in [*_CUT.finditer(rest), None]:
            end = cut.start() if cut else len(rest)
            piece = rest[start:end]
            name = piece.strip(" ,.;:()[]|-–—•·")
            author = byline(name) if 0 < len(name) <= 120 else None
            if author:
                self.values.setdefault("author", []).append(author)
            elif outlets.is_section(name):
                self.values.setdefault("section", []).append(name)
                self._take(start, end)
            elif 0 < len(name) <= 60 and _outlet(name):
                self.values.setdefault("source", []).append(name)
            if author or (0 < len(name) <= 60 and _outlet(name)):
                self._take(start, end)
            start = cut.end() if cut else end

    def residue(self) -> str:
        """What is left of the line, with blanks where something was understood."""
        return "".join(" " if t else c for c, t in zip(self.line, self.taken, strict=True))

    def result(self) -> PublicationLine | None:
        rest = self.residue()
        words = _WORD.findall(_NOISE.sub(" ", rest))
        han = len(_HAN.findall(rest))
        count = len([w for w in words if not _HAN.match(w)]) + (han + 1) // 2
        evidence = bool(self.values) or any(
            d.precision != "year" or d.ambiguous for d in self.dates
        )
        evidence = evidence or self._only_a_day(rest)
        if not evidence or count > _MOST_WORDS or (count > 2 and _SENTENCE.search(self.line)):
            return None
        if not self.dates and (count > 2 or set(self.values) == {"other"}):
            return None
        if not self.values and not self._dates_weigh(count) and not self._only_a_day(rest):
            return None
        return PublicationLine(
            dates=tuple(self.said["date"]),
            updated=tuple(self.said["updated"]),
            source=_name(self._first("source")) or _name(self._agency(rest)),
            publisher=_name(self._first("publisher")),
            author=_name(self._first("author")),
            title=self._first("title"),
            editors=tuple(n for v in self.values.get("editor", []) for n in names(v)),
            section=self._first("section"),
            url=self._first("url") or (m.group() if (m := _URL.search(self.line)) else None),
        )

    def _only_a_day(self, rest: str) -> bool:
        """A day without its year, or a time of day, with nothing else ("8 May, 14:25")."""
        if self.dates or len(self.line) > 60 or not dates.TIME.search(self.line):
            return False
        left = [w for w in _WORD.findall(_NOISE.sub(" ", rest)) if not w.isdigit()]
        left = [w for w in left if not dates.is_month_or_weekday(w)]
        return len(left) <= 1

    def _dates_weigh(self, words: int) -> bool:
        """A line without labels counts only when a whole day stands in it and little else."""
        return any(d.precision in ("day", "minute") or d.ambiguous for d in self.dates) or (
            words == 0 and any(d.precision == "month" for d in self.dates)
        )

    def _first(self, kind: str) -> str | None:
        return next(iter(self.values.get(kind, [])), None)

    def _agency(self, rest: str) -> str | None:
        """The name before the date: in brackets (one may be lost), or a known outlet."""
        bracket = _AGENCY.match(self.line)
        if bracket and self.dates and bracket.end() <= self.dates[0].start:
            return bracket[1].strip()
        for piece in re.split(r"\s{2,}|[|｜•·/]|[,，] |\s[-–—]\s", rest):
            name = piece.strip(" ,.:;()[]（）|-–—")
            kind_of_text = re.fullmatch(_RELEASE_WORDS, name, re.IGNORECASE)
            if name and kind_of_text is None and outlets.sounds_like_one(name):
                return re.sub(r"^(?:By|From|Via)\s+", "", name)
        return None


def _name(value: str | None) -> str | None:
    """Return a value that can be a name: letters, and not a code of figures."""
    if value is None or len(re.findall(r"\d", value)) >= 4 or not re.search(r"[^\W\d_]", value):
        return None
    return value if len(value) <= 90 else None


_LEAD = re.compile(
    r"^(?:By|BY)\s+(?P<who>[^|()]{3,100}?)\s*(?:\((?P<agency>[^()]{2,40})\)|[|•·])?[\s,|–—-]*$"
)
_CUT = re.compile(r"\s{2,}|\s*[|｜•·¦]\s*|,\s")


def _outlet(name: str) -> bool:
    """Tell whether words beside a date are an outlet: known, a host name, or named like one."""
    if re.fullmatch(r"(?:[\w-]{2,30}\.){1,3}[a-z]{2,6}", name, re.IGNORECASE):
        return True
    if re.fullmatch(_RELEASE_WORDS, name, re.IGNORECASE):
        return False
    if outlets.is_section(name):
        return False
    return outlets.is_known(name) or (len(name.split()) <= 5 and outlets.sounds_like_one(name))


_BYLINES = (
    re.compile(r"^(?:by|story by|written by|reported by"
               r"|text by)\s*:?\s+(?P<who>.{2,120})$", re.IGNORECASE),
    re.compile(
        r"^(?:автор(?:ы)?|текст|подготовил[аи]?|материал подготовил[аи]?|муаллиф(?:он)?"
        r"|таҳияи|хабарнигор|authors?)"
        r"\s*[:—–-]\s*(?P<who>.{2,120})$",
        re.IGNORECASE,
    ),
    re.compile(r"^[（(]?(?:作者|文|撰文)\s?[:：/／|]\s?(?P<who>[^：:。]{2,40})[)）]?$"),
    re.compile(r"^[（(]?(?:本报|本网|新华社)?(?:驻[\u4e00-\u9fff]{2,8})?(?:特约"
               r"|见习)?记者\s?[:：/／]?\s?(?P<who>[^：:。，]{2,30})[)）]?$"),
)  # fmt: skip
_EMPLOYED = re.compile(
    r"^(?P<who>.+?), (?:an? |the )?(?P<outlet>[^,]{2,60}?)"
    r"(?: (?:staff|senior|special|diplomatic|political|business|sports?|foreign))?"
    r"(?: (?:writers?|reporters?|correspondents?|editors?|staff))$",
    re.IGNORECASE,
)
_TWICE = re.compile(r"^(?P<who>[^,;|]{3,50}) by (?P=who)$")
_JOINERS = frozenset(
    """and & with of for in at the de van von al bin ibn и ва дар из в staff writer writers
    reporter reporters correspondent correspondents""".split()
)


def byline(line: str) -> str | None:
    """Return who wrote, as a byline says it, or None when the line is no byline."""
    line = line.strip()
    if len(line) > 150:
        return None
    for form in (*_BYLINES, _TWICE):
        match = form.match(line)
        if match and _all_names(match["who"]):
            return _tidy(match["who"])
    return None


def employer(line: str) -> tuple[str, str] | None:
    """Return author and outlet of a byline with both ("Jane Doe, Associated Press Writer")."""
    match = _EMPLOYED.match(byline(line) or "")
    if match is None or not outlets.sounds_like_one(match["outlet"]):
        return None
    return match["who"], match["outlet"]


_NO_NAMES = frozenset(
    """central asia world news politics political economy economic society social business region
    regional international national opinion analysis security energy culture sport sports press
    release staff desk home latest tajikistan uzbekistan kyrgyzstan kazakhstan turkmenistan
    afghanistan russia china iran europe eurasia the new united states republic south north east
    west ministry embassy president в и на мир новости политика экономика общество азия центральная
    культура спорт таджикистан узбекистан россия китай хабар
    сиёсат иқтисод ҷомеа тоҷикистон""".split()
)


def is_bare_name(line: str) -> bool:
    """Tell whether a line is two or three capitalised words that may name a person."""
    words = line.split()
    return (
        2 <= len(words) <= 3
        and len(line) <= 40
        and all(re.fullmatch(r"[^\W\d_][^\W\d_A-ZА-Я]*[\w'’-]*\.?", word) for word in words)
        and all(word[0].isupper() and not word.isupper() for word in words)
        and not any(word.casefold() in _NO_NAMES for word in words)
        and not outlets.sounds_like_one(line)
    )


def names(value: str) -> list[str]:
    """Return the names in a list of names ("Xia Peiyao, Liang Jun"; 、 and ; divide too)."""
    value = re.sub(
        r"\s+(?:and|и|ва)\s+|[、，;；/]|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]{2})", ",", value
    )
    parts = (re.sub(r"\s+", " ", part).strip(" .()（）[]") for part in value.split(","))
    return [part for part in parts if len(part) > 1]


def _all_names(who: str) -> bool:
    who = who.strip()
    if _HAN.search(who):
        return True
    if re.search(r"[^\W\d_]{3,}\. \S", who) or who.endswith(("?", "!")):
        return False
    words = re.findall(r"[^\s,;|/]+", who)
    return 0 < len(words) <= 14 and all(
        w[0].isupper() or w[0] in '(«"“' or w.lower() in _JOINERS for w in words
    )


def _tidy(who: str) -> str:
    who = re.split(r"\s*[|•·]\s*|\s{2,}", who.strip())[0]
    who = re.sub(r"^(?:\w+ )?(?:staff )?(?:writer|reporter|correspondent)s? (?=[A-Z])", "", who)
    return re.sub(r"\s+", " ", who).strip(" ,;")
