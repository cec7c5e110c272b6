"""Small pieces of HTML and the blocks they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Block, BlockKind
from editor.article.text import Mark, MarkKind, Text
from editor.formats.html.inline import edited, paragraphs, tidied
from editor.formats.html.markup import parse, prune
from editor.formats.html.pictures import Pictures
from editor.formats.html.walker import walk
from editor.formats.html.word import mark_lists


def blocks_of(markup: str, base: str = "") -> list[Block]:
    root = parse(f"<html><body>{markup}</body></html>", "page.html")
    assert root is not None
    prune(root)
    mark_lists(root)
    return walk(root, Pictures(None), base).blocks


def texts_of(markup: str) -> list[str]:
    return [block.source.plain for block in blocks_of(markup)]


def marks_of(markup: str, base: str = "") -> list[tuple[str, str, str]]:
    return [
        (mark.kind.value, block.source.plain[mark.start : mark.end], mark.target)
        for block in blocks_of(markup, base)
        for mark in block.source.marks
    ]


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>一</p><p>二</p>", ["一", "二"]),
        ("<div>一<div>二</div>三</div>", ["一", "二", "三"]),
        ("一<br>二", ["一", "二"]),
        ("<p>一<br>二</p>", ["一\n二"]),
        ("<p>一<br><br>二</p>", ["一", "二"]),
        ("<p>一<br> &nbsp; <br>二</p>", ["一", "二"]),
        ("<p>　　一<br>　　二</p>", ["一", "二"]),
        ("<p>一<br>&nbsp;&nbsp;&nbsp;&nbsp;二</p>", ["一", "二"]),
        ("<section><section><p>一</p></section>二</section>", ["一", "二"]),
        ("<p><span>一</span><span>二</span></p>", ["一二"]),
        ("<p>一\n   二</p>", ["一二"]),
        ("<p>May\n   20</p>", ["May 20"]),
        ("<p>　　一&nbsp;&nbsp; 二&#8203;三　</p>", ["一 二三"]),
        ("<p> </p><p>&nbsp;</p><p>　</p>", []),
        ("<pre>一\n二</pre>", ["一\n二"]),
        ("<dl><dt>一</dt><dd>二</dd></dl>", ["一", "二"]),
        ("<blockquote>一<p>二</p></blockquote>", ["一", "二"]),
        ("<p>一<script>x()</script>二<style>p{}</style></p>", ["一二"]),
        ("<p>一<span style='display: none'>隐</span>二</p>", ["一二"]),
        ("<p hidden>一</p><nav>二</nav><p>三<!-- 四 --></p>", ["三"]),
        ("<form><input name=q>用户登录</form><p>一</p>", ["一"]),
        ("<p>一<o:p>&nbsp;</o:p></p>", ["一"]),
        ("<p>一<del>二</del><ins>三</ins></p>", ["一三"]),
        ("<center>一</center>", ["一"]),
        ("<table><tr><td><p>一</p><p>二</p></td></tr></table>", ["一", "二"]),
    ],
)
def test_paragraphs(markup: str, texts: list[str]) -> None:
    assert texts_of(markup) == texts


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        ("<p>一<b>二</b>三</p>", [("bold", "二", "")]),
        ("<p><strong>一<em>二</em></strong></p>", [("bold", "一二", ""), ("italic", "二", "")]),
        ("<p><span style='font-weight: 700'>一</span>二</p>", [("bold", "一", "")]),
        ("<p><span style='FONT-WEIGHT:bold'>一</span></p>", [("bold", "一", "")]),
        ("<p><b>一<span style='font-weight:normal'>二</span></b></p>", [("bold", "一", "")]),
        ("<p><b>一</b><b>二</b></p>", [("bold", "一二", "")]),
        ("<p><b>  一  </b></p>", [("bold", "一", "")]),
        ("<p><span style='font-style:italic'>一</span></p>", [("italic", "一", "")]),
        ("<p>m<sup>2</sup></p>", [("superscript", "2", "")]),
        ("<p><a href='b.htm'>一</a></p>", [("link", "一", "https://x.example/a/b.htm")]),
        ("<p><a href='javascript:void(0)'>一</a><a href='#top'>二</a></p>", []),
        ("<p><a href='http://[bad'>一</a></p>", []),
        ("<p><a name=x>一</a></p>", []),
        ("<h2><b>一</b></h2>", []),
        ("<p>甲\n<b>\n乙</b>丙</p>", [("bold", "乙", "")]),
    ],
)
def test_marks(markup: str, marks: list[tuple[str, str, str]]) -> None:
    assert marks_of(markup, "https://x.example/a/index.htm") == marks


def test_lists_keep_their_depth_and_numbers() -> None:
    markup = "<ul><li>一<ol><li>二</li></ol>三</li><li><p>四</p><p>五</p></li></ul>"
    said = [(b.kind.value, b.source.plain, b.level, b.ordered) for b in blocks_of(markup)]
    assert said == [
        ("list_item", "一", 0, False),
        ("list_item", "二", 1, True),
        ("paragraph", "三", 0, False),
        ("list_item", "四", 0, False),
        ("paragraph", "五", 0, False),
    ]


def test_word_lists_lose_their_drawn_markers() -> None:
    markup = (
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>一、<span>&nbsp;</span>"
        "</span>甲</p><p style='mso-list:l0 level2 lfo1'>"
        "<span style='mso-list:Ignore'>l</span>乙</p>"
    )
    said = [(b.source.plain, b.level, b.ordered) for b in blocks_of(markup)]
    assert said == [("甲", 0, True), ("乙", 1, False)]


def test_cells_keep_their_places_under_spans() -> None:
    markup = (
        "<table><tr><th rowspan=2>甲</th><th colspan=2>乙</th></tr>"
        "<tr><td>丙</td><td>丁<br>戊</td></tr><tr><td colspan=999999>己</td><td></td></tr></table>"
    )
    cells = [(b.source.plain, b.cell) for b in blocks_of(markup)]
    places = [
        (text, c.row, c.column, c.row_span, c.column_span, c.header) for text, c in cells if c
    ]
    assert places == [
        ("甲", 0, 0, 2, 1, True),
        ("乙", 0, 1, 1, 2, True),
        ("丙", 1, 1, 1, 1, False),
        ("丁\n戊", 1, 2, 1, 1, False),
        ("己", 2, 0, 1, 1, False),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>一</td></tr><tr><td>二</td></tr></table>",
        "<table><tr><td><table><tr><td>一</td></tr></table></td><td>二</td></tr></table>",
        "<table><tr><td><img src=a.jpg><td><img src=b.jpg><tr><td>一<td>二</table>",
    ],
)
def test_tables_that_lay_out_a_page_are_no_tables(markup: str) -> None:
    blocks = [b for b in blocks_of(markup) if b.kind is not BlockKind.IMAGE]
    assert [b.source.plain for b in blocks] == ["一", "二"]
    assert all(b.cell is None for b in blocks)


def test_a_picture_parts_its_paragraph_and_takes_the_centred_line_as_caption() -> None:
    markup = "<p>前<img src='http://x/1.jpg'>后</p><p align=center><img src='/2.jpg'><br>会议。</p>"
    kinds = [(b.kind.value, b.source.plain) for b in blocks_of(markup)]
    assert kinds == [
        ("paragraph", "前"),
        ("image", ""),
        ("paragraph", "后"),
        ("image", ""),
        ("caption", "会议。"),
    ]


def test_a_figure_has_its_caption() -> None:
    blocks = blocks_of("<figure><img src='/a.jpg' alt='甲'><figcaption>乙。</figcaption></figure>")
    assert [b.kind for b in blocks] == [BlockKind.IMAGE, BlockKind.CAPTION]
    assert blocks[0].picture is not None
    assert blocks[0].picture.alt == "甲"


SOUP = """<p> </p><div> </div> <br> <b> </b> <td> <tr> <table> </table> <li> <ul> </ul> 甲 乙
<h2> <a_href=x> </a> <img_src=a.png> <span_style='font-weight:bold'> </span> &nbsp; <!--x-->"""
PIECES = st.sampled_from([piece.replace("_", " ") for piece in SOUP.split()])


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_character_is_lost_or_doubled_in_any_soup(markup: str) -> None:
    root = parse(f"<body>甲{markup}</body>", "x")
    assert root is not None
    prune(root)
    wanted = sorted("".join(root.itertext()).replace("\u3000", ""))
    found = "".join(b.source.plain for b in walk(root, Pictures(None)).blocks)
    shown = [c for c in wanted if c in "甲乙"]
    assert sorted(c for c in found if c in "甲乙") == shown


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="甲a \n\u3000\xa0\u200b", max_size=30), st.data())
def test_marks_follow_the_tidied_text(plain: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    text = Text(plain, (Mark(start, end, MarkKind.BOLD),))
    worded = plain[start:end].count("甲")
    tidy = tidied(text)
    assert sum(tidy.plain[m.start : m.end].count("甲") for m in tidy.marks) == worded
    parts = list(paragraphs(text, loose=True))
    assert sum(p.plain[m.start : m.end].count("甲") for p in parts for m in p.marks) == worded


def test_edits_move_marks() -> None:
    text = Text("ab  cd", (Mark(4, 6, MarkKind.BOLD),))
    assert edited(text, [(2, 4, " ")]) == Text("ab cd", (Mark(3, 5, MarkKind.BOLD),))
