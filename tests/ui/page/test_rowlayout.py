"""A row laid out with what a review shows in it: offsets, places and parts agree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat

from editor.article.article import Block, BlockKind
from editor.article.text import Text
from editor.ui.page.looks import current_look, is_flagged, live_flags, live_spans, look
from editor.ui.page.marks import Ghost, RowMarks
from editor.ui.page.measures import ABOVE, columns
from editor.ui.page.rowlayout import RowLayout
from editor.ui.page.styles import Side, Styles
from editor.ui.page.woven import Role, Shown
from editor.ui.theme import DARK, LIGHT, Palette, Theme

pytestmark = pytest.mark.usefixtures("qapp")

_DRAFT = "He noted the plan of 𬭚 and the city, and so it was in the end. " * 3


def _row(marks: RowMarks, draft: str = _DRAFT) -> RowLayout:
    theme = Theme()
    block = Block("b", BlockKind.PARAGRAPH, Text("灵江市举行仪式。"), Text(draft))
    made = RowLayout(block, Styles(theme).of(block), columns(900), theme)
    made.take_marks(marks)
    return made


def _deleted(start: int, end: int, words: str = "") -> Shown:
    return Shown(Role.DELETED, start, end, (f"c{start}",), "#8A4B08", words)


@given(st.integers(0, 60), st.integers(0, 30), st.sampled_from(["", "said", "𬭚 x"]))
@settings(deadline=None, max_examples=40)
def test_a_place_is_found_where_it_is_shown(start: int, length: int, words: str) -> None:
    row = _row(RowMarks(draft=(_deleted(start, start + length, words),)))
    for at in range(0, len(_DRAFT) - 1, 7):
        unit = row.shown_at(Side.DRAFT, at, behind=True)
        part = next(row.draft.stretches(unit, unit + 1))
        if part.width > 2:
            assert row.offset_at(Side.DRAFT, part.x + 1, part.y - 3) == at


def test_a_point_in_new_words_is_the_place_they_come_to() -> None:
    row = _row(RowMarks(draft=(Shown(Role.INSERTED, 3, 3, ("c",), "#8A4B08", "gladly "),)))
    part = next(row.draft.stretches(6, 7))
    assert row.offset_at(Side.DRAFT, part.x + 1, part.y - 3) == 3
    found = row.part_at(Side.DRAFT, part.x + 1, part.y - 3)
    assert found is not None
    assert found.role is Role.INSERTED
    assert row.part_at(Side.DRAFT, part.x + 1, part.y + 200) is None
    assert row.part_at(Side.SOURCE, 1, 1) is None


def test_equal_marks_leave_the_row_as_it_is_laid_out() -> None:
    row = _row(RowMarks(draft=(_deleted(3, 8),)))
    cell = row.draft
    row.take_marks(RowMarks(draft=(_deleted(3, 8),)))
    assert row.draft is cell
    row.take_marks(RowMarks(draft=(_deleted(3, 8, "said"),)))
    assert row.draft is not cell


def test_other_english_takes_the_marks_along() -> None:
    row = _row(RowMarks(draft=(_deleted(3, 8),)))
    row.follow(Block("b", BlockKind.PARAGRAPH, row.block.source, Text("He no")))
    woven = row.woven(Side.DRAFT)
    assert woven is not None
    assert woven.text.plain == "He no"


def test_ghosts_add_to_the_height_and_push_the_text_down() -> None:
    bare = _row(RowMarks())
    above = Ghost("a", "#8A4B08", "Before.", "之前。", above=True)
    below = Ghost("b", "#8A4B08", "↕ moved", is_note=True)
    row = _row(RowMarks(ghosts=(below, above)))
    height = row.height({})
    places = {ghost.ghost.id: (top, ghost.height) for top, ghost in row.ghost_places(height)}
    assert places["a"] == (0, row.text_top - bare.text_top)
    assert sum(places["b"]) == height
    assert height - bare.height({}) == places["a"][1] + places["b"][1]
    assert places["b"][1] < places["a"][1]
    assert row.ghost_at(ABOVE, height) is above
    assert row.ghost_at(height - ABOVE, height) is below
    assert row.ghost_at(row.text_top + ABOVE, height) is None
    assert row.span_of("b", height) == (places["b"][0], height)


def test_a_change_over_lines_spans_them_all() -> None:
    row = _row(RowMarks(draft=(_deleted(0, len(_DRAFT)),)))
    span = row.span_of("c0", row.height({}))
    assert span is not None
    assert span[1] - span[0] > 2 * row.style.draft.lead
    assert row.span_of("other", row.height({})) is None


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_role_has_a_look_of_its_own(palette: Palette) -> None:
    looks = [look(role, "#8A4B08", palette) for role in Role]
    assert all(one != other for n, one in enumerate(looks) for other in looks[:n])


def test_what_goes_is_struck_and_what_comes_underlined() -> None:
    struck, added = (look(role, "#8A4B08", LIGHT) for role in (Role.DELETED, Role.INSERTED))
    assert (struck.fontStrikeOut(), added.fontStrikeOut()) == (True, False)
    assert added.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline
    assert struck.foreground() == added.foreground()


@pytest.mark.parametrize("role", list(Role))
def test_the_current_one_has_a_stronger_ground(role: Role) -> None:
    plain, current = look(role, "#8A4B08", LIGHT), current_look(role, "#8A4B08", LIGHT)
    assert current.background() != plain.background()


def test_what_cannot_be_woven_in_has_a_flag() -> None:
    shown = (
        _deleted(3, 8, "said"),
        _deleted(9, 12),
        Shown(Role.REMARK, 13, 17, ("r",), "#5B3A8E", "1"),
        Shown(Role.DELETED, 1, 4, ("n",), "#5B3A8E", over="c3"),
    )
    assert [is_flagged(each) for each in shown] == [True, False, False, False]
    assert [at for at, _ in live_flags(shown)] == [8]
    assert [(start, end) for start, end, _ in live_spans(shown, LIGHT)] == [
        (3, 8),
        (9, 12),
        (13, 17),
    ]
