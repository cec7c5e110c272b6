"""The finished English in the order it is printed: what every published form starts from."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.article.article import Article, Block, BlockKind, Cell, Picture
from editor.article.text import Text, joined


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed unit: a block's English, a run-in byline joined to the paragraph it opens.

    `picture` is set for images only, whose text is empty; `block` is the id of the block, of the
    paragraph where a byline is joined to it.
    """

    kind: BlockKind
    text: Text
    level: int = 0
    ordered: bool = False
    cell: Cell | None = None
    picture: Picture | None = None
    block: str = ""


def printed(article: Article, *, run_in: bool = True, images: bool = False) -> Iterator[Printed]:
    """Yield the English that is there, top to bottom.

    Blocks without English are left out, but for table cells, which keep their table in shape, and
    for images where they are asked for. A run-in byline that no paragraph follows is printed by
    itself; without `run_in` every one is.
    """
    opening: list[Block] = []
    for block in article.blocks:
        if run_in and block.run_in and block.draft:
            opening.append(block)
            continue
        if opening and block.kind is not BlockKind.PARAGRAPH:
            yield _byline(opening)
            opening = []
        if block.kind is BlockKind.IMAGE:
            if images and block.picture:
                yield Printed(block.kind, Text(), picture=block.picture, block=block.id)
        elif block.draft or block.cell or opening:
            yield _printed(block, opening)
            opening = []
    if opening:
        yield _byline(opening)


def _byline(opening: list[Block]) -> Printed:
    text = joined((block.draft for block in opening), " ")
    return Printed(BlockKind.BYLINE, text, block=opening[-1].id)


def _printed(block: Block, opening: list[Block]) -> Printed:
    texts = [one.draft for one in (*opening, block) if one.draft]
    text = joined(texts, " ") if opening else block.draft
    return Printed(block.kind, text, block.level, block.ordered, block.cell, block=block.id)
