# SPDX-License-Identifier: MIT
"""The spaCy pipelines of one's own: chosen, tried, put to use for the open archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from tajarchive.errors import ArchiveError
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import tr, trn

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.entities.pipelines.chosen import Choice, Found
    from tajarchive.entities.pipelines.trial import Trial
    from tajarchive.ui.dialogs.pipelines import PipelinesDialog
    from tajarchive.ui.main_window import MainWindow

_TOPIC = "import"
"""That of imports, so that none begins before it is known who reads."""
_AGAIN_MS = 3000
"""Time between two looks at whether the message bar is free."""
_ASKED = ("pipelines-survey", "pipelines-trial")
SETTINGS = ("names.spacy_python", "names.spacy_pipeline")


class PipelinesDesk(QObject):
    """Has each archive that is opened read by the pipelines chosen, and says what went wrong."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._messages = window.messages
        self._dialog: PipelinesDialog | None = None
        self._troubles: list[str] = []
        self._later = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._later.timeout.connect(self._tell)
        self._session.opened.connect(lambda _: self.apply())
        self._session.changed.connect(self._on_changed)

    @property
    def choice(self) -> Choice:
        """What the settings say."""
        from tajarchive.entities.pipelines.chosen import Choice

        return Choice.of(self._window.settings)

    # -- putting to use ------------------------------------------------------------------------

    def apply(self, *, aloud: bool = False) -> None:
        """Use the pipelines chosen for the open archive, then analyse what they have yet to read;
        `aloud` when somebody has just chosen them."""
        archive, choice = self._session.archive, self.choice
        if archive is None:
            return
        self._window.correcting.cancel()  # what it has left is settled with these pipelines

        def done(number: int) -> None:
            self._end()
            if archive is not self._session.archive:
                return
            if aloud:
                self._say(choice, number)
            self._window.correcting.settle()

        def failed(error: ArchiveError) -> None:
            self._end()
            if archive is self._session.archive:
                self._troubles = [f"{_left_out()}: {error}"]
                self._tell()
                self._window.correcting.settle()

        self._session.tasks.start(
            _TOPIC, lambda _: _use(archive, choice), done, failed, latest=False
        )

    def _end(self) -> None:
        """Hide how far the analysis was that this has cut short."""
        if not self._session.tasks.is_busy(_TOPIC):
            self._window.strip.end()

    def _say(self, choice: Choice, number: int) -> None:
        names = tr(" and ").join(one.rpartition("/")[2] for one in choice.names())
        who = tr("{names} will look for names", names=names) if names else _left_out()
        if number:
            again = trn("one article is read again", "{n} articles are read again", number)
            who = f"{who}; {again}"
        self._messages.show_message(f"{who}.", "success")

    # -- what went wrong -----------------------------------------------------------------------

    def _on_changed(self) -> None:
        archive = self._session.archive
        if archive is not None:
            self._troubles += archive.pipeline_troubles()
        if self._troubles:
            self._later.start()

    def _tell(self) -> None:
        """Say it once the message bar has nothing else to say."""
        if not self._troubles or self._session.archive is None:
            return
        if self._messages.isVisible():
            self._later.start()
            return
        words, self._troubles = " ".join(dict.fromkeys(self._troubles)), []
        self._messages.show_message(words, "warning", (tr("Choose…"), self.ask))

    # -- choosing ------------------------------------------------------------------------------

    def ask(self) -> None:
        """Let the person choose."""
        from tajarchive.ui.dialogs.pipelines import PipelinesDialog

        if self._dialog is not None:
            self._dialog.raise_()
            return
        self._dialog = dialog = PipelinesDialog(self.choice, self._window)
        dialog.survey_wanted.connect(self._survey)
        dialog.trial_wanted.connect(self._try)
        dialog.chosen.connect(self.choose)
        dialog.finished.connect(lambda _: self._on_closed())
        dialog.open()
        dialog.look()

    def choose(self, choice: Choice) -> None:
        """Keep a choice and put it to use."""
        try:
            for key, value in zip(SETTINGS, (choice.python, choice.pipelines), strict=True):
                self._window.settings.set(key, value)
        except ArchiveError as error:
            self._window.show_error(error)
            return
        self.apply(aloud=True)

    def _survey(self, python: str) -> None:
        from tajarchive.entities.pipelines.chosen import survey

        def done(found: Found) -> None:
            if self._dialog is not None:
                self._dialog.show_survey(found.python, found.version, found.spacy, found.installed)

        def failed(error: ArchiveError) -> None:
            if self._dialog is not None:
                self._dialog.show_problem(str(error))

        self._session.tasks.start(_ASKED[0], lambda _: survey(python), done, failed)

    def _try(self, choice: Choice) -> None:
        from tajarchive.entities.pipelines.trial import try_out

        def work(ticket: Ticket) -> Trial | None:
            return None if ticket.cancelled() else try_out(choice)

        def done(trial: Trial | None) -> None:
            if self._dialog is not None and trial is not None:
                self._dialog.show_trial(trial)

        def failed(error: ArchiveError) -> None:
            if self._dialog is not None:
                self._dialog.show_failure(str(error))

        self._session.tasks.start(_ASKED[1], work, done, failed)

    def _on_closed(self) -> None:
        from tajarchive.entities.pipelines import reading

        self._dialog = None
        if any(map(self._session.tasks.is_busy, _ASKED)):
            reading.stop()


def _left_out() -> str:
    from tajarchive.analysing import LEFT_OUT

    return LEFT_OUT


def _use(archive: Archive, choice: Choice) -> int:
    """Use pipelines for an archive, tried before anything is read anew; return how many articles
    are to be read.

    Raises ArchiveError when they do not work; then those that read before are kept in mind.
    """
    from tajarchive.entities.pipelines.chosen import PipelineProblem, describe
    from tajarchive.entities.pipelines.trial import try_one

    try:
        pipelines = describe(choice)
        if pipelines.used and archive.read_otherwise(pipelines):
            for pipeline in pipelines.used:
                try_one(pipelines, pipeline)
    except PipelineProblem as error:
        archive.use_pipelines(None, str(error))
        raise
    return archive.use_pipelines(pipelines)
