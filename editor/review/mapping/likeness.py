"""How like two texts are: the weight of the words they share.

Chinese counts by pairs of characters, everything else by words. A word that stands in few of the
sent rows weighs more than one that stands in many, so that "the" makes nobody alike.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log

from editor.text.folding import folded

_RUN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[^\W_\u2e80-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")

Features = frozenset[str]


def features(text: str) -> Features:
    """Return the words of a text and its pairs of Chinese characters; of a lone one, itself."""
    found: list[str] = []
    for run in _RUN.findall(folded(text).casefold()):
        if run[0] < "\u2e80" or "\uac00" <= run[0] <= "\ud7af" or len(run) == 1:
            found.append(run)
        else:
            found += map("".join, pairwise(run))
    return frozenset(found)


def is_chinese(text: str) -> bool | None:
    """Return whether a text is mainly Chinese; None when it has no letters of either script.

    A Chinese character says about as much as two letters.
    """
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    return han * 2 >= latin if han or latin else None


class Weights:
    """The weights of words, from the sent rows they stand in."""

    def __init__(self, texts: Iterable[Features]) -> None:
        counted: Counter[str] = Counter()
        rows = 0
        for words in texts:
            counted.update(words)
            rows += 1
        self._rare = log(1 + max(rows, 1))
        self._of = {word: log(1 + rows / count) for word, count in counted.items()}

    def of(self, words: Iterable[str]) -> float:
        """Return the weight of some words together; unknown ones weigh as much as the rarest."""
        get, rare = self._of.get, self._rare
        return sum([get(word, rare) for word in words])

    def likeness(self, one: Features, other: Features) -> float:
        """Return from 0, nothing shared, to 1, the same words (Dice's coefficient, weighted)."""
        if not one or not other:
            return 0.0
        return 2 * self.of(one & other) / (self.of(one) + self.of(other))

    def share(self, part: Features, whole: Features) -> float:
        """Return how much of `part` is in `whole`, 0 to 1."""
        return self.of(part & whole) / self.of(part) if part else 0.0
