"""What changes from one release to the next: the dates, numbers, names and posts of a Chinese text.

Each knows the forms it may take in English; the same form of another of its kind can then stand in
its place. What cannot be read has no forms: nothing stands for it, but that it differs is known.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from editor.glossary.folding import folded
from editor.glossary.glossary import is_pattern
from editor.glossary.term import Match, TermKind
from editor.text import numerals

Forms = tuple[str, ...]
"""How English may write a fact; "" where a way cannot be taken, none for what cannot be read."""


class FactKind(StrEnum):
    """What a fact is; only facts of one kind take each other's place."""

    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    DAY = "day"
    NUMBER = "number"
    ORDINAL = "ordinal"
    PERSON = "person"
    PLACE = "place"
    TITLE = "title"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Fact:
    """A date, number or name at code points [start, end) of a Chinese text, which say `zh`."""

    start: int
    end: int
    kind: FactKind
    forms: Forms
    zh: str = ""

    def says(self, other: "Fact") -> bool:
        """Tell whether another fact says the same, in whatever figures."""
        return self.forms == other.forms if self.forms else self.zh == other.zh


_UNITS = {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7}
_UNITS |= {"亿": 10**8, "万亿": 10**12}
_COUNTED = "个名项次位人届期场家所门支间座台件批轮年天周类篇部种余多校国省市县村户组季倍分"
_HAN = "零一二两三四五六七八九十百千"
_WRITTEN = re.compile(
    r"(?P<year>\d{4})[年\-/.](?P<month>\d{1,2})[月\-/.](?P<date>\d{1,2})(?:日|(?!\d))"
    r"|(?P<only_year>\d{4})年(?:(?P<of_year>\d{1,2})月(?!\d))?"
    r"|(?P<of_day>\d{1,2})月(?P<day>\d{1,2})日"
    r"|(?P<weekday>(?:星期|周|礼拜)[一二三四五六日天])|(?P<relative>[今去明]年)"
    rf"|(?P<part>(?!百分之)[{_HAN}]+分之[{_HAN}]+)"
    r"|(?P<ordinal>第)?"
    rf"(?:(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)|"
    rf"(?P<han>(?<=百分之)[{_HAN}]+(?:点[{_HAN}]+)?|(?!百分之)[{_HAN}]+(?=万|亿|[{_COUNTED}])))"
    r"(?P<unit>万亿|千万|百万|[百千万亿])?"
)
_IN_LATIN = re.compile(r"(?:[A-Za-z0-9.]|(?<![\d年月日号])-)$")
_UNREAD = {
    "weekday": FactKind.WEEKDAY,
    "relative": FactKind.YEAR,
    "part": FactKind.NUMBER,
}
_NAMES = {TermKind.PERSON: FactKind.PERSON, TermKind.PLACE: FactKind.PLACE}


def facts(text: str, matches: Sequence[Match]) -> tuple[Fact, ...]:
    """Return the facts of a Chinese text, in order; `matches` are those of the glossary in it.

    A number that a fixed term has in it (十四五) is none; one in the slot of a pattern is.
    """
    named = [
        Fact(match.start, match.end, _NAMES[match.term.kind], (match.en,), match.zh)
        for match in matches
        if match.term.kind in _NAMES and match.en
    ]
    fixed = _covered(match for match in matches if not is_pattern(match.term))
    read = [fact for fact in _written(folded(text)) if fixed.isdisjoint(_places(fact))]
    counted = _covered(read)
    titles = [
        Fact(match.start, match.end, FactKind.TITLE, (match.en,), match.zh)
        for match in matches
        if is_pattern(match.term) and match.en and counted.isdisjoint(_places(match))
    ]
    return tuple(sorted([*named, *read, *titles], key=lambda fact: fact.start))


def _covered(found: Iterable[Fact | Match]) -> set[int]:
    return {place for one in found for place in _places(one)}


def _places(one: Fact | Match) -> range:
    return range(one.start, one.end)


def _written(text: str) -> Iterator[Fact]:
    for found in _WRITTEN.finditer(text):
        kind, forms = _read(found)
        before = text[max(0, found.start() - 2) : found.start()]
        is_cut = _IN_LATIN.search(before)  # a name such as A4, a longer number
        yield Fact(*found.span(), kind, forms if any(forms) and not is_cut else (), found[0])


def _read(found: re.Match[str]) -> tuple[FactKind, Forms]:
    if found["year"]:
        date = int(found["year"]), int(found["month"]), int(found["date"])
        return FactKind.DATE, _date_forms(*date)
    if found["of_year"]:
        return FactKind.MONTH, _month_forms(int(found["of_year"]), found["only_year"])
    if found["only_year"]:
        return FactKind.YEAR, (found["only_year"],)
    if found["day"]:
        return FactKind.DAY, _day_forms(int(found["of_day"]), int(found["day"]))
    unread = next((kind for name, kind in _UNREAD.items() if found[name]), None)
    return (unread, ()) if unread else _read_number(found)


def _read_number(found: re.Match[str]) -> tuple[FactKind, Forms]:
    value = numerals.value(found["digits"] or found["han"])
    if value is None:
        return FactKind.NUMBER, ()
    if found["ordinal"]:
        return FactKind.ORDINAL, _ordinal_forms(value)
    return FactKind.NUMBER, _number_forms(value * _UNITS[found["unit"] or ""])


def _date_forms(year: int, month: int, day: int) -> Forms:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ()
    name = numerals.month(month)
    iso = f"{year}-{month:02}-{day:02}"
    return (f"{name} {day}, {year}", f"{day} {name} {year}", iso, *_day_forms(month, day))


def _month_forms(month: int, year: str) -> Forms:
    return (f"{numerals.month(month)} {year}",) if 1 <= month <= 12 else ()


def _day_forms(month: int, day: int) -> Forms:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ()
    name = numerals.month(month)
    return (f"{name} {day}", f"{day} {name}", f"{name} {numerals.ordinal(day)}")


def _ordinal_forms(value: Decimal) -> Forms:
    if value != int(value) or value > 10**6:
        return ()
    word = numerals.ordinal_word(int(value))
    return (numerals.ordinal(int(value)), word, word.capitalize())


def _number_forms(value: Decimal) -> Forms:
    return tuple(form(value) for form in _NUMBER_FORMS)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _grouped(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _worded(value: Decimal) -> str:
    """Return two … ten; "one" says much else in English, and 11 is written in digits."""
    is_small = value == int(value) and 2 <= value <= 10
    return numerals.word(int(value)) if is_small else ""


def _capital(value: Decimal) -> str:
    return _worded(value).capitalize()


_NUMBER_FORMS: tuple[Callable[[Decimal], str], ...] = (
    numerals.written,
    _grouped,
    _plain,
    _worded,
    _capital,
)
