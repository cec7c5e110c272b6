"""Shows on the page which drafts no person has made their own yet, and what made them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from editor.article.provenance import Provenance
from editor.ui.drafting.wording import origin_mark
from editor.ui.page.measures import Columns
from editor.ui.theme import QUIET_PIXELS, Palette, interface_font

_MARK_HIGH, _MARK_BELOW = 14, 5
"""Height of the mark, and how far below the first line's middle it begins, in pixels."""
_DOTS_LEFT = 9
"""Pixels from the dotted line to the English."""


def draw_provenance(
    painter: QPainter,
    provenance: Provenance,
    columns: Columns,
    span: tuple[float, float],
    palette: Palette,
) -> None:
    """Paint a dotted line beside the English and, in the state column, what made the draft.

    `span` is the middle of the first line and the bottom of the text. The mark stands below the
    first line, which is kept for what the checks found.
    """
    middle, bottom = span
    painter.save()
    x = columns.draft_x - _DOTS_LEFT + 0.5
    dots = QPen(palette.color("faint"), 1.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    dots.setDashPattern([0.1, 2.6])
    painter.setPen(dots)
    painter.drawLine(QPointF(x, middle - 6), QPointF(x, bottom))
    painter.setFont(interface_font(QUIET_PIXELS - 1))
    painter.setPen(palette.color("soft" if provenance.sure else "unused"))
    wide = columns.right - columns.state - 3
    room = QRectF(columns.state, middle + _MARK_BELOW, wide, _MARK_HIGH)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, origin_mark(provenance))
    painter.restore()
