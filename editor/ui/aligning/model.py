"""The rows of a text beside its translation, as the dialog shows them."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.aligning.rows import Row, Rows
from editor.ui.language import said, titled
from editor.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_EARLIER = 200
"""States that can be brought back."""


class Column(IntEnum):
    """The columns, from the left."""

    CHINESE = 0
    ENGLISH = 1
    MATCH = 2


_TITLES = {
    Column.CHINESE: QT_TRANSLATE_NOOP("Aligning", "Chinese"),
    Column.ENGLISH: QT_TRANSLATE_NOOP("Aligning", "English"),
    Column.MATCH: QT_TRANSLATE_NOOP("Aligning", "Match"),
}
_NO_ENGLISH = QT_TRANSLATE_NOOP("Aligning", "○ no English")
_NO_CHINESE = QT_TRANSLATE_NOOP("Aligning", "△ no Chinese")
_SETTLED = QT_TRANSLATE_NOOP("Aligning", "✓ by you")
_UNDIVIDED = QT_TRANSLATE_NOOP("Aligning", "◇ not divided")
_DOUBTFUL = QT_TRANSLATE_NOOP("Aligning", "◇ doubtful, {percent} %")
_LIKELY = QT_TRANSLATE_NOOP("Aligning", "◐ likely, {percent} %")
_SURE = QT_TRANSLATE_NOOP("Aligning", "● sure")


def match_said(row: Row) -> Message:
    """Return in a word, with a shape before it, how surely a row's two texts belong together."""
    if row.settled and row.is_pair:
        return Message("Aligning", _SETTLED)
    if row.block is None:
        return Message("Aligning", _NO_CHINESE)
    if not row.draft:
        return Message("Aligning", _NO_ENGLISH)
    if row.undivided:
        return Message("Aligning", _UNDIVIDED)
    text = _DOUBTFUL if row.is_doubtful else _SURE if row.is_sure else _LIKELY
    return Message("Aligning", text, {"percent": round(row.score * 100)})


class AligningModel(QAbstractTableModel):
    """Rows that are replaced as wholes by commands; earlier ones can be brought back."""

    def __init__(self, rows: Rows, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._theme = theme
        self._earlier: list[tuple[Rows, int]] = []

    def change(self, rows: Rows, at: int) -> None:
        """Show other rows; `at` is where the person was, for undoing."""
        if rows == self.rows:
            return
        self._earlier = [*self._earlier[1 - _EARLIER :], (self.rows, at)]
        self._show(rows)

    def undo(self) -> int | None:
        """Bring back the rows before the last command, and return where the person was."""
        if not self._earlier:
            return None
        rows, at = self._earlier.pop()
        self._show(rows)
        return at

    def doubtful_from(self, at: int, step: int) -> int | None:
        """Return the next doubtful row behind a place, or before it, going round once."""
        count = len(self.rows)
        turns = ((at + step * n) % count for n in range(1, count + 1))
        return next((place for place in turns if self.rows[place].is_doubtful), None)

    def _show(self, rows: Rows) -> None:
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, Column.MATCH))

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return titled("Aligning", _TITLES[Column(section)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's texts, and how surely they belong together."""
        found = _ROLES.get(role)
        return found(self, self.rows[index.row()], Column(index.column())) if found else None

    def _text(self, row: Row, column: Column) -> str:
        if column is Column.CHINESE:
            return row.block.source.plain if row.block is not None else ""
        return row.draft.plain if column is Column.ENGLISH else said(match_said(row))

    def _font(self, row: Row, column: Column) -> object:
        del row
        if column is Column.MATCH:
            return None
        chinese = column is Column.CHINESE
        return self._theme.chinese_font(0.86) if chinese else self._theme.english_font(0.9)

    def _colour(self, row: Row, column: Column) -> object:
        if column is not Column.MATCH:
            return None
        return self._theme.palette.color("unused" if row.is_doubtful else "soft")

    def _place(self, row: Row, column: Column) -> object:
        del row, column
        return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


_ROLES: dict[int, Callable[[AligningModel, Row, Column], object]] = {
    Qt.ItemDataRole.DisplayRole: AligningModel._text,  # noqa: SLF001  its own table
    Qt.ItemDataRole.FontRole: AligningModel._font,  # noqa: SLF001
    Qt.ItemDataRole.ForegroundRole: AligningModel._colour,  # noqa: SLF001
    Qt.ItemDataRole.TextAlignmentRole: AligningModel._place,  # noqa: SLF001
}
