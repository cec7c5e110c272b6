"""The list of cards in the hand of a person: mouse, arrows, Enter and Delete."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from editor.ui.review.card import Button, Card, Deed
from editor.ui.review.card_model import CARD, ReviewModel
from editor.ui.review.card_painting import ReviewDelegate
from editor.ui.review.card_text import CardText
from editor.ui.theme import Theme

_ABOVE = 12
"""Pixels above the first card."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_DELETE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_REFUSALS = (Deed.DECLINE, Deed.KEEP, Deed.WAIVE)


class CardList(QListView):
    """Cards with buttons: arrows go through both, Enter presses, Delete declines."""

    wished = Signal(object, object)
    """The `Button` that was pressed and the `Card` it is on."""
    looked_at = Signal(object)
    """The `Card` a person went to, by mouse or keyboard."""

    def __init__(self, theme: Theme, colour_of: Callable[[str], QColor], parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = ReviewModel(self)
        self._text = CardText(theme, colour_of)
        self._delegate = ReviewDelegate(theme, self._text, self)
        self._pressed: tuple[int, Button] | None = None
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setViewportMargins(0, _ABOVE, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret in the English

    def lay_out(self) -> None:
        """Take fonts, colours and words anew."""
        self._text.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def go_to(self, wanted: str) -> None:
        """Make the card of a proposal or remark the current one and show it."""
        index = self.cards.place_of(wanted) if wanted else QModelIndex()
        if index != self.currentIndex():
            self._delegate.chosen = 0
            self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a button at Enter, decline at Delete, go among buttons with the arrows."""
        key = Qt.Key(event.key())
        card = self._card(self.currentIndex())
        if card is None or not (key in _ENTER or key in _DELETE or key in _STEPS):
            before = self.currentIndex()
            super().keyPressEvent(event)
            self._tell_moved(before)
        elif key in _STEPS:
            self._choose(card, _STEPS[key])
        else:
            self._press_by_key(card, refuse=key in _DELETE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take note of the button, or go to the card."""
        index, button = self._under(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if button is not None:
            self._pressed = (index.row(), button)
            return
        card = self._card(index)
        if card is not None and card.buttons and card.buttons[0].deed is Deed.FOLD:
            self.wished.emit(card.buttons[0], card)
            return
        before = self.currentIndex()
        self.setCurrentIndex(index)
        self._tell_moved(before)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button that was pressed down."""
        index, button = self._under(event.position())
        pressed, self._pressed = self._pressed, None
        card = self._card(index)
        if card is not None and button is not None and pressed == (index.row(), button):
            self.wished.emit(button, card)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the mouse."""
        index, button = self._under(event.position())
        self._hover((index.row(), button))
        card = self._card(index)
        is_button = button is not None or (card is not None and _is_fold(card))
        shape = Qt.CursorShape.PointingHandCursor if is_button else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        """Let no button be lit."""
        self._hover((-1, None))
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first card when there was no current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.cards:
            self.setCurrentIndex(self.cards.index(0))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for the new width."""
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    # What happens here

    def _choose(self, card: Card, step: int) -> None:
        last = max(0, len(card.buttons) - 1)
        self._delegate.chosen = min(max(self._delegate.chosen + step, 0), last)
        self.viewport().update()

    def _press_by_key(self, card: Card, *, refuse: bool) -> None:
        if refuse:
            button = next((each for each in card.buttons if each.deed in _REFUSALS), None)
        else:
            chosen = self._delegate.chosen
            button = card.buttons[chosen] if chosen < len(card.buttons) else None
        if button is not None:
            self.wished.emit(button, card)

    def _tell_moved(self, before: QModelIndex) -> None:
        card = self._card(self.currentIndex())
        if card is not None and self.currentIndex() != before:
            self._delegate.chosen = 0
            self.looked_at.emit(card)

    def _under(self, at: QPointF) -> tuple[QModelIndex, Button | None]:
        index = self.indexAt(at.toPoint())
        if not index.isValid():
            return index, None
        area = QRectF(self.visualRect(index))
        return index, self._delegate.button_at(index, area, at)

    def _hover(self, hovered: tuple[int, Button | None]) -> None:
        if hovered != self._delegate.hovered:
            self._delegate.hovered = hovered
            self.viewport().update()

    def _card(self, index: QModelIndex) -> Card | None:
        return index.data(CARD) if index.isValid() else None


def _is_fold(card: Card) -> bool:
    return bool(card.buttons) and card.buttons[0].deed is Deed.FOLD
