"""A table's cells on their grid, rebuilt from the places the blocks keep."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.article.article import Block

MAX_COLUMNS = 63
"""Word's own limit."""


@dataclass(frozen=True, slots=True)
class Place:
    """One cell to be written: its block, or None where it is empty or a merged cell goes on."""

    block: Block | None
    span: int = 1
    merge: str = ""
    header: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table by zero-based (row, column)."""

    cells: dict[tuple[int, int], Block]
    columns: int

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> "Grid":
        """Return the grid of a table's blocks; of two at one place the first stays."""
        cells: dict[tuple[int, int], Block] = {}
        columns = 1
        for block in blocks:
            if block.cell is None or block.cell.column >= MAX_COLUMNS:
                continue
            cells.setdefault((block.cell.row, block.cell.column), block)
            columns = max(columns, block.cell.column + block.cell.column_span)
        return cls(cells, min(columns, MAX_COLUMNS))

    def rows(self) -> Iterator[list[Place]]:
        """Yield the places of every row that holds a cell, each row as wide as the grid."""
        merged: dict[int, tuple[int, int]] = {}
        for row in sorted({row for row, _ in self.cells}):
            yield list(self._row(row, merged))

    def _row(self, row: int, merged: dict[int, tuple[int, int]]) -> Iterator[Place]:
        """Yield one row's places; `merged` keeps (first row below, span) by column."""
        column = 0
        while column < self.columns:
            place = self._place(row, column, merged)
            yield place
            column += place.span

    def _place(self, row: int, column: int, merged: dict[int, tuple[int, int]]) -> Place:
        block = self.cells.get((row, column))
        below, span = merged.get(column, (0, 1))
        if block is None or block.cell is None:
            return Place(None, span, "continue") if row < below else Place(None)
        span = self._span(row, column, block.cell.column_span)
        merged[column] = (row + block.cell.row_span, span)
        merge = "restart" if block.cell.row_span > 1 else ""
        return Place(block, span, merge, block.cell.header)

    def _span(self, row: int, column: int, wanted: int) -> int:
        """Return how many columns a cell may take before the next cell of its row."""
        end = min(column + max(wanted, 1), self.columns)
        return next((c for c in range(column + 1, end) if (row, c) in self.cells), end) - column
