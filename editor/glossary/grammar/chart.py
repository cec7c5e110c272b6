"""Reads a text with the rules of a glossary: every piece that stands anywhere in it.

The chart is filled from the last character to the first. What can begin at a place is then known
for all later places, so a rule is finished as soon as its first symbol stands. Of two pieces of one
kind over the same characters the better one is kept, so the work is bounded by kinds times lengths.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.glossary.grammar.kinds import cuts_of_words
from editor.glossary.grammar.rules import Rule, Rules
from editor.glossary.grammar.slots import Slot, SlotType, Symbol
from editor.glossary.term import Term

MOST_PIECES = 96
"""Pieces that may begin at one character: a bound that no real text reaches."""


@dataclass(slots=True, eq=False)
class Piece:
    """Something that stands at [start, end): a term, a place, a person, a number, or a pattern.

    `rule` and `children` say how a pattern was filled; a piece without a rule is given. `hole` is
    what is missing in front of it. `text` is the English of a given piece that is no term, or the
    Chinese it is to be made from.
    """

    type: SlotType
    level: str
    start: int
    end: int
    term: Term | None = None
    rule: Rule | None = None
    children: tuple["Piece", ...] = ()
    hole: Slot | None = None
    sure: bool = True
    size: int = 1
    text: str = ""

    def beats(self, other: "Piece") -> bool:
        """Tell whether this is the better reading of the same characters.

        A fixed entry comes before a pattern, a sure reading before a guess, then the fewest pieces,
        then the pattern with more Chinese of its own.
        """
        return self.rank() < other.rank()

    def rank(self) -> tuple[bool, bool, int, int]:
        """Return what readings are compared by; the least is the best."""
        own = self.rule.literals if self.rule is not None else 0
        return self.rule is not None, not self.sure, self.size, -own


Key = tuple[SlotType, str, int] | tuple[SlotType, str, int, SlotType, str]
"""What a piece is and where it ends; of an opened one also what it lacks."""
_TRAPPED = frozenset({SlotType.ORG, SlotType.DEPT, SlotType.SCHOOL, SlotType.TITLE})
_NEVER_OPENED = frozenset({SlotType.PHRASE, SlotType.PERSON})
"""What no piece with a hole begins: holes are in front only, and filled in names only."""

_NOTHING: dict[Key, Piece] = {}


class Chart:
    """Every piece of a text, by where it begins; most places of a text begin nothing."""

    def __init__(self, text: str, rules: Rules) -> None:
        self._text = text
        self._rules = rules
        self._cuts = cuts_of_words(text)
        self._starts: dict[int, dict[Key, Piece]] = {}

    def read(self, given: Iterable[tuple[int, Iterable[Piece]]]) -> None:
        """Fill the chart; `given` holds the pieces known beforehand, from the last start back."""
        for start, pieces in given:
            self._begin(start, pieces)

    def pieces(self, start: int) -> Iterable[Piece]:
        """Return what begins at a place."""
        return self._starts.get(start, _NOTHING).values()

    def starts(self) -> Iterable[tuple[int, Iterable[Piece]]]:
        """Yield the places where something begins, in order, each with what begins there."""
        for start, here in reversed(self._starts.items()):
            yield start, here.values()

    def within(self, start: int, end: int) -> Iterator[Piece]:
        """Yield what stands inside [start, end), the last start first."""
        for at in range(end - 1, start - 1, -1):
            here = self._starts.get(at)
            for piece in here.values() if here else ():
                if piece.end <= end:
                    yield piece

    def _begin(self, start: int, given: Iterable[Piece]) -> None:
        agenda = [piece for piece in given if self._keep(piece)]
        for rule in self._rules.at(self._text, start):
            self._finish(rule, start, start + len(rule.opening), (), agenda)
        here = self._starts.get(start, _NOTHING)
        while agenda and len(here) < MOST_PIECES:
            piece = agenda.pop()
            end, is_opened = piece.end, piece.hole is not None
            following = self._text[end : end + 1]
            for rule in self._rules.after(piece.type, piece.level, following):
                if self._text.startswith(rule.opening, end) and not (
                    is_opened and rule.type in _NEVER_OPENED
                ):
                    self._finish(rule, start, end + len(rule.opening), (piece,), agenda)

    def _finish(
        self, rule: Rule, start: int, at: int, children: tuple[Piece, ...], agenda: list[Piece]
    ) -> None:
        """Add the pieces that a rule makes, whose opening ends at a place, to the agenda."""
        if not rule.rest:
            piece = _made(rule, start, at, children)
            if self._keep(piece):
                agenda.append(piece)
        elif at in self._starts:
            made = [_made(rule, start, *ended) for ended in self._ends(rule.rest, at, children)]
            agenda += [piece for piece in made if self._keep(piece)]

    def _ends(
        self, rest: tuple[Symbol, ...], at: int, children: tuple[Piece, ...]
    ) -> Iterator[tuple[int, tuple[Piece, ...]]]:
        while rest and isinstance(rest[0], str):
            if not self._text.startswith(rest[0], at):
                return
            at += len(rest[0])
            rest = rest[1:]
        if not rest:
            yield at, children
            return
        slot = rest[0]
        if at >= len(self._text) or not isinstance(slot, Slot):
            return
        for piece in self.pieces(at):
            if piece.type is slot.type and piece.hole is None and slot.takes(piece.level):
                yield from self._ends(rest[1:], piece.end, (*children, piece))

    def _keep(self, piece: Piece) -> bool:
        if piece.end in self._cuts and piece.type in _TRAPPED:
            return False
        hole = piece.hole
        key: Key = (piece.type, piece.level, piece.end)
        if hole is not None:
            key = (*key, hole.type, hole.level)
        here = self._starts.get(piece.start)
        if here is None:
            self._starts[piece.start] = {key: piece}
            return True
        known = here.setdefault(key, piece)
        if known is piece:
            return True
        if piece.beats(known):
            known.term, known.rule, known.children = piece.term, piece.rule, piece.children
            known.sure, known.size, known.text = piece.sure, piece.size, piece.text
        return False


def _made(rule: Rule, start: int, end: int, children: tuple[Piece, ...]) -> Piece:
    hole, is_sure, size = rule.hole, rule.is_sure, 1
    if hole is None and children:
        hole = children[0].hole
    for child in children:
        is_sure = is_sure and child.sure
        size += child.size
    return Piece(
        rule.type, rule.level, start, end, None, rule, children, hole, sure=is_sure, size=size
    )
