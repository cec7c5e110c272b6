"""What Chinese numerals are worth, with Arabic digits between them: 3亿5000万, 1万2, 二〇二五."""

import re
from decimal import Decimal
from functools import lru_cache
from math import prod

_FOLDED = tuple(zip("０１２３４５６７８９．％：＋－", "0123456789.%:+-", strict=True))

DIGITS = "〇零一二两三四五六七八九"
_WORTH = dict(zip(DIGITS, (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_SCALES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_PIECE = re.compile(rf"(?P<arabic>[\d,]*\.?\d+)|(?P<row>[{DIGITS}]+)|(?P<scale>[十百千万亿廿])|点")


def folded(text: str) -> str:
    """Return a text with full-width digits and signs in half width, one to one: places stay."""
    for wide, plain in _FOLDED:  # far quicker than str.translate, for few texts have any
        if wide in text:
            text = text.replace(wide, plain)
    return text


class _Sum:
    """A numeral while it is read: all so far, the part below the next 万 or 亿, the last digit."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.section = Decimal(0)
        self.digit: Decimal | None = None
        self.scale = 1

    def scaled(self, sign: str) -> None:
        """Take in 十, 百, 千, 万, 亿 or 廿."""
        if sign == "廿":
            self.section += 20
        elif sign in _SCALES:
            self.section += (1 if self.digit is None else self.digit) * _SCALES[sign]
            self.scale = _SCALES[sign]
        else:
            self._by_myriad(_MYRIADS[sign])
        self.digit = None

    def _by_myriad(self, factor: int) -> None:
        part = self.section + (self.digit or 0)
        if 0 < self.total < factor:  # 万亿, 3万5千亿
            self.total = (self.total + part) * factor
        else:
            self.total += (part or 1) * factor
        self.section = Decimal(0)
        self.scale = factor


@lru_cache(maxsize=4096)
def worth(numeral: str) -> tuple[Decimal, ...]:
    """Return what a numeral may be worth, the likeliest first; nothing for what is none.

    A digit after a scale counts tenths of it (三千二 is 3200).
    """
    if numeral[0].isdigit() and numeral[-1].isdigit():
        return (Decimal(numeral.replace(",", "")),)
    whole, _, decimals = numeral.partition("点")
    summed, last = _Sum(), ""
    for piece in _PIECE.finditer(whole):
        sign = piece.group()
        if piece["scale"]:
            summed.scaled(sign)
        elif piece["arabic"]:
            summed.digit = Decimal(sign.replace(",", ""))
        else:
            summed.digit = Decimal("".join(str(_WORTH[each]) for each in sign))
        last = sign
    scale = summed.scale
    rest = summed.digit or Decimal(0)
    value = summed.total + summed.section + rest
    if decimals:
        return ((value + _fraction(decimals)) * _myriads(decimals),)
    if scale > 10 and len(last) == 1 and last in _WORTH and rest:
        return value - rest + rest * scale // 10, value
    return (value,)


def _fraction(decimals: str) -> Decimal:
    row = "".join(str(_WORTH[each]) for each in decimals if each in _WORTH)
    return Decimal(f"0.{row or 0}")


def _myriads(decimals: str) -> int:
    return prod(_MYRIADS.get(each, 1) for each in decimals)
