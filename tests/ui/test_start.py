# SPDX-License-Identifier: MIT
"""The start: what is loaded before the first paint, and the picture without a display."""

from __future__ import annotations

import os
import subprocess
import sys

HEAVY = ("sqlite3", "whoosh", "pypdfium2", "docx", "trafilatura", "pypdf", "qtpy", "lxml")
PROGRAM = f"""
import sys
from tajarchive.ui import app
application = app.application()
window = app.make_window()
window.show()
window.grab()
print(" ".join(name for name in {HEAVY!r} if name in sys.modules))
window.close()
"""


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    assert done.stdout.strip() == ""
