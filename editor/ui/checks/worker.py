"""Checking on a thread of its own: the newest article wins, and nothing waits for it."""

import sys
import threading
import time
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
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
    from editor.glossary.glossary import Glossary

_STOPPED = QT_TRANSLATE_NOOP("Checking", "The checks were stopped; check the article again.")

_REPORT_EVERY = 0.2
"""Seconds until the first report of progress, and between two of them."""
_SWITCH = 0.0005
"""Seconds after which a busy thread gives the interpreter back to the interface's."""
_BREATH = 0.0001
"""Seconds for which a long run lets the interface's thread in before every block."""


Answers = Mapping[str, tuple[Remark, ...]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks said about an article as it then stood.

    `answers` is what reviewers answered to findings, by the findings' ids.
    """

    article: Article
    found: tuple[BlockFinding, ...] = ()
    answers: Answers = field(default_factory=dict)


class CheckWorker(QObject):
    """Checks one article at a time; of those asked for meanwhile only the last is checked next.

    The checker is made on the thread, with a glossary of its own: that of the desk may be changed
    while the checks read.
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
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="checks")
        self._stop = threading.Event()
        self._running: Future[Checked] | None = None
        self._of = ""
        self._next: Article | None = None
        self._is_outdated = False
        self._answers: tuple[str, Answers] = ("", {})
        self._tools: tuple[Glossary, Checker] | None = None
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
        elif self._of != article.id:
            self._stop.set()

    def renew(self) -> None:
        """Take the glossary, the people and the set of checks anew from the next run on."""
        self._is_outdated = True

    def forget_answers(self) -> None:
        """Ask anew what reviewers answered: something has come back from them."""
        self._answers = ("", {})

    def stop(self) -> None:
        """Stop what runs, and wait until it has stopped."""
        self._next = None
        self._stop.set()
        if self._running is not None:
            self._running.exception()
            self._running = None

    def close(self) -> None:
        """Stop what runs and let the thread end."""
        self.stop()
        self._thread.shutdown()

    def _start(self) -> None:
        article, self._next = self._next, None
        if article is None:
            return
        self._of = article.id
        self._stop.clear()
        renewed, self._is_outdated = self._is_outdated, False
        self._running = self._thread.submit(self._check, article, renewed=renewed)
        self._running.add_done_callback(self._finished.emit)

    def _on_finished(self, finished: Future[Checked]) -> None:
        if finished is not self._running:
            return
        self._running = None
        self._start()
        try:
            self.checked.emit(finished.result())
        except Cancelled:
            return
        except DuizhaoError as error:
            self.failed.emit(error.message)
        finally:
            self.ended.emit()

    # On the thread

    def _check(self, article: Article, *, renewed: bool) -> Checked:
        if renewed or self._tools is None:
            self._tools = None
            terms = workflow.glossary(self._workspace)
            self._tools = terms, workflow.checker(self._workspace, terms)
        terms, checker = self._tools
        waivers = self._workspace.waivers(article.id)
        report = self._reporter()
        found = workflow.check(article, terms, waivers=waivers, checker=checker, progress=report)
        return Checked(article, found, self._answers_about(article))

    def _answers_about(self, article: Article) -> Answers:
        """Return the reviewers' answers; they are merged once, not at every pause in typing."""
        of, answers = self._answers
        if of != article.id:
            answers = workflow.reviewer_answers(self._workspace, article)
            self._answers = article.id, answers
        return answers

    def _reporter(self) -> Progress:
        last = time.monotonic()

        def report(done: int, total: int) -> None:
            nonlocal last
            if self._stop.is_set():
                raise Cancelled(Message("Checking", _STOPPED))
            time.sleep(_BREATH)
            now = time.monotonic()
            if now - last >= _REPORT_EVERY:
                last = now
                self.progressed.emit(done, total)

        return report
