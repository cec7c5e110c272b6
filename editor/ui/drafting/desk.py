"""Drafts the article or a block, shows what is not yet a person's own, and confirms it."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor import workflow
from editor.article.article import Article, Block, BlockKind
from editor.errors import DuizhaoError
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.settings import USER_NAME
from editor.ui.assistant.memory_desk import MemoryDesk
from editor.ui.banner import Banner, Offer
from editor.ui.drafting.outcome import Outcome
from editor.ui.drafting.run import Order, Run, drafted
from editor.ui.language import said
from editor.ui.preferences import Preferences
from editor.ui.runner import Runner, Work
from editor.ui.session import Session
from editor.workflow import BlockDraft

_DRAFTING = QT_TRANSLATE_NOOP("Drafting", "Drafting…")
_DETAILS = QT_TRANSLATE_NOOP("Drafting", "Details")
_GO_ON = QT_TRANSLATE_NOOP("Drafting", "Go on")
_OWN = QT_TRANSLATE_NOOP(
    "Drafting", "This block has English of your own. Clear it first to have it drafted."
)
_NO_CHINESE = QT_TRANSLATE_NOOP("Drafting", "This block has no Chinese to draft from.")
_CONFIRMED = QT_TRANSLATE_NOOP("Drafting", "Drafts confirmed: {count}.")
_NONE_LEFT = QT_TRANSLATE_NOOP("Drafting", "No draft is left to confirm.")

_TOGETHER = 50
"""Milliseconds in which drafts gather before they are placed at once."""
_SETTLED = 100
"""Milliseconds of quiet after which the drafts are counted again."""


class DraftingDesk(QObject):
    """Runs drafts off the interface's thread and places them as they come, one undo step a run.

    What a person writes meanwhile is never overwritten, and opening another article ends the run.
    """

    changed = Signal()
    """How many drafts are not confirmed, or whether the article may be sent, has changed."""
    consent_wanted = Signal(str)
    """The id of the chosen engine, which nobody agreed to where it is now."""
    _made = Signal(object, object)

    def __init__(
        self,
        session: Session,
        memory: MemoryDesk,
        runner: Runner,
        preferences: Preferences,
        *,
        banner: Banner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._memory = memory
        self._runner = runner
        self._preferences = preferences
        self._banner = banner
        self._window = window
        self._run: Run | None = None
        self.unconfirmed = 0
        """How many drafts of the article no person has made their own."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLED)
        self._soon.timeout.connect(self._count)
        self._waiting: list[BlockDraft] = []
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.setInterval(_TOGETHER)
        self._placing.timeout.connect(self._place)
        self._made.connect(self._on_made)
        session.article_opened.connect(self._on_opened)
        session.history_changed.connect(self._soon.start)

    # Drafting

    def draft_article(self) -> None:
        """Draft every block that is still empty."""
        article = self._session.article
        if article is not None:
            self._begin(Order(article, by=self._by))

    def draft_block(self) -> None:
        """Draft the current block; one with a person's English is left as it is."""
        article, block = self._session.article, self._block
        if article is None or block is None:
            return
        if not block.source or block.kind is BlockKind.IMAGE:
            self._banner.warn(Message("Drafting", _NO_CHINESE))
        elif block.draft.plain.strip() and block.provenance is None:
            self._banner.warn(Message("Drafting", _OWN))
        else:
            rows = (self._session.caret.row,)
            self._begin(Order(article, rows, only_empty=not block.draft, by=self._by))

    def _begin(self, order: Order) -> None:
        run = Run(order)
        if not self._runner.is_busy:
            self._run = run
            self._waiting.clear()
        work = partial(drafted, run, self._session, self._memory, self._made.emit)
        self._runner.start(Work(Message("Drafting", _DRAFTING), work, self._on_done))

    def _on_made(self, run: Run, draft: BlockDraft) -> None:
        if run is self._run:
            self._waiting.append(draft)
            if not self._placing.isActive():
                self._placing.start()

    def _place(self) -> bool:
        """Put the drafts that have come into the article, as a part of the run's one step.

        Tell whether the run goes on; not when the texts are signed and stay as they are.
        """
        run, before = self._run, self._session.article
        drafts, self._waiting = self._waiting, []
        if run is None or before is None or not drafts:
            return True
        for draft in drafts:
            run.outcome.note(draft.block, draft.problems, is_left=draft.suggestion is None)
        change = partial(workflow.with_drafts, drafts=drafts)
        if change(before) is before:
            return True
        if not self._session.fill_in(change, goes_on=before is run.last):
            self._run = None  # that it was held back has been said
            self._runner.cancel()
            return False
        run.last = self._session.article
        placed = _changed_blocks(before, run.last)
        for draft in drafts:
            if draft.suggestion is not None and draft.block in placed:
                run.outcome.count(draft.suggestion.origin)
        return True

    def _on_done(self, run: Run) -> None:
        article = self._session.article
        if run is not self._run or article is None:
            return
        self._placing.stop()
        if not self._place():
            return
        self._run, article = None, self._session.article or article
        outcome = run.outcome
        offers = []
        if outcome.problems:
            show = partial(self._show_problems, article, outcome)
            offers.append(Offer(Message("Drafting", _DETAILS), show))
        if outcome.is_stopped:
            again = partial(self._begin_again, run.order)
            offers.append(Offer(Message("Drafting", _GO_ON), again))
        tell = self._banner.warn if outcome.why is not None else self._banner.tell
        tell(outcome.told(_left(article, run.order)), *offers)
        if outcome.unagreed and not outcome.is_stopped:
            self.consent_wanted.emit(outcome.unagreed)

    def _begin_again(self, order: Order) -> None:
        if order.rows is None:
            self.draft_article()
        else:
            self.draft_block()

    def _show_problems(self, article: Article, outcome: Outcome) -> None:
        from editor.ui.dialogs.list_dialog import ListDialog  # noqa: PLC0415

        numbers = {block.id: number for number, block in enumerate(article.blocks, 1)}
        title = self.tr("Block {number}")
        rows = [
            (title.format(number=numbers.get(block, "?")), said(why))
            for block, why in outcome.problems
        ]
        heading = self.tr("What to look at, and why blocks were left empty.")
        ListDialog(self.tr("Drafts"), heading, rows, self._window).open()

    # Confirming

    def confirm(self) -> None:
        """Make the current draft the person's own, and go to the next that is not."""
        article, row = self._session.article, self._session.caret.row
        if article is None:
            return
        after = _next_unconfirmed(article, row)
        self._session.edit(partial(workflow.confirm, row=row), row, self._session.caret.at)
        if after is None or after == row:
            self._banner.tell(Message("Drafting", _NONE_LEFT))
        else:
            self._session.go_to(after, 0)

    def confirm_all(self) -> None:
        """Make every draft of the article the person's own, as one step."""
        article, caret = self._session.article, self._session.caret
        if article is None:
            return
        count = _unconfirmed(article)
        if count and self._session.edit(_all_confirmed, caret.row, caret.at):
            self._banner.tell(Message("Drafting", _CONFIRMED, {"count": count}))
        elif not count:
            self._banner.tell(Message("Drafting", _NONE_LEFT))

    # What may be sent

    @property
    def is_never_sent(self) -> bool:
        """Whether the article on the desk must not go to an engine."""
        article = self._session.article
        return article is not None and self._session.workspace.is_never_sent(article.id)

    def set_never_sent(self, never: bool) -> None:
        """Keep the article on the desk from engines, or no longer."""
        article = self._session.article
        if article is None:
            return
        try:
            self._session.flush()
            self._session.workspace.set_never_sent(article.id, never=never, by=self._by)
        except DuizhaoError as error:
            self._banner.warn(error.message)
        self.changed.emit()

    # What is heard

    @property
    def _by(self) -> str:
        return self._preferences.value(USER_NAME)

    @property
    def _block(self) -> Block | None:
        article, row = self._session.article, self._session.caret.row
        return article.blocks[row] if article is not None and row < len(article.blocks) else None

    def _on_opened(self) -> None:
        if self._run is not None:
            self._run = None
            self._runner.cancel()
        self._count()

    def _count(self) -> None:
        article = self._session.article
        self.unconfirmed = 0 if article is None else _unconfirmed(article)
        self.changed.emit()


def _changed_blocks(before: Article, after: Article | None) -> set[str]:
    if after is None:
        return set()
    pairs = zip(before.blocks, after.blocks, strict=True)
    return {new.id for old, new in pairs if old is not new}


def _left(article: Article, order: Order) -> int:
    """Return how many blocks that were to be drafted are still empty."""
    rows = range(len(order.article.blocks)) if order.rows is None else order.rows
    wanted = {order.article.blocks[row].id for row in rows}
    return sum(
        block.id in wanted
        and bool(block.source)
        and not block.draft.plain.strip()
        and block.kind is not BlockKind.IMAGE
        for block in article.blocks
    )


def _unconfirmed(article: Article) -> int:
    return sum(block.provenance is not None for block in article.blocks)


def _next_unconfirmed(article: Article, row: int) -> int | None:
    """Return the next row after a row, round the end, that has a draft nobody confirmed."""
    count = len(article.blocks)
    order = ((row + step) % count for step in range(1, count + 1))
    return next((each for each in order if article.blocks[each].provenance is not None), None)


def _all_confirmed(article: Article) -> Article:
    for row in range(len(article.blocks)):
        article = workflow.confirm(article, row)
    return article
