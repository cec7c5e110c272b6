"""What can be done to the current block as a whole."""

from functools import partial

from PySide6.QtCore import QObject

from editor import workflow
from editor.article.article import BlockKind
from editor.ui.session import Session


class Blocks(QObject):
    """The block actions of the menu that need nothing of the pages."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

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
