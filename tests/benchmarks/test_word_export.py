"""How long the Word export takes, beside python-docx filling its table cell by cell.

Run with `uv run pytest tests/benchmarks/test_word_export.py`.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.formats.docx.english import english_docx
from editor.formats.docx.review_table import review_docx
from editor.formats.docx.rows import sent_rows
from editor.review.export import Export, Layout

SOURCE = "灵江职业技术大学与灵江市人民政府签署校地合作协议，共建产业学院。" * 2
DRAFT = "Lingjiang Polytechnic University signed a cooperation agreement with the city. " * 2


def article(rows: int) -> Article:
    blocks = (
        Block(f"b{n}", BlockKind.PARAGRAPH, Text(f"{n}{SOURCE}"), Text(f"{n} {DRAFT}"))
        for n in range(1, rows + 1)
    )
    return Article("1", tuple(blocks))


def export(of: Article) -> Export:
    rows = sent_rows(of, "a1b2c3d4")
    made = "2026-03-19T02:30:00+00:00"
    return Export("a1b2c3d4", "1", "4f2e9a", 1, "LZPU-0042-r1", Layout.BILINGUAL, "", made, rows)


def nothing(_: str) -> None:
    return None


@pytest.mark.parametrize("rows", [1_000, 10_000])
def test_review_table(benchmark: Callable[..., Any], rows: int) -> None:
    of = article(rows)
    terms = {block.id: [(1, 9), (10, 13)] for block in of.blocks}
    benchmark(lambda: review_docx(of, export(of), terms, nothing))


@pytest.mark.parametrize("rows", [1_000, 10_000])
def test_english_page(benchmark: Callable[..., Any], rows: int) -> None:
    of = article(rows)
    benchmark(lambda: english_docx(of, export(of), nothing))


def test_python_docx_cell_by_cell(benchmark: Callable[..., Any]) -> None:
    """Fill 60 rows by python-docx's own table; its time grows with the square of the rows."""
    of = article(60)

    def fill() -> bytes:
        document = docx.Document()
        table = document.add_table(rows=len(of.blocks), cols=3)
        for row, block in enumerate(of.blocks):
            for column, text in enumerate((block.id, block.source.plain, block.draft.plain)):
                table.cell(row, column).text = text
        out = BytesIO()
        document.save(out)
        return out.getvalue()

    benchmark(fill)
