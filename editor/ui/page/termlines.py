"""The lines under terms in the Chinese: what each says is in its shape before its colour."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from math import pi, sin

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from editor.glossary.term import Strictness
from editor.ui.page.cell import Stretch
from editor.ui.theme import Palette
from editor.workflow import RowTerm

_BELOW = 0.38
"""How far below the baseline a line is drawn, in em."""
_WAVE, _SWING, _STEP = 6, 1.5, 1.5
"""Length and height of a wave, and the distance of the points it is drawn through, in pixels."""


class Standing(StrEnum):
    """Whether a term's English stands in the draft, and how much that matters."""

    USED = "used"
    UNUSED = "unused"
    OFFERED = "offered"


def standing(term: RowTerm) -> Standing:
    """Tell how a term stands."""
    if term.use is not None:
        return Standing.USED
    strict = term.match.term.check is Strictness.STRICT
    return Standing.UNUSED if strict else Standing.OFFERED


def draw_term_lines(
    painter: QPainter,
    corner: QPointF,
    em: int,
    lines: Iterable[tuple[RowTerm, list[Stretch]]],
    palette: Palette,
) -> None:
    """Underline terms: solid = used, wavy = expected and missing, dotted = only offered."""
    for term, stretches in lines:
        kind = standing(term)
        painter.setPen(_pen(kind, palette))
        for part in stretches:
            left = corner.x() + part.x
            y = round(corner.y() + part.y + _BELOW * em)
            if kind is Standing.UNUSED:
                painter.drawPath(_wave(round(part.width)).translated(left, y))
            else:
                painter.drawLine(QLineF(left + 1, y + 0.5, left + part.width - 1, y + 0.5))


@cache
def _pen(kind: Standing, palette: Palette) -> QPen:
    if kind is Standing.UNUSED:
        return QPen(palette.color("unused"), 1.3)
    colour = palette.color("used" if kind is Standing.USED else "faint")
    colour.setAlphaF(0.75)
    pen = QPen(colour, 1.0)
    if kind is Standing.OFFERED:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.0, 3.0])
    return pen


@cache
def _wave(width: int) -> QPainterPath:
    path = QPainterPath(QPointF(0, 0))
    for step in range(1, round(width / _STEP) + 1):
        path.lineTo(step * _STEP, _SWING * sin(2 * pi * step * _STEP / _WAVE))
    return path
