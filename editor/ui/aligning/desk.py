"""How an old translation comes in: two files are asked for, aligned, looked over, taken in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from editor import workflow
from editor.errors import DuizhaoError
from editor.formats.readers import READERS
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress
from editor.ui.banner import Offer
from editor.ui.dialogs.files import FileDialog
from editor.ui.errand import Errand
from editor.ui.language import said
from editor.ui.runner import Work
from editor.workflow.pairing import pairs_in
from editor.workspace import Workspace

if TYPE_CHECKING:  # a start aligns nothing
    from editor.article.article import Article
    from editor.suggest.aligning.rows import Rows
    from editor.workflow.bringing import BroughtIn, BroughtPair

_ALIGNING = QT_TRANSLATE_NOOP("Aligning", "Aligning “{name}” with its English…")
_REMEMBERING = QT_TRANSLATE_NOOP("Aligning", "Remembering what pairs for certain…")
_TAKING = QT_TRANSLATE_NOOP("Aligning", "Taking in {count} pairs of files…")
_TAKEN = QT_TRANSLATE_NOOP("Aligning", "“{name}” is on the desk. New in the memory: {count}.")
_TAKEN_ALL = QT_TRANSLATE_NOOP(
    "Aligning", "Taken in: {count} articles. Refused: {refused}. Without a partner: {unpaired}."
)
_NO_PAIRS = QT_TRANSLATE_NOOP(
    "Aligning",
    "No two files in “{name}” belong together by their names. Name them x.zh.docx and x.en.docx, "
    "or put them into folders zh and en.",
)
_NO_PARTNER = QT_TRANSLATE_NOOP("Aligning", "It has no partner.")
_SHOW = QT_TRANSLATE_NOOP("Aligning", "Show which")


@dataclass(frozen=True, slots=True)
class _Batch:
    """What became of a folder."""

    results: "tuple[BroughtPair, ...]"
    unpaired: tuple[Path, ...]


class AligningDesk(Errand):
    """Asks for files, has them aligned off the interface's thread, and shows what came of it.

    What is sure is remembered once the article is taken in.
    """

    def ask_files(self) -> None:
        """Ask for the Chinese file, then for its English."""
        self._ask(self.tr("The Chinese file"), self._ask_english)

    def ask_folder(self) -> None:
        """Ask for a folder of pairs."""
        dialog = FileDialog(self._preferences, self._window, self.tr("A folder of pairs"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.chosen.connect(self.open_folder)
        dialog.open()

    def open_pair(self, chinese: Path, english: Path) -> None:
        """Align two files and show them side by side."""
        title = Message("Aligning", _ALIGNING, {"name": chinese.name})
        run = partial(_brought, self._session.workspace, chinese, english)
        self._runner.start(Work(title, run, partial(self.show_rows, chinese.name)))

    def open_folder(self, folder: Path) -> None:
        """Take every pair of a folder in; what is doubtful is told, not asked."""
        try:
            found = pairs_in(folder)
            self._session.flush()
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        if not found.pairs:
            self._banner.warn(Message("Aligning", _NO_PAIRS, {"name": folder.name}))
            return
        title = Message("Aligning", _TAKING, {"count": len(found.pairs)})
        run = partial(_all_brought, self._session.workspace, found.pairs, found.unpaired)
        self._runner.start(Work(title, run, self._on_all))

    def show_rows(self, name: str, brought: "BroughtIn") -> None:
        """Show what was aligned, to be set right and taken in."""
        if brought.adopted is None:
            return
        from editor.ui.aligning.dialog import AligningDialog  # noqa: PLC0415  seldom opened

        dialog = AligningDialog(name, brought.adopted, self._preferences.theme, self._window)
        dialog.agreed.connect(partial(self._on_agreed, name, brought))
        dialog.open()

    def _ask(self, title: str, then: Callable[[Path], None]) -> None:
        patterns = " ".join(f"*{extension}" for extension in READERS)
        filters = [self.tr("Texts ({patterns})").format(patterns=patterns)]
        dialog = FileDialog(self._preferences, self._window, title)
        dialog.for_opening([*filters, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.chosen.connect(then)
        dialog.open()

    def _ask_english(self, chinese: Path) -> None:
        title = self.tr("The English of “{name}”").format(name=chinese.name)
        self._ask(title, partial(self.open_pair, chinese))

    def _on_agreed(self, name: str, brought: "BroughtIn", rows: "Rows") -> None:
        from editor.workflow.bringing import set_right  # noqa: PLC0415  loaded by now

        right = set_right(brought, rows)
        self._session.take_in(right.recognised)
        article = self._session.article
        if article is None:
            return
        run = partial(_remembered, self._session.workspace, article, right)
        title = Message("Aligning", _REMEMBERING)
        self._runner.start(Work(title, run, partial(self._on_remembered, name)))

    def _on_remembered(self, name: str, count: int) -> None:
        self._banner.tell(Message("Aligning", _TAKEN, {"name": name, "count": count}))

    def _on_all(self, batch: _Batch) -> None:
        self._session.articles_changed.emit()
        taken = [one for one in batch.results if one.article is not None]
        refused = [(one.chinese.name, said(one.why)) for one in batch.results if one.why]
        values = {
            "count": len(taken),
            "refused": len(refused),
            "unpaired": len(batch.unpaired),
        }
        left = [
            *refused,
            *((path.name, said(Message("Aligning", _NO_PARTNER))) for path in batch.unpaired),
        ]
        told = Message("Aligning", _TAKEN_ALL, values)
        if left:
            self._banner.tell(
                told, Offer(Message("Aligning", _SHOW), partial(self._show_left, left))
            )
        else:
            self._banner.tell(told)

    def _show_left(self, rows: Sequence[tuple[str, str]]) -> None:
        from editor.ui.dialogs.list_dialog import ListDialog  # noqa: PLC0415

        heading = self.tr("These files were not taken in:")
        ListDialog(self.tr("A folder of pairs"), heading, rows, self._window).open()


def _brought(workspace: Workspace, chinese: Path, english: Path, progress: Progress) -> "BroughtIn":
    from editor.workflow.bringing import bring_in  # noqa: PLC0415  compiles word lists

    return bring_in(chinese, english, partial(workflow.glossary, workspace), progress)


def _all_brought(
    workspace: Workspace,
    pairs: Sequence[tuple[Path, Path]],
    unpaired: tuple[Path, ...],
    progress: Progress,
) -> _Batch:
    from editor.workflow.bringing import take_in_pairs  # noqa: PLC0415  compiles word lists

    terms = workflow.glossary(workspace)
    results = take_in_pairs(workspace, pairs, lambda: terms, progress=progress)
    return _Batch(tuple(results), unpaired)


def _remembered(
    workspace: Workspace, article: "Article", brought: "BroughtIn", progress: Progress
) -> int:
    from editor.workflow.adopting import adopt_into_memory  # noqa: PLC0415  loaded by now

    progress(0, 0)
    adopted = brought.adopted
    return adopt_into_memory(workspace, article, adopted) if adopted is not None else 0
