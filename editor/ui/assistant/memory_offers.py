"""What the memory offers for a block: for the whole of it first, then sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.article.provenance import Origin, Provenance
from editor.text.sentences import chinese_sentences

if TYPE_CHECKING:  # they load numpy, which a start needs not
    from editor.suggest.memory.memory import Hit, Memory

KEYS = 5
"""Offers that have a key of their own."""

_OF_A_SENTENCE = 2
"""The most that is offered for one sentence of several."""
_SENTENCES = 12
"""So many sentences of a block are looked up; a longer one is for reading, not for taking."""


@dataclass(frozen=True, slots=True)
class MemoryOffer:
    """A remembered pair that is like a block, or like one of its sentences.

    `sentence` counts from 1; 0 stands for the whole block.
    """

    hit: "Hit"
    sentence: int = 0

    @property
    def draft(self) -> str:
        """The English that is offered, with the facts of the present Chinese in it."""
        return self.hit.offer.draft

    @property
    def provenance(self) -> Provenance:
        """What a block keeps that takes it whole; it is sure where the Chinese is the same."""
        hit = self.hit
        is_sure = hit.score == 1 and not (hit.offer.replaced or hit.offer.left)
        return Provenance(Origin.MEMORY, hit.score, hit.unit.article, is_sure)


def offer_keys(number: int) -> str:
    """Return the key that takes the n-th offer, counted from 1; "" for one without."""
    return f"Ctrl+Alt+{number}" if number <= KEYS else ""


def offers(memory: "Memory", text: str) -> tuple[MemoryOffer, ...]:
    """Return what a memory has for a Chinese text, for the whole of it first.

    No unit is offered twice: one that is more like a sentence than the whole is offered for it.
    """
    best = {hit.id: MemoryOffer(hit) for hit in memory.hits(text)}
    for offer in _of_sentences(memory, text):
        known = best.get(offer.hit.id)
        if known is None or offer.hit.score > known.hit.score:
            best[offer.hit.id] = offer
    return tuple(sorted(best.values(), key=_order))


def _order(offer: MemoryOffer) -> tuple[int, float]:
    return offer.sentence, -offer.hit.score


def _of_sentences(memory: "Memory", text: str) -> Iterator[MemoryOffer]:
    sentences = chinese_sentences(text)
    if len(sentences) < 2:
        return
    for number, sentence in enumerate(sentences[:_SENTENCES], 1):
        for hit in memory.hits(sentence.strip(), _OF_A_SENTENCE):
            yield MemoryOffer(hit, number)
