"""The quantities of an English text."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from editor.text.numerals import MONTHS
from editor.text.quantities.english_forms import FIGURES, NAMED, PLACES, WORDED
from editor.text.quantities.english_numeral import ORDINALS, SCALES, SMALL, share, worth
from editor.text.quantities.quantity import Bound, Kind, Quantity
from editor.text.quantities.units import english_unit, sign_before

_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[A-Za-z]+")
_PER_MILLE = re.compile(r"‰|mil|thousand|1,000", re.IGNORECASE)

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
_SIGNS_AFTER = frozenset((*(f"+{sign}" for sign in " ,.;)"), "+", " p", "-p", " o", "-o", " a"))
_AFTER = re.compile(
    r"(?P<over>\+|[ -](?:plus\b|odd\b|or (?:more|above|over|older|later)"
    r"|and (?:above|over|more|older)))"
    r"|[^.,;]{0,20}? (?P<about>or so)\b"
)


def _figure(found: re.Match[str], text: str) -> Quantity:
    start, end = found.span("figure")
    value = Decimal(found["digits"].replace(",", ""))
    others: tuple[Decimal, ...] = ()
    for scale in _LETTERS.findall(found["scales"]):
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
    before = text[max(0, start - 7) : start]
    if before[-1:] in _DASHES and (century := _SEASON.search(before)):  # 2018-19
        return Quantity(start, found.end(), Kind.YEAR, value + 100 * int(century[1]), (value,))
    if before[-3:-1] in _NUMBER_SIGNS and _NUMBERED.search(before):
        return Quantity(start, found.end(), Kind.ORDINAL, value)
    return Quantity(start, found.end(), Kind.COUNT, value, others, unit)


_DASHES = frozenset("-–/")
_NUMBER_SIGNS = frozenset({"o.", "No", "no", "er"})
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
        return _percent((start, end), value, found["of"])._replace(figure=False)
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
    for day in _DIGITS.finditer(found[group] or ""):
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


def _ordinal(found: re.Match[str], text: str) -> Quantity:
    parts = _LETTERS.findall(found["ordinal"].lower().removesuffix("ly"))
    value = Decimal(sum(SMALL.get(part, 0) or ORDINALS[part] for part in parts))
    firm = value > 1 and not text.startswith((" half", "-half"), found.end())  # 下半年
    return Quantity(*found.span("ordinal"), Kind.ORDINAL, value, figure=False, firm=firm)


def _fraction(found: re.Match[str], text: str) -> Quantity:
    words = found["fraction"].lower()
    is_half = words.startswith("hal")
    above, below = (1, 2) if is_half else share(words)
    span = found.span("fraction")
    if found["whole"]:
        value = SCALES[found["whole"].lower()] * above / below
        unit, _ = english_unit(text, span[1])
        return Quantity(*span, Kind.COUNT, value, (), unit, figure=False)
    return _share(span, above, below)._replace(firm=not is_half)


def _quotient(found: re.Match[str], _text: str) -> Quantity:
    above, below = found["quotient"].split("/")
    return _share(found.span("quotient"), int(above), int(below) or 1)._replace(firm=True)


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
    text = found.group()
    values = tuple(map(Decimal, _DIGITS.findall(text)))
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


def _found(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like a number, from left to right; nothing is in two of them."""
    spaced, end = f" {text}", -1  # what is at one place of the text is at the next of this
    while place := PLACES.search(spaced, end + 1):
        at = place.start()
        if not place.group().isdigit():
            found = WORDED.match(text, at)
        else:
            found = _named(text, at - 1, max(end, 0)) or FIGURES.match(text, at - 1)
        end = found.end() if found else at
        if found:
            yield found


def _named(text: str, digit: int, start: int) -> re.Match[str] | None:
    """Return the name with a number whose first digit stands at a place, begun after another."""
    begin = digit - 1 if digit and text[digit - 1] in "-‑" else digit
    while begin > start and text[begin - 1].isalpha():
        begin -= 1
    return NAMED.match(text, begin) if begin < digit else None


def _read(text: str) -> Iterator[Quantity]:
    for found in _found(text):
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
        return quantity if past else quantity._replace(bound=Bound(found.lastgroup or "exact"))
    if text[quantity.end : quantity.end + 2] not in _SIGNS_AFTER and " or so" not in text:
        return quantity
    after = _AFTER.match(text, quantity.end)
    if after is None:
        return quantity
    return quantity._replace(bound=Bound.OVER if after["over"] else Bound.ABOUT)


_DASH = re.compile(r"\s?(?:[-–—]|to|and|or|,)\s?(?:[^\s\d]?\$)?")


def _ranged(quantities: list[Quantity], text: str) -> list[Quantity]:
    """Give the first number of a range (3-5 million yuan) kind, scale and unit of the second."""
    for place in range(len(quantities) - 1, 0, -1):
        one, two = quantities[place - 1], quantities[place]
        if two.start - one.end > 6 or one.kind is not Kind.COUNT:
            continue
        if (one.unit and two.unit != one.unit) or not _DASH.fullmatch(text, one.end, two.start):
            continue
        scaled = [one.value * power for power in _POWERS if two.value >= power]
        kind = Kind.PERCENT if two.kind is Kind.PERCENT else one.kind
        others = (*one.others, *scaled)
        quantities[place - 1] = one._replace(kind=kind, unit=one.unit or two.unit, others=others)
    return quantities


_POWERS = tuple(Decimal(10) ** power for power in (3, 6, 9, 12))


@lru_cache(maxsize=512)
def english(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of an English text in their order."""
    return tuple(_bounded(each, text) for each in _ranged(list(_read(text)), text))
