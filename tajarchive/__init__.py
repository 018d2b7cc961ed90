# SPDX-License-Identifier: MIT
"""TajArchive: an offline archive browser for news about Tajikistan and its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Archive", "__version__"]

if TYPE_CHECKING:
    from tajarchive.archive import Archive


def __getattr__(name: str) -> Any:
    """Load `Archive` when it is first asked for, so that the window paints before it."""
    if name == "Archive":
        from tajarchive.archive import Archive

        return Archive
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
