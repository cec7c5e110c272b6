"""What a Chinese and an English piece share that is no accident: numbers, names, terms, Latin.

A thing shared says the more the fewer pieces have it; one that is missing on the other side speaks
against the pair, as far as a translation has to keep it.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from editor.glossary.glossary import Glossary
from editor.glossary.term import Match
from editor.glossary.wording import wording
from editor.progress import Progress, silent
from editor.suggest.aligning.spelling import capitalised, names, spellings
from editor.text.quantities.chinese import chinese
from editor.text.quantities.english import english
from editor.text.quantities.quantity import Kind, Quantity

Signs = Mapping[str, float]
"""The things a piece says, and how much it speaks against a pair when one is not shared."""

_NUMBER, _NAME, _LATIN, _TERM = 0.8, 0.5, 0.5, 0.2
_COMMON = 0.35
"""What weighs less stands in nearly every piece and tells nothing."""

_KEPT = 0.9
"""How often a thing said in the Chinese is found again in its English."""

_TELLING = 2
"""A lone number or name on both sides together tells nothing by its absence."""

_MOST_NUMBERS = 200
_STEP = 64
_OWN = {Kind.MONTH: "month", Kind.TIME: "time", Kind.NAME: "name"}
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-.&][A-Za-z0-9]+)*")
_ALTERNATIVES = " / "


@dataclass(frozen=True, slots=True)
class Evidence:
    """The signs of both texts, ready for asking what two pieces share."""

    sources: tuple[Signs, ...]
    drafts: tuple[Signs, ...]
    weights: Mapping[str, float]
    places: Mapping[str, Sequence[int]]

    def shared(self, source: int, low: int, high: int) -> Mapping[int, float]:
        """Return what a source shares with the drafts of [low, high) that share anything.

        The figure is what is gained over a pair that shares nothing.
        """
        found: defaultdict[int, float] = defaultdict(float)
        for sign, against in self.sources[source].items():
            weight = self.weights.get(sign)
            if weight is None:
                continue
            places = self.places[sign]
            for place in places[bisect_left(places, low) : bisect_left(places, high)]:
                found[place] += weight + against + self.drafts[place][sign]
        return found

    def together(self, source: int, end: int, draft: int, stop: int) -> float:
        """Return what the sources [source, end) and the drafts [draft, stop) share as wholes.

        What several of them say counts once.
        """
        ours, theirs = self.sources[source:end], self.drafts[draft:stop]
        common = set().union(*ours) & set().union(*theirs) & self.weights.keys()
        return sum(
            self.weights[sign] + sum(signs.get(sign, 0.0) for signs in (*ours, *theirs))
            for sign in common
        )

    def coverage(self, sources: range, drafts: range) -> float | None:
        """Return how much of what both sides must say they share, 0 to 1; `None` for too little."""
        ours, theirs = (
            [side[number] for number in numbers]
            for side, numbers in ((self.sources, sources), (self.drafts, drafts))
        )
        wanted, given = _musts(ours), _musts(theirs)
        said = len(wanted) + len(given)
        kept = len(wanted & set().union(*theirs))
        kept += len(given & set().union(*ours))
        return kept / said if said >= _TELLING else None

    def against(self) -> tuple[list[float], list[float]]:
        """Return for every source and every draft what speaks against it if nothing is shared."""
        return (
            [sum(signs.values()) for signs in self.sources],
            [sum(signs.values()) for signs in self.drafts],
        )


def _musts(side: Iterable[Signs]) -> set[str]:
    """Return the numbers, names and Latin words, which a translation has to keep."""
    return {sign for signs in side for sign, against in signs.items() if against >= _NAME}


def gathered(
    sources: Sequence[str],
    drafts: Sequence[str],
    terms: Glossary | None,
    progress: Progress = silent,
) -> Evidence:
    """Return the evidence of two texts given as their pieces; `progress` counts sources."""
    matches = [
        terms.matches(text) if terms is not None else () for text in _watched(sources, progress)
    ]
    forms = _forms(match for found in matches for match in found)
    capitals = [frozenset(capitalised(text)) for text in drafts]
    spelt = frozenset().union(*capitals)
    latin = {word.lower() for text in sources for word in _LATIN_WORD.findall(text)}
    ours = [_source_signs(text, found, spelt) for text, found in zip(sources, matches, strict=True)]
    known = {sign for signs in ours for sign in signs}
    theirs = [
        _draft_signs(text, words, latin, forms, known)
        for text, words in zip(drafts, capitals, strict=True)
    ]
    return _weighed(ours, theirs)


def _watched(texts: Sequence[str], progress: Progress) -> Iterator[str]:
    for number, text in enumerate(texts):
        if number % _STEP == 0:
            progress(number, len(texts))
        yield text


def _weighed(ours: Sequence[dict[str, float]], theirs: Sequence[dict[str, float]]) -> Evidence:
    """Leave out what everybody says, and weigh the rest by how seldom it is said."""
    counts = [Counter(sign for signs in side for sign in signs) for side in (ours, theirs)]
    pieces = max(len(ours), len(theirs))
    weights: dict[str, float] = {}
    for sign in counts[0].keys() & counts[1].keys():
        often = max(counts[0][sign], counts[1][sign])
        weights[sign] = log(_KEPT * max(pieces, 4) / often) if often < pieces or pieces < 4 else 0.0
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, signs in enumerate(theirs):
        for sign in signs:
            places[sign].append(number)
    common = {sign for sign, weight in weights.items() if weight < _COMMON}
    for sign in common:
        del weights[sign]
    return Evidence(
        tuple(_without(signs, common) for signs in ours),
        tuple(_without(signs, common) for signs in theirs),
        weights,
        places,
    )


def _without(signs: Signs, common: set[str]) -> Signs:
    return {sign: against for sign, against in signs.items() if sign not in common}


def _source_signs(text: str, matches: Iterable[Match], spelt: frozenset[str]) -> dict[str, float]:
    signs = dict(_numbers(chinese(text)))
    signs |= {f"latin {word.lower()}": _LATIN for word in _LATIN_WORD.findall(text)}
    signs |= {f"name {name}": _NAME for name in spellings(text, spelt)}
    signs |= {f"term {match.en}": _TERM for match in matches if match.en}
    return signs


def _draft_signs(
    text: str,
    capitals: frozenset[str],
    latin: set[str],
    forms: Mapping[str, Sequence[tuple[str, str]]],
    known: set[str],
) -> dict[str, float]:
    signs = dict(_numbers(english(text)))
    words = {word.lower() for word in _LATIN_WORD.findall(text)}
    signs |= {f"latin {word}": _LATIN for word in words & latin}
    signs |= {sign: _NAME for word in capitals if (sign := f"name {word}") in known}
    signs |= {f"name {name}": _NAME for name in names(text)}
    signs |= {f"term {name}": _TERM for name in _used(text, forms)}
    return signs


def _numbers(found: Sequence[Quantity]) -> Iterator[tuple[str, float]]:
    """Yield what each number may be worth; only its first reading has to be found again."""
    for quantity in reversed(found[:_MOST_NUMBERS]):
        own = _OWN.get(quantity.kind, "number")
        if quantity.kind is Kind.NAME:
            yield f"{own} {quantity.label.lower()}", _NUMBER
            continue
        for value in reversed(quantity.others):
            yield f"{own} {value.normalize()}", 0.0
        yield f"{own} {quantity.value.normalize()}", _NUMBER if quantity.firm else 0.0


def _forms(matches: Iterable[Match]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return by their first word the forms that may stand for a term: (the form, its English)."""
    forms: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    pairs = {
        (form, match.en): None
        for match in matches
        for text in (match.en, match.term.abbreviation, *match.term.admitted)
        for form in text.split(_ALTERNATIVES)
    }
    for form, name in pairs:
        words = wording(form).words
        if words:
            forms[words[0]].append((form, name))
    return forms


def _used(text: str, forms: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[str]:
    """Yield the English of the terms that stand in a draft in any form."""
    words = wording(text)
    for first in words.places.keys() & forms.keys():
        for form, name in forms[first]:
            wanted = wording(form)
            if any(words.has(wanted, at) for at in words.places[first]):
                yield name
