# SPDX-License-Identifier: MIT
"""What a person does with the article that is open: goes back, quotes, picks, follows events."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from tajarchive.errors import ArchiveError
from tajarchive.model import AnyEvent, Article, Event, Hit, Passage, Span
from tajarchive.settings import Settings
from tajarchive.ui import clipboard
from tajarchive.ui.events_pane import EventsPane
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.reader.pane import ReaderPane
from tajarchive.ui.session import Reading, Session
from tajarchive.ui.translation import tr

_HISTORY = 200


class ReadingDesk(QObject):
    """Joins the reader with the session and the events pane."""

    showing = Signal(str)
    """The reader is about to show this article, or another place in it."""
    page_wanted = Signal(str, str)
    """Back or forward leads to a page: its kind, and what it is about."""

    def __init__(
        self,
        session: Session,
        reader: ReaderPane,
        events: EventsPane,
        messages: MessageBar,
        settings: Settings,
        on_read: Callable[[Article], None],
    ) -> None:
        super().__init__(reader)
        self._session, self._reader, self._events = session, reader, events
        self._messages, self._settings, self._on_read = messages, settings, on_read
        self._history: list[tuple[str, str, int]] = []
        """Kind of place ("article", or of a page), id, and offset within an article."""
        self._at = -1
        self._going = False
        session.article_came.connect(self._on_article)
        session.article_read_again.connect(self._on_read_again)
        session.card_came.connect(reader.card.add_card)
        reader.card_requested.connect(session.card)
        self._tints: dict[str, tuple[Span, ...]] = {}
        reader.view.cursor_moved.connect(self._on_cursor)
        reader.view.pointed.connect(self._on_pointed)
        events.pointed.connect(self._on_event_pointed)
        events.event_chosen.connect(self.follow)

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self._reader.view.article

    # -- opening ---------------------------------------------------------------------------------

    def open_hit(self, hit: Hit) -> None:
        """Open an article at its first hit."""
        start = hit.snippets[0].start if hit.snippets and self._session.query.strip() else None
        if self.article is not None and self.article.id == hit.id:
            self._show_here(hit.id)
            if start is not None:
                self._reader.view.go_to_hit_at(start)
            return
        self._session.read(hit.id, hit_from=start)

    def open(self, article: str, at: int | None = None) -> None:
        """Open an article at an offset, or at its beginning."""
        if self.article is not None and self.article.id == article and at is not None:
            self._show_here(article)
            self._reader.view.go_to(at)
        else:
            self._session.read(article, at=at)

    def open_place(self, article: str, start: int, end: int, words: str) -> None:
        """Open an article at one place, which is marked; `words` are what stands there."""
        place = (Span(start, end), words)
        if self.article is not None and self.article.id == article:
            self._show_here(article)
            self._reader.view.go_to_place(*place)
        else:
            self._session.read(article, place=place)

    def follow(self, event: AnyEvent) -> None:
        """Go to a sentence that reports an event; chosen again, to the next report of it."""
        self.step_report(event, 1)

    def step_report(self, event: AnyEvent, by: int) -> None:
        """Go to the next (1) or previous (-1) report of an event; to the one in the open article
        first when none is being read."""
        if isinstance(event, Event):
            self._step_report(event, by)
        else:
            self._session.want_whole(
                [event.id], lambda found: self._step_report(found[0], by) if found else None
            )

    def _step_report(self, event: Event, by: int) -> None:
        sources = event.sources
        if not sources:
            return
        reading = self._report_read(event)
        if reading is not None:
            number = (reading + by) % len(sources)
        else:
            here = self.article.id if self.article is not None else ""
            number = next((n for n, s in enumerate(sources) if s.article == here), 0)
        self._go_to_report(event, number)

    def _report_read(self, event: Event) -> int | None:
        """Return which report of an event holds the caret."""
        article = self.article
        if article is None:
            return None
        at = self._reader.view.offset()
        return next(
            (
                n
                for n, s in enumerate(event.sources)
                if s.article == article.id and s.start <= at <= s.end
            ),
            None,
        )

    def _go_to_report(self, event: Event, number: int) -> None:
        source = event.sources[number]
        span = Span(source.start, source.end)
        self._events.show_report(event.id, number + 1)
        if self.article is not None and source.article == self.article.id:
            self._show_here(source.article)
            self._tint("caret", (span,))
            self._reader.view.go_to(span.start)
        else:
            self._session.read(source.article, at=span.start, sentence=span)

    def _on_article(self, reading: Reading) -> None:
        if not self._going:
            self._remember()
        self.showing.emit(reading.article.id)
        self._reader.show_article(reading.article, reading.hits)
        self._tints.clear()
        view = self._reader.view
        if self._shows_article():
            self._events.show_events(reading.article.events, article=reading.article.id)
        if reading.sentence is not None:
            self._tint("caret", (reading.sentence,))
        if reading.place is not None:
            view.go_to_place(*reading.place)
        elif reading.at is not None:
            view.go_to(reading.at)
        elif reading.hit_from is not None and reading.hits:
            view.go_to_hit_at(reading.hit_from)
        if not self._going:
            self._note("article", reading.article.id, view.offset())
        self._going = False
        self._on_read(reading.article)

    def _show_here(self, article: str) -> None:
        """Show another place in the article that is open, from a page too."""
        self._remember()
        self.showing.emit(article)
        self.note_article()

    def read_again(self) -> None:
        """Show the open article as it is now, after the archive's content changed."""
        if self.article is not None:
            self._session.read_again(self.article.id)

    def _on_read_again(self, reading: Reading) -> None:
        article, found = self.article, reading.article
        if article is None or article.id != found.id or article == found:
            return
        same = article.body == found.body
        paragraph = article.paragraph_at(self._reader.view.offset())
        self._reader.renew_article(found, reading.hits)
        self._tints.clear()
        if self._shows_article():
            self._events.show_events(found.events, article=found.id)
        if self._reader.view.paragraph_span() is not None:
            self._on_cursor(self._reader.view.offset())
        if not same:
            at = next((p.start for p in found.paragraphs if paragraph and p.n == paragraph.n), 0)
            self._reader.view.go_to(at)
            self._messages.show_message(
                tr("The article that you are reading was updated; this is its new text.")
            )

    # -- back and forward --------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go back (-1) or forward (1) through the articles that were read."""
        if not 0 <= self._at + by < len(self._history):
            return
        self._remember()
        self._at += by
        kind, article, offset = self._history[self._at]
        if kind != "article":
            self.page_wanted.emit(kind, article)
            return
        self._going = True
        self._session.read(article, at=offset, failed=self._on_lost)

    def can_step(self, by: int) -> bool:
        """Tell whether there is something to go back (-1) or forward (1) to."""
        return 0 <= self._at + by < len(self._history)

    def forget(self) -> None:
        """Close the article and forget the way; another archive was opened."""
        self._history.clear()
        self._at, self._going = -1, False
        self._reader.show_article(None)
        if self._events.scope == "article":
            self._events.show_events((), of_something=False)

    def note_page(self, kind: str, id: str) -> None:
        """Put a page that has been opened on the way, unless one stands on it already."""
        self._remember()
        if not self._history or self._history[self._at][:2] != (kind, id):
            self._note(kind, id, 0)

    def note_article(self) -> None:
        """Put the open article on the way, after a page was left for it."""
        at_page = 0 <= self._at < len(self._history) and self._history[self._at][0] != "article"
        if self.article is not None and at_page:
            self._note("article", self.article.id, self._reader.view.offset())

    def _note(self, kind: str, id: str, offset: int) -> None:
        del self._history[self._at + 1 :]
        self._history.append((kind, id, offset))
        del self._history[:-_HISTORY]
        self._at = len(self._history) - 1

    def _remember(self) -> None:
        """Keep where the article is left."""
        if self.article is not None and 0 <= self._at < len(self._history):
            kind, id_, _ = self._history[self._at]
            if kind == "article" and id_ == self.article.id:
                self._history[self._at] = (kind, id_, self._reader.view.offset())

    def _on_lost(self, error: ArchiveError) -> None:
        self._going = False
        self._messages.show_message(str(error), "warning")

    # -- events ------------------------------------------------------------------------------------

    def _shows_article(self) -> bool:
        """Tell whether the list shows the events of the open article."""
        return self._events.scope == "article" and not self._events.wants_rejected

    def _told_at(self, offset: int) -> list[tuple[Event, int]]:
        """Return the events that the sentence at an offset reports, each with the number of its
        report (from 0)."""
        article = self.article
        return [] if article is None else [
            (event, number)
            for event in article.events
            for number, source in enumerate(event.sources)
            if source.article == article.id and source.start <= offset < source.end
        ]  # fmt: skip

    def _on_cursor(self, offset: int) -> None:
        told = self._told_at(offset)
        self._events.mark({event.id for event, _ in told})
        for event, number in told:
            self._events.show_report(event.id, number + 1)
        self._tint("caret", _spans(told))

    def _on_pointed(self, offset: int) -> None:
        told = self._told_at(offset) if offset >= 0 else []
        self._events.light({event.id for event, _ in told})
        self._tint("pointer", _spans(told))

    def _on_event_pointed(self, event: AnyEvent | None) -> None:
        article = self.article
        sources = event.sources if isinstance(event, Event) and article is not None else ()
        here = [s for s in sources if article is not None and s.article == article.id]
        self._tint("list", tuple(Span(s.start, s.end) for s in here))

    def _tint(self, whose: str, spans: tuple[Span, ...]) -> None:
        """Tint the sentences of events: at the caret, under the pointer, of the row pointed at."""
        if self._tints.get(whose, ()) != spans:
            self._tints[whose] = spans
            every = {span for some in self._tints.values() for span in some}
            self._reader.view.mark_sentences(sorted(every, key=lambda span: span.start))

    # -- quoting -----------------------------------------------------------------------------------

    def passages(self) -> list[Passage]:
        """Return the selected passage, else the paragraph at the caret."""
        article = self.article
        span = self._reader.view.selected_span() or self._reader.view.paragraph_span()
        if article is None or span is None:
            return []
        return [Passage(article, span.start, span.end)]

    def selection(self) -> list[Passage]:
        """Return the selected passage only."""
        article, span = self.article, self._reader.view.selected_span()
        return [Passage(article, span.start, span.end)] if article and span else []

    def copy(self) -> None:
        """Copy the selected words as they are, of whatever has the focus."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and focus.hasSelectedText():
            focus.copy()
        else:
            self._reader.view.copy()

    def copy_cited(self) -> None:
        """Copy the passage with its citation."""
        passages = self.passages()
        if not passages:
            self._messages.show_message(
                tr(
                    "Select the words to quote, or put the caret into a paragraph, and press "
                    "Ctrl+Shift+C again."
                )
            )
            return
        try:
            clipboard.copy_cited(passages, self._settings.get("citation.style"))
        except ArchiveError as error:
            self._messages.show_message(str(error), "error")
            return
        first, last = passages[0].paragraphs
        where = (
            tr("paragraph {first}", first=first)
            if first == last
            else tr("paragraphs {first} to {last}", first=first, last=last)
        )
        self._messages.show_message(
            tr("Copied with its citation ({where}).", where=where), "success"
        )


def _spans(told: list[tuple[Event, int]]) -> tuple[Span, ...]:
    sources = [event.sources[number] for event, number in told]
    return tuple(dict.fromkeys(Span(source.start, source.end) for source in sources))
