# SPDX-License-Identifier: MIT
"""Captions of pictures: a line that begins as one, or ends with a photographer's credit."""

from __future__ import annotations

import re

from tajarchive.ingest import outlets

LONGEST = 900
_TAIL = 160
_UP = "A-ZÀ-ÖØ-ÞА-ЯЁҒӢҚӮҲҶ"
_NAMES = rf"[{_UP}][\w .,'’«»\"“”&-]{{1,60}}"
_PHOTO = (
    r"(?:file |archive |courtesy )?(?:photos?|pictures?|images?)|photograph(?:er|y)?|"
    r"фото(?:графия|граф|хроника)?|снимок|(?:акс|сурат)(?:ҳо)?"
)
_TAIL_CREDITS = (
    re.compile(rf"[(\[](?:{_PHOTO})\b[^()\[\]]{{2,80}}[)\]]\s*\.?$", re.IGNORECASE),
    # (Xinhua/Zhang San), (AP Photo/Jane Doe), (… via Xinhua), [Photo/Xinhua]
    re.compile(
        rf"[(\[](?:{_NAMES}(?:/| via | / ){_NAMES}"
        rf"|{_NAMES} (?:file )?photo)(?:/{_NAMES})?[)\]]\s*\.?$"
    ),
    re.compile(
        rf"[(\[](?:{_PHOTO})\s?(?::|/| by | / | via | credit: ?| courtesy of "
        rf"| аз )[^()\[\]]{{2,80}}[)\]]\s*\.?$",
        re.IGNORECASE,
    ),
    re.compile(r"[(\[](?:file photo|archive photo|фото из архива|архивное фото"
               r"|акс аз бойгонӣ)[)\]]\s*\.?$", re.IGNORECASE),
    # … July 5, 2024. Photo: Jane Doe / Agency
    re.compile(
        rf"(?:^|[.!?…,;)\]\"”»]\s|\s[|/—–-]\s|\s{{2,}})(?:{_PHOTO})\s?(?:credit|by"
        rf"|courtesy(?: of)?|аз)?\s?[:：/]?\s?"
        rf"[«\"“]?(?-i:[{_UP}©])[^.!?]{{1,80}}[.»\"”]?$",
        re.IGNORECASE,
    ),
    re.compile(r"(?:^|[.!?\"”»]\s)(?:©|\(c\))\s?(?!\d{4})[^.!?©]{2,70}$"),
    re.compile(rf"[.!?\"”»] ?/ ?{_NAMES}$"),
    re.compile(r"\b(?:REUTERS/[\w .'-]{2,50}|(?:AFP|AP|EPA|Anadolu"
               r"|NurPhoto)? ?(?:via )?Getty Images|EPA-EFE/[\w .'-]{2,50})\s*\.?$"),
    re.compile(r"(?:[\u4e00-\u9fff·]{2,12}\s?(?:摄|供图|(?<=[社网])发)|图片来源[:：].{2,30}"
               r"|（图[:：/].{2,30}）|图/.{2,20})[）)。]?\s*$"),
)  # fmt: skip
_OPENINGS = re.compile(
    r"(?:on the photo|in the photo|in this (?:file |handout )?(?:photo|picture|image)"
    r"|pictured|photo caption|"
    r"caption|file photo|photo|image|photo shows|picture shows|this (?:aerial |file "
    r"|undated |combo |handout )?photo|"
    r"на (?:фото|снимке|фотографии)|фото(?:графия)?|подпись к фото|"
    r"дар (?:акс|сурат)|акс|сурат|"
    r"图为|资料图片?|资料照片|图片说明|图[一二三四五]|这是.{4,60}(?:拍摄|摄)的)"
    r"(?:\s*[:：—–(（]|(?<=图为)|(?<=shows)|(?<=摄的))",
    re.IGNORECASE,
)


_CUES = re.compile(
    r"[)\]）©/摄图供]|photo|picture|image|фото|снимок|акс|сурат|Getty", re.IGNORECASE
)


def is_caption(line: str, *, dateline: bool = False) -> bool:
    """Tell whether a line is the caption of a picture.

    A line with a dateline is none: agencies credit their own reports too.
    """
    if dateline or len(line) > LONGEST:
        return False
    if _OPENINGS.match(line.lstrip(" [(（【▲△▼↑")):
        return len(line) < 500
    place, divider, outlet = line.strip().rpartition(" / ")
    if divider and len(place) < 80 and outlets.is_known(outlet):
        return True
    tail = line.rstrip()[-_TAIL:]
    if _CUES.search(tail) is None:
        return False
    return any(form.search(tail) for form in _TAIL_CREDITS)
