"""A text with marks behaves like a row of characters of which each has its own marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.text import Mark, MarkKind, Text, joined

BOLD, ITALIC, LINK = MarkKind.BOLD, MarkKind.ITALIC, MarkKind.LINK
Character = tuple[str, frozenset[tuple[MarkKind, str]]]

OFFSETS = st.integers(-3, 12)
MARKS = st.builds(Mark, OFFSETS, OFFSETS, st.sampled_from(MarkKind), st.sampled_from(["", "a"]))
TEXTS = st.builds(Text, st.text("灵江\n 𬭚a", max_size=8), st.lists(MARKS, max_size=5).map(tuple))


def characters(text: Text) -> list[Character]:
    """Return each character with the marks over it."""
    return [
        (
            character,
            frozenset((m.kind, m.target) for m in text.marks if m.start <= at < m.end),
        )
        for at, character in enumerate(text.plain)
    ]


def text_of(row: list[Character]) -> Text:
    """Return the text of characters that each have their marks."""
    marks = [Mark(at, at + 1, *mark) for at, (_, over) in enumerate(row) for mark in over]
    return Text("".join(character for character, _ in row), tuple(marks))


@given(TEXTS)
def test_normal_form_is_one_for_all_equal_texts(text: Text) -> None:
    assert text_of(characters(text)) == text
    assert Text(text.plain, tuple(reversed(text.marks))) == text


@given(TEXTS)
def test_marks_are_inside_sorted_and_apart(text: Text) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in text.marks)
    assert list(text.marks) == sorted(text.marks)
    for first in text.marks:
        for second in text.marks:
            same = (first.kind, first.target) == (second.kind, second.target)
            assert (
                first is second or not same or first.end < second.start or second.end < first.start
            )


@given(TEXTS, OFFSETS, st.none() | OFFSETS)
def test_cut_is_a_slice(text: Text, start: int, end: int | None) -> None:
    assert characters(text.cut(start, end)) == characters(text)[start:end]


@given(TEXTS, TEXTS)
def test_adding_puts_characters_behind(first: Text, second: Text) -> None:
    assert characters(first + second) == characters(first) + characters(second)


@given(TEXTS, st.integers(0, 8))
def test_cut_and_added_again_is_the_same(text: Text, at: int) -> None:
    assert text.cut(0, at) + text.cut(at) == text


@given(st.lists(TEXTS, max_size=4))
def test_joining_is_adding(texts: list[Text]) -> None:
    assert joined(texts) == sum(texts, Text())


@given(st.lists(TEXTS, max_size=4), st.text("、\n", max_size=2))
def test_joining_puts_plain_text_between(texts: list[Text], between: str) -> None:
    found = joined(texts, between)
    assert found.plain == between.join(text.plain for text in texts)
    assert len(found.plain) == len(found)


@given(TEXTS, OFFSETS, OFFSETS, TEXTS)
@settings(max_examples=300)
def test_replacing_is_assigning_a_slice(text: Text, start: int, end: int, new: Text) -> None:
    row = characters(text)
    row[start:end] = characters(new)
    assert characters(text.replaced(start, end, new)) == row


@given(TEXTS, OFFSETS, OFFSETS, st.text("江a", max_size=3))
@settings(max_examples=300)
def test_typed_text_takes_the_marks_all_round_it(
    text: Text, start: int, end: int, new: str
) -> None:
    row = characters(text)
    start, end, _ = slice(start, end).indices(len(row))
    covered = row[start:end] or row[max(0, start - 1) : start + 1]
    is_at_an_end = not row[start:end] and start in (0, len(row))
    over = [marks for _, marks in covered]
    taken = frozenset[tuple[MarkKind, str]]()
    if over and not is_at_an_end:
        taken = over[0].intersection(*over)
    row[start:end] = [(character, taken) for character in new]
    assert characters(text.replaced(start, end, new)) == row


@given(TEXTS, OFFSETS, OFFSETS, st.sampled_from(MarkKind))
def test_marking_and_unmarking_change_those_characters(
    text: Text, start: int, end: int, kind: MarkKind
) -> None:
    inside = range(max(0, start), min(len(text), end))
    without, marked = text.unmarked(kind, start, end), text.marked(kind, start, end, "b")
    fewer, more = characters(text), characters(text)
    for at in inside:
        character, over = fewer[at]
        left = frozenset(mark for mark in over if mark[0] is not kind)
        fewer[at] = (character, left)
        more[at] = (character, (left if kind is LINK else over) | {(kind, "b")})
    assert characters(without) == fewer
    assert characters(marked) == more
    assert not inside or marked.has_mark(kind, inside.start, inside.stop)


@given(TEXTS)
def test_runs_are_the_text(text: Text) -> None:
    runs = text.runs()
    assert "".join(plain for plain, _ in runs) == text.plain
    assert all(plain for plain, _ in runs)
    row = [
        (character, frozenset((m.kind, m.target) for m in marks))
        for plain, marks in runs
        for character in plain
    ]
    assert row == characters(text)


@given(TEXTS)
def test_stripping_takes_white_space_away(text: Text) -> None:
    left = len(text.plain) - len(text.plain.lstrip())
    row = characters(text)[left : left + len(text.plain.strip())]
    assert characters(text.stripped()) == row


@pytest.mark.parametrize(
    ("start", "end", "new", "marks"),
    [
        (2, 4, "x", (Mark(0, 5, BOLD),)),
        (3, 3, "x", (Mark(0, 7, BOLD),)),
        (6, 6, "x", (Mark(0, 6, BOLD),)),
        (0, 0, "x", (Mark(1, 7, BOLD),)),
        (0, 6, "x", (Mark(0, 1, BOLD),)),
        (0, 6, "", ()),
        (4, 99, "x", (Mark(0, 4, BOLD),)),
        (4, None, "x", (Mark(0, 4, BOLD),)),
    ],
)
def test_editing_in_bold(start: int, end: int | None, new: str, marks: tuple[Mark, ...]) -> None:
    text = Text("市委书记讲话。", (Mark(0, 6, BOLD),))
    assert text.replaced(start, len(text) if end is None else end, new).marks == marks


def test_deleting_between_two_bold_words_joins_them() -> None:
    text = Text("ab-cd", (Mark(0, 2, BOLD), Mark(3, 5, BOLD)))
    assert text.replaced(2, 3, "") == Text("abcd", (Mark(0, 4, BOLD),))


def test_new_link_takes_the_place_of_another() -> None:
    text = Text("abcdef", (Mark(0, 4, LINK, "a"), Mark(0, 6, ITALIC)))
    assert text.marked(LINK, 2, 6, "b").marks == (
        Mark(0, 2, LINK, "a"),
        Mark(0, 6, ITALIC),
        Mark(2, 6, LINK, "b"),
    )


def test_text_is_a_string_of_characters() -> None:
    text = Text("灵𬭚")
    assert (len(text), str(text), bool(text), bool(Text())) == (2, "灵𬭚", True, False)
