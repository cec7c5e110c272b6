"""The people who are wanted: the search box, the table, and who in it is in hand."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelection, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor.glossary.person import Person
from editor.ui.glossary.filters import SearchBox
from editor.ui.people.model import COLUMNS, PeopleModel

_ROW = 28
"""Pixels of a row."""


class PeopleTable(QTableView):
    """Shows a `PeopleModel`; Enter edits, Delete removes."""

    edit_asked = Signal()
    remove_asked = Signal()
    moved = Signal()

    def __init__(self, model: PeopleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for place, column in enumerate(COLUMNS):
            header.resizeSection(place, column.width)
        header.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self.edit_asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit at Enter, remove at Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_asked.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that another row is selected."""
        super().selectionChanged(selected, deselected)
        self.moved.emit()


class PeopleListing(QWidget):
    """Knows the whole list and shows those of it that are looked for."""

    chosen = Signal(object)
    """The `Person` the user went to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.search = SearchBox(self)
        self.search.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setObjectName("quiet")
        self.model = PeopleModel(self)
        self.table = PeopleTable(self.model, self)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self.search.textChanged.connect(self._on_search)
        self.search.left.connect(self.enter)
        self.table.moved.connect(self._on_moved)
        self._retranslate()

    def set_people(self, people: Iterable[Person]) -> None:
        """Take the list anew, telling nobody."""
        with QSignalBlocker(self):
            self.model.set_people(people)
        self._show_count()

    def current(self) -> Person | None:
        """Return who is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.person(rows[0].row()) if rows else None

    def go_to(self, zh: str) -> None:
        """Select the person of a name, telling nobody; nobody is selected when none is shown."""
        row = self.model.row_of(zh)
        with QSignalBlocker(self):
            if row < 0:
                self.table.clearSelection()
            else:
                self.table.selectRow(row)
                self.table.scrollTo(self.table.currentIndex())

    def find_people(self) -> None:
        """Put the caret into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def enter(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.current() is None and self.model.rowCount():
            self.table.selectRow(0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_search(self, text: str) -> None:
        held = self.current()
        with QSignalBlocker(self):
            self.model.want(text)
        self._show_count()
        if held is not None:
            self.go_to(held.zh)

    def _on_moved(self) -> None:
        person = self.current()
        if person is not None:
            self.chosen.emit(person)

    def _show_count(self) -> None:
        text = self.tr("{shown} of {total}")
        self.count.setText(text.format(shown=self.model.rowCount(), total=self.model.total))

    def _retranslate(self) -> None:
        title = self.tr("Search in Chinese and English")
        self.search.setPlaceholderText(title)
        self.search.setAccessibleName(title)
        self.table.setAccessibleName(self.tr("People"))
        self.model.retranslate()
        self._show_count()
