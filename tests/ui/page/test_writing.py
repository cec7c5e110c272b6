"""Writing the English: keys, marks, undo, paste, input methods, and ways from block to block."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from editor.article.article import Block, BlockKind, Picture
from editor.article.text import Mark, MarkKind, Text
from tests.ui.page.desk import Desk

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_BOLD = Text("a bold word", (Mark(2, 6, MarkKind.BOLD),))
_LINK = Text("see here now", (Mark(4, 8, MarkKind.LINK, "https://lj.example/a"),))


def test_typing_writes_the_current_row(desk: Desk) -> None:
    desk.open_drafts("", "Second")
    desk.type("The mayor")
    assert (desk.draft(0), desk.draft(1)) == ("The mayor", "Second")
    assert desk.session.caret.at == 9


def test_return_is_a_line_break_inside_the_block(desk: Desk) -> None:
    desk.open_drafts("")
    desk.type("one")
    desk.press(Qt.Key.Key_Return)
    desk.type("two")
    desk.press(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    desk.press(Qt.Key.Key_Return, _SHIFT)
    assert desk.draft() == "one\ntwo\n\n"
    assert desk.canvas.count == 1
    assert desk.editor.document().blockCount() == 1


def test_undo_and_redo_go_across_blocks_and_take_the_caret_along(desk: Desk) -> None:
    desk.open_drafts("", "")
    desk.type("first")
    desk.press(Qt.Key.Key_Tab)
    desk.type("second")
    desk.press(Qt.Key.Key_Z, _CTRL)
    desk.press(Qt.Key.Key_Z, _CTRL)
    assert (desk.draft(0), desk.draft(1), desk.row) == ("", "", 0)
    assert desk.editor.text.plain == ""
    desk.session.redo()
    desk.session.redo()
    assert (desk.draft(0), desk.draft(1), desk.row) == ("first", "second", 1)
    assert desk.editor.text.plain == "second"


def test_a_word_outside_the_plane_counts_as_one_character(desk: Desk) -> None:
    desk.open_drafts("𬭚𬭚")
    desk.press(Qt.Key.Key_Right)
    assert desk.session.caret.at == 1
    desk.type("x")
    assert (desk.draft(), desk.session.caret.at) == ("𬭚x𬭚", 2)
    desk.press(Qt.Key.Key_Delete)
    assert desk.draft() == "𬭚x"
    desk.press(Qt.Key.Key_Backspace)
    desk.press(Qt.Key.Key_Backspace)
    assert desk.draft() == ""


@pytest.mark.parametrize(
    ("text", "at", "after"),
    [
        (_BOLD, 0, Text("xa bold word", (Mark(3, 7, MarkKind.BOLD),))),
        (_BOLD, 4, Text("a boxld word", (Mark(2, 7, MarkKind.BOLD),))),
        (_BOLD, 6, Text("a boldx word", (Mark(2, 7, MarkKind.BOLD),))),
        (_BOLD, 11, Text("a bold wordx", (Mark(2, 6, MarkKind.BOLD),))),
        (_LINK, 6, Text("see hexre now", (Mark(4, 9, MarkKind.LINK, "https://lj.example/a"),))),
        (_LINK, 8, Text("see herex now", (Mark(4, 8, MarkKind.LINK, "https://lj.example/a"),))),
        (_LINK, 4, Text("see xhere now", (Mark(5, 9, MarkKind.LINK, "https://lj.example/a"),))),
    ],
)
def test_marks_stay_with_their_words_while_typing(
    desk: Desk, text: Text, at: int, after: Text
) -> None:
    desk.open_drafts(text)
    desk.session.go_to(0, at)
    desk.type("x")
    assert desk.text() == after


def test_bold_is_set_and_cleared_over_the_selection_which_stays(desk: Desk) -> None:
    desk.open_drafts("a bold word")
    desk.session.go_to(0, 6, 2)
    desk.press(Qt.Key.Key_B, _CTRL)
    assert desk.text() == _BOLD
    assert desk.session.selection == (2, 6)
    desk.press(Qt.Key.Key_B, _CTRL)
    assert desk.text() == Text("a bold word")


def test_bold_without_a_selection_is_for_what_is_typed_next(desk: Desk) -> None:
    desk.open_drafts("a ")
    desk.session.go_to(0, 2)
    desk.press(Qt.Key.Key_B, _CTRL)
    desk.type("bold")
    desk.press(Qt.Key.Key_B, _CTRL)
    desk.type(" word")
    assert desk.text() == _BOLD


@pytest.mark.parametrize("kind", [MarkKind.ITALIC, MarkKind.SUPERSCRIPT, MarkKind.LINK])
def test_every_mark_can_be_set(desk: Desk, kind: MarkKind) -> None:
    desk.open_drafts("a word")
    desk.session.go_to(0, 2, 6)
    target = "https://lj.example" if kind is MarkKind.LINK else ""
    desk.view.toggle_mark(kind, target)
    assert desk.text().marks == (Mark(2, 6, kind, target),)


# Ways


@pytest.mark.parametrize(
    ("start", "key", "held", "end"),
    [
        ((1, 0), Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, (2, 0)),
        ((1, 0), Qt.Key.Key_Backtab, _SHIFT, (0, 0)),
        ((1, 0), Qt.Key.Key_Down, _CTRL, (2, 0)),
        ((1, 0), Qt.Key.Key_Up, _CTRL, (0, 0)),
        ((1, 0), Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, (2, 0)),
        ((1, 0), Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, (0, 0)),
        ((1, 6), Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (2, 0)),
        ((1, 0), Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, (0, 5)),
        ((1, 3), Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (1, 4)),
        ((1, 3), Qt.Key.Key_Home, _CTRL, (0, 0)),
        ((1, 3), Qt.Key.Key_End, _CTRL, (2, 5)),
        ((2, 5), Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, (2, 5)),
        ((0, 0), Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, (0, 0)),
        ((0, 0), Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, (0, 0)),
        ((0, 2), Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, (2, 5)),
    ],
)
def test_keys_lead_from_block_to_block(
    desk: Desk,
    start: tuple[int, int],
    key: Qt.Key,
    held: Qt.KeyboardModifier,
    end: tuple[int, int],
) -> None:
    desk.open_drafts("first", "second", "third")
    desk.session.go_to(*start)
    desk.press(key, held)
    assert (desk.row, desk.session.caret.at) == end
    assert desk.editor.text.plain == desk.draft(end[0])


def test_going_down_keeps_to_the_column_over_short_lines(desk: Desk) -> None:
    desk.open_drafts("a long first line", "x", "a long first line")
    desk.session.go_to(0, 12)
    desk.press(Qt.Key.Key_Down)
    assert (desk.row, desk.session.caret.at) == (1, 1)
    desk.press(Qt.Key.Key_Down)
    assert (desk.row, desk.session.caret.at) == (2, 12)


def test_up_enters_the_last_line_and_stays_inside_a_block_of_several(desk: Desk) -> None:
    desk.open_drafts("one\ntwo", "next")
    desk.session.go_to(1, 1)
    desk.press(Qt.Key.Key_Up)
    assert (desk.row, desk.session.caret.at) == (0, 5)
    desk.press(Qt.Key.Key_Up)
    assert (desk.row, desk.session.caret.at) == (0, 1)


def test_pictures_are_passed_over_and_not_written_into(desk: Desk) -> None:
    desk.open(
        Block("a", BlockKind.PARAGRAPH, Text("一"), Text("one")),
        Block("b", BlockKind.IMAGE, picture=Picture("", name="photo.jpg")),
        Block("c", BlockKind.CAPTION, Text("二"), Text("two")),
    )
    desk.press(Qt.Key.Key_Tab)
    assert desk.row == 2
    desk.session.go_to(1)
    desk.type("no")
    assert desk.draft(1) == ""


def test_pages_are_turned_through_a_long_article(desk: Desk) -> None:
    desk.open_drafts(*["The ceremony was held at Minghu Campus."] * 200)
    desk.press(Qt.Key.Key_PageDown)
    first = desk.row
    desk.press(Qt.Key.Key_PageDown)
    assert desk.row > first > 3
    desk.press(Qt.Key.Key_PageUp)
    assert abs(desk.row - first) <= 1


def test_the_caret_stays_in_sight(desk: Desk) -> None:
    desk.open_drafts(*["words"] * 400)
    for row in (300, 20, 399, 0):
        desk.session.go_to(row, 2)
        assert desk.canvas.viewport().rect().contains(desk.editor.geometry().center())


def test_rows_below_move_as_the_text_grows(desk: Desk) -> None:
    desk.open_drafts("", "below")
    before = desk.canvas.row_top(1)
    for _ in range(4):
        desk.press(Qt.Key.Key_Return)
    assert desk.canvas.row_top(1) > before


# Clipboard


@pytest.mark.parametrize(
    ("pasted", "draft"),
    [
        ("new", "old new"),
        ("one\r\n\r\ntwo\n", "old one\n\ntwo"),
        ("a\tb\x00\u2029c", "old a b\nc"),
        ("𬭚", "old 𬭚"),
    ],
)
def test_paste_is_plain_and_loses_nothing(desk: Desk, pasted: str, draft: str) -> None:
    desk.open_drafts("old ")
    desk.session.go_to(0, 4)
    QGuiApplication.clipboard().setText(pasted)
    desk.press(Qt.Key.Key_V, _CTRL)
    assert desk.draft() == draft
    assert desk.session.caret.at == len(draft)
    desk.press(Qt.Key.Key_Z, _CTRL)
    assert desk.draft() == "old "


def test_paste_takes_the_place_of_the_selection(desk: Desk) -> None:
    desk.open_drafts("an old word")
    desk.session.go_to(0, 6, 3)
    QGuiApplication.clipboard().setText("new")
    desk.press(Qt.Key.Key_V, _CTRL)
    assert desk.draft() == "an new word"


def test_files_are_left_to_the_window(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("release.docx")])
    assert not desk.editor.canInsertFromMimeData(data)


def test_copy_gives_our_own_html_and_plain_text(desk: Desk) -> None:
    desk.open_drafts(_BOLD)
    desk.press(Qt.Key.Key_A, _CTRL)
    desk.press(Qt.Key.Key_C, _CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.html() == "<p>a <strong>bold</strong> word</p>"
    assert data.text() == "a bold word"


def test_cut_takes_the_selection_out(desk: Desk) -> None:
    desk.open_drafts(_BOLD)
    desk.session.go_to(0, 0, 7)
    desk.press(Qt.Key.Key_X, _CTRL)
    assert desk.text() == Text("word")
    assert QGuiApplication.clipboard().text() == "a bold"  # a CMS gets no blanks at the ends


# Input methods


def test_a_word_being_composed_is_not_written_until_it_is_committed(desk: Desk) -> None:
    desk.open_drafts("Mr ")
    desk.session.go_to(0, 3)
    desk.compose("fang")
    assert desk.draft() == "Mr "
    desk.compose("", "方")
    assert (desk.draft(), desk.session.caret.at) == ("Mr 方", 4)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_keys_are_the_input_methods_while_it_composes(desk: Desk, key: Qt.Key) -> None:
    desk.open_drafts("one", "two")
    desk.compose("fang")
    desk.press(key)
    assert desk.row == 0
    assert desk.canvas.count == 2


def test_an_accent_typed_before_its_letter_arrives(desk: Desk) -> None:
    desk.open_drafts("caf")
    desk.session.go_to(0, 3)
    desk.compose("´")
    desk.compose("", "é")
    assert desk.draft() == "café"


def test_the_input_method_is_told_where_the_caret_is(desk: Desk) -> None:
    desk.open_drafts("one", "two words")
    desk.session.go_to(1, 5)
    told = desk.editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert desk.editor.cursorRect().contains(told.center().toPoint())
    place = desk.editor.mapTo(desk.canvas.viewport(), told.center().toPoint())
    row_top, next_top = desk.canvas.row_top(1), desk.canvas.row_top(2)
    assert row_top < place.y() < next_top


# What it says of itself


def test_the_editor_names_its_row(desk: Desk) -> None:
    desk.open_drafts("one", "two", source="灵江市")
    desk.session.go_to(1)
    assert desk.editor.accessibleName() == "Paragraph 2, English"
    assert desk.editor.accessibleDescription() == "灵江市"
    assert desk.view.accessibleName()


def test_an_empty_desk_has_no_editor_and_takes_no_keys(desk: Desk) -> None:
    assert desk.session.article is None
    assert not desk.editor.isVisible()
    desk.view.insert_term(1)
    desk.view.split_here()
    desk.view.join_next()
    desk.view.correct_source()
    desk.view.toggle_mark(MarkKind.BOLD)
    assert desk.view.selected_source == ""
    assert "Ctrl+N" in desk.canvas.hint


def test_deleting_the_article_empties_the_desk(desk: Desk) -> None:
    desk.open_drafts("one")
    assert desk.session.article is not None
    desk.session.delete(desk.session.article.id)
    assert desk.canvas.count == 0
    assert not desk.editor.isVisible()
    desk.type("x")
    assert not desk.session.can_undo
