"""How the numbers of an English text may be written: the patterns, and where it is worth looking.

Most words of a text are no numbers. One quick search finds the digits and the beginnings of the
words that may be, and only there are the slower patterns tried.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from editor.text.numerals import MONTHS
from editor.text.quantities.english_numeral import (
    FRACTION,
    FRACTIONS,
    ORDINALS,
    SCALES,
    SMALL,
    WORDS,
)

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DATED = rf"{_DAY}(?:st|nd|rd|th)?"
_DAYS = rf"{_DATED}(?:\s?(?:[-–—,/&]|to|and|through)\s?{_DATED}){{0,4}}(?![\d:])(?!,\d{{3}})"
_ORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
_FIGURE = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = (
    r"(?:[\s-]?(?i:hundred|thousand|million|billion|trillion|mln|bln|bn|tn|dozen|lakh|crore)(?![a-z])"
    r"|[KkmMB](?![A-Za-z]))"
)
_PERCENT = (
    r"(?:\s?[%‰]|[\s-](?i:percentage|percent|per\s?cent|pct|per\s?mill?e?|permille"
    r"|per (?:thousand|1,000))(?![a-z]))"
)
_WHOLE = (
    r"(?:[ -](?:of )?(?:an?[ -])?(?P<whole>hundred|thousand|million|billion|trillion|dozen)\b)?"
)
_TIMES = (
    "doubled doubles doubling double twice twofold tripled triples tripling triple thrice "
    "threefold "
    "quadrupled quadruples quadrupling quadruple fourfold fivefold tenfold both pair couple duo "
    "trio dozens scores hundreds thousands millions billions once quarters quarter"
).split()
_HALF_DAY = r"[ap]\.?m\b\.?|[AP]\.?M\b\.?|o['’]clock"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"

FIGURES = re.compile(
    r"(?P<plus>(?<![\d.])\d+(?:\+[\dNXn]+)+)"
    r"|(?P<iso>(?<!\d)[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))"
    rf"|(?P<clock>(?<![\d:.])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s?"
    rf"(?P<half>{_HALF_DAY})"
    r"|(?<![\d:.])(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)(?::\d\d)?(?![\d:]))"
    rf"|(?P<days>(?P<first>{_DAYS})\s(?:of\s)?(?P<its>{_MONTH})\b\.?)"
    r"|(?P<decade>(?:[12]\d)?\d0['’]?s\b)"
    r"|(?P<rank>\d+(?:,\d{3})*(?:st|nd|rd|th)(?![a-z])(?P<plan>(?i:[ -]five[ -]year plan))?)"
    r"|(?P<quotient>\d/\d(?![\d/]))"
    rf"|(?P<figure>(?<![\d.])(?P<digits>{_FIGURE})(?P<scales>(?:{_SCALE})*)"
    rf"(?P<percent>{_PERCENT})?)"
)
"""What may stand where a digit is."""

NAMED = re.compile(
    r"\b(?P<name>(?!Mid-|Pre-|Post-|Rmb|RMB|CNY|USD)[A-Z][A-Za-z]*[-‑]?\d+[A-Za-z\d]*)"
)
"""A name with a number: C919, COVID-19."""

WORDED = re.compile(
    rf"(?:(?P<month>(?<!Long )(?P<called>{_MONTH})\b\.?"
    rf"(?:\s(?:the\s)?(?P<then>{_DAYS}))?)"
    r"|(?P<noon>[Nn]oon\b|[Mm]idnight\b)"
    rf"|(?P<fraction>(?i:(?:{FRACTION}(?![a-z])|(?:half|halves|halved|halve)\b){_WHOLE}))"
    rf"|(?P<ordinal>(?i:(?:(?:{_TENS})[ -])?(?:{_ORD})(?:ly)?)\b)"
    r"|(?P<age>(?:(?<=\ba )|(?<=past )|(?<=last )|(?<=the ))(?:decade|century)\b)"
    r"|(?P<every>(?:(?<=per )|(?<=every ))(?:hundred|thousand|million)\b)"
    rf"|(?P<words>(?P<spelled>(?i:{WORDS}))\b(?![ -](?:figure|digit))(?P<of>{_PERCENT})?)"
    rf"|(?P<fold>(?i:{'|'.join(_TIMES)})\b)"
    r"|(?P<roman>(?<=[a-z] )(?:I{1,3}|IV|VI{0,3}|IX|X)(?![A-Za-z'’.])))"
)
"""What may stand where a word that `PLACES` knows begins."""


def _beginnings() -> Iterator[tuple[str, str]]:
    """Yield how the words begin that may be numbers: the first letter, and a pattern."""
    words = {*SMALL, *ORDINALS, *_TIMES, "half", "halves", "halv", "noon", "midnight"}
    words |= {"decade", "century", "hundred", "thousand", "million"}
    begun = sorted({word[:4] for word in words})
    for first, several in groupby(begun, key=lambda word: word[0]):
        rest = "|".join(word[1:] for word in several)
        yield first, f"[{first.upper()}{first}](?:{rest})"
    yield from ((name[0].lower(), name[:3]) for name in MONTHS)
    counted = sorted({word[:3] for word in (*SCALES, *FRACTIONS) if len(word) > 3})
    yield "a", f"[Aa]n? (?:{'|'.join(counted)})"
    yield from ((numeral.lower(), rf"{numeral}[IVX]*(?![A-Za-z])") for numeral in "IVX")


def _by_letters() -> str:
    """Return one pattern for all, parted by ranges of letters: few are tried at each word."""
    begun = sorted(_beginnings())
    ranges = ((low, high, low.upper(), high.upper()) for low, high in ("ad", "eh", "in", "oz"))
    return "|".join(
        f"(?=[{low}-{high}{upper}-{top}])(?:{'|'.join(p for at, p in begun if low <= at <= high)})"
        for low, high, upper, top in ranges
    )


PLACES = re.compile(rf"[^A-Za-z_](?:(?<=\d)|(?={_by_letters()}))")
"""A digit, or the sign before a word that may be a number."""
