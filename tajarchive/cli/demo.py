# SPDX-License-Identifier: MIT
"""demo: the whole main job on the starter archive, without a display."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive import paths
from tajarchive.cli.command import Command, UsageError
from tajarchive.cli.events import tell as tell_events
from tajarchive.cli.output import complain, say
from tajarchive.cli.terminal import ProgressLine, bold, plain, shortened, table

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.model import Article, Passage

_QUERIES = ("Rogun", "person:Rahmon language:zh", "event:visit published:2018..2025")
_LANGUAGES = ("en", "ru", "tg", "zh")
_SIZE = (1440, 900)
_SMALLEST = 5_000
"""Bytes below which a PDF or a picture of the window cannot be right."""
_MARK = ".tajarchive-demo"
_SHOWN = 8


class _NothingMade(Exception):
    """A step that gave nothing; the message says which."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what demo understands."""
    parser.add_argument("folder", metavar="DIR", help="the folder for everything that is made")


def run(options: argparse.Namespace) -> int:
    """Do it all; return 1 when a step gives nothing."""
    folder = Path(options.folder)
    _prepare(folder)
    try:
        with _alone(folder):
            _work(folder)
    except _NothingMade as failure:
        complain(f"tajarchive: the demonstration failed: {failure}.")
        return 1
    return 0


def _prepare(folder: Path) -> None:
    """Make the folder; take away the archive of an earlier demonstration, and nothing else.

    Raises:
        UsageError: what is there was not made by a demonstration.
    """
    archive, mark = folder / "archive", folder / _MARK
    if archive.exists() and not mark.exists():
        raise UsageError(f"{archive} was not made by this demonstration; choose another folder.")
    try:
        if archive.exists():
            from shutil import rmtree

            rmtree(archive)
        folder.mkdir(parents=True, exist_ok=True)
        mark.write_text("Made by tajarchive demo, which may replace what is here.\n")
    except OSError as error:
        raise UsageError(f"{folder} cannot be used: {error.strerror}; choose another.") from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep the person's settings, recent archives and display out of it."""
    wanted = {"TAJARCHIVE_CONFIG": str(folder / "settings"), "QT_QPA_PLATFORM": "offscreen"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _work(folder: Path) -> None:
    from tajarchive.archive import Archive

    with Archive.create(folder / "archive") as archive:
        _import(archive)
        for query in _QUERIES:
            _search(archive, query)
        _entities(archive)
        _events(archive)
        passage = _passages(archive, _QUERIES[0], 1)[0]
        _clipboard(passage, folder)
        _document(archive, folder / "passages.pdf")
    _window(folder, passage.article)
    say(f"\n{bold('Made')} in {folder}")
    for name in ("archive", "passage.txt", "passage.html", "passage.md", "passages.pdf",
                 "window.png"):  # fmt: skip
        say(f"  {name}")


def _import(archive: Archive) -> None:
    progress = ProgressLine()
    try:
        report = archive.import_paths(paths.starter_articles(), progress=progress)
    finally:
        progress.clear()
    for failed in report.failed:
        complain(f"{failed.path}: {failed.reason}")
    if not report.added or report.failed:
        raise _NothingMade("not every starter article was imported")
    summary = archive.summary()
    languages = ", ".join(f"{number} {code}" for code, number in sorted(summary.languages.items()))
    say(f"{bold('Import')}  {summary.articles} articles ({languages}) in {report.seconds:.1f} s")


def _search(archive: Archive, query: str) -> None:
    from tajarchive.export.dates import for_list

    results = archive.search(query, limit=_SHOWN, facets=False)
    hits = [hit for hit in results.hits if not hit.relaxed]
    if not hits:
        raise _NothingMade(f"nothing was found for “{query}”")
    say(f"\n{bold('Search')}  {query} · {results.total} articles · {plain(results.understood)}")
    rows = [(for_list(h.published), h.language, h.title, h.id) for h in hits]
    for line in table(rows, (14, 3, 70, 20)):
        say(f"  {line}")


def _entities(archive: Archive) -> None:
    found = archive.entities()
    if not found:
        raise _NothingMade("no names were found")
    say(f"\n{bold('Names')}  {len(found)} people, places and bodies; most often")
    rows = [(str(e.articles), e.type, e.name, ", ".join(e.aliases)) for e in found[:_SHOWN]]
    for line in table(rows, (4, 9, 32, 50)):
        say(f"  {line}")


def _events(archive: Archive) -> None:
    found = archive.events()
    if not found:
        raise _NothingMade("no events were found")
    dated = [event for event in found if event.date]
    reports = sum(len(event.articles) for event in found)
    say(f"\n{bold('Events')}  {len(found)}, told by {reports} reports; the last ones")
    tell_events(dated[-_SHOWN:])


def _passages(archive: Archive, query: str, most: int) -> list[Passage]:
    """Return the paragraphs in which the first articles answer the query."""
    hits = archive.search(query, limit=most, facets=False).hits
    found: list[Passage] = []
    for hit in hits:
        article = archive.article(hit.id)
        spans = archive.highlights(query, article)
        found.append(_paragraph(article, spans[0].start if spans else 0))
    return found


def _paragraph(article: Article, offset: int) -> Passage:
    from tajarchive.model import Passage

    paragraph = article.paragraph_at(offset)
    if paragraph is None:
        raise _NothingMade(f"the article {article.id} has no text")
    return Passage(article, paragraph.start, paragraph.end)


def _clipboard(passage: Passage, folder: Path) -> None:
    from tajarchive.export import for_clipboard

    copied = for_clipboard(passage)
    for suffix, text in (("txt", copied.text), ("html", copied.html), ("md", copied.markdown)):
        (folder / f"passage.{suffix}").write_text(text, encoding="utf-8")
    say(f"\n{bold('Clipboard')}")
    for line in copied.text.rstrip().split("\n"):
        say(f"  {shortened(line, 110)}".rstrip())


def _document(archive: Archive, file: Path) -> None:
    chosen = _passages(archive, _QUERIES[0], 4)
    for language in _LANGUAGES:
        if all(passage.article.language != language for passage in chosen):
            for hit in archive.search(f"language:{language}", limit=1, facets=False).hits:
                chosen.append(_paragraph(archive.article(hit.id), 0))
    number = archive.export(file, passages=chosen)
    _check(file, lambda data: data.startswith(b"%PDF-"))
    say(f"\n{bold('PDF')}  {number} passages in {file.name}")


def _window(folder: Path, article: Article) -> None:
    from tajarchive.ui import app

    file = folder / "window.png"
    file.unlink(missing_ok=True)
    app.run(folder / "archive", screenshot=file, search=_QUERIES[0], open_id=article.id, size=_SIZE)
    _check(file, lambda data: data.startswith(b"\x89PNG"))


def _check(file: Path, is_right: Callable[[bytes], bool]) -> None:
    data = file.read_bytes() if file.exists() else b""
    if len(data) < _SMALLEST or not is_right(data):
        raise _NothingMade(f"{file.name} was not made")


COMMAND = Command(
    "demo",
    "do the whole main job on the starter articles, without a display",
    ("tajarchive demo out",),
    add_arguments,
    run,
)
