"""What was named before, and the pieces completed with it.

In 柳州市委书记张壮、市长刘胜友 the second post lacks its city; it takes the one named last.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from editor.glossary.grammar.chart import Piece
from editor.glossary.grammar.rules import Rule
from editor.glossary.grammar.slots import Slot, SlotType

NAME_EDGES = frozenset("的在到赴与和及由对向从经为是等兼任原前时该日午年自请有据以使让被")
"""Characters a name can begin behind."""

_NAMED_BEFORE = frozenset({SlotType.PERSON, SlotType.TITLE, SlotType.AREA})
_NEVER_A_UNIT = frozenset({"party", "discipline"})


@dataclass(slots=True)
class Context:
    """The pieces named so far in a text, the last one first asked."""

    home: Piece | None = None
    _named: list[Piece] = field(default_factory=list)

    def name(self, piece: Piece) -> None:
        """Take note of a piece that was named."""
        self._named.append(piece)

    def completed(self, piece: Piece, text: str) -> Piece | None:
        """Return an opened piece with its hole filled, or None when nothing named fits.

        It is sure when what fills it was named in the same sentence.
        """
        if piece.hole is None or not _begins_name(piece.start, text, self._named):
            return None
        for earlier in reversed(self._named):
            for part in parts_of(earlier):
                if fits(piece.hole, part):
                    is_near = "。" not in text[earlier.end : piece.start]
                    return filled(piece, part, sure=is_near)
        if self.home is not None and fits(piece.hole, self.home):
            return filled(piece, self.home, sure=True)
        return None


def _begins_name(start: int, text: str, named: list[Piece]) -> bool:
    """Tell whether a name can begin at a place: not in the middle of one that nobody knows."""
    before = text[start - 1] if start else "，"
    is_han = "\u4e00" <= before <= "\u9fff"
    return (
        not is_han
        or before in NAME_EDGES
        or any(piece.end == start and piece.type in _NAMED_BEFORE for piece in named)
    )


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
