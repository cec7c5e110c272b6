"""Versions: what differs between two, and bringing one back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind
from editor.article.text import MarkKind, Text
from editor.review.versions import Fate, Version, VersionCause, bring_back, differences
from editor.text.words import apply


def block(name: str, draft: str = "", source: str = "灵江") -> Block:
    return Block(name, BlockKind.PARAGRAPH, Text(source), Text(draft))


BEFORE = (block("a", "One."), block("b", "Two was signed."), block("c", "Three."), block("d"))


def fates(after: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(d.fate.value, d.after.id) for d in differences(BEFORE, after)]


def test_nothing_differs_from_itself() -> None:
    assert differences(BEFORE, tuple(replace(b) for b in BEFORE)) == ()


def test_a_changed_word_is_told_in_words() -> None:
    (found,) = differences(BEFORE, (BEFORE[0], block("b", "Two were signed."), *BEFORE[2:]))
    assert found.fate is Fate.CHANGED
    assert [(e.start, e.end, e.new) for e in found.edits] == [(4, 7, "were")]
    assert found.source_edits == ()


def test_changed_marks_and_chinese_are_changes_too() -> None:
    bold = replace(BEFORE[0], draft=Text("One.").marked(MarkKind.BOLD, 0, 3))
    chinese = replace(BEFORE[2], source=Text("灵江市"))
    assert fates((bold, BEFORE[1], chinese, BEFORE[3])) == [("changed", "a"), ("changed", "c")]


def test_added_removed_and_moved_blocks_stand_where_they_are() -> None:
    after = (BEFORE[2], block("n", "New."), BEFORE[0], BEFORE[3])
    assert fates(after) == [
        ("moved", "c"),
        ("added", "n"),
        ("removed", "b"),
    ] or fates(after) == [("added", "n"), ("moved", "a"), ("removed", "b")]
    first_gone = differences(BEFORE, BEFORE[1:])[0]
    assert (first_gone.fate, first_gone.before.draft.plain) == (Fate.REMOVED, "One.")


def test_a_version_comes_back_as_it_was() -> None:
    version = Version("v1", "7", VersionCause.EXPORT, "0a1b2c3d", "DZ-0007-r1", "", "", BEFORE)
    now = Article("7", BEFORE[:1])
    assert bring_back(now, version) == Article("7", BEFORE)


TEXTS = st.text(st.sampled_from("ab 灵."), max_size=12)
BLOCKS = st.lists(
    st.tuples(st.sampled_from("abcdef"), TEXTS), max_size=6, unique_by=lambda pair: pair[0]
).map(lambda rows: tuple(block(name, text) for name, text in rows))


@given(BLOCKS, BLOCKS)
def test_every_difference_is_told_once_and_exactly(
    before: tuple[Block, ...], after: tuple[Block, ...]
) -> None:
    found = differences(before, after)
    told = {d.after.id: d for d in found}
    assert len(told) == len(found)
    old, new = ({b.id: b for b in blocks} for blocks in (before, after))
    for name in old.keys() | new.keys():
        was, now = (blocks[name].draft.plain if name in blocks else "" for blocks in (old, new))
        if name not in told:
            assert old[name] == new[name]
        else:
            assert apply(was, told[name].edits) == now
    kept = [name for name in old if name in new and not (name in told and told[name].is_moved)]
    assert kept == [name for name in new if name in kept]
