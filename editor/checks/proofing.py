"""Spelling and grammar of the English, by a proofreader that may be installed.

A proofreader knows no Chinese names, terms or abbreviations. What it says of those, of figures and
of anything that could be pinyin is left out: a slip that is missed costs less than names called
wrong in every paragraph.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import OSA

from editor.checks.finding import Check, Finding, Fix, Pair, Severity
from editor.checks.proofreader import Slip, proofreader
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_PERHAPS = QT_TRANSLATE_NOOP("Checks", "“{word}” is in no dictionary; perhaps “{other}” is meant.")
_INSTEAD = QT_TRANSLATE_NOOP("Checks", "“{word}” should perhaps be “{other}”.")

_WORDS = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_CAPITALISED = re.compile(r"[A-Z][a-z]{6,}")
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?"
    r"(?:i?ang|i?ong|uang|eng|ing|i?an|uan|uai|iao|en|in|un|ai|ei|ao|ou|ia|ie|iu|ua|uo|ui|ue|er|"
    r"[aeiouv])"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE}['’]?){{1,5}}(?:['’]?s)?", re.IGNORECASE)
_SHORTEST = 4
_JOINTS = frozenset("@/\\_.&")
"""Signs that a piece of an address or of a code stands beside."""
_MOST_SUGGESTIONS = 2
_OPENERS = frozenset(["a", "an", "its", "it's"])
"""What may be wrong although it begins a sentence with a capital."""


def _slips(pair: Pair) -> tuple[Slip, ...]:
    """Return the slips in a draft that are about words of its own."""
    reader = proofreader()
    if reader is None or not pair.draft:
        return ()
    return tuple(slip for slip in reader.slips(pair.draft) if _is_own(slip, pair))


def _is_own(slip: Slip, pair: Pair) -> bool:
    """Tell whether a slip is about plain words: no name, term, figure, address or pinyin."""
    draft = pair.draft
    around = draft[max(0, slip.start - 1) : slip.start] + draft[slip.end : slip.end + 1]
    if any(sign.isdigit() or sign in _JOINTS - {"."} for sign in around):
        return False
    if draft[slip.end : slip.end + 1] == "." and draft[slip.end + 1 : slip.end + 2].isalnum():
        return False
    if any(u is not None and u.start < slip.end and slip.start < u.end for u in pair.uses):
        return False
    words = _WORD.findall(draft[slip.start : slip.end])
    known = pair.once(_words_of_terms)
    return bool(words) and known.isdisjoint(word.casefold() for word in words)


def _words_of_terms(pair: Pair) -> frozenset[str]:
    """Return the names that are words of the English of terms and people in the Chinese."""
    return frozenset(
        word.casefold()
        for match in pair.reading[0]
        for form in (match.en, *match.term.admitted, match.term.abbreviation)
        for word in _WORD.findall(form)
        if word[0].isupper()
    )


def _spelling(pair: Pair) -> Iterator[Finding]:
    """Yield words that are in no dictionary and one letter off a word that is.

    A capitalised one may be a name, so that its neighbour must be a plain word.
    """
    for slip in pair.once(_slips):
        word = pair.draft[slip.start : slip.end]
        if not slip.is_spelling or len(word) < _SHORTEST or _PINYIN.fullmatch(word):
            continue
        near = [other for other in slip.suggestions if _is_one_off(word, other)]
        if near and _WORDS.fullmatch(word):
            fix = Fix(slip.start, slip.end, near[0]) if len(near) == 1 else None
            yield _misspelt(slip, word, "”, “".join(near), fix)
        elif len(near) == 1 and _CAPITALISED.fullmatch(word) and _is_word(near[0].lower()):
            yield _misspelt(slip, word, near[0], None)


def _is_one_off(word: str, other: str) -> bool:
    """Tell whether a letter is wrong, missing, too many or exchanged; accents are no matter."""
    return OSA.distance(word, other) == 1 and _bare(word) != _bare(other)


def _bare(word: str) -> str:
    return unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()


def _misspelt(slip: Slip, word: str, other: str, fix: Fix | None) -> Finding:
    severity = Severity.WARNING if word.islower() else Severity.HINT
    message = Message("Checks", _PERHAPS, {"word": word, "other": other})
    span = slip.start, slip.end
    return Finding("proofing.spelling", severity, message, draft=span, fix=fix)


@cache
def _is_word(word: str) -> bool:
    reader = proofreader()
    return reader is not None and not any(slip.is_spelling for slip in reader.slips(word))


def _grammar(pair: Pair) -> Iterator[Finding]:
    """Yield words that are wrong where they stand, beside words that are no names."""
    for slip in pair.once(_slips):
        word = pair.draft[slip.start : slip.end]
        if slip.is_spelling or not 0 < len(slip.suggestions) <= _MOST_SUGGESTIONS:
            continue
        if not (word.islower() or word.lower() in _OPENERS) or not _is_before_plain(slip, pair):
            continue
        values = {"word": word, "other": "”, “".join(slip.suggestions)}
        span = slip.start, slip.end
        is_certain = len(slip.suggestions) == 1 and word.islower()
        fix = Fix(*span, slip.suggestions[0]) if is_certain else None
        message = Message("Checks", _INSTEAD, values)
        yield Finding("proofing.grammar", Severity.WARNING, message, draft=span, fix=fix)


def _is_before_plain(slip: Slip, pair: Pair) -> bool:
    """Tell whether the next word is no name or abbreviation, whose sound nobody knows."""
    following = _WORD.search(pair.draft, slip.end)
    return following is None or following[0].islower()


CHECKS: tuple[Check, ...] = (
    Check(
        "proofing.spelling",
        QT_TRANSLATE_NOOP("Checks", "Misspelt words"),
        "proofing",
        pair=_spelling,
        on=False,
    ),
    Check(
        "proofing.grammar",
        QT_TRANSLATE_NOOP("Checks", "Articles, agreement and words taken for others"),
        "proofing",
        pair=_grammar,
        on=False,
    ),
)
"""The checks that need the extra "proof"; they find nothing where it is not installed."""
