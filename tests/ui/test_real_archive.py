# SPDX-License-Identifier: MIT
"""The window on a real archive: the main job from a folder of files to a cited passage."""

from __future__ import annotations

import errno
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tajarchive import Archive, paths
from tajarchive.errors import ArchiveError
from tajarchive.model import Span
from tajarchive.ui.archives_desk import starter_folder
from tests.ui.conftest import Opened

FILES = {
    "visit.txt": (
        "Presidents open bridge over the Pyanj\n\n"
        "(Sample Wire) 10:15, March 12, 2021\n\n"
        "DUSHANBE, March 12 (Sample Wire) -- Tajik President Emomali Rahmon met with Uzbek "
        "President Shavkat Mirziyoyev in Dushanbe on March 11, 2021.\n\n"
        "The two sides signed an agreement on trade. Rahmon thanked the builders of the bridge.\n"
    ),
    "water.txt": (
        "Farmers in Khatlon wait for water\n\n"
        "(Sample Courier) May 3, 2022\n\n"
        "Water reached the fields of Khatlon late this year, farmers said.\n"
    ),
    "мактаб.txt": (
        "Дар Хуҷанд мактаби нав кушода шуд\n\n"
        "Дар шаҳри Хуҷанд мактаби нав барои панҷсад хонанда кушода шуд.\n"
    ),
}
SOON = 60_000
"""Milliseconds that a worker process may take to start on a busy machine."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of articles."""
    made = tmp_path / "clippings"
    made.mkdir()
    for name, text in FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def real(tmp_path: Path, folder: Path) -> Iterator[Archive]:
    """Return an archive of those articles."""
    with Archive.create(tmp_path / "archive") as archive:
        report = archive.import_paths([folder], jobs=0)
        assert len(report.added) == len(FILES), report.failed
        yield archive


def test_from_a_search_to_a_cited_passage(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    window = open_window(real, "trade")
    view = window.panes.reader.view
    assert view.article is not None
    assert view.article.title.startswith("Presidents open bridge")
    assert window.panes.reader.hits.text() == "hit 1 of 1"
    names = {m.name for m in view.article.mentions}
    assert "Emomali Rahmon" in names
    assert window.panes.events.model.count() >= 1
    window.reading.copy_cited()
    assert "Sample Wire" in QGuiApplication.clipboard().text()
    for suffix in ("pdf", "docx", "md", "html"):
        with qtbot.waitSignal(window.settled):
            window.exporting.export("article", tmp_path / f"out.{suffix}")
        assert (tmp_path / f"out.{suffix}").stat().st_size > 200, window.messages.text.text()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_a_name_is_found_in_every_script(qtbot: QtBot, open_window: Opened, real: Archive) -> None:
    window = open_window(real, "Раҳмон")
    assert window.panes.search.head.count.text() == "1 article"
    chip = window.panes.search.head.chips.shown()[0]
    assert chip.label == "Раҳмон"
    assert "Rahmon" in chip.others


def test_a_line_of_the_concordance_opens_at_its_hit(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    window = open_window(real, "bridge OR школа OR мактаб")
    with qtbot.waitSignal(window.settled):
        window.concordance.open()
    pane, view = window.panes.concordance, window.panes.reader.view
    expected = real.concordance("bridge OR школа OR мактаб").lines
    assert [pane.model.line(row) for row in range(pane.model.rowCount())] == [
        *real.concordance("bridge OR школа OR мактаб", context=100).lines
    ]
    assert len({line.article for line in expected}) >= 2
    for row, line in enumerate(expected):
        window.concordance.open()
        pane.table.choose(row)
        pane.table.open_current()
        qtbot.waitUntil(window.tasks.is_idle)
        assert view.article is not None
        assert view.article.id == line.article
        assert view._hits[view._hit] == Span(line.start, line.end)
    window.clippings.lines.save(tmp_path / "lines.csv")
    qtbot.waitUntil(window.tasks.is_idle)
    saved = (tmp_path / "lines.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(saved) == len(expected) + 1


def test_clippings_stay_with_the_archive(qtbot: QtBot, open_window: Opened, real: Archive) -> None:
    window = open_window(real, "trade")
    with qtbot.waitSignal(window.settled):
        window.clippings.clip()
    assert [c.text for c in real.clippings()] == [p.text for p in window.reading.passages()]


def test_the_first_start_and_ones_own_archive(
    qtbot: QtBot, open_window: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "starter_articles", lambda: sorted(folder.iterdir()))
    window = open_window()
    window.settings.set("import.jobs", 1)
    with qtbot.waitSignal(window.settled, timeout=SOON):
        window.start(None)
    assert window.toolbar.archive.text() == "Starter archive"
    assert window.panes.search.model.rowCount() == len(FILES)
    assert window.panes.reader.view.article is not None
    assert window.messages.button.text() == "Start my own archive"
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(window.messages.button, Qt.MouseButton.LeftButton)
    assert window.session.archive is not None
    assert window.session.archive.path == paths.default_archive()
    assert window.panes.search.model.rowCount() == 0
    assert "Import files or folders" in window.panes.search._empty.text()


def test_failures_are_reported_and_the_rest_arrives(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "empty.txt").write_bytes(b"")
    (more / "good.txt").write_text("A good one\n\nIt has a sentence about Khorog.\n", "utf-8")
    window = open_window(real)
    window.settings.set("import.jobs", 1)
    with qtbot.waitSignal(window.settled, timeout=SOON):
        window.importing.start([more])
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert dialog.table.item(0, 0).text() == "empty.txt"  # type: ignore[attr-defined]
    assert dialog.table.item(0, 1).text()  # type: ignore[attr-defined]
    dialog.close()
    assert window.panes.search.model.rowCount() == len(FILES) + 1


def test_an_archive_open_elsewhere_can_be_read(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window()
    with qtbot.waitSignal(window.settled):
        window.start(real.path)
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.button.text() == "Open for reading only"
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(window.messages.button, Qt.MouseButton.LeftButton)
    assert window.panes.search.model.rowCount() == len(FILES)
    assert not window.actions_["import-files"].isEnabled()


def test_an_archive_that_cannot_be_written_can_be_read(
    qtbot: QtBot, open_window: Opened, real: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = real.path
    real.close()

    def refuse(self: FileLock) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(FileLock, "acquire", refuse)
    window = open_window()
    with qtbot.waitSignal(window.settled):
        window.start(path)
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.button.text() == "Open for reading only"
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(window.messages.button, Qt.MouseButton.LeftButton)
    assert window.panes.search.model.rowCount() == len(FILES)


def test_a_picture_is_taken_without_a_display(real: Archive, tmp_path: Path) -> None:
    file = tmp_path / "pictures" / "window.png"
    path = real.path
    real.close()
    program = (
        "import sys; from pathlib import Path; from tajarchive.ui.app import run; "
        "sys.exit(run(Path(sys.argv[1]), screenshot=Path(sys.argv[2]), search=sys.argv[3], "
        "size=(1100, 700)))"
    )
    command = [sys.executable, "-c", program, str(path), str(file)]
    done = subprocess.run(
        [*command, "trade"], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert file.read_bytes().startswith(b"\x89PNG")
    file.unlink()
    done = subprocess.run(
        [*command, '"open'], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 2
    assert "never closed" in done.stderr
    assert "Traceback" not in done.stderr


def test_articles_are_found_before_a_long_import_ends(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tajarchive.importing.SAVE_EVERY", 1)
    monkeypatch.setattr("tajarchive.importing.Pace.is_due", lambda pace: True)
    totals: list[int] = []
    with Archive.create(tmp_path / "archive") as archive:

        def look(done: int, total: int, what: str) -> None:
            totals.append(archive.search("").total)

        archive.import_paths([folder], look, jobs=0)
        assert sorted(set(totals)) == [0, 1, 2, 3]
        assert archive.events()


def test_searches_are_answered_while_articles_are_indexed(real: Archive, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("Snow in Murghob\n\nSnow fell in Murghob.\n", "utf-8")
    assert real.search("trade").total == 1
    answers: list[int] = []

    def look(done: int, total: int, what: str) -> None:
        if what == "Indexing":
            asking = threading.Thread(target=lambda: answers.append(real.search("trade").total))
            asking.start()
            asking.join(20)

    real.import_paths([tmp_path / "more.txt"], look, jobs=0)
    assert answers == [1, 1]
    assert real.search("Murghob").total == 1


def test_what_a_closing_leaves_is_made_up_for(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = Archive.create(tmp_path / "archive")

    def leave(done: int, total: int, what: str) -> None:
        if what == "Joining events":
            archive.stop()
            monkeypatch.setattr(archive, "_merge_events", lambda: None)

    with pytest.raises(ArchiveError, match="open it again"):
        archive.import_paths([folder], leave, jobs=0)
    assert archive.summary().articles == len(FILES)
    archive.close()
    with Archive.open(tmp_path / "archive") as archive:
        assert archive.search("").total == len(FILES)
        assert archive.events()


def test_the_window_says_what_it_waits_for(
    qtbot: QtBot, open_window: Opened, folder: Path, tmp_path: Path
) -> None:
    window = open_window()
    pane = window.panes.search
    Archive.create(tmp_path / "archive").close()
    with qtbot.waitSignal(window.session.opened):
        window.start(tmp_path / "archive")
    assert "Opening" in pane._empty.text()
    with qtbot.waitSignal(window.settled):
        pass
    assert "This archive is empty" in pane._empty.text()
    window.settings.set("import.jobs", 1)
    with qtbot.waitSignal(window.settled, timeout=SOON):
        window.importing.start([folder])
        assert "on their way" in pane._empty.text()
    assert pane.head.count.text() == "3 articles"
    assert window.panes.reader.view.article is not None
    with qtbot.waitSignal(window.settled):
        window.box.ask("no such words")
    assert "No article has all" in pane._empty.text()


def test_no_archive_is_open(qtbot: QtBot, open_window: Opened, tmp_path: Path) -> None:
    window = open_window()
    assert not window.actions_["import-files"].isEnabled()
    assert not window.actions_["back"].isEnabled()
    with qtbot.waitSignal(window.settled):
        window.start(tmp_path / "nowhere")
    assert "There is no archive in" in window.messages.text.text()
    assert "tajarchive init" not in window.messages.text.text(), "nobody is sent to a terminal"
    assert "Ctrl+O" in window.panes.search._empty.text()
    assert not window.actions_["import-files"].isEnabled()
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(window.messages.button, Qt.MouseButton.LeftButton)
    assert "This archive is empty" in window.panes.search._empty.text()
    assert window.actions_["import-files"].isEnabled()


def test_an_interrupted_first_start_is_completed(
    qtbot: QtBot, open_window: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "starter_articles", lambda: sorted(folder.iterdir()))
    with Archive.create(starter_folder()) as archive:
        archive.import_paths([folder / "visit.txt"], jobs=0)
    explained = True
    for _ in range(2):
        window = open_window()
        window.settings.set("import.jobs", 1)
        window.state.opened(starter_folder())
        with qtbot.waitSignal(window.settled, timeout=SOON):
            window.start(None)
        assert window.panes.search.model.rowCount() == len(FILES)
        explained = window.messages.isVisible()
        window.close()
    assert not explained, "once is enough"


def test_a_refused_query_is_not_kept(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    window = open_window(real)
    with qtbot.waitSignal(window.settled):
        window.box.ask("open)")
    assert window.panes.search.head.problem.isVisible()
    window.save_state()
    assert window.state.get("query") == ""


def test_an_article_of_last_time_that_is_gone_is_not_missed(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    path = real.path
    real.close()
    window = open_window()
    window.state.set("archive", path)
    window.state.set("article", "0123456789")
    with qtbot.waitSignal(window.settled):
        window.start(path)
    assert not window.messages.isVisible()
    assert window.panes.reader.view.article is not None
    window.close()
    window = open_window()
    with qtbot.waitSignal(window.settled):
        window.start(path, "", "0123456789")
    assert "0123456789" in window.messages.text.text(), "it was asked for"
