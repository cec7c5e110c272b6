"""Plain text: the same blocks, one blank line between them, LF."""

from collections.abc import Iterable, Iterator

from editor.article.article import BlockKind
from editor.article.printed import Printed
from editor.formats.published.grouping import grouped, table_rows


def plain(units: Iterable[Printed]) -> str:
    """Return printed units as plain text without trailing blanks.

    List items are blocks of their own: lines that merely follow each other are glued into one
    paragraph by half of the web editors. A table is one block, its cells parted by tabs.
    """
    blocks = (block for kind, group in grouped(units) for block in _blocks(kind, group))
    return "\n\n".join(_trimmed(block) for block in blocks) + "\n"


def _blocks(kind: BlockKind, units: list[Printed]) -> Iterator[str]:
    if kind is BlockKind.LIST_ITEM:
        yield from _items(units)
    elif kind is BlockKind.TABLE_CELL:
        rows = table_rows(units)
        yield "\n".join(
            "\t".join(" ".join(cell.text.plain.split("\n")) for cell in row) for row in rows
        )
    else:
        yield from (unit.text.plain for unit in units)


def _items(units: list[Printed]) -> Iterator[str]:
    numbers: dict[int, int] = {}
    for unit in units:
        numbers = {level: n for level, n in numbers.items() if level <= unit.level}
        numbers[unit.level] = numbers.get(unit.level, 0) + 1 if unit.ordered else 0
        marker = f"{numbers[unit.level]}." if unit.ordered else "-"
        yield f"{'  ' * unit.level}{marker} {unit.text.plain}"


def _trimmed(block: str) -> str:
    return "\n".join(line.rstrip() for line in block.split("\n"))
