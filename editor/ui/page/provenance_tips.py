"""Tells where a draft came from when the mouse rests on what the page shows of it."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from editor.ui.drafting.wording import origin_said
from editor.ui.page.canvas import Canvas
from editor.ui.page.measures import BESIDE


class ProvenanceTips(QObject):
    """Watches the mouse over a draft's mark and the dotted line beside it."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the tip of the row under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), told, self._canvas.viewport())
            return True
        return super().eventFilter(watched, event)

    def tip_at(self, point: QPoint) -> str:
        """Return what is told at a point of the viewport; "" where there is nothing."""
        place = self._canvas.layouts.columns
        if place is None or not self._canvas.count:
            return ""
        is_beside = place.divider <= point.x() < place.divider + BESIDE
        if not (is_beside or place.state <= point.x() < place.right):
            return ""
        block = self._canvas.layouts.blocks[self._canvas.row_at(point.y())]
        return "" if block.provenance is None else origin_said(block.provenance)
