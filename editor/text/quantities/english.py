"""The quantities of an English text."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from editor.text.numerals import MONTHS
from editor.text.quantities.english_numeral import (
    FRACTION,
    ORDINALS,
    SCALES,
    SMALL,
    WORDS,
    share,
    worth,
)
from editor.text.quantities.quantity import Bound, Kind, Quantity
from editor.text.quantities.units import english_unit, sign_before

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DATED = rf"{_DAY}(?:st|nd|rd|th)?"
_DAYS = rf"{_DATED}(?:\s?(?:[-–—,/&]|to|and|through)\s?{_DATED}){{0,4}}(?![\d:])(?!,\d{{3}})"
_ORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
_FIGURE = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_SCALE = (
    r"(?:[\s-]?(?i:hundred|thousand|million|billion|trillion|mln|bln|bn|tn|dozen|lakh|crore)(?![a-z])"
    r"|[KkmMB](?![A-Za-z]))"
)
_PERCENT = (
    r"(?:\s?[%‰]|[\s-](?i:percentage|percent|per\s?cent|pct|per\s?mill?e?|permille"
    r"|per (?:thousand|1,000))(?![a-z]))"
)
_PER_MILLE = re.compile(r"‰|mil|thousand|1,000", re.IGNORECASE)
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
_STARTS = (
    r"[ADFJMNOS][aceopu][bcglnprtvy]|[A-Z][A-Za-z]*[-‑]?\d|[IVX]+(?![A-Za-z])"
    r"|[Aa]n? (?:hun|tho|mil|bil|tri|doz|hal|thi|qua|fou|fif|six|ten|eig)|[Oo]n[ce]"
    r"|[Tt](?:w|hr|hi|ho|e|ri)|[Ff][io]|[Ss][eic]|[Ee][il]|[Nn](?:i|oo)|[Hh](?:al|un)|[Mm]i[dl]"
    r"|[Bb](?:il|oth)|[Dd](?:ou|oz|uo|ec)|[Qq]ua|[Pp]ai|[Cc](?:ou|en)"
)
"""How the words begin that may be numbers; looked at first, for most words are none."""

_ANY = re.compile(
    # Figures.
    r"(?=\d)(?:(?P<plus>(?<![\d.])\d+(?:\+[\dNXn]+)+)"
    r"|(?P<iso>(?<!\d)[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))"
    rf"|(?P<clock>(?<![\d:.])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s?"
    rf"(?P<half>{_HALF_DAY})"
    r"|(?<![\d:.])(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)(?::\d\d)?(?![\d:]))"
    rf"|(?P<days>(?P<first>{_DAYS})\s(?:of\s)?(?P<its>{_MONTH})\b\.?)"
    r"|(?P<decade>(?:[12]\d)?\d0['’]?s\b)"
    r"|(?P<rank>\d+(?:,\d{3})*(?:st|nd|rd|th)(?![a-z])(?P<plan>(?i:[ -]five[ -]year plan))?)"
    r"|(?P<quotient>\d/\d(?![\d/]))"
    rf"|(?P<figure>(?<![\d.])(?P<digits>{_FIGURE})(?P<scales>(?:{_SCALE})*)"
    rf"(?P<percent>{_PERCENT})?))"
    # Words.
    rf"|\b(?={_STARTS})(?:(?P<month>(?<!Long )(?P<called>{_MONTH})\b\.?"
    rf"(?:\s(?:the\s)?(?P<then>{_DAYS}))?)"
    r"|(?P<name>(?!Mid-|Pre-|Post-|Rmb|RMB|CNY|USD)[A-Z][A-Za-z]*[-‑]?\d+[A-Za-z\d]*)"
    r"|(?P<noon>[Nn]oon\b|[Mm]idnight\b)"
    rf"|(?P<fraction>(?i:(?:{FRACTION}(?![a-z])|(?:half|halves|halved|halve)\b){_WHOLE}))"
    rf"|(?P<ordinal>(?i:(?:(?:{_TENS})[ -])?(?:{_ORD}))\b)"
    r"|(?P<age>(?:(?<=\ba )|(?<=past )|(?<=last )|(?<=the ))(?:decade|century)\b)"
    r"|(?P<every>(?:(?<=per )|(?<=every ))(?:hundred|thousand|million)\b)"
    rf"|(?P<words>(?P<spelled>(?i:{WORDS}))\b(?![ -](?:figure|digit))(?P<of>{_PERCENT})?)"
    rf"|(?P<fold>(?i:{'|'.join(_TIMES)})\b)"
    r"|(?P<roman>(?<=[a-z] )(?:I{1,3}|IV|VI{0,3}|IX|X)(?![A-Za-z'’.])))"
)
_LOOSE: Mapping[str, tuple[int, ...]] = {
    "doubl": (2, 1, 100, 200), "twice": (2, 1, 200), "twofo": (2, 1, 200), "tripl": (3, 2, 300),
    "thric": (3,), "three": (3, 2), "quadr": (4, 3, 300), "fourf": (4, 3), "fivef": (5, 4),
    "tenfo": (10, 9), "both": (2,), "pair": (2,), "coupl": (2,), "duo": (2,), "trio": (3,),
    "dozen": (12,), "score": (20,), "hundr": (100,),
    "thous": (1000,), "milli": (10**6,), "billi": (10**9,), "once": (1,), "quart": (4, 25),
}  # fmt: skip
_ROMAN = {each: number for number, each in enumerate("I II III IV V VI VII VIII IX X".split(), 1)}
_BEFORE = re.compile(
    r"\b(?:(?P<under>(?:no|not) (?:more than|over|exceeding)|nearly|almost|close to|less than|under"
    r"|fewer than|below|up to|approaching|just short of|nearing)"
    r"|(?P<over>(?:no|not) (?:less|fewer) than|more than|over|exceed(?:s|ed|ing)?|above|at least"
    r"|upwards? of|in excess of|surpass(?:es|ed|ing)?|beyond|topp(?:ed|ing)|tops?|past)"
    r"|(?P<about>about|around|some|approximately|roughly|an estimated|circa))"
    r"(?: an?| the| of| our)?\W*(?:\S*\$)?$"
)
_BOUNDING = frozenset(
    "than exceeding nearly almost to under below approaching of nearing over exceed "
    "exceeds exceeded "
    "above least surpass surpasses surpassed surpassing beyond topped topping top tops past about "
    "around some approximately roughly estimated circa".split()
)
_AFTER = re.compile(
    r"(?P<over>\+|[ -](?:plus\b|odd\b|or (?:more|above|over|older|later)"
    r"|and (?:above|over|more|older)))"
    r"|[^.,;]{0,20}? (?P<about>or so)\b"
)


def _figure(found: re.Match[str], text: str) -> Quantity:
    start, end = found.span("figure")
    value = Decimal(found["digits"].replace(",", ""))
    others: tuple[Decimal, ...] = ()
    for scale in re.findall(r"[A-Za-z]+", found["scales"]):
        value *= SCALES[scale.lower()]
        others = (Decimal(found["digits"].replace(",", "")),) if len(scale) == 1 else ()
    if found["percent"]:
        return _percent((start, end), value, found["percent"])
    unit = sign_before(text, start)
    if unit is None:
        unit, end = english_unit(text, end)
    beside = unit is not None and " " not in text[found.end() : end].strip()
    if _is_year(found, beside):
        return Quantity(start, found.end(), Kind.YEAR, value)
    if century := _SEASON.search(text, max(0, start - 5), start):  # 2018-19
        return Quantity(start, found.end(), Kind.YEAR, value + 100 * int(century[1]), (value,))
    if _NUMBERED.search(text, max(0, start - 7), start):
        return Quantity(start, found.end(), Kind.ORDINAL, value)
    return Quantity(start, found.end(), Kind.COUNT, value, others, unit)


_SEASON = re.compile(r"\b([12]\d)\d\d[-–/]$")
_NUMBERED = re.compile(r"\b(?:[Nn]o\.?|[Nn]umber) $")


def _percent(span: tuple[int, int], value: Decimal, sign: str) -> Quantity:
    share = value / 10 if _PER_MILLE.search(sign) else value
    return Quantity(*span, Kind.PERCENT, share, (share / 100, 1 + share / 100))


def _is_year(found: re.Match[str], measured: bool) -> bool:
    digits = found["digits"]
    return (
        len(digits) == 4
        and digits[0] in "12"
        and digits.isdigit()
        and not measured
        and not found["scales"]
    )


def _words(found: re.Match[str], text: str) -> Quantity:
    value = worth(found["spelled"])
    start, end = found.span("words")
    if found["of"]:
        return replace(_percent((start, end), value, found["of"]), figure=False)
    unit, _ = english_unit(text, end)
    firm = value > 1 and "dozen" not in found["spelled"].lower()
    return Quantity(start, end, Kind.COUNT, value, (), unit, firm=firm, figure=False)


def _clock(found: re.Match[str], _text: str) -> Quantity:
    hour = int(found["hour"] or found["hours"])
    minute = int(found["minute"] or found["minutes"] or 0)
    others = (Decimal(hour), Decimal(minute)) if minute else (Decimal(hour),)
    told = (found["half"] or "")[:1].lower()
    half = "pm" if hour > 12 or told == "p" else "am" if told == "a" else ""
    value = Decimal(hour % 12 * 60 + minute)
    return Quantity(*found.span("clock"), Kind.TIME, value, others, label=half)


def _noon(found: re.Match[str], _text: str) -> Quantity:
    span = found.span("noon")
    return Quantity(*span, Kind.TIME, Decimal(0), (Decimal(12),), firm=False, figure=False)


def _days(found: re.Match[str], _text: str) -> Iterator[Quantity]:
    """Read 12 December, and 3-5 June."""
    yield from _each_day(found, "first")
    number = _MONTH_NUMBERS[found["its"][:3]]
    yield Quantity(*found.span("its"), Kind.MONTH, Decimal(number))


def _month(found: re.Match[str], text: str) -> Iterator[Quantity]:
    """Read December 12, and December alone where it is no other word."""
    name = found["called"]
    if name in {"May", "March"} and not found["then"] and not _is_month(found, text):
        return
    yield Quantity(*found.span("called"), Kind.MONTH, Decimal(_MONTH_NUMBERS[name[:3]]))
    yield from _each_day(found, "then")


def _each_day(found: re.Match[str], group: str) -> Iterator[Quantity]:
    at = found.start(group)
    for day in re.finditer(r"\d+", found[group] or ""):
        yield Quantity(at + day.start(), at + day.end(), Kind.DAY, Decimal(day.group()))


_LEADING = re.compile(
    r"\b(?:in|of|since|until|till|from|to|by|on|late|early|mid|this|last|next|between|before|after"
    r"|through|during|and|or|for)[ -]$",
    re.IGNORECASE,
)


def _is_month(found: re.Match[str], text: str) -> bool:
    return bool(_LEADING.search(text, max(0, found.start() - 9), found.start())) or bool(
        re.match(r",? \d{4}|[-–—]", text[found.end() : found.end() + 6])
    )


def _decade(found: re.Match[str], _text: str) -> Quantity:
    value = Decimal(re.sub(r"\D", "", found["decade"]))
    others = () if value > 100 else (1900 + value,)
    return Quantity(*found.span("decade"), Kind.YEAR, value, others, firm=False)


def _rank(found: re.Match[str], _text: str) -> Quantity:
    value = Decimal(re.sub(r"\D", "", found["rank"]))
    return Quantity(*found.span("rank"), Kind.ORDINAL, value)


def _ordinal(found: re.Match[str], _text: str) -> Quantity:
    parts = re.findall(r"[a-z]+", found["ordinal"].lower())
    value = Decimal(sum(SMALL.get(part, 0) or ORDINALS[part] for part in parts))
    return Quantity(*found.span("ordinal"), Kind.ORDINAL, value, figure=False, firm=value > 1)


def _fraction(found: re.Match[str], text: str) -> Quantity:
    words = found["fraction"].lower()
    is_half = words.startswith("hal")
    above, below = (1, 2) if is_half else share(words)
    span = found.span("fraction")
    if found["whole"]:
        value = SCALES[found["whole"].lower()] * above / below
        unit, _ = english_unit(text, span[1])
        return Quantity(*span, Kind.COUNT, value, (), unit, figure=False)
    return replace(_share(span, above, below), firm=not is_half)


def _quotient(found: re.Match[str], _text: str) -> Quantity:
    above, below = found["quotient"].split("/")
    return replace(_share(found.span("quotient"), int(above), int(below) or 1), firm=True)


def _share(span: tuple[int, int], above: int, below: int) -> Quantity:
    value = Decimal(above) / below
    derived = (value * 100, 1 + value, value * 12, value * 60, value * 10)
    others = (*derived, Decimal(below), Decimal(above))
    return Quantity(*span, Kind.FRACTION, value, others, firm=False, figure=False)


def _fold(found: re.Match[str], _text: str) -> Quantity:
    values = tuple(map(Decimal, _LOOSE[found["fold"].lower()[:5]]))
    return Quantity(
        *found.span("fold"), Kind.COUNT, values[0], values[1:], firm=False, figure=False
    )


def _age(found: re.Match[str], _text: str) -> Quantity:
    value = Decimal(10 if "decade" in found["age"].lower() else 100)
    return Quantity(*found.span("age"), Kind.COUNT, value, firm=False, figure=False)


def _every(found: re.Match[str], _text: str) -> Quantity:
    value = SCALES[found["every"]]
    return Quantity(*found.span("every"), Kind.COUNT, value, firm=False, figure=False)


def _roman(found: re.Match[str], _text: str) -> Quantity:
    value = Decimal(_ROMAN[found["roman"]])
    return Quantity(*found.span("roman"), Kind.ORDINAL, value, firm=False, figure=False)


def _name(found: re.Match[str], _text: str) -> Quantity:
    text = found["plus"] or found["name"]
    values = tuple(map(Decimal, re.findall(r"\d+", text)))
    return Quantity(*found.span(), Kind.NAME, values[0], values[1:], label=text)


_READERS: Mapping[str, Callable[[re.Match[str], str], Quantity]] = {
    "figure": _figure, "words": _words, "clock": _clock, "noon": _noon, "decade": _decade,
    "rank": _rank, "ordinal": _ordinal, "fraction": _fraction, "quotient": _quotient,
    "fold": _fold, "age": _age, "every": _every, "roman": _roman, "plus": _name, "name": _name,
}  # fmt: skip


def _iso(found: re.Match[str], _text: str) -> Iterator[Quantity]:
    kinds = (Kind.YEAR, Kind.MONTH, Kind.DAY)
    at = found.start()
    for part, kind in zip(re.finditer(r"\d+", found.group()), kinds, strict=True):
        yield Quantity(at + part.start(), at + part.end(), kind, Decimal(part.group()))


_SERIES: Mapping[str, Callable[[re.Match[str], str], Iterator[Quantity]]] = {
    "days": _days,
    "month": _month,
    "iso": _iso,
}


def _read(text: str) -> Iterator[Quantity]:
    for found in _ANY.finditer(text):
        group = found.lastgroup or ""
        if group in _SERIES:
            yield from _SERIES[group](found, text)
        else:
            yield _READERS[group](found, text)


def _bounded(quantity: Quantity, text: str) -> Quantity:
    if quantity.kind not in {Kind.COUNT, Kind.PERCENT}:
        return quantity
    before = text[max(0, quantity.start - 24) : quantity.start].lower()
    if not _BOUNDING.isdisjoint(before.split()) and (found := _BEFORE.search(before)):
        past = quantity.dimension == "time" and found["over"] == "past"  # the past three years
        return quantity if past else replace(quantity, bound=Bound(found.lastgroup or "exact"))
    after = _AFTER.match(text, quantity.end)
    if after is None:
        return quantity
    return replace(quantity, bound=Bound.OVER if after["over"] else Bound.ABOUT)


_DASH = re.compile(r"\s?(?:[-–—]|to|and|or|,)\s?(?:[^\s\d]?\$)?")


def _ranged(quantities: list[Quantity], text: str) -> list[Quantity]:
    """Give the first number of a range (3-5 million yuan) kind, scale and unit of the second."""
    for place in range(len(quantities) - 1, 0, -1):
        one, two = quantities[place - 1], quantities[place]
        if one.kind is not Kind.COUNT or (one.unit and two.unit != one.unit):
            continue
        if two.start - one.end > 6 or not _DASH.fullmatch(text, one.end, two.start):
            continue
        scaled = [one.value * power for power in _POWERS if two.value >= power]
        kind = Kind.PERCENT if two.kind is Kind.PERCENT else one.kind
        others = (*one.others, *scaled)
        quantities[place - 1] = replace(one, kind=kind, unit=one.unit or two.unit, others=others)
    return quantities


_POWERS = tuple(Decimal(10) ** power for power in (3, 6, 9, 12))


@lru_cache(maxsize=512)
def english(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of an English text in their order."""
    return tuple(_bounded(each, text) for each in _ranged(list(_read(text)), text))
