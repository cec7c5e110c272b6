"""Closing the window without losing a word."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.errors import UnwritableFile, WorkspaceError
from editor.files import write_file
from editor.message import Message
from editor.ui.dialogs.files import FileDialog
from editor.ui.dialogs.unsaved_dialog import Answer, UnsavedDialog
from editor.ui.filenames import file_name
from editor.ui.language import said
from editor.ui.preferences import Preferences
from editor.ui.rescue import COPIES
from editor.ui.session import Session


class Closing(QObject):
    """Saves and gives the workspace back; asks what to do when that fails."""

    done = Signal()
    """Nothing is left to be saved, or the person gave it up."""
    failed = Signal(object)
    """The `Message` of a copy that could not be written."""

    def __init__(self, session: Session, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._window = window
        self.is_done = False

    def try_now(self) -> bool:
        """Save and close the workspace; when it fails, ask, and tell `done` later."""
        try:
            self._session.close()
        except WorkspaceError as error:
            self._ask(error.message)
            return False
        self.is_done = True
        return True

    def _ask(self, cause: Message) -> None:
        dialog = UnsavedDialog(said(cause), self._window)
        dialog.answered.connect(self._on_answered)
        dialog.open()

    def _on_answered(self, answer: Answer) -> None:
        if answer is Answer.AGAIN and self.try_now():
            self.done.emit()
        elif answer is Answer.COPY:
            self._ask_copy()
        elif answer is Answer.DISCARD:
            self._give_up()

    def _ask_copy(self) -> None:
        article = self._session.article
        if article is None:
            return
        dialog = FileDialog(self._preferences, self._window, self.tr("Save a copy elsewhere"))
        filters = [self.tr("Text (*.txt)"), self.tr("Drafts for “duizhao write” (*.json)")]
        dialog.for_saving(file_name(article.title, ".txt"), filters)
        dialog.chosen.connect(self._on_copy_chosen)
        dialog.open()

    def _on_copy_chosen(self, target: Path) -> None:
        article = self._session.article
        if article is None:
            return
        written = COPIES.get(target.suffix.lower(), COPIES[".txt"])(article)
        try:
            write_file(target, written.encode("utf-8"))
        except UnwritableFile as error:
            self.failed.emit(error.message)
            return
        self._give_up()

    def _give_up(self) -> None:
        self._session.abandon()
        self.is_done = True
        self.done.emit()
