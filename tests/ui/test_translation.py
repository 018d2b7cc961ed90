# SPDX-License-Identifier: MIT
"""Every word of the window can be translated, and is, in every language that is offered."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tajarchive.settings import SETTINGS
from tajarchive.ui import dates, translation
from tajarchive.ui.dialogs import preferences
from tajarchive.ui.translation import digits, mark, plural_form, tr, trn
from tests.ui import translating
from tests.ui.translating import CATALOGUES, Entry

_SHOW = {
    "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
    "setPlaceholderText", "setInformativeText", "addAction", "addMenu", "addRow", "addButton",
    "showMessage", "show_message", "show_nothing", "show_waiting", "setHeaderLabels",
    "setHorizontalHeaderLabels", "setNameFilter", "begin", "say_stopping", "QLabel", "QPushButton",
    "QCheckBox", "QRadioButton", "QAction", "QDockWidget", "QLineEdit", "QMessageBox",
    "getSaveFileName", "getOpenFileName", "getOpenFileNames", "getExistingDirectory", "draw_line",
    "drawText", "note", "title", "_button", "_heading", "_segment", "_tool", "_step", "_set",
    "setPlainText", "setTabText", "setStatusTip", "NameDialog", "EventForm", "WorkStrip",
}  # fmt: skip
"""What puts its words on the screen, or before a screen reader."""
_PROPER = {"TajArchive", "SHA-256", "NPMI", "Python", "“ab”", "Alt+PgDown", "Alt+PgUp", "Aa"}
"""Names and signs that every language writes alike."""
_ID = re.compile(r"[a-z][a-z0-9_.#/-]*|Ctrl\+\S+|#\w+|[\w-]*=\S*")


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    translation.choose("en")


def _visible(call: ast.Call) -> Iterator[ast.AST]:
    """Yield the literals of a call that are not in tr, trn or mark, nor in another call."""
    nodes: list[ast.AST] = [*call.args, *(word.value for word in call.keywords)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Call | ast.Lambda | ast.Compare | ast.Subscript):
            continue
        if isinstance(node, ast.Constant | ast.JoinedStr):
            yield node
        else:
            nodes += ast.iter_child_nodes(node)


def _letters(node: ast.AST) -> str:
    """Return the words of a literal that are English, without tags of HTML."""
    if isinstance(node, ast.JoinedStr):
        parts = [str(one.value) for one in node.values if isinstance(one, ast.Constant)]
    else:
        parts = [node.value] if isinstance(node, ast.Constant) and type(node.value) is str else []
    text = re.sub(r"<[^>]*>?|[^<]*>|&\w+;", "", "\0".join(parts)) if parts else ""
    return text.strip(" –·\0") if re.search("[A-Za-z]{2}", text) else ""


def _untranslated(path: Path) -> Iterator[str]:
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        called = ast.unparse(call.func).rpartition(".")[2]
        if called in _SHOW:
            for node in _visible(call):
                words = _letters(node)
                if words and words not in _PROPER and not _ID.fullmatch(words):
                    yield f"{path.name}:{call.lineno} {called}: {words}"


def test_no_word_is_shown_that_cannot_be_translated() -> None:
    found = [line for path in translating.modules() for line in _untranslated(path)]
    assert found == []


def test_the_search_for_such_words_finds_them(tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.write_text('label.setText("Some words")\nbox.show_message(f"{n} of them", "info")\n'
                    'QLabel(tr("Some words") if on else "Other words", self)\n')  # fmt: skip
    assert len(list(_untranslated(file))) == 3


def test_only_literals_are_translated_where_they_stand() -> None:
    for path in translating.modules():
        for name, call in translating.calls(ast.parse(path.read_text(encoding="utf-8"))):
            if name == "trn":
                assert all(isinstance(one, ast.Constant) for one in call.args[:2]), path
            words = call.args[1 if name == "trn" else 0]
            if not isinstance(words, ast.Constant):
                assert not isinstance(words, ast.JoinedStr), f"{path.name}:{call.lineno}"
                continue
            given = {word.arg for word in call.keywords} - {"sense"}
            given |= {"n"} if name == "trn" else set()
            told = set(re.findall(r"\{(\w+)\}", str(words.value)))
            assert told <= given or name == "mark", f"{path.name}:{call.lineno}"


@pytest.mark.parametrize("language", CATALOGUES)
def test_catalogues_are_complete(language: str) -> None:
    present = translating.read(translation.catalogue_file(language))
    wanted = translating.updated(language)
    run = "run python -m tests.ui.translating"
    assert [key for key in wanted if key not in present] == [], run
    assert [key for key in present if key not in wanted] == [], run
    assert [entry.source for entry in present.values() if not entry.translations] == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_translations_keep_names_lines_and_forms(language: str) -> None:
    for entry in translating.read(translation.catalogue_file(language)).values():
        forms = translation.PLURALS[language] if entry.counted else 1
        assert len(entry.translations) == forms, entry.source
        for text in entry.translations:
            assert _holders(text) == _holders(entry.source), entry.source
            assert text.count("\n") == entry.source.count("\n"), entry.source
            assert text.strip(), entry.source
            assert text[0].isspace() == entry.source[0].isspace(), entry.source


def _holders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))


def test_a_catalogue_is_written_as_it_is_read(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(translation, "catalogue_file", lambda code: tmp_path / f"{code}.ts")
    entries = {
        entry.key: entry
        for entry in (
            Entry("Save <all> & go", "", False, translation.CONTEXT, ("Сохранить <всё> & дальше",)),
            Entry("Edit", "a menu", False, translation.CONTEXT, ("Правка",)),
            Entry("{n} hits", "", True, translation.CONTEXT, ("{n} а", "{n} б", "{n} в")),
            Entry("Not yet"),
            Entry("Cancel", "", False, "QPlatformTheme", ("Отмена",)),
        )
    }
    (tmp_path / "ru.ts").write_text('<?xml version="1.0"?>\n<!-- words -->\n<TS version="2.1">')
    translating.write("ru", entries)
    assert translating.read(tmp_path / "ru.ts") == entries
    assert "<!-- words -->" in (tmp_path / "ru.ts").read_text(encoding="utf-8")
    read = translation.choose("ru")
    assert tr("Save <all> & go") == "Сохранить <всё> & дальше"
    assert (tr("Edit"), tr("Edit", sense="a menu")) == ("Edit", "Правка")
    assert [trn("{n} hit", "{n} hits", n) for n in (1, 2, 5)] == ["1 а", "2 б", "5 в"]
    assert (tr("Not yet"), tr("unheard of")) == ("Not yet", "unheard of")
    assert read.of_qt == {("QPlatformTheme", "Cancel"): "Отмена"}


def test_english_needs_no_catalogue() -> None:
    assert tr(mark("Open {name}"), name="it") == "Open it"
    assert trn("{n} line of {name}", "{n} lines of {name}", 1, name="a{b}") == "1 line of a{b}"
    assert trn("{n} line", "{n} lines", 1204) == "1,204 lines"
    assert digits(1234567.891, 1) == "1,234,567.9"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    translation.choose("ru")
    assert digits(1234567.891, 1) == "1\xa0234\xa0567,9"
    assert trn("{n} article", "{n} articles", 1204) == "1\xa0204 статьи"
    translation.choose("tg")
    assert trn("{n} article", "{n} articles", 5) == "5 мақола"


@pytest.mark.parametrize(
    ("form", "numbers"),
    [(0, (1, 21, 101, 1001)), (1, (2, 3, 4, 22, 104)), (2, (0, 5, 11, 12, 14, 19, 111, 112, 25))],
)
def test_russian_has_three_forms_with_numbers(form: int, numbers: tuple[int, ...]) -> None:
    assert {plural_form("ru", n) for n in numbers} == {form}


def test_english_and_tajik_have_their_forms() -> None:
    assert [plural_form("en", n) for n in (0, 1, 2, 21)] == [1, 0, 1, 1]
    assert {plural_form("tg", n) for n in range(30)} == {0}


@pytest.mark.parametrize(
    ("language", "value", "words"),
    [
        ("ru", "2024-07-05", "5 июля 2024"), ("ru", "2024-07", "июль 2024"),
        ("ru", "2024", "2024, без дня"), ("ru", "2021-SP", "весна 2021"),
        ("ru", "2024-Q3", "3 квартал 2024"), ("ru", "199", "1990-е"),
        ("ru", "2024-W27", "неделя с 1 июля 2024"), ("ru", "PAST_REF", "дата неизвестна"),
        ("tg", "2024-07-05", "5 июли 2024"), ("tg", "2024-07", "июли 2024"),
        ("tg", "2021-WI", "зимистони соли 2021"), ("tg", "2024-H1", "нимаи аввали соли 2024"),
        ("en", "2024-07-05", "5 Jul 2024"), ("en", "199", "1990s"),
    ],
)  # fmt: skip
def test_dates_are_worded_in_the_language(language: str, value: str, words: str) -> None:
    translation.choose(language)
    assert dates.value_words(value) == words


def test_stretches_of_days_are_worded_in_the_language() -> None:
    translation.choose("ru")
    days = date(2024, 6, 30), date(2024, 7, 2), date(2024, 7, 4)
    assert dates.days_words(days[0], days[1]) == "30 июня – 2 июля 2024"
    assert dates.days_words(days[1], days[2]) == "2–4 июля 2024"
    assert dates.full("2024-07-05T08:03") == "5 июля 2024, 08:03"
    assert not dates.is_known("PAST_REF")


def test_what_is_asked_for_comes_before_the_setting_and_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TAJARCHIVE_LANG", "tg")
    assert translation.wanted("ru") == "tg"
    monkeypatch.delenv("TAJARCHIVE_LANG")
    assert translation.wanted("ru") == "ru"
    monkeypatch.setattr("PySide6.QtCore.QLocale.name", lambda _: "ru_RU")
    assert translation.wanted("system") == "ru"
    monkeypatch.setattr("PySide6.QtCore.QLocale.name", lambda _: "fr_FR")
    assert translation.wanted("system") == "en"


def test_every_language_that_is_offered_has_a_catalogue_and_a_name() -> None:
    (setting,) = [one for one in SETTINGS if one.key == "language"]
    assert setting.choices == ("system", *translation.LANGUAGES)
    assert set(CATALOGUES) == set(translation.LANGUAGES) - {"en"}
    assert [preferences.words(code) for code in translation.LANGUAGES] == [
        "English", "Русский", "Тоҷикӣ",
    ]  # fmt: skip


PROGRAM = """
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QTableWidget, QTreeWidget, QWidget
from tajarchive.ui import app
from tests.ui.fake_archive import FakeArchive

application = app.application()
window = app.make_window()
window.show()
window.settled.connect(application.quit)
window.searching.at_start("Rogun")
window.use(FakeArchive())
application.exec()
shown = [action.text() for action in window.actions_.all()]
for name in ("about", "commands", "preferences", "shortcuts", "rebuild", "export", "export-names",
             "query-help"):
    window.actions_[name].trigger()
for widget in application.allWidgets():
    for name in ("text", "toolTip", "accessibleName", "accessibleDescription",
                 "placeholderText", "windowTitle", "title"):
        if isinstance(getattr(type(widget), name, None), type(QWidget.toolTip)):
            shown.append(str(getattr(widget, name)()))
    if isinstance(widget, QComboBox):
        shown += [widget.itemText(n) for n in range(widget.count())]
    if isinstance(widget, QTableWidget):
        items = [widget.item(r, c) for r in range(widget.rowCount()) for c in range(3)]
        shown += [item.text() for item in items if item is not None]
    if isinstance(widget, QTreeWidget):
        tops = [widget.topLevelItem(n) for n in range(widget.topLevelItemCount())]
        shown += [top.child(n).text(1) for top in tops for n in range(top.childCount())]
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print("\\n".join([box.buttons()[0].text(), *sorted({s for s in shown if s})]))
for widget in application.topLevelWidgets():
    widget.close()
"""


@pytest.mark.parametrize(("language", "cancel"), [("ru", "Отмена"), ("tg", "Бекор кардан")])
def test_the_window_speaks_the_language_and_nothing_else(language: str, cancel: str) -> None:
    """Nothing of the catalogue is shown in English, and Qt's own words are translated too."""
    env = os.environ | {"TAJARCHIVE_LANG": language, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, env=env,
        check=True, encoding="utf-8",
    )  # fmt: skip
    shown = done.stdout.splitlines()
    assert shown[0] == cancel
    entries = translating.read(translation.catalogue_file(language)).values()
    english = {
        entry.source
        for entry in entries
        if entry.context == translation.CONTEXT and entry.source not in entry.translations
    }
    assert [words for words in shown if words in english] == ["English"]  # a choice
    cyrillic = [words for words in shown if re.search("[а-яёғӣқӯҳҷ]", words)]
    assert len(cyrillic) > 100
