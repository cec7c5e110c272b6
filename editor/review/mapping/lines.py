"""Entries of text outside of tables: a table turned into text, or pasted as plain text.

An id, the Chinese and the English of a row are then paragraphs of their own, or stand in one
paragraph between tabs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from editor.review.mapping.entries import Entry
from editor.review.mapping.labels import VisibleId, is_kind, opens_with_id
from editor.review.mapping.likeness import is_chinese
from editor.review.mapping.sent import Sent
from editor.review.returned import AnchorKind, FoundAnchor, ReturnedRow, Span, Strip

_GAP = re.compile(r"[\t\n]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A stretch of one language, or an id."""

    span: Span
    text: str
    chinese: bool | None
    seen: VisibleId | None = None
    names: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    continues: bool = False

    @property
    def is_id(self) -> bool:
        """Whether it is the id of what follows."""
        return self.seen is not None or bool(self.names)


def line_entries(
    rows: Sequence[ReturnedRow], chosen: Iterable[tuple[int, ReturnedRow]], sent: Sent
) -> Iterator[Entry]:
    """Yield the entries that the lines of paragraphs make up."""
    lines = list(_lines(chosen, sent.export.id))
    english_first = _is_english_first(lines, sent)
    current: Entry | None = None
    after_id = False
    for line in lines:
        if line.is_id:
            if current is not None:
                yield current
            seen = (line.seen,) if line.seen is not None else ()
            current = Entry(rows, ids=seen, names=line.names)
            after_id = True
            continue
        if after_id and is_kind(line.text):
            after_id = False
            continue
        after_id = False
        chinese = _is_source(line, current)
        if current is None or not _has_room(current, english_first, chinese=chinese):
            if current is not None:
                yield current
            current = Entry(rows, continues=line.continues)
        if chinese:
            current.source = (line.span,)
        else:
            current.draft = (line.span,)
            current.targets = line.targets
    if current is not None:
        yield current


def _is_source(line: _Line, current: Entry | None) -> bool:
    """Return whether a line is Chinese; one without letters is, if the Chinese is still to come."""
    if line.targets:
        return False
    if line.chinese is None:
        return current is not None and current.is_labelled and not (current.source or current.draft)
    return line.chinese


def _has_room(entry: Entry, english_first: bool, *, chinese: bool) -> bool:
    """Return whether another line belongs to the same row: one a language, in the usual order."""
    if chinese:
        return not entry.source and (not entry.draft or english_first or entry.is_labelled)
    return not entry.draft and (not entry.source or not english_first or entry.is_labelled)


def _is_english_first(lines: Sequence[_Line], sent: Sent) -> bool:
    """Return whether rows without ids have their English before their Chinese."""
    usual = swapped = 0
    for first, second in pairwise(lines):
        if first.chinese and second.chinese is False:
            usual += _are_one(first.text, second.text, sent)
        elif first.chinese is False and second.chinese:
            swapped += _are_one(second.text, first.text, sent)
    return swapped > usual


def _are_one(source: str, draft: str, sent: Sent) -> bool:
    return not set(sent.with_source(source)).isdisjoint(sent.with_draft(draft))


def _lines(chosen: Iterable[tuple[int, ReturnedRow]], export: str) -> Iterator[_Line]:
    broken = False
    for number, row in chosen:
        first = True
        for column, strip in enumerate(row.cells):
            for line in _lines_of(number, column, strip, export, broken and first):
                first = False
                yield line
        broken = row.mark is not None and row.mark.inserted is not None


def _lines_of(
    number: int,
    column: int,
    strip: Strip,
    export: str,
    broken: bool,
) -> Iterator[_Line]:
    """Yield the lines of a paragraph: cut at tabs and breaks, neighbours of one language joined."""
    raw = strip.raw
    anchors = [anchor for anchor in strip.anchors if anchor.export == export]
    waiting: _Line | None = None
    for start, end, seen in _parts(raw, anchors):
        line = _line(Span(number, column, start, end), raw, anchors, seen)
        if waiting is not None and _is_same(waiting, line):
            line = _line(Span(number, column, waiting.span.start, end), raw, anchors, None)
        elif waiting is not None:
            yield waiting
        waiting = line
        if broken:
            waiting = replace(line, continues=True)
            broken = False
    if waiting is not None:
        yield waiting


def _is_same(first: _Line, second: _Line) -> bool:
    if first.is_id or second.is_id or is_kind(first.text):
        return False
    return first.chinese is second.chinese and not (first.targets and second.targets)


def _line(span: Span, raw: str, anchors: Sequence[FoundAnchor], seen: VisibleId | None) -> _Line:
    text = raw[span.start : span.end]
    names = _blocks(anchors, AnchorKind.ROW, span) if seen is not None else ()
    return _Line(
        span, text, is_chinese(text), seen, names, _blocks(anchors, AnchorKind.TARGET, span)
    )


def _blocks(anchors: Sequence[FoundAnchor], kind: AnchorKind, span: Span) -> tuple[str, ...]:
    return tuple(
        anchor.block
        for anchor in anchors
        if anchor.kind is kind and anchor.start < span.end and anchor.end > span.start
    )


def _parts(raw: str, anchors: Sequence[FoundAnchor]) -> Iterator[tuple[int, int, VisibleId | None]]:
    """Yield the stretches between tabs and breaks, ids apart; none is cut inside its bookmark."""
    at = 0
    held = [(a.start, a.end) for a in anchors if a.kind is AnchorKind.TARGET and a.closed]
    for gap in (*_GAP.finditer(raw), None):
        start, end = gap.span() if gap else (len(raw), len(raw))
        if gap and any(first < end and start < last for first, last in held):
            continue
        if raw[at:start].strip():
            seen = opens_with_id(raw[at:start])
            if seen is not None:
                yield at, at + seen.end, seen
                at += seen.end
            if raw[at:start].strip():
                space = len(raw[at:start]) - len(raw[at:start].lstrip(" "))
                yield at + (space if seen else 0), start, None
        at = end
