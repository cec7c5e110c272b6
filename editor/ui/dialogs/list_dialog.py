"""A list to read through: what an import dropped or guessed, refused rows, the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)


class ListDialog(QDialog):
    """A heading and a table of one or two columns."""

    def __init__(
        self, title: str, heading: str, rows: Sequence[Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        label = QLabel(heading, self)
        label.setWordWrap(True)
        self.table = _table(rows, self)
        self.table.setAccessibleName(heading)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        column.addWidget(label)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.resize(600, 460)


def _table(rows: Sequence[Sequence[str]], parent: QWidget) -> QTableWidget:
    table = QTableWidget(len(rows), max((len(row) for row in rows), default=1), parent)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            table.setItem(line, place, QTableWidgetItem(text))
    for place in range(table.columnCount() - 1):
        header = table.horizontalHeader()
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
