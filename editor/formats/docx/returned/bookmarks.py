"""The bookmarks of ours in a part, each as its parts in the strips it goes over.

A bookmark begins and ends anywhere: inside a text, between cells or rows, in another paragraph.
"""

from dataclasses import dataclass, replace

from lxml.etree import _Element

from editor.formats.docx.anchors import Anchor, read_bookmark_name
from editor.formats.docx.names import W
from editor.review.returned import FoundAnchor

_ID = W + "id"
_NAME = W + "name"
_START = W + "bookmarkStart"
_END = W + "bookmarkEnd"

_REACH = 64
"""Over how many paragraphs one bookmark may go on: a file of unclosed ones stays quick to read."""


@dataclass(slots=True)
class _Open:
    """A bookmark that has begun: where in the strip, and how many parts it has already."""

    anchor: Anchor
    start: int
    element: _Element
    parts: int = 0


def closed(root: _Element, start: str, end: str) -> set[_Element]:
    """Return the elements that begin a range which the part also ends, each by its own end."""
    waiting: dict[str, _Element] = {}
    found: set[_Element] = set()
    for element in root.iter(start, end):
        key = element.get(_ID, "")
        if element.tag == start:
            waiting[key] = element
        elif key in waiting:
            found.add(waiting.pop(key))
    return found


class Bookmarks:
    """The anchors of one part of a file, while its strips are read in order."""

    def __init__(self, root: _Element) -> None:
        self._root = root
        self._closed: set[_Element] | None = None
        self._open: dict[str, _Open] = {}
        self._found: list[FoundAnchor] = []

    def start(self, element: _Element, at: int) -> None:
        """Begin the anchor that a bookmark names; other bookmarks are nobody's."""
        anchor = read_bookmark_name(element.get(_NAME, ""))
        if anchor is None:
            return
        key = element.get(_ID, "")
        if key in self._open:  # the same number again: nothing will end the first
            self._open[f"{key}/{len(self._open)}"] = self._open.pop(key)
        self._open[key] = _Open(anchor, at, element)

    def end(self, element: _Element, at: int | None) -> None:
        """End an anchor at an offset, or (None) between two strips."""
        entry = self._open.pop(element.get(_ID, ""), None)
        if entry is not None and at is not None and (entry.start < at or not entry.parts):
            self._add(entry, at, whole=True)

    def of_strip(self, length: int, *, in_table: bool) -> tuple[FoundAnchor, ...]:
        """Return the anchors of the strip that ends here.

        One that the file never closes, or closes in another cell, ends with its strip.
        """
        if not self._open and not self._found:
            return ()
        for key, entry in list(self._open.items()):
            goes_on = not in_table and entry.parts < _REACH and self._is_closed(entry)
            if entry.start < length or not length or not goes_on:
                self._add(entry, length, whole=goes_on)
                entry.parts += 1
            entry.start = 0
            if not goes_on:
                del self._open[key]
        found = [_clamped(anchor, length) for anchor in self._found]
        self._found.clear()
        return tuple(found if len(found) < 2 else _once(found))

    def _is_closed(self, entry: _Open) -> bool:
        if self._closed is None:  # most files close every one of ours where it stands
            self._closed = closed(self._root, _START, _END)
        return entry.element in self._closed

    def _add(self, entry: _Open, end: int, *, whole: bool) -> None:
        kind, block, export = entry.anchor.kind, entry.anchor.block, entry.anchor.export
        start = min(entry.start, end)
        self._found.append(FoundAnchor(kind, block, export, start, end, whole))


def _clamped(anchor: FoundAnchor, length: int) -> FoundAnchor:
    """Return an anchor inside its strip, of which a line that holds only a picture was taken."""
    if anchor.end <= length:
        return anchor
    return replace(anchor, start=min(anchor.start, length), end=length)


def _once(found: list[FoundAnchor]) -> list[FoundAnchor]:
    """Return anchors without those LibreOffice writes twice, the first never closed."""
    closed_ones = {anchor for anchor in found if anchor.closed}
    return [
        anchor
        for anchor in found
        if anchor.closed or replace(anchor, closed=True) not in closed_ones
    ]
