"""What a paragraph is in Word: styles, outline levels, lists, and titles known by their look."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from editor.article.article import Block, BlockKind
from editor.article.text import Mark, MarkKind, Text
from editor.formats.docx.reader import read
from editor.progress import silent

Made: TypeAlias = Callable[..., Path]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOLD = MarkKind.BOLD


def r(text: str, properties: str = "") -> str:
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def styled(text: str, style: str, properties: str = "") -> str:
    return p(r(text, properties), f'<w:pStyle w:val="{style}"/>')


def table(*rows: str) -> str:
    return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


OPENING = p(r("开头。"))
"""A first paragraph, so that what comes after is not taken for a title."""

STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="小节"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="child"><w:name w:val="Child"/>
  <w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="body"><w:name w:val="Body"/><w:basedOn w:val="2"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="sub"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="cap"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="mid"><w:name w:val="Mid"/>
  <w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="fat"><w:name w:val="Fat"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="item"><w:name w:val="Item"/>
  <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="Loop"/>
  <w:basedOn w:val="loop"/></w:style>
<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>""".encode()

KINDS: Mapping[str, tuple[str, Block]] = {
    "title": (styled("灵江", "a3"), Block("b2", BlockKind.TITLE, Text("灵江"))),
    "subtitle": (styled("灵江", "sub"), Block("b2", BlockKind.SUBTITLE, Text("灵江"))),
    "caption": (styled("灵江", "cap"), Block("b2", BlockKind.CAPTION, Text("灵江"))),
    "heading": (styled("灵江", "1"), Block("b2", BlockKind.HEADING, Text("灵江"), level=1)),
    "Chinese name": (styled("灵江", "2"), Block("b2", BlockKind.HEADING, Text("灵江"), level=2)),
    "outline level": (styled("灵江", "own"), Block("b2", BlockKind.HEADING, Text("灵江"), level=3)),
    "based on one": (
        styled("灵江", "child"),
        Block("b2", BlockKind.HEADING, Text("灵江"), level=2),
    ),
    "body text based on a heading": (
        styled("灵江", "body"),
        Block("b2", BlockKind.PARAGRAPH, Text("灵江", (Mark(0, 2, BOLD),))),
    ),
    "outline in the paragraph": (
        p(r("灵江"), '<w:outlineLvl w:val="1"/>'),
        Block("b2", BlockKind.HEADING, Text("灵江"), level=2),
    ),
    "a style based on itself": (
        styled("灵江", "loop"),
        Block("b2", BlockKind.PARAGRAPH, Text("灵江")),
    ),
    "a style not there": (styled("灵江", "x"), Block("b2", BlockKind.PARAGRAPH, Text("灵江"))),
    "bold of a heading is its look": (
        styled("灵江", "1", "<w:b/>"),
        Block("b2", BlockKind.HEADING, Text("灵江"), level=1),
    ),
    "bold all over a heading is its look": (
        styled("灵江", "own", "<w:b/>"),
        Block("b2", BlockKind.HEADING, Text("灵江"), level=3),
    ),
    "bold of a plain style is a mark": (
        styled("灵江", "fat"),
        Block("b2", BlockKind.PARAGRAPH, Text("灵江", (Mark(0, 2, BOLD),))),
    ),
    "two styles' bold undo each other": (
        styled("灵江", "fat", '<w:rStyle w:val="s"/>'),
        Block("b2", BlockKind.PARAGRAPH, Text("灵江")),
    ),
    "list by style": (
        styled("灵江", "item"),
        Block("b2", BlockKind.LIST_ITEM, Text("灵江"), ordered=True),
    ),
    "taken out of the style's list": (
        p(r("灵江"), '<w:pStyle w:val="item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        Block("b2", BlockKind.PARAGRAPH, Text("灵江")),
    ),
}

NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="dots"/></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="dots"/>
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">
  <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:lvlOverride></w:num>
</w:numbering>""".encode()

PARTS = {"word/styles.xml": STYLES, "word/numbering.xml": NUMBERING}


@pytest.mark.parametrize("case", KINDS)
def test_the_kind_of_a_paragraph(case: str, made: Made) -> None:
    body, expected = KINDS[case]
    page = read(made(OPENING + body, PARTS), silent)
    assert page.blocks[1] == expected


@pytest.mark.parametrize(
    ("list_id", "level", "ordered"),
    [("1", 0, False), ("1", 1, True), ("2", 0, True), ("3", 0, False), ("4", 0, True)],
)
def test_a_list_item_is_numbered_or_not(
    list_id: str, level: int, ordered: bool, made: Made
) -> None:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    page = read(made(OPENING + p(r("一"), numbered), PARTS), silent)
    assert page.blocks[1] == Block(
        "b2", BlockKind.LIST_ITEM, Text("一"), level=level, ordered=ordered
    )


CENTRED = '<w:jc w:val="center"/>'
OPENINGS: Mapping[str, tuple[str, list[str]]] = {
    "centred": (p(r("标题", "<w:b/>"), CENTRED) + p(r("正文")), ["title", "paragraph"]),
    "centred after an empty line": (p("") + p(r("标题"), CENTRED), ["title"]),
    "centred by its style": (styled("标题", "mid"), ["title"]),
    "only the first": (p(r("一"), CENTRED) + p(r("二"), CENTRED), ["title", "paragraph"]),
    "not centred": (p(r("一")) + p(r("二"), CENTRED), ["paragraph", "paragraph"]),
    "centred but a whole paragraph": (p(r("长" * 121), CENTRED), ["paragraph"]),
    "a title is marked": (p(r("通稿"), CENTRED) + styled("标题", "a3"), ["paragraph", "title"]),
    "the only heading 1": (styled("标题", "1") + p(r("正文")), ["title", "paragraph"]),
    "one of several": (styled("一", "1") + styled("二", "1"), ["heading", "heading"]),
    "a table first": (
        table(tc(p(r("甲"))) + tc(p(r("乙")))) + p(r("丙"), CENTRED),
        ["table_cell", "table_cell", "paragraph"],
    ),
}


@pytest.mark.parametrize("case", OPENINGS)
def test_the_title_by_its_look(case: str, made: Made) -> None:
    body, kinds = OPENINGS[case]
    page = read(made(body, PARTS), silent)
    assert [block.kind.value for block in page.blocks] == kinds
    assert all(not b.source.marks for b in page.blocks if b.kind is BlockKind.TITLE)


def levels(*formats: tuple[str, str]) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (kind, text) in enumerate(formats)
    )


def numbered_headings(formats: str, *items: tuple[str, int], more: str = "") -> tuple[str, bytes]:
    body = "".join(
        p(
            r("概况"),
            f'<w:outlineLvl w:val="{level}"/><w:numPr><w:ilvl w:val="{level}"/>'
            f'<w:numId w:val="{list_id}"/></w:numPr>',
        )
        for list_id, level in items
    )
    part = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{formats}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}</w:numbering>'
    )
    return body, part.encode()


AGAIN = (
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
TWO = levels(("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"))
NUMBERS: Mapping[str, tuple[tuple[str, bytes], list[str]]] = {
    "Chinese": (
        numbered_headings(TWO, ("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)),
        ["一、", "（一）", "（二）", "二、", "（一）"],
    ),
    "begun anew": (
        numbered_headings(TWO, ("1", 0), ("1", 0), ("2", 0), more=AGAIN),
        ["一、", "二、", "一、"],
    ),
    "of several levels": (
        numbered_headings(levels(("decimal", "%1"), ("decimal", "%1.%2")), ("1", 0), ("1", 1)),
        ["1 ", "1.1 "],
    ),
    "letters": (
        numbered_headings(
            levels(("upperLetter", "%1."), ("lowerLetter", "%2)")), ("1", 0), ("1", 1)
        ),
        ["A. ", "a)"],
    ),
    "Roman": (numbered_headings(levels(("upperRoman", "%1.")), *[("1", 0)] * 4), ["I. ", "II. "]),
    "circled": (numbered_headings(levels(("decimalEnclosedCircle", "%1")), ("1", 0)), ["① "]),
    "digits": (numbered_headings(levels(("ideographDigital", "%1、")), *[("1", 0)] * 10), ["一、"]),
    "bullets have none": (numbered_headings(levels(("bullet", "•")), ("1", 0)), [""]),
    "a level not there": (numbered_headings(levels(("decimal", "%1.")), ("1", 8)), [""]),
}


@pytest.mark.parametrize("case", NUMBERS)
def test_a_headings_own_number_is_part_of_its_text(case: str, made: Made) -> None:
    (body, part), labels = NUMBERS[case]
    page = read(made(OPENING + body, {"word/numbering.xml": part}), silent)
    read_labels = [block.source.plain.removesuffix("概况") for block in page.blocks[1:]]
    assert read_labels[: len(labels)] == labels


@pytest.mark.parametrize(
    ("count", "text"),
    [(10, "十、"), (11, "十一、"), (20, "二十、"), (99, "九十九、"), (100, "100、")],
)
def test_chinese_numbers_count_on(count: int, text: str, made: Made) -> None:
    body, part = numbered_headings(TWO, *[("1", 0)] * count)
    page = read(made(OPENING + body, {"word/numbering.xml": part}), silent)
    assert page.blocks[-1].source.plain == f"{text}概况"
