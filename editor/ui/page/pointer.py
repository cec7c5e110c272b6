"""What the mouse does on the painted page: placing the caret, selecting Chinese, term cards."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent

from editor.article.article import BlockKind
from editor.text.offsets import utf16
from editor.ui.page.canvas import Canvas
from editor.ui.page.card import TermCard
from editor.ui.page.styles import Side
from editor.ui.page.writing import Writing
from editor.ui.theme import Theme
from editor.workflow import RowTerm

_HOVER = 300
"""Milliseconds the mouse rests on a term until its card shows."""


class Pointer(QObject):
    """Watches the mouse over the canvas. The live editor gets what happens in its row's English."""

    term_chosen = Signal(object)
    """A `RowTerm` whose English is to be put at the caret."""
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, canvas: Canvas, writing: Writing) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._writing = writing
        self._anchor: int | None = None
        self._forwarding = False
        self._hovered: tuple[int, RowTerm] | None = None
        self.is_taken: Callable[[QPoint], bool] | None = None
        """Tells whether something else has its card at a point of the viewport."""
        self.card = TermCard(theme, canvas)
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(_HOVER)
        self._handlers: dict[QEvent.Type, Callable[[QMouseEvent], None]] = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
        }
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._hover.timeout.connect(self._show_card)
        self._canvas.moved.connect(self.leave)
        self._canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle mouse events of the viewport."""
        handler = self._handlers.get(event.type())
        if handler is not None and isinstance(event, QMouseEvent) and self._canvas.count:
            handler(event)
            return True
        if isinstance(event, QContextMenuEvent) and self._canvas.count:
            self._menu(event)
            return True
        if event.type() is QEvent.Type.Leave:
            self.leave()
        return super().eventFilter(watched, event)

    # Buttons

    def _press(self, event: QMouseEvent) -> None:
        self.leave()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        row, side = self._canvas.row_at(point.y()), self._canvas.side_at(point.x())
        self._writing.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        term = self._term_at(point)
        if term is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose(row, term)
        elif side is Side.SOURCE:
            self._start_selection(row, point, event)
        elif side is Side.DRAFT and self._is_written(row):
            self._forwarding = self._writing.enter_at(row, point)
            if self._forwarding:
                self._forward(event)
        else:
            self._make_current(row)

    def _start_selection(self, row: int, point: QPoint, event: QMouseEvent) -> None:
        self._make_current(row)
        place = self._source_place(row, point)
        held = self._canvas.lit.selected
        extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and held is not None
        self._anchor = held[0] if extends and held is not None else place
        self._select(place)

    def _source_place(self, row: int, point: QPoint) -> int:
        """Return the place in a row's Chinese nearest to a point, in UTF-16 units."""
        plain = self._canvas.layouts.blocks[row].source.plain
        return utf16(plain, self._canvas.offset_at(row, Side.SOURCE, point))

    def _select(self, place: int) -> None:
        if self._anchor is None:
            return
        start, end = sorted((self._anchor, place))
        self._canvas.lit.selected = (start, end) if start < end else None
        self._canvas.remeasure(self._writing.row)

    def _double_click(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        term = self._term_at(point)
        if term is None:
            self._press(event)
        else:
            self._choose(self._canvas.row_at(point.y()), term)

    def _choose(self, row: int, term: RowTerm) -> None:
        self._anchor = None
        self._canvas.lit.selected = None
        self._make_current(row)
        self.term_chosen.emit(term)

    def _move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._forwarding:
            self._forward(event)
        elif self._anchor is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._select(self._source_place(self._writing.row, point))
        else:
            self._look_at(point)

    def _release(self, event: QMouseEvent) -> None:
        if self._forwarding:
            self._forward(event)
        self._forwarding = False
        self._anchor = None

    def _forward(self, event: QMouseEvent) -> None:
        """Give a mouse event to the live editor, which selects as text boxes do."""
        editor = self._writing.editor.viewport()
        inside = event.position() - self._writing.editor.pos().toPointF()
        copy = QMouseEvent(
            event.type(),
            inside,
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
        QCoreApplication.sendEvent(editor, copy)

    def _menu(self, event: QContextMenuEvent) -> None:
        self.leave()
        row = self._canvas.row_at(event.pos().y())
        if row != self._writing.row:
            self._make_current(row)
        self.menu_wanted.emit(event.globalPos())

    def _make_current(self, row: int) -> None:
        """Go to a row, its caret at the end of what is written; stay if it is the current one."""
        if row != self._writing.row:
            self._writing.enter(row, len(self._canvas.layouts.blocks[row].draft))

    def _is_written(self, row: int) -> bool:
        return self._canvas.layouts.blocks[row].kind is not BlockKind.IMAGE

    # Cards

    def _term_at(self, point: QPoint) -> RowTerm | None:
        row = self._canvas.row_at(point.y())
        if self._canvas.side_at(point.x()) is not Side.SOURCE:
            return None
        inside = point - self._canvas.cell_rect(row, Side.SOURCE).topLeft()
        layout = self._canvas.layouts.row(row)
        for term, stretches in layout.term_lines():
            for part in stretches:
                above = part.y - layout.style.source.em
                below = part.y + layout.style.source.lead * 0.4
                if part.x <= inside.x() <= part.x + part.width and above <= inside.y() <= below:
                    return term
        return None

    def _look_at(self, point: QPoint) -> None:
        is_taken = self.is_taken is not None and self.is_taken(point)
        term = None if is_taken else self._term_at(point)
        row = self._canvas.row_at(point.y())
        hovered = None if term is None else (row, term)
        if hovered == self._hovered:
            return
        self.leave()
        self._hovered = hovered
        shape = Qt.CursorShape.ArrowCursor
        if self._canvas.side_at(point.x()) is not None:
            shape = Qt.CursorShape.IBeamCursor
        self._canvas.viewport().setCursor(shape)
        if hovered is not None:
            self._hover.start()

    def leave(self) -> None:
        """Take the card away."""
        self._hovered = None
        self._hover.stop()
        self.card.hide()

    def _show_card(self) -> None:
        if self._hovered is None:
            return
        row, term = self._hovered
        layout = self._canvas.layouts.row(row)
        lines = layout.term_lines()
        part = next((parts[0] for other, parts in lines if other == term and parts), None)
        if part is None:
            return
        corner = self._canvas.cell_rect(row, Side.SOURCE).topLeft()
        em = layout.style.source.em
        place = QRect(round(part.x), round(part.y) - em, round(part.width), round(em * 1.4))
        place.translate(self._canvas.viewport().mapToGlobal(corner))
        self.card.show_term(term, place)
