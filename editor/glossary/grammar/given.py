"""What is known of a text before any pattern is tried: terms, places, fields, numbers, names."""

import csv
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import compress, count
from operator import add, itemgetter

from editor import paths
from editor.glossary.grammar.chart import Piece
from editor.glossary.grammar.context import NAME_EDGES
from editor.glossary.grammar.kinds import kind_of_term
from editor.glossary.grammar.rules import Rules
from editor.glossary.grammar.slots import SlotType
from editor.glossary.grammar.stems import Stems, place_pieces, place_starts
from editor.glossary.matching import Matcher
from editor.glossary.people import name_length, romanised, surname_length
from editor.glossary.term import Term, TermKind
from editor.text import numerals

_NUMERALS = frozenset("0123456789〇零一二两三四五六七八九十百千廿")
_NUMBER = re.compile(f"[{''.join(_NUMERALS)}]+")
_NOT_BEFORE_NUMBER = frozenset("数几")
_COUNTED_BEHIND = frozenset("余多几万亿") | _NUMERALS
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(r"(?<!\d)(\d{4})年")
_YEAR_LENGTH = 5
_ORDINAL = re.compile(f"第({numerals.TOKEN.pattern})")
_BEFORE_NAMES = frozenset(" :/|")
_MARK = re.compile(r"[ :/|](?=[^ :/|])")
_AFTER_PERSON = re.compile("等|一行")
_PHRASE = (SlotType.PHRASE, "")
_AFTER_PEOPLE = ("等", "一行")
_AFTER_SPEAKERS = ("作", "讲话", "致辞")


@dataclass(frozen=True, slots=True)
class Given:
    """The sources of the pieces no pattern makes."""

    terms: Matcher
    stems: Stems
    home: Mapping[str, Term]
    umlaut: str = "ü"

    def pieces(self, text: str, rules: Rules) -> Iterator[tuple[int, list[Piece]]]:
        """Yield the places where a piece or a rule may begin, the last first, with the pieces."""
        pairs = [*map(add, text, text[1:]), text[-1:]]
        found: dict[int, list[Piece]] = {start: [] for start in _places(rules.by_literal, pairs)}
        if not rules.singles.isdisjoint(text):
            for start in compress(count(), map(rules.singles.__contains__, text)):
                found.setdefault(start, [])
        for piece in self._all(text, pairs):
            found.setdefault(piece.start, []).append(piece)
        yield from sorted(found.items(), key=itemgetter(0), reverse=True)

    def _all(self, text: str, pairs: list[str]) -> Iterator[Piece]:
        yield from self._terms(text, pairs)
        for alias, term in self.home.items():
            for at in re.finditer(alias, text):
                yield Piece(SlotType.ORG, "university", at.start(), at.end(), term)
        for start in {*_places(self.stems.beginnings, pairs), *place_starts(text)}:
            yield from place_pieces(text, start, self.stems)
        for start in _places(_fields_by_start(), pairs):
            yield from _fields(text, start, text[start : start + 2])
        for start in _places(_single_fields(), text):
            if _stands_alone(text, start):
                yield from _fields(text, start, text[start])
        for number in _NUMBER.finditer(text):
            yield from _numbers(text, number.start())
        if "月" in text:
            yield from _dates(text)
        yield from _ordinals(text)
        for start in {*_people_starts(text)}:
            person = self.person(text, start) if _may_be_person(text, start) else None
            if person is not None:
                yield person

    def _terms(self, text: str, pairs: list[str]) -> Iterator[Piece]:
        singles = self.terms.singles
        starts = _places(self.terms.beginnings, pairs)
        if not singles.isdisjoint(text):
            starts = {*starts, *compress(count(), map(singles.__contains__, text))}
        for start in starts:
            for end, term in self.terms.standing(text, start):
                if term.kind is TermKind.PERSON and not _is_named(text, start, end):
                    continue
                kind, level = kind_of_term(term) or _PHRASE
                yield Piece(kind, level, start, end, term)

    def person(self, text: str, start: int) -> Piece | None:
        """Return the personal name that begins at a place, if one can."""
        length = name_length(text, start)
        if not length:
            return None
        name = text[start : start + length]
        for end, term in self.terms.standing(text, start):
            if term.kind is TermKind.PERSON and end == start + length:
                return Piece(SlotType.PERSON, "", start, end, term)
        english, sure = romanised(name, self.umlaut)
        return Piece(SlotType.PERSON, "", start, start + length, text=english or name, sure=sure)


def _people_starts(text: str) -> Iterator[int]:
    """Yield where a name may stand: behind a mark, and two to four characters before 等."""
    yield 0
    for mark in _MARK.finditer(text):
        yield mark.end()
    for word in _AFTER_PERSON.finditer(text):
        yield from range(max(0, word.start() - 4), max(0, word.start() - 1))


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


def _dates(text: str) -> Iterator[Piece]:
    """Yield the dates of a text, 3月17日 and 2026年3月17日; a thirteenth month is none."""
    for found in _DAY.finditer(text):
        start = found.start()
        if text[start - 1 : start].isdecimal() or not 1 <= int(found[1]) <= 12:
            continue
        english = f"{numerals.month(int(found[1]))} {int(found[2])}"
        year = _YEAR.match(text, start - _YEAR_LENGTH) if start >= _YEAR_LENGTH else None
        if year is not None:
            start, english = year.start(), f"{english}, {year[1]}"
        yield Piece(SlotType.DATE, "", start, found.end(), text=english)


def _ordinals(text: str) -> Iterator[Piece]:
    for found in _ORDINAL.finditer(text):
        number = numerals.value(found[1])
        if number is not None and number == int(number):
            english = numerals.ordinal(int(number))
            yield Piece(SlotType.ORDINAL, "", found.start(), found.end(), text=english)


def _is_named(text: str, start: int, end: int) -> bool:
    """Tell whether a listed person's name stands here: 高峰 in 高峰论坛 or 早高峰 is nobody.

    Three characters are hardly ever anything else; two must begin and end as names do.
    """
    if end - start > 2:
        return True
    before = text[start - 1] if start else "，"
    begins = not "\u4e00" <= before <= "\u9fff" or before in NAME_EDGES
    return begins and name_length(text, start) == end - start


def _numbers(text: str, start: int) -> Iterator[Piece]:
    if start and text[start - 1] in _NOT_BEFORE_NUMBER:
        return
    token = numerals.TOKEN.match(text, start)
    if token is None:
        return
    yield Piece(SlotType.NUMBER, "", start, token.end(), text=token[0])


def _fields(text: str, start: int, key: str) -> Iterator[Piece]:
    for word, slot_type, english in _fields_by_start().get(key, ()):
        if text.startswith(word, start):
            yield Piece(slot_type, "", start, start + len(word), text=english)


def _stands_alone(text: str, start: int) -> bool:
    """Tell whether one character is a field: what is counted (3项), and 医 of 医学院."""
    is_counted = start > 0 and text[start - 1] in _COUNTED_BEHIND
    return is_counted or text.startswith("学", start + 1)


def _places(words: Container[str], pairs: Iterable[str]) -> Iterable[int]:
    """Return where one of the words stands among a text's pairs of characters."""
    return compress(count(), map(words.__contains__, pairs))


@cache
def _single_fields() -> frozenset[str]:
    return frozenset(word for word in _fields_by_start() if len(word) == 1)


@cache
def _fields_by_start() -> Mapping[str, tuple[tuple[str, SlotType, str], ...]]:
    """Return the fields by their first two characters."""
    path = paths.resources() / "glossary" / "fields.csv"
    found: dict[str, list[tuple[str, SlotType, str]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            entry = (row["zh"], SlotType(row["type"]), row["en"])
            found.setdefault(row["zh"][:2], []).append(entry)
    return {first: tuple(entries) for first, entries in found.items()}
