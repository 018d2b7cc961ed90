# SPDX-License-Identifier: MIT
"""What a person does with the article that is open: goes back, quotes, picks, follows events."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from tajarchive.errors import ArchiveError
from tajarchive.model import Article, Event, Hit, Passage, Span
from tajarchive.settings import Settings
from tajarchive.ui import clipboard
from tajarchive.ui.events_pane import EventsPane
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.reader.pane import ReaderPane
from tajarchive.ui.session import Reading, Session

_HISTORY = 200


class ReadingDesk(QObject):
    """Joins the reader with the session and the events pane."""

    showing = Signal(str)
    """The reader is about to show this article, or another place in it."""

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
        self._history: list[tuple[str, int]] = []
        self._at = -1
        self._going = False
        session.article_came.connect(self._on_article)
        session.article_read_again.connect(self._on_read_again)
        session.card_came.connect(reader.card.add_card)
        reader.card_requested.connect(session.card)
        reader.view.cursor_moved.connect(self._on_cursor)
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
            self.showing.emit(hit.id)
            if start is not None:
                self._reader.view.go_to_hit_at(start)
            return
        self._session.read(hit.id, hit_from=start)

    def open(self, article: str, at: int | None = None) -> None:
        """Open an article at an offset, or at its beginning."""
        if self.article is not None and self.article.id == article and at is not None:
            self._remember()
            self.showing.emit(article)
            self._reader.view.go_to(at)
        else:
            self._session.read(article, at=at)

    def open_place(self, article: str, start: int, end: int, words: str) -> None:
        """Open an article at one place, which is marked; `words` are what stands there."""
        place = (Span(start, end), words)
        if self.article is not None and self.article.id == article:
            self._remember()
            self.showing.emit(article)
            self._reader.view.go_to_place(*place)
        else:
            self._session.read(article, place=place)

    def follow(self, event: Event) -> None:
        """Go to a sentence that reports an event; chosen again, to the next report of it."""
        if not event.sources:
            return
        article = self.article
        sources = list(event.sources)
        here = [s for s in sources if article is not None and s.article == article.id]
        source = (here or sources)[0]
        span = Span(source.start, source.end)
        if here and article is not None:
            current = next((n for n, s in enumerate(sources) if s == here[0]), 0)
            at = self._reader.view.offset()
            if here[0].start <= at <= here[0].end and len(sources) > 1:
                source = sources[(current + 1) % len(sources)]
                span = Span(source.start, source.end)
        if article is not None and source.article == article.id:
            self._remember()
            self.showing.emit(article.id)
            self._reader.view.mark_sentences([span])
            self._reader.view.go_to(span.start)
        else:
            self._session.read(source.article, at=span.start, sentence=span)

    def _on_article(self, reading: Reading) -> None:
        if not self._going:
            self._remember()
        self.showing.emit(reading.article.id)
        self._reader.show_article(reading.article, reading.hits)
        view = self._reader.view
        if self._events.scope == "article":
            self._events.show_events(reading.article.events, article=reading.article.id)
        if reading.sentence is not None:
            view.mark_sentences([reading.sentence])
        if reading.place is not None:
            view.go_to_place(*reading.place)
        elif reading.at is not None:
            view.go_to(reading.at)
        elif reading.hit_from is not None and reading.hits:
            view.go_to_hit_at(reading.hit_from)
        if not self._going:
            del self._history[self._at + 1 :]
            self._history.append((reading.article.id, view.offset()))
            del self._history[:-_HISTORY]
            self._at = len(self._history) - 1
        self._going = False
        self._on_read(reading.article)

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
        if self._events.scope == "article":
            self._events.show_events(found.events, article=found.id)
        if not same:
            at = next((p.start for p in found.paragraphs if paragraph and p.n == paragraph.n), 0)
            self._reader.view.go_to(at)
            self._messages.show_message(
                "The article that you are reading was updated; this is its new text."
            )

    # -- back and forward --------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go back (-1) or forward (1) through the articles that were read."""
        if not 0 <= self._at + by < len(self._history):
            return
        self._remember()
        self._at += by
        article, offset = self._history[self._at]
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

    def _remember(self) -> None:
        """Keep where the article is left."""
        if self.article is not None and 0 <= self._at < len(self._history):
            self._history[self._at] = (self.article.id, self._reader.view.offset())

    def _on_lost(self, error: ArchiveError) -> None:
        self._going = False
        self._messages.show_message(str(error), "warning")

    # -- events ------------------------------------------------------------------------------------

    def _on_cursor(self, offset: int) -> None:
        article = self.article
        if article is None:
            return
        here = {
            event.id
            for event in article.events
            for source in event.sources
            if source.article == article.id and source.start <= offset < source.end
        }
        self._events.mark(here)

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
                "Select the words to quote, or put the caret into a paragraph, and press "
                "Ctrl+Shift+C again."
            )
            return
        try:
            clipboard.copy_cited(passages, self._settings.get("citation.style"))
        except ArchiveError as error:
            self._messages.show_message(str(error), "error")
            return
        first, last = passages[0].paragraphs
        where = f"paragraph {first}" if first == last else f"paragraphs {first} to {last}"
        self._messages.show_message(f"Copied with its citation ({where}).", "success")
