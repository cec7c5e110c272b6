"""How an article comes in: from a file, the clipboard, or something dropped on the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor import workflow
from editor.formats.readers import READERS
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress
from editor.ui.banner import Banner, Offer
from editor.ui.dialogs.files import FileDialog
from editor.ui.errand import Errand
from editor.ui.language import said
from editor.ui.preferences import Preferences
from editor.ui.review.recognising import WORD, copies_among
from editor.ui.runner import Runner, Work
from editor.ui.session import Session
from editor.workspace import Workspace

if TYPE_CHECKING:  # a start reads no file
    from editor.formats.recognise import Recognised
    from editor.workflow.bringing import BroughtIn

_LOOKING = QT_TRANSLATE_NOOP("Intake", "Looking at “{name}”…")
_READING = QT_TRANSLATE_NOOP("Intake", "Reading “{name}”…")
_PASTING = QT_TRANSLATE_NOOP("Intake", "Reading the clipboard…")
_OPENED = QT_TRANSLATE_NOOP("Intake", "“{name}” is on the desk: {blocks} blocks.")
_GUESSED = QT_TRANSLATE_NOOP(
    "Intake", "“{name}” is on the desk: {blocks} blocks. Dropped or guessed on the way: {count}."
)
_CLIPBOARD = QT_TRANSLATE_NOOP("Intake", "The clipboard")
_EMPTY = QT_TRANSLATE_NOOP(
    "Intake", "There is no text on the clipboard. Copy the release, then do this again."
)
_SHOW = QT_TRANSLATE_NOOP("Intake", "Show what")


class Intake(Errand):
    """Reads articles off the interface's thread, stores them and puts the last on the desk.

    A Word file that is a copy of something sent for review is no new article: it is handed on.
    """

    copies_found = Signal(object)
    """The `Path`s of reviewers' copies among files that were opened."""
    pair_found = Signal(str, object)
    """The name of a file that was a bilingual table, and what it holds (`BroughtIn`)."""

    def __init__(
        self,
        session: Session,
        runner: Runner,
        preferences: Preferences,
        banner: Banner,
        window: QWidget,
    ) -> None:
        super().__init__(session, runner, preferences, banner, window)
        self._waiting: list[Path] = []
        self._known_new: list[Path] = []
        runner.ended.connect(self._on_ended)

    def ask_file(self) -> None:
        """Ask which files to open."""
        patterns = " ".join(f"*{extension}" for extension in READERS)
        filters = [self.tr("Chinese releases ({patterns})").format(patterns=patterns)]
        dialog = FileDialog(self._preferences, self._window, self.tr("New from file"))
        dialog.for_opening([*filters, self.tr("All files (*)")])
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read files one after the other, when what is being done is done."""
        self._waiting += paths
        self._go_on()

    def paste(self) -> None:
        """Read what is on the clipboard."""
        self.take(QApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Read the HTML or text of something pasted."""
        html, text = data.html(), data.text()
        if not (html.strip() or text.strip()):
            self._banner.warn(Message("Intake", _EMPTY))
            return
        done = partial(self._on_read, name="")
        read = partial(_read_clipboard, html, text)
        self._runner.start(Work(Message("Intake", _PASTING), read, done))

    def _on_brought(self, brought: "BroughtIn", name: str) -> None:
        if brought.adopted is None:
            self._on_read(brought.recognised, name)
        else:
            self.pair_found.emit(name, brought)

    def _on_read(self, read: "Recognised", name: str) -> None:
        self._session.take_in(read)
        values = {
            "name": name or said(Message("Intake", _CLIPBOARD)),
            "blocks": len(read.article.blocks),
            "count": len(read.warnings),
        }
        if read.warnings:
            show = Offer(Message("Intake", _SHOW), partial(self._show_warnings, read.warnings))
            self._banner.tell(Message("Intake", _GUESSED, values), show)
        else:
            self._banner.tell(Message("Intake", _OPENED, values))

    def _show_warnings(self, warnings: Sequence[Message]) -> None:
        from editor.ui.dialogs.list_dialog import ListDialog  # noqa: PLC0415

        heading = self.tr("Look these over; Block > Kind changes what a block is.")
        rows = [(said(warning),) for warning in warnings]
        ListDialog(self.tr("Dropped or guessed"), heading, rows, self._window).open()

    def _on_selected(self, files: Sequence[str]) -> None:
        self.open_files([Path(file) for file in files])

    def _on_ended(self) -> None:
        if self._waiting or self._known_new:
            # Their turn comes when the result of the work before has been taken.
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        """Look at what came in, or read the next file that is known to be no copy."""
        if self._runner.is_busy:
            return
        paths, self._waiting = self._waiting, []
        word = [path for path in paths if path.suffix.lower() == WORD]
        if word:
            title = Message("Intake", _LOOKING, {"name": word[0].name})
            look = partial(copies_among, self._session.workspace, word)
            self._runner.start(Work(title, look, partial(self._on_looked, paths)))
            return
        self._known_new += paths
        if self._known_new:
            self._read(self._known_new.pop(0))

    def _on_looked(self, paths: Sequence[Path], copies: Sequence[Path]) -> None:
        self._known_new += [path for path in paths if path not in copies]
        if copies:
            self.copies_found.emit(copies)
        self._on_ended()

    def _read(self, path: Path) -> None:
        title = Message("Intake", _READING, {"name": path.name})
        done = partial(self._on_brought, name=path.name)
        read = partial(_read_file, self._session.workspace, path)
        self._runner.start(Work(title, read, done))


def _read_file(workspace: Workspace, path: Path, progress: Progress) -> "BroughtIn":
    from editor.workflow.bringing import bring_in  # noqa: PLC0415  compiles word lists

    return bring_in(path, None, partial(workflow.glossary, workspace), progress)


def _read_clipboard(html: str, text: str, progress: Progress) -> "Recognised":
    del progress
    return workflow.recognise(workflow.open_clipboard(html, text))
