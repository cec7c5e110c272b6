"""What is found in the two columns, and what replacing leaves behind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind
from editor.article.search import Column, Hit, Query, hits, replacements
from editor.article.text import Mark, MarkKind, Text


def article(*pairs: tuple[str, str]) -> Article:
    return Article(
        blocks=tuple(
            Block(f"b{n}", BlockKind.PARAGRAPH, Text(zh), Text(en))
            for n, (zh, en) in enumerate(pairs, 1)
        )
    )


@pytest.mark.parametrize(
    ("query", "text", "places"),
    [
        (Query("mayor"), "Mayor and mayoral mayor", [(0, 5), (10, 15), (18, 23)]),
        (Query("mayor", match_case=True), "Mayor, mayor", [(7, 12)]),
        (Query("mayor", whole_word=True), "Mayor and mayoral mayor's", [(0, 5), (18, 23)]),
        (Query("President", whole_word=True), "韦志远President韦", [(3, 12)]),
        (Query("校长", whole_word=True), "副校长校长", [(1, 3), (3, 5)]),
        (Query("(LJPU)", whole_word=True), "University (LJPU)", [(11, 17)]),
        (Query("city's"), "the city’s plan", [(4, 10)]),
        (Query('"3+2"'), "the “3+2” layout", [(4, 9)]),
        (Query("a.c"), "abc a.c", [(4, 7)]),
        (Query("x"), "𬭚 x", [(2, 3)]),
        (Query(""), "anything", []),
    ],
)
def test_what_is_found(query: Query, text: str, places: list[tuple[int, int]]) -> None:
    found = hits(article(("", text)), query)
    assert [(hit.start, hit.end) for hit in found] == places


def test_hits_come_in_reading_order() -> None:
    found = hits(article(("LJPU 甲", "LJPU one"), ("LJPU", "")), Query("ljpu"))
    assert [(hit.row, hit.column) for hit in found] == [
        (0, Column.SOURCE),
        (0, Column.DRAFT),
        (1, Column.SOURCE),
    ]


def test_replacing_leaves_the_chinese_alone_and_keeps_marks() -> None:
    bold = Text("the Mayor spoke", (Mark(4, 9, MarkKind.BOLD),))
    before = Article(blocks=(Block("b1", BlockKind.PARAGRAPH, Text("Mayor"), bold),))
    found = hits(before, Query("Mayor"))
    drafts = replacements(before, found, "Vice Mayor")
    assert drafts == {0: Text("the Vice Mayor spoke", (Mark(4, 14, MarkKind.BOLD),))}


def test_several_hits_of_one_row_are_replaced_at_once() -> None:
    before = article(("", "a b a b a"))
    assert replacements(before, hits(before, Query("a")), "long")[0].plain == "long b long b long"


@settings(deadline=None, max_examples=150)
@given(
    text=st.text("aAbB 中。'’", max_size=30),
    words=st.text("aAb中'", min_size=1, max_size=3),
    case=st.booleans(),
    whole=st.booleans(),
)
def test_replacing_a_hit_by_itself_changes_nothing(
    text: str, words: str, case: bool, whole: bool
) -> None:
    before = article(("", text))
    found = hits(before, Query(words, match_case=case, whole_word=whole))
    assert all(hit == Hit(0, Column.DRAFT, hit.start, hit.end) for hit in found)
    for hit in found:
        same = text[hit.start : hit.end]
        assert replacements(before, [hit], same)[0].plain == text
