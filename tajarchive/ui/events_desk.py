# SPDX-License-Identifier: MIT
"""What a person decides about events in the window: confirm, reject, edit, join, split, add."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from tajarchive.errors import ArchiveError
from tajarchive.model import AnyEvent, Event, EventCorrection, Passage
from tajarchive.ui.events_export import EventsExport
from tajarchive.ui.models.chronicle import arranged
from tajarchive.ui.models.events import quoted, sentence_of
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.told import dates_in, names_in, told_span
from tajarchive.ui.translation import mark, tr

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.dialogs.event_form import EventForm
    from tajarchive.ui.main_window import MainWindow

_NONE = mark("Choose an event in the list first.")
_MENU = (
    "confirm-event", "reject-event", "edit-event", "", "join-events", "same-event",
    "split-event", "", "next-report", "previous-report",
)  # fmt: skip
_MORE = (
    "confirm-event", "reject-event", "edit-event", "join-events", "same-event", "split-event",
    "add-event", "", "export-events", "load-events",
)  # fmt: skip


class EventsDesk(QObject):
    """Joins the list of events with the decisions about them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._correcting = window.session, window.correcting
        self._pane, self._messages = window.panes.events, window.messages
        self.exporting = EventsExport(window)
        self._pane.beside = self._beside
        self._pane.sentences = self._sentences
        model = self._pane.model
        model.whole_wanted.connect(lambda ids: self._session.want_whole(ids, model.add_whole))
        self._pane.selected.connect(self.enable)
        self._pane.menu_requested.connect(self._open_menu)
        self._session.opened.connect(lambda _: self.enable())
        menu = QMenu(self._pane.more)
        menu.setAccessibleName(tr("Events"))
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill(menu, _MORE))
        self._pane.more.setMenu(menu)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each command about events does."""
        return {
            "article-events": lambda: self._pane.set_scope("article"),
            "results-events": lambda: self._pane.set_scope("results"),
            "archive-events": lambda: self._pane.set_scope("archive"),
            "next-report": lambda: self.step_report(1),
            "previous-report": lambda: self.step_report(-1),
            "confirm-event": self.confirm,
            "reject-event": self.reject,
            "edit-event": self.edit,
            "join-events": self.join,
            "same-event": self.same_as,
            "split-event": self.split,
            "add-event": self.add,
            "export-events": self.exporting.ask,
            "load-events": self.exporting.ask_load,
        }

    def _beside(
        self, work: Callable[[Callable[[], bool]], Any], done: Callable[[Any], None]
    ) -> None:
        self._session.tasks.start("event rows", lambda ticket: work(ticket.cancelled), done)

    def _sentences(self, ids: list[str], words: list[str]) -> Iterable[tuple[str, str]]:
        archive = self._session.archive
        return archive.event_sentences(ids, words) if archive is not None else ()

    # -- what can be done ----------------------------------------------------------------------

    def chosen(self) -> list[AnyEvent]:
        """Return the chosen events, the current one first."""
        return self._pane.tree.chosen()

    def _with_chosen(self, then: Callable[[list[Event]], None]) -> None:
        """Call a function with the chosen events, whole; those not in sight are fetched first."""
        events = self.chosen()
        whole = [event for event in events if isinstance(event, Event)]
        if len(whole) == len(events):
            then(whole)
            return
        ids = [event.id for event in events]

        def done(found: list[Event]) -> None:
            known = {event.id: event for event in found}
            then([known[id_] for id_ in ids if id_ in known])

        self._session.want_whole(ids, done)

    def reasons(self) -> dict[str, str]:
        """Return why each command cannot be done now; "" where it can."""
        events, locked = self.chosen(), self._correcting.why_not
        none = "" if events else tr(_NONE)
        one = none or ("" if len(events) == 1 else tr("Choose one event only."))
        several = (
            "" if len(events) > 1 else tr("Choose several events that are the same (Ctrl+click).")
        )
        article = self._window.reading.article
        told = "" if events and _may_be_split(events[0]) else tr("Only one article reports it.")
        more = "" if events and events[0].reports > 1 else tr("There is only one report of it.")
        listed = "" if self._pane.model.count() else tr("There is no event in the list.")
        return {
            "confirm-event": locked or none,
            "reject-event": locked or none,
            "edit-event": locked or one,
            "join-events": locked or several,
            "same-event": locked or one,
            "split-event": locked or one or told,
            "add-event": locked or ("" if article else tr("Open an article first.")),
            "next-report": none or more,
            "previous-report": none or more,
            "export-events": listed,
            "load-events": locked,
        }

    def enable(self) -> None:
        """Let the commands say whether they can be done, and why not."""
        for name, reason in self.reasons().items():
            action = self._window.actions_[name]
            action.setEnabled(not reason)
            action.setToolTip(reason)
            action.setStatusTip(reason)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self._pane.tree)
        menu.setAccessibleName(tr("Event"))
        menu.setToolTipsVisible(True)
        self._fill(menu, _MENU)
        self._window.names_menus.add_people(menu, self.chosen())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _fill(self, menu: QMenu, names: Sequence[str]) -> None:
        menu.clear()
        self.enable()
        locked = self._correcting.why_not
        if locked:
            menu.addAction(locked).setEnabled(False)
            menu.addSeparator()
        for name in names:
            if name:
                menu.addAction(self._window.actions_[name])
            else:
                menu.addSeparator()

    # -- one click -----------------------------------------------------------------------------

    def confirm(self) -> None:
        """Say that the chosen events are right."""
        from tajarchive.judging import confirming

        self._with_chosen(lambda events: self._decide([confirming(event) for event in events]))

    def reject(self) -> None:
        """Say that there were no such events; the choice goes on to the next."""
        self._with_chosen(self._reject)

    def _reject(self, events: list[Event]) -> None:
        from tajarchive.judging import rejecting

        model = self._pane.model
        rows = sorted(model.index_of(event.id).row() for event in events)
        if rows:
            after = model.event_at(model.index(rows[-1] + 1)) or model.event_at(
                model.index(rows[0] - 1)
            )
            self._decide([rejecting(event) for event in events])
            if after is not None:
                self._pane.tree.choose(after.id)

    def join(self) -> None:
        """Say that the chosen events are one: the current one."""
        events = self.chosen()
        if len(events) > 1:
            self._join(events[0], [event.id for event in events[1:]])

    def _join(self, event: AnyEvent, others: list[str]) -> None:
        self._prepare(lambda archive: archive.joining(event.id, others))

    def _decide(self, corrections: Sequence[EventCorrection]) -> None:
        if corrections:
            self._correcting.decide(corrections)

    def _prepare(self, work: Callable[[Archive], Sequence[EventCorrection]]) -> None:
        """Work out decisions beside this thread, then make them."""
        archive = self._session.archive
        if archive is not None:
            self._session.tasks.start(
                "event decisions", lambda _: work(archive), self._decide, self._fail, latest=False
            )

    def _fail(self, error: ArchiveError) -> None:
        self._messages.show_message(str(error), "error")

    def step_report(self, by: int) -> None:
        """Go to the next or previous report of the chosen event."""
        events = self.chosen()
        if events:
            self._window.reading.step_report(events[0], by)

    # -- with a dialog -------------------------------------------------------------------------

    def edit(self) -> None:
        """Open the form of the chosen event."""
        if not self._correcting.why_not:
            self._with_chosen(lambda events: self._edit(events[0]) if events else None)

    def _edit(self, event: Event) -> None:
        from tajarchive.judging import editing
        from tajarchive.ui.dialogs.event_form import EventForm

        quote = sentence_of(quoted(event, self._article_id()))
        form = EventForm(
            tr("Edit event"), quote, partial(editing, event), event=event, parent=self._window
        )

        def accepted() -> None:
            changes = form.changes()
            if changes:
                self._decide([editing(event, changes)])

        self._open_form(form, accepted)

    def add(self) -> None:
        """Open the form of an event that the selected words, or the sentence at the caret, tell
        of; date and participants are proposed from it."""
        from tajarchive.judging import adding
        from tajarchive.ui.dialogs.event_form import EventForm

        passages = self._window.reading.selection() or self._sentence()
        if not passages or self._correcting.why_not:
            self._messages.show_message(
                self._correcting.why_not
                or tr(
                    "Select the words that tell of the event, or put the caret into its sentence."
                )
            )
            return
        passage = passages[0]
        article, start, end = passage.article, passage.start, passage.end
        first, last = told_span(passage)
        quote = f"“{' '.join(article.body[first:last].split())}”"
        form = EventForm(
            tr("Add event"),
            quote,
            partial(adding, article, start, end),
            dates=dates_in(article, first, last),
            roles=dict.fromkeys(names_in(article, first, last), ""),
            parent=self._window,
        )
        self._open_form(form, lambda: self._decide([adding(article, start, end, form.fields())]))

    def _sentence(self) -> list[Passage]:
        """Return the sentence at the caret."""
        from tajarchive.text.sentences import sentence_at

        article, view = self._window.reading.article, self._window.panes.reader.view
        paragraph = article.paragraph_at(view.offset()) if article is not None else None
        if article is None or paragraph is None or view.paragraph_span() is None:
            return []
        span = sentence_at(article.body, paragraph, view.offset())
        return [Passage(article, span.start, span.end)] if span.start < span.end else []

    def _open_form(self, form: EventForm, accepted: Callable[[], None]) -> None:
        archive = self._session.archive
        form.accepted.connect(accepted)
        form.open()
        if archive is None:
            return

        def work(_: Ticket) -> list[str]:
            return [e.name for e in sorted(archive.entities(), key=lambda e: -e.mentions)]

        # Without names to complete the form works all the same.
        self._session.tasks.start("event names", work, form.offer, lambda error: None)
        form.destroyed.connect(lambda: self._session.tasks.cancel("event names"))

    def same_as(self) -> None:
        """Ask which other event is the same as the chosen one."""
        from tajarchive.ui.dialogs.event_choice import SameEventDialog

        events, archive = self.chosen(), self._session.archive
        if not events or archive is None or self._correcting.why_not:
            return
        event = events[0]
        dialog = SameEventDialog(self._window.themes.current, event, self._window)

        def accepted() -> None:
            other = dialog.chosen()
            if other is not None:
                self._join(event, [other.id])

        dialog.accepted.connect(accepted)
        dialog.open()
        self._session.tasks.start(
            "same event", lambda _: arranged(archive.event_heads()), dialog.show_rows, self._fail
        )
        dialog.destroyed.connect(lambda: self._session.tasks.cancel("same event"))
        dialog.beside = self._beside
        dialog.sentences = self._sentences
        dialog.model.whole_wanted.connect(
            lambda ids: self._session.want_whole(ids, dialog.add_whole)
        )

    def split(self) -> None:
        """Ask which articles tell of another event than the chosen one."""
        archive = self._session.archive
        if archive is None or self._correcting.why_not:
            return

        def ask(event: Event) -> None:
            self._session.tasks.start(
                "reports",
                lambda _: _reports(archive, event),
                lambda reports: self._ask_split(event, reports),
                self._fail,
            )

        self._with_chosen(lambda events: ask(events[0]) if events else None)

    def _ask_split(self, event: Event, reports: list[tuple[str, str, str]]) -> None:
        from tajarchive.ui.dialogs.event_choice import SplitDialog

        dialog = SplitDialog(event, reports, self._window)

        def accepted() -> None:
            articles = dialog.chosen()
            self._prepare(lambda archive: archive.splitting(event.id, articles))

        dialog.accepted.connect(accepted)
        dialog.open()

    def _article_id(self) -> str | None:
        article = self._window.reading.article
        return article.id if article is not None else None


def _may_be_split(event: AnyEvent) -> bool:
    """Tell whether several articles report an event; of one whose articles are not known yet,
    whether that may be."""
    return event.reports > 1 and (not isinstance(event, Event) or len(event.articles) > 1)


def _reports(archive: Archive, event: Event) -> list[tuple[str, str, str]]:
    """Return (article, title and source, its sentences) of every article that reports an event."""
    found: list[tuple[str, str, str]] = []
    for id_ in event.articles:
        article = archive.article(id_)
        told = (" ".join(s.text.split()) for s in event.sources if s.article == id_)
        title = " · ".join(part for part in (article.title, article.source or "") if part)
        found.append((id_, title, " ".join(f"“{text}”" for text in told if text)))
    return found
