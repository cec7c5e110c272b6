"""Quantities read from English."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.text.quantities.english import english
from editor.text.quantities.quantity import Bound


def values(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, f"{each.value.normalize():f}") for each in english(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18,000 students", "18000"),
        ("120 million yuan", "120000000"),
        ("$200bn", "200000000000"),
        ("1.2m users", "1200000"),
        ("five years", "5"),
        ("twenty-one", "21"),
        ("two hundred and five", "205"),
        ("one and a half million", "1500000"),
        ("a dozen", "12"),
        ("three and a half years", "3.5"),
        ("two thousand", "2000"),
        ("10-kilometer", "10"),
        ("three hundred million", "300000000"),
        ("2 thousand", "2000"),
        ("a hundred", "100"),
        ("tripled", "3"),
        ("two decades", "2"),
        ("a decade", "10"),
        ("half a million", "500000"),
        ("a quarter of a billion", "250000000"),
        ("1,318-km line", "1318"),
    ],
)
def test_counts(text: str, value: str) -> None:
    assert values(text) == [("count", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("half", "0.5"), ("three quarters", "0.75"), ("a fifth", "0.2"), ("1/4", "0.25")],
)
def test_fractions(text: str, value: str) -> None:
    assert values(text) == [("fraction", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("35 per mille", "3.5"), ("12‰", "1.2"), ("4.5 per thousand", "0.45"), ("9 per cent", "9")],
)
def test_shares(text: str, value: str) -> None:
    assert values(text) == [("percent", value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 17, 2026", [("month", "3"), ("day", "17"), ("year", "2026")]),
        ("12 December", [("day", "12"), ("month", "12")]),
        ("the 15th of May", [("day", "15"), ("month", "5")]),
        ("June 3-5, 2024", [("month", "6"), ("day", "3"), ("day", "5"), ("year", "2024")]),
        ("Sept. 3", [("month", "9"), ("day", "3")]),
        ("in May", [("month", "5")]),
        ("You May Go", []),
        ("the Long March", []),
        ("the 1990s", [("year", "1990")]),
        ("9:30 a.m.", [("time", "570")]),
        ("at 5 p.m.", [("time", "300")]),
        ("noon", [("time", "0")]),
        ("12.4 percent", [("percent", "12.4")]),
        ("91%", [("percent", "91")]),
        ("ten percent", [("percent", "10")]),
        ("between 10 and 20 percent", [("percent", "10"), ("percent", "20")]),
        ("the 21st session", [("ordinal", "21")]),
        ("the twenty-first session", [("ordinal", "21")]),
        ("14th Five-Year Plan", [("ordinal", "14")]),
        ("World War II", [("ordinal", "2")]),
        ("COVID-19", [("name", "19")]),
        ("the 4+4+1 group", [("name", "4")]),
        ("2025-12-18", [("year", "2025"), ("month", "12"), ("day", "18")]),
    ],
)
def test_other_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 30 enterprises", Bound.OVER),
        ("over 200", Bound.OVER),
        ("nearly 70", Bound.UNDER),
        ("about 5 km", Bound.ABOUT),
        ("some 500 people", Bound.ABOUT),
        ("8,000+", Bound.OVER),
        ("no less than 80%", Bound.OVER),
        ("not more than 5", Bound.UNDER),
        ("exceeds 93%", Bound.OVER),
        ("12 majors", Bound.EXACT),
        ("50 or so", Bound.ABOUT),
        ("over $300", Bound.OVER),
    ],
)
def test_limits(text: str, bound: Bound) -> None:
    assert [each.bound for each in english(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("18,000 full-time students", "person"),
        ("28 leading enterprises", "enterprise"),
        ("HK$30", "hkd"),
        ("RMB 30 million", "cny"),
        ("30 million U.S. dollars", "usd"),
        ("C$5", ""),
        ("5 miles", "length"),
        ("20 square kilometers", "area"),
        ("38 degrees Fahrenheit", "fahrenheit"),
        ("five of the best", ""),
        ("a two-day visit", "time"),
        ("In 2025, 28 firms", ""),
    ],
)
def test_units(text: str, dimension: str) -> None:
    assert english(text)[0].dimension == dimension


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            "1 23 4,567 8.9 million bn % percent $ US$ May March 5 -7 th a.m. : two "
            "hundred and a half "
            "twenty -five third s decade over nearly II 4+4 C919 0/0 2025 -".split()
        ),
        max_size=9,
    ),
    st.sampled_from(("", " ")),
)
def test_any_text_is_read_and_spans_lie_inside(words: list[str], between: str) -> None:
    text = between.join(words)
    for each in english(text):
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize("text", ["Marble halls", "Tenants", "Section", "a billet", "Iverson", ""])
def test_words_that_only_begin_like_numbers(text: str) -> None:
    assert not english(text)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from("Mar ten Ten- a hundred half 5 19 . 2018-19 May 3 p.m. C919 I".split())
    )
)
def test_numbers_follow_one_another(words: list[str]) -> None:
    found = english(" ".join(words))
    assert all(one.end <= two.start for one, two in pairwise(found))
