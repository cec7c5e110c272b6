"""Dates and hits counters in the shapes Chinese pages print them."""

import re
from dataclasses import dataclass
from datetime import date, time

from editor.formats.recognise.words import HITS, STRONG_DATES, WEAK_DATES, alternatives

_DAY = r"""
    (?P<year>(?:19|20)\d\d) \s? [-/.年－] \s?
    (?P<month>\d{1,2}) \s? [-/.月－] \s?
    (?P<day>\d{1,2}) (?!\d) \s? 日?
"""
_WEEKDAY = r"(?: [（(\[]? (?:星期|周)[一二三四五六日天] [）)\]]? )"
_HOUR = rf"""(?:
    [T\s,，]* {_WEEKDAY}? \s*
    (?P<half>上午|下午|晚上|晚)? \s*
    (?P<hour>\d{{1,2}}) \s? [:：时点] \s? (?P<minute>\d{{2}}) (?!\d) 分?
    (?: \s? [:：] \s? (?P<second>\d{{2}}) 秒? )?
    (?: \s? {_WEEKDAY} )?
)?"""
_LABEL = rf"""(?:
    (?: (?P<strong>{alternatives(STRONG_DATES)}) | (?P<weak>{alternatives(WEAK_DATES)}) )
    \s* (?:为|[:：|｜/])? \s*
)?"""
_DATE = re.compile(
    rf"{_LABEL} [\[【（(“]? \s* {_DAY} {_HOUR} \s* (?: [\]】）)”] | (?:发布|更新)(?!\w) )?",
    re.VERBOSE,
)
_EMPTY_DATE = re.compile(
    rf"(?:{alternatives(w for w in STRONG_DATES if len(w) > 3)})\s*[:：]\s*(?=$|[^\d\s])"
)

_COUNTER = alternatives(HITS)
_NUMBER = r"(?P<number>\d[\d,，]*(?:\.\d+)?) \s* (?P<unit>[万wW])? \+?"
_TIMES = "(?:人?次|人)"
# A colon, or the number itself, tells a counter from the bare word 阅读.
_COUNT = re.compile(
    rf"""[\[【（(]? \s* (?:已有?|共有?|被|文章|本文|总|本页|页面|累计)? \s*
    (?:{_COUNTER}) \s* [量数为了]? \s* (?: [:：] \s* | (?=[\[【（(]?\s*\d) )
    [\[【（(]? \s* (?:{_NUMBER})? \s* [\]】）)]? \s* {_TIMES}? \s* [\]】）)]?""",
    re.VERBOSE,
)
_COUNTED = re.compile(
    rf"(?:已有|共有?|被)? \s* {_NUMBER} \s* {_TIMES} \s* (?:{_COUNTER})", re.VERBOSE
)


@dataclass(frozen=True, slots=True)
class Dated:
    """What a line says about when it was published and how often read, and what else it says.

    `strong` tells that a label of publishing stands before the date, or that there is a counter.
    """

    rest: str
    date: str | None = None
    hits: int | None = None
    strong: bool = False
    weak: bool = False

    @property
    def found(self) -> bool:
        """Whether there is a date or a counter, even an empty one."""
        return self.date is not None or self.strong


def dated(line: str) -> Dated:
    """Take the date and the hits counter out of a line."""
    rest, hits, counted = _hits(line)
    first: str | None = None
    published: str | None = None
    strong = counted
    weak = False
    pieces: list[str] = []
    done = 0
    for found in _DATE.finditer(rest):
        iso = _iso(found)
        if iso is None:
            continue
        pieces.append(rest[done : found.start()])
        done = found.end()
        first = first or iso
        strong = strong or bool(found["strong"])
        weak = weak or bool(found["weak"])
        if (found["strong"] or "").startswith(("发", "成")):
            published = published or iso
    rest = " ".join([*pieces, rest[done:]])
    without = _EMPTY_DATE.sub(" ", rest)
    return Dated(without, published or first, hits, strong or without != rest, weak)


def _hits(line: str) -> tuple[str, int | None, bool]:
    for pattern in (_COUNTED, _COUNT):
        found = pattern.search(line)
        if found and _is_apart(line, found.start()):
            rest = line[: found.start()] + " " + line[found.end() :]
            return rest, _number(found["number"], found["unit"]), True
    return line, None, False


def _is_apart(line: str, start: int) -> bool:
    """Tell whether a counter begins a word: 浏览 in 游客浏览3次 does not."""
    return start == 0 or not (_is_han(line[start - 1]) and _is_han(line[start]))


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _number(digits: str | None, unit: str | None) -> int | None:
    if digits is None:
        return None
    plain = digits.replace(",", "").replace("，", "")
    if len(plain) > 12:
        return None
    return round(float(plain) * (10_000 if unit else 1))


def _iso(found: re.Match[str]) -> str | None:
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        if found["hour"] is None:
            return day.isoformat()
        hour = int(found["hour"])
        if found["half"] in {"下午", "晚上", "晚"} and hour < 12:
            hour += 12
        moment = time(hour, int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        return None
    precision = "seconds" if found["second"] else "minutes"
    return f"{day.isoformat()}T{moment.isoformat(precision)}"
