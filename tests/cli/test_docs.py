# SPDX-License-Identifier: MIT
"""Documentation follows the code: a command or option without its line fails here."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from tajarchive.cli import COMMANDS, parser
from tajarchive.export import FORMATS, NOTATIONS, STYLE_NAMES

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEXT = (DOCS / "command-line.md").read_text(encoding="utf-8")
GLOBAL = {"--archive", "--lang", "-v", "--verbose", "-h", "--help"}


def subparsers() -> dict[str, argparse.ArgumentParser]:
    (action,) = [a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)]
    return dict(action.choices)


def sections() -> dict[str, str]:
    parts = re.split(r"(?m)^## (.+)$", TEXT)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
def test_every_command_is_documented_with_its_options_and_examples(command):
    section = sections()[command.name]
    for action in subparsers()[command.name]._actions:
        for option in action.option_strings:
            assert option in GLOBAL or f"`{option}" in section, option
    for example in command.examples:
        assert f"    {example}\n" in section


@pytest.mark.parametrize("name", sorted({"search", "show", "export"}))
def test_no_option_is_documented_that_does_not_exist(name):
    known = {o for action in subparsers()[name]._actions for o in action.option_strings}
    assert set(re.findall(r"`(--[a-z-]+)", sections()[name])) <= known


def test_nothing_is_listed_that_does_not_exist():
    names = [command.name for command in COMMANDS]
    assert [name for name in sections() if name != "Not there yet"] == names
    assert list(subparsers()) == names


def test_global_options_and_exit_codes_are_documented():
    head = TEXT.partition("## gui")[0]
    for option in (*GLOBAL, "--version"):
        assert f"`{option}" in head, option
    assert all(f"{code}:" in head for code in (0, 1, 2, 130))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
def test_help_has_an_example(command, capsys):
    from tajarchive.cli import run

    assert run([command.name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Examples:\n  tajarchive " in shown
    assert command.examples[0] in shown


def test_styles_notations_and_formats_are_documented_everywhere():
    export = (DOCS / "export.md").read_text(encoding="utf-8")
    styles = next(a for a in subparsers()["cite"]._actions if a.dest == "style").help or ""
    notations = next(a for a in subparsers()["cite"]._actions if a.dest == "format").help or ""
    suffixes = next(a for a in subparsers()["export"]._actions if a.dest == "to").help or ""
    for name in STYLE_NAMES:
        assert name in styles
        assert f"`{name}`" in export
        assert f"`{name}`" in sections()["cite"]
    for name in NOTATIONS:
        assert name in notations
        assert f"`{name}`" in sections()["cite"]
    for each in FORMATS:
        assert each.suffix[1:] in suffixes.split(": ")[1].split(", ")
        assert f"`{each.suffix}`" in export
