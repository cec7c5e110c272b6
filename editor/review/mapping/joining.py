"""Rows that were split or merged, found by the words a block still misses or has too many of."""

from collections.abc import Iterator, Sequence

from editor.review.mapping.entries import Entry
from editor.review.mapping.likeness import Features
from editor.review.mapping.matching import Matching
from editor.review.mapping.sent import Sent

_PART = 0.5
"""So much of an entry's words has to be what a block misses, for the entry to be its part."""

_GAIN = 0.05
"""By so much an entry that claims a block has to make it likelier, else it is a copy."""


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
            if share >= _PART:
                matching.put(number, row.block, share)
                matching.by_content.add(row.block)
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
    entry = entries[number]
    if entry.inserted is not None or not _is_old(entry):
        return
    claimed = matching.claims.get(number)
    if claimed is not None and claimed in matching.of_block:
        if _gains(entry, claimed, entries, sent, matching):
            matching.put(number, claimed, 1.0)
        return
    shares = [
        (_share_of_missing(entry, block, entries, sent, matching), block)
        for neighbour in neighbours
        if neighbour is not None
        for block in matching.of_entry[neighbour]
    ]
    share, block = max(shares, default=(0.0, ""))
    if share >= _PART:
        matching.put(number, block, share)


def _gains(
    entry: Entry, block: str, entries: Sequence[Entry], sent: Sent, matching: Matching
) -> bool:
    """Return whether a block becomes more like what was sent with an entry than without it."""
    owners = [entries[number] for number in matching.of_block[block]]
    for own, of_entry, of_owner in (
        (sent.drafts[block], entry.draft_features, [owner.draft_features for owner in owners]),
        (sent.sources[block], entry.source_features, [owner.source_features for owner in owners]),
    ):
        there: Features = frozenset().union(*of_owner)
        before = sent.weights.likeness(own, there)
        if sent.weights.likeness(own, there | of_entry) > before + _GAIN:
            return True
    return False


def _share_of_missing(
    entry: Entry, block: str, entries: Sequence[Entry], sent: Sent, matching: Matching
) -> float:
    """Return how much of an entry's words are such as a block was sent with and has lost."""
    owners = [entries[number] for number in matching.of_block[block]]
    draft: Features = frozenset().union(*(owner.draft_features for owner in owners))
    source: Features = frozenset().union(*(owner.source_features for owner in owners))
    missing = (sent.drafts[block] - draft) | (sent.sources[block] - source)
    whole = entry.draft_features | entry.source_features
    new = whole - draft - source or whole
    return sent.weights.share(new, missing)


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
    if entry.source:
        sources: Features = frozenset().union(*(sent.sources[name] for name in own))
        wanted |= sent.sources[block] - sources
        extra |= entry.source_features - sources
    return sent.weights.share(wanted, extra)
