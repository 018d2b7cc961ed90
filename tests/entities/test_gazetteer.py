# SPDX-License-Identifier: MIT
"""The gazetteer: its form, that every row can be found, and who held which office when."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from tajarchive import paths
from tajarchive.entities import Gazetteer
from tajarchive.entities.gazetteer import COLUMNS, FLAGS, key, read_rows
from tajarchive.entities.matching import tokenise
from tajarchive.errors import ArchiveError
from tajarchive.model import ENTITY_TYPES

FOLDER = paths.resources() / "gazetteer"
ROWS = [row for _, row in read_rows(FOLDER)]
ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def test_every_row_has_the_form_that_the_documentation_describes() -> None:
    for row in ROWS:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row.id), row
        assert row.type in ENTITY_TYPES, row
        assert row.lang in ("en", "ru", "tg", "zh"), row
        assert row.alias == row.alias.strip() != "", row
        assert row.canonical == row.canonical.strip() != "", row
        assert row.flags <= FLAGS, row
        assert re.fullmatch(r"[A-Z]{0,8}", row.country), row
        assert re.fullmatch(r"(Q\d+)?", row.wikidata), row
        for date in (row.role_from, row.role_to):
            assert not date or ISO.match(date), row
        assert not (row.role_from and row.role_to) or row.role_from[:7] <= row.role_to[:7], row
        assert bool(row.role) or not (row.role_from or row.role_to), row


def test_no_row_is_written_twice() -> None:
    seen = [(r.id, r.type, r.lang, r.alias, r.role, r.role_from) for r in ROWS]
    assert len(seen) == len(set(seen))


def test_an_id_has_one_canonical_name_and_that_name_one_id() -> None:
    names: dict[str, set[str]] = defaultdict(set)
    ids: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for row in ROWS:
        names[row.id].add(row.canonical)
        ids[row.canonical, row.type == "PERSON"].add(row.id)
    assert [entity for entity, found in names.items() if len(found) > 1] == []
    assert [name for name, found in ids.items() if len(found) > 1] == []


def test_scripts_fit_the_languages() -> None:
    for row in ROWS:
        if row.lang == "zh" and not row.alias.isascii():
            assert re.search("[\u4e00-\u9fff]", row.alias), row
        if row.lang in ("ru", "tg") and not row.alias.isascii():
            assert re.search("[\u0400-\u04ff]", row.alias), row


def test_every_alias_is_found_in_a_text(gazetteer: Gazetteer) -> None:
    for row in ROWS:
        if "surname" in row.flags:
            assert row.id in gazetteer.surnames[row.alias.lower()], row
            continue
        tokens = tokenise(row.alias)
        match = gazetteer.trie.longest_at(tokens, 0)
        assert match is not None, row
        assert match.j == len(tokens), row
        assert row.id in {alias.entity for alias in match.aliases}, row


def test_a_spelling_that_two_entities_share_is_flagged_or_settled_by_office() -> None:
    shared: dict[str, set[str]] = defaultdict(set)
    flagged: set[str] = set()
    offices: set[str] = {row.id for row in ROWS if row.role}
    for row in ROWS:
        if "surname" not in row.flags:
            shared[row.alias].add(row.id)
        if row.flags & {"ambiguous", "needs_context"}:
            flagged.add(row.alias)
    loose = [a for a, ids in shared.items() if len(ids) > 1 and a not in flagged and ids - offices]
    assert loose in ([], ["Тунис"])


def test_languages_and_size() -> None:
    assert len(ROWS) > 2_000
    by_country: dict[str, set[str]] = defaultdict(set)
    for file, row in read_rows(FOLDER):
        if file == "countries":
            by_country[row.country].add(row.lang)
    assert len(by_country) > 150
    for code in ("TJ", "UZ", "KG", "KZ", "TM", "AF", "CN", "RU", "IR", "TR", "IN", "PK", "US"):
        assert by_country[code] == {"en", "ru", "tg", "zh"}


@pytest.mark.parametrize(
    ("kind", "country", "day", "holder"),
    [
        ("president", "TJ", "2024-07-05", "emomali-rahmon"),
        ("president", "TJ", "1992-03-01", "rahmon-nabiyev"),
        ("president", "KG", "2011-06-01", "roza-otunbayeva"),
        ("president", "TM", "2023-01-01", "serdar-berdimuhamedov"),
        ("foreign minister", "CN", "2023-03-01", "qin-gang"),
        ("foreign minister", "CN", "2024-03-01", "wang-yi"),
        ("foreign minister", "TJ", "2010-03-01", "hamrokhon-zarifi"),
        ("secretary-general", "UN", "2003-03-01", "kofi-annan"),
        ("prime minister", "RU", "2010-03-01", "vladimir-putin"),
    ],
)
def test_offices(gazetteer: Gazetteer, kind: str, country: str, day: str, holder: str) -> None:
    assert gazetteer.holders((kind,), country, day) == (holder,)


def test_nobody_holds_an_office_without_a_date(gazetteer: Gazetteer) -> None:
    assert gazetteer.holders(("president",), "TJ", None) == ()


def test_no_country_of_the_region_ever_had_two_presidents_at_once(gazetteer: Gazetteer) -> None:
    for country in ("TJ", "UZ", "KG", "KZ", "TM", "CN", "RU", "IR", "US", "KR", "FR", "UA"):
        for year in range(1992, 2026):
            for month in (2, 6, 10):
                day = f"{year}-{month:02}-21"
                holders = gazetteer.holders(("president",), country, day)
                interregnum = country == "KG" and day < "2012"
                assert len(holders) <= 1 or interregnum, (country, day, holders)


def test_roles_by_date(gazetteer: Gazetteer) -> None:
    assert gazetteer.role_at("rashid-alimov", "2017-06-09") == (
        "Secretary-General of the Shanghai Cooperation Organisation"
    )
    assert gazetteer.role_at("rashid-alimov", "2021-06-09") is None
    assert gazetteer.role_at("xi-jinping", "2022") == "President of China"
    assert gazetteer.role_at("nobody-at-all", "2022") is None


@pytest.mark.parametrize("name", ["Rahmon", "Раҳмон", "рахмон", "拉赫蒙", "Emomali Rakhmonov"])
def test_a_name_is_resolved_in_any_spelling(gazetteer: Gazetteer, name: str) -> None:
    assert "emomali-rahmon" in gazetteer.resolve(name)


def test_resolve_keeps_to_a_type(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Tajikistan", "GPE") == ("tajikistan",)
    assert gazetteer.resolve("Tajikistan", "PERSON") == ()
    assert gazetteer.resolve("") == ()


def test_spellings_begin_with_the_canonical_name(gazetteer: Gazetteer) -> None:
    spellings = gazetteer.spellings("emomali-rahmon")
    assert spellings[0] == "Emomali Rahmon"
    assert {"Эмомалӣ Раҳмон", "Эмомали Рахмон", "拉赫蒙"} <= set(spellings)
    assert len(spellings) == len(set(spellings))
    assert gazetteer.spellings("nobody-at-all") == ()


def test_key_ignores_case_accents_quotes_and_tajik_letters() -> None:
    assert key("The  Özal") == key("ozal")
    assert key("Xi’an") == key("xian")
    assert key("Ҷумҳурии Тоҷикистон") == key("чумхурии точикистон")


def test_a_malformed_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "bad.tsv").write_text("\t".join(COLUMNS) + "\na\tb\n", encoding="utf-8")
    with pytest.raises(ArchiveError, match=r"bad\.tsv, line 2"):
        Gazetteer.read(tmp_path)
    (tmp_path / "bad.tsv").write_text("id\n", encoding="utf-8")
    with pytest.raises(ArchiveError, match="first line"):
        Gazetteer.read(tmp_path)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="missing"):
        Gazetteer.read(tmp_path)
