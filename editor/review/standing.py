"""A block's proposals: its joined changes in the present draft, and where they collide."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from editor.article.article import Block
from editor.article.decisions import Decision, Verdict
from editor.review.change import Change, ChangeKind
from editor.review.joining import (
    ROW_KINDS,
    Group,
    Joined,
    are_rivals,
    components,
    hull,
    wording,
)
from editor.review.placing import Draft, Placed, Taken
from editor.review.proposal import Conflict, ConflictText, Proposal, Standing
from editor.text.folding import folded
from editor.text.words import WordEdit, apply, word_edits

_GONE = Placed(Standing.GONE)

_ENOUGH = 0.7
"""The share of a text's characters that another one must have to be its part."""


def has_words_of(sent: str, present: str) -> bool:
    """Return whether a text is a part of a sent one, or has it in it, more or less."""
    shorter = min(len(sent), len(present))
    if shorter == 0:
        return False
    lost = sum(edit.end - edit.start for edit in word_edits(sent, present))
    return len(sent) - lost >= _ENOUGH * shorter


def shown(group: Group, joined: Joined, decisions: Mapping[str, Decision]) -> Change:
    """Return the one of equal changes that was decided about, or else the first."""
    change = next((c for name, c in joined.members.items() if name in decisions), joined.change)
    if joined.parent is None:
        return change
    return replace(change, over=shown(group, group.joined[joined.parent], decisions).id)


@dataclass
class GroupStanding:
    """A block's changes of one round against its present texts.

    `block` is where its words are now: another one, if it was joined with that, or none. `parts`
    are blocks that were cut off from it.
    """

    group: Group
    block: Block | None
    decisions: Mapping[str, Decision]
    parts: Sequence[Block] = ()
    _shown: dict[int, Change] = field(init=False)

    def __post_init__(self) -> None:
        self._shown = {
            one.number: shown(self.group, one, self.decisions) for one in self.group.joined
        }

    def proposals(self) -> Iterator[Proposal]:
        """Yield the proposals in the order of the text: the Chinese, then the English."""
        rivals = {number: names for names_of in self._rivals() for number, names in names_of}
        made = [
            (one, self._proposal(one, rivals.get(one.number, ())))
            for one in self.group.joined
            if one.change.kind not in ROW_KINDS
        ]
        starts = {one.number: proposal.start for one, proposal in made}
        made.sort(key=lambda pair: self._order(pair[0], starts))
        yield from (proposal for _, proposal in made)

    def _proposal(self, joined: Joined, rivals: tuple[str, ...]) -> Proposal:
        change, placed = self._shown[joined.number], self._placed(joined)
        decision = self._decision(joined)
        there = self.block.id if self.block else change.block
        if placed.standing is Standing.DIVERGED and not rivals and joined.parent is None:
            there, placed = self._cut_off(joined) or (there, placed)
        if there != change.block:
            change = replace(change, block=there)
        return Proposal(
            change, joined.authors, placed.standing, placed.start, placed.end, rivals, decision
        )

    def _cut_off(self, joined: Joined) -> tuple[str, Placed] | None:
        """Return the part a change's words went to when the block was split, and their place."""
        for part in self.parts:
            other = GroupStanding(self.group, part, self.decisions)
            placed = other._placed(joined)
            if placed.standing in (Standing.OPEN, Standing.THERE):
                return part.id, placed
        return None

    def conflicts(self, proposals: Sequence[Proposal]) -> Iterator[Conflict]:
        """Yield what needs a choice: colliding changes, and those whose place was rewritten."""
        taken: set[str] = set()
        for component in self._components:
            conflict = self._colliding(component)
            taken |= set(conflict.proposals)
            yield conflict
        for one in proposals:
            is_open = one.decision is None and one.id not in taken
            if is_open and one.standing is Standing.DIVERGED:
                yield self._diverged(one)

    @cached_property
    def _english(self) -> Draft:
        present = self.block.draft.plain if self.block else ""
        return Draft(self.group.sent.draft, present, tuple(self._taken(of_source=False)))

    @cached_property
    def _chinese(self) -> Draft:
        present = self.block.source.plain if self.block else ""
        return Draft(self.group.sent.source, present, tuple(self._taken(of_source=True)))

    @cached_property
    def _components(self) -> tuple[tuple[Joined, ...], ...]:
        if not self.group.pairs or self.block is None:
            return ()
        live = [one for one in self.group.joined if one.is_of_words and not self._decision(one)]
        return tuple(components(self.group, live))

    def _decision(self, joined: Joined) -> Decision | None:
        return self.decisions.get(self._shown[joined.number].id)

    def _is_accepted(self, joined: Joined) -> bool:
        decision = self._decision(joined)
        return decision is not None and decision.verdict is Verdict.ACCEPTED

    def _rivals(self) -> Iterator[list[tuple[int, tuple[str, ...]]]]:
        for component in self._components:
            yield [
                (
                    one.number,
                    tuple(self._shown[o.number].id for o in component if are_rivals(one, o)),
                )
                for one in component
            ]

    def _order(self, joined: Joined, starts: Mapping[int, int]) -> tuple[bool, int, int, int]:
        """Return what sorts by column and place, what changes another's words behind that one."""
        path = self.group.path(joined)
        root = path[0] if path else joined.number
        return not joined.is_of_source, starts[root], root, len(path)

    def _taken(self, *, of_source: bool) -> Iterator[Taken]:
        for one in self.group.joined:
            if one.is_of_words and one.is_of_source is of_source and self._is_accepted(one):
                yield self._made(one)

    def _made(self, joined: Joined) -> Taken:
        """Return an accepted change with what was accepted of changes of its words."""
        decision = self._decision(joined) or Decision(Verdict.ACCEPTED)
        change = self._shown[joined.number]
        inner = tuple(
            self._made(one)
            for one in self.group.joined
            if one.parent == joined.number and self._is_accepted(one)
        )
        text = decision.text
        if text == change.after:
            edits = [WordEdit(one.change.start, one.change.end, one.text) for one in inner]
            text = apply(text, edits)
        return Taken(change, joined.number, text, decision.at, inner)

    def _placed(self, joined: Joined) -> Placed:
        if self.block is None:
            return _GONE
        change = self._shown[joined.number]
        draft = self._chinese if joined.is_of_source else self._english
        if change.kind is ChangeKind.FORMAT:
            return Placed(Standing.OPEN, *draft.stretch(change.start, change.end))
        path = self.group.path(joined)
        if self._is_accepted(joined):
            return Placed(Standing.THERE, *draft.words_inside(path, change, joined.number))
        if path:
            return draft.placed_inside(path, change, joined.number)
        is_row = change.kind is ChangeKind.ROW_DELETED
        return self._emptied(draft) if is_row else draft.placed(change, joined.number)

    def _emptied(self, draft: Draft) -> Placed:
        """Return how the deletion of a whole row stands."""
        if not draft.present.strip():
            return Placed(Standing.THERE)
        is_as_sent = folded(draft.present) == folded(draft.sent)
        standing = Standing.OPEN if is_as_sent else Standing.DIVERGED
        return Placed(standing, 0, len(draft.present))

    def _colliding(self, component: tuple[Joined, ...]) -> Conflict:
        draft = self._chinese if component[0].is_of_source else self._english
        first, last = hull(component)
        start, end = draft.stretch(first, last)
        return Conflict(
            self.block.id if self.block else self.group.sent.block,
            tuple(self._shown[one.number].id for one in component),
            draft.sent[first:last],
            draft.present[start:end],
            tuple(self._texts(component)),
            start,
            end,
        )

    def _texts(self, component: tuple[Joined, ...]) -> Iterator[ConflictText]:
        """Yield each wording of a stretch once, under all who wrote it."""
        declined = {
            one.number
            for one in self.group.joined
            if self._decision(one) and not self._is_accepted(one)
        }
        said: dict[str, list[str]] = {}
        for copy in sorted(frozenset[str]().union(*(one.copies for one in component))):
            said.setdefault(wording(self.group, component, copy, declined), []).append(copy)
        for text, copies in said.items():
            mine = [one for one in component if one.copies & set(copies)]
            inner = [one for one in self.group.with_inner(mine) if one.copies & set(copies)]
            names = dict.fromkeys(name for one in inner for name in _names(one, copies))
            # of copies that say the same by other steps, the fewest steps
            steps = min((self._steps(inner, copy) for copy in copies), key=len)
            # what only this wording has names it, for a first reviewer's change is in all copies
            # that were passed on
            others = {c for known in said.values() if known is not copies for c in known}
            own = next((one for one in steps if not one.copies & others), mine[0])
            made_of = tuple(self._shown[one.number].id for one in steps)
            yield ConflictText(self._shown[own.number].id, tuple(names), text, made_of)

    def _steps(self, changes: Sequence[Joined], copy: str) -> tuple[Joined, ...]:
        """Return which open ones of some changes a copy made."""
        return tuple(one for one in changes if copy in one.copies and not self._decision(one))

    def _diverged(self, proposal: Proposal) -> Conflict:
        draft = self._chinese if proposal.change.kind is ChangeKind.SOURCE else self._english
        names = tuple(dict.fromkeys(author.name for author in proposal.authors))
        return Conflict(
            proposal.change.block,
            (proposal.id,),
            proposal.change.before,
            draft.present[proposal.start : proposal.end],
            (ConflictText(proposal.id, names, proposal.change.after),),
            proposal.start,
            proposal.end,
        )


def _names(joined: Joined, copies: Sequence[str]) -> Iterator[str]:
    """Yield who made a change in these copies, or whoever did where it was passed on."""
    names = [author.name for author in joined.authors if author.copy in copies]
    yield from names or [author.name for author in joined.authors]
