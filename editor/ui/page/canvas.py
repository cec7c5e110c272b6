"""The scrolling surface: which rows are seen, where they stand, and what stands over them."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from editor.ui.page.heights import Heights
from editor.ui.page.lookahead import LookAhead
from editor.ui.page.measures import DESK, SHEET_PADDING, columns
from editor.ui.page.painting import Lit, PagePainter
from editor.ui.page.rowlayouts import RowLayouts
from editor.ui.page.styles import Side
from editor.ui.session import Session
from editor.ui.theme import Theme

_ABOVE_ROWS = DESK + SHEET_PADDING


class Canvas(QAbstractScrollArea):
    """Shows the rows of the article. Rows out of sight have estimated heights.

    A row is measured when it comes into sight; what is seen then stays where it is and the scroll
    bar makes up for the difference. Points are pixels of the viewport.
    """

    moved = Signal()
    """Rows stand elsewhere in the viewport; what stands over them is to follow."""
    relaid = Signal()
    """Everything was laid out anew; the live editor is to follow."""
    zoom_asked = Signal(int)
    """The wheel was turned with Ctrl held: 1 for larger, -1 for smaller."""
    appeared = Signal()
    """The canvas came into sight, with its true size."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lit = Lit()
        self.layouts = RowLayouts(session, theme)
        self.painter = PagePainter(session, theme, self.layouts, self.lit)
        self._heights = Heights()
        self._settling = False
        self.ahead = LookAhead(self._prepare, self)
        self.hint = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # What there is

    def reload(self) -> None:
        """Take the article anew, from its top."""
        self.ahead.stop()
        self.layouts.restyle()
        self._take_columns()
        self._heights = Heights(self.layouts.estimates())
        self._scroll_to(0)
        self.refresh()

    def relayout(self) -> None:
        """Lay everything out anew, after a change of fonts, zoom or colours; the place stays."""
        self.layouts.restyle()
        self._take_columns()
        self._estimate_anew()

    def replace_rows(self, first: int, before: int, now: int) -> None:
        """Follow a change of rows: those of one changed text, or other rows in their place."""
        if before == now == 1:
            self.remeasure(first)
            self.read_terms()
            return
        self.ahead.stop()
        self._heights.replace(first, first + before, self.layouts.estimates(first, first + now))
        self.refresh()

    def remeasure(self, row: int) -> None:
        """Measure a row again; repaint it, and what is below if it has another height."""
        if self.layouts.columns is None or row >= self.count:
            return
        top, height = self.row_top(row), self._heights.height(row)
        if not top < self.viewport().height() or not top + height > 0:
            self._heights.replace(row, row + 1, self.layouts.estimates(row, row + 1))
            self.refresh()
        elif self._measure(row):
            self.refresh()
        else:
            self.viewport().update(0, top, self.viewport().width(), height)

    def refresh(self) -> None:
        """Measure what is in sight and paint it."""
        self._settle()
        self.viewport().update()
        self.moved.emit()
        self.read_terms()

    def read_terms(self) -> None:
        """Look for the terms of the rows in sight, and then around, behind the keys."""
        self.ahead.begin(self.rows_seen(), self.count)

    def _prepare(self, row: int) -> None:
        if self.painter.prepare(row):
            height = self._heights.height(row)
            self.viewport().update(0, self.row_top(row), self.viewport().width(), height)

    # Where things are

    @property
    def count(self) -> int:
        """The number of rows."""
        return len(self._heights)

    def row_top(self, row: int) -> int:
        """Return where a row begins."""
        return self._heights.top(row) + _ABOVE_ROWS - self.verticalScrollBar().value()

    def row_height(self, row: int) -> int:
        """Return a row's height, estimated or measured."""
        return self._heights.height(row)

    def row_at(self, y: int) -> int:
        """Return the row at a height, the nearest when there is none."""
        return self._heights.at(y - _ABOVE_ROWS + self.verticalScrollBar().value())

    def cell_rect(self, row: int, side: Side) -> QRect:
        """Return where one text of a row stands: the width of its lines, down to the row's end."""
        place = self.layouts.columns
        if place is None:
            return QRect()
        top = self.row_top(row) + self.layouts.row(row).text_top
        bottom = self.row_top(row) + self._heights.height(row)
        source = side is Side.SOURCE
        left = place.source_x if source else place.draft_x
        width = place.source_width if source else place.draft_width
        return QRect(left, top, width, bottom - top)

    def side_at(self, x: int) -> Side | None:
        """Return the page at an x; None in the margin, the state column and on the desk."""
        place = self.layouts.columns
        if place is None or not place.source_x - 8 <= x < place.state:
            return None
        return Side.SOURCE if x < place.divider else Side.DRAFT

    def offset_at(self, row: int, side: Side, point: QPoint) -> int:
        """Return the code point of one of a row's texts that is nearest to a point."""
        inside = point - self.cell_rect(row, side).topLeft()
        return self.layouts.row(row).offset_at(side, inside.x(), inside.y())

    def rows_seen(self) -> range:
        """Return the rows that are in sight."""
        if not self.count:
            return range(0)
        return range(self.row_at(0), self.row_at(self.viewport().height()) + 1)

    # Scrolling

    def show_span(self, top: int, bottom: int, room: int = 0) -> None:
        """Scroll as little as brings a span of heights into sight, with some room around."""
        if not self.isVisible():
            return
        height = self.viewport().height()
        room = min(room, max(0, (height - (bottom - top)) // 2))
        if top < room:
            self._scroll_by(top - room)
        elif bottom > height - room:
            self._scroll_by(min(bottom - height + room, top - room))

    def show_row(self, row: int) -> None:
        """Scroll until a row is in sight, and measured."""
        # Heights on the way are only known once they were in sight.
        for _ in range(3 if self.isVisible() else 0):
            top = self.row_top(row)
            seen = top < self.viewport().height() and top + self._heights.height(row) > 0
            if seen and self._heights.is_measured(row):
                return
            self._scroll_by(top - self.viewport().height() // 3)

    def scroll_page(self, pages: int) -> None:
        """Scroll by whole windows, less a line or two."""
        self._scroll_by(pages * (self.viewport().height() - 60))

    def _scroll_by(self, pixels: int) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels)

    def _scroll_to(self, value: int) -> None:
        """Set the scroll bar without hearing of it."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        held = bar.blockSignals(True)  # noqa: FBT003
        bar.setPageStep(height)
        bar.setSingleStep(30)
        bar.setRange(0, max(0, self._heights.total + 2 * _ABOVE_ROWS - height))
        bar.setValue(value)
        bar.blockSignals(held)
        bar.update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar."""
        del dx, dy
        self.refresh()

    # Measuring

    def _take_columns(self) -> bool:
        return self.layouts.set_columns(columns(self.viewport().width(), self._theme.zoom))

    def _estimate_anew(self) -> None:
        seen = self.rows_seen()
        anchor = self.lit.current if self.lit.current in seen else seen.start
        offset = self.row_top(anchor) if self.count else 0
        self._heights = Heights(self.layouts.estimates())
        if self.count and self.layouts.columns is not None:
            self._measure(anchor)
        self._scroll_to(self._heights.top(anchor) + _ABOVE_ROWS - offset)
        self.refresh()
        self.relaid.emit()

    def _settle(self) -> None:
        """Measure the rows in sight, holding still the first of them that was measured before."""
        if self._settling or self.layouts.columns is None:
            return
        self._settling = True
        for _ in range(10):
            seen = self.rows_seen()
            known = (row for row in seen if self._heights.is_measured(row))
            anchor = next(known, seen.start)
            before = self._heights.top(anchor)
            changed = [row for row in seen if self._measure(row)]
            self._scroll_to(self.verticalScrollBar().value() + self._heights.top(anchor) - before)
            if not changed and self.rows_seen() == seen:
                break
        self._settling = False

    def _measure(self, row: int) -> bool:
        """Measure a row if it changed since; tell whether its height is another one."""
        live = self.lit.live if row == self.lit.current else {}
        return self._heights.measure(row, self.layouts.row(row).height(live)) != 0

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event's rectangle touches."""
        painter = QPainter(self.viewport())
        if not self.count or self.layouts.columns is None:
            self.painter.hint(painter, self.viewport().rect(), self.hint)
            return
        top = _ABOVE_ROWS - self.verticalScrollBar().value()
        bottom = top + self._heights.total
        self.painter.sheet(painter, event.rect(), top - SHEET_PADDING, bottom + SHEET_PADDING)
        for row, y, height in self._places(event.rect()):
            self.painter.row(painter, row, y, height, event.rect())

    def _places(self, clip: QRect) -> Iterator[tuple[int, int, int]]:
        row = self.row_at(clip.top())
        y = self.row_top(row)
        while row < self.count and y <= clip.bottom():
            height = self._heights.height(row)
            yield row, y, height
            row, y = row + 1, y + height

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or ask for another zoom while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say so; nothing scrolls before."""
        super().showEvent(event)
        self.appeared.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the columns; lay out anew if the text has another width."""
        super().resizeEvent(event)
        if self._take_columns():
            self._estimate_anew()
        else:
            self.refresh()
