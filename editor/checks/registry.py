"""Every check, family by family, and how they are run over a pair or an article."""

from collections.abc import Container, Iterator, Sequence

from editor.checks import (
    captions,
    dates,
    headlines,
    house,
    leftovers,
    links,
    mentions,
    money,
    numbers,
    omissions,
    organisations,
    people,
    quotation,
    repetition,
    signoffs,
    spacing,
    spelling_variants,
    terms,
    titles,
    typography,
)
from editor.checks.finding import Check, Finding, Pair, Severity, Whole

CHECKS: tuple[Check, ...] = (
    *numbers.CHECKS,
    *dates.CHECKS,
    *money.CHECKS,
    *terms.CHECKS,
    *titles.CHECKS,
    *people.CHECKS,
    *mentions.CHECKS,
    *organisations.CHECKS,
    *house.CHECKS,
    *omissions.CHECKS,
    *leftovers.CHECKS,
    *spacing.CHECKS,
    *typography.CHECKS,
    *quotation.CHECKS,
    *repetition.CHECKS,
    *spelling_variants.CHECKS,
    *headlines.CHECKS,
    *captions.CHECKS,
    *signoffs.CHECKS,
    *links.CHECKS,
)
"""In the order in which findings of one place are shown."""

_OF_PAIRS = tuple(check for check in CHECKS if check.pair is not None)
_OF_WHOLES = tuple(check for check in CHECKS if check.whole is not None)
_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def pair_findings(pair: Pair, off: Container[str] = ()) -> tuple[Finding, ...]:
    """Return what the checks of single blocks say about a pair; nothing without both texts.

    `off` are the ids of checks that are not to look.
    """
    if not pair.source.strip() or not pair.draft.strip():
        return ()
    found: list[Finding] = []
    for check in _OF_PAIRS:
        if check.pair is not None and check.on and check.id not in off:
            found += check.pair(pair)
    return _in_order(found)


def whole_findings(whole: Whole, off: Container[str] = ()) -> Iterator[tuple[int, Finding]]:
    """Yield what the checks of whole articles say, with the place of the pair it is about."""
    for check in _OF_WHOLES:
        if check.whole is not None and check.on and check.id not in off:
            yield from check.whole(whole)


def findings(whole: Whole, off: Container[str] = ()) -> Iterator[tuple[int, Finding]]:
    """Yield all findings about an article, pair by pair in its order."""
    of_whole: dict[int, list[Finding]] = {}
    for place, finding in whole_findings(whole, off):
        of_whole.setdefault(place, []).append(finding)
    for place, pair in enumerate(whole.pairs):
        both = [*pair_findings(pair, off), *of_whole.get(place, ())]
        yield from ((place, finding) for finding in _in_order(both))


def _in_order(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings without repetition, by their place in the English, the gravest first."""
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda f: (f.draft, _GRAVITY[f.severity])))
