"""Numbers: a wrong one, one that is missing or invented, two exchanged, "more than" lost."""

import re
from collections.abc import Iterator
from decimal import Decimal

from editor.checks.exchanged import swapped
from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Span
from editor.checks.reckoning import Reckoning, comparable, firm, reckon
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.text.numerals import written
from editor.text.quantities.quantity import Bound, Kind, Quantity
from editor.text.quantities.units import MONEY

_WRONG = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese says {source}, the English {draft}. Correct the number."
)
_SLIP = QT_TRANSLATE_NOOP(
    "Checks", "The English {draft} is off by a power of ten: {source} is {right}."
)
_MISSING = QT_TRANSLATE_NOOP(
    "Checks",
    "The English has nothing for {source}. Add the number, or waive this if it is implied.",
)
_SURPLUS = QT_TRANSLATE_NOOP(
    "Checks", "The English {draft} stands for no number of the Chinese. Check where it comes from."
)
_OPPOSITE = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese {source} and the English {draft} limit the number in opposite ways."
)
_LOST = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese says {source}; the English gives {draft} as if it were exact."
)

_PLAIN = frozenset({Kind.COUNT, Kind.PERCENT, Kind.FRACTION, Kind.ORDINAL, Kind.NAME})
_VAGUE = re.compile(
    r"\b(?:dozens?|hundreds|thousands|millions|billions|half|doubl\w+|tripl\w+|quadrupl\w+|centur\w+"
    r"|decades?|quarters?|several|many|most|majority|all|whole|entire|few|fold|times|twice|score|figures?|digits?)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"[%‰/]|per\s?cent|percentage|pct|point|proportion|ratio|rates? of|share of|out of|\bper\b"
    r"|\d(?:[-–:]| to )\d|\bin \d",
    re.IGNORECASE,
)
"""What lets a figure be a share without a percent sign: 52-48, 9 out of 10, a lead of 5 points."""
_LOOSE_CHINESE = re.compile(
    r"[数几半倍番成折]|世纪|年代|周岁|(?<![\d.一二三四五六七八九十两百千万])[十百千万亿]"
)


def wrong(pair: Pair) -> Iterator[Finding]:
    """Yield numbers that are replaced by others, and numbers without counterpart."""
    found = reckon(pair.source, pair.draft)
    yield from _without_percent(pair, found)
    if not found.missing and not found.repeated and not found.surplus:
        return
    substituted = tuple(substitutions(found, _PLAIN))
    for ours, theirs in substituted:
        yield _substituted(pair, ours, theirs)
    if not substituted:
        yield from _left_out(pair, found)
        yield from _put_in(pair, found)


def _without_percent(pair: Pair, found: Reckoning) -> Iterator[Finding]:
    """Yield figures that lost their percent sign, where the English has none for any number."""
    for ours, theirs in found.pairs:
        if ours.kind is not Kind.PERCENT or theirs.kind is not Kind.COUNT or not theirs.figure:
            continue
        told = pair.source[ours.start : ours.end]
        plain = ours.value == theirs.value and ("%" in told or "％" in told or "分之" in told)
        if plain and not _SHARES.search(pair.draft):
            yield _substituted(pair, ours, theirs)


def substitutions(found: Reckoning, kinds: frozenset[Kind]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the numbers of some kinds that stand for one another and are not equal."""
    rest = list(firm(found.surplus))
    rest += [each for each in found.restated if each.figure and each.firm]
    ours = [each for each in (*found.missing, *found.repeated) if each.kind in kinds]
    for one in sorted(ours, key=lambda each: each.start) if rest else ():
        fits = [each for each in rest if comparable(one, each) and _demanded(one, each, found)]
        if fits:
            best = max(fits, key=lambda each: (each in found.surplus, *_likeness(one, each)))
            rest.remove(best)
            yield one, best


def _demanded(ours: Quantity, theirs: Quantity, found: Reckoning) -> bool:
    """Tell whether a number of the Chinese is firm enough to ask for its equal in the English."""
    if theirs in found.restated:
        return ours in found.missing and ours.firm and ours.figure and ours.value > 1
    if ours in found.repeated:
        return ours.firm and (_same_unit(ours, theirs) or (ours.figure and theirs.figure))
    return _asks_for(ours, theirs)


def _asks_for(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether a number that the English lacks may be the one it has too many."""
    if (ours.kind is Kind.PERCENT and theirs.figure) or ours.kind is Kind.FRACTION:
        return True
    if ours.firm:
        is_figure = ours.figure or theirs.figure
        return is_figure or _same_unit(ours, theirs) or ours.kind is Kind.ORDINAL
    return _same_unit(ours, theirs) and ours.kind is Kind.COUNT and 1 < ours.value < 10


def _same_unit(ours: Quantity, theirs: Quantity) -> bool:
    return bool(ours.dimension) and ours.dimension == theirs.dimension


def _likeness(ours: Quantity, theirs: Quantity) -> tuple[bool, bool, Decimal]:
    if not ours.value or not theirs.value:
        return False, False, Decimal(0)
    ratio = min(abs(ours.value), abs(theirs.value)) / max(abs(ours.value), abs(theirs.value))
    return _is_slip(ours, theirs), ours.unit == theirs.unit, ratio


def _is_slip(ours: Quantity, theirs: Quantity) -> bool:
    if ours.kind is not Kind.COUNT or ours.value < 1000 or ours.value == theirs.value:
        return False
    one, two = ours.value.normalize().as_tuple(), theirs.value.normalize().as_tuple()
    return one.digits == two.digits


def _substituted(pair: Pair, ours: Quantity, theirs: Quantity) -> Finding:
    span, draft = (ours.start, ours.end), (theirs.start, theirs.end)
    words = {"source": pair.source[slice(*span)], "draft": pair.draft[slice(*draft)]}
    if not _is_slip(ours, theirs):
        return Finding("number", Severity.ERROR, Message("Checks", _WRONG, words), span, draft)
    right = written(ours.value)
    message = Message("Checks", _SLIP, {**words, "right": right})
    fix = Fix(*draft, right) if theirs.figure else None
    return Finding("number", Severity.ERROR, message, span, draft, fix)


def _left_out(pair: Pair, found: Reckoning) -> Iterator[Finding]:
    """Yield weighty numbers that the English leaves out, when it is otherwise complete."""
    if found.surplus or len(pair.draft) < 2 * len(pair.source):
        return
    gone = [each for each in firm(found.missing) if _is_weighty(each)]
    if not gone or _VAGUE.search(pair.draft):
        return
    for ours in gone:
        span = (ours.start, ours.end)
        message = Message("Checks", _MISSING, {"source": pair.source[slice(*span)]})
        yield Finding("number", Severity.WARNING, message, span)


def _is_weighty(ours: Quantity) -> bool:
    if ours.kind is Kind.PERCENT:
        return ours.value not in {50, 100}
    if ours.kind is not Kind.COUNT or ours.value < 10:
        return False
    return ours.dimension in MONEY or ours.dimension == "person" or ours.value >= 1000


def _put_in(pair: Pair, found: Reckoning) -> Iterator[Finding]:
    """Yield figures of the English that nothing in the Chinese accounts for."""
    if (
        any(each.value > 1 for each in found.missing)
        or not found.surplus
        or _LOOSE_CHINESE.search(pair.source)
    ):
        return
    for theirs in firm(found.surplus):
        if theirs.figure and theirs.kind in {Kind.COUNT, Kind.PERCENT} and _is_odd(pair, theirs):
            span = (theirs.start, theirs.end)
            message = Message("Checks", _SURPLUS, {"draft": pair.draft[slice(*span)]})
            yield Finding("number", Severity.WARNING, message, (0, 0), span)


def _is_odd(pair: Pair, theirs: Quantity) -> bool:
    bracketed = pair.draft.count("(", 0, theirs.start) > pair.draft.count(")", 0, theirs.start)
    return theirs.value >= 10 and not bracketed


def qualified(pair: Pair) -> Iterator[Finding]:
    """Yield numbers whose "more than", "nearly" or "about" is lost, invented or turned round."""
    for ours, theirs in reckon(pair.source, pair.draft).pairs:
        if ours.bound is theirs.bound or ours.value != theirs.value:
            continue
        if ours.kind is not theirs.kind or not (ours.firm or ours.kind is Kind.PERCENT):
            continue
        row = _BOUNDS.get((ours.bound, theirs.bound))
        if row is None or (row[1] is Severity.HINT and not _is_told_plainly(pair, ours, theirs)):
            continue
        text, severity = row
        span, draft = _around(pair.source, ours, 2), _around(pair.draft, theirs, 0)
        words = {"source": pair.source[slice(*span)], "draft": pair.draft[slice(*draft)]}
        yield Finding("number-qualifier", severity, Message("Checks", text, words), span, draft)


def _around(text: str, quantity: Quantity, before: int) -> Span:
    return max(0, quantity.start - before), min(len(text), quantity.end)


_LIMITED = re.compile(
    r"(?i)\b(?:more|over|exceed\w*|above|least|excess|nearly|almost|close|less|under|fewer|below|about|around"
    r"|some|approximately|roughly|estimated|surpass\w*|top\w*|beyond|plus|odd|reach\w*|near\w*|up|most|many|much|past|cross\w*)\b|\+"
)


def _is_told_plainly(pair: Pair, ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether a round number has no limiting word anywhere near it in the English."""
    if not ours.figure or not theirs.figure or theirs.bound is not Bound.EXACT:
        return False
    return not _LIMITED.search(pair.draft[max(0, theirs.start - 60) : theirs.end + 30])


_BOUNDS = {
    (Bound.OVER, Bound.UNDER): (_OPPOSITE, Severity.ERROR),
    (Bound.UNDER, Bound.OVER): (_OPPOSITE, Severity.ERROR),
    (Bound.OVER, Bound.EXACT): (_LOST, Severity.HINT),
    (Bound.UNDER, Bound.EXACT): (_LOST, Severity.HINT),
}

CHECKS: tuple[Check, ...] = (
    Check(
        "number",
        QT_TRANSLATE_NOOP("Checks", "Wrong, missing or invented numbers"),
        "numbers",
        wrong,
    ),
    Check(
        "number-swapped",
        QT_TRANSLATE_NOOP("Checks", "Numbers that changed places"),
        "numbers",
        swapped,
    ),
    Check(
        "number-qualifier",
        QT_TRANSLATE_NOOP("Checks", "“More than”, “nearly” or “about” lost or changed"),
        "numbers",
        qualified,
    ),
)
"""The checks of this family."""
