"""What the mouse does on what a review shows: choosing it, and showing its card."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent

from editor.ui.page.canvas import Canvas
from editor.ui.page.markplaces import mark_at
from editor.ui.page.styles import Side

_HOVER = 300
"""Milliseconds the mouse rests on a change until its card shows."""


class MarkPointer(QObject):
    """Watches the mouse over the canvas for changes and remarks; all else is left alone."""

    chosen = Signal(int, str)
    """(row, id of the proposal or remark) that was clicked."""
    rested = Signal(str, QRect)
    """(id, place on the screen) of a proposal or remark the mouse rests on."""
    left = Signal()
    """The mouse is on none any more."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._hovered: tuple[str, QRect] | None = None
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(_HOVER)
        self._hover.timeout.connect(self._rest)
        canvas.moved.connect(self.leave)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take presses on the English of a change; look where the mouse goes.

        A menu that is asked for on a change is the page's, which is told of the change before.
        """
        if self._canvas.layouts.marks_of is not None:
            if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
                return self._press(event)
            if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
                self._look_at(event)
            elif isinstance(event, QContextMenuEvent):
                self._choose(event.pos())
            elif event.type() is QEvent.Type.Leave:
                self.leave()
        return super().eventFilter(watched, event)

    def leave(self) -> None:
        """Take the card away."""
        self._hover.stop()
        if self._hovered is not None:
            self._hovered = None
            self.left.emit()

    def _press(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self._choose(point):
            return False
        return self._canvas.side_at(point.x()) is Side.DRAFT

    def _choose(self, point: QPoint) -> bool:
        found = self._mark_at(point)
        self.leave()
        if found is not None:
            self.chosen.emit(self._canvas.row_at(point.y()), found[0])
        return found is not None

    def _look_at(self, event: QMouseEvent) -> None:
        found = None if event.buttons() else self._mark_at(event.position().toPoint())
        if found == self._hovered:
            return
        self.leave()
        self._hovered = found
        if found is not None:
            self._hover.start()

    def _mark_at(self, point: QPoint) -> tuple[str, QRect] | None:
        if not self._canvas.count:
            return None
        return mark_at(self._canvas, self._canvas.row_at(point.y()), point)

    def _rest(self) -> None:
        if self._hovered is not None:
            mark, place = self._hovered
            corner = self._canvas.viewport().mapToGlobal(place.topLeft())
            self.rested.emit(mark, QRect(corner, place.size()))
