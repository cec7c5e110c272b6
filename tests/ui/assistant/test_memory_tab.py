"""The Memory tab in the real window, on a real workspace with units in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor import workflow
from editor.article.article import Article
from editor.article.provenance import Origin
from editor.article.text import Text
from editor.suggest.memory.unit import Unit, UnitKind, UnitOrigin
from editor.ui.assistant.memory_offers import offer_keys
from editor.ui.assistant.memory_tab import MemoryTab
from editor.ui.review.card import Card, Look
from editor.ui.window import MainWindow
from tests.ui.hands import draft, english

LONG = 30_000
"""Milliseconds to wait at most: the glossary is built first."""
ROW = 6
"""A row of the sample whose English is empty."""
FIRST = "3月18日，灵江职业技术大学与灵江市签署校地合作协议。"
SECOND = "校长韦志远出席仪式并讲话。"
CANTEEN = "The canteen serves Liuzhou river snail rice noodles."
REMEMBERED = (
    Unit(
        "3月12日，灵江职业技术大学与灵江市签署校地合作协议。校长韦志远出席仪式并讲话。",
        "On March 12, Lingjiang Polytechnic University and Lingjiang signed an agreement. "
        "President Wei Zhiyuan attended the ceremony and delivered a speech.",
        UnitKind.PARAGRAPH,
        "校地合作协议签署",
        "2026-03-13",
        origin=UnitOrigin.IMPORTED,  # a published one is remembered by its sentences too
    ),
    Unit(SECOND, "President Wei Zhiyuan attended and spoke.", article="开学典礼"),
    Unit("食堂供应柳州螺蛳粉。", CANTEEN),
)


def put_source(window: MainWindow, text: str, english_text: str = "") -> None:
    """Give the row another Chinese and English, as a person does, and go there."""

    def change(article: Article) -> Article:
        changed = workflow.correct_source(article, ROW, Text(text))
        return workflow.write(changed, ROW, Text(english_text))

    assert window.session.edit(change, ROW, len(english_text))


def memory_tab(window: MainWindow) -> MemoryTab:
    tab = next(iter(window.panes.assistant.findChildren(MemoryTab)))
    window.panes.assistant.show_memory()
    return tab


def cards(window: MainWindow) -> tuple[Card, ...]:
    return memory_tab(window).list.cards.cards


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with units in the memory and the caret in a block that is like some."""
    window.session.workspace.add_units(REMEMBERED)
    put_source(window, FIRST + SECOND)
    qtbot.waitUntil(lambda: len(cards(window)) == 2, timeout=LONG)
    return window


def words(card: Card, look: Look) -> list[str]:
    return [each.text for line in card.lines for each in line if each.look is look]


def test_an_empty_memory_says_how_it_is_filled(window: MainWindow, qtbot: QtBot) -> None:
    tab = memory_tab(window)
    qtbot.waitUntil(lambda: tab.hint.startswith("The memory is empty."), timeout=LONG)


def test_the_whole_block_is_offered_first_and_then_its_sentences(filled: MainWindow) -> None:
    whole, sentence = cards(filled)
    assert [each.text for each in whole.head] == ["98 %"]
    assert [each.text for each in sentence.head] == ["100 %", "  sentence 2"]
    assert "校地合作协议签署" in whole.spoken
    assert whole.facts == "2026-03-13"
    assert whole.buttons[0].keys == "Ctrl Alt 1"


def test_a_unit_more_like_a_sentence_is_offered_for_it(window: MainWindow, qtbot: QtBot) -> None:
    window.session.workspace.add_units([Unit(FIRST, "The agreement was signed.")])
    put_source(window, FIRST + "会议通过了。")
    qtbot.waitUntil(lambda: len(cards(window)) == 1, timeout=LONG)
    assert [each.text for each in cards(window)[0].head] == ["100 %", "  sentence 1"]


def test_the_difference_is_struck_and_underlined_and_facts_are_put_in(filled: MainWindow) -> None:
    whole = cards(filled)[0]
    assert words(whole, Look.STRUCK) == ["12"]
    assert words(whole, Look.ADDED) == ["18", "March 18"]
    assert "Put in: March 12 → March 18" in words(whole, Look.QUIET)


def test_a_fact_that_cannot_be_put_in_is_warned_about(window: MainWindow, qtbot: QtBot) -> None:
    unit = Unit("大会表彰了35名优秀学生。", "Some outstanding students were honoured.")
    window.session.workspace.add_units([unit])
    put_source(window, "大会表彰了48名优秀学生。")
    qtbot.waitUntil(lambda: len(cards(window)) == 1, timeout=LONG)
    assert any("48" in told for told in words(cards(window)[0], Look.GRAVE))


def test_a_key_takes_the_offer_for_the_whole_block(filled: MainWindow, qtbot: QtBot) -> None:
    editor = english(filled)
    qtbot.waitUntil(editor.hasFocus)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(editor, Qt.Key.Key_1, modifiers)
    assert draft(filled, ROW).startswith("On March 18, Lingjiang Polytechnic University")
    article = filled.session.article
    assert article is not None
    provenance = article.blocks[ROW].provenance
    assert provenance is not None
    assert (provenance.origin, provenance.sure) == (Origin.MEMORY, False)
    assert provenance.name == "校地合作协议签署"


def test_a_machine_draft_gives_way_and_a_persons_does_not(filled: MainWindow) -> None:
    assert filled.memory.take(1)
    assert filled.memory.take(1)
    assert draft(filled, ROW).count("On March 18") == 1
    put_source(filled, FIRST + SECOND, "My own words.")
    assert filled.memory.take(1)
    assert draft(filled, ROW).startswith("My own words. On March 18")


def test_a_sentence_goes_to_the_caret(filled: MainWindow) -> None:
    put_source(filled, FIRST + SECOND, "Mine.")
    assert filled.memory.take(2)
    assert draft(filled, ROW) == "Mine. President Wei Zhiyuan attended and spoke."


def test_what_is_not_offered_is_not_taken(filled: MainWindow) -> None:
    assert not filled.memory.take(3)
    filled.session.go_to(0)
    assert not filled.memory.take(1)
    assert draft(filled, ROW) == ""


@pytest.mark.parametrize("typed", ["螺蛳", "snail rice"])
def test_words_of_either_language_are_found_and_copied(
    filled: MainWindow, qtbot: QtBot, typed: str
) -> None:
    tab = memory_tab(filled)
    tab.field.setText(typed)
    qtbot.waitUntil(lambda: [card.copied for card in cards(filled)] == [CANTEEN], timeout=LONG)
    card = cards(filled)[0]
    assert typed in words(card, Look.ADDED)
    tab.list.wished.emit(card.buttons[0], card)
    assert QGuiApplication.clipboard().text() == CANTEEN
    assert filled.banner.sentence == "The English is copied."


def test_a_search_without_a_hit_says_so_and_esc_leaves_it(filled: MainWindow, qtbot: QtBot) -> None:
    tab = memory_tab(filled)
    qtbot.waitUntil(tab.field.hasFocus)
    QTest.keyClicks(tab.field, "nowhere at all")
    qtbot.waitUntil(lambda: tab.hint == "The memory has “nowhere at all” nowhere.", timeout=LONG)
    QTest.keyClick(tab.field, Qt.Key.Key_Escape)
    assert tab.field.text() == ""
    qtbot.waitUntil(lambda: len(cards(filled)) == 2, timeout=LONG)


def test_typing_the_english_asks_nothing_anew(filled: MainWindow, qtbot: QtBot) -> None:
    offered = filled.memory.offered
    QTest.keyClicks(english(filled), "Under the agreement")
    assert filled.memory.offered is offered
    assert not filled.memory.is_looking


def test_a_unit_remembered_later_is_offered_too(filled: MainWindow, qtbot: QtBot) -> None:
    filled.session.workspace.add_units([Unit("图书馆延长开放时间。", "The library opens longer.")])
    put_source(filled, "图书馆延长开放时间。")
    qtbot.waitUntil(
        lambda: any("opens longer" in card.spoken for card in cards(filled)), timeout=LONG
    )


def test_the_tab_speaks_the_interfaces_language(filled: MainWindow) -> None:
    tab = memory_tab(filled)
    assert tab.field.placeholderText() == "Search the memory, 中 or EN"
    assert tab.field.accessibleName() == "Search the memory"
    assert tab.list.accessibleName() == "What the memory offers"


def test_the_first_five_have_keys() -> None:
    assert [offer_keys(number) for number in (1, 5, 6)] == ["Ctrl+Alt+1", "Ctrl+Alt+5", ""]
