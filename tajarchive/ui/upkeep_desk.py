# SPDX-License-Identifier: MIT
"""Checks and rebuilds of the open archive, in the background, and the offer to renew it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from tajarchive.errors import ArchiveError
from tajarchive.model import CheckReport, Failed
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import mark, tr, trn

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.main_window import MainWindow

READ_ONLY = mark("This archive is open for reading only, so nothing in it can be rebuilt.")
_TOPIC = "import"
"""That of imports, so that they and this follow one another, and one Cancel stops either."""
_AGAIN_MS = 3000
"""Time between two looks at whether the message bar is free for the offer."""
_OFFER = mark(
    "Names and events of this archive were found by an older version of the rules. To renew them "
    "takes a while, during which you can go on; all your decisions stay."
)
_WORK = {
    "index": mark("Making the search index"),
    "analysis": mark("Finding names and events"),
    "all": mark("Reading the originals"),
}
_PHASES = (mark("Indexing"), mark("Joining events"), mark("Checking the originals"))
"""What the core calls its steps; everything else that it tells is the name of a file."""


class UpkeepDesk(QObject):
    """Checks, repairs and rebuilds without stopping the window; says what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._strip, self._messages = window.strip, window.messages
        self._phase = ""
        self._later = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._later.timeout.connect(self._offer)
        self._session.opened.connect(self._on_opened)

    def enable(self) -> None:
        """Allow what the archive that is open allows; say why where it does not."""
        archive = self._session.archive
        check, rebuild = (self._window.actions_[name] for name in ("check", "rebuild"))
        check.setEnabled(archive is not None)
        rebuild.setEnabled(not self.why_not)
        rebuild.setToolTip(self.why_not or rebuild.text())

    @property
    def why_not(self) -> str:
        """Why nothing can be rebuilt now; "" when it can."""
        archive = self._session.archive
        if archive is None:
            return tr("No archive is open.")
        return tr(READ_ONLY) if archive.read_only else ""

    # -- checking ------------------------------------------------------------------------------

    def check(self, *, repair: bool = False) -> None:
        """Look for damage; with `repair` derive again what is derived."""
        archive = self._session.archive
        if archive is None:
            return

        def work(ticket: Ticket) -> tuple[CheckReport, int, bool]:
            if ticket.cancelled():
                return CheckReport(()), 0, True
            report = archive.check(repair, ticket.progress, ticket.cancelled)
            return report, archive.summary().articles, ticket.cancelled()

        def done(answer: tuple[CheckReport, int, bool]) -> None:
            self._end()
            if archive is self._session.archive:
                if repair:
                    self._session.refresh()
                self.tell(*answer)

        self._start(
            work, done, tr("Repairing the archive") if repair else tr("Checking the archive")
        )

    def tell(self, report: CheckReport, articles: int, stopped: bool = False) -> None:
        """Say what a check found: faults in a dialog, a sound archive in a sentence."""
        if stopped:
            self._messages.show_message(tr("The check was stopped before its end."))
        elif not report.faults:
            words = [tr("The archive is sound.")]
            if report.repaired:
                words.append(tr("What was out of date has been derived again."))
            words.append(
                trn(
                    "{n} articles, each with its original as it was imported.",
                    "{n} articles, each with its original as it was imported.",
                    articles,
                )
            )
            self._messages.show_message(" ".join(words), "success")
        else:
            from tajarchive.ui.dialogs.upkeep import CheckDialog

            self._messages.hide()
            dialog = CheckDialog(report, self.why_not, self._window)
            dialog.repair_requested.connect(lambda: self.check(repair=True))
            dialog.open()

    # -- rebuilding ----------------------------------------------------------------------------

    def ask_rebuild(self) -> None:
        """Ask what to derive again."""
        if self.why_not:
            self._messages.show_message(self.why_not, "warning")
            return
        from tajarchive.ui.dialogs.upkeep import RebuildDialog

        dialog = RebuildDialog(self._window)
        dialog.chosen.connect(self.rebuild)
        dialog.open()

    def rebuild(self, what: str) -> None:
        """Derive again "index", "analysis" or "all" (see `Archive.rebuild`)."""
        archive = self._session.archive
        if archive is None or self.why_not:
            return

        def work(ticket: Ticket) -> tuple[Sequence[Failed], bool]:
            if ticket.cancelled():
                return (), True
            return archive.rebuild(what, ticket.progress, ticket.cancelled), ticket.cancelled()

        def done(answer: tuple[Sequence[Failed], bool]) -> None:
            self._end()
            if archive is self._session.archive:
                self._session.refresh()
                self._tell_rebuilt(what, *answer)
                self._window.correcting.settle()

        self._session.tasks.cancel("settle")  # what it has left is settled afterwards
        self._start(work, done, tr(_WORK[what]))

    def _tell_rebuilt(self, what: str, failed: Sequence[Failed], stopped: bool) -> None:
        if failed:
            from tajarchive.ui.dialogs.upkeep import LostDialog

            LostDialog(failed, self._window).open()
        if stopped:
            words = tr("The rebuild was stopped; what it has done stays.")
            if what == "index":
                words = tr("The rebuild was stopped; the search index is the one from before.")
            self._messages.show_message(words)
        elif failed:
            words = trn(
                "Rebuilt, but for {n} article that stayed as before.",
                "Rebuilt, but for {n} articles that stayed as before.",
                len(failed),
            )
            self._messages.show_message(words, "warning")
        else:
            done = tr("The search index was rebuilt.")
            if what != "index":
                done = tr("Names, dates, events and the search index were derived again.")
            self._messages.show_message(done, "success")

    # -- the work itself -----------------------------------------------------------------------

    def _start(self, work: Callable[[Ticket], Any], done: Callable[[Any], None], what: str) -> None:
        self._phase = what
        self._strip.begin(what)

        def failed(error: ArchiveError) -> None:
            self._end()
            self._messages.show_message(str(error), "error")

        def progress(number: int, total: int, name: str) -> None:
            if not ticket.cancelled():
                self._show_progress(number, total, name if name in _PHASES else what)

        ticket = self._session.tasks.start(_TOPIC, work, done, failed, progress, latest=False)

    def _show_progress(self, number: int, total: int, phase: str) -> None:
        if phase != self._phase or self._strip.isHidden():
            self._phase = phase
            self._strip.begin(phase)  # whose estimate counts from here
        self._strip.update_progress(number, total, phase)

    def _end(self) -> None:
        """Hide how far it is, unless an import or another rebuild follows."""
        if not self._session.tasks.is_busy(_TOPIC):
            self._strip.end()

    # -- the offer -----------------------------------------------------------------------------

    def _on_opened(self, archive: Archive) -> None:
        self._later.stop()
        self.enable()
        if archive.read_only:
            return

        def done(outdated: bool) -> None:
            if outdated and archive is self._session.archive:
                self._offer()

        # Nobody asked; an archive that cannot be read says so elsewhere.
        self._session.tasks.start(
            "outdated", lambda _: archive.outdated(), done, lambda error: None
        )

    def _offer(self) -> None:
        """Offer to renew the analysis, once the message bar has nothing more urgent to say."""
        if self._messages.isVisible():
            self._later.start()
            return
        self._messages.show_message(
            tr(_OFFER), "info", (tr("Renew"), lambda: self.rebuild("analysis"))
        )
