"""Walks an element tree and gives its blocks: paragraphs, headings, lists, tables, pictures.

The walk is a loop over start and end events, never a recursion, so the depth of a page's nesting
costs nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement

from editor.article.article import Block, BlockKind, Picture
from editor.article.text import Mark, MarkKind, Text, joined
from editor.formats.html.inline import LINE_BREAK, paragraphs, source_text
from editor.formats.html.markup import style_of
from editor.formats.html.pictures import Pictures
from editor.formats.html.tables import Grid, TableCell, is_layout, table_cells
from editor.formats.html.word import LEVEL, ORDERED

_BLOCKS = frozenset(
    "html body main article section header footer div p center blockquote form fieldset address"
    " h1 h2 h3 h4 h5 h6 ul ol li dl dt dd figure figcaption table caption thead tbody tfoot tr td"
    " th hr pre details summary w:sdt dir menu".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HOLDERS = frozenset({"p", "li", "dt", "dd", "pre", "figcaption", "caption", *_HEADINGS})
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite"})
_LISTS = frozenset({"ul", "ol", "dir", "menu"})
_BOLD_STYLES = {"bold": True, "bolder": True, "normal": False, "lighter": False}
_KINDS = {"li": BlockKind.LIST_ITEM, "figcaption": BlockKind.CAPTION}
_LONGEST_CAPTION = 80
_DEAD_LINKS = ("#", "javascript:", "data:", "about:", "file:")


@dataclass(frozen=True, slots=True)
class _Style:
    """How text at a place of the tree is to be read; inherited by what is inside."""

    bold: bool = False
    italic: bool = False
    superscript: bool = False
    link: str = ""
    pre: bool = False
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    ordered: bool = False
    lists: int = 0
    centred: bool = False
    loose: bool = True

    def marks(self, length: int) -> Iterable[Mark]:
        """Yield the marks of a run of this style."""
        if self.bold and self.kind is not BlockKind.HEADING:
            yield Mark(0, length, MarkKind.BOLD)
        if self.italic:
            yield Mark(0, length, MarkKind.ITALIC)
        if self.superscript:
            yield Mark(0, length, MarkKind.SUPERSCRIPT)
        if self.link:
            yield Mark(0, length, MarkKind.LINK, self.link)


@dataclass(slots=True)
class Walk:
    """What a walk found: the blocks without ids, and where watched elements begin and end."""

    blocks: list[Block] = field(default_factory=list)
    spans: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict)


def walk(
    root: HtmlElement,
    pictures: Pictures,
    base: str = "",
    watched: Iterable[HtmlElement] = (),
) -> Walk:
    """Return the blocks inside an element; links are resolved against `base` where it is known."""
    return _Walker(pictures, base, set(watched)).walk(root)


class _Walker:
    def __init__(self, pictures: Pictures, base: str, watched: set[HtmlElement]) -> None:
        self._pictures = pictures
        self._base = base
        self._watched = watched
        self._around_watched = {e for element in watched for e in element.iterancestors()}
        self._found = Walk()
        self._styles = [_Style()]
        self._runs: list[Text] = []
        self._item_begun = False
        self._tables = 0

    def walk(self, root: HtmlElement) -> Walk:
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            if event == "start":
                if self._start(element):
                    events.skip_subtree()
            else:
                self._end(element)
                if element is not root:
                    self._add(element.tail)
        self._flush()
        return self._found

    def _start(self, element: HtmlElement) -> bool:
        """Enter an element; tell whether what is inside has been dealt with."""
        tag = element.tag
        if tag in _BLOCKS or element in self._watched:
            self._flush()
        if element in self._watched:
            self._found.spans[element] = (len(self._found.blocks), -1)
        done = False
        if tag == "br":
            self._runs.append(Text(LINE_BREAK))
        elif tag in {"img", "v:imagedata"}:
            self._picture(self._pictures.take(element))
        elif tag == "table":
            done = self._table(element)
        elif tag == "li" or element.get(LEVEL) is not None:
            self._item_begun = True
        self._styles.append(self._style(element))
        if not done:
            self._add(element.text)
        return done

    def _end(self, element: HtmlElement) -> None:
        if element.tag in _BLOCKS or element in self._watched:
            self._flush()
        if element in self._watched:
            self._found.spans[element] = (self._found.spans[element][0], len(self._found.blocks))
        self._styles.pop()

    def _add(self, data: str | None) -> None:
        if not data:
            return
        style = self._styles[-1]
        plain = data if style.pre else source_text(data)
        self._runs.append(Text(plain, tuple(style.marks(len(plain)))))

    def _flush(self) -> None:
        if not self._runs:
            return
        text, self._runs = joined(self._runs), []
        style = self._styles[-1]
        for paragraph in paragraphs(text, loose=style.loose):
            kind = style.kind
            if kind is BlockKind.LIST_ITEM and not self._item_begun:
                kind = BlockKind.PARAGRAPH
            self._item_begun = self._item_begun and kind is not BlockKind.LIST_ITEM
            if kind is BlockKind.PARAGRAPH and self._is_caption(paragraph):
                kind = BlockKind.CAPTION
            is_item = kind is BlockKind.LIST_ITEM
            level = style.level if kind in {BlockKind.HEADING, BlockKind.LIST_ITEM} else 0
            block = Block("", kind, paragraph, level=level, ordered=is_item and style.ordered)
            self._found.blocks.append(block)

    def _is_caption(self, paragraph: Text) -> bool:
        """Tell whether a short centred paragraph stands right behind a picture."""
        before = self._found.blocks[-1].kind if self._found.blocks else None
        short = len(paragraph) <= _LONGEST_CAPTION
        return short and self._styles[-1].centred and before is BlockKind.IMAGE

    def _picture(self, picture: Picture | None) -> None:
        if picture is not None:
            self._flush()
            self._found.blocks.append(Block("", BlockKind.IMAGE, picture=picture))

    def _style(self, element: HtmlElement) -> _Style:
        style = self._styles[-1]
        tag = element.tag
        if tag in _BLOCKS:
            style = _block_style(element, style)
        if tag in _BOLD:
            style = replace(style, bold=True)
        elif tag in _ITALIC:
            style = replace(style, italic=True)
        elif tag == "sup":
            style = replace(style, superscript=True)
        elif tag == "a":
            style = replace(style, link=self._link(element) or style.link)
        return _with_css(style, style_of(element))

    def _link(self, element: HtmlElement) -> str:
        href = element.get("href", "").strip()
        if not href or href.lower().startswith(_DEAD_LINKS):
            return ""
        try:
            return urljoin(self._base, href)
        except ValueError:
            return ""

    def _table(self, element: HtmlElement) -> bool:
        """Take a table of data cell by cell; a table that only lays out the page is walked."""
        if element in self._around_watched or is_layout(element):
            return False
        for caption in element.iterchildren("caption"):
            self._found.blocks += walk(caption, self._pictures, self._base).blocks
        grid = Grid(self._tables)
        self._tables += 1
        self._found.blocks += (self._cell(cell) for cell in table_cells(element, grid))
        return True

    def _cell(self, cell: TableCell) -> Block:
        inside = walk(cell.element, self._pictures, self._base).blocks
        text = joined((block.source for block in inside if block.source), LINE_BREAK)
        return Block("", BlockKind.TABLE_CELL, text, cell=cell.place)


def _block_style(element: HtmlElement, style: _Style) -> _Style:
    tag = element.tag
    style = replace(style, loose=style.loose and tag not in _HOLDERS)
    word_level = element.get(LEVEL)
    if word_level is not None:
        ordered = bool(element.get(ORDERED))
        return replace(style, kind=BlockKind.LIST_ITEM, level=int(word_level), ordered=ordered)
    if tag in _HEADINGS:
        return replace(style, kind=BlockKind.HEADING, level=_HEADINGS[tag])
    if tag in _LISTS:
        return replace(style, lists=style.lists + 1, ordered=tag == "ol")
    kind = _KINDS.get(str(tag), style.kind)
    level = max(0, style.lists - 1) if tag == "li" else style.level
    align = element.get("align", "").lower()
    centred = tag == "center" or (align == "center" if align else style.centred)
    pre = style.pre or tag == "pre"
    return replace(style, kind=kind, level=level, pre=pre, centred=centred)


def _with_css(style: _Style, css: dict[str, str]) -> _Style:
    if not css:
        return style
    weight = css.get("font-weight", "")
    bold = int(weight) >= 600 if weight.isdecimal() else _BOLD_STYLES.get(weight, style.bold)
    slant = css.get("font-style", "")
    italic = slant in {"italic", "oblique"} if slant else style.italic
    raised = css.get("vertical-align", "") == "super" or style.superscript
    pre = css.get("white-space", "").startswith("pre") or style.pre
    centred = css["text-align"] == "center" if "text-align" in css else style.centred
    return replace(style, bold=bold, italic=italic, superscript=raised, pre=pre, centred=centred)
