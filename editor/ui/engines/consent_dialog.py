"""Asks, once in a workspace, whether unpublished text may go to an engine."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class ConsentDialog(QMessageBox):
    """Says what is sent and where; leaving it sends nothing."""

    agreed = Signal()
    """Texts may go to the engine."""

    def __init__(self, engine: str, host: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Send texts to an engine?"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(
            self.tr("{engine} gets the Chinese of the blocks it is to draft, at {host}.").format(
                engine=engine, host=host
            )
        )
        self.setInformativeText(
            self.tr(
                "That may be unpublished text. It is sent only when you draft, never by itself; "
                "single articles can be kept back. The journal notes when and where, not the text."
            )
        )
        self.send = self.addButton(self.tr("Send texts there"), QMessageBox.ButtonRole.YesRole)
        self.leave = self.addButton(self.tr("Send nothing"), QMessageBox.ButtonRole.NoRole)
        self.setDefaultButton(self.leave)
        self.setEscapeButton(self.leave)
        self.send.clicked.connect(self.agreed)
