"""Finds the units most alike: the most promising are compared first, until no other can win."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from editor.suggest.memory.candidates import SLACK, Wanted, possible
from editor.suggest.memory.grams import Places
from editor.suggest.memory.segment import Segment

_FIRST_LOOK = 32
_GROWTH = 4
_MOST_AT_ONCE = 4096


class Found(NamedTuple):
    """A unit that was found, and how alike its Chinese is: 0–1."""

    score: float
    id: int


class Search:
    """The best units for one text in the segments looked into so far."""

    def __init__(self, wanted: Wanted, limit: int, cutoff: float) -> None:
        self._wanted = wanted
        self._limit = limit
        self._cutoff = cutoff
        self._found: list[Found] = []

    @property
    def best(self) -> list[Found]:
        """The best units, best first, of equals the one with the largest id."""
        return self._found.copy()

    def look_into(self, segment: Segment, live: NDArray[np.bool_]) -> None:
        """Take in what the living units of a segment have to offer."""
        numbers, bounds = possible(segment, self._wanted, self._least())
        alive = live[numbers]
        numbers, bounds = numbers[alive], bounds[alive]
        order = np.argsort(-bounds)
        numbers, bounds = numbers[order], bounds[order]
        at, size = 0, _FIRST_LOOK
        while at < len(numbers) and bounds[at] >= self._least() - SLACK:
            self._compare(segment, numbers[at : at + size])
            at, size = at + size, min(size * _GROWTH, _MOST_AT_ONCE)

    def _least(self) -> float:
        """Return the score that a unit needs to be among the best."""
        is_full = len(self._found) == self._limit
        return self._found[-1].score if is_full else self._cutoff

    def _compare(self, segment: Segment, numbers: Places) -> None:
        sources = [segment.text(number) for number in numbers.tolist()]
        least = self._least()
        scores = cdist(
            [self._wanted.text],
            sources,
            scorer=Indel.normalized_similarity,
            score_cutoff=max(least - SLACK, 0),
            dtype=np.float64,
        )[0]
        good = np.flatnonzero(scores >= least)
        ids = segment.ids[numbers[good]].tolist()
        fresh = map(Found, scores[good].tolist(), ids)
        self._found = sorted([*self._found, *fresh], reverse=True)[: self._limit]
