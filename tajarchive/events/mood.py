# SPDX-License-Identifier: MIT
"""Whether a Russian trigger tells of the past or of the future by its own form.

A finite verb says so itself: «подписали» happened whatever else the clause speaks of, «подпишут»
lies ahead, «подписать» needs a word that plans it.
"""

from __future__ import annotations

import re

from tajarchive.events.cues import cue

DONE, AHEAD, TO_DO = "done", "ahead", "to do"
_PAST = re.compile(r"\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)$")
_NOUNS = re.compile(
    r"(?:канал|материал|генерал|капитал|филиал|журнал|вокзал|персонал|финал|скандал|сигнал|"
    r"дел|школ|числ|сел|сил|стол|посл|посол|зал|показател|автомобил|угол|раздел|отдел|предел)"
    r"(?:а|о|и)?$"
)
_PASSIVE = re.compile(
    r"\w+(?:[псвдл]ан|бран|[джлнчшщртв]ен|принят|крыт|начат|взят|снят|убит|сбит)[аоы]?$"
)
_FUTURE = cue("future_verb")
_INFINITIVE = re.compile(r"\w{2,}(?:ать|ять|ить|еть|ыть|сти|йти)(?:ся)?$")
_WILL = re.compile(r"(?<!\w)буд(?:ет|ут)(?!\w)")
_WOULD = re.compile(r"(?<!\w)(?:бы|чтобы|если)(?!\w)")


def mood(trigger: str, before: str, after: str) -> str | None:
    """Return DONE, AHEAD or TO_DO for lower-case words that report an event, None where they are
    no verb; `before` and `after` are the words of the clause around them."""
    words = re.findall(r"[\w-]+", trigger)
    if not words:
        return None
    ends = (words[0], words[-1])
    if any(_PAST.match(w) and not _NOUNS.search(w) for w in ends):
        return None if _WOULD.search(before) else DONE
    if any(_PASSIVE.match(w) for w in ends):
        near = before[-40:] + " | " + after[:12]
        return AHEAD if _WILL.search(near) else None if _WOULD.search(before) else DONE
    if any(_FUTURE.match(w) for w in ends):
        return AHEAD
    return TO_DO if _INFINITIVE.match(words[0]) else None
