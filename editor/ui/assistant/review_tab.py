"""The Review tab: a card for every change and remark that came back, to be decided one by one."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget

from editor.ui.review.card import Button, Card, Deed
from editor.ui.review.card_list import CardList
from editor.ui.review.dealing import Wish, deal
from editor.ui.review.desk import ReviewDesk
from editor.ui.review.standing import is_settled
from editor.ui.session import Session
from editor.ui.theme import Theme


class ReviewTab(QWidget):
    """The cards of the article's review, brought up to date behind every decision."""

    wished = Signal(object, object)
    """The `Button` that was pressed and the `Card` it is on."""

    def __init__(self, session: Session, theme: Theme, desk: ReviewDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._unfolded = False
        self.list = CardList(theme, desk.colour_of, self)
        self.reviewers = QComboBox(self)
        self._filter = QFrame(self)
        self._empty = QLabel(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._lay_out()
        self._connect_signals(theme)
        self.refresh()
        self._retranslate()

    def refresh(self) -> None:
        """Show the review as it stands now."""
        article = self._session.article
        self._fill_reviewers()
        wish = Wish(self.reviewers.currentData() or "", self._unfolded)
        cards = deal(self._desk.review, article, wish) if article is not None else ()
        self.list.cards.show(cards)
        self.list.scheduleDelayedItemsLayout()
        self._pages.setCurrentIndex(0 if cards else 1)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setMargin(16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self._filter)
        box.setContentsMargins(12, 10, 12, 0)
        box.addWidget(self.reviewers)
        cards = QWidget(self)
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter)
        column.addWidget(self.list, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(cards)
        self._pages.addWidget(self._empty)
        self.setFocusProxy(self.list)

    def _connect_signals(self, theme: Theme) -> None:
        self._desk.changed.connect(self._soon.start)
        self._desk.current_changed.connect(self._follow)
        self._session.article_opened.connect(self._fold)
        self._soon.timeout.connect(self.refresh)
        self.list.wished.connect(self._on_wished)
        self.list.looked_at.connect(self._on_looked_at)
        self.reviewers.activated.connect(self._soon.start)
        theme.changed.connect(self.list.lay_out)

    def _fold(self) -> None:
        self._unfolded = False
        self._soon.start()

    def _follow(self) -> None:
        """Show the card of what is current, also when it is folded away."""
        current = self._desk.current
        is_there = not current or self.list.cards.place_of(current).isValid()
        if not is_there and not self._unfolded and self._is_settled(current):
            self._unfolded = True
            self.refresh()
            return
        self.list.go_to(current)

    def _is_settled(self, wanted: str) -> bool:
        proposal = self._desk.proposal(wanted)
        if proposal is not None:
            return is_settled(proposal)
        return wanted not in {remark.id for remark in self._desk.open_remarks}

    def _on_wished(self, button: Button, card: Card) -> None:
        if button.deed is Deed.FOLD:
            self._unfolded = not self._unfolded
            self.refresh()
        else:
            self.wished.emit(button, card)

    def _on_looked_at(self, card: Card) -> None:
        if any(button.deed is not Deed.FOLD for button in card.buttons) and not card.copied:
            self._desk.go_to(card.id)

    def _fill_reviewers(self) -> None:
        chosen = self.reviewers.currentData() or ""
        names = self._desk.reviewers
        titles = [(self.tr("All reviewers"), ""), *((name, name) for name in names)]
        shown = [self.reviewers.itemText(place) for place in range(self.reviewers.count())]
        if shown != [title for title, _ in titles]:
            self.reviewers.clear()
            for title, name in titles:
                self.reviewers.addItem(title, name)
            self.list.lay_out()  # the colours may have gone to others
        self.reviewers.setCurrentIndex(max(0, self.reviewers.findData(chosen)))
        self._filter.setVisible(len(names) > 1)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("What the reviewers changed and said"))
        self.reviewers.setAccessibleName(self.tr("Whose changes and remarks are shown"))
        self._empty.setText(
            self.tr(
                "Nothing has come back for this article yet.\n\n"
                "Drop the reviewers' Word files on the window, all at once if you like, "
                "or press Ctrl+Shift+I."
            )
        )
        self.list.lay_out()
        self._soon.start()
