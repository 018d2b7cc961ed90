# SPDX-License-Identifier: MIT
"""Whether the chosen pipelines work, shown by what they find in a sentence."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tajarchive.entities.pipelines import reading
from tajarchive.entities.pipelines.chosen import (
    Choice,
    Found,
    Pipeline,
    Pipelines,
    describe,
    survey,
)
from tajarchive.entities.pipelines.labels import types_of

_SAMPLES = {
    "en": "Dilshod Karimov of the Vakhsh Fruit Company met engineers from Canada in Bokhtar.",
    "ru": "Дильшод Каримов из компании «Вахшские сады» встретил в Бохтаре инженеров из Канады.",
    "tg": "Дилшод Каримов аз ширкати «Боғҳои Вахш» дар Бохтар бо муҳандисони Канада вохӯрд.",
    "zh": "瓦赫什果园公司的迪尔肖德·卡里莫夫在博赫塔尔会见了来自加拿大的工程师。",
}
"""Made-up news, one sentence for each language; pipelines for others read the English one."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What a pipeline has shown: (words, type) in `text`, and which of its labels are used.

    `seconds` is the time until the answer was there, starting and loading included; `memory` are
    the bytes that the process had at most, 0 where the system does not say.
    """

    pipeline: Pipeline
    text: str
    names: tuple[tuple[str, str], ...]
    labels: tuple[str, ...]
    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What the Python has, and what each chosen pipeline has shown; none when none is chosen."""

    found: Found
    tried: tuple[Tried, ...]


def try_out(choice: Choice, text: str = "") -> Trial:
    """Have each of the pipelines chosen read a text, or a sentence in its language.

    Raises:
        PipelineProblem: one of them, or Python, or spaCy, does not work.
    """
    chosen = describe(choice)
    return Trial(survey(choice.python), tuple(try_one(chosen, one, text) for one in chosen.used))


def try_one(chosen: Pipelines, pipeline: Pipeline, text: str = "") -> Tried:
    """Have one pipeline read a text, or a sentence in its language.

    Raises:
        PipelineProblem: it does not work.
    """
    began = time.monotonic()
    text = text or _SAMPLES.get(pipeline.language, _SAMPLES["en"])
    spans, memory = reading.sample(chosen, pipeline, text)
    return Tried(
        pipeline,
        text,
        tuple((text[start:end], kind) for start, end, kind in spans),
        tuple(types_of(pipeline.labels)),
        time.monotonic() - began,
        memory,
    )
