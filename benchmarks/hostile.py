# SPDX-License-Identifier: MIT
"""Texts made to be slow or to mislead, and what their analysis costs.

    python -m benchmarks.hostile [NAME…] [--share 0.1]

Each text goes through the whole analysis of an article, as an import has it. The time is that of
the processor; the figure of a tenth of the text beside it shows whether time grows in proportion.
What is found is checked: every offset, that names do not overlap, and that they are in order.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from contextlib import suppress

from tajarchive import ingest
from tajarchive.analysis import analyse
from tajarchive.errors import ImportFailure
from tajarchive.model import Article, Original, Paragraph
from tajarchive.text.language import detect

_LEAD = "DUSHANBE, March 5 (Agency) -- President Emomali Rahmon met Xi Jinping on Friday. "
_SENTENCE = (
    "The Minister of Transport of Tajikistan, Karim Nazarov, said on 5 March 2024 that the two "
    "countries signed an agreement in Dushanbe. "
)


def _repeat(text: str) -> Callable[[int], str]:
    return lambda size: (text * (size // len(text) + 1))[:size]


def _words(size: int) -> str:
    return " ".join(f"Abc{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}dov" for i in range(size))


def _dates(size: int) -> str:
    return " ".join(f"On {1 + i % 28} March {1900 + i % 120} they met." for i in range(size))


CASES: dict[str, tuple[int, Callable[[int], str]]] = {
    "one paragraph": (5_000_000, _repeat(_SENTENCE)),
    "one sentence": (5_000_000, _repeat(_SENTENCE.replace(". ", ", and "))),
    "capitalised words": (100_000, _words),
    "one capitalised word": (100_000, lambda n: " ".join(["Rahmon"] * n)),
    "capital letters and stops": (1_000_000, _repeat("A. ")),
    "initials without blanks": (1_000_000, _repeat("A.")),
    "mixed scripts in words": (1_000_000, _repeat("Рahмon Дuшaнbe Tаjik习近平стан ")),
    "combining marks": (1_000_000, _repeat("Ra\u0304h\u0301mo\u0308n\u0323 ")),
    "marks on one letter": (1_000_000, lambda n: _LEAD + "Rahmon" + "\u0301" * n + " came. "),
    "right to left": (1_000_000, _repeat("President امام‌علی رحمان met رئیس‌جمهور in Dushanbe. ")),
    "10,000 dates": (10_000, _dates),
    "100,000 dates": (100_000, _dates),
    "digits": (1_000_000, _repeat("7")),
    "digits and stops": (1_000_000, _repeat("12.")),
    "years": (1_000_000, _repeat("2024 ")),
    "no blanks": (1_000_000, _repeat("a")),
    "no blanks, capitals": (1_000_000, _repeat("Aa")),
    "no blanks, Cyrillic": (1_000_000, _repeat("ая")),
    "Chinese": (1_000_000, _repeat("习近平同拉赫蒙在杜尚别举行会谈")),
    "Chinese digits": (1_000_000, _repeat("一二三")),
    "Chinese years": (1_000_000, _repeat("2024年3月")),
    "hyphens": (1_000_000, _repeat("Ab-")),
    "apostrophes": (1_000_000, _repeat("O'")),
    "brackets": (1_000_000, lambda n: "(" * (n // 2) + " Rahmon " + ")" * (n // 2)),
    "quotes": (1_000_000, _repeat('"Rahmon" «')),
    "nested quotes": (1_000_000, lambda n: "«" * (n // 2) + "Душанбе" + "»" * (n // 2)),
    "stops": (1_000_000, _repeat(".")),
    "blanks": (1_000_000, lambda n: "Rahmon" + " " * n + "Rahmon"),
    "lines": (1_000_000, lambda n: "Rahmon\n" * (n // 7)),
    "NULs": (1_000_000, _repeat("Rah\x00mon \x00met\x00 ")),
    "surrogates": (1_000_000, _repeat("Rah\ud800mon \udfff met ")),
    "credits": (1_000_000, _repeat("(Xinhua/Li Xin and ")),
    "titles": (1_000_000, _repeat("president minister ")),
    "ministers": (1_000_000, _repeat("Minister of the Minister of the ")),
    "pairs": (1_000_000, _repeat("the two presidents, both countries ")),
    "sums": (1_000_000, _repeat("1,000,000 ")),
    "banks of banks": (1_000_000, _repeat("Bank of ")),
    "acronyms": (1_000_000, _repeat("Bank of Asia (BOA) ")),
    "meetings without a stop": (1_000_000, _repeat("林波5日在杜尚别会见阿利耶娃，")),
    "days half known": (1_000_000, _repeat("Li Xin met Karim Nazarov on Monday, ")),
    "signed": (1_000_000, _repeat("signed an agreement ")),
    "slashes": (1_000_000, _repeat("12/")),
    "letters of all scripts": (1_000_000, lambda n: "".join(map(chr, _letters(n)))),
}


def _letters(count: int) -> list[int]:
    letters = [c for c in range(0x20, 0x30000) if not 0xD800 <= c <= 0xDFFF]
    return [letters[i * 7919 % len(letters)] for i in range(count)]


def article(text: str) -> Article:
    """Return an article whose body is the very text, which no reader has cleaned."""
    paragraphs: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(len(paragraphs) + 1, start, start + len(line)))
        start += len(line) + 1
    return Article(
        id="a",
        title="",
        body=text,
        paragraphs=tuple(paragraphs),
        original=Original("a.txt", "", 0),
        published="2024-03-05",
        language=detect(text),
    )


def seconds_to_read(text: str) -> float:
    """Return the processor time of reading a text as a file, whether or not it is admitted."""
    begin = time.process_time()
    with suppress(ImportFailure):
        ingest.read_bytes(text.encode("utf-8", "replace"), "a.txt")
    return time.process_time() - begin


def faults(found: Article) -> list[str]:
    """Return what is wrong with the offsets of an analysed article; none when all is well."""
    wrong: list[str] = []
    end = 0
    for mention in found.mentions:
        if found.body[mention.start : mention.end] != mention.text or not mention.text:
            wrong.append(f"text of {mention}")
        if mention.start < end:
            wrong.append(f"overlap or order at {mention}")
        end = mention.end
    end = 0
    for date in found.dates:
        if found.body[date.start : date.end] != date.text or date.start < end:
            wrong.append(f"date {date}")
        end = date.end
    for event in found.events:
        for source in event.sources:
            if found.body[source.start : source.end] != source.text:
                wrong.append(f"sentence of {event.id}")
            if not source.start <= source.trigger_start < source.trigger_end <= source.end:
                wrong.append(f"trigger of {event.id}")
    return wrong


def main() -> None:
    """Print a line for each case: code points, seconds to read, for a tenth, for all, findings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--share", type=float, default=1.0, help="of the full size")
    args = parser.parse_args()
    analyse(article(_LEAD * 3))
    for name, (size, make) in CASES.items():
        if args.names and not any(part in name for part in args.names):
            continue
        seconds: list[float] = []
        for share in (args.share / 10, args.share):
            one = article(make(max(1, int(size * share))))
            begin = time.process_time()
            found = analyse(one)
            seconds.append(time.process_time() - begin)
        print(
            f"{name:25} {len(one.body):>9,} {seconds_to_read(one.body):6.2f} {seconds[0]:6.2f} "
            f"{seconds[1]:6.2f} {len(found.mentions):>7,} {len(found.dates):>7,} "
            f"{len(found.events):>6,}",
            *faults(found)[:2],
            *found.warnings[:2],
            flush=True,
        )


if __name__ == "__main__":
    main()
