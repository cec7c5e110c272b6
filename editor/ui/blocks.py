"""What can be done to the current block as a whole."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from editor import workflow
from editor.article.article import BlockKind
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.session import Session

_DRAFTED = QT_TRANSLATE_NOOP(
    "Blocks", "Drafted from patterns: {drafted}. Left for you to write: {left}."
)


class Blocks(QObject):
    """The block actions of the menu that need nothing of the pages."""

    drafted = Signal(object)
    """A `Message` that says what was drafted."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def draft(self) -> None:
        """Draft what needs no translator, as one step that undo takes back."""
        article = self._session.article
        if article is None:
            return
        made = workflow.draft_article(article, self._session.glossary)
        if not self._session.edit(lambda _: made.article, self._row(), self._session.caret.at):
            return
        values = {"drafted": len(made.drafted), "left": len(made.left)}
        self.drafted.emit(Message("Blocks", _DRAFTED, values))

    def insert(self) -> None:
        """Put an empty paragraph below the current block and go there."""
        row = self._row()
        self._session.edit(partial(workflow.insert_after, row=row), row + 1)

    def remove(self) -> None:
        """Take the current block out of the article; undo brings it back."""
        article, row = self._session.article, self._row()
        if article is not None and article.blocks:
            self._session.edit(partial(workflow.remove, row=row), max(0, row - 1))

    def set_kind(self, kind: str) -> None:
        """Say what the current block is."""
        article, row = self._session.article, self._row()
        if article is not None and article.blocks:
            change = partial(workflow.set_kind, row=row, kind=BlockKind(kind))
            self._session.edit(change, row, self._session.caret.at)

    def _row(self) -> int:
        return self._session.caret.row
