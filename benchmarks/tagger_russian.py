# SPDX-License-Identifier: MIT
"""Made-up Russian reports for training: names in all cases, in sentences of our own.

[P:g] is a person in the genitive, S a surname, C a city, L a state, O a company, B a body, A an
acronym, N a short name of a ministry, T a team, M a medium; the letter behind the colon is the
case (n, g, d, a, i, p). Small letters are no names. All of it follows from one seed.
"""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Any

from benchmarks.tagger_material import SEED, Document
from tajarchive import paths
from tajarchive.entities import Gazetteer
from tajarchive.entities.inflection import russian_case

_STORY = (
    "[P:n] возглавил [O:a] в прошлом году.",
    "Глава [O:g] [P:n] заявил, что завод в [C:p] откроется осенью.",
    "Главе [N:g] [P:d] доложили о ходе работ.",
    "Об этом сообщает [M:n] со ссылкой на [B:a].",
    "Как пишет [M:n], [O:n] продаёт долю в [O:p].",
    "[A:n] опубликовал список из [n] человек.",
    "По словам [P:g], переговоры с [A:n] сорвались.",
    "Министр финансов [L:g] [P:n] прибыл в [C:a].",
    "Акции [O:g] подорожали на [n] процентов, бумаги [O:g] — на [n].",
    "[S:n] родился в [C:p] и двадцать лет работал в [B:p].",
    "[P:n] родилась под [C:i], училась в [C:p].",
    "[L:n] и [L:n] подписали соглашение в [C:p].",
    "Суд в [C:p] оправдал [P:a].",
    "Депутат от [A:g] [P:n] назвал решение [B:g] ошибкой.",
    "В [B:p] отказались обсуждать слова [S:g].",
    "В [N:p] уверены, что денег хватит до конца года.",
    "Представитель [N:g] [P:n] отверг обвинения.",
    "Пресс-секретарь [O:g] [P:n] подтвердила увольнения.",
    "Рейс из [C:g] в [C:a] задержали на [n] часов.",
    "[B:n] объявил конкурс на строительство моста под [C:i].",
    "[B:n] и [A:n] проверят больницы [C:g].",
    "Ранее [S:n] встречался с [P:i] и с послом [L:g].",
    "Позже [S:n] извинился перед [S:i].",
    "Однако [S:n] с этим не согласен.",
    "Вместе с [P:i] выступят музыканты из [L:g].",
    "Писатель [P:n] и режиссёр [P:n] приехали в [C:a] поездом.",
    "Тренер [P:n] ушёл из [T:g] и принял [T:a].",
    "[T:n] обыграл [T:a] со счётом [s]:[s].",
    "В матче с [T:i] [S:n] забил дважды, [S:n] отдал передачу.",
    "[T:n] — [T:n] — [s]:[s] ([s]:[s])",
    "Голы: [S:n], [n]; [S:n], [n]; [S:n], [n].",
    "[P:n] ([L:n]) — [n] очков",
    "• [P:n] ([L:n])",
    "[s]. [P:n] ([T:n]) — [n],[n]",
    "[S:n] ([S:n], [S:n]) • [s]:[s] — [n]:[n] [S:n] ([S:n])",
    "[C:n], [n] мая. Корр. [M:g].",
    "[C:n]. [n] ноября. [M:n] — Президент [L:g] [P:n] подписал указ.",
    "Президент [P:n] принял в [C:p] премьера [L:g] [P:a].",
    "Губернатор [P:n] встретился с директором [O:g] [P:i].",
    "Мэр [C:g] [P:n] обещал починить дороги.",
    "Войска [L:g] отошли от [C:g]; в [C:p] стрельба не стихает.",
    "Полиция [C:g] задержала [n] человек, среди них [P:a].",
    "Жители [C:g] жалуются в [B:a] и в [A:a].",
    "Правительство [L:g] выделит [O:d] [n] миллионов.",
    "Корпорация [O:n] выпустила новую модель.",
    "Компания [O:n] уволила [n] рабочих в [C:p].",
    "В офисе [O:g] в [C:p] прошёл обыск.",
    "По данным [A:g], в [L:p] живут [n] миллионов человек.",
    "[A:n] и [A:n] направят наблюдателей в [L:a].",
    "Делегация [L:g] покинула зал [A:g].",
    "Река вышла из берегов у [C:g], затоплены сёла.",
    "Землетрясение ощущали в [C:p], [C:p] и [C:p].",
    "За [S:a] проголосовали [n] процентов, за [S:a] — [n].",
    "Адвокат [S:g] [P:n] обжалует приговор.",
    "Вдова [S:g] передала архив [B:d].",
    "Брат [P:g] живёт в [L:p].",
    "« Мы не уйдём из [L:g] », — сказал [S:n] агентству [M:n].",
    "[P:n], аналитик [O:g], ждёт роста цен.",
    "Премия досталась [P:d] из [L:g].",
    "Выставка работ [P:g] открылась в [C:p].",
    "Спектакль [P:g] покажут в [L:p] и [L:p].",
    "[M:n] цитирует [P:a].",
    "Завод [O:g] закрыт по иску [B:g].",
    "Учёные из [B:g] и [B:g] нашли кость.",
    "Ректором стал [P:n], сменивший [P:a].",
)
_HEADLINES = (
    "[O:n] купит [O:a]",
    "[L:n] закрывает границу с [L:i]",
    "[S:n]: мы готовы к переговорам",
    "[P:n] ушёл в отставку",
    "В [C:p] сгорел склад [O:g]",
    "[B:n] проверит [O:a]",
    "[T:n] вышел в финал",
    "[N:n] против новой пошлины",
    "[A:n] обвинили [L:a] в обмане",
)
_BODIES = (
    "Комитет по делам молодёжи|Министерство связи|Верховный суд|Союз журналистов|Академия наук|"
    "Центральная избирательная комиссия|Федерация лыжных гонок|Институт востоковедения|"
    "Национальная ассоциация мукомолов|Фонд поддержки фермеров|Партия труда|Агентство по печати|"
    "Государственный университет|Совет старейшин|Палата ремёсел|Музей истории|Народный фронт|"
    "Федеральная служба статистики|Объединённая рабочая партия|Международная шахматная федерация|"
    "Общество охраны птиц|Городской суд|Областная прокуратура|Национальный банк|Союз ткачей|"
    "Таможенная служба|Рабочая партия|Демократический альянс|Институт ядерной физики|"
    "Комиссия по правам человека|Академия художеств|Национальная библиотека|Молодёжный театр|"
    "Всемирный банк|Совет Европы|Лига наций|Европейский парламент|Центр изучения Азии|"
    "Горный университет|Медицинская академия|Железнодорожный банк|Хлопковая биржа"
).split("|")
_SHORT = (
    "Минфин Минтранс Минюст Минздрав Госдума Генпрокуратура Минсельхоз Минкомсвязь Минприрода "
    "Росстат Роспотребнадзор Росавиация Мосгорсуд Нацбанк Центробанк Госкомстат Минспорт Минторг "
    "Минтруд Роснадзор Госплан Облсовет Горсовет Минобрнауки Минобороны Минэнерго Минкультуры"
).split()
_MEDIA = "Интерфакс ТАСС Рейтер Росбалт Regnum Bloomberg Newsru.com Ховар Синьхуа Известия".split()
_ACRONYMS = "МИД МВД МЧС ФСБ ФАС ГКНБ ВТО ООН НАТО ОБСЕ КГБ ФИФА МОК РАН ВОЗ ОДКБ ШОС".split()
_STEMS = (
    "тарс гор лав мер бул кор зим вол дуб пан рад сел тим фар хол шар юр баг вед гал ден жил кал "
    "лоб мал нес орл пол руд сав тол ус фед хар цвет чер ял азим давлат карим мирз рахм сафар таб"
).split()
_TAILS = (
    "ов ев ин ов ин енков овский енко ук ян швили ский зода ичев ман ер сон берг и ади ури о"
).split()
_BRANDS = "vex nor tal ori lum gar zet pan ker dyn oft mar sol tek ver qua bri cas".split()
_TYPES = {"P": "PER", "S": "PER", "C": "LOC", "L": "LOC"}
_CASES = "gdaip"
_SLOT = re.compile(r"\[([A-Zns])(?::([ngdaip]))?\]")


@cache
def _pools() -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    text = (paths.resources() / "tagger" / "lists.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        head, _, rest = line.partition(": ")
        if head.endswith(" ru"):
            names.setdefault(head.removesuffix(" ru"), []).extend(rest.split(" | "))
    gazetteer = Gazetteer.load()
    states = [
        next(a.text for a in entry.aliases if a.language == "ru" and a.type == "GPE")
        for key in gazetteer.countries.values()
        if (entry := gazetteer.entry(key))
        and any(a.language == "ru" and a.type == "GPE" for a in entry.aliases)
    ]
    return {kind: tuple(found) for kind, found in names.items()} | {"state": tuple(states)}


def reports(count: int, seed: int = SEED) -> list[Document]:
    """Return made-up reports, annotated; the same for the same seed."""
    rng = random.Random(seed)
    return [_report(rng, n) for n in range(count)]


def _report(rng: random.Random, number: int) -> Document:
    lines: list[str] = []
    ents: list[dict[str, Any]] = []
    known = [_surname(rng) for _ in range(3)]
    position = 0
    for n in range(rng.randint(5, 12)):
        text, found = _filled(rng.choice(_STORY if n else _HEADLINES), rng, known)
        ents += [e | {"start": e["start"] + position, "end": e["end"] + position} for e in found]
        lines.append(text)
        position += len(text) + 1
    return {"id": f"made ru {number}", "text": "\n".join(lines) + "\n", "ents": ents}


def _filled(
    template: str, rng: random.Random, known: list[str]
) -> tuple[str, list[dict[str, Any]]]:
    made, ents, last = "", [], 0
    for match in _SLOT.finditer(template):
        made += template[last : match.start()]
        last = match.end()
        slot, case = match.groups()
        if slot in "ns":
            made += str(rng.randint(0, 9 if slot == "s" else 99))
            continue
        text = _declined(_fill(slot, rng, known), slot, case)
        end = len(made) + len(text)
        ents.append({"start": len(made), "end": end, "type": _TYPES.get(slot, "ORG")})
        made += text
    return made + template[last:], ents


def _declined(name: str, slot: str, case: str) -> str:
    if case == "n" or name.isupper() or name[0] <= "z":
        return name
    if case == "a" and slot not in "PS" and name.split(" ")[0][-1] not in "ая":
        return name  # things have the nominative there
    kind = "PERSON" if slot in "PS" else "GPE" if slot in "CL" else "ORG"
    return russian_case(name, kind, _CASES.index(case))


def _fill(slot: str, rng: random.Random, known: list[str]) -> str:
    if slot == "P":
        given = rng.choice(_pools()["given"])
        surname = rng.choice(known) if rng.random() < 0.5 else _surname(rng)
        if given[-1] in "ая" and surname.endswith(("ов", "ев", "ин")):
            surname += "а"
        return f"{given} {surname}"
    if slot == "S":
        return rng.choice(known) if rng.random() < 0.6 else _surname(rng)
    if slot == "C":
        return rng.choice(_pools()["place"])
    if slot == "L":
        return rng.choice(_pools()["state"])
    if slot == "A" and rng.random() < 0.3:
        return "".join(rng.choices("АБВГДКЛМНОПРСТФ", k=rng.randint(3, 4)))
    if slot in "OT":
        return _company(rng)
    pool = {"B": _BODIES, "N": _SHORT, "M": _MEDIA, "A": _ACRONYMS}[slot]
    return rng.choice(pool)


def _company(rng: random.Random) -> str:
    if rng.random() < 0.4:
        return rng.choice(_pools()["company"])
    if rng.random() < 0.5:
        brand = "".join(rng.choices(_BRANDS, k=2)).capitalize()
        return brand if rng.random() < 0.7 else f"{brand} {rng.choice(_BRANDS).capitalize()}"
    return (
        rng.choice(_STEMS) + rng.choice(("нефть", "строй", "банк", "маш", "трест"))
    ).capitalize()


def _surname(rng: random.Random) -> str:
    if rng.random() < 0.4:
        return rng.choice(_pools()["surname"])
    return (rng.choice(_STEMS) + rng.choice(_TAILS)).capitalize()
