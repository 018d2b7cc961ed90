# SPDX-License-Identifier: MIT
"""What a name sounds like, so that its spellings in Latin and Cyrillic letters are one.

Newspapers write one name as Khujand, Hujand, Худжанд or Хуҷанд. Letters that vary between such
spellings (h and kh, zh and j, ye and e, doubled ones) are made the same; nothing else is guessed.
"""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufie", strict=True)),
    "ж": "j", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "",
    "ё": "e", "ю": "iu", "я": "ia",
    "ғ": "g", "ӣ": "i", "қ": "k", "ӯ": "u", "ҳ": "h", "ҷ": "j",
    "ў": "u", "ң": "n", "ө": "o", "ү": "u", "ұ": "u", "і": "i", "ї": "i", "є": "e", "ә": "a",
}  # fmt: skip
_TABLE = str.maketrans(_CYRILLIC | dict.fromkeys("'’‘ʼʻʹ`´", "") | {"y": "i", "q": "k", "w": "v"})
_SAME = (
    ("shch", "sh"),
    ("kh", "h"),
    ("gh", "g"),
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("iu", "u"),
    ("io", "e"),
)
_DOUBLED = re.compile(r"([a-z])\1+")
_MARKED = re.compile("[\u0300-\u036f]")


def sound(text: str) -> str:
    """Return what a text in Latin or Cyrillic letters sounds like; other characters stay.

    Words stay words: the result of several is the results of each, divided as they were.
    """
    found = text.casefold()
    if not found.isascii():
        found = found.translate(_TABLE)
        if not found.isascii():
            found = _MARKED.sub("", unicodedata.normalize("NFKD", found))
    else:
        found = found.translate(_TABLE)
    for one, other in _SAME:
        found = found.replace(one, other)
    return _DOUBLED.sub(r"\1", _DOUBLED.sub(r"\1", found).replace("ie", "e"))
