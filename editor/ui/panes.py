"""The three panes side by side, which of them are shown, and the keyboard's way around them."""

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.ui.articles_pane import ArticlesPane
from editor.ui.assistant.desks import Desks
from editor.ui.assistant.pane import AssistantPane
from editor.ui.banner import Banner
from editor.ui.find_bar import FindBar
from editor.ui.page.view import PagesView
from editor.ui.publishing.address_bar import AddressBar
from editor.ui.session import Session
from editor.ui.theme import Theme

_TURNS = frozenset({QEvent.Type.ShowToParent, QEvent.Type.HideToParent})
_SIDE_WIDTH, _PAGES_WIDTH, _ASSISTANT_WIDTH = 212, 900, 328


class EmptyPane(QWidget):
    """What the desk shows while no article is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading, self._text = QLabel(self), QLabel(self)
        self._heading.setObjectName("heading")
        self._text.setWordWrap(True)
        for label in (self._heading, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addStretch(3)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Nothing on the desk"))
        self._text.setText(
            self.tr(
                "Drop a Chinese release here, a Word file, a saved web page or a text,\n"
                "open one with Ctrl+N, or paste one with Ctrl+Shift+N."
            )
        )


class DeskPane(QFrame):
    """The middle: a banner when there is something to say, the pages, the find bar."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._session = session
        self.banner = Banner(self)
        self.address_bar = AddressBar(self)
        self.pages = PagesView(session, theme, self)
        self.find_bar = FindBar(session, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(EmptyPane(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Frame(self.banner, 0, self))
        column.addWidget(_Frame(self.address_bar, 0, self))
        column.addWidget(self._stack, 1)
        column.addWidget(_Frame(self.find_bar, 10, self))
        session.article_opened.connect(self._show_article)
        self._show_article()

    def _show_article(self) -> None:
        self._stack.setCurrentIndex(0 if self._session.article else 1)


class Panes(QSplitter):
    """Articles, desk and Assistant, with their widths."""

    shown = Signal()
    """A side pane was shown or hidden."""

    def __init__(self, session: Session, theme: Theme, desks: Desks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.articles = ArticlesPane(session, theme, self)
        self.desk = DeskPane(session, theme, self)
        self.assistant = AssistantPane(session, theme, desks, self)
        for pane in (self.articles, self.desk, self.assistant):
            self.addWidget(pane)
        self.articles.setMinimumWidth(150)
        self.desk.setMinimumWidth(420)
        self.assistant.setMinimumWidth(200)
        self.setHandleWidth(3)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setSizes([_SIDE_WIDTH, _PAGES_WIDTH, _ASSISTANT_WIDTH])

    def restore(self, splitter: str, *, articles: bool, assistant: bool) -> None:
        """Take stored widths, if there are any, and show the panes that were shown."""
        if splitter:
            self.restoreState(QByteArray.fromBase64(splitter.encode("ascii")))
        self.articles.setVisible(articles)
        self.assistant.setVisible(assistant)
        self.shown.emit()

    def toggle_articles(self) -> None:
        """Show or hide the articles."""
        self.articles.setVisible(self.articles.isHidden())
        self.shown.emit()

    def toggle_assistant(self) -> None:
        """Show or hide the Assistant."""
        self.assistant.setVisible(self.assistant.isHidden())
        self.shown.emit()

    def show_review(self) -> None:
        """Show the Review tab and give it the keyboard."""
        if self.assistant.isHidden():
            self.toggle_assistant()
        self.assistant.show_review()

    def show_checks(self) -> None:
        """Show the Checks tab; the keyboard stays where it is."""
        if self.assistant.isHidden():
            self.toggle_assistant()
        self.assistant.show_checks()

    def show_memory(self) -> None:
        """Show the Memory tab and give its search the keyboard."""
        if self.assistant.isHidden():
            self.toggle_assistant()
        self.assistant.show_memory()

    def focus_next(self) -> None:
        """Move the keyboard focus to the next pane."""
        self._cycle(1)

    def focus_previous(self) -> None:
        """Move the keyboard focus to the pane before."""
        self._cycle(-1)

    def _cycle(self, step: int) -> None:
        around = [self.articles, self.desk, self.assistant]
        shown = [pane for pane in around if not pane.isHidden()]
        focused = QApplication.focusWidget()
        at = next((i for i, pane in enumerate(shown) if _holds(pane, focused)), -step)
        target = shown[(at + step) % len(shown)]
        if target is self.desk:
            self.desk.pages.focus_page()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))


class _Frame(QWidget):
    """The desk's margins round a widget, shown and hidden with it; a layout alone would stay."""

    def __init__(self, widget: QWidget, bottom: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = widget
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 10, 22, bottom)
        box.addWidget(widget)
        self.setVisible(not widget.isHidden())
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget as it is shown and hidden."""
        if watched is self._widget and event.type() in _TURNS:
            self.setVisible(event.type() is QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)
