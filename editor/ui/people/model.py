"""The people as the table shows them: sorted, searched in both languages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor.glossary.person import Person
from editor.glossary.validity import holds
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.glossary.entries import searchable
from editor.ui.language import titled

Index = QModelIndex | QPersistentModelIndex

_INVALID = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width in pixels, and a cell's text."""

    title: str
    width: int
    text: Callable[[Person], str]


def present_posts(person: Person, on: date | None = None) -> str:
    """Return the posts somebody holds on a day, or today, in English where there is some."""
    day = on or date.fromisoformat(QDate.currentDate().toString(Qt.DateFormat.ISODate))
    held = (post for post in person.posts if holds(post.valid_from, post.valid_to, day))
    return "; ".join(post.en or post.zh for post in held)


def _chinese(person: Person) -> str:
    return person.zh


def _english(person: Person) -> str:
    return person.en


def _posts(person: Person) -> str:
    return present_posts(person)


def _by_english(person: Person) -> tuple[str, str]:
    return person.en.casefold(), person.zh


COLUMNS = (
    Column(QT_TRANSLATE_NOOP("PeopleModel", "Chinese"), 120, _chinese),
    Column(QT_TRANSLATE_NOOP("PeopleModel", "English"), 150, _english),
    Column(QT_TRANSLATE_NOOP("PeopleModel", "Present posts"), 240, _posts),
)


class PeopleModel(QAbstractTableModel):
    """The people list in the order of the English names, and those of it that are wanted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[Person, ...] = ()
        self._shown: tuple[Person, ...] = ()
        self._words: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """The number of people, shown or not."""
        return len(self._all)

    def person(self, row: int) -> Person | None:
        """Return who is shown in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def known(self, zh: str) -> Person | None:
        """Return the person of a Chinese name, shown or not."""
        return next((person for person in self._all if person.zh == zh), None)

    def row_of(self, zh: str) -> int:
        """Return the row somebody is shown in, or -1."""
        return next((row for row, person in enumerate(self._shown) if person.zh == zh), -1)

    def set_people(self, people: Iterable[Person]) -> None:
        """Take the list anew."""
        self._all = tuple(sorted(people, key=_by_english))
        self._show()

    def want(self, text: str) -> None:
        """Show only people in whose names, posts and note all words of a text occur."""
        self._words = tuple(searchable(text).split())
        self._show()

    def retranslate(self) -> None:
        """Say the titles anew in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    # Qt

    def rowCount(self, parent: Index = _INVALID) -> int:
        """Return the number of people shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _INVALID) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, also as a tip."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return COLUMNS[index.column()].text(self._shown[index.row()])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return titled("PeopleModel", COLUMNS[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = tuple(person for person in self._all if self._is_wanted(person))
        self.endResetModel()

    def _is_wanted(self, person: Person) -> bool:
        posts = [part for post in person.posts for part in (post.zh, post.en)]
        text = searchable("\n".join((person.zh, person.en, person.note, *posts)))
        return all(word in text for word in self._words)
