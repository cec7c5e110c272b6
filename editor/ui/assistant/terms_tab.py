"""The Terms tab: the approved English of every term in the current block, a key away."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListView, QStackedLayout, QWidget

from editor.ui.assistant.term_cards import CARD, CardDelegate, CardsModel
from editor.ui.cards import cards
from editor.ui.session import Session
from editor.ui.theme import Theme

_ABOVE = 12
"""Pixels between the tabs and the first card."""


class CardList(QListView):
    """The list of cards; Enter chooses the current one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(CardDelegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setViewportMargins(0, _ABOVE, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret in the English
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current card at Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for the new width."""
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)


class TermsTab(QWidget):
    """Cards for the terms of the row the caret is in, brought up to date behind the typing."""

    term_chosen = Signal(int)
    """The number of the card to insert, from 1."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.list = CardList(theme, self)
        self._model = CardsModel(self.list)
        self.list.setModel(self._model)
        self._empty = QLabel(self)
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setMargin(16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self.setFocusProxy(self.list)
        self._connect_signals(theme)
        self.refresh()
        self._retranslate()

    def refresh(self) -> None:
        """Show the terms of the current row as they stand now."""
        shown = cards(self._session.terms(self._session.caret.row))
        self._model.show(shown)
        self._pages.setCurrentIndex(0 if shown else 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self, theme: Theme) -> None:
        self._session.article_opened.connect(self._soon.start)
        self._session.current_changed.connect(self._refresh_soon)
        self._session.rows_changed.connect(self._refresh_soon)
        self._session.terms_changed.connect(self._soon.start)
        self._soon.timeout.connect(self.refresh)
        self.list.clicked.connect(self._on_chosen)
        theme.changed.connect(self.list.doItemsLayout)

    def _refresh_soon(self) -> None:
        self._soon.start()

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.term_chosen.emit(index.data(CARD).number)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Terms of the current block"))
        self._empty.setText(self.tr("No glossary term stands in this block."))
        self.list.doItemsLayout()
