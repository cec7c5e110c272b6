"""One file of the index: texts sorted by length, and what they are looked up by.

The file is a NumPy array (.npy) of 32-bit words that is mapped, not read: a head of sizes, then the
parts one behind the other. It holds nothing that could not be made again from the units.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from editor.suggest.memory.grams import (
    CODES,
    SIGNATURE_WORDS,
    Places,
    Words32,
    bigrams,
    signatures,
    texts,
    word_beginnings,
)
from editor.suggest.memory.postings import Postings

Entry = tuple[int, str, str]
"""The id of a unit, its source and its draft, both as they are compared."""

_MAGIC = 0x5A485A44
_VERSION = 2
_HEAD = 8


class _Sizes(NamedTuple):
    magic: int
    version: int
    units: int
    codes: int
    source_keys: int
    source_texts: int
    draft_keys: int
    draft_texts: int

    @property
    def parts(self) -> tuple[int, ...]:
        """The words of each part, in the order they lie in; those of 64 bits come first."""
        return (
            2 * self.units,
            2 * SIGNATURE_WORDS * self.units,
            self.units + 1,
            self.codes,
            self.source_keys,
            self.source_keys + 1,
            self.source_texts,
            self.draft_keys,
            self.draft_keys + 1,
            self.draft_texts,
        )


@dataclass(frozen=True, slots=True)
class Segment:
    """Units in the order of their sources' lengths; a number is a unit's place in that order."""

    ids: Places
    lengths: Places
    signatures: NDArray[np.uint64]
    starts: Words32
    codes: Words32
    source: Postings
    draft: Postings

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Self:
        """Return the segment of new units."""
        ordered = sorted(entries, key=lambda entry: len(entry[1]))
        ids = np.array([number for number, _, _ in ordered], np.int64)
        sources = texts([source for _, source, _ in ordered])
        drafts = texts([draft for _, _, draft in ordered])
        return cls(
            ids,
            np.diff(sources.starts),
            signatures(sources),
            sources.starts.astype(np.uint32),
            sources.codes,
            Postings.of(*bigrams(sources)),
            Postings.of(*word_beginnings(drafts)),
        )

    @classmethod
    def merged(cls, segments: Sequence["Segment"], live: Sequence[NDArray[np.bool_]]) -> Self:
        """Return one segment of the living units of several."""
        lengths = np.concatenate([segment.lengths for segment in segments])
        alive = np.concatenate(live)
        kept = np.flatnonzero(alive)
        order = kept[np.argsort(lengths[kept], kind="stable")]
        places = np.full(len(alive), -1, np.int64)
        places[order] = np.arange(len(order))
        firsts = np.cumsum([0, *(len(segment.ids) for segment in segments)])
        starts = np.zeros(len(order) + 1, np.uint32)
        starts[1:] = np.cumsum(lengths[order])
        return cls(
            np.concatenate([segment.ids for segment in segments])[order],
            lengths[order],
            np.concatenate([segment.signatures for segment in segments], axis=1).take(order, 1),
            starts,
            _gathered(segments, lengths, order),
            _joined([segment.source for segment in segments], firsts, places),
            _joined([segment.draft for segment in segments], firsts, places),
        )

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map a segment's file. Raise `ValueError` or `OSError` for one that is not whole."""
        words = np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
        if words.dtype != np.dtype("<u4") or words.ndim != 1 or len(words) < _HEAD:
            raise ValueError(path.name)
        sizes = _Sizes(*words[:_HEAD].tolist())
        ends = np.cumsum([_HEAD, *sizes.parts])
        if (sizes.magic, sizes.version, int(ends[-1])) != (_MAGIC, _VERSION, len(words)):
            raise ValueError(path.name)
        ids, signed, starts, codes, *posted = np.split(words, ends[:-1])[1:]
        return cls(
            ids.view("<i8"),
            np.diff(starts).astype(np.int64),
            signed.view("<u8").reshape(SIGNATURE_WORDS, -1),
            starts,
            codes,
            Postings(posted[0], posted[1], posted[2]),
            Postings(posted[3], posted[4], posted[5]),
        )

    def packed(self) -> bytes:
        """Return what the segment's file holds."""
        source, draft = self.source, self.draft
        sizes = _Sizes(
            _MAGIC,
            _VERSION,
            len(self.ids),
            len(self.codes),
            len(source.keys),
            len(source.texts),
            len(draft.keys),
            len(draft.texts),
        )
        parts = [np.array(sizes, "<u4"), self.ids.view("<u4"), self.signatures.view("<u4").ravel()]
        parts += [self.starts, self.codes, source.keys, source.starts, source.texts]
        parts += [draft.keys, draft.starts, draft.texts]
        file = BytesIO()
        np.save(file, np.concatenate(parts), allow_pickle=False)
        return file.getvalue()

    def text(self, number: int) -> str:
        """Return a unit's source as it is compared."""
        codes = self.codes[self.starts[number] : self.starts[number + 1]]
        return str(codes.tobytes(), CODES, "surrogatepass")

    def holding(self, word: str) -> Places:
        """Return the numbers of the units whose source may hold a text of one character or more."""
        wanted = texts([word])
        if len(word) > 1:
            return self.source.having_all(bigrams(wanted)[0]).astype(np.int64)
        at = np.flatnonzero(self.codes == wanted.codes[0])
        return np.unique(self.starts.searchsorted(at, "right") - 1)


def _gathered(segments: Sequence[Segment], lengths: Places, order: Places) -> Words32:
    """Return the code points of units of several segments in a new order."""
    codes = np.concatenate([segment.codes for segment in segments])
    ends = np.cumsum(lengths)
    wanted = lengths[order]
    shifts = (ends - lengths)[order] - (np.cumsum(wanted) - wanted)
    return codes[np.repeat(shifts, wanted) + np.arange(int(wanted.sum()))]


def _joined(postings: Sequence[Postings], firsts: Places, places: Places) -> Postings:
    """Return the postings of several segments under their units' new numbers."""
    keys, owners = [], []
    for first, posted in zip(firsts.tolist(), postings, strict=False):
        key, owner = posted.pairs()
        keys.append(key)
        owners.append(places[owner + first])
    joined, moved = np.concatenate(keys), np.concatenate(owners)
    return Postings.of(joined[moved >= 0], moved[moved >= 0])
