"""Where to look: for every Chinese piece the stretch of the English that it may begin at.

Short texts are looked at wholly. In long ones the pieces that share rare things are pinned, and a
band is laid along the pins; without any it follows the lengths.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise

from editor.suggest.aligning.evidence import Evidence

_ALL = 20_000
"""Pieces times pieces that are still looked at wholly."""

_HALF = 8
_HALF_OF_GAP = 0.1
_WIDEST = 120
_RARE = 3
_PINNED = 3.0
"""What two pieces must share at least of rare things to be pinned together."""

Point = tuple[int, int]
Frame = Sequence[tuple[int, int]]
"""For each number of sources taken, 0 to all: the least and the largest number of drafts taken."""


def frame(evidence: Evidence, wanted: Sequence[float], found: Sequence[float]) -> Frame:
    """Return the frame of two texts from their evidence and the lengths of their pieces."""
    sources, drafts = len(wanted), len(found)
    if sources * drafts <= _ALL:
        return [(0, drafts)] * (sources + 1)
    corners = [(0, 0), *_pins(evidence), (sources, drafts)]
    ours, theirs = (list(accumulate(side, initial=0.0)) for side in (wanted, found))
    lows, highs = [0] * (sources + 1), [drafts] * (sources + 1)
    for first, last in pairwise(corners):
        for row in range(first[0], last[0] + 1):
            lows[row], highs[row] = _around(row, first, last, ours, theirs)
    lows[0], highs[-1] = 0, drafts
    # A band that turned back would have no way through it.
    lows = list(accumulate(reversed(lows), min))[::-1]
    highs = list(accumulate(highs, max))
    return list(zip(lows, highs, strict=True))


def _around(
    row: int, first: Point, last: Point, ours: Sequence[float], theirs: Sequence[float]
) -> tuple[int, int]:
    """Return the band at a row between two pins; it lies where the lengths let expect."""
    share = (ours[row] - ours[first[0]]) / max(1.0, ours[last[0]] - ours[first[0]])
    wanted = theirs[first[1]] + share * (theirs[last[1]] - theirs[first[1]])
    centre = bisect_left(theirs, wanted, first[1], last[1])
    gap = max(last[0] - first[0], last[1] - first[1])
    half = min(_WIDEST, _HALF + int(gap * _HALF_OF_GAP))
    return max(0, centre - half), min(len(theirs) - 1, centre + half)


def _pins(evidence: Evidence) -> list[Point]:
    """Return pairs of pieces that share rare things with each other most, rising in both orders."""
    votes: defaultdict[Point, float] = defaultdict(float)
    where: defaultdict[str, list[int]] = defaultdict(list)
    for number, signs in enumerate(evidence.sources):
        for sign in signs:
            if sign in evidence.weights and len(evidence.places[sign]) <= _RARE:
                where[sign].append(number)
    for sign, sources in where.items():
        if len(sources) <= _RARE:
            for source in sources:
                for draft in evidence.places[sign]:
                    votes[source, draft] += evidence.weights[sign]
    best_source: dict[int, float] = {}
    best_draft: dict[int, float] = {}
    for (source, draft), vote in votes.items():
        best_source[source] = max(vote, best_source.get(source, 0.0))
        best_draft[draft] = max(vote, best_draft.get(draft, 0.0))
    mutual = [
        point
        for point, vote in votes.items()
        if vote >= _PINNED and vote == best_source[point[0]] == best_draft[point[1]]
    ]
    return _rising(sorted(mutual, key=lambda point: (point[0], -point[1])))


def _rising(points: Sequence[Point]) -> list[Point]:
    """Return the longest chain of points that rises in both orders (patience sorting)."""
    ends: list[int] = []
    tops: list[int] = []
    behind: list[int] = []
    for number, (_, draft) in enumerate(points):
        pile = bisect_right(ends, draft - 1)
        behind.append(tops[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(draft)
            tops.append(number)
        else:
            ends[pile], tops[pile] = draft, number
    chain: list[Point] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        chain.append(points[at])
        at = behind[at]
    return chain[::-1]
