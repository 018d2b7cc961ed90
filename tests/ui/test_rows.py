# SPDX-License-Identifier: MIT
"""Rows drawn by hand: what they show of a long text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tajarchive.model import Event, EventSource, Hit, SearchResults, Snippet
from tajarchive.ui.event_rows import EventDelegate
from tajarchive.ui.hit_rows import HitDelegate, about
from tajarchive.ui.lines import Face, around, broken, near_hit, pieces, reads_right_to_left
from tajarchive.ui.models.events import EventsModel
from tajarchive.ui.models.results import ResultsModel
from tajarchive.ui.theme import read
from tests import making


def test_a_row_begins_shortly_before_its_hit() -> None:
    text = "Many words come first and then a few more before the dam is named, and the dam again"
    first = text.index("dam")
    again = text.rindex("dam")
    shown, marks = near_hit(Snippet(text, ((first, first + 3), (again, again + 3)), 0, 1))
    assert shown.startswith("… ")
    assert marks[0][0] <= 32
    assert [shown[start:end] for start, end in marks] == ["dam", "dam"]


def test_a_near_hit_stays_as_it_is() -> None:
    snippet = Snippet("The dam is named", ((4, 7),), 0, 1)
    assert near_hit(snippet) == (snippet.text, snippet.highlights)


@given(st.text(min_size=1, max_size=80), st.data())
def test_the_hit_is_never_lost(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown, marks = near_hit(Snippet(text, ((start, end),), 0, 1))
    assert shown[marks[0][0] : marks[0][1]] == text[start:end]


@pytest.mark.parametrize("width", [40, 120, 300, 2000])
@pytest.mark.parametrize(
    "text",
    [
        "Words of an ordinary sentence that goes on for longer than the row is wide, and on",
        "塔吉克斯坦鲁班工坊在杜尚别揭牌来自两国的教师和学生参加了仪式塔吉克斯坦鲁班工坊在杜尚别揭牌",
        "Averyveryverylongwordwithoutanyblankthatnolinecouldholdatallwhateveritswidthmaybe",
        "",
    ],
)
def test_lines_fit_the_row(qapp: object, width: int, text: str) -> None:
    face = Face(9.5)
    runs = broken(pieces(text, ()), width, face, face, 2)
    assert all(run.line < 2 for run in runs)
    assert all(run.x + face.metrics.horizontalAdvance(run.text) <= width + 12 for run in runs)
    if width == 2000:
        assert "".join(run.text for run in runs) == text


def test_a_hit_is_painted_in_both_themes(qtbot: QtBot) -> None:
    hit = Hit("a", 1.0, "Title", "Wire", "2022", "en", (Snippet("the dam", ((4, 7),), 0, 1),))
    model = ResultsModel()
    model.show(SearchResults("dam", "dam", 1, (hit,)), 50)
    for name in ("dark", "light"):
        delegate = HitDelegate(read(name))
        option = QStyleOptionViewItem()
        size = delegate.sizeHint(option, model.index(0))
        option.rect.setRect(0, 0, 300, size.height())  # type: ignore[attr-defined]
        image = QImage(300, size.height(), QImage.Format.Format_RGB32)
        image.fill(read(name).colour("panel"))
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0))
        painter.end()
        colours = {image.pixelColor(x, y).name() for x in range(300) for y in range(size.height())}
        assert read(name).colours["text"].lower() in colours


SENTENCE = (
    "After two days of talks on water, trade and the border the two presidents signed a treaty "
    "in the capital, and then went on to open a bridge."
)


def quote_of(text: str, trigger: str) -> EventSource:
    at = text.index(trigger)
    return EventSource("a", 100, 100 + len(text), 100 + at, 100 + at + len(trigger), text)


@pytest.mark.parametrize("trigger", ["After", "signed", "bridge."])
@pytest.mark.parametrize("width", [150, 260, 400])
def test_a_quote_shows_the_words_around_its_trigger(qapp: object, trigger: str, width: int) -> None:
    face = Face(8.5)
    shown = around(quote_of(SENTENCE, trigger), width, face.metrics)
    assert trigger in shown
    assert face.metrics.horizontalAdvance(shown) <= width
    first = shown.removeprefix("“").removeprefix("… ").split()[0]
    assert first in SENTENCE.split()
    assert face.metrics.horizontalAdvance(shown) > width * 0.6, "the line is filled"


def test_a_short_quote_is_whole_and_in_one_line(qapp: object) -> None:
    face = Face(8.5)
    assert around(quote_of("They met\nin Dushanbe. ", "met"), 900, face.metrics) == (
        "“They met in Dushanbe.”"
    )


@given(st.text(min_size=1, max_size=300), st.integers(-5, 300), st.integers(-5, 300))
def test_no_offset_breaks_a_quote(qapp: object, text: str, start: int, end: int) -> None:
    metrics = Face(8.5).metrics
    shown = around(EventSource("a", 0, len(text), start, end, text), 200, metrics)
    assert metrics.horizontalAdvance(shown) <= 212


def painted(event: Event, theme: str = "dark") -> QImage:
    model = EventsModel()
    model.show([event])
    delegate = EventDelegate(read(theme))
    option = QStyleOptionViewItem()
    size = delegate.sizeHint(option, model.index(0))
    option.rect.setRect(0, 0, 320, size.height())  # type: ignore[attr-defined]
    image = QImage(320, size.height(), QImage.Format.Format_RGB32)
    image.fill(read(theme).colour("panel"))
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def inked(image: QImage, left: int, right: int, bottom: int, colour: str) -> int:
    """Return how many columns hold a colour."""
    return sum(
        any(image.pixelColor(x, y).name() == colour for y in range(bottom))
        for x in range(left, right)
    )


def test_the_margin_holds_every_heading(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, int]] = []
    monkeypatch.setattr(
        EventDelegate,
        "draw_line",
        lambda _, painter, rect, text, face, colour: drawn.append(
            (text, rect.width() - face.metrics.horizontalAdvance(text))
        ),
    )
    for date, precision in ((None, None), ("2025-06-15", "day"), ("199", "decade")):
        painted(replace(SIGNING, date=date, precision=precision))
    room = dict(drawn)
    assert {"Undated", "2025", "1990s", "Jun"} <= room.keys()
    assert min(room[text] for text in ("Undated", "2025", "1990s", "Jun")) >= 0


SIGNING = Event(
    "e", "signing", "Signing", "2025-06-15", None, "day", False, None, None, None,
    ("Emomali Rahmon",), (), (), None, None, 1.0, (), (quote_of(SENTENCE, "signed"),),
)  # fmt: skip


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_date_is_drawn_as_long_as_it_is_unsure(qapp: object, theme: str) -> None:
    accent = read(theme).colours["accent"].lower()

    def wide(date: str, precision: str, **known: object) -> int:
        event = replace(SIGNING, date=date, precision=precision, planned=False, **known)  # type: ignore[arg-type]
        panel = read(theme).colours["panel"].lower()
        image = painted(event, theme)
        track = range(320 - 14 - 53, 320 - 14)
        middle = 9 + 8
        return sum(
            any(image.pixelColor(x, y).name() != panel for y in (middle - 3, middle + 2))
            for x in track
        )

    day, month, year = wide("2025-06-15", "day"), wide("2025-06", "month"), wide("2025", "year")
    span = wide("2025-03-01", "day", date_end="2025-08-30")
    assert 0 < day < span < year
    assert month < span
    assert inked(painted(SIGNING, theme), 253, 306, 24, accent) > 0


def test_what_a_person_said_is_written_out(qapp: object) -> None:
    plain = painted(SIGNING)
    for status, name in (("confirmed", "success"), ("edited", "warning"), ("rejected", "error")):
        image = painted(replace(SIGNING, status=status))
        assert image != plain
        assert inked(image, 150, 310, 60, read("dark").colours[name].lower()) > 5, "words"


def test_planned_and_happened_differ(qapp: object) -> None:
    assert painted(replace(SIGNING, planned=True)) != painted(SIGNING)


def test_persian_is_set_from_right_to_left(qapp: object) -> None:
    text = "رئیس جمهور با مهمانان World Bank دیدار کرد"
    assert reads_right_to_left(f"«12» {text}")
    assert not reads_right_to_left("World Bank رئیس")
    assert not reads_right_to_left("12")
    delegate = HitDelegate(read("light"))
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    face = delegate.faces.text
    short = "دیدار"
    white = image.pixelColor(0, 0).name()
    used = delegate._draw_text(
        painter, image.rect(), short, ((0, 5),), 2, (face, "dim"), (face, "text")
    )
    painter.end()
    inked = [x for x in range(400) for y in range(60) if image.pixelColor(x, y).name() != white]
    assert used == 1
    assert min(inked) > 300, "it stands at the right"


def test_a_narrow_row_keeps_its_date(qapp: object) -> None:
    hit = Hit("a", 1.0, "T", "A Long Name of a Newspaper", "2018-11-17T09:20", "en")
    face = Face(8.5)
    whole = about(hit, face, 900)
    assert whole == "A Long Name of a Newspaper  ·  17 Nov 2018, 09:20  ·  en"
    narrow = about(hit, face, 200)
    assert narrow.startswith("A Long")
    assert narrow.endswith("…  ·  17 Nov 2018  ·  en")
    assert face.metrics.horizontalAdvance(narrow) <= 200


@pytest.mark.parametrize("wide", [120, 150, 180, 240, 320])
@pytest.mark.parametrize(
    ("first", "last"), [("2025-10-10", None), ("2025-09-28", "2025-10-02"), ("2025", None)]
)
def test_that_something_is_planned_is_never_cut_off(
    qapp: object, wide: int, first: str, last: str | None
) -> None:
    precision = "day" if len(first) > 4 else "year"
    event = making.event(
        date=first, date_end=last, precision=precision, planned=True, label="Summit"
    )
    delegate = EventDelegate(read("dark"))
    when, head, track = delegate.first_lines(event, wide)
    room = wide - (60 if track else 0)
    said = delegate.faces.small_bold.metrics.horizontalAdvance(when) <= room and "planned" in when
    assert said or head.startswith("Planned: ")
    happened = replace(event, planned=False)
    when, head, track = delegate.first_lines(happened, wide)
    assert head == "Summit"
    need = delegate.faces.small_bold.metrics.horizontalAdvance(when)
    assert track == (need <= wide - 60), "the date comes first"
