"""Correcting the Chinese."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.ui.page.correcting import SourceEditor
from tests.ui.page.desk import Desk


def _opened(desk: Desk) -> SourceEditor:
    desk.open_drafts("one", "two", source="灵江市𬭚。")
    desk.session.go_to(1, 2)
    desk.view.correct_source()
    editor = desk.view.findChild(SourceEditor)
    assert editor is not None
    assert editor.isVisible()
    assert editor.hasFocus()
    return editor


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_return_takes_the_corrected_chinese(desk: Desk, held: Qt.KeyboardModifier) -> None:
    editor = _opened(desk)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClicks(editor, "!")
    QTest.keyClick(editor, Qt.Key.Key_Return, held)
    assert desk.source(1) == "灵江市𬭚!"
    assert not editor.isVisible()
    assert desk.editor.hasFocus()
    assert (desk.row, desk.session.caret.at) == (1, 2)
    desk.session.undo()
    assert desk.source(1) == "灵江市𬭚。"


def test_escape_leaves_the_chinese_as_it_was(desk: Desk) -> None:
    editor = _opened(desk)
    QTest.keyClicks(editor, "nonsense")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert desk.source(1) == "灵江市𬭚。"
    assert not desk.session.can_undo
    assert desk.editor.hasFocus()


def test_going_elsewhere_takes_it(desk: Desk) -> None:
    editor = _opened(desk)
    QTest.keyClicks(editor, "?")
    desk.view.focus_page()
    assert desk.source(1) == "灵江市𬭚。?"
    assert not editor.isVisible()


def test_unchanged_chinese_is_no_step(desk: Desk) -> None:
    editor = _opened(desk)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert not desk.session.can_undo
