# SPDX-License-Identifier: MIT
from __future__ import annotations

import io
import sys
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.cli import output, terminal


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch):
    """Make standard output and error terminals 40 columns wide; return the latter."""

    def make() -> Screen:  # within the test: pytest changes the streams after the fixtures
        for name in ("stdout", "stderr"):
            monkeypatch.setattr(sys, name, Screen())
        return cast("Screen", sys.stderr)

    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return make


def test_chinese_letters_take_two_columns():
    assert terminal.width_of("a中й") == 4
    assert terminal.padded("中", 4) == "中  "
    assert terminal.shortened("拉赫蒙出席会议", 9) == "拉赫蒙出…"
    assert terminal.shortened("short", 9) == "short"


def test_tables_are_aligned():
    assert terminal.table([("1", "中文", "x"), ("22", "a", "y")], (5, 9, 9)) == [
        "1   中文  x",
        "22  a     y",
    ]
    assert terminal.table([], (3,)) == []


@given(st.text(max_size=300))
def test_wrapped_text_keeps_its_words_and_its_width(text):
    lines = terminal.wrapped(terminal.plain(text), "  ").split("\n")
    assert "".join("".join(lines).split()) == "".join(terminal.plain(text).split())


def test_wrapping_breaks_between_words_and_between_chinese_letters(screen):
    screen()
    text = "The president opened the new bridge over the river on Monday."
    assert terminal.wrapped(text, "    ", " 1. ") == (
        " 1. The president opened the new bridge\n    over the river on Monday."
    )
    wide = terminal.wrapped("拉" * 50)
    assert [terminal.width_of(line) for line in wide.split("\n")] == [40, 40, 20]


def test_nothing_that_a_terminal_obeys_comes_from_an_article():
    assert terminal.plain("a\033[2Jb\x07c\u202ed\x9be\n") == "a[2Jbcde\n"


def test_hits_are_bold_on_a_terminal_only(screen, monkeypatch):
    screen()
    assert terminal.bold("x") == "\033[1mx\033[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert terminal.bold("x") == "x"
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert terminal.bold("x") == "x"


def test_progress_is_painted_on_a_terminal_and_taken_away(screen):
    painted = screen()
    line = terminal.ProgressLine()
    line(1, 3, "a.txt")
    line(3, 3, "b.txt")
    line.clear()
    assert "3/3 b.txt" in painted.getvalue()
    assert painted.getvalue().endswith("\r\033[K")


def test_progress_is_silent_elsewhere(capsys):
    line = terminal.ProgressLine()
    line(1, 3, "a.txt")
    line.clear()
    assert capsys.readouterr() == ("", "")


def test_a_name_that_is_not_utf_8_is_escaped(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    output.prepare()
    output.say_json({"path": "a\udcffб"})
    sys.stdout.flush()
    assert raw.getvalue() == '{\n "schema": 1,\n "path": "a\\udcffб"\n}\n'.encode()


def test_complaints_are_one_line(capsys):
    output.complain("one\ntwo  three")
    assert capsys.readouterr().err == "one two three\n"
