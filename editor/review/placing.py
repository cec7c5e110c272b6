"""Where a change of the sent text stands in the present draft."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from editor.review.canonical import Canonical, canonical
from editor.review.change import Change
from editor.review.proposal import Standing
from editor.text.folding import folded
from editor.text.words import WordEdit, word_edits, words


@dataclass(frozen=True, slots=True)
class Placed:
    """How a change stands to the present draft, and [start, end) of the words it is about."""

    standing: Standing
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """A change that was accepted, with the words that were put in.

    `number` is its place among the changes of its text: of two at one point, the lower comes first.
    `inner` are the accepted changes of its own words.
    """

    change: Change
    number: int
    text: str
    at: str = ""
    inner: tuple["Taken", ...] = ()


@dataclass(slots=True)
class Draft:
    """The present draft beside the sent text: through what was accepted, then what else changed.

    `taken` are the accepted changes of the sent words; `expected` is the sent text with them.
    """

    sent: str
    present: str
    taken: Sequence[Taken] = ()
    expected: str = field(init=False)
    _made: tuple[Taken, ...] = field(init=False)
    _edits: tuple[WordEdit, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._made = _apart(self.taken)
        parts: list[str] = []
        at = 0
        for one in self._made:
            parts += self.sent[at : one.change.start], one.text
            at = one.change.end
        self.expected = "".join((*parts, self.sent[at:]))
        self._edits = word_edits(self.expected, self.present)

    def placed(self, change: Change, number: int) -> Placed:
        """Return where a change of the sent words stands."""
        start, end, is_free = self._expected(change, number)
        if not is_free:
            return Placed(Standing.DIVERGED, *self.carried(start, end))
        return self._placed(start, end, change.before, change.after)

    def placed_inside(self, path: Sequence[int], change: Change, number: int) -> Placed:
        """Return where a change of accepted words stands.

        `path` numbers the change whose words these are, behind those it is itself made over.
        """
        outer = next((one for one in self._made if one.number == path[0]), None)
        if outer is None:
            return Placed(Standing.WAITING)
        within = Draft(outer.change.after, outer.text, outer.inner)
        inner = (
            within.placed_inside(path[1:], change, number)
            if path[1:]
            else within.placed(change, number)
        )
        if inner.standing is Standing.WAITING:
            return inner
        at = self._expected(outer.change, outer.number)[0]
        start, end = at + inner.start, at + inner.end
        if inner.standing is Standing.OPEN:
            return self._placed(start, end, change.before, change.after)
        return Placed(inner.standing, *self.carried(start, end))

    def words_inside(self, path: Sequence[int], change: Change, number: int) -> tuple[int, int]:
        """Return where the words of an accepted change of accepted words stand."""
        if not path:
            return self.words_of(change, number)
        outer = next((one for one in self._made if one.number == path[0]), None)
        if outer is None:
            return 0, 0
        within = Draft(outer.change.after, outer.text, outer.inner)
        start, end = within.words_inside(path[1:], change, number)
        at = self._expected(outer.change, outer.number)[0]
        return self.carried(at + start, at + end)

    def words_of(self, change: Change, number: int) -> tuple[int, int]:
        """Return where the words of an accepted change stand in the present draft."""
        start, end, _ = self._expected(change, number)
        made = next((one for one in self._made if one.number == number), None)
        return self.carried(start, start + len(made.text) if made else end)

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Return where [start, end) of the sent text is in the present draft, with what grew there.

        Words that were put in at its edges are part of it only where it is a point.
        """
        first, last = start, end
        shift = 0
        for one in self._made:
            c = one.change
            growth = len(one.text) - (c.end - c.start)
            if c.end <= start and not start == end == c.start:
                shift += growth
                first, last = first + growth, last + growth
            elif c.start < end or c.start == c.end == start == end:
                first = min(first, c.start + shift)
                last = max(last + growth, c.start + shift + len(one.text))
        return self.carried(first, last)

    def carried(self, start: int, end: int) -> tuple[int, int]:
        """Return where [start, end) of the expected text is in the present draft.

        Words that came instead are part of it, so that a span that was rewritten is not empty.
        """
        first, last = start, end
        for edit in self._edits:
            growth = _growth(edit)
            if edit.end <= start and not (edit.start == edit.end == start == end):
                first, last = first + growth, last + growth
            elif edit.start < end or edit.start == edit.end == start == end:
                first -= max(0, start - edit.start)
                last += growth + max(0, edit.end - end)
        return first, max(first, last)

    def _expected(self, change: Change, number: int) -> tuple[int, int, bool]:
        """Return where a change is in the expected text, and whether nothing accepted is there."""
        start, end, is_free = change.start, change.end, True
        shift = grown = 0
        mine = (change.start, change.end, number)
        for one in self._made:
            taken = one.change
            growth = len(one.text) - (taken.end - taken.start)
            if one.number == number:
                continue
            if not _is_apart(taken, change):
                is_free = False
                start, end = min(start, taken.start), max(end, taken.end)
                grown += growth
            elif (taken.start, taken.end, one.number) < mine:
                shift += growth
        return start + shift, max(start, end + grown) + shift, is_free

    def _placed(self, start: int, end: int, before: str, after: str) -> Placed:
        if not self._edits:
            return Placed(Standing.OPEN, start, end)
        bare = canonical(self.expected, start, before, after)
        low, high = min(start, bare.start), max(end, bare.last + len(bare.before))
        near = [edit for edit in self._edits if edit.start <= high and edit.end >= low]
        if not near:
            return Placed(Standing.OPEN, *self.carried(start, end))
        low, high = min(low, near[0].start), max(high, near[-1].end)
        begin = low + sum(_growth(edit) for edit in self._edits if edit.end < low)
        stop = begin + high - low + sum(_growth(edit) for edit in near)
        if self._is_there(low, high, self.present[begin:stop], bare):
            at = self.present.find(after, begin, stop)
            at = at if at >= 0 else begin
            return Placed(Standing.THERE, at, min(at + len(after), stop))
        clash = any(_clash(edit, start, end, bare) for edit in near)
        standing = Standing.DIVERGED if clash else Standing.OPEN
        return Placed(standing, *self.carried(start, end))

    def _is_there(self, low: int, high: int, now: str, bare: Canonical) -> bool:
        """Return whether making the change brings expected words all the way to the present."""
        here = self.expected[low:high]
        after = bare.start - low
        there = here[:after] + bare.after + here[after + len(bare.before) :]
        if folded(there) == folded(now):
            return True
        old, new, made = words(here), words(now), words(there)
        whole = Indel.distance(old, made)
        return 0 < whole == Indel.distance(old, new) - Indel.distance(made, new)


def _growth(edit: WordEdit) -> int:
    return len(edit.new) - (edit.end - edit.start)


def _apart(taken: Iterable[Taken]) -> tuple[Taken, ...]:
    """Return the accepted changes in the order of the text; where two overlap, the later one."""
    kept: list[Taken] = []
    for one in sorted(taken, key=lambda one: (one.at, -one.number), reverse=True):
        if all(_is_apart(one.change, other.change) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.change.start, one.change.end, one.number)))


def _is_apart(first: Change, second: Change) -> bool:
    return first.end <= second.start or second.end <= first.start


def _clash(edit: WordEdit, start: int, end: int, bare: Canonical) -> bool:
    """Return whether an edit of the draft is at the same place as a change."""
    if edit.start == edit.end:
        if start == end:
            return bare.start <= edit.start <= bare.last
        return start < edit.start < end
    if start == end:
        return edit.start < start < edit.end
    return edit.start < end and start < edit.end
