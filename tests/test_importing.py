# SPDX-License-Identifier: MIT
"""Folders of files in, articles out: updates, duplicates, Cancel, and everything that is bad."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from tajarchive import Archive, paths
from tajarchive.errors import ArchiveError, ReadOnly
from tajarchive.indexing import ArchiveIndex
from tajarchive.search import IndexOutdated

TEXT = """Parliament ratifies border treaty

(Sample Wire) 10:15, March 14, 2025

DUSHANBE, March 13 (Sample Wire) -- President Emomali Rahmon met with lawmakers in Dushanbe
on Thursday to speak about the treaty on the state border.

The treaty counts {n} pages.
"""


def text(n: int) -> str:
    return TEXT.format(n=n)


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.create(tmp_path / "archive") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "clippings"
    made.mkdir()
    return made


def put(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def reasons(report) -> dict[str, str]:
    return {Path(failed.path).name: failed.reason for failed in report.failed}


def test_an_import_says_what_became_of_each_file(archive, folder):
    put(folder, "a.txt", text(1))
    put(folder, "b.txt", text(2))
    put(folder, "same as a.txt", text(1))
    put(folder, "empty.txt", b"")
    report = archive.import_paths([folder], jobs=0)
    assert sorted(Path(i.path).name for i in report.added) == ["a.txt", "b.txt"]
    (twin,) = report.duplicates
    assert Path(twin.path).name == "same as a.txt"
    assert twin.of in {i.id for i in report.added}
    assert list(reasons(report)) == ["empty.txt"]
    assert archive.summary().articles == 2


def test_importing_again_changes_nothing(archive, folder):
    put(folder, "a.txt", text(1))
    (first,) = archive.import_paths([folder], jobs=0).added
    again = archive.import_paths([folder], jobs=0)
    assert (again.added, again.updated) == ((), ())
    assert [d.of for d in again.duplicates] == [first.id]


def test_new_bytes_at_the_same_path_update_the_article(archive, folder):
    file = put(folder, "a.txt", text(1))
    (first,) = archive.import_paths([folder], jobs=0).added
    file.write_text(text(777), encoding="utf-8")
    (updated,) = archive.import_paths([folder], jobs=0).updated
    assert updated.id == first.id
    assert "777 pages" in archive.article(first.id).body
    assert archive.search("777").total == 1
    assert archive.search("counts 1 pages").total == 0
    assert archive.original_path(first.id).read_text(encoding="utf-8") == text(777)


def test_a_changed_copy_of_another_file_is_an_article_of_its_own(archive, folder):
    put(folder, "a.txt", text(1))
    copy = put(folder, "copy.txt", text(1))
    archive.import_paths([folder], jobs=0)
    copy.write_text(text(2), encoding="utf-8")
    report = archive.import_paths([folder], jobs=0)
    assert (len(report.added), report.updated) == (1, ())


def test_what_was_imported_before_cancel_stays(archive, folder):
    for n in range(120):
        put(folder, f"{n:03}.txt", text(n))
    seen: list[int] = []

    def progress(done: int, total: int, what: str) -> None:
        if total == 120:
            seen.append(done)

    report = archive.import_paths(
        [folder], progress=progress, cancelled=lambda: max(seen, default=0) >= 60, jobs=0
    )
    assert report.cancelled
    assert 60 <= archive.summary().articles == len(report.added) < 120
    assert archive.search("treaty").total == len(report.added)
    rest = archive.import_paths([folder], jobs=0)
    assert len(rest.added) + len(report.added) == 120


def test_progress_counts_every_file(archive, folder):
    for n in range(5):
        put(folder, f"{n}.txt", text(n % 3))
    told: list[tuple[int, int]] = []
    archive.import_paths([folder], progress=lambda d, t, _: told.append((d, t)), jobs=1)
    counts = [done for done, total in told if total == 5]
    assert counts == sorted(counts)
    assert counts[-1] == 5


def test_worker_processes_give_the_same_as_none(tmp_path, folder):
    for n in range(6):
        put(folder, f"{n}.txt", text(n))
    found = []
    for jobs in (0, 2):
        with Archive.create(tmp_path / f"archive{jobs}") as archive:
            archive.import_paths([folder], jobs=jobs)
            ids = sorted(archive.matching(""))
            found.append([archive.article(i) for i in ids])
    assert found[0] == found[1]


def test_each_bad_file_has_one_sentence_and_the_rest_is_imported(archive, folder):
    put(folder, "good.txt", text(1))
    put(folder, "empty.txt", b"")
    put(folder, "binary.txt", bytes(range(256)) * 40)
    put(folder, "broken.docx", b"PK\x03\x04 this is no zip file")
    put(folder, "truncated.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    with zipfile.ZipFile(folder / "hollow.docx", "w") as hollow:
        hollow.writestr("word/document.xml", "<broken")
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(300 << 20)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    report = archive.import_paths([folder], jobs=1)
    assert [Path(i.path).name for i in report.added] == ["good.txt"]
    found = reasons(report)
    assert sorted(found) == [
        "binary.txt", "broken.docx", "empty.txt", "hollow.docx", "huge.txt", "truncated.pdf",
    ]  # fmt: skip
    for reason in found.values():
        assert reason
        assert "Traceback" not in reason
        assert "\n" not in reason
        assert "could not be read (" not in reason, "an error nobody foresaw"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_utf8_is_imported(archive, folder):
    name = os.path.join(os.fsencode(folder), b"\xed\xee\xe2\xee\xf1\xf2\xfc.txt")
    with open(name, "wb") as file:
        file.write(text(1).encode())
    report = archive.import_paths([folder], jobs=1)
    (added,) = report.added
    assert "\ufffd" in added.path
    added.path.encode("utf-8")
    assert archive.import_paths([folder], jobs=0).duplicates


def test_a_file_without_permission_is_named(archive, folder, monkeypatch):
    secret = put(folder, "secret.txt", text(1))
    secret.chmod(0)
    if os.access(secret, os.R_OK):  # the superuser may read everything

        def refuse(self, source):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("tajarchive.store.originals.Originals.stage", refuse)
    report = archive.import_paths([folder], jobs=0)
    assert "ermission" in reasons(report)["secret.txt"]


def test_a_missing_path_is_named(archive, folder):
    report = archive.import_paths([folder / "nowhere.txt"], jobs=0)
    assert "nowhere.txt" in report.failed[0].path


def test_a_read_only_archive_refuses(archive, folder):
    with Archive.open(archive.path, read_only=True) as reader, pytest.raises(ReadOnly):
        reader.import_paths([folder])


def test_an_index_that_was_lost_is_made_again(tmp_path, folder):
    put(folder, "a.txt", text(1))
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
    shutil.rmtree(tmp_path / "archive" / "index")
    with Archive.open(tmp_path / "archive") as archive:
        assert archive.search("treaty").total == 1
        assert archive.check().faults == ()


def test_a_crash_before_indexing_is_mended_at_the_next_start(tmp_path, folder, monkeypatch):
    put(folder, "a.txt", text(1))
    with Archive.create(tmp_path / "archive") as archive:
        monkeypatch.setattr(ArchiveIndex, "catch_up", lambda self, progress: None)
        archive.import_paths([folder], jobs=0)
    monkeypatch.undo()
    with Archive.open(tmp_path / "archive") as archive:
        assert archive.search("treaty").total == 1


def test_an_index_from_elsewhere_is_never_opened(tmp_path, folder):
    put(folder, "a.txt", text(1))
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        old = archive.search("treaty").hits[0].id
    (paths.user_config() / "secret").write_text("of another machine", encoding="ascii")
    with (
        Archive.open(tmp_path / "archive", read_only=True) as reader,
        pytest.raises(ArchiveError, match="rebuilt first"),
    ):
        reader.search("treaty")
    with Archive.open(tmp_path / "archive") as archive:
        assert archive.search("treaty").hits[0].id == old


def test_an_index_outlasts_its_process_without_a_configuration_folder(
    tmp_path, folder, monkeypatch
):
    (tmp_path / "file").touch()
    monkeypatch.setenv("TAJARCHIVE_CONFIG", str(tmp_path / "file" / "config"))
    put(folder, "a.txt", text(1))
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
    with Archive.open(tmp_path / "archive", read_only=True) as reader:
        assert reader.search("treaty").total == 1


def test_an_index_damaged_while_open_is_made_again(archive, folder):
    put(folder, "a.txt", text(1))
    archive.import_paths([folder], jobs=0)
    archive.search("treaty")
    asked: list[int] = []

    def question(index):
        asked.append(1)
        if len(asked) == 1:
            raise IndexOutdated("a file of it is gone")
        return index.count()

    assert archive._index.ask(question) == 1


@pytest.mark.parametrize("what", ["index", "analysis", "all"])
def test_a_rebuild_gives_the_same_again(archive, folder, what):
    for n in range(3):
        put(folder, f"{n}.txt", text(n))
    archive.import_paths([folder], jobs=0)
    ids = archive.matching("")
    before = [archive.article(i) for i in sorted(ids)]
    archive.rebuild(what, jobs=0)
    assert [archive.article(i) for i in sorted(archive.matching(""))] == before
    assert archive.check().faults == ()


def test_a_repair_analyses_again_what_an_older_version_found(archive, folder):
    put(folder, "a.txt", text(1))
    (added,) = archive.import_paths([folder], jobs=0).added
    archive._store.set_value("analysis version", "0")
    archive._store.annotations.save(archive._store.articles.get(added.id))
    assert archive.article(added.id).mentions == ()
    assert "older version" in archive.check().faults[0]
    report = archive.check(repair=True)
    assert report.faults == ()
    assert "older version" in report.repaired[0]
    assert archive.article(added.id).mentions


def test_a_rebuild_names_what_it_cannot_read_and_keeps_the_article(archive, folder):
    put(folder, "a.txt", text(1))
    put(folder, "b.txt", text(2))
    report = archive.import_paths([folder], jobs=0)
    lost = next(i for i in report.added if i.path.endswith("a.txt"))
    archive.original_path(lost.id).unlink()
    (failed,) = archive.rebuild("all", jobs=0)
    assert failed.path == "a.txt"
    assert failed.reason.startswith("Its copy in the archive cannot be read")
    assert archive.article(lost.id).title == lost.title
    assert archive.search("treaty").total == 2
