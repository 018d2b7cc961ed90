# SPDX-License-Identifier: MIT
"""Looking through the articles whose details are missing or doubtful, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import digits, tr

if TYPE_CHECKING:
    from tajarchive.triage import Doubtful
    from tajarchive.ui.main_window import MainWindow

_LATER_MS = 900
"""Time after a change of the archive before what is doubted is looked for again."""
PAGE = "triage"


class TriageDesk(QObject):
    """Joins the list of doubtful articles with the editor of details."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._found: tuple[Doubtful, ...] = ()
        self._queue: list[tuple[str, str]] = []
        """Articles that are looked through, with the doubtful detail of each."""
        self._later = QTimer(self, interval=_LATER_MS, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self._page = page = window.panes.pages.triage
        page.list.opened.connect(lambda one: self._begin(one.article.id))
        page.closed.connect(window.pages.leave)
        window.pages.others[PAGE] = lambda: self.open(going=True)
        window.details.saved = self._on_saved
        window.details.left.connect(self._queue.clear)
        window.details.step_requested.connect(self.step)
        self._session.opened.connect(lambda _: self._on_opened())
        self._session.changed.connect(self._later.start)
        self._show_count()

    def open(self, *, going: bool = False) -> None:
        """Open the list of doubtful articles; `going` back or forward, not to a new place."""
        if self._session.archive is not None:
            self._window.pages.show_page(PAGE, self._page, self._page.list, going=going)
            self._page.show_waiting()
            self.refresh()

    def _on_opened(self) -> None:
        self._queue.clear()
        self._show(())
        self._later.start()

    # -- what is doubted -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again for what is doubted, in the background."""
        archive = self._session.archive
        self._later.stop()
        if archive is None:
            return

        def work(ticket: Ticket) -> tuple[Doubtful, ...]:
            return archive.triage(cancelled=ticket.cancelled)

        def done(found: tuple[Doubtful, ...]) -> None:
            if archive is self._session.archive:
                self._show(found)

        self._session.tasks.start("triage", work, done)

    def _show(self, found: tuple[Doubtful, ...]) -> None:
        self._found = found
        self._page.show_found(found)
        self._show_count()

    def _show_count(self) -> None:
        """Say in the menu how many there are."""
        actions = self._window.actions_
        number = f" ({digits(len(self._found))})" if self._found else ""
        actions["triage"].setText(tr("Missing and doubtful details") + number)
        for name in ("next-doubtful", "previous-doubtful"):
            actions[name].setEnabled(bool(self._found))

    # -- one after the other -------------------------------------------------------------------

    def _begin(self, article: str) -> None:
        """Look through what is listed, from an article on."""
        from tajarchive.ui.models.doubtful import first_doubt, of_kind

        kind = self._page.kind
        listed = of_kind(self._found, kind) or self._found
        queue = [(one.article.id, first_doubt(one, kind).detail) for one in listed]
        self._queue[:] = queue
        self._go(next((n for n, (id_, _) in enumerate(queue) if id_ == article), 0))

    def _go(self, number: int) -> None:
        article, detail = self._queue[number]
        self._page.list.choose(self._page.list.doubtful.row_of(article))
        place = tr("{done} of {total}", done=digits(number + 1), total=digits(len(self._queue)))
        self._window.details.open(article, detail, place)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) doubtful article."""
        if self._window.correcting.why_not:
            self._window.messages.show_message(self._window.correcting.why_not, "warning")
            return
        if not self._queue:
            if self._found:
                here = self._window.reading.article
                self._begin(here.id if here is not None else "")
            return
        number = self._next(by)
        if number is None:
            self._window.details.leave()
            self._window.messages.show_message(
                tr("That was the last one.") if by > 0 else tr("That was the first one."),
                "success",
                (tr("Show the list"), self.open),
            )
        else:
            self._go(number)

    def _next(self, by: int) -> int | None:
        """Return the place in the queue of the next article that is still doubted."""
        here = self._window.reading.article
        at = next((n for n, (id_, _) in enumerate(self._queue) if here and id_ == here.id), -by)
        doubted = {one.article.id for one in self._found}
        places = range(at + by, len(self._queue) if by > 0 else -1, by)
        return next((n for n in places if self._queue[n][0] in doubted), None)

    def _on_saved(self, article: str) -> bool:
        """Go on after an article was saved, while articles are looked through."""
        if not any(id_ == article for id_, _ in self._queue):
            return False
        self.step(1)
        return True
