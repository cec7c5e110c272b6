"""What to do when the window is to close and the last words could not be saved."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget


class Answer(StrEnum):
    """What the person chose."""

    AGAIN = "again"
    COPY = "copy"
    DISCARD = "discard"
    STAY = "stay"


class UnsavedDialog(QMessageBox):
    """Names the cause and offers a way that loses nothing; staying is the answer to Esc."""

    answered = Signal(object)
    """The `Answer`."""

    def __init__(self, cause: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Not saved yet"))
        self.setText(self.tr("The last changes could not be saved."))
        self.setInformativeText(cause)
        accept, destroy = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.DestructiveRole
        self.buttons_by_answer: dict[Answer, QAbstractButton] = {
            Answer.AGAIN: self.addButton(self.tr("Try again"), accept),
            Answer.COPY: self.addButton(self.tr("Save a copy elsewhere…"), accept),
            Answer.DISCARD: self.addButton(self.tr("Close without saving"), destroy),
            Answer.STAY: self.addButton(QMessageBox.StandardButton.Cancel),
        }
        self.buttonClicked.connect(self._on_clicked)

    def _on_clicked(self, clicked: QAbstractButton) -> None:
        for answer, button in self.buttons_by_answer.items():
            if button is clicked:
                self.answered.emit(answer)
