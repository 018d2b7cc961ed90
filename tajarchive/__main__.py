# SPDX-License-Identifier: MIT
"""Where the program starts: `tajarchive`, `python -m tajarchive`, and the window's entry."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (the process's own by default) and return its exit code."""
    # In a frozen bundle the workers of an import start this same program: they end here.
    multiprocessing.freeze_support()
    from tajarchive.cli import run

    return run(argv)


def window() -> int:
    """Open the window, as a menu entry does: without a console."""
    return main(["gui", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
