"""The memory: one sentence looked up in many units, beside comparing it with all of them.

Run with `-s` to see the medians, the recall of the best hits, and the sizes.
"""

import random
import statistics
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import pytest
from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from editor.formats.tmx import read_units, write_units
from editor.glossary.glossary import is_pattern
from editor.glossary.shipped import shipped_terms
from editor.suggest.memory.index import CUTOFF, MemoryIndex
from editor.suggest.memory.unit import Unit

_DRAFT = "The conference emphasized industry-education integration, and {} students took part."
_MEASURES = "人个年次名"
_QUERIES = 60
_SCANNED_EVERY = 4
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

    def queries(self, sources: list[str]) -> list[str]:
        known = [self.reworded(self.chance.choice(sources)) for _ in range(_QUERIES * 3 // 4)]
        return known + [self.sentence() for _ in range(_QUERIES // 4)]


def _timed(work: Callable[[], _T]) -> tuple[float, _T]:
    """Return how many milliseconds some work took, and its result."""
    start = perf_counter()
    result = work()
    return (perf_counter() - start) * 1000, result


def _scan(text: str, sources: list[str]) -> list[float]:
    """Return how alike the best are among all sources."""
    scorer = Indel.normalized_similarity
    found = extract(text, sources, scorer=scorer, score_cutoff=CUTOFF, limit=5)
    return [score for _, score, _ in found]


@pytest.mark.parametrize("size", [100_000, 1_000_000])
def test_a_sentence_in_the_memory(tmp_path: Path, size: int) -> None:
    press = Press()
    sources = [press.sentence() for _ in range(size)]
    index = MemoryIndex.open(tmp_path)
    entries = ((number, zh, _DRAFT.format(number)) for number, zh in enumerate(sources))
    building, _ = _timed(lambda: index.add(entries))
    opening, index = _timed(lambda: MemoryIndex.open(tmp_path))
    queries = press.queries(sources)
    looked = [_timed(partial(index.find, text)) for text in queries]
    scanned = [_timed(partial(_scan, text, sources)) for text in queries[::_SCANNED_EVERY]]
    for (_, found), (_, best) in zip(looked[::_SCANNED_EVERY], scanned, strict=True):
        assert [hit.score for hit in found] == pytest.approx(best)
    word, _ = _timed(lambda: sum(1 for _ in index.with_source("党委")))
    once = statistics.median(time for time, _ in looked)
    whole = statistics.median(time for time, _ in scanned)
    megabytes = sum(path.stat().st_size for path in tmp_path.iterdir()) / 1e6
    print(  # noqa: T201  what a benchmark is for
        f"\n{size:,} units: {once:.1f} ms a sentence, full scan {whole:.0f} ms "
        f"({whole / once:.0f} times); opened in {opening:.1f} ms, "
        f"built in {building / 1000:.1f} s, {megabytes:.0f} MB on disk; "
        f"every unit with a two-character word {word:.0f} ms"
    )


def test_100_000_units_through_tmx(tmp_path: Path) -> None:
    press = Press()
    units = [Unit(press.sentence(), _DRAFT.format(number)) for number in range(100_000)]
    path = tmp_path / "memory.tmx"
    writing, _ = _timed(lambda: write_units(path, units))
    reading, read = _timed(lambda: sum(1 for _ in read_units(path)))
    assert read == len(units)
    print(f"\n100,000 units: TMX written in {writing:.0f} ms, read in {reading:.0f} ms")  # noqa: T201
