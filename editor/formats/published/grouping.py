"""List items and table cells that stand together, gathered into their lists and tables."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from editor.article.article import BlockKind
from editor.article.printed import Printed


def grouped(units: Iterable[Printed]) -> Iterator[tuple[BlockKind, list[Printed]]]:
    """Yield printed units, neighbouring list items and the cells of one table as one group."""
    for (kind, _, _), group in groupby(enumerate(units), key=_group):
        yield kind, [unit for _, unit in group]


def table_rows(cells: list[Printed]) -> list[list[Printed]]:
    """Return a table's cells by row, in the order of their columns."""
    placed = sorted(
        ((unit.cell.row, unit.cell.column, unit) for unit in cells if unit.cell),
        key=lambda place: place[:2],
    )
    return [[unit for _, _, unit in row] for _, row in groupby(placed, key=lambda place: place[0])]


def _group(numbered: tuple[int, Printed]) -> tuple[BlockKind, int, int]:
    number, unit = numbered
    if unit.kind is BlockKind.TABLE_CELL and unit.cell:
        return unit.kind, unit.cell.table, -1
    alone = -1 if unit.kind is BlockKind.LIST_ITEM else number
    return unit.kind, -1, alone
