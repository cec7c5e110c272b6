"""Dashes and ellipses of one style across the article."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from editor.article.article import BlockKind
from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Whole
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_DASH = QT_TRANSLATE_NOOP(
    "Checks", "Dashes are written “{usual}” elsewhere in the article; here it is “{here}”."
)
_RANGE = QT_TRANSLATE_NOOP(
    "Checks", "Ranges are written “{usual}” elsewhere in the article; here it is “{here}”."
)
_ELLIPSIS = QT_TRANSLATE_NOOP(
    "Checks", "Ellipses are written “{usual}” elsewhere in the article; here it is “{here}”."
)

_LINES_OF_FACTS = frozenset(
    {BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.SIGNOFF, BlockKind.TABLE_CELL, BlockKind.IMAGE}
)
_DASHES = re.compile(r"(?<=[^\s\d–—-])(?: (?:-{1,2}|[–—]|——) |——|—|--)(?=[^\s–—-])")
_RANGES = re.compile(r"(?<![\w.–-])\d{1,4}(?P<mark>[-–])\d{1,4}(?![\w–-])")
_ELLIPSES = re.compile(r"(?<!\.)\.{3}(?!\.)|…+")
_SIGNS = {
    _DASHES: ("—", "--", " - ", " – "),
    _RANGES: tuple(f"{digit}{mark}" for digit in range(10) for mark in "-–"),
    _ELLIPSES: ("...", "…"),
}
"""A text without any of these signs is not searched for the pattern."""


def _dashes(whole: Whole) -> Iterator[tuple[int, Finding]]:
    yield from _odd_ones(whole, "typography.dashes", _DASHES, _DASH)


def _ranges(whole: Whole) -> Iterator[tuple[int, Finding]]:
    yield from _odd_ones(whole, "typography.ranges", _RANGES, _RANGE)


def _ellipses(whole: Whole) -> Iterator[tuple[int, Finding]]:
    yield from _odd_ones(whole, "typography.ellipses", _ELLIPSES, _ELLIPSIS)


def _places(pattern: re.Pattern[str], pair: Pair) -> tuple[re.Match[str], ...]:
    signs = _SIGNS[pattern]
    if pair.kind in _LINES_OF_FACTS or not any(map(pair.draft.__contains__, signs)):
        return ()
    return tuple(pattern.finditer(pair.draft))


_LOOKS = {pattern: partial(_places, pattern) for pattern in _SIGNS}
"""For each pattern what finds it in a pair: one object, so that a pair keeps what it found."""


def _odd_ones(
    whole: Whole, check: str, pattern: re.Pattern[str], text: str
) -> Iterator[tuple[int, Finding]]:
    """Yield what is written otherwise than most; no style is the usual one before the third."""
    found = [
        (row, place) for row, pair in enumerate(whole.pairs) for place in pair.once(_LOOKS[pattern])
    ]
    counted = Counter(_mark(place) for _, place in found)
    if len(found) < 3 or len(counted) < 2:
        return
    (usual, most), (_, next_most) = counted.most_common(2)
    if most == next_most:
        return
    for row, place in found:
        here = _mark(place)
        if here != usual:
            yield row, _finding(check, text, place, usual)


def _mark(place: re.Match[str]) -> str:
    return place["mark"] if place.re is _RANGES else place[0]


def _finding(check: str, text: str, place: re.Match[str], usual: str) -> Finding:
    span = place.span("mark") if place.re is _RANGES else place.span()
    message = Message("Checks", text, {"usual": usual, "here": _mark(place)})
    return Finding(check, Severity.HINT, message, draft=span, fix=Fix(*span, usual))


CHECKS: tuple[Check, ...] = (
    Check(
        "typography.dashes",
        QT_TRANSLATE_NOOP("Checks", "Dashes of one style"),
        "typography",
        whole=_dashes,
    ),
    Check(
        "typography.ranges",
        QT_TRANSLATE_NOOP("Checks", "Ranges of one style"),
        "typography",
        whole=_ranges,
    ),
    Check(
        "typography.ellipses",
        QT_TRANSLATE_NOOP("Checks", "Ellipses of one style"),
        "typography",
        whole=_ellipses,
    ),
)
"""The checks of this family."""
