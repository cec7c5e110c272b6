"""Finding and replacing in the window, as one step that can be taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.ui.actions import Act
from editor.ui.window import MainWindow
from tests.ui.hands import draft


def find(window: MainWindow, words: str, new: str | None = None) -> None:
    act = Act.FIND if new is None else Act.REPLACE
    window.actions_by_id[act].trigger()
    window.find_bar.words.setText(words)
    if new is not None:
        window.find_bar.new.setText(new)


def test_hits_are_counted_in_both_columns(window: MainWindow) -> None:
    find(window, "灵江")
    assert window.find_bar.count.text() == "6 found"
    find(window, "zzz")
    assert window.find_bar.count.text() == "Nothing found"


def test_f3_goes_through_the_hits_and_around(window: MainWindow) -> None:
    window.session.go_to(0, 0)
    find(window, "LJPU")
    places = []
    for _ in range(6):
        window.actions_by_id[Act.FIND_NEXT].trigger()
        places.append((window.session.caret.row, window.session.selection[0]))
    assert [row for row, _ in places] == [3, 3, 3, 3, 5, 3]
    assert places[5] == places[0]
    window.actions_by_id[Act.FIND_PREVIOUS].trigger()
    assert (window.session.caret.row, window.session.selection[0]) == places[4]


def test_hits_in_the_chinese_are_gone_to_as_well(window: MainWindow) -> None:
    window.session.go_to(0, 0)
    find(window, "韦志远")
    rows = []
    for _ in range(3):
        window.find_bar.go_next()
        rows.append(window.session.caret.row)
    assert rows == [3, 5, 9]


def test_replacing_all_is_one_step(window: MainWindow) -> None:
    before = [draft(window, row) for row in range(12)]
    find(window, "LJPU", "the University")
    QTest.mouseClick(window.find_bar.replace_all_button, Qt.MouseButton.LeftButton)
    assert window.find_bar.count.text() == "5 replaced"
    assert "LJPU" not in draft(window, 3) + draft(window, 5)
    window.actions_by_id[Act.UNDO].trigger()
    assert [draft(window, row) for row in range(12)] == before


def test_replacing_one_goes_on_to_the_next(window: MainWindow) -> None:
    window.session.go_to(0, 0)
    find(window, "LJPU", "UNIV")
    window.find_bar.go_next()
    QTest.keyClick(window.find_bar.new, Qt.Key.Key_Return)
    assert draft(window, 3).count("UNIV") == 1
    start, end = window.session.selection
    assert draft(window, 3)[start:end] == "LJPU"


def test_the_selected_words_are_looked_for(window: MainWindow) -> None:
    window.session.go_to(0, 9, 0)
    window.actions_by_id[Act.FIND].trigger()
    assert window.find_bar.words.text() == "Lingjiang"


def test_hits_follow_the_typing(window: MainWindow, qtbot: QtBot) -> None:
    find(window, "QQQ")
    assert window.find_bar.count.text() == "Nothing found"
    window.session.go_to(6)
    window.session.insert("QQQ")
    qtbot.waitUntil(lambda: window.find_bar.count.text() == "1 found")


def test_esc_closes_the_bar_and_gives_the_page_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    find(window, "LJPU")
    QTest.keyClick(window.find_bar.words, Qt.Key.Key_Escape)
    assert not window.find_bar.isVisible()
    proxy = window.pages.focusProxy()
    assert proxy is not None
    qtbot.waitUntil(proxy.hasFocus)
