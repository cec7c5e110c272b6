"""Checks of abbreviations in an article: defined once, before they are used, and never garbled.

A definition is the full name with the abbreviation in brackets: Lingjiang Polytechnic University
(LJPU). Titles, captions and lines of facts may use an abbreviation before its definition.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Span, Whole
from editor.glossary.mention import DEFINING
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_EARLY = QT_TRANSLATE_NOOP(
    "Checks", "{short} is used before it is defined; define it where it comes first."
)
_TWICE = QT_TRANSLATE_NOOP("Checks", "{short} is defined a second time; the first will do.")
_UNDEFINED = QT_TRANSLATE_NOOP(
    "Checks", "{short} is never defined; write “{full} ({short})” where the name comes first."
)
_UNUSED = QT_TRANSLATE_NOOP("Checks", "{short} is defined and never used again.")
_GARBLED = QT_TRANSLATE_NOOP("Checks", "“{found}” is probably {short}.")

_SHORT = re.compile(r"(?<![\w/-])[A-Z][A-Za-z&]*[A-Z](?![\w/])")
_CAPITALS = re.compile(r"(?<![\w/.-])[A-Z]{4,10}(?![\w/-])")
_DEFINITION = re.compile(
    r"\(\s*(?:(?:hereinafter|hereafter|abbreviated|referred to|known|short)\b[^()]{0,30}?\s)?"
    r"[“\"‘']?(?P<short>[A-Z][A-Za-z&]*[A-Z])[”\"’']?(?:,? for short)?\s*\)"
)
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:and|of|the|for|in|on|&) )*[A-Z][\w'’-]*)+")
_SMALL = frozenset("and of the for in on".split())
_KNOWN_TO_ALL = frozenset(
    """CPC NPC CPPCC PLA PRC UN EU UK US USA WTO WHO IMF ASEAN APEC BRICS OECD UNESCO UNICEF SCO
    RCEP BRI AI GDP ICT IT VR AR MBA PhD EMBA MPA CEO SME NGO SAR COVID NATO OPEC FIFA NBA
    IOC""".split()
)
"""Abbreviations that nobody defines."""

_MOST_WORDS = 14
_SLIP = 5


class _Shorts(NamedTuple):
    """The abbreviations of a draft: where each is defined, and where it stands otherwise."""

    defined: tuple[tuple[str, Span], ...]
    used: tuple[tuple[str, Span], ...]


def _shorts(pair: Pair) -> _Shorts:
    """Return what a draft defines and uses; a draft in capitals throughout has neither."""
    draft = pair.draft
    if draft.isupper():
        return _Shorts((), ())
    defined = tuple(
        (found["short"], found.span("short"))
        for found in (_DEFINITION.finditer(draft) if "(" in draft else ())
        if _is_short_for(found["short"], draft[: found.start()])
    )
    places = {span for _, span in defined}
    used = tuple(
        (found[0], found.span()) for found in _SHORT.finditer(draft) if found.span() not in places
    )
    return _Shorts(defined, used)


def _is_short_for(short: str, before: str) -> bool:
    """Tell whether an abbreviation's letters are, in order, in the words right before it."""
    words = _WORD.findall(before[-200:])[-_MOST_WORDS:]
    for start in range(len(words) - 1, -1, -1):
        letters = iter("".join(words[start:]).casefold())
        is_begun = words[start][0] == short[0]
        if is_begun and all(c in letters for c in short.casefold() if c.isalpha()):
            return len(words) - start > 1
    return False


def _defined(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield abbreviations used before their definition, defined twice, or defined for nothing."""
    first: dict[str, tuple[int, Span]] = {}
    again: list[tuple[int, str, Span]] = []
    uses: dict[str, list[tuple[int, Span]]] = {}
    body: dict[str, tuple[int, Span]] = {}
    for row, pair in enumerate(whole.pairs):
        shorts = pair.once(_shorts)
        for short, span in shorts.used:
            uses.setdefault(short, []).append((row, span))
            if pair.kind in DEFINING:
                body.setdefault(short, (row, span))
        for short, span in shorts.defined if pair.kind in DEFINING else ():
            if short in first:
                again.append((row, short, span))
            else:
                first[short] = row, span
    for short, place in first.items():
        if short in body and body[short] < place:
            row, span = body[short]
            yield row, _finding(Severity.WARNING, _EARLY, short, span)
        elif short not in uses:
            row, span = place
            yield row, _finding(Severity.HINT, _UNUSED, short, span)
    for row, short, span in again:
        yield row, _finding(Severity.WARNING, _TWICE, short, span)


def _undefined(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield abbreviations never defined of names that the article has in full."""
    first: dict[str, tuple[int, Span]] = {}
    defined: set[str] = set()
    for row, pair in enumerate(whole.pairs):
        shorts = pair.once(_shorts)
        defined.update(short for short, _ in shorts.defined)
        for short, span in shorts.used if pair.kind in DEFINING else ():
            first.setdefault(short, (row, span))
    unknown = first.keys() - defined - _KNOWN_TO_ALL
    if not unknown:
        return
    names = {s: name for s, name in _names_in_full(whole, unknown).items() if " " in name}
    for short, (row, span) in first.items() if names else ():
        if short in names and not any(short in pair.source for pair in whole.pairs):
            message = Message("Checks", _UNDEFINED, {"short": short, "full": names[short]})
            yield row, Finding("mention-undefined", Severity.WARNING, message, draft=span)


def _names_in_full(whole: Whole, shorts: Collection[str]) -> dict[str, str]:
    """Return the names in the body of an article that abbreviations are the initials of."""
    terms = _named(whole)
    found: dict[str, str] = {}
    for pair in whole.pairs:
        if pair.kind not in DEFINING:
            continue
        for short in shorts:
            if (full := terms.get(short, "")) and full in pair.draft:
                found.setdefault(short, full)
        for initials, full in pair.once(_initials):
            if initials in shorts:
                found.setdefault(initials, full)
    return found


def _initials(pair: Pair) -> tuple[tuple[str, str], ...]:
    """Return the names in capitals of a draft, each behind its initials."""
    full = [name[0].removeprefix("The ") for name in _NAME.finditer(pair.draft)]
    return tuple(
        ("".join(word[0] for word in name.split() if word not in _SMALL), name) for name in full
    )


def _finding(severity: Severity, text: str, short: str, span: Span) -> Finding:
    return Finding("mention", severity, Message("Checks", text, {"short": short}), draft=span)


def _garbled(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield abbreviations that are another one's letters in a wrong order, or one letter off."""
    counts = Counter(found[0] for pair in whole.pairs for found in pair.once(_capitals))
    if not counts:
        return
    named = _named(whole)
    wrong = _misdefined(whole, named)
    defined = {short for pair in whole.pairs for short, _ in pair.once(_shorts).defined}
    known = (defined | named.keys()) - wrong.keys()
    meant = {short: wrong.get(short) or _meant(short, counts, known) for short in counts}
    if not any(meant.values()):
        return
    for row, pair in enumerate(whole.pairs):
        for found in pair.once(_capitals):
            right = meant[found[0]]
            if right and found[0] not in pair.source:
                yield row, _garble(found, right)


def _capitals(pair: Pair) -> tuple[re.Match[str], ...]:
    """Return the words in capitals of a draft that is not in capitals throughout."""
    return () if pair.draft.isupper() else tuple(_CAPITALS.finditer(pair.draft))


def _garble(found: re.Match[str], right: str) -> Finding:
    message = Message("Checks", _GARBLED, {"found": found[0], "short": right})
    is_sure = sorted(found[0]) == sorted(right)
    severity = Severity.ERROR if is_sure else Severity.WARNING
    fix = Fix(*found.span(), right) if is_sure else None
    return Finding("mention-garbled", severity, message, draft=found.span(), fix=fix)


def _named(whole: Whole) -> dict[str, str]:
    """Return the abbreviations of what the Chinese names, with the English they are short for."""
    named: dict[str, str] = {}
    for pair in whole.pairs:
        for short, full in pair.once(_abbreviated):
            if " " in full or short not in named:  # 学校 is its abbreviation from the beginning
                named[short] = full
    return named


def _abbreviated(pair: Pair) -> tuple[tuple[str, str], ...]:
    """Return the abbreviations of what a Chinese text names, with what they are short for."""
    terms = (match.term for match in pair.reading[0])
    return tuple((term.abbreviation, term.en) for term in terms if term.abbreviation)


def _misdefined(whole: Whole, named: Mapping[str, str]) -> dict[str, str]:
    """Return what is defined in brackets behind a name that has another abbreviation."""
    wrong: dict[str, str] = {}
    for pair in whole.pairs if named else ():
        for found in _DEFINITION.finditer(pair.draft) if "(" in pair.draft else ():
            before = pair.draft[: found.start()].rstrip()
            right = next((r for r, full in named.items() if before.endswith(full)), "")
            if right and found["short"] not in named:
                wrong[found["short"]] = right
    return wrong


def _meant(short: str, counts: Counter[str], known: Collection[str]) -> str:
    """Return the abbreviation that another one is probably meant for, or an empty string."""
    if short in known:
        return ""
    for right in sorted(known):
        if sorted(right) == sorted(short) and len(right) > 3:
            return right
        is_long = len(right) >= _SLIP and right[0] == short[0] and counts[short] == 1
        if is_long and right in counts and OSA.distance(short, right) == 1:
            return right
    usual = (c for c in sorted(counts) if c != short and sorted(c) == sorted(short))
    return next((c for c in usual if counts[c] > counts[short]), "")


CHECKS: tuple[Check, ...] = (
    Check(
        "mention",
        QT_TRANSLATE_NOOP("Checks", "Abbreviations defined once, before they are used"),
        "mentions",
        whole=_defined,
    ),
    Check(
        "mention-undefined",
        QT_TRANSLATE_NOOP("Checks", "Abbreviations never defined"),
        "mentions",
        whole=_undefined,
    ),
    Check(
        "mention-garbled",
        QT_TRANSLATE_NOOP("Checks", "Abbreviations with a letter wrong"),
        "mentions",
        whole=_garbled,
    ),
)
"""The checks of abbreviations."""
