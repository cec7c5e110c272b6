"""A text box without a frame, set exactly as the painted text it stands on."""

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.article.text import Text
from editor.text.offsets import code_point, utf16
from editor.ui.page.clipboard import has_text, mime_of
from editor.ui.page.richtext import edited, fill
from editor.ui.page.styles import CellStyle
from editor.ui.theme import Palette


class TextBox(QTextEdit):
    """Holds one `Text` and follows what the person does to it.

    It has the height of its text and never scrolls. Offsets to and from it are code points.
    """

    written = Signal(object)
    """The `Text` after a change by the person."""
    grown = Signal()
    """The text takes another height."""
    menu_wanted = Signal(QPoint)
    """A context menu was asked for, at a point of the screen."""
    focused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Text()
        self._loading = False
        self._unsent = False
        self._composing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(2)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().contentsChange.connect(self._on_contents_change)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.textChanged.connect(self._send)

    @property
    def text(self) -> Text:
        """The text as it stands."""
        return self._text

    @property
    def is_composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._composing

    @property
    def content_height(self) -> int:
        """The height of the text, in pixels."""
        return round(self.document().size().height())

    def load(self, text: Text, style: CellStyle, width: int, palette: Palette) -> None:
        """Show a text; the caret goes to its start. The width is that of the cell."""
        self._loading = True
        self._text = text
        self.document().setDefaultFont(style.font)
        self.setLineWrapColumnOrWidth(width - style.indent)
        fill(self.document(), text, palette)
        self._set_block_format(style)
        self._set_colours(palette, style.ink)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._loading = self._unsent = False
        self.grown.emit()

    @property
    def caret(self) -> tuple[int, int]:
        """The caret and the selection's other end."""
        cursor, plain = self.textCursor(), self._text.plain
        return code_point(plain, cursor.position()), code_point(plain, cursor.anchor())

    def place(self, at: int, anchor: int | None = None) -> None:
        """Put the caret at a code point; with an anchor, select from there."""
        self.setTextCursor(self._cursor_over(at if anchor is None else anchor, at))

    def _cursor_over(self, anchor: int, at: int) -> QTextCursor:
        plain = self._text.plain
        cursor = self.textCursor()
        cursor.setPosition(utf16(plain, min(anchor, len(plain))))
        cursor.setPosition(utf16(plain, min(at, len(plain))), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _set_block_format(self, style: CellStyle) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(style.lead, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if style.centred:
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(block)

    def _set_colours(self, palette: Palette, ink: str) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Text, palette.color(ink))
        colours.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        colours.setColor(QPalette.ColorRole.Highlight, selection_colour(palette))
        colours.setColor(QPalette.ColorRole.HighlightedText, palette.color("ink"))
        self.setPalette(colours)

    def _on_contents_change(self, at: int, removed: int, added: int) -> None:
        if self._loading:
            return
        text = edited(self._text, self.document(), at, removed, added)
        self._unsent = self._unsent or text != self._text
        self._text = text

    def _send(self) -> None:
        if self._unsent and not self._loading:
            self._unsent = False
            self.written.emit(self._text)

    def _on_size_changed(self) -> None:
        if not self._loading:
            self.grown.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a word is being composed; its keys are the input method's."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selection in our own clean form."""
        at, anchor = self.caret
        return mime_of(self._text.cut(min(at, anchor), max(at, anchor)))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text; leave files to the window."""
        return has_text(source)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusInEvent(event)
        self.focused.emit(True)  # noqa: FBT003

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusOutEvent(event)
        self.focused.emit(False)  # noqa: FBT003

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the page."""
        self.menu_wanted.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Stand still: the box grows with its text."""
        del dx, dy
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)


def selection_colour(palette: Palette) -> QColor:
    """Return the ground of selected text; the text on it stays readable."""
    colour = palette.color("accent")
    colour.setAlphaF(0.34 if palette.is_dark else 0.2)
    return colour
