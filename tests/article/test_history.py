"""Undo and redo over whole articles."""

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind
from editor.article.edits import write
from editor.article.history import Caret, History, edit_between
from editor.article.text import Text

START = Article(blocks=tuple(Block(f"b{i}", BlockKind.PARAGRAPH, Text("文")) for i in range(3)))


def draft(history: History, row: int = 0) -> str:
    return history.article.blocks[row].draft.plain


def type_in(history: History, text: str, row: int = 0) -> None:
    for char in text:
        grown = Text(draft(history, row) + char)
        history.typed(write(history.article, row, grown), row)


def test_a_word_is_one_step() -> None:
    history = History(START)
    type_in(history, "The city")
    history.undo()
    assert draft(history) == "The "
    history.undo()
    assert draft(history) == ""
    assert not history.can_undo


def test_redo_takes_it_again_and_new_typing_forgets_it() -> None:
    history = History(START)
    type_in(history, "ab")
    history.undo()
    assert history.redo()
    assert draft(history) == "ab"
    history.undo()
    type_in(history, "c")
    assert not history.can_redo


def test_typing_in_another_block_begins_a_step() -> None:
    history = History(START)
    type_in(history, "a", row=0)
    type_in(history, "b", row=1)
    history.undo()
    assert (draft(history, 0), draft(history, 1)) == ("a", "")
    assert history.caret == Caret(0, 1)


def test_deleting_backwards_is_one_step_apart_from_typing() -> None:
    history = History(START)
    type_in(history, "abc")
    for shorter in ("ab", "a"):
        history.typed(write(history.article, 0, Text(shorter)), 0)
    history.undo()
    assert draft(history) == "abc"


def test_the_caret_moving_ends_a_run() -> None:
    history = History(START)
    type_in(history, "ac")
    history.typed(write(history.article, 0, Text("abc")), 0)
    history.undo()
    assert draft(history) == "ac"


def test_the_list_of_steps_is_bounded() -> None:
    history = History(START, limit=5)
    type_in(history, "a b c d e f g h ")
    while history.undo():
        pass
    assert draft(history) == "a b c "


@given(st.lists(st.tuples(st.integers(0, 2), st.text("ab ", max_size=6)), max_size=20))
def test_undoing_all_and_redoing_all_comes_back(edits: list[tuple[int, str]]) -> None:
    history = History(START)
    for row, text in edits:
        if text != draft(history, row):
            history.typed(write(history.article, row, Text(text)), row)
    end = history.article
    while history.undo():
        pass
    assert history.article == START
    while history.redo():
        pass
    assert history.article == end


@given(st.text("ab", max_size=8), st.text("ab", max_size=8))
def test_the_edit_between_two_strings_makes_one_of_the_other(old: str, new: str) -> None:
    start, removed, added = edit_between(old, new)
    assert old[:start] + added + old[start + removed :] == new
