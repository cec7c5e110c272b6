"""Any number of returned copies, of any rounds, against the present article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from editor.article.article import Article, Block
from editor.article.decisions import Decision
from editor.review.change import ChangeKind, Copy, Remark
from editor.review.export import Export
from editor.review.joining import ROW_KINDS, Group, groups
from editor.review.proposal import Conflict, CopyAccount, Proposal, Review, Standing
from editor.review.standing import GroupStanding, has_words_of, shown


def review(article: Article, exports: Sequence[Export], copies: Sequence[Copy]) -> Review:
    """Return everything that came back, merged, with what has been decided about it."""
    return Merging(exports, copies).review(article)


def inserted_id(change: str) -> str:
    """Return the id of the block that an inserted row becomes."""
    return f"b{change}"


@dataclass(frozen=True, slots=True)
class _OfBlock:
    """A block's part of a review, and what it was made from."""

    near: tuple[Block, ...]
    decided: tuple[Decision | None, ...]
    proposals: tuple[Proposal, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(slots=True)
class Merging:
    """The copies of an article, joined once; reviews it again and again as it is edited.

    Only blocks that were changed or decided about since the last time are merged anew.
    """

    exports: Sequence[Export]
    copies: Sequence[Copy]
    _copies: tuple[Copy, ...] = field(init=False)
    _groups: dict[str, list[Group]] = field(init=False)
    _members: dict[str, tuple[str, ...]] = field(init=False)
    _sent: dict[str, tuple[str, ...]] = field(init=False)
    _exported: dict[str, str] = field(init=False)
    _old: frozenset[str] = field(init=False)
    _known: dict[str, _OfBlock] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        rounds = {e.id: (e.round, e.made_at, e.id) for e in self.exports}
        known = {(c.id, c.export): c for c in self.copies if c.export in rounds}
        self._copies = tuple(sorted(known.values(), key=lambda c: (rounds[c.export], c.id)))
        self._groups = groups(self.exports, self._copies)
        self._members = {
            block: tuple(name for group in made for one in group.joined for name in one.members)
            for block, made in self._groups.items()
        }
        self._sent = {e.id: tuple(row.block for row in e.rows) for e in self.exports}
        self._exported = {
            change.block: copy.export for copy in self._copies for change in copy.changes
        }
        inserted = (inserted_id(name) for names in self._members.values() for name in names)
        self._old = frozenset(inserted).union(*self._sent.values())

    def review(self, article: Article) -> Review:
        """Return the review of the article as it is now."""
        rows = {block.id: row for row, block in enumerate(article.blocks)}
        by_block: dict[str, tuple[Proposal, ...]] = {}
        conflicts: list[Conflict] = []
        for block in sorted(self._groups, key=lambda block: rows.get(block, len(rows))):
            found = self._of_block(article, rows, block)
            conflicts += found.conflicts
            for proposal in found.proposals:
                there = proposal.change.block
                by_block[there] = (*by_block.get(there, ()), proposal)
            for proposal in self._of_rows(article, rows, block):
                there = proposal.change.block
                by_block[there] = (*by_block.get(there, ()), proposal)
        order = sorted(by_block, key=lambda block: rows.get(block, len(rows) if block else -1))
        return Review(
            tuple(proposal for block in order for proposal in by_block[block]),
            tuple(conflicts),
            tuple(_threaded(self._remarks(), rows)),
            tuple(item for copy in self._copies for item in copy.unplaced),
            tuple(_account(copy) for copy in self._copies),
            MappingProxyType({block: made for block, made in by_block.items() if made}),
        )

    def _of_block(self, article: Article, rows: Mapping[str, int], name: str) -> _OfBlock:
        """Return a block's proposals, made anew only if it or a decision changed."""
        near = self._near(article, rows, name)
        decisions = article.decisions.changes
        decided = tuple(decisions.get(member) for member in self._members[name])
        known = self._known.get(name)
        if known and _are_same(known.near, near) and known.decided == decided:
            return known
        proposals: list[Proposal] = []
        conflicts: list[Conflict] = []
        for group in self._groups[name]:
            others = near[1:] if name in rows else near
            alike = [b for b in others if has_words_of(group.sent.draft, b.draft.plain)]
            block = near[0] if name in rows else next(iter(alike), None)
            parts = alike if name in rows else []
            standing = GroupStanding(group, block, decisions, parts)
            made = list(standing.proposals())
            proposals += made
            conflicts += standing.conflicts(made)
        found = _OfBlock(near, decided, tuple(proposals), tuple(conflicts))
        self._known[name] = found
        return found

    def _near(self, article: Article, rows: Mapping[str, int], name: str) -> tuple[Block, ...]:
        """Return a block and those that may have been cut off from it.

        Of a block that is gone it is the one before it, which it may have been joined with.
        """
        if name not in rows:
            before = self._anchor(self._exported[name], name, rows)
            return (article.blocks[rows[before]],) if before else ()
        start = rows[name]
        end = start + 1
        while end < len(article.blocks) and article.blocks[end].id not in self._old:
            end += 1
        return article.blocks[start:end]

    def _of_rows(self, article: Article, rows: Mapping[str, int], block: str) -> Iterator[Proposal]:
        """Yield the rows put in behind a block, and where it was moved to."""
        decisions = article.decisions.changes
        for group in self._groups[block]:
            for one in group.joined:
                if one.change.kind not in ROW_KINDS:
                    continue
                change = shown(group, one, decisions)
                if change.kind is ChangeKind.ROW_INSERTED:
                    change = replace(change, block=self._anchor(change.export, block, rows))
                    standing = _inserted(change.id, rows)
                else:
                    standing = _moved(article, rows, block, change.after)
                decision = decisions.get(change.id)
                yield Proposal(change, one.authors, standing, decision=decision)

    def _anchor(self, export: str, block: str, rows: Mapping[str, int]) -> str:
        """Return the nearest block before an inserted row that is still there, or nothing."""
        sent = self._sent[export]
        if not block or block in rows or block not in sent:
            return block if block in rows else ""
        before = reversed(sent[: sent.index(block)])
        return next((other for other in before if other in rows), "")

    def _remarks(self) -> Iterable[Remark]:
        return {r.id: r for copy in reversed(self._copies) for r in reversed(copy.remarks)}.values()


def _are_same(before: Sequence[Block], now: Sequence[Block]) -> bool:
    return len(before) == len(now) and all(a is b for a, b in zip(before, now, strict=True))


def _inserted(change: str, rows: Mapping[str, int]) -> Standing:
    return Standing.THERE if inserted_id(change) in rows else Standing.OPEN


def _moved(article: Article, rows: Mapping[str, int], block: str, after: str) -> Standing:
    if block not in rows or (after and after not in rows):
        return Standing.GONE
    row = rows[block]
    before = article.blocks[row - 1].id if row else ""
    return Standing.THERE if before == after else Standing.OPEN


def _threaded(remarks: Iterable[Remark], rows: Mapping[str, int]) -> Iterator[Remark]:
    """Yield remarks in the order of the article, an answer behind what it answers."""
    by_id = {remark.id: remark for remark in remarks}
    answers: dict[str, list[Remark]] = {}
    for remark in by_id.values():
        asked = remark.reply_to or remark.about
        answers.setdefault(asked if asked in by_id else "", []).append(remark)
    for known in answers.values():
        known.sort(key=lambda remark: (remark.date, remark.id))
    first = answers.get("", [])
    first.sort(key=lambda r: (rows.get(r.block, len(rows)), r.start, r.end, r.date, r.id))
    waiting = first[::-1]
    seen: set[str] = set()
    while waiting:
        remark = waiting.pop()
        if remark.id not in seen:
            seen.add(remark.id)
            yield remark
            waiting += reversed(answers.get(remark.id, []))
    # answers that answer each other have no first one
    yield from (remark for remark in by_id.values() if remark.id not in seen)


def _account(copy: Copy) -> CopyAccount:
    authors = [change.author for change in copy.changes] + [said.author for said in copy.remarks]
    names = Counter(author for author in authors if author).most_common(1)
    return CopyAccount(
        copy.id,
        copy.name,
        names[0][0] if names else copy.last_author,
        copy.rows,
        copy.mapped,
        len(copy.changes),
        len(copy.remarks),
        len(copy.unplaced),
    )
