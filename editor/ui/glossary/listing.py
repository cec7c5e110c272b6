"""The entries that are wanted: the filters, the table, and which entry is the current one."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.glossary.term import Term
from editor.ui.glossary.filters import FilterBar
from editor.ui.glossary.model import TermsModel
from editor.ui.glossary.table import TermsTable
from editor.ui.theme import Theme
from editor.workspace.glossary import Identity, identity


class ListingPane(QWidget):
    """Knows all entries of the glossary and shows those that are wanted."""

    chosen = Signal(object)
    """The `Term` the person went to."""
    selected = Signal()
    """Other rows are selected."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._moving = False
        self._current: Term | None = None
        self._known: dict[Identity, Term] = {}
        self.filters = FilterBar(self)
        self.model = TermsModel(theme, self)
        self.table = TermsTable(self.model, theme, self)
        self.above_table = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filters)
        column.addLayout(self.above_table)
        column.addWidget(self.table, 1)
        self.setTabOrder(self.filters.status, self.table)
        self._connect_signals()
        self._retranslate()

    # The entries

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Take a glossary anew."""
        self._known = {identity(term): term for term in terms}
        with self._quietly():
            self.model.set_terms(self._known.values())
        self._show_count()

    def change(self, gone: Sequence[Term], come: Sequence[Term]) -> None:
        """Follow a change of some entries."""
        for term in gone:
            self._known.pop(identity(term), None)
        self._known.update({identity(term): term for term in come})
        with self._quietly():
            self.model.change(gone, come)
        self._show_count()

    def known(self, term: Term) -> Term | None:
        """Return the entry that a term is, as it stands now."""
        return self._known.get(identity(term))

    # The current one

    def go_to(self, term: Term) -> bool:
        """Make an entry the current one, telling nobody; tell whether it is shown."""
        self._current = term
        with self._quietly():
            return self.table.go_to(term)

    def let_go(self) -> None:
        """Make no entry the current one."""
        self._current = None
        self.table.clearSelection()

    def reveal(self, term: Term) -> None:
        """Make an entry the current one, also when the filters would hide it."""
        if not self.go_to(term):
            self.filters.clear()
            self.go_to(term)

    def look_up(self, chinese: str) -> None:
        """Show the entries that some Chinese stands in."""
        self.filters.clear()
        self.filters.search.setText(chinese)
        self.enter()

    def find_entries(self) -> None:
        """Put the caret into the search box."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def enter(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.table.term() is None:
            self.table.go_to_row(0)

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self) -> None:
        self.filters.changed.connect(self._on_wanted)
        self.filters.left.connect(self.enter)
        self.table.moved.connect(self._on_moved)

    def _on_wanted(self) -> None:
        with self._quietly():
            self.model.want(self.filters.wanted)
        self._show_count()
        if self._current is not None:
            self.go_to(self._current)

    def _on_moved(self) -> None:
        self.selected.emit()
        term = self.table.term()
        if not self._moving and term is not None:
            self._current = term
            self.chosen.emit(term)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._moving = self._moving, True
        try:
            yield
        finally:
            self._moving = before

    def _show_count(self) -> None:
        self.filters.say_count(self.model.rowCount(), self.model.total)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Entries"))
        self.model.retranslate()
        self._show_count()
