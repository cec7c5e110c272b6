"""A document's tables: the places of their cells, and whether they only lay out pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element

from editor.article.article import Cell
from editor.formats.docx.names import W, child, children, number, switch, value

_MAX_SPAN = 200


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's place and its element."""

    place: Cell
    element: _Element

    @property
    def has_picture(self) -> bool:
        """Tell whether an image stands in the cell."""
        return next(self.element.iter(W + "drawing", W + "pict", W + "object"), None) is not None

    @property
    def has_text(self) -> bool:
        """Tell whether any character stands in the cell."""
        return any((text.text or "").strip() for text in self.element.iter(W + "t"))


def cells_of(table: _Element, index: int) -> list[TableCell]:
    """Return a table's cells, row by row; the cells a merged one covers are not there."""
    cells: list[TableCell] = []
    open_above: dict[int, int] = {}
    for row, element in enumerate(children(table, ("tr",))):
        header = switch(element, "trPr", "tblHeader") or False
        for column, span, cell in _row(element):
            merge = _merge(cell)
            if merge == "continue" and column in open_above:
                _lengthen(cells, open_above[column])
                continue
            place = Cell(index, row, column, 1, span, header)
            if merge:
                open_above[column] = len(cells)
            else:
                open_above.pop(column, None)
            cells.append(TableCell(place, cell))
    return cells


def is_layout(cells: list[TableCell]) -> bool:
    """Tell whether a table only puts things side by side: one cell, or mostly pictures."""
    filled = [cell for cell in cells if cell.has_picture or cell.has_text]
    pictures = sum(cell.has_picture for cell in filled)
    return len(filled) <= 1 or 3 * pictures >= len(filled)


def reading_order(cells: list[TableCell]) -> list[TableCell]:
    """Return a layout table's cells, each row of captions taken up by the pictures above it."""
    rows: dict[int, list[TableCell]] = {}
    for cell in cells:
        rows.setdefault(cell.place.row, []).append(cell)
    ordered: list[TableCell] = []
    waiting: list[TableCell] = []
    for row in rows.values():
        if waiting and len(row) == len(waiting) and not any(cell.has_picture for cell in row):
            ordered += [cell for pair in zip(waiting, row, strict=True) for cell in pair]
            waiting = []
            continue
        ordered += waiting
        alone = all(cell.has_picture and not cell.has_text for cell in row)
        waiting = row if alone else []
        ordered += [] if alone else row
    return ordered + waiting


def _row(row: _Element) -> Iterator[tuple[int, int, _Element]]:
    """Yield (column, column span, cell) of a row."""
    column = number(value(row, "trPr", "gridBefore"))
    for cell in children(row, ("tc",)):
        span = min(max(number(value(cell, "tcPr", "gridSpan"), 1), 1), _MAX_SPAN)
        yield column, span, cell
        column += span


def _merge(cell: _Element) -> str:
    """Return "restart", "continue" or "" for a cell that is not merged downwards."""
    merged = child(cell, "tcPr", "vMerge")
    return "" if merged is None else merged.get(W + "val", "continue")


def _lengthen(cells: list[TableCell], index: int) -> None:
    cell = cells[index]
    place = replace(cell.place, row_span=cell.place.row_span + 1)
    cells[index] = replace(cell, place=place)
