# SPDX-License-Identifier: MIT
"""The start: what is loaded before the first paint, and the picture without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("sqlite3", "whoosh", "pypdfium2", "docx", "trafilatura", "pypdf", "qtpy", "lxml",
         "tajarchive.events", "tajarchive.archive")  # fmt: skip
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


COPIES = """
import sys
from tajarchive.ui import app, main_window
from tests.ui.fake_archive import FakeArchive

class Window(main_window.MainWindow):
    def start(self, path, query=None, article=None):
        self.settled.connect(self.copy_and_leave)
        self.use(FakeArchive())

    def copy_and_leave(self):
        self.panes.reader.view.selectAll()
        self.panes.reader.view.copy()
        self.close()

main_window.MainWindow = Window
sys.exit(app.run(None))
"""


def test_it_ends_well_with_something_on_the_clipboard() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COPIES],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
