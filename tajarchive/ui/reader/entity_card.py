# SPDX-License-Identifier: MIT
"""The card of a name: who it is, how else it is written, where else it occurs."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive import model
from tajarchive.model import Article, DateMention, Mention
from tajarchive.ui import dates
from tajarchive.ui.kinds import BY_ID, BY_TYPE, type_label
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr, trn

_WIDTH = 340
_LINE = 44
"""Pixels of the name's line, which the card leaves free when it stands above it."""
_SEEN = 5
"""Spellings of the article that are listed."""


class EntityCard(QFrame):
    """Lies over the reader beside a name; closes by Escape or when the pointer leaves."""

    search_requested = Signal(object)
    """The `Mention` to search the archive for."""
    about_requested = Signal(str)
    """The page of the entity with this id is wanted."""
    menu_wanted = Signal(object, object)
    """The menu of corrections is about to open: the `QMenu` to fill, the `Mention`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("card")
        self.setAccessibleName(tr("About this name"))
        self.setFixedWidth(_WIDTH)
        self.theme = theme
        self.mention: Mention | DateMention | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(5)
        self.kind = self._label()
        self.name = self._label()
        self.role = self._label()
        self.counts = self._label()
        self.here = self._label()
        self.aliases = self._label()
        self.companions = self._label()
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        self.search = QPushButton(tr("Search this"), self)
        self.search.setAccessibleName(tr("Search the archive for this name"))
        self.search.clicked.connect(self._on_search)
        self.correct = QPushButton(tr("Correct"), self)
        self.correct.setAccessibleName(tr("Correct this name"))
        self.menu = QMenu(self.correct)
        self.menu.setAccessibleName(tr("Correct this name"))
        self.menu.aboutToShow.connect(self._on_menu)
        self.correct.setMenu(self.menu)
        self.about = QPushButton(tr("All about it"), self)
        self.about.setToolTip(tr("Its page: all mentions, articles over time, company, events"))
        self.about.setProperty("primary", True)
        self.about.clicked.connect(self._on_about)
        row.addWidget(self.about)
        row.addWidget(self.search)
        row.addWidget(self.correct)
        row.addStretch(1)
        for label in (
            self.kind, self.name, self.role, self.counts, self.here, self.aliases, self.companions,
        ):  # fmt: skip
            column.addWidget(label)
        column.addLayout(row)
        self._leave = QTimer(self, interval=280, singleShot=True)
        self._leave.timeout.connect(self._on_left)
        self.hide()

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        return label

    def show_mention(self, mention: Mention | DateMention, article: Article, at: QPoint) -> None:
        """Show at once what the article itself knows about a name or a date."""
        self._leave.stop()
        self.mention = mention
        if isinstance(mention, DateMention):
            self._show_date(mention)
        else:
            self._show_name(mention, article)
        self._place(at)
        words = (self.name, self.role, self.counts)
        self.setAccessibleDescription(". ".join(w.accessibleName() for w in words if w.text()))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show_name(self, mention: Mention, article: Article) -> None:
        kind = BY_TYPE.get(mention.type)
        here = sum(m.entity == mention.entity for m in article.mentions)
        self._head(kind.id if kind else "date", type_label(mention.type), mention.name)
        self._set(self.role, mention.role, "")
        self._set(self.counts, tr("{times} in this article", times=_times(here)), "dim")
        texts = (m.text for m in article.mentions if m.entity == mention.entity)
        others = [text for text in dict.fromkeys(texts) if text != mention.name][:_SEEN]
        self._set(
            self.here, tr("Here as {spellings}", spellings=_quoted(others)) if others else "", "dim"
        )
        self._set(self.aliases, "", "")
        self._set(self.companions, "", "")
        self.search.show()
        self.correct.setVisible(bool(mention.entity))
        self.about.setVisible(bool(mention.entity))
        self.about.setAccessibleName(tr("All about {name}", name=mention.name))

    def _show_date(self, mention: DateMention) -> None:
        self._head("date", tr("Date"), mention.text)
        known = dates.is_known(mention.value)
        meant = (
            tr("means {date}", date=dates.full(mention.value))
            if known
            else tr("the text does not say when")
        )
        self._set(self.role, meant, "")
        self._set(self.counts, tr("by the rule: {rule}", rule=mention.rule), "dim")
        self._set(self.here, "", "")
        self._set(self.aliases, "", "")
        self._set(self.companions, "", "")
        self.search.hide()
        self.correct.hide()
        self.about.hide()

    def _head(self, kind: str, label: str, name: str) -> None:
        colour = self.theme.entities[BY_ID[kind].id]
        self.kind.setText(
            f'<span style="color:{colour};font-weight:600">{html.escape(label)}</span>'
        )
        self.name.setText(
            f'<span style="font-size:14pt;font-weight:600">{html.escape(name)}</span>'
        )
        self.name.setAccessibleName(f"{name}, {label}")

    def _set(self, label: QLabel, text: str | None, role: str) -> None:
        label.setAccessibleName(text or "")
        words = html.escape(text or "")
        if role:
            words = f'<span style="color:{self.theme.colours[role]}">{words}</span>'
        label.setText(words)
        label.setVisible(bool(text))

    def add_card(self, card: model.EntityCard) -> None:
        """Add what the archive knows of the shown name; cards of other names are ignored."""
        if not isinstance(self.mention, Mention) or card.entity.id != self.mention.entity:
            return
        entity = card.entity
        here = self.counts.text()
        role = self.mention.role or card.role
        self._set(self.role, role, "")
        archive = tr(
            "{times} in {articles} of the archive",
            times=_times(entity.mentions),
            articles=_articles(entity.articles),
        )
        words = f'<span style="color:{self.theme.colours["dim"]}">  ·  {archive}</span>'
        self.counts.setText(here + words)
        spellings = [s for s in card.spellings if s != self.mention.name][:8]
        self._set(
            self.aliases,
            tr("Also written {names}", names=", ".join(spellings)) if spellings else "",
            "dim",
        )
        with_ = [name for _, name, _ in card.companions][:5]
        self._set(
            self.companions,
            tr("Appears with {names}", names=", ".join(with_)) if with_ else "",
            "dim",
        )
        self._place(self._at)

    def _place(self, at: QPoint) -> None:
        """Put the card below a global point, or above its line, inside the parent; where there
        is room for neither, what can be read on the page is left out."""
        self._at = at
        parent = self._over
        point = parent.mapFromGlobal(at) + QPoint(-8, 8)
        below, above = parent.height() - 8 - point.y(), point.y() - 8 - _LINE
        for spare in (None, self.companions, self.aliases, self.here):
            if spare is not None:
                spare.hide()
            self.setFixedHeight(self._column.totalHeightForWidth(_WIDTH))
            if self.height() <= max(below, above):
                break
        x = max(8, min(point.x(), parent.width() - _WIDTH - 8))
        y = point.y() if self.height() <= below else max(8, point.y() - self.height() - _LINE)
        self.move(x, y)
        self.show()
        self.raise_()

    def leave_soon(self) -> None:
        """Close shortly, unless the pointer comes over the card."""
        held = any(b.hasFocus() for b in (self.about, self.search, self.correct))
        if not self.underMouse() and not held:
            self._leave.start()

    def _on_left(self) -> None:
        """Close, unless its menu is open: what is chosen there is about this name."""
        if self.menu.isVisible():
            self._leave.start()
        else:
            self.hide()

    def _on_menu(self) -> None:
        if isinstance(self.mention, Mention):
            self.menu_wanted.emit(self.menu, self.mention)

    def enterEvent(self, event: QEvent) -> None:  # type: ignore[override]
        self._leave.stop()
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        self._leave.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._over.setFocus()
        else:
            super().keyPressEvent(event)

    def _on_about(self) -> None:
        if isinstance(self.mention, Mention):
            self.hide()
            self.about_requested.emit(self.mention.entity)

    def _on_search(self) -> None:
        if isinstance(self.mention, Mention):
            self.hide()
            self.search_requested.emit(self.mention)


def _quoted(texts: list[str]) -> str:
    return ", ".join(f"“{text}”" for text in texts)


def _times(number: int) -> str:
    return trn("once", "{n} times", number)


def _articles(number: int) -> str:
    return trn("{n} article", "{n} articles", number)
