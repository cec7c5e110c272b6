"""Where a place of a returned file is in what was sent: the block, the column, the offsets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from editor.review.change import Side
from editor.review.mapped import MappedBlock
from editor.review.returned import AnchorKind, Returned, Span, Stamp
from editor.review.weaving import UNTRACKED, Strand, Woven


@dataclass(frozen=True, slots=True)
class Spot:
    """[start, end) of a block's sent text, and the same place in the raw text of its parts."""

    block: str
    side: Side
    start: int = 0
    end: int = 0
    raw: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Part:
    """One span of a block in the file; its text begins at `offset` of the block's raw text."""

    span: Span
    block: str
    side: Side
    offset: int
    woven: Woven | None

    def spot(self, start: int, end: int) -> Spot:
        """Return where [start, end) of the cell's raw text is in the block."""
        begin = self.offset + min(max(start, self.span.start), self.span.end) - self.span.start
        stop = self.offset + min(max(end, self.span.start), self.span.end) - self.span.start
        placed = self.woven.place(begin, stop) if self.woven else (begin, stop)
        return Spot(self.block, self.side, *placed, (begin, stop))


@dataclass(slots=True)
class Places:
    """Every part of every block of a copy, by its cell."""

    _known: list[tuple[MappedBlock, Woven | None, Woven | None]] = field(default_factory=list)
    _rows: dict[int, str] = field(default_factory=dict)
    _cells: dict[tuple[int, int], list[_Part]] = field(default_factory=dict)
    _signoffs: frozenset[int] | None = None

    def add(self, mapped: MappedBlock, draft: Woven | None, source: Woven | None) -> None:
        """Note where a block's parts are; a text that came back untouched is not woven."""
        self._known.append((mapped, draft, source))

    def _lay_out(self) -> None:
        """Put every part into its cell: only once something has to be found."""
        for mapped, draft, source in self._known:
            columns = (Side.DRAFT, mapped.draft, draft), (Side.SOURCE, mapped.source, source)
            for side, spans, woven in columns:
                offset = 0
                for span in spans:
                    part = _Part(span, mapped.block, side, offset, woven)
                    self._cells.setdefault((span.row, span.cell), []).append(part)
                    self._rows.setdefault(span.row, mapped.block)
                    offset += span.end - span.start + _joint(spans, woven)

    def spots(self, returned: Returned, span: Span) -> list[Spot]:
        """Return the places of a span: of several blocks, where it covers them."""
        if not self._cells:
            self._lay_out()
        parts = self._cells.get((span.row, span.cell), [])
        found = [part for part in parts if _touches(part.span, span)]
        if span.start == span.end:
            found = found[:1]
        if found:
            return [part.spot(span.start, span.end) for part in found]
        return [self._beside(returned, span)]

    def highlights(self) -> Iterator[tuple[Spot, str, Stamp | None]]:
        """Yield the stretches marked in colour, with their words and who did it, if told."""
        woven_texts = (
            (mapped.block, side, woven)
            for mapped, draft, source in self._known
            for side, woven in ((Side.DRAFT, draft), (Side.SOURCE, source))
            if woven is not None
        )
        for block, side, woven in woven_texts:
            for is_lit, group in groupby(woven.strands, key=lambda strand: strand.highlighted):
                strands = list(group)
                if is_lit:
                    yield _lit(block, side, strands)

    def _beside(self, returned: Returned, span: Span) -> Spot:
        """Return the place of a span that stands in no block's text."""
        row = returned.rows[span.row]
        if self._signoffs is None:
            self._signoffs = _signoff_tables(returned)
        if row.table in self._signoffs:
            return Spot("", Side.SIGNOFF)
        anchored = next((a.block for cell in row.cells for a in cell.anchors), "")
        block = self._rows.get(span.row, anchored)
        return Spot(block, Side.LABEL if block else Side.DOCUMENT)


def _lit(block: str, side: Side, strands: Sequence[Strand]) -> tuple[Spot, str, Stamp | None]:
    live = [strand for strand in strands if strand.removed is None] or strands
    words = "".join(strand.text for strand in live)
    raw = strands[0].raw, strands[-1].raw + len(strands[-1].text)
    spot = Spot(block, side, strands[0].start, strands[-1].end, raw)
    stamps = (strand.formatted or strand.added for strand in strands)
    known = (stamp for stamp in stamps if stamp is not None and stamp is not UNTRACKED)
    return spot, words, next(known, None)


def _touches(part: Span, span: Span) -> bool:
    if span.start == span.end:
        return part.start <= span.start <= part.end
    return part.start < span.end and span.start < part.end


def _joint(spans: Sequence[Span], woven: Woven | None) -> int:
    """Return how many characters were put between a block's parts."""
    if len(spans) < 2 or woven is None:
        return 0
    raw = sum(len(strand.text) for strand in woven.strands if strand.raw >= 0)
    return max(0, raw - sum(span.end - span.start for span in spans)) // (len(spans) - 1)


def _signoff_tables(returned: Returned) -> frozenset[int]:
    return frozenset(
        row.table
        for row in returned.rows
        if row.table >= 0
        for cell in row.cells
        if any(anchor.kind is AnchorKind.SIGNOFF for anchor in cell.anchors)
    )
