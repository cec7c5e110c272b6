"""Breaking a text into lines, for painting it and for knowing how high it will be."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


@lru_cache(maxsize=4096)
def broken(text: str, font: QFont, width: int, most: int = 0) -> tuple[str, ...]:
    """Return a text's lines at a width in pixels; of more than `most` the last kept is elided."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    parts = [units[a * 2 : b * 2].decode("utf-16-le") for a, b in zip(starts, ends, strict=True)]
    if most and len(parts) > most:
        rest = "".join(parts[most - 1 :])
        parts[most - 1 :] = [
            QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        ]
    return tuple(part.rstrip() for part in parts)


def draw(painter: QPainter, font: QFont, at: QPointF, lines: tuple[str, ...], step: int) -> float:
    """Draw lines from the top left corner `at`, `step` pixels apart, and return the next top."""
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    rise = (step - metrics.height()) / 2 + metrics.ascent()
    for index, line in enumerate(lines):
        painter.drawText(QPointF(at.x(), at.y() + index * step + rise), line)
    return at.y() + len(lines) * step
