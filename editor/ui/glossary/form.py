"""The form of one entry: every value of a term in a field, and what is wrong below it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from editor.glossary.term import Strictness, Term, TermKind, TermStatus
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.glossary.fields import ChoiceField, LineField, LinesField, ListField
from editor.ui.glossary.names import check_name, kind_name, status_name
from editor.ui.language import said, titled

Choice = ChoiceField[TermKind] | ChoiceField[TermStatus] | ChoiceField[Strictness]
Input = LineField | LinesField | ListField | Choice


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of the form: the value of `Term` it shows, its title, its hint, what makes it.

    `column` is 0 for a field as wide as the form, 1 and 2 for the halves of a line.
    """

    name: str
    title: str
    make: Callable[[], Input]
    hint: str = ""
    column: int = 0


def _zh() -> Input:
    return LineField(200)


def _kind() -> Input:
    return ChoiceField(TermKind, kind_name)


def _status() -> Input:
    return ChoiceField(TermStatus, status_name)


def _check() -> Input:
    return ChoiceField(Strictness, check_name)


_ONE_A_LINE = QT_TRANSLATE_NOOP("GlossaryForm", "one a line")
_DATE = QT_TRANSLATE_NOOP("GlossaryForm", "2026-05-21")

FIELDS = (
    FieldSpec("zh", QT_TRANSLATE_NOOP("GlossaryForm", "Chinese"), _zh),
    FieldSpec("en", QT_TRANSLATE_NOOP("GlossaryForm", "English"), LineField),
    FieldSpec("kind", QT_TRANSLATE_NOOP("GlossaryForm", "Kind"), _kind, column=1),
    FieldSpec("status", QT_TRANSLATE_NOOP("GlossaryForm", "Status"), _status, column=2),
    FieldSpec("abbreviation", QT_TRANSLATE_NOOP("GlossaryForm", "Short form"), LineField, column=1),
    FieldSpec("check", QT_TRANSLATE_NOOP("GlossaryForm", "Check"), _check, column=2),
    FieldSpec(
        "admitted", QT_TRANSLATE_NOOP("GlossaryForm", "Also accepted"), ListField, _ONE_A_LINE
    ),
    FieldSpec("forbidden", QT_TRANSLATE_NOOP("GlossaryForm", "Forbidden"), ListField, _ONE_A_LINE),
    FieldSpec(
        "not_in",
        QT_TRANSLATE_NOOP("GlossaryForm", "Not inside"),
        ListField,
        QT_TRANSLATE_NOOP("GlossaryForm", "longer Chinese words, one a line"),
    ),
    FieldSpec("source", QT_TRANSLATE_NOOP("GlossaryForm", "Source"), LineField, column=1),
    FieldSpec("approver", QT_TRANSLATE_NOOP("GlossaryForm", "Approver"), LineField, column=2),
    FieldSpec(
        "valid_from", QT_TRANSLATE_NOOP("GlossaryForm", "Valid from"), LineField, _DATE, column=1
    ),
    FieldSpec("valid_to", QT_TRANSLATE_NOOP("GlossaryForm", "to"), LineField, _DATE, column=2),
    FieldSpec("note", QT_TRANSLATE_NOOP("GlossaryForm", "Note"), LinesField),
)


class Cell(QWidget):
    """A field with what is wrong with it below."""

    def __init__(self, field: Input, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self.problem = QLabel(self)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(field)
        column.addWidget(self.problem)

    def say(self, problem: str) -> None:
        """Show what is wrong, or take it away."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self._field.setProperty("wrong", bool(problem))
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
        self._field.setAccessibleDescription(problem)


class TermForm(QWidget):
    """Shows and edits one term; it neither judges nor saves."""

    edited = Signal()

    def __init__(self, parent: QWidget, names: Collection[str] = ()) -> None:
        """Make the fields of these names, or all."""
        super().__init__(parent)
        self._base = Term("", "")
        self._problems: Mapping[str, Message] = {}
        self.fields: dict[str, Input] = {}
        self.cells: dict[str, Cell] = {}
        self._labels: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        line = -1
        self._specs = [spec for spec in FIELDS if not names or spec.name in names]
        for spec in self._specs:
            line += spec.column != 2
            self._add(grid, line, spec)
        grid.setRowStretch(line + 1, 1)
        self._connect_signals()
        self._retranslate()

    # The term

    def show_term(self, term: Term) -> None:
        """Show a term; nobody is told."""
        self._base = term
        for name, field in self.fields.items():
            field.show_value(getattr(term, name))
        self.show_problems({})

    def term(self) -> Term:
        """Return the term as it is written; what the form does not show stays."""
        values = {name: field.read() for name, field in self.fields.items()}
        return replace(self._base, **values)  # type: ignore[arg-type]  # each field reads its type

    def show_problems(self, problems: Mapping[str, Message]) -> None:
        """Show what is wrong, each at its field; a field without a problem is clean again."""
        self._problems = problems
        for name, cell in self.cells.items():
            problem = problems.get(name)
            text = said(problem) if problem else ""
            if text != cell.problem.text():
                cell.say(text)

    def focus(self, name: str = "zh") -> None:
        """Put the caret into a field and select what is in it."""
        field = self.fields[name]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, LineField):
            field.selectAll()

    def focus_english(self) -> None:
        """Put the caret into the English."""
        self.focus("en")

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _add(self, grid: QGridLayout, line: int, spec: FieldSpec) -> None:
        field = spec.make()
        cell, label = Cell(field, self), QLabel(self)
        label.setBuddy(field)
        label.setObjectName("field")
        self.fields[spec.name], self.cells[spec.name] = field, cell
        self._labels[spec.name] = label
        top = Qt.AlignmentFlag.AlignTop
        first = 2 if spec.column == 2 else 0
        grid.addWidget(label, line, first, top)
        grid.addWidget(cell, line, first + 1, 1, 1 if spec.column else 3, top)

    def _connect_signals(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self.edited)

    def _retranslate(self) -> None:
        for spec in self._specs:
            field = self.fields[spec.name]
            title = titled("GlossaryForm", spec.title)
            self._labels[spec.name].setText(title)
            field.setAccessibleName(title)
            field.retranslate()
            if spec.hint and not isinstance(field, ChoiceField):
                field.setPlaceholderText(titled("GlossaryForm", spec.hint))
        self.show_problems(self._problems)
