"""A strip while it is being read: text in the states it was found in, one after the other."""

from typing import NamedTuple

from editor.review.returned import FoundAnchor, Piece, Stamp, Strip


class Change(NamedTuple):
    """The tracked insertion and deletion that a place in the file stands in."""

    inserted: Stamp | None = None
    deleted: Stamp | None = None


class Look(NamedTuple):
    """What a run's own properties say of its text: marked with a colour, format changed by whom."""

    highlighted: bool = False
    formatted: Stamp | None = None

    def under(self, inner: "Look | None") -> "Look":
        """Return this look of a paragraph together with a run's own."""
        if inner is None:
            return self
        return Look(inner.highlighted or self.highlighted, inner.formatted or self.formatted)


class State(NamedTuple):
    """A change and a look: what a `Piece` says of its text."""

    inserted: Stamp | None = None
    deleted: Stamp | None = None
    highlighted: bool = False
    formatted: Stamp | None = None


UNCHANGED = Change()
PLAIN = State()

_FILLER = "\u200d"
"""What LibreOffice puts into the cells of an inserted row, to have something to mark."""


class Tape:
    """A strip being written; `length` counts code points."""

    __slots__ = ("_states", "_texts", "length", "waiting")

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._states: list[State] = []
        self.length = 0
        self.waiting: State | None = None
        """The state of the last paragraph's mark: a break, once another paragraph follows."""

    def add(self, text: str, state: State) -> None:
        """Write text in a state."""
        if not text or (text == _FILLER and not self.length and state.inserted):
            return
        self._texts.append(text)
        self._states.append(state)
        self.length += len(text)

    def begin_paragraph(self) -> None:
        """Write the break before a paragraph, unless it is the first."""
        if self.waiting is not None:
            self.add("\n", self.waiting)
            self.waiting = None

    def cut_back(self, length: int) -> None:
        """Take off everything after a length."""
        while self.length > length:
            text, state = self._texts.pop(), self._states.pop()
            self.length -= len(text)
            if self.length < length:
                self.add(text[: length - self.length], state)

    def strip(self, anchors: tuple[FoundAnchor, ...] = ()) -> Strip:
        """Return the strip, neighbouring texts of equal state joined."""
        texts, states = self._texts, self._states
        if len(texts) == 1:
            return Strip((Piece(texts[0], *states[0]),), anchors)
        pieces: list[Piece] = []
        start = 0
        for end in range(1, len(texts) + 1):
            if end < len(texts) and (states[end] is states[start] or states[end] == states[start]):
                continue
            pieces.append(Piece("".join(texts[start:end]), *states[start]))
            start = end
        return Strip(tuple(pieces), anchors)
