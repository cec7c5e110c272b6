"""A text laid out in a cell."""

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from editor.article.article import Block, BlockKind
from editor.article.text import Text
from editor.ui.page.cell import TextCell
from editor.ui.page.styles import Styles
from editor.ui.theme import LIGHT, Theme

_WIDTH = 300


def _cell(plain: str, kind: BlockKind = BlockKind.PARAGRAPH) -> TextCell:
    style = Styles(Theme()).of(Block("b", kind)).source
    return TextCell(Text(plain), style, _WIDTH, LIGHT)


def test_an_empty_cell_is_one_line_high(qtbot: QtBot) -> None:
    assert _cell("").height == _cell("灵").height
    assert _cell("").offset_at(50, 50) == 0


def test_line_breaks_and_wrapping_make_lines_of_equal_distance(qtbot: QtBot) -> None:
    lead = _cell("").style.lead
    assert _cell("一\n二\n三").height - _cell("一").height == 2 * lead
    assert (_cell("灵江" * 50).height - _cell("一").height) % lead == 0


@pytest.mark.parametrize("plain", ["灵江市" * 30, "江\n" * 5, "𬭚" * 30])
def test_a_character_is_found_where_it_stands(qtbot: QtBot, plain: str) -> None:
    cell = _cell(plain)
    units = len(plain.encode("utf-16-le")) // 2
    step = 2 if plain[0] == "𬭚" else 1
    for start in range(0, units - step, step):
        for part in cell.stretches(start, start + step):
            if part.width > 2:
                assert cell.offset_at(part.x + 1, part.y - 3) == start


def test_a_stretch_over_a_line_end_has_a_part_on_each_line(qtbot: QtBot) -> None:
    cell = _cell("灵江" * 50)
    parts = list(cell.stretches(0, 60))
    assert len(parts) > 1
    assert [round(b.y - a.y) for a, b in pairwise(parts)] == [cell.style.lead] * (len(parts) - 1)


def test_captions_stand_in_the_middle(qtbot: QtBot) -> None:
    (part,) = _cell("灵江", BlockKind.CAPTION).stretches(0, 2)
    assert part.x + part.width / 2 == pytest.approx(_WIDTH / 2, abs=1)


@pytest.mark.parametrize("kind", list(BlockKind))
def test_both_texts_of_a_pair_begin_on_one_line(qtbot: QtBot, kind: BlockKind) -> None:
    style = Styles(Theme()).of(Block("b", kind))
    source = TextCell(Text("灵江"), style.source, _WIDTH, LIGHT)
    draft = TextCell(Text("Lingjiang"), style.draft, _WIDTH, LIGHT)
    assert source.baseline(0) == pytest.approx(draft.baseline(0))
