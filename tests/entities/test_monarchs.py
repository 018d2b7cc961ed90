# SPDX-License-Identifier: MIT
"""Kings, emperors and popes, who go by given names that others bear as surnames."""

from __future__ import annotations

import pytest

from tests.entities.articles import read


def persons(body: str, day: str) -> list[str]:
    return [m.name for m in read(body, day).mentions if m.type == "PERSON"]


@pytest.mark.parametrize(
    ("body", "day", "name"),
    [
        ("King Abdullah flew home to Jordan.", "2019-05-15", "King Abdullah II"),
        ("Saudi King Abdullah came to Jeddah.", "2008-05-15", "King Abdullah of Saudi Arabia"),
        ("Afghan leader Abdullah came to Kabul.", "2016-05-15", "Abdullah Abdullah"),
        ("Emperor Akihito came to the dinner.", "2010-05-15", "Akihito"),
        ("Sultan Qaboos came to the port.", "2010-05-15", "Qaboos bin Said"),
    ],
)
def test_who_is_meant(body: str, day: str, name: str) -> None:
    assert persons(body, day) == [name]


def test_a_monarch_is_nobody_with_that_surname() -> None:
    assert persons("The guests met Prince Abdullah at the gate.", "2008-05-15") == ["Abdullah"]
