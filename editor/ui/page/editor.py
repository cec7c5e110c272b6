"""The live editor of the English: the page's own keys, clipboard and caret."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.article.text import MarkKind
from editor.text.offsets import code_point
from editor.ui.page.cell import Stretch
from editor.ui.page.clipboard import plain_of
from editor.ui.page.livelines import live_stretches
from editor.ui.page.richtext import LINE_BREAK
from editor.ui.page.textbox import TextBox


class Way(Enum):
    """Where the caret goes when it leaves a block."""

    NEXT = auto()
    PREVIOUS = auto()
    BELOW = auto()
    ABOVE = auto()
    AFTER = auto()
    BEFORE = auto()
    PAGE_DOWN = auto()
    PAGE_UP = auto()
    FIRST = auto()
    LAST = auto()


class Wish(Enum):
    """What a key asks of the page besides writing and moving."""

    UNDO = auto()
    REDO = auto()
    BOLD = auto()
    ITALIC = auto()
    COPY = auto()


_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_ALWAYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Way] = {
    (Qt.Key.Key_Tab, _NONE): Way.NEXT,
    (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier): Way.PREVIOUS,
    (Qt.Key.Key_Down, _CTRL): Way.NEXT,
    (Qt.Key.Key_Up, _CTRL): Way.PREVIOUS,
    (Qt.Key.Key_PageDown, _NONE): Way.PAGE_DOWN,
    (Qt.Key.Key_PageUp, _NONE): Way.PAGE_UP,
    (Qt.Key.Key_Home, _CTRL): Way.FIRST,
    (Qt.Key.Key_End, _CTRL): Way.LAST,
}
_AT_EDGE: dict[Qt.Key, Way] = {
    Qt.Key.Key_Down: Way.BELOW,
    Qt.Key.Key_Up: Way.ABOVE,
    Qt.Key.Key_Right: Way.AFTER,
    Qt.Key.Key_Left: Way.BEFORE,
}
_WISHES: dict[QKeySequence.StandardKey, Wish] = {
    QKeySequence.StandardKey.Undo: Wish.UNDO,
    QKeySequence.StandardKey.Redo: Wish.REDO,
    QKeySequence.StandardKey.Bold: Wish.BOLD,
    QKeySequence.StandardKey.Italic: Wish.ITALIC,
}
LineDraw = Callable[[QPainter, Stretch], None]
"""Draws a line under a stretch of the text."""

_FLAG = QPolygonF([QPointF(1.0, -8.0), QPointF(5.5, -0.5), QPointF(-3.5, -0.5)])
"""The sign of words to be put in, as a proofreader's caret, about the foot of the line."""
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = (_CTRL, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier)


class LiveEditor(TextBox):
    """Edits the English of the current row; what concerns other rows it asks for by signals."""

    caret_placed = Signal(int, int)
    """(caret, the selection's other end) after either moved."""
    departed = Signal(object)
    """The `Way` on which the caret left."""
    wished = Signal(object)
    """The `Wish` of a key."""
    inserted = Signal(str)
    """Text came by paste or drop; it is to be put in place of the selection."""
    unveiled = Signal()
    """A word is being composed while the editor is veiled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_veiled = False
        self._flags: list[tuple[QTextCursor, QColor]] = []
        self._lines: list[tuple[QTextCursor, LineDraw]] = []
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.cursorPositionChanged.connect(self._on_caret_placed)
        self.selectionChanged.connect(self._on_caret_placed)
        self.currentCharFormatChanged.connect(self._leave_link)

    # The caret

    def place_in_line(self, x: int, *, last: bool) -> None:
        """Put the caret into the first or last line, as near to an x as can be, and keep that x."""
        line = self.cursorRect().height() // 2
        cursor = self.cursorForPosition(QPoint(x, self.content_height - line if last else line))
        cursor.setVerticalMovementX(x)
        self.setTextCursor(cursor)

    @property
    def column_x(self) -> int:
        """The x that the caret keeps to while it goes up and down."""
        kept = self.textCursor().verticalMovementX()
        return kept if kept >= 0 else self.cursorRect().x()

    def set_spans(self, spans: Sequence[tuple[int, int, QTextCharFormat]]) -> None:
        """Show ranges of code points in another look, without changing the text."""
        selections = []
        for start, end, look in spans:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor_over(start, end)
            selection.format = look
            selections.append(selection)
        self.setExtraSelections(selections)

    def place_of(self, at: int) -> QRect:
        """Return where a caret at a code point would stand, in the viewport."""
        return self.cursorRect(self._cursor_over(at, at))

    def set_flags(self, flags: Sequence[tuple[int, QColor]]) -> None:
        """Show small flags at code points, where words are proposed; they go with the text."""
        self._flags = [(self._cursor_over(at, at), colour) for at, colour in flags]
        self.viewport().update()

    def set_lines(self, lines: Sequence[tuple[int, int, LineDraw]]) -> None:
        """Underline ranges of code points, each as it draws itself; they go with the text."""
        if not lines and not self._lines:
            return
        self._lines = [(self._cursor_over(start, end), draw) for start, end, draw in lines]
        for cursor, _ in self._lines:
            cursor.setKeepPositionOnInsert(True)  # what is written behind is not underlined
        self.viewport().update()

    def line_places(self) -> Iterator[tuple[int, int, QRect]]:
        """Yield the code points of each underlined stretch and where it is, in the viewport."""
        plain, em = self._text.plain, self.fontMetrics().ascent()
        for cursor, _ in self._lines:
            ends = (cursor.selectionStart(), cursor.selectionEnd())
            start, end = (code_point(plain, place) for place in ends)
            for part in live_stretches(cursor):
                area = QRectF(part.x - 2, part.y - em, part.width + 4, em * 1.5).toRect()
                yield start, end, area

    def veil(self, *, veiled: bool) -> None:
        """Hide the letters and the caret, but take keys as before; the mouse goes through."""
        self._is_veiled = veiled
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, veiled)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, the lines and the flags on it; nothing while it is veiled."""
        if self._is_veiled:
            return
        super().paintEvent(event)
        if self._lines:
            painter = QPainter(self.viewport())
            for cursor, draw in self._lines:
                for part in live_stretches(cursor):
                    draw(painter, part)
            painter.end()
        if self._flags:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for cursor, colour in self._flags:
                painter.setBrush(colour)
                painter.drawPolygon(_FLAG.translated(self.cursorRect(cursor).bottomLeft()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Show the letters before a word is composed among them."""
        if self._is_veiled and (event.preeditString() or event.commitString()):
            self.unveiled.emit()
        super().inputMethodEvent(event)

    def _on_caret_placed(self) -> None:
        if not self._loading:
            self._send()
            self.caret_placed.emit(*self.caret)

    def _leave_link(self, look: QTextCharFormat) -> None:
        """Let letters typed at the end of a link stand outside of it."""
        if self._loading or not look.isAnchor() or self.textCursor().hasSelection():
            return
        at = self.caret[0]
        links = (mark for mark in self._text.marks if mark.kind is MarkKind.LINK)
        if not any(mark.start < at < mark.end for mark in links):
            self.setCurrentCharFormat(QTextCharFormat())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the page's own keys; the rest is an ordinary text box's."""
        taken = not self._composing and (self._departs(event) or self._does(event))
        if not taken and event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not taken:
            super().keyPressEvent(event)

    def _departs(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        way = _ALWAYS.get((key, modifiers))
        if way is None and modifiers == _NONE:
            way = self._way_out(key)
        if way is not None:
            self.departed.emit(way)
        return way is not None

    def _way_out(self, key: Qt.Key) -> Way | None:
        """Return the way that a plain arrow key takes out of the block, if it is at its edge."""
        cursor = self.textCursor()
        if key not in _AT_EDGE or cursor.hasSelection():
            return None
        layout = cursor.block().layout()
        line = layout.lineForTextPosition(cursor.positionInBlock()).lineNumber()
        at_edge = {
            Qt.Key.Key_Down: line >= layout.lineCount() - 1,
            Qt.Key.Key_Up: line <= 0,
            Qt.Key.Key_Right: cursor.atEnd(),
            Qt.Key.Key_Left: cursor.atStart(),
        }
        return _AT_EDGE[key] if at_edge[key] else None

    def _does(self, event: QKeyEvent) -> bool:
        if event.key() in _RETURNS and not any(event.modifiers() & held for held in _HELD):
            self._break_line()
            return True
        wish = next((_WISHES[key] for key in _WISHES if event.matches(key)), None)
        if wish is not None:
            self.wished.emit(wish)
        return wish is not None

    def _break_line(self) -> None:
        if not self.isReadOnly():
            self.textCursor().insertText(LINE_BREAK)
            self.ensureCursorVisible()

    # Clipboard

    def copy(self) -> None:
        """Copy the selection; without one, it is for the page to know what is meant."""
        if self.textCursor().hasSelection():
            super().copy()
        else:
            self.wished.emit(Wish.COPY)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand pasted or dropped text to the page: plain, its line ends kept."""
        if self.isReadOnly():
            return
        self.caret_placed.emit(*self.caret)
        text = plain_of(source)
        if text:
            self.inserted.emit(text)
