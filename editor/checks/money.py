"""Money and measures: a currency changed without conversion, a unit changed without conversion."""

from collections.abc import Iterator

from editor.checks.finding import Check, Finding, Pair, Severity
from editor.checks.reckoning import reckon
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.text.quantities.quantity import Quantity
from editor.text.quantities.units import MONEY

_CURRENCY = QT_TRANSLATE_NOOP(
    "Checks", "{source} is another currency than {draft}: give the amount in its own currency."
)
_UNIT = QT_TRANSLATE_NOOP(
    "Checks", "{source} is another measure than {draft}: convert the number or keep the measure."
)
_MEASURES = frozenset({"length", "area", "mass", "volume", "power", "time"})


def currency(pair: Pair) -> Iterator[Finding]:
    """Yield amounts that keep their number but change their currency."""
    for ours, theirs in reckon(pair.source, pair.draft).pairs:
        differ = ours.dimension != theirs.dimension
        if differ and {ours.dimension, theirs.dimension} <= MONEY and ours.value == theirs.value:
            yield _finding(pair, "currency", _CURRENCY, (ours, theirs))


def unit(pair: Pair) -> Iterator[Finding]:
    """Yield measures that keep their number but change their unit: 5公里 as 5 miles."""
    for ours, theirs in reckon(pair.source, pair.draft).pairs:
        one, two = ours.unit, theirs.unit
        if one is None or two is None or one.dimension not in _MEASURES:
            continue
        if one.dimension == two.dimension and one != two and ours.value == theirs.value:
            yield _finding(pair, "unit", _UNIT, (ours, theirs))


def _finding(pair: Pair, check: str, text: str, both: tuple[Quantity, Quantity]) -> Finding:
    ours, theirs = both
    span, draft = (ours.start, ours.end), (theirs.start, theirs.end)
    words = {"source": pair.source[slice(*span)], "draft": pair.draft[slice(*draft)]}
    return Finding(check, Severity.ERROR, Message("Checks", text, words), span, draft)


CHECKS: tuple[Check, ...] = (
    Check("currency", QT_TRANSLATE_NOOP("Checks", "Currency changed"), "numbers", currency),
    Check("unit", QT_TRANSLATE_NOOP("Checks", "Measure changed"), "numbers", unit),
)
"""The checks of this family."""
