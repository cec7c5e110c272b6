"""Commands on rows move English about and lose none of it."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Block, BlockKind
from editor.article.text import MarkKind, Text
from editor.suggest.aligning import rows as arranged
from editor.suggest.aligning.bead import Bead
from editor.suggest.aligning.looks import Line, looked_at, run_in
from editor.suggest.aligning.rows import Row, Rows, divided, rows_of


def block(number: int, text: str = "会议。") -> Block:
    return Block(f"b{number}", BlockKind.PARAGRAPH, Text(text))


def row(number: int | None, draft: str) -> Row:
    return Row(None if number is None else block(number), Text(draft), score=0.9)


def drafts(rows: Rows) -> list[str]:
    return [one.draft.plain for one in rows]


ROWS = (row(1, "One."), row(None, "Two."), row(2, ""), row(3, "Three. Four."))


def test_exchange() -> None:
    assert drafts(arranged.exchange(ROWS, 0, 2)) == ["", "Two.", "One.", "Three. Four."]


def test_english_alone_that_moves_away_leaves_no_row() -> None:
    moved = arranged.exchange(ROWS, 1, 2)
    assert drafts(moved) == ["One.", "Two.", "Three. Four."]
    assert [one.block.id for one in moved if one.block] == ["b1", "b2", "b3"]


def test_join_next_puts_a_line_break_between() -> None:
    assert drafts(arranged.join_next(ROWS, 0)) == ["One.\nTwo.", "", "Three. Four."]


def test_split_fills_an_empty_row_or_makes_one() -> None:
    assert drafts(arranged.split(ROWS, 3, 6))[3:] == ["Three.", "Four."]
    ready = (row(1, "One. Two."), row(2, ""))
    assert drafts(arranged.split(ready, 0, 4)) == ["One.", "Two."]
    assert arranged.split(ROWS, 0, 0) is ROWS


def test_what_a_person_did_is_settled() -> None:
    assert arranged.settle(ROWS, 0)[0].is_sure
    assert not arranged.take_out(ROWS, 0)[0].draft
    assert not any(one.is_doubtful for one in arranged.exchange(ROWS, 0, 2)[:1])


COMMANDS: tuple[Callable[[Rows, int, int], Rows], ...] = (
    lambda rows, at, to: arranged.exchange(rows, at, to % len(rows)),
    lambda rows, at, _: arranged.join_next(rows, at) if at + 1 < len(rows) else rows,
    arranged.split,
    lambda rows, at, _: arranged.settle(rows, at),
)
STEPS = st.lists(st.tuples(st.sampled_from(COMMANDS), st.integers(0, 9), st.integers(0, 12)))


@given(STEPS)
@settings(deadline=None, max_examples=100)
def test_no_command_loses_english_or_a_block(
    steps: list[tuple[Callable[[Rows, int, int], Rows], int, int]],
) -> None:
    rows: Rows = ROWS
    for command, at, place in steps:
        rows = command(rows, at % len(rows), place)
    letters = sorted("".join("".join(drafts(rows)).split()))
    assert letters == sorted("".join("".join(drafts(ROWS)).split()))
    assert [one.block.id for one in rows if one.block] == ["b1", "b2", "b3"]


def test_divided_keeps_marks_in_their_part() -> None:
    english = Text("There are 46 bases. The team won 7 prizes.").marked(MarkKind.BOLD, 24, 28)
    parts = divided([block(1, "共有基地46个。"), block(2, "团队获奖7项。")], english)
    assert parts is not None
    assert [part.plain for part in parts] == ["There are 46 bases.", "The team won 7 prizes."]
    assert [mark.kind for mark in parts[1].marks] == [MarkKind.BOLD]


def test_beads_of_nothing_chinese_become_rows_of_their_own() -> None:
    lines = [Line(Text("Added."), BlockKind.CAPTION)]
    rows = rows_of([], lines, [Bead(range(0), range(1))], None)
    assert [(one.block, one.kind) for one in rows] == [(None, BlockKind.CAPTION)]


def test_english_lines_are_told_by_their_look() -> None:
    lines = (
        ("University Holds Forum", BlockKind.TITLE),
        ("March 18, 2026", BlockKind.DATELINE),
        ("Text by Zhou Min", BlockKind.BYLINE),
        ("The university held a forum on Monday.", BlockKind.PARAGRAPH),
        ("At the Forum", BlockKind.CAPTION),
        ("Reviewed by Luo Xuemei", BlockKind.SIGNOFF),
    )
    told = looked_at([Line(Text(text), BlockKind.PARAGRAPH) for text, _ in lines])
    assert [line.kind for line in told] == [kind for _, kind in lines]


def test_bylines_that_run_into_a_paragraph() -> None:
    opening = "From News Center (Text by Zhou Min, Office (Party); Photo by Li Na) "
    assert run_in(opening + "On March 3, it began.") == len(opening)
    assert run_in("The office (Room 3) is open.") == 0
    assert run_in("On March 3, it began.") == 0
