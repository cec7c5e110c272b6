"""A bilingual table made by hand is known as one; a table of the release is not."""

from pathlib import Path

import docx
import pytest

from editor.article.article import BlockKind
from editor.formats.docx.bilingual import bilingual
from editor.formats.readers import read_file
from editor.glossary.glossary import Glossary
from editor.workflow.bringing import BroughtIn, bring_in

Rows = list[tuple[str, ...]]

TITLE = ("学校举行毕业典礼", "University Holds Commencement")
BODY: Rows = [
    (
        "6月20日，学校在体育馆举行毕业典礼，3860名毕业生参加。",
        "On June 20, the university held the commencement in the gymnasium for 3,860 graduates.",
    ),
    (
        "党委书记陆守信宣读表彰决定，授予126名同学荣誉称号。",
        "Lu Shouxin, Secretary of the Party Committee, read the commendation of 126 students.",
    ),
    ("典礼现场", "The Commencement"),
]


def written(folder: Path, rows: Rows, before: tuple[str, ...] = ()) -> Path:
    document = docx.Document()
    for text in before:
        document.add_paragraph(text)
    table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    for row, texts in zip(table.rows, rows, strict=True):
        if len(texts) == 1:
            row.cells[0].merge(row.cells[-1]).text = texts[0]
            continue
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    path = folder / "a.docx"
    document.save(str(path))
    return path


def brought(path: Path) -> BroughtIn:
    return bring_in(path, None, Glossary)


def numbered(rows: Rows) -> Rows:
    return [(str(number), *texts) for number, texts in enumerate(rows, start=1)]


@pytest.mark.parametrize(
    "rows",
    [
        [TITLE, *BODY],
        [tuple(reversed(texts)) for texts in [TITLE, *BODY]],
        [("中文", "English"), TITLE, *BODY],
        [("序号", "原文", "译文"), *numbered([TITLE, *BODY])],
        [("\n".join(TITLE),), *BODY],
        [("原文", "译文", "备注"), *((*texts, "") for texts in [TITLE, *BODY])],
    ],
    ids=["plain", "English left", "heads", "numbers", "merged title", "empty notes"],
)
def test_both_sides_are_taken(tmp_path: Path, rows: Rows) -> None:
    found = brought(written(tmp_path, rows))
    blocks = found.recognised.article.blocks
    assert [(b.source.plain, b.draft.plain) for b in blocks] == [TITLE, *BODY]
    assert [b.kind for b in blocks] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert all(block.cell is None for block in blocks)
    told = [str(warning) for warning in found.recognised.warnings]
    assert any("table of Chinese and English" in warning for warning in told)


def test_paragraphs_of_one_cell_pair_up(tmp_path: Path) -> None:
    cell = tuple("\n".join(side) for side in zip(*BODY[:2], strict=True))
    found = brought(written(tmp_path, [TITLE, cell, BODY[2]]))
    blocks = found.recognised.article.blocks
    assert [(b.source.plain, b.draft.plain) for b in blocks] == [TITLE, *BODY]


def test_rows_keep_together_what_would_fit_elsewhere(tmp_path: Path) -> None:
    rows = [TITLE, (BODY[0][0], ""), ("会议于6月20日举行，3860人参加。", BODY[0][1]), BODY[1]]
    blocks = brought(written(tmp_path, rows)).recognised.article.blocks
    assert [block.draft.plain for block in blocks] == [TITLE[1], "", BODY[0][1], BODY[1][1]]


def test_text_round_the_table_belongs_to_its_language(tmp_path: Path) -> None:
    path = written(tmp_path, BODY, before=TITLE)
    first = brought(path).recognised.article.blocks[0]
    assert (first.source.plain, first.draft.plain) == TITLE


@pytest.mark.parametrize(
    ("rows", "before"),
    [
        (
            [
                ("学校", "英文名"),
                ("海滨大学", "Haibin University"),
                ("灵江学院", "Lingjiang College"),
            ],
            (),
        ),
        ([("项目", "金额"), ("设备采购与安装调试费用合计。", "12万元"), ("培训。", "8万元")], ()),
        (BODY[:2], ("学校举行毕业典礼，" * 30,)),
        ([("会议要求各部门加强协同，按时完成申报工作。", "由教务处负责，月底前完成。")] * 3, ()),
    ],
    ids=["names", "figures", "small beside the text", "Chinese twice"],
)
def test_a_table_of_the_release_is_none(
    tmp_path: Path, rows: Rows, before: tuple[str, ...]
) -> None:
    path = written(tmp_path, rows, before)
    assert bilingual(read_file(path)) is None
    assert brought(path).adopted is None
