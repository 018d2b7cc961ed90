# SPDX-License-Identifier: MIT
"""Citation styles: one module each, listed in `STYLES`."""

from __future__ import annotations

from tajarchive.export.styles import apa, chicago, gost, mla
from tajarchive.export.styles.style import Style

STYLES: tuple[Style, ...] = (chicago.STYLE, apa.STYLE, mla.STYLE, gost.STYLE)
"""The first one is the default."""
