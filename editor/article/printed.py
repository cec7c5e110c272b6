"""The finished English in the order it is printed: what every published form starts from."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.article.article import Article, Block, BlockKind, Cell
from editor.article.text import Text, joined


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed unit: a block's English, a run-in byline joined to the paragraph it opens."""

    kind: BlockKind
    text: Text
    level: int = 0
    ordered: bool = False
    cell: Cell | None = None


def printed(article: Article) -> Iterator[Printed]:
    """Yield the English that is there, top to bottom.

    Blocks without English and images are left out, but for table cells, which keep their table in
    shape. A run-in byline that no paragraph follows is printed by itself.
    """
    opening: list[Text] = []
    for block in article.blocks:
        if block.run_in and block.draft:
            opening.append(block.draft)
            continue
        if opening and block.kind is not BlockKind.PARAGRAPH:
            yield Printed(BlockKind.BYLINE, joined(opening, " "))
            opening = []
        if block.kind is BlockKind.IMAGE or not (block.draft or block.cell or opening):
            continue
        yield _printed(block, joined([*opening, *([block.draft] if block.draft else [])], " "))
        opening = []
    if opening:
        yield Printed(BlockKind.BYLINE, joined(opening, " "))


def _printed(block: Block, text: Text) -> Printed:
    return Printed(block.kind, text, block.level, block.ordered, block.cell)
