# SPDX-License-Identifier: MIT
"""Originals and details: shown by key, opened safely, saved under their own name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.errors import ArchiveError
from tajarchive.ui import original_desk, originals
from tajarchive.ui.dialogs.details import DetailsDialog, size_in_words
from tajarchive.ui.dialogs.original import OriginalDialog
from tajarchive.ui.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.fake_archive import made
from tests.ui.test_upkeep import by_palette, dialog, said, settle

PLAIN = (
    "Президенты открыли мост\n\n(Sample Wire) 10:15, March 12, 2021\n\n"
    "ДУШАНБЕ, 12 марта -- Мост через реку Пяндж открыт.\n"
)
PAGE = (
    "<html><head><title>Market day in Khorog</title><script>alert(1)</script></head><body>"
    "<h1>Market day in Khorog</h1><p>(Sample Courier) May 3, 2022</p><p>Traders brought apples "
    "from the valley, and the market was full by noon, said people who were there.</p>"
    "<img src='http://example.invalid/a.png'></body></html>"
)


@pytest.fixture(autouse=True)
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Keep what would be opened by another program."""
    kept: list[Path] = []
    monkeypatch.setattr(original_desk, "open_file", kept.append)
    return kept


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of a text in an old encoding and of a web page."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "Мост.TXT").write_bytes(PLAIN.encode("cp1251"))
    (folder / "market.html").write_text(PAGE, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        assert len(archive.import_paths([folder], jobs=0).added) == 2
        yield archive


def shown(qtbot: QtBot, window: MainWindow) -> OriginalDialog:
    settle(qtbot, window)
    found = dialog(window, OriginalDialog)
    assert isinstance(found, OriginalDialog)
    return found


def facts(details: DetailsDialog) -> dict[str, str]:
    return dict(details.rows)


def test_a_text_is_shown_in_its_encoding_by_key(
    qtbot: QtBot, open_window: Opened, real: Archive, opened_files: list[Path]
) -> None:
    window = open_window(real, "Пяндж")
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    found = shown(qtbot, window)
    assert found.view is not None
    assert found.view.toPlainText() == PLAIN.rstrip("\n")
    assert found.view.isReadOnly()
    assert found.view.hasFocus()
    qtbot.keyClick(found.open_button, Qt.Key.Key_Space)
    settle(qtbot, window)
    (copy,) = opened_files
    assert copy.name == "Мост.TXT"
    assert copy.read_bytes() == PLAIN.encode("cp1251")
    assert real.path not in copy.parents
    qtbot.keyClick(found.folder_button, Qt.Key.Key_Space)
    assert opened_files[1] == real.original_path(window.reading.article.id).parent  # type: ignore[union-attr]
    window.close()
    assert not copy.exists()


@pytest.mark.parametrize("agreed", [False, True])
def test_a_web_page_is_shown_as_written_and_opened_only_when_agreed(
    qtbot: QtBot,
    open_window: Opened,
    real: Archive,
    opened_files: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    agreed: bool,
) -> None:
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
        button = next(b for b in box.buttons() if b.text() == "Open it")
        (button if agreed else box.button(QMessageBox.StandardButton.Cancel)).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    window = open_window(real, "apples")
    by_palette(qtbot, window, "show the original")
    found = shown(qtbot, window)
    assert found.view is not None
    assert "<script>alert(1)</script>" in found.view.toPlainText()
    qtbot.keyClick(found.open_button, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert "Web page" in asked[0]
    assert ".html" in asked[0]
    assert len(opened_files) == agreed


def test_a_file_that_the_system_might_run_is_never_opened(
    qtbot: QtBot, open_window: Opened, tmp_path: Path, opened_files: list[Path]
) -> None:
    (tmp_path / "harmless.sh").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "harmless.sh").chmod(0o755)
    with Archive.create(tmp_path / "archive") as archive:
        assert archive.import_paths([tmp_path / "harmless.sh"], jobs=0).added
        window = open_window(archive)
        window.originals.show(archive.matching("")[0])
        found = shown(qtbot, window)
        assert not found.open_button.isEnabled()
        assert "might run" in found.open_button.toolTip()
        desk = window.originals
        kept = original_desk.Shown(archive.provenance(archive.matching("")[0]))
        desk.open(kept, found)
        assert opened_files == []
        desk.save(kept, tmp_path / "saved")
        settle(qtbot, window)
        assert (tmp_path / "saved.sh").read_text(encoding="utf-8") == PLAIN
        assert os.name == "nt" or not os.access(tmp_path / "saved.sh", os.X_OK)
        window.close()


def test_a_copy_is_saved_under_its_own_name(
    qtbot: QtBot,
    open_window: Opened,
    real: Archive,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposed: list[str] = []

    def choose(parent: object, title: str, name: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(tmp_path / "copy"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window = open_window(real, "Пяндж")
    window.actions_["show-original"].trigger()
    found = shown(qtbot, window)
    qtbot.keyClick(found.copy_button, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert proposed == ["Мост.TXT"]
    assert (tmp_path / "copy.txt").read_bytes() == PLAIN.encode("cp1251")
    kept = original_desk.Shown(real.provenance(real.matching("")[0]))
    window.originals.save(kept, tmp_path / "no" / "x.txt")
    settle(qtbot, window)
    assert "cannot be written" in said(window)


def test_what_is_missing_or_changed_is_said(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "Пяндж")
    article = window.reading.article
    assert article is not None
    path = real.original_path(article.id)
    path.write_bytes(b"something else")
    window.originals.show()
    found = shown(qtbot, window)
    assert found.view is not None
    assert found.view.toPlainText() == "something else"
    labels = [label.text() for label in found.findChildren(QLabel)]
    assert any("not what was imported" in text for text in labels)
    found.close()
    path.unlink()
    window.originals.show()
    settle(qtbot, window)
    assert "is missing from the archive" in said(window)
    assert window.messages.button.text() == "Check the archive"


def test_details_tell_where_everything_is_from(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    window = open_window(real, "Пяндж")
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    details = dialog(window, DetailsDialog)
    assert isinstance(details, DetailsDialog)
    article = window.reading.article
    assert article is not None
    told = facts(details)
    assert told["Title"].startswith("Президенты открыли мост")
    assert told["Published"].startswith("2021-03-12T10:15 (")
    assert told["Source"] == "Sample Wire"
    assert told["Author"] == "unknown"
    assert told["SHA-256"] == article.original.sha256
    assert told["Encoding"] == article.original.encoding
    assert told["Identifier"] == article.id
    assert told["Imported from"] == str(tmp_path / "texts" / "Мост.TXT")
    assert told["Original"] == "kept as it was imported"
    assert details.table.hasFocus()
    qtbot.keyClick(details.table, Qt.Key.Key_Down)
    qtbot.keyClick(details.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Published\t2021-03-12T10:15")
    qtbot.keyClick(details.original, Qt.Key.Key_Space)
    assert shown(qtbot, window).view is not None


def test_the_hit_list_has_them_in_its_menu(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "apples")
    hits = window.panes.search.list
    assert hits.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    menu = {action.text(): action for action in hits.actions()}
    assert "More like this" in menu
    menu["Article details"].trigger()
    settle(qtbot, window)
    details = dialog(window, DetailsDialog)
    assert isinstance(details, DetailsDialog)
    assert facts(details)["Title"].startswith("Market day")
    details.close()
    menu["Show the original"].trigger()
    assert shown(qtbot, window).view is not None


def test_without_an_article_there_is_nothing_to_show(window: MainWindow) -> None:
    assert window.actions_["show-original"].isEnabled()
    window.reading.forget()
    window._enable()
    assert not window.actions_["show-original"].isEnabled()
    assert not window.actions_["article-details"].isEnabled()


@pytest.mark.parametrize(
    ("name", "suffix", "proper"),
    [
        ("news.txt", ".txt", "news.txt"),
        ("Новости.PDF", ".pdf", "Новости.PDF"),
        ("../../etc/passwd", "", "passwd"),
        ("C:\\Users\\x\\a.html", ".html", "a.html"),
        ("report\u202efdp.exe", ".exe", "report_fdp.exe"),
        ("story.txt", ".html", "story.txt.html"),
        ("con.txt", ".txt", "_con.txt"),
        ("...", ".txt", "x.txt"),
        ("a" * 300 + ".txt", ".txt", "a" * 120 + ".txt"),
    ],
)
def test_names_of_originals_are_made_fit(name: str, suffix: str, proper: str) -> None:
    article = made("x", "A title", "Text.")
    article = replace(article, original=replace(article.original, name=name))
    assert originals.proper_name(article, suffix) == proper


@given(st.text(max_size=300), st.sampled_from(["", ".txt", ".html", ".sh"]))
def test_no_name_leaves_its_folder_or_changes_its_kind(name: str, suffix: str) -> None:
    article = made("x", "A title", "Text.")
    article = replace(article, original=replace(article.original, name=name))
    proper = originals.proper_name(article, suffix)
    assert proper == Path(proper).name
    assert proper not in {"", ".", ".."}
    assert proper.lower().endswith(suffix)
    assert not set(proper) & set('/\\:\n\0"<>|?*')


def test_a_text_is_read_as_far_as_can_be_shown(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbfone\r\ntwo\0 " + b"x" * 5000)
    text, whole = originals.read_text(file, "utf-8")
    assert whole
    assert text.startswith("one\ntwo\ufffd x")
    assert max(map(len, text.split("\n"))) == originals.LONGEST_LINE
    assert text.count("x") == 5000
    assert originals.read_text(file, "no such encoding") == (text, True)
    file.write_bytes(b"x" * (originals.LONGEST_TEXT + 1))
    assert not originals.read_text(file, "utf-8")[1]
    with pytest.raises(ArchiveError, match="cannot be read"):
        originals.read_text(tmp_path / "none", "utf-8")


def test_sizes_in_words() -> None:
    assert [size_in_words(n) for n in (7, 2_500, 12_345_678)] == ["7 bytes", "2.5 kB", "12.3 MB"]
