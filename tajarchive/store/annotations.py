# SPDX-License-Identifier: MIT
"""What was found in articles: mentions, dates, events. Derived, and rebuilt at will."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from tajarchive.entities.corrections import Corrected
from tajarchive.model import Article, DateMention, Entity, Mention
from tajarchive.store import externals, records
from tajarchive.store.database import Database


class Annotations:
    """Mentions, dates and events of articles; the merged events of the archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, article: Article, corrected: Corrected | None = None) -> None:
        """Replace all that was found in an article; `corrected` are its mentions as they count,
        by default those found."""
        if corrected is None:
            corrected = Corrected(article.mentions, {})
        with self._database.writing() as db:
            for table in ("date_mention", "report"):
                db.execute(f"DELETE FROM {table} WHERE article = ?", (article.id,))
            db.execute("DELETE FROM stale WHERE article = ?", (article.id,))
            self.save_mentions(article.id, corrected)
            externals.write(db, article)
            db.executemany(
                "INSERT OR IGNORE INTO date_mention VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                [(article.id, d.start, d.end, d.text, d.value, d.precision, d.rule, d.confidence)
                 for d in article.dates],
            )  # fmt: skip
            db.executemany(
                "INSERT INTO report VALUES(?, ?, ?)",
                [(article.id, n, records.event_json(e)) for n, e in enumerate(article.events)],
            )
            db.execute("INSERT OR IGNORE INTO unjoined VALUES(?)", (article.id,))

    def save_mentions(self, article_id: str, corrected: Corrected) -> None:
        """Replace an article's mentions, keeping what was found where a person corrected it."""
        with self._database.writing() as db:
            for table in ("mention", "hidden_mention"):
                db.execute(f"DELETE FROM {table} WHERE article = ?", (article_id,))
            found = {place: records.found_json(m) for place, m in corrected.found.items()}
            db.executemany(
                "INSERT OR IGNORE INTO mention VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(*records.mention_row(article_id, m), found.get((m.start, m.end)))
                 for m in corrected.mentions],
            )  # fmt: skip
            db.executemany(
                "INSERT OR IGNORE INTO hidden_mention VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [records.mention_row(article_id, m) for m in corrected.hidden],
            )
            db.executemany(
                "INSERT OR IGNORE INTO known_name VALUES(?, ?, ?, ?)",
                {(text, m.entity, m.type, m.name) for m in corrected.mentions
                 if m.entity and not m.credit for text in (m.text, m.name)},
            )  # fmt: skip

    def found(self, article_id: str) -> tuple[Mention, ...]:
        """Return an article's mentions as they were found, before any correction."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT * FROM mention WHERE article = ? UNION ALL "
                "SELECT *, NULL FROM hidden_mention WHERE article = ? ORDER BY start",
                (article_id, article_id),
            )
            return tuple(map(records.found_from, rows))

    def articles_with(self, entities: Iterable[str], texts: Iterable[str] = ()) -> set[str]:
        """Return the articles in which an entity is, or was before correction, or in which a
        name has one of the spellings (exactly so)."""
        wanted, spelt = json.dumps(list(entities)), json.dumps(list(texts))
        listed = "IN (SELECT value FROM json_each(:wanted))"
        with self._database.reading() as db:
            rows = db.execute(
                f"SELECT article FROM mention WHERE entity {listed} "
                f"UNION SELECT article FROM hidden_mention WHERE entity {listed} "
                "UNION SELECT article FROM mention WHERE found IS NOT NULL "
                f"AND json_extract(found, '$[2]') {listed} "
                "UNION SELECT mention.article FROM known_name JOIN mention USING (entity) "
                "WHERE known_name.text IN (SELECT value FROM json_each(:spelt)) "
                "AND mention.text = known_name.text "
                "UNION SELECT article FROM hidden_mention "
                "WHERE text IN (SELECT value FROM json_each(:spelt))",
                {"wanted": wanted, "spelt": spelt},
            )
            return {row[0] for row in rows}

    def stale(self) -> list[str]:
        """Return the articles that await a new analysis."""
        with self._database.reading() as db:
            return [row[0] for row in db.execute("SELECT article FROM stale ORDER BY article")]

    def set_stale(self, ids: Iterable[str]) -> None:
        """Note that these articles await a new analysis; unknown ones are passed over."""
        with self._database.writing() as db:
            db.executemany(
                "INSERT OR IGNORE INTO stale SELECT id FROM article WHERE id = ?",
                [(i,) for i in ids],
            )

    def mentions(self, article_id: str) -> tuple[Mention, ...]:
        """Return an article's mentions in the order of the text."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT * FROM mention WHERE article = ? ORDER BY start", (article_id,)
            )
            return tuple(map(records.mention_from, rows))

    def dates(self, article_id: str) -> tuple[DateMention, ...]:
        """Return an article's expressions of time in the order of the text."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT * FROM date_mention WHERE article = ? ORDER BY start", (article_id,)
            )
            return tuple(map(records.date_from, rows))

    def entity_ids(self, article_ids: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
        """Return the (type, entity id) pairs that each article names, credits left out."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT DISTINCT article, type, entity FROM mention WHERE NOT credit "
                "AND entity != '' AND article IN (SELECT value FROM json_each(?))",
                (json.dumps(list(article_ids)),),
            ).fetchall()
        found: dict[str, list[tuple[str, str]]] = {}
        for article, kind, entity in rows:
            found.setdefault(article, []).append((kind, entity))
        return {article: tuple(pairs) for article, pairs in found.items()}

    def entities(
        self, articles: Iterable[str] | None = None, kind: str | None = None
    ) -> list[Entity]:
        """Return the entities named in the articles (all by default), most articles first.

        With `kind` only mentions of that type count. Without, an entity that is named by its
        people too ("Tajik") has the type of its own name.
        """
        ids = None if articles is None else json.dumps(list(articles))
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT entity, coalesce(min(CASE WHEN type != 'NORP' THEN type END), 'NORP'), "
                "max(name), count(DISTINCT article), count(*), json_group_array(DISTINCT text) "
                "FROM mention WHERE entity != '' AND NOT credit AND (:kind IS NULL OR type = :kind)"
                " AND (:ids IS NULL OR article IN (SELECT value FROM json_each(:ids))) "
                "GROUP BY entity ORDER BY 4 DESC, 5 DESC, 3",
                {"kind": kind, "ids": ids},
            ).fetchall()
        return [
            Entity(row[0], row[1], row[2], tuple(json.loads(row[5])), row[3], row[4])
            for row in rows
        ]

    def entity(self, entity: str) -> Entity | None:
        """Return one entity as `entities` does, without a pass over what else is named."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT coalesce(min(CASE WHEN type != 'NORP' THEN type END), 'NORP'), max(name), "
                "count(DISTINCT article), count(*), json_group_array(DISTINCT text) "
                "FROM mention WHERE entity = ? AND NOT credit GROUP BY entity",
                (entity,),
            ).fetchone()
        if row is None:
            return None
        return Entity(entity, row[0], row[1], tuple(json.loads(row[4])), row[2], row[3])

    def entities_called(self, name: str, kind: str | None = None) -> tuple[str, ...]:
        """Return the ids of the entities that an article has called by that name."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT DISTINCT entity FROM known_name WHERE text = ? "
                "AND (? IS NULL OR type = ?) ORDER BY entity",
                (name, kind, kind),
            )
            return tuple(row[0] for row in rows)

    def name_of(self, entity: str) -> str | None:
        """Return the canonical name under which an entity was found, or None."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT name FROM known_name WHERE entity = ? LIMIT 1", (entity,)
            ).fetchone()
        return row[0] if row else None

    def first_name_of(self, entity: str) -> str | None:
        """Return the canonical name under which an entity was found before any correction, or
        None."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT json_extract(found, '$[1]') FROM mention WHERE found IS NOT NULL "
                "AND json_extract(found, '$[2]') = :entity UNION ALL "
                "SELECT name FROM hidden_mention WHERE entity = :entity LIMIT 1",
                {"entity": entity},
            ).fetchone()
        return row[0] if row else self.name_of(entity)

    def spellings_of(self, entity: str, limit: int) -> list[str]:
        """Return the spellings under which an entity was found, the shortest first."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT DISTINCT text FROM known_name WHERE entity = ? "
                "ORDER BY length(text), text LIMIT ?",
                (entity, limit),
            )
            return [row[0] for row in rows]

    def names_of_people(self) -> list[str]:
        """Return every name of a person that stands in an article, as it is written there."""
        with self._database.reading() as db:
            rows = db.execute("SELECT DISTINCT text FROM known_name WHERE type = 'PERSON'")
            return [row[0] for row in rows]

    def renew_names(self, entities: Iterable[str] | None = None) -> None:
        """Forget the names of some entities (all by default) that no mention bears any more."""
        wanted = None if entities is None else json.dumps(list(entities))
        listed = "(:wanted IS NULL OR entity IN (SELECT value FROM json_each(:wanted)))"
        with self._database.writing() as db:
            db.execute(f"DELETE FROM known_name WHERE {listed}", {"wanted": wanted})
            for column in ("text", "name"):
                db.execute(
                    "INSERT OR IGNORE INTO known_name "
                    f"SELECT DISTINCT {column}, entity, type, name FROM mention "
                    f"WHERE entity != '' AND NOT credit AND {listed}",
                    {"wanted": wanted},
                )

    def articles_naming(self, entity: str) -> list[str]:
        """Return the ids of the articles that name an entity, newest first."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT DISTINCT article.id FROM mention JOIN article ON article.id = "
                "mention.article WHERE entity = ? AND NOT credit "
                "ORDER BY published IS NULL, published DESC, article.id",
                (entity,),
            )
            return [row[0] for row in rows]

    def companions(self, entity: str, limit: int) -> list[tuple[str, str, int]]:
        """Return (entity, name, number of shared articles) named with an entity, most first."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT other.entity, max(other.name), count(DISTINCT other.article) "
                "FROM (SELECT DISTINCT article FROM mention WHERE entity = ? LIMIT 1000) AS own "
                "JOIN mention AS other ON other.article = own.article "
                "WHERE other.entity NOT IN ('', ?) AND NOT other.credit "
                "GROUP BY other.entity ORDER BY 3 DESC, 2 LIMIT ?",
                (entity, entity, limit),
            )
            return [(row[0], row[1], row[2]) for row in rows]

    def places(self, entity: str, most: int | None = None) -> list[tuple[str, int, int, str]]:
        """Return (article, start, end, text) of every mention of an entity, those of the newest
        articles first, credits left out; with `most` the first so many."""
        with self._database.reading() as db:
            return [
                tuple(row)
                for row in db.execute(
                    'SELECT article, start, "end", text FROM mention JOIN article '
                    "ON article.id = mention.article WHERE entity = ? AND NOT credit "
                    "ORDER BY published IS NULL, published DESC, article, start LIMIT ?",
                    (entity, -1 if most is None else most),
                )
            ]

    def roles_of(self, entity: str) -> list[tuple[str, str | None, str | None]]:
        """Return (role, first, last date of the articles) that an entity had at their dates, the
        latest first."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT role, min(published), max(published) FROM mention JOIN article "
                "ON article.id = mention.article WHERE entity = ? AND role IS NOT NULL "
                "AND NOT credit GROUP BY role ORDER BY 3 IS NULL, 3 DESC, 1",
                (entity,),
            )
            return [(row[0], row[1], row[2]) for row in rows]

    def dates_of(self, entity: str) -> list[str | None]:
        """Return when each article that names an entity was published."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT published FROM article WHERE id IN "
                "(SELECT article FROM mention WHERE entity = ? AND NOT credit)",
                (entity,),
            )
            return [row[0] for row in rows]

    def companions_of(self, entity: str, least: int) -> list[tuple[Entity, int]]:
        """Return the entities that at least so many articles name with one, and how many do; each
        with the number of all articles that name it."""
        with self._database.reading() as db:
            rows = db.execute(
                "WITH shared AS (SELECT other.entity AS id, max(other.name) AS name, "
                "coalesce(min(CASE WHEN other.type != 'NORP' THEN other.type END), 'NORP') AS type,"
                " count(DISTINCT other.article) AS together "
                "FROM (SELECT DISTINCT article FROM mention WHERE entity = :one AND NOT credit) "
                "AS own JOIN mention AS other ON other.article = own.article "
                "WHERE other.entity NOT IN ('', :one) AND NOT other.credit "
                "GROUP BY other.entity HAVING count(DISTINCT other.article) >= :least) "
                "SELECT id, type, name, together, (SELECT count(DISTINCT article) FROM mention "
                "WHERE entity = id AND NOT credit) FROM shared ORDER BY together DESC, name",
                {"one": entity, "least": least},
            ).fetchall()
        return [(Entity(row[0], row[1], row[2], articles=row[4]), row[3]) for row in rows]

    def named(
        self, entities: Sequence[str], articles: Iterable[str] | None = None
    ) -> Iterator[list[int]]:
        """Yield, for each article, the positions of those of the entities that it names."""
        ids = None if articles is None else json.dumps(list(articles))
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT article, json_group_array(DISTINCT wanted.key) FROM json_each(:wanted) AS "
                "wanted JOIN mention ON mention.entity = wanted.value WHERE NOT credit "
                "AND (:ids IS NULL OR article IN (SELECT value FROM json_each(:ids))) "
                "GROUP BY article",
                {"wanted": json.dumps(list(entities)), "ids": ids},
            )
            for row in rows:
                yield json.loads(row[1])

    def entity_count(self) -> int:
        """Return how many entities are named."""
        return self._one(
            "SELECT count(*) FROM (SELECT DISTINCT entity FROM mention "
            "WHERE entity != '' AND NOT credit)"
        )

    def _one(self, query: str) -> int:
        with self._database.reading() as db:
            return int(db.execute(query).fetchone()[0])
