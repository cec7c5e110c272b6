"""Rows that were split or merged, found by the words a block still misses or has too many of."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from editor.review.mapping.entries import Entry
from editor.review.mapping.likeness import Features
from editor.review.mapping.matching import Matching
from editor.review.mapping.sent import Sent

_SPLIT = 0.45
"""A part brings so much of what its block misses; words that are none bring about a fifth."""

_VISIBLE = 0.02
"""A block that misses less than this of its likeness misses nothing."""

_MERGED = 0.5
"""Of a merged block's words, so many are in its neighbour's row."""


def join_split(entries: Sequence[Entry], sent: Sent, matching: Matching) -> None:
    """Give entries that are parts of a matched block to it."""
    last: int | None = None
    waiting: list[int] = []
    for number, entry in enumerate(entries):
        if number in matching.of_entry:
            for other in waiting:
                _join(other, (last, number), entries, sent, matching)
            waiting = []
            last = number
        elif not entry.is_empty:
            if entry.continues and last is not None and _is_old(entry):
                matching.put(number, matching.of_entry[last][-1], 1.0)
                last = number
            else:
                waiting.append(number)
    for other in waiting:
        _join(other, (last, None), entries, sent, matching)


def join_merged(entries: Sequence[Entry], sent: Sent, matching: Matching) -> None:
    """Give blocks that were merged into a neighbour's row to that row."""
    for place, row in enumerate(sent.rows):
        if row.block in matching.of_block:
            continue
        for neighbour in _neighbours(place, sent, matching):
            number = matching.of_block[neighbour][-1]
            share = _share_of_rest(row.block, entries[number], number, sent, matching)
            if share >= _MERGED:
                matching.put(number, row.block, share)
                matching.by_content.add(row.block)
                break


def lend_cells(entries: Sequence[Entry], sent: Sent, matching: Matching) -> None:
    """Find the English of rows whose cell is empty in the cell of the row before or behind them.

    Its bookmark shows it, or its words do.
    """
    for place, row in enumerate(sent.rows):
        numbers = matching.of_block.get(row.block, ())
        if not row.draft.strip() or not numbers:
            continue
        if not all(entries[number].has_blank_draft for number in numbers):
            continue
        for neighbour in _neighbours(place, sent, matching):
            number = matching.of_block[neighbour][-1]
            named = row.block in entries[number].targets
            if (
                named
                or _share_of_rest(row.block, entries[number], number, sent, matching) > _MERGED
            ):
                matching.lender[row.block] = number
                break


def join_moved(entries: Sequence[Entry], matching: Matching) -> None:
    """Give the deleted end of a row that was moved with Track Changes on to its block."""
    for number, entry in enumerate(entries):
        block = matching.claims.get(number)
        if entry.deleted is None or number in matching.of_entry or block is None:
            continue
        owners = matching.of_block.get(block, [])
        if owners and all(entries[owner].inserted is not None for owner in owners):
            matching.put(number, block, 1.0)


def _is_old(entry: Entry) -> bool:
    """Return whether any of an entry was there before the tracked changes."""
    strips = (entry.rows[span.row].cells[span.cell] for span in (*entry.source, *entry.draft))
    return any(piece.inserted is None and piece.text.strip() for s in strips for piece in s.pieces)


def _join(
    number: int,
    neighbours: tuple[int | None, int | None],
    entries: Sequence[Entry],
    sent: Sent,
    matching: Matching,
) -> None:
    if entries[number].inserted is not None or not _is_old(entries[number]):
        return
    claimed = matching.claims.get(number)
    if claimed in matching.of_block:
        blocks = [claimed]
    else:
        known = (neighbour for neighbour in neighbours if neighbour is not None)
        blocks = [block for neighbour in known for block in matching.of_entry[neighbour]]
    gains = [(_gain(number, block, entries, sent, matching), block) for block in blocks]
    gain, block = max(gains, default=(0.0, ""))
    if gain >= _SPLIT:
        matching.put(number, block, gain)


def _gain(
    number: int, block: str, entries: Sequence[Entry], sent: Sent, matching: Matching
) -> float:
    """Return how much of what an entry could bring of a block's missing words it brings, 0 to 1."""
    there = [entries[owner] for owner in matching.of_block[block]]
    both = [entries[part] for part in sorted((*matching.of_block[block], number))]
    before = after = ""
    own = ""
    row = sent.row(block)
    if any(entry.source_text.strip() for entry in both):
        own += row.source
        before += "".join(entry.source_text for entry in there)
        after += "".join(entry.source_text for entry in both)
    if any(entry.draft_text.strip() for entry in both):
        own += row.draft
        before += " ".join(entry.draft_text for entry in there)
        after += " ".join(entry.draft_text for entry in both)
    likeness = Indel.normalized_similarity(own, before)
    gained = Indel.normalized_similarity(own, after) - likeness
    shared = likeness * (len(own) + len(before)) / 2
    added = len(after) - len(before)
    best = 2 * (shared + min(added, len(own) - shared)) / (len(own) + len(after)) - likeness
    return gained / best if best >= _VISIBLE else 0.0


def _neighbours(place: int, sent: Sent, matching: Matching) -> Iterator[str]:
    """Yield the nearest matched blocks before and behind a place."""
    for places in (range(place - 1, -1, -1), range(place + 1, len(sent.rows))):
        block = next(
            (sent.rows[at].block for at in places if sent.rows[at].block in matching.of_block), None
        )
        if block is not None:
            yield block


def _share_of_rest(block: str, entry: Entry, number: int, sent: Sent, matching: Matching) -> float:
    """Return how much of a block's words an entry has beyond those of its own blocks."""
    own = matching.of_entry[number]
    drafts: Features = frozenset().union(*(sent.drafts[name] for name in own))
    wanted = sent.drafts[block] - drafts
    extra = entry.draft_features - drafts
    if entry.source and block not in matching.of_block:
        sources: Features = frozenset().union(*(sent.sources[name] for name in own))
        wanted |= sent.sources[block] - sources
        extra |= entry.source_features - sources
    return sent.weights.share(wanted, extra)
