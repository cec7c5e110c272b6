"""What the mouse finds in the English that is being edited: its changes, remarks and flags."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QHelpEvent

from editor.ui.page.canvas import Canvas
from editor.ui.page.looks import is_flagged
from editor.ui.page.woven import Shown
from editor.ui.page.writing import Writing

_NEAR = 6
"""Pixels beside a flag that still count as on it."""
_LEAVES = frozenset(
    {QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel}
)


class LivePointer(QObject):
    """Watches the mouse over the live editor, which gets it before the page does."""

    rested = Signal(str, QRect)
    """(id, place on the screen) of a proposal or remark the mouse rests on."""
    left = Signal()
    """The mouse is on none any more."""

    def __init__(self, canvas: Canvas, writing: Writing) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._writing = writing
        for watched in (writing.editor, writing.editor.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the wish for a tool tip with what stands there."""
        if event.type() in _LEAVES:
            self.left.emit()
        elif self._canvas.layouts.marks_of is not None and isinstance(event, QHelpEvent):
            return self._tell(event.pos())
        return super().eventFilter(watched, event)

    def _tell(self, point: QPoint) -> bool:
        marks = self._canvas.layouts.row(self._writing.row).marks
        for shown in sorted(marks.draft, key=lambda each: each.end - each.start):
            for place in self._places(shown):
                if place.contains(point):
                    corner = self._writing.editor.viewport().mapToGlobal(place.topLeft())
                    self.rested.emit(shown.ids[0], QRect(corner, place.size()))
                    return True
        self.left.emit()
        return False

    def _places(self, shown: Shown) -> Iterator[QRect]:
        """Yield where something is, line by line, and where its flag is."""
        editor = self._writing.editor
        if is_flagged(shown):
            yield editor.place_of(shown.end).adjusted(-_NEAR, 0, _NEAR, _NEAR)
        if shown.start >= shown.end or shown.over:
            return
        first, last = editor.place_of(shown.start), editor.place_of(shown.end)
        if first.top() == last.top():
            yield first.united(last)
            return
        width = editor.viewport().width()
        yield QRect(first.topLeft(), QPoint(width, first.bottom()))
        yield QRect(0, last.top(), last.right(), last.height())
        if first.bottom() < last.top() - 1:
            yield QRect(QPoint(0, first.bottom()), QPoint(width, last.top()))
