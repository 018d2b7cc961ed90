# SPDX-License-Identifier: MIT
"""What the form of a Russian verb tells of when it happens."""

from __future__ import annotations

import pytest

from tajarchive.events.mood import AHEAD, DONE, TO_DO, mood


@pytest.mark.parametrize(
    ("trigger", "before", "after", "expected"),
    [
        ("подписали", "министры, готовые к уступкам, ", " договор", DONE),
        ("переговоры состоялись", "", " в москве", DONE),
        ("подпишут", "министры ", " договор", AHEAD),
        ("отправится в", "премьер ", " дели", AHEAD),
        ("открыт", "мост был ", " вчера", DONE),
        ("открыт", "мост будет ", " завтра", AHEAD),
        ("запустить", "агрегат планируется ", " в мае", TO_DO),
        ("подписали", "стороны хотели, чтобы министры ", " акт", None),
        ("саммит", "", " в астане", None),
        ("визит канцлера", "", "", None),
        ("финала", "", "", None),
    ],
)
def test_a_verb_tells_its_time(trigger: str, before: str, after: str, expected: str | None) -> None:
    assert mood(trigger, before, after) == expected
