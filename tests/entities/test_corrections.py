# SPDX-License-Identifier: MIT
"""Corrections laid over mentions: what each means, in which order, and that none harms offsets."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from tajarchive.entities.corrections import Corrections
from tajarchive.entities.types import Recognised, Reference
from tajarchive.model import Correction, Mention


def mention(start: int, text: str, entity: str, type: str = "PERSON", **more) -> Mention:
    return Mention(start, start + len(text), text, type, more.pop("name", text), entity, **more)


ALIM = mention(0, "Alimov", "person:alimov")
RASHID = mention(20, "Rashid Alimov", "rashid-alimov", name="Rashid Alimov")
TAJIK = mention(40, "Tajik", "tajikistan", "NORP", name="Tajikistan")
MERGE = Correction(
    "assign", "person:alimov", target="rashid-alimov", name="Rashid Alimov", type="PERSON"
)


def names(made: Corrections, *mentions: Mention, article: str = "a") -> list[tuple[str, str]]:
    return [(m.entity, m.name) for m in made.apply(article, mentions).mentions]


def test_merged_entities_are_one_and_what_was_found_is_kept():
    corrected = Corrections([MERGE]).apply("a", (ALIM, RASHID), lambda entity: f"role of {entity}")
    first, second = corrected.mentions
    assert (first.entity, first.name, first.text) == ("rashid-alimov", "Rashid Alimov", "Alimov")
    assert first.role == "role of rashid-alimov"
    assert second is RASHID
    assert corrected.found == {(0, 6): ALIM}


def test_later_corrections_work_on_what_earlier_ones_left():
    rename = Correction("rename", "rashid-alimov", name="Rashid Q. Alimov")
    again = Correction("assign", "rashid-alimov", target="other", name="Other", type="PERSON")
    assert names(Corrections([MERGE, rename]), ALIM) == [("rashid-alimov", "Rashid Q. Alimov")]
    assert names(Corrections([MERGE, again]), ALIM) == [("other", "Other")]
    assert names(Corrections([again, MERGE]), ALIM) == [("rashid-alimov", "Rashid Alimov")]


def test_a_split_takes_only_what_it_names():
    split = Correction(
        "assign",
        "rashid-alimov",
        text="rashid  alimov",
        article="b",
        target="person:rashid-alimov-jr",
        name="Rashid Alimov jr",
        type="PERSON",
    )
    made = Corrections([split])
    assert names(made, RASHID) == [("rashid-alimov", "Rashid Alimov")]
    assert names(made, RASHID, article="b") == [("person:rashid-alimov-jr", "Rashid Alimov jr")]
    one = Corrections([Correction("reject", text="Alimov", article="a", start=0)])
    later = mention(90, "Alimov", "person:alimov")
    assert one.apply("a", (ALIM, later)).mentions == (later,)
    assert one.apply("a", (ALIM, later)).hidden == (ALIM,)


def test_a_people_stays_a_people_when_its_state_is_merged():
    merge = Correction("assign", "tajikistan", target="x", name="X", type="GPE")
    (after,) = Corrections([merge]).apply("a", (TAJIK,)).mentions
    assert (after.entity, after.type) == ("x", "NORP")


def test_references_follow_merges_and_names():
    reference = Reference(0, 9, "both sides", ("person:alimov", "tajikistan"), ("Alimov", "T."))
    made = Corrections([MERGE, Correction("rename", "tajikistan", name="Tajikistan")])
    after = made.correct("a", Recognised((ALIM,), (reference,))).references[0]
    assert after.entities == ("rashid-alimov", "tajikistan")
    assert after.names == ("Rashid Alimov", "Tajikistan")


def test_the_given_name_of_an_entity_is_the_last_one():
    renamed = [Correction("rename", "x", name=name) for name in ("One", "Two")]
    assert Corrections(renamed).name_of("x") == "Two"
    assert Corrections([MERGE]).name_of("rashid-alimov") == "Rashid Alimov"
    assert Corrections().name_of("x") is None


ids = st.sampled_from(["a", "b", "c", ""])
texts = st.sampled_from(["", "Ann", "Bo", "Ann Bo"])
corrections = st.builds(
    Correction,
    action=st.sampled_from(["assign", "rename", "retype", "reject"]),
    entity=ids,
    text=texts,
    article=st.sampled_from(["", "one", "two"]),
    start=st.sampled_from([None, None, 0, 8]),
    target=st.sampled_from(["a", "b", "c", "d"]),
    name=st.sampled_from(["", "Name"]),
    type=st.sampled_from(["PERSON", "ORG"]),
)


@given(
    made=st.lists(corrections, max_size=12),
    found=st.lists(st.tuples(texts.filter(bool), ids), max_size=6),
)
def test_places_stay_nothing_is_lost_and_the_same_decisions_give_the_same_names(made, found):
    mentions = tuple(mention(8 * n, text, entity) for n, (text, entity) in enumerate(found))
    standing = Corrections(made)
    corrected = standing.apply("one", mentions)
    raw = [corrected.found.get((m.start, m.end), m) for m in corrected.mentions]
    assert sorted([*raw, *corrected.hidden], key=lambda m: m.start) == list(mentions)
    assert [(m.start, m.end, m.text) for m in corrected.mentions] == [
        (m.start, m.end, m.text) for m in raw
    ]
    assert pickle.loads(pickle.dumps(standing)).apply("one", mentions) == corrected
