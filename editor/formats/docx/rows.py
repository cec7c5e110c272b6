"""Which blocks of an article are sent out, and under which visible ids."""

from collections.abc import Iterator

from editor.article.article import Article, Block, BlockKind
from editor.formats.docx.runs import clean
from editor.review.export import SentRow, label


def sent_rows(article: Article, export_id: str) -> tuple[SentRow, ...]:
    """Return the rows an export of the article has, in order.

    Every block with Chinese or English text is a row; an image is one when no caption follows that
    would show it. An image's Chinese is its own text or, without one, its alternative text.
    """
    blocks = [block for block in article.blocks if _is_sent(block)]
    captioned = {image.id for images in captioned_images(article).values() for image in images}
    rows = [block for block in blocks if block.id not in captioned or block.source or block.draft]
    return tuple(
        SentRow(
            block.id,
            label(number, export_id, block.id),
            clean(chinese(block)),
            clean(block.draft.plain),
        )
        for number, block in enumerate(rows, 1)
    )


def chinese(block: Block) -> str:
    """Return a block's plain Chinese; an image without text has its alternative text."""
    if block.source or block.picture is None:
        return block.source.plain
    return block.picture.alt


def captioned_images(article: Article) -> dict[str, tuple[Block, ...]]:
    """Return the images that stand directly before each caption, by the caption's block id."""
    return dict(_captioned(article))


def _captioned(article: Article) -> Iterator[tuple[str, tuple[Block, ...]]]:
    waiting: list[Block] = []
    for block in article.blocks:
        if block.kind is BlockKind.IMAGE:
            waiting.append(block)
            continue
        if block.kind is BlockKind.CAPTION and waiting:
            yield block.id, tuple(waiting)
        waiting = []


def _is_sent(block: Block) -> bool:
    picture = block.picture
    shown = picture is not None and bool(picture.asset or picture.alt)
    return bool(block.source.plain.strip() or block.draft.plain.strip()) or shown
