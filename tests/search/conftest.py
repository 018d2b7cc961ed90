# SPDX-License-Identifier: MIT
"""A small archive in four scripts, and someone who knows how one name is spelt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from tajarchive.search import IndexDocument, SearchIndex

RAHMON = ("Rahmon", "Rakhmon", "Раҳмон", "Рахмон", "拉赫蒙")
FULL = ("Emomali Rahmon", "Эмомалӣ Раҳмон", "Эмомали Рахмон")


class KnownNames:
    """One president, one city, one body."""

    _ids: ClassVar = {
        **dict.fromkeys(RAHMON + FULL, ("emomali-rahmon", "PERSON")),
        **dict.fromkeys(("Dushanbe", "Душанбе", "杜尚别"), ("dushanbe", "GPE")),
        **dict.fromkeys(("SCO", "ШОС"), ("sco", "ORG")),
    }
    _labels: ClassVar = {
        "emomali-rahmon": "Emomali Rahmon",
        "dushanbe": "Dushanbe",
        "sco": "Shanghai Cooperation Organization",
    }

    def resolve(self, name: str, type: str | None) -> tuple[str, ...]:
        found = self._ids.get(name)
        return (found[0],) if found and type in (None, found[1]) else ()

    def label(self, entity: str) -> str:
        return self._labels.get(entity, entity.removeprefix("person:").replace("-", " ").title())

    def aliases(self, entity: str) -> tuple[str, ...]:
        return RAHMON[2:] if entity == "emomali-rahmon" else ()

    def spellings(self, name: str) -> tuple[str, ...]:
        for group in (RAHMON, FULL):
            if name in group:
                return tuple(other for other in group if other != name)
        return ()


DOCUMENTS = (
    IndexDocument(
        id="school",
        title="Luban school opens in Dushanbe",
        body=(
            "A new school was opened by President Rahmon on Saturday.\n\n"
            "Teachers from Tianjin will train forty students a year. "
            "The school is the first of its kind."
        ),
        source="Xinhua",
        author="Lin Mei",
        language="en",
        published="2022-02-05",
        persons=("emomali-rahmon",),
        places=("dushanbe",),
        events=("inauguration",),
        paragraphs=((1, 0, 56), (2, 58, 150)),
    ),
    IndexDocument(
        id="vaccines",
        title="Vaccines arrive",
        body=(
            "Timely vaccine assistance reached the U.S. embassy in Xi’an. Counter-terrorism "
            "was not discussed. The café near the river stayed open."
        ),
        captions="A café near the river",
        source="Asia-Plus",
        language="en",
        published="2021-09-08T08:03",
        organisations=("sco",),
        events=("aid", "phone_call"),
    ),
    IndexDocument(
        id="visit",
        title="Визит президента",
        body="Президент Таджикистана Рахмон посетил Ташкент. Ёлка стоит у реки.",
        source="Ховар",
        language="ru",
        published="2024-07",
        persons=("emomali-rahmon", "person:shavkat-mirziyoyev"),
        events=("visit",),
    ),
    IndexDocument(
        id="tajik",
        title="Мулоқот дар Душанбе",
        body="Раҳмон бо меҳмонон мулоқот кард. Кишварҳои Осиё, Тоҷикистонро дастгирӣ карданд.",
        source="Ховар",
        language="tg",
        published="2024",
        persons=("emomali-rahmon",),
        places=("dushanbe",),
    ),
    IndexDocument(
        id="chinese",
        title="拉赫蒙访问北京",
        body="塔吉克斯坦总统拉赫蒙在北京大学发表讲话，习近平出席。",
        source="新华社",
        language="zh",
        published="",
    ),
)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """The five documents; tests only read them."""
    index = SearchIndex.open(tmp_path_factory.mktemp("search") / "index", names=KnownNames())
    index.update(DOCUMENTS)
    yield index
    index.close()


@pytest.fixture(scope="session")
def found(archive: SearchIndex) -> Callable[[str], set[str]]:
    """Return the ids that a query finds, without relaxed hits."""

    def ids(query: str) -> set[str]:
        results = archive.search(query, limit=50)
        hits = {hit.id for hit in results.hits if not hit.relaxed}
        assert len(hits) == results.total
        return hits

    return ids


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[SearchIndex]:
    """An index of one's own."""
    index = SearchIndex.open(tmp_path / "index", names=KnownNames())
    yield index
    index.close()
