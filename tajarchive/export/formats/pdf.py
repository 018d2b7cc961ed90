# SPDX-License-Identifier: MIT
"""PDF with selectable text, embedded fonts, links, page numbers and bookmarks.

The one place outside the window that uses Qt, and of it only QtGui. Qt sets the pages; the
outline, which it does not write, is added afterwards (`pdf_outline`).
"""

from __future__ import annotations

import contextlib
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive import paths
from tajarchive.errors import ExportError
from tajarchive.export.dossier import (
    Dossier,
    Format,
    Quote,
    Section,
    chronology,
    extent,
    sections,
)
from tajarchive.export.formats.pdf_outline import Bookmark, finished
from tajarchive.export.reference import Run
from tajarchive.text.scripts import script_of

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QPainter,
        QPdfWriter,
        QTextBlock,
        QTextBlockFormat,
        QTextCharFormat,
        QTextCursor,
        QTextDocument,
    )

_SERIFS = ("Noto Serif", "PT Serif", "DejaVu Serif", "Liberation Serif", "Times New Roman")
_HANS = ("Droid Sans Fallback", "Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei",
         "Songti SC", "SimSun", "Microsoft YaHei")  # fmt: skip
_TAJIK = "ғӣқӯҳҷҒӢҚӮҲҶёЁ"
_USUAL = {"han": ("fonts-droid-fallback", _HANS), "other": ("fonts-noto-core", ("Noto Sans",))}
"""The package that has a script's letters, and families one of which must be there before a
letter that no font has is put down to the letter, and printed as a box."""

_RESOLUTION = 1200
_PAGE = (210.0, 297.0)
_LEFT, _TOP, _WIDTH, _HEIGHT = 27.0, 28.0, 156.0, 238.0
"""The column of text, in millimetres."""
_HEADER, _FOOTER = 17.0, 279.0
"""Base lines of header and footer, in millimetres from the top."""

_INK, _QUIET, _RULE, _LINK = "#1b1f24", "#5b6470", "#c9ced4", "#14539a"
_BODY, _SMALL, _TITLE, _HEADING = 10.5, 9.0, 20.0, 13.5
"""Sizes of type, in points."""
_LINKED = ("http://", "https://")
_lock = threading.Lock()


def render(dossier: Dossier, path: Path) -> None:
    """Write the dossier as PDF on A4 pages. Safe in any thread.

    Raises:
        ExportError: no installed font has the letters; the message names the package.
    """
    with _lock, _application():
        data, bookmarks = _Document(dossier).printed()
    path.write_bytes(finished(data, dossier.title, bookmarks))


@contextlib.contextmanager
def _application() -> Iterator[None]:
    """Lend a running QGuiApplication, or one without a screen for as long as it is needed."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication

    running = QCoreApplication.instance()
    if running is not None and not isinstance(running, QGuiApplication):
        raise ExportError("A PDF needs a QGuiApplication, and this program runs another kind.")
    made = QGuiApplication(["tajarchive", "-platform", "offscreen"]) if running is None else None
    try:
        _add_bundled_fonts()
        yield
    finally:
        if made is not None:
            made.shutdown()


def _add_bundled_fonts() -> None:
    from PySide6.QtGui import QFontDatabase

    folder = paths.bundled_fonts()
    known = set(QFontDatabase.families())
    if folder is None or (_SERIFS[0] in known and _HANS[0] in known):
        return
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() in (".ttf", ".otf", ".ttc"):
            QFontDatabase.addApplicationFont(str(file))


def _families(known: set[str]) -> list[str]:
    """Return the font for Latin and Cyrillic and, where there is one, the font for Chinese.

    Raises:
        ExportError: no installed font has the Tajik letters.
    """
    from PySide6.QtGui import QFont, QRawFont

    serif = next(
        (
            family
            for family in _SERIFS
            if family in known
            and all(QRawFont.fromFont(QFont(family)).supportsCharacter(ord(c)) for c in _TAJIK)
        ),
        None,
    )
    if serif is None:
        raise ExportError(
            "A PDF needs a font with the Tajik letters ғ ӣ қ ӯ ҳ ҷ; install the package "
            "fonts-noto-core (Noto Serif) and export again."
        )
    return [serif, *[family for family in _HANS if family in known][:1]]


_MOST_KEPT = 3_000
"""Blocks that are kept with what follows them; each one moved sets the rest of the pages anew."""


class _Document:
    """A dossier as a text document, set and then printed page by page."""

    def __init__(self, dossier: Dossier) -> None:
        from PySide6.QtCore import QBuffer, QIODevice
        from PySide6.QtGui import QFontDatabase, QTextDocument

        self._dossier = dossier
        self._sections = sections(dossier)
        self._known = set(QFontDatabase.families())
        self._families = _families(self._known)
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = self._new_writer()
        self._document: QTextDocument = QTextDocument()
        self._headings: list[int] = []
        self._kept: list[tuple[int, int]] = []
        """Blocks that must not end a page, and how many blocks below them what follows begins."""

    def _new_writer(self) -> QPdfWriter:
        from PySide6.QtCore import QMarginsF
        from PySide6.QtGui import QPageSize, QPdfWriter

        writer = QPdfWriter(self._buffer)
        writer.setResolution(_RESOLUTION)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(self._dossier.title)
        return writer

    def printed(self) -> tuple[bytes, list[Bookmark]]:
        """Return the PDF file and where its passages begin."""
        self._compose()
        self._set()
        self._check_glyphs()
        self._keep_headings()
        bookmarks = [self._bookmark(n) for n in range(len(self._headings))]
        self._print()
        self._buffer.close()
        return bytes(self._buffer.data().data()), bookmarks

    # -- composing

    def _compose(self) -> None:
        from PySide6.QtGui import QTextCursor

        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._block(after=4, height=120))
        cursor.insertText(self._dossier.title, self._type(_TITLE, bold=True))
        self._add(cursor, extent(self._dossier), self._type(_SMALL, _QUIET), self._block(after=14))
        for section in self._sections:
            self._add_section(cursor, section)
        if self._dossier.events:
            self._add_events(cursor)
        cursor.endEditBlock()

    def _add_section(self, cursor: QTextCursor, section: Section) -> None:
        self._add_heading(cursor, section.title)
        small = self._type(_SMALL, _QUIET)
        self._add(cursor, section.facts, small, self._block(after=7))
        for block in section.blocks:
            if block.kind == "caption":
                layout = self._block(before=2, after=8, indent=50, hang=24, right=24, height=125)
                words = self._type(_SMALL, _QUIET, italic=script_of(block.text) != "han")
            else:
                layout = self._block(after=6, indent=26, hang=26)
                words = self._type(_BODY)
            self._add(cursor, f"{block.number}\t", self._type(7.5, _QUIET), layout)
            cursor.insertText(_one_block(block.text), words)
        cursor.insertBlock(self._block(before=4, after=1, height=125))
        for run in section.citation:
            self._add_run(cursor, run)
        self._add(cursor, section.place, self._type(8, _QUIET), self._block(after=16))

    def _add_events(self, cursor: QTextCursor) -> None:
        if self._dossier.passages:
            self._add_heading(cursor, "Events")
        for entry in chronology(self._dossier):
            follows = 2 if entry.quotes else 1
            if entry.heading:
                self._add_heading(cursor, entry.heading, 1 + follows)
            layout = self._block(before=5, after=0, indent=110, hang=110, height=125)
            self._add(cursor, f"{entry.date}\t", self._type(_SMALL, _QUIET), layout)
            if len(self._kept) < _MOST_KEPT:
                self._kept.append((cursor.block().blockNumber(), follows))
            cursor.insertText(entry.label, self._type(_BODY))
            layout = self._block(after=3, indent=110, height=125)
            self._add(cursor, entry.details, self._type(_SMALL, _QUIET), layout)
            for quote in entry.quotes:
                self._add_quote(cursor, quote)

    def _add_quote(self, cursor: QTextCursor, quote: Quote) -> None:
        layout = self._block(before=2, after=1, indent=124, height=125)
        self._add(cursor, f"“{quote.text}”", self._type(_SMALL), layout)
        cursor.insertBlock(self._block(after=5, indent=124, height=120))
        for run in quote.citation:
            self._add_run(cursor, run)

    def _add_heading(self, cursor: QTextCursor, title: str, follows: int = 2) -> None:
        layout = self._block(before=8, after=2, height=120)
        self._add(cursor, " ".join(title.split()), self._type(_HEADING, bold=True), layout)
        self._headings.append(cursor.block().blockNumber())
        self._kept.append((cursor.block().blockNumber(), follows))

    def _add(
        self, cursor: QTextCursor, text: str, words: QTextCharFormat, layout: QTextBlockFormat
    ) -> None:
        cursor.insertBlock(layout)
        cursor.insertText(_one_block(text), words)

    def _add_run(self, cursor: QTextCursor, run: Run) -> None:
        linked = bool(run.link and run.link.lower().startswith(_LINKED))
        italic = run.italic and script_of(run.text) != "han"
        words = self._type(_SMALL, _LINK if linked else _INK, italic=italic)
        if linked and run.link:
            words.setAnchor(True)
            words.setAnchorHref(run.link)
        cursor.insertText(_one_block(run.text), words)

    def _type(
        self, size: float, colour: str = _INK, *, bold: bool = False, italic: bool = False
    ) -> QTextCharFormat:
        from PySide6.QtGui import QColor, QFont, QTextCharFormat

        words = QTextCharFormat()
        words.setFontFamilies(self._families)
        words.setFontPointSize(size)
        words.setForeground(QColor(colour))
        words.setFontItalic(italic)
        # Any letter spacing switches ligatures off: "ffi" stays three letters when copied.
        words.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        words.setFontLetterSpacing(0.02)
        if bold:
            words.setFontWeight(QFont.Weight.Bold)
        return words

    def _block(
        self,
        *,
        before: float = 0,
        after: float = 0,
        indent: float = 0,
        hang: float = 0,
        right: float = 0,
        height: float = 140,
    ) -> QTextBlockFormat:
        """Return a paragraph's layout: distances in points, line height in percent."""
        from PySide6.QtGui import QTextBlockFormat, QTextOption

        layout = QTextBlockFormat()
        layout.setTopMargin(before * _PIXELS)
        layout.setBottomMargin(after * _PIXELS)
        layout.setLeftMargin(indent * _DOTS)
        layout.setRightMargin(right * _DOTS)
        layout.setTextIndent(-hang * _DOTS)
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        layout.setLineHeight(height, kind.value)
        if hang:
            tab = QTextOption.Tab(hang * _PIXELS, QTextOption.TabType.LeftTab)
            layout.setTabPositions([tab])
        return layout

    # -- setting

    def _set(self) -> None:
        from PySide6.QtCore import QSizeF

        self._document.setDocumentMargin(0)
        self._document.documentLayout().setPaintDevice(self._writer)
        self._document.setPageSize(QSizeF(_dots(_WIDTH), _dots(_HEIGHT)))
        # Qt lays out lazily, and a change made before it is done leaves the rest out of the count.
        self._document.pageCount()

    def _check_glyphs(self) -> None:
        """Raise ExportError when letters would be printed as boxes for want of a usual font."""
        from PySide6.QtGui import QTextLayout

        wanted = (
            QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
            | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
        )
        missing: set[str] = set()
        block = self._document.begin()
        while block.isValid():
            units = _utf16_units(block.text())
            for run in block.layout().glyphRuns(0, len(units), wanted):
                places = zip(run.stringIndexes(), run.glyphIndexes(), strict=False)
                missing.update(units[place] for place, glyph in places if glyph == 0)
            block = block.next()
        letters = sorted(char for char in missing if unicodedata.category(char)[0] == "L")
        for letter in letters:
            package, families = _USUAL["han" if script_of(letter) == "han" else "other"]
            if not set(families) & self._known:
                raise ExportError(
                    f"No installed font has the characters {' '.join(letters[:5])}; install the "
                    f"package {package} and export again."
                )

    def _keep_headings(self) -> None:
        """Move a heading, or what happened, to the next page when the first lines of what follows
        would not be on the same page."""
        from PySide6.QtGui import QTextCursor, QTextFormat

        for number, follows in self._kept:
            block = self._document.findBlockByNumber(number)
            follower = self._document.findBlockByNumber(number + follows)
            if follower.isValid() and self._page(block, 0) != self._page(follower, 1):
                layout = block.blockFormat()
                layout.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(layout)

    def _line_top(self, block: QTextBlock, line: int) -> float:
        top = self._document.documentLayout().blockBoundingRect(block).top()
        lines = block.layout()
        last = min(line, lines.lineCount() - 1)
        return top + (lines.lineAt(last).y() if last >= 0 else 0)

    def _page(self, block: QTextBlock, line: int) -> int:
        return int(self._line_top(block, line) // _dots(_HEIGHT))

    def _bookmark(self, n: int) -> Bookmark:
        """Return where the n-th heading is; the last one may be that of the events."""
        block = self._document.findBlockByNumber(self._headings[n])
        top = self._line_top(block, 0)
        page, within = divmod(top, _dots(_HEIGHT))
        title = block.text()
        below = _PAGE[1] - _TOP - within / _dots(1) + 6
        return Bookmark(title, int(page), below / 25.4 * 72)

    # -- printing

    def _print(self) -> None:
        from PySide6.QtGui import QPainter

        total = self._document.pageCount()
        footers = self._footers(total)
        painter = QPainter(self._writer)
        for page in range(total):
            if page:
                self._writer.newPage()
            self._paint_column(painter, page)
            self._paint_margins(painter, footers[page], f"{page + 1} / {total}")
        painter.end()

    def _footers(self, total: int) -> list[str]:
        """Return for each page the source that it begins with, or that begins first on it."""
        named: list[str] = [""] * total
        starts = [self._page(self._document.findBlockByNumber(n), 0) for n in self._headings]
        for page in range(total):
            before = [n for n, start in enumerate(starts) if start < page]
            here = [n for n, start in enumerate(starts) if start == page]
            tops = here and self._bookmark(here[0]).top > _points(_PAGE[1] - _TOP)
            chosen = here[0] if here and (tops or not before) else (before[-1] if before else -1)
            if 0 <= chosen < len(self._sections):
                named[page] = self._sections[chosen].footer
            elif chosen >= 0:
                named[page] = "Events"
        return named

    def _paint_column(self, painter: QPainter, page: int) -> None:
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QAbstractTextDocumentLayout

        height = _dots(_HEIGHT)
        shown = QRectF(0, page * height, _dots(_WIDTH), height)
        painter.save()
        painter.translate(_dots(_LEFT), _dots(_TOP) - page * height)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown  # pyright: ignore[reportAttributeAccessIssue]
        painter.setClipRect(shown)
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_margins(self, painter: QPainter, source: str, number: str) -> None:
        from PySide6.QtCore import QPointF, Qt
        from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

        font = QFont(self._families)
        font.setPointSizeF(8)
        painter.setFont(font)
        painter.setPen(QPen(QColor(_RULE), _dots(0.15)))
        left, right = _dots(_LEFT), _dots(_LEFT + _WIDTH)
        for height in (_HEADER + 2.5, _FOOTER - 5):
            painter.drawLine(QPointF(left, _dots(height)), QPointF(right, _dots(height)))
        painter.setPen(QColor(_QUIET))
        metrics = QFontMetricsF(font, self._writer)
        room = _dots(_WIDTH - 25)
        elide = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(" ".join(self._dossier.title.split()), elide, room)
        painter.drawText(QPointF(left, _dots(_HEADER)), title)
        source = metrics.elidedText(source, elide, room)
        painter.drawText(QPointF(left, _dots(_FOOTER)), source)
        start = right - metrics.horizontalAdvance(number)
        painter.drawText(QPointF(start, _dots(_FOOTER)), number)


_PIXELS = 96 / 72
_DOTS = _RESOLUTION / 72
"""Of a point: Qt counts heights and tabs in pixels of a 96 dpi screen, but widths in dots."""


def _dots(millimetres: float) -> float:
    return millimetres / 25.4 * _RESOLUTION


def _points(millimetres: float) -> float:
    return millimetres / 25.4 * 72


def _one_block(text: str) -> str:
    """Return the text so that Qt keeps it in one block: line breaks within a paragraph."""
    return text.replace("\r\n", "\n").replace("\n", "\u2028")


def _utf16_units(text: str) -> list[str]:
    """Return the character of each of Qt's positions; those beyond the BMP take two."""
    return [char for char in text for _ in range(2 if ord(char) > 0xFFFF else 1)]


FORMAT = Format("pdf", "PDF", ".pdf", render)
