# SPDX-License-Identifier: MIT
"""A name typed in one script finds articles in all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tajarchive.archive import Archive

TEXTS = {
    "en": (
        "Workshop opens\n\nDUSHANBE -- The Luban Workshop opened in Dushanbe on Monday. "
        "Engineer Suhrob Nazarov spoke there. Work at the Rogun Dam goes on."
    ),
    "ru": (
        "Новости стройки\n\nПо словам Сухроба Назарова, Рогунская ГЭС строится. "
        "Инженер Сухроб Назаров выступил в Душанбе."
    ),
    "ru2": "Учёба\n\nМастерская Лу Баня принимает студентов в Душанбе, сообщили в министерстве.",
    "zh": "鲁班工坊启用\n\n塔吉克斯坦鲁班工坊15日在杜尚别启用。",
    "zh2": "大学\n\n北京大学代表团16日访问罗贡水电站。",
    "fa": "خبر\n\nرئیس جمهور تاجیکستان با مردم كوهستان دیدار کرد. کتاب‌ها و مَکتَب تازه.",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("naming")
    (folder / "texts").mkdir()
    for name, text in TEXTS.items():
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    with Archive.create(folder / "archive") as archive:
        archive.import_paths([folder / "texts"], jobs=0)
        yield archive


def found(archive: Archive, query: str, expand: bool = True) -> set[str]:
    ids = archive.matching(query, expand=expand)
    return {archive.article(each).original.name.removesuffix(".txt") for each in ids}


@pytest.mark.parametrize("query", ["luban", "Лубань", "鲁班", "鲁班工坊", '"Luban Workshop"'])
def test_a_programme_by_part_of_its_name(archive: Archive, query: str) -> None:
    assert found(archive, query) == {"en", "ru2", "zh"}


@pytest.mark.parametrize("query", ["rogun", "Рогун", "Роғун", "罗贡", "roghun"])
def test_a_dam_by_the_name_of_its_place(archive: Archive, query: str) -> None:
    assert found(archive, query) == {"en", "ru", "zh2"}


@pytest.mark.parametrize("query", ["nazarov", "Назаров", "NAZAROV", "nazarov suhrob"])
def test_a_name_that_only_the_archive_knows(archive: Archive, query: str) -> None:
    assert found(archive, query) == {"en", "ru"}
    assert len(archive.search(query).expanded) > 0


@pytest.mark.parametrize("query", ["Пекина", "Пекине", "Beijing's", "Beijing’s"])
def test_a_name_in_another_case_is_found_in_all_scripts(archive: Archive, query: str) -> None:
    assert found(archive, query) == found(archive, "Beijing") != set()


def test_other_spellings_are_left_out_when_asked(archive: Archive) -> None:
    assert found(archive, "luban expand:no") == {"en"}
    assert found(archive, "nazarov", expand=False) == {"en"}


@pytest.mark.parametrize("query", ["北京", "北京大学", "大学 北京", "京"])
def test_chinese_names_within_longer_ones(archive: Archive, query: str) -> None:
    assert found(archive, query) == {"zh2"}


@pytest.mark.parametrize(
    "query",
    [
        "تاجیکستان",
        "تاجيكستان",
        "کوهستان",
        "كوهستان",
        "کتابها",
        "کتاب‌ها",
        "مکتب",
        "مَكتَب",
        "رييس OR رئیس",
    ],
)
def test_tajik_in_persian_letters(archive: Archive, query: str) -> None:
    assert found(archive, query) == {"fa"}


@pytest.mark.parametrize("query", ["person:nazarov", "person:назаров", 'person:"nazarov suhrob"'])
def test_people_by_what_their_names_sound_like(archive: Archive, query: str) -> None:
    assert found(archive, query) == {"en", "ru"}


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("luban", "Luban Workshop"),
        ("сухр", "Сухроб Назаров"),
        ("naz", "Suhrob Nazarov"),
        ("鲁", "鲁班工坊"),
        ("workshop душ", "workshop Душанбе"),
        ("place:杜", "place:杜尚别"),
        ("programme:luban", 'programme:"Luban Workshop"'),
    ],
)
def test_names_are_completed_in_any_script(archive: Archive, typed: str, among: str) -> None:
    assert among in archive.suggest(typed)
    assert archive.matching(among)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Luban Worksop", "Luban Workshop"), ("ljv yfpfhjd", None), ("yfpfhjd", "назаров"),
     ("鲁般工坊", "鲁班工坊"), ("place:Dushenbe", "place:Dushanbe")],
)  # fmt: skip
def test_slips_in_names(archive: Archive, typed: str, meant: str | None) -> None:
    assert archive.search(typed).suggestion == meant


def test_names_of_a_later_import_are_known(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Talks\n\nEngineer Daler Zokirov spoke.", encoding="utf-8")
    (tmp_path / "two.txt").write_text(
        "Беседа\n\nИнженер Далер Зокиров выступил в Душанбе.", encoding="utf-8"
    )
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([tmp_path / "one.txt"], jobs=0)
        assert found(archive, "zokirov") == {"one"}
        archive.import_paths([tmp_path / "two.txt"], jobs=0)
        assert found(archive, "zokirov") == {"one", "two"}


def test_an_archive_that_names_nobody_is_searched(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text("Report on the treaty\n\nThe treaty was read.\n", encoding="utf-8")
    with Archive.create(tmp_path / "nameless") as archive:
        archive.import_paths([file], jobs=0)
        assert archive.search("treaty").total == 1
