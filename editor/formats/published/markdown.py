"""Markdown (CommonMark, tables as GitHub has them)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from editor.article.article import BlockKind
from editor.article.printed import Printed
from editor.article.text import Mark, MarkKind, Text
from editor.formats.published.grouping import grouped, table_rows
from editor.formats.published.inline import nested

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|]|~(?=~)|&(?=#?\w+;))")
_STARTS_BLOCK = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])(?=[\s=-]|$)", re.MULTILINE)
_LINE_BREAK = "\\\n"
_NO_IMAGES: Mapping[str, str] = MappingProxyType({})
_AROUND: Mapping[MarkKind, tuple[str, str]] = {
    MarkKind.BOLD: ("**", "**"),
    MarkKind.ITALIC: ("*", "*"),
    MarkKind.SUPERSCRIPT: ("<sup>", "</sup>"),
}


def markdown(units: Iterable[Printed], images: Mapping[str, str] = _NO_IMAGES) -> str:
    """Return printed units as Markdown; `images` are the addresses of pictures by their blocks."""
    blocks = (_block(kind, group, images) for kind, group in grouped(units))
    return "\n\n".join(blocks) + "\n"


def _block(kind: BlockKind, units: list[Printed], images: Mapping[str, str]) -> str:
    if kind is BlockKind.LIST_ITEM:
        return "\n".join(
            f"{'   ' * unit.level}{'1.' if unit.ordered else '-'} {_inline(unit.text)}"
            for unit in units
        )
    if kind is BlockKind.TABLE_CELL:
        return _table(table_rows(units))
    return "\n\n".join(_line(unit, images) for unit in units)


def _line(unit: Printed, images: Mapping[str, str]) -> str:
    if unit.picture:
        return f"![{_inline(unit.text, ' ')}]({_address(images[unit.block])})"
    heading = _heading(unit)
    return heading + _inline(unit.text, " " if heading else _LINE_BREAK)


def _heading(unit: Printed) -> str:
    if unit.kind is BlockKind.TITLE:
        return "# "
    return "#" * min(6, unit.level + 1) + " " if unit.kind is BlockKind.HEADING else ""


def _table(rows: list[list[Printed]]) -> str:
    lines = ["| " + " | ".join(_inline(cell.text, "<br>") for cell in row) + " |" for row in rows]
    rule = "| " + " | ".join("---" for _ in rows[0]) + " |"
    return "\n".join([lines[0], rule, *lines[1:]])


def _inline(text: Text, line_break: str = _LINE_BREAK) -> str:
    tidy = Text(text.plain, tuple(_without_edge_blanks(text.plain, mark) for mark in text.marks))
    whole = nested(tidy, _opening, _closing, lambda string: _SPECIAL.sub(r"\\\1", string))
    return _STARTS_BLOCK.sub(_unblocked, whole).replace("\n", line_break)


def _without_edge_blanks(plain: str, mark: Mark) -> Mark:
    # "**bold **" is not bold in Markdown: a mark may not begin or end at a blank.
    covered = plain[mark.start : mark.end]
    start = mark.start + len(covered) - len(covered.lstrip())
    return replace(mark, start=start, end=max(start, mark.start + len(covered.rstrip())))


def _opening(mark: Mark) -> str:
    return _AROUND.get(mark.kind, ("[", ""))[0]


def _closing(mark: Mark) -> str:
    return _AROUND[mark.kind][1] if mark.kind in _AROUND else f"]({_address(mark.target)})"


def _address(target: str) -> str:
    return target.replace("(", "%28").replace(")", "%29").replace(" ", "%20")


def _unblocked(start: re.Match[str]) -> str:
    number, stop, bullet = start.groups()
    return f"{number}\\{stop}" if stop else f"\\{bullet}"
