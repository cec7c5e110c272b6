"""Spaces and stops in the English: double, missing, or where none belongs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from editor.article.article import BlockKind
from editor.checks.finding import Check, Finding, Fix, Pair, Severity
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_DOUBLE = QT_TRANSLATE_NOOP("Checks", "There are several spaces here: leave one.")
_BEFORE = QT_TRANSLATE_NOOP("Checks", "No space stands before “{mark}”.")
_INSIDE = QT_TRANSLATE_NOOP("Checks", "No space stands behind “{mark}”.")
_MISSING = QT_TRANSLATE_NOOP("Checks", "A space is missing behind “{mark}”.")
_MISSING_BEFORE = QT_TRANSLATE_NOOP("Checks", "A space is missing before “{mark}”.")
_STOPS = QT_TRANSLATE_NOOP("Checks", "“{mark}” has a mark too many.")

_DOUBLES = re.compile(r"(?<=[^\s])[ \u00a0\u2002-\u200a]{2,}(?=[^\s])")
_BEFORE_MARK = re.compile(r"(?<=[\w)\]”\"’%])[ \u00a0]+(?P<mark>[,;!?)\]]|[.:](?![\w./]|\.\.)|%)")
_BEHIND_OPENING = re.compile(r"(?P<mark>[(\[“])[ \u00a0]+(?=\w)")
_POSSESSIVE = re.compile(r"(?<=[a-z])[ \u00a0]+(?P<mark>['’]s)\b(?! [A-Z])")
_BEHIND_MARK = re.compile(
    r"(?<=[A-Za-z\d)”])(?P<mark>,)(?=[A-Za-z“(])|(?<=[A-Za-z)”])(?P<number>,)(?=\d)"
    r"|(?<=[A-Za-z)”])(?P<colon>[;:])(?=[A-Za-z\d“(])"
    r"|(?<=[A-Za-z]{2})(?P<ask>[!?])(?=[A-Za-z])"
    r"|(?<=[a-z]{2})(?P<stop>\.)(?=[A-Z][a-z])|(?<=[\d)”])(?P<end>\.)(?=[A-Z][a-z]+\b)"
    r"|(?P<close>[)\]])(?=[A-Za-z]{2})|(?<=[a-z,.])(?P<quote>”)(?=[A-Za-z])"
)
_BEFORE_OPENING = re.compile(r"(?<=[A-Za-z]{2})(?P<mark>\((?=[A-Za-z]{3})|“(?=[A-Za-z]))|,“(?=\w)")
_SEVERAL_STOPS = re.compile(
    r"(?<![.…/])\.\.(?![./])|,[,.;:](?!\w)|;[;,.]|:[:,.;](?!\w)|[?!]\.(?=\s|$)|\.[”\"]\.(?=\s|$)"
    r"|(?<=\w\.) \.(?=\s|$)"
)
_ODD_SPACE = re.compile("[ \u00a0(\\[“](?:[,.;:!?)\\]% \u00a0]|['’]s)")
"""What is cheap to find, and always there where a space stands before or behind a wrong mark."""
_TWO_STOPS = re.compile('[.,;:?!](?:[.,;:]|["” ]\\.)')
_CROWDED = re.compile(r"[,;:!?.)\]”](?:[A-Za-z“(]|(?<=[A-Za-z)”].)\d)")
"""What is cheap to find, and always there where a space is missing behind a mark."""
_ADDRESSES = re.compile(
    r"(?:https?|ftp)://\S+|www\.\S+|[\w.+-]+@[\w.-]+\w|\b[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net"
    r"|edu|gov|io|html?|pdf|docx?|xlsx?|mp4|jpg|png)\b[\w/.?=&-]*"
)
_DOTTED = frozenset("Node Vue Next ASP".split())
"""Names with a full stop and a capital in them: Node.JS."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern, what to say of what it finds, how to better it, and when it is right after all.

    `may_be` tells cheaply whether a text needs the search at all.
    """

    may_be: Callable[[str], object]
    pattern: re.Pattern[str]
    text: str
    better: Callable[[str], str]
    is_right: Callable[[str, re.Match[str]], bool]


def _has_any(signs: tuple[str, ...], text: str) -> bool:
    return any(map(text.__contains__, signs))


def _never(_draft: str, _found: re.Match[str]) -> bool:
    return False


def _is_sum(draft: str, found: re.Match[str]) -> bool:
    """Tell whether a space stands before a mark that is no punctuation: 3 : 1, a face :)."""
    mark = found[0].strip()
    after = draft[found.end() : found.end() + 2].strip()[:1]
    return (mark == ":" and draft[found.start() - 1].isdigit() and after.isdigit()) or (
        mark == "%" and not draft[found.start() - 1].isdigit()
    )


def _is_part_of_word(draft: str, found: re.Match[str]) -> bool:
    """Tell whether a bracket stands in a word: teacher(s), (re)build, (s)he."""
    if found[0] not in {")", "]"}:
        return found[0] == "." and draft[: found.start()].rsplit(None, 1)[-1] in _DOTTED
    opened = draft.rfind("(" if found[0] == ")" else "[", 0, found.start())
    inside = draft[opened + 1 : found.start()]
    return found[0] == "]" or (opened >= 0 and len(inside) <= 5 and inside.islower())


_RULES = (
    _Rule(bool, _BEFORE_MARK, _BEFORE, str.strip, _is_sum),
    _Rule(bool, _BEHIND_OPENING, _INSIDE, str.strip, _never),
    _Rule(bool, _POSSESSIVE, _BEFORE, str.strip, _never),
    _Rule(_CROWDED.search, _BEHIND_MARK, _MISSING, lambda mark: mark + " ", _is_part_of_word),
    _Rule(
        partial(_has_any, ("(", "“")),
        _BEFORE_OPENING,
        _MISSING_BEFORE,
        lambda m: m.replace("“", " “").replace("(", " ("),
        _never,
    ),
)

_OF_CROWDS = tuple(rule for rule in _RULES if rule.may_be is not bool)
"""The rules for texts in which no space stands wrongly: those about spaces that are missing."""


def _double(pair: Pair) -> Iterator[Finding]:
    if not _has_any(("  ", "\u00a0"), pair.draft):
        return
    for found in _DOUBLES.finditer(pair.draft):
        yield Finding(
            "spacing.double",
            Severity.HINT,
            Message("Checks", _DOUBLE),
            draft=found.span(),
            fix=Fix(*found.span(), " "),
        )


def _marks(pair: Pair) -> Iterator[Finding]:
    if pair.kind is BlockKind.DATELINE:  # Updated:2026-03-18 is what pages print
        return
    draft = pair.draft
    addresses: list[tuple[int, int]] | None = None
    for rule in _RULES if _ODD_SPACE.search(draft) else _OF_CROWDS:
        if not rule.may_be(draft):
            continue
        for found in rule.pattern.finditer(draft):
            if rule.is_right(draft, found):
                continue
            if addresses is None:
                addresses = [address.span() for address in _ADDRESSES.finditer(draft)]
            if not any(a <= found.start() < b for a, b in addresses):
                yield _finding("spacing.marks", rule.text, found, rule.better(found[0]))


def _stops(pair: Pair) -> Iterator[Finding]:
    if not _TWO_STOPS.search(pair.draft):
        return
    for found in _SEVERAL_STOPS.finditer(pair.draft):
        same = len(set(found[0])) == 1
        yield _finding("spacing.stops", _STOPS, found, found[0][0] if same else None)


def _finding(check: str, text: str, found: re.Match[str], better: str | None) -> Finding:
    start, end = found.span()
    fix = None if better is None else Fix(start, end, better)
    message = Message("Checks", text, {"mark": found[0].strip()})
    return Finding(check, Severity.WARNING, message, draft=(start, end), fix=fix)


CHECKS: tuple[Check, ...] = (
    Check(
        "spacing.double",
        QT_TRANSLATE_NOOP("Checks", "Double spaces"),
        "typography",
        pair=_double,
    ),
    Check(
        "spacing.marks",
        QT_TRANSLATE_NOOP("Checks", "Spaces at punctuation marks"),
        "typography",
        pair=_marks,
    ),
    Check(
        "spacing.stops",
        QT_TRANSLATE_NOOP("Checks", "Double full stops and commas"),
        "typography",
        pair=_stops,
    ),
)
"""The checks of this family."""
