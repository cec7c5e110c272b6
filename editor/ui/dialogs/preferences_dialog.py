"""The preferences, made from the declared settings; every change takes effect at once."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.errors import WorkspaceError
from editor.settings import CHINESE_FONT, ENGLISH_FONT, SETTINGS, Setting
from editor.ui.language import titled
from editor.ui.preferences import Preferences

_FONTS = frozenset({CHINESE_FONT.key, ENGLISH_FONT.key})


class ChoiceField(QComboBox):
    """One of a setting's choices."""

    changed = Signal(object)

    def __init__(self, setting: Setting[str] | Setting[int], value: object) -> None:
        super().__init__()
        self._setting = setting
        for choice, _ in setting.choices:
            self.addItem("", choice)
        self.setCurrentIndex(self.findData(value))
        self.currentIndexChanged.connect(self._on_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the choices' titles anew."""
        for place, (_, title) in enumerate(self._setting.choices):
            self.setItemText(place, titled("Settings", title))

    def _on_changed(self) -> None:
        self.changed.emit(self.currentData())


class NumberField(QSpinBox):
    """A number inside its bounds."""

    changed = Signal(object)

    def __init__(self, setting: Setting[str] | Setting[int], value: object) -> None:
        super().__init__()
        self.setRange(setting.least, setting.most)
        self.setSingleStep(10)
        self.setValue(int(str(value)))
        self.valueChanged.connect(self._on_changed)

    def _on_changed(self, number: int) -> None:
        self.changed.emit(number)


class TextField(QLineEdit):
    """A short text, taken when it is finished."""

    changed = Signal(object)

    def __init__(self, setting: Setting[str] | Setting[int], value: object) -> None:
        super().__init__(str(value))
        self.setObjectName(setting.key)
        self.editingFinished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self.changed.emit(self.text().strip())


class FontField(QWidget):
    """A font family, or the best one installed."""

    changed = Signal(object)

    def __init__(self, setting: Setting[str] | Setting[int], value: object) -> None:
        super().__init__()
        self.setObjectName(setting.key)
        self.box = QFontComboBox(self)
        self._reset = QToolButton(self)
        self._reset.setText("↺")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self._reset)
        self.setFocusProxy(self.box)
        self._show(str(value))
        self.box.currentFontChanged.connect(self._on_changed)
        self._reset.clicked.connect(self._on_reset)

    def retranslate(self) -> None:
        """Take the texts anew."""
        if (line := self.box.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("The best one installed"))
        self._reset.setToolTip(self.tr("The best one installed"))
        self._reset.setAccessibleName(self.tr("The best one installed"))

    def _show(self, family: str) -> None:
        if family:
            self.box.setCurrentFont(QFont(family))
        else:
            self.box.setCurrentIndex(-1)
            self.box.clearEditText()

    def _on_changed(self, font: QFont) -> None:
        self.changed.emit(font.family())

    def _on_reset(self) -> None:
        with QSignalBlocker(self.box):
            self._show("")
        self.changed.emit("")


Field = ChoiceField | NumberField | TextField | FontField


def _field_kind(setting: Setting[str] | Setting[int]) -> Callable[..., Field]:
    if setting.choices:
        return ChoiceField
    if setting.key in _FONTS:
        return FontField
    return NumberField if isinstance(setting.default, int) else TextField


class PreferencesDialog(QDialog):
    """One row for each declared setting that has a title."""

    failed = Signal(object)
    """The `Message` of a setting that could not be stored."""
    plan_wished = Signal()
    """The sign-off plan is to be edited."""
    engines_wished = Signal()
    """Engines are to be set up."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self._rows: list[tuple[Setting[str] | Setting[int], QLabel]] = []
        self.fields: dict[str, Field] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for setting in SETTINGS:
            if setting.title:
                self._add(form, setting)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.plan = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.plan.clicked.connect(self.plan_wished)
        self.engines = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.engines.clicked.connect(self.engines_wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(18)
        column.addLayout(form)
        column.addStretch()
        column.addWidget(buttons)
        self.setMinimumWidth(460)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _add(self, form: QFormLayout, setting: Setting[str] | Setting[int]) -> None:
        # A field gives the kind of value its setting holds; `Setting.read` sees to the rest.
        stored = self._preferences.value(cast("Setting[str]", setting))
        field = _field_kind(setting)(setting, stored)
        field.setProperty("setting", setting.key)
        field.changed.connect(self._on_changed)
        label = QLabel(self)
        label.setBuddy(field)
        form.addRow(label, field)
        self._rows.append((setting, label))
        self.fields[setting.key] = field

    def _on_changed(self, value: object) -> None:
        key = self.sender().property("setting")
        setting = next(cast("Setting[str]", s) for s, _ in self._rows if s.key == key)
        try:
            self._preferences.set_value(setting, setting.read(value))
        except WorkspaceError as error:
            self.failed.emit(error.message)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self.plan.setText(self.tr("Sign-off plan…"))
        self.engines.setText(self.tr("Engines…"))
        for setting, label in self._rows:
            title = titled("Settings", setting.title)
            label.setText(title)
            field = self.fields[setting.key]
            field.setAccessibleName(title)
            if isinstance(field, ChoiceField | FontField):
                field.retranslate()
