"""One person beside the table: the form, its buttons, and the history."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.errors import GlossaryRefused
from editor.glossary.person import Person, check_person
from editor.ui.people.form import PersonForm
from editor.ui.people.history import PersonHistory
from editor.ui.session import Session
from editor.ui.theme import Theme

_NOBODY = Person("", "")


class PersonPane(QFrame):
    """Somebody as saved and as being written."""

    save_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self._session = session
        self.saved: Person | None = None
        self._begun = _NOBODY
        self.form = PersonForm(self._romanised, self)
        self.history = PersonHistory(session, theme, self)
        self._heading, self._past = QLabel(self), QLabel(self)
        self._heading.setObjectName("heading")
        self._past.setObjectName("field")
        self.save_button, self.revert_button = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save_asked)
        self.revert_button.clicked.connect(self.revert)
        self._retranslate()

    @property
    def is_dirty(self) -> bool:
        """Whether something is written that neither is saved nor was begun by rule."""
        return self.form.person() != self._begun

    @property
    def is_savable(self) -> bool:
        """Whether there is something to be saved: also a new person just as begun."""
        return self.is_dirty or (self.saved is None and self._begun != _NOBODY)

    def show_person(self, person: Person | None) -> None:
        """Show somebody of the list, or an empty form."""
        self.saved = person
        self.form.show_person(person or _NOBODY)
        self._settle()

    def begin(self, person: Person = _NOBODY) -> None:
        """Show somebody new; the English is spelt by rule unless it is given."""
        self.saved = None
        self.form.begin(person)
        self._settle()

    def checked(self) -> Person | None:
        """Return the person as written, or say in the form what is wrong."""
        person = self.form.person()
        try:
            check_person(person)
        except GlossaryRefused as refusal:
            self.form.show_problem(refusal.message)
            return None
        return person

    def revert(self) -> None:
        """Take back what was written since the person was saved."""
        self.show_person(self.saved)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._heading, 1)
        buttons.addWidget(self.revert_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 14, 12)
        column.setSpacing(12)
        column.addLayout(buttons)
        column.addWidget(self.form, 3)
        column.addWidget(self._past)
        column.addWidget(self.history, 1)

    def _romanised(self, zh: str) -> tuple[str, bool]:
        return self._session.glossary.romanised(zh)

    def _settle(self) -> None:
        self._begun = self.form.person()
        self.history.show_person(self._begun.zh)
        self._on_edited()

    def _on_edited(self) -> None:
        self.save_button.setEnabled(self.is_savable)
        self.revert_button.setEnabled(self.is_dirty)
        self._heading.setText(self.tr("Person") if self.saved else self.tr("New person"))

    def _retranslate(self) -> None:
        self.save_button.setText(self.tr("Save"))
        self.revert_button.setText(self.tr("Revert"))
        self._past.setText(self.tr("History"))
        self._on_edited()
