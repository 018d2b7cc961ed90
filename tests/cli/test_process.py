# SPDX-License-Identifier: MIT
"""What only a process of its own shows: streams, exit codes, signals, start."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def run(*arguments: str, **changes: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "QT_API": "pyside6"}
    return subprocess.run(
        [sys.executable, "-m", "tajarchive", *arguments],
        capture_output=True,
        env=environment,
        timeout=120,
        **changes,  # type: ignore[call-overload]
    )


def test_output_is_utf_8_whatever_the_locale(library):
    done = run("--archive", str(library), "search", "拉赫蒙", "--json")
    assert done.returncode == 0
    assert "拉赫蒙" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_closed_pipe_is_no_error(library):
    command = f'"{sys.executable}" -m tajarchive --archive "{library}" show --help | head -c 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60)
    assert done.stderr == b""


def test_a_wrong_command_is_exit_code_2():
    done = run("nonsense")
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1


def test_help_loads_neither_qt_nor_the_libraries():
    program = (
        "import sys; from tajarchive.__main__ import main; main(['--help']); "
        "loaded = {name.partition('.')[0] for name in sys.modules}; "
        "heavy = loaded & {'PySide6', 'whoosh', 'sqlite3', 'docx', 'trafilatura', 'pypdf'}; "
        "heavy |= {n for n in sys.modules if n in ('tajarchive.archive', 'tajarchive.model')}; "
        "sys.exit(', '.join(sorted(heavy)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_ctrl_c_stops_an_import_in_good_order(own, tmp_path):
    import signal
    import time

    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(400):
        text = f"Report {n}\n\nMarch 3, 2020\n\n" + f"The river rose by {n} centimetres. " * 30
        (folder / f"{n}.txt").write_text(text)
    process = subprocess.Popen(
        [sys.executable, "-m", "tajarchive", "--archive", str(own), "import", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    originals = own / "originals"
    before = sum(1 for _ in originals.rglob("*"))
    deadline = time.monotonic() + 60
    while sum(1 for _ in originals.rglob("*")) <= before + 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=90)
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert len(errors.splitlines()) == 1
    assert run("--archive", str(own), "check").returncode == 0
