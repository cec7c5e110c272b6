"""Bringing spellings together for comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.glossary.folding import folded, is_latin


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ＡＢｃ１２％", "ABc12%"),
        ("（文／图）", "(文/图)"),
        ("中国—东盟－–", "中国-东盟--"),
        ("“双高”「双高」", '"双高""双高"'),
        ("买买提•阿里", "买买提·阿里"),
        ("①㎡Ⅱ《》、。", "①㎡Ⅱ《》、。"),
        ("甲\u3000乙", "甲 乙"),
        ("plain", "plain"),
    ],
)
def test_variants_are_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text())
def test_offsets_stay(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded(folded(text)) == folded(text)


def test_han_is_not_latin() -> None:
    assert [is_latin(c) for c in "a9é市+ "] == [True, True, True, False, False, False]
