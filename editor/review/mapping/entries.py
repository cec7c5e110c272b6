"""Entries: what of a returned file may be a block, with everything that says which one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from editor.review.mapping.labels import VisibleId
from editor.review.mapping.likeness import Features, features
from editor.review.returned import AnchorKind, ReturnedRow, Span, Stamp, Strip


@dataclass(eq=False)
class Entry:
    """A part of the file that may be a block: a row, a paragraph, or a few lines of plain text.

    `rows` are the file's. `names` and `targets` are the blocks its bookmarks name round an id and
    round the English. `extra` is text that is neither id nor Chinese nor English: an added column,
    a note in the id cell. `continues` says that the break before it was put in by a reviewer.
    """

    rows: Sequence[ReturnedRow] = field(repr=False)
    ids: tuple[VisibleId, ...] = ()
    names: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    source: tuple[Span, ...] = ()
    draft: tuple[Span, ...] = ()
    extra: tuple[Span, ...] = ()
    inserted: Stamp | None = None
    deleted: Stamp | None = None
    continues: bool = False

    @property
    def is_labelled(self) -> bool:
        """Whether an id or its bookmark stands here."""
        return bool(self.ids or self.names)

    @cached_property
    def source_text(self) -> str:
        """The Chinese before tracked changes, or after them where there was none before."""
        return words_of(self.rows, self.source)

    @cached_property
    def draft_text(self) -> str:
        """The English before tracked changes, or after them where there was none before."""
        return words_of(self.rows, self.draft)

    @cached_property
    def source_features(self) -> Features:
        """The words of the Chinese."""
        return features(self.source_text)

    @cached_property
    def draft_features(self) -> Features:
        """The words of the English."""
        return features(self.draft_text)

    @property
    def has_blank_draft(self) -> bool:
        """Whether its English is white space at most, deleted words counted as well."""
        spans = self.draft
        return not any(self.rows[s.row].cells[s.cell].raw[s.start : s.end].strip() for s in spans)

    @property
    def is_empty(self) -> bool:
        """Whether there is no Chinese and no English in it."""
        return not (self.source_text.strip() or self.draft_text.strip())


def part(rows: Sequence[ReturnedRow], span: Span) -> Strip:
    """Return the text a span covers, without anchors."""
    strip = rows[span.row].cells[span.cell]
    if span.start == 0 and span.end >= length(strip):
        return strip
    return strip.cut(span.start, span.end)


def words_of(rows: Sequence[ReturnedRow], spans: Iterable[Span]) -> str:
    """Return the text of spans before tracked changes, or after them if there was none before."""
    strips = [part(rows, span) for span in spans]
    base = "\n".join(strip.base for strip in strips)
    return base if base.strip() else "\n".join(strip.final for strip in strips)


def anchored(strip: Strip, kind: AnchorKind, export: str) -> tuple[str, ...]:
    """Return the blocks that bookmarks of one kind and export name in a strip, in order."""
    found: list[str] = []
    for anchor in strip.anchors:
        if anchor.kind is kind and anchor.export == export and anchor.block not in found:
            found.append(anchor.block)
    return tuple(found)


def whole(row: int, cell: int, strip: Strip) -> Span:
    """Return the span of a whole cell."""
    return Span(row, cell, 0, length(strip))


def length(strip: Strip) -> int:
    """Return how many characters a strip has, inserted and deleted ones alike."""
    pieces = strip.pieces
    return len(pieces[0].text) if len(pieces) == 1 else sum(len(piece.text) for piece in pieces)
