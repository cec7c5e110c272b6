"""The findings about the article on the desk: kept up to date, and which of them is current."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from editor.article.article import Article, Block
from editor.checks.finding import Severity
from editor.review.change import Remark
from editor.ui.checks.carrying import carried
from editor.ui.checks.placed import PlacedFinding, placed
from editor.ui.checks.worker import Answers, Checked, CheckWorker
from editor.ui.review.walking import Stop, next_stop
from editor.ui.session import Session
from editor.workflow import BlockFinding

PAUSE = 400
"""Milliseconds of quiet after which what was written is checked."""

_ByBlock = Mapping[str, tuple[BlockFinding, ...]]


class ChecksDesk(QObject):
    """What the checks say about the article on the desk, and where one stands in it.

    The page, the Checks tab and the status bar read it and follow its signals. What it says is of
    the text as it is: places move with edits beside them, and go with edits inside them.
    """

    changed = Signal()
    """The findings are others: read them again."""
    current_changed = Signal()
    """Another finding is current, or none."""
    progressed = Signal(int, int)
    """(blocks checked, blocks in all) of a long run; (0, 0) when it is over."""
    settled = Signal()
    """The findings are those of the article as it stands, or cannot be had."""
    wrapped = Signal(int)
    """The walk went on from the first finding (1) or from the last (-1)."""
    failed = Signal(object)
    """The `Message` of checks that could not be made."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._worker = CheckWorker(session.workspace, self)
        self._seen: Article | None = None
        self._checked: Mapping[str, Block] = MappingProxyType({})
        self._open: _ByBlock = MappingProxyType({})
        self._waived: _ByBlock = MappingProxyType({})
        self._answers: Answers = MappingProxyType({})
        self._rows: dict[str, tuple[Block, int, tuple[PlacedFinding, ...]]] = {}
        self._current = ""
        self._is_resting = False
        self._is_due = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._pause.timeout.connect(self.check_now)
        self._worker.checked.connect(self._on_checked)
        self._worker.failed.connect(self.failed)
        self._worker.ended.connect(self._on_ended)
        self._worker.progressed.connect(self.progressed)
        self._session.article_opened.connect(self._on_opened)
        self._session.history_changed.connect(self._on_history)
        self._session.terms_changed.connect(self.renew)

    # What there is

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to be checked."""
        article, seen = self._session.article, self._seen
        if article is None or self._is_resting:
            return True
        if seen is None or self._is_due or self._worker.is_busy:
            return False
        return seen.blocks is article.blocks and seen.facts == article.facts

    @property
    def is_checked(self) -> bool:
        """Whether the article on the desk was checked at all since it was opened."""
        return self._seen is not None

    @property
    def current(self) -> str:
        """The key of the finding that is looked at; empty for none."""
        return self._current

    @property
    def open_findings(self) -> tuple[PlacedFinding, ...]:
        """What nobody let pass, in the order of the page."""
        return self._of_article(self.on_row, self._open)

    @property
    def waived_findings(self) -> tuple[PlacedFinding, ...]:
        """What was let pass and is still found, in the order of the page."""
        return self._of_article(self._waived_on, self._waived)

    @property
    def open_errors(self) -> tuple[PlacedFinding, ...]:
        """The open findings that would be incidents once published."""
        return tuple(one for one in self.open_findings if one.severity is Severity.ERROR)

    def count(self, *severities: Severity) -> int:
        """Return how many findings are open, of these severities or of all."""
        wanted = severities or tuple(Severity)
        found = (one for of_block in self._open.values() for one in of_block)
        return sum(one.finding.severity in wanted for one in found)

    def on_row(self, row: int) -> tuple[PlacedFinding, ...]:
        """Return the open findings about a row, in the order of its text."""
        block = self._block(row)
        if block is None or block.id not in self._open:
            return ()
        known = self._rows.get(block.id)
        if known is None or known[0] is not block or known[1] != row:
            found = tuple(placed(row, self._present(block, self._open)))
            known = self._rows[block.id] = block, row, found
        return known[2]

    def finding(self, key: str) -> PlacedFinding | None:
        """Return an open finding by its key."""
        return next((one for one in self.open_findings if one.key == key), None)

    def answers(self, one: PlacedFinding) -> tuple[Remark, ...]:
        """Return what reviewers answered to a finding that was sent to them."""
        return self._answers.get(one.found.id, ())

    def at_caret(self) -> PlacedFinding | None:
        """Return the finding that a key acts on.

        It is the current one while the caret is in its row, else the one the caret touches, else
        the only one of the row.
        """
        caret = self._session.caret
        here = self.on_row(caret.row)
        current = next((one for one in here if one.key == self._current), None)
        touched = (one for one in here if _touches(one, caret.at))
        only = here[0] if len(here) == 1 else None
        return current or next(touched, None) or only

    # How it follows the article

    def check_now(self) -> None:
        """Check the article on the desk as it stands."""
        article = self._session.article
        if article is None or self._is_resting or self._session.are_terms_held:
            return
        self._pause.stop()
        self._is_due = False
        self._worker.ask(article)

    def renew(self) -> None:
        """Check anew with the glossary, the people and the set of checks as they are now."""
        self._worker.renew()
        self._is_due = True
        self._pause.start(0)

    def take_answers(self) -> None:
        """Ask for the reviewers' answers, after something has come back from them."""
        self._worker.forget_answers()
        self._is_due = True
        self._pause.start(0)

    def rest(self) -> None:
        """Stop checking until the article is written in or another one is opened."""
        self._is_resting = True
        self._pause.stop()
        self._worker.stop()

    def close(self) -> None:
        """Stop for good."""
        self.rest()

    def _on_opened(self) -> None:
        self._is_resting, self._is_due = False, True
        self._seen = None
        self._checked = MappingProxyType({})
        self._answers = MappingProxyType({})
        self._take(())
        self.progressed.emit(0, 0)
        self._pause.start(0)

    def _on_history(self) -> None:
        self._is_resting = False
        if not self.is_settled:
            self._pause.start(PAUSE if self._seen is not None else 0)

    def _on_checked(self, checked: Checked) -> None:
        article = self._session.article
        if article is None or article.id != checked.article.id:
            return
        self._seen = checked.article
        self._checked = {block.id: block for block in checked.article.blocks}
        self._answers = checked.answers
        self._take(checked.found)

    def _on_ended(self) -> None:
        if not self._worker.is_busy:
            self.progressed.emit(0, 0)
            self.settled.emit()

    def _take(self, found: Iterable[BlockFinding]) -> None:
        kept: tuple[dict[str, tuple[BlockFinding, ...]], ...] = {}, {}
        for one in found:
            side = kept[one.waiver is not None]
            side[one.block] = (*side.get(one.block, ()), one)
        self._open, self._waived = kept
        self._rows.clear()
        self.changed.emit()
        if self._current and self.finding(self._current) is None:
            self.select("")

    # What is done with it

    def select(self, key: str) -> None:
        """Make a finding the current one, by its key; "" for none."""
        if key != self._current:
            self._current = key
            self.current_changed.emit()

    def go_next(self) -> None:
        """Go to the next finding in the order of the page; behind the last comes the first."""
        self._go(1)

    def go_previous(self) -> None:
        """Go to the finding before; before the first comes the last."""
        self._go(-1)

    def go_to(self, key: str) -> None:
        """Make a finding current and select what it is about in the English."""
        one = self.finding(key)
        block = self._block(one.row) if one is not None else None
        if one is None or block is None:
            return
        self.select(key)
        start, end = one.finding.draft
        if not one.has_draft_place:
            start = end = len(block.draft)
        self._session.go_to(one.row, end, start if start < end else None)

    def _go(self, step: int) -> None:
        way = [Stop(one.row, one.finding.draft[0], (one.key,)) for one in self.open_findings]
        caret = self._session.caret
        stop = next_stop(way, self._current, caret, step)
        if stop is None:
            return
        left = next((each for each in way if self._current in each.ids), None)
        if left is not None and left.row == caret.row:
            is_onward = (way.index(stop) - way.index(left)) * step > 0
        else:
            is_onward = ((stop.row, stop.at) >= (caret.row, caret.at)) == (step > 0)
        if not is_onward:
            self.wrapped.emit(step)
        self.go_to(stop.ids[0])

    # The present text

    def _of_article(
        self, on_row: Callable[[int], tuple[PlacedFinding, ...]], held: _ByBlock
    ) -> tuple[PlacedFinding, ...]:
        article = self._session.article
        if article is None or not held:
            return ()
        rows = (row for row, block in enumerate(article.blocks) if block.id in held)
        return tuple(one for row in rows for one in on_row(row))

    def _waived_on(self, row: int) -> tuple[PlacedFinding, ...]:
        block = self._block(row)
        return () if block is None else tuple(placed(row, self._present(block, self._waived)))

    def _present(self, block: Block, held: _ByBlock) -> Iterable[BlockFinding]:
        """Return the findings about a block with their places in it as it is now."""
        was = self._checked.get(block.id)
        if was is None or was.source.plain != block.source.plain or was.kind is not block.kind:
            return ()
        moved = (carried(one, block.draft.plain) for one in held.get(block.id, ()))
        return [one for one in moved if one is not None]

    def _block(self, row: int) -> Block | None:
        blocks = self._session.article.blocks if self._session.article else ()
        return blocks[row] if 0 <= row < len(blocks) else None


def _touches(one: PlacedFinding, at: int) -> bool:
    start, end = one.finding.draft
    return one.has_draft_place and start <= at <= end
