# SPDX-License-Identifier: MIT
"""The one door to full-text search: `SearchIndex`."""

from __future__ import annotations

import struct
import threading
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from json import JSONDecodeError
from pathlib import Path
from time import perf_counter

from whoosh.query.qcore import Every
from whoosh.scoring import BM25F

from tajarchive.errors import ArchiveError, QueryError, ReadOnly
from tajarchive.model import Cancelled, Concordance, Hit, Progress, SearchResults, Span
from tajarchive.search import facets as facet_counts
from tajarchive.search import ranking, storage
from tajarchive.search.concordance import Gathering, painted
from tajarchive.search.correction import better
from tajarchive.search.documents import IndexDocument, IndexOutdated, Names
from tajarchive.search.engine.evaluation import K1, B
from tajarchive.search.engine.files import Damaged
from tajarchive.search.engine.lexicon import Lexicon
from tajarchive.search.engine.storage import ArrayIndex
from tajarchive.search.indexed import Page
from tajarchive.search.marking import Wanted
from tajarchive.search.namelist import Labels
from tajarchive.search.ordering import AS_FOUND, checked
from tajarchive.search.query.compiler import Compiled, compile_query
from tajarchive.search.query.parser import parse
from tajarchive.search.query.pieces import pieces
from tajarchive.search.similar import titled
from tajarchive.search.snippets import LONGEST_TEXT
from tajarchive.search.snippets import snippets as make_snippets
from tajarchive.search.suggest import Vocabulary
from tajarchive.search.view import View
from tajarchive.text.language import detect

_DAMAGE = (
    EOFError,
    FileNotFoundError,
    JSONDecodeError,
    UnicodeDecodeError,
    Damaged,
    struct.error,
    zlib.error,
)
_NUMBERS = (IndexError, ValueError, OverflowError, MemoryError)
"""What comes of numbers in a file that are out of all bounds."""

_MISTAKES = (AssertionError, AttributeError, NotImplementedError, TypeError)


class SearchIndex:
    """A full-text index in a folder, derived from the archive's record.

    Searches may come from any thread; they take turns. Writes come from one lane at a time, and
    a search sees them once they are committed.
    """

    def __init__(self, index: ArrayIndex, names: Names, read_only: bool) -> None:
        self._index = index
        self._names = names
        self._read_only = read_only
        self.today: Callable[[], date] = date.today
        """The day that words such as yesterday are told from."""
        self._labels = Labels(names)
        self._lexicon: Lexicon | None = None
        self._turn = threading.RLock()
        self._writing = threading.Lock()
        self._closed = False
        self._view: View | None = None
        self._generation = 0
        self._vocabulary: Vocabulary | None = None

    @classmethod
    def open(
        cls, folder: Path, *, read_only: bool = False, names: Names, token: str = ""
    ) -> SearchIndex:
        """Open the index in a folder, making an empty one where there is none.

        `token` is what the archive keeps outside the index to recognise it by. Raises
        IndexOutdated when the index is damaged, of another version, or has another token, and
        when there is none and `read_only` forbids making one.
        """
        if storage.is_empty(folder):
            if read_only:
                raise IndexOutdated("the archive has no search index; open it for writing once")
            return cls(storage.create(folder, token), names, read_only)
        return cls(storage.open_own(folder, token), names, read_only)

    @classmethod
    def create(cls, folder: Path, *, names: Names, token: str = "") -> SearchIndex:
        """Make an empty index in place of the one that the folder may have."""
        return cls(storage.create(folder, token), names, read_only=False)

    def update(
        self,
        documents: Iterable[IndexDocument],
        *,
        bulk: bool = False,
        written: Callable[[Collection[str]], None] | None = None,
    ) -> None:
        """Add documents, or replace those that have the same id.

        One commit for up to 2,000 documents, one for each batch of more; when reading the
        documents fails, finished batches stay. `written` is told the ids of each. `bulk` builds
        faster, with more memory and, of more than a batch, with more processes, as when
        everything is indexed anew.
        """
        with self._write():
            if bulk:
                with closing(storage.build(self._index, documents, self._words_of_build)) as steps:
                    for ids in steps:
                        self._refresh()
                        if written is not None and ids:
                            written(ids)
                return
            for batch in storage.batches(documents):
                storage.write(self._index, batch, self._words_of_build(), bulk)
                self._refresh()
                if written is not None:
                    written(list(batch))

    def _words_of_build(self) -> Lexicon:
        if self._lexicon is None or self._lexicon.is_full():
            self._lexicon = storage.lexicon()
        return self._lexicon

    def delete(self, ids: Iterable[str]) -> None:
        """Delete documents by id; unknown ids are passed over."""
        with self._write():
            storage.delete(self._index, ids)
            self._refresh()

    def clear(self) -> None:
        """Delete every document."""
        with self._write():
            storage.clear(self._index)
            self._refresh()

    def count(self) -> int:
        """Return how many documents there are."""
        with self._reading() as view:
            return view.count()

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        facets: bool = True,
        snippets: bool = True,
        expand: bool = True,
    ) -> SearchResults:
        """Return one page of the articles that match, the exact total, and counts by facet.

        An empty query finds everything, newest first. `sort` is "relevance", "newest" or
        "oldest" (undated articles last in both); `sort:` in the query overrides it. When fewer
        than ten articles have all the words, those with most of them follow as relaxed hits,
        which the total does not count. With `expand` names are found in other spellings too,
        unless the query says `expand:no`. Raises QueryError for a query that is not understood.
        """
        started = perf_counter()
        parsed = parse(query, self.today())
        with self._reading() as view:
            compiled = compile_query(parsed, self._names, self._words(view), expand)
            numbers, scores = view.gather(compiled.query, compiled.scored)
            order = parsed.sort or sort
            page = ranking.page(view, numbers, scores, order, offset, limit, compiled.sequence)
            words = Page(view, (n for n, _ in page), compiled.marks) if snippets else None
            hits = [self._hit(view, compiled, n, score, words) for n, score in page]
            if len(page) < limit:
                more = ranking.relaxed(view, compiled, numbers)
                begin = max(0, offset - len(numbers))
                if more and compiled.loose_marks:
                    compiled.marks += compiled.loose_marks
                more = more[begin : begin + limit - len(page)]
                words = Page(view, (n for n, _ in more), compiled.marks) if snippets else None
                for number, score in more:
                    hits.append(self._hit(view, compiled, number, score, words, relaxed=True))
            suggestion = better(
                parsed, len(numbers), self._words(view), lambda q: self._count(view, q, expand)
            )
            counted, histogram = {}, None
            if facets:
                counted, histogram = facet_counts.count(view, numbers, self._names)
        return SearchResults(
            query=parsed.text,
            understood=compiled.understood,
            total=len(numbers),
            hits=tuple(hits),
            seconds=perf_counter() - started,
            suggestion=suggestion,
            expanded=compiled.expanded,
            facets=counted,
            histogram=histogram,
            pieces=titled(pieces(parsed, compiled.expanded), compiled.titles),
        )

    def _count(self, view: View, query: str, expand: bool) -> int:
        """Return how many articles a query finds, 0 for one that cannot be understood."""
        try:
            compiled = compile_query(
                parse(query, self.today()), self._names, self._words(view), expand
            )
        except QueryError:
            return 0
        return len(view.gather(compiled.query, scored=False)[0])

    def matching_ids(self, query: str, *, expand: bool = True) -> list[str]:
        """Return the ids of all articles that match, best first.

        Raises QueryError for a query that is not understood.
        """
        parsed = parse(query, self.today())
        with self._reading() as view:
            compiled = compile_query(parsed, self._names, self._words(view), expand)
            numbers, scores = view.gather(compiled.query, compiled.scored)
            order = parsed.sort or "relevance"
            found = ranking.page(view, numbers, scores, order, 0, len(numbers), compiled.sequence)
            return view.ids(number for number, _ in found)

    def count_new(self, query: str, after: int, *, expand: bool = True) -> tuple[int, int]:
        """Return how many articles match, and how many of them have an accession number above
        `after`. `expand` is as in `search`.

        Raises QueryError for a query that is not understood.
        """
        parsed = parse(query, self.today())
        with self._reading() as view:
            compiled = compile_query(parsed, self._names, self._words(view), expand)
            numbers, _ = view.gather(compiled.query, scored=False)
            return len(numbers), int((view.accessions[numbers] > after).sum())

    def newest(self) -> int:
        """Return the accession number of the article that came last; 0 when there is none."""
        with self._reading() as view:
            return int(view.accessions.max(initial=0))

    def generation(self) -> int:
        """Return a number that grows whenever there is something else to be found."""
        with self._reading():
            return self._generation

    def highlights(
        self, query: str, title: str, body: str, language: str = "", *, expand: bool = True
    ) -> list[Span]:
        """Return what to paint in a body for a query, sorted and apart; nothing if it is empty.

        `language` is what the body was indexed as; "" to tell it from the text. Raises
        QueryError for a query that is not understood.
        """
        parsed = parse(query, self.today())
        if parsed.root is None:
            return []
        with self._reading() as view:
            compiled = compile_query(parsed, self._names, self._words(view), expand)
        language = language or detect(body or title)
        found = painted(body, language, compiled.marks, Wanted(compiled.marks))
        if not found and compiled.loose_marks:
            marks = compiled.loose_marks
            found = painted(body, language, marks, Wanted(marks))
        return [Span(start, end) for start, end in found]

    def concordance(
        self,
        query: str,
        *,
        sort: str = "text",
        context: int = 80,
        limit: int | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        expand: bool = True,
    ) -> Concordance:
        """Return each place in the articles that match which answers a query, in its context.

        `sort` is one of `ordering.SORTS` (`sort:` in the query overrides an order of articles),
        `context` the code points on each side. The lines are those of one moment, whatever is
        committed meanwhile, and searches go first. More lines than `limit`, or than
        `concordance.MOST_LINES`, make it incomplete.

        Raises QueryError for a query that is empty or not understood.
        """
        checked(sort)
        parsed = parse(query, self.today())
        if parsed.root is None:
            raise QueryError(
                "type something to look for; a concordance shows every place in the texts "
                "that answers it"
            )
        if parsed.sort and sort in AS_FOUND:
            sort = "text" if parsed.sort == "relevance" else parsed.sort
        with self._reading() as view:
            compiled = compile_query(parsed, self._names, self._words(view), expand)
            numbers, scores = view.gather(compiled.query, compiled.scored)
            order = sort if sort in ("newest", "oldest") else parsed.sort or "relevance"
            found = ranking.page(view, numbers, scores, order, 0, len(numbers))
        gathering = Gathering(
            view, [number for number, _ in found], compiled.marks, context=context,
            progress=progress, cancelled=cancelled, step_aside=self._step_aside,
        )  # fmt: skip
        with _damage_told():
            return gathering.concordance(query, sort, limit)

    def _step_aside(self) -> None:
        """Let a search that waits or runs go first."""
        with self._turn:
            pass

    def suggest(self, prefix: str, limit: int = 8) -> list[str]:
        """Return completions of what is being typed, most used first; each the whole text."""
        with self._reading() as view:
            return self._words(view).suggest(prefix, limit)

    def warm(self) -> None:
        """Prepare what the first completion or facet would wait for, and merge small segments;
        for a background thread, after opening. Searches go on meanwhile."""
        with self._reading() as view:
            self._words(view).suggest("a", 1)
            facet_counts.count(view, view.gather(Every(), scored=False)[0], self._names)
        if not self._read_only:
            self.tidy()

    def forget_names(self) -> None:
        """Ask for the names of entities again: some have changed."""
        with self._turn:
            self._labels.clear()
            self._vocabulary = None

    def tidy(self) -> None:
        """Merge segments that single additions left, one group after another."""
        while True:
            with self._write():
                if self._closed or not storage.tidy(self._index):
                    return
                self._refresh()

    def close(self) -> None:
        """Close the files; the index cannot be used any more."""
        with self._writing, self._turn:
            if self._view is not None:
                self._view.close()
            self._view = self._vocabulary = None
            self._closed = True
            self._index.close()

    def _hit(
        self,
        view: View,
        compiled: Compiled,
        number: int,
        score: float,
        words: Page | None,
        relaxed: bool = False,
    ) -> Hit:
        card = view.card(number)
        found = ()
        if words is not None:
            body, paragraphs = view.body(number), view.paragraphs(number)
            text = words.text(number, card.title, body[:LONGEST_TEXT], card.language)
            found = make_snippets(body, paragraphs, card.language, compiled.marks, text)
        return Hit(
            id=card.id,
            score=round(score, 4),
            title=card.title,
            source=card.source or None,
            published=card.published or None,
            language=card.language,
            snippets=found,
            relaxed=relaxed,
            accession=int(view.accessions[number]),
        )

    @contextmanager
    def _write(self) -> Iterator[None]:
        if self._read_only:
            raise ReadOnly("the archive is open for reading only; open it for writing to change it")
        with self._writing:
            yield

    @contextmanager
    def _reading(self) -> Iterator[View]:
        """Give the newest view to one thread; damage found meanwhile is IndexOutdated."""
        with self._turn, _damage_told():
            if self._view is None or (self._read_only and not self._view.searcher.up_to_date()):
                self._refresh()
            assert self._view is not None
            if self._lexicon is not None and self._lexicon.is_large():
                self._lexicon = None  # what a build remembers is not worth its memory now
            yield self._view

    def _refresh(self) -> None:
        """Open a view of the last commit.

        Not `Searcher.refresh`: in Whoosh 3.54 it brings back segments that a merge has replaced.
        """
        with self._turn:
            old = self._view
            self._generation += 1
            self._view = View(self._index.searcher(weighting=BM25F(B=B, K1=K1)))
            self._index.codec.keep({leaf.segment().segment_id() for leaf in self._view.leaves})
            self._vocabulary = None
            if old is not None:
                old.close()

    def _words(self, view: View) -> Vocabulary:
        if self._vocabulary is None:
            self._vocabulary = Vocabulary(view, self._labels)
        return self._vocabulary


@contextmanager
def _damage_told() -> Iterator[None]:
    """Raise IndexOutdated for what comes of reading damaged files."""
    try:
        yield
    except ArchiveError:
        raise
    except Exception as error:
        if not _is_damage(error):
            raise
        raise IndexOutdated("the search index is damaged; rebuild it") from error


def _is_damage(error: Exception) -> bool:
    """Return whether an error comes of reading a damaged file, and not of a mistake of ours.

    Whoosh has no class for that: what it stumbles over may raise anything within its modules.
    """
    if isinstance(error, _DAMAGE):
        return True
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    module = last.tb_frame.f_globals.get("__name__", "") if last is not None else ""
    if module.startswith("whoosh."):
        return not isinstance(error, _MISTAKES)
    return module.startswith(("tajarchive.search.", "numpy")) and isinstance(error, _NUMBERS)
