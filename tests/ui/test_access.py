"""What a person without a mouse, or without sight, needs of the window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor.message import Message
from editor.settings import LANGUAGE
from editor.ui.banner import Offer
from editor.ui.window import MainWindow
from tests.ui.hands import english


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    text = getattr(widget, "text", str)
    return widget.accessibleName() or str(text())


def reachable(window: MainWindow) -> list[QWidget]:
    """The widgets the Tab key goes to, in its order."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_everything_the_keyboard_reaches_has_a_name(window: MainWindow, language: str) -> None:
    window.preferences.set_value(LANGUAGE, language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    window.find_bar.open_replacing()
    nameless = [
        type(widget).__name__
        for widget in reachable(window)
        if not spoken(widget) and widget.focusProxy() is None
    ]
    assert set(nameless) <= {"QTabWidget", "QSplitter", "QScrollArea"}


def test_the_name_of_a_button_follows_the_language(window: MainWindow) -> None:
    window.preferences.set_value(LANGUAGE, "zh_CN")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    names = {spoken(widget) for widget in window.top_bar.findChildren(QWidget)}
    assert {"新建", "查找", "导出 Word"} <= names


def test_a_notice_is_spoken_closed_and_followed(window: MainWindow, qtbot: QtBot) -> None:
    done: list[int] = []
    offer = Offer(Message("MainWindow", "Bring it back"), lambda: done.append(1))
    window.banner.tell(Message("MainWindow", "“{title}” was deleted.", {"title": "稿"}), offer)
    assert window.banner.accessibleName() == "“稿” was deleted."
    window.preferences.set_value(LANGUAGE, "zh_CN")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert window.banner.sentence == "已删除“稿”。"
    window.banner.take_offer(0)
    assert done == [1]
    assert window.banner.sentence == ""
    window.banner.warn(Message("MainWindow", "x"))
    QTest.keyClick(window.banner, Qt.Key.Key_Escape)
    assert not window.banner.isVisible()


def test_a_notice_does_not_take_the_keyboard_away(window: MainWindow, qtbot: QtBot) -> None:
    editor = english(window)
    qtbot.waitUntil(editor.hasFocus)
    window.session.failed.emit(Message("Runner", "Stopped; nothing was changed."))
    assert window.banner.isVisible()
    assert editor.hasFocus()


def test_an_empty_desk_says_what_to_do(window: MainWindow) -> None:
    window.delete_article("1")
    texts = [label.text() for label in window.panes.desk.findChildren(QLabel) if label.isVisible()]
    assert any("Ctrl+N" in text for text in texts)
