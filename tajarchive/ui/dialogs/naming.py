# SPDX-License-Identifier: MIT
"""Small dialogs about a name: what it is called, whom else it means, who else it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import Entity
from tajarchive.ui.entity_rows import EntityDelegate
from tajarchive.ui.models.entities import EntitiesModel, Listed, matching
from tajarchive.ui.subject import ARTICLE, HERE, SPELLING, TYPES, Subject
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

_PAUSE_MS = 60


class _Asking(QDialog):
    """What the dialogs share: a title, a line below it, and the buttons."""

    def __init__(self, title: str, text: str, done: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 22, 24, 18)
        self.column.setSpacing(12)
        heading = QLabel(title, self)
        heading.setProperty("role", "title")
        heading.setWordWrap(True)
        below = QLabel(text, self)
        below.setTextFormat(Qt.TextFormat.PlainText)
        below.setProperty("role", "dim")
        below.setWordWrap(True)
        self.column.addWidget(heading)
        self.column.addWidget(below)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = self.buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


class NameDialog(_Asking):
    """Asks for one name; `name` is what was typed."""

    def __init__(
        self, title: str, text: str, name: str, done: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, text, done, parent)
        self.field = QLineEdit(name, self)
        self.field.setAccessibleName(tr("Name"))
        self.field.selectAll()
        self.column.addWidget(self.field)
        self.column.addWidget(self.buttons)
        self._before = name
        self.field.textChanged.connect(self._enable)
        self._enable()
        self.field.setFocus()

    @property
    def name(self) -> str:
        """The name that was typed, with single blanks."""
        return " ".join(self.field.text().split())

    def _enable(self) -> None:
        self.ok.setEnabled(bool(self.name) and self.name != self._before)


class EntityChooser(QWidget):
    """A field and the entities that it finds; ↓ and ↑ choose while one types."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: Sequence[Listed] = ()
        self._without = ""
        self.model = EntitiesModel(self)
        self.field = QLineEdit(self, placeholderText=hint, clearButtonEnabled=True)
        self.field.setAccessibleName(hint)
        self.list = QListView(self)
        self.list.setAccessibleName(tr("Names of the archive"))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(EntityDelegate(theme, self.list))
        self.list.setModel(self.model)
        self.list.setMinimumHeight(220)
        self.empty = QLabel(tr("Reading the names …"), self)
        self.empty.setProperty("role", "empty")
        self.empty.setMinimumHeight(220)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.field, self.list, self.empty):
            column.addWidget(widget)
        self.list.hide()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.search)
        self.field.textChanged.connect(lambda: self._pause.start())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.changed.emit())
        self.list.doubleClicked.connect(lambda _: self.accepted.emit())
        self.setFocusProxy(self.field)

    def offer(self, listed: Sequence[Listed], without: str = "") -> None:
        """Choose among these, one (an id) excepted."""
        self._listed, self._without = listed, without
        self.search()

    def search(self) -> None:
        """List what is found by what is typed, the best at the top chosen."""
        self._pause.stop()
        found = [e for e in matching(self._listed, self.field.text()) if e.id != self._without]
        self.model.show(found)
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.setText(tr("No name of the archive begins like that."))
        # Nothing is chosen before something has been typed: Enter must not merge by accident.
        if found and self.field.text().strip():
            self.list.setCurrentIndex(self.model.index(0))
        else:
            self.list.setCurrentIndex(QModelIndex())
        self.changed.emit()

    @property
    def entity(self) -> Entity | None:
        """The entity that is chosen."""
        index = self.list.currentIndex()
        return self.model.entity(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self.model.rowCount():
            super().keyPressEvent(event)
            return
        at = self.list.currentIndex().row() if self.list.currentIndex().isValid() else -1
        row = max(0, min(self.model.rowCount() - 1, at + step))
        self.list.setCurrentIndex(self.model.index(row))


class SameDialog(_Asking):
    """Asks with whom an entity is one, and whose name stays."""

    def __init__(self, subject: Subject, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("“{name}” is the same as …", name=subject.name),
            tr("All mentions of both become one. The name that stays is shown everywhere."),
            tr("Merge"),
            parent,
        )
        self._subject = subject
        self.chooser = EntityChooser(theme, tr("Type a name, in any script"), self)
        self.column.addWidget(self.chooser)
        self.keep_own = QRadioButton(self)
        self.keep_other = QRadioButton(self)
        self.keep_other.setChecked(True)
        group = QButtonGroup(self)
        for button in (self.keep_other, self.keep_own):
            group.addButton(button)
            self.column.addWidget(button)
        self.column.addWidget(self.buttons)
        self.chooser.changed.connect(self._show)
        self.chooser.accepted.connect(self.ok.click)
        self._show()
        self.chooser.setFocus()

    @property
    def choice(self) -> tuple[Entity | None, bool]:
        """The other entity, and whether its name stays."""
        return self.chooser.entity, self.keep_other.isChecked()

    def _show(self) -> None:
        other = self.chooser.entity
        self.ok.setEnabled(other is not None)
        for button, name in (
            (self.keep_other, other.name if other else ""),
            (self.keep_own, self._subject.name),
        ):
            button.setText(
                tr("The name “{name}” stays", name=name) if name else tr("The other name stays")
            )
            button.setEnabled(other is not None)


class KnownDialog(_Asking):
    """Asks of whom words are a name; `entity` is the answer."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("“{words}” is a name of …", words=text),
            tr("It is marked wherever it stands, in every article."),
            tr("Mark"),
            parent,
        )
        self.chooser = EntityChooser(theme, tr("Type a name, in any script"), self)
        self.column.addWidget(self.chooser)
        self.column.addWidget(self.buttons)
        self.chooser.changed.connect(lambda: self.ok.setEnabled(self.entity is not None))
        self.chooser.accepted.connect(self.ok.click)
        self.ok.setEnabled(False)
        self.chooser.setFocus()

    @property
    def entity(self) -> Entity | None:
        """The entity that was chosen."""
        return self.chooser.entity


class OtherDialog(_Asking):
    """Asks which mentions mean someone else, and whom: of the archive, or new."""

    def __init__(self, subject: Subject, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Someone or something other than “{name}”", name=subject.name),
            tr("Choose which mentions, then whom they mean; a name that is not listed is new."),
            tr("Change"),
            parent,
        )
        self.scopes: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for scope, words in (
            (HERE, tr("Only this “{words}”", words=subject.text)),
            (ARTICLE, tr("All that this article says of {name}", name=subject.name)),
            (SPELLING, tr("“{words}” in all articles", words=subject.text)),
        ):
            if scope != SPELLING and not subject.article:
                continue
            button = QRadioButton(words, self)
            group.addButton(button)
            self.scopes[scope] = button
            self.column.addWidget(button)
        next(iter(self.scopes.values())).setChecked(True)
        self.chooser = EntityChooser(theme, tr("Whom they mean"), self)
        self.column.addWidget(self.chooser)
        self.new = QRadioButton(tr("Someone or something new, of the type"), self)
        self.known = QRadioButton(tr("The one chosen in the list"), self)
        self.type = QComboBox(self)
        self.type.setAccessibleName(tr("Type of the new one"))
        for type_, words in TYPES:
            self.type.addItem(tr(words), type_)
        self.type.setCurrentIndex(max(0, self.type.findData(subject.type)))
        self._lay_out()
        self.chooser.changed.connect(self._show)
        self.chooser.accepted.connect(self.ok.click)
        self.new.toggled.connect(lambda _: self._enable())
        self._show()
        self.chooser.setFocus()

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        group.addButton(self.new)
        group.addButton(self.known)
        row = QHBoxLayout()
        row.addWidget(self.new)
        row.addWidget(self.type)
        row.addStretch(1)
        self.column.addWidget(self.known)
        self.column.addLayout(row)
        self.column.addWidget(self.buttons)

    @property
    def scope(self) -> str:
        """How far it goes."""
        return next(scope for scope, button in self.scopes.items() if button.isChecked())

    @property
    def choice(self) -> tuple[Entity | None, str, str]:
        """The other entity, or None with the name and type of a new one."""
        if self.new.isChecked():
            name = " ".join(self.chooser.field.text().split())
            return None, name, str(self.type.currentData())
        return self.chooser.entity, "", ""

    def _show(self) -> None:
        """Take the list's choice where it has one, else what was typed as a new name."""
        found = self.chooser.entity
        (self.known if found is not None else self.new).setChecked(True)
        self.known.setEnabled(found is not None)
        self.known.setText(found.name if found else tr("The one chosen in the list"))
        self._enable()

    def _enable(self) -> None:
        entity, name, _ = self.choice
        self.type.setEnabled(self.new.isChecked())
        self.ok.setEnabled(entity is not None or bool(name))
