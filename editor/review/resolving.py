"""What travels back to the reviewers: as comments of the next export."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from editor.article.article import Article
from editor.article.decisions import RemarkState, Verdict
from editor.review.change import ChangeKind, Remark
from editor.review.export import Export, SentComment
from editor.review.proposal import Proposal, Review

_OMITTED = 60
"""Words of a change longer than this are shortened in what is said about it."""

_DECLINED = "Declined / 未采纳: {change}"
_TAKEN_AS = "Taken as / 改后采纳: {change}, now “{text}”"
_REWORDED = "“{before}” → “{after}”"
_DELETED = "delete “{before}”"
_INSERTED = "insert “{after}”"


def sent_comments(
    article: Article, review: Review, by: str, since: str = ""
) -> tuple[SentComment, ...]:
    """Return the comments that tell reviewers what became of their remarks and changes.

    A thread that was answered at the desk travels again, with the answers; one that is settled only
    if it was answered after `since`. A change that was declined after `since`, or taken in other
    words, is said where it stood. `by` signs what nobody signed. Places are those of the present
    English; what has none there stands at the beginning of the article.
    """
    blocks = {block.id: block.draft.plain for block in article.blocks}
    if not blocks:
        return ()
    states = article.decisions.remarks
    threads = (_Thread(remarks, states, blocks, by) for remarks in _threads(review.remarks))
    return (
        *(said for thread in threads if thread.travels(since) for said in thread.comments()),
        *(
            said
            for proposal in review.proposals
            if proposal.decision is not None and proposal.decision.at > since
            for said in _decided(proposal, blocks, by)
        ),
    )


def last_round(article: Article, exports: Iterable[Export]) -> str:
    """Return when the last export of other words than the present ones was made; empty if none.

    What was decided before has travelled with that one. Exports of the same words, one for each
    reviewer, are one round and say the same.
    """
    present = {block.id: block.draft.plain for block in article.blocks if block.draft}
    others = (
        export.made_at
        for export in exports
        if {row.block: row.draft for row in export.rows if row.draft} != present
    )
    return max(others, default="")


def _threads(remarks: Iterable[Remark]) -> Iterator[list[Remark]]:
    """Yield remarks with the answers that follow them."""
    thread: list[Remark] = []
    seen: set[str] = set()
    for remark in remarks:
        if thread and not seen & {remark.reply_to, remark.about}:
            yield thread
            thread, seen = [], set()
        thread.append(remark)
        seen.add(remark.id)
    if thread:
        yield thread


@dataclass(frozen=True, slots=True)
class _Thread:
    """A remark and the answers of other reviewers, with what was answered at the desk."""

    remarks: Sequence[Remark]
    states: Mapping[str, RemarkState]
    blocks: Mapping[str, str]
    by: str

    def travels(self, since: str) -> bool:
        """Return whether there is an answer to tell."""
        answers = [one.at for remark in self.remarks for one in self._state(remark).answers]
        if self._state(self.remarks[0]).resolved:
            return any(at > since for at in answers)
        return bool(answers)

    def comments(self) -> Iterator[SentComment]:
        """Yield the remark again, then all answers by date."""
        first = self.remarks[0]
        block = first.block if first.block in self.blocks else next(iter(self.blocks))
        start, end = _place(first, self.blocks[block]) if block == first.block else (0, 0)
        opening = SentComment(
            id=first.id,
            block=block,
            author=first.author or self.by,
            date=first.date,
            text=first.text or f"“{_short(first.anchor)}”",
            start=start,
            end=end,
            about=first.id,
            resolved=self._state(first).resolved,
        )
        yield opening
        said = [self._again(opening, remark) for remark in self.remarks[1:] if remark.text]
        said += [
            self._answer(opening, remark, number)
            for remark in self.remarks
            for number in range(len(self._state(remark).answers))
        ]
        yield from sorted(said, key=lambda one: one.date)

    def _state(self, remark: Remark) -> RemarkState:
        return self.states.get(remark.id, RemarkState())

    def _again(self, opening: SentComment, remark: Remark) -> SentComment:
        return replace(
            opening, id=remark.id, author=remark.author or self.by, date=remark.date,
            text=remark.text, reply_to=opening.id, about=remark.id, resolved=False,
        )  # fmt: skip

    def _answer(self, opening: SentComment, remark: Remark, number: int) -> SentComment:
        said = self._state(remark).answers[number]
        return replace(
            opening, id=_own_id("answer", remark.id, str(number)), author=said.by or self.by,
            date=said.at, text=said.text, reply_to=opening.id, about=remark.id, resolved=False,
        )  # fmt: skip


def _place(remark: Remark, present: str) -> tuple[int, int]:
    """Return where a remark's words are in the present draft, or a point at its beginning."""
    words = remark.anchor
    starts = [n for n in range(len(present)) if words and present.startswith(words, n)]
    if not starts:
        return 0, 0
    near = min(starts, key=lambda n: abs(n - remark.start))
    return near, near + len(words)


def _decided(proposal: Proposal, blocks: Mapping[str, str], by: str) -> Iterator[SentComment]:
    """Yield what is said of a change that was not taken as it was."""
    decision, change = proposal.decision, proposal.change
    if decision is None:
        return
    is_declined = decision.verdict is Verdict.DECLINED
    if not is_declined and decision.text == change.after:
        return
    text = _DECLINED if is_declined else _TAKEN_AS
    block = change.block if change.block in blocks else next(iter(blocks))
    has_place = block == change.block and change.kind not in _ELSEWHERE
    length = len(blocks[block])
    start, end = (proposal.start, proposal.end) if has_place else (0, 0)
    yield SentComment(
        _own_id("decision", proposal.id, decision.at),
        block,
        decision.by or by,
        decision.at,
        text.format(change=_described(proposal), text=_short(decision.text)),
        min(start, length),
        min(end, length),
        about=proposal.id,
    )


_ELSEWHERE = frozenset({ChangeKind.SOURCE, ChangeKind.ROW_INSERTED, ChangeKind.ROW_MOVED})
"""Kinds that have no place in the block's English."""


def _described(proposal: Proposal) -> str:
    before, after = proposal.change.before, proposal.change.after
    if proposal.change.kind is ChangeKind.ROW_MOVED:
        return "move this row / 移动本行"
    form = _REWORDED if before and after else _DELETED if before else _INSERTED
    return form.format(before=_short(before), after=_short(after))


def _short(text: str) -> str:
    return text if len(text) <= _OMITTED else f"{text[: _OMITTED - 1]}…"


def _own_id(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
