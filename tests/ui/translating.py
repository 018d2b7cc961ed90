# SPDX-License-Identifier: MIT
"""Brings `resources/translations/*.ts` up to date with the window's words:

    python -m tests.ui.translating

What is new is added without a translation, what no code says any more is taken out, what is
translated stays as it is. Translate the rest in Qt Linguist or in any editor; `test_translation`
tells what is missing.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from tajarchive.ui import translation

UI = Path(translation.__file__).parent
CATALOGUES = ("ru", "tg")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text with its translations: one, or for a text with a number one for each form.
    `context` is `translation.CONTEXT`, or the class of Qt that says it."""

    source: str
    sense: str = ""
    counted: bool = False
    context: str = translation.CONTEXT
    translations: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, bool, str]:
        """What makes it one text."""
        return self.context, self.source, self.counted, self.sense


def modules() -> list[Path]:
    """Return the modules of the window."""
    return sorted(UI.rglob("*.py"))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls of tr, trn and mark with the name that is called."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in ("tr", "trn", "mark"):
            yield node.func.id, node


def of_code() -> Iterator[Entry]:
    """Yield what the window says in literals."""
    for path in modules():
        for name, call in calls(ast.parse(path.read_text(encoding="utf-8"))):
            text = call.args[1 if name == "trn" else 0]
            if isinstance(text, ast.Constant):
                senses = [k.value for k in call.keywords if k.arg == "sense"]
                sense = senses[0].value if senses and isinstance(senses[0], ast.Constant) else ""
                yield Entry(str(text.value), str(sense), name == "trn")


def of_tables() -> Iterator[Entry]:
    """Yield what the window shows of tables that other layers declare."""
    from tajarchive import triage
    from tajarchive.events import types
    from tajarchive.export import FORMATS
    from tajarchive.ingest.details import DETAILS, NAMES
    from tajarchive.ingest.readers import READERS
    from tajarchive.settings import SETTINGS
    from tajarchive.ui import dates
    from tajarchive.ui.actions import COMMANDS
    from tajarchive.ui.dialogs import preferences

    texts = [command.text for command in COMMANDS]
    for setting in SETTINGS:
        texts += [setting.title, setting.description]
        if setting.key != "language":  # languages are called by their own names
            texts += [preferences.words(choice) for choice in setting.choices]
    texts += [reader.label for reader in READERS]
    texts += [form.label for form in FORMATS]
    for detail in DETAILS:
        texts += [detail.label, detail.example]
    texts += triage.KINDS.values()
    texts += [names[0] for names in NAMES.values()]
    texts += [kind.label for kind in types.types().values()]
    yield from (Entry(text) for text in texts if re.search("[A-Za-z]{2}", text))
    for sense in dates.MONTH_SENSES:
        for month in dates.MONTHS:
            yield Entry(month[:3] if sense == "short" else month, sense)


def said() -> dict[tuple[str, str, bool, str], Entry]:
    """Return all that is to be translated, by key."""
    return {entry.key: entry for entry in (*of_code(), *of_tables())}


# -- the catalogues ----------------------------------------------------------------------------


def read(file: Path) -> dict[tuple[str, str, bool, str], Entry]:
    """Return the entries of a catalogue, those of Qt too."""
    found = {}
    if file.exists():
        for context in ElementTree.parse(file).getroot().iter("context"):
            for message in context.iter("message"):
                entry = _entry(context.findtext("name", ""), message)
                found[entry.key] = entry
    return found


def _entry(context: str, message: ElementTree.Element) -> Entry:
    counted = message.get("numerus") == "yes"
    translation_ = message.find("translation")
    texts: tuple[str, ...] = ()
    if translation_ is not None and translation_.get("type") != "unfinished":
        forms = translation_.findall("numerusform") if counted else [translation_]
        texts = tuple(form.text or "" for form in forms)
    source, sense = message.findtext("source", ""), message.findtext("comment", "")
    return Entry(source, sense, counted, context, texts)


def updated(language: str) -> dict[tuple[str, str, bool, str], Entry]:
    """Return the entries that the catalogue of a language should have."""
    before = read(translation.catalogue_file(language))
    kept = {key: entry for key, entry in before.items() if entry.context != translation.CONTEXT}
    for key, entry in said().items():
        old = before.get(key)
        kept[key] = replace(entry, translations=old.translations) if old else entry
    return kept


def write(language: str, entries: dict[tuple[str, str, bool, str], Entry]) -> None:
    """Write a catalogue in the order of contexts and texts; its head with the glossary stays."""
    file = translation.catalogue_file(language)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    if file.exists():
        head = file.read_text(encoding="utf-8").partition("<TS ")[0]
    lines = [f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    context = ""
    for key in sorted(entries):
        entry = entries[key]
        if entry.context != context:
            if context:
                lines.append("</context>")
            context = entry.context
            lines += ["<context>", f"    <name>{context}</name>"]
        lines += _written(entry)
    lines += ["</context>", "</TS>", ""]
    file.write_text(head + "\n".join(lines), encoding="utf-8")


def _written(entry: Entry) -> Iterator[str]:
    yield '    <message numerus="yes">' if entry.counted else "    <message>"
    yield f"        <source>{escape(entry.source)}</source>"
    if entry.sense:
        yield f"        <comment>{escape(entry.sense)}</comment>"
    if not entry.translations:
        yield '        <translation type="unfinished"></translation>'
    elif entry.counted:
        yield "        <translation>"
        for form in entry.translations:
            yield f"            <numerusform>{escape(form)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"        <translation>{escape(entry.translations[0])}</translation>"
    yield "    </message>"


if __name__ == "__main__":
    for code in CATALOGUES:
        now = updated(code)
        write(code, now)
        left = sum(not entry.translations for entry in now.values())
        print(f"{code}: {len(now)} texts, {left} without a translation")
