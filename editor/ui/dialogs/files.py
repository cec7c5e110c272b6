"""Asking for a file to open or to write, in the folder used last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.settings import LAST_FOLDER
from editor.ui.preferences import Preferences


class FileDialog(QFileDialog):
    """The system's file dialog; what is chosen comes by a signal."""

    chosen = Signal(object)
    """The `Path` of each file chosen."""

    def __init__(self, preferences: Preferences, parent: QWidget, title: str) -> None:
        super().__init__(parent, title, preferences.value(LAST_FOLDER))
        self._preferences = preferences
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filesSelected.connect(self._on_selected)

    def for_opening(self, filters: Sequence[str]) -> "FileDialog":
        """Ask for one or several files that are there."""
        self.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self.setNameFilters(list(filters))
        return self

    def for_saving(self, name: str, filters: Sequence[str]) -> "FileDialog":
        """Ask for the name of a file to write; an existing one is asked about."""
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(filters))
        self.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        self.selectFile(name)
        return self

    def _on_selected(self, files: list[str]) -> None:
        if files:
            self._preferences.set_value(LAST_FOLDER, str(Path(files[0]).parent))
        for file in files:
            self.chosen.emit(Path(file))
