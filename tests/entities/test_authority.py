# SPDX-License-Identifier: MIT
"""The authority file: out and in again, and every wrong line named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.entities.authority import from_tsv, in_words, to_tsv
from tajarchive.errors import ArchiveError
from tajarchive.model import Correction, Decision

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(
    lambda text: " ".join(text.split())
)
corrections = st.builds(
    Correction,
    action=st.sampled_from(["assign", "name"]),
    entity=words,
    text=words,
    article=words,
    start=st.none() | st.integers(0, 10**6),
    target=words,
    name=words,
    type=st.sampled_from(["", "ORG"]),
)


@given(st.lists(st.lists(corrections, min_size=1, max_size=3), max_size=4))
def test_what_is_written_is_read(made):
    decisions = [Decision(n, "2026-01-02T03:04:05+00:00", tuple(m)) for n, m in enumerate(made)]
    assert from_tsv(to_tsv(decisions)) == [tuple(m) for m in made]


def test_what_was_taken_back_is_not_written():
    made = Decision(1, "2026-01-02", (Correction("reject", "x"),), undone=True)
    assert from_tsv(to_tsv([made])) == []


def test_a_table_made_by_hand_needs_few_columns():
    table = "\ufeff# mine\n\naction\tENTITY\tname\nRename\ta\tAnn\nrename\tb\tBo\n"
    assert from_tsv(table) == [
        (Correction("rename", "a", name="Ann"),),
        (Correction("rename", "b", name="Bo"),),
    ]


@pytest.mark.parametrize(
    ("table", "said"),
    [("", "no line"), ("id\tname\n", "Line 1 has no heading"), ("action\tstart\nx\t-2", "Line 2")],
)
def test_a_wrong_table_is_named(table, said):
    with pytest.raises(ArchiveError, match=said):
        from_tsv(table)


def test_corrections_in_words():
    label = {"a": "Ann", "b": "Bo"}.__getitem__
    merged = Correction("assign", "a", target="b", name="Bo", type="PERSON")
    assert in_words(merged, label) == "“Ann” is “Bo”"
    here = Correction("reject", "a", "Annie", "article")
    assert in_words(here, label) == "“Annie” (“Ann”) is no name in one article"
