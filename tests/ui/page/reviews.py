"""Reviews written by hand, and the pages that show them."""

from dataclasses import replace

from editor.review.change import Change, ChangeKind, Remark
from editor.review.change import Side as RemarkSide
from editor.review.proposal import (
    Author,
    Conflict,
    ConflictText,
    CopyAccount,
    Proposal,
    Review,
    Standing,
)
from editor.ui.review.desk import ReviewDesk
from tests.ui.page.desk import Desk

LI, WANG = "李明", "王芳"
_DATE = "2026-03-18T16:02:00Z"


def proposal(
    kind: ChangeKind,
    start: int,
    before: str,
    after: str,
    *,
    block: str = "p0",
    who: str = LI,
    source: str = "",
) -> Proposal:
    """Return an open proposal, named by what it does."""
    name = f"{block} {start} {before}→{after}"
    end = start + len(before)
    change = Change(name, "e1", block, kind, start, end, before, after, who, _DATE, source=source)
    return Proposal(change, (Author(who, _DATE, copy=who),), start=start, end=end)


def replaced(start: int, before: str, after: str, *, block: str = "p0", who: str = LI) -> Proposal:
    """Return a proposal to write other words."""
    return proposal(ChangeKind.REPLACE, start, before, after, block=block, who=who)


def inserted(start: int, after: str, *, block: str = "p0", who: str = LI) -> Proposal:
    """Return a proposal to put words in."""
    return proposal(ChangeKind.INSERT, start, "", after, block=block, who=who)


def deleted_again(of: Proposal, start: int, words: str, who: str = WANG) -> Proposal:
    """Return a proposal that deletes words of another one's."""
    made = proposal(ChangeKind.DELETE, start, words, "", block=of.change.block, who=who)
    return replace(made, change=replace(made.change, over=of.id), standing=Standing.WAITING)


def remark(
    anchor: str,
    start: int,
    *,
    side: RemarkSide = RemarkSide.DRAFT,
    block: str = "p0",
    text: str = "Is this so?",
) -> Remark:
    """Return a remark about words."""
    return Remark(f"r {anchor}", "e1", block, side, WANG, _DATE, text, anchor, start)


def collision(first: Proposal, second: Proposal) -> tuple[tuple[Proposal, Proposal], Conflict]:
    """Return two proposals about the same words as rivals, and their conflict."""
    rivals = (
        replace(first, rivals=(second.id,)),
        replace(second, rivals=(first.id,)),
    )
    texts = tuple(
        ConflictText(one.id, tuple(author.name for author in one.authors), one.change.after)
        for one in rivals
    )
    before = first.change.before
    ids = (first.id, second.id)
    return rivals, Conflict(first.change.block, ids, before, before, texts, first.start, first.end)


def review(
    *proposals: Proposal,
    conflicts: tuple[Conflict, ...] = (),
    remarks: tuple[Remark, ...] = (),
) -> Review:
    """Return the review of two copies that holds all this."""
    by_block: dict[str, tuple[Proposal, ...]] = {}
    for each in proposals:
        block = each.change.block
        by_block[block] = (*by_block.get(block, ()), each)
    copies = tuple(
        CopyAccount(name, f"{name}.docx", name, 12, 12, len(proposals), len(remarks), 0)
        for name in (LI, WANG)
    )
    return Review(proposals, conflicts, remarks, copies=copies, by_block=by_block)


def reviewed(desk: Desk, shown: Review) -> ReviewDesk:
    """Show a review of the article on the desk in its pages."""
    made = ReviewDesk(desk.session, desk.theme, desk.view)
    desk.view.show_review(made)
    made.show(shown)
    return made
