"""The best cover of a text: most characters, then fewest pieces, then fixed entries first."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor.glossary.grammar.chart import Piece


@dataclass(frozen=True, slots=True)
class Standing:
    """One possible match: the pieces read over the same characters.

    `opened` are readings that lack what was named before; `closed` is one that is complete.
    """

    start: int
    end: int
    closed: Piece | None = None
    opened: tuple[Piece, ...] = ()

    @property
    def is_fixed(self) -> bool:
        """Whether an entry of the glossary stands here as it is."""
        return self.closed is not None and self.closed.rule is None


def best_cover(length: int, candidates: Iterable[Standing]) -> list[Standing]:
    """Return the candidates of the best cover of a text, in order, none across another."""
    by_start: list[list[Standing]] = [[] for _ in range(length)]
    for candidate in candidates:
        by_start[candidate.start].append(candidate)
    score: list[tuple[int, int, int]] = [(0, 0, 0)] * (length + 1)
    chosen: list[Standing | None] = [None] * length
    for start in range(length - 1, -1, -1):
        best, taken = score[start + 1], None
        for candidate in by_start[start]:
            covered, pieces, fixed = score[candidate.end]
            size = candidate.end - start
            reached = (covered + size, pieces - 1, fixed + size * candidate.is_fixed)
            if reached > best:
                best, taken = reached, candidate
        score[start], chosen[start] = best, taken
    cover: list[Standing] = []
    at = 0
    while at < length:
        candidate_here = chosen[at]
        if candidate_here is None:
            at += 1
            continue
        cover.append(candidate_here)
        at = candidate_here.end
    return cover
