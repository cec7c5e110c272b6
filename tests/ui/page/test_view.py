"""What the window asks of the pages."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from editor import workflow
from editor.article.article import Block, BlockKind, Cell, Picture
from editor.article.text import Text
from editor.ui.page.styles import Side
from tests.ui.page.desk import Desk

_SOURCE = "灵江市的方立成到灵江职业技术大学，方立成讲话。"


@pytest.mark.parametrize(
    ("number", "draft"),
    [
        (1, "at Lingjiang Municipality, today"),
        (2, "at Fang Licheng, today"),
        (3, "at Lingjiang Polytechnic University, today"),
        (4, "at, today"),
        (0, "at, today"),
    ],
)
def test_the_nth_term_goes_to_the_caret(desk: Desk, number: int, draft: str) -> None:
    desk.open_drafts("at, today", source=_SOURCE)
    desk.session.go_to(0, 2)
    desk.view.insert_term(number)
    assert desk.draft() == draft
    assert desk.editor.text.plain == draft


def test_a_split_cuts_english_at_the_caret_and_chinese_at_the_sentence(desk: Desk) -> None:
    desk.open_drafts("First one. Second one.", source="第一句。第二句。")
    desk.session.go_to(0, 10)
    desk.view.split_here()
    assert [desk.draft(0), desk.draft(1)] == ["First one.", "Second one."]
    assert [desk.source(0), desk.source(1)] == ["第一句。", "第二句。"]
    assert (desk.row, desk.session.caret.at, desk.canvas.count) == (1, 0, 2)
    desk.session.undo()
    assert (desk.draft(0), desk.canvas.count) == ("First one. Second one.", 1)


def test_a_split_takes_the_start_of_selected_chinese(desk: Desk) -> None:
    desk.open_drafts("One two", source="第一句。第二句。")
    desk.session.go_to(0, 3)
    desk.drag(desk.point_in(0, Side.SOURCE, 2), desk.point_in(0, Side.SOURCE, 6))
    desk.view.split_here()
    assert [desk.source(0), desk.source(1)] == ["第一", "句。第二句。"]


def test_joined_rows_have_the_caret_at_the_seam(desk: Desk) -> None:
    desk.open_drafts("One.", "Two.", "Three.")
    desk.view.join_next()
    assert desk.draft(0) == "One. Two."
    assert (desk.row, desk.session.caret.at, desk.canvas.count) == (0, 4, 2)
    desk.type("!")
    assert desk.draft(0) == "One.! Two."


def test_removing_the_last_row_goes_to_the_one_before(desk: Desk) -> None:
    desk.open_drafts("One.", "Two.")
    desk.session.go_to(1)
    desk.session.edit(partial(workflow.remove, row=1), 0)
    assert (desk.canvas.count, desk.row, desk.editor.text.plain) == (1, 0, "One.")


def test_another_kind_is_set_at_once(desk: Desk) -> None:
    desk.open_drafts("One.", "Two.")
    before = desk.editor.content_height
    desk.session.edit(partial(workflow.set_kind, row=0, kind=BlockKind.TITLE), 0)
    assert desk.editor.accessibleName() == "Title 1, English"
    assert desk.editor.content_height != before


def test_drafts_replaced_elsewhere_show_in_the_editor(desk: Desk) -> None:
    desk.open_drafts("One.", "Two.")
    desk.session.replace_drafts({0: Text("Uno."), 1: Text("Due.")})
    assert desk.editor.text.plain == "Uno."


def test_what_was_found_is_lit_on_both_sides_and_in_the_editor(desk: Desk) -> None:
    desk.open_drafts("One.", "Two. Two.")
    plain = desk.canvas.viewport().grab().toImage()
    hits = [(0, "source", 0, 3), (0, "draft", 0, 3), (1, "draft", 0, 3), (1, "draft", 5, 8)]
    desk.view.set_highlights(hits, 3)
    assert desk.canvas.viewport().grab().toImage() != plain
    assert len(desk.editor.extraSelections()) == 1
    desk.session.go_to(1)
    assert len(desk.editor.extraSelections()) == 2
    desk.view.set_highlights([])
    assert not desk.editor.extraSelections()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_has_the_windows_actions(desk: Desk) -> None:
    desk.open_drafts("One.", source="灵江市")
    action = QAction("Split", desk.view)
    desk.view.set_row_actions([action])
    desk.editor.menu_wanted.emit(desk.editor.mapToGlobal(desk.editor.rect().center()))
    menu = desk.view.findChild(QMenu)
    assert menu is not None
    assert action in menu.actions()
    copy = next(one for one in menu.actions() if one.text() == "Copy the Chinese")
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "灵江市"
    menu.close()


def test_every_kind_of_block_is_painted_in_both_themes(desk: Desk) -> None:
    cell = Cell(table=0, row=0, column=0, header=True)
    blocks = [
        Block(f"k{kind}", kind, Text("灵江市"), Text("Lingjiang"))
        for kind in BlockKind
        if kind not in {BlockKind.TABLE_CELL, BlockKind.IMAGE}
    ]
    blocks.append(Block("cell", BlockKind.TABLE_CELL, Text("项目"), Text("Item"), cell=cell))
    blocks.append(Block("image", BlockKind.IMAGE, picture=Picture("", name="photo.jpg")))
    desk.open(*blocks)
    desk.theme.choose("light")
    desk.wait_for_terms()
    light = desk.view.grab().toImage()
    desk.theme.choose("dark")
    desk.wait_for_terms()
    dark = desk.view.grab().toImage()
    desk.theme.choose("light")
    desk.wait_for_terms()
    assert light != dark
    assert desk.view.grab().toImage() == light


def test_the_bar_of_the_current_pair_says_whether_keys_go_there(desk: Desk) -> None:
    desk.open_drafts("One.")
    assert desk.canvas.lit.focused
    desk.editor.clearFocus()
    assert not desk.canvas.lit.focused


def test_a_term_shows_as_used_soon_after_its_english_is_typed(desk: Desk) -> None:
    desk.open_drafts("", source="方立成讲话。")
    desk.type("Fang Licheng")
    assert desk.canvas.lit.typing
    desk.qtbot.waitUntil(lambda: desk.canvas.layouts.row(0).is_read)
    terms = desk.canvas.layouts.row(0).terms
    assert terms
    assert all(term.use for term in terms)


def test_keys_reach_the_pages_through_the_focus_proxy(desk: Desk) -> None:
    desk.open_drafts("")
    desk.view.setFocus(Qt.FocusReason.OtherFocusReason)
    assert desk.editor.hasFocus()
