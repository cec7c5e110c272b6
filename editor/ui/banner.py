"""What was done or refused, said in a strip above the pages: it waits, it never interrupts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor.message import Message
from editor.ui.language import said


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done about what a banner says: its title, and what does it."""

    title: Message
    do: Callable[[], object]


class Banner(QFrame):
    """One sentence with up to two offers; a newer sentence takes the place of an older one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._message: Message | None = None
        self._offers: tuple[Offer, ...] = ()
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = (QPushButton(self), QPushButton(self))
        self._close = QToolButton(self)
        self._close.setText("×")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self._close)
        self._connect_signals()
        self.hide()

    @property
    def sentence(self) -> str:
        """What the banner says now, or "" when it is not shown."""
        return self._text.text() if self._message else ""

    def tell(self, message: Message, *offers: Offer) -> None:
        """Say that something was done, with what can be done about it."""
        self._show(message, offers, grave=False)

    def warn(self, message: Message, *offers: Offer) -> None:
        """Say that something was refused or failed."""
        self._show(message, offers, grave=True)

    def dismiss(self) -> None:
        """Take the banner away."""
        self._message = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _show(self, message: Message, offers: tuple[Offer, ...], *, grave: bool) -> None:
        self._message, self._offers = message, offers
        self.setProperty("grave", grave)
        self.style().unpolish(self)
        self.style().polish(self)
        self._retranslate()
        self.show()

    def _retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close the notice"))
        self._close.setToolTip(self.tr("Close the notice"))
        if self._message is None:
            return
        self._text.setText(said(self._message))
        self.setAccessibleName(self._text.text())
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(self._offers))
            if index < len(self._offers):
                button.setText(said(self._offers[index].title))

    def _connect_signals(self) -> None:
        self._close.clicked.connect(self.dismiss)
        self._buttons[0].clicked.connect(self._on_first)
        self._buttons[1].clicked.connect(self._on_second)

    def _on_first(self) -> None:
        self.take_offer(0)

    def _on_second(self) -> None:
        self.take_offer(1)

    def take_offer(self, index: int) -> None:
        """Do what the n-th offer offers, counted from 0, and take the banner away."""
        offer = self._offers[index]
        self.dismiss()
        offer.do()
