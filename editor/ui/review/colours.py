"""One colour for each reviewer, the same in the page, the cards and the bars."""

from collections.abc import Iterable, Sequence

from editor.review.change import Copy
from editor.review.proposal import Review


def reviewers_of(review: Review, copies: Sequence[Copy] = ()) -> tuple[str, ...]:
    """Return the names in a review, each once, as their copies came in.

    A copy that comes later adds its names behind the others: no colour changes hands.
    """
    return tuple(dict.fromkeys(name for name in _names(review, copies) if name))


def _names(review: Review, copies: Sequence[Copy]) -> Iterable[str]:
    for copy in copies:
        yield from (change.author for change in copy.changes)
        yield from (remark.author for remark in copy.remarks)
    for proposal in review.proposals:
        for author in proposal.authors:
            yield author.name
    for remark in review.remarks:
        yield remark.author
