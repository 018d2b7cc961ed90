# SPDX-License-Identifier: MIT
"""Corrections of names: the menus that offer them, and the dialogs that ask for more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from tajarchive.errors import ArchiveError
from tajarchive.model import Correction, Entity
from tajarchive.ui import subject as corrections
from tajarchive.ui.correcting_desk import CorrectingDesk
from tajarchive.ui.kinds import BY_TYPE
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.models.choices import Value
from tajarchive.ui.session import Session
from tajarchive.ui.subject import ARTICLE, EVERYWHERE, HERE, SPELLING, TYPES, Subject
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.theme import Themes
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.dialogs.naming import EntityChooser
    from tajarchive.ui.models.entities import Listed

FACETS = ("person", "place", "organisation", "programme")
"""Facets whose values are names of entities."""
_LONGEST = 200
"""Letters of a selection that may be a name."""

With = Callable[[Callable[[Subject], None]], None]
"""Calls a function with the subject, which may have to be looked up first."""


class NamesDesk(QObject):
    """Offers what can be corrected, asks what must be asked, and decides."""

    about_requested = Signal(str)
    """Id of the entity whose page is wanted."""

    def __init__(
        self,
        session: Session,
        correcting: CorrectingDesk,
        messages: MessageBar,
        themes: Themes,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._correcting, self._messages = session, correcting, messages
        self._themes, self._window = themes, window
        self._listed: tuple[object, list[Listed]] | None = None
        self._generation = 0
        self._waiting: list[Callable[[list[Listed]], None]] = []
        """Who is to get the list that is on its way."""
        session.opened.connect(lambda _: self._on_opened())
        session.changed.connect(self._forget)

    # -- menus ---------------------------------------------------------------------------------

    def fill(self, menu: QMenu, subject: Subject) -> None:
        """Offer the corrections of a name or of an entity."""
        self._fill(menu, subject, lambda then: then(subject))

    def fill_for_facet(self, menu: QMenu, value: Value) -> None:
        """Offer the corrections of an entity that a facet counts; other values have none."""
        if value.facet in FACETS and value.value:
            menu.addSeparator()
            self.fill_for_name(menu, value.value, value.facet)

    def fill_for_name(self, menu: QMenu, name: str, facet: str = "") -> None:
        """Offer the page and the corrections of an entity that is known by its name alone; of
        several that are called so, one of the facet's kind."""

        def found(then: Callable[[Subject], None]) -> None:
            self.find(facet, name, then)

        menu.addAction(
            tr("All about {name}", name=name).replace("&", "&&"),
            lambda: found(lambda subject: self.about_requested.emit(subject.entity)),
        )
        menu.addSeparator()
        self._fill(menu, Subject("", "", name), found)

    def _fill(self, menu: QMenu, subject: Subject, found: With) -> None:
        why_not = self._correcting.why_not
        first = len(menu.actions())
        menu.setToolTipsVisible(True)
        menu.addAction(tr("Same as…"), lambda: found(self.ask_same))
        if subject.text:
            menu.addAction(tr("Someone else…"), lambda: found(self.ask_other))
        menu.addAction(tr("Rename…"), lambda: found(self.ask_name))
        self._fill_types(menu, subject, found)
        menu.addAction(tr("Also called…"), lambda: found(self.ask_alias))
        self._fill_rejections(menu, subject, found)
        for action in menu.actions()[first:]:
            action.setEnabled(not why_not)
            action.setToolTip(why_not)
        if why_not:
            menu.addAction(why_not).setEnabled(False)

    def _fill_types(self, menu: QMenu, subject: Subject, found: With) -> None:
        types = menu.addMenu(tr("Type"))
        types.setAccessibleName(tr("Type"))
        for type_, words in TYPES:
            action = types.addAction(
                tr(words),
                lambda t=type_: found(lambda s: self._decide(corrections.retyping(s, t))),
            )
            action.setCheckable(True)
            action.setChecked(type_ == subject.type)
            action.setEnabled(type_ != subject.type)

    def _fill_rejections(self, menu: QMenu, subject: Subject, found: With) -> None:
        def reject(scope: str) -> Callable[[], None]:
            return lambda: found(lambda s: self._decide(corrections.rejecting(s, scope)))

        if not subject.text:
            menu.addAction(tr("Not a name"), reject(EVERYWHERE))
            return
        part = menu.addMenu(tr("Not a name"))
        part.setAccessibleName(tr("Not a name"))
        part.addAction(tr("Here"), reject(HERE))
        part.addAction(tr("In this article"), reject(ARTICLE))
        part.addAction(tr("Everywhere"), reject(SPELLING))

    def fill_for_words(self, menu: QMenu, text: str) -> None:
        """Offer to mark words as a name."""
        words = " ".join(text.split())
        if not words or len(words) > _LONGEST or "\n" in text:
            return
        why_not = self._correcting.why_not
        short = words if len(words) <= 40 else f"{words[:40]}…"
        part = menu.addMenu(tr("Mark “{short}” as", short=short).replace("&", "&&"))
        part.setAccessibleName(tr("Mark as name"))
        for type_, label in TYPES:
            part.addAction(tr(label), lambda t=type_: self._decide(corrections.naming(words, t)))
        part.addSeparator()
        part.addAction(tr("A name of someone known…"), lambda: self.ask_known(words))
        part.setEnabled(not why_not)
        part.menuAction().setToolTip(why_not)

    # -- questions -----------------------------------------------------------------------------

    def ask_name(self, subject: Subject) -> None:
        """Ask for another name."""
        from tajarchive.ui.dialogs.naming import NameDialog

        dialog = NameDialog(
            tr("Rename"),
            tr(
                "The name that stands for it everywhere; the words of the articles stay as they "
                "are."
            ),
            subject.name,
            tr("Rename"),
            self._window,
        )
        dialog.accepted.connect(lambda: self._decide(corrections.renaming(subject, dialog.name)))
        self._open(dialog)

    def ask_alias(self, subject: Subject) -> None:
        """Ask how else an entity is called."""
        from tajarchive.ui.dialogs.naming import NameDialog

        dialog = NameDialog(
            tr("“{name}” is also called …", name=subject.name),
            tr("It is marked wherever these words stand, in every article."),
            "",
            tr("Add"),
            self._window,
        )
        dialog.accepted.connect(
            lambda: self._decide(corrections.naming_alias(subject.as_entity(), dialog.name))
        )
        self._open(dialog)

    def ask_same(self, subject: Subject) -> None:
        """Ask with whom an entity is one."""
        from tajarchive.ui.dialogs.naming import SameDialog

        dialog = SameDialog(subject, self._themes.current, self._window)

        def accepted() -> None:
            other, keep_other = dialog.choice
            if other is not None:
                self._decide(corrections.merging(subject, other, keep_other=keep_other))

        dialog.accepted.connect(accepted)
        self._offer(dialog.chooser, subject.entity)
        self._open(dialog)

    def ask_other(self, subject: Subject) -> None:
        """Ask whom some mentions mean instead."""
        from tajarchive.ui.dialogs.naming import OtherDialog

        dialog = OtherDialog(subject, self._themes.current, self._window)

        def accepted() -> None:
            other, name, type_ = dialog.choice
            self._decide(corrections.splitting(subject, dialog.scope, other, name, type_))

        dialog.accepted.connect(accepted)
        self._offer(dialog.chooser, subject.entity)
        self._open(dialog)

    def ask_known(self, text: str) -> None:
        """Ask of whom words are a name."""
        from tajarchive.ui.dialogs.naming import KnownDialog

        dialog = KnownDialog(text, self._themes.current, self._window)

        def accepted() -> None:
            entity = dialog.entity
            if entity is not None:
                self._decide(corrections.naming_alias(entity, text))

        dialog.accepted.connect(accepted)
        self._offer(dialog.chooser, "")
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        why_not = self._correcting.why_not
        if why_not:
            dialog.deleteLater()
            self._messages.show_message(why_not, "warning")
        else:
            dialog.open()

    def _decide(self, made: Sequence[Correction]) -> None:
        self._correcting.decide(made)

    # -- what is known -------------------------------------------------------------------------

    def want_listed(self, done: Callable[[list[Listed]], None]) -> None:
        """Fetch all entities of the archive, ready to be found; kept until something changes."""
        archive, known = self._session.archive, self._listed
        if archive is None:
            return
        if known is not None and known[0] is archive:
            done(known[1])
            return

        def work(_: Ticket) -> list[Listed]:
            from tajarchive.ui.models.entities import listed

            return listed(archive.entities())

        waiting = self._waiting
        waiting.append(done)
        if len(waiting) > 1:
            return  # they are on their way
        generation = self._generation

        def came(found: list[Listed]) -> None:
            if waiting is not self._waiting:
                return  # another archive was opened
            self._waiting = []
            if generation != self._generation:
                for each in waiting:
                    self.want_listed(each)
                return
            self._listed = archive, found
            for each in waiting:
                each(found)

        def failed(error: ArchiveError) -> None:
            waiting.clear()
            self._messages.show_message(str(error), "error")

        self._session.tasks.start("names", work, came, failed, latest=False)

    def _on_opened(self) -> None:
        self._waiting = []
        self._forget()

    def _forget(self) -> None:
        self._listed = None
        self._generation += 1

    def _offer(self, chooser: EntityChooser, without: str) -> None:
        gone: list[bool] = []
        chooser.destroyed.connect(lambda: gone.append(True))
        self.want_listed(lambda found: None if gone else chooser.offer(found, without))

    def find(self, facet: str, name: str, then: Callable[[Subject], None]) -> None:
        """Look up the entity that a facet calls by this name."""
        archive = self._session.archive
        if archive is None:
            return

        def done(entity: Entity | None) -> None:
            if entity is not None:
                then(Subject.of_entity(entity))
            else:
                self._messages.show_message(
                    tr("No name in this archive is “{name}” any more.", name=name)
                )

        self._session.tasks.start("name", lambda _: _called(archive, facet, name), done)


def _called(archive: Archive, facet: str, name: str) -> Entity | None:
    """Return the entity that is called so, of the facet's kind if there are several."""
    found: list[Entity] = []
    for entity in archive.entities_called(name):
        try:
            found.append(archive.entity(entity).entity)
        except ArchiveError:
            continue
    found.sort(key=lambda e: (e.name != name, not _is_of(e, facet), -e.articles))
    return found[0] if found else None


def _is_of(entity: Entity, facet: str) -> bool:
    kind = BY_TYPE.get(entity.type)
    return kind is not None and kind.id == facet
