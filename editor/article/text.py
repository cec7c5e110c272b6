r"""A text: a plain string and the inline marks over it.

Offsets are code points, ends exclusive. A line break inside a block is "\n" in the plain string.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise


class MarkKind(StrEnum):
    r"""What an inline mark means. A line break is not a mark but a "\n"."""

    BOLD = "bold"
    ITALIC = "italic"
    SUPERSCRIPT = "superscript"
    LINK = "link"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A mark over [start, end); `target` is a link's address and empty for the other kinds."""

    start: int
    end: int
    kind: MarkKind
    target: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A plain string with marks.

    Marks are kept in normal form: inside the string, not empty, sorted, and touching marks of one
    kind and target joined, so equal texts compare equal. `Text(...)` takes marks in any form.
    """

    plain: str = ""
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        """Bring the marks into normal form."""
        if self.marks:
            object.__setattr__(self, "marks", _normal(self.marks, len(self.plain)))

    def __len__(self) -> int:
        """Return the number of code points."""
        return len(self.plain)

    def __bool__(self) -> bool:
        """Tell whether there is any character."""
        return bool(self.plain)

    def __str__(self) -> str:
        """Return the plain string."""
        return self.plain

    def __add__(self, other: "Text") -> "Text":
        """Return both texts one after the other."""
        moved = tuple(_moved(mark, len(self.plain)) for mark in other.marks)
        return Text(self.plain + other.plain, self.marks + moved)

    def cut(self, start: int, end: int | None = None) -> "Text":
        """Return the part [start, end) with its marks; offsets are taken as slices take them."""
        start, end, _ = slice(start, end).indices(len(self.plain))
        inside = (
            replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
            for mark in self.marks
            if mark.start < end and mark.end > start
        )
        return Text(self.plain[start:end], tuple(inside))

    def replaced(self, start: int, end: int, new: "Text | str") -> "Text":
        """Return the text with [start, end) replaced; offsets are taken as slices take them.

        A plain string takes the marks that cover the replaced part or, at an insertion, the marks
        that the insertion point lies inside of.
        """
        start, end, _ = slice(start, end).indices(len(self.plain))
        end = max(start, end)
        if isinstance(new, str):
            covering = (m for m in self.marks if m.start <= start and m.end >= end)
            inside = (m for m in covering if end > start or m.start < start < m.end)
            new = Text(new, tuple(Mark(0, len(new), m.kind, m.target) for m in inside))
        return self.cut(0, start) + new + self.cut(end)

    def marked(self, kind: MarkKind, start: int, end: int, target: str = "") -> "Text":
        """Return the text with a mark over [start, end); a new link replaces links it overlaps."""
        kept = self.unmarked(kind, start, end) if kind is MarkKind.LINK else self
        return Text(self.plain, (*kept.marks, Mark(start, end, kind, target)))

    def unmarked(self, kind: MarkKind, start: int, end: int) -> "Text":
        """Return the text without marks of a kind over [start, end)."""
        marks: list[Mark] = []
        for mark in self.marks:
            if mark.kind is not kind or mark.end <= start or mark.start >= end:
                marks.append(mark)
                continue
            marks.append(replace(mark, end=min(mark.end, start)))
            marks.append(replace(mark, start=max(mark.start, end)))
        return Text(self.plain, tuple(marks))

    def has_mark(self, kind: MarkKind, start: int, end: int) -> bool:
        """Tell whether one mark of a kind covers the whole of [start, end)."""
        return any(m.kind is kind and m.start <= start and m.end >= end for m in self.marks)

    def runs(self) -> tuple[tuple[str, tuple[Mark, ...]], ...]:
        """Return the text cut wherever a mark begins or ends: (string, the marks over it)."""
        edges = sorted({0, len(self.plain)}.union(*((m.start, m.end) for m in self.marks)))
        return tuple(
            (self.plain[a:b], tuple(m for m in self.marks if m.start <= a and m.end >= b))
            for a, b in pairwise(edges)
        )

    def stripped(self) -> "Text":
        """Return the text without white space at its two ends."""
        left = len(self.plain) - len(self.plain.lstrip())
        return self.cut(left, max(left, len(self.plain.rstrip())))


def joined(texts: Iterable[Text], between: str = "") -> Text:
    """Return texts one after the other with a plain string between them."""
    plain: list[str] = []
    marks: list[Mark] = []
    length = 0
    for index, text in enumerate(texts):
        gap = between if index else ""
        length += len(gap)
        marks.extend(_moved(mark, length) for mark in text.marks)
        plain += (gap, text.plain)
        length += len(text.plain)
    return Text("".join(plain), tuple(marks))


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, start=mark.start + by, end=mark.end + by)


def _normal(marks: tuple[Mark, ...], length: int) -> tuple[Mark, ...]:
    clipped = (replace(m, start=max(0, m.start), end=min(m.end, length)) for m in marks)
    kept: list[Mark] = []
    for mark in sorted((m for m in clipped if m.start < m.end), key=_kind_first):
        last = kept[-1] if kept else None
        same = last and (last.kind, last.target) == (mark.kind, mark.target)
        if last and same and mark.start <= last.end:
            kept[-1] = replace(last, end=max(last.end, mark.end))
        else:
            kept.append(mark)
    return tuple(sorted(kept))


def _kind_first(mark: Mark) -> tuple[str, str, int, int]:
    return mark.kind, mark.target, mark.start, mark.end
