"""Two numbers of a block that changed places: each counts in English what the other counted."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from editor.checks.finding import Finding, Pair, Severity
from editor.checks.reckoning import Reckoning, reckon
from editor.glossary.usage import Use
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.text.quantities.quantity import Kind, Quantity

_SWAPPED = QT_TRANSLATE_NOOP(
    "Checks", "{source} and {other} have changed places in the English. Exchange the numbers."
)
_BESIDE = 16
"""How far before an English term the number may stand that counts it, in characters."""

Both = tuple[Quantity, Quantity]
_Mark = re.Pattern[str]


def swapped(pair: Pair) -> Iterator[Finding]:
    """Yield two numbers that count each other's things in the English.

    What is counted is known by the unit (12名, 5家), or by the glossary's term beside the number.
    """
    found = reckon(pair.source, pair.draft)
    if len(found.pairs) < 2:
        return
    counts = [each for each in found.pairs if each[0].kind is Kind.COUNT]
    for one, two in _by_unit(counts) or _by_term(pair, found) or _by_direction(pair, found):
        (ours, its), (also, other) = one, two
        words = {"source": _cut(pair.source, ours), "other": _cut(pair.source, also)}
        draft = min(its.start, other.start), max(its.end, other.end)
        message = Message("Checks", _SWAPPED, words)
        span = ours.start, ours.end
        yield Finding("number-swapped", Severity.ERROR, message, span, draft)


def _by_unit(counts: Sequence[Both]) -> list[tuple[Both, Both]]:
    """Return the matched numbers whose units are crossed."""
    told = [each for each in counts if each[0].dimension and each[1].dimension]
    return [
        (one, two)
        for one, two in combinations(told, 2)
        if one[0].dimension == two[1].dimension != one[1].dimension == two[0].dimension
        and one[0].value != two[0].value
    ]


def _by_term(pair: Pair, found: Reckoning) -> list[tuple[Both, Both]]:
    """Return the numbers that stand beside each other's terms in the English."""
    if pair.glossary is None:
        return []
    counted: list[Both] = []
    for match, use in zip(pair.reading[0], pair.uses, strict=True):
        ours = next((each for each in found.source if _counts(each, match.start, match.end)), None)
        theirs = _before(found.draft, use, pair.draft)
        if ours is not None and theirs is not None:
            counted.append((ours, theirs))
    return [
        (one, two)
        for one, two in combinations(counted, 2)
        if one[0].value == two[1].value != one[1].value == two[0].value
    ]


_FROM = re.compile(r"[从由][^，。；、]{0,10}$")
_UNTIL = re.compile(r"[^，。；、]{0,8}[至到为成][^，。；、]{0,6}")
_ENGLISH_FROM = re.compile(r"\bfrom (?:[^\s,.;]+ ){0,2}[^\w\s]{0,2}$", re.IGNORECASE)
_ENGLISH_UNTIL = re.compile(r"[^,.;]{0,50}\bto\b[^,.;]{0,20}")


def _by_direction(pair: Pair, found: Reckoning) -> list[tuple[Both, Both]]:
    """Return where the Chinese goes from one number to another, and the English comes from that."""
    ours, theirs = pair.source, pair.draft
    if not ("从" in ours or "由" in ours) or "rom " not in theirs:
        return []
    crossed: list[tuple[Both, Both]] = []
    for kind in (Kind.COUNT, Kind.PERCENT):
        ways = _ways(found.source, kind, ours, (_FROM, _UNTIL))
        others = {
            (its.value, also.value): (its, also)
            for its, also in _ways(found.draft, kind, theirs, (_ENGLISH_FROM, _ENGLISH_UNTIL))
        }
        for one, two in ways:
            if one.value != two.value and (both := others.get((two.value, one.value))):
                crossed.append(((one, both[1]), (two, both[0])))
    return crossed


def _ways(
    quantities: Sequence[Quantity], kind: Kind, text: str, marks: tuple[_Mark, _Mark]
) -> Iterator[Both]:
    """Yield numbers of which the first stands behind "from", the second behind "to"."""
    start, until = marks
    for one, two in pairwise(each for each in quantities if each.kind is kind):
        behind = start.search(text, max(0, one.start - 24), one.start)
        if behind and until.fullmatch(text, one.end, two.start):
            yield one, two


def _counts(quantity: Quantity, start: int, end: int) -> bool:
    """Tell whether a Chinese number stands directly at a term: 5个中心, 中心5个."""
    if quantity.kind is not Kind.COUNT:
        return False
    return 0 <= start - quantity.end <= 1 or quantity.start == end


def _before(draft: Sequence[Quantity], use: Use | None, text: str) -> Quantity | None:
    """Return the number before a term's English, with nothing but adjectives between."""
    if use is None:
        return None
    near = [each for each in draft if 0 < use.start - each.end <= _BESIDE]
    last = near[-1] if near else None
    if (
        last is None
        or last.kind is not Kind.COUNT
        or any(sign in ",;." for sign in text[last.end : use.start])
    ):
        return None
    return last


def _cut(text: str, quantity: Quantity) -> str:
    return text[quantity.start : quantity.end]
