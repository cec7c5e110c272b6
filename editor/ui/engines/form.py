"""The fields of one engine: what it needs, and what it may have."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from editor.suggest.engines.access import Need
from editor.ui.engines.wording import NEEDS
from editor.ui.language import titled

if TYPE_CHECKING:
    from editor.suggest.engines.engine import Engine

SECRETS = frozenset({Need.KEY, Need.ACCOUNT})
"""What is kept in the system's keyring and never shown again."""


class EngineForm(QWidget):
    """A field for each thing an engine takes; one is taken when it is finished."""

    given = Signal(object, str)
    """The `Need` that was filled in, and with what; an empty secret takes the kept one away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: Mapping[Need, QLineEdit] = {need: QLineEdit(self) for need in Need}
        self._labels: Mapping[Need, QLabel] = {need: QLabel(self) for need in Need}
        self._engine: Engine | None = None
        self._known: dict[Need, str] = {}
        self._is_kept: Mapping[Need, bool] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(18)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for need, field in self.fields.items():
            if need in SECRETS:
                field.setEchoMode(QLineEdit.EchoMode.Password)
            self._labels[need].setBuddy(field)
            self._form.addRow(self._labels[need], field)
            field.editingFinished.connect(partial(self._on_finished, need))
            field.textEdited.connect(partial(self._on_edited, need))
        self._edited: set[Need] = set()

    def show_engine(
        self, engine: "Engine", values: Mapping[Need, str], kept: Mapping[Need, bool]
    ) -> None:
        """Show an engine: what it is set up with, and which secrets are kept."""
        self._engine, self._known, self._is_kept = engine, dict(values), kept
        self._edited.clear()
        for need, field in self.fields.items():
            with QSignalBlocker(field):
                field.setText(values.get(need, ""))
            self._form.setRowVisible(field, need in engine.takes)
        self._retranslate()

    def take_unfinished(self) -> None:
        """Take the field that is still being written."""
        for need in [*self._edited]:
            self._on_finished(need)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_edited(self, need: Need, _text: str) -> None:
        self._edited.add(need)

    def _on_finished(self, need: Need) -> None:
        text = self.fields[need].text().strip()
        if need not in self._edited:
            return
        self._edited.discard(need)
        if need in SECRETS or text != self._known.get(need, ""):
            self._known[need] = text
            self.given.emit(need, text)

    def _retranslate(self) -> None:
        engine = self._engine
        for need, label in self._labels.items():
            title = titled("Engines", NEEDS[need])
            self.fields[need].setAccessibleName(title)
            is_wish = engine is not None and need in engine.wishes
            label.setText(self.tr("{need} (if wanted)").format(need=title) if is_wish else title)
            self.fields[need].setPlaceholderText(self._placeholder(need))

    def _placeholder(self, need: Need) -> str:
        if need in SECRETS:
            is_kept = self._is_kept.get(need, False)
            return self.tr("kept in the system's keyring") if is_kept else ""
        if need is Need.ADDRESS:
            return "https://"
        return ""
