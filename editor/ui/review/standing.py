"""What is still to be decided, and what is settled without a decision."""

from collections.abc import Iterable, Mapping, Sequence

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


def threads(remarks: Sequence[Remark]) -> tuple[tuple[Remark, ...], ...]:
    """Return the remarks as threads: each with everything that answers it or its answers."""
    known = {remark.id for remark in remarks}
    held: dict[str, list[Remark]] = {}
    first_of: dict[str, str] = {}
    for remark in remarks:
        asked = remark.reply_to or remark.about
        first = first_of.get(asked, remark.id) if asked in known else remark.id
        first_of[remark.id] = first
        held.setdefault(first, []).append(remark)
    return tuple(tuple(thread) for thread in held.values())


def is_resolved(thread: Sequence[Remark], states: Mapping[str, RemarkState]) -> bool:
    """Tell whether a thread was settled, by a reviewer or at the desk."""
    return any(each.resolved or (each.id in states and states[each.id].resolved) for each in thread)


def open_remarks(review: Review, states: Mapping[str, RemarkState]) -> tuple[Remark, ...]:
    """Return the first remark of every thread that is not settled."""
    return tuple(thread[0] for thread in threads(review.remarks) if not is_resolved(thread, states))


def move_of(proposal: Proposal, others: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return both ends of a move, or the proposal alone when it is none."""
    change = proposal.change
    if not change.move:
        return (proposal,)
    same = (each for each in others if each.change.move == change.move)
    return tuple(each for each in same if each.change.export == change.export) or (proposal,)
