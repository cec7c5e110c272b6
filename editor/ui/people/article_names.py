"""The list of names in the open article that are not on the people list yet."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.article.text import Text
from editor.glossary.person import Person
from editor.ui.people.named import NamedPerson, named_people
from editor.ui.session import Session


class ArticleNames(QWidget):
    """Lists the names, those to be asked about first; choosing one asks for its entry."""

    chosen = Signal(object)
    """A `Person` begun with the name."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._read: tuple[Text, ...] | None = None
        self.people: tuple[NamedPerson, ...] = ()
        self.title = QLabel(self)
        self.title.setObjectName("field")
        self.list = QListWidget(self)
        self.title.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        self._connect_signals()
        self._retranslate()

    def refresh(self) -> None:
        """Read the article anew when it is in sight."""
        self._read = None
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the article when the list comes into sight."""
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_signals(self) -> None:
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self._session.article_opened.connect(self.refresh)
        self._session.terms_changed.connect(self.refresh)
        self._session.rows_changed.connect(self._on_rows)

    def _on_rows(self, first: int, before: int, now: int) -> None:
        del first, before, now
        self._look()

    def _look(self) -> None:
        """Take the names anew, unless the Chinese is what it was."""
        article = self._session.article
        sources = tuple(block.source for block in article.blocks) if article else ()
        if not self.isVisible() or sources == self._read:
            return
        self._read = sources
        listed = {person.zh for person in self._session.workspace.people()}
        found = named_people(self._session.glossary, article, listed) if article else ()
        self.people = found
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for person in self.people:
            item = QListWidgetItem(self._line(person), self.list)
            item.setData(Qt.ItemDataRole.UserRole, person.zh)

    def _line(self, person: NamedPerson) -> str:
        if not person.en:
            return self.tr("{zh}: how is it written?").format(zh=person.zh)
        text = self.tr("{zh}: {en}") if person.sure else self.tr("{zh}: {en} (check it)")
        return text.format(zh=person.zh, en=person.en)

    def _on_item(self, item: QListWidgetItem) -> None:
        zh = item.data(Qt.ItemDataRole.UserRole)
        person = next((each for each in self.people if each.zh == zh), None)
        if person is not None:
            self.chosen.emit(Person(person.zh, person.en))

    def _retranslate(self) -> None:
        title = self.tr("Names in this article that are not on the list")
        self.title.setText(title)
        self.list.setAccessibleName(title)
        self._fill()
