"""The card of a finding under the mouse: what is wrong, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.ui.page.marks_card import MarksCard
from editor.ui.review.card import Card
from editor.ui.theme import Theme

_LINGER = 250
"""Milliseconds that the card stays for the mouse to reach it."""


class FindingCard(MarksCard):
    """Says what the finding's card in the Assistant says; the mouse may go to its buttons."""

    wished = Signal(object, object)
    """The `Button` that was pressed and the `Card`."""

    def __init__(self, theme: Theme, colour_of: Callable[[str], QColor], parent: QWidget) -> None:
        super().__init__(theme, colour_of, parent)
        self.buttons: tuple[QPushButton, ...] = ()
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addLayout(self._row)
        self._row.addStretch(1)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(_LINGER)
        self._away.timeout.connect(self.hide)

    def show_card(self, card: Card, place: QRect) -> None:
        """Show a card with its buttons beside a rectangle of the screen."""
        self._away.stop()
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = tuple(self._made(card, number) for number in range(len(card.buttons)))
        super().show_card(card, place)

    def leave(self) -> None:
        """Go away, unless the mouse comes onto the card in a moment."""
        if self.isVisible():
            self._away.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        self._away.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go away soon."""
        self._away.start()
        super().leaveEvent(event)

    def _made(self, card: Card, number: int) -> QPushButton:
        wish = card.buttons[number]
        made = QPushButton(f"{wish.title}   {wish.keys}".strip(), self)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: self._press(card, number))
        self._row.insertWidget(number, made)
        return made

    def _press(self, card: Card, number: int) -> None:
        self.hide()
        self.wished.emit(card.buttons[number], card)
