"""A text as a web page can hold it."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.text import Mark, MarkKind, Text
from editor.formats.published.profile import Quotes
from editor.formats.published.tidying import is_safe, is_visible, tidied

PLAIN = [
    ("what is fine stays", "It’s “fine”, ５％ — 灵江", "It’s “fine”, ５％ — 灵江"),
    ("a no-break blank is a blank", "December\u00a012, 3\u202fkm", "December 12, 3 km"),
    ("several blanks are one", "one  two\t three", "one two three"),
    ("blanks at the ends go", "  one \n two  ", "one\ntwo"),
    ("a blank line inside is one break", "one\n\n \ntwo", "one\ntwo"),
    ("every kind of line end is a break", "a\r\nb\u2028c\u2029d\x0be\x85f", "a\nb\nc\nd\ne\nf"),
    ("what XML and HTML cannot hold goes", "a\x00b\x07c\ufffcd\ud800e", "abcde"),
    ("zero-width and bidi characters stay text", "a\u200bb\u202ec\u202c", "a\u200bb\u202ec\u202c"),
    ("nothing to be seen is nothing", " \u200b\u00a0\ufeff\n", ""),
    ("an ideographic blank inside stays", "灵江\u3000大学", "灵江\u3000大学"),
]


@pytest.mark.parametrize(("plain", "expected"), [c[1:] for c in PLAIN], ids=[c[0] for c in PLAIN])
def test_the_plain_string(plain: str, expected: str) -> None:
    assert tidied(Text(plain)).plain == expected


def test_marks_keep_to_their_words() -> None:
    text = Text("  a \u00a0 bold\x00 word ", (Mark(6, 15, MarkKind.BOLD),))
    tidy = tidied(text)
    assert tidy.plain == "a bold word"
    assert [tidy.plain[m.start : m.end] for m in tidy.marks] == ["bold wor"]


def test_a_mark_over_blanks_only_is_none() -> None:
    assert tidied(Text("a b", (Mark(1, 2, MarkKind.BOLD),))).marks == ()


QUOTES = [
    (Quotes.STRAIGHT, "“It’s” ‘so’ „low‟", '"It\'s" \'so\' "low"'),
    (Quotes.CURLY, '"It\'s" (\'so\') -- "yes"', "“It’s” (‘so’) -- “yes”"),
    (Quotes.CURLY, "the '90s and 'the end'", "the ’90s and ‘the end’"),
    (Quotes.CURLY, "“He said \"'no'\"”", "“He said “‘no’””"),
    (Quotes.AS_WRITTEN, "“It's”", "“It's”"),
]


@pytest.mark.parametrize(("quotes", "plain", "expected"), QUOTES)
def test_quotation_marks(quotes: Quotes, plain: str, expected: str) -> None:
    assert tidied(Text(plain), quotes).plain == expected


ADDRESSES = [
    ("https://e.cn/?a=1&b=2", True),
    ("HTTP://e.cn", True),
    ("mailto:a@e.cn", True),
    ("tel:+86", True),
    ("/news/1.html", True),
    ("//e.cn/x", True),
    ("news.html?at=10:30", True),
    ("javascript:alert(1)", False),
    (" java\nscript:alert(1)", False),
    ("\x01javascript:alert(1)", False),
    ("data:text/html,x", False),
    ("file:///C:/secret.docx", False),
    ("vbscript:x", False),
]


@pytest.mark.parametrize(("address", "safe"), ADDRESSES)
def test_only_addresses_of_the_web_are_links(address: str, safe: bool) -> None:
    link = Text("here", (Mark(0, 4, MarkKind.LINK, address),))
    assert is_safe(address) is safe
    assert bool(tidied(link).marks) is safe


def test_an_empty_address_is_no_link_and_a_broken_one_is_mended() -> None:
    empty = Text("here", (Mark(0, 4, MarkKind.LINK, " "),))
    broken = Text("here", (Mark(0, 4, MarkKind.LINK, " https://e.cn/\na "),))
    assert tidied(empty).marks == ()
    assert tidied(broken).marks == (Mark(0, 4, MarkKind.LINK, "https://e.cn/a"),)


def test_links_do_not_stand_in_links() -> None:
    first, second = (Mark(0, 6, MarkKind.LINK, "/a"), Mark(3, 9, MarkKind.LINK, "/b"))
    inner = Mark(1, 2, MarkKind.LINK, "/c")
    assert tidied(Text("abcdefghi", (first, second, inner))).marks == (
        first,
        Mark(6, 9, MarkKind.LINK, "/b"),
    )


ANYTHING = st.text(st.characters() | st.sampled_from(" \n\t\u00a0\u2028“'\"中𬭚"), max_size=30)
MARKS = st.lists(
    st.builds(
        lambda start, length, kind, target: Mark(start, start + length, kind, target),
        st.integers(0, 20),
        st.integers(0, 20),
        st.sampled_from(list(MarkKind)),
        st.sampled_from(["https://e.cn", "/x", "javascript:1", ""]),
    ),
    max_size=4,
)


@settings(deadline=None, max_examples=200)
@given(ANYTHING, MARKS, st.sampled_from(list(Quotes)))
def test_tidying_twice_changes_nothing_more_and_loses_no_visible_character(
    plain: str, marks: list[Mark], quotes: Quotes
) -> None:
    once = tidied(Text(plain, tuple(marks)), quotes)
    assert tidied(once, quotes) == once
    if quotes is Quotes.AS_WRITTEN:
        kept = [char for char in once.plain if is_visible(char)]
        assert kept == [char for char in plain if is_visible(char) and is_printable(char)]


def is_printable(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cs"} and char != "\ufffc"
