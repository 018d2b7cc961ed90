# SPDX-License-Identifier: MIT
"""Articles for measuring: made up, always the same for one seed, and shaped like the real ones.

About 3,000 bytes each (1,000 characters in Chinese); English 60, Russian 20, Tajik 10, Chinese
10 per cent. Words follow Zipf's law over vocabularies that grow as a real archive's do; names,
places, bodies and dates stand in about every third sentence. Words are invented from syllables,
so that nobody's text is in here; the names are those of public figures and of nobody.
"""

from __future__ import annotations

import marshal
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

LANGUAGES = ("en", "ru", "tg", "zh")
_SHARES = (60, 20, 10, 10)
_VOCABULARY = {"en": 60_000, "ru": 60_000, "tg": 30_000, "zh": 12_000}
_EXPONENT = 1.05
_BYTES = 3_000
_FIRST_DAY = date(2008, 1, 1)
_DAYS = 6_400

_FUNCTION_WORDS = {
    "en": "the of and to in a is that for on with as by was were said has at from be it an which "
    "this are will not have its more between their also new two after been or who would",
    "ru": "и в на не что с по к за от до из для это был была были его также о об при между как "
    "будет года которые после более под со время стран лет который при том числе или",
    "tg": "ва дар аз ба бо ки ин он барои то аст буд шуд карда гардид мебошад низ вай худ аммо "
    "байни кишвар соли ҳамчунин миёни бояд оид намуд дода мешавад дигар ҳар",
    "zh": "的 和 在 是 了 与 将 为 对 中 以 等 这 并 从 两 国 也 到 上",
}
_ONSETS = {
    "en": "b c d f g h j l m n p r s t v w br cr dr fl gr pl pr st tr ch sh th qu".split(),
    "ru": "б в г д ж з к л м н п р с т х ч ш пр ст тр кр гр вл св сн".split(),
    "tg": "б в г д з к л м н п р с т х ч ҷ ҳ қ ғ ш ф".split(),
}
_VOWELS = {
    "en": "a e i o u ea ou ai".split(),
    "ru": "а е и о у ы я ё".split(),
    "tg": "а и о у ӯ е ё".split(),
}
_CODAS = {
    "en": ["", "", "n", "r", "s", "t", "nd", "rt", "ck", "m"],
    "ru": ["", "", "н", "р", "л", "ст", "м", "т", "к"],
    "tg": ["", "", "н", "р", "д", "ш", "м", "т", "б"],
}
_ENDINGS = {
    "en": ["", "", "", "s", "ed", "ing", "ation", "ly", "er"],
    "ru": ["", "а", "у", "ом", "ы", "ов", "ами", "ный", "ного", "ние", "ать"],
    "tg": ["", "", "ҳо", "и", "ҳои", "ро", "ӣ", "он"],
}
_HAN = "".join(chr(0x4E00 + 7 * i % 3000) for i in range(1200))

_PEOPLE = (
    ("emomali-rahmon", "Emomali Rahmon", "Эмомали Рахмон", "Эмомалӣ Раҳмон", "拉赫蒙"),
    ("xi-jinping", "Xi Jinping", "Си Цзиньпин", "Си Ҷинпин", "习近平"),
    ("vladimir-putin", "Vladimir Putin", "Владимир Путин", "Владимир Путин", "普京"),
    (
        "shavkat-mirziyoyev",
        "Shavkat Mirziyoyev",
        "Шавкат Мирзиёев",
        "Шавкат Мирзиёев",
        "米尔济约耶夫",
    ),
    ("sadyr-japarov", "Sadyr Japarov", "Садыр Жапаров", "Садир Жапаров", "扎帕罗夫"),
    (
        "kassym-jomart-tokayev",
        "Kassym-Jomart Tokayev",
        "Касым-Жомарт Токаев",
        "Қосимҷомарт Тоқаев",
        "托卡耶夫",
    ),
    (
        "sirojiddin-muhriddin",
        "Sirojiddin Muhriddin",
        "Сироджиддин Мухриддин",
        "Сироҷиддин Муҳриддин",
        "穆赫里丁",
    ),
    ("wang-yi", "Wang Yi", "Ван И", "Ван И", "王毅"),
)
_PLACES = (
    ("dushanbe", "Dushanbe", "Душанбе", "Душанбе", "杜尚别"),
    ("khujand", "Khujand", "Худжанд", "Хуҷанд", "苦盏"),
    ("rogun", "Rogun", "Рогун", "Роғун", "罗贡"),
    ("tashkent", "Tashkent", "Ташкент", "Тошканд", "塔什干"),
    ("bishkek", "Bishkek", "Бишкек", "Бишкек", "比什凯克"),
    ("beijing", "Beijing", "Пекин", "Пекин", "北京"),
    ("moscow", "Moscow", "Москва", "Маскав", "莫斯科"),
    ("kabul", "Kabul", "Кабул", "Кобул", "喀布尔"),
    ("astana", "Astana", "Астана", "Остона", "阿斯塔纳"),
    ("tajikistan", "Tajikistan", "Таджикистан", "Тоҷикистон", "塔吉克斯坦"),
    ("china", "China", "Китай", "Чин", "中国"),
    ("uzbekistan", "Uzbekistan", "Узбекистан", "Ӯзбекистон", "乌兹别克斯坦"),
)
_BODIES = (
    ("sco", "Shanghai Cooperation Organization", "ШОС", "Созмони ҳамкории Шанхай", "上海合作组织"),
    (
        "adb",
        "Asian Development Bank",
        "Азиатский банк развития",
        "Бонки осиёии рушд",
        "亚洲开发银行",
    ),
    ("un", "United Nations", "ООН", "Созмони Милали Муттаҳид", "联合国"),
    ("eu", "European Union", "Европейский союз", "Иттиҳоди Аврупо", "欧盟"),
    ("csto", "Collective Security Treaty Organization", "ОДКБ", "СПАД", "集体安全条约组织"),
)
_SOURCES = {
    "en": ("Xinhua", "Asia-Plus", "RFE/RL", "Reuters", "Eurasianet"),
    "ru": ("Khovar", "Sputnik", "Avesta", "Asia-Plus", "ТАСС"),
    "tg": ("Ховар", "Садои мардум", "Озодӣ"),
    "zh": ("新华社", "人民日报", "中国新闻网"),
}
_EVENTS = ("visit", "meeting", "talks", "signing", "phone_call", "aid", "ceremony", "agreement")
_MONTHS = {
    "en": "January February March April May June July August September October November "
    "December".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября "
    "декабря".split(),
    "tg": "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри "
    "декабри".split(),
}
_SENTENCES = {
    "en": (
        "{a} met {b} in {place} on {day}.",
        "{a} arrived in {place} on {day} for talks with {b}.",
        "The {body} said on {day} that {a} would visit {place}.",
        "An agreement with the {body} was signed in {place}.",
        "{a} spoke with {b} by telephone on {day}.",
    ),
    "ru": (
        "{day} {a} провёл переговоры с {b} в городе {place}.",
        "{a} прибыл в {place} {day}.",
        "В {place} подписано соглашение с {body}.",
        "{body} сообщает, что {a} посетит {place}.",
    ),
    "tg": (
        "{day} {a} дар {place} бо {b} мулоқот кард.",
        "{a} {day} ба {place} омад.",
        "Дар {place} бо {body} созишнома ба имзо расид.",
    ),
    "zh": (
        "{day}，{a}在{place}会见{b}。",
        "{a}{day}抵达{place}。",
        "{body}与{place}签署协议。",
    ),
}


@dataclass(frozen=True, slots=True)
class Article:
    """A made-up article; `paragraphs` are (number, start, end) in code points of `body`."""

    id: str
    title: str
    body: str
    source: str
    language: str
    published: str
    persons: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    events: tuple[str, ...]
    paragraphs: tuple[tuple[int, int, int], ...]


class _Words:
    """A vocabulary of one language, drawn from by Zipf's law."""

    def __init__(self, language: str) -> None:
        chance = random.Random(f"words {language}")
        words = _FUNCTION_WORDS[language].split()
        seen = set(words)
        while len(words) < _VOCABULARY[language]:
            word = _word(chance, language)
            if word not in seen:
                seen.add(word)
                words.append(word)
        self.words = words
        self._weights = list(
            accumulate(1 / (rank + 2.7) ** _EXPONENT for rank in range(len(words)))
        )

    def draw(self, chance: random.Random, count: int) -> list[str]:
        """Return words at random, the common ones often."""
        return chance.choices(self.words, cum_weights=self._weights, k=count)


class People:
    """Public figures and people who do not exist, the first ones named most often."""

    def __init__(self, count: int = 3_000) -> None:
        chance = random.Random("people")
        people = list(_PEOPLE)
        while len(people) < count:
            given, family = (_word(chance, "en", 2).title() for _ in range(2))
            ru = " ".join(_word(chance, "ru", 2).title() for _ in range(2))
            tg = " ".join(_word(chance, "tg", 2).title() for _ in range(2))
            zh = "".join(chance.choices(_HAN, k=3))
            people.append(
                (f"{given}-{family}-{len(people)}".lower(), f"{given} {family}", ru, tg, zh)
            )
        self.people = people
        self._weights = list(accumulate(1 / (rank + 2) ** 0.9 for rank in range(count)))

    def draw(self, chance: random.Random, count: int) -> list[tuple[str, ...]]:
        """Return people at random, id first, then the name in each language."""
        return chance.choices(self.people, cum_weights=self._weights, k=count)


def articles(count: int, seed: int = 1) -> Iterator[Article]:
    """Yield so many articles; the same ones for the same seed, on every machine."""
    words = {language: _Words(language) for language in LANGUAGES}
    people = People()
    for number in range(count):
        chance = random.Random(f"article {seed} {number}")
        language = chance.choices(LANGUAGES, _SHARES)[0]
        yield _article(chance, number, language, words[language], people)


def keep(file: Path, count: int) -> int:
    """Write articles to a file for `kept`; return how many bytes of title and body they have."""
    size = 0
    with file.open("wb") as stream:
        for article in articles(count):
            size += len(article.title.encode()) + len(article.body.encode())
            marshal.dump([getattr(article, name) for name in Article.__slots__], stream)
    return size


def kept(file: Path) -> Iterator[Article]:
    """Yield the articles of a file, many times faster than they are made up."""
    with file.open("rb") as stream:
        while True:
            try:
                yield Article(*marshal.load(stream))
            except EOFError:
                return


def write_texts(folder: Path, count: int, seed: int = 1) -> None:
    """Write articles as text files in the manner of an agency: title, dateline, paragraphs."""
    folder.mkdir(parents=True, exist_ok=True)
    for article in articles(count, seed):
        day = date.fromisoformat(article.published) if len(article.published) == 10 else None
        line = f"{article.source} {article.published}" if day else article.source
        text = f"{article.title}\n\n{line}\n\n{article.body}\n"
        (folder / f"{article.id}.txt").write_text(text, encoding="utf-8")


def _article(
    chance: random.Random, number: int, language: str, words: _Words, people: People
) -> Article:
    column = LANGUAGES.index(language) + 1
    cast = people.draw(chance, chance.randint(2, 5))
    places = chance.choices(_PLACES, k=chance.randint(1, 4))
    bodies = chance.choices(_BODIES, k=chance.randint(0, 2))
    day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
    size = max(600, chance.gauss(_BYTES, _BYTES / 3))
    paragraphs: list[str] = []
    written = 0
    while written < size:
        sentences = []
        for _ in range(chance.randint(2, 5)):
            if chance.random() < 0.34:
                sentence = _told(chance, language, column, cast, places, bodies, day)
            else:
                sentence = _said(words.draw(chance, chance.randint(8, 26)), language)
            sentences.append(sentence)
        paragraph = ("" if language == "zh" else " ").join(sentences)
        paragraphs.append(paragraph)
        written += len(paragraph.encode())
    title = _said(words.draw(chance, chance.randint(5, 9)), language)[:-1]
    body, spans = _joined(paragraphs)
    return Article(
        id=f"article-{number:06d}",
        title=f"{cast[0][column]}: {title}",
        body=body,
        source=chance.choice(_SOURCES[language]),
        language=language,
        published=_known(chance, day),
        persons=tuple(dict.fromkeys(person[0] for person in cast)),
        places=tuple(dict.fromkeys(place[0] for place in places)),
        organisations=tuple(dict.fromkeys(one[0] for one in bodies)),
        events=tuple(dict.fromkeys(chance.choices(_EVENTS, k=chance.randint(0, 3)))),
        paragraphs=spans,
    )


def _known(chance: random.Random, day: date) -> str:
    """Return as much of a date as an article tells: a day mostly, a month, a year, nothing."""
    how = chance.random()
    if how < 0.9:
        return day.isoformat()
    return day.isoformat()[:7] if how < 0.95 else day.isoformat()[:4] if how < 0.98 else ""


def _told(
    chance: random.Random,
    language: str,
    column: int,
    cast: list[tuple[str, ...]],
    places: list[tuple[str, ...]],
    bodies: list[tuple[str, ...]],
    day: date,
) -> str:
    """Return a sentence with names and a date."""
    a, b = chance.sample(cast, 2)
    told = day - timedelta(days=chance.choice((0, 0, 1, 1, 2, 7, 30, 400)))
    return chance.choice(_SENTENCES[language]).format(
        a=a[column],
        b=b[column],
        place=chance.choice(places)[column],
        body=chance.choice(bodies or list(_BODIES[:1]))[column],
        day=_day(told, language),
    )


def _day(day: date, language: str) -> str:
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    month = _MONTHS[language][day.month - 1]
    return {
        "en": f"{month} {day.day}, {day.year}",
        "ru": f"{day.day} {month} {day.year} года",
        "tg": f"{day.day} {month} соли {day.year}",
    }[language]


def _said(words: list[str], language: str) -> str:
    """Return a sentence of words that mean nothing."""
    if language == "zh":
        return "".join(words) + "。"
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def _joined(paragraphs: list[str]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    spans: list[tuple[int, int, int]] = []
    at = 0
    for n, paragraph in enumerate(paragraphs, 1):
        spans.append((n, at, at + len(paragraph)))
        at += len(paragraph) + 2
    return "\n\n".join(paragraphs), tuple(spans)


def _word(chance: random.Random, language: str, syllables: int | None = None) -> str:
    """Return a word that does not exist."""
    if language == "zh":
        return "".join(chance.choices(_HAN, k=chance.choice((1, 2, 2, 2, 3))))
    count = syllables or chance.choice((1, 2, 2, 3, 3, 4))
    parts = [
        chance.choice(_ONSETS[language]) + chance.choice(_VOWELS[language]) for _ in range(count)
    ]
    end = "" if syllables else chance.choice(_ENDINGS[language])
    return "".join(parts) + chance.choice(_CODAS[language]) + end
