"""Checks of the glossary's terms: missing, forbidden wording, and entries not (or no longer) valid.

A name of a body is wanted where the article names it first; behind that "the university" will do.
A set phrase or a programme is wanted once in every block that has it. What says the same words in
another order or form is taken for the term: an alarm is for English that is something else.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from editor.checks.finding import Check, Finding, Pair, Severity, Whole
from editor.glossary.folding import folded
from editor.glossary.glossary import HOME_ALIASES, Glossary
from editor.glossary.term import Match, Strictness, Term, TermKind, TermStatus
from editor.glossary.usage import Use, forbidden_uses
from editor.glossary.validity import holds, is_date
from editor.glossary.wording import Wording, wording
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_MISSING = QT_TRANSLATE_NOOP(
    "Checks", "“{zh}” should be “{en}”; see whether the English says it another way on purpose."
)
_FORBIDDEN = QT_TRANSLATE_NOOP(
    "Checks", "“{form}” is not to be used for “{zh}”; the glossary has “{en}”."
)
_PROPOSED = QT_TRANSLATE_NOOP(
    "Checks", "“{en}” for “{zh}” is proposed and not yet approved; ask the glossary's keeper."
)
_EXPIRED = QT_TRANSLATE_NOOP(
    "Checks", "“{en}” for “{zh}” does not hold on {day}; look up what it is called then."
)

_NAMES = frozenset({TermKind.ORGANISATION, TermKind.DEPARTMENT})
_PHRASES = frozenset({TermKind.PROGRAMME, TermKind.SET_PHRASE})
_SMALL = frozenset("of for on in to and or with by at from under 's s".split())
_LICENCES = {
    "Minister": re.compile("部长|大臣|阁员"),
    "Headmaster": re.compile("[小中]学|高中|初中|附中|英国"),
    "Deputy Headmaster": re.compile("[小中]学|高中|初中|附中|英国"),
    "Vice Chancellor": re.compile("英国|香港|澳大利亚|印度|新西兰|副总理"),
    "General Secretary": re.compile("总书记|总干事|总秘书"),
}
"""Chinese that calls for English which a general term forbids."""

_GOVERNMENT = "Government"
_STEM = 5
_LONG = 5
_LONGEST = 12
_ENOUGH = {TermKind.SET_PHRASE: 0.65, TermKind.PROGRAMME: 0.65}
_ENOUGH_OF_NAME = 0.79
"""The share of a term's words that say it, when they stand in another order or form."""
_BODIES = ("局", "厅", "委员会")
_GENERIC = frozenset(
    "munic provi count distr burea depar commi offic peopl gover auton regio admin centr natio "
    "prefe towns cpc party of and for city membe stand".split()
)
_LATIN = re.compile(r"[A-Za-z]")


def _forbidden(pair: Pair) -> Iterator[Finding]:
    """Yield English that a term of the Chinese forbids.

    Where the term itself is said as often as the Chinese has it, the other words are for
    something else (national unity beside ethnic unity).
    """
    if pair.glossary is None or not _LATIN.search(pair.draft):
        return
    matches = pair.reading[0]
    missed = [m for m, use in zip(matches, pair.uses, strict=True) if use is None]
    inner = [m for missing in missed for m in _inner(missing, pair.glossary)]
    unsaid = {m.zh for m in (*missed, *inner)}
    for misuse in forbidden_uses((*matches, *inner), pair.draft) if unsaid else ():
        match = misuse.match
        licence = _LICENCES.get(misuse.form)
        if match.zh not in unsaid or (licence is not None and licence.search(pair.source)):
            continue
        values = {"form": misuse.form, "zh": match.zh, "en": match.en}
        message = Message("Checks", _FORBIDDEN, values)
        draft = misuse.start, misuse.end
        yield Finding("term-forbidden", Severity.ERROR, message, (match.start, match.end), draft)


def _inner(match: Match, glossary: Glossary) -> Iterator[Match]:
    """Yield the term at the end of a longer one that forbids nothing itself: 产教融合 of 深化…."""
    if match.term.forbidden or len(match.zh) < _LONG or len(match.zh) > _LONGEST:
        return
    at = _inner_start(glossary, match.zh)
    for found in glossary.matches(match.zh[at:]) if at else ():
        if found.term.forbidden:
            start = match.start + at + found.start
            yield found._replace(start=start, end=start + len(found.zh))


@lru_cache(maxsize=4096)
def _inner_start(glossary: Glossary, chinese: str) -> int:
    """Return where a shorter term begins inside a Chinese term, or 0."""
    for at in range(1, len(chinese) - 1):
        if any(
            found.start == 0 and found.term.forbidden for found in glossary.matches(chinese[at:])
        ):
            return at
    return 0


def _phrases(pair: Pair) -> Iterator[Finding]:
    """Yield the set phrases and programmes that a block's English does not have at all."""
    if pair.glossary is None or not _LATIN.search(pair.draft):
        return
    matches = pair.reading[0]
    wanted = {m.zh: m for m in reversed(matches) if _is_wanted(m, _PHRASES)}
    if not wanted:
        return
    used = {m.zh for m, use in zip(matches, pair.uses, strict=True) if use is not None}
    for zh, match in sorted(wanted.items(), key=_place):
        if zh not in used and not _is_said(match, pair.draft):
            yield _missing(match)


def _names(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield the bodies whose English is missing where an article names them first.

    English that does not hold on the article's day is not wanted.
    """
    day = (whole.facts.date or "")[:10]
    on = date.fromisoformat(day) if is_date(day) else None
    seen: set[str] = set()
    for row, pair in enumerate(whole.pairs):
        for zh, match, is_said in pair.once(_bodies):
            if zh in seen:
                continue
            seen.add(zh)
            term = match.term
            if not is_said and (on is None or holds(term.valid_from, term.valid_to, on)):
                yield row, _missing(match)


def _bodies(pair: Pair) -> tuple[tuple[str, Match, bool], ...]:
    """Return the bodies that a block names, and of each whether its English says it."""
    if pair.glossary is None or not _LATIN.search(pair.draft):
        return ()
    found: dict[str, tuple[str, Match, bool]] = {}
    for match, use in zip(pair.reading[0], pair.uses, strict=True):
        is_composed = _is_composed(match)
        if match.en.islower() or not (is_composed or _is_wanted(match, _NAMES)):
            continue  # in small letters: 职业技术大学, of a name that is not in the glossary
        zh = folded(match.zh)
        if zh in found:
            continue
        said = _says_field if is_composed else _is_said
        found[zh] = zh, match, use is not None or said(match, pair.draft)
    return tuple(found.values())


def _unapproved(pair: Pair) -> Iterator[Finding]:
    """Yield the English in a draft that is proposed only."""
    if pair.glossary is None:
        return
    for match, use in zip(pair.reading[0], pair.uses, strict=True):
        if match.term.status is TermStatus.PROPOSED and use is not None:
            message = Message("Checks", _PROPOSED, {"zh": match.zh, "en": use.form})
            place, draft = (match.start, match.end), (use.start, use.end)
            yield Finding("term-unapproved", Severity.WARNING, message, place, draft)


def _outdated(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield the English in an article that does not hold on the day the article bears."""
    day = (whole.facts.date or "")[:10]
    if not is_date(day):
        return
    on = date.fromisoformat(day)
    for row, pair in enumerate(whole.pairs):
        for match, use in pair.once(_dated):
            if not holds(match.term.valid_from, match.term.valid_to, on):
                values = {"zh": match.zh, "en": use.form, "day": day}
                message = Message("Checks", _EXPIRED, values)
                place, draft = (match.start, match.end), (use.start, use.end)
                yield row, Finding("term-outdated", Severity.WARNING, message, place, draft)


def _dated(pair: Pair) -> tuple[tuple[Match, Use], ...]:
    """Return the terms of a block that the English says and that do not hold for ever."""
    return tuple(
        (match, use)
        for match, use in zip(pair.reading[0], pair.uses, strict=True)
        if use is not None and (match.term.valid_from or match.term.valid_to)
    )


def _place(item: tuple[str, Match]) -> int:
    return item[1].start


def _is_wanted(match: Match, kinds: frozenset[TermKind]) -> bool:
    """Tell whether a match is a fixed entry of some kinds whose English must be in the draft."""
    term = match.term
    if term.kind not in kinds or not match.sure or term.check is not Strictness.STRICT:
        return False
    is_literal = folded(match.zh) == folded(term.zh) and match.zh not in HOME_ALIASES
    return is_literal and term.status is not TermStatus.PROPOSED


def _missing(match: Match) -> Finding:
    message = Message("Checks", _MISSING, {"zh": match.zh, "en": match.en})
    return Finding("term-missing", Severity.WARNING, message, (match.start, match.end))


def _is_said(match: Match, draft: str) -> bool:
    """Tell whether a draft says a term in other words of the same stems, or by its initials."""
    english = wording(draft)
    enough = _ENOUGH.get(match.term.kind, _ENOUGH_OF_NAME)
    stems = {word[:_STEM].casefold() for word in english.words}
    return any(
        _is_covered(wording(form), stems, enough)
        or _initials(form) in english.places
        or (_GOVERNMENT in form and _GOVERNMENT[:_STEM].casefold() in stems)
        for form in _accepted(match.term)
    )


def _accepted(term: Term) -> tuple[str, ...]:
    return term.en, *term.admitted


def _is_composed(match: Match) -> bool:
    """Tell whether a match is a bureau or the like, put together of its place and its field."""
    is_pattern = match.term.kind is TermKind.PATTERN and match.term.check is Strictness.STRICT
    return is_pattern and match.zh.endswith(_BODIES)


def _says_field(match: Match, draft: str) -> bool:
    """Tell whether a draft has a word of a bureau's field: of Lingjiang … Education Bureau."""
    words = wording(match.en).words[1:]
    field = {word[:_STEM].casefold() for word in words if word not in _SMALL} - _GENERIC
    english = wording(draft)
    stems = {word[:_STEM].casefold() for word in english.words}
    return not field or not field.isdisjoint(stems) or _initials(match.en) in english.places


def _is_covered(form: Wording, stems: set[str], enough: float) -> bool:
    words = [word for word in form.words if word not in _SMALL]
    said = sum(word[:_STEM].casefold() in stems for word in words)
    return bool(words) and said / len(words) > enough


def _initials(form: str) -> str:
    words = re.findall(r"[A-Za-z]+", form)
    return "".join(w[0].upper() for w in words if w not in _SMALL and w != "the")


CHECKS: tuple[Check, ...] = (
    Check(
        "term-forbidden",
        QT_TRANSLATE_NOOP("Checks", "Forbidden wording"),
        "terms",
        pair=_forbidden,
    ),
    Check(
        "term-missing",
        QT_TRANSLATE_NOOP("Checks", "Term missing in the English"),
        "terms",
        pair=_phrases,
        whole=_names,
    ),
    Check(
        "term-unapproved",
        QT_TRANSLATE_NOOP("Checks", "Term not yet approved"),
        "terms",
        pair=_unapproved,
    ),
    Check(
        "term-outdated",
        QT_TRANSLATE_NOOP("Checks", "Term out of validity"),
        "terms",
        whole=_outdated,
    ),
)
"""The checks of the glossary's terms."""
