"""Approved English is offered while its first letters are typed."""

import pytest
from PySide6.QtCore import Qt

from editor.ui.page.completion import OfferList
from tests.ui.page.desk import Desk

_SOURCE = "灵江市的方立成到灵江职业技术大学。"


def _offered(desk: Desk, letters: str) -> OfferList:
    found = desk.view.findChild(OfferList)
    assert found is not None
    desk.open_drafts("", "next row", source=_SOURCE)
    desk.type(letters)
    desk.qtbot.waitUntil(found.isVisible)
    return found


def test_letters_of_a_term_not_yet_used_offer_it(desk: Desk) -> None:
    offers = _offered(desk, "Mr Fa")
    assert offers.texts() == ["Fang Licheng"]


def test_tab_takes_the_first_offer_as_one_step(desk: Desk) -> None:
    _offered(desk, "Mr fa")
    desk.press(Qt.Key.Key_Tab)
    assert (desk.draft(), desk.row) == ("Mr Fang Licheng", 0)
    assert desk.session.caret.at == 15
    desk.session.undo()
    assert desk.draft() == "Mr fa"


def test_return_is_a_line_break_until_an_offer_is_chosen(desk: Desk) -> None:
    offers = _offered(desk, "Li")
    desk.press(Qt.Key.Key_Return)
    assert desk.draft() == "Li\n"
    assert not offers.isVisible()


def test_down_chooses_and_return_takes_the_chosen_one(desk: Desk) -> None:
    offers = _offered(desk, "Li")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    chosen = offers.texts()[1]
    desk.press(Qt.Key.Key_Return)
    assert desk.draft() == chosen


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Up])
def test_other_keys_send_the_offers_away_and_change_nothing(desk: Desk, key: Qt.Key) -> None:
    offers = _offered(desk, "Li")
    desk.press(key)
    assert not offers.isVisible()
    assert desk.draft() == "Li"


def test_going_on_typing_sends_away_what_no_longer_fits(desk: Desk) -> None:
    offers = _offered(desk, "Li")
    desk.type("on")
    desk.qtbot.waitUntil(offers.isHidden)
    desk.press(Qt.Key.Key_Tab)
    assert desk.row == 1


def test_a_term_already_used_is_not_offered(desk: Desk) -> None:
    offers = _offered(desk, "Fang Licheng and Li")
    assert "Fang Licheng" not in offers.texts()
