"""Which number of the English stands for which of the Chinese, and which stand for none.

Numbers are matched as sets: word order differs too much between the languages. Several passes go
from the surest likeness (same kind, same worth) to the loosest (rounded, converted, derived).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from editor.text.quantities.chinese import chinese
from editor.text.quantities.english import english
from editor.text.quantities.quantity import Bound, Kind, Quantity
from editor.text.quantities.units import MONEY

_KIN: Mapping[Kind, frozenset[Kind]] = {
    Kind.COUNT: frozenset(
        {Kind.COUNT, Kind.ORDINAL, Kind.YEAR, Kind.NAME, Kind.PERCENT, Kind.FRACTION}
    ),
    Kind.PERCENT: frozenset({Kind.PERCENT, Kind.COUNT, Kind.FRACTION}),
    Kind.FRACTION: frozenset({Kind.FRACTION, Kind.COUNT, Kind.PERCENT, Kind.ORDINAL}),
    Kind.ORDINAL: frozenset({Kind.ORDINAL, Kind.COUNT, Kind.NAME, Kind.YEAR}),
    Kind.YEAR: frozenset({Kind.YEAR, Kind.COUNT}),
    Kind.MONTH: frozenset({Kind.MONTH}),
    Kind.DAY: frozenset({Kind.DAY, Kind.ORDINAL, Kind.COUNT}),
    Kind.TIME: frozenset({Kind.TIME, Kind.COUNT}),
    Kind.NAME: frozenset({Kind.NAME, Kind.COUNT}),
}
_MOST = 200
"""A block with more numbers is a table pasted as text; comparing all with all takes long."""
_ROUGHLY = Decimal("0.06")
_LOOSELY = Decimal("0.15")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The numbers of a pair of texts: matched ones, those without counterpart on either side.

    A number that stands on both sides but oftener in the Chinese is in `repeated`, not `missing`;
    one that stands oftener in the English is in `restated`, not `surplus`.
    """

    pairs: tuple[tuple[Quantity, Quantity], ...] = ()
    missing: tuple[Quantity, ...] = ()
    repeated: tuple[Quantity, ...] = ()
    surplus: tuple[Quantity, ...] = ()
    restated: tuple[Quantity, ...] = ()
    source: tuple[Quantity, ...] = ()
    draft: tuple[Quantity, ...] = ()


@lru_cache(maxsize=512)
def reckon(source: str, draft: str) -> Reckoning:
    """Return how the numbers of a Chinese text and of its English answer to each other."""
    ours, theirs = chinese(source), english(draft)
    if (not ours and not theirs) or max(len(ours), len(theirs)) > _MOST:
        return Reckoning()
    missing, surplus = list(ours), list(theirs)
    pairs: list[tuple[Quantity, Quantity]] = []
    for alike in _PASSES:
        if not missing or not surplus:
            break
        _match(missing, surplus, alike, pairs)
    repeated = tuple(each for each in missing if any(_accounts(one, each) for one in theirs))
    gone = tuple(each for each in missing if each not in repeated)
    odd = tuple(each for each in surplus if not _is_told(each, ours))
    restated = tuple(each for each in surplus if each not in odd)
    return Reckoning(tuple(pairs), gone, repeated, odd, restated, ours, theirs)


def _is_told(theirs: Quantity, source: Sequence[Quantity]) -> bool:
    """Tell whether a number of the English is said somewhere in the Chinese, or derived from it."""
    if theirs.kind is Kind.MONTH:  # said once, it cannot stand for another month as well
        return False
    if theirs.dimension in MONEY:
        others = {each.dimension for each in source} & MONEY
        if others and theirs.dimension not in others:
            return True
    return any(_accounts(each, theirs) for each in source if _may_tell(each, theirs))


def _may_tell(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether a loose 一 or 两 is not all that would account for a figure."""
    return ours.firm or not theirs.figure or ours.value >= 10 or ours.kind is not Kind.COUNT


def _accounts(one: Quantity, two: Quantity) -> bool:
    if one.kind is two.kind is Kind.FRACTION:
        return one.value == two.value
    return not _conflict(one, two) and not set(_said(one)).isdisjoint(_said(two))


def _conflict(one: Quantity, two: Quantity) -> bool:
    """Tell whether two numbers measure different things, as far as their units say."""
    if Kind.PERCENT in {one.kind, two.kind}:
        return bool(one.dimension or two.dimension)
    dimensions = {one.dimension, two.dimension}
    return len(dimensions) == 2 and "" not in dimensions and dimensions != _AGES


_AGES = frozenset({"age", "time"})
"""A 300-year-old town is 300 years old."""


def _said(quantity: Quantity) -> tuple[Decimal | str, ...]:
    """Return what would account for a number elsewhere in the other text."""
    if quantity.kind in _ALONE:
        return (f"{quantity.kind} {quantity.value.normalize()}",)
    return (quantity.label,) if "+" in quantity.label else quantity.readings


_ALONE = frozenset({Kind.MONTH, Kind.TIME})
"""Kinds that no number of another kind accounts for."""


def _match(
    missing: list[Quantity],
    surplus: list[Quantity],
    alike: Callable[[Quantity, Quantity], bool],
    pairs: list[tuple[Quantity, Quantity]],
) -> None:
    """Pair off what is alike, in order, and take it out of both lists."""
    for ours in tuple(missing):
        theirs = next((each for each in surplus if alike(ours, each)), None)
        if theirs is not None:
            missing.remove(ours)
            surplus.remove(theirs)
            pairs.append((ours, theirs))


def _same(ours: Quantity, theirs: Quantity) -> bool:
    return (
        ours.kind is theirs.kind
        and ours.value == theirs.value
        and ours.dimension == theirs.dimension
        and (ours.kind is not Kind.NAME or ours.label == theirs.label)
    )


def _equal(ours: Quantity, theirs: Quantity) -> bool:
    return ours.kind is theirs.kind and ours.value == theirs.value and _named(ours, theirs)


def _named(ours: Quantity, theirs: Quantity) -> bool:
    return "+" not in ours.label or ours.label == theirs.label


def _kindred(ours: Quantity, theirs: Quantity) -> bool:
    if theirs.kind not in _KIN[ours.kind] or not _named(ours, theirs):
        return False
    if ours.kind is theirs.kind and ours.kind in _STRICT:
        return ours.value == theirs.value
    if _shares_none(ours, theirs):
        return False
    if ours.value == theirs.value or ours.value in theirs.others:
        return True
    return theirs.value in ours.others or any(each in theirs.others for each in ours.others)


_STRICT = frozenset({Kind.TIME, Kind.FRACTION})
"""Kinds whose further readings are for numbers of other kinds."""


def _shares_none(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one is a share and the other so many of something."""
    if theirs.kind is Kind.PERCENT:
        return bool(ours.dimension)
    return ours.kind is Kind.PERCENT and bool(theirs.dimension) and ours.value == theirs.value


def _rounded(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one number is the other, said with fewer digits."""
    if theirs.kind not in _KIN[ours.kind] or {ours.kind, theirs.kind} & _WHOLE:
        return False
    vague = Bound.EXACT not in {ours.bound, theirs.bound}
    return any(
        _is_round(theirs.value, each, vague or theirs.bound is not Bound.EXACT)
        for each in ours.readings
    )


_WHOLE = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.ORDINAL, Kind.NAME, Kind.TIME})


_SCALED = 1_000_000
"""Below a million English has no scale word, and what is given to the last digit is exact."""


def _is_round(short: Decimal, full: Decimal, vague: bool) -> bool:
    digits = short.normalize().as_tuple()
    sure = len(full.normalize().as_tuple().digits)
    if not short or not full or len(digits.digits) >= sure:
        return False
    if vague and abs(short - full) <= abs(full) * _LOOSELY:
        return True
    if len(digits.digits) < 2 or (int(digits.exponent) > 0 and short < _SCALED):
        return False
    return abs(short - full) * 2 <= Decimal(10) ** int(digits.exponent)


def _converted(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether the English gives the amount in another measure."""
    one, two = ours.unit, theirs.unit
    if one is None or two is None or one == two:
        return False
    if one.dimension != two.dimension:
        return False
    amount = ours.value * one.factor
    exact = ours.bound is theirs.bound is Bound.EXACT
    return abs(amount - theirs.value * two.factor) <= amount * (_ROUGHLY if exact else _LOOSELY)


_PASSES: tuple[Callable[[Quantity, Quantity], bool], ...] = (
    _same,
    _equal,
    _kindred,
    _rounded,
    _converted,
)


def comparable(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one number may stand wrongly for the other: same kind, and no other measure."""
    if ours.kind is not theirs.kind:
        if ours.kind is Kind.PERCENT:
            return bool(theirs.dimension) and ours.value == theirs.value
        return (ours.kind, theirs.kind) in _COMPARED and ours.figure and theirs.figure
    if _conflict(ours, theirs) and ours.kind is not Kind.PERCENT:
        return False
    if ours.kind is Kind.NAME:
        return _stem(ours) in {"", _stem(theirs)}
    return True


_COMPARED = frozenset(
    {(Kind.DAY, Kind.ORDINAL), (Kind.COUNT, Kind.ORDINAL), (Kind.NAME, Kind.COUNT)}
)


def _stem(name: Quantity) -> str:
    return "".join(each for each in name.label if not each.isdigit()).upper()


def firm(quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Return the quantities that a translation must keep."""
    return tuple(each for each in quantities if each.firm)
