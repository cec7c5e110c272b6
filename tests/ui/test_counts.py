"""Lengths kept up to date row by row are those of counting anew."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Block, BlockKind
from editor.article.text import Text
from editor.ui.counts import Counts

BLOCKS = st.lists(
    st.builds(
        lambda zh, en: Block("b", BlockKind.PARAGRAPH, Text(zh), Text(en)),
        st.sampled_from(["", "灵江", "2026年", " "]),
        st.sampled_from(["", "Lingjiang", "two words", " "]),
    ),
    max_size=6,
)


def figures(counts: Counts) -> tuple[int, int, int, int]:
    return counts.chinese, counts.english, counts.draftable, counts.drafted


def test_an_article_is_counted() -> None:
    counts = Counts()
    counts.begin(
        [
            Block("b1", BlockKind.TITLE, Text("灵江市2026年"), Text("Lingjiang in 2026")),
            Block("b2", BlockKind.PARAGRAPH, Text("会议"), Text(" ")),
            Block("b3", BlockKind.PARAGRAPH, Text(), Text("An added block")),
        ]
    )
    assert figures(counts) == (7, 6, 2, 1)


@settings(deadline=None, max_examples=200)
@given(before=BLOCKS, now=BLOCKS, first=st.integers(0, 6), length=st.integers(0, 6))
def test_a_change_counts_as_the_whole_anew(
    before: list[Block], now: list[Block], first: int, length: int
) -> None:
    first = min(first, len(before))
    length = min(length, len(before) - first)
    counts, anew = Counts(), Counts()
    counts.begin(before)
    counts.change(first, length, now)
    anew.begin([*before[:first], *now, *before[first + length :]])
    assert figures(counts) == figures(anew)
