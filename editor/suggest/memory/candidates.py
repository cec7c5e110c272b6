"""Which units can be alike enough to a text: none that is, is left out.

Likeness is that of `rapidfuzz.distance.Indel`: two texts of n and m characters with L in common, in
order, are 2L / (n + m) alike. Three bounds on it need no comparing:

- lengths: L is at most the shorter one;
- pairs of characters: each of the n + m - 2L characters put in or taken out parts at most one more
  pair of what is common, so that at least 3L - n - m - 1 pairs are shared;
- sets of characters: a character that only one text has was put in or taken out.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor
from typing import Self

import numpy as np
from numpy.typing import NDArray

from editor.suggest.memory.grams import Places, Words32, bigrams, signatures, texts
from editor.suggest.memory.segment import Segment

SLACK = 1e-9
"""More than what floating point loses, less than any difference of two likenesses."""

_BANDS = 16


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to be found, as it is compared, and what it is looked up by."""

    text: str
    keys: Words32
    signature: NDArray[np.uint64]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return a text, of one character or more, ready to be looked up."""
        given = texts([text])
        return cls(text, bigrams(given)[0], signatures(given)[0])


def possible(segment: Segment, wanted: Wanted, cutoff: float) -> tuple[Places, NDArray[np.float64]]:
    """Return the numbers of the units that may be `cutoff` (0–1) alike, and how alike at most."""
    length = len(wanted.text)
    reach = 2 / max(cutoff, SLACK) - 1
    shortest, longest = ceil(length / reach - SLACK), floor(length * reach + SLACK)
    lengths = segment.lengths
    first = int(lengths.searchsorted(shortest))
    end = int(lengths.searchsorted(longest, "right"))
    if first == end:
        return np.zeros(0, np.int64), np.zeros(0)
    counts = segment.source.shared(wanted.keys, first, end)
    numbers = first + _near(counts, segment.lengths[first:end], length, cutoff)
    shared, total = counts[numbers - first], segment.lengths[numbers] + length
    bound = 2 * (shared + total + 1) / (3 * total)
    changed = _different(segment.signatures[numbers], wanted.signature)
    bound = np.minimum(bound, 1 - changed / total)
    kept = bound >= cutoff - SLACK
    return numbers[kept], bound[kept]


def _near(counts: Places, lengths: Places, length: int, cutoff: float) -> Places:
    """Return the places of the texts that share enough pairs for their length.

    Lengths rise, so that bands of texts need nearly the same.
    """
    edges = np.linspace(0, len(counts), _BANDS + 1).astype(np.int64).tolist()
    near = []
    for start, end in pairwise(edges):
        if start < end:
            fewest = ceil((1.5 * cutoff - 1) * (length + int(lengths[start])) - 1 - SLACK)
            near.append(start + np.flatnonzero(counts[start:end] >= fewest))
    return np.concatenate(near)


def _different(some: NDArray[np.uint64], one: NDArray[np.uint64]) -> Places:
    """Return how many bits of signatures differ from one; many sums over four are slow."""
    different = np.zeros(len(some), np.int64)
    for column in np.bitwise_count(some ^ one).T:
        different += column
    return different
