"""What a change does, however it was told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.review.canonical import canonical
from editor.review.change import ChangeKind

IN, OUT, FOR = ChangeKind.INSERT, ChangeKind.DELETE, ChangeKind.REPLACE

CASES = [
    ("He noted it.", 3, "noted", "said", (FOR, 3, "note", "sai", 3)),
    ("He noted it.", 3, "noted it", "said it", (FOR, 3, "note", "sai", 3)),
    ("the man", 4, "", "old ", (IN, 3, "", " old", 4)),
    ("the man", 3, "", " old", (IN, 3, "", " old", 4)),
    ("the man", 0, "the man", "the old man", (IN, 3, "", " old", 4)),
    ("a a a", 2, "a ", "", (OUT, 0, "a ", "", 3)),
    ("aaaa", 2, "aa", "a", (OUT, 0, "a", "", 3)),
    ("", 0, "", "ab", (IN, 0, "", "ab", 0)),
    ("same", 0, "same", "same", (FOR, 4, "", "", 4)),
]


@pytest.mark.parametrize(("text", "start", "before", "after", "expected"), CASES)
def test_shared_characters_go_and_the_rest_moves_left(
    text: str, start: int, before: str, after: str, expected: tuple[ChangeKind, int, str, str, int]
) -> None:
    bare = canonical(text, start, before, after)
    assert (bare.kind, bare.start, bare.before, bare.after, bare.last) == expected


@settings(deadline=None, max_examples=300)
@given(st.text("ab ", max_size=12), st.data())
def test_it_does_the_same_to_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    after = data.draw(st.text("ab ", max_size=6))
    bare = canonical(text, start, text[start:end], after)
    assert text[bare.start : bare.end] == bare.before
    assert text[: bare.start] + bare.after + text[bare.end :] == text[:start] + after + text[end:]


@settings(deadline=None, max_examples=300)
@given(st.text("ab ", min_size=1, max_size=12), st.text("ab ", min_size=1, max_size=3), st.data())
def test_equal_insertions_have_one_form(text: str, words: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    bare = canonical(text, start, "", words)
    result = text[:start] + words + text[start:]
    for other in range(bare.start, bare.last + 1):
        moved = result[other : other + len(words)]
        assert text[:other] + moved + text[other:] == result
        assert canonical(text, other, "", moved) == bare
