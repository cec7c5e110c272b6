"""The best cover of a text: most characters, then fewest pieces, then fixed entries first."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from editor.glossary.grammar.chart import Piece

Reach = tuple[int, int, int]
"""What a cover reaches: characters, minus its pieces, characters of fixed entries."""


@dataclass(slots=True, eq=False)
class Standing:
    """One possible match: the pieces read over the same characters.

    `opened` are readings that lack what was named before; `closed` is one that is complete.
    """

    start: int
    end: int
    closed: Piece | None = None
    opened: list[Piece] = field(default_factory=list)

    @property
    def is_fixed(self) -> bool:
        """Whether an entry of the glossary stands here as it is."""
        return self.closed is not None and self.closed.rule is None


def best_cover(candidates: Iterable[Standing]) -> list[Standing]:
    """Return the candidates of the best cover of a text, in order, none across another."""
    by_start: dict[int, list[Standing]] = {}
    for candidate in candidates:
        by_start.setdefault(candidate.start, []).append(candidate)
    starts = sorted(by_start)
    # What is reached from the first start at or behind a place; the last entry is the text's end.
    reached: list[Reach] = [(0, 0, 0)] * (len(starts) + 1)
    chosen: list[Standing | None] = [None] * len(starts)
    for at in range(len(starts) - 1, -1, -1):
        best = reached[at + 1]
        for candidate in by_start[starts[at]]:
            covered, pieces, fixed = reached[bisect_left(starts, candidate.end, at + 1)]
            size = candidate.end - candidate.start
            reach = (covered + size, pieces - 1, fixed + size * candidate.is_fixed)
            if reach > best:
                best, chosen[at] = reach, candidate
        reached[at] = best
    return list(_chosen(starts, chosen))


def _chosen(starts: list[int], chosen: list[Standing | None]) -> Iterator[Standing]:
    free = 0
    for start, candidate in zip(starts, chosen, strict=True):
        if candidate is not None and start >= free:
            yield candidate
            free = candidate.end
