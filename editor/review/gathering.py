"""From strands to changes: what belongs together is one change, with its author and date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from editor.review.canonical import canonical
from editor.review.change import Change, ChangeKind, change_id
from editor.review.returned import Stamp
from editor.review.weaving import UNTRACKED, Strand, Woven

_ONE_CHANGE = timedelta(minutes=1)
"""Words removed and added by one author within this time replace one another."""

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""What programs leave in empty cells; a change of nothing else is none."""


@dataclass(slots=True)
class Gatherer:
    """Makes the changes of one copy; knows which ids it has given out.

    `untracked` is who gets the changes that nobody signed.
    """

    export: str
    untracked: Stamp
    _given: dict[str, int] = field(default_factory=dict)

    def changes(self, block: str, woven: Woven, kind: ChangeKind | None = None) -> list[Change]:
        """Return a block's changes in the order of the text; all of a kind, if one is given."""
        gathered = self._gathered(block, woven.sent, woven.strands, kind, "")
        return [*gathered, *self._formats(block, woven)]

    def named(self, block: str, kind: ChangeKind, start: int, *words: str) -> str:
        """Return the id of a change; a second one that does the same gets another."""
        made = change_id(self.export, block, kind, start, *words)
        count = self._given[made] = self._given.get(made, 0) + 1
        if count == 1:
            return made
        return change_id(self.export, block, kind, start, *words, str(count))

    def _gathered(
        self, block: str, text: str, strands: Sequence[Strand], kind: ChangeKind | None, over: str
    ) -> Iterator[Change]:
        for group in _groups(strands):
            change = self._change(block, text, group, kind, over)
            if change is None:
                continue
            yield change
            inner = list(_inner(group))
            if any(strand.changed_by for strand in inner):
                yield from self._gathered(block, change.after, inner, kind, change.id)

    def _change(
        self, block: str, text: str, group: list[Strand], kind: ChangeKind | None, over: str
    ) -> Change | None:
        gone = [strand for strand in group if strand.start < strand.end]
        start = gone[0].start if gone else group[0].start
        end = gone[-1].end if gone else start
        before = text[start:end]
        after = "".join(strand.text for strand in group if strand.added and not strand.inside)
        if not before and not after.translate(_INVISIBLE):
            return None
        bare = canonical(text, start, before, after)
        stamp = group[0].changed_by
        is_tracked = stamp is not UNTRACKED
        stamp = stamp if stamp and is_tracked else self.untracked
        outer = (over,) if over else ()
        told = kind or bare.kind
        words = (bare.before, bare.after, *outer)
        return Change(
            id=self.named(block, told, bare.start, *words),
            export=self.export,
            block=block,
            kind=kind or _kind(before, after, stamp),
            start=start,
            end=end,
            before=before,
            after=after,
            author=stamp.author,
            date=stamp.date,
            tracked=is_tracked,
            over=over,
            move=stamp.move,
        )

    def _formats(self, block: str, woven: Woven) -> Iterator[Change]:
        """Yield one change for each author who changed only the look of words."""
        by_author: dict[str, list[Strand]] = {}
        for strand in woven.strands:
            if strand.formatted and strand.start < strand.end:
                by_author.setdefault(strand.formatted.author, []).append(strand)
        for author, strands in by_author.items():
            start, end = strands[0].start, strands[-1].end
            stamp = strands[0].formatted or Stamp()
            words = woven.sent[start:end]
            made = self.named(block, ChangeKind.FORMAT, start, words, author)
            yield Change(
                made, self.export, block, ChangeKind.FORMAT, start, end, words, words,
                author, stamp.date,
            )  # fmt: skip


def _kind(before: str, after: str, stamp: Stamp) -> ChangeKind:
    if stamp.move:
        return ChangeKind.MOVE
    if not before:
        return ChangeKind.INSERT
    return ChangeKind.REPLACE if after else ChangeKind.DELETE


def _groups(strands: Sequence[Strand]) -> Iterator[list[Strand]]:
    """Yield the runs of changed strands that are one change each."""
    group: list[Strand] = []
    for strand in strands:
        if strand.changed_by is None:
            if strand.start < strand.end and group:
                yield group
                group = []
            continue
        if group and not _is_one(group[0], strand):
            yield group
            group = []
        group.append(strand)
    if group:
        yield group


def _is_one(first: Strand, second: Strand) -> bool:
    here, there = first.changed_by, second.changed_by
    if here is UNTRACKED or there is UNTRACKED:
        return here is there and first.hunk == second.hunk
    if here is None or there is None:
        return False
    if here.move or there.move:
        same_end = (first.added is None) == (second.added is None)
        return here.move == there.move and same_end
    return here.author == there.author and _are_near(here.date, there.date)


def _are_near(first: str, second: str) -> bool:
    if first == second:
        return True
    try:
        one, other = datetime.fromisoformat(first), datetime.fromisoformat(second)
        return abs(one - other) <= _ONE_CHANGE
    except (ValueError, TypeError):  # not a date, or only one of them with its zone
        return False


def _inner(group: Sequence[Strand]) -> Iterator[Strand]:
    """Yield a change's own words as the text that was sent, with what was done to them."""
    at = 0
    for strand in group:
        if strand.inside:
            yield Strand(strand.text, at, at, strand.added, strand.removed)
        elif strand.added:
            yield Strand(strand.text, at, at + len(strand.text), removed=strand.removed)
            at += len(strand.text)
