"""The review of the article on the desk: what is open, which of it is current, who is who."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor

from editor.article.article import Article
from editor.review.change import DECIDED_BY_HAND, Remark
from editor.review.proposal import Conflict, Proposal, Review, Standing
from editor.ui.review.colours import reviewers_of
from editor.ui.review.standing import is_open, open_changes, open_remarks, threads
from editor.ui.review.walking import Stop, nearest, next_stop, stops
from editor.ui.session import Session
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.review.merging import Merging

_SETTLED_TYPING = 200
"""Milliseconds of quiet after which a review follows what is being typed."""
_WHOLE = frozenset({Standing.OPEN, Standing.WAITING})


class ReviewDesk(QObject):
    """What the reviewers of the article on the desk proposed and said, and where one stands in it.

    The page and the Review tab read it and call `select`; both follow its signals.
    """

    changed = Signal()
    """The review is another: read it again."""
    reloaded = Signal()
    """Another article, or another copy of this one, was taken from the workspace."""
    current_changed = Signal()
    """Another proposal or remark is current, or none."""

    def __init__(self, session: Session, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._review = Review()
        self._current = ""
        self._sent = 0
        self._names: tuple[str, ...] = ()
        self._by_id: dict[str, Proposal] = {}
        self._open: tuple[Proposal, ...] = ()
        self._open_remarks: tuple[Remark, ...] = ()
        self._remarks: Mapping[str, tuple[Remark, ...]] = MappingProxyType({})
        self._merging: Merging | None = None
        self._seen: Article | None = None
        self._is_other = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLED_TYPING)
        self._soon.timeout.connect(self.catch_up)
        session.article_opened.connect(self._on_opened)
        session.history_changed.connect(self._on_history)
        self.reload()

    # What there is

    @property
    def review(self) -> Review:
        """The merged review of the article on the desk; an empty one when nothing came back."""
        return self._review

    @property
    def current(self) -> str:
        """The id of the proposal or remark that is looked at; empty for none."""
        return self._current

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Everybody who said or changed something, in the order of their colours."""
        return self._names

    def proposals(self, row: int) -> tuple[Proposal, ...]:
        """Return the open proposals about a row, in the order of the text.

        An inserted row is one about the row it stands behind, or about the first.
        """
        article = self._session.article
        if article is None or not 0 <= row < len(article.blocks) or not self._review.by_block:
            return ()
        found = self._review.by_block.get(article.blocks[row].id, ())
        if row == 0:
            found = (*self._review.by_block.get("", ()), *found)
        return tuple(proposal for proposal in found if is_open(proposal))

    def remarks(self, row: int) -> tuple[Remark, ...]:
        """Return the open remarks about a row, without the answers to them."""
        article = self._session.article
        if article is None or not 0 <= row < len(article.blocks) or not self._remarks:
            return ()
        return self._remarks.get(article.blocks[row].id, ())

    def remark_number(self, remark: str) -> int:
        """Return a remark's number in the article, counted from 1; 0 for an answer."""
        numbers = {thread[0].id: n for n, thread in enumerate(threads(self._review.remarks), 1)}
        return numbers.get(remark, 0)

    def remark_place(self, row: int, remark: Remark) -> tuple[int, int]:
        """Return where a remark's words stand in the present draft; a point when they are gone."""
        article = self._session.article
        plain = article.blocks[row].draft.plain if article is not None else ""
        return nearest(plain, remark.anchor, remark.start)

    def colour_of(self, name: str) -> QColor:
        """Return a reviewer's colour; one without a name has the colour of quiet text."""
        if name not in self._names:
            return self._theme.palette.color("soft")
        colours = self._theme.palette.reviewers
        return QColor(colours[self._names.index(name) % len(colours)])

    @property
    def round(self) -> int:
        """How many times the article went out; 0 when it never did."""
        return self._sent

    @property
    def open_changes(self) -> tuple[Proposal, ...]:
        """The proposals still to be decided, in the order of the article."""
        return self._open

    @property
    def open_remarks(self) -> tuple[Remark, ...]:
        """The remarks not resolved yet, without the answers to them."""
        return self._open_remarks

    @property
    def clear(self) -> tuple[Proposal, ...]:
        """The open proposals that "accept all" would take: no conflict, nothing to look at."""
        return tuple(proposal for proposal in self._open if is_clear(proposal))

    def proposal(self, wanted: str) -> Proposal | None:
        """Return a proposal by its id."""
        return self._by_id.get(wanted)

    def conflict_of(self, proposal: str) -> Conflict | None:
        """Return the conflict a proposal is in."""
        found = (each for each in self._review.conflicts if proposal in each.proposals)
        return next(found, None)

    # How it follows the article

    def reload(self) -> None:
        """Take everything that came back for the article on the desk from the workspace."""
        article, workspace = self._session.article, self._session.workspace
        copies = workspace.copies(article.id) if article is not None else ()
        self._merging, self._sent = None, 0
        if article is not None and copies:
            from editor.review.merging import Merging  # noqa: PLC0415  a start needs none

            exports = workspace.exports(article.id)
            self._merging, self._sent = Merging(exports, copies), len(exports)
        self._seen = None
        if self._merging is not None:
            self.catch_up()
        elif self._review != Review():
            self.show(Review())
        self.reloaded.emit()

    def catch_up(self) -> None:
        """Bring the review up to the article as it is now."""
        self._soon.stop()
        article = self._session.article
        if self._merging is not None and article is not None and article is not self._seen:
            self._seen = article
            self.show(self._merging.review(article))

    def _on_opened(self) -> None:
        self._is_other = True

    def _on_history(self) -> None:
        if self._is_other:  # everybody has the other article by now
            self._is_other = False
            self.reload()
            return
        article, seen = self._session.article, self._seen
        if article is None or seen is None:
            return
        if article.decisions is seen.decisions:
            self._soon.start()
            return
        settled = {proposal.id for proposal in self._review.proposals if proposal.decision}
        self.catch_up()
        again = (proposal.id for proposal in self._open if proposal.id in settled)
        self.select(next(again, self._current))  # undo brings one back to its decision

    # What is done with it

    def select(self, chosen: str) -> None:
        """Make a proposal or a remark the current one, by its id; "" for none."""
        if chosen != self._current:
            self._current = chosen
            self.current_changed.emit()

    def go_next(self) -> None:
        """Go to the next open change or remark; behind the last comes the first."""
        self._go(1)

    def go_previous(self) -> None:
        """Go to the open change or remark before the caret."""
        self._go(-1)

    def go_to(self, chosen: str) -> None:
        """Make a proposal or remark current and put the caret to it."""
        stop = next((each for each in self._stops() if chosen in each.ids), None)
        if stop is not None and stop.row >= 0:
            self._session.go_to(stop.row, stop.at)
        if chosen == self._current:
            self.current_changed.emit()  # the caret's move may have hidden it
        self.select(chosen)

    def place_of(self, wanted: str) -> tuple[int, int]:
        """Return where a proposal or remark stands in the draft; the caret's place for none."""
        stop = next((each for each in self._stops() if wanted in each.ids), None)
        if stop is None or stop.row < 0:
            caret = self._session.caret
            return caret.row, caret.at
        return stop.row, stop.at

    def go_on_from(self, decided: str, row: int, at: int) -> None:
        """Go to what is open behind a place, unless what stood there is still to be decided."""
        way = self._stops()
        if any(decided in stop.ids for stop in way):
            return
        behind = [stop for stop in way if (stop.row, stop.at) >= (row, at)]
        if not way:
            self.select("")
            return
        self.go_to((behind or way)[0].ids[0])

    def show(self, review: Review) -> None:
        """Take another review, and leave what is not in it any more."""
        article = self._session.article
        self._review = review
        copies = self._merging.copies if self._merging is not None else ()
        self._names = reviewers_of(review, copies)
        self._by_id = {proposal.id: proposal for proposal in review.proposals}
        self._open = open_changes(review)
        self._open_remarks = open_remarks(review, article.decisions.remarks if article else {})
        self._remarks = _by_block(self._open_remarks)
        self.changed.emit()
        known = {*self._by_id, *(remark.id for remark in review.remarks)}
        if self._current not in known:
            self.select("")

    def _go(self, step: int) -> None:
        stop = next_stop(self._stops(), self._current, self._session.caret, step)
        if stop is not None:
            self.go_to(stop.ids[0])

    def _stops(self) -> tuple[Stop, ...]:
        article = self._session.article
        return () if article is None else stops(article, self._review, self._open_remarks)


def is_clear(proposal: Proposal) -> bool:
    """Tell whether "accept all" takes a proposal."""
    is_whole = proposal.standing in _WHOLE and not proposal.is_conflict
    return is_open(proposal) and is_whole and proposal.change.kind not in DECIDED_BY_HAND


def _by_block(remarks: tuple[Remark, ...]) -> Mapping[str, tuple[Remark, ...]]:
    found: dict[str, tuple[Remark, ...]] = {}
    for remark in remarks:
        found[remark.block] = (*found.get(remark.block, ()), remark)
    return MappingProxyType(found)
