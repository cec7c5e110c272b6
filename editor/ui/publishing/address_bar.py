"""Asks above the pages where what was copied was published; it never insists."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.language import said

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ASKED = QT_TRANSLATE_NOOP("Publishing", "Copied for {profile}. Where was it published?")
_ASKED_UNSIGNED = QT_TRANSLATE_NOOP(
    "Publishing", "Copied for {profile}, unsigned. Where was it published?"
)


class AddressBar(QFrame):
    """A line for the address of the published page."""

    given = Signal(str)
    """The address, without blanks round it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._asked: Message | None = None
        self._question = QLabel(self)
        self.address = QLineEdit(self)
        self.remember, self._close = QPushButton(self), QToolButton(self)
        self._close.setText("×")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(8)
        row.addWidget(self._question)
        row.addWidget(self.address, 1)
        row.addWidget(self.remember)
        row.addWidget(self._close)
        self.address.textChanged.connect(self._on_text)
        self.remember.clicked.connect(self._take)
        self._close.clicked.connect(self.hide)
        self.hide()
        self._retranslate()

    @property
    def sentence(self) -> str:
        """What the bar says now, or "" when it is not shown."""
        return "" if self.isHidden() else self._question.text()

    def ask(self, profile: str, *, unsigned: bool) -> None:
        """Ask for the address of what was copied for a profile."""
        text = _ASKED_UNSIGNED if unsigned else _ASKED
        self._asked = Message("Publishing", text, {"profile": profile})
        self.setProperty("grave", unsigned)
        self.style().unpolish(self)
        self.style().polish(self)
        self.address.clear()
        self._retranslate()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the address at Enter, go away at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif Qt.Key(event.key()) in _ENTER:
            self._take()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _take(self) -> None:
        address = self.address.text().strip()
        if address:
            self.hide()
            self.given.emit(address)

    def _on_text(self) -> None:
        self.remember.setEnabled(bool(self.address.text().strip()))

    def _retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close the notice"))
        self._close.setToolTip(self.tr("Close the notice"))
        self.remember.setText(self.tr("Remember"))
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(self.tr("Address of the published page"))
        self._question.setText(said(self._asked) if self._asked else "")
        self.setAccessibleName(self._question.text())
        self._on_text()
