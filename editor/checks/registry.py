"""Every check, family by family, and what they say about a pair or an article."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

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
    proofing,
    quotation,
    repetition,
    signoffs,
    spacing,
    spelling_variants,
    terms,
    titles,
    typography,
)
from editor.checks.finding import (
    Check,
    Finding,
    Pair,
    PairCheck,
    Severity,
    Whole,
    WholeCheck,
)
from editor.progress import Progress, silent


def _posts(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield posts out of date by the list of people that the article is checked with."""
    listed = people.posts_check(whole.people)
    if whole.people and listed.whole is not None:
        yield from listed.whole(whole)


CHECKS: tuple[Check, ...] = (
    *numbers.CHECKS,
    *dates.CHECKS,
    *money.CHECKS,
    *terms.CHECKS,
    *titles.CHECKS,
    *people.CHECKS,
    replace(people.posts_check(()), whole=_posts),
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
    *proofing.CHECKS,
)
"""In the order in which findings of one place are shown."""

DEFAULT_OFF = frozenset(check.id for check in CHECKS if not check.on)
"""The checks that do not look unless an institution wants them."""

_EMPTY = "omissions.empty"

_TITLES = {check.id: check.title for check in CHECKS}
_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


@lru_cache(maxsize=16)
def _of_pairs(off: frozenset[str]) -> tuple[PairCheck, ...]:
    return tuple(check.pair for check in CHECKS if check.pair and check.id not in off)


@lru_cache(maxsize=16)
def _of_wholes(off: frozenset[str]) -> tuple[WholeCheck, ...]:
    return tuple(check.whole for check in CHECKS if check.whole and check.id not in off)


def pair_findings(pair: Pair, off: frozenset[str] = DEFAULT_OFF) -> tuple[Finding, ...]:
    """Return what the checks of single blocks say about a pair; nothing without both texts.

    `off` are the ids of checks that are not to look.
    """
    if not pair.source.strip() or not pair.draft.strip():
        return ()
    return in_order([finding for check in _of_pairs(off) for finding in check(pair)])


def whole_findings(
    whole: Whole, off: frozenset[str] = DEFAULT_OFF, progress: Progress = silent
) -> Iterator[tuple[int, Finding]]:
    """Yield what the checks of whole articles say, with the place of the pair it is about."""
    checks = _of_wholes(off)
    for number, check in enumerate(checks):
        progress(number, len(checks))
        yield from check(whole)


def empty_findings(whole: Whole, off: frozenset[str] = DEFAULT_OFF) -> dict[int, Finding]:
    """Return what is said of pairs without English among others that have theirs, by place."""
    if _EMPTY in off:
        return {}
    checks = (check.whole for check in CHECKS if check.id == _EMPTY and check.whole)
    return {place: finding for check in checks for place, finding in check(whole)}


def title(check: str) -> str:
    """Return a check's title in English; a check that there is no more is called by its id."""
    return _TITLES.get(check, check)


def in_order(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings without repetition, by their place in the English, the gravest first."""
    if len(found) < 2:
        return tuple(found)
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda f: (f.draft, _GRAVITY[f.severity])))
