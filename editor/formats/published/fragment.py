"""One line of plain semantic HTML: the only shape that arrives clean in every CMS measured.

Only h2 h3 p strong em a sup ul ol li br table tr th td; no newline, no class, no span, no nbsp; a
caption is centred by attribute and style together, which 15 of 19 editors keep.
"""

from collections.abc import Callable, Iterable, Mapping

from editor.article.article import BlockKind
from editor.article.printed import Printed
from editor.article.text import Mark, MarkKind, Text
from editor.formats.published.grouping import grouped, table_rows
from editor.formats.published.inline import nested

_TAGS: Mapping[MarkKind, str] = {
    MarkKind.BOLD: "strong",
    MarkKind.ITALIC: "em",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.LINK: "a",
}
_OPENINGS: Mapping[BlockKind, str] = {
    BlockKind.TITLE: "<h2>",
    BlockKind.HEADING: "<h3>",
    BlockKind.CAPTION: '<p align="center" style="text-align: center;">',
}
_CLOSINGS: Mapping[BlockKind, str] = {BlockKind.TITLE: "</h2>", BlockKind.HEADING: "</h3>"}


def fragment(units: Iterable[Printed]) -> str:
    """Return printed units as one line of HTML."""
    return "".join(_GROUPS.get(kind, _paragraphs)(group) for kind, group in grouped(units) if group)


def inline(text: Text) -> str:
    """Return a text with its marks as tags."""
    return nested(text, _opening, _closing, _written)


def escaped(string: str) -> str:
    """Return a string with the three characters escaped that HTML text must not hold."""
    return string.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _opening(mark: Mark) -> str:
    if mark.kind is MarkKind.LINK:
        return f'<a href="{escaped(mark.target).replace(chr(34), "&quot;")}">'
    return f"<{_TAGS[mark.kind]}>"


def _closing(mark: Mark) -> str:
    return f"</{_TAGS[mark.kind]}>"


def _written(string: str) -> str:
    return escaped(string).replace("\n", "<br>")


def _paragraphs(units: list[Printed]) -> str:
    return "".join(
        f"{_OPENINGS.get(unit.kind, '<p>')}{inline(unit.text)}{_CLOSINGS.get(unit.kind, '</p>')}"
        for unit in units
    )


def _list(items: list[Printed]) -> str:
    parts: list[str] = []
    open_lists: list[tuple[int, str]] = []
    for item in items:
        tag = "ol" if item.ordered else "ul"
        while open_lists and open_lists[-1][0] > item.level:
            parts.append(f"</li></{open_lists.pop()[1]}>")
        if open_lists and open_lists[-1] == (item.level, tag):
            parts.append("</li>")
        else:
            if open_lists and open_lists[-1][0] == item.level:
                parts.append(f"</li></{open_lists.pop()[1]}>")
            parts.append(f"<{tag}>")
            open_lists.append((item.level, tag))
        parts.append(f"<li>{inline(item.text)}")
    parts += [f"</li></{tag}>" for _, tag in reversed(open_lists)]
    return "".join(parts)


def _table(cells: list[Printed]) -> str:
    rows = ("".join(_cell(cell) for cell in row) for row in table_rows(cells))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _cell(unit: Printed) -> str:
    if unit.cell is None:
        return ""
    tag = "th" if unit.cell.header else "td"
    spans = (("rowspan", unit.cell.row_span), ("colspan", unit.cell.column_span))
    written = "".join(f' {name}="{span}"' for name, span in spans if span > 1)
    return f"<{tag}{written}>{inline(unit.text)}</{tag}>"


_GROUPS: Mapping[BlockKind, Callable[[list[Printed]], str]] = {
    BlockKind.LIST_ITEM: _list,
    BlockKind.TABLE_CELL: _table,
}
