# SPDX-License-Identifier: MIT
"""PLOVER and CAMEO codes of an event (PLOVER 1.0 codebook; CAMEO 1.1b3)."""

from __future__ import annotations

from dataclasses import dataclass

from tajarchive.events.types import EventType

_MULTILATERAL = 3
"""From so many states on, PLOVER calls a consultation multilateral."""


_INTENT = {"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033"}
"""CAMEO's expressed intents: PLOVER codes cooperation that lies ahead as an agreement."""


@dataclass(frozen=True, slots=True)
class Codes:
    """PLOVER's event type and mode, and CAMEO's code; None where the scheme has none."""

    plover: str | None
    mode: str | None
    cameo: str | None


def code(kind: EventType, *, planned: bool, guest: bool = True, parties: int = 2) -> Codes:
    """Return an event's codes.

    A planned summit or visit is an agreement to meet (CAMEO 036, PLOVER AGREE). A ceremony is a
    consultation only when it welcomes a guest. `parties` counts the states that take part.
    """
    if kind.plover is None:
        return Codes(None, None, kind.cameo)
    if planned and kind.plover == "CONSULT" and kind.mode in ("visit", "multilateral"):
        return Codes("AGREE", None, "036")
    if planned and kind.planned_plover:
        return Codes(kind.planned_plover, None, kind.planned_cameo)
    if planned and kind.plover in _INTENT:
        return Codes("AGREE", None, _INTENT[kind.plover])
    if kind.group == "exercise" and parties > 1:
        return Codes("COOPERATE", None, "062")  # with a partner, not against anybody
    if kind.name == "ceremony" and not guest:
        return Codes(None, None, None)
    mode = kind.mode
    if kind.group == "talks" and parties >= _MULTILATERAL:
        mode = "multilateral"
    return Codes(kind.plover, mode, kind.cameo)
