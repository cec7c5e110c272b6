"""Asks for a wording or an answer: a few lines of text, what they are about, and a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WordingDialog(QDialog):
    """A text to be written; Ctrl+Enter takes it as the button does."""

    written = Signal(str)
    """The text, without white space at its ends."""

    def __init__(self, title: str, about: str, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(title)
        self.text.setTabChangesFocus(True)
        self._may_be_empty = False
        label = QLabel(about, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take = buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(label)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._on_text)
        self.resize(520, 260)
        self._on_text()

    def begin_with(self, text: str) -> "WordingDialog":
        """Start from a text, all of it selected; then it may also be emptied."""
        self._may_be_empty = True
        self.text.setPlainText(text)
        self.text.selectAll()
        self._on_text()
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the text at Ctrl+Enter."""
        has_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if has_control and Qt.Key(event.key()) in _ENTER and self.take.isEnabled():
            self._take()
        else:
            super().keyPressEvent(event)

    def _on_text(self) -> None:
        self.take.setEnabled(self._may_be_empty or bool(self.text.toPlainText().strip()))

    def _take(self) -> None:
        self.written.emit(self.text.toPlainText().strip())
        self.accept()
