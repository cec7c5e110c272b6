"""Which units can be alike enough to a text: none that is, is left out.

Likeness is that of `rapidfuzz.distance.Indel`: two texts of n and m characters with L in common, in
order, are 2L / (n + m) alike. Three bounds on it need no comparing:

- lengths: L is at most the shorter one;
- sets of characters: a character that only one text has was put in or taken out;
- pairs of characters: each of the n + m - 2L characters put in or taken out parts at most one more
  pair of what is common, so that at least 3L - n - m - 1 pairs are shared.

Sets are compared for all texts of a fitting length, which takes a few operations for each; pairs
only where sets leave many, as those of long texts do.
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

_MANY = 2048
"""Texts that sets of characters may leave without their pairs being counted."""

Counts = NDArray[np.uint8]


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
        return cls(text, bigrams(given)[0], signatures(given)[:, 0])


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
    changed = _different(segment.signatures[:, first:end], wanted.signature)
    near = _near(changed, lengths[first:end], length, cutoff)
    numbers = first + near
    total = lengths[numbers] + length
    bound = 1 - changed[near] / total
    if len(numbers) > _MANY:
        shared = segment.source.shared(wanted.keys, first, end)[numbers - first]
        bound = np.minimum(bound, 2 * (shared + total + 1) / (3 * total))
        kept = bound >= cutoff - SLACK
        numbers, bound = numbers[kept], bound[kept]
    return numbers, bound


def _near(changed: Counts, lengths: Places, length: int, cutoff: float) -> Places:
    """Return the places of the texts that differ in no more characters than their length allows.

    Lengths rise, so that nearly the same is allowed in bands of texts.
    """
    edges = np.linspace(0, len(changed), _BANDS + 1).astype(np.int64).tolist()
    near = []
    for start, end in pairwise(edges):
        if start < end:
            most = floor((1 - cutoff) * (length + int(lengths[end - 1])) + SLACK)
            near.append(start + np.flatnonzero(changed[start:end] <= most))
    return np.concatenate(near)


def _different(some: NDArray[np.uint64], one: NDArray[np.uint64]) -> Counts:
    """Return how many bits of signatures differ from one; all 256 of them may count as none."""
    different = np.zeros(some.shape[1], np.uint8)
    other = np.empty(some.shape[1], np.uint64)
    for word, wanted in zip(some, one, strict=True):
        np.bitwise_xor(word, wanted, out=other)
        different += np.bitwise_count(other)
    return different
