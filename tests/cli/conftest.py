# SPDX-License-Identifier: MIT
"""An archive made of four small files, once for all tests that only read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tajarchive import cli
from tajarchive.archive import Archive

FILES = {
    "bridge.txt": (
        "New bridge opens near Khorog\n"
        "\n"
        "(Sample Wire) 09:20, March 14, 2023\n"
        "\n"
        "DUSHANBE, March 13 (Sample Wire) -- Tajik President Emomali Rahmon met Uzbek President "
        "Shavkat Mirziyoyev in Dushanbe on Monday and spoke about a bridge near Khorog.\n"
        "\n"
        "Engineers said the bridge would carry lorries in winter, when the ferry stands still.\n"
    ),
    "undated.txt": (
        "Ferry stands still\n"
        "\n"
        "The ferry near Khorog stood still for the whole winter, drivers told Sample Wire.\n"
        "\n"
        "A bridge is wanted there, they said, =1+1 times over.\n"
    ),
    "roghun.txt": (
        "Раҳмон аз сохтмони пул дидан кард\n"
        "\n"
        "14.03.2023 Намуна\n"
        "\n"
        "Президенти Тоҷикистон Эмомалӣ Раҳмон рӯзи душанбе дар Душанбе бо Президенти Ӯзбекистон "
        "Шавкат Мирзиёев мулоқот кард.\n"
    ),
    "qiao.txt": (
        "塔吉克斯坦新桥通车\n\n2023年3月14日\n\n塔吉克斯坦总统拉赫蒙13日在杜尚别会见乌兹别克斯坦总统米尔济约耶夫。\n"
    ),
}  # fmt: skip


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive's folder; nobody writes to it."""
    folder = tmp_path_factory.mktemp("cli")
    texts = folder / "texts"
    texts.mkdir()
    for name, text in FILES.items():
        (texts / name).write_text(text, encoding="utf-8")
    with Archive.create(folder / "archive") as archive:
        report = archive.import_paths([texts], jobs=0)
    assert len(report.added) == len(FILES)
    return folder / "archive"


@pytest.fixture
def own(library: Path, tmp_path: Path) -> Path:
    """A copy of the archive for a test that writes."""
    return Path(shutil.copytree(library, tmp_path / "own"))


@pytest.fixture
def tajarchive(library: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command on the archive; return stdout. The exit code must be `code`; what stderr
    says stands in `tajarchive.err`."""

    def run(*arguments: str, code: int = 0, archive: Path = library) -> str:
        capsys.readouterr()
        given = cli.run(["--archive", str(archive), *arguments])
        streams = capsys.readouterr()
        run.err = streams.err  # type: ignore[attr-defined]
        assert given == code, streams.err
        assert "Traceback" not in streams.err
        return streams.out

    return run


@pytest.fixture
def ids(tajarchive: Callable[..., str]) -> dict[str, str]:
    """The ids of the articles by language; the undated one under "undated"."""
    import json

    hits = json.loads(tajarchive("search", "", "--json"))["hits"]
    found = {hit["language"]: hit["id"] for hit in hits if hit["published"]}
    return found | {"undated": next(hit["id"] for hit in hits if not hit["published"])}
