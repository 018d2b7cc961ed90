# SPDX-License-Identifier: MIT
"""Which of a document's properties (title, author) can be believed."""

from __future__ import annotations

import re

_NO_TITLE = re.compile(
    r"^(?:microsoft word|microsoft powerpoint|powerpoint presentation|untitled|document\d*"
    r"|doc\d+|без (?:имени|названия)|"
    r"новый документ|документ\d*|无标题|文档\d*|slide \d+|layout \d+|print|title)\b|\.(?:docx?"
    r"|pdf|rtf|odt|indd|qxd|html?|txt|tex|xlsx?)$|^[\W\d_]*$",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"^(?:admin(?:istrator)?|user\d*|users?|owner|author|unknown|guest|test|pc|home|hp|acer"
    r"|lenovo|asus|dell|samsung|computer|"
    r"microsoft.*|windows.*|adobe.*|acrobat.*|python-docx|apache.*|openoffice.*"
    r"|libreoffice.*|writer|word|pdf.*|администратор|"
    r"пользователь.*|автор|админ|корбар|用户|管理员|作者)$",
    re.IGNORECASE,
)


def title(value: str | None, first_lines: list[str]) -> str | None:
    """Return a title out of the properties when the document prints it among its first lines.

    Titles of a template or of an older document stay in the properties; what nobody printed is
    not believed.
    """
    value = " ".join((value or "").split())
    if not 4 <= len(value) <= 300 or _NO_TITLE.search(value):
        return None
    key = _key(value)
    printed = _key(" ".join(first_lines))
    return value if key and key in printed else None


def author(value: str | None) -> str | None:
    """Return an author out of the properties when it reads like a person's name."""
    value = " ".join((value or "").split()).strip(" ,;")
    if re.fullmatch(r"[\u4e00-\u9fff·]{2,10}", value) and not _NO_AUTHOR.match(value):
        return value
    if not 3 <= len(value) <= 80 or _NO_AUTHOR.match(value):
        return None
    if re.search(r"[\d@_/\\:]|\.(?:com|ru|tj|org)\b", value):
        return None
    words = [word for word in re.split(r"[\s,;]+", value) if word]
    named = len(words) >= 2 and all(word[0].isupper() for word in words if len(word) > 3)
    return value if named else None


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
