"""Chinese and English side by side, to be set right before the article is taken in."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from string import Template

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor.marking import QT_TRANSLATE_NOOP
from editor.suggest.aligning import rows as arranged
from editor.text.offsets import code_point
from editor.ui.aligning.model import AligningModel, Column
from editor.ui.language import said, titled
from editor.ui.theme import Theme
from editor.workflow.adopting import Adopted

_ROW_HEIGHT = 70
_BOX_HEIGHT = 124
_BOX_MARGIN = 10
_SHEET = Template("""
QTableView { selection-background-color: $selected; selection-color: $ink; outline: 0; }
QTableView::item { padding: 7px 10px; border: none; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $selected; color: $ink; }
""")

_COMMANDS = (
    (QT_TRANSLATE_NOOP("Aligning", "Move &up"), "Alt+Up", "move_up"),
    (QT_TRANSLATE_NOOP("Aligning", "Move &down"), "Alt+Down", "move_down"),
    (QT_TRANSLATE_NOOP("Aligning", "&Join with next"), "Ctrl+J", "join"),
    (QT_TRANSLATE_NOOP("Aligning", "&Split at caret"), "Ctrl+K", "split"),
    (QT_TRANSLATE_NOOP("Aligning", "Take &out"), "Ctrl+Backspace", "take_out"),
    (QT_TRANSLATE_NOOP("Aligning", "It is &right"), "Ctrl+Space", "settle"),
    (QT_TRANSLATE_NOOP("Aligning", "&Next doubtful"), "F8", "next_doubtful"),
)
"""The buttons: title, key, method."""


class AligningDialog(QDialog):
    """Rows of Chinese and English; the chosen row is shown whole below, with a caret to cut at."""

    agreed = Signal(object)
    """The `Rows` as they are to be taken in."""

    def __init__(self, name: str, adopted: Adopted, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._name, self._adopted, self._theme = name, adopted, theme
        self.model = AligningModel(adopted.rows, theme, self)
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.table = _table(self.model, self)
        self.chinese, self.english = (
            _box(theme.chinese_font(0.95), self),
            _box(theme.english_font(0.95), self),
        )
        self.buttons: dict[str, QPushButton] = {}
        self._box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take_in = self._box.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.table.setStyleSheet(_SHEET.substitute(asdict(theme.palette)))
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self.go_to(self.model.doubtful_from(-1, 1) or 0)

    @property
    def row(self) -> int:
        """The chosen row."""
        return max(0, self.table.currentIndex().row())

    def accept(self) -> None:
        """Take the rows as they stand."""
        self.agreed.emit(self.model.rows)
        super().accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # The commands

    def move_up(self) -> None:
        """Let the English change places with that of the row above."""
        self._move(-1)

    def move_down(self) -> None:
        """Let the English change places with that of the row below."""
        self._move(1)

    def join(self) -> None:
        """Put the English of the next row behind this row's."""
        if self.row + 1 < len(self.model.rows):
            self._change(arranged.join_next(self.model.rows, self.row), self.row)

    def split(self) -> None:
        """Cut the English at the caret; what is behind it goes to the next row."""
        plain = self.model.rows[self.row].draft.plain
        at = code_point(plain, self.english.textCursor().position())
        self._change(arranged.split(self.model.rows, self.row, at), self.row)

    def take_out(self) -> None:
        """Leave the English of the row out."""
        if self.model.rows[self.row].draft:
            self._change(arranged.take_out(self.model.rows, self.row), self.row)

    def settle(self) -> None:
        """Say that the row is right, and go to the next doubtful one."""
        self._change(arranged.settle(self.model.rows, self.row), self.row)
        self.next_doubtful()

    def undo(self) -> None:
        """Take the last command back."""
        at = self.model.undo()
        if at is not None:
            self.go_to(at)

    def next_doubtful(self) -> None:
        """Go to the next row that somebody should look at."""
        self._walk(1)

    def previous_doubtful(self) -> None:
        """Go to the doubtful row before."""
        self._walk(-1)

    def go_to(self, row: int) -> None:
        """Choose a row and show it whole."""
        row = min(row, len(self.model.rows) - 1)
        self.table.setCurrentIndex(self.model.index(row, Column.ENGLISH))
        self._show_row()

    def _walk(self, step: int) -> None:
        found = self.model.doubtful_from(self.row, step)
        if found is not None:
            self.go_to(found)

    def _move(self, by: int) -> None:
        other = self.row + by
        if 0 <= other < len(self.model.rows) and self.model.rows[self.row].draft:
            self._change(arranged.exchange(self.model.rows, self.row, other), other)

    def _change(self, rows: arranged.Rows, to: int) -> None:
        self.model.change(rows, self.row)
        self.go_to(to)
        self._show_counts()

    # What is shown

    def _show_row(self) -> None:
        row = self.model.rows[self.row]
        self.chinese.setPlainText(row.block.source.plain if row.block is not None else "")
        self.english.setPlainText(row.draft.plain)
        self.english.moveCursor(QTextCursor.MoveOperation.Start)
        for name, button in self.buttons.items():
            button.setEnabled(bool(row.draft) or name in {"join", "next_doubtful"})

    def _show_counts(self) -> None:
        doubtful = sum(row.is_doubtful for row in self.model.rows)
        percent = round(self._adopted.score * 100)
        text = self.tr("“{name}”: the two texts match {percent} %. To be looked at: {count}.")
        values = {"name": self._name, "percent": percent, "count": doubtful}
        self.heading.setText(text.format(**values))

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_row()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Chinese and English"))
        self.table.setAccessibleName(self.tr("Chinese and English, row by row"))
        self.chinese.setAccessibleName(self.tr("The Chinese of the row"))
        self.english.setAccessibleName(self.tr("The English of the row; the caret is where to cut"))
        self.take_in.setText(self.tr("&Take in"))
        for title, key, name in _COMMANDS:
            button = self.buttons[name]
            button.setText(titled("Aligning", title))
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        warnings = "\n".join(said(warning) for warning in self._adopted.warnings)
        self.heading.setToolTip(warnings)
        self._show_counts()

    def _lay_out(self) -> None:
        commands = QHBoxLayout()
        commands.setSpacing(8)
        for title, _, name in _COMMANDS:
            self.buttons[name] = QPushButton(titled("Aligning", title), self)
            self.buttons[name].setAutoDefault(False)
            commands.addWidget(self.buttons[name])
        commands.addStretch(1)
        whole = QGridLayout()
        whole.setSpacing(10)
        whole.addWidget(self.chinese, 0, 0)
        whole.addWidget(self.english, 0, 1)
        whole.setColumnStretch(0, 4)
        whole.setColumnStretch(1, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addLayout(whole)
        column.addLayout(commands)
        column.addWidget(self._box)
        self.resize(1060, 720)

    def _connect_signals(self) -> None:
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self._box.accepted.connect(self.accept)
        self._box.rejected.connect(self.reject)
        keys: Sequence[tuple[str, Callable[[], None]]] = (
            *((key, getattr(self, name)) for _, key, name in _COMMANDS),
            ("Shift+F8", self.previous_doubtful),
            ("Ctrl+Z", self.undo),
        )
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self._run, getattr(self, name)))
        for key, run in keys:
            QShortcut(QKeySequence(key), self).activated.connect(run)

    def _run(self, command: Callable[[], None], _checked: bool = False) -> None:
        command()


def _table(model: AligningModel, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setSectionResizeMode(Column.CHINESE, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(Column.ENGLISH, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(Column.MATCH, QHeaderView.ResizeMode.Fixed)
    header.resizeSection(Column.MATCH, 132)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    return table


def _box(font: QFont, parent: QWidget) -> QPlainTextEdit:
    box = QPlainTextEdit(parent)
    box.setFont(font)
    box.setReadOnly(True)
    # A caret in a text that is only read: it says where to cut.
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.setTabChangesFocus(True)
    box.document().setDocumentMargin(_BOX_MARGIN)
    box.setMaximumHeight(_BOX_HEIGHT)
    return box
