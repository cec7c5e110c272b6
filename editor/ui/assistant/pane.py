"""The Assistant: its tabs, each a row of a table."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.assistant.terms_tab import TermsTab
from editor.ui.language import titled
from editor.ui.session import Session
from editor.ui.theme import Theme

TABS: Mapping[str, Callable[[Session, Theme, QWidget], QWidget]] = MappingProxyType(
    {QT_TRANSLATE_NOOP("Assistant", "Terms"): TermsTab}
)


class AssistantPane(QFrame):
    """The tabs; keyboard focus goes into the one shown."""

    term_chosen = Signal(int)
    """The number of the term to insert, from 1."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("assistant")
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for make in TABS.values():
            tab = make(session, theme, self)
            self.tabs.addTab(tab, "")
            if isinstance(tab, TermsTab):
                tab.term_chosen.connect(self.term_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.setFocusProxy(self.tabs.currentWidget())
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_tab_changed(self) -> None:
        self.setFocusProxy(self.tabs.currentWidget())

    def _retranslate(self) -> None:
        self.tabs.tabBar().setAccessibleName(self.tr("Assistant"))
        for place, title in enumerate(TABS):
            self.tabs.setTabText(place, titled("Assistant", title))
