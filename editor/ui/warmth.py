"""A quick start: the window is there before the dictionaries that finding terms needs."""

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor import workflow
from editor.article.article import Block, BlockKind
from editor.article.text import Text
from editor.ui.session import Session

_FIRST = Block("", BlockKind.PARAGRAPH, Text("校长韦志远出席会议。"), Text("Attending the meeting"))
"""A block that makes word forms, patterns and names be looked up."""


class Warmth(QObject):
    """Holds the session's terms back while the first block is read on another thread.

    The window shows and can be written in meanwhile; a second later the terms light up.
    """

    _ended = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="warmth")
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        session.hold_terms()

    def begin(self) -> None:
        """Start once what is waiting to be painted has been painted."""
        QTimer.singleShot(0, self._start)

    def _start(self) -> None:
        work = self._thread.submit(_read_first, self._session)
        work.add_done_callback(self._ended.emit)
        self._thread.shutdown(wait=False)

    def _on_ended(self, work: Future[object]) -> None:
        self._session.release_terms()
        work.result()


def _read_first(session: Session) -> object:
    return workflow.row_terms(session.glossary, _FIRST)
