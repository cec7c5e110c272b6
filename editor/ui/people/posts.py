"""The posts of a person: a small table that is written into, one post a row."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.glossary.person import Post
from editor.glossary.validity import iso_date

_COLUMNS = 4
_DATE_WIDTH = 92
"""Pixels of a column of dates."""


class PostsTable(QWidget):
    """Shows and edits posts; rows without a word in them do not count."""

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, _COLUMNS, self)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setMinimumHeight(150)
        self.setFocusProxy(self.table)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(_COLUMNS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, _DATE_WIDTH)
        self.add_button, self.remove_button = QPushButton(self), QPushButton(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(6)
        column_layout.addWidget(self.table, 1)
        column_layout.addLayout(buttons)
        self._connect_signals()
        self._retranslate()
        self._show_buttons()

    # The posts

    def show_posts(self, posts: Iterable[Post]) -> None:
        """Show posts; nobody is told."""
        with QSignalBlocker(self.table):
            self.table.setRowCount(0)
            for post in posts:
                self._append(post)
        self._show_buttons()

    def posts(self) -> tuple[Post, ...]:
        """Return the posts as they are written; dates as ISO writes them where they are dates."""
        rows = (self._cells(row) for row in range(self.table.rowCount()))
        return tuple(
            Post(zh, en, iso_date(begin), iso_date(end))
            for zh, en, begin, end in rows
            if zh or en or begin or end
        )

    def settle(self) -> None:
        """Take what is being written in a cell as written."""
        row, column = self.table.currentRow(), self.table.currentColumn()
        self.table.setCurrentCell(-1, -1)
        self.table.setCurrentCell(row, column)

    def add(self) -> None:
        """Add an empty row and write into it."""
        with QSignalBlocker(self.table):
            self._append(Post(""))
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        self._show_buttons()
        item = self.table.item(row, 0)
        if item is not None:
            self.table.setFocus()
            self.table.editItem(item)

    def remove(self) -> None:
        """Take the current row away."""
        self.table.removeRow(self.table.currentRow())
        self._show_buttons()
        self.edited.emit()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self) -> None:
        self.table.itemChanged.connect(self._on_changed)
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)

    def _on_changed(self) -> None:
        self.edited.emit()

    def _append(self, post: Post) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate((post.zh, post.en, post.valid_from, post.valid_to)):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _cells(self, row: int) -> list[str]:
        items = (self.table.item(row, column) for column in range(_COLUMNS))
        return [item.text().strip() if item is not None else "" for item in items]

    def _show_buttons(self) -> None:
        self.remove_button.setEnabled(self.table.currentRow() >= 0)

    def _retranslate(self) -> None:
        self.table.setHorizontalHeaderLabels(
            [self.tr("Post in Chinese"), self.tr("In English"), self.tr("From"), self.tr("To")]
        )
        self.table.setAccessibleName(self.tr("Posts, with dates as 2026-05-21"))
        self.table.setToolTip(self.tr("Dates as 2026-05-21; empty where open or not known"))
        self.add_button.setText(self.tr("Add a post"))
        self.remove_button.setText(self.tr("Remove the post"))
