"""Reviews made by hand for the desktop's tests, as merging would return them."""

from collections import defaultdict
from dataclasses import replace

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.review.change import Change, ChangeKind, Remark, Side
from editor.review.proposal import (
    Author,
    Conflict,
    ConflictText,
    CopyAccount,
    Proposal,
    Review,
)

LI, WANG = "李明", "王芳"
FIRST = "Lingjiang Polytechnic University Signs Cooperation Agreement"
SECOND = "In his address, Fang Licheng noted that Lingjiang would deepen cooperation."
THIRD = "The agreement is valid for five years, with an initial investment of 120 million yuan."


def article() -> Article:
    """Return a release of three blocks."""
    return Article(
        "1",
        (
            Block("b1", BlockKind.TITLE, Text("灵江职业技术大学签署合作协议"), Text(FIRST)),
            Block("b2", BlockKind.PARAGRAPH, Text("方立成在致辞中指出……"), Text(SECOND)),
            Block("b3", BlockKind.PARAGRAPH, Text("协议有效期五年……"), Text(THIRD)),
        ),
    )


def by(name: str, *, tracked: bool = True, date: str = "2026-03-18T16:02:00") -> Author:
    """Return somebody who made a change."""
    return Author(name, date, tracked, f"copy of {name}")


def replacing(
    block: Block, before: str, after: str, *authors: Author, change: str = ""
) -> Proposal:
    """Return the proposal to put other words in place of those in a block's English."""
    start = block.draft.plain.index(before)
    kind = ChangeKind.REPLACE if before and after else ChangeKind.DELETE
    made = Change(
        change or f"{before}→{after}",
        "e1",
        block.id,
        kind,
        start,
        start + len(before),
        before,
        after,
        authors[0].name,
        authors[0].date,
        authors[0].tracked,
    )
    return Proposal(made, authors, start=start, end=start + len(before))


def inserting(block: Block, behind: str, words: str, *authors: Author) -> Proposal:
    """Return the proposal to insert words behind others."""
    at = block.draft.plain.index(behind) + len(behind)
    made = Change(f"+{words}", "e1", block.id, ChangeKind.INSERT, at, at, "", words)
    return Proposal(made, authors, start=at, end=at)


def colliding(block: Block, before: str, *wordings: tuple[str, str]) -> tuple[Proposal, ...]:
    """Return one proposal for each (name, wording), all in place of the same words."""
    made = [replacing(block, before, after, by(name)) for name, after in wordings]
    ids = {each.id for each in made}
    return tuple(replace(each, rivals=tuple(sorted(ids - {each.id}))) for each in made)


def conflict(proposals: tuple[Proposal, ...]) -> Conflict:
    """Return the conflict of proposals that stand at one place."""
    first = proposals[0]
    texts = [
        ConflictText(each.id, tuple(a.name for a in each.authors), each.change.after)
        for each in proposals
    ]
    before = first.change.before
    ids = tuple(each.id for each in proposals)
    return Conflict(first.change.block, ids, before, before, tuple(texts), first.start, first.end)


def remark(block: Block, words: str, said: str, name: str = LI, *, about: str = "") -> Remark:
    """Return a remark on words of a block."""
    at = block.draft.plain.index(words) if words else 0
    return Remark(
        f"r:{said}",
        "e1",
        block.id,
        Side.DRAFT,
        name,
        "2026-03-18T16:05:00",
        said,
        words,
        at,
        at + len(words),
        (block.id,),
        reply_to=about,
    )


def review(
    proposals: tuple[Proposal, ...] = (),
    conflicts: tuple[Conflict, ...] = (),
    remarks: tuple[Remark, ...] = (),
) -> Review:
    """Return a review of two copies."""
    by_block = defaultdict[str, list[Proposal]](list)
    for each in proposals:
        by_block[each.change.block].append(each)
    copies = tuple(
        CopyAccount(f"copy of {name}", f"{name}.docx", name, 3, 3, 0, 0, 0) for name in (LI, WANG)
    )
    return Review(
        proposals,
        conflicts,
        remarks,
        copies=copies,
        by_block={block: tuple(held) for block, held in by_block.items()},
    )
