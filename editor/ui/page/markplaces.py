"""Where in the view a proposal or remark is shown, and which of them is at a point."""

from PySide6.QtCore import QPoint, QRect

from editor.ui.page.canvas import Canvas
from editor.ui.page.styles import Side

_LINE = 16
"""Height of the place a card stands beside, on a row that is not in the article."""


def mark_at(canvas: Canvas, row: int, point: QPoint) -> tuple[str, QRect] | None:
    """Return the proposal or remark that is shown at a point, and where; None for nothing."""
    layout, side = canvas.layouts.row(row), canvas.side_at(point.x())
    if side is None or not layout.marks:
        return None
    ghost = layout.ghost_at(point.y() - canvas.row_top(row), canvas.row_height(row))
    if ghost is not None:
        return ghost.id, QRect(point.x(), point.y() - _LINE // 2, 1, _LINE)
    cell = canvas.cell_rect(row, side).topLeft()
    inside = point - cell
    part = layout.part_at(side, inside.x(), inside.y())
    if part is None:
        return None
    em = (layout.style.source if side is Side.SOURCE else layout.style.draft).em
    first = next(layout.part_stretches(side, part))
    place = QRect(round(first.x), round(first.y) - em, round(first.width), round(em * 1.4))
    return part.ids[0], place.translated(cell)


def mark_span(canvas: Canvas, row: int, chosen: str) -> tuple[int, int] | None:
    """Return the heights, from the row's top, between which a proposal or remark is shown."""
    return canvas.layouts.row(row).span_of(chosen, canvas.row_height(row))
