"""The bilingual review table: one row a block, its id, its Chinese and its English.

A4 landscape. Reviewers change the English column with Track Changes on; everything that brings
their copy home again is in `anchors`. Rows are written as strings, not cell by cell.
"""

from collections.abc import Mapping, Sequence

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.formats.docx.bundle import FOOTER, AssetSource, Bundle, footer, resource
from editor.formats.docx.markup import cell, paragraph, row, table
from editor.formats.docx.rows import captioned_images, chinese
from editor.formats.docx.runs import CHINESE, ENGLISH, run, text_runs, two_languages
from editor.formats.docx.signoff import signoff_table
from editor.review.export import Export, SentRow
from editor.review.returned import AnchorKind

Terms = Mapping[str, Sequence[tuple[int, int]]]

WIDTHS = (907, 5216, 6633)
"""The columns in twentieths of a point: 16, 92 and 117 mm."""

_THUMBNAIL_MM = (30.0, 22.0)

KIND_LABELS: Mapping[BlockKind, str] = {
    BlockKind.TITLE: "标题 Title",
    BlockKind.SUBTITLE: "副标题 Subtitle",
    BlockKind.DATELINE: "日期 Date",
    BlockKind.BYLINE: "署名 Byline",
    BlockKind.HEADING: "小标题 Heading",
    BlockKind.LIST_ITEM: "列表 List",
    BlockKind.TABLE_CELL: "表格 Table",
    BlockKind.IMAGE: "图片 Image",
    BlockKind.CAPTION: "图说 Caption",
    BlockKind.SIGNOFF: "审核 Sign-off",
    BlockKind.OTHER: "其他 Other",
}
"""The quiet second line of the id column; a paragraph needs none."""

_STYLES: Mapping[BlockKind, tuple[str, str]] = {
    BlockKind.TITLE: ("DZSourceTitle", "DZTargetTitle"),
    BlockKind.SUBTITLE: ("DZSourceHeading", "DZTargetHeading"),
    BlockKind.HEADING: ("DZSourceHeading", "DZTargetHeading"),
}
_PLAIN_STYLES = ("DZSource", "DZTarget")

_COLUMNS = (
    ("DZIdColumn", "编号", ""),
    ("DZColumn", "中文", "Chinese"),
    ("DZColumn", "英文", "English"),
)
_FILL = "F1EFEA"

_CHINESE_NOTE = (
    "请只修改“英文”一栏（修订模式已打开），任何地方都欢迎批注。请勿改动编号。绿色底纹为术语库用语。"
)
_ENGLISH_NOTE = (
    "Please edit the English column only (Track Changes is on); comments are welcome anywhere. "
    "Leave the numbers as they are. Words on green are glossary terms."
)

_PAGE = (
    "<w:sectPr>"
    f'<w:footerReference w:type="default" r:id="{FOOTER}"/>'
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="2041" w:bottom="1134" w:left="2041" w:header="737" '
    'w:footer="624" w:gutter="0"/>'
    "</w:sectPr>"
)


def review_docx(article: Article, export: Export, terms: Terms, asset: AssetSource) -> bytes:
    """Return the review table of an article as a .docx file.

    The rows and ids are the export's; `terms` are the code-point spans of glossary terms in each
    block's Chinese; `asset` gives the images for thumbnails. Raise `ValueError` for a block id
    that a bookmark cannot carry.
    """
    bundle = Bundle(export, asset)
    body = [
        _head(export),
        paragraph("DZNote", run(_CHINESE_NOTE, CHINESE)),
        paragraph("DZNote", run(_ENGLISH_NOTE, ENGLISH)),
        paragraph("DZNote", ""),
        _table(article, export, terms, bundle),
        signoff_table(article.facts.chains, bundle),
        paragraph("DZNote", bundle.other_comments()),
        _PAGE,
    ]
    parts = {
        "styles": resource("styles_review.xml"),
        "settings": resource("settings.xml"),
        "fonts": resource("fonts.xml"),
        FOOTER: footer(export, "footer_review.xml"),
    }
    return bundle.saved("".join(body), article.title or export.reference, parts)


def _head(export: Export) -> str:
    name = two_languages("对照审校稿", "Review Copy")
    to = f"\t{export.reference}" + (f" → {export.to}" if export.to else "")
    return paragraph("DZHead", name + run(to, ENGLISH, '<w:rStyle w:val="DZReference"/>'))


def _table(article: Article, export: Export, terms: Terms, bundle: Bundle) -> str:
    blocks = {block.id: block for block in article.blocks}
    images = captioned_images(article)
    rows = [row(_column_heads(), repeats=True)]
    for sent in export.rows:
        block = blocks.get(sent.block) or _block_of(sent)
        shown = images.get(block.id, (block,))
        rows.append(row(_cells(sent, block, shown, terms.get(block.id, ()), bundle)))
    return table(WIDTHS, "".join(rows))


def _column_heads() -> str:
    return "".join(
        cell(width, paragraph(style, two_languages(zh, en)), fill=_FILL)
        for width, (style, zh, en) in zip(WIDTHS, _COLUMNS, strict=True)
    )


def _block_of(sent: SentRow) -> Block:
    """Return the block a row was, where the article has lost it since."""
    return Block(sent.block, BlockKind.OTHER, Text(sent.source), Text(sent.draft))


def _cells(
    sent: SentRow,
    block: Block,
    shown: tuple[Block, ...],
    terms: Sequence[tuple[int, int]],
    bundle: Bundle,
) -> str:
    source_style, target_style = _STYLES.get(block.kind, _PLAIN_STYLES)
    name = bundle.anchored(AnchorKind.ROW, block.id, run(sent.label, ENGLISH))
    source = block.source or Text(chinese(block))
    return (
        cell(WIDTHS[0], paragraph("DZId", name) + _kind_label(block))
        + cell(
            WIDTHS[1],
            paragraph(source_style, text_runs(source, CHINESE, bundle.link, terms))
            + _thumbnails(shown, bundle),
        )
        + cell(
            WIDTHS[2],
            paragraph(target_style, bundle.english(block.id, block.draft)),
        )
    )


def _kind_label(block: Block) -> str:
    label = KIND_LABELS.get(block.kind)
    return paragraph("DZKind", run(label, CHINESE)) if label else ""


def _thumbnails(shown: tuple[Block, ...], bundle: Bundle) -> str:
    pictures = (block.picture for block in shown if block.picture is not None)
    runs = [bundle.picture(picture, *_THUMBNAIL_MM) for picture in pictures]
    gap = run(" ", ENGLISH)
    content = gap.join(shown_run for shown_run in runs if shown_run)
    return paragraph("DZPicture", content) if content else ""
