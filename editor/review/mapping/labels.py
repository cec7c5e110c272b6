"""The visible ids of a review table ("014-K7") as they come back, and the quiet line below them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_ID = re.compile(
    r"(?<![0-9])([0-9]{3,6})\s*[-‐‑–—－]\s*([2-9A-HJKMNP-Za-hjkmnp-z]{2})(?![A-Za-z0-9])"
)
_KIND = re.compile(r"\s*[\u4e00-\u9fff]{2,4} [A-Z][a-z]+(?:-[a-z]+)?\s*")
_MAX_CELL = 40


class VisibleId(NamedTuple):
    """A visible id: the row's number from 1, its check code, and where it stands in the text."""

    number: int
    code: str
    start: int
    end: int


def visible_ids(text: str) -> tuple[VisibleId, ...]:
    """Return the ids in a text, in order."""
    return tuple(
        VisibleId(int(found[1]), found[2].upper(), found.start(), found.end())
        for found in _ID.finditer(text)
    )


def opens_with_id(text: str) -> VisibleId | None:
    """Return the id a text begins with, white space aside, or None."""
    found = _ID.match(text, len(text) - len(text.lstrip()))
    if found is None:
        return None
    return VisibleId(int(found[1]), found[2].upper(), found.start(), found.end())


def is_label(text: str) -> bool:
    """Return whether a cell's text is that of an id column: it begins with an id and is short."""
    return len(text) <= _MAX_CELL and opens_with_id(text) is not None


def is_kind(text: str) -> bool:
    """Return whether a text is the line below an id that names the block's kind ("标题 Title")."""
    return _KIND.fullmatch(text) is not None


def additions(text: str, ids: Sequence[VisibleId]) -> Iterator[tuple[int, int]]:
    """Yield the spans of an id cell that are neither one of its ids nor the name of a kind."""
    at = 0
    for start, end in (*((seen.start, seen.end) for seen in ids), (len(text), len(text))):
        words = text[at:start]
        if words and words.strip() and not is_kind(words):
            yield at, start
        at = end
