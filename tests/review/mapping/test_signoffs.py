"""Sign-off tables as they come back. A cell is its text, or its text and its field's bookmark."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from editor.review.mapped import Signoff
from editor.review.mapping import map_rows
from editor.review.mapping.signoffs import signoff_rows, signoffs
from editor.review.returned import AnchorKind, Piece, Place, ReturnedRow, Strip
from tests.review.mapping.papers import (
    WEI,
    around,
    cell,
    export_of,
    lines_of,
    returned,
    table_row,
    texts,
)

FIELDS = ("stage", "name", "date", "remark")
HEADS = ("环节 Stage", "姓名 Name", "日期 Date", "意见 Remark")


def head(*names: str, table: int = 1) -> ReturnedRow:
    return ReturnedRow(tuple(map(cell, names)), Place.TABLE, table)


def stage(number: int, *filled: str, anchors: bool = True, table: int = 1) -> ReturnedRow:
    cells = [
        cell(text, *[around(AnchorKind.SIGNOFF, f"{number}_{field}", 0, len(text))] * anchors)
        for text, field in zip(filled, FIELDS, strict=False)
    ]
    return ReturnedRow(tuple(cells), Place.TABLE, table)


def told(rows: Sequence[ReturnedRow]) -> list[tuple[int, str, str]]:
    found = signoffs(rows, signoff_rows(rows))
    return [(entry.stage, entry.field, entry.text) for entry in found]


FILLED = ("复审 Second review", "陆一鸣", "3月20日", "同意 Agreed")


@pytest.mark.parametrize("anchors", [True, False])
def test_filled_cells_are_told(anchors: bool) -> None:
    rows = [
        head(*HEADS),
        stage(1, "初审 First review", "", "", "", anchors=anchors),
        stage(2, *FILLED, anchors=anchors),
    ]
    assert told(rows) == [
        (2, "name", "陆一鸣"),
        (2, "date", "3月20日"),
        (2, "remark", "同意 Agreed"),
    ]


def test_a_stage_says_its_number_wherever_its_row_stands() -> None:
    assert told([stage(3, "终审", "方立", "", ""), stage(1, "初审", "卫岚", "", "")]) == [
        (3, "name", "方立"),
        (1, "name", "卫岚"),
    ]


def test_columns_may_be_moved_or_taken_out() -> None:
    rows = [head("意见", "环节", "姓名", "日期"), head("好", "初审", "卫岚", "")]
    assert told(rows) == [(1, "remark", "好"), (1, "name", "卫岚")]
    assert told([head("Name", "Date", "Remark"), head("Lu Yiming", "", "")]) == [
        (1, "name", "Lu Yiming")
    ]


def test_two_tables_are_counted_apart() -> None:
    rows = [
        head(*HEADS),
        head("初审", "卫岚", "", ""),
        head(*HEADS, table=2),
        head("初审", "方立", "", "", table=2),
    ]
    assert told(rows) == [(1, "name", "卫岚"), (1, "name", "方立")]


def test_who_filled_a_cell_in_with_track_changes_is_known() -> None:
    row = stage(1, "初审", "", "", "")
    name = replace(row.cells[1], pieces=(Piece("卫岚", WEI),))
    row = replace(row, cells=(row.cells[0], name, *row.cells[2:]))
    assert list(signoffs([row], signoff_rows([row]))) == [Signoff(1, "name", "卫岚", WEI)]


def test_what_was_struck_out_again_is_not_filled_in() -> None:
    row = stage(1, "初审", "", "", "")
    struck = Strip((Piece("卫岚", deleted=WEI),), row.cells[1].anchors)
    row = replace(row, cells=(row.cells[0], struck, *row.cells[2:]))
    assert told([row]) == []


def test_words_put_in_beside_the_stage_s_name_are_told() -> None:
    row = stage(1, "初审", "", "", "")
    named = Strip((Piece("初审"), Piece(" 已阅", WEI)), row.cells[0].anchors)
    row = replace(row, cells=(named, *row.cells[1:]))
    assert told([row]) == [(1, "stage", "已阅")]


@pytest.mark.parametrize("has_heads", [True, False])
def test_a_sign_off_table_joined_to_the_texts_is_told_apart(has_heads: bool) -> None:
    export = export_of(texts(3))
    rows = [table_row(line) for line in lines_of(export)]
    signed = [head(*HEADS, table=0)] * has_heads
    signed.append(stage(1, "初审 First review", "卫岚", "", "", table=0))
    mapping = map_rows(export, returned(*rows[:2], *signed, rows[2]))
    assert [(entry.field, entry.text) for entry in mapping.signoffs] == [("name", "卫岚")]
    assert len(mapping.mapped) == 3
    assert not mapping.leftovers


def test_a_table_of_texts_is_no_sign_off_table() -> None:
    rows = [table_row(line) for line in lines_of(export_of(texts(3)))]
    assert signoff_rows([head("编号", "中文 Chinese", "英文 English", table=0), *rows]) == ()
