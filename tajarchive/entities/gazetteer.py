# SPDX-License-Identifier: MIT
"""The list of known names: `resources/gazetteer/*.tsv`, one alias a row (docs/gazetteer.md)."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from tajarchive import paths
from tajarchive.entities.inflection import plural_people, russian_forms, tajik_forms
from tajarchive.entities.matching import Trie, tokenise
from tajarchive.entities.types import Alias, Entry, Role
from tajarchive.errors import ArchiveError
from tajarchive.text.normalise import fold
from tajarchive.text.scripts import TAJIK_FOLD
from tajarchive.text.transliterate import romanisations

COLUMNS = (
    "id type canonical lang alias flags country role role_from role_to wikidata lat lon source"
).split()
FLAGS = frozenset("case ambiguous needs_context fixed surname adj people".split())
_ROMANISED = frozenset("TJ UZ KG KZ TM".split())
"""Countries whose names newspapers romanise in several ways; others have one fixed spelling."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a gazetteer file."""

    id: str
    type: str
    canonical: str
    lang: str
    alias: str
    flags: frozenset[str]
    country: str
    role: str
    role_from: str
    role_to: str
    wikidata: str
    lat: str
    lon: str


class Gazetteer:
    """Known entities by id, by spelling and by office."""

    def __init__(self, rows: Iterable[tuple[str, Row]]) -> None:
        """Take (name of the file, row) pairs; the file "countries" tells which ids are states."""
        self.surnames: dict[str, tuple[str, ...]] = {}
        self.surname_forms: dict[str, tuple[str, ...]] = {}
        self.common_surnames: set[str] = set()
        self.telling_surnames: set[str] = set()
        self.countries: dict[str, str] = {}
        self.capitals: dict[str, str] = {}
        self._entries: dict[str, Entry] = {}
        self._keys: dict[str, dict[str, None]] = defaultdict(dict)
        self._offices: dict[tuple[str, str], list[tuple[Role, str]]] = defaultdict(list)
        grouped: dict[str, list[Row]] = defaultdict(list)
        for file, row in rows:
            grouped[row.id].append(row)
            if file == "countries" and row.type == "GPE":
                self.countries.setdefault(row.country, row.id)
        surnames: dict[str, dict[str, None]] = defaultdict(dict)
        for entity_rows in grouped.values():
            self._add(entity_rows, surnames)
        self.surnames = {surname: tuple(ids) for surname, ids in surnames.items()}
        forms: dict[str, list[str]] = defaultdict(list)
        for surname, ids in self.surnames.items():
            for id in ids:  # noqa: A001
                forms[id].append(surname)
        self.surname_forms = {entity: tuple(found) for entity, found in forms.items()}

    @classmethod
    def load(cls) -> Gazetteer:
        """Return the gazetteer of the program, read once per process.

        Raises ArchiveError when a file is missing or a row is malformed.
        """
        return _load(paths.resources() / "gazetteer")

    @classmethod
    def read(cls, folder: Path) -> Gazetteer:
        """Return a gazetteer read from the TSV files of a folder."""
        return cls(read_rows(folder))

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    @cached_property
    def trie(self) -> Trie:
        """Every form of every alias; made at first use, since searching does without it."""
        trie = Trie()
        for entry in self._entries.values():
            for alias in entry.aliases:
                if "surname" in alias.flags:
                    continue
                for text in forms(entry, alias):
                    trie.add(text, alias)
                for text in _romanised(entry, alias):
                    trie.add(text, replace(alias, text=text, language="en"))
        return trie

    def entry(self, id: str) -> Entry | None:
        """Return what is known of an id, or None."""
        return self._entries.get(id)

    def resolve(self, name: str, type: str | None = None) -> tuple[str, ...]:
        """Return the ids that a name may mean, in any spelling and script, surnames included.

        `type` keeps entities of that type alone.
        """
        ids = tuple(self._keys.get(key(name), ()))
        return tuple(one for one in ids if type is None or self._entries[one].type == type)

    def spellings(self, id: str) -> tuple[str, ...]:
        """Return the canonical name and every listed alias of an id, each once."""
        entry = self._entries.get(id)
        if entry is None:
            return ()
        names = (a.text for a in entry.aliases if "surname" not in a.flags)
        return tuple(dict.fromkeys((entry.name, *names)))

    def role_at(self, id: str, date: str | None) -> str | None:
        """Return the office an id held on an ISO date, the first listed one, or None."""
        entry = self._entries.get(id)
        if entry is None:
            return None
        for role in entry.roles:
            if (date and role.held_at(date)) or not (role.since or role.until):
                return role.title
        return None

    def holders(self, kinds: Iterable[str], country: str, date: str | None) -> tuple[str, ...]:
        """Return who held one of the offices ("president", "foreign minister") in a country.

        `country` is an ISO 3166 code or that of a body ("UN"); without a date: nobody.
        """
        if not date:
            return ()
        found: dict[str, None] = {}
        for kind in kinds:
            for role, id in self._offices.get((kind, country), ()):  # noqa: A001
                if role.held_at(date):
                    found[id] = None
        return tuple(found)

    def _add(self, rows: list[Row], surnames: dict[str, dict[str, None]]) -> None:
        first = rows[0]
        aliases = tuple(Alias(r.id, r.type, r.alias, r.lang, r.flags) for r in rows)
        roles = tuple(
            dict.fromkeys(Role(r.role, r.country, r.role_from, r.role_to) for r in rows if r.role)
        )
        entry = Entry(
            first.id,
            first.type,
            first.canonical,
            next((r.country for r in rows if not r.role), first.country),
            next((r.wikidata for r in rows if r.wikidata), None),
            next((float(r.lat) for r in rows if r.lat), None),
            next((float(r.lon) for r in rows if r.lon), None),
            aliases,
            roles,
        )
        self._entries[entry.id] = entry
        for role in roles:
            kind = role.title.rpartition(" of ")[0].lower() or role.title.lower()
            self._offices[kind, role.country].append((role, entry.id))
            if kind == "capital":
                self.capitals[role.country] = entry.id
        self._keys[key(entry.name)][entry.id] = None
        for alias in aliases:
            self._keys[key(alias.text)][entry.id] = None
            if "surname" not in alias.flags:
                for text in _romanised(entry, alias):
                    self._keys[key(text)][entry.id] = None
        if entry.type == "PERSON":
            self._add_surnames(entry, surnames)

    def _add_surnames(self, entry: Entry, surnames: dict[str, dict[str, None]]) -> None:
        listed = [a for a in entry.aliases if "surname" in a.flags]
        languages = {a.language for a in listed}
        for alias in entry.aliases:
            if "surname" in alias.flags:
                surname = alias.text
                common = "ambiguous" in alias.flags
                (self.common_surnames if common else self.telling_surnames).add(surname.lower())
            elif alias.language in languages or alias.language == "zh" or " " not in alias.text:
                continue
            else:
                surname = alias.text.rsplit(" ", 1)[1]
            for form in {surname, *_inflected(surname, alias.language, "PERSON")}:
                surnames[fold(form).lower()][entry.id] = None
            self._keys[key(surname)][entry.id] = None
            if entry.country in _ROMANISED and alias.language in ("tg", "ru"):
                for form in romanisations(surname):
                    surnames[form.lower()][entry.id] = None
                    self._keys[key(form)][entry.id] = None


def key(name: str) -> str:
    """Return what names are compared by: no case, accents, Tajik letters, quotes or hyphens."""
    text = fold(name).translate(TAJIK_FOLD).casefold()
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = "".join(c if c.isalnum() else "" if c == "'" else " " for c in text)
    return " ".join(text.split()).removeprefix("the ")


def read_rows(folder: Path) -> Iterator[tuple[str, Row]]:
    """Yield (name of the file, row) for every row of every TSV file of a folder, in order.

    Raises ArchiveError when the folder has none or a row has not the columns of `COLUMNS`.
    """
    files = sorted(folder.glob("*.tsv"))
    if not files:
        raise ArchiveError(f"The gazetteer is missing from {folder}: install TajArchive again.")
    for file in files:
        with file.open(encoding="utf-8", newline="") as stream:
            reader = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
            if next(reader, None) != COLUMNS:
                raise ArchiveError(f"{file.name}: the first line must be: {' '.join(COLUMNS)}.")
            for number, cells in enumerate(reader, 2):
                if len(cells) != len(COLUMNS):
                    raise ArchiveError(
                        f"{file.name}, line {number}: {len(cells)} columns instead of "
                        f"{len(COLUMNS)}; separate them by tabs."
                    )
                yield file.stem, _row(cells)


def _row(cells: list[str]) -> Row:
    id_, type_, canonical, lang, alias, flags, country, role, since, until, wiki, lat, lon = cells[
        :13
    ]
    return Row(
        id_, type_, canonical, lang, alias, frozenset(flags.split()), country, role, since, until,
        wiki, lat, lon,
    )  # fmt: skip


@cache
def _load(folder: Path) -> Gazetteer:
    return Gazetteer.read(folder)


def forms(entry: Entry, alias: Alias) -> set[str]:
    """Return the forms of an alias that its own language makes: cases, people, initials."""
    found = {alias.text, *_inflected(alias.text, alias.language, _kind(alias))}
    words = alias.text.split(" ")
    if entry.type == "PERSON" and alias.language != "zh" and len(words) == 2:
        initial = f"{words[0][0]}."
        surnames = {words[1], *_inflected(words[1], alias.language, "PERSON")}
        found |= {f"{initial} {surname}" for surname in surnames}
    return found


def _kind(alias: Alias) -> str:
    for flag in ("adj", "people", "fixed"):
        if flag in alias.flags:
            return flag
    return alias.type


def _inflected(text: str, language: str, kind: str) -> set[str]:
    if kind == "fixed" or language not in ("ru", "tg"):
        return set()
    if language == "tg":
        return tajik_forms(text) if len(text) > 3 else set()
    return plural_people(text) if kind == "people" else russian_forms(text, kind)


def _romanised(entry: Entry, alias: Alias) -> tuple[str, ...]:
    person = entry.type == "PERSON" and entry.country in _ROMANISED
    place = entry.type in ("GPE", "LOC", "FAC") and entry.country == "TJ"
    if alias.language != "tg" or not (person or place) or len(tokenise(alias.text)) > 3:
        return ()
    return romanisations(alias.text)
