# SPDX-License-Identifier: MIT
"""Words that report events in Russian, Tajik and Chinese, and words that only sound like them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tajarchive import ingest
from tajarchive.analysis import analyse
from tajarchive.model import Event

_HEADS = {
    "ru": "ДУШАНБЕ, 5 июля 2019 года. ",
    "tg": "ДУШАНБЕ, 5 июли соли 2019. ",
    "zh": "新华社杜尚别2019年7月5日电 ",
}


def _events(language: str, text: str) -> tuple[Event, ...]:
    read = ingest.read_bytes((_HEADS[language] + text).encode(), "report.txt")
    return analyse(replace(read, id="a1", language=language)).events


@pytest.mark.parametrize(
    ("language", "text", "kind", "date"),
    [
        ("ru", "Эмомали Рахмон отдельно побеседовал с Ильхамом Алиевым.", "talks", "2019-07-05"),
        ("ru", "Посла встретили, его принял премьер Кохир Расулзода.", "meeting", "2019-07-05"),
        ("ru", "Президент принял в Душанбе министра Сергея Лаврова.", "meeting", "2019-07-05"),
        (
            "ru",
            "Владимир Путин и Си Цзиньпин провели беседу в режиме видеоконференции.",
            "phone_call",
            "2019-07-05",
        ),
        ("ru", "Посольство Ирана возобновило работу в 2008 году.", "inauguration", "2008"),
        ("ru", "Второй цех планируется запустить в мае 2020 года.", "inauguration", "2020-05"),
        ("ru", "Парламент в июне лишил депутата неприкосновенности.", "law", "2019-06"),
        ("ru", "Суд отправил бывшего мэра под арест 3 июля.", "court_ruling", "2019-07-03"),
        ("ru", "Правительство объявило 8 июля днём траура.", "cultural", "2019-07-08"),
        ("ru", "Накануне Токаев и Путин по телефону обсудили торговлю.", "phone_call", None),
        ("ru", "Мятежники свергли в апреле президента Ирана.", "attack", "2019-04"),
        (
            "ru",
            "Теннисистка Анна Алиева обыграла в среду соперницу из Ирана.",
            "sports_result",
            None,
        ),
        ("ru", "Россия отправила в Таджикистан спасателей.", "aid", "2019-07-05"),
        ("ru", "Кандидат одержал победу на выборах в среду.", "election", "2019-07-03"),
        ("ru", "Режим чрезвычайного положения введён 4 июля.", "law", "2019-07-04"),
        (
            "tg",
            "Тоҷикистон ва Эрон 3 июл дар бораи сарҳад созиш намуданд.",
            "agreement_in_principle",
            None,
        ),
        ("tg", "Дирӯз дар сарҳад даргирии мусаллаҳона рух дод.", "attack", "2019-07-04"),
        ("tg", "Эмомалӣ Раҳмон бо сафари давлатии дурӯза ба Остона рафт.", "state_visit", None),
        ("tg", "Дар Хоруғ 3 июл амалиёти зиддитеррористӣ оғоз карданд.", "attack", "2019-07-03"),
        ("tg", "Суди Олӣ моҳи май Аҳмад Алиевро ба ҳабс маҳкум намуд.", "court_ruling", "2019-05"),
        ("tg", "Дар нишасти хабарӣ Эмомалӣ Раҳмон ба саволҳо ҷавоб дод.", "press_meeting", None),
        ("zh", "伊朗4月3日向以色列发射导弹。", "attack", "2019-04-03"),
        ("zh", "普京4日同拉赫蒙通电话，俄方宣布8日派团。", "phone_call", "2019-07-04"),
        ("zh", "大桥落成仪式4日举行。", "inauguration", "2019-07-04"),
        ("zh", "遇难者的葬礼4日在塔什干举行。", "cultural", "2019-07-04"),
        ("zh", "应拉赫蒙邀请，普京4日应邀访问塔吉克斯坦。", "visit", "2019-07-04"),
        ("zh", "议会任命拉苏尔佐达代理总理职务。", "appointment", "2019-07-05"),
    ],
)
def test_words_that_report_events(language: str, text: str, kind: str, date: str | None) -> None:
    found = [(e.type, e.date) for e in _events(language, text)]
    assert any(k == kind and (date is None or d == date) for k, d in found), found


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ru", "Команда правительства одержала победу над бюрократией.", "sports_result"),
        ("ru", "Встречи назначены на 9 июля.", "appointment"),
        ("ru", "Переговоры с Москвой пока не начаты.", "talks"),
        ("ru", "Речь идёт о программе избранного президента.", "election"),
        ("ru", "Премьер возложил ответственность на министра.", "cultural"),
        ("ru", "Движение «Намуна» (запрещено в РФ) молчит.", "law"),
        ("ru", "Билеты в концертном зале проданы.", "cultural"),
        ("ru", "Порт позволит запустить новые рейсы.", "inauguration"),
        ("tg", "Раҳмон даъвати Мирзиёевро пазируфт.", "meeting"),
        ("tg", "Масъала мавриди баррасӣ қарор гирифт.", "law"),
        ("zh", "两国发表《关于建立外交关系的联合公报》。", "establish_relations"),
        ("zh", "死亡人数仍在统计中。", "death"),
    ],
)
def test_words_that_only_sound_like_events(language: str, text: str, kind: str) -> None:
    assert kind not in {e.type for e in _events(language, text)}
