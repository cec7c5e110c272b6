"""The account of a returned file: every character of it belongs to something that is reported."""

from collections.abc import Iterator
from itertools import pairwise

from editor.formats.docx.review_table import KIND_LABELS
from editor.review.mapped import Mapping
from editor.review.mapping.labels import visible_ids
from editor.review.returned import AnchorKind, Place, Returned, Span


def lost(returned: Returned, mapping: Mapping) -> list[str]:
    """Return the stretches of a file's rows that are no block's, no leftover's, and not ours."""
    taken: dict[tuple[int, int], list[Span]] = {}
    for span in _spans(mapping):
        taken.setdefault((span.row, span.cell), []).append(span)
    found = []
    for row, cell, raw in _strips(returned):
        left = list(raw)
        for span in taken.get((row, cell), ()):
            left[span.start : span.end] = " " * (min(span.end, len(raw)) - span.start)
        words = "".join(left).strip(" \n\t\u200d")
        if words and not _is_label(words):
            found.append(words)
    return found


def twice(mapping: Mapping) -> list[Span]:
    """Return the spans that overlap a span of another block or leftover."""
    spans = sorted(_spans(mapping), key=lambda s: (s.row, s.cell, s.start, s.end))
    return [
        later
        for earlier, later in pairwise(spans)
        if (earlier.row, earlier.cell) == (later.row, later.cell) and earlier.end > later.start
    ]


def _spans(mapping: Mapping) -> Iterator[Span]:
    for mapped in mapping.mapped:
        yield from (*mapped.draft, *mapped.source)
    for leftover in mapping.leftovers:
        yield from (*leftover.draft, *leftover.source)


def _strips(returned: Returned) -> Iterator[tuple[int, int, str]]:
    signed = {
        row.table
        for row in returned.rows
        for strip in row.cells
        if any(anchor.kind is AnchorKind.SIGNOFF for anchor in strip.anchors)
    }
    for number, row in enumerate(returned.rows):
        in_signoff = row.place is Place.TABLE and row.table in signed
        if not row.is_ours and not in_signoff:
            yield from ((number, cell, strip.raw) for cell, strip in enumerate(row.cells))


def _is_label(words: str) -> bool:
    """Tell whether words are visible ids of rows, with or without the kinds of their blocks."""
    names = set(KIND_LABELS.values())
    lines = [line.strip() for line in words.split("\n")]
    return all(line in names or (len(line) < 10 and visible_ids(line)) for line in lines)
