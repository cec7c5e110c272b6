"""Numbers: read from Chinese or Arabic numerals, written as English writes them.

Only tokens that `TOKEN` found are read: 一带一路 and 三全育人 are no numbers, and a reader that is
given whole sentences makes numbers of them.
"""

import re
from decimal import Decimal, InvalidOperation

TOKEN = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?"
    r"|[〇零一二两三四五六七八九十百千廿]+(?:点[〇零一二三四五六七八九]+)?"
)
"""A numeral without the units 万 and 亿, in half-width characters."""

MONTHS = (
    "January February March April May June July August September October November December"
).split()

_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_COUNTED = re.compile(
    r"(?:[一二两三四五六七八九]千)?(?:零?[一二两三四五六七八九]百)?(?:零?[一二三四五六七八九]?十|廿)?"
    r"(?:零?[一二两三四五六七八九])?(?:点[〇零一二三四五六七八九]+)?$"
)
_PLAIN_DIGITS = re.compile(r"[〇零一二三四五六七八九]+$")
_ORDINAL_WORDS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_WORDS = "zero one two three four five six seven eight nine ten".split()
_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)


def value(token: str) -> Decimal | None:
    """Return what a numeral is worth, or None for one that is not well formed."""
    if token[:1].isdigit() and token.isascii():
        try:
            return Decimal(token.replace(",", ""))
        except InvalidOperation:
            return None
    if _PLAIN_DIGITS.match(token):  # 二〇二五, digits in a row
        return Decimal(token.translate(_DIGITS))
    if not _COUNTED.match(token) or token[0] in "零点":
        return None
    import cn2an  # noqa: PLC0415  slow to load, and only Chinese numerals need it

    return Decimal(str(cn2an.cn2an(token, "smart")))


def written(number: Decimal) -> str:
    """Return a number as English writes it: 8,000; 120 million; 1.25 billion; 91."""
    for scale, name in _SCALES:
        if abs(number) >= scale:
            return f"{_plain(number / scale)} {name}"
    return _plain(number)


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 14th …."""
    teens = 10 < number % 100 < 14
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def ordinal_word(number: int) -> str:
    """Return first … twentieth, and digits beyond: 21st."""
    return _ORDINAL_WORDS[number] if 0 <= number < len(_ORDINAL_WORDS) else ordinal(number)


def word(number: int) -> str:
    """Return one … ten, and digits beyond: 11."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def month(number: int) -> str:
    """Return a month's name. Raise `ValueError` for a number that is no month."""
    if not 1 <= number <= 12:
        raise ValueError(number)
    return MONTHS[number - 1]


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}"
