"""Invented sentences in the manner of the press, the same each run, and how long work takes."""

import random
from collections.abc import Callable
from time import perf_counter
from typing import TypeVar

from editor.glossary.glossary import is_pattern
from editor.glossary.shipped import shipped_terms

DRAFT = "The conference emphasized industry-education integration, and {} students took part."
_MEASURES = "人个年次名"
_T = TypeVar("_T")


class Press:
    """Sentences of terms, numbers and the characters that terms are made of, the same each run."""

    def __init__(self) -> None:
        self.chance = random.Random(3)
        self.terms = [term.zh for term in shipped_terms() if not is_pattern(term)]
        self.characters = "".join(self.terms) + "的是在和了与上为对将等会学校市委书记" * 20

    def sentence(self) -> str:
        length = max(4, self.chance.gauss(38, 14))
        parts: list[str] = []
        while sum(map(len, parts)) < length:
            parts.append(self._part())
        return "".join(parts) + "。"

    def _part(self) -> str:
        throw = self.chance.random()
        comma = "，" if self.chance.random() < 0.25 else ""
        if throw < 0.5:
            return self.chance.choice(self.terms) + comma
        if throw < 0.9:
            return "".join(self.chance.choices(self.characters, k=4)) + comma
        return f"{self.chance.randint(1, 9999)}{self.chance.choice(_MEASURES)}{comma}"

    def reworded(self, sentence: str) -> str:
        """Return a sentence with up to a sixth of its characters changed, taken out or put in."""
        characters = [*sentence]
        for _ in range(self.chance.randint(0, len(sentence) // 6)):
            at = self.chance.randrange(len(characters))
            fresh = ["", self.chance.choice(self.characters)][self.chance.random() < 0.7]
            kept = ["", characters[at]][self.chance.random() < 0.3]
            characters[at] = fresh + kept
        return "".join(characters)

    def queries(self, sources: list[str], count: int) -> list[str]:
        """Return three known sentences, reworded, for every new one."""
        known = [self.reworded(self.chance.choice(sources)) for _ in range(count * 3 // 4)]
        return known + [self.sentence() for _ in range(count // 4)]


def timed(work: Callable[[], _T]) -> tuple[float, _T]:
    """Return how many milliseconds some work took, and its result."""
    start = perf_counter()
    result = work()
    return (perf_counter() - start) * 1000, result
