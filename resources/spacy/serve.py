# SPDX-License-Identifier: MIT
"""Finds names with spaCy, in the Python that a person has spaCy in; TajArchive starts it there.

    python -I serve.py describe     one JSON line from stdin, one to stdout
    python -I serve.py serve        a JSON line for each question, a JSON line for each answer

It knows nothing of TajArchive and imports nothing of it, runs on Python 3.8 and later, and opens
no connection. Offsets are code points. It ends when its stdin is closed, and by itself when one
question takes too long.

describe   {"pipelines": [NAME OR FOLDER…]} →
           {"python", "spacy": VERSION or null, "installed": [NAME…],
            "pipelines": [{"name", "place", "language", "version", "labels", "digest"}
            or {"error"}]}
serve      {"limit": SECONDS, "memory": BYTES} → {"ready": true}
           {"id", "load": PLACE} → {"id", "memory"} or {"id", "error"}
           {"id", "pipeline": PLACE, "texts": [TEXT…]} →
           {"id", "memory", "ents": [[[start, end, LABEL]…]…]} or {"id", "error"}

"memory" are the bytes that the process had at most, 0 where the system does not say.
"""

from __future__ import annotations

import faulthandler
import hashlib
import importlib.util
import json
import os
import queue
import re
import signal
import site
import sys
import threading
from importlib import metadata
from pathlib import Path

# Parts of spaCy's own that no name depends on; left out when all of a pipeline's parts are known.
_BESIDE = {
    "attribute_ruler", "lemmatizer", "morphologizer", "parser", "senter", "tagger", "textcat",
    "textcat_multilabel", "trainable_lemmatizer",
}  # fmt: skip
_NEEDED = {"ner", "tok2vec", "transformer", "curated_transformer"}
_LONGEST_ERROR = 300
_SMALL = 1 << 20
_NICENESS = 5


def main() -> None:
    """Do what the command line says."""
    # What a pipeline prints must not stand among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    sys.addaudithook(_no_network)
    if importlib.util.find_spec("spacy") is None:  # isolated mode leaves the user's own folder out
        site.addsitedir(site.getusersitepackages())
    if sys.argv[1:] == ["describe"]:
        _write(answers, _description(json.loads(sys.stdin.buffer.readline())))
    else:
        _serve(answers)


def _no_network(event: str, _: tuple) -> None:
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        raise PermissionError("no connection is opened while names are looked for")


def _write(stream, document) -> None:  # type: ignore[no-untyped-def]
    stream.write(json.dumps(document).encode("ascii") + b"\n")
    stream.flush()


# -- what there is ------------------------------------------------------------------------------


def _description(asked: dict) -> dict:
    try:
        version = metadata.version("spacy")
    except metadata.PackageNotFoundError:
        version = None
    return {
        "python": sys.version.split()[0],
        "spacy": version,
        "installed": _installed() if version else [],
        "pipelines": [_pipeline(name) for name in asked["pipelines"]] if version else [],
    }


def _installed() -> list[str]:
    """Return the names of the pipelines that are installed as packages."""
    found = set()
    for package in metadata.distributions():
        for entry in package.entry_points:
            if entry.group == "spacy_models":
                found.add(entry.name)
    return sorted(found)


def _pipeline(name: str) -> dict:
    """Return what a pipeline says of itself, without loading it."""
    folder = _folder(name)
    if folder is None:
        return {"error": "not found"}
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        labels = sorted({label for part in meta["labels"].values() for label in part})
        return {
            "name": _name(name, folder, meta),
            "place": str(folder),
            "language": str(meta["lang"]),
            "version": str(meta.get("version", "")),
            "labels": labels,
            "digest": _digest(folder),
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {"error": "no pipeline"}


def _folder(name: str) -> Path | None:
    """Return the folder of a pipeline's data: that itself, or that within a package."""
    if os.path.isabs(name):
        return Path(name) if Path(name, "meta.json").is_file() else None
    if not re.fullmatch(r"[A-Za-z_]\w*", name):
        return None
    spec = importlib.util.find_spec(name)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for meta in (*sorted(Path(place).glob("*-*/meta.json")), Path(place, "meta.json")):
            if meta.is_file():
                return meta.parent
    return None


def _name(asked: str, folder: Path, meta: dict) -> str:
    if not os.path.isabs(asked):
        return asked
    own = str(meta.get("name", ""))
    return f"{meta['lang']}_{own}" if own not in ("", "pipeline") else folder.name


def _digest(folder: Path) -> str:
    """Return a mark that changes with the pipeline's files: sizes of all, the text of small ones.

    Versions alone do not tell: a pipeline of one's own is often trained again under the same one.
    """
    whole = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        if "__pycache__" in file.parts:
            continue
        size = file.stat().st_size
        whole.update(f"{file.relative_to(folder).as_posix()}\0{size}\0".encode())
        if size < _SMALL:
            whole.update(file.read_bytes())
    return whole.hexdigest()[:12]


# -- answering ----------------------------------------------------------------------------------


def _serve(answers) -> None:  # type: ignore[no-untyped-def]
    questions = _questions()
    told = json.loads(questions.get())
    _limit(told["memory"])
    _write(answers, {"ready": True})
    loaded: dict = {}
    while True:
        asked = json.loads(questions.get())
        # A thread of C, which ends this process even where the interpreter is held up.
        faulthandler.dump_traceback_later(told["limit"], exit=True)
        answer = {"id": asked["id"], "memory": 0}
        try:
            if "load" in asked:
                loaded[asked["load"]] = _loaded(asked["load"])
            else:
                answer["ents"] = _ents(loaded[asked["pipeline"]], asked["texts"])
        except BaseException as error:
            answer["error"] = f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]
        faulthandler.cancel_dump_traceback_later()
        answer["memory"] = _memory()
        _write(answers, answer)


def _questions() -> queue.Queue:
    """Return what reads questions ahead and ends this process when there will be no more."""
    found: queue.Queue = queue.Queue()

    def read() -> None:
        for line in sys.stdin.buffer:
            found.put(line)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    return found


def _limit(memory: int) -> None:
    if hasattr(signal, "SIGINT"):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice") and os.nice(0) < _NICENESS:
        os.nice(_NICENESS)
    try:
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return  # Windows has no such limit, macOS does not always


def _memory() -> int:
    try:  # what getrusage says on Linux is that of the process which started this one, if larger
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        return int(re.search(r"VmHWM:\s*(\d+)", status)[1]) * 1024
    except (OSError, TypeError):
        pass
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _loaded(place: str):  # type: ignore[no-untyped-def]
    import spacy

    meta = json.loads(Path(place, "meta.json").read_text(encoding="utf-8"))
    parts = set(meta.get("pipeline", ()))
    # A part that is not known may ask for any other ("the word is a noun").
    known = "ner" in parts and parts <= _BESIDE | _NEEDED
    return spacy.load(place, exclude=sorted(parts & _BESIDE) if known else [])


def _ents(nlp, texts: list[str]) -> list:  # type: ignore[no-untyped-def]
    zone = getattr(nlp, "memory_zone", None)
    if zone is None:
        return _read(nlp, texts)
    with zone():  # from 3.8 on: words that no other text has are forgotten
        return _read(nlp, texts)


def _read(nlp, texts: list[str]) -> list:  # type: ignore[no-untyped-def]
    return [
        [[ent.start_char, ent.end_char, ent.label_] for ent in doc.ents] for doc in nlp.pipe(texts)
    ]


if __name__ == "__main__":
    main()
