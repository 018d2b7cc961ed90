# SPDX-License-Identifier: MIT
"""Every command, run in this process on a small archive."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil

import pytest

from tajarchive import cli
from tajarchive.archive import Archive


def test_search_answers_in_json(tajarchive):
    answer = json.loads(tajarchive("search", "bridge", "--json", "--facets"))
    assert list(answer)[:4] == ["schema", "query", "understood", "total"]
    assert answer["schema"] == 1
    assert answer["total"] == 2
    assert answer["total_is_exact"] is True
    (hit,) = [hit for hit in answer["hits"] if hit["published"]]
    assert hit["title"] == "New bridge opens near Khorog"
    assert hit["published"].startswith("2023-03-14")
    assert hit["source"] == "Sample Wire"
    snippet = hit["snippets"][0]
    words = [snippet["text"][start:end] for start, end in snippet["highlights"]]
    assert {word.casefold() for word in words} == {"bridge"}
    assert ["2023", 1] in answer["facets"]["year"]
    assert ["en", 2] in answer["facets"]["language"]
    assert answer["histogram"] == {
        "unit": "day", "bars": [["2023-03-14", 1]], "coarser": 0, "undated": 1
    }  # fmt: skip


def test_words_of_a_query_need_no_quotation_marks(tajarchive):
    assert json.loads(tajarchive("search", "ferry", "winter", "--json"))["query"] == "ferry winter"
    assert (
        "-bridge" in json.loads(tajarchive("search", "--json", "--", "ferry", "-bridge"))["query"]
    )


def test_search_is_readable(tajarchive, ids):
    shown = tajarchive("search", "bridge", "--facets")
    assert shown.startswith("2 articles · ")
    assert "  1. " in shown
    assert f"Sample Wire · 14 Mar. 2023 · en · {ids['en']}" in shown
    assert "date unknown" in shown
    assert "(para. " in shown
    assert re.search(r"(?m)^language\n  2  en$", shown)
    assert re.search(r"(?m)^published, by day\n  1  2023-03-14 +█{40}\n  1  date unknown$", shown)
    assert "\033" not in shown


def test_names_are_found_as_they_are_spelt_only(tajarchive):
    widened = json.loads(tajarchive("search", "Rahmon", "--json", "--kwic"))
    plain = json.loads(tajarchive("search", "Rahmon", "--json", "--kwic", "--no-expand"))
    assert widened["expanded"]["Rahmon"]
    assert plain["expanded"] == {}
    assert plain["total"] == 1 < widened["total"]
    assert {line["hit"] for line in plain["kwic"]} == {"Rahmon"}


def test_search_pages_and_sorts(tajarchive):
    first = json.loads(tajarchive("search", "bridge", "--limit", "1", "--json"))
    second = json.loads(tajarchive("search", "bridge", "--limit", "1", "--offset", "1", "--json"))
    assert first["total"] == second["total"] == 2
    assert first["hits"][0]["id"] != second["hits"][0]["id"]
    newest = json.loads(tajarchive("search", "bridge", "--sort", "newest", "--json"))
    assert newest["hits"][0]["published"]


def test_search_as_a_table(tajarchive):
    rows = list(csv.DictReader(io.StringIO(tajarchive("search", "bridge", "--csv"))))
    assert [row["Rank"] for row in rows] == ["1", "2"]
    assert {row["Title"] for row in rows} == {"New bridge opens near Khorog", "Ferry stands still"}


def test_concordance(tajarchive, ids):
    answer = json.loads(tajarchive("search", "bridge", "--kwic", "--json"))
    assert len(answer["kwic"]) == 3
    for line in answer["kwic"]:
        article = json.loads(tajarchive("show", line["id"], "--json"))
        assert article["body"][line["start"] : line["end"]] == line["hit"]
        assert line["hit"].casefold() == "bridge"
        assert (line["left"] + line["hit"] + line["right"]) in article["body"]
    rows = list(csv.DictReader(io.StringIO(tajarchive("search", "bridge", "--kwic", "--csv"))))
    assert len(rows) == 3
    lines = tajarchive("search", "bridge", "--kwic").splitlines()[1:]
    columns = {re.search("bridge", line, re.IGNORECASE).start() for line in lines}  # type: ignore[union-attr]
    assert len(columns) == 1


def test_show_gives_everything(tajarchive, ids):
    article = json.loads(tajarchive("show", ids["en"], "--json"))
    assert article["published_precision"] in ("day", "minute")
    assert article["published_from"]
    assert article["dateline"]["place"]
    assert article["original"]["name"] == "bridge.txt"
    assert len(article["original"]["sha256"]) == 64
    assert article["original"]["bytes"] > 100
    body = article["body"]
    for paragraph in article["paragraphs"]:
        assert body[paragraph["start"] : paragraph["end"]].strip()
    for mention in article["mentions"]:
        assert body[mention["start"] : mention["end"]] == mention["text"]
    assert {"Emomali Rahmon", "Shavkat Mirziyoyev"} <= {m["name"] for m in article["mentions"]}
    for date in article["dates"]:
        assert body[date["start"] : date["end"]] == date["text"]
    for event in article["events"]:
        assert ids["en"] in event["articles"]
        assert all(set(source) == {"start", "end"} for source in event["sources"])


def test_show_says_when_there_is_no_date(tajarchive, ids):
    article = json.loads(tajarchive("show", ids["undated"], "--json"))
    assert article["published"] is None
    assert any("date" in warning for warning in article["warnings"])
    assert "date unknown" in tajarchive("show", ids["undated"])


def test_show_is_readable(tajarchive, ids):
    shown = tajarchive("show", ids["en"])
    assert shown.startswith("New bridge opens near Khorog\n")
    assert "\n  1  " in shown
    assert "Events" in shown


def test_entities(tajarchive):
    found = json.loads(tajarchive("entities", "--type", "person", "--json"))["entities"]
    assert list(found[0]) == [
        "id", "type", "name", "aliases", "articles", "mentions", "wikidata",
    ]  # fmt: skip
    assert {"Emomali Rahmon", "Shavkat Mirziyoyev"} <= {each["name"] for each in found}
    assert all(each["type"] == "PERSON" for each in found)
    shown = tajarchive("entities", "ferry")
    assert "Khorog" in shown
    rows = list(csv.DictReader(io.StringIO(tajarchive("entities", "--csv"))))
    assert {"ID", "Type", "Name", "Articles"} <= set(rows[0])


def test_events(tajarchive, ids):
    found = json.loads(tajarchive("events", "--json"))["events"]
    meeting = next(event for event in found if event["date"] == "2023-03-13")
    assert {"Emomali Rahmon", "Shavkat Mirziyoyev"} <= set(meeting["participants"])
    assert set(meeting["sources"][0]) == {"article", "start", "end"}
    shown = tajarchive("events", "--article", ids["en"])
    assert "2023\n" in shown
    assert "13 Mar 2023" in shown
    assert not json.loads(tajarchive("events", "--from", "2024", "--json"))["events"]
    assert json.loads(tajarchive("events", "--with", "Раҳмон", "--to", "2023", "--json"))["events"]


def test_events_for_other_programs(tajarchive):
    rows = list(csv.DictReader(io.StringIO(tajarchive("events", "--csv"))))
    assert any(row["Event Date"] == "2023-03-13" for row in rows)
    assert "DTSTART;VALUE=DATE:20230313" in tajarchive("events", "--ics")
    slides = json.loads(tajarchive("events", "--timeline"))["events"]
    assert {"year": 2023, "month": 3, "day": 13} in [slide["start_date"] for slide in slides]


def test_cite(tajarchive, ids):
    assert tajarchive("cite", ids["en"], "--paragraph", "2") == (
        "“New bridge opens near Khorog,” Sample Wire, March 14, 2023, para. 2.\n"
    )
    assert "Абз. 1" in tajarchive("cite", ids["en"], "--style", "gost", "--paragraph", "1")
    assert "n.d." in tajarchive("cite", ids["undated"])
    assert tajarchive("cite", ids["en"], "--format", "ris").startswith("TY  - NEWS\r\n")
    assert json.loads(tajarchive("cite", ids["zh"], "--format", "csljson"))[0]["id"] == ids["zh"]


def test_export_a_part_an_article_and_the_answers_to_a_query(tajarchive, ids, tmp_path):
    part = tmp_path / "part.txt"
    assert tajarchive(
        "export", "--article", ids["en"], "--start", "0", "--end", "8", "--to", str(part)
    ) == (f"Wrote 1 passage to {part}.\n")
    body = json.loads(tajarchive("show", ids["en"], "--json"))["body"]
    assert f"(1) {body[:8].strip()}\n" in part.read_text()
    assert "para. 1" in part.read_text()
    whole = tmp_path / "whole.md"
    tajarchive("export", "--article", ids["tg"], "--to", str(whole))
    assert "Эмомалӣ Раҳмон" in whole.read_text()
    answers = tmp_path / "answers.PDF"
    assert "Wrote " in tajarchive("export", "--query", "bridge", "--to", str(answers))
    assert answers.read_bytes().startswith(b"%PDF-")
    table = tmp_path / "events.csv"
    told = tajarchive("export", "--article", ids["en"], "--to", str(table))
    assert told == f"Wrote the events of 1 passage to {table}.\n"
    assert "2023-03-13" in table.read_text(encoding="utf-8-sig")


def test_export_the_clippings(tajarchive, own, ids, tmp_path):
    target = tmp_path / "tray.txt"
    tajarchive("export", "--clippings", "--to", str(target), archive=own, code=2)
    assert "tray is empty" in tajarchive.err
    with Archive.open(own) as archive:
        archive.add_clipping(archive.passage(ids["zh"], 0, 6))
        archive.add_clipping(archive.passage(ids["en"], 0, 8))
    tajarchive("export", "--clippings", "--to", str(target), archive=own)
    text = target.read_text()
    assert text.index("塔吉克斯坦") < text.index("New bridge")


def test_check_and_rebuild(tajarchive, own):
    assert tajarchive("check", archive=own) == "The archive is sound: 4 articles.\n"
    assert "4 articles" in tajarchive("rebuild", "index", archive=own)
    original = next((own / "originals").rglob("*.txt"))
    original.chmod(0o600)
    original.write_bytes(b"changed")
    tajarchive("check", archive=own, code=1)
    assert len(tajarchive.err.splitlines()) == 1


def test_a_damaged_index_is_mended(tajarchive, own):
    for file in (own / "index").iterdir():
        file.unlink()
    tajarchive("check", archive=own, code=1)
    tajarchive("check", "--repair", archive=own)
    tajarchive("check", archive=own)


def test_init(tajarchive, tmp_path):
    new = tmp_path / "new"
    assert tajarchive("init", archive=new) == f"Made an empty archive in {new}.\n"
    assert json.loads(tajarchive("search", "anything", "--json", archive=new))["total"] == 0
    assert tajarchive("events", archive=new) == "No events were found.\n"
    tajarchive("init", archive=new, code=2)
    assert "archive in" in tajarchive.err


def test_import_reports_every_file(tajarchive, own, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "new.txt").write_text("A dam is built\n\nMarch 3, 2020\n\nA dam is built at Rogun.\n")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no")
    again = tmp_path / "again.txt"
    from tests.cli.conftest import FILES

    again.write_text(FILES["bridge.txt"], encoding="utf-8")
    done = json.loads(
        tajarchive("import", str(folder), str(again), "--json", "--jobs", "1", archive=own, code=1)
    )
    assert list(done) == ["schema", "added", "updated", "duplicates", "failed", "seconds"]
    assert [each["title"] for each in done["added"]] == ["A dam is built"]
    assert done["duplicates"][0]["path"].endswith("again.txt")
    assert {each["path"].rpartition("/")[2] for each in done["failed"]} == {
        "empty.txt", "broken.docx",
    }  # fmt: skip
    lines = tajarchive.err.splitlines()
    assert len(lines) == 2
    assert all(re.match(r".*(empty\.txt|broken\.docx): \S", line) for line in lines)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["frobnicate"], "There is no command “frobnicate”"),
        (["exprot", "x"], "did you mean “export”"),
        (["search"], "QUERY"),
        (["search", "x", "--limit", "-1"], "--limit"),
        (["search", "x", "--sort", "size"], "invalid choice"),
        (["search", '"never closed'], "column 1"),
        (["search", "(a OR b"], "column"),
        (["show", "no-such-id"], "no-such-id"),
        (["cite", "no-such-id"], "no-such-id"),
        (["entities", "--type", "DRAGON"], "PERSON, ORG"),
        (["events", "--from", "someday"], "someday"),
        (["export", "--query", "bridge", "--to", "a.xyz"], "suffix .xyz"),
        (["export", "--query", "bridge", "--to", "/no/such/folder/a.pdf"], "does not exist"),
        (["export", "--to", "a.pdf"], "--query"),
        (["export", "--query", "x", "--start", "3", "--to", "a.pdf"], "need --article"),
        (["import", "/no/such/file"], "nothing at /no/such/file"),
        (["rebuild", "everything"], "invalid choice"),
        (["gui", "--size", "wide"], "1400x900"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(tajarchive, arguments, reason):
    assert tajarchive(*arguments, code=2) == ""
    assert len(tajarchive.err.splitlines()) == 1
    assert tajarchive.err.startswith("tajarchive: ")
    assert reason in tajarchive.err


def test_a_wrong_option_is_not_answered_with_advice_about_queries(tajarchive):
    for option in (["--sort", "size"], ["--limit", "-3"], ["--json", "--csv"]):
        tajarchive("search", "x", *option, code=2)
        assert "goes after --" not in tajarchive.err
    assert "not a whole number" not in tajarchive.err
    tajarchive("search", "x", "--limit", "-3", code=2)
    assert "“-3” is not a number from 0 on" in tajarchive.err
    for query in ("-visit", "--visit"):
        tajarchive("search", query, code=2)
        assert "a query that begins with - goes after --" in tajarchive.err


@pytest.mark.parametrize("style", ["--style=harvard", "--format=xml", "--paragraph=99"])
def test_a_citation_that_does_not_exist_is_refused(tajarchive, ids, style):
    assert tajarchive("cite", ids["en"], style, code=2) == ""
    assert len(tajarchive.err.splitlines()) == 1


def test_a_missing_archive_is_named_with_the_way_to_make_one(tajarchive, tmp_path):
    for command in (["search", "x"], ["events"], ["check"], ["import", str(tmp_path)]):
        tajarchive(*command, archive=tmp_path / "none", code=2)
        assert "none init --starter" in tajarchive.err


def test_reading_works_beside_a_writer_and_writing_is_refused(tajarchive, own):
    with Archive.open(own):
        assert json.loads(tajarchive("search", "bridge", "--json", archive=own))["total"] == 2
        tajarchive("rebuild", archive=own, code=2)
        assert len(tajarchive.err.splitlines()) == 1


def test_a_bug_is_told_in_a_line(tajarchive, monkeypatch, capsys):
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("what")

    monkeypatch.setattr(Archive, "search", broken)
    tajarchive("search", "x", code=2)
    assert "ZeroDivisionError: what" in tajarchive.err
    assert len(tajarchive.err.splitlines()) == 1
    assert cli.run(["--archive", "/", "-v", "events"]) == 2


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError, 141), (SystemExit, 0)]
)
def test_interruptions_have_their_exit_codes(tajarchive, monkeypatch, error, code):
    def stop(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Archive, "search", stop)
    assert tajarchive("search", "x", code=code) == ""
    assert len(tajarchive.err.splitlines()) == (1 if code == 130 else 0)


def test_no_command_opens_the_window_of_the_archive(monkeypatch, tmp_path):
    from tajarchive import __main__
    from tajarchive.ui import app

    calls = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run", lambda *a, **k: calls.append((a, k)) or 0)
    assert cli.run(["--archive", str(tmp_path)]) == 0
    assert cli.run([]) == 0
    assert cli.run(["gui", "--search", "x", "--open", "i", "--size", "800x600"]) == 0
    monkeypatch.setattr("sys.argv", ["tajarchive-window", "--screenshot", "a.png"])
    assert __main__.window() == 0
    (path, asked), (no_path, nothing), (_, all_asked) = (calls[n] for n in range(3))
    assert (path, no_path) == ((tmp_path,), (None,))
    assert asked == nothing
    assert not any(nothing.values())
    assert all_asked == nothing | {"search": "x", "open_id": "i", "size": (800, 600)}
    assert str(calls[3][1]["screenshot"]) == "a.png"


def test_without_a_display_the_window_says_so(tajarchive, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    tajarchive("gui", code=2)
    assert "no display" in tajarchive.err


def test_the_language_is_kept_for_the_window(tajarchive, monkeypatch):
    import os

    monkeypatch.setenv("TAJARCHIVE_LANG", "en")
    tajarchive("--lang", "tg", "events")
    assert os.environ["TAJARCHIVE_LANG"] == "tg"
    tajarchive("--lang", "fr", "events", code=2)


@pytest.fixture
def editable(library, tmp_path):
    shutil.copytree(library, tmp_path / "archive")
    return str(tmp_path / "archive")


def test_an_entity_is_shown_corrected_and_restored(editable, capsys, tmp_path):
    def ask(*words: str) -> str:
        assert cli.run(["--archive", editable, "entity", *words]) == 0
        return capsys.readouterr().out

    assert "Emomali Rahmon (PERSON, emomali-rahmon)" in ask("Раҳмон")
    assert json.loads(ask("emomali-rahmon", "--json"))["entity"]["articles"] == 3
    assert "is called “E. Rahmon”" in ask("emomali-rahmon", "rename", "E.", "Rahmon")
    told = json.loads(ask("add", "ferry", "--type", "fac", "--json"))
    assert told["decision"]["corrections"][0]["type"] == "FAC"
    assert "written here: ferry" in ask("fac:ferry").lower()
    assert ask("log").count("\n") == 2
    table = tmp_path / "names.tsv"
    ask("save", str(table))
    assert "Taken back: “ferry” is a name" in ask("undo")
    ask("undo")
    assert "Emomali Rahmon" in ask("emomali-rahmon")
    assert "2 decisions" in ask("load", str(table))
    assert "0 decisions" in ask("load", str(table))
    assert "E. Rahmon" in ask("emomali-rahmon")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nobody",), "names “nobody”"),
        (("emomali-rahmon", "paint"), "cannot be done"),
        (("emomali-rahmon", "retype", "CHEESE"), "no type"),
        (("emomali-rahmon", "split", "Rahmon"), "--as NAME"),
        (("emomali-rahmon", "rename"), "a word more"),
        (("undo",), "nothing to undo"),
        (("add", "ferry"), "their type"),
        (("load", "missing.tsv"), "cannot be read"),
    ],
)
def test_a_wrong_correction_is_one_sentence(editable, capsys, words, said):
    assert cli.run(["--archive", editable, "entity", *words]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1
    assert not told.out


def test_names_are_linked_by_the_articles_that_name_both(tajarchive):
    rows = list(csv.DictReader(io.StringIO(tajarchive("entities", "--links", "--type", "person"))))
    assert [(row["Name"], row["Other Name"], row["Articles"]) for row in rows] == [
        ("Emomali Rahmon", "Shavkat Mirziyoyev", "3")
    ]
    assert "Emomali Rahmon" in tajarchive("entities", "--graphml")
    assert not tajarchive("entities", "--links", "--least", "9").splitlines()[1:]


def test_an_event_is_shown_decided_about_and_restored(editable, capsys):
    def ask(*words: str) -> str:
        assert cli.run(["--archive", editable, *words]) == 0
        return capsys.readouterr().out

    first = json.loads(ask("events", "--json"))["events"][0]
    shown = ask("event", first["id"])
    assert first["label"] in shown
    assert "“" in shown
    ask("event", first["id"], "edit", "date=2023-03", "participants=Ann; Bo ", "planned=yes")
    edited = json.loads(ask("event", first["id"], "--json"))["event"]
    assert (edited["date"], edited["participants"], edited["planned"], edited["status"]) == (
        "2023-03", ["Ann", "Bo"], True, "edited",
    )  # fmt: skip
    assert "Taken back" in ask("event", "undo")
    assert json.loads(ask("event", first["id"], "--json"))["event"] == first
    ask("event", first["id"], "reject")
    assert first["id"] not in ask("events", "--json")
    ask("event", "undo")
    article = first["articles"][0]
    ask("event", "add", article, "0", "9", "type=protest", "date=2023")
    assert '"protest"' in ask("events", "--article", article, "--json")
    assert ask("event", "log").count("\n") == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nothing",), "no event “nothing”"),
        (("ID", "paint"), "cannot be done"),
        (("ID", "edit"), "FIELD=VALUE"),
        (("ID", "edit", "date"), "says no field"),
        (("ID", "edit", "date=tomorrow"), "no date"),
        (("ID", "edit", "planned=perhaps"), "yes or no"),
        (("ID", "merge", "ID"), "with itself"),
        (("ID", "split", "nowhere"), "only into two"),
        (("add", "nowhere"), "a passage"),
    ],
)
def test_a_wrong_decision_is_one_sentence(editable, capsys, words, said):
    cli.run(["--archive", editable, "events", "--json"])
    known = json.loads(capsys.readouterr().out)["events"][0]["id"]
    given = [word.replace("ID", known) for word in words]
    assert cli.run(["--archive", editable, "event", *given]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1


def test_a_corrected_table_of_events_comes_back(editable, capsys, tmp_path):
    def ask(*words: str, code: int = 0) -> str:
        assert cli.run(["--archive", editable, *words]) == code
        return capsys.readouterr().out

    rows = list(csv.DictReader(io.StringIO(ask("events", "--csv"))))
    rows[0]["Event Date"], rows[0]["Status"] = "2023-03", "confirmed"
    table = tmp_path / "events.csv"

    def save(rows) -> None:
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)

    save(rows)
    assert ask("event", "load", str(table)).startswith("1 decisions")
    after = json.loads(ask("event", rows[0]["Event ID"], "--json"))["event"]
    assert (after["date"], after["precision"], after["status"]) == ("2023-03", "month", "edited")
    assert ask("event", "load", str(table)).startswith("0 decisions")
    save([{**rows[0], "Event ID": "gone"}])
    assert ask("event", "load", str(table), code=1).startswith("0 decisions")


def test_a_chronology_quotes_and_cites(tajarchive, tmp_path):
    for suffix in ("md", "html", "docx", "pdf", "txt", "csv", "ics"):
        file = tmp_path / f"chronology.{suffix}"
        assert "events to" in tajarchive("events", "--to-file", str(file))
        assert file.stat().st_size > 100
    written = (tmp_path / "chronology.md").read_text(encoding="utf-8")
    assert "## 2023" in written
    assert "met Uzbek President" in written
    assert "Sample Wire" in written
    tajarchive("events", "--from", "2030", "--to-file", str(tmp_path / "x.pdf"), code=2)
    assert "no event" in tajarchive.err
