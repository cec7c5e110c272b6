"""The way through what is open, in the order of the article and round its end."""

import pytest

from editor.article.history import Caret
from editor.ui.review.standing import open_remarks
from editor.ui.review.walking import Stop, next_stop, stops
from tests.ui.review.reviews import (
    LI,
    WANG,
    article,
    by,
    colliding,
    conflict,
    remark,
    replacing,
    review,
)

A, B, C = Stop(1, 5, ("a",)), Stop(1, 40, ("b", "b2")), Stop(4, 0, ("c",))


@pytest.mark.parametrize(
    ("current", "caret", "step", "expected"),
    [
        ("", Caret(0, 0), 1, A),
        ("", Caret(1, 6), 1, B),
        ("", Caret(1, 40), 1, B),
        ("", Caret(9, 0), 1, A),
        ("", Caret(1, 5), -1, C),
        ("", Caret(2, 0), -1, B),
        ("a", Caret(1, 5), 1, B),
        ("b2", Caret(1, 40), 1, C),
        ("c", Caret(4, 0), 1, A),
        ("a", Caret(1, 5), -1, C),
        ("a", Caret(3, 0), 1, C),
        ("gone", Caret(3, 0), -1, B),
    ],
)
def test_the_next_one_counts_from_the_current_or_from_the_caret(
    current: str, caret: Caret, step: int, expected: Stop
) -> None:
    assert next_stop((A, B, C), current, caret, step) is expected


def test_there_is_no_next_of_nothing() -> None:
    assert next_stop((), "", Caret(), 1) is None


def test_the_stops_are_open_changes_and_remarks_a_conflict_being_one() -> None:
    release = article()
    title, address, terms = release.blocks
    rivals = colliding(terms, "five years", (LI, "5 years"), (WANG, "half a decade"))
    held = review(
        (replacing(address, "noted", "said", by(LI)), *rivals),
        (conflict(rivals),),
        (remark(address, "deepen", "？"), remark(title, "Signs", "？？")),
    )
    found = stops(release, held, open_remarks(held, {}))
    assert [(stop.row, stop.ids) for stop in found] == [
        (0, ("r:？？",)),
        (1, ("noted→said",)),
        (1, ("r:？",)),
        (2, (rivals[0].id, rivals[1].id)),
    ]
