"""One side of a row, laid out: lines of equal distance, places in them, and drawing."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from editor.article.text import Text
from editor.ui.page.richtext import format_ranges, shown
from editor.ui.page.styles import BASELINE, CellStyle
from editor.ui.theme import Palette


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one line, in pixels from the cell's corner; `y` is the line's baseline."""

    x: float
    width: float
    y: float


class TextCell:
    """A text set in a width; offsets are UTF-16 units, pixels count from the cell's corner.

    `looks` are ranges set otherwise, over the looks of the text's marks.
    """

    def __init__(
        self,
        text: Text,
        style: CellStyle,
        width: int,
        palette: Palette,
        looks: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        self.style = style
        self._layout = QTextLayout(shown(text.plain), style.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if style.centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        if text.marks or looks:
            self._layout.setFormats([*format_ranges(text, palette), *looks])
        self._lines = self._set_lines(width - style.indent)
        self._ends = [line.textStart() + line.textLength() for line in self._lines]
        self.height = round(style.top + style.lead * max(1, len(self._lines)))

    def _set_lines(self, width: int) -> list[QTextLine]:
        lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            baseline = self.baseline(len(lines))
            line.setPosition(QPointF(self.style.indent, baseline - line.ascent()))
            lines.append(line)
        self._layout.endLayout()
        return lines

    def baseline(self, line: int) -> float:
        """Return where a line's letters stand."""
        return self.style.top + self.style.lead * (line + BASELINE)

    def draw(
        self, painter: QPainter, corner: QPointF, lit: Sequence[QTextLayout.FormatRange] = ()
    ) -> None:
        """Paint the text in the painter's pen; `lit` are ranges to be painted otherwise."""
        self._layout.draw(painter, corner, list(lit))

    def offset_at(self, x: float, y: float) -> int:
        """Return the place between two characters that is nearest to a point."""
        if not self._lines:
            return 0
        place = int((y - self.style.top) // self.style.lead)
        line = self._lines[max(0, min(place, len(self._lines) - 1))]
        return int(line.xToCursor(x))

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the parts of the lines that a range of characters takes up."""
        number = bisect_right(self._ends, start)
        while start < end and number < len(self._lines):
            line = self._lines[number]
            last = min(end, self._ends[number])
            left, right = _x(line, start), _x(line, last)
            yield Stretch(min(left, right), abs(right - left), self.baseline(number))
            start, number = last, number + 1

    def point(self, at: int) -> Stretch | None:
        """Return the place between two characters, without width; `None` in no line at all."""
        if not self._lines:
            return None
        number = min(bisect_right(self._ends, at), len(self._lines) - 1)
        return Stretch(_x(self._lines[number], at), 0, self.baseline(number))


def _x(line: QTextLine, offset: int) -> float:
    # PySide returns (x, offset), the second because C++ may correct it; its stub says object.
    x, _ = cast("tuple[float, int]", line.cursorToX(offset))
    return x
