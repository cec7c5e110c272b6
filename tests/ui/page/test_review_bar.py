"""The bar above the pages while a review is at hand."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from editor.review.proposal import Review
from editor.ui.page.review_bar import ReviewBar, ReviewerNames
from tests.ui.page.desk import Desk
from tests.ui.page.reviews import LI, WANG, inserted, remark, replaced, review, reviewed


def _bar(desk: Desk) -> ReviewBar:
    found = desk.view.findChild(ReviewBar)
    assert found is not None
    return found


def _said(desk: Desk) -> list[str]:
    return [label.text() for label in _bar(desk).findChildren(QLabel)]


def _three() -> Review:
    return review(
        replaced(3, "noted", "said"),
        inserted(17, " again"),
        inserted(0, "So ", who=WANG),
        remarks=(remark("plan", 13),),
    )


def test_there_is_no_bar_without_a_review(desk: Desk) -> None:
    desk.open_drafts("He noted the plan.")
    made = reviewed(desk, Review())
    assert _bar(desk).isHidden()
    made.show(_three())
    assert not _bar(desk).isHidden()
    made.show(Review())
    assert _bar(desk).isHidden()


def test_the_bar_says_who_answered_and_what_came(desk: Desk) -> None:
    desk.open_drafts("He noted the plan.")
    reviewed(desk, _three())
    assert _said(desk) == [
        "Review · 2 of 2 copies back",
        "rows 12 of 12 · changes 3 · remarks 1 · unplaced 0",
    ]
    names = _bar(desk).findChild(ReviewerNames)
    assert names is not None
    assert names.accessibleName() == f"{LI} · 2, {WANG} · 1"


def test_the_worst_copy_is_the_one_that_is_told(desk: Desk) -> None:
    desk.open_drafts("He noted the plan.")
    made = reviewed(desk, _three())
    first, second = made.review.copies
    made.show(replace(made.review, copies=(first, replace(second, mapped=9))))
    assert _said(desk)[1].startswith("rows 9 of 12")
    tip = _bar(desk).findChildren(QLabel)[1].toolTip()
    assert tip.splitlines()[1] == f"{WANG}.docx: rows 9 of 12, changes 3, remarks 1"


@pytest.mark.parametrize("width", [0, 90, 400])
def test_names_without_room_are_counted(desk: Desk, width: int) -> None:
    desk.open_drafts("He noted the plan.")
    reviewed(desk, _three())
    names = _bar(desk).findChild(ReviewerNames)
    assert names is not None
    assert names.minimumSizeHint().width() == 0
    names.resize(width, 20)
    assert names.grab().width() == width


def test_a_narrow_desk_is_not_widened_by_the_bar(desk: Desk) -> None:
    desk.open_drafts("He noted the plan.")
    reviewed(desk, _three())
    desk.view.resize(420, 600)
    assert desk.view.width() == 420
    assert desk.view.grab().width() == 420
