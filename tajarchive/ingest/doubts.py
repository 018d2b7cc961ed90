# SPDX-License-Identifier: MIT
"""Which detail of an article a warning of the import is about, so that a person's word on that
detail answers it."""

from __future__ import annotations

import re

_OF_DATE = tuple(
    map(
        re.compile,
        (
            r"no publication date found",
            r"the date on line \d+ can be read in two ways",
            r"line \d+ says [A-Z][a-z]+day, but \S+ was a [A-Z][a-z]+day",
            r".+ gives the date \S+, but .+ gives \S+",
            r"the publication date was taken from somewhere on the page; check it",
            r"the publication date \S+ lies in the future",
            r"the dateline \S+ is later than the publication date \S+",
        ),
    )
)
"""What `ingest.metadata` says of dates, word for word."""


def detail_of(warning: str) -> str | None:
    """Return the name of the detail that a warning doubts ("published"), or None."""
    return "published" if any(form.fullmatch(warning) for form in _OF_DATE) else None
