"""Asks why a finding is to pass: a reason, with those given lately to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.language import said, titled

_USUAL = (
    QT_TRANSLATE_NOOP("WaiveDialog", "Put this way on purpose"),
    QT_TRANSLATE_NOOP("WaiveDialog", "Agreed with the department"),
    QT_TRANSLATE_NOOP("WaiveDialog", "The Chinese itself is wrong here"),
)
"""Reasons that are offered before any was given."""


class WaiveDialog(QDialog):
    """One line for the reason; nothing passes without one."""

    wished = Signal(str)
    """The reason, without white space at its ends."""

    def __init__(
        self, message: Message, reasons: Sequence[str], parent: QWidget, reason: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Let it pass"))
        about, ask = QLabel(said(message), self), QLabel(self.tr("&Why is this right as it is?"))
        about.setWordWrap(True)
        about.setTextFormat(Qt.TextFormat.PlainText)
        self.reason = QComboBox(self)
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.addItems(_offered(reasons))
        self.reason.setEditText(reason)
        self.reason.setAccessibleName(self.tr("Reason"))
        ask.setBuddy(self.reason)
        note = QLabel(self.tr("The reason is kept; the journal says who let it pass."), self)
        note.setObjectName("quiet")
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take = buttons.addButton(
            self.tr("Let it pass"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.take.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(10)
        for widget in (about, ask, self.reason, note, buttons):
            column.addWidget(widget)
        column.insertSpacing(1, 6)
        self.setMinimumWidth(480)
        self.reason.editTextChanged.connect(self._on_text)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self._on_text()
        self.reason.setFocus()

    def _on_text(self) -> None:
        self.take.setEnabled(bool(self.reason.currentText().strip()))

    def _take(self) -> None:
        self.wished.emit(self.reason.currentText().strip())
        self.accept()


def _offered(reasons: Sequence[str]) -> list[str]:
    """Return the reasons given before, then the usual ones in the interface's language."""
    return list(dict.fromkeys((*reasons, *(titled("WaiveDialog", each) for each in _USUAL))))
