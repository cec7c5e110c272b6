"""How copies come back: read off the interface's thread, asked about where unsure, then kept."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor import workflow
from editor.article.article import Article
from editor.errors import DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.change import Copy, Question
from editor.ui.banner import Banner, Offer
from editor.ui.dialogs.files import FileDialog
from editor.ui.errand import Errand
from editor.ui.preferences import Preferences
from editor.ui.review.questions import Answer, QuestionDialog
from editor.ui.runner import Runner, Work
from editor.ui.session import Session
from editor.workflow import ReadBack, ReadFile

_READING = QT_TRANSLATE_NOOP("Returns", "Reading “{name}”…")
_READING_ALL = QT_TRANSLATE_NOOP("Returns", "Reading {count} returned files…")
_ACCOUNT = QT_TRANSLATE_NOOP(
    "Returns",
    "{name}: rows {mapped} of {rows}, changes {changes}, remarks {remarks}, unplaced {unplaced}.",
)
_KNOWN = QT_TRANSLATE_NOOP("Returns", "{name}: read before, nothing new.")
_LEFT = QT_TRANSLATE_NOOP("Returns", "{name}: left out.")
_ALL = QT_TRANSLATE_NOOP("Returns", "{accounts}")
_GO = QT_TRANSLATE_NOOP("Returns", "Go to the first")


@dataclass(slots=True)
class _Pile:
    """The files of one import: what is still to be asked about, and what became of the others."""

    article: str
    asked: deque[ReadFile] = field(default_factory=deque)
    taken: list[ReadFile] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)
    is_grave: bool = False
    elsewhere: dict[str, list[Path]] = field(default_factory=dict)


class Returns(Errand):
    """Takes returned files in; what they say is kept, and nothing is written into the English."""

    came_back = Signal()
    """Copies of the article on the desk were kept."""
    first_wished = Signal()
    """The person wants to go to the first change."""

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
        runner.ended.connect(self._on_ended)

    def ask_files(self) -> None:
        """Ask which files came back."""
        dialog = FileDialog(self._preferences, self._window, self.tr("Import review"))
        dialog.for_opening([self.tr("Word files (*.docx)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read returned files, all in one go, or let them wait until other work is done."""
        if self._runner.is_busy:
            self._waiting += paths
            return
        article = self._session.article
        if article is None:
            article = Article()
        if not paths:
            return
        try:
            self._session.flush()
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        title = Message("Returns", _READING, {"name": paths[0].name})
        if len(paths) > 1:
            title = Message("Returns", _READING_ALL, {"count": len(paths)})
        read = partial(workflow.read_back, self._session.workspace, article, tuple(paths))
        self._runner.start(Work(title, read, partial(self._on_read, article.id)))

    def _on_selected(self, files: Sequence[str]) -> None:
        self.open_files([Path(file) for file in files])

    def _on_ended(self) -> None:
        if self._waiting:
            paths, self._waiting = self._waiting, []
            QTimer.singleShot(0, self, partial(self.open_files, paths))

    def _on_read(self, article: str, read: ReadBack) -> None:
        pile = _Pile(article)
        for file in read.files:
            _sort(pile, file)
        self._ask_next(pile)

    # What is asked

    def _ask_next(self, pile: _Pile) -> None:
        """Ask about the next unsure file; behind the last one, keep what is to be kept."""
        if not pile.asked:
            self._keep(pile)
            return
        file = pile.asked[0]
        dialog = QuestionDialog(file.question, self._facts(file), self._window)
        dialog.answered.connect(partial(self._on_answered, pile))
        dialog.open()

    def _on_answered(self, pile: _Pile, answer: Answer) -> None:
        file = pile.asked.popleft()
        if answer is Answer.TAKE:
            pile.taken.append(file)
        elif answer is Answer.OPEN and file.export is not None:
            pile.elsewhere.setdefault(file.export.article, []).append(file.path)
        else:
            pile.told.append(Message("Returns", _LEFT, {"name": file.path.name}))
        self._ask_next(pile)

    def _facts(self, file: ReadFile) -> dict[str, object]:
        copy, export = file.copy, file.export
        titles = {entry.id: entry.title for entry in self._session.articles()}
        return {
            "name": file.path.name,
            "title": titles.get(export.article, "") if export is not None else "",
            "round": export.round if export is not None else 0,
            "mapped": copy.mapped if copy is not None else 0,
            "rows": copy.rows if copy is not None else 0,
            "confidence": round(copy.confidence * 100) if copy is not None else 0,
        }

    # What is kept

    def _keep(self, pile: _Pile) -> None:
        try:
            workflow.keep_copies(self._session.workspace, ReadBack(tuple(pile.taken)))
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        pile.told = [*map(_account, pile.taken), *pile.told]
        on_desk = self._session.article
        if pile.taken and on_desk is not None and on_desk.id == pile.article:
            self._session.articles_changed.emit()
            self.came_back.emit()
        self._tell(pile)
        for article, paths in pile.elsewhere.items():
            self._open_elsewhere(article, paths)

    def _open_elsewhere(self, article: str, paths: Sequence[Path]) -> None:
        try:
            self._session.open(article)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        self.open_files(paths)

    def _tell(self, pile: _Pile) -> None:
        if not pile.told:
            return
        message = Message("Returns", _ALL, {"accounts": tuple(pile.told)})
        offers: tuple[Offer, ...] = ()
        if any(_has_something(file.copy) for file in pile.taken):
            offers = (Offer(Message("Returns", _GO), self.first_wished.emit),)
        (self._banner.warn if pile.is_grave else self._banner.tell)(message, *offers)


def _sort(pile: _Pile, file: ReadFile) -> None:
    """Put a file where it belongs: to be kept, to be asked about, or only to be told of."""
    if file.known:
        pile.told.append(Message("Returns", _KNOWN, {"name": file.path.name}))
    elif file.question is Question.OTHER_ARTICLE and file.export is not None:
        pile.asked.append(file)
    elif file.refused is not None:
        pile.is_grave = True
        pile.told.append(file.refused)
    elif file.question is Question.NONE:
        pile.taken.append(file)
    else:
        pile.asked.append(file)


def _account(file: ReadFile) -> Message:
    """Return the account of a copy: rows found of rows sent, and what is in it."""
    copy = file.copy
    if copy is None:
        return Message("Returns", _LEFT, {"name": file.path.name})
    values = {
        "name": file.path.name,
        "mapped": copy.mapped,
        "rows": copy.rows,
        "changes": len(copy.changes),
        "remarks": len(copy.remarks),
        "unplaced": len(copy.unplaced),
    }
    return Message("Returns", _ACCOUNT, values)


def _has_something(copy: Copy | None) -> bool:
    return copy is not None and bool(copy.changes or copy.remarks)
