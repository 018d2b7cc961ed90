# SPDX-License-Identifier: MIT
"""The scorer of the time tagger against annotated text, also where the text is odd."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from benchmarks import timex as benchmark


def _run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["timex.py", *arguments])
    return benchmark.main()


def test_spans_and_values_are_counted(tmp_path, monkeypatch, capsys):
    text = "They met on Friday, in 2019 and now."
    timex = [
        {"start": 12, "end": 18, "text": "Friday", "type": "DATE", "value": "2024-07-05"},
        {"start": 23, "end": 27, "text": "2019", "type": "DATE", "value": "2018"},
        {"start": 32, "end": 35, "text": "now", "type": "DATE", "value": "PRESENT_REF"},
    ]
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps({"dct": "2024-07-05", "text": text, "timex": timex}) + "\n")
    assert _run(monkeypatch, str(file), "--errors", "3") == 0
    told = capsys.readouterr().out
    everything, calendar = told.partition("calendar: 2 annotated, 2 found")[::2]
    assert "all: 3 annotated, 3 found" in everything
    assert "relaxed  P 1.000 R 1.000 F1 1.000" in everything
    assert "value    P 0.667 R 0.667 F1 0.667" in everything
    assert "value    P 0.500 R 0.500 F1 0.500" in calendar
    assert "value '2019' gold 2018 got 2019" in told


def test_odd_lines_are_named_and_the_others_count(tmp_path, monkeypatch, capsys):
    lines = [
        "\ufeff" + json.dumps({"text": "They met in 2019."}),
        "",
        json.dumps(
            {
                "dct": "2024-07-05T10:00",
                "language": "ru",
                "text": "Это было вчера.",
                "timex": [{"start": 9, "end": 14, "value": "2024-07-04"}],
            }
        ),
        "{broken",
        "[1, 2]",
        "{}",
        json.dumps(
            {"dct": "July 5", "text": "a b", "timex": [{"start": -1, "end": 9}, {"end": 1}]}
        ),
        json.dumps({"dct": 2024, "text": "on Monday", "timex": None}),
    ]
    file = tmp_path / "odd.jsonl"
    file.write_bytes("\r\n".join(lines).encode())
    assert _run(monkeypatch, str(file)) == 0
    told = capsys.readouterr()
    assert "4 documents" in told.out
    assert "all: 1 annotated, 3 found" in told.out
    for number in (4, 5, 6, 7):
        assert f"line {number}: " in told.err
    assert told.err.count("is not in its text") == 2


@pytest.mark.parametrize("content", [None, b"", b"\r\n{}\r\n"])
def test_a_file_without_documents_is_no_success(tmp_path, monkeypatch, capsys, content):
    file: Path = tmp_path / "none.jsonl"
    if content is not None:
        file.write_bytes(content)
    assert _run(monkeypatch, str(file)) == 2
    assert "No document was read." in capsys.readouterr().err
