"""Where a range of the English that is being edited stands, line by line."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtGui import QTextCursor, QTextLayout, QTextLine

from editor.ui.page.cell import Stretch
from editor.ui.page.styles import BASELINE


def live_stretches(cursor: QTextCursor) -> Iterator[Stretch]:
    """Yield the parts of the lines that a cursor has selected; a place without width for none.

    Pixels count from the document's corner. A word that is being composed is passed over.
    """
    layout = cursor.block().layout()
    lead = cursor.blockFormat().lineHeight()
    begin = cursor.block().position()
    start = _shown(layout, cursor.selectionStart() - begin)
    end = _shown(layout, cursor.selectionEnd() - begin)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        is_last = number == layout.lineCount() - 1
        if start == end and (first <= start < last or (is_last and start >= first)):
            yield Stretch(_x(line, start), 0, lead * (number + BASELINE))
            return
        if start < last and first < end:
            left, right = _x(line, max(start, first)), _x(line, min(end, last))
            yield Stretch(left, right - left, lead * (number + BASELINE))


def _shown(layout: QTextLayout, at: int) -> int:
    """Return where a place of the text is among the letters shown."""
    return at + len(layout.preeditAreaText()) if at > layout.preeditAreaPosition() >= 0 else at


def _x(line: QTextLine, offset: int) -> float:
    # PySide returns (x, offset), the second because C++ may correct it; its stub says object.
    x, _ = cast("tuple[float, int]", line.cursorToX(offset))
    return x
