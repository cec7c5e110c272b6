"""A cell or paragraph that holds several blocks, cut into their parts.

Bookmarks only divide: what a program lets fall outside of them belongs to the nearest one. Where
they are gone, the text is cut where its words fit the blocks best.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from editor.review.mapping.entries import Entry
from editor.review.mapping.likeness import Features, Weights, features
from editor.review.mapping.sent import Sent
from editor.review.returned import AnchorKind, ReturnedRow, Span, Strip

_WORD = re.compile(r"[^\s，；、。]+[，；、。]*")
_LINE = re.compile(r"[^\n]+")
_MAX_WORDS = 3_000
_ENDS = frozenset('.!?。！？”"')
_NEW_LINE, _NEW_SENTENCE = 1.0, 0.3
"""What a cut before a new line or sentence counts for, as if so much weight of words fitted."""


def divided(
    rows: Sequence[ReturnedRow],
    spans: Sequence[Span],
    blocks: Sequence[str],
    sent: Sent,
    words: Mapping[str, Features],
) -> dict[str, tuple[Span, ...]]:
    """Return the part of each of several blocks, which come in this order, in an entry's text.

    `words` are the blocks' own. What follows the first span belongs to the last block.
    """
    if not spans:
        return dict.fromkeys(blocks, ())
    first = spans[0]
    strip = rows[first.row].cells[first.cell]
    parts = by_anchors(strip, first, blocks, sent.export.id)
    if parts is None:
        texts = [words[block] for block in blocks]
        parts = by_content(strip, first, blocks, texts, sent.weights)
    found: dict[str, tuple[Span, ...]] = {block: (span,) for block, span in parts.items()}
    found[blocks[-1]] += tuple(spans[1:])
    return found


def in_order(entry: Entry, blocks: Sequence[str], sent: Sent) -> list[str]:
    """Return an entry's blocks as they stand in it: by its bookmarks and ids, else as sent."""
    said = [*entry.targets, *entry.names, *(sent.claimed(seen)[0] for seen in entry.ids)]
    order = {block: place for place, block in reversed(list(enumerate(said)))}
    if not all(block in order for block in blocks):
        order = {block: sent.place[block] for block in blocks}
    return sorted(blocks, key=order.__getitem__)


def by_anchors(
    strip: Strip, span: Span, blocks: Sequence[str], export: str
) -> dict[str, Span] | None:
    """Return the part of each block by the bookmarks round its English, or None if one is gone."""
    places: dict[str, tuple[int, int]] = {}
    for anchor in strip.anchors:
        if anchor.kind is AnchorKind.TARGET and anchor.export == export and anchor.block in blocks:
            start, end = places.get(anchor.block, (anchor.start, anchor.end))
            places[anchor.block] = (min(start, anchor.start), max(end, anchor.end))
    if len(places) < len(blocks):
        return None
    ordered = sorted(places.items(), key=lambda place: place[1])
    raw = strip.raw
    cuts = [_cut(strip, raw, end, start) for (_, (_, end)), (_, (start, _)) in pairwise(ordered)]
    return _spans(span, [block for block, _ in ordered], cuts)


def by_content(
    strip: Strip, span: Span, blocks: Sequence[str], texts: Sequence[Features], weights: Weights
) -> dict[str, Span]:
    """Return the part of each block, in this order, where words and blocks fit best together."""
    units = _units(strip.raw, span)
    fits = [
        [weights.of(features(strip.raw[start:end]) & text) for text in texts]
        for start, end in units
    ]
    breaks = [_break_before(strip.raw, start) for start, _ in units]
    firsts = _best_division(fits, breaks, len(blocks))
    cuts = []
    for first in firsts:
        end = units[first - 1][1] if first else span.start
        start = units[first][0] if first < len(units) else span.end
        cuts.append((end, start))
    return _spans(span, blocks, cuts)


def _spans(span: Span, blocks: Sequence[str], cuts: Sequence[tuple[int, int]]) -> dict[str, Span]:
    """Return the spans between cuts; a cut is where one part ends and where the next begins."""
    ends = [*(end for end, _ in cuts), span.end]
    starts = [span.start, *(start for _, start in cuts)]
    return {
        block: Span(span.row, span.cell, start, max(start, end))
        for block, start, end in zip(blocks, starts, ends, strict=True)
    }


def _cut(strip: Strip, raw: str, end: int, start: int) -> tuple[int, int]:
    """Return where the left block ends and the right one begins, between two bookmarks.

    The white space that was sent between them belongs to neither. Words in the gap go to the side
    they are not parted from by that white space; if both, a capital letter tells the beginning.
    """
    if start <= end:
        return start, start
    gap = raw[end:start]
    if not gap.strip():
        return end, start
    space = _old_space(strip, end, start)
    if space is not None:
        return space
    left, right = len(gap) - len(gap.lstrip()), len(gap) - len(gap.rstrip())
    belongs_right = left and (not right or gap.strip()[0].isupper())
    if belongs_right:
        return end, end + left
    if right:
        return start - right, start
    return start, start


def _old_space(strip: Strip, end: int, start: int) -> tuple[int, int] | None:
    """Return the white space of a gap that was there before tracked changes, if some were made."""
    at = 0
    spaces: list[tuple[int, int]] = []
    is_tracked = False
    for piece in strip.pieces:
        low, high = max(at, end), min(at + len(piece.text), start)
        if low < high:
            is_tracked = is_tracked or piece.inserted is not None
            if piece.inserted is None and not piece.text[low - at : high - at].strip():
                spaces.append((low, high))
        at += len(piece.text)
    return spaces[-1] if is_tracked and spaces else None


def _units(raw: str, span: Span) -> list[tuple[int, int]]:
    """Return the parts that are not cut any further: words, or lines of a very long text."""
    found = [word.span() for word in _WORD.finditer(raw, span.start, span.end)]
    if len(found) > _MAX_WORDS:
        found = [line.span() for line in _LINE.finditer(raw, span.start, span.end)]
    return found


def _break_before(raw: str, start: int) -> float:
    """Return how well a text can be cut before a place."""
    before = raw[:start].rstrip(" \t")[-1:]
    if before == "\n":
        return _NEW_LINE
    return _NEW_SENTENCE if before in _ENDS else 0.0


def _best_division(
    fits: Sequence[Sequence[float]], breaks: Sequence[float], blocks: int
) -> list[int]:
    """Return the first unit of every block but the first one, for the best fit in all."""
    best = [0.0] * blocks
    back: list[list[int]] = []
    for fit, gap in zip(fits, breaks, strict=True):
        came: list[int] = []
        row: list[float] = []
        for block in range(blocks):
            reached = [best[b] + (gap if b != block else 0.0) for b in range(block + 1)]
            source = max(range(block + 1), key=lambda b: (reached[b], b))
            came.append(source)
            row.append(reached[source] + fit[block])
        best = row
        back.append(came)
    block = max(range(blocks), key=lambda b: (best[b], b))
    firsts = [len(fits)] * (blocks - 1)
    for unit in range(len(fits) - 1, -1, -1):
        came_from = back[unit][block]
        for later in range(came_from + 1, block + 1):
            firsts[later - 1] = unit
        block = came_from
    for later in range(1, block + 1):
        firsts[later - 1] = 0
    return firsts
