"""The way through a review: the open changes and remarks in the order of the article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.article.article import Article
from editor.article.history import Caret
from editor.review.change import Remark
from editor.review.proposal import Review
from editor.ui.review.standing import is_open


@dataclass(frozen=True, slots=True)
class Stop:
    """Something to decide on or to answer: its row (-1 = none), place in the draft, and ids.

    The proposals of one conflict are one stop.
    """

    row: int
    at: int
    ids: tuple[str, ...]


def stops(article: Article, review: Review, remarks: Sequence[Remark]) -> tuple[Stop, ...]:
    """Return what is open, in the order of the article; `remarks` are the open ones."""
    rows = {block.id: row for row, block in enumerate(article.blocks)}
    found = [*_change_stops(review, rows), *_remark_stops(remarks, article, rows)]
    return tuple(sorted(found, key=lambda stop: (stop.row, stop.at)))


def next_stop(way: Sequence[Stop], current: str, caret: Caret, step: int) -> Stop | None:
    """Return the next stop (`step` 1) or the one before (-1), round the end; `None` without any.

    It counts from the current one while the caret is still in its row, else from the caret.
    """
    if not way:
        return None
    at = next((place for place, stop in enumerate(way) if current in stop.ids), None)
    if at is not None and way[at].row in {caret.row, -1}:
        return way[(at + step) % len(way)]
    here = (caret.row, caret.at)
    behind = [place for place, stop in enumerate(way) if (stop.row, stop.at) >= here]
    first = behind[0] if behind else len(way)
    return way[(first if step > 0 else first - 1) % len(way)]


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


def _change_stops(review: Review, rows: dict[str, int]) -> Iterator[Stop]:
    conflicts = {each: conflict for conflict in review.conflicts for each in conflict.proposals}
    passed: set[str] = set()
    for proposal in review.proposals:
        if proposal.id in passed or not is_open(proposal):
            continue
        conflict = conflicts.get(proposal.id)
        ids = conflict.proposals if conflict else (proposal.id,)
        passed.update(ids)
        yield Stop(rows.get(proposal.change.block, -1), proposal.start, ids)


def _remark_stops(
    remarks: Sequence[Remark], article: Article, rows: dict[str, int]
) -> Iterator[Stop]:
    for remark in remarks:
        row = rows.get(remark.block, -1)
        plain = article.blocks[row].draft.plain if row >= 0 else ""
        yield Stop(row, nearest(plain, remark.anchor, remark.start)[0], (remark.id,))
