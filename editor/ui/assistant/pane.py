"""The Assistant: its tabs, each a row of a table."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QTabBar, QTabWidget, QVBoxLayout, QWidget

from editor.checks.finding import Severity
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.assistant.badge import Badge
from editor.ui.assistant.checks_tab import ChecksTab
from editor.ui.assistant.desks import Desks
from editor.ui.assistant.memory_tab import MemoryTab
from editor.ui.assistant.review_tab import ReviewTab
from editor.ui.assistant.terms_tab import TermsTab
from editor.ui.language import titled
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.ui.versions.history_tab import HistoryTab

Maker = Callable[[Session, Theme, Desks, QWidget], QWidget]


def _terms_tab(session: Session, theme: Theme, desks: Desks, parent: QWidget) -> QWidget:
    del desks
    return TermsTab(session, theme, parent)


def _memory_tab(session: Session, theme: Theme, desks: Desks, parent: QWidget) -> QWidget:
    del session
    return MemoryTab(desks.memory, theme, parent)


def _checks_tab(session: Session, theme: Theme, desks: Desks, parent: QWidget) -> QWidget:
    return ChecksTab(session, theme, desks.checks, parent)


def _review_tab(session: Session, theme: Theme, desks: Desks, parent: QWidget) -> QWidget:
    return ReviewTab(session, theme, desks.review, parent)


def _history_tab(session: Session, theme: Theme, desks: Desks, parent: QWidget) -> QWidget:
    del desks
    return HistoryTab(session, theme, parent)


TABS: Mapping[str, Maker] = MappingProxyType(
    {
        QT_TRANSLATE_NOOP("Assistant", "Terms"): _terms_tab,
        QT_TRANSLATE_NOOP("Assistant", "Memory"): _memory_tab,
        QT_TRANSLATE_NOOP("Assistant", "Checks"): _checks_tab,
        QT_TRANSLATE_NOOP("Assistant", "Review"): _review_tab,
        QT_TRANSLATE_NOOP("Assistant", "History"): _history_tab,
    }
)


class AssistantPane(QFrame):
    """The tabs; keyboard focus goes into the one shown.

    An article that has something open from its reviewers shows it by itself.
    """

    term_chosen = Signal(int)
    """The number of the term to insert, from 1."""
    offer_chosen = Signal(int)
    """The number of the memory's offer to insert, from 1."""
    deed_wished = Signal(object, object)
    """The `Button` pressed on a card of the Review tab, and the `Card`."""
    mend_wished = Signal(object, object)
    """The `Button` pressed on a card of the Checks tab, and the `Card`."""
    told = Signal(object)
    """A `Message` that says what was done in a tab."""

    def __init__(self, session: Session, theme: Theme, desks: Desks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("assistant")
        self._review = desks.review
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for make in TABS.values():
            self.tabs.addTab(make(session, theme, desks, self), "")
        self.badge = Badge(theme, self.tabs)
        self._checks = desks.checks
        self.checks_badge = Badge(theme, self.tabs)
        self._memory_at, self._checks_at, self._review_at = map(
            list(TABS).index, ("Memory", "Checks", "Review")
        )
        right = QTabBar.ButtonPosition.RightSide
        self.tabs.tabBar().setTabButton(self._review_at, right, self.badge)
        self.tabs.tabBar().setTabButton(self._checks_at, right, self.checks_badge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.setFocusProxy(self.tabs.currentWidget())
        self._connect_signals()
        self._retranslate()

    def show_review(self) -> None:
        """Show the Review tab and give it the keyboard."""
        self.tabs.setCurrentIndex(self._review_at)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_checks(self) -> None:
        """Show the Checks tab."""
        self.tabs.setCurrentIndex(self._checks_at)

    def show_memory(self) -> None:
        """Show the Memory tab and give its search the keyboard."""
        self.tabs.setCurrentIndex(self._memory_at)
        tab = self.tabs.currentWidget()
        if isinstance(tab, MemoryTab):
            tab.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self) -> None:
        for place in range(self.tabs.count()):
            tab = self.tabs.widget(place)
            if isinstance(tab, TermsTab):
                tab.term_chosen.connect(self.term_chosen)
            elif isinstance(tab, MemoryTab):
                tab.chosen.connect(self.offer_chosen)
                tab.told.connect(self.told)
            elif isinstance(tab, ChecksTab):
                tab.wished.connect(self.mend_wished)
            elif isinstance(tab, ReviewTab):
                tab.wished.connect(self.deed_wished)
            elif isinstance(tab, HistoryTab):
                tab.told.connect(self.told)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self._review.reloaded.connect(self._on_reloaded)
        self._review.changed.connect(self._on_review)
        self._checks.changed.connect(self._on_checks)

    def _on_tab_changed(self) -> None:
        self.setFocusProxy(self.tabs.currentWidget())

    def _on_reloaded(self) -> None:
        self.tabs.setCurrentIndex(self._review_at if self._open_number() else 0)

    def _on_review(self) -> None:
        self.badge.show_number(self._open_number())
        self._retranslate()

    def _on_checks(self) -> None:
        """Count what is more than a hint; without an error the number is no alarm."""
        errors = self._checks.count(Severity.ERROR)
        number = errors + self._checks.count(Severity.WARNING)
        self.checks_badge.show_number(number, "error" if errors else "unused")
        self._retranslate()  # the tab bar makes room for the number when its texts are set

    def _open_number(self) -> int:
        return len(self._review.open_changes) or len(self._review.open_remarks)

    def _retranslate(self) -> None:
        self.tabs.tabBar().setAccessibleName(self.tr("Assistant"))
        for place, title in enumerate(TABS):
            self.tabs.setTabText(place, titled("Assistant", title))
        number = self._open_number()
        told = self.tr("Open: {number}").format(number=number) if number else ""
        self.tabs.setTabToolTip(self._review_at, told)
