# SPDX-License-Identifier: MIT
"""Chinese sentences: hosts before guests, plans that «将» carries on, words that only mention."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tajarchive import ingest
from tajarchive.analysis import analyse
from tajarchive.model import Event


def _events(text: str) -> tuple[Event, ...]:
    read = ingest.read_bytes(f"新华社杜尚别2019年7月5日电 {text}".encode(), "report.txt")
    return analyse(replace(read, id="a1", language="zh")).events


def _told(text: str) -> list[tuple[str, str | None, bool, set[str]]]:
    return [(e.type, e.date, e.planned, set(e.participants)) for e in _events(text)]


@pytest.mark.parametrize(
    ("text", "kind", "date", "planned", "who"),
    [
        (
            "中国新任驻塔大使张林5日向塔吉克斯坦总统拉赫蒙递交国书。",
            "ceremony",
            "2019-07-05",
            False,
            {"Emomali Rahmon"},
        ),
        (
            "应法国总统马克龙邀请,王毅将于7月9日至11日对法国进行正式访问。",
            "visit",
            "2019-07-09",
            True,
            {"Wang Yi", "France"},
        ),
        (
            "一架载有90人的客机4日从印尼首都雅加达起飞后坠海。",
            "accident",
            "2019-07-04",
            False,
            {"Indonesia"},
        ),
        (
            "王毅5日同日本外相河野太郎通电话。",
            "phone_call",
            "2019-07-05",
            False,
            {"Wang Yi", "河野太郎"},
        ),
        (
            "俄罗斯总统普京4日出席在比什凯克举行的上海合作组织成员国元首理事会第十九次会议。",
            "summit",
            "2019-07-04",
            False,
            {"Vladimir Putin"},
        ),
        (
            "建交27年来,中国和塔吉克斯坦合作不断发展。",
            "establish_relations",
            "1992",
            False,
            {"China", "Tajikistan"},
        ),
    ],
)
def test_what_a_sentence_tells(
    text: str, kind: str, date: str, planned: bool, who: set[str]
) -> None:
    told = _told(text)
    assert any(
        k == kind and d == date and p == planned and who <= names for k, d, p, names in told
    ), told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("双方愿落实两国签署的各项协议。", "signing"),
        ("两国元首达成的共识十分重要。", "agreement"),
        ("王毅表示,双方应尽早促成普京访华。", "visit"),
        ("王沪宁等陪同人员同机抵达杜尚别。", "arrival"),
        ("使馆5日再次发布消息说,暂无伤亡。", "launch"),
        ("王毅祝贺河野太郎就任外相。", "assume_office"),
    ],
)
def test_what_a_sentence_does_not_tell(text: str, kind: str) -> None:
    assert kind not in {k for k, *_ in _told(text)}, _told(text)


def test_hosts_are_no_guests() -> None:
    (visit,) = [
        e
        for e in _events("应俄罗斯总统普京邀请,拉赫蒙4日抵达莫斯科。")
        if e.type in ("visit", "arrival")
    ]
    assert visit.actor == ("Emomali Rahmon",)
