"""What the mouse finds of the checks: on the page, in its state column, in the live editor."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent

from editor.ui.checks.desk import ChecksDesk
from editor.ui.checks.placed import PlacedFinding, by_severity
from editor.ui.page.canvas import Canvas
from editor.ui.page.findingpainter import FindingPainter
from editor.ui.page.markplaces import mark_at
from editor.ui.page.styles import Side
from editor.ui.page.writing import Writing

_HOVER = 300
"""Milliseconds the mouse rests on a finding until its card shows."""
_SIGN = 20
"""Height of the place of a row's sign, in pixels."""
_LEAVES = frozenset(
    {QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel}
)

_Found = tuple[PlacedFinding, QRect]
"""A finding and its place in the canvas's viewport."""


class FindingPointer(QObject):
    """Watches the mouse for findings; all else is left alone."""

    rested = Signal(object, QRect)
    """(`PlacedFinding`, place on the screen) that the mouse rests on."""
    left = Signal()
    """The mouse is on none any more."""
    chosen = Signal(str)
    """The key of the finding whose row's sign was clicked."""

    def __init__(
        self, canvas: Canvas, writing: Writing, desk: ChecksDesk, painter: FindingPainter
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._writing = writing
        self._desk = desk
        self._painter = painter
        self._hovered: _Found | None = None
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(_HOVER)
        self._hover.timeout.connect(self._rest)
        canvas.moved.connect(self.leave)
        self._page, self._live = canvas.viewport(), writing.editor.viewport()
        for watched in (self._page, self._live):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look where the mouse goes on the page; answer the editor's wish for a tool tip."""
        if watched is self._page:
            if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
                self._look_at(event)
            elif event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
                return self._press(event)
            elif event.type() is QEvent.Type.Leave:
                self.leave()
        elif isinstance(event, QHelpEvent):
            return self._tell(event.pos())
        elif event.type() in _LEAVES:
            self.leave()
        return super().eventFilter(watched, event)

    def finds(self, point: QPoint) -> bool:
        """Tell whether a finding is at a point of the page's viewport."""
        return self._found_at(point) is not None

    def leave(self) -> None:
        """Take the card away."""
        self._hover.stop()
        self._hovered = None
        self.left.emit()

    def _press(self, event: QMouseEvent) -> bool:
        """Go to a row's gravest finding when its sign is clicked."""
        point = event.position().toPoint()
        self.leave()
        found = self._sign_at(point)
        if found is None or event.button() is not Qt.MouseButton.LeftButton:
            return False
        self.chosen.emit(found[0].key)
        return True

    def _look_at(self, event: QMouseEvent) -> None:
        found = None if event.buttons() else self._found_at(event.position().toPoint())
        if found == self._hovered:
            return
        if self._hovered is not None:
            self.leave()
        self._hovered = found
        if found is not None:
            self._hover.start()

    def _found_at(self, point: QPoint) -> _Found | None:
        canvas = self._canvas
        if not canvas.count or canvas.layouts.columns is None:
            return None
        row, side = canvas.row_at(point.y()), canvas.side_at(point.x())
        if side is None:
            return self._sign_at(point)
        if canvas.layouts.marks_of is not None and mark_at(canvas, row, point) is not None:
            return None  # the reviewers' own card stands there
        layout, cell = canvas.layouts.row(row), canvas.cell_rect(row, side).topLeft()
        found = self._painter.at(row, layout, side, point - cell)
        if found is None:
            return None
        return found.one, self._painter.place_of(layout, side, found).translated(cell)

    def _sign_at(self, point: QPoint) -> _Found | None:
        canvas, place = self._canvas, self._canvas.layouts.columns
        if place is None or not canvas.count or not place.state <= point.x() < place.right:
            return None
        row = canvas.row_at(point.y())
        top = canvas.cell_rect(row, Side.SOURCE).top()
        found = by_severity(self._desk.on_row(row))
        area = QRect(place.state, top, place.right - place.state, _SIGN)
        return (found[0], area) if found and area.contains(point) else None

    def _tell(self, point: QPoint) -> bool:
        """Show the card of a finding in the English that is being edited."""
        editor = self._writing.editor
        here = self._desk.on_row(self._writing.row)
        for start, end, place in editor.line_places():
            one = next((one for one in here if one.finding.draft == (start, end)), None)
            if one is not None and place.contains(point):
                corner = self._live.mapToGlobal(place.topLeft())
                self.rested.emit(one, QRect(corner, place.size()))
                return True
        return False

    def _rest(self) -> None:
        if self._hovered is not None:
            one, place = self._hovered
            corner = self._page.mapToGlobal(place.topLeft())
            self.rested.emit(one, QRect(corner, place.size()))
