"""Dates and times: another day, month, year, weekday or time of day than the Chinese says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from editor.checks.finding import Check, Finding, Pair, Severity, Span, Whole
from editor.checks.numbers import substitutions
from editor.checks.reckoning import reckon
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.text.numerals import MONTHS
from editor.text.quantities.quantity import Kind, Quantity

_DATE = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese says {source}, the English {draft}. Correct the date."
)
_CROSSED = QT_TRANSLATE_NOOP(
    "Checks", "{draft} is none of the dates in the Chinese: its day belongs to another month."
)
_WEEKDAY = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese says {source}, the English {draft}. Correct the day of the week."
)
_PART = QT_TRANSLATE_NOOP(
    "Checks", "The Chinese says {source}, the English {draft}. Correct the time of day."
)
_YEAR = QT_TRANSLATE_NOOP(
    "Checks", "The year {draft} is not in the Chinese and does not fit the article's date, {date}."
)
_CALENDAR = QT_TRANSLATE_NOOP("Checks", "{draft} is a {weekday}. Correct the date or the weekday.")

_CALENDAR_KINDS = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY})
_CLOCK_KINDS = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.TIME})
_ELSEWHERE = re.compile(
    r"当地|北京时间|格林|美东|GMT|UTC|E[SD]T\b"
    r"|[Ll]ocal time|Beijing [Tt]ime|(?:Eastern|Pacific) [Tt]ime"
)
_ZONES = {
    "当地": "local time", "Local time": "local time", "北京时间": "Beijing time", "格林": "GMT",
}  # fmt: skip
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_CHINESE_WEEKDAY = re.compile(
    r"(?<![一两二三四五每几])(?:星期|礼拜|周)([一二三四五六日天])(?![次个年天至到、—\-])"
)
_SIGNS_OF_WEEKDAYS = ("周", "星期", "礼拜")
_ENGLISH_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=s?\b)")
_CHINESE_PART = re.compile(r"(?<=[\d日号天今昨])(上午|下午|晚上|晚间)")
_ENGLISH_PART = re.compile(r"\b(morning|afternoon|evening|night|noon)\b", re.IGNORECASE)
_PARTS: Mapping[str, frozenset[str]] = {
    "上午": frozenset({"morning", "noon"}),
    "下午": frozenset({"afternoon", "noon", "evening"}),
    "晚上": frozenset({"evening", "night"}),
    "晚间": frozenset({"evening", "night"}),
}
_HALVES: Mapping[str, frozenset[str]] = {
    "am": frozenset({"morning"}),
    "pm": frozenset({"afternoon", "evening", "night", "noon"}),
}
_UNITS_OF_DATES = frozenset("年月日号时点分")


def calendar(pair: Pair) -> Iterator[Finding]:
    """Yield years, months, days and times that are replaced by others."""
    found = reckon(pair.source, pair.draft)
    if not found.source or not found.draft:
        return
    replaced = tuple(substitutions(found, _CLOCK_KINDS))
    if replaced and _is_elsewhere(pair):
        replaced = tuple(substitutions(found, frozenset({Kind.YEAR})))
    for ours, theirs in replaced:
        spans = _with_unit(pair.source, ours), (theirs.start, theirs.end)
        yield _finding(pair, "date", _DATE, spans)
    if not replaced:
        yield from _crossed(pair, found.source, found.draft)


def _with_unit(source: str, part: Quantity) -> Span:
    """Return where a part of a date stands with what says which part it is."""
    is_named = source[part.end : part.end + 1] in _UNITS_OF_DATES
    return part.start, part.end + is_named


def _is_elsewhere(pair: Pair) -> bool:
    """Tell whether the English may count its hours in another time zone than the Chinese."""
    ours, theirs = _zones(pair.source), _zones(pair.draft)
    return ours != theirs and not (ours == {"local time"} and not theirs)


def _zones(text: str) -> set[str]:
    return {_ZONES.get(each, each) for each in _ELSEWHERE.findall(text)}


def _crossed(
    pair: Pair, source: Sequence[Quantity], draft: Sequence[Quantity]
) -> Iterator[Finding]:
    """Yield a month with the day of another date, when every date has its counterpart."""
    ours, theirs = _month_days(source), _month_days(draft)
    if len(ours) < 2 or len(ours) != len(theirs):
        return
    for day in theirs.keys() - ours.keys():
        span = theirs[day]
        if any(each[0] == day[0] for each in ours.keys() - theirs.keys()):
            yield _finding(pair, "date", _CROSSED, ((0, 0), span))


def _month_days(quantities: Sequence[Quantity]) -> dict[tuple[int, int], Span]:
    """Return the days that stand beside their month, and where."""
    dates: dict[tuple[int, int], Span] = {}
    taken = -1
    for one, two in pairwise(quantities):
        if {one.kind, two.kind} != {Kind.MONTH, Kind.DAY} or one.start == taken:
            continue
        month, day = (one, two) if one.kind is Kind.MONTH else (two, one)
        if two.start - one.end <= (2 if one is month else 4):
            dates[int(month.value), int(day.value)] = (one.start, two.end)
            taken = two.start
    return dates


def weekday(pair: Pair) -> Iterator[Finding]:
    """Yield a day of the week that is not the one of the Chinese."""
    if not any(map(pair.source.__contains__, _SIGNS_OF_WEEKDAYS)):
        return
    ours = list(_CHINESE_WEEKDAY.finditer(pair.source))
    if not ours or _is_elsewhere(pair):
        return
    theirs = list(_ENGLISH_WEEKDAY.finditer(pair.draft))
    names = {_WEEKDAYS[_place(each[1])] for each in ours}
    odd = [each for each in theirs if each.group() not in names]
    said = {each.group() for each in theirs}
    gone = [each for each in ours if _WEEKDAYS[_place(each[1])] not in said]
    for one, two in zip(gone, odd, strict=False):
        yield _finding(pair, "weekday", _WEEKDAY, (one.span(), two.span()))


def _place(sign: str) -> int:
    return min("一二三四五六日天".index(sign), 6)


def part_of_day(pair: Pair) -> Iterator[Finding]:
    """Yield a morning that became an afternoon, in words or as a.m. and p.m."""
    for ours, theirs in reckon(pair.source, pair.draft).pairs:
        if ours.kind is theirs.kind is Kind.TIME and {ours.label, theirs.label} == {"am", "pm"}:
            spans = (ours.start, ours.end), (theirs.start, theirs.end)
            yield _finding(pair, "time-of-day", _PART, spans)
            return
    if not any(map(pair.source.__contains__, _PARTS)):
        return
    ours_told = list(_CHINESE_PART.finditer(pair.source))
    theirs_told = list(_ENGLISH_PART.finditer(pair.draft)) if len(ours_told) == 1 else []
    if len(theirs_told) != 1 or _is_elsewhere(pair):
        return
    if theirs_told[0][1].lower() not in _PARTS[ours_told[0][1]]:
        yield _finding(pair, "time-of-day", _PART, (ours_told[0].span(), theirs_told[0].span()))


def _finding(pair: Pair, check: str, text: str, spans: tuple[Span, Span]) -> Finding:
    words = {"source": pair.source[slice(*spans[0])], "draft": pair.draft[slice(*spans[1])]}
    return Finding(check, Severity.ERROR, Message("Checks", text, words), *spans)


_FULL = re.compile(
    rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)}),? )?(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})"
    r"(?:,? (?P<year>[12]\d{3})\b)?(?! ?[-–])(?:,? \(?(?P<after>" + "|".join(_WEEKDAYS) + r")\b)?"
)
_SOURCE_YEAR = re.compile(r"[12]\d{3}(?=[年\-/.])")


def date_line(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield English dates whose year or weekday does not fit the calendar or the article's date."""
    line = _day_of(whole.facts.date)
    years = {int(year) for pair in whole.pairs for year in pair.once(_years_of_source)}
    for place, pair in enumerate(whole.pairs):
        for found in pair.once(_full_dates):
            fits = _years(found, line)
            if found["year"] and line and int(found["year"]) not in fits | years:
                words = {"draft": found["year"], "date": line.isoformat()}
                message = Message("Checks", _YEAR, words)
                yield (
                    place,
                    Finding("date-line", Severity.ERROR, message, (0, 0), found.span("year")),
                )
            elif finding := _off_calendar(found, fits):
                yield place, finding


def _years_of_source(pair: Pair) -> tuple[str, ...]:
    return tuple(_SOURCE_YEAR.findall(pair.source))


def _full_dates(pair: Pair) -> tuple[re.Match[str], ...]:
    return tuple(_FULL.finditer(pair.draft))


def _day_of(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def _years(found: re.Match[str], line: date | None) -> set[int]:
    """Return the years in which a day without year may lie: the nearest before and after."""
    if line is None:
        return set()
    month, day = MONTHS.index(found["month"]) + 1, int(found["day"])
    later = (month, day) > (line.month, line.day)
    return {line.year, line.year - 1 if later else line.year + 1}


def _off_calendar(found: re.Match[str], years: set[int]) -> Finding | None:
    name = found["weekday"] or found["after"]
    if not name or not (found["year"] or years):
        return None
    right = set()
    for year in {int(found["year"])} if found["year"] else years:
        try:
            when = date(year, MONTHS.index(found["month"]) + 1, int(found["day"]))
        except ValueError:
            continue
        right.add(_WEEKDAYS[when.weekday()])
    if not right or name in right:
        return None
    words = {"draft": found.group(), "weekday": min(right)}
    span = found.span()
    return Finding("date-line", Severity.ERROR, Message("Checks", _CALENDAR, words), (0, 0), span)


CHECKS: tuple[Check, ...] = (
    Check("date", QT_TRANSLATE_NOOP("Checks", "Wrong dates and times"), "dates", calendar),
    Check("weekday", QT_TRANSLATE_NOOP("Checks", "Wrong days of the week"), "dates", weekday),
    Check(
        "time-of-day",
        QT_TRANSLATE_NOOP("Checks", "Morning and afternoon exchanged"),
        "dates",
        part_of_day,
    ),
    Check(
        "date-line",
        QT_TRANSLATE_NOOP("Checks", "Dates that do not fit the article's date or the calendar"),
        "dates",
        whole=date_line,
    ),
)
"""The checks of this family."""
