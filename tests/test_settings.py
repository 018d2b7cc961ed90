# SPDX-License-Identifier: MIT
from __future__ import annotations

from pathlib import Path

import pytest

from tajarchive.errors import ArchiveError
from tajarchive.settings import SETTINGS, Settings, coerce

GUIDE = Path(__file__).parent.parent / "docs" / "user-guide.md"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda s: s.key)
def test_every_setting_is_documented_with_its_values(setting):
    (row,) = [line for line in GUIDE.read_text().splitlines() if f"(`{setting.key}`)" in line]
    assert setting.title in row
    assert all(choice in row for choice in setting.choices)
    if setting.minimum is not None:
        assert f"{setting.minimum} to {setting.maximum}" in row


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda s: s.key)
def test_every_default_is_allowed(setting):
    assert coerce(setting.key, setting.default) == setting.default


def test_a_choice_is_kept(tmp_path):
    file = tmp_path / "config" / "settings.json"
    Settings(file).set("reader.size", "18")
    assert Settings(file).get("reader.size") == 18


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"reader.size": "large", "theme": 3}'])
def test_a_broken_file_counts_as_no_choices(tmp_path, content):
    file = tmp_path / "settings.json"
    file.write_text(content)
    settings = Settings(file)
    assert {s.key: settings.get(s.key) for s in SETTINGS} == {s.key: s.default for s in SETTINGS}


def test_what_a_newer_version_chose_is_kept(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"of.the.future": 1}')
    Settings(file).set("theme", "dark")
    assert "of.the.future" in file.read_text()


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("theme", "pink", "system, dark, light"),
        ("reader.size", 99, "from 8 to 32"),
        ("reader.size", "x", "from 8 to 32"),
        ("restore", "perhaps", "true or false"),
        ("colour", "red", "known are: theme"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_with_what_is(tmp_path, key, value, words):
    with pytest.raises(ArchiveError, match=words):
        Settings(tmp_path / "settings.json").set(key, value)


def test_settings_that_cannot_be_saved_say_where(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveError, match="cannot be saved"):
        Settings(tmp_path / "file" / "settings.json").set("theme", "dark")
