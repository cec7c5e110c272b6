"""The table of entries: arrows go through it, Enter edits, Delete removes."""

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from editor.glossary.term import Term
from editor.ui.glossary.model import COLUMNS, TermsModel
from editor.ui.theme import Theme

_ROW = 28
"""Pixels of a row."""

_ENGLISH = 1
"""The column that takes the room there is."""


class TermsTable(QTableView):
    """Shows a `TermsModel`; whole rows are selected, several with Shift or Ctrl."""

    edit_asked = Signal()
    remove_asked = Signal()
    moved = Signal()
    """Another row is the current one, or other rows are selected."""

    def __init__(self, model: TermsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._lay_out()
        self._connect_signals()
        self._on_theme()

    def term(self) -> Term | None:
        """Return the current entry, if it is selected."""
        index = self.currentIndex()
        is_selected = index.isValid() and self.selectionModel().isRowSelected(index.row())
        return self._model.term(index.row()) if is_selected else None

    def selected(self) -> tuple[Term, ...]:
        """Return the selected entries from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(term for row in rows if (term := self._model.term(row)))

    def go_to(self, term: Term) -> bool:
        """Select an entry and bring it into sight; tell whether it is shown."""
        row = self._model.row_of(term)
        if row >= 0:
            self.selectRow(row)
            self.scrollTo(self.currentIndex())
        return row >= 0

    def go_to_row(self, row: int) -> None:
        """Select the entry of a row, or the nearest."""
        if last := self._model.rowCount():
            self.selectRow(max(0, min(row, last - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit at Enter, remove at Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_asked.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.moved.emit()

    def _lay_out(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        for place, column in enumerate(COLUMNS):
            header.resizeSection(place, column.width)
        header.setSectionResizeMode(_ENGLISH, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _connect_signals(self) -> None:
        self.doubleClicked.connect(self.edit_asked)
        self._theme.changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        colours = self._theme.palette
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, colours.color("selected"))
        palette.setColor(QPalette.ColorRole.HighlightedText, colours.color("ink"))
        palette.setColor(QPalette.ColorRole.Base, colours.color("page"))
        palette.setColor(QPalette.ColorRole.Text, colours.color("ink"))
        self.setPalette(palette)
