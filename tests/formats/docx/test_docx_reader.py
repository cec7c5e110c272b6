"""A release in Word, as blocks: a row a case, its XML beside what is read from it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from editor.article.article import Cell
from editor.article.text import Mark, MarkKind, Text
from editor.errors import Cancelled, UnreadableFile
from editor.formats.docx.causes import Cause, unreadable
from editor.formats.docx.reader import read
from editor.formats.page import Page
from editor.formats.readers import read_file
from editor.message import Message
from editor.progress import silent

Made: TypeAlias = Callable[..., Path]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOLD, ITALIC, RAISED, LINK = (
    MarkKind.BOLD,
    MarkKind.ITALIC,
    MarkKind.SUPERSCRIPT,
    MarkKind.LINK,
)


INS = 'w:id="1" w:author="审稿人" w:date="2026-03-01T09:00:00Z"'


def r(text: str, properties: str = "") -> str:
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def styled(text: str, style: str, properties: str = "") -> str:
    return p(r(text, properties), f'<w:pStyle w:val="{style}"/>')


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def drawing(relation: str, alt: str = "", attribute: str = "embed") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="{alt}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:blipFill><a:blip r:{attribute}="{relation}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def box(text: str) -> str:
    inner = f"<w:txbxContent>{p(r(text))}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp>'
        f"<wps:txbx>{inner}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def fld(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def shown(page: Page) -> list[tuple[str, str]]:
    return [(block.kind.value, block.source.plain) for block in page.blocks]


OPENING = p(r("开头。"))
"""A first paragraph, so that what comes after is not taken for a title."""

PLAIN: Mapping[str, tuple[str, str]] = {
    "runs are joined": (r("灵江") + r("职业技术大学"), "灵江职业技术大学"),
    "white space at the ends goes": (r("　　灵江市 "), "灵江市"),
    "line break": (r("灵江") + "<w:r><w:br/></w:r>" + r("市"), "灵江\n市"),
    "carriage return": ("<w:r><w:t>灵江</w:t><w:cr/><w:t>市</w:t></w:r>", "灵江\n市"),
    "page break is none": (r("灵江") + '<w:r><w:br w:type="page"/></w:r>' + r("市"), "灵江市"),
    "tab": ("<w:r><w:t>初审</w:t><w:tab/><w:t>周敏</w:t></w:r>", "初审 周敏"),
    "hyphens": ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>", "a-b"),
    "symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
    "symbol nobody knows": ('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>', "□"),
    "symbol of Unicode": ('<w:r><w:sym w:font="SimSun" w:char="2460"/></w:r>', "①"),
    "broken symbol": ('<w:r><w:sym w:font="SimSun" w:char="x"/></w:r>', "□"),
    "hidden text": (r("灵江") + r("密", "<w:vanish/>") + r("市"), "灵江市"),
    "smart tag": (f"<w:smartTag>{r('灵江')}</w:smartTag>" + r("市"), "灵江市"),
    "content control": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{r('灵江')}</w:sdtContent></w:sdt>",
        "灵江",
    ),
    "ruby": (
        f"<w:r><w:ruby><w:rt>{r('qín')}</w:rt><w:rubyBase>{r('覃')}</w:rubyBase></w:ruby></w:r>",
        "覃",
    ),
    "simple field": (f'<w:fldSimple w:instr=" DATE ">{r("3月17日")}</w:fldSimple>', "3月17日"),
    "complex field": (
        fld("begin") + instruction(" PAGE ") + fld("separate") + r("7") + fld("end"),
        "7",
    ),
    "field without a result": (fld("begin") + instruction(" XE ") + fld("end") + r("灵江"), "灵江"),
    "nested fields": (
        fld("begin")
        + instruction(" IF ")
        + fld("begin")
        + instruction(" PAGE ")
        + fld("separate")
        + r("1")
        + fld("end")
        + fld("separate")
        + r("灵江")
        + fld("end"),
        "灵江",
    ),
    "formula": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
    "text box, once": (box("框中文字"), "框中文字"),
    "tracked insertion": (f"{r('灵江')}<w:ins {INS}>{r('市')}</w:ins>", "灵江市"),
    "tracked deletion": (
        f"{r('灵江')}<w:del {INS}><w:r><w:delText>县</w:delText></w:r></w:del>",
        "灵江",
    ),
    "deleted inside inserted": (
        f"<w:ins {INS}>{r('灵江')}<w:del {INS}>{r('县')}</w:del></w:ins>",
        "灵江",
    ),
    "moved": (
        f"<w:moveFrom {INS}>{r('市')}</w:moveFrom>{r('灵江')}<w:moveTo {INS}>{r('市')}</w:moveTo>",
        "灵江市",
    ),
    "comment": ('<w:commentRangeStart w:id="0"/>' + r("灵江"), "灵江"),
}


@pytest.mark.parametrize("case", PLAIN)
def test_the_text_of_a_paragraph(case: str, made: Made) -> None:
    content, expected = PLAIN[case]
    page = read(made(OPENING + p(content)), silent)
    assert shown(page)[1:] == [("paragraph", expected)]


MARKED: Mapping[str, tuple[str, Text]] = {
    "bold": (r("灵江", "<w:b/>") + r("市"), Text("灵江市", (Mark(0, 2, BOLD),))),
    "not bold": (r("灵江", '<w:b w:val="0"/>'), Text("灵江")),
    "italic and bold": (
        r("灵江", "<w:b/><w:i/>"),
        Text("灵江", (Mark(0, 2, BOLD), Mark(0, 2, ITALIC))),
    ),
    "bold over two runs": (
        r("灵", "<w:b/>") + r("江", "<w:b/>"),
        Text("灵江", (Mark(0, 2, BOLD),)),
    ),
    "superscript": (
        r("m") + r("2", '<w:vertAlign w:val="superscript"/>'),
        Text("m2", (Mark(1, 2, RAISED),)),
    ),
    "superscript by its height": (
        r("m") + r("2", '<w:position w:val="8"/>'),
        Text("m2", (Mark(1, 2, RAISED),)),
    ),
    "bold by a character style": (
        r("灵江", '<w:rStyle w:val="Strong"/>'),
        Text("灵江", (Mark(0, 2, BOLD),)),
    ),
    "link": (
        f'<w:hyperlink r:id="rIdL">{r("网站")}</w:hyperlink>',
        Text("网站", (Mark(0, 2, LINK, "https://www.lingjiang.example/"),)),
    ),
    "link inside the document": (
        f'<w:hyperlink w:anchor="a">{r("见下")}</w:hyperlink>',
        Text("见下"),
    ),
    "link as a field": (
        fld("begin")
        + instruction(' HYPERLINK "https://news.example/" \\o "新闻" ')
        + fld("separate")
        + r("新闻网", "<w:b/>")
        + fld("end")
        + r("消息"),
        Text("新闻网消息", (Mark(0, 3, BOLD), Mark(0, 3, LINK, "https://news.example/"))),
    ),
    "marks move with the stripped indent": (
        r("　　") + r("灵江", "<w:b/>"),
        Text("灵江", (Mark(0, 2, BOLD),)),
    ),
}


@pytest.mark.parametrize("case", MARKED)
def test_the_marks_of_a_paragraph(case: str, made: Made) -> None:
    content, expected = MARKED[case]
    relations = {"rIdL": ("hyperlink", "https://www.lingjiang.example/")}
    page = read(made(OPENING + p(content), None, relations), silent)
    assert page.blocks[1].source == expected


def cells(page: Page) -> list[tuple[str, Cell | None]]:
    return [(block.source.plain, block.cell) for block in page.blocks]


def test_tables_stand_at_their_place_with_their_spans(made: Made) -> None:
    header = "<w:trPr><w:tblHeader/></w:trPr>"
    body = table(
        header + tc(p(r("项目")), '<w:gridSpan w:val="2"/>') + tc(p(r("数量"))),
        tc(p(r("专业")), '<w:vMerge w:val="restart"/>') + tc(p(r("本科"))) + tc(p(r("12"))),
        tc(p(""), "<w:vMerge/>") + tc(p(r("专科"))) + tc(p("")),
    )
    page = read(made(OPENING + body + p(r("表后。"))), silent)
    assert cells(page)[1:] == [
        ("项目", Cell(0, 0, 0, 1, 2, header=True)),
        ("数量", Cell(0, 0, 2, header=True)),
        ("专业", Cell(0, 1, 0, 2)),
        ("本科", Cell(0, 1, 1)),
        ("12", Cell(0, 1, 2)),
        ("专科", Cell(0, 2, 1)),
        ("表后。", None),
    ]


def test_tables_are_counted_and_shifted_rows_keep_their_columns(made: Made) -> None:
    first = table(tc(p(r("甲"))) + tc(p(r("乙"))))
    second = table('<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc(p(r("丙"))) + tc(p(r("丁"))))
    page = read(made(OPENING + first + p("") + second), silent)
    assert [cell and (cell.table, cell.column) for _, cell in cells(page)[1:]] == [
        (0, 0),
        (0, 1),
        (1, 1),
        (1, 2),
    ]


def test_a_cell_keeps_its_paragraphs_and_a_table_inside_it_as_lines(made: Made) -> None:
    inner = table(tc(p(r("子")) + p(r("丑"))) + tc(p(r("寅"))), tc(p(r("卯"))))
    body = table(tc(p(r("甲")) + p(r("乙", "<w:b/>")) + inner + p("")) + tc(p(r("丙"))))
    page = read(made(OPENING + body), silent)
    assert page.blocks[1].source == Text("甲\n乙\n子 丑 寅\n卯", (Mark(2, 3, BOLD),))


def test_a_frame_of_one_cell_is_no_table(made: Made) -> None:
    page = read(made(table(tc(p(r("甲")) + p(r("乙"))))), silent)
    assert shown(page) == [("paragraph", "甲"), ("paragraph", "乙")]


def test_a_deleted_row_and_a_deleted_cell_are_gone(made: Made) -> None:
    gone = f"<w:trPr><w:del {INS}/></w:trPr>"
    body = table(
        tc(p(r("甲"))) + tc(p(r("乙"))) + tc(p(r("丙")), f"<w:cellDel {INS}/>"),
        gone + tc(p(r("丁"))),
        f"<w:trPr><w:ins {INS}/></w:trPr>" + tc(p(r("戊"))),
    )
    page = read(made(OPENING + body), silent)
    assert [text for _, text in shown(page)[1:]] == ["甲", "乙", "戊"]


def test_a_deleted_paragraph_mark_joins_with_the_next(made: Made) -> None:
    deleted = f"<w:rPr><w:del {INS}/></w:rPr>"
    body = (
        OPENING + p(r("灵"), deleted) + p(r("江"), deleted) + styled("市", "Heading1") + p(r("完"))
    )
    page = read(made(body), silent)
    assert shown(page)[1:] == [("heading", "灵江市"), ("paragraph", "完")]


def test_a_deleted_mark_before_a_table_joins_nothing(made: Made) -> None:
    deleted = f"<w:rPr><w:del {INS}/></w:rPr>"
    body = OPENING + p(r("灵"), deleted) + table(tc(p(r("甲"))) + tc(p(r("乙")))) + p(r("完"))
    assert [text for _, text in shown(read(made(body), silent))] == [
        "开头。",
        "灵",
        "甲",
        "乙",
        "完",
    ]


IMAGE = {"rIdP": ("image", "media/a.png"), "rIdQ": ("image", "media/b.png")}
OUTSIDE = {"rIdX": ("image", "https://img.example/a.jpg")}


def with_images(make_png: Callable[..., bytes]) -> dict[str, bytes]:
    return {"word/media/a.png": make_png(40, 30), "word/media/b.png": make_png(8, 6, 9)}


PICTURES: Mapping[str, tuple[str, list[str]]] = {
    "alone": (p(drawing("rIdP")), ["image"]),
    "before the text": (p(drawing("rIdP") + r("图说")), ["image", "图说"]),
    "after the text": (p(r("正文") + drawing("rIdP")), ["正文", "image"]),
    "amid a line": (p(r("正") + drawing("rIdP") + r("文")), ["正文", "image"]),
    "on its own line": (
        p(r("正文") + "<w:r><w:br/></w:r>" + drawing("rIdP") + "<w:r><w:br/></w:r>" + r("图说")),
        ["正文", "image", "图说"],
    ),
    "two and a caption each": (
        table(
            tc(p(drawing("rIdP"))) + tc(p(drawing("rIdQ"))),
            tc(p(r("图一"))) + tc(p(r("图二"))),
        ),
        ["image", "图一", "image", "图二"],
    ),
    "side by side with text": (
        table(tc(p(drawing("rIdP"))) + tc(p(r("正文")))),
        ["image", "正文"],
    ),
    "in a table of text": (
        table(*(tc(p(r(f"{n}"))) + tc(p(drawing("rIdP") if n == 1 else r("x"))) for n in range(3))),
        ["0", "x", "1", "image", "2", "x"],
    ),
    "VML": (
        p('<w:r><w:pict><v:shape alt="旧图"><v:imagedata r:id="rIdP"/></v:shape></w:pict></w:r>'),
        ["image"],
    ),
}


@pytest.mark.parametrize("case", PICTURES)
def test_images_stand_at_their_place(case: str, made: Made, png: Callable[..., bytes]) -> None:
    body, expected = PICTURES[case]
    page = read(made(OPENING + body, with_images(png), IMAGE), silent)
    assert [b.source.plain or b.kind.value for b in page.blocks[1:]] == expected


def test_an_image_is_an_asset_with_its_size_and_words(
    made: Made, png: Callable[..., bytes]
) -> None:
    body = p(drawing("rIdP", "签约 现场")) + p(drawing("rIdP")) + p(drawing("rIdQ"))
    page = read(made(body, with_images(png), IMAGE), silent)
    first = page.blocks[0].picture
    assert first is not None
    assert (first.media_type, first.width, first.height) == ("image/png", 40, 30)
    assert (first.alt, first.name) == ("签约 现场", "a.png")
    assert [asset.id for asset in page.assets] == [
        block.picture.asset for block in page.blocks[::2] if block.picture
    ]
    assert page.assets[0].data == png(40, 30)


def test_a_linked_image_is_named_and_never_fetched(made: Made) -> None:
    page = read(made(p(drawing("rIdX", attribute="link")), None, OUTSIDE), silent)
    picture = page.blocks[0].picture
    assert picture is not None
    assert (picture.asset, picture.name) == ("", "https://img.example/a.jpg")
    assert not page.assets
    assert len(page.warnings) == 1


def test_a_link_to_somebodys_disk_keeps_only_the_files_name(made: Made) -> None:
    relations = {"rIdX": ("image", "file:///C:\\Users\\zhou\\a.jpg")}
    page = read(made(p(drawing("rIdX", attribute="link")), None, relations), silent)
    assert [b.picture.name for b in page.blocks if b.picture] == ["a.jpg"]


def notes(kind: str, *texts: str) -> bytes:
    inner = "".join(
        f'<w:{kind} w:id="{n}">{p("<w:r><w:footnoteRef/></w:r>" + r(text))}</w:{kind}>'
        for n, text in enumerate(texts, 1)
    )
    return f'<w:{kind}s xmlns:w="{W}">{inner}</w:{kind}s>'.encode()


def test_notes_come_at_the_end(made: Made) -> None:
    body = p(r("甲") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r("乙")) + p(r("丙"))
    parts = {"word/footnotes.xml": notes("footnote", "没有引用", " 数据截至3月。")}
    page = read(made(body, parts, {"rIdF": ("footnotes", "footnotes.xml")}), silent)
    assert page.blocks[0].source == Text("甲[1]乙", (Mark(1, 4, RAISED),))
    assert shown(page)[1:] == [("paragraph", "丙"), ("paragraph", "[1] 数据截至3月。")]


def test_what_was_left_out_is_said(made: Made) -> None:
    chart = (
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    body = p(r("甲") + comment + chart + f"<w:ins {INS}>{r('乙')}</w:ins>")
    assert sorted(str(warning) for warning in read(made(body), silent).warnings) == [
        "Charts and diagrams left out: 1.",
        "Comments in the document left out: 1.",
        "Tracked changes read as accepted: 1.",
    ]
    assert all(isinstance(w, Message) for w in read(made(body), silent).warnings)


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        (p("") + p(r(" 　 ")) + "<w:sectPr/>", Cause.NO_TEXT),
        ('<w:altChunk r:id="rIdH"/>', Cause.EMBEDDED),
    ],
)
def test_a_document_without_text_is_refused(body: str, cause: Cause, made: Made) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(made(body), silent)
    assert str(refused.value) == str(unreadable(cause, "来稿.docx"))


def test_empty_paragraphs_are_no_blocks(made: Made) -> None:
    assert shown(read(made(p("") + p(r("甲")) + p(r(" 　 "))), silent)) == [("paragraph", "甲")]


@pytest.mark.parametrize(
    ("stated", "expected"), [("Word Document", ""), ("灵江 新闻", "灵江 新闻"), ("", "")]
)
def test_the_stated_title_is_taken_when_somebody_wrote_it(
    stated: str, expected: str, tmp_path: Path
) -> None:
    import docx

    path = tmp_path / "a.docx"
    document = docx.Document()
    document.add_paragraph("正文。")
    document.core_properties.title = stated
    document.save(str(path))
    assert read(path, silent).title == expected


def test_ids_count_up_and_the_table_of_readers_knows_the_format(made: Made) -> None:
    page = read_file(made(OPENING + p(r("二")) + p(r("三"))))
    assert [block.id for block in page.blocks] == ["b1", "b2", "b3"]


def test_long_work_is_told_and_can_be_stopped(made: Made) -> None:
    path = made(OPENING * 120)
    steps: list[tuple[int, int]] = []
    read(path, lambda done, total: steps.append((done, total)))
    assert steps == [(0, 120), (50, 120), (100, 120), (120, 120)]

    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled(Message("Word", "stopped"))

    with pytest.raises(Cancelled):
        read(path, stop)


def test_a_broken_notes_part_refuses_the_file(made: Made) -> None:
    parts = {"word/footnotes.xml": b"<w:footnotes"}
    path = made(
        p('<w:r><w:footnoteReference w:id="2"/></w:r>'),
        parts,
        {"rIdF": ("footnotes", "footnotes.xml")},
    )
    with pytest.raises(UnreadableFile, match="来稿"):
        read(path, silent)
