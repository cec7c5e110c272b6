"""The Checks tab: a card for everything the checks found, to be fixed or let pass."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from editor.checks.finding import Severity
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.checks.dealing import FIXED, Wish, deal
from editor.ui.checks.desk import ChecksDesk
from editor.ui.checks.wording import SEVERITY_COLOURS
from editor.ui.language import titled
from editor.ui.review.card import Button, Card, CardKind, Deed
from editor.ui.review.card_list import CardList
from editor.ui.session import Session
from editor.ui.theme import Theme

_FILTERS: tuple[tuple[str, frozenset[Severity]], ...] = (
    (QT_TRANSLATE_NOOP("ChecksTab", "All findings"), frozenset(Severity)),
    (
        QT_TRANSLATE_NOOP("ChecksTab", "Errors and warnings"),
        frozenset({Severity.ERROR, Severity.WARNING}),
    ),
    (QT_TRANSLATE_NOOP("ChecksTab", "Errors only"), frozenset({Severity.ERROR})),
)


class ChecksTab(QWidget):
    """The cards of the article's findings, brought up to date behind the checks."""

    wished = Signal(object, object)
    """The `Button` that was pressed and the `Card` it is on."""

    def __init__(self, session: Session, theme: Theme, desk: ChecksDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._desk = desk
        self._unfolded = False
        self.list = CardList(theme, self._colour_of, self)
        self.severities = QComboBox(self)
        self.by_block = QCheckBox(self)
        self._filter = QFrame(self)
        self._empty = QLabel(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._lay_out()
        self._connect_signals()
        self._retranslate()

    def refresh(self) -> None:
        """Show the findings as they are now; nothing is dealt out of sight."""
        article = self._session.article
        if not self.isVisible():
            return
        _, severities = _FILTERS[max(0, self.severities.currentIndex())]
        wish = Wish(severities, self.by_block.isChecked(), self._unfolded)
        found, waived = self._desk.open_findings, self._desk.waived_findings
        cards: tuple[Card, ...] = ()
        if article is not None:
            cards = deal(article, found, waived, wish, self._desk.answers)
        self.list.cards.show(cards)
        self.list.scheduleDelayedItemsLayout()
        self._filter.setVisible(bool(found))
        self._empty.setText(self._silence(is_filtered=bool(found)))
        self._empty.setVisible(not cards)
        self.list.setVisible(bool(cards))
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Deal the cards that were not dealt while nobody looked."""
        super().showEvent(event)
        self.refresh()

    def _lay_out(self) -> None:
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setMargin(16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QHBoxLayout(self._filter)
        box.setContentsMargins(12, 10, 12, 0)
        box.setSpacing(12)
        for _ in _FILTERS:
            self.severities.addItem("")
        box.addWidget(self.severities, 1)
        box.addWidget(self.by_block)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        self.setFocusProxy(self.list)

    def _connect_signals(self) -> None:
        self._desk.changed.connect(self._soon.start)
        self._desk.settled.connect(self._soon.start)
        self._desk.current_changed.connect(self._follow)
        self._session.article_opened.connect(self._fold)
        self._soon.timeout.connect(self.refresh)
        self.list.wished.connect(self._on_wished)
        self.list.looked_at.connect(self._on_looked_at)
        self.severities.activated.connect(self._soon.start)
        self.by_block.toggled.connect(self._soon.start)
        self._theme.changed.connect(self.list.lay_out)

    def _colour_of(self, name: str) -> QColor:
        if name == FIXED:
            return self._theme.palette.color("used")
        return self._theme.palette.color(SEVERITY_COLOURS[Severity(name)])

    def _fold(self) -> None:
        self._unfolded = False
        self._soon.start()

    def _follow(self) -> None:
        self.list.go_to(self._desk.current)

    def _on_wished(self, button: Button, card: Card) -> None:
        if button.deed is Deed.FOLD:
            self._unfolded = not self._unfolded
            self.refresh()
        else:
            self.wished.emit(button, card)

    def _on_looked_at(self, card: Card) -> None:
        if card.kind is CardKind.FINDING and not card.is_settled:
            self._desk.go_to(card.id)

    def _silence(self, *, is_filtered: bool) -> str:
        """Say why there is no card."""
        if self._session.article is None:
            return self.tr("No article is on the desk.")
        if not self._desk.is_checked:
            return self.tr("The article is being checked…")
        if is_filtered:
            return self.tr("Nothing of this kind was found.")
        return self.tr(
            "Nothing stands out.\n\n"
            "Numbers, dates, names, titles and terms are checked against the Chinese whenever you "
            "pause. Which checks look is up to you: Checks ▸ Which checks…"
        )

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("What the checks found"))
        for place, (title, _) in enumerate(_FILTERS):
            self.severities.setItemText(place, titled("ChecksTab", title))
        self.severities.setAccessibleName(self.tr("Which findings are shown"))
        self.by_block.setText(self.tr("By block"))
        self.by_block.setToolTip(self.tr("Show the findings in the order of the page"))
        self.list.lay_out()
        self._soon.start()
