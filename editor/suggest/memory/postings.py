"""Which texts have a key: sorted keys, and behind each the sorted numbers of its texts."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from editor.suggest.memory.grams import Places, Words32

_NUMBER = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Postings:
    """Keys in order, where each one's texts begin in `texts` (one more than keys), and these."""

    keys: Words32
    starts: Words32
    texts: Words32

    @classmethod
    def of(cls, keys: Words32, owners: Places) -> Self:
        """Return the postings of keys, given beside the numbers of their texts."""
        pairs = (keys.astype(np.uint64) << _HALF) | owners.astype(np.uint64)
        pairs.sort()
        fresh = np.ones(len(pairs), np.bool_)
        fresh[1:] = pairs[1:] != pairs[:-1]
        pairs = pairs[fresh]
        found = (pairs >> _HALF).astype(np.uint32)
        fresh = np.ones(len(found), np.bool_)
        fresh[1:] = found[1:] != found[:-1]
        starts = np.append(np.flatnonzero(fresh), len(found)).astype(np.uint32)
        return cls(found[fresh], starts, (pairs & _NUMBER).astype(np.uint32))

    def pairs(self) -> tuple[Words32, Places]:
        """Return every key beside the number of a text that has it."""
        return np.repeat(self.keys, np.diff(self.starts)), self.texts.astype(np.int64)

    def lists(self, keys: Words32) -> list[Words32]:
        """Return the texts of each key that any text has."""
        if not len(self.keys):
            return []
        places = np.minimum(self.keys.searchsorted(keys), len(self.keys) - 1)
        places = places[self.keys[places] == keys]
        begins, ends = self.starts[places].tolist(), self.starts[places + 1].tolist()
        return [self.texts[begin:end] for begin, end in zip(begins, ends, strict=True)]

    def shared(self, keys: Words32, first: int, end: int) -> Places:
        """Return how many of the keys each text of [first, end) has."""
        found = self.lists(keys)
        if first or end < _largest(found):
            edges = np.array([first, end], np.uint32)  # of another type, the texts would be copied
            found = [texts[slice(*texts.searchsorted(edges).tolist())] for texts in found]
        if not found:
            return np.zeros(end - first, np.int64)
        numbers = np.concatenate(found)
        numbers -= np.uint32(first)
        return np.bincount(numbers, minlength=end - first)

    def having_all(self, keys: Words32) -> Words32:
        """Return the texts that have every key; none for no keys."""
        wanted = np.unique(keys)
        found = sorted(self.lists(wanted), key=len)
        if not found or len(found) < len(wanted):
            return np.zeros(0, np.uint32)
        common = found[0]
        for texts in found[1:]:
            at = np.minimum(texts.searchsorted(common), len(texts) - 1)
            common = common[texts[at] == common]
        return common


def _largest(found: list[Words32]) -> int:
    return max((int(texts[-1]) + 1 for texts in found if len(texts)), default=0)
