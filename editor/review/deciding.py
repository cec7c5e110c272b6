"""What the desk decides about a review: each decision gives a new article.

A review is decided about as it was made from the very article that is given; afterwards it is made
anew. Decisions that cannot be carried out raise `EditRefused`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from editor.article import edits
from editor.article.article import Article, Block, BlockKind
from editor.article.decisions import Answer, Decision, RemarkState, Verdict
from editor.article.text import Text
from editor.errors import EditRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.change import DECIDED_BY_HAND, ChangeKind
from editor.review.merging import inserted_id
from editor.review.proposal import Conflict, Proposal, Review, Standing
from editor.text.words import WordEdit, apply

_GONE = QT_TRANSLATE_NOOP(
    "Review", "The block of this change is not in the article any more; decline the change."
)
_WAITING = QT_TRANSLATE_NOOP(
    "Review", "This changes words of another change; accept that one first."
)
_LOOK = QT_TRANSLATE_NOOP(
    "Review", "This changes only the look of the words; there is nothing to accept."
)
_RIVALS = QT_TRANSLATE_NOOP("Review", "These changes are about the same words; choose one of them.")
_REWRITTEN = QT_TRANSLATE_NOOP(
    "Review",
    "The words of this decision were changed since; correct the text by hand, then decide anew.",
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "Review", "This change is not part of the review any more; look at the review again."
)
_ONE_TEXT = QT_TRANSLATE_NOOP(
    "Review", "Another wording can be given for one change at a time; choose a single change."
)

_LIKE_ITS_NEIGHBOUR = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
"""Kinds an inserted row takes over from the block before it; else it is a paragraph."""


def accept(
    article: Article, review: Review, ids: Iterable[str], *, by: str, at: str,
    text: str | None = None,
) -> Article:  # fmt: skip
    """Put changes into the article; `text` is another wording for the only one.

    The other end of a move is accepted with it. Raise `EditRefused` for what is about words that
    are not there or about the look alone, and for changes that collide with each other.
    """
    chosen = _chosen(review, ids)
    if text is not None and len(chosen) != 1:
        raise EditRefused(Message("Review", _ONE_TEXT))
    _refuse_impossible(chosen)
    return _accepted(article, review, chosen, by=by, at=at, text=text)


def accept_all(
    article: Article, review: Review, *, reviewer: str | None = None, by: str, at: str
) -> Article:
    """Accept every open change, or those of one reviewer, that collides with nothing.

    Changes of the Chinese, of the order and of the look are left: they are decided by hand.
    """
    open_ones = [p for p in review.proposals if _is_plain(p, reviewer)]
    able = _without_waiting(_without_overlaps(open_ones))
    return _accepted(article, review, able, by=by, at=at)


def decline(article: Article, review: Review, ids: Iterable[str], *, by: str, at: str) -> Article:
    """Decline changes, and with each one what was done over its words."""
    chosen = _chosen(review, ids)
    names = {p.id for p in chosen}
    over = [p for p in review.proposals if p.change.over in names and p.decision is None]
    decision = Decision(Verdict.DECLINED, "", by, at)
    return _deciding(article, dict.fromkeys([p.id for p in (*chosen, *over)], decision))


def reopen(article: Article, review: Review, ids: Iterable[str]) -> Article:
    """Take decisions back; accepted words are put back as they were before.

    Raise `EditRefused` where the words were changed since.
    """
    names = {p.id for p in _chosen(review, ids)}
    chosen = [p for p in review.proposals if p.decision and names & {p.id, p.change.over}]
    names = {p.id for p in chosen}
    for proposal in sorted(chosen, key=_place)[::-1]:
        decision = proposal.decision
        if decision is None or decision.verdict is Verdict.DECLINED:
            continue
        if proposal.change.over not in names:
            undo = _REOPENERS.get(proposal.change.kind, _unwrite)
            article = undo(article, proposal, _now(proposal, review))
    return _deciding(article, dict.fromkeys([p.id for p in chosen]))


def take(
    article: Article, review: Review, conflict: Conflict, ids: Iterable[str], *, by: str, at: str
) -> Article:
    """Settle a conflict by one reviewer's wording: accept his changes, decline their rivals.

    `ids` are its proposals or the one that names it; the others of it are accepted with them.
    """
    chosen = _chosen(review, _wording(conflict, set(ids)))
    names = {p.id for p in chosen}
    _refuse_impossible(chosen)
    accepted = _accepted(article, review, chosen, by=by, at=at)
    decision = Decision(Verdict.DECLINED, "", by, at)
    return _deciding(accepted, dict.fromkeys(set(conflict.proposals) - names, decision))


def keep(article: Article, review: Review, conflict: Conflict, *, by: str, at: str) -> Article:
    """Settle a conflict by the words that stand: decline every other wording."""
    return decline(article, review, conflict.proposals, by=by, at=at)


def answer(article: Article, remark: str, text: str, *, by: str, at: str) -> Article:
    """Answer a remark; the answer travels with the next export."""
    state = article.decisions.remarks.get(remark, RemarkState())
    said = replace(state, answers=(*state.answers, Answer(text, by, at)))
    return replace(article, decisions=article.decisions.saying(remark, said))


def resolve(article: Article, remark: str, *, resolved: bool) -> Article:
    """Say that a remark is settled, or that it is not."""
    state = article.decisions.remarks.get(remark, RemarkState())
    now = replace(state, resolved=resolved)
    return replace(article, decisions=article.decisions.saying(remark, now))


def _chosen(review: Review, ids: Iterable[str]) -> list[Proposal]:
    """Return the proposals of these ids, in the order of the review, moves with both ends."""
    by_id = {p.id: p for p in review.proposals}
    wanted = set(ids)
    if not wanted <= by_id.keys():
        raise EditRefused(Message("Review", _UNKNOWN))
    moves = {_move(by_id[one]) for one in wanted} - {None}
    return [p for p in review.proposals if p.id in wanted or _move(p) in moves]


def _wording(conflict: Conflict, ids: set[str]) -> set[str]:
    """Return the proposals of the wording that is made of these, or that some of them are of."""
    texts = sorted(conflict.texts, key=lambda text: len(ids ^ set(text.proposals)))
    named = (text for text in texts if ids == set(text.proposals) or text.proposal in ids)
    found = next(named, None) or next((t for t in texts if ids & set(t.proposals)), None)
    return ids | set(found.proposals) if found else ids


def _move(proposal: Proposal) -> tuple[str, str, str] | None:
    """Return what both ends of a move share."""
    change = proposal.change
    return (change.export, change.author, change.move) if change.move else None


def _refuse_impossible(chosen: Sequence[Proposal]) -> None:
    names = {p.id for p in chosen}
    for proposal in chosen:
        if proposal.change.kind is ChangeKind.FORMAT:
            raise EditRefused(Message("Review", _LOOK))
        if proposal.standing is Standing.GONE:
            raise EditRefused(Message("Review", _GONE))
        if proposal.standing is Standing.WAITING and proposal.change.over not in names:
            raise EditRefused(Message("Review", _WAITING))
        if names & set(proposal.rivals):
            raise EditRefused(Message("Review", _RIVALS))
    if len(_without_overlaps(chosen)) < len(chosen):
        raise EditRefused(Message("Review", _RIVALS))


def _is_plain(proposal: Proposal, reviewer: str | None) -> bool:
    """Return whether "accept all" takes a proposal."""
    return (
        proposal.decision is None
        and not proposal.is_conflict
        and proposal.standing is not Standing.GONE
        and proposal.change.kind not in DECIDED_BY_HAND
        and (reviewer is None or any(author.name == reviewer for author in proposal.authors))
    )


def _without_waiting(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return proposals without those over words of changes that are not accepted either."""
    able = {p.id for p in proposals}
    left = [p for p in proposals if p.standing is not Standing.WAITING or p.change.over in able]
    return left if len(left) == len(proposals) else _without_waiting(left)


def _without_overlaps(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return proposals without those whose words in the draft an earlier one has taken.

    Changes of two rounds can be about the same words without being rivals in what was sent.
    """
    clashing: set[str] = set()
    ends: dict[tuple[str, bool], tuple[int, int, str]] = {}
    for proposal in sorted(proposals, key=_place):
        if proposal.standing in (Standing.OPEN, Standing.DIVERGED) and _is_of_words(proposal):
            where = proposal.change.block, proposal.change.kind is ChangeKind.SOURCE
            start, end, export = ends.get(where, (-1, -1, ""))
            is_point_twice = start == end == proposal.start == proposal.end
            if proposal.start < end or (is_point_twice and export != proposal.change.export):
                clashing.add(proposal.id)
            else:
                ends[where] = proposal.start, proposal.end, proposal.change.export
    return [proposal for proposal in proposals if proposal.id not in clashing]


def _place(proposal: Proposal) -> tuple[int, int]:
    return proposal.start, proposal.end


def _is_of_words(proposal: Proposal) -> bool:
    return proposal.change.kind not in (ChangeKind.ROW_INSERTED, ChangeKind.ROW_MOVED)


def _accepted(
    article: Article, review: Review, chosen: Sequence[Proposal], *, by: str, at: str,
    text: str | None = None,
) -> Article:  # fmt: skip
    """Put in proposals that do not collide, and note the decisions."""
    decided = {
        p.id: Decision(Verdict.ACCEPTED, p.change.after if text is None else text, by, at)
        for p in chosen
    }
    by_block: dict[str, list[Proposal]] = {}
    for proposal in chosen:
        if _is_of_words(proposal):
            by_block.setdefault(proposal.change.block, []).append(proposal)
    blocks = tuple(
        _written(block, by_block[block.id], decided) if block.id in by_block else block
        for block in article.blocks
    )
    article = replace(article, blocks=blocks)
    for proposal in chosen:
        if proposal.standing is Standing.THERE:
            continue
        if proposal.change.kind is ChangeKind.ROW_INSERTED:
            article = _with_row(article, review, proposal, decided[proposal.id].text)
        elif proposal.change.kind is ChangeKind.ROW_MOVED:
            article = _moved(article, proposal.change.block, proposal.change.after)
    return _deciding(article, decided)


def _written(block: Block, proposals: Sequence[Proposal], decided: Mapping[str, Decision]) -> Block:
    """Return a block with changes put into its texts, from right to left."""
    source = _spliced(block.source, _in_column(proposals, of_source=True), proposals, decided)
    draft = _spliced(block.draft, _in_column(proposals, of_source=False), proposals, decided)
    if (source, draft) == (block.source, block.draft):
        return block
    return replace(block, source=source, draft=draft)


def _in_column(proposals: Iterable[Proposal], *, of_source: bool) -> list[Proposal]:
    return [
        p
        for p in proposals
        if (p.change.kind is ChangeKind.SOURCE) is of_source
        and p.standing in (Standing.OPEN, Standing.DIVERGED)
    ]


def _spliced(
    text: Text,
    ready: Sequence[Proposal],
    proposals: Sequence[Proposal],
    decided: Mapping[str, Decision],
) -> Text:
    for proposal in sorted(ready, key=_place)[::-1]:
        words = _with_inner(proposal, proposals, decided)
        text = text.replaced(proposal.start, proposal.end, words)
    return text


def _with_inner(
    proposal: Proposal, proposals: Sequence[Proposal], decided: Mapping[str, Decision]
) -> str:
    """Return a change's words with what is accepted together with it over them."""
    text = decided[proposal.id].text
    inner = [
        WordEdit(p.change.start, p.change.end, _with_inner(p, proposals, decided))
        for p in proposals
        if p.change.over == proposal.id and p.standing is Standing.WAITING
    ]
    return apply(text, inner) if text == proposal.change.after else text


def _with_row(article: Article, review: Review, proposal: Proposal, text: str) -> Article:
    """Put an inserted row in behind its block, and behind the rows that came before it there."""
    anchor = proposal.change.block
    rows = {block.id: row for row, block in enumerate(article.blocks)}
    earlier = []
    for other in review.by_block.get(anchor, ()):
        if other.id == proposal.id:
            break
        if other.change.kind is ChangeKind.ROW_INSERTED:
            earlier.append(inserted_id(other.id))
    at = max((rows[name] for name in (anchor, *earlier) if name in rows), default=-1)
    near = article.blocks[at] if at >= 0 else None
    like = near if near and near.kind in _LIKE_ITS_NEIGHBOUR else Block("", BlockKind.PARAGRAPH)
    made = replace(
        like, id=inserted_id(proposal.id), source=Text(proposal.change.source), draft=Text(text)
    )
    return article.with_blocks(at + 1, at + 1, (made,))


def _moved(article: Article, block: str, after: str) -> Article:
    row = article.row(block)
    to = article.row(after) + 1 if after else 0
    return edits.move(article, row, to - 1 if to > row else to)


def _deciding(article: Article, decided: Mapping[str, Decision | None]) -> Article:
    return replace(article, decisions=article.decisions.deciding(decided))


def _now(proposal: Proposal, review: Review) -> str:
    """Return the words an accepted change left in the article, with what was accepted over them."""
    text = proposal.decision.text if proposal.decision else ""
    inner = [
        WordEdit(p.change.start, p.change.end, _now(p, review))
        for p in review.by_block.get(proposal.change.block, ())
        if p.change.over == proposal.id
        and p.decision is not None
        and p.decision.verdict is Verdict.ACCEPTED
    ]
    return apply(text, inner) if text == proposal.change.after else text


def _unwrite(article: Article, proposal: Proposal, words: str) -> Article:
    """Put the words that an accepted change replaced back in their place."""
    row = _row(article, proposal.change.block)
    block = article.blocks[row]
    is_source = proposal.change.kind is ChangeKind.SOURCE
    text = block.source if is_source else block.draft
    if text.plain[proposal.start : proposal.end] != words:
        raise EditRefused(Message("Review", _REWRITTEN))
    back = text.replaced(proposal.start, proposal.end, proposal.change.before)
    return (edits.correct_source if is_source else edits.write)(article, row, back)


def _uninsert(article: Article, proposal: Proposal, words: str) -> Article:
    row = _row(article, inserted_id(proposal.id))
    block = article.blocks[row]
    if (block.source.plain, block.draft.plain) != (proposal.change.source, words):
        raise EditRefused(Message("Review", _REWRITTEN))
    return edits.remove(article, row)


def _unmove(article: Article, proposal: Proposal, words: str) -> Article:
    before = proposal.change.before
    row = _row(article, proposal.change.block)
    stands_behind = article.blocks[row - 1].id if row else ""
    if stands_behind != words or (before and not _has(article, before)):
        raise EditRefused(Message("Review", _REWRITTEN))
    return _moved(article, proposal.change.block, before)


def _row(article: Article, block: str) -> int:
    if not _has(article, block):
        raise EditRefused(Message("Review", _GONE))
    return article.row(block)


def _has(article: Article, block: str) -> bool:
    return any(one.id == block for one in article.blocks)


_REOPENERS: Mapping[ChangeKind, Callable[[Article, Proposal, str], Article]] = {
    ChangeKind.ROW_INSERTED: _uninsert,
    ChangeKind.ROW_MOVED: _unmove,
}
