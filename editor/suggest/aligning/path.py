"""The likeliest way through two texts: beads of pieces, none left out and none twice.

Dynamic programming over how many pieces of either side are taken, inside a frame.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf

from editor.progress import Progress
from editor.suggest.aligning.bead import Piece
from editor.suggest.aligning.evidence import Evidence
from editor.suggest.aligning.frame import Frame
from editor.suggest.aligning.kinds import affinity
from editor.suggest.aligning.lengths import likelihood

Shape = tuple[int, int]
"""How many sources and how many drafts a bead takes."""

PRIORS: Mapping[Shape, float] = {
    (1, 1): 0.0,
    (1, 0): -2.2,
    (0, 1): -2.2,
    (1, 2): -2.1,
    (2, 1): -2.1,
    (1, 3): -3.4,
    (3, 1): -3.4,
    (2, 2): -4.0,
}
"""How likely each shape is, as a logarithm, before anything is read."""

_AGAINST = -8.0
"""The most that all that is missing speaks against a pair."""

_NEVER = -1000.0
_IDLE = -0.8
"""What a piece that shares nothing speaks against being put into one bead with others that do."""

_STEP = 64


@dataclass(frozen=True, slots=True)
class Step:
    """A bead on the way: where it begins on both sides, its shape, and what speaks for it."""

    source: int
    draft: int
    shape: Shape
    weight: float


class Path:
    """Two texts, measured; asked for the likeliest way through them."""

    def __init__(
        self,
        sources: Sequence[Piece],
        drafts: Sequence[Piece],
        evidence: Evidence,
        lengths: tuple[Sequence[float], Sequence[float]],
        frame: Frame,
    ) -> None:
        self._sources, self._drafts, self._frame = sources, drafts, frame
        self._evidence = evidence
        self._are_placed = any(piece.place is not None for piece in (*sources, *drafts))
        self._wanted, self._found = (list(accumulate(side, initial=0.0)) for side in lengths)
        ours, theirs = evidence.against()
        self._ours = list(accumulate(ours, initial=0.0))
        self._theirs = list(accumulate(theirs, initial=0.0))
        self._shared: list[Mapping[int, float]] = []

    def steps(self, progress: Progress) -> list[Step]:
        """Return the beads of the likeliest way; `progress` counts sources."""
        rows: list[dict[int, tuple[float, Shape]]] = []
        total = len(self._sources)
        for row, (low, high) in enumerate(self._frame):
            if row % _STEP == 0:
                progress(row, total)
            if row:
                last = self._frame[row - 1][0]
                self._shared.append(self._evidence.shared(row - 1, max(0, last - 3), high))
            states: dict[int, tuple[float, Shape]] = {}
            rows.append(states)
            for column in range(low, high + 1):
                states[column] = self._best(rows, row, column)
        progress(total, total)
        return list(self._traced(rows))[::-1]

    def _best(
        self, rows: Sequence[Mapping[int, tuple[float, Shape]]], row: int, column: int
    ) -> tuple[float, Shape]:
        """Return the best way to a place: its weight, and the shape of its last bead."""
        if not row and not column:
            return 0.0, (0, 0)
        best, taken = -inf, (0, 0)
        for shape, prior in PRIORS.items():
            ours, theirs = shape
            if ours > row or theirs > column:
                continue
            before = rows[row - ours].get(column - theirs)
            if before is None:
                continue
            weight = before[0] + prior
            if ours and theirs:
                weight += self._pair(row, column, ours, theirs)
            if weight > best:
                best, taken = weight, shape
        return best, taken

    def _pair(self, row: int, column: int, ours: int, theirs: int) -> float:
        """Return what speaks for the last so many pieces of both sides being a pair."""
        source, draft = row - ours, column - theirs
        told = self._ours[source] - self._ours[row] + self._theirs[draft] - self._theirs[column]
        told += self._said(row, column, ours, theirs)
        lengths = likelihood(
            self._wanted[row] - self._wanted[source], self._found[column] - self._found[draft]
        )
        if self._are_placed and not self._is_one_place(source, row, draft, column):
            return _NEVER
        kinds = affinity(self._sources[source].kind, self._drafts[draft].kind)
        return max(_AGAINST, told) + lengths + kinds

    def _is_one_place(self, source: int, row: int, draft: int, column: int) -> bool:
        """Tell whether no two of some pieces have different places."""
        pieces = (*self._sources[source:row], *self._drafts[draft:column])
        return len({piece.place for piece in pieces} - {None}) < 2

    def _said(self, row: int, column: int, ours: int, theirs: int) -> float:
        """Return what the pieces of a pair share, less for those that share nothing."""
        if ours == theirs == 1:
            return self._shared[row - 1].get(column - 1, 0.0)
        places = range(column - theirs, column)
        near = self._shared[row - ours : row]
        if not any(place in shared for shared in near for place in places):
            return _IDLE * max(ours, theirs)
        gains = [[shared.get(place, 0.0) for place in places] for shared in near]
        lists = gains if theirs == 1 else list(zip(*gains, strict=True))
        idle = _IDLE * sum(not any(each) for each in lists)
        single = [gain for each in gains for gain in each if gain]
        if len(single) > 1:
            return self._evidence.together(row - ours, row, column - theirs, column) + idle
        return sum(single) + idle

    def _traced(self, rows: Sequence[Mapping[int, tuple[float, Shape]]]) -> Iterator[Step]:
        row, column = len(self._sources), len(self._drafts)
        while row or column:
            shape = rows[row][column][1]
            ours, theirs = shape
            weight = self._pair(row, column, ours, theirs) if ours and theirs else 0.0
            row, column = row - ours, column - theirs
            yield Step(row, column, shape, weight + PRIORS[shape])
