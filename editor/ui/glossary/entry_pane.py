"""One entry beside the table: its form, what is tried with it, and its buttons."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from editor.glossary.term import Term
from editor.ui.glossary.form import TermForm
from editor.ui.glossary.history import HistoryPane
from editor.ui.glossary.preview import TrialPane
from editor.ui.glossary.validation import problems
from editor.ui.session import Session
from editor.ui.theme import Theme

IsTaken = Callable[[Term], bool]


class EntryPane(QFrame):
    """An entry as it is saved and as it is being written."""

    save_asked = Signal()
    changed = Signal()
    """What is written differs now, or no longer, from what is saved."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self.saved: Term | None = None
        self._begun = Term("", "")
        self._is_taken: IsTaken = _never
        self.form = TermForm(self)
        self.form.setObjectName("form")
        self.tabs = QTabWidget(self)
        self.trial = TrialPane(session, theme, self)
        self.tabs.addTab(self.trial, "")
        self.history = HistoryPane(session, theme, self)
        self.tabs.addTab(self.history, "")
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._save, self._revert = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self.show_term(None)

    # The entry

    @property
    def is_dirty(self) -> bool:
        """Whether something is written that is not saved."""
        return self.form.term() != self._begun

    def set_taken(self, is_taken: IsTaken) -> None:
        """Take who knows whether another entry already is the one that is written."""
        self._is_taken = is_taken

    def show_term(self, saved: Term | None, begun: Term | None = None) -> None:
        """Show an entry, or a new one that begins with some values filled in."""
        self.saved = saved
        self.form.show_term(saved or Term("", ""))
        self._begun = self.form.term()  # not always what is saved: fields strip blanks
        if begun is not None:
            self.form.show_term(begun)
        self.history.show_term(saved)
        self._on_edited()

    def checked(self) -> Term | None:
        """Return the entry as it is written, or show what is wrong with it."""
        term = self.form.term()
        found = problems(term, self._is_taken)
        self.form.show_problems(found)
        if found:
            self.form.focus(next(iter(found)))
            return None
        return term

    def revert(self) -> None:
        """Take back what was written since the entry was saved."""
        self.show_term(self.saved)

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._heading, 1)
        buttons.addWidget(self._revert)
        buttons.addWidget(self._save)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.setDocumentMode(True)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(scroll)
        halves.addWidget(self.tabs)
        halves.setStretchFactor(1, 1)
        halves.setSizes([470, 360])
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 14, 12)
        column.setSpacing(12)
        column.addLayout(buttons)
        column.addWidget(halves, 1)

    def _connect_signals(self) -> None:
        self.form.edited.connect(self._on_edited)
        self._save.clicked.connect(self.save_asked)
        self._revert.clicked.connect(self.revert)

    def _on_edited(self) -> None:
        term = self.form.term()
        found = problems(term, self._is_taken) if self.is_dirty else {}
        unfinished = {name for name in ("zh", "en") if not getattr(term, name)}
        shown = {name: found[name] for name in found if name not in unfinished}
        self.form.show_problems(shown)
        self.trial.try_term(self.saved, None if found or unfinished else term)
        self._save.setEnabled(self.is_dirty)
        self._revert.setEnabled(self.is_dirty)
        self._show_heading()
        self.changed.emit()

    def _show_heading(self) -> None:
        self._heading.setText(self.tr("Entry") if self.saved else self.tr("New entry"))

    def _retranslate(self) -> None:
        self._save.setText(self.tr("Save"))
        self._revert.setText(self.tr("Revert"))
        self.tabs.setTabText(0, self.tr("Preview"))
        self.tabs.setTabText(1, self.tr("History"))
        self.tabs.tabBar().setAccessibleName(self.tr("Preview and history"))
        self._show_heading()


def _never(term: Term) -> bool:
    del term
    return False
