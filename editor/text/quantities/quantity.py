"""What a number in a text is: its worth, its kind, its unit and how exactly it is meant."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a number counts or names."""

    COUNT = "count"
    PERCENT = "percent"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    TIME = "time"
    NAME = "name"


class Bound(StrEnum):
    """How a number limits what it counts: exactly it, about it, more, or less."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Unit:
    """A measure: what it measures, and how many of that dimension's base unit it is."""

    dimension: str
    factor: Decimal = Decimal(1)


class Quantity(NamedTuple):
    """A number at [start, end) of a text, in code points.

    `others` are further readings of the same words: 增长两倍 is 2, 3 or 200 (percent). A time of
    day is in minutes on a 12-hour clock. `firm` is false for numbers that are said loosely (两三个,
    一个) and that a good translation may leave out; `figure` is true when written in digits.
    `label` is a name's text (C919, 4+4+1).
    """

    start: int
    end: int
    kind: Kind
    value: Decimal
    others: tuple[Decimal, ...] = ()
    unit: Unit | None = None
    bound: Bound = Bound.EXACT
    firm: bool = True
    figure: bool = True
    label: str = ""

    @property
    def readings(self) -> tuple[Decimal, ...]:
        """Every value that the words may mean, the likeliest first."""
        return (self.value, *self.others)

    @property
    def dimension(self) -> str:
        """What the unit measures, or nothing."""
        return self.unit.dimension if self.unit else ""
