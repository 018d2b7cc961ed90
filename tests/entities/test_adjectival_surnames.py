# SPDX-License-Identifier: MIT
"""Russian surnames that are adjectives, in their cases."""

from __future__ import annotations

import pytest

from tajarchive.entities.russian_names import nominative


@pytest.mark.parametrize(
    ("words", "written", "expected"),
    [
        (["Яна", "Неверящего"], (), ["Ян", "Неверящий"]),
        (["Ивану", "Безродному"], (), ["Иван", "Безродный"]),
        (["Ивана", "Лугового"], ("Луговой",), ["Иван", "Луговой"]),
        (["Анну", "Безродную"], (), ["Анна", "Безродная"]),
    ],
)
def test_a_surname_that_is_an_adjective(
    words: list[str], written: tuple[str, ...], expected: list[str]
) -> None:
    assert nominative(words, written) == expected
