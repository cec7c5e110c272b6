"""Our own exports, read back as they were sent: every row as it was, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.article.article import Article
from editor.formats.docx.returned import read_returned
from editor.review.export import Export, Layout
from editor.review.returned import AnchorKind, Identity, Place, Returned, ReturnedRow
from tests.formats.docx.returned.wordml import cells

SentOut = Callable[..., Export]

SOURCES = ["properties", "identifier", "footer"]


@pytest.fixture
def table(review: bytes, tmp_path: Path) -> Returned:
    path = tmp_path / "审校稿.docx"
    path.write_bytes(review)
    return read_returned(path)


@pytest.fixture
def page(english: bytes, tmp_path: Path) -> Returned:
    path = tmp_path / "LZPU-0042-r2.docx"
    path.write_bytes(english)
    return read_returned(path)


def blocks(returned: Returned) -> list[ReturnedRow]:
    return [row for row in returned.rows if not row.is_ours]


def anchored(row: ReturnedRow, kind: AnchorKind) -> dict[str, str]:
    """Return the texts of a row's anchors of a kind, by block."""
    return {
        anchor.block: cell.raw[anchor.start : anchor.end]
        for cell in row.cells
        for anchor in cell.anchors
        if anchor.kind is kind and anchor.closed
    }


def test_every_row_is_as_it_was_sent(table: Returned, article: Article, sent: SentOut) -> None:
    found = [(row.cells[0].raw.split("\n")[0], *cells(row)[1:]) for row in blocks(table)]

    assert found == [(row.label, row.source, row.draft) for row in sent(article).rows]


def test_every_row_has_its_two_anchors(table: Returned, article: Article, sent: SentOut) -> None:
    rows = blocks(table)

    for row, was in zip(rows, sent(article).rows, strict=True):
        assert anchored(row, AnchorKind.ROW) == {was.block: was.label}
        assert anchored(row, AnchorKind.TARGET) == {was.block: was.draft}


def test_the_page_has_every_english_text_in_its_anchor(page: Returned, article: Article) -> None:
    found: dict[str, str] = {}
    for row in blocks(page):
        found |= anchored(row, AnchorKind.TARGET)

    assert found == {block.id: block.draft.plain for block in article.blocks if block.draft}


@pytest.mark.parametrize("layout", [Layout.BILINGUAL, Layout.ENGLISH])
def test_nothing_is_changed(layout: Layout, table: Returned, page: Returned) -> None:
    returned = table if layout is Layout.BILINGUAL else page

    strips = [cell for row in returned.rows for cell in row.cells]
    assert all(len(strip.pieces) <= 1 for strip in strips)
    assert all(strip.base == strip.final == strip.raw for strip in strips)
    assert not any(row.inserted or row.deleted for row in returned.rows)
    assert not any(piece.highlighted or piece.formatted for s in strips for piece in s.pieces)
    assert returned.comments == ()
    assert returned.notes == {}


def test_what_is_not_a_block_is_ours(table: Returned) -> None:
    ours = [" ".join(cells(row)).split()[:2] for row in table.rows if row.is_ours]

    assert [" ".join(words) for words in ours if words] == [
        "对照审校稿 Review",
        "请只修改“英文”一栏（修订模式已打开），任何地方都欢迎批注。请勿改动编号。绿色底纹为术语库用语。",
        "Please edit",
        "编号 中文",
        "审签 Sign-off",
        "环节 Stage",
        "部门初审 Department:",
        "部门终审 Department:",
        "学校签发 University:",
        "ref LZPU-0042-r2",
    ]


def test_the_sign_off_table_is_anchored_cell_by_cell(table: Returned) -> None:
    rows = [row for row in table.rows if anchored(row, AnchorKind.SIGNOFF)]

    assert [list(anchored(row, AnchorKind.SIGNOFF)) for row in rows] == [
        [f"{stage}_{name}" for name in ("stage", "name", "date", "remark")] for stage in (1, 2, 3)
    ]
    assert {row.table for row in rows} == {1}


def test_places(table: Returned, page: Returned) -> None:
    assert {row.place for row in table.rows} == {Place.BODY, Place.TABLE, Place.FOOTER}
    assert [row.table for row in page.rows if row.place is Place.TABLE] == [0, 0, 0]
    assert {row.table for row in page.rows if row.place is not Place.TABLE} == {-1}


def test_a_file_says_what_it_is(table: Returned, page: Returned) -> None:
    properties, identifier, footer = table.identities

    assert properties == Identity("4f2e9a", "a1b2c3d4", 2, source="properties")
    assert identifier == Identity("4f2e9a", "a1b2c3d4", 2, source="identifier")
    assert footer == Identity(export="a1b2c3d4", reference="LZPU-0042-r2", source="footer")
    assert [identity.source for identity in page.identities] == SOURCES
    assert table.program == "Duizhao"
    assert table.saved_at == "2026-03-19T02:30:00Z"
    assert table.name == "审校稿.docx"
    assert len(table.sha256) == 64
