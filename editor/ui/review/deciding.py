"""What a person does with a review: accept, decline, edit, choose, answer, resolve."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor import workflow
from editor.article.article import Article
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.change import Remark
from editor.settings import USER_NAME
from editor.ui.preferences import Preferences
from editor.ui.review.card import Button, Card, Deed
from editor.ui.review.desk import ReviewDesk
from editor.ui.review.standing import is_open, move_of
from editor.ui.review.wording_dialog import WordingDialog
from editor.ui.session import Session

_CHOOSE = QT_TRANSLATE_NOOP(
    "Review", "The reviewers disagree here: take one of the wordings in the Review tab, or keep."
)
_NONE = QT_TRANSLATE_NOOP("Review", "This is no change: go to one first (Alt+Down).")
_NO_REMARK = QT_TRANSLATE_NOOP("Review", "This is no remark: go to one first (Alt+Down).")
_TAKEN = QT_TRANSLATE_NOOP("Review", "Accepted: {count}. Left for you to decide: {left}.")


class Deciding(QObject):
    """Carries the decisions out on the article; every one is a step that undo takes back."""

    told = Signal(object)
    """A `Message`: what was done, or what is to be done first."""
    choice_wanted = Signal()
    """A conflict is current; its card is to have the keyboard."""

    def __init__(
        self, session: Session, desk: ReviewDesk, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._desk = desk
        self._preferences = preferences
        self._window = window
        self._deeds: Mapping[Deed, Callable[[Button, Card], None]] = {
            Deed.ACCEPT: lambda button, _: self._accept(button.of),
            Deed.DECLINE: lambda button, _: self._decline(button.of),
            Deed.EDIT: lambda button, _: self._ask_wording(button.of),
            Deed.TAKE: lambda button, _: self._take(button.of),
            Deed.KEEP: lambda button, _: self._keep(button.of),
            Deed.ANSWER: lambda button, _: self._ask_answer(button.of),
            Deed.RESOLVE: lambda button, _: self._resolve(button.of, resolved=True),
            Deed.REOPEN: lambda _, card: self._reopen(card),
            Deed.COPY: lambda _, card: QApplication.clipboard().setText(card.copied),
        }

    def do(self, button: Button, card: Card) -> None:
        """Do what a card's button says."""
        self._desk.catch_up()
        self._deeds[button.deed](button, card)

    # What the actions call

    def accept(self) -> None:
        """Accept the current change and go to the next."""
        self._on_current(self._accept)

    def decline(self) -> None:
        """Decline the current change, or keep the draft in a conflict, and go to the next."""
        self._on_current(self._decline)

    def edit(self) -> None:
        """Ask for the wording to put in for the current change."""
        self._on_current(self._ask_wording)

    def accept_clear(self) -> None:
        """Accept every open change that no other stands against."""
        self._accept_all("")

    def accept_all_of(self, reviewer: str) -> None:
        """Accept every change of one reviewer that no other stands against."""
        self._accept_all(reviewer)

    def answer(self) -> None:
        """Ask for an answer to the current remark."""
        if remark := self._current_remark():
            self._ask_answer(remark.id)

    def resolve(self) -> None:
        """Settle the current remark."""
        if remark := self._current_remark():
            self._resolve(remark.id, resolved=True)

    # What is done

    def _accept(self, wanted: str, text: str | None = None) -> None:
        if self._desk.conflict_of(wanted) is not None:
            self._ask_choice(wanted)
            return
        review, ids = self._desk.review, self._ends(wanted)
        by, at = self._signed()
        self._decide(
            wanted,
            lambda article: workflow.accept(article, review, ids, by=by, at=at, text=text),
        )

    def _decline(self, wanted: str) -> None:
        if self._desk.conflict_of(wanted) is not None:
            self._keep(wanted)
            return
        review, ids = self._desk.review, self._ends(wanted)
        by, at = self._signed()
        self._decide(wanted, lambda article: workflow.decline(article, review, ids, by=by, at=at))

    def _take(self, wanted: str) -> None:
        conflict = self._desk.conflict_of(wanted)
        if conflict is None:
            return
        review, (by, at) = self._desk.review, self._signed()
        self._decide(
            wanted, lambda article: workflow.take(article, review, conflict, [wanted], by=by, at=at)
        )

    def _keep(self, wanted: str) -> None:
        conflict = self._desk.conflict_of(wanted)
        if conflict is None:
            return
        review, (by, at) = self._desk.review, self._signed()
        self._decide(wanted, lambda article: workflow.keep(article, review, conflict, by=by, at=at))

    def _accept_all(self, reviewer: str) -> None:
        article, caret = self._session.article, self._session.caret
        if article is None:
            return
        self._desk.catch_up()
        review, (by, at) = self._desk.review, self._signed()
        before = len(self._desk.open_changes)
        change = partial(
            workflow.accept_all, review=review, reviewer=reviewer or None, by=by, at=at
        )
        if not self._session.edit(change, caret.row, caret.at):
            return
        left = len(self._desk.open_changes)
        self.told.emit(Message("Review", _TAKEN, {"count": before - left, "left": left}))

    def _reopen(self, card: Card) -> None:
        review, caret = self._desk.review, self._session.caret
        if self._desk.proposal(card.id) is None:
            self._resolve(card.id, resolved=False)
            return
        self._session.edit(
            lambda article: workflow.reopen(article, review, card.ids), caret.row, caret.at
        )

    def _resolve(self, remark: str, *, resolved: bool) -> None:
        self._decide(remark, lambda article: workflow.resolve(article, remark, resolved=resolved))

    def _answer(self, remark: str, text: str) -> None:
        by, at = self._signed()
        caret = self._session.caret
        self._session.edit(
            lambda article: workflow.answer(article, remark, text, by=by, at=at),
            caret.row,
            caret.at,
        )

    def _decide(self, wanted: str, change: Callable[[Article], Article]) -> None:
        """Make a decision one step and go on to what is open behind it."""
        row, at = self._desk.place_of(wanted)
        if self._session.edit(change, row, at):
            self._desk.go_on_from(wanted, row, at)

    # What is asked

    def _ask_wording(self, wanted: str) -> None:
        proposal = self._desk.proposal(wanted)
        if proposal is None:
            return
        if self._desk.conflict_of(wanted) is not None:
            self._ask_choice(wanted)
            return
        about = self.tr("Instead of “{before}”:").format(before=proposal.change.before)
        if not proposal.change.before:
            about = self.tr("The words to put in:")
        dialog = WordingDialog(
            self.tr("Edit and accept"), about, self.tr("Accept"), self._window
        ).begin_with(proposal.change.after)
        dialog.written.connect(partial(self._accept, wanted))
        dialog.open()

    def _ask_answer(self, wanted: str) -> None:
        remark = next((each for each in self._desk.review.remarks if each.id == wanted), None)
        if remark is None:
            return
        about = f"{remark.author}: {remark.text}"
        dialog = WordingDialog(self.tr("Reply"), about, self.tr("Reply"), self._window)
        dialog.written.connect(partial(self._answer, wanted))
        dialog.open()

    def _ask_choice(self, wanted: str) -> None:
        self._desk.select(wanted)
        self.told.emit(Message("Review", _CHOOSE))
        self.choice_wanted.emit()

    # What it is done to

    def _on_current(self, do: Callable[[str], None]) -> None:
        """Do something about the current change; where none is current, go to the next first."""
        self._desk.catch_up()
        proposal = self._desk.proposal(self._desk.current)
        if proposal is not None and is_open(proposal):
            do(proposal.id)
        elif proposal is not None or not self._desk.current:
            self._desk.go_next()
        else:
            self.told.emit(Message("Review", _NONE))

    def _current_remark(self) -> Remark | None:
        remarks = self._desk.review.remarks
        found = next((each for each in remarks if each.id == self._desk.current), None)
        if found is None:
            self.told.emit(Message("Review", _NO_REMARK))
        return found

    def _ends(self, wanted: str) -> tuple[str, ...]:
        """Return a proposal's id, or those of both ends of its move."""
        proposal = self._desk.proposal(wanted)
        if proposal is None:
            return ()
        return tuple(each.id for each in move_of(proposal, self._desk.open_changes))

    def _signed(self) -> tuple[str, str]:
        at = datetime.now(UTC).isoformat(timespec="seconds")
        return self._preferences.value(USER_NAME), at
