"""What the memory offers and mentions, told as cards."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from editor.marking import QT_TRANSLATE_NOOP
from editor.text.words import WordEdit
from editor.ui.assistant.memory_offers import MemoryOffer, offer_keys
from editor.ui.drafting.wording import percent
from editor.ui.language import titled
from editor.ui.review.card import Button, Card, CardKind, Deed, Line, Look, Words

if TYPE_CHECKING:  # they load numpy, which a start needs not
    from editor.suggest.memory.memory import Mention
    from editor.suggest.memory.substitution import Offer
    from editor.suggest.memory.unit import Unit

_SENTENCE = QT_TRANSLATE_NOOP("MemoryCards", "sentence {number}")
_INSERT = QT_TRANSLATE_NOOP("MemoryCards", "Insert")
_COPY = QT_TRANSLATE_NOOP("MemoryCards", "Copy the English")
_PUT_IN = QT_TRANSLATE_NOOP("MemoryCards", "Put in: {facts}")
_LEFT = QT_TRANSLATE_NOOP("MemoryCards", "Differs, put it in yourself: {facts}")

GONE, COME, FOUND = "gone", "come", "found"
"""In whose colour words are: only in the remembered text, only in the present one, searched for."""

NO_STAGES: Mapping[str, str] = MappingProxyType({})


def offer_cards(
    offers: Sequence[MemoryOffer], stages: Mapping[str, str] = NO_STAGES
) -> tuple[Card, ...]:
    """Return a card for each offer; the first ones show their keys.

    `stages` gives the labels of the sign-off's stages by their ids.
    """
    return tuple(_offered(number, offer, stages) for number, offer in enumerate(offers, 1))


def mention_cards(
    mentions: Sequence["Mention"], stages: Mapping[str, str] = NO_STAGES
) -> tuple[Card, ...]:
    """Return a card for each place where the memory has the words that were searched for."""
    return tuple(_mentioned(mention, stages) for mention in mentions)


def _offered(number: int, offer: MemoryOffer, stages: Mapping[str, str]) -> Card:
    hit = offer.hit
    head = [Words(percent(hit.score), Look.NAME)]
    if offer.sentence:
        told = titled("MemoryCards", _SENTENCE).format(number=offer.sentence)
        head.append(Words(f"  {told}", Look.QUIET))
    lines = [
        _difference(hit.unit.source, hit.edits),
        _english(hit.offer),
        *_doubts(hit.offer),
        *_origin(hit.unit),
    ]
    keys = QKeySequence(offer_keys(number)).toString(QKeySequence.SequenceFormat.NativeText)
    button = Button(
        Deed.TAKE,
        titled("MemoryCards", _INSERT),
        str(number),
        keys.replace("+", " "),
    )
    ids = (f"{hit.id}/{offer.sentence}",)
    return Card(
        CardKind.CHANGE, ids, tuple(head), _dated(hit.unit, stages), tuple(lines), (button,)
    )


def _mentioned(mention: "Mention", stages: Mapping[str, str]) -> Card:
    unit = mention.unit
    lines = (
        _marked(unit.source, mention.in_source),
        _marked(unit.draft, mention.in_draft),
        *_origin(unit),
    )
    button = Button(Deed.COPY, titled("MemoryCards", _COPY), str(mention.id))
    ids = (f"{mention.id}",)
    facts = _dated(unit, stages)
    return Card(CardKind.CHANGE, ids, (), facts, lines, (button,), copied=unit.draft)


def _difference(source: str, edits: Sequence[WordEdit]) -> Line:
    """Return a remembered Chinese text, with what made it the present one struck and put in."""
    return tuple(words for words in _changed(source, edits) if words.text)


def _changed(source: str, edits: Sequence[WordEdit]) -> Iterator[Words]:
    at = 0
    for edit in edits:
        yield Words(source[at : edit.start])
        yield Words(source[edit.start : edit.end], Look.STRUCK, GONE)
        yield Words(edit.new, Look.ADDED, COME)
        at = edit.end
    yield Words(source[at:])


def _english(offer: "Offer") -> Line:
    """Return the English that is offered, the facts that were put in underlined."""
    spans = [(replaced.start, replaced.end) for replaced in offer.replaced]
    return _marked(offer.draft, spans, COME)


def _marked(text: str, spans: Sequence[tuple[int, int]], who: str = FOUND) -> Line:
    return tuple(words for words in _parts(text, spans, who) if words.text)


def _parts(text: str, spans: Sequence[tuple[int, int]], who: str) -> Iterator[Words]:
    at = 0
    for start, end in spans:
        yield Words(text[at:start])
        yield Words(text[start:end], Look.ADDED, who)
        at = end
    yield Words(text[at:])


def _doubts(offer: "Offer") -> Iterator[Line]:
    """Yield what was put in for the remembered facts, and a warning of what could not be."""
    if offer.replaced:
        pairs = (f"{each.before} → {offer.draft[each.start : each.end]}" for each in offer.replaced)
        told = titled("MemoryCards", _PUT_IN).format(facts="; ".join(pairs))
        yield (Words(told, Look.QUIET),)
    if offer.left:
        told = titled("MemoryCards", _LEFT).format(facts="、".join(offer.left))
        yield (Words(told, Look.GRAVE),)


def _origin(unit: "Unit") -> Iterator[Line]:
    if unit.article:
        yield (Words(unit.article, Look.QUIET),)


def _dated(unit: "Unit", stages: Mapping[str, str]) -> str:
    stage = stages.get(unit.stage, unit.stage)
    return " · ".join(fact for fact in (unit.date[:10], stage) if fact)
