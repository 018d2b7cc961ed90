# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from tajarchive.text.language import detect
from tajarchive.text.scripts import script_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The president said that the two sides agreed on it.", "en"),
        ("Президент заявил, что стороны договорились о сотрудничестве.", "ru"),
        ("Президент Эмомалӣ Раҳмон бо ҳамтои худ дар Душанбе мулоқот кард.", "tg"),
        ("Рисолаи Вазорат дар бораи обу энергетика ба имзо расид ва нашр шуд.", "tg"),
        ("拉赫蒙总统在杜尚别会见了来访的客人。", "zh"),
        ("大統領はドゥシャンベで会談した。", "ja"),
        ("رئیس جمهور تاجیکستان در دوشنبه", "fa"),
        ("Prezident bilan uchrashuv bo'yicha bayonot va uchun", "uz"),
        ("Der Präsident und die Delegation ist mit dem Zug", "de"),
        ("Сўм ва ўзбек халқи учун бу йил ҳам яхши", "uz"),
        ("Ўзбекистон Президенти Қирғизистон ва Тожикистон билан ҳамкорлик ҳақида гапирди.", "uz"),
        ("Қазақстан президенті мен Тәжікстан басшысы ынтымақтастық туралы келісті.", "kk"),
        ("Кыргызстандын президенти менен Тажикстандын өкүлү жана башкалар сүйлөштү.", "ky"),
        ("Президент України та його колега обговорили співпрацю, що є важливою.", "uk"),
        ("Дар шахри Душанбе конфронс баргузор гардид ва вазирон дар он ширкат намуданд.", "tg"),
        ("Министр Қодирӣ и Ғафурзода прибыли в Душанбе, чтобы обсудить строительство.", "ru"),
        ("12345 --- 67", "und"),
        ("", "und"),
        ("Xyzzy", "und"),
    ],
)
def test_languages_are_told_apart(text, language):
    assert detect(text) == language


@pytest.mark.parametrize(
    ("word", "script"),
    [("Rahmon", "latin"), ("Раҳмон", "cyrillic"), ("拉赫蒙", "han"), ("«Раҳмон»", "cyrillic"),
     ("دوشنبه", "arabic"), ("2021", "other")],
)  # fmt: skip
def test_scripts(word, script):
    assert script_of(word) == script
