"""Numerals read from Chinese and written in English."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text import numerals


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("8000", "8000"), ("1,234.5", "1234.5"), ("1.8", "1.8"), ("一", "1"), ("两", "2"),
        ("十", "10"), ("零", "0"), ("廿三", "23"),
        ("十四", "14"), ("二十", "20"), ("二十三", "23"), ("一百零五", "105"), ("三千二百", "3200"),
        ("二〇二五", "2025"), ("一九四九", "1949"), ("三点五", "3.5"),
    ],
)  # fmt: skip
def test_what_a_numeral_is_worth(token: str, expected: str) -> None:
    assert numerals.TOKEN.fullmatch(token)
    assert numerals.value(token) == Decimal(expected)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("91", "91"), ("8000", "8,000"), ("18000", "18,000"), ("120000000", "120 million"),
        ("1250000000", "1.25 billion"), ("5890000000000", "5.89 trillion"), ("0.5", "0.5"),
        ("999999", "999,999"), ("1000000", "1 million"), ("100", "100"),
    ],
)  # fmt: skip
def test_how_english_writes_it(number: str, expected: str) -> None:
    assert numerals.written(Decimal(number)) == expected


@pytest.mark.parametrize(
    ("number", "digits", "word"),
    [(1, "1st", "first"), (2, "2nd", "second"), (3, "3rd", "third"), (11, "11th", "eleventh"),
     (14, "14th", "fourteenth"), (20, "20th", "twentieth"), (21, "21st", "21st"),
     (112, "112th", "112th")],
)  # fmt: skip
def test_ordinals(number: int, digits: str, word: str) -> None:
    assert (numerals.ordinal(number), numerals.ordinal_word(number)) == (digits, word)


def test_a_thirteenth_month_is_refused() -> None:
    with pytest.raises(ValueError, match="13"):
        numerals.month(13)


@given(st.integers(0, 10**15))
def test_arabic_numerals_are_read_as_they_are_written(number: int) -> None:
    assert numerals.value(f"{number:,}") == number


@given(st.text("〇零一二两三四五六七八九十百千廿点", min_size=1, max_size=8))
def test_a_row_of_numeral_characters_is_a_number_or_none(token: str) -> None:
    assert numerals.value(token) is None or isinstance(numerals.value(token), Decimal)
