"""Who is who by the anchors: every bookmark, id and exact text of an entry votes for a block.

The votes: a bookmark 5, an id with its right check 4, the exact Chinese 3, the exact English 2, an
id with a wrong check 1. No single one is believed against the others.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from editor.review.mapping.entries import Entry
from editor.review.mapping.matching import Matching
from editor.review.mapping.sent import Sent

_BOOKMARK = 5
_SOURCE = 3
_DRAFT = 2
_ENOUGH = 4
"""The votes of one right id. Fewer settle nothing, unless no other block has the same words."""

_AGREED = 7
"""So many votes are of two kinds at least, one of them an anchor."""

_FULL = 9
"""So many votes of anchors, with none for another block, need no words."""

_CLOSE = 0.7
"""A match is disputed if another has more than this share of its votes."""

_RIVAL = 0.5
"""What a match that is disputed still counts for."""


class Ballot(NamedTuple):
    """An entry's votes by block: those of its anchors, and all of them."""

    anchors: Mapping[str, int]
    all: Mapping[str, int]


def vote(entries: Sequence[Entry], sent: Sent) -> Matching:
    """Return the blocks that anchors and exact texts settle; the rest is left to content."""
    ballots = [_ballot(entry, sent) for entry in entries]
    claimants: defaultdict[str, list[int]] = defaultdict(list)
    for number, ballot in enumerate(ballots):
        for block in ballot.all:
            claimants[block].append(number)
    won: defaultdict[int, list[str]] = defaultdict(list)
    for block, numbers in claimants.items():
        winner = _winner(block, numbers, ballots, entries)
        if winner is not None:
            won[winner].append(block)
    matching = Matching()
    for number in sorted(won):
        ballot = ballots[number]
        for block in _taken(won[number], ballot):
            rivals = [ballots[other].all[block] for other in claimants[block] if other != number]
            matching.put(number, block, _confidence(ballot, block, rivals))
            if block not in ballot.anchors:
                matching.by_content.add(block)
    _note_claims(matching, ballots)
    return matching


def _ballot(entry: Entry, sent: Sent) -> Ballot:
    anchors: dict[str, int] = {}
    for block in entry.names + entry.targets:
        if block in sent.place:
            anchors[block] = anchors.get(block, 0) + _BOOKMARK
    for seen in entry.ids:
        block, count = sent.claimed(seen)
        if block:
            anchors[block] = anchors.get(block, 0) + count
    if len(anchors) == 1 and next(iter(anchors.values())) >= _FULL:
        return Ballot(anchors, anchors)
    counted = anchors.copy()
    for block in sent.with_source(entry.source_text):
        counted[block] = counted.get(block, 0) + _SOURCE
    for block in sent.with_draft(entry.draft_text):
        counted[block] = counted.get(block, 0) + _DRAFT
    return Ballot(anchors, counted)


def _winner(
    block: str, numbers: list[int], ballots: Sequence[Ballot], entries: Sequence[Entry]
) -> int | None:
    """Return the entry with most votes for a block; equals without anchors are left undecided.

    A row that was deleted with Track Changes on stands back behind one that was put in for it.
    """
    if len(numbers) == 1:
        return numbers[0]
    kept = [number for number in numbers if entries[number].deleted is None]
    if not any(ballots[number].all[block] >= _ENOUGH for number in kept):
        kept = numbers
    best = max(ballots[number].all[block] for number in kept)
    leaders = [number for number in kept if ballots[number].all[block] == best]
    if len(leaders) > 1 and not any(block in ballots[number].anchors for number in leaders):
        return None
    return leaders[0]


def _taken(blocks: list[str], ballot: Ballot) -> list[str]:
    """Return which of the blocks that an entry has won it is; several when rows were merged."""
    best = max(blocks, key=ballot.all.__getitem__) if len(blocks) > 1 else blocks[0]
    if ballot.anchors.get(best, 0) >= _ENOUGH:
        return [block for block in blocks if ballot.anchors.get(block, 0) >= _ENOUGH]
    count = ballot.all[best]
    is_alone = sum(votes >= count for votes in ballot.all.values()) == 1
    return [best] if is_alone and count >= _DRAFT else []


def _confidence(ballot: Ballot, block: str, rivals: Sequence[int]) -> float:
    votes = ballot.all[block]
    sure = 1.0 if votes >= _AGREED else 0.9 + votes / 100
    if not rivals and len(ballot.all) == 1:
        return sure
    # Rows that were merged speak for several blocks with equal voices: no dispute.
    others = [n for name, n in ballot.all.items() if name != block and n != votes]
    return sure * _RIVAL if max((*rivals, *others), default=0) > votes * _CLOSE else sure


def _note_claims(matching: Matching, ballots: Sequence[Ballot]) -> None:
    """Note of entries that are no block which one they pretend to be."""
    for number, ballot in enumerate(ballots):
        if number not in matching.of_entry and ballot.all:
            block, count = max(ballot.all.items(), key=itemgetter(1))
            if count >= _SOURCE:
                matching.claims[number] = block
