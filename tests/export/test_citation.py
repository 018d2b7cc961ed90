# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tajarchive.errors import ArchiveError
from tajarchive.export import citation, dates, names
from tajarchive.export.citation import NOTATIONS, STYLE_NAMES, cite


def test_every_style_writes_every_article_as_it_always_did(articles, golden):
    lines = []
    for name, article in articles.items():
        lines.append(f"## {name}")
        for style in STYLE_NAMES:
            lines.append(f"{style}: {cite(article, (1, 2), style)}")
            lines.append(f"{style}: {cite(article, None, style, 'html')}")
    golden("export/citations.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("notation", ["ris", "bibtex", "csljson"])
def test_records_of_every_article_stay_as_they_were(articles, golden, notation):
    text = "\n".join(cite(article, 2, format=notation) for article in articles.values())
    golden(f"export/records.{notation}", text)


def test_chicago_names_title_outlet_date_and_paragraph(articles):
    assert cite(articles["everything"], 2) == (
        "Zarina Ergasheva and Ann M. Lee, “Why ‘snow’ closed Anzob?,” Sample Wire, "
        "February 8, 2021, para. 2, https://news.example/a_b?x=1&y=2."
    )


def test_apa_inverts_names_and_puts_the_title_first_without_them(articles):
    assert cite(articles["everything"], (1, 2), "apa").startswith(
        "Ergasheva, Z., & Lee, A. M. (2021, February 8). Why “snow” closed Anzob? Sample Wire, "
        "paras. 1–2."
    )
    assert cite(articles["month"], None, "apa") == (
        "Anzob pass closed by snow. (2022, February). Sample Wire."
    )


def test_mla_inverts_the_first_name_only(articles):
    assert cite(articles["everything"], 1, "mla").startswith(
        "Ergasheva, Zarina, and Ann M. Lee. “Why ‘snow’ closed Anzob?” Sample Wire, "
        "8 Feb. 2021, par. 1, https"
    )


def test_gost_is_in_russian_and_knows_the_patronymic(articles):
    assert cite(articles["russian"], 2, "gost") == (
        "Иванова М. П., Каримов Ж. Перевал «Анзоб» закрыт [Электронный ресурс] // Ховар. 2021. "
        "8 февр. Абз. 2. URL: https://news.example/a_b?x=1&y=2."
    )


@pytest.mark.parametrize("style", STYLE_NAMES)
def test_an_unknown_date_is_said_to_be_unknown(articles, style):
    written = cite(articles["no date"], 1, style)
    assert ("б. д." if style == "gost" else "n.d.") in written
    assert not re.search(r"\b(19|20)\d\d\b", written)


@pytest.mark.parametrize("style", STYLE_NAMES)
@pytest.mark.parametrize("name", ["month", "year", "week"])
def test_a_half_known_date_gets_no_day(articles, style, name):
    written = cite(articles[name], None, style)
    shown = {"month": "Feb|Февр", "year": "2022", "week": "July 1|1 July|1 июля"}[name]
    assert re.search(shown, written)
    if name != "week":
        assert not re.search(r"\b(1|01|31) (Feb|февр)|Jan|янв", written)


@pytest.mark.parametrize("style", STYLE_NAMES)
@pytest.mark.parametrize("name", ["russian", "tajik", "chinese"])
def test_titles_and_outlets_stay_in_their_script(articles, style, name):
    written = cite(articles[name], 1, style)
    assert articles[name].title in written
    assert articles[name].source in written


@pytest.mark.parametrize("style", STYLE_NAMES)
@pytest.mark.parametrize("places", [None, 1, (1, 2)])
def test_no_style_leaves_a_seam(articles, style, places):
    for article in articles.values():
        written = cite(article, places, style)
        assert not re.search(r"\.\.|,,|, ?\.| ,|  |None|\( ?\)|“”", written), written


def test_html_escapes_and_links_only_web_addresses(article):
    hostile = article(title="<script>x</script> & more", url="javascript:alert(1)")
    written = cite(hostile, 1, format="html")
    assert "<script>" not in written
    assert "&lt;script&gt;x&lt;/script&gt; &amp; more" in written
    assert "href" not in written
    assert 'href="https://a.example/?q=%22&amp;b=1"' in cite(
        article(url="https://a.example/?q=%22&b=1"), format="html"
    )


def test_bibtex_escapes_what_tex_would_run(article):
    record = cite(
        article(title=r"50% off \input{x} & $5 #1 a_b ~c^", source="A & B"), format="bibtex"
    )
    assert r"{{50\% off \textbackslash{}input\{x\} \& \$5 \#1 a\_b" in record
    assert r"journal = {A \& B}" in record


def test_bibtex_key_is_the_same_each_time_plain_and_differs_by_article(articles):
    keys = {
        name: cite(each, 1, format="bibtex").partition("{")[2].partition(",")[0]
        for name, each in articles.items()
    }
    assert keys["everything"] == "ergasheva2021-pass-1"
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys.values())
    assert len({keys[name] for name in ("everything", "russian", "tajik", "chinese")}) == 4


def test_ris_has_half_known_dates_and_a_place(articles):
    assert "DA  - 2022/02//\r\n" in cite(articles["month"], format="ris")
    assert "DA  - 2021/02/08\r\n" in cite(articles["everything"], format="ris")
    week = cite(articles["week"], format="ris")
    assert "DA  - 2024/07//\r\n" in week
    assert "DA" not in cite(articles["no date"], format="ris")
    assert "N1  - paras. 1–2\r\n" in cite(articles["week"], (1, 2), format="ris")


def test_csl_json_has_the_fields_of_the_schema(articles):
    (item,) = json.loads(cite(articles["everything"], 2, format="csljson"))
    assert item["author"][0] == {"family": "Ergasheva", "given": "Zarina"}
    assert item["issued"] == {"date-parts": [[2021, 2, 8]]}
    assert item["note"] == "para. 2"
    (week,) = json.loads(cite(articles["week"], format="csljson"))
    assert week["issued"] == {"date-parts": [[2024, 7, 1], [2024, 7, 7]]}
    assert "issued" not in json.loads(cite(articles["no date"], format="csljson"))[0]


def test_what_does_not_exist_is_refused_in_a_sentence(articles):
    with pytest.raises(ArchiveError, match="no style “harvard”; known are: chicago"):
        cite(articles["bare"], style="harvard")
    with pytest.raises(ArchiveError, match="no format “xml”"):
        cite(articles["bare"], format="xml")
    with pytest.raises(ArchiveError, match="no paragraph 9; it has 2"):
        cite(articles["bare"], 9)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(), st.text(), st.text(), st.sampled_from(STYLE_NAMES), st.sampled_from(NOTATIONS))
def test_nothing_in_an_article_breaks_a_citation(article, title, author, url, style, notation):
    assert cite(article(title=title, author=author, url=url), 1, style, notation)


@pytest.mark.parametrize(
    ("value", "precision", "english"),
    [
        ("2021-09-08T08:03", "minute", "September 8, 2021"),
        ("2022-02-01", "month", "February 2022"),
        ("2022-01-01", "year", "2022"),
        ("2024-Q3", "quarter", "third quarter 2024"),
        ("202X", "decade", "2020s"),
        ("2021-02-30", "day", None),
        ("yesterday", None, None),
        (None, None, None),
        ("2021", "undated", None),
    ],
)
def test_dates_are_read_as_far_as_they_are_known(value, precision, english):
    date = dates.parse(value, precision)
    assert (dates.in_english(date) if date else None) == english


@given(st.text(alphabet="0123456789-WQXT:", max_size=16), st.sampled_from([None, "day", "month"]))
def test_no_value_of_a_date_breaks_a_style(value, precision):
    date = dates.parse(value, precision)
    if date:
        for write in (dates.in_english, dates.in_apa, dates.in_mla, dates.in_russian):
            assert str(date.year)[:2] in write(date) or date.year < 1000


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Ann Lee", ["Lee, Ann"]),
        ("Lee, Ann", ["Lee, Ann"]),
        ("Ann Lee, Bob Ray and Cy Doe", ["Lee, Ann", "Ray, Bob", "Doe, Cy"]),
        ("Ludwig van Dam", ["van Dam, Ludwig"]),
        ("Xinhua", ["Xinhua"]),
        ("Sample News Agency", ["Sample News Agency"]),
        ("Редакция Ховар", ["Редакция Ховар"]),
        ("Анна Бек и Вера Гор", ["Бек, Анна", "Гор, Вера"]),
        ("Иванова Мария Петровна", ["Иванова, Мария Петровна"]),
        ("Анна Бек ва Шаҳло Ҷӯра", ["Бек, Анна", "Ҷӯра, Шаҳло"]),
        ("张三、李四", ["张三", "李四"]),
        ("张三 李四", ["张三", "李四"]),
        ("  ", []),
    ],
)
def test_bylines_are_divided_into_names(byline, expected):
    assert [name.inverted for name in names.authors(byline)] == expected


def test_styles_are_the_setting_s_choices():
    from tajarchive.settings import SETTINGS

    (setting,) = [each for each in SETTINGS if each.key == "citation.style"]
    assert setting.choices == citation.STYLE_NAMES
    assert setting.default == citation.STYLE_NAMES[0]
