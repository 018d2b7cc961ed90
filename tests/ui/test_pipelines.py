# SPDX-License-Identifier: MIT
"""spaCy pipelines in the window: chosen, tried, used for what is open, and told when broken."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.entities.pipelines import chosen, talking
from tajarchive.settings import Settings
from tajarchive.ui.dialogs.details import rows as rows_of
from tajarchive.ui.dialogs.pipelines import PipelinesDialog
from tajarchive.ui.dialogs.preferences import PreferencesDialog
from tajarchive.ui.main_window import MainWindow
from tests import pipeline
from tests.test_pipelines import TEXT, named
from tests.ui.conftest import Opened
from tests.ui.fake_archive import FakeArchive
from tests.ui.test_accessibility import nameless

SOON = 60_000


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """Return an archive of one article; the stand-in is asked in the place of spaCy."""
    script = pipeline.install(tmp_path)
    monkeypatch.setattr(chosen, "serve_script", lambda: script)
    (tmp_path / "a.txt").write_text(TEXT.format(n=1, who="the cook"), encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([tmp_path / "a.txt"], jobs=0)
        yield archive
    assert not talking._running


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.tasks.is_idle, timeout=SOON)


def opened(qtbot: QtBot, open_window: Opened, archive: Archive) -> MainWindow:
    """Return a window on an archive once what follows from its opening is done."""
    window = open_window()
    window.use(archive)
    settle(qtbot, window)
    return window


def asked(qtbot: QtBot, window: MainWindow) -> PipelinesDialog:
    window.actions_["spacy"].trigger()
    (shown,) = [d for d in window.findChildren(PipelinesDialog) if d.isVisible()]
    settle(qtbot, window)
    return shown


def rows(dialog: PipelinesDialog) -> list[tuple[str, bool]]:
    return [(i.text(), i.checkState() == Qt.CheckState.Checked) for i in dialog._items()]


def said(window: MainWindow) -> str:
    return window.messages.text.text() if window.messages.isVisible() else ""


def test_a_pipeline_is_chosen_by_key_and_the_articles_are_read_again(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "bread")
    dialog = asked(qtbot, window)
    assert nameless(dialog) == []
    assert "spaCy 9.9" in dialog.state.text()
    assert rows(dialog) == [("fake_en", False), ("fake_ru", False)]
    assert dialog.use.text() == "Use none"
    assert not dialog.attempt.isEnabled()
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert rows(dialog)[0] == ("fake_en", True)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert Settings().get("names.spacy_pipeline") == "fake_en"
    told = window.messages.text.text()  # which goes by itself
    assert told == "fake_en will look for names; one article is read again."
    assert named(real, "Flurb Works") == 1
    article = window.reading.article
    assert article is not None
    assert any(m.name == "Flurb Works" for m in article.mentions)
    dialog = asked(qtbot, window)
    assert rows(dialog) == [("fake_en", True), ("fake_ru", False)]
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert named(real, "Flurb Works") == 0


def test_what_is_chosen_is_used_for_every_archive_that_is_opened(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    Settings().set("names.spacy_pipeline", "fake_en")
    window = opened(qtbot, open_window, real)
    assert said(window) == ""
    facts = dict(rows_of(real.provenance(real.matching("")[0])))
    assert facts["Names also found by"] == "fake_en 1.0.0 (spaCy 9.9, abc, 1)"
    assert named(real, "Flurb Works") == 1
    (tmp_path / "b.txt").write_text(TEXT.format(n=2, who="CRASH"), encoding="utf-8")
    window.importing.start([tmp_path / "b.txt"])
    settle(qtbot, window)
    window.messages.hide()
    qtbot.waitUntil(lambda: "analysed without" in said(window), timeout=SOON)
    told = [dict(rows_of(real.provenance(one))) for one in real.matching("")]
    assert any(facts["Names also found by"].endswith(": it broke down") for facts in told)
    assert window.messages.button.text() == "Choose…"


def test_another_choice_leaves_no_progress_of_the_one_before(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = opened(qtbot, open_window, real)
    window.strip.begin("Reading again")  # which ends while the next choice is looked at
    window.pipelines.choose(chosen.Choice("", "gone_en"))
    settle(qtbot, window)
    assert window.strip.isHidden()


@pytest.mark.parametrize("wrong", [{}, {"load_fails": "OSError: E053"}])
def test_what_does_not_work_is_said_with_the_way_on(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path, wrong: dict[str, str]
) -> None:
    pipeline.install(tmp_path, **wrong)
    Settings().set("names.spacy_pipeline", "fake_en" if wrong else "gone_en")
    window = opened(qtbot, open_window, real)
    words = "does not work (OSError: E053)" if wrong else "There is no pipeline “gone_en”"
    assert said(window).startswith("No spaCy pipeline looks for names: ")
    assert words in said(window)
    assert real.unsettled() == 0
    qtbot.mouseClick(window.messages.button, Qt.MouseButton.LeftButton)
    (dialog,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert isinstance(dialog, PipelinesDialog)
    settle(qtbot, window)
    dialog.attempt.click()
    settle(qtbot, window)
    assert words in dialog.report.toPlainText()


def test_a_trial_shows_what_is_found(
    qtbot: QtBot, open_window: Opened, real: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tajarchive.entities.pipelines import trial

    monkeypatch.setitem(trial._SAMPLES, "en", "Flurb Works is in Quibblia.")
    Settings().set("names.spacy_pipeline", "fake_en; fake_ru")
    window = opened(qtbot, open_window, real)
    dialog = asked(qtbot, window)
    dialog.attempt.click()
    assert not dialog.attempt.isEnabled()
    settle(qtbot, window)
    words = dialog.report.toPlainText()
    for part in (
        "fake_en 1.0.0 (spaCy 9.9) reads English.", "Flurb Works  –  organisation",
        "Quibblia  –  country or city", "reads Russian", "It finds no name there.",
    ):  # fmt: skip
        assert part in words
    assert dialog.attempt.isEnabled()


def test_a_trial_that_hangs_ends_with_the_dialog(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    window = open_window(real)
    pipeline.install(tmp_path, load_hangs=600)
    window.settings.set("names.spacy_pipeline", "fake_en")
    dialog = asked(qtbot, window)
    dialog.attempt.click()
    qtbot.waitUntil(lambda: bool(talking._running), timeout=SOON)
    began = time.monotonic()
    dialog.reject()
    settle(qtbot, window)
    assert not talking._running
    assert time.monotonic() - began < 60


def test_another_python_is_asked_what_it_has(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    dialog = asked(qtbot, window)
    dialog.python.setFocus()
    qtbot.keyClicks(dialog.python, "/no/such/python")
    qtbot.keyClick(dialog.python, Qt.Key.Key_Tab)
    settle(qtbot, window)
    assert dialog.state.text().startswith("There is no Python at /no/such/python")
    dialog._add("/somewhere/my_pipeline", checked=True)
    assert dialog.choice == chosen.Choice("/no/such/python", "/somewhere/my_pipeline")
    dialog.reject()


def test_the_preferences_lead_there(qtbot: QtBot, window: MainWindow) -> None:
    window.settings.set("names.spacy_pipeline", "fake_en; /somewhere/my_pipeline")
    window.actions_["preferences"].trigger()
    (dialog,) = [d for d in window.findChildren(PreferencesDialog) if d.isVisible()]
    button = dialog.fields["names.spacy_pipeline"]
    assert button.text() == "fake_en, my_pipeline – choose…"  # type: ignore[attr-defined]
    assert dialog.fields["theme"].hasFocus() or not dialog.isActiveWindow()
    button.click()  # type: ignore[attr-defined]
    assert [type(d) for d in window.findChildren(QDialog) if d.isVisible()] == [PipelinesDialog]
    settle(qtbot, window)


def test_nothing_is_started_where_none_is_chosen(
    qtbot: QtBot, open_window: Opened, archive: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(talking.subprocess, "Popen", lambda *_, **__: 1 / 0)
    settle(qtbot, open_window(archive))
