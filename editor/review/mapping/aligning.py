"""Who is who by content: entries without usable anchors, aligned to the blocks that are left.

Candidates are found by the words they share; among them the heaviest chain that rises in both
orders is taken (a weighted longest increasing subsequence), so that equal captions are told apart
by their order. What is left after that may have been moved, and is taken wherever it fits best.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from editor.progress import Progress
from editor.review.mapping.entries import Entry
from editor.review.mapping.likeness import Features
from editor.review.mapping.matching import Matching
from editor.review.mapping.sent import Sent

_GAP = 0.30
"""Entries less like a block than this are not that block."""

_FAINT = 0.12
"""The least likeness of the only entry and the only block between two that are certain."""

_ELSEWHERE = 0.55
"""The least likeness of an entry that stands out of order."""

_AS_LIKE = 0.02
_CANDIDATES = 12
_IN_ORDER = 0.1
_NEAR = 40
"""Between two that are certain, so many blocks are all compared."""

_ENOUGH = 800
"""So many places named by rare words leave nothing for common ones to tell."""

_NEAREST = 100
"""Of the places of a common word, so many are looked at on either side of the expected one."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """An entry and a block it may be: their likeness, and the weight of taking them."""

    entry: int
    place: int
    likeness: float
    weight: float


def align(entries: Sequence[Entry], sent: Sent, matching: Matching, progress: Progress) -> None:
    """Match what is left by content; `progress` counts entries and may raise `Cancelled`."""
    waiting = [
        number
        for number, entry in enumerate(entries)
        if number not in matching.of_entry and not entry.is_empty
    ]
    free = [place for place, row in enumerate(sent.rows) if row.block not in matching.of_block]
    if not waiting or not free:
        return
    frame = _frame(matching, sent)
    finder = _Finder(sent, free)
    pairs: list[_Pair] = []
    for done, number in enumerate(waiting):
        progress(done, len(waiting))
        found = finder.pairs(number, entries[number], frame)
        least = finder.least(entries[number], matching.claims.get(number))
        pairs += (pair for pair in found if pair.likeness >= least)
    for pair in _chain([pair for pair in pairs if frame.holds(pair.entry, pair.place)]):
        _take(pair, sent, matching)
    _take_between(waiting, entries, finder, matching)
    _take_scattered(pairs, sent, matching)
    _take_lone(waiting, entries, finder, matching)
    progress(len(waiting), len(waiting))


class _Frame:
    """The matched entries that stand in order: what lies between two of them is known."""

    def __init__(self, entries: list[int], places: list[int], blocks: int, last: int) -> None:
        self._entries = [-1, *entries, last]
        self._places = [-1, *places, blocks]

    def around(self, entry: int) -> tuple[int, int]:
        """Return the places, both outside, between which an entry's block stands if in order."""
        at = bisect_left(self._entries, entry)
        return self._places[at - 1], self._places[at]

    def holds(self, entry: int, place: int) -> bool:
        """Return whether an entry can be the block of a place without leaving the order."""
        low, high = self.around(entry)
        return low < place < high

    def expected(self, entry: int) -> float:
        """Return the place an entry would have if nothing was put in or taken out."""
        at = bisect_left(self._entries, entry)
        first, last = self._entries[at - 1], self._entries[at]
        low, high = self._places[at - 1], self._places[at]
        return low + (high - low) * (entry - first) / max(1, last - first)


def _frame(matching: Matching, sent: Sent) -> _Frame:
    known = sorted((numbers[0], sent.place[block]) for block, numbers in matching.of_block.items())
    pairs = [_Pair(entry, place, 1.0, 1.0) for entry, place in known]
    chain = _chain(pairs)
    last = max((number for number, _ in known), default=0)
    return _Frame(
        [pair.entry for pair in chain], [pair.place for pair in chain], len(sent.rows), last + 10**9
    )


class _Finder:
    """Finds the blocks an entry may be by the words they share."""

    def __init__(self, sent: Sent, free: Sequence[int]) -> None:
        self.sent = sent
        self._sources = _index(free, [sent.sources[sent.rows[place].block] for place in free])
        self._drafts = _index(free, [sent.drafts[sent.rows[place].block] for place in free])

    def pairs(self, number: int, entry: Entry, frame: _Frame) -> list[_Pair]:
        """Return the likeliest pairs of an entry, at most a dozen."""
        at = frame.expected(number)
        shared: defaultdict[int, float] = defaultdict(float)
        self._count(entry.source_features, self._sources, at, shared)
        self._count(entry.draft_features, self._drafts, at, shared)
        likeliest = nlargest(_CANDIDATES * 4, shared, shared.__getitem__)
        likeliest.sort(key=lambda place: (-round(shared[place], 3), abs(place - at)))
        return [self.pair(number, entry, place, at) for place in likeliest[:_CANDIDATES]]

    def pair(self, number: int, entry: Entry, place: int, expected: float) -> _Pair:
        """Return a pair with its likeness; the nearer it is to where it is expected, the better."""
        likeness = self.likeness(entry, self.sent.rows[place].block)
        far = min(1.0, abs(place - expected) / len(self.sent.rows))
        return _Pair(number, place, likeness, likeness - _GAP + _IN_ORDER * (1 - far))

    def least(self, entry: Entry, claimed: str | None) -> float:
        """Return how like a block a copy of another one has to be, to be more than its copy."""
        if claimed is None:
            return 0.0
        return self.likeness(entry, claimed) - _AS_LIKE

    def likeness(self, entry: Entry, block: str) -> float:
        """Return how like an entry and a block are, by the language that is more so."""
        sent, weights = self.sent, self.sent.weights
        source = weights.likeness(entry.source_features, sent.sources[block])
        draft = weights.likeness(entry.draft_features, sent.drafts[block])
        # Of two blocks with the same Chinese, the one with the more similar English.
        return 0.95 * max(source, draft) + 0.05 * min(source or draft, draft or source)

    def _count(
        self,
        words: Features,
        index: Mapping[str, list[int]],
        expected: float,
        shared: dict[int, float],
    ) -> None:
        """Add the weights of shared words, the rarest first, until enough places were named."""
        named = 0
        for places in sorted((index[word] for word in words if word in index), key=len):
            if named > _ENOUGH:
                break
            weight = 1 / len(places)
            middle = bisect_left(places, expected)
            near = places[max(0, middle - _NEAREST) : middle + _NEAREST]
            named += len(near)
            for place in near:
                shared[place] += weight


def _index(places: Sequence[int], texts: Sequence[Features]) -> Mapping[str, list[int]]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in zip(places, texts, strict=True):
        for word in words:
            index[word].append(place)
    return index


def _chain(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Return the heaviest pairs that rise in both orders, an entry and a place at most once."""
    places = sorted({pair.place for pair in pairs})
    rank = {place: number for number, place in enumerate(places, 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(places) + 1)
    behind: list[int] = []
    ordered = sorted(pairs, key=lambda pair: (pair.entry, -pair.place))
    for number, pair in enumerate(ordered):
        weight, last = _best_below(best, rank[pair.place] - 1)
        behind.append(last)
        if pair.weight > 0:
            _raise(best, rank[pair.place], (weight + pair.weight, number))
    _, at = _best_below(best, len(places))
    chain: list[_Pair] = []
    while at >= 0:
        chain.append(ordered[at])
        at = behind[at]
    return chain[::-1]


def _best_below(tree: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    """Return the heaviest chain that ends at one of the first `rank` places (a Fenwick tree)."""
    best = (0.0, -1)
    while rank > 0:
        best = max(best, tree[rank], key=lambda found: found[0])
        rank -= rank & -rank
    return best


def _raise(tree: list[tuple[float, int]], rank: int, found: tuple[float, int]) -> None:
    while rank < len(tree):
        if found[0] > tree[rank][0]:
            tree[rank] = found
        rank += rank & -rank


def _take(pair: _Pair, sent: Sent, matching: Matching) -> None:
    block = sent.rows[pair.place].block
    matching.put(pair.entry, block, min(1.0, pair.likeness))
    matching.by_content.add(block)


def _take_scattered(pairs: Sequence[_Pair], sent: Sent, matching: Matching) -> None:
    """Take what fits well but stands out of order, the likeliest first."""
    for pair in sorted(pairs, key=lambda pair: -pair.weight):
        if pair.likeness < _ELSEWHERE or pair.entry in matching.of_entry:
            continue
        if sent.rows[pair.place].block not in matching.of_block:
            _take(pair, sent, matching)


def _take_between(
    waiting: Sequence[int], entries: Sequence[Entry], finder: _Finder, matching: Matching
) -> None:
    """Align what is still left between two that stand in order, where the choice is small."""
    sent = finder.sent
    frame = _frame(matching, sent)
    pairs: list[_Pair] = []
    for number in waiting:
        low, high = frame.around(number)
        if number in matching.of_entry or high - low > _NEAR:
            continue
        expected = frame.expected(number)
        pairs += (
            finder.pair(number, entries[number], place, expected)
            for place in range(low + 1, high)
            if sent.rows[place].block not in matching.of_block
        )
    for pair in _chain(pairs):
        _take(pair, sent, matching)


def _take_lone(
    waiting: Sequence[int], entries: Sequence[Entry], finder: _Finder, matching: Matching
) -> None:
    """Take an entry rewritten almost wholly, if only one block can be it by the order."""
    sent = finder.sent
    frame = _frame(matching, sent)
    gaps: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number in waiting:
        if number not in matching.of_entry:
            gaps[frame.around(number)].append(number)
    for (low, high), numbers in gaps.items():
        blocks = [row.block for row in sent.rows[low + 1 : high]]
        free = [block for block in blocks if block not in matching.of_block]
        if len(numbers) != 1 or len(free) != 1:
            continue
        likeness = finder.likeness(entries[numbers[0]], free[0])
        if likeness >= _FAINT:
            matching.put(numbers[0], free[0], likeness)
            matching.by_content.add(free[0])
