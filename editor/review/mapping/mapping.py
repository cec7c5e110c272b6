"""Finds again which row of a returned copy is which block that was sent.

Anchors vote first; what they leave open is aligned by content; then split and merged rows are put
together and taken apart. Never by row number, never by file name. Whatever belongs to no block is
handed on as a leftover, so that nothing of the file is lost.
"""

from collections.abc import Iterable, Iterator, Sequence

from editor.progress import Progress, silent
from editor.review.export import Export
from editor.review.mapped import Found, Leftover, MappedBlock, Mapping
from editor.review.mapping.aligning import align
from editor.review.mapping.dividing import divided, in_order
from editor.review.mapping.entries import Entry, part, whole
from editor.review.mapping.joining import join_merged, join_moved, join_split, lend_cells
from editor.review.mapping.matching import Matching
from editor.review.mapping.reading import entries_of
from editor.review.mapping.sent import Sent
from editor.review.mapping.signoffs import signoff_rows, signoffs
from editor.review.mapping.voting import vote
from editor.review.returned import AnchorKind, Place, Returned, ReturnedRow, Span

_ROOM = (Place.TABLE, Place.BODY)


def map_rows(export: Export, returned: Returned, progress: Progress = silent) -> Mapping:
    """Return which part of a returned copy is which sent row of an export.

    `progress` counts the entries that have to be told by their content; it may raise `Cancelled`.
    Blocks that the file never showed, those without English of an English page, are not asked for.
    """
    sent = Sent(export)
    rows = returned.rows
    signed = signoff_rows(rows)
    apart = frozenset(signed)
    chosen = [
        number
        for number, row in enumerate(rows)
        if row.place in _ROOM and number not in apart and not _is_furniture(row)
    ]
    entries = entries_of(rows, chosen, sent)
    matching = vote(entries, sent)
    align(entries, sent, matching, progress)
    join_moved(entries, matching)
    join_split(entries, sent, matching)
    join_merged(entries, sent, matching)
    lend_cells(entries, sent, matching)
    mapped = {
        row.block: _mapped(row.block, entries, sent, matching)
        for row in sent.rows
        if row.block in matching.of_block
    }
    return Mapping(
        mapped=tuple(mapped.values()),
        missing=tuple(row.block for row in sent.rows if row.block not in mapped),
        leftovers=tuple(_leftovers(rows, entries, matching)),
        signoffs=tuple(signoffs(rows, signed)),
        order=tuple(sorted(mapped, key=lambda block: _position(mapped[block], rows))),
        confidence=sum(block.confidence for block in mapped.values()) / max(1, len(sent.rows)),
    )


def _is_furniture(row: ReturnedRow) -> bool:
    """Return whether a row is the export's own print and none of its texts."""
    return row.is_ours and not any(
        anchor.kind is not AnchorKind.SIGNOFF for cell in row.cells for anchor in cell.anchors
    )


def _mapped(block: str, entries: Sequence[Entry], sent: Sent, matching: Matching) -> MappedBlock:
    draft: list[Span] = []
    source: list[Span] = []
    lender = matching.lender.get(block)
    for number in matching.of_block[block]:
        entry, blocks = entries[number], matching.of_entry[number]
        source += _part(block, blocks, entry, entry.source, sent)
        if lender is None:
            draft += _part(block, [*blocks, *matching.lent(number)], entry, entry.draft, sent)
    if lender is not None:
        blocks = [*matching.of_entry[lender], *matching.lent(lender)]
        draft += _part(block, blocks, entries[lender], entries[lender].draft, sent)
    found = Found.CONTENT if block in matching.by_content else Found.ANCHORS
    return MappedBlock(block, tuple(draft), tuple(source), found, matching.confidence[block])


def _part(
    block: str, blocks: Sequence[str], entry: Entry, spans: tuple[Span, ...], sent: Sent
) -> tuple[Span, ...]:
    """Return a block's part of an entry's Chinese or English."""
    if len(blocks) == 1:
        return spans
    words = sent.drafts if spans is entry.draft else sent.sources
    return divided(entry.rows, spans, in_order(entry, blocks, sent), sent, words)[block]


def _position(mapped: MappedBlock, rows: Sequence[ReturnedRow]) -> tuple[int, int, int]:
    """Return where a block stands: its first part that was not deleted as a row."""
    spans = (*mapped.draft, *mapped.source)
    standing = [span for span in spans if rows[span.row].deleted is None] or spans
    return min(((span.row, span.cell, span.start) for span in standing), default=(0, 0, 0))


def _leftovers(
    rows: Sequence[ReturnedRow], entries: Sequence[Entry], matching: Matching
) -> Iterator[Leftover]:
    """Yield what belongs to no block: entries, cells without a role, notes, heads and footers."""
    after = ""
    for number, entry in enumerate(entries):
        if number in matching.of_entry:
            after = matching.of_entry[number][-1]
        elif _has_text(rows, (*entry.draft, *entry.source)):
            yield Leftover(entry.draft, entry.source, after, matching.claims.get(number, ""))
        for span in entry.extra:
            if _has_text(rows, (span,)):
                yield Leftover((span,), (), after)
    for number, row in enumerate(rows):
        if row.place in _ROOM or row.is_ours:
            continue
        spans = tuple(whole(number, column, strip) for column, strip in enumerate(row.cells))
        if _has_text(rows, spans):
            yield Leftover(spans)


def _has_text(rows: Sequence[ReturnedRow], spans: Iterable[Span]) -> bool:
    """Return whether spans show anything, before or after tracked changes."""
    strips = [part(rows, span) for span in spans]
    return any(strip.base.strip() or strip.final.strip() for strip in strips)
