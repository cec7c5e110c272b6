"""A review in the pages: what is shown, what is chosen, and when the letters can be edited."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu

from editor.review.change import ChangeKind
from editor.review.change import Side as RemarkSide
from editor.review.proposal import Review, Standing
from editor.ui.page.marks_card import MarksCard
from editor.ui.page.reviewing import Reviewing
from editor.ui.page.styles import Side
from editor.ui.page.woven import Role
from tests.ui.page.desk import Desk
from tests.ui.page.reviews import (
    LI,
    WANG,
    collision,
    deleted_again,
    inserted,
    proposal,
    remark,
    replaced,
    review,
    reviewed,
)

_FIRST, _SECOND = "He noted the plan.", "They came in time."


def _woven(desk: Desk, row: int, side: Side = Side.DRAFT) -> str:
    woven = desk.canvas.layouts.row(row).woven(side)
    return "" if woven is None else woven.text.plain.replace("\u2009", "|")


def _parts(desk: Desk, row: int, side: Side = Side.DRAFT) -> dict[Role, str]:
    woven = desk.canvas.layouts.row(row).woven(side)
    assert woven is not None
    return {part.role: woven.text.plain[part.start : part.end] for part in woven.parts}


def _picture(desk: Desk) -> QImage:
    desk.wait_for_terms()
    return desk.canvas.viewport().grab().toImage()


def _point(desk: Desk, row: int, words: str) -> QPoint:
    """Return a point on words as they are shown in a row's English."""
    woven = desk.canvas.layouts.row(row).woven(Side.DRAFT)
    assert woven is not None
    return desk.point_in(row, Side.DRAFT, woven.text.plain.index(words)) + QPoint(3, 0)


def _open(desk: Desk) -> None:
    desk.open_drafts(_FIRST, _SECOND)
    desk.session.go_to(1)


def test_a_change_is_shown_in_the_running_text(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(replaced(3, "noted", "said"), inserted(17, " again")))
    assert _woven(desk, 0) == "He noted|said the plan again."
    assert not _woven(desk, 1)


def test_words_deleted_again_stay_in_sight(desk: Desk) -> None:
    _open(desk)
    first = inserted(2, " and guests")
    reviewed(desk, review(first, deleted_again(first, 4, " guests")))
    assert _parts(desk, 0) == {Role.INSERTED: " and guests", Role.DELETED: " guests"}


def test_a_conflict_is_one_stretch_of_present_words(desk: Desk) -> None:
    _open(desk)
    rivals, conflict = collision(
        replaced(3, "noted", "said"), replaced(3, "noted", "told", who=WANG)
    )
    reviewed(desk, review(*rivals, conflicts=(conflict,)))
    assert _woven(desk, 0) == _FIRST
    assert _parts(desk, 0) == {Role.CONFLICT: "noted"}
    assert desk.canvas.layouts.row(0).marks.bar == desk.theme.palette.error


def test_a_conflict_in_the_chinese_is_shown_there(desk: Desk) -> None:
    _open(desk)
    rivals, conflict = collision(
        proposal(ChangeKind.SOURCE, 3, "举行", "举办"),
        proposal(ChangeKind.SOURCE, 3, "举行", "召开", who=WANG),
    )
    reviewed(desk, review(*rivals, conflicts=(conflict,)))
    assert _parts(desk, 0, Side.SOURCE) == {Role.CONFLICT: "举行"}
    assert not _woven(desk, 0)


def test_a_change_whose_words_are_others_by_now_needs_a_choice(desk: Desk) -> None:
    _open(desk)
    made = replace(replaced(3, "spoke of", "said"), standing=Standing.DIVERGED, end=8)
    reviewed(desk, review(made))
    assert _parts(desk, 0) == {Role.CONFLICT: "noted"}


def test_wordings_that_collide_at_a_point_have_a_sign(desk: Desk) -> None:
    _open(desk)
    rivals, conflict = collision(inserted(3, "x"), inserted(3, "y", who=WANG))
    reviewed(desk, review(*rivals, conflicts=(conflict,)))
    assert _parts(desk, 0) == {Role.CONFLICT: "?"}


def test_remarks_stand_on_their_words_and_are_numbered(desk: Desk) -> None:
    _open(desk)
    about = (remark("plan", 13), remark("灵江市", 0, side=RemarkSide.SOURCE))
    reviewed(desk, review(remarks=about))
    assert _parts(desk, 0) == {Role.REMARK: "plan", Role.NUMBER: "1"}
    assert _parts(desk, 0, Side.SOURCE) == {Role.REMARK: "灵江市", Role.NUMBER: "2"}


def test_a_remark_about_a_row_stands_at_its_end(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(remarks=(remark("", 0, side=RemarkSide.LABEL),)))
    assert _woven(desk, 0) == f"{_FIRST}1"


def test_changed_chinese_is_shown_in_the_chinese(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(proposal(ChangeKind.SOURCE, 3, "举行", "举办")))
    assert _woven(desk, 0, Side.SOURCE) == "灵江市举行举办仪式。"
    assert not _woven(desk, 0)


def test_terms_are_underlined_where_the_chinese_stands_now(desk: Desk) -> None:
    desk.open_drafts(_FIRST, source="今天灵江市举行仪式。")
    desk.wait_for_terms()
    ((_, before),) = desk.canvas.layouts.row(0).term_lines()
    reviewed(desk, review(proposal(ChangeKind.SOURCE, 0, "", "在明湖校区")))
    desk.wait_for_terms()
    ((_, after),) = desk.canvas.layouts.row(0).term_lines()
    assert after[0].x > before[0].x


def test_a_row_is_higher_by_what_is_woven_in(desk: Desk) -> None:
    _open(desk)
    before = desk.canvas.row_top(1)
    shown = reviewed(desk, review(inserted(3, "long words " * 20)))
    assert desk.canvas.row_top(1) > before
    shown.show(Review())
    assert desk.canvas.row_top(1) == before


def test_inserted_rows_are_ghosts_above_and_below(desk: Desk) -> None:
    _open(desk)
    top = desk.canvas.row_top(1)
    first = proposal(ChangeKind.ROW_INSERTED, 0, "", "Before all.", block="", source="最先。")
    last = proposal(ChangeKind.ROW_INSERTED, 0, "", "In between.", source="中间。")
    made = reviewed(desk, review(first, last))
    layout = desk.canvas.layouts.row(0)
    height = desk.canvas.row_top(1) - desk.canvas.row_top(0)
    assert height > top - desk.canvas.row_top(0)
    ghosts = [(place, ghost.ghost.draft) for place, ghost in layout.ghost_places(height)]
    assert [draft for _, draft in ghosts] == ["Before all.", "In between."]
    assert ghosts[0][0] < layout.text_top < ghosts[1][0]
    at = QPoint(desk.point_in(0, Side.DRAFT, 0).x(), desk.canvas.row_top(0) + ghosts[1][0] + 20)
    desk.click(at)
    assert made.current == last.id


@pytest.mark.parametrize(
    ("after", "said"),
    [("p1", "↕ moved behind “They came in time.”"), ("", "↑ moved to the beginning")],
)
def test_a_moved_row_says_where_it_went(desk: Desk, after: str, said: str) -> None:
    _open(desk)
    reviewed(desk, review(proposal(ChangeKind.ROW_MOVED, 0, "", after)))
    ((_, ghost),) = desk.canvas.layouts.row(0).ghost_places(100)
    assert ghost.ghost.draft == said


def test_a_deleted_row_is_struck_as_a_whole(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(proposal(ChangeKind.ROW_DELETED, 0, _FIRST, "")))
    assert _parts(desk, 0) == {Role.DELETED: _FIRST}


def test_only_the_bar_tells_of_another_look(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(proposal(ChangeKind.MOVE, 3, "", "gladly "), inserted(5, "x", who=WANG)))
    assert desk.canvas.layouts.row(0).marks.bar == desk.theme.palette.soft
    assert _parts(desk, 0)[Role.MOVED] == "gladly "


def test_a_click_on_a_change_chooses_it(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said"), remarks=(remark("plan", 13),)))
    desk.click(_point(desk, 0, "said"))
    assert made.current == "p0 3 noted→said"
    assert (desk.row, desk.canvas.lit.veiled) == (0, True)
    desk.click(_point(desk, 0, "plan"))
    assert made.current == "r plan"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_on_a_change_is_about_it(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said")))
    accept = QAction("Accept", desk.view)
    desk.view.set_review_actions([accept])
    point = _point(desk, 0, "said")
    everywhere = desk.canvas.viewport().mapToGlobal(point)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(desk.canvas.viewport(), QContextMenuEvent(reason, point, everywhere))
    menu = desk.view.findChild(QMenu)
    assert menu is not None
    assert made.current == "p0 3 noted→said"
    assert accept in menu.actions()
    menu.close()


def test_a_screen_reader_is_told_of_changes(desk: Desk) -> None:
    _open(desk)
    changes = replaced(5, "came", "went", block="p1"), inserted(0, "So ", block="p1")
    reviewed(desk, review(*changes))
    assert desk.editor.accessibleDescription().splitlines()[1] == "Changes and remarks: 2"
    desk.session.go_to(0)
    assert desk.editor.accessibleDescription() == desk.source(0)


def test_the_chosen_change_stands_out(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said")))
    made.select("p0 3 noted→said")
    chosen = _picture(desk)
    made.select("")
    assert _picture(desk) != chosen


def test_a_click_beside_changes_puts_the_caret_there(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(replaced(3, "noted", "said")))
    desk.click(desk.point_in(0, Side.DRAFT, len("He noted|said the")))
    assert (desk.row, desk.session.caret.at) == (0, len("He noted the"))
    assert not desk.canvas.lit.veiled
    desk.type("!")
    assert desk.draft() == "He noted the! plan."


def test_a_chosen_row_shows_its_changes_until_one_writes(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said")))
    made.select("p0 3 noted→said")
    assert (desk.row, desk.session.caret.at) == (0, 3)
    assert Side.DRAFT not in desk.canvas.lit.live
    desk.type("x")
    assert desk.draft() == "He xnoted the plan."
    assert not desk.canvas.lit.veiled
    assert Side.DRAFT in desk.canvas.lit.live


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_End])
def test_moving_the_caret_shows_the_letters(desk: Desk, key: Qt.Key) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said")))
    made.select("p0 3 noted→said")
    desk.press(key)
    assert not desk.canvas.lit.veiled


def test_composing_a_word_shows_the_letters(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said")))
    made.select("p0 3 noted→said")
    desk.compose("ling")
    assert not desk.canvas.lit.veiled
    desk.compose("", "灵")
    assert desk.draft() == "He 灵noted the plan."


def test_the_program_may_move_the_caret_in_a_chosen_row(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said")))
    made.select("p0 3 noted→said")
    desk.session.go_to(0, 8)
    assert desk.canvas.lit.veiled
    desk.session.go_to(1)
    assert not desk.canvas.lit.veiled


def test_a_row_without_changes_left_shows_its_letters(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said")))
    made.select("p0 3 noted→said")
    made.show(review())
    assert not desk.canvas.lit.veiled
    assert Side.DRAFT in desk.canvas.lit.live


def test_the_edited_row_has_its_changes_marked(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(replaced(5, "came", "went", block="p1"), remarks=(remark("plan", 13),)))
    (struck,) = desk.editor.extraSelections()
    assert struck.format.fontStrikeOut()
    assert struck.cursor.selectedText() == "came"
    flagged = desk.editor.grab().toImage()
    desk.type("x")
    assert desk.editor.extraSelections()[0].cursor.selectedText() == "came"
    desk.editor.set_flags([])
    desk.press(Qt.Key.Key_Backspace)
    assert desk.editor.grab().toImage() != flagged


def test_the_caret_in_a_change_chooses_it_and_leaves_the_letters(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, review(replaced(5, "came", "went", block="p1")))
    seen = [made.current]
    made.current_changed.connect(lambda: seen.append(made.current))
    desk.press(Qt.Key.Key_End)
    desk.editor.place(7)
    assert seen == ["", "p1 5 came→went"]
    assert not desk.canvas.lit.veiled


def test_what_is_found_is_lit_in_its_new_place(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(inserted(3, "gladly ")))
    plain = _picture(desk)
    desk.view.set_highlights([(0, "draft", 9, 12)], 0)
    assert desk.canvas.layouts.row(0).shown_at(Side.DRAFT, 9) == 16
    assert _picture(desk) != plain


def test_chinese_is_selected_through_what_is_woven_in(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(proposal(ChangeKind.SOURCE, 3, "举行", "举办")))
    cell = Side.SOURCE
    desk.drag(desk.point_in(0, cell, 7), desk.point_in(0, cell, 9))
    assert desk.view.selected_source == "仪式"


def test_the_mouse_resting_on_a_change_shows_who_and_what(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(replaced(3, "noted", "said")))
    card = desk.canvas.findChild(MarksCard)
    assert card is not None
    desk.hover(_point(desk, 0, "said"))
    desk.qtbot.waitUntil(card.isVisible)
    assert LI in card.accessibleName()
    assert "noted" in card.accessibleName()
    desk.mouse(QEvent.Type.MouseButtonPress, desk.point_in(1, Side.DRAFT, 3))
    assert not card.isVisible()


@pytest.mark.parametrize(
    ("at", "told"), [(6, "came"), (9, "came"), (14, "by train"), (1, "")], ids=str
)
def test_the_mouse_resting_in_the_edited_row_shows_who_and_what(
    desk: Desk, at: int, told: str
) -> None:
    _open(desk)
    changes = replaced(5, "came", "went", block="p1"), inserted(14, "by train ", block="p1")
    reviewed(desk, review(*changes))
    card = desk.canvas.findChild(MarksCard)
    assert card is not None
    point = desk.editor.place_of(at).center()
    everywhere = desk.editor.viewport().mapToGlobal(point)
    QApplication.sendEvent(
        desk.editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, everywhere)
    )
    assert card.isVisible() is bool(told)
    assert told in card.accessibleName()
    desk.press(Qt.Key.Key_Left)
    assert not card.isVisible()


def test_words_over_several_lines_are_found_by_the_mouse(desk: Desk) -> None:
    long = "They came in time and " * 12
    desk.open_drafts(long)
    reviewed(desk, review(proposal(ChangeKind.DELETE, 10, long[10:200], "")))
    card = desk.canvas.findChild(MarksCard)
    assert card is not None
    for at, is_told in ((5, False), (12, True), (100, True), (199, True), (220, False)):
        point = desk.editor.place_of(at).center()
        event = QHelpEvent(QEvent.Type.ToolTip, point, desk.editor.viewport().mapToGlobal(point))
        QApplication.sendEvent(desk.editor.viewport(), event)
        assert card.isVisible() is is_told, at


def test_the_changes_can_be_put_out_of_sight(desk: Desk) -> None:
    _open(desk)
    bare = _picture(desk)
    made = reviewed(desk, review(replaced(3, "noted", "said")))
    switch = desk.view.findChild(QCheckBox)
    assert switch is not None
    switch.click()
    assert not _woven(desk, 0)
    made.select("p0 3 noted→said")
    assert not desk.canvas.lit.veiled
    desk.session.go_to(1)
    made.select("")
    assert _picture(desk).copy(0, 0, 900, 200) == bare.copy(0, 0, 900, 200)
    switch.click()
    assert _woven(desk, 0)


def test_another_theme_has_other_colours(desk: Desk) -> None:
    _open(desk)
    reviewed(desk, review(replaced(3, "noted", "said")))
    light = desk.canvas.layouts.row(0).marks.draft[0].colour
    desk.theme.choose("dark")
    assert desk.canvas.layouts.row(0).marks.draft[0].colour != light


def test_an_article_without_a_review_has_none_of_this(desk: Desk) -> None:
    _open(desk)
    made = reviewed(desk, Review())
    made.show(Review())
    assert desk.canvas.layouts.marks_of is None
    assert desk.canvas.findChild(Reviewing) is not None
    desk.click(desk.point_in(0, Side.DRAFT, 4))
    assert desk.row == 0
