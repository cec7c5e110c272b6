"""Changes of several copies joined: what does the same is one, under all its authors.

Copies of one export, and of exports that sent the same words of a block, are joined; the order in
which copies came makes no difference.
"""

from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from editor.review.applying import applied
from editor.review.canonical import canonical
from editor.review.change import Change, ChangeKind, Copy
from editor.review.export import Export, SentRow
from editor.review.proposal import Author

TEXT_KINDS = frozenset(
    {ChangeKind.INSERT, ChangeKind.DELETE, ChangeKind.REPLACE, ChangeKind.MOVE, ChangeKind.SOURCE}
)
"""Kinds that change words of a block."""

ROW_KINDS = frozenset({ChangeKind.ROW_INSERTED, ChangeKind.ROW_MOVED})
"""Kinds that are about other blocks than their own."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A change with all who made it.

    `members` are the equal changes by their ids, the one to show first; `number` is its place in
    its group, `parent` the number of the change whose words it changes.
    """

    number: int
    members: Mapping[str, Change]
    authors: tuple[Author, ...]
    copies: frozenset[str]
    parent: int | None = None

    @property
    def change(self) -> Change:
        """The change to show."""
        return next(iter(self.members.values()))

    @property
    def is_of_words(self) -> bool:
        """Whether it replaces sent words, or all of them, and so can have rivals."""
        kind = self.change.kind
        return self.parent is None and (kind in TEXT_KINDS or kind is ChangeKind.ROW_DELETED)

    @property
    def is_of_source(self) -> bool:
        """Whether it is about the Chinese."""
        return self.change.kind is ChangeKind.SOURCE


@dataclass(frozen=True, slots=True)
class Group:
    """All changes of a block that went out with the same words."""

    sent: SentRow
    joined: tuple[Joined, ...]
    pairs: tuple[tuple[int, int], ...] = ()
    """The numbers of changes that cannot stand beside each other."""

    def path(self, joined: Joined) -> list[int]:
        """Return the numbers of the changes over whose words one was made, the outermost first."""
        path: list[int] = []
        while joined.parent is not None:
            joined = self.joined[joined.parent]
            path.insert(0, joined.number)
        return path

    def with_inner(self, component: Sequence[Joined]) -> Iterator[Joined]:
        """Yield changes and what was done over their words."""
        numbers = {one.number for one in component}
        yield from component
        for one in self.joined:
            if not numbers.isdisjoint(self.path(one)):
                yield one

    def text(self, joined: Joined) -> str:
        """Return the sent text a change is of."""
        return self.sent.source if joined.is_of_source else self.sent.draft


def groups(exports: Iterable[Export], copies: Iterable[Copy]) -> dict[str, list[Group]]:
    """Return the joined changes of all copies by block, older exports first."""
    by_id = {export.id: export for export in exports}
    known = {(c.id, c.export): c for c in copies if c.export in by_id}
    ordered = sorted(known.values(), key=lambda copy: _age(by_id[copy.export], copy))
    rows = {e.id: {row.block: row for row in e.rows} for e in by_id.values()}
    gathered: dict[str, dict[tuple[str, str], _Gathering]] = {}
    for copy in ordered:
        for change in copy.changes:
            row = rows[copy.export].get(change.block) or SentRow(change.block, "", "", "")
            block = gathered.setdefault(change.block, {})
            block.setdefault((row.source, row.draft), _Gathering(row)).add(copy, change)
    return {
        block: [gathering.group() for gathering in of_words.values()]
        for block, of_words in gathered.items()
    }


def components(group: Group, live: Sequence[Joined]) -> Iterator[tuple[Joined, ...]]:
    """Yield the sets of changes that collide, with what was changed right beside and in between."""
    numbers = {joined.number: joined for joined in live}
    links: dict[int, set[int]] = {}
    for one, other in group.pairs:
        if one in numbers and other in numbers:
            links.setdefault(one, set()).add(other)
            links.setdefault(other, set()).add(one)
    if not links:
        return
    for one, other in _touching(live):
        if one in links or other in links:
            links.setdefault(one, set()).add(other)
            links.setdefault(other, set()).add(one)
    seen: set[int] = set()
    for number in sorted(links):
        if number not in seen:
            found = _with_inside(_reached(number, links), numbers, links)
            seen |= found
            yield tuple(numbers[n] for n in sorted(found))


def _with_inside(
    found: set[int], live: Mapping[int, Joined], links: Mapping[int, set[int]]
) -> set[int]:
    """Return a set of changes with all others that stand inside their stretch."""
    of_source = live[min(found)].is_of_source
    of_words = {n: one for n, one in live.items() if one.is_of_words}
    alike = {n: one for n, one in of_words.items() if one.is_of_source is of_source}
    while True:
        start, end = hull([alike[number] for number in found])
        inside = {n for n, one in alike.items() if n not in found and _lies_in(one, start, end)}
        if not inside:
            return found
        found = found.union(*(_reached(number, links) for number in inside))


def are_rivals(one: Joined, other: Joined) -> bool:
    """Return whether no reviewer made both of two changes that collide."""
    return not one.copies & other.copies


def hull(component: Sequence[Joined]) -> tuple[int, int]:
    """Return the stretch of the sent text that changes are about."""
    return (
        min(joined.change.start for joined in component),
        max(joined.change.end for joined in component),
    )


def wording(
    group: Group, component: Sequence[Joined], copy: str, declined: Container[int] = ()
) -> str:
    """Return what a copy says over the stretch of a set of changes, some of which were declined."""
    start, end = hull(component)
    members = {joined.number for joined in component}
    of_source = component[0].is_of_source
    mine = [
        joined
        for joined in group.joined
        if copy in joined.copies
        and joined.is_of_source == of_source
        and joined.number not in declined
        and (joined.number in members or _is_within(group, joined, start, end, members))
    ]
    return applied(group.text(component[0])[start:end], [_from(group, one, start) for one in mine])


def _from(group: Group, joined: Joined, start: int) -> Change:
    """Return a change counted from a place of the sent text; one of other words stays theirs."""
    change = joined.change
    if joined.parent is not None:
        return replace(change, over=group.joined[joined.parent].change.id)
    return replace(change, start=change.start - start, end=change.end - start)


def _is_within(group: Group, joined: Joined, start: int, end: int, members: set[int]) -> bool:
    if joined.parent is not None:
        parent = group.joined[joined.parent]
        return parent.number in members or _is_within(group, parent, start, end, members)
    return joined.is_of_words and _lies_in(joined, start, end)


def _lies_in(joined: Joined, start: int, end: int) -> bool:
    change = joined.change
    if change.start == change.end:
        return start < change.start < end
    return start <= change.start and change.end <= end


def _age(export: Export, copy: Copy) -> tuple[int, str, str, str]:
    return export.round, export.made_at, export.id, copy.id


@dataclass(slots=True)
class _Gathering:
    """The changes of one block's words while they are joined."""

    row: SentRow
    _keys: dict[Hashable, list[tuple[Copy, Change]]] = field(default_factory=dict)
    _by_id: dict[tuple[str, str], Hashable] = field(default_factory=dict)
    _given: dict[tuple[str, Hashable], int] = field(default_factory=dict)

    def add(self, copy: Copy, change: Change) -> None:
        """Take a change of a copy; a change of another's words comes after that one."""
        bare = self._bare(copy, change)
        count = self._given[copy.id, bare] = self._given.get((copy.id, bare), 0) + 1
        key = (bare, count)
        self._by_id[copy.id, change.id] = key
        self._keys.setdefault(key, []).append((copy, change))

    def group(self) -> Group:
        """Return what was gathered."""
        plain = _paired(self.row, list(self._joined()))
        return _paired(self.row, list(_without_echoes(plain))) if plain.pairs else plain

    def _bare(self, copy: Copy, change: Change) -> Hashable:
        if change.kind is ChangeKind.FORMAT:
            return change.id
        if change.kind not in TEXT_KINDS:
            return change.kind, change.after, change.source
        is_source = change.kind is ChangeKind.SOURCE
        text = self.row.source if is_source else self.row.draft
        parent = self._by_id.get((copy.id, change.over)) if change.over else None
        if parent is not None:
            text = self._keys[parent][0][1].after
        bare = canonical(text, change.start, change.before, change.after)
        return is_source, parent, bare.kind, bare.start, bare.before, bare.after

    def _joined(self) -> Iterator[Joined]:
        numbers = {key: number for number, key in enumerate(self._keys)}
        for key, made in self._keys.items():
            members = dict.fromkeys(c.id for _, c in made if c.tracked)
            members |= dict.fromkeys(c.id for _, c in made)
            by_id = {c.id: c for _, c in reversed(made)}
            first_copy, first = made[0]
            parent = self._by_id.get((first_copy.id, first.over)) if first.over else None
            yield Joined(
                numbers[key],
                {one: by_id[one] for one in members},
                tuple(_authors(made)),
                frozenset(copy.id for copy, _ in made),
                numbers[parent] if parent is not None else None,
            )


def _paired(row: SentRow, joined: Sequence[Joined]) -> Group:
    group = Group(row, _numbered(joined))
    return replace(group, pairs=tuple(_pairs(group)))


def _authors(made: Iterable[tuple[Copy, Change]]) -> Iterator[Author]:
    seen: set[tuple[str, str, bool]] = set()
    for copy, change in made:
        if (said := (change.author, change.date, change.tracked)) not in seen:
            seen.add(said)
            yield Author(*said, copy.id)


def _numbered(joined: Sequence[Joined]) -> tuple[Joined, ...]:
    """Return changes in the order of their text, numbered anew."""
    order = sorted(joined, key=lambda j: (j.change.start, j.change.end, j.number))
    numbers = {one.number: number for number, one in enumerate(order)}
    return tuple(
        replace(
            one,
            number=numbers[one.number],
            parent=None if one.parent is None else numbers[one.parent],
        )
        for one in order
    )


class _Extent(NamedTuple):
    """Where a change can stand: [low, high], and [start, end) where it does."""

    low: int
    high: int
    number: int
    start: int
    end: int
    is_whole: bool


def _extents(group: Group, *, of_source: bool) -> list[_Extent]:
    made: list[_Extent] = []
    for joined in group.joined:
        if not joined.is_of_words or joined.is_of_source is not of_source:
            continue
        c, text = joined.change, group.text(joined)
        low, high = c.start, c.end
        if low == high:
            bare = canonical(text, c.start, c.before, c.after)
            low, high = bare.start, bare.last
        is_whole = c.kind is ChangeKind.ROW_DELETED
        made.append(_Extent(low, high, joined.number, c.start, c.end, is_whole))
    return sorted(made)


def _pairs(group: Group) -> Iterator[tuple[int, int]]:
    """Yield the pairs of changes of different reviewers that cannot both be made."""
    for of_source in (False, True):
        extents = _extents(group, of_source=of_source)
        for at, one in enumerate(extents):
            for other in extents[at + 1 :]:
                if other.low > one.high:
                    break
                joined = group.joined[one.number], group.joined[other.number]
                if _collide(one, other) and are_rivals(*joined):
                    yield one.number, other.number


def _collide(one: _Extent, other: _Extent) -> bool:
    if one.is_whole or other.is_whole:
        return True
    if one.start == one.end and other.start == other.end:
        return one.low <= other.high and other.low <= one.high
    return one.start < other.end and other.start < one.end


def _touching(live: Sequence[Joined]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of one copy's changes that stand side by side."""
    words = sorted(
        (one for one in live if one.is_of_words),
        key=lambda one: (one.is_of_source, one.change.start, one.change.end, one.number),
    )
    for at, one in enumerate(words):
        for other in words[at + 1 :]:
            if other.is_of_source != one.is_of_source or other.change.start > one.change.end:
                break
            if other.change.start == one.change.end and one.copies & other.copies:
                yield one.number, other.number


def _reached(number: int, links: Mapping[int, set[int]]) -> set[int]:
    found, waiting = {number}, [number]
    while waiting:
        new = links.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def _without_echoes(group: Group) -> Iterator[Joined]:
    """Yield the changes without those that only say in other steps what another copy says.

    A reviewer who tracked three small changes and one who retyped the same words agree.
    """
    gone: set[int] = set()
    richer: dict[int, Joined] = {}
    for component in components(group, group.joined):
        losers = dict(_echoes(group, component))
        gone |= {one.number for one in component if one.copies <= losers.keys()}
        for loser, kept in losers.items():
            theirs = [one for one in component if loser in one.copies]
            for one in group.with_inner(component):
                if kept in one.copies:
                    now = richer.get(one.number, one)
                    richer[one.number] = _joined_by(now, loser, theirs)
    for one in group.joined:
        if gone.isdisjoint((one.number, *group.path(one))):
            yield richer.get(one.number, one)


def _echoes(group: Group, component: Sequence[Joined]) -> Iterator[tuple[str, str]]:
    """Yield the copies that say what another one says, with that other one."""
    alike: dict[str, list[str]] = {}
    for copy in sorted(frozenset().union(*(one.copies for one in component))):
        alike.setdefault(wording(group, component, copy), []).append(copy)
    for copies in alike.values():
        best = max(copies, key=lambda copy: _detail(component, copy))
        yield from ((copy, best) for copy in copies if copy != best)


def _detail(component: Sequence[Joined], copy: str) -> tuple[bool, int]:
    mine = [one for one in component if copy in one.copies]
    return all(one.change.tracked for one in mine), len(mine)


def _joined_by(joined: Joined, copy: str, theirs: Sequence[Joined]) -> Joined:
    """Return a change that another copy makes too, in other steps."""
    said = {(a.name, a.date, a.tracked) for a in joined.authors}
    new = dict.fromkeys(
        author
        for one in theirs
        for author in one.authors
        if author.copy == copy and (author.name, author.date, author.tracked) not in said
    )
    return replace(joined, authors=(*joined.authors, *new), copies=joined.copies | {copy})
