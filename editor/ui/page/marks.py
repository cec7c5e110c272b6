"""What a review shows on one row of the page, taken from the desk's review."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor.article.article import Block
from editor.review.change import Change, ChangeKind, Remark
from editor.review.change import Side as RemarkSide
from editor.review.proposal import Conflict, Proposal, Standing
from editor.ui.page.styles import Side
from editor.ui.page.woven import Role, Shown
from editor.ui.review.desk import ReviewDesk
from editor.ui.review.walking import nearest
from editor.ui.session import Session
from editor.ui.theme import Theme

_CHOICE = "?"
"""Stands where wordings collide that all put words in at one point."""
_FIRST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Ghost:
    """A row that is not in the article: an inserted one, or a note about where a row went.

    `above` the row that it is shown at, else below it; a note has only its `draft`.
    """

    id: str
    colour: str
    draft: str
    source: str = ""
    above: bool = False
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class RowMarks:
    """Everything a review shows on one row; `bar` is the colour of its change bar, or empty."""

    draft: tuple[Shown, ...] = ()
    source: tuple[Shown, ...] = ()
    ghosts: tuple[Ghost, ...] = ()
    bar: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.draft or self.source or self.ghosts or self.bar)

    def of(self, side: Side) -> tuple[Shown, ...]:
        """Return what is shown in one of the two texts."""
        return self.source if side is Side.SOURCE else self.draft


NO_MARKS = RowMarks()


class Marking:
    """Tells for each row what the review on the desk shows there."""

    def __init__(self, session: Session, theme: Theme, desk: ReviewDesk) -> None:
        self._session = session
        self._theme = theme
        self._desk = desk
        self._conflicts: Mapping[str, tuple[Conflict, ...]] = MappingProxyType({})

    def read(self) -> None:
        """Take the desk's review anew."""
        found: dict[str, tuple[Conflict, ...]] = {}
        for conflict in self._desk.review.conflicts:
            found[conflict.block] = (*found.get(conflict.block, ()), conflict)
        self._conflicts = MappingProxyType(found)

    def of(self, row: int) -> RowMarks:
        """Return what is shown on a row."""
        proposals, remarks = self._desk.proposals(row), self._desk.remarks(row)
        article = self._session.article
        if article is None or not (proposals or remarks):
            return NO_MARKS
        block = article.blocks[row]
        shown = [
            *self._changed(block, proposals),
            *self._conflicted(block, proposals),
            *(self._remark(row, block, remark) for remark in remarks),
        ]
        return RowMarks(
            tuple(each for side, each in shown if side is Side.DRAFT),
            tuple(each for side, each in shown if side is Side.SOURCE),
            tuple(self._ghosts(proposals)),
            self._bar(proposals),
        )

    def _colour(self, proposal: Proposal) -> str:
        name = proposal.authors[0].name if proposal.authors else ""
        return self._desk.colour_of(name).name()

    def _bar(self, proposals: Iterable[Proposal]) -> str:
        if any(each.is_conflict for each in proposals):
            return self._theme.palette.error
        colours = list(dict.fromkeys(self._colour(each) for each in proposals))
        return colours[0] if len(colours) == 1 else self._theme.palette.soft if colours else ""

    # Changes

    def _changed(self, block: Block, proposals: Iterable[Proposal]) -> Iterator[tuple[Side, Shown]]:
        for each in proposals:
            change, colour = each.change, self._colour(each)
            make = None if each.is_conflict else _IN_PLACE.get(change.kind)
            if make is None:
                continue
            if each.standing is Standing.WAITING and change.over:
                end = change.start + len(change.before)
                ids = (each.id,)
                shown = Shown(Role.DELETED, change.start, end, ids, colour, over=change.over)
            else:
                shown = make(each, block, colour)
            yield _side(each), shown

    def _conflicted(
        self, block: Block, proposals: Iterable[Proposal]
    ) -> Iterator[tuple[Side, Shown]]:
        sides = {each.id: _side(each) for each in proposals}
        told: set[str] = set()
        for conflict in self._conflicts.get(block.id, ()):
            told.update(conflict.proposals)
            side = next((sides[each] for each in conflict.proposals if each in sides), Side.DRAFT)
            yield side, self._stretch(conflict.start, conflict.end, conflict.proposals)
        for each in proposals:
            if each.is_conflict and each.id not in told and each.change.kind in _IN_PLACE:
                yield _side(each), self._stretch(each.start, each.end, (each.id,))

    def _stretch(self, start: int, end: int, ids: tuple[str, ...]) -> Shown:
        words = _CHOICE if start == end else ""
        return Shown(Role.CONFLICT, start, end, ids, self._theme.palette.error, words)

    # Rows

    def _ghosts(self, proposals: Iterable[Proposal]) -> Iterator[Ghost]:
        for proposal in proposals:
            change, colour = proposal.change, self._colour(proposal)
            if change.kind is ChangeKind.ROW_INSERTED:
                above = not change.block
                yield Ghost(proposal.id, colour, change.after, change.source, above)
            elif change.kind is ChangeKind.ROW_MOVED:
                yield Ghost(proposal.id, colour, self._moved_to(change), is_note=True)

    def _moved_to(self, change: Change) -> str:
        if not change.after:
            return QCoreApplication.translate("RowMarks", "↑ moved to the beginning")
        blocks = self._session.article.blocks if self._session.article else ()
        found = (block.draft.plain or block.source.plain for block in blocks)
        text = next((t for t, b in zip(found, blocks, strict=True) if b.id == change.after), "")
        words = text if len(text) <= _FIRST_WORDS else f"{text[:_FIRST_WORDS].rstrip()}…"
        said = QCoreApplication.translate("RowMarks", "↕ moved behind “{words}”")
        return said.format(words=words.replace("\n", " "))

    # Remarks

    def _remark(self, row: int, block: Block, remark: Remark) -> tuple[Side, Shown]:
        number = str(self._desk.remark_number(remark.id))
        colour = self._desk.colour_of(remark.author).name()
        if remark.side is RemarkSide.SOURCE:
            side = Side.SOURCE
            start, end = nearest(block.source.plain, remark.anchor, remark.start)
        elif remark.side is RemarkSide.DRAFT:
            side = Side.DRAFT
            start, end = self._desk.remark_place(row, remark)
        else:
            side, start, end = Side.DRAFT, len(block.draft), len(block.draft)
        return side, Shown(Role.REMARK, start, end, (remark.id,), colour, number)


def _side(proposal: Proposal) -> Side:
    return Side.SOURCE if proposal.change.kind is ChangeKind.SOURCE else Side.DRAFT


def _replaced(proposal: Proposal, block: Block, colour: str) -> Shown:
    del block
    words, ids = proposal.change.after, (proposal.id,)
    is_bare = proposal.start == proposal.end
    role = Role.INSERTED if is_bare else Role.DELETED
    return Shown(role, proposal.start, proposal.end, ids, colour, words)


def _moved(proposal: Proposal, block: Block, colour: str) -> Shown:
    shown = _replaced(proposal, block, colour)
    if shown.role is Role.DELETED:
        return shown
    return Shown(Role.MOVED, shown.start, shown.end, shown.ids, colour, shown.words)


def _row_deleted(proposal: Proposal, block: Block, colour: str) -> Shown:
    return Shown(Role.DELETED, 0, len(block.draft), (proposal.id,), colour)


_IN_PLACE: Mapping[ChangeKind, Callable[[Proposal, Block, str], Shown]] = MappingProxyType(
    {
        ChangeKind.INSERT: _replaced,
        ChangeKind.DELETE: _replaced,
        ChangeKind.REPLACE: _replaced,
        ChangeKind.SOURCE: _replaced,
        ChangeKind.MOVE: _moved,
        ChangeKind.ROW_DELETED: _row_deleted,
    }
)
