# SPDX-License-Identifier: MIT
"""Names as they stand in sentences."""

from __future__ import annotations

import pytest

from tajarchive.entities import Gazetteer, nominative


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("Китая", "Китай"),
        ("Таджикистане", "Таджикистан"),
        ("Москве", "Москва"),
        ("России", "Россия"),
        ("Мирзиёева", "Мирзиёев"),
        ("Раҳмони", "Раҳмон"),
        ("Хуҷандро", "Хуҷанд"),
        ("Rahmon's", "Rahmon"),
        ("Tajikistan’s", "Tajikistan"),
        ("Китай", None),
        ("Мира", None),
        ("Марта", None),
        ("Президента", None),
        ("Дома", None),
        ("китая", None),
        ("Bridge's", None),
        ("Мы", None),
        ("", None),
    ],
)
def test_a_form_is_taken_back_to_the_listed_name(typed: str, listed: str | None) -> None:
    assert nominative(Gazetteer.load(), typed) == listed
