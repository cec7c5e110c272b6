"""Undo and redo: a list of earlier article values and where the caret stood.

Replacing one of 10,000 blocks shares the other 9,999, so a step costs a tuple, not a copy.
"""

from dataclasses import dataclass, field

from editor.article.article import Article


@dataclass(frozen=True, slots=True)
class Caret:
    """A place in the English of an article: row, and code point in its draft."""

    row: int = 0
    at: int = 0


@dataclass(frozen=True, slots=True)
class _Step:
    article: Article
    caret: Caret


@dataclass(slots=True)
class History:
    """The present article, and what came before and was taken back.

    Typing is gathered into one step as long as `typed` goes on in one block as one run: letters
    of a word, or a row of deletions, each beginning where the last one ended.
    """

    article: Article
    caret: Caret = field(default_factory=Caret)
    limit: int = 1000
    _past: list[_Step] = field(default_factory=list)
    _future: list[_Step] = field(default_factory=list)
    _run: tuple[int, int, bool] | None = None

    def do(self, article: Article, caret: Caret) -> None:
        """Take a new value as a step of its own."""
        self._run = None
        self._push()
        self.article, self.caret = article, caret

    def typed(self, article: Article, row: int) -> None:
        """Take a new value of one block's draft, as a part of the running step if it goes on."""
        old = self.article.blocks[row].draft.plain
        new = article.blocks[row].draft.plain
        start, removed, added = edit_between(old, new)
        end = start + len(added)
        word_ends = bool(added) and added[-1].isspace()
        goes_on = self._run in {
            (row, start, True) if added and not removed else None,
            (row, start + removed, False) if removed and not added else None,
        }
        if not (self._run and goes_on):
            self._push()
        self._future.clear()
        self.article, self.caret = article, Caret(row, end)
        self._run = None if word_ends or (added and removed) else (row, end, bool(added))

    def undo(self) -> bool:
        """Go back one step; False when there is none."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        """Go forward one step; False when there is none."""
        return self._step(self._future, self._past)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._future)

    def _push(self) -> None:
        self._past.append(_Step(self.article, self.caret))
        del self._past[: -self.limit]
        self._future.clear()

    def _step(self, taken: list[_Step], kept: list[_Step]) -> bool:
        if not taken:
            return False
        kept.append(_Step(self.article, self.caret))
        step = taken.pop()
        self.article, self.caret, self._run = step.article, step.caret, None
        return True


def edit_between(old: str, new: str) -> tuple[int, int, str]:
    """Return the one edit that turns a string into another: (start, length removed, added)."""
    shared = min(len(old), len(new))
    start = next((i for i in range(shared) if old[i] != new[i]), shared)
    limit = shared - start
    tail = next((i for i in range(limit) if old[-1 - i] != new[-1 - i]), limit)
    return start, len(old) - start - tail, new[start : len(new) - tail]
