"""The form of one person: names, posts and note; the English is begun by rule."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor.glossary.person import Person
from editor.message import Message
from editor.ui.glossary.fields import LineField, LinesField
from editor.ui.language import said
from editor.ui.people.posts import PostsTable

Romanise = Callable[[str], tuple[str, bool]]
"""Spells a Chinese name by rule and tells whether that is sure; "" where it has to be asked."""


class PersonForm(QWidget):
    """Shows and edits one person; it neither judges nor saves."""

    edited = Signal()

    def __init__(self, romanise: Romanise, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._romanise = romanise
        self._by_rule = ""
        self._problem: Message | None = None
        self.zh, self.en = LineField(40), LineField(200)
        self.note, self.posts = LinesField(), PostsTable(self)
        self.hint, self.problem = QLabel(self), QLabel(self)
        self.hint.setObjectName("quiet")
        self.problem.setObjectName("problem")
        for line in (self.hint, self.problem):
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
        self._labels = (QLabel(self), QLabel(self), QLabel(self), QLabel(self))
        self._lay_out()
        self.zh.edited.connect(self._on_zh)
        for field in (self.en, self.note, self.posts):
            field.edited.connect(self._on_edited)
        self._retranslate()
        self.show_problem(None)

    # The person

    def show_person(self, person: Person) -> None:
        """Show somebody whose English is known; nobody is told."""
        self._by_rule = ""
        self.zh.show_value(person.zh)
        self.en.show_value(person.en)
        self.note.show_value(person.note)
        self.posts.show_posts(person.posts)
        self.show_problem(None)
        self._show_hint()

    def begin(self, person: Person) -> None:
        """Show somebody new, the English spelt by rule unless it is given."""
        self.show_person(person)
        by_rule = self._romanise(person.zh)[0] if person.zh else ""
        if not person.en or person.en == by_rule:
            self._by_rule = by_rule
            self.en.show_value(by_rule)
        self._show_hint()

    def person(self) -> Person:
        """Return the person as written."""
        zh, en, note = (str(field.read()) for field in (self.zh, self.en, self.note))
        return Person(zh, en, self.posts.posts(), note)

    def show_problem(self, problem: Message | None) -> None:
        """Say what is wrong, or nothing."""
        self._problem = problem
        self.problem.setText(said(problem) if problem else "")
        self.problem.setVisible(problem is not None)

    def focus(self) -> None:
        """Put the caret into the first name that is still to be written."""
        field = self.en if self.zh.read() else self.zh
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        fields: tuple[QWidget, ...] = (self.zh, self.en, self.note, self.posts)
        lines = (0, 1, 3, 4)
        for label, field, line in zip(self._labels, fields, lines, strict=True):
            label.setObjectName("field")
            label.setBuddy(field)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, line, 1)
        grid.addWidget(self.hint, 2, 1)
        grid.addWidget(self.problem, 5, 1)
        grid.setRowStretch(4, 1)

    def _on_zh(self) -> None:
        """Spell the name by rule, unless somebody wrote its English."""
        written = str(self.en.read())
        if not written or written == self._by_rule:
            zh = str(self.zh.read())
            self._by_rule = self._romanise(zh)[0] if zh else ""
            self.en.show_value(self._by_rule)
        self._on_edited()

    def _on_edited(self) -> None:
        self.show_problem(None)
        self._show_hint()
        self.edited.emit()

    def _show_hint(self) -> None:
        text = self._hint()
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.en.setAccessibleDescription(text)

    def _hint(self) -> str:
        zh, en = str(self.zh.read()), str(self.en.read())
        if not zh or en != self._by_rule:
            return ""
        spelt, is_sure = self._romanise(zh)
        if not spelt:
            return self.tr("No rule spells this name: ask, then write it here.")
        return "" if is_sure else self.tr("Spelt by rule: check it.")

    def _retranslate(self) -> None:
        titles = (self.tr("Chinese"), self.tr("English"), self.tr("Note"), self.tr("Posts"))
        for label, title in zip(self._labels, titles, strict=True):
            label.setText(title)
        for field, title in zip((self.zh, self.en, self.note), titles, strict=False):
            field.setAccessibleName(title)
        self.show_problem(self._problem)
        self._show_hint()
