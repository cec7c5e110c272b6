"""The lines under what the checks found: each severity has its shape before its colour.

They stand lower than the lines of terms, and none has a shape of theirs: an error is a sharp
zigzag, a warning a double line, a hint a row of round dots.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from editor.checks.finding import Severity
from editor.ui.checks.wording import SEVERITY_COLOURS
from editor.ui.page.cell import Stretch
from editor.ui.theme import Palette

_BELOW = 0.27
"""How far below the baseline the lines are drawn, in em."""
_BELOW_TERMS = 0.52
"""The same in the Chinese, where the lines of terms come first."""
_TOOTH, _TALL = 3, 3.0
"""Half the length and the height of a zigzag's tooth, in pixels."""
_DOT, _DOT_STEP = 2.2, 5
_LEAST = 12.0
"""Pixels that a line is long at least, so that its shape can be told."""
_CARET = (QPointF(0.0, -4.5), QPointF(4.0, 1.5), QPointF(-4.0, 1.5))
"""The mark of a point where something is to be put in, or is missing."""

_Draw = Callable[[QPainter, float, float, float], None]


def draw_finding_line(
    painter: QPainter,
    corner: QPointF,
    em: int,
    line: tuple[Severity, Stretch],
    palette: Palette,
    *,
    below_terms: bool = False,
) -> None:
    """Underline one stretch of a finding; an empty one gets a small caret."""
    severity, part = line
    colour = palette.color(SEVERITY_COLOURS[severity])
    left = corner.x() + part.x
    y = round(corner.y() + part.y + (_BELOW_TERMS if below_terms else _BELOW) * em) + 0.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if part.width < 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([point + QPointF(left, y) for point in _CARET]))
        return
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(colour)
    more = max(0.0, _LEAST - part.width)
    _LINES[severity](painter, left - more / 2, y, part.width + more)


def draw_grounds(
    painter: QPainter, corner: QPointF, em: int, parts: Iterable[Stretch], palette: Palette
) -> None:
    """Light up the words of the current finding from behind."""
    colour = palette.color("accent")
    colour.setAlphaF(0.26 if palette.is_dark else 0.14)
    for part in parts:
        area = QRectF(corner.x() + part.x, corner.y() + part.y - em, part.width, em * 1.36)
        painter.fillRect(area, colour)


def _zigzag(painter: QPainter, left: float, y: float, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_teeth(max(2, round(width / _TOOTH))).translated(left, y + _TALL / 2))


def _double(painter: QPainter, left: float, y: float, width: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for step in (0.0, 2.0):
        painter.drawLine(QLineF(left, y + step, left + width, y + step))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _dots(painter: QPainter, left: float, y: float, width: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(max(2, round(width / _DOT_STEP))):
        painter.drawEllipse(QRectF(left + 1 + step * _DOT_STEP, y, _DOT, _DOT))


@cache
def _teeth(count: int) -> QPainterPath:
    path = QPainterPath(QPointF(0, 0))
    for step in range(1, count + 1):
        path.lineTo(step * _TOOTH, -_TALL if step % 2 else 0)
    return path


_LINES: Mapping[Severity, _Draw] = MappingProxyType(
    {Severity.ERROR: _zigzag, Severity.WARNING: _double, Severity.HINT: _dots}
)
