"""Plain text: the same blocks, one blank line between them, LF."""

from collections.abc import Iterable

from editor.article.article import BlockKind
from editor.article.printed import Printed
from editor.formats.published.grouping import grouped, table_rows


def plain(units: Iterable[Printed]) -> str:
    """Return printed units as plain text without trailing blanks."""
    blocks = (_block(kind, group) for kind, group in grouped(units))
    return "\n\n".join(_trimmed(block) for block in blocks) + "\n"


def _block(kind: BlockKind, units: list[Printed]) -> str:
    if kind is BlockKind.LIST_ITEM:
        return "\n".join(_items(units))
    if kind is BlockKind.TABLE_CELL:
        rows = table_rows(units)
        return "\n".join(
            "\t".join(" ".join(cell.text.plain.split("\n")) for cell in row) for row in rows
        )
    return "\n\n".join(unit.text.plain for unit in units)


def _items(units: list[Printed]) -> list[str]:
    lines: list[str] = []
    numbers: dict[int, int] = {}
    for unit in units:
        numbers = {level: n for level, n in numbers.items() if level <= unit.level}
        numbers[unit.level] = numbers.get(unit.level, 0) + 1 if unit.ordered else 0
        marker = f"{numbers[unit.level]}." if unit.ordered else "-"
        lines.append(f"{'  ' * unit.level}{marker} {unit.text.plain}")
    return lines


def _trimmed(block: str) -> str:
    return "\n".join(line.rstrip(" ") for line in block.split("\n"))
