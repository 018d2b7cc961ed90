# SPDX-License-Identifier: MIT
"""Which Python and which pipelines a person has chosen, and what those say of themselves."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from tajarchive import paths
from tajarchive.entities.pipelines.talking import Talk, TalkFailed, TalkNotBegun
from tajarchive.errors import ArchiveError
from tajarchive.settings import Settings

ANY_LANGUAGE = "xx"
"""How spaCy calls a pipeline for texts of several languages."""

_MAPPING = "1"
"""Raised when labels come to mean other types, so that articles are read again."""
_DESCRIBE_LIMIT = 30.0
_OTHER = "choose a Python that has spaCy"


class PipelineProblem(ArchiveError):
    """The spaCy stage cannot work; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A pipeline: its folder, the language that it reads, its labels, and what tells its version.

    `digest` changes with its files; `spacy` is the version of the library that runs it.
    """

    name: str
    place: str
    language: str
    version: str
    labels: tuple[str, ...]
    digest: str
    spacy: str

    @property
    def reader(self) -> str:
        """What articles that it has read are marked with."""
        return f"{self.name} {self.version} (spaCy {self.spacy}, {self.digest}, {_MAPPING})"


@dataclass(frozen=True, slots=True)
class Pipelines:
    """The pipelines in use, at most one for a language, and what runs them.

    None at all is a choice, too: what pipelines found before is then forgotten.
    """

    python: str = ""
    script: str = ""
    used: tuple[Pipeline, ...] = ()

    def of(self, language: str) -> Pipeline | None:
        """Return the pipeline for articles of a language, its own before one for any."""
        for wanted in (language, ANY_LANGUAGE):
            for pipeline in self.used:
                if pipeline.language == wanted:
                    return pipeline
        return None

    def readers(self) -> dict[str, str]:
        """Return what articles of each language should be marked with; "xx" has all others."""
        return {pipeline.language: pipeline.reader for pipeline in self.used}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person has chosen: a Python ("": see `own_python`) and names or folders of pipelines,
    divided by semicolons (none: the stage is off)."""

    python: str = ""
    pipelines: str = ""

    @classmethod
    def of(cls, settings: Settings) -> Choice:
        """Return what the settings say."""
        return cls(settings.get("names.spacy_python"), settings.get("names.spacy_pipeline"))

    def names(self) -> tuple[str, ...]:
        """Return the pipelines one by one; folders are absolute."""
        names = (name.strip() for name in self.pipelines.split(";"))
        return tuple(dict.fromkeys(_absolute(name) for name in names if name))


@dataclass(frozen=True, slots=True)
class Found:
    """What a Python has: the versions, and the names of the pipelines that are installed."""

    python: str
    version: str
    spacy: str
    installed: tuple[str, ...]


def serve_script() -> str:
    """Return the script that the chosen Python runs."""
    return str(paths.resources() / "spacy" / "serve.py")


def own_python() -> str:
    """Return the Python that is used when none is chosen, "" when there is none: the one that the
    program runs on, or for a program that was packaged whole the first on the path."""
    if not getattr(sys, "frozen", False):
        return sys.executable or ""
    return shutil.which("python3") or shutil.which("python") or ""


def survey(python: str = "", script: str = "") -> Found:
    """Return what a Python has, without loading spaCy.

    Raises:
        PipelineProblem: it cannot be run, or has no spaCy.
    """
    chosen = _executable(python)
    return _found(chosen, _describe(chosen, script or serve_script(), ()))


def describe(choice: Choice, script: str = "") -> Pipelines:
    """Return the chosen pipelines as they are installed now, without loading them.

    Raises:
        PipelineProblem: Python, spaCy or a pipeline is not there, or two pipelines read the same
            language.
    """
    names, script = choice.names(), script or serve_script()
    if not names:
        return Pipelines()
    python = _executable(choice.python)
    told = _describe(python, script, names)
    found = _found(python, told)
    used = tuple(
        _pipeline(name, one, found) for name, one in zip(names, told["pipelines"], strict=True)
    )
    languages = [one.language for one in used]
    for language in languages:
        if languages.count(language) > 1:
            both = " and ".join(one.name for one in used if one.language == language)
            raise PipelineProblem(
                f"{both} read the same language ({language}); choose one pipeline for each."
            )
    return Pipelines(python, script, used)


def _absolute(name: str) -> str:
    folder = Path(name).expanduser()
    is_path = folder.is_absolute() or len(folder.parts) > 1 or folder.is_dir()
    return str(folder.resolve()) if is_path else name


def _executable(python: str) -> str:
    """Return the Python to run: a file, a command of the path, or that of a virtual environment."""
    if not python.strip():
        found = own_python()
        if not found:
            raise PipelineProblem(
                "No Python was found that could run spaCy; choose the one that has it in the "
                "preferences."
            )
        return found
    chosen = Path(python.strip()).expanduser()
    if chosen.is_dir():
        for inner in ("bin/python", "bin/python3", "Scripts/python.exe", "python.exe"):
            if (chosen / inner).is_file():
                return str(chosen / inner)
    if chosen.is_file():
        return os.path.abspath(chosen)  # not resolved: a virtual environment's Python is a link
    found = shutil.which(python.strip())
    if found is None:
        raise PipelineProblem(f"There is no Python at {python}; choose the one that has spaCy.")
    return found


def _describe(python: str, script: str, names: Sequence[str]) -> dict[str, Any]:
    """Run the script once and return what it tells."""
    own = os.path.realpath(python) == os.path.realpath(sys.executable)
    if getattr(sys, "frozen", False) and own:
        raise PipelineProblem("This is TajArchive itself; choose the Python that has spaCy.")
    try:
        with Talk(python, script, "describe") as process:
            told = process.exchange({"pipelines": list(names)}, _DESCRIBE_LIMIT)
    except TalkNotBegun as error:
        raise PipelineProblem(f"{python} cannot be run ({error}); {_OTHER}.") from error
    except TalkFailed as error:
        wrong = "does not work as a Python"
        if error.late:
            wrong = f"did not answer within {_DESCRIBE_LIMIT:g} seconds"
        raise PipelineProblem(f"{python} {wrong}; {_OTHER}.") from error
    if not _is_told(told, len(names)):
        raise PipelineProblem(f"{python} does not work as a Python; {_OTHER}.")
    return told


def _is_told(told: Any, names: int) -> bool:
    if not isinstance(told, dict):
        return False
    answer = cast("Mapping[str, Any]", told)
    if answer.get("spacy") is None and isinstance(answer.get("python"), str):
        return True
    listed = answer.get("pipelines"), answer.get("installed")
    return all(isinstance(one, list) for one in listed) and len(answer["pipelines"]) == names


def _found(python: str, told: Mapping[str, Any]) -> Found:
    if told["spacy"] is None:
        raise PipelineProblem(
            f"The Python {told['python']} at {python} has no spaCy; install it there "
            "(“python -m pip install spacy”) or choose another Python."
        )
    installed = tuple(str(name) for name in told["installed"])
    return Found(python, str(told["python"]), str(told["spacy"]), installed)


def _pipeline(name: str, told: Mapping[str, Any], found: Found) -> Pipeline:
    if told.get("error") == "not found":
        there = ", ".join(found.installed)
        raise PipelineProblem(
            f"There is no pipeline “{name}” in {found.python}; "
            + (f"there are: {there}." if there else "install one, or choose a folder.")
        )
    try:
        return Pipeline(
            str(told["name"]),
            str(told["place"]),
            str(told["language"]),
            str(told["version"]),
            tuple(str(label) for label in told["labels"]),
            str(told["digest"]),
            found.spacy,
        )
    except (KeyError, TypeError):
        raise PipelineProblem(f"{name} is no spaCy pipeline; choose another one.") from None
