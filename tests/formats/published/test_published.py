"""The finished English in its three forms."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind, Cell
from editor.article.text import Mark, MarkKind, Text
from editor.formats.published import PublishedForm, published
from editor.formats.published.fragment import inline


def block(kind: BlockKind, draft: str | Text, **facts: object) -> Block:
    text = draft if isinstance(draft, Text) else Text(draft)
    return Block("b", kind, Text("中文"), text, **facts)  # type: ignore[arg-type]


def html(*blocks: Block) -> str:
    return published(Article(blocks=blocks), PublishedForm.HTML)


CASES = [
    ("a title is h2", [block(BlockKind.TITLE, "Signs Agreement")], "<h2>Signs Agreement</h2>"),
    ("a heading is h3", [block(BlockKind.HEADING, "Aims", level=1)], "<h3>Aims</h3>"),
    ("nothing drafted, nothing printed", [block(BlockKind.PARAGRAPH, "")], ""),
    (
        "a caption is centred twice over",
        [block(BlockKind.CAPTION, "Scene")],
        '<p align="center" style="text-align: center;">Scene</p>',
    ),
    (
        "a run-in byline opens its paragraph",
        [
            block(BlockKind.BYLINE, "From News Center (Text by Zhou Min)", run_in=True),
            block(BlockKind.PARAGRAPH, "On March 17, it rained."),
        ],
        "<p>From News Center (Text by Zhou Min) On March 17, it rained.</p>",
    ),
    (
        "a run-in byline without a paragraph stands alone",
        [
            block(BlockKind.BYLINE, "From News Center", run_in=True),
            block(BlockKind.CAPTION, "Scene"),
        ],
        '<p>From News Center</p><p align="center" style="text-align: center;">Scene</p>',
    ),
    (
        "a line break stays inside the paragraph",
        [block(BlockKind.PARAGRAPH, "one\ntwo")],
        "<p>one<br>two</p>",
    ),
    (
        "only three characters are escaped",
        [block(BlockKind.PARAGRAPH, "R&D <b> “quoted” 'x'")],
        "<p>R&amp;D &lt;b&gt; “quoted” 'x'</p>",
    ),
    (
        "lists nest by level",
        [
            block(BlockKind.LIST_ITEM, "a", ordered=True),
            block(BlockKind.LIST_ITEM, "b", level=1),
            block(BlockKind.LIST_ITEM, "c", ordered=True),
        ],
        "<ol><li>a</li><ul><li>b</li></ul><li>c</li></ol>",
    ),
    (
        "a numbered list after a bulleted one is a list of its own inside it",
        [block(BlockKind.LIST_ITEM, "a"), block(BlockKind.PARAGRAPH, "p")],
        "<ul><li>a</li></ul><p>p</p>",
    ),
    (
        "a table keeps its places and spans",
        [
            block(BlockKind.TABLE_CELL, "A", cell=Cell(0, 0, 0, column_span=2, header=True)),
            block(BlockKind.TABLE_CELL, "", cell=Cell(0, 1, 0)),
            block(BlockKind.TABLE_CELL, "2", cell=Cell(0, 1, 1)),
        ],
        '<table><tr><th colspan="2">A</th></tr><tr><td></td><td>2</td></tr></table>',
    ),
    (
        "marks that cross are closed and opened again",
        [
            block(
                BlockKind.PARAGRAPH,
                Text("abc", (Mark(0, 2, MarkKind.BOLD), Mark(1, 3, MarkKind.ITALIC))),
            )
        ],
        "<p><strong>a</strong><strong><em>b</em></strong><em>c</em></p>",
    ),
    (
        "a link keeps its exact address",
        [
            block(
                BlockKind.PARAGRAPH,
                Text("site", (Mark(0, 4, MarkKind.LINK, 'https://e.cn/?a=1&b="x"'),)),
            )
        ],
        '<p><a href="https://e.cn/?a=1&amp;b=&quot;x&quot;">site</a></p>',
    ),
]


@pytest.mark.parametrize(("blocks", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_fragment(blocks: list[Block], expected: str) -> None:
    assert html(*blocks) == expected


def test_two_lists_of_one_level_and_other_kinds_are_two_lists() -> None:
    written = html(
        block(BlockKind.LIST_ITEM, "a"),
        block(BlockKind.LIST_ITEM, "b", ordered=True),
    )
    assert written == "<ul><li>a</li></ul><ol><li>b</li></ol>"


def test_plain_text_has_one_blank_line_between_blocks_and_numbers_its_lists() -> None:
    article = Article(
        blocks=(
            block(BlockKind.TITLE, "Title "),
            block(BlockKind.LIST_ITEM, "a", ordered=True),
            block(BlockKind.LIST_ITEM, "b", ordered=True),
            block(BlockKind.TABLE_CELL, "x", cell=Cell(0, 0, 0)),
            block(BlockKind.TABLE_CELL, "y", cell=Cell(0, 0, 1)),
            block(BlockKind.PARAGRAPH, "End."),
        )
    )
    assert published(article, PublishedForm.TEXT) == "Title\n\n1. a\n\n2. b\n\nx\ty\n\nEnd.\n"


def test_markdown_marks_headings_lists_and_tables() -> None:
    bold = Text("very bold word", (Mark(4, 10, MarkKind.BOLD),))
    article = Article(
        blocks=(
            block(BlockKind.TITLE, "Title"),
            block(BlockKind.HEADING, "Aims", level=1),
            block(BlockKind.PARAGRAPH, bold),
            block(BlockKind.PARAGRAPH, "1. not a list * at all"),
            block(BlockKind.LIST_ITEM, "item"),
            block(BlockKind.TABLE_CELL, "a|b", cell=Cell(0, 0, 0)),
            block(BlockKind.TABLE_CELL, "1", cell=Cell(0, 1, 0)),
        )
    )
    assert published(article, PublishedForm.MARKDOWN) == (
        "# Title\n\n## Aims\n\nvery **bold** word\n\n1\\. not a list \\* at all\n\n- item\n\n"
        "| a\\|b |\n| --- |\n| 1 |\n"
    )


MARKDOWN = [
    ("entities stay text", BlockKind.PARAGRAPH, "R&D &nbsp; &#60;", "R&D \\&nbsp; \\&\\#60;"),
    ("tags stay text", BlockKind.PARAGRAPH, "<script>", "\\<script\\>"),
    (
        "no line of a paragraph opens a list",
        BlockKind.PARAGRAPH,
        "a\n- b\n2) c",
        "a\\\n\\- b\\\n2\\) c",
    ),
    ("nor a heading", BlockKind.PARAGRAPH, "a\n===\n--- x", "a\\\n\\===\\\n\\--- x"),
    ("nothing is struck through", BlockKind.PARAGRAPH, "~~a~~", "\\~~a\\~~"),
    ("a heading is one line", BlockKind.HEADING, "One\ntwo", "## One two"),
    ("a year is no list", BlockKind.PARAGRAPH, "In 2026.", "In 2026."),
]


@pytest.mark.parametrize(
    ("kind", "draft", "expected"), [c[1:] for c in MARKDOWN], ids=[c[0] for c in MARKDOWN]
)
def test_hostile_text_stays_text_in_markdown(kind: BlockKind, draft: str, expected: str) -> None:
    article = Article(blocks=(block(kind, draft, level=1),))
    assert published(article, PublishedForm.MARKDOWN) == expected + "\n"


class Reader(HTMLParser):
    """Reads a fragment back as text and the tags open over every character."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.read: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.read.append(("\n", frozenset(self.stack)))
        else:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.read += [(char, frozenset(self.stack)) for char in data]


TAGS = {MarkKind.BOLD: "strong", MarkKind.ITALIC: "em", MarkKind.SUPERSCRIPT: "sup"}
MARKS = st.builds(
    lambda a, b, kind: Mark(min(a, b), max(a, b), kind),
    st.integers(0, 12),
    st.integers(0, 12),
    st.sampled_from(sorted(TAGS)),
)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab <>&\"'\n中𬭚"), max_size=12), st.lists(MARKS, max_size=5))
def test_any_text_reads_back_with_the_same_marks(plain: str, marks: list[Mark]) -> None:
    text = Text(plain, tuple(marks))
    reader = Reader()
    reader.feed(inline(text))
    reader.close()
    assert "".join(char for char, _ in reader.read) == plain
    for offset, (_, tags) in enumerate(reader.read):
        over = {TAGS[m.kind] for m in text.marks if m.start <= offset < m.end}
        assert tags == over


def test_hostile_text_stays_text_on_one_line() -> None:
    written = html(block(BlockKind.PARAGRAPH, "<script>alert(1)</script>\r\n&nbsp;<!--"))
    assert not re.search(r"<script|<!--|\n", written)
