# SPDX-License-Identifier: MIT
"""Events of one article: triggers, dates, participants, places, plans, pledges, parts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.entities.types import Recognised, Reference
from tajarchive.events import types
from tajarchive.events.extract import extract
from tajarchive.events.timex import tag
from tajarchive.model import Article, Dateline, Event
from tests.events.building import Names, article, recognised

DATELINE = Dateline("Dushanbe", "2024-07-05")
HEAD = "DUSHANBE, July 5 (Agency) -- "
ANNA, BO = "Anna Aliyeva", "Bo Lin"


def events(one: Article) -> tuple[Event, ...]:
    return extract(one, recognised(one), tag(one), Names())


def of(one: Article, kind: str) -> Event:
    found = [e for e in events(one) if e.type == kind]
    assert len(found) == 1, [(e.type, e.date, e.participants) for e in events(one)]
    return found[0]


def kinds(text: str, language: str = "en") -> set[str]:
    return {e.type for e in events(article(text, language=language))}


def test_talks_with_date_place_and_both_sides() -> None:
    one = article(
        HEAD + "President Anna Aliyeva held talks with Premier Bo Lin in Dushanbe on Thursday.",
        dateline=DATELINE,
    )
    talks = of(one, "talks")
    assert (talks.date, talks.precision, talks.place) == ("2024-07-04", "day", "Dushanbe")
    assert talks.participants == (ANNA, BO)
    assert (talks.plover, talks.mode, talks.cameo) == ("CONSULT", "visit", "046")
    source = talks.sources[0]
    assert one.body[source.trigger_start : source.trigger_end] == "held talks"
    assert one.body[source.start : source.end].startswith("President Anna")
    assert any("Thursday" in line for line in talks.why)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("President Anna Aliyeva met the guests at a monument to the poet Bo Lin.", "en"),
        ("President Anna Aliyeva met the guests at the airport named after Bo Lin.", "en"),
        ("Президент Anna Aliyeva встретилась с гостями у памятника поэту Bo Lin.", "ru"),
        ("Anna Aliyeva дар назди муҷассамаи Bo Lin бо меҳмонон мулоқот кард.", "tg"),
    ],
)
def test_a_statue_takes_no_part(text: str, language: str) -> None:
    found = events(article(text, language=language))
    assert any(ANNA in e.participants for e in found)
    assert not any(BO in e.participants for e in found)


def test_a_telephone_call_has_no_place_and_takes_the_reports_date() -> None:
    one = article(
        HEAD + "President Anna Aliyeva praised the harvest on Friday.",
        "In a telephone conversation with Premier Bo Lin, Aliyeva spoke of trade.",
        dateline=DATELINE,
    )
    call = of(one, "phone_call")
    assert (call.date, call.place, set(call.participants)) == ("2024-07-05", None, {ANNA, BO})
    assert call.mode == "phone"
    assert any("dateline" in line for line in call.why)


def test_many_mentions_of_one_event_are_one_event() -> None:
    one = article(
        HEAD + "President Anna Aliyeva held talks with Premier Bo Lin here on Friday.",
        "In the talks, Aliyeva spoke of trade.",
        "Following the talks, Lin left.",
        captions=("Anna Aliyeva holds talks with Bo Lin in Dushanbe, Tajikistan, July 5, 2024.",),
        dateline=DATELINE,
    )
    talks = of(one, "talks")
    assert len(talks.sources) == 4
    assert talks.date == "2024-07-05"


@pytest.mark.parametrize(
    "text",
    [
        "China stands ready to sign an agreement with Tajikistan.",
        "Aliyeva called on Lin to hold talks with Uzbekistan.",
        "Both countries should sign a treaty.",
        "Aliyeva hopes to visit China.",
        "Lin did not sign the agreement with Aliyeva.",
        "Aliyeva invited Lin to visit Tajikistan and would like to hold talks.",
        "Lin expressed readiness to provide humanitarian aid to Tajikistan.",
    ],
)
def test_pledges_and_denials_are_no_events(text: str) -> None:
    assert kinds(text) <= {"invitation"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Алиева готова подписать соглашение с Китаем.", "ru"),
        ("Алиева призвала провести переговоры.", "ru"),
        ("中国愿同塔吉克斯坦签署协议。", "zh"),
        ("Тоҷикистон омода аст созишнома имзо кунад.", "tg"),
    ],
)
def test_pledges_in_other_languages(text: str, language: str) -> None:
    assert kinds(text, language) == set()


def test_plans_with_a_date_are_planned_and_coded_as_agreement() -> None:
    one = article(
        HEAD + "President Anna Aliyeva will visit China on September 2.", dateline=DATELINE
    )
    visit = of(one, "visit")
    assert visit.planned
    assert (visit.date, visit.plover, visit.cameo) == ("2024-09-02", "AGREE", "036")


def test_plans_without_a_date_are_pledges() -> None:
    assert kinds("President Anna Aliyeva will sign an agreement with China.") == set()


def test_a_state_visit_has_visitor_host_and_parts() -> None:
    one = article(
        HEAD + "Premier Bo Lin arrived in Dushanbe on Thursday for a state visit to Tajikistan.",
        "Bo Lin held talks with Anna Aliyeva in Dushanbe on Friday.",
        "After the talks the two leaders signed a joint statement.",
        dateline=DATELINE,
    )
    visit = of(one, "state_visit")
    assert (visit.date, visit.actor, visit.recipient) == ("2024-07-04", (BO,), ("Tajikistan",))
    talks, signing = of(one, "talks"), of(one, "signing")
    assert talks.part_of == visit.id
    assert signing.part_of == visit.id
    assert (signing.date, set(signing.participants)) == ("2024-07-05", {ANNA, BO})


def test_the_first_visit_in_five_years_implies_one_five_years_before() -> None:
    one = article(
        HEAD + "Bo Lin's visit to Tajikistan, the first such trip in five years, began on "
        "Thursday.",
        dateline=DATELINE,
    )
    found = {(e.date, e.precision) for e in events(one) if e.type == "visit"}
    assert found == {("2024-07-04", "day"), ("2019", "year")}


def test_an_anniversary_gives_the_year_of_what_it_remembers() -> None:
    one = article(
        HEAD + "China and Tajikistan will celebrate next year the 30th anniversary of having "
        "established diplomatic ties.",
        dateline=DATELINE,
    )
    assert (of(one, "anniversary").date, of(one, "anniversary").planned) == ("2025", True)
    founding = of(one, "establish_relations")
    assert (founding.date, founding.precision, founding.planned) == ("1995", "year", False)
    assert set(founding.participants) == {"China", "Tajikistan"}


def test_aid_has_a_giver_and_a_receiver() -> None:
    one = article(HEAD + "China handed over vaccines to Tajikistan on Friday.", dateline=DATELINE)
    aid = of(one, "aid")
    assert (aid.actor, aid.recipient, aid.plover) == (("China",), ("Tajikistan",), "AID")


def test_thanks_for_help_of_the_past_has_no_date() -> None:
    one = article(
        HEAD + "Anna Aliyeva met Bo Lin on Friday.",
        "Tajikistan appreciates China for its timely vaccine assistance, she said.",
        dateline=DATELINE,
    )
    aid = of(one, "aid")
    assert (aid.date, aid.precision, aid.actor) == (None, "undated", ("China",))


def test_without_a_reference_nothing_is_dated_but_what_is_told() -> None:
    one = article(
        "Anna Aliyeva met with Bo Lin in Beijing on Monday.",
        "They had signed a treaty in 2019.",
        published=None,
    )
    assert of(one, "meeting").date is None
    assert of(one, "signing").date == "2019"


def test_a_date_of_the_sentence_before_governs_what_goes_on() -> None:
    one = article(
        HEAD + "Trade grew.",
        "On 9 March 2018 Bo Lin made a visit to Tajikistan. There the two governments agreed on "
        "visas between China and Tajikistan.",
        dateline=DATELINE,
    )
    assert of(one, "agreement_in_principle").date == "2018-03-09"


def test_since_and_after_do_not_date_an_event() -> None:
    one = article(
        HEAD + "Anna Aliyeva and Bo Lin signed a treaty after years of talks begun since 2001.",
        dateline=DATELINE,
    )
    assert of(one, "signing").date == "2024-07-05"


def test_two_pairs_who_met_on_one_day_are_two_events() -> None:
    one = article(
        HEAD + "Anna Aliyeva met with Bo Lin in Dushanbe on Thursday.",
        "On the same day, Anna Aliyeva held talks with Carl Berg in Dushanbe.",
        dateline=DATELINE,
    )
    found = {(e.type, e.date, e.participants) for e in events(one)}
    assert found == {
        ("meeting", "2024-07-04", (ANNA, BO)),
        ("talks", "2024-07-04", (ANNA, "Carl Berg")),
    }


def test_what_is_planned_for_a_visit_takes_its_days() -> None:
    one = article(
        HEAD + "President Anna Aliyeva will pay a visit to China on September 2-3.",
        "During the visit, Anna Aliyeva will hold talks with Bo Lin.",
        dateline=DATELINE,
    )
    talks = of(one, "talks")
    assert (talks.date, talks.date_end, talks.planned) == ("2024-09-02", "2024-09-03", True)


def test_half_known_dates_stay_half_known() -> None:
    one = article(
        "Police arrested Bo Lin on Monday.", "The trial of Bo Lin began.", published="2022"
    )
    arrest = of(one, "arrest")
    assert (arrest.date, arrest.precision) == ("2022", "year")
    nothing = article("Police arrested Bo Lin on Monday.", published=None)
    assert of(nothing, "arrest").date is None


def test_references_name_the_participants() -> None:
    one = article(HEAD + "The two presidents also signed a treaty on Friday.", dateline=DATELINE)
    start = one.body.index("The two presidents")
    who = Reference(start, start + 18, "The two presidents", ("anna", "bo"), (ANNA, BO))
    (found,) = extract(one, Recognised((), (who,)), tag(one), Names())
    assert (found.type, found.participants) == ("signing", (ANNA, BO))


def test_credits_take_no_part() -> None:
    one = article(
        HEAD + "Anna Aliyeva held talks with Bo Lin on Friday.",
        captions=("Anna Aliyeva holds talks with Bo Lin, July 5, 2024. (Agency/Somebody Else)",),
        dateline=DATELINE,
    )
    assert set(of(one, "talks").participants) == {ANNA, BO}


RUSSIAN = [
    ("Анна Алиева провела переговоры с Бо Лином в четверг.", "talks", "2024-07-04"),
    ("Анна Алиева прибыла в Душанбе 3 июля.", "arrival", "2024-07-03"),
    ("Анна Алиева и Бо Лин подписали договор 5 июля.", "signing", "2024-07-05"),
    ("В пятницу состоялся телефонный разговор. Анна Алиева и Бо Лин.", "phone_call", "2024-07-05"),
    ("Во вторник произошло землетрясение, Таджикистан.", "disaster", "2024-07-02"),
    ("Анна Алиева назначена министром 1 июля.", "appointment", "2024-07-01"),
    ("2 июля Анна Алиева открыла завод.", "inauguration", "2024-07-02"),
    ("Суд приговорил Анну к штрафу 3 июля. Анна Алиева.", "court_ruling", "2024-07-03"),
]
TAJIK = [
    ("Имрӯз Анна Алиева бо Бо Лин мулоқот намуд.", "meeting", "2024-07-05"),
    ("5 июли соли 2024 Анна Алиева ва Бо Лин созишнома имзо карданд.", "signing", "2024-07-05"),
    ("Имрӯз Анна Алиева корхонаро ба кор андохт.", "inauguration", "2024-07-05"),
    ("Дирӯз дар Тоҷикистон заминҷунбӣ рух дод.", "disaster", "2024-07-04"),
]
CHINESE = [
    ("林波5日晚同阿利耶娃通电话。", "phone_call", "2024-07-05"),
    ("7月4日，林波同阿利耶娃举行会谈。", "talks", "2024-07-04"),
    ("林波7月4日抵达杜尚别。", "visit", "2024-07-04"),
    ("7月4日，林波和阿利耶娃签署联合声明。", "signing", "2024-07-04"),
    ("2019年6月，林波对塔吉克斯坦进行国事访问。", "state_visit", "2019-06"),
    ("7月3日，中国向塔吉克斯坦捐赠疫苗。", "aid", "2024-07-03"),
]
ENGLISH = [
    ("Anna Aliyeva was sworn in on Monday.", "assume_office", "2024-07-01"),
    ("Anna Aliyeva won the presidential election on Sunday.", "election", "2024-06-30"),
    ("Bo Lin resigned on Monday.", "resignation", "2024-07-01"),
    ("Bo Lin died on Monday at the age of 90.", "death", "2024-07-01"),
    ("An earthquake hit Tajikistan on Tuesday.", "disaster", "2024-07-02"),
    ("A bus crash in Tajikistan injured ten on Tuesday.", "accident", "2024-07-02"),
    ("Gunmen opened fire in Dushanbe on Tuesday.", "attack", "2024-07-02"),
    ("Police arrested Bo Lin on Tuesday.", "arrest", "2024-07-02"),
    ("A court in Dushanbe sentenced Bo Lin on Tuesday.", "court_ruling", "2024-07-02"),
    ("Protesters rallied in Dushanbe on Tuesday.", "protest", "2024-07-02"),
    ("Anna Aliyeva opened a power plant in Tajikistan on Tuesday.", "inauguration", "2024-07-02"),
    ("Tajikistan beat Uzbekistan on Tuesday.", "sports_result", "2024-07-02"),
    ("China imposed sanctions on Uzbekistan on Tuesday.", "sanction", "2024-07-02"),
    ("Exports of Tajikistan rose 12 percent in 2023.", "economic_report", "2023"),
    ("China and Tajikistan held joint military exercises in June 2023.", "weapons_test", "2023-06"),
    ("Tajikistan and Uzbekistan reopened the border on Tuesday.", "border_opening", "2024-07-02"),
    ("Anna Aliyeva and Bo Lin jointly met the press on Friday.", "press_meeting", "2024-07-05"),
    (
        "Bo Lin attended a welcome ceremony hosted by Anna Aliyeva on Friday.",
        "ceremony",
        "2024-07-05",
    ),
    ("Anna Aliyeva congratulated Bo Lin on Friday.", "message", "2024-07-05"),
    ("Tajikistan has been a full member since 2 March 2013.", "accession", "2013-03-02"),
    ("Bo Lin left Tajikistan for Tashkent on Friday.", "departure", "2024-07-05"),
]


@pytest.mark.parametrize(
    ("language", "text", "kind", "day"),
    [("ru", *row) for row in RUSSIAN]
    + [("tg", *row) for row in TAJIK]
    + [("zh", *row) for row in CHINESE]
    + [("en", *row) for row in ENGLISH],
)
def test_kinds_of_events(language: str, text: str, kind: str, day: str) -> None:
    found = events(article(text, language=language))
    assert (kind, day) in {(e.type, e.date) for e in found}


def test_every_language_has_triggers_for_every_diplomatic_kind() -> None:
    for language in types.LANGUAGES:
        index = types.triggers(language)
        listed = [t for found in index.heads.values() for t in found] + [
            one for _, one in index.free
        ]
        have = {t.type for t in listed}
        assert {"phone_call", "visit", "talks", "signing", "aid", "anniversary"} <= have


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        ("(?:tele)?phone call", {"tel", "pho"}),
        ("met(?: with)?", {"met"}),
        ("sign(?:s|ed)? it", {"sig"}),
        (r"\w+ ceremony", {None}),
        ("(?:was|were) sworn", {"was", "wer"}),
    ],
)
def test_patterns_are_looked_up_by_their_first_letters(
    pattern: str, heads: set[str | None]
) -> None:
    assert {head for head, _ in types.spelt_out(pattern, 3)} == heads


def test_what_names_nobody_is_the_state_that_the_article_tells_of() -> None:
    one = article(
        HEAD + "Tajikistan wants more power. Tajikistan is building a dam in the mountains.",
        "The power plant was inaugurated on June 3.",
        dateline=DATELINE,
    )
    works = of(one, "inauguration")
    assert (works.date, works.participants) == ("2024-06-03", ("Tajikistan",))
    assert works.confidence < 0.8


def test_a_heading_reports_nothing() -> None:
    assert kinds("Anna Aliyeva held talks with Bo Lin") == set()


def test_a_very_long_article_ends() -> None:
    text = "Anna Aliyeva held talks with Bo Lin in Dushanbe on July 5, 2024. " * 5_000
    found = events(article(text))
    assert len(found) == 1


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Anna Aliyeva|Bo Lin|held talks|signed|treaty|in|Dushanbe|on Friday|will|visit to|"
            "China|anniversary|30th|.|,|\n|the two sides|agreed to|2019|"
            "first visit in five years|died|подписали|5 июля|会谈|签署|имзо шуд|and|"
            "with|aid|to".split("|")
        ),
        max_size=40,
    ),
    st.sampled_from(["en", "ru", "tg", "zh", "und", "de"]),
)
def test_any_text_gives_events_within_its_bounds(words: list[str], language: str) -> None:
    one = article(" ".join(words) or "x", language=language)
    found = events(one)
    ids = [e.id for e in found]
    assert len(set(ids)) == len(ids)
    for event in found:
        assert event.part_of is None or event.part_of in ids
        assert 0 < event.confidence <= 1
        assert event.sources
        for source in event.sources:
            assert 0 <= source.start <= source.trigger_start < source.trigger_end <= source.end
            assert source.end <= len(one.body)


# Reports of accidents, votes, decrees; who only tells; what lies far back


def test_the_toll_of_a_quake_is_no_attack_and_no_death() -> None:
    text = HEAD + "A quake struck Dushanbe on Thursday, killing at least 5 people, officials said."
    found = events(article(text, dateline=DATELINE))
    assert [(e.type, e.date) for e in found] == [("disaster", "2024-07-04")]


def test_who_only_tells_takes_no_part() -> None:
    text = HEAD + "Bo Lin said that gunmen attacked a post in Uzbekistan on Thursday."
    attack = of(article(text, dateline=DATELINE), "attack")
    assert "Bo Lin" not in attack.participants


def test_the_day_of_a_telling_is_not_the_day_of_a_quake() -> None:
    one = article(
        HEAD + "A quake hit Dushanbe, officials said Friday.",
        "The quake struck the town on Wednesday night.",
        dateline=DATELINE,
    )
    quake = of(one, "disaster")
    assert quake.date == "2024-07-03"
    assert len(quake.sources) == 2


def test_a_search_for_survivors_does_not_date_the_quake() -> None:
    one = article(
        HEAD + "Crews dug on Friday in search of survivors of an earthquake in Tajikistan.",
        "The quake struck near Dushanbe on Wednesday.",
        dateline=DATELINE,
    )
    assert of(one, "disaster").date == "2024-07-03"


def test_he_is_the_person_of_the_sentence_before() -> None:
    one = article(
        HEAD + "Anna Aliyeva spoke of Bo Lin on Friday.",
        "She resigned on Thursday in Dushanbe.",
        dateline=DATELINE,
    )
    assert of(one, "resignation").participants == (ANNA,)


def test_a_decree_that_appoints_is_one_event() -> None:
    text = HEAD + "Anna Aliyeva signed a decree appointing Bo Lin on Friday."
    assert {e.type for e in events(article(text, dateline=DATELINE))} == {"appointment"}


def test_the_ceremony_told_of_again_is_no_second_event() -> None:
    one = article(
        HEAD + "Anna Aliyeva opened a power plant in Dushanbe on Thursday.",
        "Bo Lin spoke of roads at the ceremony.",
        dateline=DATELINE,
    )
    assert {e.type for e in events(one)} == {"inauguration"}


def test_a_treaty_of_long_ago_is_not_signed_by_those_who_meet_now() -> None:
    one = article(
        HEAD + "Anna Aliyeva of Tajikistan met Bo Lin of China on Friday.",
        "The lease was agreed under a treaty signed in October 2012.",
        dateline=DATELINE,
    )
    assert not {ANNA, BO} & set(of(one, "signing").participants)


def test_it_should_be_recalled_is_no_pledge() -> None:
    text = HEAD + "It should be recalled that Anna Aliyeva met Bo Lin in Beijing on May 2, 2023."
    assert of(article(text, dateline=DATELINE), "meeting").date == "2023-05-02"


def test_two_meetings_with_one_host_stay_two() -> None:
    one = article(
        HEAD + "Anna Aliyeva met Bo Lin in Dushanbe on Friday.",
        "She was also received by Carl Berg.",
        dateline=DATELINE,
    )
    met = [set(e.participants) for e in events(one) if e.type == "meeting"]
    assert {ANNA, BO} in met
    assert {ANNA, "Carl Berg"} in met


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Border guards exchanged fire near Dushanbe on Thursday.", "attack"),
        ("Anna Aliyeva fled the country on Thursday.", "flight"),
        ("Anna Aliyeva toured the stricken region on Thursday.", "visit"),
        ("Anna Aliyeva finished second in the final on Thursday.", "sports_result"),
        ("Bo Lin was named acting head of the bank on Thursday.", "appointment"),
        ("China sent Tajikistan 300 tents and food on Thursday.", "aid"),
        ("The treaty with China was initialled on Thursday by Bo Lin.", "signing"),
    ],
)
def test_more_kinds_of_events(text: str, kind: str) -> None:
    assert kind in {e.type for e in events(article(HEAD + text, dateline=DATELINE))}


def test_years_of_relations_to_be_celebrated_next_year() -> None:
    text = HEAD + "China and Tajikistan will celebrate 33 years of diplomatic relations next year."
    one = article(text, dateline=DATELINE)
    assert of(one, "anniversary").date == "2025"


def test_relations_that_are_only_spoken_of_are_not_established() -> None:
    text = HEAD + "Anna Aliyeva met Bo Lin on Friday and spoke of diplomatic relations."
    assert "establish_relations" not in {e.type for e in events(article(text, dateline=DATELINE))}


def test_a_package_of_money_is_aid() -> None:
    text = HEAD + "China approved on Friday a $46 million package for Tajikistan."
    assert "aid" in {e.type for e in events(article(text, dateline=DATELINE))}
