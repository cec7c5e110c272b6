"""What goes on the clipboard."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from editor.article.article import Article, Block, BlockKind, Picture
from editor.article.text import Mark, MarkKind, Text
from editor.formats.published.arrangement import Part
from editor.formats.published.clip import clip_of, fragment_of
from editor.formats.published.profile import CLEAN, Captions, Profile, profiles

ALLOWED = "h2 h3 p strong em a ul ol li sup br table tr th td".split()
FOREIGN = re.compile(r"\n|<html|<head|<meta|<style|<!--|<span|class=| id=|-qt-|font|margin|\u00a0")


def _block(kind: BlockKind, draft: str | Text, **facts: object) -> Block:
    text = draft if isinstance(draft, Text) else Text(draft)
    return Block("b", kind, Text("中文"), text, **facts)  # type: ignore[arg-type]


ARTICLE = Article(
    blocks=(
        _block(BlockKind.TITLE, "Signs Agreement"),
        _block(BlockKind.BYLINE, "From News Center", run_in=True),
        _block(
            BlockKind.PARAGRAPH,
            Text(
                "On March\u00a017, R&D\u2028began <here>.",
                (Mark(17, 22, MarkKind.BOLD), Mark(24, 28, MarkKind.LINK, "https://e.cn/?a=1&b=2")),
            ),
        ),
        _block(BlockKind.HEADING, "Aims", level=1),
        _block(BlockKind.LIST_ITEM, "first"),
        _block(BlockKind.LIST_ITEM, "inner", level=1, ordered=True),
        _block(BlockKind.IMAGE, "", picture=Picture("00", "image/jpeg")),
        _block(BlockKind.CAPTION, "Scene"),
        _block(BlockKind.SIGNOFF, "Department: Zhou Min"),
    )
)
CENTRE = '<p align="center" style="text-align: center;">'

GOLDEN = [
    (
        "clean, everything",
        CLEAN,
        Part.EVERYTHING,
        (
            "<h2>Signs Agreement</h2>"
            "<p>From News Center On March 17, R&amp;D<br><strong>began</strong> "
            '&lt;<a href="https://e.cn/?a=1&amp;b=2">here</a>&gt;.</p>'
            "<h3>Aims</h3><ul><li>first</li><ol><li>inner</li></ol></ul>"
            f"{CENTRE}Scene</p><p>Department: Zhou Min</p>"
        ),
    ),
    ("clean, the title", CLEAN, Part.TITLE, "<h2>Signs Agreement</h2>"),
    (
        "another dialect",
        replace(
            CLEAN,
            headings=("bold",),
            captions=Captions.BY_ATTRIBUTE,
            bold="b",
            sign_offs=False,
            photos=True,
        ),
        Part.BODY,
        (
            "<p>From News Center On March 17, R&amp;D<br><b>began</b> "
            '&lt;<a href="https://e.cn/?a=1&amp;b=2">here</a>&gt;.</p>'
            "<p><b>Aims</b></p><ul><li>first</li><ol><li>inner</li></ol></ul>"
            '<p align="center">[Photo 1: 01 Scene.jpg]</p><p align="center">Scene</p>'
        ),
    ),
]


@pytest.mark.parametrize(
    ("profile", "part", "expected"), [c[1:] for c in GOLDEN], ids=[c[0] for c in GOLDEN]
)
def test_the_html(profile: Profile, part: Part, expected: str) -> None:
    assert clip_of(ARTICLE, profile, part).html == expected


def test_the_plain_text_has_the_same_blocks_with_a_blank_line_between() -> None:
    assert clip_of(ARTICLE).text.split("\n\n") == [
        "Signs Agreement",
        "From News Center On March 17, R&D\nbegan <here>.",
        "Aims",
        "- first",
        "  1. inner",
        "Scene",
        "Department: Zhou Min",
    ]


def test_a_selected_passage_is_a_paragraph() -> None:
    clip = fragment_of(Text(" word\u00a0two ", (Mark(0, 5, MarkKind.ITALIC),)))
    assert (clip.html, clip.text) == ("<p><em>word</em> two</p>", "word two")


def test_a_selection_over_blocks_is_whole_blocks_without_pictures() -> None:
    first = replace(ARTICLE.blocks[2], draft=ARTICLE.blocks[2].draft.cut(17, 22))
    clip = fragment_of([first, *ARTICLE.blocks[3:8]], profiles()[1])
    assert clip.html == (
        "<p><strong>began</strong></p><h3>Aims</h3>"
        f"<ul><li>first</li><ol><li>inner</li></ol></ul>{CENTRE}Scene</p>"
    )


def test_nothing_selected_is_nothing_copied() -> None:
    assert fragment_of(Text()) == fragment_of([]) == clip_of(Article())
    assert (clip_of(Article()).html, clip_of(Article()).text) == ("", "")


TEXTS = st.builds(
    lambda plain, spans: Text(
        plain, tuple(Mark(a, a + b, kind, "https://e.cn/?a=1&b=2") for a, b, kind in spans)
    ),
    st.text(
        st.sampled_from("ab &<>\"'\n\t\u00a0\u200b\u202e\u2028中𬭚“”")
        | st.characters(codec="utf-8"),
        max_size=24,
    ),
    st.lists(
        st.tuples(st.integers(0, 20), st.integers(0, 9), st.sampled_from(list(MarkKind))),
        max_size=4,
    ),
)
KINDS = st.sampled_from(
    [
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.SIGNOFF,
        BlockKind.OTHER,
    ]
)
TAGS = {BlockKind.TITLE: "h2", BlockKind.HEADING: "h3"}


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(KINDS, TEXTS), max_size=6))
def test_any_article_reads_back_as_the_same_blocks(parts: list[tuple[BlockKind, Text]]) -> None:
    article = Article(blocks=tuple(_block(kind, text) for kind, text in parts))
    clip = clip_of(article)
    assert not FOREIGN.search(re.sub(r">[^<]*<", "><", clip.html))
    body = html.fragment_fromstring(clip.html, create_parent="body")
    assert {str(element.tag) for element in body.iterdescendants()} <= set(ALLOWED)
    read = [(str(block.tag), _words(block)) for block in body]
    kinds = [TAGS.get(kind, "p") for kind, text in parts if _is_filled(text)]
    assert [tag for tag, _ in read] == kinds
    assert [words for _, words in read] == clip.text.split("\n\n")[: len(read)]


def _words(block: html.HtmlElement) -> str:
    for line_break in block.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return str(block.text_content())


def _is_filled(text: Text) -> bool:
    return bool(fragment_of(text).html)
