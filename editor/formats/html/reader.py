"""Reads a saved web page (.html, .htm)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lxml.html import HtmlElement

from editor.article.article import Asset, Block, BlockKind
from editor.article.text import Text
from editor.formats.html.containers import (
    Container,
    container,
    squeezed,
    stated_title,
    title_element,
    without_site_name,
)
from editor.formats.html.markup import address, declared_charset, parse, prune
from editor.formats.html.pictures import Pictures
from editor.formats.html.walker import Walk, walk
from editor.formats.html.word import mark_lists
from editor.formats.opening import checked, open_text
from editor.formats.page import Page
from editor.formats.recognise.facts import states_fact
from editor.formats.recognise.furniture import is_furniture
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress

_GUESSED = QT_TRANSLATE_NOOP(
    "Formats",
    "This page is of no kind Duizhao knows, so its largest text was taken. "
    "Check that the article is whole.",
)
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "Formats", "Lines left out around the article: {count}, beginning with “{text}”."
)
_NO_PICTURES = QT_TRANSLATE_NOOP(
    "Formats", "Pictures that were not saved with the page: {count}. Only their names were kept."
)
_FROM_HEAD = QT_TRANSLATE_NOOP(
    "Formats", "The page shows no date; “{text}” was taken from its head."
)

_FACT_METAS = (
    ("pubdate", "发布时间："),
    ("contentsource", "来源："),
    ("author", "作者："),
)
_INLINE = ("span", "i", "em", "a", "b", "label", "font", "strong", "small", "time")
_STEPS_AROUND = 3
_SUBTITLE = range(5, 61)
_QUOTED = 30
_AFTER = 20
"""So many lines after the article may still be its sign-off; what follows is another part."""


def read(path: Path, progress: Progress) -> Page:
    """Read a saved page: the article's blocks, its title and the lines of facts around it.

    Raise `UnreadableFile` when the file is not a page with text.
    """
    progress(0, 3)
    markup, warnings = open_text(path, declared_charset)
    progress(1, 3)
    root = parse(markup, path.name)
    if root is None:
        return checked(Page(()), path.name)
    progress(2, 3)
    page = checked(page_of(root, Pictures(path.parent)), path.name)
    progress(3, 3)
    return replace(page, warnings=warnings + page.warnings)


def page_of(root: HtmlElement, pictures: Pictures) -> Page:
    """Return the article of a parsed page: what its container holds and the facts around it."""
    stated = stated_title(root)
    title = without_site_name(stated)
    metas = tuple(_stated_facts(root))
    came_from = address(root)
    prune(root)
    mark_lists(root)
    found = container(root)
    if found is None:
        return Page((), title=title, address=came_from)
    heading = title_element(root, found.element, stated)
    region = _region(found.element, heading)
    watched = [e for e in (heading, found.element) if e is not None]
    _space_out(region, watched)
    walked = walk(region, pictures, came_from, watched)
    chosen = _chosen(walked, found, heading)
    blocks, told = _with_stated_facts(chosen.blocks, metas)
    return Page(
        numbered(ranked(blocks)),
        _shown(blocks, pictures),
        title,
        came_from,
        chosen.warnings + told,
    )


def _shown(blocks: tuple[Block, ...], pictures: Pictures) -> tuple[Asset, ...]:
    """Return the pictures of the article; those around it stay out."""
    shown = {block.picture.asset for block in blocks if block.picture}
    return tuple(asset for asset in pictures.assets.values() if asset.id in shown)


def numbered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with the ids b1, b2, …."""
    return tuple(replace(block, id=f"b{n}") for n, block in enumerate(blocks, start=1))


def ranked(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with heading levels counted from 1 without gaps."""
    levels = sorted({b.level for b in blocks if b.kind is BlockKind.HEADING})
    ranks = {level: rank for rank, level in enumerate(levels, start=1)}
    return tuple(
        replace(b, level=ranks[b.level]) if b.kind is BlockKind.HEADING else b for b in blocks
    )


@dataclass(frozen=True, slots=True)
class _Chosen:
    blocks: tuple[Block, ...]
    warnings: tuple[Message, ...]


def _region(content: HtmlElement, heading: HtmlElement | None) -> HtmlElement:
    """Return an element a few steps around the article and its title, for the lines near them."""
    around = [content, *content.iterancestors()]
    above = set(heading.iterancestors()) if heading is not None else set(around)
    nearest = next(step for step, e in enumerate(around) if e in above or step == len(around) - 1)
    return around[min(nearest + _STEPS_AROUND, len(around) - 1)]


def _space_out(region: HtmlElement, watched: list[HtmlElement]) -> None:
    """Part the touching inline elements around the article, as the page's style sheet does."""
    inside = {e for element in watched for e in element.iter()}
    for element in region.iter(*_INLINE):
        after = element.getnext()
        if (
            not element.tail
            and after is not None
            and after.tag in _INLINE
            and element not in inside
        ):
            element.tail = " "


def _chosen(walked: Walk, found: Container, heading: HtmlElement | None) -> _Chosen:
    """Take title and content whole, and from around them only the lines that state facts."""
    begin, end = walked.spans[found.element]
    title = range(*walked.spans[heading]) if heading is not None else range(0)
    taken: list[Block] = []
    left: list[str] = []
    for row, block in enumerate(walked.blocks):
        if row in title:
            taken.append(_as_title(block))
        elif begin <= row < end or _is_near(block, row, title.stop, end):
            taken.append(block)
        elif block.source:
            left.append(block.source.plain)
    warnings = [] if found.known else [Message("Formats", _GUESSED)]
    missing = sum(1 for block in taken if block.picture and not block.picture.asset)
    if missing:
        warnings.append(Message("Formats", _NO_PICTURES, {"count": missing}))
    if left:
        values = {"count": len(left), "text": _quoted(left[0])}
        warnings.append(Message("Formats", _LEFT_OUT, values))
    return _Chosen(tuple(taken), tuple(warnings))


def _as_title(block: Block) -> Block:
    if block.kind is BlockKind.IMAGE:
        return block
    return Block("", BlockKind.TITLE, Text(block.source.plain))


def _is_near(block: Block, row: int, after_title: int, end: int) -> bool:
    """Tell whether a line around the article is a part of it: its subtitle or a fact."""
    if not after_title <= row < end + _AFTER or block.kind is BlockKind.IMAGE:
        return False
    text = block.source.plain
    is_subtitle = row == after_title > 0 and len(text) in _SUBTITLE and not is_furniture(text)
    return is_subtitle or states_fact(text)


def _quoted(text: str) -> str:
    return text if len(text) <= _QUOTED else text[:_QUOTED] + "…"


def _stated_facts(root: HtmlElement) -> Iterator[str]:
    """Yield the facts a CMS states in the head of its pages, written as a page shows them."""
    given = {e.get("name", "").lower(): e.get("content", "").strip() for e in root.iter("meta")}
    for name, label in _FACT_METAS:
        if given.get(name):
            yield label + given[name]


def _with_stated_facts(
    blocks: tuple[Block, ...], metas: tuple[str, ...]
) -> tuple[tuple[Block, ...], tuple[Message, ...]]:
    """Add the head's date line after the title of a page that shows none."""
    if not metas or not metas[0].startswith(_FACT_METAS[0][1]):
        return blocks, ()
    page = squeezed("".join(b.source.plain for b in blocks[:12]))
    if any(states_fact(b.source.plain) for b in blocks[:12]):
        return blocks, ()
    line = " ".join(m for m in metas if squeezed(m.partition("：")[2]) not in page)
    titles = sum(1 for b in blocks if b.kind is BlockKind.TITLE)
    told = Message("Formats", _FROM_HEAD, {"text": _quoted(line)})
    added = Block("", BlockKind.PARAGRAPH, Text(line))
    return (*blocks[:titles], added, *blocks[titles:]), (told,)
