"""What is known of a text before any pattern is tried: terms, places, fields, numbers, names."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from editor import paths
from editor.glossary.grammar.chart import Piece
from editor.glossary.grammar.kinds import kind_of_term
from editor.glossary.grammar.slots import SlotType
from editor.glossary.grammar.stems import Stems, place_pieces
from editor.glossary.people import name_length, romanised, surname_length
from editor.glossary.term import Term
from editor.text import numerals

_NUMERALS = frozenset("0123456789〇零一二两三四五六七八九十百千廿")
_BEFORE_NAMES = frozenset(" :/|")
_AFTER_PEOPLE = ("等", "一行")
_AFTER_SPEAKERS = ("作", "讲话", "致辞")

Standing = Callable[[str, int], Iterator[tuple[int, Term]]]
"""Finds every term that stands at a place of a folded text: (its end, the term)."""


@dataclass(frozen=True, slots=True)
class Given:
    """The sources of the pieces no pattern makes."""

    standing: Standing
    stems: Stems
    home: Mapping[str, Term]
    umlaut: str = "ü"

    def pieces(self, text: str) -> Iterator[list[Piece]]:
        """Yield the pieces that begin at each place of a text, from the last place to the first."""
        for start in range(len(text) - 1, -1, -1):
            yield [*self._at(text, start)]

    def _at(self, text: str, start: int) -> Iterator[Piece]:
        for end, term in self.standing(text, start):
            kind = kind_of_term(term) or (SlotType.PHRASE, "")
            yield Piece(*kind, start, end, term=term)
        for alias, term in self.home.items():
            if text.startswith(alias, start):
                yield Piece(SlotType.ORG, "university", start, start + len(alias), term=term)
        if _may_be_person(text, start):
            person = self.person(text, start)
            if person is not None:
                yield person
        character = text[start]
        if "\u4e00" <= character <= "\u9fff":
            yield from place_pieces(text, start, self.stems)
            yield from _fields(text, start)
        yield from _numbers(text, start)

    def person(self, text: str, start: int) -> Piece | None:
        """Return the personal name that begins at a place, if one can."""
        length = name_length(text, start)
        if not length:
            return None
        name = text[start : start + length]
        english, sure = romanised(name, self.umlaut)
        return Piece(SlotType.PERSON, "", start, start + length, text=english or name, sure=sure)


def _may_be_person(text: str, start: int) -> bool:
    """Tell whether a name can stand here as a part of a pattern.

    It can behind a mark and before 等; before 致辞 where it begins the text, as in a caption.
    """
    if not surname_length(text, start):
        return False
    if start and text[start - 1] in _BEFORE_NAMES:
        return True
    following = _AFTER_PEOPLE if start else _AFTER_PEOPLE + _AFTER_SPEAKERS
    return any(text.startswith(following, start + length) for length in (2, 3, 4))


def _numbers(text: str, start: int) -> Iterator[Piece]:
    if text[start] not in _NUMERALS or (start and text[start - 1] in _NUMERALS):
        return
    token = numerals.TOKEN.match(text, start)
    if token is None:
        return
    yield Piece(SlotType.NUMBER, "", start, token.end(), text=token[0])


def _fields(text: str, start: int) -> Iterator[Piece]:
    for word, slot_type, english in _fields_by_first().get(text[start], ()):
        if text.startswith(word, start):
            yield Piece(slot_type, "", start, start + len(word), text=english)


@cache
def _fields_by_first() -> Mapping[str, tuple[tuple[str, SlotType, str], ...]]:
    path = paths.resources() / "glossary" / "fields.csv"
    found: dict[str, list[tuple[str, SlotType, str]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            entry = (row["zh"], SlotType(row["type"]), row["en"])
            found.setdefault(row["zh"][0], []).append(entry)
    return {first: tuple(entries) for first, entries in found.items()}
