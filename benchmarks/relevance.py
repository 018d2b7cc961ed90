# SPDX-License-Identifier: MIT
"""Measures how well searches are answered: `python -m benchmarks.relevance [--kind KIND]`.

Asks the queries of `relevance.toml` of an archive made from `seeds/` and prints, for each and
overall, nDCG@10 (Järvelin and Kekäläinen 2002, gain 2^grade - 1), recall@10 and MRR. Given
`--weights NAME=NUMBER,…` (names of `ranking.Weights`, and `title`), every query is asked with
today's weights and with those, and what differs is shown; `--archive DIR` keeps the archive.
"""

from __future__ import annotations

import argparse
import math
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tajarchive import Archive, paths
from tajarchive.errors import ArchiveError
from tajarchive.search import ranking, schema

FILE = Path(__file__).with_suffix(".toml")
DEPTH = 10
"""How far down a reader looks."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and the grade (3, 2, 1) of each article of use, by its file's name."""

    text: str
    kind: str
    grades: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Score:
    """How well one query was answered, each from 0 to 1."""

    ndcg: float
    recall: float
    mrr: float


def queries(file: Path = FILE) -> list[Query]:
    """Return the queries of a file.

    Raises:
        ValueError: an article of that number is not in the starter archive, or graded twice.
    """
    names = {path.name.partition("_")[0]: path.name for path in paths.starter_articles()}
    found: list[Query] = []
    for row in tomllib.loads(file.read_text(encoding="utf-8"))["query"]:
        grades: dict[str, int] = {}
        for grade, numbers in row["grades"].items():
            for number in numbers.split():
                if number not in names or names[number] in grades:
                    raise ValueError(f"{row['text']}: article {number} is unknown or graded twice")
                grades[names[number]] = int(grade)
        found.append(Query(row["text"], row["kind"], grades))
    return found


def score(found: Sequence[str], grades: Mapping[str, int]) -> Score:
    """Return how good an answer is: file names, the best first."""
    top = found[:DEPTH]
    gained = _discounted([grades.get(name, 0) for name in top])
    ideal = _discounted(sorted(grades.values(), reverse=True)[:DEPTH])
    first = next((i for i, name in enumerate(top, 1) if name in grades), 0)
    return Score(
        gained / ideal,
        sum(name in grades for name in top) / min(DEPTH, len(grades)),
        1 / first if first else 0.0,
    )


def _discounted(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(i + 1) for i, grade in enumerate(grades, 1))


def mean(scores: Sequence[Score]) -> Score:
    """Return the mean of each measure."""
    count = max(1, len(scores))
    return Score(
        sum(one.ndcg for one in scores) / count,
        sum(one.recall for one in scores) / count,
        sum(one.mrr for one in scores) / count,
    )


def answer(archive: Archive, text: str, names: Mapping[str, str]) -> list[str]:
    """Return the file names that a reader sees, best first.

    Where nothing is found and something else is suggested, the reader takes that.
    """
    results = archive.search(text, limit=DEPTH, facets=False)
    if not results.hits and results.suggestion:
        results = archive.search(results.suggestion, limit=DEPTH, facets=False)
    return [names[hit.id] for hit in results.hits]


def answers(archive: Archive, asked: Sequence[Query]) -> list[list[str]]:
    """Return the answers to queries."""
    names = {article.id: article.original.name for article in _articles(archive)}
    return [answer(archive, query.text, names) for query in asked]


def _articles(archive: Archive) -> Iterator:
    for hit in archive.search("", limit=1000, facets=False).hits:
        yield archive.article(hit.id)


@contextmanager
def weighted(archive: Archive, changes: Mapping[str, float]) -> Iterator[None]:
    """Search with other weights meanwhile; another weight of titles makes the index anew."""
    before, title = ranking.WEIGHTS, schema.TITLE_WEIGHT
    known = {field.name for field in fields(ranking.Weights)}
    ranking.WEIGHTS = replace(before, **{k: v for k, v in changes.items() if k in known})
    schema.TITLE_WEIGHT = changes.get("title", title)
    again = title != schema.TITLE_WEIGHT
    if again:
        archive.rebuild("index")
    try:
        yield
    finally:
        ranking.WEIGHTS, schema.TITLE_WEIGHT = before, title
        if again:
            archive.rebuild("index")


def starter(folder: Path) -> Archive:
    """Return the starter archive in a folder, filled when it is new."""
    if (folder / "archive.db").exists():
        return Archive.open(folder)
    archive = Archive.create(folder)
    archive.import_paths(paths.starter_articles(), jobs=1)
    return archive


def main() -> None:
    """Print the table."""
    options = _options()
    asked = [q for q in queries() if options.kind in ("", q.kind)]
    with (
        tempfile.TemporaryDirectory() as folder,
        starter(options.archive or Path(folder) / "archive") as archive,
    ):
        found = answers(archive, asked)
        if options.weights:
            with weighted(archive, options.weights):
                other = answers(archive, asked)
            _compare(asked, found, other)
        else:
            _table(asked, found)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", default="", help="only the queries of one kind")
    parser.add_argument("--archive", type=Path, help="where the archive is kept")
    parser.add_argument("--weights", type=_weights, default={}, metavar="NAME=NUMBER,…")
    return parser.parse_args()


def _weights(text: str) -> dict[str, float]:
    known = {field.name for field in fields(ranking.Weights)} | {"title"}
    found: dict[str, float] = {}
    for part in text.split(","):
        name, _, number = part.partition("=")
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name}: choose of {', '.join(sorted(known))}")
        found[name] = float(number)
    return found


def _table(asked: Sequence[Query], found: Sequence[Sequence[str]]) -> None:
    print(f"{'nDCG@10':>8}{'recall':>8}{'MRR':>6}  query")
    scores = [score(one, query.grades) for query, one in zip(asked, found, strict=True)]
    for query, one, names in zip(asked, scores, found, strict=True):
        seen = " ".join(f"{name[:2]}:{query.grades.get(name, 0)}" for name in names)
        print(f"{_numbers(one)}  {query.text}   {seen if one.ndcg < 0.99 else ''}")
    for kind in dict.fromkeys(query.kind for query in asked):
        own = [s for query, s in zip(asked, scores, strict=True) if query.kind == kind]
        print(f"{_numbers(mean(own))}  = {kind} ({len(own)})")
    print(f"{_numbers(mean(scores))}  = all ({len(scores)})")


def _compare(
    asked: Sequence[Query], found: Sequence[Sequence[str]], other: Sequence[Sequence[str]]
) -> None:
    """Print the queries whose answers the weights change, and the means of both."""
    both = [[score(n, q.grades) for q, n in zip(asked, way, strict=True)] for way in (found, other)]
    for query, one, two in zip(asked, *both, strict=True):
        if abs(one.ndcg - two.ndcg) > 0.0005:
            print(f"{one.ndcg:.3f} -> {two.ndcg:.3f} {two.ndcg - one.ndcg:+.3f}  {query.text}")
    print(f"{_numbers(mean(both[0]))}  = today's weights")
    print(f"{_numbers(mean(both[1]))}  = those given")


def _numbers(one: Score) -> str:
    return f"{one.ndcg:8.3f}{one.recall:8.3f}{one.mrr:6.2f}"


if __name__ == "__main__":
    try:
        main()
    except ArchiveError as error:
        raise SystemExit(str(error)) from None
