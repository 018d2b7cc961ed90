# SPDX-License-Identifier: MIT
"""This program's index, SQLite FTS5 and tantivy under one protocol, for comparison.

Each answers with the exact total, the counts by source, language, year and month and by who and
what is in the articles, and twenty hits with snippets, as far as it can.
"""

from __future__ import annotations

import importlib
import importlib.util
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from benchmarks.corpus import Article
from benchmarks.questions import Question
from tajarchive.search import IndexDocument, NoNames, SearchIndex

SHOWN = 20
_MOST_VALUES = 50
_NEAR = 5


class Engine(Protocol):
    """An index in a folder."""

    name: str

    def build(self, folder: Path, articles: Iterable[Article]) -> None:
        """Make an index of all articles in an empty folder."""
        ...

    def open(self, folder: Path) -> None:
        """Open the index for questions."""
        ...

    def close(self) -> None:
        """Let go of everything that was opened."""
        ...

    def knows(self, question: Question) -> bool:
        """Return whether there is such a query."""
        ...

    def answer(self, question: Question) -> int:
        """Give a whole answer and return the total."""
        ...

    def replace(self, article: Article) -> None:
        """Put an article in place of the one that has its id, so that the next answer has it."""
        ...


def installed() -> list[Engine]:
    """Return the engines that are there, this program's first."""
    found: list[Engine] = [Ours(), Fts5()]
    if importlib.util.find_spec("tantivy") is not None:
        found.append(Tantivy())
    return found


def document(article: Article) -> IndexDocument:
    """Return an article as this program's index takes it."""
    return IndexDocument(
        id=article.id,
        title=article.title,
        body=article.body,
        source=article.source,
        language=article.language,
        published=article.published,
        persons=article.persons,
        places=article.places,
        organisations=article.organisations,
        events=article.events,
        paragraphs=article.paragraphs,
    )


class Ours:
    """TajArchive's own index."""

    name = "TajArchive"
    _index: SearchIndex

    def build(self, folder: Path, articles: Iterable[Article]) -> None:
        """Make an index of all articles in an empty folder."""
        index = SearchIndex.create(folder, names=NoNames())
        index.update(map(document, articles), bulk=True)
        index.close()

    def open(self, folder: Path) -> None:
        """Open the index for questions."""
        self._index = SearchIndex.open(folder, names=NoNames())

    def close(self) -> None:
        """Let go of everything that was opened."""
        self._index.close()

    def knows(self, question: Question) -> bool:
        """Return True."""
        return True

    def answer(self, question: Question) -> int:
        """Give a whole answer and return the total."""
        return self._index.search(_ours(question), limit=SHOWN).total

    def replace(self, article: Article) -> None:
        """Put an article in place of the one that has its id."""
        self._index.update([document(article)])


def _ours(question: Question) -> str:
    words = question.words
    text = {
        "any": " OR ".join(words),
        "phrase": f'"{" ".join(words)}"',
        "prefix": f"{words[0]}*",
        "fuzzy": f"{words[0]}~",
        "near": f" w/{_NEAR} ".join(words),
    }.get(question.kind, " ".join(words))
    if question.person:
        text += f" person:{question.person}"
    if question.since:
        text += f" published:{question.since.year}.."
    return text + (" sort:newest" if question.newest else "")


class Fts5:
    """The same articles in SQLite, as a program without an engine of its own would search them."""

    name = "FTS5"
    _database: sqlite3.Connection

    def build(self, folder: Path, articles: Iterable[Article]) -> None:
        """Make a database of all articles in one transaction."""
        folder.mkdir()
        self.open(folder)
        self._database.executescript(
            "CREATE TABLE article (id INTEGER PRIMARY KEY, name, source, language, published);"
            "CREATE UNIQUE INDEX named ON article (name);"
            "CREATE TABLE mention (article INTEGER, kind, entity);"
            "CREATE INDEX mentioned ON mention (entity, article);"
            "CREATE INDEX mentions ON mention (article, kind, entity);"
            "CREATE VIRTUAL TABLE text USING fts5 (title, body, tokenize='porter unicode61');"
        )
        for number, article in enumerate(articles):
            self._add(number, article)
        self._database.commit()
        self.close()

    def _add(self, number: int, a: Article) -> None:
        run = self._database.execute
        row = (number, a.id, a.source, a.language, a.published)
        run("INSERT INTO article VALUES (?, ?, ?, ?, ?)", row)
        run("INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)", (number, a.title, a.body))
        kinds = {"person": a.persons, "place": a.places, "org": a.organisations, "event": a.events}
        names = [(number, kind, name) for kind, several in kinds.items() for name in several]
        self._database.executemany("INSERT INTO mention VALUES (?, ?, ?)", names)

    def open(self, folder: Path) -> None:
        """Open the database."""
        self._database = sqlite3.connect(folder / "fts5.db")

    def close(self) -> None:
        """Close it."""
        self._database.close()

    def knows(self, question: Question) -> bool:
        """Return whether FTS5 has such a query without rules for each script."""
        return question.kind not in ("ours", "fuzzy")

    def answer(self, question: Question) -> int:
        """Give a whole answer and return the total."""
        words, where = _match(question), ""
        if question.person:
            where += (
                f" AND a.id IN (SELECT article FROM mention WHERE entity = '{question.person}')"
            )
        if question.since:
            where += f" AND a.published >= '{question.since.year}'"
        run = self._database.execute
        run("DROP TABLE IF EXISTS found")
        run(
            "CREATE TEMP TABLE found AS SELECT a.id, a.source, a.language, a.published, t.rank "
            f"AS rank FROM text t JOIN article a ON a.id = t.rowid WHERE text MATCH ?{where}",
            (words,),
        )
        (total,) = run("SELECT count(*) FROM found").fetchone()
        for value in ("source", "language", "substr(published, 1, 4)", "substr(published, 1, 7)"):
            run(f"SELECT {value}, count(*) FROM found GROUP BY 1 ORDER BY 2 DESC").fetchall()
        run(
            "SELECT m.kind, m.entity, count(*) FROM found f JOIN mention m ON m.article = f.id "
            "GROUP BY 1, 2 ORDER BY 1, 3 DESC"
        ).fetchall()
        order = "published DESC" if question.newest else "rank"
        top = run(f"SELECT id FROM found ORDER BY {order} LIMIT {SHOWN}").fetchall()
        for (row,) in top:
            run(
                "SELECT title, snippet(text, 1, '[', ']', '…', 40) FROM text "
                "WHERE text MATCH ? AND rowid = ?",
                (words, row),
            ).fetchall()
        return total

    def replace(self, article: Article) -> None:
        """Put an article in place of the one that has its id, in one transaction."""
        run = self._database.execute
        ((number,),) = run("SELECT id FROM article WHERE name = ?", (article.id,)).fetchall()
        run("DELETE FROM article WHERE id = ?", (number,))
        run("DELETE FROM text WHERE rowid = ?", (number,))
        run("DELETE FROM mention WHERE article = ?", (number,))
        self._add(number, article)
        self._database.commit()


def _match(question: Question) -> str:
    words = [f'"{word}"' for word in question.words]
    return {
        "any": " OR ".join(words),
        "phrase": f'"{" ".join(question.words)}"',
        "prefix": f"{words[0]}*",
        "near": f"NEAR({' '.join(words)}, {_NEAR - 1})",
    }.get(question.kind, " ".join(words))


class Tantivy:
    """The same articles in tantivy, a search library in Rust, by its Python binding."""

    name = "tantivy"
    _facets = ("source", "language", "person", "place", "org", "event")

    def _made(self, folder: Path) -> Any:
        self._t: Any = importlib.import_module("tantivy")
        builder = self._t.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for name in ("title", "body"):
            builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
        for name in self._facets:
            builder.add_text_field(name, fast=True, tokenizer_name="raw")
        builder.add_date_field("published", fast=True, indexed=True)
        builder.add_unsigned_field("month", fast=True)
        self._schema = builder.build()
        folder.mkdir(exist_ok=True)
        return self._t.Index(self._schema, str(folder))

    def build(self, folder: Path, articles: Iterable[Article]) -> None:
        """Make an index of all articles with as many threads as it takes by itself."""
        writer = self._made(folder).writer()
        for article in articles:
            writer.add_document(self._document(article))
        writer.commit()
        writer.wait_merging_threads()

    def _document(self, a: Article) -> Any:
        made = self._t.Document()
        made.add_text("id", a.id)
        made.add_text("title", a.title)
        made.add_text("body", a.body)
        names = {"person": a.persons, "place": a.places, "org": a.organisations, "event": a.events}
        names |= {"source": (a.source,), "language": (a.language,)}
        for field, several in names.items():
            for name in several:
                made.add_text(field, name)
        if a.published:
            year, month, day = (int(n) for n in (a.published + "-01-01").split("-")[:3])
            made.add_date("published", datetime(year, month, day, tzinfo=UTC))
            made.add_unsigned("month", 12 * year + month - 1)
        return made

    def open(self, folder: Path) -> None:
        """Open the index."""
        self._index = self._made(folder)
        self._searcher = self._index.searcher()
        self._writer: Any = None

    def close(self) -> None:
        """Let go of the files."""
        del self._index, self._searcher, self._writer

    def knows(self, question: Question) -> bool:
        """Return whether tantivy has such a query without rules for each script."""
        return question.kind != "ours"

    def answer(self, question: Question) -> int:
        """Give a whole answer and return the total."""
        asked = self._query(question)
        top = self._searcher.search(
            asked, SHOWN, count=False, order_by_field="published" if question.newest else None
        )
        terms = {name: _terms(name) for name in self._facets}
        months = {"histogram": {"field": "month", "interval": 1, "min_doc_count": 1}}
        years = {"histogram": {"field": "month", "interval": 12, "min_doc_count": 1}}
        total = {"value_count": {"field": "language"}}
        wanted = {**terms, "months": months, "years": years, "total": total}
        counted = self._searcher.aggregate(asked, wanted)
        snippets = self._t.SnippetGenerator.create(self._searcher, asked, self._schema, "body")
        snippets.set_max_num_chars(240)
        for _, address in top.hits:
            found = self._searcher.doc(address)
            snippets.snippet_from_doc(found).to_html()
        return int(counted["total"]["value"])

    def _query(self, question: Question) -> Any:
        t, schema = self._t, self._schema
        must, should = t.Occur.Must, t.Occur.Should
        words = question.words
        if question.kind in ("prefix", "fuzzy"):
            make = t.Query.regex_query if question.kind == "prefix" else t.Query.fuzzy_term_query
            pattern = f"{words[0].lower()}.*" if question.kind == "prefix" else words[0]
            fields = ("title", "body")
            asked = t.Query.boolean_query([(should, make(schema, f, pattern)) for f in fields])
        else:
            phrase = f'"{" ".join(words)}"'
            text = {
                "any": " OR ".join(words),
                "phrase": phrase,
                "near": f"{phrase}~{_NEAR}",
            }.get(question.kind, " ".join(words))
            asked = self._index.parse_query(
                text, ["title", "body"], {"title": 3.0}, conjunction_by_default=True
            )
        narrowed = [(must, asked)]
        if question.person:
            narrowed.append((must, t.Query.term_query(schema, "person", question.person)))
        if question.since:
            first = datetime(question.since.year, 1, 1, tzinfo=UTC)
            kind = t.FieldType.Date
            narrowed.append((must, t.Query.range_query(schema, "published", kind, first)))
        return asked if len(narrowed) == 1 else t.Query.boolean_query(narrowed)

    def replace(self, article: Article) -> None:
        """Put an article in place of the one that has its id; one writer stays open."""
        self._writer = self._writer or self._index.writer(num_threads=1)
        self._writer.delete_documents_by_term("id", article.id)
        self._writer.add_document(self._document(article))
        self._writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()


def _terms(field: str) -> dict[str, Any]:
    return {"terms": {"field": field, "size": _MOST_VALUES}}
