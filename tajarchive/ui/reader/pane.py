# SPDX-License-Identifier: MIT
"""The reader's pane: buttons and legend above, text, find bar below, card over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from tajarchive.model import Article, DateMention, Mention, Span
from tajarchive.ui import icons
from tajarchive.ui.reader import highlights
from tajarchive.ui.reader.entity_card import EntityCard
from tajarchive.ui.reader.find_bar import FindBar
from tajarchive.ui.reader.legend import Legend
from tajarchive.ui.reader.tags import TagBar
from tajarchive.ui.reader.view import ReaderView
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr, trn

if TYPE_CHECKING:
    from tajarchive.ui.reader.details import DetailsEditor


class ReaderPane(QWidget):
    """Everything around the text of one article."""

    card_requested = Signal(object)
    """Id of the entity whose card is shown."""
    about_requested = Signal(str)
    """Id of the entity whose page is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(380)
        self._theme = theme
        self.view = ReaderView(theme, self)
        self.legend = Legend(theme, self)
        self.tags = TagBar(self)
        self.find_bar = FindBar(self.view, theme, self)
        self.hits = QLabel(self)
        self.hits.setProperty("role", "dim")
        self.hits.setAccessibleName(tr("Hits in this article"))
        self.back_to_lines = QToolButton(self)
        self.back_to_lines.setText(tr("‹ Concordance"))
        self.back_to_lines.setAccessibleName(tr("Back to the concordance"))
        self.back_to_lines.setToolTip(tr("Back to the line of the concordance (Esc)"))
        self.back_to_lines.hide()
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(12, 6, 12, 0)
        self.buttons.setSpacing(2)
        self._signs: list[tuple[QToolButton, str]] = []
        self._empty = QLabel(tr("Search, or choose an article on the left."), self)
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.buttons)
        column.addWidget(self.legend)
        column.addWidget(self.tags)
        column.addWidget(self._stack, 1)
        column.addWidget(self.find_bar)
        self._column = column
        self._editor: DetailsEditor | None = None
        self.card = EntityCard(theme, self.view)
        self.legend.changed.connect(self.view.set_shown)
        self.view.hovered.connect(self._on_hovered)
        self.view.activated.connect(self._on_activated)
        self.view.entered.connect(self._on_entered)
        self.card.about_requested.connect(self.about_requested)
        self.view.hit_changed.connect(self._on_hit_changed)
        self.view.verticalScrollBar().valueChanged.connect(self.card.hide)

    def add_button(self, name: str, icon: str, tip: str, *, right: bool = False) -> QToolButton:
        """Add a button above the text and return it."""
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        self._signs.append((button, icon))
        button.setIcon(icons.icon(icon, self._theme, "dim"))
        self.buttons.addWidget(button)
        return button

    def add_editor(self, editor: DetailsEditor) -> None:
        """Put what edits the article's details above its text."""
        self._editor = editor
        self._column.insertWidget(self._column.indexOf(self._stack), editor)

    def editor_fields(self) -> list[QWidget]:
        """Return where Tab goes in what edits the details, in the order of reading."""
        return self._editor.stops() if self._editor is not None else []

    def show_article(self, article: Article | None, hits: tuple[Span, ...] = ()) -> None:
        """Show an article, or the empty state."""
        self.card.hide()
        self.view.set_shown(self.legend.shown())
        self.view.show_article(article, hits)
        self.legend.set_counts(highlights.counts(article) if article else {})
        self.tags.close_field()
        self.tags.show_tags(article.tags if article else ())
        self._stack.setCurrentWidget(self.view if article else self._empty)
        if not self.find_bar.isHidden():
            self.find_bar.search()

    def renew_article(self, article: Article, hits: tuple[Span, ...]) -> None:
        """Show what is known now of the article that is open, at the same place."""
        self.card.hide()
        self.view.renew_article(article, hits)
        self.legend.set_counts(highlights.counts(article))
        self.tags.show_tags(article.tags)
        if not self.find_bar.isHidden():
            self.find_bar.search()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours of everything in the pane."""
        self._theme = theme
        self.card.theme = theme
        self.card.hide()
        for button, icon in self._signs:
            button.setIcon(icons.icon(icon, theme, "dim"))
        self.legend.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.view.set_theme(theme)

    def _on_hovered(self, mention: Mention | DateMention | None, at: QPoint) -> None:
        if mention is None:
            self.card.leave_soon()
        else:
            self._on_activated(mention, at)

    def _on_entered(self, mention: Mention | DateMention, at: QPoint) -> None:
        """Show the card; Enter once more opens the page."""
        shown = self.card.isVisible() and self.card.mention is mention
        if shown and isinstance(mention, Mention) and mention.entity:
            self.card.hide()
            self.about_requested.emit(mention.entity)
        else:
            self._on_activated(mention, at)

    def _on_activated(self, mention: Mention | DateMention, at: QPoint) -> None:
        if self.view.article is None:
            return
        if self.card.isVisible() and self.card.mention is mention:
            return
        self.card.show_mention(mention, self.view.article, at)
        if isinstance(mention, Mention):
            self.card_requested.emit(mention.entity)

    def _on_hit_changed(self, current: int, total: int) -> None:
        if not total:
            self.hits.setText("")
        elif current:
            self.hits.setText(tr("hit {current} of {total}", current=current, total=total))
        else:
            self.hits.setText(trn("{n} hit", "{n} hits", total))
