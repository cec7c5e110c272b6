"""The anchors: written names are read again, and strangers' are not taken for ours."""

from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind, Picture, new_block_id
from editor.article.text import Text
from editor.formats.docx.anchors import (
    Anchor,
    bookmark_name,
    footer_text,
    identifier,
    properties,
    read_bookmark_name,
    read_footer,
    read_identifier,
    signoff_cell,
)
from editor.formats.docx.rows import captioned_images, sent_rows
from editor.review.export import Export, check_code, label
from editor.review.mapping.labels import visible_ids
from editor.review.returned import AnchorKind

SentOut: TypeAlias = Callable[..., Export]

IDS = st.from_regex(r"b[0-9]{1,6}|b[0-9a-f]{12}|t[0-9]_[0-9]", fullmatch=True)
EXPORTS = st.from_regex(r"[0-9a-f]{8}", fullmatch=True)


@given(kind=st.sampled_from(AnchorKind), block=IDS, export=EXPORTS)
def test_a_bookmark_is_read_as_it_was_written(kind: AnchorKind, block: str, export: str) -> None:
    name = bookmark_name(kind, block, export)
    assert len(name) <= 40
    assert name[0].isalpha()
    assert read_bookmark_name(name) == Anchor(kind, block, export)


@pytest.mark.parametrize(
    "name", ["_GoBack", "dzR_b1", "dzX_b1_a1b2c3d4", "dzR_b1_A1B2C3D4", "OLE_LINK1", "", "dzR__x"]
)
def test_other_bookmarks_are_not_ours(name: str) -> None:
    assert read_bookmark_name(name) is None


@pytest.mark.parametrize("block", ["", "b 1", "块", "b" * 28, "b-1"])
def test_an_id_a_bookmark_cannot_carry_is_an_error(block: str) -> None:
    with pytest.raises(ValueError, match="dzR_"):
        bookmark_name(AnchorKind.ROW, block, "a1b2c3d4")


def test_new_ids_fit_a_bookmark() -> None:
    assert read_bookmark_name(bookmark_name(AnchorKind.TARGET, new_block_id(), "a1b2c3d4"))


@given(number=st.integers(1, 999_999), block=IDS, export=EXPORTS)
def test_a_visible_id_is_read_as_it_was_written(number: int, block: str, export: str) -> None:
    (seen,) = visible_ids(label(number, export, block))
    assert (seen.number, seen.code) == (number, check_code(export, block))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("014-K7", (14, "K7")),
        ("014-k7 标题 Title", (14, "K7")),
        ("014 – K7", (14, "K7")),
        ("014－K7", (14, "K7")),
        ("1014-K7", (1014, "K7")),
        ("14-K7", None),
        ("014-K", None),
        ("014-K71", None),
        ("014-O0", None),
        ("2026-03-18", None),
        ("", None),
    ],
)
def test_visible_ids_amid_what_reviewers_type(text: str, expected: tuple[int, str] | None) -> None:
    seen = [(one.number, one.code) for one in visible_ids(text)]
    assert seen == ([expected] if expected else [])


def test_the_document_says_three_ways_which_export_it_is(article: Article, sent: SentOut) -> None:
    export = sent(article)
    assert properties(export) == {"dz.doc": "4f2e9a", "dz.export": "a1b2c3d4", "dz.rev": "2"}
    assert read_identifier(identifier(export)) == ("4f2e9a", "a1b2c3d4", 2)
    assert read_footer(f"{footer_text(export)}\t1 / 3") == ("LZPU-0042-r2", "a1b2c3d4")
    assert read_footer("ref 灵江 大学-0001-r1 · a1b2c3d4") == ("灵江 大学-0001-r1", "a1b2c3d4")
    assert read_identifier("urn:isbn:1") is None
    assert read_footer("第 1 页") is None
    assert signoff_cell(2, "date") == "2_date"


PICTURE = Picture("a" * 64, alt="现场")
ROWS: list[tuple[tuple[Block, ...], list[tuple[str, str]]]] = [
    ((Block("b1", BlockKind.PARAGRAPH, Text("一")),), [("b1", "一")]),
    ((Block("b1", BlockKind.PARAGRAPH, draft=Text("One")),), [("b1", "")]),
    ((Block("b1", BlockKind.PARAGRAPH, Text(" ")),), []),
    ((Block("b1", BlockKind.IMAGE, picture=PICTURE),), [("b1", "现场")]),
    ((Block("b1", BlockKind.IMAGE, picture=Picture("")),), []),
    (
        (
            Block("b1", BlockKind.IMAGE, picture=PICTURE),
            Block("b2", BlockKind.IMAGE, picture=PICTURE),
            Block("b3", BlockKind.CAPTION, Text("图说")),
        ),
        [("b3", "图说")],
    ),
    (
        (
            Block("b1", BlockKind.IMAGE, Text("有字"), picture=PICTURE),
            Block("b2", BlockKind.CAPTION, Text("图说")),
        ),
        [("b1", "有字"), ("b2", "图说")],
    ),
    (
        (
            Block("b1", BlockKind.IMAGE, picture=PICTURE),
            Block("b2", BlockKind.PARAGRAPH, Text("正文")),
            Block("b3", BlockKind.CAPTION, Text("图说")),
        ),
        [("b1", "现场"), ("b2", "正文"), ("b3", "图说")],
    ),
]


@pytest.mark.parametrize(("blocks", "expected"), ROWS)
def test_which_blocks_are_rows(blocks: tuple[Block, ...], expected: list[tuple[str, str]]) -> None:
    rows = sent_rows(Article("7", blocks), "a1b2c3d4")
    assert [(row.block, row.source) for row in rows] == expected
    assert [row.label for row in rows] == [
        label(n, "a1b2c3d4", row.block) for n, row in enumerate(rows, 1)
    ]


def test_images_belong_to_the_caption_after_them() -> None:
    blocks = ROWS[5][0]
    assert captioned_images(Article("7", blocks)) == {"b3": blocks[:2]}


def test_what_was_sent_is_what_the_file_can_carry() -> None:
    blocks = (Block("b1", BlockKind.PARAGRAPH, Text("一\x00二\r\n三"), Text("a\ud800b\x0bc")),)
    (row,) = sent_rows(Article("7", blocks), "a1b2c3d4")
    assert (row.source, row.draft) == ("一二\n三", "ab\nc")
