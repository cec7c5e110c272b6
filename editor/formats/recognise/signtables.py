"""Sign-off chains that a page prints as a table: 初审 | 周敏 | 复审 | 梁海波."""

from collections.abc import Iterable, Iterator

from editor.article.article import Block, BlockKind
from editor.formats.recognise.facts import Line, line_of

_LARGEST = 24
"""Cells: a larger table holds data."""


def lines_of_tables(blocks: Iterable[Block]) -> Iterator[Line]:
    """Yield what the sign-off tables say, read by rows or, under a head row, by columns.

    A table counts only when every row, or every column, is a sign-off line.
    """
    tables: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind is BlockKind.TABLE_CELL and block.cell is not None:
            tables.setdefault(block.cell.table, []).append(block)
    for cells in tables.values():
        if len(cells) <= _LARGEST:
            yield from _signed(cells, by_columns=False) or _signed(cells, by_columns=True)


def _signed(cells: list[Block], *, by_columns: bool) -> list[Line]:
    groups: dict[int, list[str]] = {}
    for block in cells:
        if block.cell is not None:
            place = block.cell.column if by_columns else block.cell.row
            groups.setdefault(place, []).append(block.source.plain)
    lines = [line_of("  ".join(group)) for group in groups.values()]
    signed = [ln for ln in lines if ln is not None and ln.kind is BlockKind.SIGNOFF]
    told = len(signed) == len(lines) and any(ln.steps for ln in signed)
    return signed if told else []
