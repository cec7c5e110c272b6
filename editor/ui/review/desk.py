"""The review of the article on the desk: what is open, which of it is current, who is who."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from editor.review.change import Remark
from editor.review.proposal import Proposal, Review, Standing
from editor.ui.review.colours import reviewers_of
from editor.ui.session import Session
from editor.ui.theme import Theme

_LIGHT = ("#8A4B08", "#5B3A8E", "#0F6B5C", "#A3235F", "#3F6212", "#1F5FA8")
_DARK = ("#E0A15E", "#B79AE8", "#5CC4B0", "#F08DB8", "#A5C46A", "#7FB6F0")
_SETTLED = frozenset({Standing.THERE, Standing.GONE})


class ReviewDesk(QObject):
    """What the reviewers of the article on the desk proposed and said, and where one stands in it.

    The page and the Review tab read it and call `select`; both follow its signals.
    """

    changed = Signal()
    """The review is another: read it again."""
    current_changed = Signal()
    """Another proposal or remark is current, or none."""

    def __init__(self, session: Session, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._review = Review()
        self._current = ""
        self._names: tuple[str, ...] = ()
        self._remarks: Mapping[str, tuple[Remark, ...]] = MappingProxyType({})

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
        threads = [each.id for each in self._review.remarks if not each.reply_to]
        return threads.index(remark) + 1 if remark in threads else 0

    def remark_place(self, row: int, remark: Remark) -> tuple[int, int]:
        """Return where a remark's words stand in the present draft; a point when they are gone."""
        article = self._session.article
        plain = article.blocks[row].draft.plain if article is not None else ""
        return nearest(plain, remark.anchor, remark.start)

    def colour_of(self, name: str) -> QColor:
        """Return a reviewer's colour; one without a name has the colour of quiet text."""
        if name not in self._names:
            return self._theme.palette.color("soft")
        colours = _DARK if self._theme.palette.is_dark else _LIGHT
        return QColor(colours[self._names.index(name) % len(colours)])

    # What is done with it

    def select(self, chosen: str) -> None:
        """Make a proposal or a remark the current one, by its id; "" for none."""
        if chosen != self._current:
            self._current = chosen
            self.current_changed.emit()

    def show(self, review: Review) -> None:
        """Take another review, and leave what is not in it any more."""
        self._review = review
        self._names = reviewers_of(review)
        self._remarks = _by_block(review.remarks)
        known = {proposal.id for proposal in review.proposals}
        known.update(remark.id for remark in review.remarks)
        self.changed.emit()
        if self._current not in known:
            self.select("")


def is_open(proposal: Proposal) -> bool:
    """Tell whether a proposal is still to be decided."""
    return proposal.decision is None and proposal.standing not in _SETTLED


def nearest(plain: str, words: str, at: int) -> tuple[int, int]:
    """Return where words stand in a text, the place nearest to `at`; a point when nowhere."""
    found = -1
    start = plain.find(words) if words else -1
    while start >= 0:
        if found < 0 or abs(start - at) < abs(found - at):
            found = start
        start = plain.find(words, start + 1)
    if found >= 0:
        return found, found + len(words)
    point = min(at, len(plain))
    return point, point


def _by_block(remarks: Sequence[Remark]) -> Mapping[str, tuple[Remark, ...]]:
    found: dict[str, tuple[Remark, ...]] = {}
    for remark in remarks:
        if not remark.reply_to and not remark.resolved:
            found[remark.block] = (*found.get(remark.block, ()), remark)
    return MappingProxyType(found)
