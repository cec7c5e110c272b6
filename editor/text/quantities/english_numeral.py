"""What English number words are worth: two hundred and five, one and a half million, a dozen."""

import re
from collections.abc import Mapping
from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
SMALL: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_ONES)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
ORDINALS: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{f"{word[:-1]}ieth": 10 * number for number, word in enumerate(_TENS, 2)},
    "hundredth": 100,
}
SCALES: Mapping[str, Decimal] = {
    "hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(10**6),
    "mln": Decimal(10**6), "billion": Decimal(10**9), "bn": Decimal(10**9), "bln": Decimal(10**9),
    "trillion": Decimal(10**12), "tn": Decimal(10**12), "dozen": Decimal(12), "k": Decimal(1000),
    "m": Decimal(10**6), "b": Decimal(10**9), "crore": Decimal(10**7), "lakh": Decimal(10**5),
}  # fmt: skip
FRACTIONS: Mapping[str, int] = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip

_ONE = "|".join(sorted(_ONES[1:], key=len, reverse=True))
_TEN = "|".join(_TENS)
_BELOW = rf"(?:(?:{_TEN})(?:[ -](?:{'|'.join(_ONES[1:10])}))?|{_ONE})"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)"
WORDS = (
    rf"(?:(?:{_BELOW}|an?)(?:[ -]{_SCALE})+(?:(?: and)?[ -]{_BELOW}\b(?:[ -]{_SCALE})*)*|{_BELOW})"
    r"(?: and a half(?: (?:thousand|million|billion|trillion))?)?"
)
"""A pattern for number words, to be used without regard to case."""

FRACTION = rf"(?:(?:an?|{_ONE})[ -])(?:half|third|quarter|fourth|fifth|sixth|tenth|eighth)s?"
"""A pattern for a fraction in words: two-thirds."""

_WORD = re.compile(r"[a-z]+")


def worth(words: str) -> Decimal:
    """Return what number words that `WORDS` matched are worth."""
    total = section = Decimal(0)
    text = words.lower()
    half = " and a half" in text
    for word in _WORD.findall(text.replace(" and a half", "")):
        if word in SMALL:
            section += SMALL[word]
        elif word in {"hundred", "dozen"}:
            section = (section or 1) * SCALES[word]
        elif word in SCALES:
            section += Decimal("0.5") if half else 0
            half = False
            total += (section or 1) * SCALES[word]
            section = Decimal(0)
    return total + section + (Decimal("0.5") if half else 0)


def share(words: str) -> tuple[int, int]:
    """Return numerator and denominator of a fraction that `FRACTION` matched."""
    above, below = _WORD.findall(words.lower())[:2]
    name = below if below in FRACTIONS else below.removesuffix("s")
    return SMALL.get(above, 1), FRACTIONS[name]
