"""Asks before the English of an article goes out that nobody has signed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class UnsignedDialog(QMessageBox):
    """One sentence that names the open stages; leaving it gives nothing out."""

    meant = Signal()
    """It is to go out all the same."""

    def __init__(self, stages: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Not signed"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(
            self.tr("The article is not signed; still open: {stages}.").format(stages=stages)
        )
        self.setInformativeText(
            self.tr("If it goes out now, the journal says that it went out unsigned.")
        )
        self.go_on = self.addButton(
            self.tr("Give it out all the same"), QMessageBox.ButtonRole.DestructiveRole
        )
        leave = self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(leave)
        self.setEscapeButton(leave)
        self.go_on.clicked.connect(self.meant)
