# SPDX-License-Identifier: MIT
"""Promises of the project as a whole: versions, headers, what the wheel carries."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import tajarchive

ROOT = Path(__file__).resolve().parents[1]


def tracked_files() -> list[Path]:
    """Return the files under version control, or, in an unpacked release, those of the tree."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode == 0:
        found = [ROOT / name for name in listing.stdout.split("\0") if name]
    else:
        folders = ("tajarchive", "tests", "resources", "seeds", "docs", "packaging", "benchmarks")
        found = [*ROOT.glob("*.*"), *(p for name in folders for p in (ROOT / name).rglob("*.*"))]
    return [path for path in found if path.is_file()]


def pinned() -> dict[str, str]:
    """Return the exact versions of constraints.txt that hold for this Python."""
    pins: dict[str, str] = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        line = line.partition("#")[0].strip()
        if not line:
            continue
        requirement = Requirement(line)
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), f"not an exact pin: {line}"
        if requirement.marker is None or requirement.marker.evaluate():
            pins[canonicalize_name(requirement.name)] = str(requirement.specifier)[2:]
    return pins


def needed(*extras: str) -> set[str]:
    """Return the names of everything that installing TajArchive with `extras` brings along."""
    seen: set[tuple[str, str]] = set()
    queue = [Requirement(f"tajarchive[{','.join(extras)}]")]
    while queue:
        requirement = queue.pop()
        name = canonicalize_name(requirement.name)
        for extra in ("", *requirement.extras):
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            for line in importlib.metadata.requires(name) or []:
                child = Requirement(line)
                if child.marker is None or child.marker.evaluate({"extra": extra}):
                    queue.append(child)
    return {name for name, _ in seen} - {"tajarchive"}


def test_every_library_is_installed_as_pinned() -> None:
    pins = pinned()
    for name in sorted(needed("dev")):
        assert name in pins, f"{name} is needed and has no version in constraints.txt"
        assert importlib.metadata.version(name) == pins[name]


def test_every_direct_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    decisions = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8").lower()
    extras = project["optional-dependencies"].values()
    for line in [*project["dependencies"], *(line for extra in extras for line in extra)]:
        name = Requirement(line).name.lower()
        assert name in decisions, f"docs/decisions.md says nothing about {name}"


def test_changelog_opens_with_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.search(r"^## \[(\d[^\]]*)\] - \d{4}-\d{2}-\d{2}$", changelog, re.MULTILINE)
    assert released is not None
    assert released[1] == tajarchive.__version__ == importlib.metadata.version("tajarchive")


def test_every_source_file_names_its_licence() -> None:
    sources = [p for p in tracked_files() if p.suffix in {".py", ".sh", ".spec"}]
    assert len(sources) > 10
    for path in sources:
        head = path.read_text(encoding="utf-8").splitlines()[:2]
        assert "# SPDX-License-Identifier: MIT" in head, path.relative_to(ROOT)


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    own = re.compile(
        r"(?<![\w.~/])/(?:root|work|home/\w+)/\w"  # absolute paths of one machine
        r"|(?:extra-|)index-" r"url|--find-" r"links|trusted-" r"host"  # package registries
    )  # fmt: skip
    for path in tracked_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or an article in another encoding
        found = own.search(text)
        assert found is None, f"{path.relative_to(ROOT)}: {found[0] if found else ''}"


def test_the_wheel_carries_resources_and_seeds(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "tajarchive/resources/icons/tajarchive.svg" in names
    assert any(name.startswith("tajarchive/seeds/") for name in names)
    assert not any(name.startswith(("tests/", "packaging/")) for name in names)


def test_main_and_window_are_there_for_the_entry_points() -> None:
    points = {e.name: e for e in importlib.metadata.distribution("tajarchive").entry_points}
    assert callable(points["tajarchive"].load())
    assert callable(points["tajarchive-window"].load())


def test_qt_survives_many_calls_that_return_nothing() -> None:
    """PySide6 6.12.0 on Python 3.11 dies of this, and would take these tests along."""
    program = (
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "application = QApplication([])\n"
        "label = QLabel()\n"
        "for _ in range(50_000):\n"
        "    label.setText('x')\n"
        "print('alive')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.stdout == "alive\n", done.stderr
