"""Checking on a thread of its own: the newest article wins, and nothing waits for it."""

import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from editor import workflow
from editor.article.article import Article
from editor.errors import Cancelled, DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress
from editor.review.change import Remark
from editor.workflow import BlockFinding
from editor.workspace.workspace import Workspace

if TYPE_CHECKING:  # a start compiles no word lists
    from editor.checks.running import Checker

_STOPPED = QT_TRANSLATE_NOOP("Checking", "The checks were stopped; check the article again.")
_BROKE_OFF = QT_TRANSLATE_NOOP(
    "Checking",
    "The checks broke off at something in this article that they cannot read; what they say of it "
    "is not whole. Look it over yourself before it goes out.",
)

_REPORT_EVERY = 0.2
"""Seconds until the first report of progress, and between two of them."""
_SWITCH = 0.0005
"""Seconds after which a busy thread gives the interpreter back to the interface's."""
_BREATH = 0.0001
"""Seconds for which a long run lets the interface's thread in before every block."""
_PATIENCE = 1.0
"""Seconds that a run which is to stop is waited for; then it is left to itself."""

Answers = Mapping[str, tuple[Remark, ...]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks said about an article as it then stood.

    `answers` is what reviewers answered to findings, by the findings' ids.
    """

    article: Article
    found: tuple[BlockFinding, ...] = ()
    answers: Answers = field(default_factory=dict)


@dataclass(slots=True)
class _Tools:
    """What runs share, one after the other; made and used on their threads only.

    The glossary is the checker's own: that of the desk may be changed while the checks read.
    """

    stop: threading.Event = field(default_factory=threading.Event)
    checker: "Checker | None" = None
    answers: tuple[str, Answers] = ("", MappingProxyType({}))


class _Run(threading.Thread):
    """One run over an article; `checked` or `error` says how it went, neither that it broke off."""

    def __init__(
        self, article: Article, check: Callable[[], Checked], ended: Callable[["_Run"], None]
    ) -> None:
        super().__init__(name=f"checks of {article.id}", daemon=True)
        self.article = article
        self.checked: Checked | None = None
        self.error: DuizhaoError | None = None
        self._check = check
        self._ended = ended

    def run(self) -> None:
        """Check, and say that it is over."""
        try:
            self.checked = self._check()
        except DuizhaoError as error:
            self.error = error
        finally:
            with suppress(RuntimeError):  # a run that was left to itself outlives its worker
                self._ended(self)


class CheckWorker(QObject):
    """Checks one article at a time; of those asked for meanwhile only the last is checked next.

    A run that does not stop when it is told to keeps nobody waiting, at the end of the program
    either: its thread is a daemon, and what it shares with other runs is left to it.
    """

    checked = Signal(object)
    """A `Checked`."""
    progressed = Signal(int, int)
    """(blocks done, blocks in all), in long runs only."""
    failed = Signal(object)
    """The `Message` of a run that could not be made."""
    ended = Signal()
    """A run is over, however it went; the next one may be under way."""
    _finished = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._running: _Run | None = None
        self._next: Article | None = None
        self._is_outdated = False
        self._are_answers_outdated = False
        self._tools = _Tools()
        self._broken = ""
        sys.setswitchinterval(_SWITCH)
        # Queued, so that a run that ends at once is not taken inside `ask`.
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an article is being checked."""
        return self._running is not None

    def ask(self, article: Article) -> None:
        """Have an article checked; what runs for another article is stopped."""
        self._next = article
        if self._running is None:
            self._start()
        elif self._running.article.id != article.id:
            self._tools.stop.set()

    def renew(self) -> None:
        """Take the glossary, the people and the set of checks anew from the next run on."""
        self._is_outdated = True

    def forget_answers(self) -> None:
        """Ask anew what reviewers answered: something has come back from them."""
        self._are_answers_outdated = True

    def stop(self) -> None:
        """Stop what runs, and wait a moment for it; what has not stopped then is not heard."""
        self._next = None
        self._tools.stop.set()
        running, self._running = self._running, None
        if running is None:
            return
        running.join(_PATIENCE)
        if running.is_alive():
            self._tools = _Tools()

    def _start(self) -> None:
        article, self._next = self._next, None
        if article is None:
            return
        check = partial(self._check, article, self._ready_tools())
        self._running = _Run(article, check, self._finished.emit)
        self._running.start()

    def _ready_tools(self) -> _Tools:
        """Return what the next run is to use, without what is out of date."""
        self._tools.stop.clear()
        if self._is_outdated:
            self._tools.checker, self._is_outdated = None, False
        if self._are_answers_outdated:
            self._tools.answers, self._are_answers_outdated = ("", MappingProxyType({})), False
        return self._tools

    def _on_finished(self, finished: _Run) -> None:
        if finished is not self._running:
            return
        self._running = None
        self._start()
        if finished.checked is not None:
            self._broken = ""
            self.checked.emit(finished.checked)
        elif finished.error is None:
            self._tell_broken(finished.article.id)
        elif not isinstance(finished.error, Cancelled):
            self.failed.emit(finished.error.message)
        self.ended.emit()

    def _tell_broken(self, article: str) -> None:
        """Say that a run broke off, once an article and not at every pause in typing."""
        if self._broken != article:
            self._broken = article
            self.failed.emit(Message("Checking", _BROKE_OFF))

    # On the thread

    def _check(self, article: Article, tools: _Tools) -> Checked:
        if tools.checker is None:
            tools.checker = workflow.checker(self._workspace)
        found = workflow.check(
            article,
            tools.checker.glossary,
            waivers=self._workspace.waivers(article.id),
            checker=tools.checker,
            progress=self._reporter(tools.stop),
        )
        return Checked(article, found, self._answers_about(article, tools))

    def _answers_about(self, article: Article, tools: _Tools) -> Answers:
        """Return the reviewers' answers; they are merged once, not at every pause in typing."""
        of, answers = tools.answers
        if of != article.id:
            answers = workflow.reviewer_answers(self._workspace, article)
            tools.answers = article.id, answers
        return answers

    def _reporter(self, stop: threading.Event) -> Progress:
        last = time.monotonic()

        def report(done: int, total: int) -> None:
            nonlocal last
            if stop.is_set():
                raise Cancelled(Message("Checking", _STOPPED))
            time.sleep(_BREATH)
            now = time.monotonic()
            if now - last >= _REPORT_EVERY:
                last = now
                self.progressed.emit(done, total)

        return report
