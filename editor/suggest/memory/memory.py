"""The memory in use: what it offers for a Chinese text, and where it has a word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from editor.glossary.folding import folded
from editor.glossary.glossary import Glossary
from editor.suggest.memory.index import CUTOFF, MemoryIndex
from editor.suggest.memory.substitution import Offer, offer
from editor.suggest.memory.unit import Unit, UnitStore
from editor.suggest.memory.wording import phrase
from editor.text.words import WordEdit, word_edits

_CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_FETCHED = 64


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit like a text: how alike (0–1), what made its Chinese the text, what is offered."""

    id: int
    unit: Unit
    score: float
    edits: tuple[WordEdit, ...]
    offer: Offer


class Mention(NamedTuple):
    """A unit that has a word, and where: code points of its source or of its draft."""

    id: int
    unit: Unit
    in_source: tuple[tuple[int, int], ...] = ()
    in_draft: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """Units in a store, found through their index, made to fit with a glossary."""

    index: MemoryIndex
    store: UnitStore
    glossary: Glossary

    def hits(self, text: str, limit: int = 5, cutoff: float = CUTOFF) -> tuple[Hit, ...]:
        """Return the units whose Chinese is most like a text, best first.

        A unit that the store no longer has is left out.
        """
        found = self.index.find(text, limit, cutoff)
        units = self.store.units([hit.id for hit in found])
        return tuple(
            self._hit(hit.id, units[hit.id], hit.score, text) for hit in found if hit.id in units
        )

    def concordance(self, words: str, limit: int = 50) -> tuple[Mention, ...]:
        """Return the newest units that have a word or words, of either language.

        English is looked for in any case, from the beginning of a word.
        """
        wanted = words.strip()
        is_chinese = _CHINESE.search(wanted) is not None
        mentions = self._in_sources(wanted) if is_chinese else self._in_drafts(wanted)
        return tuple(islice(mentions, limit))

    def _hit(self, number: int, unit: Unit, score: float, text: str) -> Hit:
        made = offer(unit.source, unit.draft, text, self.glossary)
        return Hit(number, unit, score, word_edits(unit.source, text), made)

    def _in_sources(self, wanted: str) -> Iterator[Mention]:
        pattern = re.compile(re.escape(folded(wanted)))
        for number, unit in self._fetched(self.index.with_source(wanted)):
            places = tuple(found.span() for found in pattern.finditer(folded(unit.source)))
            if places:
                yield Mention(number, unit, in_source=places)

    def _in_drafts(self, wanted: str) -> Iterator[Mention]:
        pattern = phrase(wanted)
        for number, unit in self._fetched(self.index.with_draft(wanted)):
            places = tuple(found.span() for found in pattern.finditer(unit.draft))
            if places:
                yield Mention(number, unit, in_draft=places)

    def _fetched(self, numbers: Iterator[int]) -> Iterator[tuple[int, Unit]]:
        while some := [*islice(numbers, _FETCHED)]:
            units = self.store.units(some)
            yield from ((number, units[number]) for number in some if number in units)
