"""The invented release that goes out to the reviewers of these tests, and its exports."""

from editor.article.article import Article, Block, BlockKind, Chain, ChainStep, ChainUnit, Facts
from editor.article.text import Mark, MarkKind, Text
from editor.formats.docx.english import english_docx
from editor.formats.docx.review_table import review_docx
from editor.formats.docx.rows import sent_rows
from editor.review.export import Export, Layout, SentComment

K = BlockKind

_AGREEMENT = "The agreement is valid for five years. See the website for details."
_MARKED = Text(
    _AGREEMENT,
    (Mark(4, 13, MarkKind.BOLD), Mark(47, 54, MarkKind.LINK, "https://www.lingjiang.example/")),
)

_BLOCKS: tuple[tuple[BlockKind, str, str | Text], ...] = (
    (K.TITLE, "灵江职业技术大学签署校地合作协议", "LJPU Signs Cooperation Agreement"),
    (K.DATELINE, "发布时间：2026-03-18 17:40", "Updated: 2026-03-18 17:40"),
    (K.BYLINE, "新闻网消息（文/周敏 图/黄一鸣）", "(Text by Zhou Min; Photo by Huang Yiming)"),
    (
        K.PARAGRAPH,
        "3月17日上午，签约仪式在明湖校区举行。灵江市市长方立成出席仪式。",
        (
            "On March 17, the signing ceremony was held at Minghu Campus. "
            "Fang Licheng, Mayor of Lingjiang, attended the ceremony."
        ),
    ),
    (
        K.PARAGRAPH,
        "方立成在致辞中指出，灵江市将以深化产教融合为抓手，推动先进制造业高质量发展。",
        (
            'Fang Licheng noted that Lingjiang would deepen "industry-education integration" '
            "and promote the city's manufacturing."
        ),
    ),
    (
        K.PARAGRAPH,
        "韦志远介绍了办学情况。学校现有全日制在校生1.8万余人，开设专业12个，匹配度达到91%。",
        (
            "Wei Zhiyuan gave an overview. LJPU has more than 18,000 full-time students and offers "
            "12 majors. The alignment rate has reached 91%."
        ),
    ),
    (K.PARAGRAPH, "会前，与会人员参观了智能制造实训中心。", ""),
    (K.HEADING, "合作内容", "Areas of Cooperation"),
    (K.PARAGRAPH, "协议有效期五年。详情见网站。", _MARKED),
    (K.CAPTION, "签约仪式现场", "Scene of the Signing Ceremony"),
    (K.CAPTION, "签约仪式现场", "Scene of the Signing Ceremony"),
    (K.SIGNOFF, "初审 周敏 终审 罗雪梅", "Initially reviewed by Zhou Min; finally by Luo Xuemei"),
)

ARTICLE = Article(
    "7",
    tuple(
        Block(
            f"b{number}",
            kind,
            Text(source),
            draft if isinstance(draft, Text) else Text(draft),
            run_in=kind is K.BYLINE,
        )
        for number, (kind, source, draft) in enumerate(_BLOCKS, 1)
    ),
    Facts(
        chains=(
            Chain(ChainUnit.UNIVERSITY, (ChainStep("初审", "周敏"), ChainStep("终审", "罗雪梅"))),
        )
    ),
)

OTHER_ARTICLE = Article(
    "8",
    (
        Block("b1", K.TITLE, Text("滨江区召开招商大会"), Text("Binjiang District Seeks Investors")),
        Block("b2", K.PARAGRAPH, Text("大会于4月2日开幕。"), Text("The fair opened on April 2.")),
        Block("b3", K.PARAGRAPH, Text("共签约九个项目。"), Text("Nine projects were signed.")),
    ),
)

SENT = {block.id: block.draft.plain for block in ARTICLE.blocks}
"""The English that goes out, by block."""

SOURCES = {block.id: block.source.plain for block in ARTICLE.blocks}


def export_of(
    article: Article,
    layout: Layout = Layout.BILINGUAL,
    comments: tuple[SentComment, ...] = (),
    *,
    export_id: str = "a1b2c3d4",
    round_: int = 1,
) -> Export:
    """Return the snapshot of an article as it goes out."""
    return Export(
        id=export_id,
        article=article.id,
        document=f"4f2e9a0{article.id}",
        round=round_,
        reference=f"LJPU-000{article.id}-r{round_}",
        layout=layout,
        to="外事处",
        made_at="2026-03-19T10:30:00+08:00",
        rows=sent_rows(article, export_id),
        comments=comments,
    )


def file_of(article: Article, export: Export) -> bytes:
    """Return the Word file of an export."""
    if export.layout is Layout.ENGLISH:
        return english_docx(article, export, lambda _: None)
    return review_docx(article, export, {"b1": [(0, 8)], "b6": [(0, 3)]}, lambda _: None)
