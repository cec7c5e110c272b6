"""What was named before, and the pieces completed with it.

In 柳州市委书记张壮、市长刘胜友 the second post lacks its city; it takes the one named last.
"""

from collections.abc import Iterator
from dataclasses import replace

from editor.glossary.grammar.chart import Piece
from editor.glossary.grammar.cover import Standing
from editor.glossary.grammar.rules import Rule
from editor.glossary.grammar.slots import Slot, SlotType

NAME_EDGES = frozenset("的在到赴与和及由对向从经为是等兼任原前时该日午年自请有据以使让被")
"""Characters a name can begin behind."""

_NAMED_BEFORE = frozenset({SlotType.PERSON, SlotType.TITLE, SlotType.AREA})
_NEVER_A_UNIT = frozenset({"party", "discipline"})
_PARTY_BODIES = ("党委", "纪委")
_WITHOUT_PARTY_BODY = frozenset({"government", "congress", "cppcc"})
"""Bodies that have a 党组 inside them, and no 党委: one named behind them is another body's."""

Filler = tuple[Piece, bool]
"""What fills a hole, and whether that is sure."""


class Context:
    """The pieces named so far in a text; of each type and level the last one is known."""

    def __init__(self, home: Piece | None = None) -> None:
        self._home = home
        self._count = 0
        self._ends: set[int] = set()
        self._last: dict[tuple[SlotType, str], tuple[tuple[int, int], Piece, Piece]] = {}

    def name(self, piece: Piece) -> None:
        """Take note of a piece that was named, and of what it is made of."""
        self._count += 1
        if piece.type in _NAMED_BEFORE:
            self._ends.add(piece.end)
        for depth, part in enumerate(parts_of(piece)):
            key = (part.type, part.level)
            order = (self._count, -depth)
            if part.hole is None and (key not in self._last or self._last[key][0] < order):
                self._last[key] = order, piece, part

    def completed(self, piece: Piece, text: str) -> Piece | None:
        """Return an opened piece with its hole filled, or None when nothing named fits.

        It is sure when what fills it was named in the same sentence.
        """
        found = self.filler(piece, text)
        return None if found is None else filled(piece, found[0], sure=found[1])

    def filler(self, piece: Piece, text: str) -> Filler | None:
        """Return what was named last of all that can fill a piece's hole, or None."""
        hole = piece.hole
        if hole is None or not self._begins_name(piece.start, text):
            return None
        fitting = [named for named in self._last.values() if fits(hole, named[2])]
        if is_party_body(piece, text):
            fitting = [named for named in fitting if named[2].level not in _WITHOUT_PARTY_BODY]
        if fitting:
            _, earlier, part = max(fitting, key=_order)
            return part, "。" not in text[earlier.end : piece.start]
        if self._home is not None and fits(hole, self._home):
            return self._home, True
        return None

    def _begins_name(self, start: int, text: str) -> bool:
        """Tell whether a name can begin at a place: not in the middle of one that nobody knows."""
        before = text[start - 1] if start else "，"
        is_han = "\u4e00" <= before <= "\u9fff"
        return not is_han or before in NAME_EDGES or start in self._ends


def _order(named: tuple[tuple[int, int], Piece, Piece]) -> tuple[int, int]:
    return named[0]


def is_party_body(piece: Piece | Standing, text: str) -> bool:
    """Tell whether what stands here begins with a committee of the Party, of a body not said."""
    return text.startswith(_PARTY_BODIES, piece.start)


def parts_of(piece: Piece) -> Iterator[Piece]:
    """Yield a piece and all it is made of, the outermost first."""
    yield piece
    for child in piece.children:
        yield from parts_of(child)


def fits(hole: Slot, part: Piece) -> bool:
    """Tell whether a piece can fill a hole."""
    if part.type is not hole.type or part.hole is not None or not hole.takes(part.level):
        return False
    is_unit = part.level not in _NEVER_A_UNIT
    return bool(hole.level) or hole.type is not SlotType.ORG or is_unit


def filled(piece: Piece, part: Piece, *, sure: bool) -> Piece:
    """Return a piece with its hole filled by another."""
    rule: Rule | None = piece.rule
    if rule is not None and rule.hole is not None and rule.closed is not None:
        children: tuple[Piece, ...] = (part, *piece.children)
        rule = rule.closed
    else:
        children = (filled(piece.children[0], part, sure=sure), *piece.children[1:])
    return replace(
        piece, rule=rule, children=children, hole=None, sure=piece.sure and part.sure and sure
    )
