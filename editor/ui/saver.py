"""Saving behind the person's back: on a thread of its own, at most a second after a change."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from editor.article.article import Article
from editor.errors import WorkspaceError
from editor.workspace.workspace import Workspace

SAVE_AFTER = 1000
"""Milliseconds between a change and its saving; the promise is two seconds on disk."""

TRY_AGAIN_AFTER = 5000
"""Milliseconds after which a failed save is tried again."""


class Saver(QObject):
    """Keeps one article's last stored value and brings the workspace up to a newer one."""

    saved = Signal(str)
    """The ISO time of the save."""
    failed = Signal(object)
    """The `Message` of a save that failed; it is tried again by itself."""
    _ended = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._stored: Article | None = None
        self._wanted: Article | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="save")
        self._running: Future[str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)
        self._ended.connect(self._on_ended)

    @property
    def is_saved(self) -> bool:
        """Whether the newest value is on disk."""
        return self._wanted is self._stored

    def begin(self, stored: Article | None) -> None:
        """Start from an article as the workspace holds it, or from none."""
        self._stored = self._wanted = stored

    def take_stage(self, article: Article) -> None:
        """Take note of a stage that the workspace has written itself; nothing is left to save."""
        if self._stored is not None:
            self._stored, self._wanted = (
                (article, article)
                if self.is_saved
                else (replace(self._stored, stage=article.stage), article)
            )

    def want(self, article: Article) -> None:
        """Take the newest value; it is on disk `SAVE_AFTER` later at the latest."""
        self._wanted = article
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER)

    def flush(self) -> None:
        """Save now and wait for it. Raise `WorkspaceError` if it cannot be saved."""
        self._timer.stop()
        if self._running is not None:
            self._take(self._running)
        if self._wanted is not None and not self.is_saved:
            self._take(self._submit(self._wanted))

    def close(self) -> None:
        """Let the thread end; call `flush` before."""
        self._timer.stop()
        self._thread.shutdown()

    def _start(self) -> None:
        if self._wanted is None or self.is_saved or self._running is not None:
            return
        self._submit(self._wanted).add_done_callback(self._ended.emit)

    def _submit(self, article: Article) -> Future[str]:
        self._target = article
        self._running = self._thread.submit(self._workspace.save, article, self._stored)
        return self._running

    def _take(self, ended: Future[str]) -> None:
        self._running = None
        when = ended.result()
        self._stored = self._target
        self.saved.emit(when)

    def _on_ended(self, ended: Future[str]) -> None:
        if ended is not self._running:
            return
        try:
            self._take(ended)
        except WorkspaceError as error:
            self.failed.emit(error.message)
            self._timer.start(TRY_AGAIN_AFTER)
            return
        if not self.is_saved and not self._timer.isActive():
            self._timer.start(SAVE_AFTER)
