"""Cut, copy, paste and marks go to whatever has the keyboard focus."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from editor.article.text import MarkKind
from editor.ui.page.view import PagesView

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class Keyboard(QObject):
    """The editing actions of the menu, for the pages and for every field."""

    def __init__(self, pages: PagesView, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages

    def cut(self) -> None:
        """Cut the selection."""
        if isinstance(field := QApplication.focusWidget(), _FIELDS):
            field.cut()

    def copy(self) -> None:
        """Copy the selection."""
        if isinstance(field := QApplication.focusWidget(), _FIELDS):
            field.copy()

    def paste(self) -> None:
        """Paste at the caret."""
        if isinstance(field := QApplication.focusWidget(), _FIELDS):
            field.paste()

    def select_all(self) -> None:
        """Select the whole of the field or block."""
        if isinstance(field := QApplication.focusWidget(), _FIELDS):
            field.selectAll()

    def bold(self) -> None:
        """Make the selected English bold, or not."""
        self._pages.toggle_mark(MarkKind.BOLD)

    def italic(self) -> None:
        """Make the selected English italic, or not."""
        self._pages.toggle_mark(MarkKind.ITALIC)

    def superscript(self) -> None:
        """Raise the selected English, or not."""
        self._pages.toggle_mark(MarkKind.SUPERSCRIPT)
