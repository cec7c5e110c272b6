"""The entries as the table shows them: its columns, their order, and what is filtered out."""

import re
from bisect import insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.glossary.term import Term, TermStatus
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.glossary.entries import Entry, Wanted, entry_of, found, without
from editor.ui.glossary.names import kind_name, status_name
from editor.ui.language import titled
from editor.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_INVALID = QModelIndex()
_SLOT = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width in pixels, a cell's text, and what rows are sorted by."""

    title: str
    width: int
    text: Callable[[Term], str]
    order: Callable[[Term], str]


def _chinese(term: Term) -> str:
    return term.zh


def _by_pinyin(term: Term) -> str:
    # GB 18030 holds the common characters in the order of their pinyin. A pattern is looked for
    # by the Chinese of its own, not by its first slot.
    return _SLOT.sub("", term.zh).encode("gb18030", errors="replace").decode("latin-1")


def _english(term: Term) -> str:
    return term.en


def _by_english(term: Term) -> str:
    return term.en.casefold()


def _abbreviation(term: Term) -> str:
    return term.abbreviation


def _kind(term: Term) -> str:
    return kind_name(term.kind)


def _status(term: Term) -> str:
    return status_name(term.status)


def _approver(term: Term) -> str:
    return term.approver


def _valid(term: Term) -> str:
    dates = (term.valid_from, term.valid_to)
    return " – ".join(dates) if any(dates) else ""


COLUMNS = (
    Column(QT_TRANSLATE_NOOP("TermsModel", "Chinese"), 180, _chinese, _by_pinyin),
    Column(QT_TRANSLATE_NOOP("TermsModel", "English"), 280, _english, _by_english),
    Column(QT_TRANSLATE_NOOP("TermsModel", "Short"), 64, _abbreviation, _abbreviation),
    Column(QT_TRANSLATE_NOOP("TermsModel", "Kind"), 112, _kind, _kind),
    Column(QT_TRANSLATE_NOOP("TermsModel", "Status"), 112, _status, _status),
    Column(QT_TRANSLATE_NOOP("TermsModel", "Approver"), 84, _approver, _approver),
    Column(QT_TRANSLATE_NOOP("TermsModel", "Valid"), 84, _valid, _valid),
)

_STATUS = 4
_COLOURS = {TermStatus.FORBIDDEN: "error", TermStatus.PROPOSED: "unused"}


class TermsModel(QAbstractTableModel):
    """All entries of the glossary, sorted, and those of them that are wanted."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: list[Entry] = []
        self._shown: list[Entry] = []
        self._wanted = Wanted()
        self._order = (0, Qt.SortOrder.AscendingOrder)

    # What there is

    @property
    def total(self) -> int:
        """The number of entries, shown or not."""
        return len(self._all)

    def term(self, row: int) -> Term | None:
        """Return the entry shown in a row."""
        return self._shown[row].term if 0 <= row < len(self._shown) else None

    def row_of(self, term: Term) -> int:
        """Return the row an entry is shown in, or -1."""
        zh = term.zh  # comparing whole terms of 50,000 rows takes longer than a key press
        rows = (row for row, entry in enumerate(self._shown) if entry.term.zh == zh)
        return next((row for row in rows if self._shown[row].term == term), -1)

    def terms(self) -> tuple[Term, ...]:
        """Return all entries, shown or not, in ascending order."""
        return tuple(entry.term for entry in self._all)

    # What changes

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Take a glossary anew."""
        self._take([entry_of(term) for term in terms])

    def change(self, gone: Sequence[Term], come: Sequence[Term]) -> None:
        """Follow a change of some entries."""
        self._all = without(self._all, gone)
        for term in come:
            insort(self._all, entry_of(term), key=self._key)
        self._show()

    def want(self, what: Wanted) -> None:
        """Show other entries."""
        if what != self._wanted:
            self._wanted = what
            self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        if column >= 0:
            self._order = (column, order)
            self._take(self._all)

    def retranslate(self) -> None:
        """Say everything anew in another language."""
        self._show()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    # Qt

    def rowCount(self, parent: Index = _INVALID) -> int:
        """Return the number of entries shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _INVALID) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, its colour, or its whole text as a tip."""
        term = self._shown[index.row()].term
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return COLUMNS[index.column()].text(term)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _STATUS:
            name = _COLOURS.get(term.status)
            return self._theme.palette.color(name) if name else None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return titled("TermsModel", COLUMNS[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _take(self, entries: Iterable[Entry]) -> None:
        self._all = sorted(entries, key=self._key)
        self._show()

    def _key(self, entry: Entry) -> str:
        return COLUMNS[self._order[0]].order(entry.term)

    def _show(self) -> None:
        is_ascending = self._order[1] is Qt.SortOrder.AscendingOrder
        self.beginResetModel()
        self._shown = found(self._all if is_ascending else reversed(self._all), self._wanted)
        self.endResetModel()
