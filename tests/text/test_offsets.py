"""Code points and UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.offsets import code_point, utf16


@pytest.mark.parametrize(
    ("text", "offset", "units"),
    [
        ("", 0, 0),
        ("Mayor", 5, 5),
        ("灵江市", 2, 2),
        ("𬭚江", 0, 0),
        ("𬭚江", 1, 2),
        ("𬭚江", 2, 3),
        ("灵𬭚江𬭚", 4, 6),
        ("灵江𬭚", 2, 2),
    ],
)
def test_both_ways(text: str, offset: int, units: int) -> None:
    assert utf16(text, offset) == units
    assert code_point(text, units) == offset


def test_offset_inside_a_surrogate_pair_is_that_of_its_character() -> None:
    assert code_point("灵𬭚江", 2) == 1


@pytest.mark.parametrize("text", ["", "Mayor", "灵江", "𬭚"])
def test_offset_behind_the_end_is_the_end(text: str) -> None:
    assert code_point(text, 99) == len(text)


@given(st.text(), st.integers(0, 50))
def test_offsets_agree_with_the_encoding(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    units = utf16(text, offset)
    assert units == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
    assert code_point(text, units) == offset
