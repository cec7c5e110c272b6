"""The card under the mouse: the words of the Assistant's card, safe to show as they are."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.page.marks_card import MarksCard
from editor.ui.review.card import Card, CardKind, Look, Words
from editor.ui.theme import Theme


def _colour(name: str) -> QColor:
    return QColor("#8a4b08" if name == "李明" else "#000000")


def _html(qtbot: QtBot, *words: Words) -> str:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = MarksCard(Theme(), _colour, parent)
    head = (Words("李明", Look.NAME, "李明"),)
    card.show_card(Card(CardKind.CHANGE, ("c",), head, "18 Mar", (words,)), QRect(9, 9, 9, 9))
    label = card.findChild(QLabel)
    assert label is not None
    card.hide()
    return label.text()


def test_words_are_struck_and_underlined_in_the_reviewers_colour(qtbot: QtBot) -> None:
    html = _html(qtbot, Words("noted", Look.STRUCK, "李明"), Words("said", Look.ADDED, "李明"))
    assert "<b style='color:#8a4b08'>李明</b>" in html
    assert "<s style='color:#8a4b08'>noted</s><u style='color:#8a4b08'>said</u>" in html


def test_words_that_look_like_markup_stay_words(qtbot: QtBot) -> None:
    html = _html(qtbot, Words("<b>", Look.ADDED, "李明"), Words("<i>", Look.QUIET), Words("<u>"))
    assert "&lt;b&gt;" in html
    assert "&lt;i&gt;" in html
    assert "&lt;u&gt;" in html


def test_grave_words_have_the_colour_of_errors(qtbot: QtBot) -> None:
    assert Theme().palette.error in _html(qtbot, Words("Conflict", Look.GRAVE))
