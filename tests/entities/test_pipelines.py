# SPDX-License-Identifier: MIT
"""The person's own spaCy pipeline: a stage that may be missing, broken, slow or wrong."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.entities import Gazetteer, recognise
from tajarchive.entities.pipelines import child, chosen, reading, talking
from tajarchive.entities.pipelines.child import Child, ChildFailure, ChildLost
from tajarchive.entities.pipelines.chosen import Choice, PipelineProblem, Pipelines, describe
from tajarchive.entities.pipelines.labels import types_of
from tajarchive.model import Article, External
from tests import pipeline
from tests.entities.articles import article, read

SERVE = chosen.serve_script()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pipeline.install(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def _none_left() -> Iterator[None]:
    yield
    reading.close()
    assert not talking._running


def use(folder: Path, names: str = "fake_en; fake_ru", **wrong: Any) -> Pipelines:
    return describe(Choice(sys.executable, names), pipeline.install(folder, **wrong))


def text(body: str, language: str = "en") -> Article:
    return replace(article(body), language=language)


def asked(folder: Path) -> list[str]:
    """Return what the stand-in was asked: the number of its process, and for what."""
    return (folder / "asked.txt").read_text().splitlines()


def found(body: str, pipelines: Pipelines, language: str = "en") -> list[tuple[str, str]]:
    external = reading.read(text(body, language), pipelines)
    assert external is not None
    return [(body[start:end], kind) for start, end, kind in external.spans]


# What labels mean


def test_labels_of_the_usual_pipelines_mean_our_types() -> None:
    assert types_of(pipeline.ONTONOTES) == {
        "EVENT": "EVENT", "FAC": "FAC", "GPE": "GPE", "LOC": "LOC", "NORP": "NORP", "ORG": "ORG",
        "PERSON": "PERSON",
    }  # fmt: skip
    assert types_of(["LOC", "MISC", "ORG", "PER"]) == {"LOC": "GPE", "ORG": "ORG", "PER": "PERSON"}
    assert types_of(["persName", "geogName", "placeName", "date"]) == {
        "persName": "PERSON",
        "geogName": "LOC",
        "placeName": "GPE",
    }


# What is chosen


def test_pipelines_say_what_they_are(folder: Path) -> None:
    made = use(folder, "fake_en; fake_ru ;fake_en")
    assert [one.name for one in made.used] == ["fake_en", "fake_ru"]
    assert made.readers() == {
        "en": "fake_en 1.0.0 (spaCy 9.9, abc, 1)",
        "ru": "fake_ru 1.0.0 (spaCy 9.9, abc, 1)",
    }
    assert made.of("tg") is None
    wide = use(folder, "fake_xx; fake_en")
    assert [wide.of(language) for language in ("en", "tg")] == [wide.used[1], wide.used[0]]
    assert describe(Choice("/no/python", "  ; ")) == Pipelines()


@pytest.mark.parametrize(
    ("python", "names", "words"),
    [
        ("/no/such/python", "fake_en", "no Python at /no/such/python"),
        ("no-such-python", "fake_en", "no Python at no-such-python"),
        ("true", "fake_en", "does not work as a Python; choose"),
        ("yes", "fake_en", "does not work as a Python; choose"),
        ("{folder}/text", "fake_en", "cannot be run .*; choose a Python"),
        ("", "unknown_en", "no pipeline “unknown_en” in .*; there are: fake_en, fake_ru"),
        ("", "{folder}", "is no spaCy pipeline; choose another"),
        ("", "fake_en; fake_a_en", "fake_en and fake_a_en read the same language"),
    ],
)
def test_what_cannot_be_used_is_said_with_the_next_step(
    folder: Path, python: str, names: str, words: str
) -> None:
    (folder / "text").write_text("no program")
    choice = Choice(python.format(folder=folder), names.format(folder=folder))
    with pytest.raises(PipelineProblem, match=words):
        describe(choice, str(folder / "fake_serve.py"))


def test_a_python_that_does_not_answer_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chosen, "_DESCRIBE_LIMIT", 0.3)
    with pytest.raises(PipelineProblem, match="did not answer within"):
        use(folder, describe_hangs=60)


def test_nobody_waits_for_a_python_that_is_not_wanted_any_more(folder: Path) -> None:
    import threading

    ender = threading.Timer(0.3, reading.stop)
    ender.start()
    with pytest.raises(PipelineProblem, match="does not work as a Python"):
        use(folder, describe_hangs=60)
    ender.join()


def test_a_python_without_spacy_says_how_to_get_it(tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    with pytest.raises(PipelineProblem, match=r"has no spaCy; install it .*pip install spacy"):
        chosen.survey(str(venv))


def test_a_packaged_program_never_runs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(PipelineProblem, match="This is TajArchive itself"):
        chosen.survey(sys.executable)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PipelineProblem, match="No Python was found"):
        chosen.survey()


def test_the_child_has_the_systems_libraries_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/own")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    made = talking.environment()
    assert made["LD_LIBRARY_PATH"] == "/usr/own"
    assert "PYTHONPATH" not in made
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG")
    assert "LD_LIBRARY_PATH" not in talking.environment()


# A child that misbehaves


def test_what_no_name_can_be_is_left_out_of_an_answer(folder: Path) -> None:
    made = use(folder)
    process = Child(made.python, made.script)
    process.load("/fake_en")
    assert process.ents("/fake_en", ["ODD text here"]) == [[(0, 5, "PERSON")]]
    assert process.ents("/fake_en", ["😀 Zorkan", "\ud800 Zorkan"]) == [
        [(2, 8, "PERSON")],
        [(2, 8, "PERSON")],
    ]
    process.close()


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("CRASH", "broke down"),
        ("HANG", "took longer than 1 seconds"),
        ("DEAF", "took longer than 1 seconds"),
        ("FLOOD", "too long"),
        ("NOISE", "no answer"),
        ("LIST", "no answer"),
        ("DEEP", "no answer"),
        ("TWICE", "no answer"),
        ("OTHER", "does not fit"),
        ("FEWER", "does not fit"),
    ],
)
def test_a_child_that_misbehaves_is_ended_and_costs_one_article(
    folder: Path, monkeypatch: pytest.MonkeyPatch, word: str, reason: str
) -> None:
    monkeypatch.setattr(child, "ASK_LIMIT", 1.0)
    made = use(folder)
    assert found("Here is Zorkan Blem.", made) == [("Zorkan Blem", "PERSON")]
    process = next(iter(talking._running))
    bad = reading.read(text(f"{word} Zorkan. " + "long " * 40_000), made)
    assert bad is not None
    assert bad.reader == made.readers()["en"]
    assert bad.spans == ()
    assert reason in bad.problem
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)
    assert found("Flurb Works is here.", made) == [("Flurb Works", "ORG")]
    assert len({line.split()[0] for line in asked(folder)}) == 2


def test_a_child_that_refuses_a_text_goes_on(folder: Path) -> None:
    made = use(folder)
    refused = reading.read(text("REFUSE Zorkan"), made)
    assert refused == External(made.readers()["en"], (), "ValueError: no such word")
    assert found("Zorkan", made) == [("Zorkan", "PERSON")]
    assert len({line.split()[0] for line in asked(folder)}) == 1


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"load_fails": "OSError: [E053] config"}, "E053"),
        ({"load_crashes": True}, "broke down"),
        ({"load_hangs": 600}, "took longer"),
    ],
)
def test_a_pipeline_that_cannot_be_loaded_is_not_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any], reason: str
) -> None:
    monkeypatch.setattr(child, "LOAD_LIMIT", 1.0)
    made = use(folder, **wrong)
    earlier = External("fake_en 0.9", ((0, 6, "PERSON"),))
    first = reading.read(replace(text("Zorkan"), external=earlier), made)
    assert first is not None
    assert (first.reader, first.spans) == (earlier.reader, earlier.spans)
    assert reason in first.problem
    assert reading.read(text("Zorkan"), made) == External("", (), first.problem)
    assert len(asked(folder)) == 1
    with pytest.raises(PipelineProblem, match=rf"fake_en does not work \(.*{reason}.*; choose"):
        reading.sample(made, made.used[0], "Zorkan")


def test_after_three_lost_children_in_a_row_no_further_one_is_started(folder: Path) -> None:
    made = use(folder)
    for _ in range(2):
        lost = reading.read(text("CRASH"), made)
        assert lost is not None
        assert lost.reader
    third = reading.read(text("CRASH"), made)
    assert third == External("", (), "it broke down")
    before = len(asked(folder))
    assert reading.read(text("Zorkan"), made) == third
    assert len(asked(folder)) == before


def test_each_language_has_its_pipeline_in_one_process(folder: Path) -> None:
    made = use(folder)
    assert found("Zorkan Blem of Quibblia", made) == [
        ("Zorkan Blem", "PERSON"),
        ("Quibblia", "GPE"),
    ]
    assert found("Зоркан Блем", made, "ru") == [("Зоркан Блем", "PERSON")]
    assert found("Квибблия", made, "ru") == [("Квибблия", "GPE")]
    assert reading.read(text("Zorkan", "tg"), made) is None
    assert [line.split()[1] for line in asked(folder)] == ["load", "read", "load", "read", "read"]
    assert len({line.split()[0] for line in asked(folder)}) == 1


def test_nothing_is_asked_twice_of_the_same_version(folder: Path) -> None:
    made = use(folder)
    body = text("Zorkan Blem")
    first = reading.read(body, made)
    assert reading.read(replace(body, external=first), made) is first
    newer = use(folder, version="1.1.0")
    again = reading.read(replace(body, external=first), newer)
    assert again is not None
    assert first is not None
    assert again.reader != first.reader
    assert again.spans == first.spans


def test_an_empty_article_is_not_sent(folder: Path) -> None:
    made = use(folder)
    assert reading.read(text(""), made) == External(made.readers()["en"], ())
    assert not (folder / "asked.txt").exists()


def test_a_child_is_replaced_now_and_then(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST_ARTICLES", 2)
    made = use(folder)
    for n in range(6):
        assert found(f"Zorkan {n}", made) == [("Zorkan", "PERSON")]
    assert len({line.split()[0] for line in asked(folder)}) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_child_outlives_its_parent(folder: Path, how: signal.Signals) -> None:
    made = use(folder)
    code = (
        "import sys; from tajarchive.entities.pipelines.child import Child\n"
        "made = Child(*sys.argv[1:3]); made.load('/fake_en'); print(made.pid, flush=True)\n"
        "made.ents('/fake_en', [sys.argv[3]])"
    )
    word = "HANG" if how == signal.SIGTERM else "Zorkan"
    with subprocess.Popen(
        [sys.executable, "-c", code + "; sys.stdin.read()", made.python, made.script, word],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.send_signal(how)
        assert parent.wait(20) == -how
    for _ in range(200):
        if not _is_alive(pid):
            return
        time.sleep(0.05)
    raise AssertionError("it is still running")


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_child_that_is_ended_from_elsewhere_leaves_nobody_waiting(folder: Path) -> None:
    import threading

    made = use(folder)
    process = Child(made.python, made.script)
    process.load("/fake_en")
    ender = threading.Timer(0.2, reading.stop)
    ender.start()
    with pytest.raises(ChildLost):
        process.ents("/fake_en", ["HANG"])
    ender.join()


# The script itself, with a made-up spaCy

SPACY = """
import json, pathlib, socket, sys
class Span:
    def __init__(self, start, end): self.start_char, self.end_char, self.label_ = start, end, "ORG"
class Doc:
    def __init__(self, text):
        at = text.find("Flurb")
        self.ents = [Span(at, at + 5)] if at >= 0 else []
class Nlp:
    def pipe(self, texts):
        for text in texts:
            print("noise on stdout")
            if "PHONE" in text: socket.create_connection(("127.0.0.1", 9))
            if "ERROR" in text: raise ValueError("a long\\nstory")
            if "SPIN" in text:
                while True: pass
            yield Doc(text)
def load(place, exclude):
    pathlib.Path(place, "loaded.json").write_text(json.dumps(exclude))
    print("more noise")
    return Nlp()
"""


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a pipeline for a spaCy in the user's own site folder."""
    monkeypatch.setenv("PYTHONUSERBASE", str(tmp_path))
    site = tmp_path / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"
    info = site / "spacy-3.7.4.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: spacy\nVersion: 3.7.4\n")
    (site / "spacy.py").write_text(SPACY)
    for name, parts in (("one", ["tok2vec", "tagger", "ner"]), ("two", ["tagger", "entity_ruler"])):
        data = site / f"en_{name}" / f"en_{name}-1.2.3"
        data.mkdir(parents=True)
        meta = {"lang": "en", "name": name, "version": "1.2.3", "labels": {"ner": ["ORG"]},
                "pipeline": parts}  # fmt: skip
        (data / "meta.json").write_text(json.dumps(meta))
    installed = site / "en_one-1.2.3.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: en-one\nVersion: 1.2.3\n")
    (installed / "entry_points.txt").write_text("[spacy_models]\nen_one = en_one\n")
    return site


@pytest.mark.skipif(sys.platform != "linux", reason="the user's site folder is elsewhere")
def test_the_script_finds_installed_pipelines_and_folders(made_up: Path) -> None:
    assert chosen.survey().installed == ("en_one",)
    (one,) = describe(Choice("", "en_one")).used
    assert (one.name, one.language, one.version, one.spacy) == ("en_one", "en", "1.2.3", "3.7.4")
    (by_folder,) = describe(Choice("", one.place)).used
    assert by_folder == one
    Path(one.place, "weights").write_bytes(b"x" * 7)
    assert describe(Choice("", "en_one")).used[0].digest != one.digest
    for name in ("os.path", "json", "en_one.x", "../en_one", "-c"):
        with pytest.raises(PipelineProblem):
            describe(Choice("", name))
    Path(one.place, "meta.json").write_text("[]")
    with pytest.raises(PipelineProblem, match="no spaCy pipeline"):
        describe(Choice("", one.place))


@pytest.mark.skipif(sys.platform != "linux", reason="the user's site folder is elsewhere")
def test_the_script_answers_whatever_a_pipeline_does(
    made_up: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "ASK_LIMIT", 2.0)
    made = describe(Choice("", "en_one"))
    assert found("In Flurb.", made) == [("Flurb", "ORG")]
    loaded = Path(made.used[0].place, "loaded.json")
    assert json.loads(loaded.read_text()) == ["tagger"]
    for word, reason in (
        ("PHONE", "no connection is opened"),
        ("ERROR", "ValueError: a long story"),
        ("SPIN", "took longer"),
    ):
        answer = reading.read(text(f"{word} Flurb"), made)
        assert answer is not None
        assert reason in answer.problem
    assert found("Again in Flurb.", made) == [("Flurb", "ORG")]
    ruled = describe(Choice("", "en_two"))
    assert found("In Flurb.", ruled) == [("Flurb", "ORG")]
    assert json.loads(Path(ruled.used[0].place, "loaded.json").read_text()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the user's site folder is elsewhere")
def test_the_script_ends_by_itself(made_up: Path) -> None:
    made = describe(Choice("", "en_one"))
    place = made.used[0].place
    lines = [{"limit": 0.3, "memory": 6 << 30}, {"id": 1, "load": place},
             {"id": 2, "pipeline": place, "texts": ["SPIN"]}]  # fmt: skip
    for left_open in (True, False):
        with subprocess.Popen(
            [sys.executable, "-I", SERVE, "serve"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=talking.environment(),
        ) as process:
            assert process.stdin is not None
            process.stdin.write(b"".join(json.dumps(line).encode() + b"\n" for line in lines))
            process.stdin.flush()
            if not left_open:
                process.stdin.close()
            assert process.wait(30) in (0, 1)
        lines[0]["limit"] = 600


# What it adds


def names(body: str, *spans: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Return (text, type, name) of the mentions that a pipeline's spans add."""
    placed = [(body.index(words), body.index(words) + len(words), kind) for words, kind in spans]
    plain = {(m.start, m.end) for m in read(body, models={}).mentions}
    made = recognise(article(body), Gazetteer.load(), (), None, models={}, external=placed)
    return [(m.text, m.type, m.name) for m in made.mentions if (m.start, m.end) not in plain]


def test_a_name_that_nothing_else_knows_is_added() -> None:
    body = "A farm named Flurb Works sold bread (to the zorkan blem office of Quibblia's north)."
    assert names(
        body, ("Flurb Works", "ORG"), ("the zorkan blem office", "ORG"), ("Quibblia's", "GPE")
    ) == [
        ("Flurb Works", "ORG", "Flurb Works"),
        ("zorkan blem office", "ORG", "zorkan blem office"),
        ("Quibblia", "GPE", "Quibblia"),
    ]
    assert names(body, ("uibbli", "GPE"), ("(", "ORG")) == []


def test_what_an_earlier_stage_has_claimed_stays() -> None:
    body = "President Emomali Rahmon came to Tajikistan on Monday and saw the Tajikistan Blem fair."
    assert names(
        body, ("Tajikistan", "ORG"), ("Emomali Rahmon came", "PERSON"), ("Rahmon", "ORG"),
        ("Tajikistan Blem fair", "EVENT"),
    ) == []  # fmt: skip


def test_a_full_name_makes_the_surname_known() -> None:
    body = "Talks with vo Blem went on. Later Zorkan Blemov left. Blemov said no word."
    start = body.index("Zorkan Blemov")
    made = recognise(
        article(body), Gazetteer.load(), (), None, models={},
        external=[(start, start + 13, "PERSON")],
    )  # fmt: skip
    people = [(m.text, m.name) for m in made.mentions if m.type == "PERSON"]
    assert people == [("Zorkan Blemov", "Zorkan Blemov"), ("Blemov", "Zorkan Blemov")]


def test_photographers_are_nobody_else() -> None:
    body = "A dam in the north. (Sample Wire/Zorkan Blem)\nThe word blem is heard; Blem it is."
    start = body.rindex("Blem")
    assert not [
        m
        for m in recognise(
            article(body), Gazetteer.load(), (), None, models={},
            external=[(start, start + 4, "PERSON")],
        ).mentions
        if m.start == start and m.entity == "person:blem"
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(-3, 120), st.integers(-3, 120), st.sampled_from(["PERSON", "ORG", "GPE"])
        ),
        max_size=12,
    )
)
def test_whatever_the_spans_mentions_are_in_order_and_apart(
    spans: list[tuple[int, int, str]],
) -> None:
    body = (
        "Emomali Rahmon met «Zorkan» Blem, 😀 Flurb\nWorks (in Dushanbe); 布勒姆 said é no.\n\nEnd"
    )
    plain = recognise(article(body), Gazetteer.load(), (), None, models={}).mentions
    made = recognise(article(body), Gazetteer.load(), (), None, models={}, external=spans).mentions
    for before, after in itertools.pairwise(made):
        assert before.end <= after.start
    assert all(m.text == body[m.start : m.end] and m.text.strip() for m in made)
    listed = {(m.start, m.end, m.type) for m in plain if ":" not in m.entity}
    assert listed <= {(m.start, m.end, m.type) for m in made}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 30_000), max_size=12),
    st.sampled_from(["a", "a " * 7, "слово ", "字"]),
)
def test_an_article_is_sent_whole_in_parts_of_bounded_length(sizes: list[int], word: str) -> None:
    body = "\n".join((word * (size // len(word) + 1))[:size] for size in sizes)
    parts = list(reading._parts(article(body)))
    assert "".join(body[start:end] for start, end in parts) == body[: reading.MOST_TEXT]
    assert all(0 < end - start <= reading._PART + 1 for start, end in parts)


def test_a_failure_is_not_mistaken_for_the_end() -> None:
    assert issubclass(ChildLost, ChildFailure)
