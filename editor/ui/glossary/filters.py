"""The line above the table: the search box, the choices of kind and status, and the count."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from editor.glossary.term import TermKind, TermStatus
from editor.ui.glossary.entries import Wanted, wanted
from editor.ui.glossary.names import kind_name, status_name

V = TypeVar("V", bound=str)


class FilterChoice(QComboBox, Generic[V]):
    """All, or one of a few values."""

    def __init__(self, values: Iterable[V], name: Callable[[V], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._values: tuple[V | None, ...] = (None, *values)
        self._name = name
        self.addItems([""] * len(self._values))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    @property
    def chosen(self) -> V | None:
        """The value chosen; `None` for all."""
        return self._values[self.currentIndex()]

    def retranslate(self, all_of_them: str) -> None:
        """Take the names anew."""
        for place, value in enumerate(self._values):
            self.setItemText(place, all_of_them if value is None else self._name(value))


class SearchBox(QLineEdit):
    """Where words are typed; Down goes to the table, Esc empties the box first."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down at Down and Enter; empty the box at Esc."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Says which entries are wanted, at every key press."""

    changed = Signal(object)
    """The `Wanted`."""
    left = Signal()
    """The person goes on to the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts = (0, 0)
        self.search = SearchBox(self)
        self.search.setClearButtonEnabled(True)
        self.kind = FilterChoice(TermKind, kind_name, self)
        self.status = FilterChoice(TermStatus, status_name, self)
        self.count = QLabel(self)
        self.count.setObjectName("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.kind)
        row.addWidget(self.status)
        row.addSpacing(4)
        row.addWidget(self.count)
        self._connect_signals()
        self._retranslate()

    @property
    def wanted(self) -> Wanted:
        """Which entries are to be shown."""
        return wanted(self.search.text(), self.kind.chosen, self.status.chosen)

    def clear(self) -> None:
        """Ask for all entries."""
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.status.setCurrentIndex(0)

    def say_count(self, shown: int, total: int) -> None:
        """Show how many entries there are, and how many of them are shown."""
        self._counts = (shown, total)
        text = self.tr("{shown} of {total}").format(shown=f"{shown:,}", total=f"{total:,}")
        self.count.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self) -> None:
        self.search.textChanged.connect(self._on_changed)
        self.search.left.connect(self.left)
        self.kind.currentIndexChanged.connect(self._on_changed)
        self.status.currentIndexChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        self.changed.emit(self.wanted)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search in Chinese and English"))
        self.search.setAccessibleName(self.tr("Search in Chinese and English"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.status.setAccessibleName(self.tr("Status"))
        self.kind.retranslate(self.tr("All kinds"))
        self.status.retranslate(self.tr("All statuses"))
        self.say_count(*self._counts)
