"""Where a person whom a Chinese line credits stands in its English."""

import re
from functools import lru_cache

from editor.checks.finding import Pair, Severity, Span
from editor.glossary.people import romanised
from editor.glossary.term import TermKind

_SPELT = {"ü": "(?:ü|u:?|v|yu)", "ê": "e", "é": "e"}
_BETWEEN = r"[-'’ ]?"


@lru_cache(maxsize=2048)
def chinese_name(name: str) -> re.Pattern[str]:
    """Return what finds a Chinese name, also one set with spaces inside (周　敏)."""
    return re.compile(r"\s*".join(map(re.escape, name)))


def known_as(name: str, pair: Pair) -> str:
    """Return the glossary's English for a person of a pair's Chinese, empty if it has none."""
    return next(
        (
            match.en
            for match in pair.reading[0]
            if match.zh == name and match.term.kind is TermKind.PERSON and match.term.zh == name
        ),
        "",
    )


def is_checkable(name: str, pair: Pair) -> bool:
    """Tell whether the English of a name is known: by the glossary, or by rule."""
    return bool(known_as(name, pair) or romanised(name)[0])


def places(name: str, pair: Pair) -> list[Span]:
    """Return where the English of a pair has a person, as the glossary or the rule spells it.

    Hyphens, spaces and apostrophes inside a given name, the order of the two names and the spelling
    of ü do not matter here. Of a name with several readings either part will do.
    """
    known = known_as(name, pair)
    english, sure = (known, True) if known else romanised(name)
    return [found.span() for found in _pattern(english, sure=sure).finditer(pair.draft)]


def missing(name: str, pair: Pair) -> Severity:
    """Return how bad it is that a person is missing: worst where the glossary has the name."""
    return Severity.ERROR if known_as(name, pair) else Severity.WARNING


@lru_cache(maxsize=2048)
def _pattern(english: str, *, sure: bool) -> re.Pattern[str]:
    parts = [_BETWEEN.join(_SPELT.get(c, re.escape(c)) for c in p) for p in english.split()]
    forms = [r"[\s,]+".join(parts)]
    if len(parts) == 2:
        forms.append(rf"{parts[1]}[\s,]+{parts[0]}")
        forms += [] if sure else parts[::-1]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])", re.IGNORECASE)
