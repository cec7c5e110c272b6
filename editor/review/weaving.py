r"""A block as it came back, woven from two layers: what was sent, and who added or removed what.

The sent text and the returned base view are compared; what differs was changed without tracking.
Over that lie the tracked changes. Both layers become one sequence of strands.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from editor.review.returned import Piece, Place, ReturnedRow, Span, Stamp, Strip
from editor.text.folding import Folded, fold, folded
from editor.text.words import WordEdit, word_edits

_END = "\ue000"
"""Put behind texts for which spaces at the end matter: words were inserted after them."""

UNTRACKED = Stamp("\x00untracked")
"""Who added or removed words without the program noting it; told apart by identity."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A stretch of one state: text that was sent, or added, or added and removed again.

    [start, end) is its place in the sent text, a point for added words. `raw` is its place in the
    raw text of the file, -1 for words the file does not have any more. `hunk` numbers the untracked
    edit it is part of, and `inside` tells that tracked words stand within untracked ones.
    """

    text: str
    start: int
    end: int
    added: Stamp | None = None
    removed: Stamp | None = None
    raw: int = -1
    hunk: int = -1
    inside: bool = False
    formatted: Stamp | None = None
    highlighted: bool = False

    @property
    def changed_by(self) -> Stamp | None:
        """Who changed the sent text here, if anybody."""
        if self.inside:
            return UNTRACKED
        return self.added or self.removed


@dataclass(frozen=True, slots=True)
class Woven:
    """A block's text as sent and the strands it came back as."""

    sent: str
    strands: tuple[Strand, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where [start, end) of the raw text stands in the sent text."""
        live = [strand for strand in self.strands if strand.raw >= 0]
        if not live:
            return 0, 0
        inside = [
            strand for strand in live if strand.raw < end and strand.raw + len(strand.text) > start
        ]
        if not inside:
            at = max(0, bisect_right([strand.raw for strand in live], start) - 1)
            point = min(live[at].start + max(0, start - live[at].raw), live[at].end)
            return point, point
        first, last = inside[0], inside[-1]
        begin = min(first.start + max(0, start - first.raw), first.end)
        stop = min(last.start + max(0, end - last.raw), last.end)
        return begin, max(begin, stop)


@dataclass(frozen=True, slots=True)
class _Segment:
    """[base, base_end) of the base view is [start, end) of the sent text, or came instead of it."""

    base: int
    base_end: int
    start: int
    end: int
    hunk: int = -1


def stitched(rows: Sequence[ReturnedRow], spans: Sequence[Span], sent: str) -> tuple[Piece, ...]:
    r"""Return a block's parts as one sequence.

    Between paragraphs stands their own mark, for dividing one is a change; between parts of a table
    whatever the sent text shows to have been there, or else a line break.
    """
    parts = [_part(rows[span.row].cells[span.cell], span) for span in spans]
    if len(parts) == 1:
        return parts[0]
    usual = _joined(parts, [_between(rows, a, b) for a, b in pairwise(spans)])
    if any(rows[span.row].place is not Place.TABLE for span in spans):
        return usual
    if folded(_base(usual)) == folded(sent):
        return usual
    for joint in ("", " ", "\n"):
        other = _joined(parts, [Piece(joint)] * (len(parts) - 1))
        if folded(_base(other)) == folded(sent):
            return other
    return usual


def weave(sent: str, pieces: Sequence[Piece], *, width_matters: bool = True) -> Woven:
    """Weave what was sent and what came back.

    `width_matters` tells whether a full-width character that became half-width is a change.
    """
    base = _base(pieces)
    last = next((piece for piece in reversed(pieces) if piece.text), None)
    end = _END if last and last.inserted else ""
    segments = _segments(sent, base, end, width_matters=width_matters)
    return Woven(sent, tuple(_keep_company(list(_strands(sent, pieces, segments)))))


def _part(cell: Strip, span: Span) -> tuple[Piece, ...]:
    """Return a part of a cell; the whole of it, as most parts are, costs nothing."""
    if span.start == 0 and span.end == sum(len(piece.text) for piece in cell.pieces):
        return cell.pieces
    return cell.cut(span.start, span.end).pieces


def _base(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces if piece.inserted is None)


def _between(rows: Sequence[ReturnedRow], first: Span, second: Span) -> Piece:
    if first.row == second.row and first.cell == second.cell:
        return Piece("")
    return rows[first.row].mark or Piece("\n")


def _joined(parts: Sequence[tuple[Piece, ...]], joints: Sequence[Piece]) -> tuple[Piece, ...]:
    pieces = list(parts[0]) if parts else []
    for joint, part in zip(joints, parts[1:], strict=True):
        pieces += (joint, *part) if joint.text else part
    return tuple(pieces)


def _segments(sent: str, base: str, end: str, *, width_matters: bool) -> tuple[_Segment, ...]:
    """Return the base view against the sent text, in order and without gaps that matter."""
    if sent == base:
        return (_Segment(0, len(base), 0, len(sent)),)
    here, there = fold(sent + end), fold(base + end)
    if not width_matters and _narrow(here.plain) == _narrow(there.plain):
        edits: tuple[WordEdit, ...] = ()
    else:
        edits = word_edits(here.plain, there.plain)
    return tuple(_without(end, _told(here, there, edits), len(sent), len(base)))


def _without(end: str, segments: Iterator[_Segment], sent: int, base: int) -> Iterator[_Segment]:
    """Yield segments of texts of these sizes, what was put behind them cut off again."""
    for one in segments:
        if not end or (one.end <= sent and one.base_end <= base):
            yield one
        elif one.start < sent or one.base < base:
            yield _Segment(one.base, min(one.base_end, base), one.start, min(one.end, sent))


def _narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _told(here: Folded, there: Folded, edits: Sequence[WordEdit]) -> Iterator[_Segment]:
    """Yield the segments of two folded texts in the offsets of the originals."""
    at = shift = 0
    for number, edit in enumerate(edits):
        yield from _alike(here, there, at, edit.start, shift)
        start, end = here.span(edit.start, edit.end)
        base, base_end = there.span(edit.start + shift, edit.start + shift + len(edit.new))
        yield _Segment(base, base_end, start, end, number)
        shift += len(edit.new) - (edit.end - edit.start)
        at = edit.end
    yield from _alike(here, there, at, len(here.plain), shift)


def _alike(here: Folded, there: Folded, start: int, end: int, shift: int) -> Iterator[_Segment]:
    """Yield segments for folded characters that are the same, in runs of one to one."""
    if isinstance(here.origins, range) and isinstance(there.origins, range):
        if start < end:
            yield _Segment(start + shift, end + shift, start, end)
        return
    held: _Segment | None = None
    for at in range(start, min(end, len(there.plain) - shift)):
        one = _Segment(
            there.origins[at + shift], there.ends[at + shift], here.origins[at], here.ends[at]
        )
        if held and _is_one_to_one(held) and _is_one_to_one(one) and _follows(held, one):
            held = _Segment(held.base, one.base_end, held.start, one.end)
            continue
        if held:
            yield held
        held = one
    if held:
        yield held


def _is_one_to_one(segment: _Segment) -> bool:
    return segment.base_end - segment.base == segment.end - segment.start


def _follows(first: _Segment, second: _Segment) -> bool:
    return first.base_end == second.base and first.end == second.start


def _strands(sent: str, pieces: Sequence[Piece], segments: Sequence[_Segment]) -> Iterator[Strand]:
    """Yield the strands: each base piece cut at the segments, inserted words where they stand."""
    walk = _Walk(sent, segments)
    raw = 0
    for piece in pieces:
        if piece.inserted is None:
            yield from walk.base(piece, raw)
        elif piece.text:
            yield Strand(
                piece.text, walk.at, walk.at, piece.inserted, piece.deleted, raw,
                walk.hunk, walk.hunk >= 0, piece.formatted, piece.highlighted,
            )  # fmt: skip
        raw += len(piece.text)
    yield from walk.rest()


class _Walk:
    """Goes along the base view and knows where it stands in the sent text."""

    def __init__(self, sent: str, segments: Sequence[_Segment]) -> None:
        self.sent = sent
        self.segments = segments
        self.number = 0
        self.place = 0
        self.at = 0
        self.hunk = -1
        """The untracked edit that is being walked through, if it has begun and not ended."""

    def base(self, piece: Piece, raw: int) -> Iterator[Strand]:
        """Yield the strands of a base piece."""
        done = 0
        while done < len(piece.text):
            yield from self._reached()
            if self.number == len(self.segments):
                self.place += len(piece.text) - done
                return
            segment = self.segments[self.number]
            if self.place < segment.base:
                step = min(len(piece.text) - done, segment.base - self.place)
                self.place += step
                done += step
                continue
            step = min(len(piece.text) - done, segment.base_end - self.place)
            yield self._strand(segment, piece, done, step, raw + done)
            self.place += step
            done += step
            self._leave(segment)

    def rest(self) -> Iterator[Strand]:
        """Yield what was sent and is not in the file any more."""
        while self.number < len(self.segments):
            yield from self._reached()
            self.number += 1

    def _reached(self) -> Iterator[Strand]:
        """Yield the sent words of untracked edits that begin here."""
        while self.number < len(self.segments):
            segment = self.segments[self.number]
            if segment.hunk < 0 or self.hunk == segment.hunk or segment.base > self.place:
                return
            if segment.start < segment.end:
                text = self.sent[segment.start : segment.end]
                yield Strand(text, segment.start, segment.end, removed=UNTRACKED, hunk=segment.hunk)
            self.at = segment.end
            if segment.base < segment.base_end:
                self.hunk = segment.hunk
                return
            self.number += 1

    def _strand(self, segment: _Segment, piece: Piece, done: int, step: int, raw: int) -> Strand:
        text = piece.text[done : done + step]
        if segment.hunk >= 0:
            start = end = segment.end
        elif _is_one_to_one(segment):
            start = segment.start + self.place - segment.base
            end = start + step
        else:
            # a character made of several: the first of them stands for the whole
            start = segment.start if self.place == segment.base else segment.end
            end = segment.end
        self.at = end
        return Strand(
            text, start, end, UNTRACKED if segment.hunk >= 0 else None, piece.deleted, raw,
            segment.hunk, formatted=piece.formatted, highlighted=piece.highlighted,
        )  # fmt: skip

    def _leave(self, segment: _Segment) -> None:
        if self.place >= segment.base_end:
            self.number += 1
            self.hunk = -1


def _keep_company(strands: list[Strand]) -> Iterator[Strand]:
    """Yield the strands, those tracked words taken into an untracked edit that replace its words.

    Word writes the deleted words first, LibreOffice the inserted ones.
    """
    for number, strand in enumerate(strands):
        if strand.added in (None, UNTRACKED) or strand.inside:
            yield strand
            continue
        near = [*strands[max(0, number - 1) : number], *strands[number + 1 : number + 2]]
        hunk = next((other.hunk for other in near if _replaces(strand, other)), -1)
        if hunk < 0:
            yield strand
        else:
            yield Strand(
                strand.text, strand.start, strand.end, strand.added, strand.removed, strand.raw,
                hunk, inside=True, formatted=strand.formatted, highlighted=strand.highlighted,
            )  # fmt: skip


def _replaces(inserted: Strand, deleted: Strand) -> bool:
    return (
        deleted.added is UNTRACKED
        and deleted.removed is not None
        and inserted.added is not None
        and deleted.removed.author == inserted.added.author
    )
