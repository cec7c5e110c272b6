"""Whether a line is made of known words."""

import pytest

from editor.suggest.coverage import is_made_of


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("初审：周敏", ["初审", "周敏"], True),
        ("初审：周 敏", ["初审", "周敏"], True),
        ("初审：周敏敏", ["初审", "周敏"], False),
        ("甲乙丙", ["甲", "甲乙", "乙丙"], True),
        ("（｜。）", [], True),
        ("2026", [], False),
        ("", [], True),
    ],
)
def test_coverage(text: str, words: list[str], expected: bool) -> None:
    assert is_made_of(text, words) is expected
