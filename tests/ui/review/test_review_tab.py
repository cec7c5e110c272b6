"""The Review tab: cards, keyboard, mouse, the way to the page and back."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.review.proposal import Review
from editor.settings import LANGUAGE
from editor.ui.actions import Act
from editor.ui.assistant.pane import TABS
from editor.ui.assistant.review_tab import ReviewTab
from editor.ui.review.card import Button, Card, Deed
from editor.ui.review.card_painting import ReviewDelegate
from editor.ui.window import MainWindow
from tests.ui.hands import english
from tests.ui.review.reviews import LI, WANG

Pressed = list[tuple[Deed, str]]
IDS = ["+a ", "r:是否统一？", "was held→took place", "expressed the hope→hoped"]
HELD = IDS[2]


def ids(tab: ReviewTab) -> list[str]:
    return [card.id for card in tab.list.cards.cards]


def current(tab: ReviewTab) -> str:
    index = tab.list.currentIndex()
    return tab.list.cards.cards[index.row()].id if index.isValid() else ""


def middle_of(tab: ReviewTab, card: str, deed: Deed) -> QPoint:
    """Return a point on a card's button."""
    delegate, index = tab.list.itemDelegate(), tab.list.cards.place_of(card)
    assert isinstance(delegate, ReviewDelegate)
    area = QRectF(tab.list.visualRect(index))
    for x in range(0, round(area.width()), 4):
        for y in range(0, round(area.height()), 4):
            at = area.topLeft() + QPointF(x, y)
            button = delegate.button_at(index, area, at)
            if button is not None and button.deed is deed:
                return at.toPoint() + QPoint(2, 2)
    raise AssertionError(deed)


@pytest.fixture
def pressed(tab: ReviewTab) -> Pressed:
    """The buttons pressed on the tab's cards; nothing else is done about them."""
    told: Pressed = []

    def take(button: Button, card: Card) -> None:
        del card
        told.append((button.deed, button.of))

    tab.wished.disconnect()
    tab.wished.connect(take)
    return told


@pytest.fixture
def shown(window: MainWindow, tab: ReviewTab, held: Review, qtbot: QtBot) -> ReviewTab:
    """The tab with the review on it."""
    window.panes.show_review()
    window.review.show(held)
    qtbot.waitUntil(lambda: ids(tab) == IDS)
    return tab


def test_a_workspace_without_returned_copies_says_what_to_do(
    window: MainWindow, tab: ReviewTab
) -> None:
    assert ids(tab) == []
    assert not tab.list.isVisibleTo(tab)
    assert window.panes.assistant.tabs.currentIndex() == 0
    assert window.panes.assistant.badge.width() == 0


def test_the_badge_counts_the_open_changes(window: MainWindow, shown: ReviewTab) -> None:
    pane = window.panes.assistant
    assert pane.badge.accessibleName() == "4"
    window.review.show(Review())
    assert pane.badge.accessibleName() == ""


def test_the_status_bar_says_what_is_open_and_offers_the_clear_ones(
    window: MainWindow, shown: ReviewTab
) -> None:
    assert "changes 4 · conflicts 1 · remarks 1" in window.status.facts
    assert window.status.accept_clear.text() == "Accept all without conflict (2)"
    assert window.status.accept_clear.isVisibleTo(window)


def test_the_actions_wait_for_something_to_decide(window: MainWindow, held: Review) -> None:
    acts = (Act.NEXT_CHANGE, Act.ACCEPT, Act.DECLINE, Act.ACCEPT_CLEAR, Act.RESOLVE)
    assert not any(window.actions_by_id[act].isEnabled() for act in acts)
    window.review.show(held)
    assert all(window.actions_by_id[act].isEnabled() for act in acts)
    names = [action.text() for action in window.menu_bar.reviewer_menu.actions()]
    assert names == [LI, WANG]


def test_alt_down_and_alt_up_walk_from_the_caret(
    window: MainWindow, shown: ReviewTab, qtbot: QtBot
) -> None:
    window.session.go_to(2)
    editor = english(window)
    qtbot.waitUntil(editor.hasFocus)
    alt = Qt.KeyboardModifier.AltModifier
    seen = []
    for _ in range(4):
        QTest.keyClick(editor, Qt.Key.Key_Down, alt)
        seen.append(window.review.current)
        assert current(shown) == window.review.current
    assert seen == [*IDS[1:], IDS[0]]
    assert window.session.caret.row == 0
    QTest.keyClick(editor, Qt.Key.Key_Up, alt)
    assert window.review.current == IDS[3]
    assert window.session.caret.row == 4


def test_the_arrows_go_from_card_to_card_and_the_page_follows(
    window: MainWindow, shown: ReviewTab
) -> None:
    shown.list.go_to(IDS[0])
    QTest.keyClick(shown.list, Qt.Key.Key_Down)
    assert window.review.current == IDS[1]
    assert window.session.caret.row == 3


def test_enter_presses_the_first_button_delete_declines_and_right_chooses(
    shown: ReviewTab, pressed: Pressed
) -> None:
    shown.list.go_to(IDS[0])
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    QTest.keyClick(shown.list, Qt.Key.Key_Delete)
    QTest.keyClick(shown.list, Qt.Key.Key_Right)
    QTest.keyClick(shown.list, Qt.Key.Key_Right)
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    assert [deed for deed, _ in pressed] == [Deed.ACCEPT, Deed.DECLINE, Deed.EDIT]


def test_a_wording_is_chosen_with_the_keyboard_alone(shown: ReviewTab, pressed: Pressed) -> None:
    shown.list.go_to(IDS[3])
    QTest.keyClick(shown.list, Qt.Key.Key_Right)
    QTest.keyClick(shown.list, Qt.Key.Key_Space)
    QTest.keyClick(shown.list, Qt.Key.Key_Delete)
    assert pressed == [(Deed.TAKE, "expressed the hope→said he hoped"), (Deed.KEEP, IDS[3])]


def test_a_click_on_a_button_presses_it_and_on_a_card_goes_there(
    window: MainWindow, shown: ReviewTab, pressed: Pressed
) -> None:
    viewport, left = shown.list.viewport(), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(viewport, left, none, middle_of(shown, HELD, Deed.DECLINE))
    assert pressed == [(Deed.DECLINE, HELD)]
    place = shown.list.visualRect(shown.list.cards.place_of(HELD)).topLeft() + QPoint(30, 14)
    QTest.mouseClick(viewport, left, none, place)
    assert window.review.current == HELD
    assert len(pressed) == 1


def test_what_is_selected_on_the_page_is_the_current_card(
    window: MainWindow, shown: ReviewTab
) -> None:
    window.review.select("expressed the hope→said he hoped")
    assert current(shown) == IDS[3]


def test_the_cards_of_one_reviewer(shown: ReviewTab, qtbot: QtBot) -> None:
    assert shown.reviewers.isVisibleTo(shown)
    shown.reviewers.setCurrentIndex(shown.reviewers.findData(WANG))
    shown.reviewers.activated.emit(shown.reviewers.currentIndex())
    qtbot.waitUntil(lambda: ids(shown) == [HELD, IDS[3]])


def test_a_screen_reader_hears_the_card(shown: ReviewTab) -> None:
    index = shown.list.cards.place_of(HELD)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{WANG}, 18 Mar 16:02 · untracked, was held   took place"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "2026-03-18 16:02:00"


def test_the_cards_speak_the_chosen_language(window: MainWindow, shown: ReviewTab) -> None:
    window.preferences.set_value(LANGUAGE, "zh_CN")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    shown.refresh()
    titles = [button.title for button in shown.list.cards.cards[0].buttons]
    assert titles == ["接受", "不采纳", "修改…"]
    assert shown.list.cards.cards[0].facts == "3月18日 16:02 · 修订"


def test_every_tab_of_the_table_is_there(window: MainWindow) -> None:
    tabs = window.panes.assistant.tabs
    assert [tabs.tabText(place) for place in range(tabs.count())] == list(TABS)


def test_another_article_has_another_review(
    window: MainWindow, shown: ReviewTab, qtbot: QtBot
) -> None:
    window.delete_article("1")
    qtbot.waitUntil(partial(_is_empty, shown))
    assert window.panes.assistant.badge.accessibleName() == ""


def _is_empty(tab: ReviewTab) -> bool:
    return not ids(tab)
