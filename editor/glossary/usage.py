"""Tells which terms of the Chinese are used in the English draft, and which English is forbidden.

A term is used when its preferred English, an admitted form or its abbreviation stands in the
draft, however inflected. The longest wanted form is looked for first and takes its words, so that
one "international industry college" does not also stand for 产业学院.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from editor.glossary.term import Match, Term, TermKind
from editor.glossary.wording import Wording, wording

_ALTERNATIVES = " / "
_NAMING = frozenset(
    {
        TermKind.PARTY_TITLE,
        TermKind.GOVERNMENT_TITLE,
        TermKind.ORGANISATION,
        TermKind.DEPARTMENT,
    }
)
_ORDER = itemgetter(0, 1, 2)
_NAME_WORDS = 4
_SHORTEST_SPLIT = 3


@dataclass(frozen=True, slots=True)
class Use:
    """Where a term's English stands in a draft, code points [start, end), and which form it is."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Misuse:
    """Where a draft has English that a term of the Chinese forbids, code points [start, end)."""

    start: int
    end: int
    form: str
    match: Match


class _Form(NamedTuple):
    text: str
    wording: Wording
    size: int
    words: frozenset[str]


class _Search:
    """A draft in which forms are found and their words taken."""

    def __init__(self, draft: str) -> None:
        self.draft = draft
        self.is_shouted = draft.isupper()
        self.english = wording(draft, shouted=self.is_shouted)
        self.taken = bytearray(len(self.english))

    def find(self, form: _Form) -> range | None:
        """Return the first free words that are a form."""
        size = form.size
        for at in self.english.places[form.wording.words[0]]:
            if self.english.has(form.wording, at) and not any(self.taken[at : at + size]):
                return range(at, at + size)
        return None

    def find_split(self, form: _Form) -> range | None:
        """Return the first free words that are a form round a name: CPC … Municipal Committee."""
        wanted, places = form.wording.words, self.english.places
        for start in places[wanted[0]]:
            for last in places[wanted[-1]]:
                whole = range(start, last + 1)
                size = len(whole) - len(wanted)
                if 0 < size <= _NAME_WORDS and self._is_free_round_name(wanted, whole, size):
                    return whole
        return None

    def _is_free_round_name(self, wanted: tuple[str, ...], whole: range, size: int) -> bool:
        words = self.english.words[whole.start : whole.stop]
        for split in range(1, len(wanted)):
            if words[:split] + words[split + size :] != wanted:
                continue
            name = range(whole.start + split, whole.start + split + size)
            taken = any(self.taken[at] for at in whole if at not in name)
            stopped = any(self.english.stops[whole.start + 1 : whole.stop])
            if not taken and not stopped and all(map(self._is_capital, name)):
                return True
        return False

    def _is_capital(self, at: int) -> bool:
        return self.draft[self.english.starts[at]].isupper()

    def take(self, words: range, form: _Form, abbreviation: str) -> Use:
        """Take the words of a form, and the abbreviation in brackets that it is defined with."""
        self.taken[words.start : words.stop] = b"\1" * len(words)
        behind = words.stop
        short = wording(abbreviation, shouted=self.is_shouted)
        defined = behind < len(self.english) and self.english.stops[behind]
        if short.words and defined and self.english.has(short, behind):
            self.taken[behind : behind + len(short)] = b"\1" * len(short)
        return self._use(words, form)

    def _use(self, words: range, form: _Form) -> Use:
        return Use(self.english.starts[words[0]], self.english.ends[words[-1]], form.text)

    def every(self, form: _Form) -> Iterator[Use]:
        """Yield every place of a form, taken or free."""
        for at in self.english.places.get(form.wording.words[0], ()):
            if self.english.has(form.wording, at):
                yield self._use(range(at, at + form.size), form)


def uses(matches: Sequence[Match], draft: str) -> tuple[Use | None, ...]:
    """Return for every match where the draft uses it, or None.

    A term that the Chinese has twice must be in the draft twice; if it is there once, the first
    match is used.
    """
    search = _Search(draft)
    found: list[Use | None] = [None] * len(matches)
    wanted = sorted(_wanted(matches, search), key=_ORDER)
    for _, _, number, form in wanted:
        words = search.find(form) if found[number] is None else None
        if words:
            found[number] = search.take(words, form, matches[number].term.abbreviation)
    for _, _, number, form in wanted:
        if found[number] is None and _may_hold_name(matches[number].term, form):
            words = search.find_split(form)
            if words:
                found[number] = search.take(words, form, "")
    return tuple(found)


def forbidden_uses(matches: Sequence[Match], draft: str) -> tuple[Misuse, ...]:
    """Return where the draft has whole words that a matched term forbids, in order.

    What is part of a form that some matched term accepts is not forbidden there.
    """
    terms = {match.zh: match for match in reversed(matches) if match.term.forbidden}
    if not terms:
        return ()
    search = _Search(draft)
    shouted = search.is_shouted
    found = {
        (use.start, use.end): Misuse(use.start, use.end, use.form, match)
        for match in terms.values()
        for form in _forms(match.term.forbidden, shouted=shouted)
        for use in search.every(form)
    }
    accepted = [
        (use.start, use.end)
        for match in (matches if found else ())
        for form in _forms(_accepted(match), shouted=shouted)
        for use in search.every(form)
    ]
    return tuple(
        found[start, end]
        for start, end in sorted(found)
        if not any(first <= start and end <= last for first, last in accepted)
    )


def _wanted(matches: Sequence[Match], search: _Search) -> Iterator[tuple[int, int, int, _Form]]:
    """Yield (minus number of words, rank, number of the match, form), for forms that may be there.

    Sorted, the longest come first, then preferred before admitted, then the order of the Chinese.
    """
    known = frozenset(search.english.places)
    for number, match in enumerate(matches):
        for rank, form in enumerate(_forms(_accepted(match), shouted=search.is_shouted)):
            if form.words <= known:
                yield -form.size, rank, number, form


def _accepted(match: Match) -> tuple[str, ...]:
    """Return the English a match accepts, the preferred first."""
    return (match.en, match.term.abbreviation, *match.term.admitted)


def _may_hold_name(term: Term, form: _Form) -> bool:
    return term.kind in _NAMING and form.size >= _SHORTEST_SPLIT


@lru_cache(maxsize=65536)
def _forms(texts: tuple[str, ...], *, shouted: bool) -> tuple[_Form, ...]:
    single = [part for text in texts for part in text.split(_ALTERNATIVES)]
    forms = (_form(text, shouted=shouted) for text in dict.fromkeys(single))
    return tuple(form for form in forms if form.wording.words)


def _form(text: str, *, shouted: bool) -> _Form:
    words = wording(text, shouted=shouted)
    return _Form(text, words, len(words), frozenset(words.words))
