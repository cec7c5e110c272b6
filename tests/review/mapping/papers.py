"""Invented exports, and the rows of their files as a reader hands them over."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.review.export import Export, Layout, SentRow, label
from editor.review.mapped import Mapping
from editor.review.returned import (
    AnchorKind,
    FoundAnchor,
    Piece,
    Place,
    Returned,
    ReturnedRow,
    Span,
    Stamp,
    Strip,
)

EXPORT = "a1b2c3d4"
BREAK = Piece("\n")
WEI = Stamp("Wei Lan", "2026-03-20T08:00:00Z")

_WHO = (
    ("校长卫岚", "President Wei Lan"),
    ("副校长方立", "Vice President Fang Li"),
    ("学生代表", "Student representatives"),
    ("灵江市教育局", "The Lingjiang Education Bureau"),
    ("图书馆馆长", "The director of the library"),
    ("外事处", "The Office of International Affairs"),
    ("机械工程学院", "The School of Mechanical Engineering"),
    ("校友会", "The alumni association"),
)
_DID = (
    ("主持召开", "chaired"),
    ("参加了", "attended"),
    ("筹备了", "prepared"),
    ("总结了", "summed up"),
    ("报道了", "reported on"),
    ("赞扬了", "praised"),
    ("推迟了", "postponed"),
    ("启动了", "launched"),
)
_WHAT = (
    ("新能源汽车技能大赛", "the skills contest for new energy vehicles"),
    ("校园读书节", "the campus reading festival"),
    ("产教融合座谈会", "the forum on industry and education"),
    ("冬季长跑活动", "the winter long-distance run"),
    ("青年教师培训班", "the training course for young teachers"),
    ("国际交流周", "the international exchange week"),
    ("就业双选会", "the job fair for graduates"),
    ("实验室安全检查", "the laboratory safety inspection"),
)
_WHERE = (
    ("在东校区礼堂", "in the auditorium of the east campus"),
    ("在莲花湖畔", "on the shore of Lotus Lake"),
    ("在体育馆", "in the gymnasium"),
    ("在行政楼三楼会议室", "in a meeting room on the third floor"),
    ("在灵江大剧院", "at the Lingjiang Grand Theatre"),
    ("在线上", "online"),
)
_WHY = (
    ("以庆祝建校六十周年", "to mark the sixtieth anniversary of the university"),
    ("以加强校企合作", "to strengthen ties with local enterprises"),
    ("为毕业生拓宽道路", "to open new roads for graduates"),
    ("并听取了各方意见", "and listened to the views of all sides"),
    ("现场气氛热烈", "in a warm atmosphere"),
)
CAPTION = ("活动现场", "Scene of the event")


def texts(count: int, seed: int = 1, captions: int = 0) -> list[tuple[str, str]]:
    """Return invented pairs of Chinese and English; some are the same caption over and over."""
    chance = random.Random(seed)
    made: list[tuple[str, str]] = []
    for _ in range(count - captions):
        zh, en = [], []
        for _ in range(chance.randint(1, 3)):
            parts = [chance.choice(table) for table in (_WHO, _DID, _WHAT, _WHERE, _WHY)]
            day, number = chance.randint(1, 28), chance.randint(10, 990)
            zh.append(
                f"5月{day}日，{parts[0][0]}{parts[3][0]}{parts[1][0]}{parts[2][0]}，{number}人到场，{parts[4][0]}。"
            )
            en.append(
                f"On May {day}, {parts[0][1]} {parts[1][1]} {parts[2][1]} {parts[3][1]} "
                f"with {number} people {parts[4][1]}."
            )
        made.append(("".join(zh), " ".join(en)))
    for _ in range(captions):
        made.insert(chance.randint(0, len(made)), CAPTION)
    return made


def export_of(pairs: Sequence[tuple[str, str]], layout: Layout = Layout.BILINGUAL) -> Export:
    rows = tuple(
        SentRow(f"b{n}", label(n, EXPORT, f"b{n}"), zh, en) for n, (zh, en) in enumerate(pairs, 1)
    )
    made = "2026-03-19T02:30:00+00:00"
    return Export(EXPORT, "1", "4f2e9a", 1, "LZPU-0042-r1", layout, "", made, rows)


@dataclass(frozen=True)
class Line:
    """A row of the review table while it is being mangled; None is a cell that is not there."""

    block: str
    label: str | None
    source: str | None
    draft: str | None
    row_anchor: bool = True
    target_anchor: bool = True

    def bare(self) -> "Line":
        return replace(self, row_anchor=False, target_anchor=False)


def lines_of(export: Export) -> list[Line]:
    return [Line(row.block, row.label, row.source, row.draft) for row in export.rows]


def cell(text: str, *anchors: FoundAnchor) -> Strip:
    return Strip((Piece(text),) if text else (), anchors)


def around(
    kind: AnchorKind, block: str, start: int, end: int, *, closed: bool = True
) -> FoundAnchor:
    return FoundAnchor(kind, block, EXPORT, start, end, closed)


def table_row(line: Line, table: int = 0) -> ReturnedRow:
    cells = []
    if line.label is not None:
        names = [around(AnchorKind.ROW, line.block, 0, len(line.label))] * line.row_anchor
        cells.append(cell(line.label, *names))
    if line.source is not None:
        cells.append(cell(line.source))
    if line.draft is not None:
        targets = [around(AnchorKind.TARGET, line.block, 0, len(line.draft))] * line.target_anchor
        cells.append(cell(line.draft, *targets))
    return ReturnedRow(tuple(cells), Place.TABLE, table)


def paragraph(text: str, *anchors: FoundAnchor, mark: Piece = BREAK) -> ReturnedRow:
    return ReturnedRow((cell(text, *anchors),), Place.BODY, mark=mark)


def returned(*rows: ReturnedRow) -> Returned:
    return Returned("copy.docx", "0" * 64, rows=rows)


def read(file: Returned, spans: Sequence[Span]) -> str:
    """Return the final text that spans cover, parts joined by |."""
    cut = (file.rows[s.row].cells[s.cell].cut(s.start, s.end) for s in spans)
    return "|".join(strip.final for strip in cut)


def drafts(file: Returned, mapping: Mapping) -> dict[str, str]:
    return {found.block: read(file, found.draft) for found in mapping.mapped}


def sources(file: Returned, mapping: Mapping) -> dict[str, str]:
    return {found.block: read(file, found.source) for found in mapping.mapped}
