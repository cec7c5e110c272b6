"""American and British spelling: of one kind in the article.

The words stand in resources/checks/spelling_variants.tsv. Capitalised words count for neither kind,
because names keep their spelling (Pearl Harbour, the World Trade Centre).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import NamedTuple

from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Whole
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.paths import resources

_AMERICAN = QT_TRANSLATE_NOOP(
    "Checks", "“{here}” is British spelling in an American text: {other}."
)
_BRITISH = QT_TRANSLATE_NOOP("Checks", "“{here}” is American spelling in a British text: {other}.")
_MIXED = QT_TRANSLATE_NOOP(
    "Checks", "“{here}” ends in one way, other words of the article in another: {other}."
)

_WORD = re.compile(r"(?<![\w’'.@/-])[a-z]{4,}(?![\w@/]|\.\w)")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ENDINGS = {
    "word": ("",),
    "noun": ("", "s"),
    "verb": ("", "s", "ed", "ing"),
    "verb-e": ("e", "es", "ed", "ing"),
    "ize": ("e", "es", "ed", "ing", "ation", "ations", "er", "ers"),
}


class _Kind(Enum):
    """A spelling; Oxford's -ize is good in both countries, so it stands apart."""

    US = "us"
    UK = "uk"
    IZE = "ize"
    ISE = "ise"


class _Variant(NamedTuple):
    kind: _Kind
    other: str


class _Place(NamedTuple):
    row: int
    start: int
    word: str
    variant: _Variant


@cache
def _variants() -> Mapping[str, _Variant]:
    """Return every word of the table with its kind and its spelling of the other kind."""
    path = resources() / "checks" / "spelling_variants.tsv"
    found: dict[str, _Variant] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        american, british, endings = line.split("\t")
        first, second = (_Kind.IZE, _Kind.ISE) if endings == "ize" else (_Kind.US, _Kind.UK)
        if "e" in _ENDINGS[endings]:
            american, british = american.removesuffix("e"), british.removesuffix("e")
        for ending in _ENDINGS[endings]:
            found[american + ending] = _Variant(first, british + ending)
            found[british + ending] = _Variant(second, american + ending)
    return found


def _spelling(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield the words spelt otherwise than most of the article's are."""
    places = [
        place._replace(row=row)
        for row, pair in enumerate(whole.pairs)
        for place in pair.once(_places)
    ]
    counted = Counter(place.variant.kind for place in places)
    usual, ending = _usual(counted, places)
    wrong = {
        _Kind.US: _BRITISH if usual is _Kind.UK else None,
        _Kind.UK: _AMERICAN if usual is _Kind.US else None,
        _Kind.IZE: _MIXED if ending is _Kind.ISE else None,
        _Kind.ISE: _AMERICAN if usual is _Kind.US else _MIXED if ending is _Kind.IZE else None,
    }
    for place in places:
        text = wrong[place.variant.kind]
        if text is not None:
            yield place.row, _finding(place, text)


def _places(pair: Pair) -> tuple[_Place, ...]:
    """Return the words of a draft that are spelt in two ways, outside of quotation marks."""
    known = _variants()
    words = [
        _Place(0, word.start(), word[0], known[word[0]])
        for word in _WORD.finditer(pair.draft)
        if word[0] in known
    ]
    quoted = [quotation.span() for quotation in _QUOTED.finditer(pair.draft)] if words else []
    return tuple(
        word for word in words if not any(start < word.start < end for start, end in quoted)
    )


def _usual(counted: Counter[_Kind], places: list[_Place]) -> tuple[_Kind | None, _Kind | None]:
    """Return which country's spelling and which of -ize and -ise the article has.

    At equal numbers the first word decides.
    """
    first = {place.variant.kind: at for at, place in reversed(list(enumerate(places)))}

    def more(one: _Kind, other: _Kind) -> _Kind | None:
        kinds = [kind for kind in (one, other) if counted[kind]]
        return max(kinds, key=lambda kind: (counted[kind], -first[kind]), default=None)

    ending = more(_Kind.IZE, _Kind.ISE)
    country = more(_Kind.US, _Kind.UK)
    # British -ise outvotes fewer American words; colour does not outvote -ize.
    if country is _Kind.US and counted[_Kind.ISE] > counted[_Kind.US] + counted[_Kind.IZE]:
        country = _Kind.UK
    return country, ending


def _finding(place: _Place, text: str) -> Finding:
    end = place.start + len(place.word)
    message = Message("Checks", text, {"here": place.word, "other": place.variant.other})
    fix = Fix(place.start, end, place.variant.other)
    return Finding("spelling.variant", Severity.HINT, message, draft=(place.start, end), fix=fix)


CHECKS: tuple[Check, ...] = (
    Check(
        "spelling.variant",
        QT_TRANSLATE_NOOP("Checks", "American and British spelling"),
        "consistency",
        whole=_spelling,
    ),
)
"""The checks of this family."""
