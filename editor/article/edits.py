"""What a person can do to an article's blocks. Every edit returns a new article.

Rows are zero-based places in `Article.blocks`. An edit the article does not allow raises
`EditRefused` with the reason.
"""

from dataclasses import replace

from editor.article.article import Article, Block, BlockKind, new_block_id
from editor.article.provenance import Provenance
from editor.article.text import Text, joined
from editor.errors import EditRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_JOINS_ALIKE = QT_TRANSLATE_NOOP(
    "Article", "Only two paragraphs, list items or lines of one kind can be joined; these differ."
)
_NO_NEXT = QT_TRANSLATE_NOOP("Article", "There is no block after this one to join it with.")
_PLACED = QT_TRANSLATE_NOOP(
    "Article", "A table cell or an image keeps its place; it cannot be split, joined or removed."
)
_STAYS = QT_TRANSLATE_NOOP(
    "Article", "A table cell or an image keeps its place; move the text around it instead."
)
_NEEDS_TABLE = QT_TRANSLATE_NOOP(
    "Article", "Only what the source shows as a table cell or an image can be of that kind."
)

FIXED_KINDS = frozenset({BlockKind.TABLE_CELL, BlockKind.IMAGE})
"""Kinds that rest on a place or a picture in the source, and so cannot be given or taken."""


def write(article: Article, row: int, draft: Text, provenance: Provenance | None = None) -> Article:
    """Set a block's English; without a provenance it is a person's own."""
    block = replace(article.blocks[row], draft=draft, provenance=provenance)
    return article.with_block(row, block)


def confirm(article: Article, row: int) -> Article:
    """Make a block's English a person's own, as it stands."""
    block = article.blocks[row]
    if block.provenance is None:
        return article
    return article.with_block(row, replace(block, provenance=None))


def correct_source(article: Article, row: int, source: Text) -> Article:
    """Correct a block's Chinese."""
    return article.with_block(row, replace(article.blocks[row], source=source))


def set_kind(article: Article, row: int, kind: BlockKind) -> Article:
    """Say what a block is; a heading gets level 1 when it had none."""
    block = article.blocks[row]
    if kind is block.kind:
        return article
    if FIXED_KINDS & {kind, block.kind}:
        raise EditRefused(Message("Article", _NEEDS_TABLE))
    levelled = {BlockKind.HEADING: max(1, block.level), BlockKind.LIST_ITEM: block.level}
    changed = replace(block, kind=kind, level=levelled.get(kind, 0), run_in=False)
    return article.with_block(row, changed)


def split(article: Article, row: int, source_at: int, draft_at: int) -> Article:
    """Split a block in two at code points of its Chinese and its English.

    White space at the cut is dropped; the second block is new and of the same kind.
    """
    block = article.blocks[row]
    if block.kind in FIXED_KINDS:
        raise EditRefused(Message("Article", _PLACED))
    first = replace(
        block,
        source=block.source.cut(0, source_at).stripped(),
        draft=block.draft.cut(0, draft_at).stripped(),
        provenance=None,
    )
    second = replace(
        block,
        id=new_block_id(),
        source=block.source.cut(source_at).stripped(),
        draft=block.draft.cut(draft_at).stripped(),
        run_in=False,
        provenance=None,
    )
    return article.with_blocks(row, row + 1, (first, second))


def join(article: Article, row: int) -> Article:
    """Join a block with the one after it; Chinese without, English with a blank between."""
    if row + 1 >= len(article.blocks):
        raise EditRefused(Message("Article", _NO_NEXT))
    first, second = article.blocks[row : row + 2]
    if FIXED_KINDS & {first.kind, second.kind}:
        raise EditRefused(Message("Article", _PLACED))
    if first.kind is not second.kind:
        raise EditRefused(Message("Article", _JOINS_ALIKE))
    both = replace(
        first,
        source=joined(t for t in (first.source, second.source) if t),
        draft=joined((t for t in (first.draft, second.draft) if t), " "),
        provenance=None,
    )
    return article.with_blocks(row, row + 2, (both,))


def remove(article: Article, row: int) -> Article:
    """Take a block that is no part of the release out of the article."""
    if article.blocks[row].kind is BlockKind.TABLE_CELL:
        raise EditRefused(Message("Article", _PLACED))
    return article.with_blocks(row, row + 1, ())


def insert_after(article: Article, row: int, kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    """Put an empty block after a row; -1 puts it first."""
    return article.with_blocks(row + 1, row + 1, (Block(new_block_id(), kind),))


def move(article: Article, row: int, to: int) -> Article:
    """Move a block so that it stands at the row `to` of the article it leaves behind."""
    block = article.blocks[row]
    if FIXED_KINDS & {block.kind}:
        raise EditRefused(Message("Article", _STAYS))
    return article.with_blocks(row, row + 1, ()).with_blocks(to, to, (block,))


def changed_rows(before: Article, after: Article) -> tuple[int, int, int]:
    """Return where two articles differ: (first row, rows before, rows after); zeros when alike."""
    old, new = before.blocks, after.blocks
    shared = min(len(old), len(new))
    first = next((i for i in range(shared) if old[i] is not new[i]), shared)
    limit = shared - first
    tail = next((i for i in range(limit) if old[-1 - i] is not new[-1 - i]), limit)
    return first, len(old) - first - tail, len(new) - first - tail
