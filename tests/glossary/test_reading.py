"""Texts read with terms, patterns, places and people together."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.glossary.glossary import Glossary, House
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Match, Term, TermKind

DATA = Path(__file__).parent.parent / "data" / "glossary"


@pytest.fixture(scope="module")
def shipped() -> Glossary:
    return Glossary(shipped_terms())


@pytest.fixture(scope="module")
def at_home() -> Glossary:
    return Glossary(shipped_terms(), House("柳州职业技术大学"))


def english(glossary: Glossary, text: str) -> dict[str, str]:
    return {match.zh: match.en for match in glossary.matches(text)}


def accepted(match: Match) -> set[str]:
    return {match.en, *match.term.admitted}


NOT_READ = {
    "“中文+职业技能”": "the term stands without its quotation marks",
    "图/党委宣传部 陈晨": "a department inside a byline is not completed with the institution",
}


def rows_of(name: str) -> list[tuple[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["zh"], row["en"]) for row in rows if row["zh"] not in NOT_READ]


@pytest.mark.parametrize(("zh", "en"), rows_of("pattern_examples.tsv"))
def test_every_example_of_the_first_glossary_holds(at_home: Glossary, zh: str, en: str) -> None:
    matches, phrases = at_home.read(zh)
    whole = [match for match in matches if match.zh == zh]
    said = accepted(whole[0]) if whole else {phrase.en for phrase in phrases}
    assert en.removesuffix(",") in said


@pytest.mark.parametrize(("zh", "en"), rows_of("titles.tsv"))
def test_titles_nobody_typed(shipped: Glossary, zh: str, en: str) -> None:
    (match,) = shipped.matches(zh)
    assert (match.zh, match.en) == (zh, en)


@pytest.mark.parametrize(("zh", "en"), rows_of("sentences.tsv"))
def test_sentences_full_of_titles(shipped: Glossary, zh: str, en: str) -> None:
    _, phrases = shipped.read(zh)
    assert "|".join(phrase.en for phrase in phrases) == en


def test_two_leaders_of_one_city_are_said_as_english_says_them(shipped: Glossary) -> None:
    _, (phrase,) = shipped.read("柳州市委书记张壮、市长刘胜友")
    assert phrase.en == (
        "Zhang Zhuang, Secretary of the CPC Liuzhou Municipal Committee, "
        "and Liu Shengyou, Mayor of Liuzhou"
    )


def test_a_city_from_another_sentence_makes_a_post_unsure(shipped: Glossary) -> None:
    near, far = "柳州市委书记发言，市长讲话。", "柳州市委书记发言。市长讲话。"
    assert [m.sure for m in shipped.matches(near) if m.zh == "市长"] == [True]
    assert [m.sure for m in shipped.matches(far) if m.zh == "市长"] == [False]


def test_an_unlisted_place_is_spelt_by_rule_and_unsure(shipped: Glossary) -> None:
    (match,) = shipped.matches("灵江市委书记")
    assert match.en == "Secretary of the CPC Lingjiang Municipal Committee"
    assert not match.sure


def test_the_institution_takes_its_abbreviation_inside_titles(at_home: Glossary) -> None:
    found = english(at_home, "学校党委书记陆守信，党委副书记、校长韦志远出席。")
    assert found["学校党委书记"] == "Secretary of the CPC LZPU Committee"
    assert found["党委副书记、校长"] == (
        "Deputy Secretary of the CPC LZPU Committee and President of LZPU"
    )


def test_a_post_behind_an_unknown_body_is_not_given_to_another(shipped: Glossary) -> None:
    found = english(shipped, "柳州市委宣传部、某某协办主任")
    assert found.get("主任") in {None, "Director"}


TRAPS = (DATA / "traps.txt").read_text(encoding="utf-8").split()


@pytest.mark.parametrize("text", TRAPS)
def test_nothing_is_read_into_ordinary_words(shipped: Glossary, text: str) -> None:
    strict = [m.zh for m in shipped.matches(text) if m.term.kind is not TermKind.SET_PHRASE]
    assert strict == []


def test_a_new_term_is_live_at_once_and_gone_when_removed() -> None:
    glossary = Glossary()
    own = Term("{place:city}市灯会", "{place} Lantern Fair", TermKind.PATTERN)
    glossary.add(own)
    assert english(glossary, "柳州市灯会") == {"柳州市灯会": "Liuzhou Lantern Fair"}
    glossary.remove(own)
    assert english(glossary, "柳州市灯会") == {}


@pytest.mark.parametrize(
    "pattern", ["{", "{place", "}", "{nonsense}市", "{org}", "{place:moon}市", ""]
)
def test_a_bad_pattern_breaks_nothing(pattern: str) -> None:
    glossary = Glossary([Term(pattern, "x {place}", TermKind.PATTERN), Term("灵江", "Lingjiang")])
    assert english(glossary, "灵江开会") == {"灵江": "Lingjiang"}


def test_patterns_that_call_each_other_come_to_an_end() -> None:
    rows = [
        Term("{org}之{org2}局", "{org} {org2}", TermKind.PATTERN),
        Term("{title}{title2}书记", "{title} {title2}", TermKind.PATTERN),
        Term("甲局", "A", TermKind.ORGANISATION),
    ]
    assert Glossary(rows).matches("甲局之甲局局" * 20) is not None


PIECES = st.sampled_from(
    "柳州市 市委 书记 副 、 市长 张壮 党委 大学 校长 江西省 省委 常委 宣传部 部长 3 万 余 名 "
    "的 会议 ， 。 学校".split()
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_a_cover_is_in_order_apart_and_says_what_stands_there(text: str) -> None:
    matches = GLOSSARY.matches(text)
    ends = [0, *(match.end for match in matches)]
    for end, match in zip(ends, matches, strict=False):
        assert end <= match.start < match.end
        assert text[match.start : match.end] == match.zh
        assert match.en
        assert "{" not in match.en


GLOSSARY = Glossary(shipped_terms())


KNOWN = Glossary(
    [
        *shipped_terms(),
        Term("高峰", "Kao Feng", TermKind.PERSON),
        Term("王力", "Wang Lik", TermKind.PERSON),
    ]
)


@pytest.mark.parametrize("text", ["高峰论坛开幕", "早高峰", "歌手王力宏到场"])
def test_a_listed_name_inside_a_word_or_another_name_is_nobody(text: str) -> None:
    assert not [m for m in KNOWN.matches(text) if m.term.kind is TermKind.PERSON and m.sure]


@pytest.mark.parametrize(
    ("text", "name"), [("高峰出席。", "Kao Feng"), ("柳州市市长王力主持", "Wang Lik")]
)
def test_a_listed_person_keeps_the_listed_english(text: str, name: str) -> None:
    assert name in {match.en for match in KNOWN.matches(text)}


def test_a_keepers_own_place_takes_its_english_into_titles() -> None:
    own = Glossary([*shipped_terms(), Term("阳朔县", "Yangso County", TermKind.PLACE)])
    assert english(own, "阳朔县委书记") == {
        "阳朔县委书记": "Secretary of the CPC Yangso County Committee"
    }


def test_a_region_and_a_new_area_are_no_districts(shipped: Glossary) -> None:
    assert english(shipped, "宁夏回族自治区教育厅")["宁夏回族自治区教育厅"] == (
        "Department of Education of Ningxia Hui Autonomous Region"
    )


@pytest.mark.parametrize(
    ("pattern", "template", "text", "expected"),
    [
        ("{ordinal}届灯会", "the {ordinal} Lantern Fair", "第三届灯会", "the 3rd Lantern Fair"),
        ("{ordinal}届灯会", "the {ordinal} Lantern Fair", "第十四届灯会", "the 14th Lantern Fair"),
        ("{date}起施行", "in force from {date}", "3月17日起施行", "in force from March 17"),
        (
            "{date}起施行",
            "in force from {date}",
            "2026年3月1日起施行",
            "in force from March 1, 2026",
        ),
        ("{number}盏灯", "{number} lamps", "8000盏灯", "8,000 lamps"),
    ],
)
def test_numbers_ordinals_and_dates_fill_slots(
    pattern: str, template: str, text: str, expected: str
) -> None:
    own = Glossary([Term(pattern, template, TermKind.PATTERN)])
    assert english(own, text) == {text: expected}
