"""What a change does, however it was told: its bare characters at their leftmost place."""

from dataclasses import dataclass

from editor.review.change import ChangeKind


@dataclass(frozen=True, slots=True)
class Canonical:
    """A change of a text without what its two wordings share.

    An insertion or deletion that could stand anywhere in a stretch ("very " before or " very"
    after a "very") is told at its leftmost place; `last` is its rightmost start.
    """

    kind: ChangeKind
    start: int
    before: str
    after: str
    last: int

    @property
    def end(self) -> int:
        """Where the replaced characters end."""
        return self.start + len(self.before)


def canonical(text: str, start: int, before: str, after: str) -> Canonical:
    """Return what replacing `before` at `start` of a text by `after` does."""
    limit = min(len(before), len(after))
    head = next((n for n in range(limit) if before[n] != after[n]), limit)
    limit -= head
    tail = next((n for n in range(limit) if before[-1 - n] != after[-1 - n]), limit)
    start += head
    before, after = before[head : len(before) - tail], after[head : len(after) - tail]
    if before and after:
        return Canonical(ChangeKind.REPLACE, start, before, after, start)
    if not before and not after:
        return Canonical(ChangeKind.REPLACE, start, "", "", start)
    words = before or after
    behind = start + len(before)
    first, last = start - _left(text, start, words), start + _right(text, behind, words)
    turned = (start - first) % len(words)
    words = words[len(words) - turned :] + words[: len(words) - turned]
    if before:
        return Canonical(ChangeKind.DELETE, first, words, "", last)
    return Canonical(ChangeKind.INSERT, first, "", words, last)


def _left(text: str, start: int, words: str) -> int:
    """Return by how many characters the words can move left with the text staying the same."""
    moved, size = 0, len(words)
    while moved < start and text[start - 1 - moved] == words[size - 1 - moved % size]:
        moved += 1
    return moved


def _right(text: str, behind: int, words: str) -> int:
    """Return by how many characters the words can move right with the text staying the same."""
    moved, size = 0, len(words)
    while behind + moved < len(text) and text[behind + moved] == words[moved % size]:
        moved += 1
    return moved
