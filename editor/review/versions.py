"""Versions: an article as it was sent, signed, published or about to be drafted anew."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.article.article import Article, Block

if TYPE_CHECKING:  # comparing is rare, and what it needs is slow to load
    from editor.text.words import WordEdit


class VersionCause(StrEnum):
    """What made a version worth keeping."""

    EXPORT = "export"
    SIGNATURE = "signature"
    PUBLICATION = "publication"
    DRAFTING = "drafting"


@dataclass(frozen=True, slots=True)
class Version:
    """An article's blocks at one moment.

    `of` names the export, stage or publication, if any; `label` says it for people (a Word file's
    reference, a stage's id, an address); `by` is the person, empty where nobody is named; `at` is
    ISO 8601, UTC.
    """

    id: str
    article: str
    cause: VersionCause
    of: str
    label: str
    by: str
    at: str
    blocks: tuple[Block, ...]


class Fate(StrEnum):
    """What became of a block between two versions."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class BlockDifference:
    """A block that differs, as it was and as it is; both texts with what changed in words.

    An added block was empty before, a removed one is empty now. `edits` are those of the English,
    `source_edits` those of the Chinese, in code points of the text before. `is_moved` tells that it
    stands elsewhere, whether or not its words changed.
    """

    fate: Fate
    before: Block
    after: Block
    edits: "tuple[WordEdit, ...]"
    source_edits: "tuple[WordEdit, ...]"
    is_moved: bool = False


def differences(before: Sequence[Block], after: Sequence[Block]) -> tuple[BlockDifference, ...]:
    """Return the blocks that differ, in the order they have now, removed ones where they stood."""
    old = {block.id: block for block in before}
    new = {block.id for block in after}
    kept_before = [block.id for block in before if block.id in new]
    kept_after = [block.id for block in after if block.id in old]
    stays = _in_place(kept_before, kept_after)
    found: list[BlockDifference] = []
    removed = _removed_after(before, new)
    found += (_gone(block) for block in removed.get("", ()))
    for block in after:
        was = old.get(block.id)
        if was is None:
            found.append(_difference(Fate.ADDED, Block(block.id, block.kind), block))
        elif was is not block and was != block:
            moved = block.id not in stays
            found.append(replace(_difference(Fate.CHANGED, was, block), is_moved=moved))
        elif block.id not in stays:
            found.append(replace(_difference(Fate.MOVED, was, block), is_moved=True))
        found += (_gone(gone) for gone in removed.get(block.id, ()))
    return tuple(found)


def bring_back(article: Article, version: Version) -> Article:
    """Return the article with the blocks of a version, as one more edit of the present one."""
    return replace(article, blocks=version.blocks)


def _gone(block: Block) -> BlockDifference:
    return _difference(Fate.REMOVED, block, Block(block.id, block.kind))


def _difference(fate: Fate, before: Block, after: Block) -> BlockDifference:
    from editor.text.words import word_edits  # noqa: PLC0415  slow to load

    return BlockDifference(
        fate,
        before,
        after,
        word_edits(before.draft.plain, after.draft.plain),
        word_edits(before.source.plain, after.source.plain),
    )


def _removed_after(before: Sequence[Block], new: set[str]) -> dict[str, list[Block]]:
    """Return the blocks that are gone by the last one before them that is still there."""
    removed: dict[str, list[Block]] = {}
    last = ""
    for block in before:
        if block.id in new:
            last = block.id
        else:
            removed.setdefault(last, []).append(block)
    return removed


def _in_place(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the ids that need not have moved: the longest row of them that both orders share."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415  slow to load

    shared = LCSseq.opcodes(before, after)
    return {
        block
        for part in shared
        if part.tag == "equal"
        for block in before[part.src_start : part.src_end]
    }
