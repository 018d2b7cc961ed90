# SPDX-License-Identifier: MIT
"""What stands in for spaCy in tests: run in the place of `serve.py`, it speaks its protocol, and
misbehaves where a text tells it to.

It finds the made-up names of `NAMES`. `settings.json` beside it has the version of its pipelines
and what is wrong with them.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Any

NAMES = {"Zorkan Blem": "PERSON", "Zorkan": "PERSON", "Flurb Works": "ORG", "Quibblia": "GPE",
         "Tajikistan": "ORG", "Зоркан Блем": "PER", "Квибблия": "LOC"}  # fmt: skip
LABELS = {"ru": ["LOC", "ORG", "PER"]}
ONTONOTES = ["CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LOC", "NORP", "ORG", "PERSON", "PRODUCT"]


def install(folder: Path, **wrong: Any) -> str:
    """Put a copy of this script into a folder and return its path."""
    script = folder / "fake_serve.py"
    shutil.copy(__file__, script)
    (folder / "settings.json").write_text(json.dumps({"version": "1.0.0"} | wrong))
    return str(script)


def _settings() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("settings.json").read_text())


def _describe() -> None:
    told, asked = _settings(), json.loads(sys.stdin.readline())
    time.sleep(told.get("describe_hangs", 0))
    pipelines: list[dict[str, Any]] = []
    for name in asked["pipelines"]:
        language = name.rpartition("_")[2]
        if not name.startswith("fake_"):
            pipelines.append({"error": "not found" if name.isidentifier() else "no pipeline"})
        else:
            pipelines.append(
                {"name": name, "place": f"/{name}", "language": language,
                 "version": told["version"], "digest": "abc",
                 "labels": LABELS.get(language, ONTONOTES)}
            )  # fmt: skip
    answer = {"python": "3.9.9", "spacy": "9.9", "installed": ["fake_en", "fake_ru"]}
    print(json.dumps(answer | {"pipelines": pipelines}))


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _found(text: str) -> list[list[Any]]:
    found: list[list[Any]] = []
    for name, label in NAMES.items():
        at = text.find(name)
        while at >= 0:
            if not any(start <= at < end for start, end, _ in found):
                found.append([at, at + len(name), label])
            at = text.find(name, at + 1)
    return found


def _misbehave(number: int, texts: list[str]) -> bool:
    """Do what a text says, if one does; return whether an answer was given."""
    whole = " ".join(texts)
    if "CRASH" in whole:
        os._exit(3)
    if "HANG" in whole:
        time.sleep(600)
    if "DEAF" in whole:
        sys.stdin.close()
        time.sleep(600)
    if "FLOOD" in whole:
        for _ in range(1 << 14):  # a gigabyte
            _write("x" * (1 << 16))
    wrong = {
        "NOISE": "this is no answer\n",
        "LIST": "[1, 2]\n",
        "DEEP": "[" * 100_000 + "\n",
        "TWICE": json.dumps({"id": number, "ents": [[]]}) + "\n" + json.dumps({"id": 1}) + "\n",
        "OTHER": json.dumps({"id": number + 7, "ents": [[]]}) + "\n",
        "FEWER": json.dumps({"id": number, "ents": []}) + "\n",
        "REFUSE": json.dumps({"id": number, "error": "ValueError: no such word."}) + "\n",
        "ODD": json.dumps(
            {"id": number, "ents": [
                [[-1, 4, "ORG"], [3, 3, "ORG"], [5, 2, "ORG"], [0, 10**9, "ORG"], [True, 2, "ORG"],
                 ["0", 4, "ORG"], [0, 4], 7, None, [0, 4, ""], [0, 4, 9], [0, 2, "ORG"],
                 [0, 5, "PERSON"], [4, 8, "GPE"], [0.0, 5, "ORG"]]]}) + "\n",
    }  # fmt: skip
    for word, answer in wrong.items():
        if word in whole:
            _write(answer)
            return True
    return False


def _serve() -> None:
    told = _settings()
    sys.stdin.readline()
    _write(json.dumps({"ready": True}) + "\n")
    with Path(__file__).with_name("asked.txt").open("a", encoding="utf-8") as log:
        for line in sys.stdin:
            asked = json.loads(line)
            log.write(f"{os.getpid()} {'load' if 'load' in asked else 'read'}\n")
            log.flush()
            number = asked["id"]
            if "load" in asked:
                time.sleep(told.get("load_hangs", 0))
                if told.get("load_crashes"):
                    os._exit(4)
                error = told.get("load_fails")
                _write(json.dumps({"id": number} | ({"error": error} if error else {})) + "\n")
            elif not _misbehave(number, asked["texts"]):
                ents = [_found(text) for text in asked["texts"]]
                _write(json.dumps({"id": number, "ents": ents}) + "\n")


if __name__ == "__main__":
    _describe() if sys.argv[1] == "describe" else _serve()
