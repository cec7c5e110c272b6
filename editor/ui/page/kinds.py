"""What the kinds of blocks are called on the page."""

from PySide6.QtCore import QCoreApplication

from editor.article.article import Block, BlockKind
from editor.marking import QT_TRANSLATE_NOOP

_NAMES: dict[BlockKind, str] = {
    BlockKind.TITLE: QT_TRANSLATE_NOOP("Kinds", "Title"),
    BlockKind.SUBTITLE: QT_TRANSLATE_NOOP("Kinds", "Subtitle"),
    BlockKind.DATELINE: QT_TRANSLATE_NOOP("Kinds", "Date"),
    BlockKind.BYLINE: QT_TRANSLATE_NOOP("Kinds", "Byline"),
    BlockKind.HEADING: QT_TRANSLATE_NOOP("Kinds", "Heading"),
    BlockKind.PARAGRAPH: QT_TRANSLATE_NOOP("Kinds", "Paragraph"),
    BlockKind.LIST_ITEM: QT_TRANSLATE_NOOP("Kinds", "List"),
    BlockKind.TABLE_CELL: QT_TRANSLATE_NOOP("Kinds", "Cell {row}·{column}"),
    BlockKind.IMAGE: QT_TRANSLATE_NOOP("Kinds", "Picture"),
    BlockKind.CAPTION: QT_TRANSLATE_NOOP("Kinds", "Caption"),
    BlockKind.SIGNOFF: QT_TRANSLATE_NOOP("Kinds", "Sign-off"),
    BlockKind.OTHER: QT_TRANSLATE_NOOP("Kinds", "Other"),
}


def kind_name(block: Block) -> str:
    """Return what a block is, in the interface's language; a cell with its place in the table."""
    name = QCoreApplication.translate("Kinds", _NAMES[block.kind])
    if block.cell is not None:
        name = name.format(row=block.cell.row + 1, column=block.cell.column + 1)
    return name


def margin_label(block: Block) -> str:
    """Return what the page's margin says of a block: nothing for a paragraph of the body."""
    return "" if block.kind is BlockKind.PARAGRAPH else kind_name(block)


def bullet(blocks: tuple[Block, ...], row: int) -> str:
    """Return a list item's bullet, or its number among the items before it; "" for the others."""
    block = blocks[row]
    if block.kind is not BlockKind.LIST_ITEM:
        return ""
    if not block.ordered:
        return "•"
    number = 1
    for earlier in reversed(blocks[max(0, row - 1000) : row]):
        if earlier.kind is not BlockKind.LIST_ITEM or earlier.level < block.level:
            break
        number += earlier.ordered and earlier.level == block.level
    return f"{number}."
