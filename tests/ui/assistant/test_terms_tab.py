"""The Terms tab follows the caret and the typing, and gives its English."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.glossary.term import Match, Term
from editor.glossary.usage import Use
from editor.ui.assistant.pane import TABS, AssistantPane
from editor.ui.assistant.term_cards import CARD, quiet_line
from editor.ui.assistant.terms_tab import TermsTab
from editor.ui.cards import Card, cards
from editor.ui.window import MainWindow
from editor.workflow import RowTerm
from tests.ui.hands import draft


@pytest.fixture
def tab(window: MainWindow) -> TermsTab:
    """The tab of the window."""
    found = window.panes.assistant.findChild(TermsTab)
    assert isinstance(found, TermsTab)
    return found


def shown(tab: TermsTab) -> list[Card]:
    model = tab.list.model()
    return [model.index(row, 0).data(CARD) for row in range(model.rowCount())]


def _shows(tab: TermsTab, chinese: list[str]) -> bool:
    return [card.zh for card in shown(tab)] == chinese


def test_the_cards_are_those_of_the_row_the_caret_is_in(
    window: MainWindow, tab: TermsTab, qtbot: QtBot
) -> None:
    for row in (6, 0, 4):
        window.session.go_to(row)
        expected = [card.zh for card in cards(window.session.terms(row))]
        qtbot.waitUntil(partial(_shows, tab, expected))


def test_a_card_turns_used_while_its_english_is_written(
    window: MainWindow, tab: TermsTab, qtbot: QtBot
) -> None:
    window.session.go_to(6)
    qtbot.waitUntil(lambda: any(card.zh == "校企合作" for card in shown(tab)))
    before = {card.zh: card.use for card in shown(tab)}
    assert before["校企合作"] is None
    window.session.insert("university-enterprise cooperation")
    qtbot.waitUntil(lambda: {card.zh: card.use for card in shown(tab)}["校企合作"] is not None)


def test_enter_and_a_click_insert_a_card(window: MainWindow, tab: TermsTab, qtbot: QtBot) -> None:
    window.session.go_to(6)
    qtbot.waitUntil(lambda: bool(shown(tab)) and shown(tab)[0].zh == "人才培养")
    first = tab.list.model().index(0, 0)
    tab.list.setCurrentIndex(first)
    QTest.keyClick(tab.list, Qt.Key.Key_Return)
    assert draft(window, 6) == "talent cultivation"
    window.session.undo()
    place = tab.list.visualRect(first).center()
    viewport = tab.list.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(viewport, left, none, place)
    assert draft(window, 6) == "talent cultivation"


def test_a_row_without_terms_says_so(window: MainWindow, tab: TermsTab, qtbot: QtBot) -> None:
    window.session.go_to(0)
    window.blocks.insert()
    qtbot.waitUntil(lambda: not shown(tab))
    assert not tab.list.isVisible()


def test_every_tab_of_the_table_is_there(window: MainWindow) -> None:
    pane = window.panes.assistant
    assert isinstance(pane, AssistantPane)
    assert pane.tabs.count() == len(TABS)
    assert pane.tabs.tabText(0) == "Terms"


@pytest.mark.parametrize(
    ("term", "use", "line"),
    [
        (Term("会议", "meeting"), None, "set phrase · not yet in the English"),
        (Term("会议", "meeting"), Use(0, 7, "meeting"), "set phrase · used"),
        (
            Term("会议", "meeting", abbreviation="M", admitted=("a", "b", "c")),
            None,
            "set phrase · not yet in the English · also M / a / b",
        ),
    ],
)
def test_what_a_card_says_quietly(
    window: MainWindow, term: Term, use: Use | None, line: str
) -> None:
    row_term = RowTerm(Match(0, 2, term.zh, term.en, term), use)
    assert quiet_line(cards([row_term])[0]) == line


def test_a_screen_reader_hears_the_whole_card(
    window: MainWindow, tab: TermsTab, qtbot: QtBot
) -> None:
    window.session.go_to(6)
    qtbot.waitUntil(lambda: bool(shown(tab)) and shown(tab)[0].zh == "人才培养")
    spoken = tab.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "人才培养, talent cultivation" in spoken
    assert spoken.endswith("Alt 1")
