"""The fields of one unit or one stage of a sign-off plan."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from editor.review.signoff.plan import SignoffStage, SignoffUnit
from editor.ui.signing.plan_edits import with_line

_LINES = (2, 3, 4)
"""For how many names a unit's printed line is asked for; other numbers keep what they have."""


class UnitForm(QWidget):
    """A unit: its head line in both languages, and the printed lines."""

    edited = Signal(object)
    """The `SignoffUnit` as the fields say it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._unit: SignoffUnit | None = None
        self.zh, self.en = QLineEdit(self), QLineEdit(self)
        self.lines = {number: QLineEdit(self) for number in _LINES}
        fields = [self.zh, self.en, *self.lines.values()]
        self._rows = [(QLabel(self), field) for field in fields]
        self._note = QLabel(self)
        self._note.setObjectName("quiet")
        self._note.setWordWrap(True)
        form = _form(self, self._rows)
        form.addRow(self._note)
        for field in fields:
            field.textChanged.connect(self._on_edited)
        self._retranslate()

    def show_unit(self, unit: SignoffUnit) -> None:
        """Show a unit; nobody is told."""
        self._unit = None
        self.zh.setText(unit.zh)
        self.en.setText(unit.en)
        for number, field in self.lines.items():
            field.setText(unit.lines.get(number, ""))
            field.setCursorPosition(0)
        self._unit = unit

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_edited(self) -> None:
        if self._unit is None:
            return
        unit = replace(self._unit, zh=self.zh.text().strip(), en=self.en.text().strip())
        for number, field in self.lines.items():
            unit = with_line(unit, number, field.text())
        self._unit = unit
        self.edited.emit(unit)

    def _retranslate(self) -> None:
        line = self.tr("Line for {count} names")
        titles = [self.tr("Head, Chinese"), self.tr("Head, English")]
        titles += [line.format(count=number) for number in self.lines]
        _name(self._rows, titles)
        self._note.setText(
            self.tr("{0}, {1} … stand for the names. A line left empty is composed of the stages.")
        )


class StageForm(QWidget):
    """A stage: its labels, who may sign it, and whether a Word round comes before it."""

    edited = Signal(object)
    """The `SignoffStage` as the fields say it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage: SignoffStage | None = None
        self.zh, self.en = QLineEdit(self), QLineEdit(self)
        self.signers = QPlainTextEdit(self)
        self.signers.setTabChangesFocus(True)
        self.word_round = QCheckBox(self)
        self._rows: list[tuple[QLabel, QWidget]] = [
            (QLabel(self), field) for field in (self.zh, self.en, self.signers)
        ]
        form = _form(self, self._rows)
        form.addRow("", self.word_round)
        self.zh.textChanged.connect(self._on_edited)
        self.en.textChanged.connect(self._on_edited)
        self.signers.textChanged.connect(self._on_edited)
        self.word_round.toggled.connect(self._on_edited)
        self._retranslate()

    def show_stage(self, stage: SignoffStage) -> None:
        """Show a stage; nobody is told."""
        self._stage = None
        self.zh.setText(stage.zh)
        self.en.setText(stage.en)
        with QSignalBlocker(self.signers):
            self.signers.setPlainText("\n".join(stage.signers))
        self.word_round.setChecked(stage.word_round)
        self._stage = stage

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_edited(self) -> None:
        if self._stage is None:
            return
        written = self.signers.toPlainText().replace("、", "\n").splitlines()
        self._stage = replace(
            self._stage,
            zh=self.zh.text().strip(),
            en=self.en.text().strip(),
            signers=tuple(dict.fromkeys(name.strip() for name in written if name.strip())),
            word_round=self.word_round.isChecked(),
        )
        self.edited.emit(self._stage)

    def _retranslate(self) -> None:
        titles = [self.tr("Label, Chinese"), self.tr("Label, English"), self.tr("Who may sign")]
        _name(self._rows, titles)
        self.signers.setPlaceholderText(self.tr("One name a line; empty: anybody"))
        self.word_round.setText(self.tr("A Word round comes before it"))


def _form(parent: QWidget, rows: Sequence[tuple[QLabel, QWidget]]) -> QFormLayout:
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(10)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for title, field in rows:
        title.setBuddy(field)
        form.addRow(title, field)
    return form


def _name(rows: Sequence[tuple[QLabel, QWidget]], titles: list[str]) -> None:
    for (label, field), title in zip(rows, titles, strict=True):
        label.setText(title)
        field.setAccessibleName(title)
