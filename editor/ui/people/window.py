"""The people window: the list, the names of the open article, and the person in hand."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from editor.glossary.person import Person
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.banner import Banner, Offer
from editor.ui.people.article_names import ArticleNames
from editor.ui.people.edits import PeopleEdits
from editor.ui.people.listing import PeopleListing
from editor.ui.people.look import people_sheet
from editor.ui.people.pane import PersonPane
from editor.ui.session import Session
from editor.ui.theme import Theme

_SAVED = QT_TRANSLATE_NOOP("PeopleWindow", "“{zh}” is saved.")
_REMOVED = QT_TRANSLATE_NOOP("PeopleWindow", "Removed: “{zh}”.")
_TAKEN = QT_TRANSLATE_NOOP(
    "PeopleWindow", "“{zh}” is already on the list. Choose that entry and change it there."
)
_NOT_SAVED = QT_TRANSLATE_NOOP(
    "PeopleWindow", "What you wrote is not saved: correct it, or choose Revert."
)
_UNDO = QT_TRANSLATE_NOOP("PeopleWindow", "Undo")


class PeopleWindow(QWidget):
    """Looks after the people list. Leaving somebody saves what was written; undo takes it back."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("people")
        self._session = session
        self._theme = theme
        self.edits = PeopleEdits(session, self)
        self.banner = Banner(self)
        self.listing = PeopleListing(self)
        self.names = ArticleNames(session, self)
        self.pane = PersonPane(session, theme, self)
        self.new_action, self.remove_action = QAction(self), QAction(self)
        self.undo_action = QAction(self)
        self._lay_out()
        self._connect_signals()
        self._on_theme()
        self._retranslate()
        self.reload()

    # What the user does

    def add(self, begun: Person | None = None) -> None:
        """Begin somebody new, perhaps with a name of the article."""
        if self._leave():
            self.listing.go_to("")
            self.pane.begin(begun or Person("", ""))
            self.pane.form.focus()
            self._show_tools()

    def save(self) -> bool:
        """Save the person in hand; tell whether nothing is unsaved any more."""
        self.pane.form.posts.settle()
        if not self.pane.is_savable:
            return True
        before, person = self.pane.saved, self.pane.checked()
        if person is None:
            return False
        is_itself = before is not None and before.zh == person.zh
        if not is_itself and self.listing.model.known(person.zh) is not None:
            self.pane.form.show_problem(Message("PeopleWindow", _TAKEN, {"zh": person.zh}))
            return False
        if not self.edits.do(before, person):
            return False
        self._reveal(person)
        self._tell(Message("PeopleWindow", _SAVED, {"zh": person.zh}))
        return True

    def remove(self) -> None:
        """Take the person in hand off the list, with a way back."""
        person = self.pane.saved
        if person is not None and self.edits.do(person, None):
            self.pane.show_person(None)
            self._show_tools()
            self._tell(Message("PeopleWindow", _REMOVED, {"zh": person.zh}))

    def undo(self) -> None:
        """Take the last change back."""
        self.banner.dismiss()
        if not self._leave():
            return
        person = self.edits.undo()
        if person is not None:
            self._reveal(person)
        elif self.pane.saved and self.listing.model.known(self.pane.saved.zh) is None:
            self.pane.show_person(None)
        self._show_tools()

    def reload(self) -> None:
        """Take the workspace's people anew; what is being written stays."""
        self.listing.set_people(self._session.workspace.people())
        if self.pane.saved is not None:
            self.listing.go_to(self.pane.saved.zh)
        self.names.refresh()
        self._show_tools()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when what is written is saved; otherwise show what is wrong with it."""
        if self._leave():
            super().closeEvent(event)
        else:
            event.ignore()

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(self._tool_row())
        column.addWidget(self.banner)
        column.addWidget(self.listing, 3)
        column.addWidget(self.names, 2)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(3)
        halves.addWidget(left)
        halves.addWidget(self.pane)
        halves.setStretchFactor(0, 1)
        halves.setSizes([600, 540])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(halves)
        self.resize(1140, 780)

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for action in (self.new_action, self.remove_action, self.undo_action):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
            self.addAction(action)
        row.addStretch()
        return row

    def _connect_signals(self) -> None:
        self.new_action.setShortcut(QKeySequence("Ctrl+N"))
        self.undo_action.setShortcut(QKeySequence("Ctrl+Z"))
        self.new_action.triggered.connect(self._on_new)
        self.remove_action.triggered.connect(self.remove)
        self.undo_action.triggered.connect(self.undo)
        self.edits.changed.connect(self.reload)
        self.edits.failed.connect(self.banner.warn)
        self.listing.chosen.connect(self._on_chosen)
        self.listing.table.edit_asked.connect(self.pane.form.focus)
        self.listing.table.remove_asked.connect(self.remove)
        self.names.chosen.connect(self.add)
        self.pane.save_asked.connect(self.save)
        self._theme.changed.connect(self._on_theme)
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+F", self.listing.find_people),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # What is heard

    def _on_new(self) -> None:
        self.add()

    def _on_chosen(self, person: Person) -> None:
        if person != self.pane.saved and self._leave():
            self.listing.go_to(person.zh)
            self.pane.show_person(person)
            self._show_tools()

    def _leave(self) -> bool:
        """Save what was written of the person in hand, or say why it stays in hand."""
        self.pane.form.posts.settle()
        if not self.pane.is_dirty or self.save():
            return True
        self.listing.go_to(self.pane.saved.zh if self.pane.saved else "")
        self.banner.warn(Message("PeopleWindow", _NOT_SAVED))
        return False

    def _reveal(self, person: Person) -> None:
        if self.listing.model.row_of(person.zh) < 0:
            self.listing.search.clear()
        self.pane.show_person(person)
        self.listing.go_to(person.zh)
        self._show_tools()

    def _tell(self, message: Message) -> None:
        self.banner.tell(message, Offer(Message("PeopleWindow", _UNDO), self.undo))

    def _show_tools(self) -> None:
        self.remove_action.setEnabled(self.pane.saved is not None)
        self.undo_action.setEnabled(self.edits.can_undo)

    def _on_theme(self) -> None:
        self.setStyleSheet(people_sheet(self._theme.palette))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("People"))
        self.new_action.setText(self.tr("New"))
        self.remove_action.setText(self.tr("Remove"))
        self.undo_action.setText(self.tr("Undo"))
