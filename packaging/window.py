# SPDX-License-Identifier: MIT
"""The window's entry in a bundle, for the systems where a console would open beside it."""

from __future__ import annotations

import sys

from tajarchive.__main__ import window

if __name__ == "__main__":
    sys.exit(window())
