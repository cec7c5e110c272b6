"""The caret's ways from block to block."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor.article.article import Block, BlockKind
from editor.ui.page.canvas import Canvas
from editor.ui.page.editor import Way
from editor.ui.page.writing import Writing


class Ways(QObject):
    """Takes the caret out of a block when the keys lead beyond it; pictures are passed over."""

    def __init__(self, canvas: Canvas, writing: Writing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._writing = writing
        self._ways: dict[Way, Callable[[], None]] = {
            Way.NEXT: self._down,
            Way.PREVIOUS: self._up,
            Way.BELOW: self._down,
            Way.ABOVE: self._up_to_last_line,
            Way.AFTER: self._on,
            Way.BEFORE: self._back,
            Way.PAGE_DOWN: self._page_down,
            Way.PAGE_UP: self._page_up,
            Way.FIRST: self._to_start,
            Way.LAST: self._to_end,
        }
        writing.editor.departed.connect(self.go)

    def go(self, way: Way) -> None:
        """Leave the block on a way."""
        self._ways[way]()

    def _down(self) -> None:
        self._step(1, last=False)

    def _up(self) -> None:
        self._step(-1, last=False)

    def _up_to_last_line(self) -> None:
        self._step(-1, last=True)

    def _step(self, by: int, *, last: bool) -> None:
        row = self._written_row(self._writing.row, by)
        if row is not None:
            editor = self._writing.editor
            self._writing.enter_line(row, editor.column_x + editor.x(), last=last)

    def _on(self) -> None:
        row = self._written_row(self._writing.row, 1)
        if row is not None:
            self._writing.enter(row)

    def _back(self) -> None:
        self._to_end_of(self._written_row(self._writing.row, -1))

    def _to_start(self) -> None:
        self._writing.enter(self._written_row(-1, 1) or 0)

    def _to_end(self) -> None:
        self._to_end_of(self._written_row(len(self._blocks), -1))

    def _to_end_of(self, row: int | None) -> None:
        if row is not None:
            self._writing.enter(row, len(self._blocks[row].draft))

    def _page_down(self) -> None:
        self._turn(1)

    def _page_up(self) -> None:
        self._turn(-1)

    def _turn(self, pages: int) -> None:
        editor = self._writing.editor
        caret = editor.cursorRect().center() + editor.pos()
        bar = self._canvas.verticalScrollBar()
        before = bar.value()
        self._canvas.scroll_page(pages)
        if bar.value() == before:
            self.go(Way.LAST if pages > 0 else Way.FIRST)
        else:
            self._writing.enter_at(self._canvas.row_at(caret.y()), caret)

    @property
    def _blocks(self) -> tuple[Block, ...]:
        return self._canvas.layouts.blocks

    def _written_row(self, row: int, by: int) -> int | None:
        """Return the next row in a direction that has text to write."""
        row += by
        while 0 <= row < len(self._blocks):
            if self._blocks[row].kind is not BlockKind.IMAGE:
                return row
            row += by
        return None
