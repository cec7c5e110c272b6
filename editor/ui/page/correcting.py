"""Correcting the Chinese: an editor over one Chinese cell until it is taken or given up."""

from functools import partial

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from editor import workflow
from editor.ui.page.canvas import Canvas
from editor.ui.page.clipboard import plain_of
from editor.ui.page.measures import BESIDE
from editor.ui.page.richtext import shown
from editor.ui.page.styles import Side
from editor.ui.page.textbox import TextBox
from editor.ui.session import Session
from editor.ui.theme import Theme

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SourceEditor(TextBox):
    """Edits the Chinese of a block; Enter takes it, Escape gives it up."""

    taken = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Escape, unless an input method is at work."""
        if self.is_composing:
            super().keyPressEvent(event)
        elif event.key() in _RETURNS:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text."""
        self.textCursor().insertText(shown(plain_of(source)))


class Correcting(QObject):
    """Turns the Chinese of the current row into an editor."""

    ended = Signal()
    """The Chinese is text again; the caret belongs into the English."""

    def __init__(
        self, session: Session, theme: Theme, canvas: Canvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._canvas = canvas
        self._row: int | None = None
        self.editor = SourceEditor(canvas.viewport())
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.editor.taken.connect(self.take)
        self.editor.given_up.connect(self.give_up)
        self.editor.grown.connect(self._on_grown)
        self.editor.focused.connect(self._on_focused)
        self._canvas.moved.connect(self._stand)

    def begin(self, row: int) -> None:
        """Open the Chinese of a row for correcting."""
        self.take()
        blocks = self._canvas.layouts.blocks
        columns = self._canvas.layouts.columns
        if columns is None or not 0 <= row < len(blocks):
            return
        self._row = row
        style = self._canvas.layouts.style(blocks[row]).source
        palette = self._theme.palette
        self.editor.setAccessibleName(self.tr("Chinese, being corrected"))
        self.editor.load(blocks[row].source, style, columns.source_width, palette)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self._stand()
        self.editor.show()
        self.editor.setFocus()

    def take(self) -> None:
        """Put the corrected Chinese into the article."""
        row, text = self._row, self.editor.text
        self._close()
        if row is not None:
            at = self._session.caret.at
            change = partial(workflow.correct_source, row=row, source=text)
            if self._canvas.layouts.blocks[row].source != text:
                self._session.edit(change, row, at)

    def give_up(self) -> None:
        """Leave the Chinese as it was."""
        self._close()

    def _close(self) -> None:
        row, self._row = self._row, None
        if row is None:
            return
        self._canvas.lit.live.pop(Side.SOURCE, None)
        self._canvas.remeasure(row)
        had_focus = self.editor.hasFocus()
        self.editor.hide()
        if had_focus:
            self.ended.emit()

    def _on_focused(self, gained: bool) -> None:
        if not gained:
            self.take()

    def _on_grown(self) -> None:
        if self._row is None:
            return
        style = self._canvas.layouts.style(self._canvas.layouts.blocks[self._row]).source
        self._canvas.lit.live[Side.SOURCE] = round(style.top) + self.editor.content_height
        self._canvas.remeasure(self._row)
        self._stand()

    def _stand(self) -> None:
        if self._row is None:
            return
        style = self._canvas.layouts.style(self._canvas.layouts.blocks[self._row]).source
        cell = self._canvas.cell_rect(self._row, Side.SOURCE)
        width = cell.width() - style.indent + BESIDE // 2
        height = self.editor.content_height + style.lead // 3
        top = cell.y() + round(style.top)
        self.editor.setGeometry(cell.x() + style.indent, top, width, height)
