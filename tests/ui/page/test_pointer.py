"""The mouse on the pages."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editor.ui.page.card import TermCard
from editor.ui.page.styles import Side
from tests.ui.page.desk import Desk

_floats = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""What the offscreen platform says about every window that floats; nothing is wrong."""

_CTRL = Qt.KeyboardModifier.ControlModifier
_SOURCE = "灵江市的方立成参观明湖校区。"


@pytest.mark.parametrize("at", [0, 4, 11])
def test_a_click_in_english_puts_the_caret_exactly_there(desk: Desk, at: int) -> None:
    desk.open_drafts("first", "a second row", "third")
    desk.click(desk.point_in(1, Side.DRAFT, at))
    assert (desk.row, desk.session.caret.at) == (1, at)
    assert desk.editor.hasFocus()


def test_a_click_behind_a_character_outside_the_plane(desk: Desk) -> None:
    desk.open_drafts("first", "𬭚𬭚 x")
    desk.click(desk.point_in(1, Side.DRAFT, 4))
    assert desk.session.caret.at == 2


def test_a_drag_selects_english_in_a_row_that_was_not_current(desk: Desk) -> None:
    desk.open_drafts("first", "a second row")
    desk.drag(desk.point_in(1, Side.DRAFT, 2), desk.point_in(1, Side.DRAFT, 8))
    assert (desk.row, desk.session.selection) == (1, (2, 8))


def test_a_click_on_chinese_makes_its_row_current_with_the_caret_at_the_end(desk: Desk) -> None:
    desk.open_drafts("first", "second")
    desk.click(desk.point_in(1, Side.SOURCE, 2))
    assert (desk.row, desk.session.caret.at) == (1, 6)


def test_a_click_on_the_current_rows_chinese_leaves_the_caret(desk: Desk) -> None:
    desk.open_drafts("first", "second")
    desk.session.go_to(1, 3)
    desk.click(desk.point_in(1, Side.SOURCE, 2))
    assert desk.session.caret.at == 3


def test_selected_chinese_is_copied_by_the_copy_key(desk: Desk) -> None:
    desk.open_drafts("first", source="灵江市举行𬭚仪式。")
    desk.drag(desk.point_in(0, Side.SOURCE, 3), desk.point_in(0, Side.SOURCE, 7))
    assert desk.view.selected_source == "举行𬭚"
    desk.press(Qt.Key.Key_C, _CTRL)
    assert QGuiApplication.clipboard().text() == "举行𬭚"


def test_selecting_english_ends_the_chinese_selection(desk: Desk) -> None:
    desk.open_drafts("first")
    desk.drag(desk.point_in(0, Side.SOURCE, 0), desk.point_in(0, Side.SOURCE, 3))
    desk.press(Qt.Key.Key_A, _CTRL)
    desk.press(Qt.Key.Key_C, _CTRL)
    assert QGuiApplication.clipboard().text() == "first"


def test_a_click_in_the_margin_makes_the_row_current(desk: Desk) -> None:
    desk.open_drafts("first", "second")
    desk.click(QPoint(30, desk.canvas.row_top(1) + 12))
    assert desk.row == 1


@pytest.mark.parametrize("way", ["double", "ctrl"])
def test_a_term_of_the_chinese_is_put_at_the_caret(desk: Desk, way: str) -> None:
    desk.open_drafts("Mayor visits", source=_SOURCE)
    desk.session.go_to(0, 5)
    desk.wait_for_terms()
    point = desk.point_in(0, Side.SOURCE, 5)
    if way == "double":
        desk.mouse(QEvent.Type.MouseButtonDblClick, point)
    else:
        desk.click(point, _CTRL)
    assert desk.draft() == "Mayor Fang Licheng visits"


def _rest_on(desk: Desk, offset: int) -> TermCard:
    card = desk.view.findChild(TermCard)
    assert card is not None
    desk.wait_for_terms()
    QApplication.sendEvent(
        desk.canvas.viewport(), _hover(desk, desk.point_in(0, Side.SOURCE, offset))
    )
    return card


def _hover(desk: Desk, point: QPoint) -> QEvent:
    at = QPointF(point)
    none = Qt.MouseButton.NoButton
    everywhere = desk.canvas.viewport().mapToGlobal(at)
    held = Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, at, at, everywhere, none, none, held)


@pytest.mark.parametrize(
    ("offset", "draft", "said"),
    [
        (5, "", ["方立成", "Fang Licheng", "Mayor", "Source: Yearbook", "Not yet in the English"]),
        (5, "Fang Licheng came", ["方立成", "Fang Licheng", "Used in the English"]),
        (10, "", ["明湖校区", "Minghu Campus", "another wording may do"]),
    ],
)
@_floats
def test_resting_on_a_term_shows_its_card(
    desk: Desk, offset: int, draft: str, said: list[str]
) -> None:
    desk.open_drafts(draft, source=_SOURCE)
    card = _rest_on(desk, offset)
    desk.qtbot.waitUntil(card.isVisible)
    shown = "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())
    assert all(words in shown for words in said)


@_floats
def test_the_card_goes_when_the_mouse_leaves(desk: Desk) -> None:
    desk.open_drafts("", source=_SOURCE)
    card = _rest_on(desk, 5)
    desk.qtbot.waitUntil(card.isVisible)
    QApplication.sendEvent(desk.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert not card.isVisible()


def _turned(widget: QWidget, held: Qt.KeyboardModifier) -> QWheelEvent:
    point = widget.rect().center().toPointF()
    return QWheelEvent(
        point,
        widget.mapToGlobal(point),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 (not inverted; Qt takes no names here)
    )


def test_the_wheel_with_ctrl_asks_for_another_zoom(desk: Desk) -> None:
    desk.open_drafts("one")
    viewport = desk.canvas.viewport()
    with desk.qtbot.waitSignal(desk.view.zoom_asked) as asked:
        QApplication.sendEvent(viewport, _turned(viewport, _CTRL))
    assert asked.args == [-1]


def test_the_wheel_over_the_live_editor_scrolls_the_page(desk: Desk) -> None:
    desk.open_drafts(*["one"] * 100)
    turned = _turned(desk.editor, Qt.KeyboardModifier.NoModifier)
    desk.editor.wheelEvent(turned)
    assert not turned.isAccepted()
    viewport = desk.canvas.viewport()
    QApplication.sendEvent(viewport, _turned(viewport, Qt.KeyboardModifier.NoModifier))
    assert desk.canvas.verticalScrollBar().value() > 0
