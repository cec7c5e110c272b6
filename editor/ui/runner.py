"""Long work off the interface's thread: one runner for its progress, its end and its failure."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from editor.errors import Cancelled, DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress

R = TypeVar("R")

_BUSY = QT_TRANSLATE_NOOP(
    "Runner", "Something else is still being done; wait for it or cancel it, then try again."
)
_STOPPED = QT_TRANSLATE_NOOP("Runner", "Stopped; nothing was changed.")

_REPORT_EVERY = 0.05
"""Seconds between two reports of progress to the interface."""


@dataclass(frozen=True, slots=True)
class Work(Generic[R]):
    """What is to be done: its title, the work itself, and who takes the result.

    `run` is called on another thread and must not touch a widget; `done` on the interface's.
    """

    title: Message
    run: Callable[[Progress], R]
    done: Callable[[R], None]


class Runner(QObject):
    """Does one piece of long work at a time on a thread of its own."""

    started = Signal(object)
    """The `Message` that names the work."""
    progressed = Signal(int, int)
    """(steps done, steps in all; 0 = unknown)."""
    ended = Signal()
    failed = Signal(object)
    """The `Message` of work that failed or was refused."""
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._stop = threading.Event()
        self._work: Work[object] | None = None
        # Queued, so that work that ends at once is not taken inside `start`.
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._work is not None

    def start(self, work: Work[R]) -> None:
        """Begin work; its failure is told through `failed`. Refused while other work runs."""
        if self._work is not None:
            self.failed.emit(Message("Runner", _BUSY))
            return
        self._work = work  # type: ignore[assignment]  # `done` gets what its own `run` returned
        self._stop.clear()
        self.started.emit(work.title)
        self._thread.submit(work.run, self._reporter()).add_done_callback(self._finished.emit)

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next step."""
        self._stop.set()

    def close(self) -> None:
        """Stop what runs and let the thread end."""
        self.cancel()
        self._work = None
        self._thread.shutdown(cancel_futures=True)

    def _reporter(self) -> Progress:
        last = 0.0

        def report(done: int, total: int) -> None:
            nonlocal last
            if self._stop.is_set():
                raise Cancelled(Message("Runner", _STOPPED))
            now = time.monotonic()
            if now - last >= _REPORT_EVERY:
                last = now
                self.progressed.emit(done, total)

        return report

    def _on_finished(self, future: Future[object]) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        self.ended.emit()
        try:
            result = future.result()
            work.done(result)
        except DuizhaoError as error:
            self.failed.emit(error.message)
