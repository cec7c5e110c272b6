"""The index of the memory: ids of units by how alike their Chinese is, and by words in them.

It lies in a folder of its own: mapped segments (`segment`) and `index.json`, which names those that
count and the units taken out of them. Everything in it can be made again from the units, so that a
folder that is damaged, of another version or of other units opens as an empty index.

One program at a time writes the folder. Another may read it meanwhile: what that one takes in stays
in its own memory.
"""

import contextlib
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from editor.files import write_file
from editor.glossary.folding import folded
from editor.progress import Progress, silent
from editor.suggest.memory.candidates import Wanted
from editor.suggest.memory.grams import Places, Words32
from editor.suggest.memory.search import Found, Search
from editor.suggest.memory.segment import Entry, Segment
from editor.suggest.memory.unit import pair_key
from editor.suggest.memory.wording import beginnings

CUTOFF = 0.7
"""The least likeness of a unit that is offered."""

_LARGEST = 1 << 18
"""Units of the largest segment; smaller ones are merged as new ones come."""

_AT_ONCE = 1 << 16
"""New units taken in at once: bounds what building needs of memory."""

_MANIFEST = "index.json"
_VERSION = 2
_TRIES = 3
"""Times a reader looks again for segments that the writer has just replaced."""

_DAMAGE = (OSError, EOFError, ValueError, KeyError, TypeError, IndexError)


@dataclass(slots=True)
class _Part:
    """A segment in use: its file, and which of its units still count."""

    file: str
    segment: Segment
    live: NDArray[np.bool_]

    @property
    def size(self) -> int:
        return int(self.live.sum())

    def living(self) -> Places:
        return self.segment.ids[self.live]


class Newest(NamedTuple):
    """The unit with the highest id that was ever taken in, and the key of its pair in hex."""

    id: int = 0
    key: str = ""


class MemoryIndex:
    """The index in one folder, written by one program at a time."""

    def __init__(
        self, folder: Path, parts: list[_Part], newest: Newest, of: str, *, writing: bool
    ) -> None:
        self._folder = folder
        self._parts = parts
        self._newest = newest
        self._of = of
        self._writing = writing

    @classmethod
    def open(cls, folder: Path, of: str = "", *, writing: bool = True) -> Self:
        """Open the index of a folder; it is empty if the folder is missing or damaged.

        `of` names whose units they are; another's index opens as an empty one. Opened without
        `writing` nothing in the folder changes, whatever is added.
        """
        parts: list[_Part] = []
        newest = Newest()
        for _ in range(1 if writing else _TRIES):
            with contextlib.suppress(*_DAMAGE):
                parts, newest = _read(folder, of)
                break
        if writing:
            _clear(folder, {part.file for part in parts})
        return cls(folder, parts, newest, of, writing=writing)

    @property
    def newest(self) -> Newest:
        """The newest unit taken in, which says up to where a store's units are here."""
        return self._newest

    def __len__(self) -> int:
        """Return the number of units."""
        return sum(part.size for part in self._parts)

    def ids(self) -> Places:
        """Return the ids of all units, rising; compared with the store's they say what to add."""
        return np.sort(np.concatenate([np.zeros(0, np.int64), *(p.living() for p in self._parts)]))

    def add(self, entries: Iterable[Entry], progress: Progress = silent, total: int = 0) -> None:
        """Take in units, (id, source, draft); an id that is there already is replaced.

        Nothing of them stays when the progress raises `Cancelled`. Raise `UnwritableFile`.
        """
        parts = [_Part(part.file, part.segment, part.live.copy()) for part in self._parts]
        newest = self._newest
        done = 0
        for batch in _batches(entries):
            progress(done, total)
            newest = max(_newest(batch), newest, key=lambda one: one.id)
            _take_out(parts, [number for number, _, _ in batch])
            segment = Segment.of([(number, folded(zh), en.lower()) for number, zh, en in batch])
            parts.append(_Part("", segment, np.ones(len(batch), np.bool_)))
            _tidy(parts)
            done += len(batch)
        self._commit(parts, newest)
        progress(done, total or done)

    def remove(self, ids: Iterable[int]) -> None:
        """Take units out; an id that is not there is passed over. Raise `UnwritableFile`."""
        parts = [_Part(part.file, part.segment, part.live.copy()) for part in self._parts]
        _take_out(parts, list(ids))
        self._commit(parts, self._newest)

    def clear(self) -> None:
        """Take all units out, to begin anew. Raise `UnwritableFile`."""
        self._commit([], Newest())

    def find(self, text: str, limit: int = 5, cutoff: float = CUTOFF) -> list[Found]:
        """Return the units whose Chinese is most alike, best first, the newest of equals first.

        The same are found as by comparing the text with every unit.
        """
        plain = folded(text)
        if not plain or limit < 1:
            return []
        search = Search(Wanted.of(plain), limit, cutoff)
        for part in self._parts:
            search.look_into(part.segment, part.live)
        return search.best

    def with_source(self, word: str) -> Iterator[int]:
        """Yield the units whose Chinese holds a text, be it one character; the newest first."""
        plain = folded(word.strip())
        if plain:
            yield from merge(*(_holding(part, plain) for part in self._parts), reverse=True)

    def with_draft(self, words: str) -> Iterator[int]:
        """Yield the units whose English has words that may begin like these, the newest first.

        Whether it has them in this order the caller sees with `wording.phrase`.
        """
        keys = beginnings(words)
        yield from merge(*(_speaking(part, keys) for part in self._parts), reverse=True)

    def _commit(self, parts: list[_Part], newest: Newest) -> None:
        parts = [part for part in parts if part.size]
        if self._writing:
            self._write(parts, newest)
        self._parts = parts
        self._newest = newest

    def _write(self, parts: list[_Part], newest: Newest) -> None:
        """Write what is new, then the list that makes it count, then give up what does not."""
        with contextlib.suppress(OSError):  # what cannot be made, writing tells
            self._folder.mkdir(parents=True, exist_ok=True)
        for part in parts:
            if not part.file:
                part.file = f"{secrets.token_hex(8)}.npy"
                write_file(self._folder / part.file, part.segment.packed())
                part.segment = Segment.open(self._folder / part.file)
        listed = [
            {"file": part.file, "removed": np.flatnonzero(~part.live).tolist()} for part in parts
        ]
        document = {"version": _VERSION, "of": self._of, "newest": newest, "segments": listed}
        write_file(self._folder / _MANIFEST, json.dumps(document).encode())
        _clear(self._folder, {part.file for part in parts})


def _read(folder: Path, of: str) -> tuple[list[_Part], Newest]:
    manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    if (manifest["version"], manifest["of"]) != (_VERSION, of):
        return [], Newest()
    number, key = manifest["newest"]
    parts = []
    for listed in manifest["segments"]:
        segment = Segment.open(folder / Path(listed["file"]).name)
        live = np.ones(len(segment.ids), np.bool_)
        live[np.array(listed["removed"], np.int64)] = False
        parts.append(_Part(listed["file"], segment, live))
    return parts, Newest(int(number), str(key))


def _newest(batch: list[Entry]) -> Newest:
    number, source, draft = max(batch)
    return Newest(number, pair_key(source, draft).hex())


def _clear(folder: Path, kept: set[str]) -> None:
    """Delete segments that no longer count; one that is still mapped goes at the next opening."""
    for path in folder.glob("*.npy"):
        if path.name not in kept:
            with contextlib.suppress(OSError):
                path.unlink()


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield entries by many; of those with the same id the last counts."""
    given = iter(entries)
    while batch := list(islice(given, _AT_ONCE)):
        yield [*{entry[0]: entry for entry in batch}.values()]


def _take_out(parts: Iterable[_Part], ids: list[int]) -> None:
    for part in parts:
        part.live &= ~np.isin(part.segment.ids, np.array(ids, np.int64))


def _tidy(parts: list[_Part]) -> None:
    """Merge the newest segments while that keeps their sizes falling by halves at least."""
    while len(parts) > 1:
        before, last = parts[-2:]
        size = before.size + last.size
        if size > _LARGEST or before.size >= 2 * last.size:
            return
        segment = Segment.merged((before.segment, last.segment), (before.live, last.live))
        parts[-2:] = [_Part("", segment, np.ones(size, np.bool_))]


def _holding(part: _Part, plain: str) -> list[int]:
    segment = part.segment
    numbers = segment.holding(plain)
    numbers = numbers[part.live[numbers]]
    if len(plain) > 2:  # its pairs may stand apart
        numbers = numbers[[plain in segment.text(number) for number in numbers.tolist()]]
    return sorted(segment.ids[numbers].tolist(), reverse=True)


def _speaking(part: _Part, keys: Words32) -> list[int]:
    numbers = part.segment.draft.having_all(keys)
    return sorted(part.segment.ids[numbers[part.live[numbers]]].tolist(), reverse=True)
