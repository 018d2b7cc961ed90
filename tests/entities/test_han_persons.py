# SPDX-License-Identifier: MIT
"""Chinese spellings of foreign names, Chinese persons, ministries: by the words around them."""

from __future__ import annotations

import pytest

from tests.entities.articles import told


def _of(body: str, type: str) -> list[str]:
    return [text for text, kind, _ in told(body) if kind == type]


@pytest.mark.parametrize(
    ("body", "persons"),
    [
        ("巴拉圭外长雷纳举行会谈。雷纳说，双方将合作。", ["雷纳", "雷纳"]),
        ("副部长马朝阳在会上致辞。", ["马朝阳"]),
        ("中国大使姜岸出席仪式。", ["姜岸"]),
        ("雷纳多转达卡塞雷斯总统的问候。", ["卡塞雷斯"]),
        ("内阁指定巴赫里代理外交部长。", ["巴赫里"]),
        ("总理哈桑·阿洪多当天主持会议，哈桑·阿洪多说。", ["哈桑·阿洪多", "哈桑·阿洪多"]),
        ("武装部队总参谋长巴赫里20日下令。", ["巴赫里"]),
        ("女子阿米娜当选议员。", ["阿米娜"]),
        ("顾问穆萨罕·本·穆罕迈德·艾莱和代表会谈，艾莱说。", ["穆萨罕·本·穆罕迈德·艾莱", "艾莱"]),
        ("总统卡塞雷斯于4月访问智利。", ["卡塞雷斯"]),
        ("副总理刘岸强调合作。", ["刘岸"]),
        ("日本外务大臣河野次郎出席。", ["河野次郎"]),
        ("越南总理范文赏、韩国外长朴正贤会见记者。", ["范文赏", "朴正贤"]),
        ("索马里总统马哈岑德抵达。", ["马哈岑德"]),
        ("财政部长耶莱和特使克里参加。", ["耶莱", "克里"]),
    ],
)
def test_persons_by_their_titles_and_acts(body: str, persons: list[str]) -> None:
    assert _of(body, "PERSON") == persons


@pytest.mark.parametrize(
    ("body", "type", "names"),
    [
        ("他从特古加尔帕启程。", "GPE", ["特古加尔帕"]),
        ("直升机在瓦尔赞甘附近坠毁。", "GPE", ["瓦尔赞甘"]),
        ("企业承建的帕图尼三期水电站投产。", "FAC", ["帕图尼三期水电站"]),
        ("美国务院发言人称，美方反对。", "ORG", ["美国务院"]),
        ("外交部副部长马朝阳致辞。", "ORG", ["外交部"]),
        ("伊朗最高国家安全委员会开会。", "ORG", ["伊朗最高国家安全委员会"]),
        ("事故发生在西哈萨克斯坦州。", "GPE", ["西哈萨克斯坦州"]),
        ("塔总统抵达，俄外长在场。", "GPE", ["塔", "俄"]),
        ("国防部长发表讲话。", "ORG", []),
    ],
)
def test_places_and_bodies(body: str, type: str, names: list[str]) -> None:
    assert _of(body, type) == names


def test_a_word_that_only_begins_like_a_state_is_no_state() -> None:
    assert _of("美国务院发表声明。", "GPE") == []
