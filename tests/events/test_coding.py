# SPDX-License-Identifier: MIT
"""PLOVER and CAMEO codes of what lies ahead and of what partners do."""

from __future__ import annotations

import pytest

from tajarchive.events.coding import code
from tajarchive.events.types import types


@pytest.mark.parametrize(
    ("kind", "plover", "cameo"),
    [
        ("signing", "AGREE", "032"),
        ("aid", "AGREE", "033"),
        ("inauguration", "AGREE", "031"),
        ("visit", "AGREE", "036"),
        ("protest", "PROTEST", "141"),
    ],
)
def test_cooperation_ahead_is_an_agreement(kind: str, plover: str, cameo: str) -> None:
    codes = code(types()[kind], planned=True)
    assert (codes.plover, codes.cameo) == (plover, cameo)


def test_an_exercise_with_a_partner_is_cooperation() -> None:
    assert code(types()["weapons_test"], planned=False, parties=2).plover == "COOPERATE"
    assert code(types()["weapons_test"], planned=False, parties=1).plover == "MOBILIZE"
