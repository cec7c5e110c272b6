"""A text with proposed changes woven into it: what goes stays readable, what comes stands beside.

The woven text is a text of its own. Offsets of both are code points and can be told from each other
in both directions.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from editor.article.text import Mark, MarkKind, Text

_GAP = "\u2009"
"""Stands between letters that go and letters that come for them, and is neither."""
_FIRST_WIDE = "\u2e80"
"""From here on characters are as wide as high, and need no gap."""


class Role(StrEnum):
    """What a stretch of a woven text shows."""

    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED = "moved"
    """Words that come from elsewhere."""
    CONFLICT = "conflict"
    REMARK = "remark"
    NUMBER = "number"
    """The raised number of a remark, behind the words it is about."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Something to be shown over [start, end) of the present text, in a reviewer's colour.

    `words` are woven in at `end`, in their own `role`. `ids` are the proposals, or the remark,
    that it shows. With `over`, the words of that other proposal are meant, not the present text.
    """

    role: Role
    start: int
    end: int
    ids: tuple[str, ...]
    colour: str = ""
    words: str = ""
    over: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch [start, end) of the woven text."""

    role: Role
    start: int
    end: int
    ids: tuple[str, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class _Seam:
    """Where words were woven in: the place in the present text, and their number."""

    at: int
    length: int


@dataclass(frozen=True, slots=True)
class Woven:
    """A woven text, its parts in the order in which they were asked for, and its seams."""

    text: Text
    parts: tuple[Part, ...] = ()
    seams: tuple[_Seam, ...] = ()
    _places: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _before: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sum up what the seams before each place add."""
        object.__setattr__(self, "_places", tuple(seam.at for seam in self.seams))
        lengths = (seam.length for seam in self.seams)
        object.__setattr__(self, "_before", tuple(accumulate(lengths, initial=0)))

    def shown_at(self, at: int, *, behind: bool = False) -> int:
        """Return where a place of the present text is, before words woven in there or behind."""
        find = bisect_right if behind else bisect_left
        return at + self._before[find(self._places, at)]

    def present_at(self, at: int) -> int:
        """Return the place of the present text nearest to one of the woven text."""
        for seam, before in zip(self.seams, self._before, strict=False):
            first = seam.at + before
            if at <= first:
                return at - before
            if at < first + seam.length:
                return seam.at
        return at - self._before[-1]

    def part_at(self, at: int) -> Part | None:
        """Return the part that holds a character; the shortest of several."""
        holding = [part for part in self.parts if part.start <= at < part.end]
        return min(holding, key=lambda part: part.end - part.start, default=None)


def weave(text: Text, shown: Sequence[Shown]) -> Woven:
    """Return a text with everything to be shown; what lies outside of the text is cut off."""
    inside = [_clipped(each, len(text)) for each in shown if not each.over]
    parts: list[Part] = []
    seams: list[_Seam] = []
    pieces = Text()
    taken = 0
    for each in sorted(inside, key=lambda each: each.end):
        words = _words(each, text.plain)
        if not words:
            continue
        pieces = pieces + text.cut(taken, each.end)
        start = len(pieces)
        pieces = pieces + words
        taken = each.end
        seams.append(_Seam(each.end, len(words)))
        role = _AT_SEAM.get(each.role, each.role)
        lead = 1 if words.plain.startswith(_GAP) else 0
        parts.append(Part(role, start + lead, start + len(words), each.ids, each.colour))
    woven = Woven(pieces + text.cut(taken), (), tuple(seams))
    over = [*_standing(woven, inside), *parts]
    return Woven(woven.text, (*over, *_nested(shown, parts)), woven.seams)


_AT_SEAM = {Role.DELETED: Role.INSERTED, Role.REMARK: Role.NUMBER}
_RAISED = frozenset({Role.REMARK, Role.CONFLICT})


def _clipped(shown: Shown, length: int) -> Shown:
    start = max(0, min(shown.start, length))
    end = max(start, min(shown.end, length))
    if (start, end) == (shown.start, shown.end):
        return shown
    return Shown(shown.role, start, end, shown.ids, shown.colour, shown.words)


def _words(shown: Shown, plain: str) -> Text:
    """Return what is woven in, raised if it is a number, and apart from letters that go."""
    words = shown.words
    if shown.role in _RAISED:
        return Text(words, (Mark(0, len(words), MarkKind.SUPERSCRIPT),))
    goes = plain[shown.start : shown.end]
    if goes and words and _is_letter(goes[-1]) and _is_letter(words[0]):
        return Text(_GAP + words)
    return Text(words)


def _is_letter(character: str) -> bool:
    return not character.isspace() and character < _FIRST_WIDE


def _standing(woven: Woven, shown: Sequence[Shown]) -> Iterator[Part]:
    """Yield the parts over the present text."""
    for each in shown:
        if each.start < each.end:
            start = woven.shown_at(each.start, behind=True)
            end = woven.shown_at(each.end)
            yield Part(each.role, start, end, each.ids, each.colour)


def _nested(shown: Sequence[Shown], parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts over words that are woven in themselves."""
    for each in shown:
        inside = (part for part in parts if each.over and each.over in part.ids)
        for part in inside:
            end = min(part.start + each.end, part.end)
            if part.start + each.start < end:
                yield Part(each.role, part.start + each.start, end, each.ids, each.colour)
