"""The fields an entry is edited in: each shows one value of a term and says when it changes."""

from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

V = TypeVar("V", bound=str)


class Field(Protocol):
    """What the form knows of a field."""

    @property
    def widget(self) -> QWidget:
        """The widget that has the focus."""

    def read(self) -> object:
        """Return the value as it stands."""

    def show_value(self, value: object) -> None:
        """Show a value; nobody is told."""

    def retranslate(self) -> None:
        """Say everything anew in another language."""


class LineField(QLineEdit):
    """A value of one line."""

    edited = Signal()

    def __init__(self, most: int = 1000) -> None:
        super().__init__()
        self.setMaxLength(most)
        self.textChanged.connect(self._on_changed)

    @property
    def widget(self) -> QWidget:
        """The field itself."""
        return self

    def read(self) -> object:
        """Return the text without blanks round it."""
        return self.text().strip()

    def show_value(self, value: object) -> None:
        """Show a text from its beginning."""
        with QSignalBlocker(self):
            self.setText(str(value))
            self.setCursorPosition(0)

    def retranslate(self) -> None:
        """Say nothing: the field has no words of its own."""

    def _on_changed(self) -> None:
        self.edited.emit()


class LinesField(QPlainTextEdit):
    """Several lines; Tab leaves the field."""

    edited = Signal()

    def __init__(self, lines: int = 2) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        height = self.fontMetrics().lineSpacing() * lines
        self.setFixedHeight(round(height + 2 * self.document().documentMargin() + 6))
        self.textChanged.connect(self._on_changed)

    @property
    def widget(self) -> QWidget:
        """The field itself."""
        return self

    def read(self) -> object:
        """Return the text without blanks round it."""
        return self.toPlainText().strip()

    def show_value(self, value: object) -> None:
        """Show a text."""
        with QSignalBlocker(self):
            self.setPlainText(str(value))

    def retranslate(self) -> None:
        """Say nothing: the field has no words of its own."""

    def _on_changed(self) -> None:
        self.edited.emit()


class ListField(LinesField):
    """Several values, one a line."""

    def read(self) -> object:
        """Return the values in order, each once."""
        lines = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def show_value(self, value: object) -> None:
        """Show the values, one a line."""
        values = value if isinstance(value, tuple) else ()
        super().show_value("\n".join(values))


class ChoiceField(QComboBox, Generic[V]):
    """One of a few values, called by their names in the interface's language."""

    edited = Signal()

    def __init__(self, values: Iterable[V], name: Callable[[V], str]) -> None:
        super().__init__()
        self._values = tuple(values)
        self._name = name
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        for value in self._values:
            self.addItem("", str(value))
        self.retranslate()
        self.currentIndexChanged.connect(self._on_changed)

    @property
    def widget(self) -> QWidget:
        """The field itself."""
        return self

    def read(self) -> object:
        """Return the chosen value."""
        return self._values[self.currentIndex()]

    def show_value(self, value: object) -> None:
        """Choose a value."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(str(value)))

    def retranslate(self) -> None:
        """Take the values' names anew."""
        for place, value in enumerate(self._values):
            self.setItemText(place, self._name(value))

    def _on_changed(self) -> None:
        self.edited.emit()
