"""What a person can do to the blocks of an article."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import edits
from editor.article.article import Article, Block, BlockKind, Cell
from editor.article.text import Mark, MarkKind, Text
from editor.errors import EditRefused

P = BlockKind.PARAGRAPH


def article(*blocks: tuple[BlockKind, str, str]) -> Article:
    made = (Block(f"b{i}", k, Text(zh), Text(en)) for i, (k, zh, en) in enumerate(blocks, 1))
    return Article(blocks=tuple(made))


TWO = article((P, "会议召开。", "It was held."), (P, "大家鼓掌。", "All clapped."))


def texts(changed: Article) -> list[tuple[str, str]]:
    return list(changed.texts())


def test_writing_changes_one_block_and_shares_the_others() -> None:
    changed = edits.write(TWO, 1, Text("Everyone clapped."))
    assert changed.blocks[1].draft.plain == "Everyone clapped."
    assert changed.blocks[0] is TWO.blocks[0]


def test_a_split_cuts_both_sides_and_drops_the_blank_at_the_cut() -> None:
    one = article((P, "会议召开。大家鼓掌。", "It was held. All clapped."))
    first, second = edits.split(one, 0, 5, 12).blocks
    assert (first.source.plain, first.draft.plain) == ("会议召开。", "It was held.")
    assert (second.source.plain, second.draft.plain) == ("大家鼓掌。", "All clapped.")
    assert first.id == "b1"
    assert second.id != "b1"


def test_joining_puts_a_blank_between_the_english_only() -> None:
    (both,) = edits.join(TWO, 0).blocks
    assert both.source.plain == "会议召开。大家鼓掌。"
    assert both.draft.plain == "It was held. All clapped."


def test_joining_with_an_empty_draft_adds_no_blank() -> None:
    (both,) = edits.join(article((P, "甲", "A"), (P, "乙", "")), 0).blocks
    assert both.draft.plain == "A"


def test_a_split_keeps_the_marks_of_both_halves() -> None:
    bold = Text("one two", (Mark(2, 6, MarkKind.BOLD),))
    one = edits.write(article((P, "一二", "")), 0, bold)
    first, second = edits.split(one, 0, 1, 3).blocks
    assert first.draft == Text("one", (Mark(2, 3, MarkKind.BOLD),))
    assert second.draft == Text("two", (Mark(0, 2, MarkKind.BOLD),))


def test_a_heading_gets_a_level_and_loses_it_again() -> None:
    heading = edits.set_kind(TWO, 0, BlockKind.HEADING)
    assert heading.blocks[0].level == 1
    assert edits.set_kind(heading, 0, P).blocks[0].level == 0


CELL = Article(blocks=(Block("b1", BlockKind.TABLE_CELL, Text("甲"), cell=Cell(0, 0, 0)),))
UNLIKE = article((P, "甲", ""), (BlockKind.CAPTION, "乙", ""))
REFUSALS: list[tuple[str, Callable[[], Article]]] = [
    ("joining the last block", lambda: edits.join(TWO, 1)),
    ("joining unlike kinds", lambda: edits.join(UNLIKE, 0)),
    ("splitting a cell", lambda: edits.split(CELL, 0, 0, 0)),
    ("removing a cell", lambda: edits.remove(CELL, 0)),
    ("making a paragraph a cell", lambda: edits.set_kind(TWO, 0, BlockKind.TABLE_CELL)),
    ("making a cell a paragraph", lambda: edits.set_kind(CELL, 0, P)),
]


@pytest.mark.parametrize("edit", [r[1] for r in REFUSALS], ids=[r[0] for r in REFUSALS])
def test_refused(edit: Callable[[], Article]) -> None:
    with pytest.raises(EditRefused):
        edit()


@given(st.text("甲乙。", max_size=8), st.text("ab ", max_size=8), st.data())
def test_splitting_and_joining_lose_no_character(zh: str, en: str, data: st.DataObject) -> None:
    one = article((P, zh, en))
    source_at = data.draw(st.integers(0, len(zh)))
    draft_at = data.draw(st.integers(0, len(en)))
    (both,) = edits.join(edits.split(one, 0, source_at, draft_at), 0).blocks
    assert both.source.plain == zh
    assert both.draft.plain.replace(" ", "") == en.replace(" ", "")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda a: a, (2, 0, 0)),
        (lambda a: edits.write(a, 1, Text("x")), (1, 1, 1)),
        (lambda a: edits.insert_after(a, 0), (1, 0, 1)),
        (lambda a: edits.remove(a, 0), (0, 1, 0)),
        (lambda a: edits.join(a, 0), (0, 2, 1)),
        (lambda a: edits.split(a, 0, 1, 1), (0, 1, 2)),
    ],
)
def test_where_two_articles_differ(
    change: Callable[[Article], Article], expected: tuple[int, int, int]
) -> None:
    assert edits.changed_rows(TWO, change(TWO)) == expected


def test_a_moved_block_stands_where_it_was_put() -> None:
    three = article((P, "一", "One"), (P, "二", "Two"), (P, "三", "Three"))
    assert [b.id for b in edits.move(three, 0, 2).blocks] == ["b2", "b3", "b1"]
    assert [b.id for b in edits.move(three, 2, 0).blocks] == ["b3", "b1", "b2"]
    assert edits.move(three, 1, 1) == three


def test_a_table_cell_does_not_move() -> None:
    cell = Block("c", BlockKind.TABLE_CELL, cell=Cell(0, 0, 0))
    with pytest.raises(EditRefused):
        edits.move(Article(blocks=(cell, cell)), 0, 1)
