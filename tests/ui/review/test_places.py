"""Where words stand in the draft, and what cards are told against."""

import pytest

from editor.review.proposal import Author
from editor.ui.review.ground import Ground
from editor.ui.review.walking import nearest
from tests.ui.review.reviews import FIRST, LI, article, review


@pytest.mark.parametrize(
    ("plain", "words", "at", "expected"),
    [
        ("the city and the university", "the", 0, (0, 3)),
        ("the city and the university", "the", 12, (13, 16)),
        ("the city", "city", 99, (4, 8)),
        ("the city", "town", 3, (3, 3)),
        ("the city", "town", 99, (8, 8)),
        ("the city", "", 2, (2, 2)),
        ("", "city", 5, (0, 0)),
        ("aaa", "aa", 1, (1, 3)),
    ],
)
def test_the_words_nearest_to_where_they_were(
    plain: str, words: str, at: int, expected: tuple[int, int]
) -> None:
    assert nearest(plain, words, at) == expected


def test_the_ground_knows_rows_drafts_and_files() -> None:
    ground = Ground.of(review(), article())
    assert (ground.row("b3"), ground.row("gone")) == (2, -1)
    assert (ground.number("b3"), ground.number("gone")) == ("3", "?")
    assert (ground.draft("b1"), ground.draft("gone")) == (FIRST, "")
    assert ground.name(Author(LI)) == LI
    assert ground.name(Author("", copy=f"copy of {LI}")) == f"{LI}.docx"
    assert ground.name(Author("")) == ""
