"""The memory as a TMX file: taken in from other programs, and given out to them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from editor import workflow
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.banner import Offer
from editor.ui.dialogs.files import FileDialog
from editor.ui.errand import Errand
from editor.ui.language import said
from editor.ui.runner import Work
from editor.workflow import MemoryImport

if TYPE_CHECKING:  # a start reads no file
    from editor.formats.tmx import RefusedUnit

_READING = QT_TRANSLATE_NOOP("MemoryFiles", "Taking units from “{name}”…")
_WRITING = QT_TRANSLATE_NOOP("MemoryFiles", "Writing “{name}”…")
_TAKEN = QT_TRANSLATE_NOOP(
    "MemoryFiles", "“{name}”: {added} units added, {known} known before, {refused} refused."
)
_WRITTEN = QT_TRANSLATE_NOOP("MemoryFiles", "“{name}” is written: {count} units.")
_SHOW = QT_TRANSLATE_NOOP("MemoryFiles", "Show the refused")
_SHOWN = 500
"""Refused units that are listed at most."""


class MemoryFiles(Errand):
    """Asks for TMX files and reads or writes them off the interface's thread."""

    taken = Signal()
    """The memory has other units."""

    def ask_import(self) -> None:
        """Ask for the file to take units from."""
        dialog = FileDialog(self._preferences, self._window, self.tr("Import memory"))
        dialog.for_opening([self.tr("Translation memories (*.tmx)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.chosen.connect(self.take_in)
        dialog.open()

    def ask_export(self) -> None:
        """Ask for the file to write all units to."""
        dialog = FileDialog(self._preferences, self._window, self.tr("Export memory"))
        dialog.for_saving("memory.tmx", [self.tr("Translation memories (*.tmx)")])
        dialog.chosen.connect(self.give_out)
        dialog.open()

    def take_in(self, path: Path) -> None:
        """Take the units of a file in: all that are good, or none when it is stopped or broken."""
        run = partial(workflow.import_memory, self._session.workspace, path)
        title = Message("MemoryFiles", _READING, {"name": path.name})
        self._runner.start(Work(title, run, partial(self._on_taken, name=path.name)))

    def give_out(self, path: Path) -> None:
        """Write all units to a file."""
        run = partial(workflow.export_memory, self._session.workspace, path)
        title = Message("MemoryFiles", _WRITING, {"name": path.name})
        self._runner.start(Work(title, run, partial(self._on_written, name=path.name)))

    def _on_taken(self, made: MemoryImport, name: str) -> None:
        refused = len(made.refused)
        values = {"name": name, "added": made.added, "known": made.known, "refused": refused}
        offers = []
        if refused:
            show = partial(self._show_refused, made.refused)
            offers.append(Offer(Message("MemoryFiles", _SHOW), show))
        self._banner.tell(Message("MemoryFiles", _TAKEN, values), *offers)
        self.taken.emit()

    def _on_written(self, count: int, name: str) -> None:
        values = {"name": name, "count": count}
        self._banner.tell(Message("MemoryFiles", _WRITTEN, values))

    def _show_refused(self, refused: "Sequence[RefusedUnit]") -> None:
        from editor.ui.dialogs.list_dialog import ListDialog  # noqa: PLC0415

        heading = self.tr("These units were not taken; the rest of the file was.")
        unit = self.tr("Unit {number}")
        rows = [(unit.format(number=each.number), said(each.why)) for each in refused[:_SHOWN]]
        ListDialog(self.tr("Refused units"), heading, rows, self._window).open()
