"""Tables: where each cell stands, and whether a table holds data or lays out a page."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from editor.article.article import Cell
from editor.formats.html.markup import plain

_LONGEST_CELL = 600
"""Characters: a longer cell is a column of a page, not a cell of a table."""

_LARGEST_SPAN = 200
_MOST_COLUMNS = 500
"""Beyond it cells fall on one place: no person has seen such a table."""


@dataclass(slots=True)
class Grid:
    """Up to which row the cells of one table, with their spans, have taken each column."""

    table: int
    taken: dict[int, int] = field(default_factory=dict)

    def place(self, row: int, rows: int, columns: int) -> int:
        """Take the first free place of a row for a cell of that many rows and columns."""
        column = 0
        while self.taken.get(column, 0) > row and column < _MOST_COLUMNS:
            column += 1
        for taken in range(column, min(column + columns, _MOST_COLUMNS)):
            self.taken[taken] = row + rows
        return column


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's element and its place."""

    element: HtmlElement
    place: Cell


def is_layout(table: HtmlElement) -> bool:
    """Tell whether a table only lays out the page: its cells are then walked like the page."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    cells = list(table.iter("td", "th"))
    widest = max((len(row) for row in table.iter("tr")), default=0)
    if widest < 2 or len(cells) < 2:
        return True
    pictures = sum(1 for _ in table.iter("img"))
    worded = [length for length in (len(plain(cell)) for cell in cells) if length]
    return len(worded) <= 2 * pictures or max(worded, default=0) > _LONGEST_CELL


def table_cells(table: HtmlElement, grid: Grid) -> Iterator[TableCell]:
    """Yield the worded cells of a table with their places; empty cells only take their place."""
    rows = list(table.iter("tr"))
    for number, row in enumerate(rows):
        for element in row.iterchildren("td", "th"):
            rows_left = len(rows) - number
            row_span = min(_span(element, "rowspan"), rows_left)
            column_span = _span(element, "colspan")
            column = grid.place(number, row_span, column_span)
            if plain(element):
                header = element.tag == "th" or _in_head(row)
                place = Cell(grid.table, number, column, row_span, column_span, header)
                yield TableCell(element, place)


def _in_head(row: HtmlElement) -> bool:
    parent = row.getparent()
    return parent is not None and parent.tag == "thead"


def _span(element: HtmlElement, name: str) -> int:
    value = element.get(name, "").strip()
    return min(max(1, int(value)), _LARGEST_SPAN) if value.isdecimal() and len(value) < 6 else 1
