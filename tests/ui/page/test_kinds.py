"""What blocks are called, and their bullets."""

import pytest

from editor.article.article import Block, BlockKind, Cell
from editor.article.text import Text
from editor.ui.page.kinds import bullet, kind_name, margin_label


@pytest.mark.parametrize("kind", [kind for kind in BlockKind if kind is not BlockKind.TABLE_CELL])
def test_every_kind_has_a_name_and_only_a_paragraph_no_label(kind: BlockKind) -> None:
    block = Block("b", kind)
    assert kind_name(block)
    assert bool(margin_label(block)) is (kind is not BlockKind.PARAGRAPH)


def test_a_cell_says_its_place() -> None:
    block = Block("b", BlockKind.TABLE_CELL, cell=Cell(table=0, row=1, column=2))
    assert margin_label(block) == "Cell 2·3"


def _item(level: int = 0, *, ordered: bool = True) -> Block:
    return Block("i", BlockKind.LIST_ITEM, Text("一"), level=level, ordered=ordered)


def test_items_are_numbered_by_level_and_anew_after_other_text() -> None:
    blocks = (
        _item(),
        _item(1),
        _item(1),
        _item(),
        Block("p", BlockKind.PARAGRAPH),
        _item(),
        _item(ordered=False),
        _item(),
    )
    signs = [bullet(blocks, row) for row in range(len(blocks))]
    assert signs == ["1.", "1.", "2.", "2.", "", "1.", "•", "2."]
