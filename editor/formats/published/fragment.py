"""One line of plain semantic HTML: the only shape that arrives clean in every CMS measured.

Only h2 h3 p strong em a sup ul ol li br table tr th td; no newline, no class, no span, no nbsp; a
caption is centred by attribute and style together, which 15 of 19 editors keep. Every run of text
carries its own marks, and a list in a list stands beside its item, because wangEditor 5 spreads a
nested mark over all of the outer one and drops a list that is inside an item, text and all.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from editor.article.article import BlockKind
from editor.article.printed import Printed
from editor.article.text import Mark, MarkKind, Text
from editor.formats.published.grouping import grouped, table_rows
from editor.formats.published.inline import nested, only_a_link
from editor.formats.published.profile import BOLD_PARAGRAPH, CLEAN, Captions, NestedLists, Profile

_CAPTION_ATTRIBUTES: Mapping[Captions, str] = {
    Captions.CENTRED: ' align="center" style="text-align: center;"',
    Captions.BY_ATTRIBUTE: ' align="center"',
    Captions.BY_STYLE: ' style="text-align: center;"',
    Captions.PLAIN: "",
}


def fragment(units: Iterable[Printed], profile: Profile = CLEAN) -> str:
    """Return printed units as one line of HTML."""
    return "".join(elements(units, profile))


def elements(units: Iterable[Printed], profile: Profile = CLEAN) -> Iterator[str]:
    """Yield the HTML of each unit, of a list and of a table as a whole."""
    for kind, group in grouped(units):
        if kind in _GROUPS:
            yield _GROUPS[kind](group, profile)
        else:
            yield from (_element(unit, profile) for unit in group)


def inline(text: Text, profile: Profile = CLEAN) -> str:
    """Return a text with its marks as tags."""
    tags = {
        MarkKind.BOLD: profile.bold,
        MarkKind.ITALIC: profile.italic,
        MarkKind.SUPERSCRIPT: "sup",
        MarkKind.LINK: "a",
    }

    def opening(mark: Mark) -> str:
        href = f' href="{quoted(mark.target)}"' if mark.kind is MarkKind.LINK else ""
        return f"<{tags[mark.kind]}{href}>"

    return nested(text, opening, lambda mark: f"</{tags[mark.kind]}>", _written, only_a_link)


def centred(content: str, profile: Profile = CLEAN) -> str:
    """Return HTML content as a paragraph that is centred as the profile centres captions."""
    return f"<p{_CAPTION_ATTRIBUTES[profile.captions]}>{content}</p>"


def escaped(string: str) -> str:
    """Return a string with the three characters escaped that HTML text must not hold."""
    return string.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(string: str) -> str:
    """Return a string as the value of an attribute in double quotation marks."""
    return escaped(string).replace('"', "&quot;")


def _written(string: str) -> str:
    return escaped(string).replace("\n", "<br>")


def _element(unit: Printed, profile: Profile) -> str:
    return _ELEMENTS.get(unit.kind, _paragraph)(unit, profile)


def _paragraph(unit: Printed, profile: Profile) -> str:
    return f"<p>{inline(unit.text, profile)}</p>"


def _caption(unit: Printed, profile: Profile) -> str:
    return centred(inline(unit.text, profile), profile)


def _title(unit: Printed, profile: Profile) -> str:
    return _headed(profile.title, unit, profile)


def _heading(unit: Printed, profile: Profile) -> str:
    return _headed(profile.heading(unit.level), unit, profile)


def _headed(tag: str, unit: Printed, profile: Profile) -> str:
    if tag == BOLD_PARAGRAPH:
        unmarked = unit.text.unmarked(MarkKind.BOLD, 0, len(unit.text))
        return f"<p>{inline(unmarked.marked(MarkKind.BOLD, 0, len(unmarked)), profile)}</p>"
    return f"<{tag}>{inline(unit.text, profile)}</{tag}>"


def _list(items: list[Printed], profile: Profile) -> str:
    # A list stands in its item, or beside it, depending on where "</li>" is written.
    inside = profile.nested_lists is NestedLists.INSIDE
    after_item, after_list = ("", "</li>") if inside else ("</li>", "")
    parts: list[str] = []
    open_lists: list[tuple[int, str]] = []
    for item in items:
        here = (item.level, "ol" if item.ordered else "ul")
        while open_lists and (open_lists[-1][0] > here[0] or _changes(open_lists[-1], here)):
            parts.append(f"{after_list}</{open_lists.pop()[1]}>")
        if open_lists and open_lists[-1] == here:
            parts.append(after_list)
        else:
            parts.append(f"<{here[1]}>")
            open_lists.append(here)
        parts.append(f"<li>{inline(item.text, profile)}{after_item}")
    parts += [f"{after_list}</{tag}>" for _, tag in reversed(open_lists)]
    return "".join(parts)


def _changes(last: tuple[int, str], here: tuple[int, str]) -> bool:
    return last[0] == here[0] and last[1] != here[1]


def _table(cells: list[Printed], profile: Profile) -> str:
    rows = ("".join(_cell(cell, profile) for cell in row) for row in table_rows(cells))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _cell(unit: Printed, profile: Profile) -> str:
    if unit.cell is None:
        return ""
    tag = "th" if unit.cell.header else "td"
    spans = (("rowspan", unit.cell.row_span), ("colspan", unit.cell.column_span))
    written = "".join(f' {name}="{span}"' for name, span in spans if span > 1)
    return f"<{tag}{written}>{inline(unit.text, profile)}</{tag}>"


_ELEMENTS: Mapping[BlockKind, Callable[[Printed, Profile], str]] = {
    BlockKind.TITLE: _title,
    BlockKind.HEADING: _heading,
    BlockKind.CAPTION: _caption,
}
_GROUPS: Mapping[BlockKind, Callable[[list[Printed], Profile], str]] = {
    BlockKind.LIST_ITEM: _list,
    BlockKind.TABLE_CELL: _table,
}
