# SPDX-License-Identifier: MIT
"""The themes: readable for everyone, and whole."""

from __future__ import annotations

import itertools
import math

import pytest
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication

from tajarchive.model import Span
from tajarchive.ui import theme
from tajarchive.ui.kinds import KINDS, Kind
from tajarchive.ui.reader import highlights
from tajarchive.ui.reader.document import Layout
from tajarchive.ui.theme import Themes, contrast, read

THEMES = ("dark", "light")
AA = 4.5
GRAPHIC = 3.0
"""Contrast of lines and signs (WCAG 2.2, 1.4.11)."""

# Viénot, Brettel and Mollon (1999): what red-blind and green-blind eyes see, in linear RGB.
BLIND = {
    "protanopia": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deuteranopia": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}


def linear(colour: QColor) -> tuple[float, float, float]:
    def one(c: float) -> float:
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    return one(colour.redF()), one(colour.greenF()), one(colour.blueF())


def lab(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of linear RGB."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.95047, 1.0, 1.08883)

    def f(t: float) -> float:
        return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116

    x, y, z = (
        f(max(0.0, sum(a * b for a, b in zip(row, rgb, strict=True))) / w)
        for row, w in zip(rows, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: QColor, blindness: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    return lab(tuple(sum(a * b for a, b in zip(row, rgb, strict=True)) for row in BLIND[blindness]))  # type: ignore[arg-type]


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", [kind.id for kind in KINDS])
def test_names_are_readable_on_paper_and_in_a_marked_sentence(name: str, kind: str) -> None:
    worn = read(name)
    for back in ("paper", "sentence"):
        assert contrast(worn.entity(kind), worn.colour(back)) >= AA


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    ("ink", "back"),
    [
        *itertools.product(("text", "dim", "accent", "link"), ("window", "panel", "paper")),
        *itertools.product(("faint",), ("paper", "panel")),
        ("caption", "paper"),
        ("caption", "sentence"),
        ("warning", "paper"),
        ("selection_text", "selection"),
        ("accent_text", "accent_fill"),
        ("accent_text", "accent_fill_hover"),
        ("hit_text", "hit"),
        ("current_hit_text", "current_hit"),
        ("found_text", "found"),
        ("text", "hover"),
        ("dim", "hover"),
        ("text", "raised"),
        ("text", "sentence"),
        ("text", "error_fill"),
        ("text", "warning_fill"),
        ("text", "success_fill"),
        ("error", "error_fill"),
        # Rows of lists: of every other line, under the pointer, of the sentence that is read.
        *itertools.product(("text", "dim", "accent"), ("alternate", "hover", "sentence")),
        *itertools.product(("success", "warning", "error"), ("panel", "hover", "sentence")),
    ],
)
def test_words_are_readable(name: str, ink: str, back: str) -> None:
    worn = read(name)
    assert contrast(worn.colour(ink), worn.colour(back)) >= AA


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("blindness", sorted(BLIND))
def test_the_common_kinds_differ_for_colour_blind_readers(name: str, blindness: str) -> None:
    worn = read(name)
    kinds = ("person", "place", "organisation", "programme")
    for one, other in itertools.combinations(kinds, 2):
        apart = math.dist(seen(worn.entity(one), blindness), seen(worn.entity(other), blindness))
        assert apart >= 8, (one, other)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_the_sign_beside_colour_is_seen_on_every_background(name: str, kind: Kind) -> None:
    worn = read(name)
    line = highlights.format_of(kind, worn).underlineColor()
    for back in ("paper", "sentence"):
        assert contrast(blended(line, worn.colour(back)), worn.colour(back)) >= GRAPHIC


@pytest.mark.parametrize("name", THEMES)
def test_the_sign_of_a_name_is_seen_in_a_hit_too(qapp: QApplication, name: str) -> None:
    worn, document = read(name), QTextDocument("Khujand")
    spans = [Span(0, 3), Span(4, 7)]
    over = highlights.overlays(
        document, Layout([], 0), worn, hits=spans, current_hit=spans[1], found=[(0, 2)]
    )
    assert len(over) == 3
    for selection in over:
        shape: QTextCharFormat = selection.format  # type: ignore[attr-defined]
        assert shape.underlineColor().isValid()
        assert contrast(shape.underlineColor(), shape.background().color()) >= GRAPHIC


def blended(ink: QColor, back: QColor) -> QColor:
    """Return what is seen of a colour over an opaque one."""
    alpha = ink.alphaF()
    parts = zip(ink.getRgbF()[:3], back.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(alpha * one + (1 - alpha) * other for one, other in parts))


def test_no_two_kinds_share_the_sign_beside_colour() -> None:
    signs = [(kind.line, kind.italic, kind.over) for kind in KINDS]
    assert len(set(signs)) == len(signs)


@pytest.mark.parametrize("name", THEMES)
def test_the_fast_way_gives_qdarkstyles_own_sheet(qapp: QApplication, name: str) -> None:
    fast = theme.base_style(name)
    assert "QTreeView" in fast
    assert f":/qss_icons/{name}/rc/" in fast


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_of_the_sheet_is_known(qapp: QApplication, name: str) -> None:
    assert "$" not in theme.style_sheet(read(name)).split("SPDX", 1)[1]


def test_both_themes_have_the_same_colours() -> None:
    dark, light = read("dark"), read("light")
    assert dark.colours.keys() == light.colours.keys()
    assert dark.entities.keys() == light.entities.keys() == {kind.id for kind in KINDS}


def test_choosing_changes_the_palette(dressed: Themes) -> None:
    seen_themes = []
    dressed.changed.connect(lambda worn: seen_themes.append(worn.name))
    dressed.choose("light")
    assert QApplication.palette().color(QPalette.ColorRole.Base) == read("light").colour("panel")
    dressed.choose("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Base) == read("dark").colour("panel")
    assert seen_themes == ["light", "dark"]
