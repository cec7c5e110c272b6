"""An article that was sent out, and copies of it that came back, made by hand."""

import hashlib
from dataclasses import replace

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.review.change import (
    BlockViews,
    Change,
    ChangeKind,
    Copy,
    Question,
    Remark,
    RemarkKind,
    Side,
    SignoffEntry,
    Unplaced,
    Why,
)
from editor.review.export import Export, Layout, SentComment, SentRow
from editor.workspace.workspace import Workspace

SENT = "The mayor visited Lingjiang Polytechnic."
RELEASE = Article(
    blocks=(
        Block("b1", BlockKind.TITLE, Text("市长到灵江职业技术大学调研"), Text("Mayor Visits LZPU")),
        Block("b2", BlockKind.PARAGRAPH, Text("市长来校调研。"), Text(SENT)),
    )
)
COMMENT = SentComment("c1", "b2", "对照 QA", "2026-05-21T08:05:09+00:00", "Name?", 4, 9, "", "f7")
DATA = b"PK\x03\x04 a file as it came"


def send(workspace: Workspace, article: Article, key: str = "1f09c3a7", number: int = 1) -> Export:
    """Keep an export of an article."""
    rows = tuple(
        SentRow(block.id, f"{place:03d}-K7", block.source.plain, block.draft.plain)
        for place, block in enumerate(article.blocks, start=1)
    )
    export = Export(
        id=key,
        article=article.id,
        document=workspace.document_id(article.id),
        round=number,
        reference=f"LZPU-0001-r{number}",
        layout=Layout.BILINGUAL,
        to="林思源",
        made_at="2026-05-21T08:05:09+00:00",
        rows=rows,
        comments=(COMMENT, replace(COMMENT, id="c2", reply_to="c1", about="", resolved=True)),
    )
    workspace.add_export(export)
    return export


def change(name: str, export: str, kind: ChangeKind = ChangeKind.REPLACE) -> Change:
    """Return a change of that id."""
    return Change(
        name, export, "b2", kind, 4, 9, "mayor", "Mayor", "Lin Siyuan", "2026-05-22T09:00"
    )


def copy_of(export: Export, data: bytes = DATA, *changes: Change) -> Copy:
    """Return a copy of an export that holds one of everything, or the changes given."""
    key = export.id
    over = replace(change("c9", key), tracked=False, over="c1", move="m1", source="市长", author="")
    remark = Remark("r1", key, "b2", Side.DRAFT, "Lin Siyuan", "2026-05-22T09:01", "Which mayor?")
    shade = replace(remark, id="r2", side=Side.SOURCE, kind=RemarkKind.HIGHLIGHT, resolved=True)
    marked = replace(shade, anchor="mayor", start=4, end=9, blocks=("b1", "b2"), about="f7")
    return Copy(
        id=hashlib.sha256(data).hexdigest(),
        export=key,
        article=export.article,
        name="终稿(1).docx",
        program="WPS Office",
        last_author="Lin Siyuan",
        rows=len(export.rows),
        mapped=1,
        confidence=0.875,
        question=Question.BY_CONTENT,
        changes=changes or (change("c1", key), over),
        remarks=(remark, replace(marked, reply_to="r1")),
        unplaced=(Unplaced("又及：请速办。", Why.OUTSIDE, "b2", "Lin Siyuan", "2026-05-22"),),
        signoffs=(SignoffEntry(2, "name", "Lin Siyuan", "Lin Siyuan", "2026-05-22"),),
        views=(BlockViews("b2", SENT, SENT.replace("mayor", "Mayor")),),
        received_at="2026-05-23T01:00:00+00:00",
    )
