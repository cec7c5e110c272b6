"""The Memory tab: what was published for Chinese like the block's, and where words stand."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.assistant.memory_cards import mention_cards, offer_cards
from editor.ui.assistant.memory_desk import MemoryDesk
from editor.ui.assistant.memory_list import memory_list
from editor.ui.language import said
from editor.ui.review.card import Button, Card, Deed
from editor.ui.theme import Theme

_COPIED = QT_TRANSLATE_NOOP("Memory", "The English is copied.")
_EMPTY = QT_TRANSLATE_NOOP(
    "Memory",
    "The memory is empty.\n\nEvery article that is published fills it. Old translations can be "
    "brought in, and memories of other programs as TMX files.",
)
_LOOKING = QT_TRANSLATE_NOOP("Memory", "The memory is being looked through…")
_NONE = QT_TRANSLATE_NOOP(
    "Memory",
    "Nothing like this block was published yet.\n\nSearch above for words of either language.",
)
_NO_BLOCK = QT_TRANSLATE_NOOP("Memory", "Put the caret into a block with Chinese.")
_NOT_FOUND = QT_TRANSLATE_NOOP("Memory", "The memory has “{words}” nowhere.")


class MemoryTab(QWidget):
    """Offers for the current block as cards, or what a search found."""

    chosen = Signal(int)
    """The number of the offer to take, from 1."""
    told = Signal(object)
    """A `Message` that says what was done."""

    def __init__(self, desk: MemoryDesk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.field = QLineEdit(self)
        self.list = memory_list(theme, self)
        self._empty = QLabel(self)
        self._lay_out()
        self._connect_signals(theme)
        self._retranslate()

    @property
    def hint(self) -> str:
        """What stands in place of the cards; "" while there are any."""
        return self._empty.text() if self._pages.currentIndex() else ""

    def refresh(self) -> None:
        """Show what the memory has as it stands now."""
        desk = self._desk
        if self.field.text().strip():
            cards = mention_cards(desk.searched.mentions, desk.stages())
        else:
            cards = offer_cards(desk.offered.offers, desk.stages())
        self.list.cards.show(cards)
        self.list.scheduleDelayedItemsLayout()
        self._empty.setText(said(self._told()))
        self._pages.setCurrentIndex(0 if cards else 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the search at Esc."""
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.field.setClearButtonEnabled(True)
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setMargin(16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QFrame(self)
        box = QVBoxLayout(head)
        box.setContentsMargins(12, 10, 12, 0)
        box.addWidget(self.field)
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(pages, 1)
        self.setFocusProxy(self.list)

    def _connect_signals(self, theme: Theme) -> None:
        self._desk.changed.connect(self.refresh)
        self.field.textChanged.connect(self._desk.search)
        self.list.wished.connect(self._on_wished)
        theme.changed.connect(self.list.lay_out)

    def _on_wished(self, button: Button, card: Card) -> None:
        if button.deed is Deed.TAKE:
            self.chosen.emit(int(button.of))
        else:
            QGuiApplication.clipboard().setText(card.copied)
            self.told.emit(Message("Memory", _COPIED))

    def _told(self) -> Message:
        """Return what is said in place of cards."""
        desk, words = self._desk, self.field.text().strip()
        is_looking = desk.searched.words != words if words else desk.is_looking
        states = (
            (desk.failure is not None, desk.failure),
            (is_looking, Message("Memory", _LOOKING)),
            (not desk.size, Message("Memory", _EMPTY)),
            (bool(words), Message("Memory", _NOT_FOUND, {"words": words})),
            (not desk.offered.block, Message("Memory", _NO_BLOCK)),
        )
        told = (message for holds, message in states if holds and message is not None)
        return next(told, Message("Memory", _NONE))

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search the memory, 中 or EN"))
        self.field.setAccessibleName(self.tr("Search the memory"))
        self.list.setAccessibleName(self.tr("What the memory offers"))
        self.list.lay_out()
        self.refresh()
