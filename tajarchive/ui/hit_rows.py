# SPDX-License-Identifier: MIT
"""Rows of the hit list."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem

from tajarchive.model import Hit
from tajarchive.ui.lines import Face, Run, broken, near_hit, pieces, reads_right_to_left, utf16
from tajarchive.ui.models.results import Role, meta
from tajarchive.ui.rows import Index, RowDelegate
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

_CACHE = 600
_DOT = "  ·  "
_RIGHT = Qt.TextElideMode.ElideRight
_TOP, _BOTTOM = 12, 12
_BAND = 22
"""Height of the line that divides off hits with only some of the words."""


def about(hit: Hit, face: Face, width: int) -> str:
    """Return source, date and language in one line, the hour left out and the source cut where
    there is no room."""
    source, dot, date = meta(hit).rpartition(_DOT)
    language = "" if hit.language in ("", "und") else f"{_DOT}{hit.language}"
    advance = face.metrics.horizontalAdvance
    if advance(source + dot + date + language) > width:
        date = date.partition(",")[0]
    rest = dot + date + language
    return face.metrics.elidedText(source, _RIGHT, max(60, width - advance(rest))) + rest


class HitDelegate(RowDelegate):
    """Title in one or two lines, source and date, then snippet with the hits in bold."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self.open_article = ""
        """Id of the article that is being read; its row has a stripe."""
        self._set: OrderedDict[tuple[object, ...], list[Run]] = OrderedDict()
        faces = self.faces
        lines = 2 * faces.title.step + 2 * faces.text.step
        self._height = _TOP + lines + faces.small.height + 8 + _BOTTOM

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        whole: QRect = option.rect  # type: ignore[attr-defined]
        selected = self.draw_back(painter, option)
        hit = index.data(Role.HIT)
        divider = str(index.data(Role.DIVIDER) or "")
        rect = whole.adjusted(16, _BAND + 6 if divider else _TOP, -14, -_BOTTOM)
        if isinstance(hit, Hit):
            new = bool(index.data(Role.NEW))
            self._draw(painter, rect, hit, selected, short=bool(divider), new=new)
            if hit.id == self.open_article:
                stripe = QRect(whole.topLeft(), QSize(3, whole.height()))
                painter.fillRect(stripe, self.theme.colour("accent"))
        else:
            self._draw_awaited(painter, rect)
        if divider:
            self._draw_divider(painter, whole, divider)
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(rect.left(), whole.bottom(), rect.right(), whole.bottom())
        painter.restore()

    def _draw(
        self, painter: QPainter, rect: QRect, hit: Hit, selected: bool, *, short: bool, new: bool
    ) -> None:
        """Draw a hit; a `short` one has a line less, and of a `new` one it is said."""
        faces = self.faces
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        used = self._draw_text(
            painter, rect, hit.title, (), 2, (faces.title, ink), (faces.title, ink)
        )
        top = rect.top() + used * faces.title.step + 2
        line = QRect(rect.left(), top, rect.width(), faces.small.height)
        if new:
            face, colour = faces.small_bold, "selection_text" if selected else "accent"
            self.draw_line(painter, line, tr("● new"), face, colour)
            line.setLeft(line.left() + face.metrics.horizontalAdvance(tr("● new")) + 12)
        self.draw_line(painter, line, about(hit, faces.small, line.width()), faces.small, soft)
        if hit.snippets:
            text, marks = near_hit(hit.snippets[0])
            lines = (2 if used > 1 else 3) - short
            below = QRect(rect.left(), line.bottom() + 5, rect.width(), rect.height())
            self._draw_text(
                painter, below, text, marks, lines, (faces.text, soft), (faces.bold, ink)
            )

    def _draw_awaited(self, painter: QPainter, rect: QRect) -> None:
        """Draw bars where the words of a row will be that has yet to come."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("raised"))
        top = rect.top() + 3
        for part, high in ((0.78, 10), (0.45, 7), (0.92, 7), (0.7, 7)):
            painter.drawRoundedRect(rect.left(), top, round(rect.width() * part), high, 3, 3)
            top += high + 11

    def _draw_text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        marks: tuple[tuple[int, int], ...],
        lines: int,
        plain: tuple[Face, str],
        bold: tuple[Face, str],
    ) -> int:
        """Draw text in some lines from the top of `rect` on and return how many it took."""
        if reads_right_to_left(text):
            return self._draw_mirrored(painter, rect, text, marks, lines, plain, bold)
        runs = self._runs(text, marks, rect.width(), plain[0], bold[0], lines)
        self._draw_runs(painter, rect.topLeft(), runs, plain[0], bold[0], plain[1], bold[1])
        return 1 + max((run.line for run in runs), default=0)

    def _draw_mirrored(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        marks: tuple[tuple[int, int], ...],
        lines: int,
        plain: tuple[Face, str],
        bold: tuple[Face, str],
    ) -> int:
        """Let Qt set Persian and Arabic, whose words go from right to left around others."""
        layout = QTextLayout(text, plain[0].font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        ranges = []
        for start, end in marks:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = utf16(text[:start]), utf16(text[start:end])
            marked.format.setFont(bold[0].font)
            marked.format.setForeground(self.theme.colour(bold[1]))
            ranges.append(marked)
        layout.setFormats(ranges)
        layout.beginLayout()
        number = 0
        while number < lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(rect.width())
            line.setPosition(QPointF(0, number * plain[0].step))
            number += 1
        layout.endLayout()
        painter.setPen(self.theme.colour(plain[1]))
        layout.draw(painter, QPointF(rect.topLeft()))
        return max(1, number)

    def _draw_runs(
        self,
        painter: QPainter,
        at: QPoint,
        runs: list[Run],
        plain: Face,
        bold: Face,
        colour: str,
        bold_colour: str,
    ) -> None:
        for run in runs:
            face = bold if run.bold else plain
            painter.setFont(face.font)
            painter.setPen(self.theme.colour(bold_colour if run.bold else colour))
            y = at.y() + plain.metrics.ascent() + run.line * plain.step
            painter.drawText(at.x() + run.x, y, run.text)

    def _draw_divider(self, painter: QPainter, rect: QRect, words: str) -> None:
        """Say that from here on only some of the words were found."""
        band = QRect(rect.left(), rect.top(), rect.width(), _BAND)
        painter.fillRect(band, self.theme.colour("warning_fill"))
        inner = band.adjusted(16, 0, -14, 0)
        self.draw_line(painter, inner, words, self.faces.small, "warning")

    def _runs(
        self,
        text: str,
        highlights: tuple[tuple[int, int], ...],
        width: int,
        plain: Face,
        bold: Face,
        lines: int,
    ) -> list[Run]:
        key = (text, highlights, width, lines, plain)
        runs = self._set.get(key)
        if runs is None:
            runs = self._set[key] = broken(pieces(text, highlights), width, plain, bold, lines)
            if len(self._set) > _CACHE:
                self._set.popitem(last=False)
        return runs
