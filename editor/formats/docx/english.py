"""The clean English page: the finished text as it will be printed, anchored for review.

A4 portrait with the margins of GB/T 9704-2012. Blocks without English are left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from editor.article.article import Article, Block, BlockKind
from editor.formats.docx.bundle import FOOTER, AssetSource, Bundle, footer, resource
from editor.formats.docx.grid import Grid, Place
from editor.formats.docx.lists import numbering_part, numbering_properties
from editor.formats.docx.markup import cell, paragraph, row, table
from editor.formats.docx.runs import ENGLISH, run
from editor.review.export import Export

_TEXT_WIDTH = 8844
"""The text block's width in twentieths of a point: 156 mm."""

_PICTURE_MM = (130.0, 87.0)
_HEAD_FILL = "F1EFEA"

_STYLES: Mapping[BlockKind, str] = {
    BlockKind.TITLE: "Title",
    BlockKind.SUBTITLE: "Subtitle",
    BlockKind.DATELINE: "DZByline",
    BlockKind.BYLINE: "DZByline",
    BlockKind.CAPTION: "Caption",
    BlockKind.SIGNOFF: "DZSignoff",
}
_BODY = "DZBody"

_PAGE = (
    "<w:sectPr>"
    f'<w:footerReference w:type="default" r:id="{FOOTER}"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" '
    'w:footer="1134" w:gutter="0"/>'
    "</w:sectPr>"
)


def english_docx(article: Article, export: Export, asset: AssetSource) -> bytes:
    """Return the clean English of an article as a .docx file.

    `asset` gives the images. Raise `ValueError` for a block id that a bookmark cannot carry.
    """
    bundle = Bundle(export, asset)
    page = _Page(bundle)
    body = "".join(page.parts(article.blocks))
    others = bundle.other_comments()
    if not body or body.endswith("</w:tbl>") or others:
        # Word wants a paragraph after the last table; comments on what is not here want one, too.
        body += paragraph(_BODY, others)
    parts = {
        "styles": resource("styles_english.xml"),
        "settings": resource("settings.xml"),
        "fonts": resource("fonts.xml"),
        "numbering": numbering_part(page.lists),
        FOOTER: footer(export, "footer_english.xml"),
    }
    titles = (b.draft.plain for b in article.blocks if b.kind is BlockKind.TITLE)
    title = " ".join(next(titles, "").split())
    return bundle.saved(body + _PAGE, title or export.reference, parts)


class _Page:
    """The page's parts in order; counts its numbered lists."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._opening = ""
        self._in_body = False
        self.lists = 0

    def parts(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the XML of the blocks; those without English are left out."""
        for group, members in groupby(blocks, key=_group):
            if group is BlockKind.LIST_ITEM:
                yield from self._list(list(members))
            elif isinstance(group, int):
                yield self._table(list(members))
            else:
                yield from (self._single(block) for block in members)
        yield self._closed()

    def _single(self, block: Block) -> str:
        if block.kind is BlockKind.IMAGE:
            return self._picture(block)
        if not block.draft:
            return ""
        if block.kind is BlockKind.BYLINE and block.run_in:
            self._opening += self._anchored(block) + run(" ", ENGLISH)
            return ""
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.OTHER}:
            self._in_body = True
            opening, self._opening = self._opening, ""
            return paragraph(_BODY, opening + self._anchored(block))
        return self._closed() + paragraph(self._style(block), self._anchored(block))

    def _closed(self) -> str:
        """Return a run-in byline that no paragraph followed."""
        opening, self._opening = self._opening, ""
        return paragraph(_BODY, opening) if opening else ""

    def _style(self, block: Block) -> str:
        if block.kind is BlockKind.HEADING:
            return f"Heading{min(max(block.level, 1), 3)}"
        if block.kind is BlockKind.BYLINE and self._in_body:
            return _STYLES[BlockKind.SIGNOFF]
        return _STYLES[block.kind]

    def _anchored(self, block: Block) -> str:
        return self._bundle.english(block.id, block.draft)

    def _picture(self, block: Block) -> str:
        if block.picture is None:
            return ""
        described = replace(block.picture, alt=block.draft.plain)
        drawing = self._bundle.picture(described, *_PICTURE_MM)
        return self._closed() + paragraph("DZPicture", drawing) if drawing else ""

    def _list(self, items: list[Block]) -> Iterator[str]:
        items = [item for item in items if item.draft]
        if any(item.ordered for item in items):
            self.lists += 1
        for item in items:
            properties = numbering_properties(self.lists if item.ordered else 0, item.level)
            yield paragraph("ListParagraph", self._anchored(item), properties)

    def _table(self, blocks: list[Block]) -> str:
        if not any(block.draft for block in blocks):
            return ""
        grid = Grid.of(blocks)
        widths = [_TEXT_WIDTH // grid.columns] * grid.columns
        rows = "".join(self._row(places, widths) for places in grid.rows())
        return table(widths, rows) + paragraph(_BODY, "")

    def _row(self, places: list[Place], widths: list[int]) -> str:
        header = any(place.header for place in places)
        cells = "".join(
            cell(
                widths[0] * place.span,
                paragraph("DZCell", self._anchored(place.block) if place.block else ""),
                fill=_HEAD_FILL if header else "",
                span=place.span,
                merge=place.merge,
            )
            for place in places
        )
        return row(cells, repeats=header)


def _group(block: Block) -> object:
    """Return what keeps neighbours together: the table's number, being a list, or nothing."""
    if block.cell is not None:
        return block.cell.table
    return block.kind if block.kind is BlockKind.LIST_ITEM else None
