# SPDX-License-Identifier: MIT
"""All names of the archive: listed, found in any script, opened, corrected, exported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.model import Entity
from tajarchive.ui.dialogs.exporting_names import ExportNamesDialog, NamesWish
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.choices import Value
from tajarchive.ui.models.entities import EntitiesModel, listed, matching
from tests.ui.conftest import Opened
from tests.ui.test_correcting import FILES, action, dialog, settle

RAHMON = Entity("rahmon", "PERSON", "Emomali Rahmon", ("Раҳмон", "拉赫蒙"), 9, 20)
BANK = Entity("bank", "ORG", "World Bank", ("World Bank",), 5, 7)
SILK = Entity("silk", "ORG", "Al-Silk Rahim Institute", (), 1, 1)
ALL = listed([RAHMON, BANK, SILK])


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of two articles."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        yield archive


@pytest.fixture
def desk(qtbot: QtBot, open_window: Opened, real: Archive) -> MainWindow:
    """Return a window with the list of names open, by its key."""
    window = open_window(real, "harvest")
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert window.panes.pages.currentWidget() is window.panes.pages.names
    assert window.panes.pages.isVisible()
    return window


def shown(window: MainWindow) -> list[str]:
    names = window.panes.pages.names.names
    return [str(names.index(row).data()) for row in range(names.rowCount())]


def find(qtbot: QtBot, window: MainWindow, text: str) -> None:
    page = window.panes.pages.names
    page.filter.setText(text)
    page.ask_again()
    settle(qtbot, window)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [RAHMON, BANK, SILK]),
        ("rah", [RAHMON, SILK]),
        ("Рахм", [RAHMON]),
        ("ворлд", [BANK]),
        ("赫", [RAHMON]),
        ("bank world", [BANK]),
        ("silk", [SILK]),
        ("orld", []),
    ],
)
def test_names_are_found_by_the_beginnings_of_their_words_in_any_script(
    typed: str, found: list[Entity]
) -> None:
    assert matching(ALL, typed) == found


def test_names_of_one_kind() -> None:
    assert matching(ALL, "", "organisation") == [BANK, SILK]
    assert matching(ALL, "rah", "person") == [RAHMON]


def test_rows_are_read_out_with_kind_and_number() -> None:
    model = EntitiesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show([RAHMON, SILK])
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == [
        "Emomali Rahmon, Person, 9 articles",
        "Al-Silk Rahim Institute, Organisation, 1 article",
    ]


def test_all_names_most_articles_first(qtbot: QtBot, desk: MainWindow, real: Archive) -> None:
    wanted = [entity.name for entity in real.entities()]
    assert shown(desk) == wanted
    assert real.summary().entities == len(wanted)
    assert desk.panes.pages.names.count.text() == f"{len(wanted)} names"
    assert desk.panes.pages.names.filter.hasFocus()
    desk.panes.pages.names.kinds["person"].click()
    settle(qtbot, desk)
    assert "Anvar Bozorov" in shown(desk)
    assert "Khujand" not in shown(desk)


def test_a_name_typed_in_another_script_opens_with_enter(qtbot: QtBot, desk: MainWindow) -> None:
    find(qtbot, desk, "Бозоров")
    assert shown(desk) == ["Anvar Bozorov"]
    qtbot.keyClick(desk.panes.pages.names.filter, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert desk.panes.pages.currentWidget() is desk.panes.pages.entity
    assert "Anvar Bozorov" in desk.panes.pages.entity.name.text()
    assert desk.actions_["back"].isEnabled()
    qtbot.keyClick(desk, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, desk)
    assert desk.panes.pages.currentWidget() is desk.panes.pages.names
    find(qtbot, desk, "nobody at all")
    assert shown(desk) == []
    assert "No name begins like that" in desk.panes.pages.names._empty.text()


def test_a_correction_in_the_list_renews_it(
    qtbot: QtBot, desk: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: opened.append(menu))
    find(qtbot, desk, "Silk")
    entity = desk.panes.pages.names.list.entity
    assert entity is not None
    desk.panes.pages.names.list.menu_requested.emit(entity, QPoint())
    action(opened[0], "Not a name").trigger()
    settle(qtbot, desk)
    assert shown(desk) == []
    desk.correcting.undo()
    settle(qtbot, desk)
    assert shown(desk) == [entity.name]


def test_a_facet_leads_to_the_page(qtbot: QtBot, desk: MainWindow) -> None:
    menu = QMenu(desk)
    desk.names.fill_for_facet(menu, Value("person", "Anvar Bozorov", 2))
    action(menu, "All about Anvar Bozorov").trigger()
    settle(qtbot, desk)
    assert "Anvar Bozorov" in desk.panes.pages.entity.name.text()


def test_export_of_names_pairs_and_network(
    qtbot: QtBot, desk: MainWindow, real: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = desk.names_export
    export.save(tmp_path / "names.csv", NamesWish("names", False, "PERSON", 300, 1))
    settle(qtbot, desk)
    table = (tmp_path / "names.csv").read_text(encoding="utf-8-sig")
    assert table.startswith("ID,Type,Name")
    assert "Anvar Bozorov" in table
    assert "Khujand" not in table
    export.save(tmp_path / "pairs", NamesWish("pairs", True, "", 300, 1))
    settle(qtbot, desk)
    pairs = (tmp_path / "pairs.csv").read_text(encoding="utf-8-sig")
    assert "NPMI" in pairs
    assert "Boris Petrovich Melnik" not in pairs  # whom only the other article names
    desk.panes.pages.names.save.click()
    asking = dialog(desk, ExportNamesDialog)
    assert isinstance(asking, ExportNamesDialog)
    assert asking.of.count() == 2
    asking.form.setCurrentIndex(2)
    target = tmp_path / "net.graphml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    asking.accept()
    settle(qtbot, desk)
    assert "pairs of" in desk.messages.text.text()
    assert ElementTree.parse(target).getroot().tag.endswith("graphml")


def test_an_export_that_cannot_be_written_is_told_of(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path
) -> None:
    desk.names_export.save(tmp_path / "no" / "x.csv", NamesWish("names", False, "", 300, 1))
    settle(qtbot, desk)
    assert "cannot be written" in desk.messages.text.text()
