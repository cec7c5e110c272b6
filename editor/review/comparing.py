"""What reviewers changed: a returned copy's rows against what was sent, tracked or not."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from editor.review.anchoring import Places
from editor.review.change import (
    BlockViews,
    Change,
    ChangeKind,
    Copy,
    Question,
    SignoffEntry,
    Unplaced,
    Why,
)
from editor.review.export import Export, SentRow
from editor.review.gathering import Gatherer
from editor.review.mapped import Leftover, MappedBlock, Mapping
from editor.review.remarking import remarks
from editor.review.returned import AnchorKind, Piece, Place, Returned, ReturnedRow, Span, Stamp
from editor.review.weaving import Woven, stitched, weave
from editor.text.folding import folded

_UNSURE_COPY = 0.5
"""How sure it is that a row which copies another one was meant as a new one."""


def compare(
    export: Export, returned: Returned, mapping: Mapping, question: Question = Question.NONE
) -> Copy:
    """Return everything a returned copy changes, says and leaves unplaced.

    Changes stand in the order of the sent rows and of their texts; what concerns whole rows comes
    last.
    """
    reading = _Reading(export, returned, mapping)
    reading.read_blocks()
    changes = [*reading.changes, *reading.missing(), *reading.inserted(), *reading.moved()]
    return Copy(
        id=returned.sha256,
        export=export.id,
        article=export.article,
        name=returned.name,
        program=returned.program,
        last_author=returned.last_author,
        rows=len(mapping.mapped) + len(mapping.missing),
        mapped=len(mapping.mapped),
        confidence=mapping.confidence,
        question=question,
        changes=tuple(changes),
        remarks=remarks(export, returned, reading.places),
        unplaced=tuple(reading.unplaced()),
        signoffs=tuple(_signoffs(mapping)),
        views=tuple(reading.views),
    )


@dataclass(slots=True)
class _Reading:
    """One copy while it is compared."""

    export: Export
    returned: Returned
    mapping: Mapping
    changes: list[Change] = field(default_factory=list)
    views: list[BlockViews] = field(default_factory=list)
    places: Places = field(default_factory=Places)
    row_places: set[Place] = field(default_factory=set)
    taken_rows: set[int] = field(default_factory=set)
    carried: dict[str, Stamp] = field(default_factory=dict)
    gatherer: Gatherer = field(init=False)

    def __post_init__(self) -> None:
        stamp = Stamp(self.returned.last_author, self.returned.saved_at)
        self.gatherer = Gatherer(self.export.id, stamp)

    def read_blocks(self) -> None:
        """Compare every block that was found again."""
        sent = {row.block: row for row in self.export.rows}
        any_deleted = any(row.deleted for row in self.returned.rows)
        for mapped in self.mapping.mapped:
            for span in (*mapped.draft, *mapped.source):
                row = self.returned.rows[span.row]
                self.row_places.add(row.place)
                if row.place is Place.TABLE:
                    self.taken_rows.add(span.row)
            if any_deleted and (gone := self._gone(mapped)) is not None:
                self.changes.append(self._deleted(sent[mapped.block], gone))
                self.places.add(mapped, None, None)
            elif any_deleted and (by := self._carried(sent[mapped.block], mapped)) is not None:
                self.carried[mapped.block] = by
            else:
                self._read(sent[mapped.block], mapped)

    def missing(self) -> Iterator[Change]:
        """Yield the deletions of rows that are not in the file."""
        sent = {row.block: row for row in self.export.rows}
        for block in self.mapping.missing:
            yield self._deleted(sent[block], None)

    def inserted(self) -> Iterator[Change]:
        """Yield the rows that the reviewer put in."""
        for leftover in self.mapping.leftovers:
            draft, source = self._final(leftover.draft), self._final(leftover.source)
            if self._is_row(leftover) and (_says(draft) or _says(source)):
                yield self._new_row(leftover, draft, source)

    def moved(self) -> Iterator[Change]:
        """Yield the rows that stand elsewhere: as few of them as explain the order."""
        order = self.mapping.order
        numbers = {row.block: number for number, row in enumerate(self.export.rows)}
        carried = {numbers[block] for block in self.carried}
        stay = _staying([numbers[block] for block in order], carried)
        kept = sorted(numbers[block] for block in order)
        blocks = [row.block for row in self.export.rows]
        before = {blocks[b]: blocks[a] for a, b in pairwise(kept)}
        for at, block in enumerate(order):
            if numbers[block] in stay:
                continue
            after = order[at - 1] if at else ""
            by = self.carried.get(block)
            yield self._row(ChangeKind.ROW_MOVED, block, before.get(block, ""), after, by=by)

    def unplaced(self) -> Iterator[Unplaced]:
        """Yield the words that belong to no row, and those put into what the export prints."""
        for row in self.returned.rows:
            if row.is_ours and not _is_signed(row):
                yield from _typed_in(row)
        for leftover in self.mapping.leftovers:
            final = "\n".join(
                text
                for text in (self._final(leftover.source), self._final(leftover.draft))
                if _says(text)
            )
            if final and self._is_row(leftover):
                continue
            base = self._base((*leftover.source, *leftover.draft))
            if not (final or _says(base)):
                continue
            stamp = self._stamp(leftover) or self._first_stamp(leftover) or Stamp()
            why = Why.NO_BLOCK if self._is_row(leftover) else Why.OUTSIDE
            yield Unplaced(final or base, why, leftover.after, stamp.author, stamp.date)

    def _read(self, sent: SentRow, mapped: MappedBlock) -> None:
        pieces = stitched(self.returned.rows, mapped.draft, sent.draft)
        draft = source = None
        if mapped.draft and _is_touched(sent.draft, pieces):
            draft = weave(sent.draft, pieces)
            self.changes += self.gatherer.changes(sent.block, draft)
            self._look(sent, pieces)
        self.changes += self._run_on(sent, mapped)
        chinese = stitched(self.returned.rows, mapped.source, sent.source)
        if mapped.source and _is_touched(sent.source, chinese):
            source = weave(sent.source, chinese, width_matters=False)
            self.changes += self._questions(sent.block, source)
        self.places.add(mapped, draft, source)

    def _run_on(self, sent: SentRow, mapped: MappedBlock) -> Iterator[Change]:
        """Yield that a block's paragraph was joined with the next: it changes no block's words."""
        if not mapped.draft:
            return
        last = mapped.draft[-1]
        row = self.returned.rows[last.row]
        stamp = row.mark.deleted if row.mark else None
        if row.mark is None or stamp is None or last.end < len(row.cells[last.cell].raw):
            return
        end = len(sent.draft)
        made = self.gatherer.named(sent.block, ChangeKind.FORMAT, end, row.mark.text, stamp.author)
        yield Change(
            made, self.export.id, sent.block, ChangeKind.FORMAT, end, end, row.mark.text, "",
            stamp.author, stamp.date,
        )  # fmt: skip

    def _questions(self, block: str, source: Woven) -> list[Change]:
        """Return what was changed in the Chinese; its look is of no interest."""
        found = self.gatherer.changes(block, source, ChangeKind.SOURCE)
        return [change for change in found if change.kind is ChangeKind.SOURCE]

    def _look(self, sent: SentRow, pieces: Sequence[Piece]) -> None:
        base = "".join(piece.text for piece in pieces if piece.inserted is None)
        final = "".join(piece.text for piece in pieces if piece.deleted is None)
        if (base, final) != (sent.draft, sent.draft):
            self.views.append(BlockViews(sent.block, base, final))

    def _gone(self, mapped: MappedBlock) -> Stamp | None:
        """Return who deleted a row that the file still shows as deleted."""
        numbers = {span.row for span in (*mapped.draft, *mapped.source)}
        stamps = [self.returned.rows[number].deleted for number in sorted(numbers)]
        if stamps and all(stamps):
            return stamps[0]
        return None

    def _carried(self, sent: SentRow, mapped: MappedBlock) -> Stamp | None:
        """Return who deleted a row and put it in again elsewhere without changing its words."""
        rows = self.returned.rows
        stamps = [rows[span.row].inserted for span in mapped.draft if not rows[span.row].deleted]
        live, gone = (
            replace(
                mapped,
                draft=tuple(s for s in mapped.draft if bool(rows[s.row].deleted) is is_gone),
                source=tuple(s for s in mapped.source if bool(rows[s.row].deleted) is is_gone),
            )
            for is_gone in (False, True)
        )
        if not (stamps and all(stamps)) or not gone.draft:
            return None
        words = folded(self._final(live.draft)), folded(self._final(live.source))
        if words != (folded(sent.draft), folded(sent.source)):
            return None
        self.places.add(live, None, None)
        self.places.add(gone, None, None)
        return stamps[0]

    def _deleted(self, sent: SentRow, by: Stamp | None) -> Change:
        return self._row(ChangeKind.ROW_DELETED, sent.block, sent.draft, "", by=by)

    def _new_row(self, leftover: Leftover, draft: str, source: str) -> Change:
        return self._row(
            ChangeKind.ROW_INSERTED,
            leftover.after,
            "",
            draft,
            by=self._stamp(leftover),
            source=source,
            confidence=_UNSURE_COPY if leftover.copy_of else 1.0,
        )

    def _row(
        self, kind: ChangeKind, block: str, before: str, after: str, *, by: Stamp | None = None,
        source: str = "", confidence: float = 1.0,
    ) -> Change:  # fmt: skip
        words = (after, source) if kind is ChangeKind.ROW_INSERTED else (after,)
        stamp = by or self.gatherer.untracked
        return Change(
            id=self.gatherer.named(block, kind, 0, *words),
            export=self.export.id,
            block=block,
            kind=kind,
            start=0,
            end=len(before) if kind is ChangeKind.ROW_DELETED else 0,
            before=before,
            after=after,
            author=stamp.author,
            date=stamp.date,
            tracked=by is not None,
            source=source,
            confidence=confidence,
        )

    def _is_row(self, leftover: Leftover) -> bool:
        """Return whether leftover words stand where rows stand, and not in a row of a block."""
        places = self.row_places or {Place.TABLE}
        rows = {span.row for span in (*leftover.draft, *leftover.source)}
        if any(self.returned.rows[row].place not in places for row in rows):
            return False
        return self.taken_rows.isdisjoint(rows)

    def _stamp(self, leftover: Leftover) -> Stamp | None:
        """Return who put leftover words in, if all of it was tracked."""
        spans = (*leftover.draft, *leftover.source)
        for span in spans:
            if (stamp := self.returned.rows[span.row].inserted) is not None:
                return stamp
        pieces = [piece for piece in self._pieces(spans) if piece.text.strip()]
        tracked = [piece.inserted for piece in pieces if piece.inserted is not None]
        return tracked[0] if tracked and len(tracked) == len(pieces) else None

    def _first_stamp(self, leftover: Leftover) -> Stamp | None:
        """Return who first did something to leftover words."""
        pieces = self._pieces((*leftover.source, *leftover.draft))
        return next((stamp for p in pieces if (stamp := p.inserted or p.deleted)), None)

    def _pieces(self, spans: Sequence[Span]) -> tuple[Piece, ...]:
        return stitched(self.returned.rows, spans, "") if spans else ()

    def _final(self, spans: Sequence[Span]) -> str:
        return "".join(piece.text for piece in self._pieces(spans) if piece.deleted is None)

    def _base(self, spans: Sequence[Span]) -> str:
        return "".join(piece.text for piece in self._pieces(spans) if piece.inserted is None)


def _is_touched(sent: str, pieces: Sequence[Piece]) -> bool:
    """Return whether pieces are anything but the sent text."""
    if len(pieces) == 1 and pieces[0] == Piece(sent):
        return False
    return "".join(piece.text for piece in pieces) != sent or any(
        piece.inserted or piece.deleted or piece.formatted or piece.highlighted for piece in pieces
    )


def _says(text: str) -> bool:
    """Return whether a text has anything to see; programs fill empty cells with what is not."""
    return bool(folded(text).strip())


def _is_signed(row: ReturnedRow) -> bool:
    """Return whether a row is one of the sign-off table, whose cells are read as data."""
    kinds = (anchor.kind for cell in row.cells for anchor in cell.anchors)
    return any(kind is AnchorKind.SIGNOFF for kind in kinds)


def _typed_in(row: ReturnedRow) -> Iterator[Unplaced]:
    """Yield the words that were put into what the export prints of itself."""
    for cell in row.cells:
        for piece in cell.pieces:
            stamp = piece.inserted
            if stamp is not None and piece.deleted is None and _says(piece.text):
                yield Unplaced(piece.text, Why.OUTSIDE, "", stamp.author, stamp.date)


def _signoffs(mapping: Mapping) -> Iterator[SignoffEntry]:
    for cell in mapping.signoffs:
        stamp = cell.by or Stamp()
        yield SignoffEntry(cell.stage, cell.field, cell.text, stamp.author, stamp.date)


def _staying(numbers: Sequence[int], carried: Collection[int]) -> frozenset[int]:
    """Return the rows that stand where they stood; carried ones rather moved than the others."""
    firm = _longest_rising([number for number in numbers if number not in carried])
    stay, last, ahead = set(firm), -1, sorted(firm, reverse=True)
    for number in numbers:
        if number in firm:
            last = ahead.pop()
        elif number in carried and last < number and (not ahead or number < ahead[-1]):
            stay.add(number)
            last = number
    return frozenset(stay)


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Return the members of a longest rising subsequence (patience sorting)."""
    tails: list[int] = []
    behind: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tails, number)
        behind[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    kept: set[int] = set()
    at_last = tails[-1] if tails else None
    while at_last is not None:
        kept.add(at_last)
        at_last = behind[at_last]
    return frozenset(kept)
