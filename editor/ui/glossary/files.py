"""The glossary as a file: shown, then taken in; and given out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor import workflow
from editor.errors import DuizhaoError
from editor.formats.glossary_files import Refusal
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress
from editor.ui.banner import Offer
from editor.ui.dialogs.files import FileDialog
from editor.ui.errand import Errand
from editor.ui.language import said
from editor.ui.runner import Work
from editor.workflow import GlossaryImport, GlossaryPreview
from editor.workspace.workspace import Workspace

_READING = QT_TRANSLATE_NOOP("GlossaryFiles", "Taking terms from “{name}”…")
_WRITING = QT_TRANSLATE_NOOP("GlossaryFiles", "Writing “{name}”…")
_TAKEN = QT_TRANSLATE_NOOP(
    "GlossaryFiles", "“{name}”: {added} terms added, {changed} changed, {refused} refused."
)
_WRITTEN = QT_TRANSLATE_NOOP("GlossaryFiles", "“{name}” is written: {count} terms.")
_UNDO = QT_TRANSLATE_NOOP("GlossaryFiles", "Undo")
_SHOW = QT_TRANSLATE_NOOP("GlossaryFiles", "Show the refused")


class GlossaryFiles(Errand):
    """Asks for glossary files and reads or writes them off the interface's thread."""

    def ask_import(self) -> None:
        """Ask for the file to take terms from."""
        dialog = FileDialog(self._preferences, self._window, self.tr("Import glossary"))
        dialog.for_opening([self.tr("Glossaries (*.csv *.xlsx *.tbx)")])
        dialog.chosen.connect(self.take_in)
        dialog.open()

    def ask_export(self) -> None:
        """Ask for the file to write the glossary to."""
        dialog = FileDialog(self._preferences, self._window, self.tr("Export glossary"))
        filters = [
            self.tr("Excel workbook (*.xlsx)"),
            self.tr("CSV (*.csv)"),
            self.tr("TBX (*.tbx)"),
        ]
        dialog.for_saving("glossary.xlsx", filters)
        dialog.chosen.connect(self.give_out)
        dialog.open()

    def take_in(self, path: Path) -> None:
        """Read a file and show what it would change."""
        run = partial(workflow.glossary_preview, self._session.workspace, path)
        title = Message("GlossaryFiles", _READING, {"name": path.name})
        self._runner.start(Work(title, run, self._show_preview))

    def write(self, preview: GlossaryPreview) -> None:
        """Take into the glossary what was shown."""
        run = partial(workflow.glossary_import, self._session.workspace, preview)
        title = Message("GlossaryFiles", _READING, {"name": preview.name})
        self._runner.start(Work(title, run, partial(self._on_taken, name=preview.name)))

    def give_out(self, path: Path) -> None:
        """Write the glossary to a file."""
        run = partial(_give_out, self._session.workspace, path)
        title = Message("GlossaryFiles", _WRITING, {"name": path.name})
        self._runner.start(Work(title, run, partial(self._on_written, name=path.name)))

    def _show_preview(self, preview: GlossaryPreview) -> None:
        from editor.ui.glossary.import_dialog import ImportDialog  # noqa: PLC0415

        asking = QApplication.activeWindow() or self._window
        dialog = ImportDialog(preview, self._preferences.theme, asking)
        dialog.agreed.connect(self.write)
        dialog.open()

    def _on_taken(self, taken: GlossaryImport, name: str) -> None:
        self._session.reload_terms()
        values = {
            "name": name,
            "added": taken.added,
            "changed": taken.changed,
            "refused": len(taken.refused),
        }
        offers = []
        if taken.step:
            undo = partial(self._undo, taken.step)
            offers.append(Offer(Message("GlossaryFiles", _UNDO), undo))
        if taken.refused:
            show = partial(self._show_refused, taken.refused)
            offers.append(Offer(Message("GlossaryFiles", _SHOW), show))
        self._banner.tell(Message("GlossaryFiles", _TAKEN, values), *offers)

    def _undo(self, step: int) -> None:
        try:
            self._session.workspace.undo_term_step(step)
        except DuizhaoError as error:
            self._banner.warn(error.message)
        self._session.reload_terms()

    def _on_written(self, count: int, name: str) -> None:
        values = {"name": name, "count": count}
        self._banner.tell(Message("GlossaryFiles", _WRITTEN, values))

    def _show_refused(self, refused: Sequence[Refusal]) -> None:
        from editor.ui.dialogs.list_dialog import ListDialog  # noqa: PLC0415

        heading = self.tr("These rows were not taken; the rest of the file was.")
        row = self.tr("Row {row}")
        rows = [(row.format(row=each.row), said(each.why)) for each in refused]
        ListDialog(self.tr("Refused rows"), heading, rows, self._window).open()


def _give_out(workspace: Workspace, path: Path, progress: Progress) -> int:
    del progress
    return workflow.glossary_export(workspace, path)
