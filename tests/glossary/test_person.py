"""People as glossary entries, and posts that are out of date."""

from dataclasses import replace
from datetime import date

import pytest

from editor.errors import GlossaryRefused
from editor.glossary.glossary import Glossary
from editor.glossary.person import Person, Post, as_terms, check_person, out_of_date
from editor.glossary.term import TermKind
from editor.glossary.validity import iso_date

MAYOR = Post("灵江市市长", "Mayor of Lingjiang", "2021-03-01", "2025-02-28")
ZHANG = Person(
    "张壮",
    "Zhang Zhuang",
    (
        MAYOR,
        Post("灵江市委书记", "", "2025-03-01"),
        Post("校友会会长", "President of the Alumni Association"),
    ),
)


@pytest.mark.parametrize(
    ("title", "on", "expected"),
    [
        ("灵江市市长", "2025-02-28", False),
        ("灵江市市长", "2025-03-01", True),
        ("灵江市市长", "2021-02-28", True),
        ("mayor of Lingjiang", "2026-05-21", True),
        (" 灵江市市长 ", "2026-05-21", True),
        ("灵江市委书记", "2025-02-28", True),
        ("灵江市委书记", "2030-01-01", False),
        ("校友会会长", "1990-01-01", False),
        ("市长", "2026-05-21", False),
        ("", "2026-05-21", False),
    ],
)
def test_a_post_is_out_of_date(title: str, on: str, *, expected: bool) -> None:
    assert out_of_date(ZHANG, title, date.fromisoformat(on)) is expected


def test_a_post_held_twice_is_held_in_between_by_neither() -> None:
    again = replace(MAYOR, valid_from="2027-01-01", valid_to="")
    twice = replace(ZHANG, posts=(MAYOR, again))
    years = {year: out_of_date(twice, MAYOR.zh, date(year, 6, 1)) for year in (2024, 2026, 2028)}
    assert years == {2024: False, 2026: True, 2028: False}


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (Person("", "Zhang Zhuang"), "in Chinese and in English"),
        (Person("张壮", " "), "in Chinese and in English"),
        (Person("张壮", "Z", (Post(""),)), "A post of 张壮 has no Chinese title."),
        (Person("张壮", "Z", (Post("市长", valid_from="2026-13-01"),)), "“2026-13-01” in a post"),
        (Person("张壮", "Z", (Post("市长", valid_to="soon"),)), "“soon” in a post"),
        (
            Person("张壮", "Z", (Post("市长", "", "2026-05-01", "2026-04-30"),)),
            "ends on 2026-04-30, before it begins on 2026-05-01",
        ),
    ],
)
def test_a_wrong_person_is_refused_in_one_sentence(person: Person, told: str) -> None:
    with pytest.raises(GlossaryRefused) as refused:
        check_person(person)
    assert told in str(refused.value)


def test_a_right_person_is_not_refused() -> None:
    check_person(ZHANG)


def test_the_list_wins_over_the_rule() -> None:
    (term,) = as_terms([Person("曾乐", "Tseng Yueh")])
    assert term.kind is TermKind.PERSON
    found = Glossary([term]).matches("（文/曾乐 宣传部）")
    assert [(m.zh, m.en, m.sure) for m in found if m.zh == "曾乐"] == [("曾乐", "Tseng Yueh", True)]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-05-01", "2026-05-01"),
        ("2026-5-1", "2026-05-01"),
        ("2026/5/1", "2026-05-01"),
        ("2026.05.01", "2026-05-01"),
        ("2026年5月1日", "2026-05-01"),
        ("2026-05-01 00:00:00", "2026-05-01"),
        ("2026-02-30", "2026-02-30"),
        ("20260501", "20260501"),
        ("2026-05", "2026-05"),
        ("next year", "next year"),
        ("", ""),
    ],
)
def test_dates_as_people_write_them(written: str, iso: str) -> None:
    assert iso_date(written) == iso
