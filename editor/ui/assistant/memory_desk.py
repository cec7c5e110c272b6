"""The memory at the desk: opened behind the start, asked behind the typing, taken with a key."""

import threading
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor import workflow
from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.errors import Cancelled, DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.ui.assistant.memory_offers import MemoryOffer, offers
from editor.ui.page.spacing import spaced
from editor.ui.session import Session
from editor.ui.signing.labels import label

if TYPE_CHECKING:  # they load numpy, which a start needs not
    from editor.suggest.memory.memory import Memory, Mention

_STOPPED = QT_TRANSLATE_NOOP("Memory", "The memory was not made ready; the window was closed.")

_AFTER_START = 1500
"""Milliseconds between the start and the first look: the window and its terms go before."""
_SETTLED = 150
"""Milliseconds of quiet after which the memory is asked."""
_MENTIONS = 50


@dataclass(frozen=True, slots=True)
class Offered:
    """What the memory has for a block of an article; `text` is the Chinese that was looked up."""

    block: str = ""
    text: str = ""
    offers: tuple[MemoryOffer, ...] = ()


@dataclass(frozen=True, slots=True)
class Searched:
    """Where the memory has the words that were searched for."""

    words: str = ""
    mentions: "tuple[Mention, ...]" = ()


class MemoryDesk(QObject):
    """Asks the memory for the current block, on a thread of its own; the newest wish counts.

    `opened` may be called on any thread but the interface's.
    """

    changed = Signal()
    """`offered`, `searched`, `is_looking`, `size` or `failure` is another."""
    _ended = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.offered = Offered()
        self.searched = Searched()
        self.is_looking = True
        self.size = 0
        """Units in the memory when it was asked last."""
        self.failure: Message | None = None
        self._memory: Memory | None = None
        self._known = (0, 0)
        self._opening = threading.Lock()
        self._stop = threading.Event()
        self._wish = 0
        self._words = ""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="memory")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_START)
        self._connect_signals()
        self._soon.start()

    def _connect_signals(self) -> None:
        session = self._session
        session.article_opened.connect(self.look_again)
        session.current_changed.connect(self.look_again)
        session.rows_changed.connect(self._on_rows_changed)
        session.terms_changed.connect(self.look_again)
        self._soon.timeout.connect(self._look)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    # Asking

    def look_again(self) -> None:
        """Ask for the current block once the typing pauses, if it is another, or has changed."""
        block = self._block()
        if block is None or block.id != self.offered.block:
            self.offered = Offered()
            self.is_looking = block is not None
            self.changed.emit()
        self._start()

    def search(self, words: str) -> None:
        """Look for words of either language wherever they stand in the memory; "" for none."""
        self._words = words.strip()
        if not self._words:
            self.searched = Searched()
            self.changed.emit()
        self._start()

    def opened(self, progress: Progress = silent) -> "Memory | None":
        """Return the memory, brought up to what the workspace remembers; None for an empty one.

        Raise a `DuizhaoError` when its index cannot be made.
        """
        workspace = self._session.workspace
        with self._opening:
            known = workspace.unit_count()
            if not known[0]:
                return None
            if self._memory is None or known != self._known:
                self._memory = workflow.memory(workspace, self._session.glossary, progress)
                self._known = workspace.unit_count()  # it may have gone on to sentences
            return replace(self._memory, glossary=self._session.glossary)

    def stages(self) -> Mapping[str, str]:
        """Return the labels of the sign-off's stages by their ids, in the interface's language."""
        plan = workflow.signoff_plan(self._session.workspace)
        return {stage.id: label(stage) for _, stage in plan.stages()}

    def close(self) -> None:
        """Give up what is being looked for, and let the thread end."""
        self._soon.stop()
        self._stop.set()
        self._wish += 1
        self._thread.shutdown(cancel_futures=True)

    # Taking

    def take(self, number: int) -> bool:
        """Put the n-th offer, counted from 1, into the English; tell whether there was one.

        An offer for the whole block takes the place of a draft no person has made their own; any
        other goes to the caret.
        """
        article, row = self._session.article, self._session.caret.row
        block = self._block()
        shown = self.offered
        if article is None or block is None or block.id != shown.block:
            return False
        if not 1 <= number <= len(shown.offers) or block.source.plain != shown.text:
            return False
        offer = shown.offers[number - 1]
        is_own = bool(block.draft.plain.strip()) and block.provenance is None
        if offer.sentence or is_own:
            start, end = self._session.selection
            self._session.insert(spaced(block.draft.plain, start, end, offer.draft))
        else:
            self._session.edit(partial(_taken, row=row, offer=offer), row, len(offer.draft))
        return True

    # On the interface's thread

    def _block(self) -> Block | None:
        article, row = self._session.article, self._session.caret.row
        if article is None or not 0 <= row < len(article.blocks):
            return None
        block = article.blocks[row]
        return block if block.source and block.kind is not BlockKind.IMAGE else None

    def _start(self) -> None:
        """Wait for a pause; the first wait is longer, and is not begun again."""
        is_first = self._soon.interval() == _AFTER_START and self._soon.isActive()
        if not (is_first or self._stop.is_set()):
            self._soon.start()

    def _on_rows_changed(self) -> None:
        block = self._block()
        if block is None or (block.id, block.source.plain) != (
            self.offered.block,
            self.offered.text,
        ):
            self.look_again()

    def _look(self) -> None:
        self._soon.setInterval(_SETTLED)
        self._wish += 1
        block = self._block()
        wanted = Offered(block.id, block.source.plain) if block is not None else Offered()
        look = partial(self._found, self._wish, wanted, self._words)
        self._thread.submit(look).add_done_callback(self._ended.emit)

    def _on_ended(self, ended: "Future[_Found | None]") -> None:
        if self._stop.is_set() or ended.cancelled():
            return
        found = ended.result()
        if found is None:
            return
        block = self._block()
        self.size, self.failure = found.size, found.failure
        if found.searched.words == self._words:
            self.searched = found.searched
        if (block.id if block is not None else "") == found.offered.block:
            self.offered, self.is_looking = found.offered, False
        self.changed.emit()

    # On the memory's thread

    def _found(self, wish: int, wanted: Offered, words: str) -> "_Found | None":
        if wish != self._wish:
            return None
        try:
            memory = self.opened(self._step)
        except Cancelled:
            return None
        except DuizhaoError as error:
            return _Found(wanted, Searched(words), 0, error.message)
        if memory is None:
            return _Found(wanted, Searched(words), 0)
        found = offers(memory, wanted.text) if wanted.text else ()
        mentions = memory.concordance(words, _MENTIONS) if words else ()
        offered = replace(wanted, offers=found)
        return _Found(offered, Searched(words, mentions), self._known[0])

    def _step(self, done: int, total: int) -> None:
        del done, total
        if self._stop.is_set():
            raise Cancelled(Message("Memory", _STOPPED))


@dataclass(frozen=True, slots=True)
class _Found:
    offered: Offered
    searched: Searched
    size: int
    failure: Message | None = None


def _taken(article: Article, row: int, offer: MemoryOffer) -> Article:
    return workflow.write(article, row, Text(offer.draft), offer.provenance)
