"""Who signs: both names, the department where the printed line names it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from editor.ui.signing.signers import Signer

Romanise = Callable[[str], tuple[str, bool]]
"""Gives a Chinese name's English and tells whether it is sure; "" where it has to be asked."""


class SignerForm(QWidget):
    """Asks for a person; the English follows the Chinese name until somebody writes it."""

    edited = Signal()

    def __init__(self, romanise: Romanise, parent: QWidget) -> None:
        super().__init__(parent)
        self._romanise = romanise
        self._people: tuple[Signer, ...] = ()
        self._by_rule = ""
        self.zh, self.name = QComboBox(self), QLineEdit(self)
        self.unit_zh, self.unit_en = QLineEdit(self), QLineEdit(self)
        self._hint = QLabel(self)
        self._labels = (QLabel(self), QLabel(self), QLabel(self))
        self._lay_out()
        self._connect_signals()
        self._retranslate()

    def offer(self, people: Sequence[Signer], first: Signer, *, only: bool) -> None:
        """Offer people for a stage and begin with one of them; `only` they may sign."""
        self._people = tuple(people)
        with QSignalBlocker(self.zh):
            self.zh.clear()
            self.zh.addItems([person.shown for person in people])
            self.zh.setEditable(not only)
            if only:
                self.zh.setCurrentIndex(self.zh.findText(first.shown))
        self.show_person(first)
        self._retranslate()

    def show_person(self, person: Signer) -> None:
        """Show somebody's names; an English name that is missing is spelt."""
        with QSignalBlocker(self.zh):
            if self.zh.isEditable():
                self.zh.setEditText(person.zh)
        self._by_rule = ""
        self.name.setText(person.name)
        self.unit_zh.setText(person.unit_zh)
        self.unit_en.setText(person.unit_en)
        self._spell()

    @property
    def person(self) -> Signer:
        """The person as the fields say it."""
        zh = self.zh.currentText().strip()
        fields = (self.name, self.unit_zh, self.unit_en)
        name, unit_zh, unit_en = (field.text().strip() for field in fields)
        return Signer("" if zh == name and zh.isascii() else zh, name, unit_zh, unit_en)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.zh.setEditable(True)
        self.zh.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._hint.setObjectName("quiet")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        units = QHBoxLayout()
        units.addWidget(self.unit_zh)
        units.addWidget(self.unit_en)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in zip(self._labels, (self.zh, self.name, self.unit_zh), strict=True):
            label.setBuddy(field)
            form.addRow(label, units if field is self.unit_zh else field)
        form.insertRow(2, "", self._hint)
        self.setFocusProxy(self.zh)

    def _connect_signals(self) -> None:
        self.zh.currentTextChanged.connect(self._on_zh)
        self.zh.activated.connect(self._on_chosen)
        for field in (self.name, self.unit_zh, self.unit_en):
            field.textChanged.connect(self._on_edited)

    def _on_chosen(self, place: int) -> None:
        if 0 <= place < len(self._people):
            self.show_person(self._people[place])

    def _on_zh(self) -> None:
        if not self.name.text() or self.name.text() == self._by_rule:
            self.name.clear()
            self._spell()
        self._on_edited()

    def _spell(self) -> None:
        zh = self.zh.currentText().strip()
        if not self.name.text():
            self._by_rule = zh if zh.isascii() else self._romanise(zh)[0]
            self.name.setText(self._by_rule)
        self._show_hint()

    def _on_edited(self) -> None:
        self._show_hint()
        self.edited.emit()

    def _show_hint(self) -> None:
        zh, name = self.zh.currentText().strip(), self.name.text()
        text = ""
        if zh and not name:
            text = self.tr("No rule spells this name: ask, then write it here.")
        elif zh and name == self._by_rule and not zh.isascii() and not self._romanise(zh)[1]:
            text = self.tr("Spelt by rule: check it.")
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self.name.setAccessibleDescription(text)

    def _retranslate(self) -> None:
        titles = (self.tr("&Chinese name"), self.tr("&English name"), self.tr("&Department"))
        for label, title in zip(self._labels, titles, strict=True):
            label.setText(title)
        self.zh.setAccessibleName(titles[0].replace("&", ""))
        self.name.setAccessibleName(titles[1].replace("&", ""))
        self.unit_zh.setAccessibleName(self.tr("Department in Chinese, if it is to be printed"))
        self.unit_en.setAccessibleName(self.tr("Department in English, if it is to be printed"))
        self.unit_zh.setPlaceholderText(self.tr("Chinese, if printed"))
        self.unit_en.setPlaceholderText(self.tr("English, if printed"))
        if (line := self.zh.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("for example 李明"))
        self._show_hint()
