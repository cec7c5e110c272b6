"""The scrolling surface: many rows, nothing jumps, the live editor is where the text was."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractSlider

from editor.article.article import Block, BlockKind
from editor.article.text import Mark, MarkKind, Text
from editor.ui.page.rowlayouts import KEPT
from editor.ui.page.styles import Side
from tests.ui.page.desk import Desk, paragraphs

_LONG = "The ceremony was held at Minghu Campus. " * 8
_MARKED = Text(
    "On the morning of March 17, the signing ceremony was held at Minghu Campus.\nSee E=mc2.",
    (Mark(0, 6, MarkKind.BOLD), Mark(10, 20, MarkKind.ITALIC), Mark(84, 85, MarkKind.SUPERSCRIPT)),
)


def _many(count: int) -> list[Block]:
    return paragraphs(_LONG[: 40 + number * 37 % 280] for number in range(count))


def _draft_tops(desk: Desk) -> dict[int, int]:
    return {row: desk.canvas.row_top(row) for row in desk.canvas.rows_seen()}


def test_ten_thousand_rows_open_and_only_those_in_sight_are_laid_out(desk: Desk) -> None:
    desk.open(*_many(10_000))
    assert desk.canvas.count == 10_000
    assert len(desk.canvas.layouts) < 50
    assert desk.canvas.verticalScrollBar().maximum() > 10_000 * 30


def test_no_more_rows_are_kept_than_allowed(desk: Desk) -> None:
    desk.open(*_many(1000))
    for row in range(0, 1000, 2):
        desk.canvas.layouts.row(row)
    assert len(desk.canvas.layouts) == KEPT


def test_scrolling_back_over_rows_never_seen_moves_what_is_seen_by_just_that(desk: Desk) -> None:
    desk.open(*_many(2000))
    bar = desk.canvas.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(60):
        before = _draft_tops(desk)
        bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepSub)
        after = _draft_tops(desk)
        shared = before.keys() & after.keys()
        assert {after[row] - before[row] for row in shared} == {bar.singleStep()}


def test_rows_follow_each_other_without_gap(desk: Desk) -> None:
    desk.open(*_many(50))
    for row in list(desk.canvas.rows_seen())[:-1]:
        layout = desk.canvas.layouts.row(row)
        live = desk.canvas.lit.live if row == 0 else {}
        assert desk.canvas.row_top(row + 1) - desk.canvas.row_top(row) == layout.height(live)


def test_the_end_can_be_reached(desk: Desk) -> None:
    desk.open(*_many(3000))
    desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert desk.row == 2999
    assert desk.canvas.rows_seen()[-1] == 2999
    assert desk.canvas.viewport().rect().contains(desk.editor.geometry().center())


def test_another_width_keeps_the_current_row_in_its_place(desk: Desk) -> None:
    desk.open(*_many(400))
    desk.session.go_to(200, 10)
    before = desk.canvas.row_top(200)
    desk.view.resize(700, 800)
    desk.qtbot.waitUntil(lambda: desk.canvas.viewport().width() < 700)
    assert desk.canvas.row_top(200) == before


def test_a_larger_zoom_sets_everything_larger(desk: Desk) -> None:
    desk.open(*_many(20))
    before = desk.canvas.row_top(3), desk.editor.content_height
    desk.theme.set_zoom(150)
    assert desk.canvas.row_top(3) > before[0]
    assert desk.editor.content_height > before[1]


def _picture_of(desk: Desk, row: int) -> QImage:
    cell = desk.canvas.cell_rect(row, Side.DRAFT)
    return desk.canvas.viewport().grab(cell).toImage()


def test_the_live_editor_shows_exactly_what_was_painted(desk: Desk) -> None:
    drafts = [_MARKED, Text(_LONG), Text("𬭚 " * 50), Text("Short")]
    kinds = [BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.CAPTION, BlockKind.LIST_ITEM]
    blocks = [
        Block(f"b{number}", kind, Text("灵江"), block.draft)
        for number, (kind, block) in enumerate(zip(kinds, paragraphs(drafts), strict=True))
    ]
    desk.open(*blocks, *paragraphs(["the caret is here"]))
    # The ground of the current row is the only thing that may differ.
    desk.theme.palette = replace(desk.theme.palette, current=desk.theme.palette.page)
    for row in range(4):
        desk.session.go_to(4)
        painted = _picture_of(desk, row)
        desk.session.go_to(row)
        desk.editor.setCursorWidth(0)
        assert _picture_of(desk, row) == painted, kinds[row]
