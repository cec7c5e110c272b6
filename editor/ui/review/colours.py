"""One colour for each reviewer, the same in the page, the cards and the bars."""

from collections.abc import Iterable

from editor.review.proposal import Review


def reviewers_of(review: Review) -> tuple[str, ...]:
    """Return the names in a review, each once: those the copies are from, then all others."""
    return tuple(dict.fromkeys(name for name in _names(review) if name))


def _names(review: Review) -> Iterable[str]:
    for copy in review.copies:
        yield copy.reviewer
    for proposal in review.proposals:
        for author in proposal.authors:
            yield author.name
    for remark in review.remarks:
        yield remark.author
