"""How long reading a returned table takes, beside python-docx cell by cell.

Run with `uv run pytest tests/benchmarks/test_read_back.py`. The figures include the guarded
opening, which is also measured alone. python-docx reads less: no tracked text, no comments.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.formats.docx.guard import open_package
from editor.formats.docx.returned import read_returned
from editor.formats.docx.review_table import review_docx
from editor.formats.docx.rows import sent_rows
from editor.review.export import Export, Layout

SOURCE = "灵江职业技术大学与灵江市人民政府签署校地合作协议，共建产业学院。" * 2
DRAFT = "Lingjiang Polytechnic University signed a cooperation agreement with the city. " * 2
STAMP = 'w:id="1" w:author="李明" w:date="2026-03-20T09:00:00Z"'
TRACKED = (
    "Lingjiang Polytechnic</w:t></w:r>"
    f"<w:del {STAMP}><w:r><w:delText> University</w:delText></w:r></w:del>"
    f"<w:ins {STAMP}><w:r><w:t> Institute</w:t></w:r></w:ins>"
    '<w:r><w:t xml:space="preserve">'
)
"""What stands for the name of the university in every draft: a change a row."""

MADE = "2026-03-19T02:30:00+00:00"


def nothing(_: str) -> None:
    return None


def returned(folder: Path, rows: int) -> Path:
    """Write a review table in which every row has a tracked change."""
    blocks = tuple(
        Block(f"b{n}", BlockKind.PARAGRAPH, Text(f"{n}{SOURCE}"), Text(f"{n} {DRAFT}"))
        for n in range(1, rows + 1)
    )
    of = Article("1", blocks)
    sent = sent_rows(of, "a1b2c3d4")
    export = Export("a1b2c3d4", "1", "4f2e9a", 1, "LZPU-0042-r1", Layout.BILINGUAL, "", MADE, sent)
    path = folder / f"{rows}.docx"
    path.write_bytes(review_docx(of, export, {block.id: [(1, 9)] for block in blocks}, nothing))
    return changed(path)


def changed(path: Path) -> Path:
    """Put the change into every row of a file."""
    package = docx.Document(str(path))
    part = package.part
    xml = part.blob.decode().replace("Lingjiang Polytechnic University", TRACKED, -1)
    part._element = parse_xml(xml.encode())
    package.save(str(path))
    return path


@pytest.mark.parametrize("rows", [1_000, 10_000])
def test_read_returned(benchmark: Callable[..., Any], rows: int, tmp_path: Path) -> None:
    path = returned(tmp_path, rows)
    benchmark(lambda: read_returned(path))


@pytest.mark.parametrize("rows", [1_000, 10_000])
def test_guarded_opening_alone(benchmark: Callable[..., Any], rows: int, tmp_path: Path) -> None:
    path = returned(tmp_path, rows)
    benchmark(lambda: open_package(path))


def test_python_docx_cell_by_cell(benchmark: Callable[..., Any], tmp_path: Path) -> None:
    """Read 1,000 rows by `Document.tables`, as a script would."""
    path = returned(tmp_path, 1_000)

    def read() -> list[list[str]]:
        document = docx.Document(str(path))
        return [[cell.text for cell in row.cells] for row in document.tables[0].rows]

    benchmark(read)
