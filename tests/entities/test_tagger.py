# SPDX-License-Identifier: MIT
"""The statistical stage: its models and their card, the decoder, and what it adds to a text."""

from __future__ import annotations

import hashlib
import itertools
import math
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive import paths
from tajarchive.entities import Gazetteer
from tajarchive.entities.recogniser import listed_and_ruled
from tajarchive.entities.tagger import decoding, features, lists, model
from tajarchive.entities.tagger.model import Model, ModelError
from tajarchive.entities.tagger.words import capitals, sentences
from tests.entities.articles import article, read

FOLDER = paths.resources() / "tagger"
FILES = sorted(FOLDER.glob("*.npz"))
LABELS = ("O", "B-PER", "I-PER", "E-PER", "S-PER")
LEGAL = {"O": "OBS", "E": "OBS", "S": "OBS", "B": "IE", "I": "IE"}


def texts(body: str, type: str, models: dict[str, Model] | None = None) -> list[str]:
    return [m.text for m in read(body, models=models).mentions if m.type == type]


# The models


def test_the_card_describes_the_models_that_are_there() -> None:
    card = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    for heading in ("Data and licences", "Scores", "How to make it again", "Limits"):
        assert re.search(rf"^## {heading}$", card, re.MULTILINE), heading
    assert re.search(r"^Made on \d{4}-\d{2}-\d{2}\b", card, re.MULTILINE)
    told = dict(re.findall(r"\| `(\w+\.npz)` \|.*\| `([0-9a-f]{64})` \|", card))
    assert told == {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in FILES}
    for licence in ("CC BY 4.0", "MIT"):
        assert licence in card


def test_the_models_are_small_and_whole() -> None:
    assert [f.stem for f in FILES] == sorted(model.LANGUAGES.values())
    assert sum(f.stat().st_size for f in FILES) < 3_000_000
    assert model.faults() == []


def test_a_model_is_the_same_when_it_is_written_and_read(tmp_path: Path) -> None:
    for name in ("a.npz", "b.npz"):
        Model.read(FILES[0]).write(tmp_path / name)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    assert len(Model.read(tmp_path / "a.npz")) == len(Model.read(FILES[0]))


@pytest.mark.parametrize("size", [0, 100, 20_000])
def test_a_damaged_model_is_told(tmp_path: Path, size: int) -> None:
    (tmp_path / "en.npz").write_bytes(FILES[0].read_bytes()[:size])
    with pytest.raises(ModelError, match=r"en\.npz is damaged"):
        Model.read(tmp_path / "en.npz")


def test_without_models_lists_and_rules_go_on_and_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "folder", lambda: tmp_path)
    (tmp_path / "ru.npz").write_bytes(b"no model")
    model.load.cache_clear()
    try:
        assert [fault.split(":")[0] for fault in model.faults()] == [
            "The model of names en.npz is missing",
            "The model of names ru.npz is damaged",
        ]
        body = "Shavkat Mirziyoyev met Zora Fillon in Khiva."
        assert texts(body, "PERSON") == ["Shavkat Mirziyoyev"]
        assert texts(body, "GPE") == ["Khiva"]
    finally:
        model.load.cache_clear()


# The decoder


def small_model() -> Model:
    """Return a model of one type with weights that make no two paths alike."""
    rng = np.random.default_rng(7)
    names = ["w=met", "w=ann", "w=lee", "s=Xx", "-1:w=met", "-1:edge", "1:edge"]
    weights = rng.normal(0, 1.5, (len(names), len(LABELS))).astype(np.float32)
    moves = rng.normal(0, 1, (len(LABELS), len(LABELS))).astype(np.float32)
    return Model(LABELS, moves, names, weights)


def legal(path: tuple[int, ...]) -> bool:
    labels = [LABELS[k][0] for k in path]
    whole = labels[0] in "OBS" and labels[-1] in "OES"
    return whole and all(b in LEGAL[a] for a, b in itertools.pairwise(labels))


def names_of(path: tuple[int, ...]) -> set[tuple[int, int]]:
    found, begin = set(), 0
    for k, label in enumerate(LABELS[n][0] for n in path):
        begin = k if label in "BS" else begin
        if label in "ES":
            found.add((begin, k + 1))
    return found


def test_the_decoder_agrees_with_all_paths_counted_out() -> None:
    small = small_model()
    rng = np.random.default_rng(3)
    lengths = [1, 4, 5]
    scores = rng.normal(0, 2, (3, 5, len(LABELS))).astype(np.float32)
    found = decoding.decode(small, scores, lengths)
    named = 0
    for n, length in enumerate(lengths):
        weight: dict[tuple[int, ...], float] = {}
        for path in itertools.product(range(len(LABELS)), repeat=length):
            if legal(path):
                total = sum(float(scores[n, t, k]) for t, k in enumerate(path))
                total += sum(float(small.transitions[a, b]) for a, b in itertools.pairwise(path))
                weight[path] = math.exp(total)
        best = max(weight, key=lambda path: weight[path])
        mine = [one for one in found if one.sentence == n]
        assert {(one.first, one.last) for one in mine} == names_of(best)
        for one in mine:
            named += 1
            having = sum(w for p, w in weight.items() if (one.first, one.last) in names_of(p))
            assert one.probability == pytest.approx(having / sum(weight.values()), rel=1e-3)
    assert named


def test_scores_are_the_sums_of_the_attributes_that_training_sees() -> None:
    english = Model.read(FOLDER / "en.npz")
    body = "Mr. J. P. O'Neill of Saint-Denis flew on 4 May.\nHE SAID NO.\nit rained in Osh. A."
    doc = listed_and_ruled(article(body), Gazetteer.load(), ())
    found = sentences(doc)
    writing = capitals(found, doc.lower)
    scores = decoding.scored(english, found, writing)
    for n, sentence in enumerate(found):
        for k, row in enumerate(features.attributes(sentence, writing)):
            assert scores[n, k] == pytest.approx(english.totals([row])[0], abs=1e-3)


# The words


def test_words_are_those_of_the_corpora() -> None:
    body = "The U.S. envoy J. O'Neill's aide in Saint-Denis won 6-4, didn't he?"
    doc = listed_and_ruled(article(body), Gazetteer.load(), ())
    (sentence,) = sentences(doc)
    assert " ".join(sentence.text) == (
        "The U.S. envoy J. O'Neill ' s aide in Saint-Denis won 6-4 , didn ' t he ?"
    )


def test_capitals_tell_nothing_in_a_line_of_capitals() -> None:
    doc = listed_and_ruled(
        article("MEN WALK HOME\nSome men walk home to the Bay."), Gazetteer.load(), ()
    )
    assert [sentence.case for sentence in sentences(doc)] == ["caps", ""]


# What it adds


def test_names_that_no_list_and_no_rule_knows() -> None:
    body = "It is a novel by Tellmar Vellini about the people of Orsova."
    assert texts(body, "PERSON", {}) == []
    assert texts(body, "PERSON") == ["Tellmar Vellini"]
    body = "Режиссёр снял Гелию Тарс в роли королевы."
    assert texts(body, "PERSON", {}) == []
    assert texts(body, "PERSON") == ["Гелию Тарс"]


def test_what_is_listed_stays_what_it_is() -> None:
    body = "President Emomali Rahmon arrived in Central Asia. Xi said so, said Rahmon."
    assert read(body).mentions == read(body, models={}).mentions


def test_nobody_is_meant_by_the_surname_of_a_photographer() -> None:
    body = "Guests dance in Osh. (Reuters/Bai Ming)\nBai said nothing."
    assert [m.credit for m in read(body).mentions if m.type == "PERSON"] == [True]


def test_the_same_text_gives_the_same_names_in_any_order() -> None:
    bodies = [f"Marta Vellini of Fendrell Corp met Zora Fillon in Orsova {n}." for n in range(3)]
    first = [read(body).mentions for body in bodies]
    model.load.cache_clear()
    assert [read(body).mentions for body in reversed(bodies)] == first[::-1]


WORDS = st.sampled_from(
    "Marta Vellini Fendrell Corp Inc . , \" « » ( ) - the of in said O' J . U.S. Тарсенков в г. "
    "Москве МИД Xi Rahmon 2024 6-4 @ТЕСТ塔 \u0301 \n ЗАО РАО".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_mentions_lie_in_the_text_sorted_and_apart(body: str) -> None:
    end = 0
    for mention in read(body).mentions:
        assert end <= mention.start < mention.end <= len(body)
        assert mention.text == body[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        end = mention.end


def test_a_name_of_one_word_is_found_wherever_it_stands_so() -> None:
    body = (
        "Tellmar Vellini joined Orsanto Corp in May. The staff of Veltrium moved to Belgrano.\n"
        "Belgrano : 12"
    )
    found = [m for m in read(body).mentions if m.text == "Belgrano"]
    assert len(found) == 2
    assert len({m.entity for m in found}) == 1


def test_towns_lend_their_names_to_teams_but_states_do_not() -> None:
    body = (
        "BASEBALL STANDINGS\nBALTIMORE 63 55 .534 6\nCLEVELAND 72 48 .600 -\nDUSHANBE 54 67 .446 9"
    )
    assert "DUSHANBE" in texts(body, "ORG")
    assert texts("SOCCER\nTajikistan 2 Uzbekistan 1 ( halftime 1-0 )", "ORG") == []


def test_text_in_small_letters_and_in_capitals_has_names() -> None:
    small = (
        "the president of france, emmanuel macron, met angela merkel in berlin on monday, "
        "a spokesman said in london. they spoke of trade."
    )
    assert {"emmanuel macron", "angela merkel"} <= set(texts(small, "PERSON"))
    assert "berlin" in texts(small, "GPE")
    assert texts("GLENN MULDOON SAYS GERMANY MAY WIN", "PERSON") == ["GLENN MULDOON"]


# The lists


def test_the_lists_are_well_formed_and_sorted_out() -> None:
    seen: set[tuple[str, str]] = set()
    for line in (FOLDER / "lists.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        head, _, names = line.partition(": ")
        kind, language = head.split(" ")
        assert kind in lists.KINDS
        assert language in model.LANGUAGES.values()
        for name in names.split(" | "):
            assert name == name.strip(), name
            assert name, line[:40]
            assert (head, name) not in seen, f"{name} twice in {head}"
            seen.add((head, name))


def test_listed_names_are_marked_in_every_case_and_never_in_small_letters() -> None:
    body = "From Los Angeles to us. US said so. Из Лос-Анджелеса в Москву"
    (piece,) = listed_and_ruled(article(body), Gazetteer.load(), ()).pieces
    marked = {
        word: mark for word, mark in zip(piece.tokens.text, lists.marks(piece), strict=True) if mark
    }
    assert marked == {
        "Los": "Bplace", "Angeles": "Iplace", "US": "Splace",
        "Лос": "Bplace", "-": "Iplace", "Анджелеса": "Iplace", "Москву": "Splace",
    }  # fmt: skip


def test_without_lists_the_tagger_goes_on(tmp_path: Path) -> None:
    assert lists.read(tmp_path / "none.txt").size == 0
