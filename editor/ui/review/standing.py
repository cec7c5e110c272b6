"""What is still to be decided, and what is settled without a decision."""

from collections.abc import Iterable, Mapping

from editor.article.decisions import RemarkState
from editor.review.change import ChangeKind, Remark
from editor.review.proposal import Proposal, Review, Standing

_SETTLED = frozenset({Standing.THERE, Standing.GONE})


def is_settled(proposal: Proposal) -> bool:
    """Tell whether a proposal was decided, or the draft has made it pointless."""
    return proposal.decision is not None or proposal.standing in _SETTLED


def is_open(proposal: Proposal) -> bool:
    """Tell whether a proposal is still to be decided; a change of the look never is."""
    return not is_settled(proposal) and proposal.change.kind is not ChangeKind.FORMAT


def open_changes(review: Review) -> tuple[Proposal, ...]:
    """Return the proposals still to be decided, in the order of the article."""
    return tuple(proposal for proposal in review.proposals if is_open(proposal))


def open_remarks(review: Review, states: Mapping[str, RemarkState]) -> tuple[Remark, ...]:
    """Return the remarks not resolved, by the reviewer or at the desk; answers left out."""
    return tuple(
        remark
        for remark in review.remarks
        if not remark.reply_to
        and not remark.resolved
        and not (remark.id in states and states[remark.id].resolved)
    )


def move_of(proposal: Proposal, others: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return both ends of a move, or the proposal alone when it is none."""
    change = proposal.change
    if not change.move:
        return (proposal,)
    same = (each for each in others if each.change.move == change.move)
    return tuple(each for each in same if each.change.export == change.export) or (proposal,)
