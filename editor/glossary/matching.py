"""Finds the terms of a glossary in a Chinese text.

Headwords lie in a dict by their first two characters, so that the time for a text does not grow
with the glossary and an edited term is live at once. The cover is leftmost-longest over code
points; both sides are compared folded (see `folding`).
"""

from bisect import insort
from collections.abc import Iterable, Iterator, KeysView
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import compress, count
from operator import add, neg

from editor.glossary.folding import folded, is_latin
from editor.glossary.places import begins_word, ending
from editor.glossary.term import Match, Term, TermKind, TermStatus

_RANKS = {TermStatus.PREFERRED: 0, TermStatus.ADMITTED: 1, TermStatus.PROPOSED: 2}
_ACCEPTED = (TermStatus.PREFERRED, TermStatus.ADMITTED)


class Matcher:
    """A glossary made ready for finding its terms.

    Patterns and headwords with forbidden rows only are kept, but nothing in a text matches them.
    """

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._heads: dict[str, _Head] = {}
        self._singles: set[str] = set()
        self._patterns: list[Term] = []
        for term in terms:
            self.add(term)

    @property
    def patterns(self) -> tuple[Term, ...]:
        """The rows with slots, in the order they were added."""
        return tuple(self._patterns)

    @property
    def beginnings(self) -> KeysView[str]:
        """The first two characters of every headword, folded."""
        return self._heads.keys()

    @property
    def singles(self) -> AbstractSet[str]:
        """The headwords of one character, folded."""
        return self._singles

    def add(self, term: Term) -> None:
        """Take in one row; it counts from the next text on."""
        if _is_pattern(term):
            self._patterns.append(term)
            return
        headword = folded(term.zh)
        head = self._heads.setdefault(headword[:2], _Head())
        head.add(headword, term)
        if len(headword) == 1:
            self._singles.add(headword)

    def remove(self, term: Term) -> None:
        """Give up one row. Raise `KeyError` when no such row was added."""
        headword = folded(term.zh)
        try:
            if _is_pattern(term):
                self._patterns.remove(term)
                return
            self._heads[headword[:2]].remove(headword, term)
        except ValueError as error:
            raise KeyError(term.zh) from error
        if not self._heads[headword[:2]].entries:
            del self._heads[headword[:2]]
            self._singles.discard(headword)

    def matches(self, text: str) -> tuple[Match, ...]:
        """Return the terms in a text, in order, none inside or across another."""
        plain = folded(text)
        heads = [*map(self._heads.get, map(add, plain, plain[1:])), None]
        found: list[Match] = []
        free = 0
        for start in self._starts(plain, heads):
            if start < free:
                continue
            entry = self._longest(plain, start, heads[start])
            if entry is not None and entry.term is not None:
                free = start + len(entry.headword)
                found.append(Match(start, free, text[start:free], entry.term.en, entry.term))
        return tuple(found)

    def standing(self, text: str, start: int) -> Iterator[tuple[int, Term]]:
        """Yield every term that stands at a place of a folded text: (its end, the term).

        Unlike in `matches`, terms may overlap, and a place keeps its ending before a longer term.
        """
        keys = (
            (text[start : start + 2], text[start]) if self._singles else (text[start : start + 2],)
        )
        for key in keys:
            head = self._heads.get(key, _NO_HEAD)
            for length in head.lengths:
                if start + length > len(text):
                    continue
                entry = head.entries.get(text[start : start + length])
                if entry is None or entry.term is None or entry.is_trapped(text, start):
                    continue
                end = start + length
                if not (entry.ending and begins_word(entry.ending, text[end : end + 1])):
                    yield end, entry.term

    def _starts(self, text: str, heads: "list[_Head | None]") -> Iterable[int]:
        """Return where a headword may begin, judging by two characters."""
        starts = compress(count(), heads)
        if not self._singles or self._singles.isdisjoint(text):
            return starts
        singles = compress(count(), map(self._singles.__contains__, text))
        return sorted({*starts, *singles})

    def _longest(self, text: str, start: int, head: "_Head | None") -> "_Entry | None":
        """Return the longest headword that truly stands at a place."""
        if head is not None:
            for length in head.lengths:
                entry = head.entries.get(text[start : start + length])
                if entry is not None and (entry.is_free or self._stands(entry, text, start)):
                    return entry
        single = self._heads.get(text[start]) if self._singles else None
        entry = single.entries.get(text[start]) if single else None
        return entry if entry is not None and self._stands(entry, text, start) else None

    def _stands(self, entry: "_Entry", text: str, start: int) -> bool:
        end = start + len(entry.headword)
        if entry.term is None or entry.is_trapped(text, start):
            return False
        return not entry.ending or not self._gives_up_ending(entry.ending, text, end)

    def _gives_up_ending(self, place_ending: str, text: str, end: int) -> bool:
        """Tell whether a place's ending is rather the beginning of a word or of a longer term."""
        if begins_word(place_ending, text[end : end + 1]):
            return True
        start = end - len(place_ending)
        head = self._heads.get(text[start : start + 2], _NO_HEAD)
        longer = (head.entries.get(text[start : start + n]) for n in head.lengths)
        return any(
            entry is not None
            and not entry.is_place
            and len(entry.headword) > len(place_ending)
            and self._stands(entry, text, start)
            for entry in longer
        )


class _Head:
    """The entries whose headwords begin with the same two characters."""

    __slots__ = ("entries", "lengths")

    def __init__(self) -> None:
        self.entries: dict[str, _Entry] = {}
        self.lengths: list[int] = []

    def add(self, headword: str, term: Term) -> None:
        entry = self.entries.get(headword)
        if entry is None:
            entry = self.entries[headword] = _Entry(headword)
            if len(headword) not in self.lengths:
                insort(self.lengths, len(headword), key=neg)
        entry.set_rows([*entry.rows, term])

    def remove(self, headword: str, term: Term) -> None:
        entry = self.entries[headword]
        rows = entry.rows.copy()
        rows.remove(term)
        if rows:
            entry.set_rows(rows)
            return
        del self.entries[headword]
        self.lengths = sorted({len(word) for word in self.entries}, reverse=True)


_NO_HEAD = _Head()


class _Entry:
    """All rows of one headword, and what of them must be looked at where it stands."""

    __slots__ = (
        "ending",
        "headword",
        "is_free",
        "is_place",
        "latin_end",
        "latin_start",
        "rows",
        "term",
        "traps",
    )

    def __init__(self, headword: str) -> None:
        self.headword = headword
        self.latin_start = is_latin(headword[0]) if headword else False
        self.latin_end = is_latin(headword[-1]) if headword else False
        self.set_rows([])

    def set_rows(self, rows: list[Term]) -> None:
        self.rows = rows
        self.term = _merged(rows)
        self.is_place = self.term is not None and self.term.kind is TermKind.PLACE
        self.ending = ending(self.headword) if self.is_place else ""
        words = {folded(word) for row in rows for word in row.not_in}
        self.traps = tuple((at, w) for w in words for at in _places_of(self.headword, w))
        edges = self.latin_start or self.latin_end
        self.is_free = not (self.term is None or edges or self.ending or self.traps)

    def is_trapped(self, text: str, start: int) -> bool:
        """Tell whether the headword is only a part of another word here."""
        if self._is_cut_from_word(text, start, start + len(self.headword)):
            return True
        return any(text.startswith(w, start - at) for at, w in self.traps if at <= start)

    def _is_cut_from_word(self, text: str, start: int, end: int) -> bool:
        """Tell whether a Latin edge of the headword goes on in the text (3+2 in 13+2)."""
        if self.latin_start and start and is_latin(text[start - 1]):
            return True
        return self.latin_end and end < len(text) and is_latin(text[end])


def _is_pattern(term: Term) -> bool:
    return term.kind is TermKind.PATTERN or "{" in term.zh


def _places_of(headword: str, word: str) -> Iterator[int]:
    at = word.find(headword)
    while at >= 0 and len(word) > len(headword):
        yield at
        at = word.find(headword, at + 1)


def _merged(rows: list[Term]) -> Term | None:
    """Return the best row, with what the others admit and forbid; None if all are forbidden."""
    usable = sorted((r for r in rows if r.status in _RANKS), key=lambda r: _RANKS[r.status])
    if not usable:
        return None
    best = usable[0]
    if len(rows) == 1:
        return best
    accepted = [r for r in usable[1:] if r.status in _ACCEPTED]
    admitted = [en for r in accepted for en in (r.en, *r.admitted)]
    outlawed = [r for r in rows if r.status is TermStatus.FORBIDDEN]
    forbidden = [*(f for r in accepted for f in r.forbidden), *(r.en for r in outlawed)]
    return replace(
        best,
        admitted=_unique((*best.admitted, *admitted), without=best.en),
        forbidden=_unique((*best.forbidden, *forbidden)),
    )


def _unique(forms: Iterable[str], without: str = "") -> tuple[str, ...]:
    return tuple(form for form in dict.fromkeys(forms) if form != without)
