"""The two layouts: what stands where, and texts and images nobody foresaw."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor.article.article import Article, Asset, Block, BlockKind, Facts, Picture
from editor.article.text import Mark, MarkKind, Text
from editor.formats.docx.anchors import read_bookmark_name
from editor.formats.docx.english import english_docx
from editor.formats.docx.review_table import KIND_LABELS, WIDTHS, review_docx
from editor.formats.docx.rows import sent_rows
from editor.formats.docx.runs import clean
from editor.review.export import Export, Layout, check_code
from editor.review.returned import AnchorKind

SentOut: TypeAlias = Callable[..., Export]
AssetSource: TypeAlias = Callable[[str], Asset | None]

DATA = Path(__file__).parents[2] / "data" / "docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TERMS = {"b1": [(0, 8)], "b7": [(2, 4)]}


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts_of(data)[name])


def no_asset(_: str) -> Asset | None:
    return None


# --- the review table ---


def table_rows(data: bytes) -> list[list[etree._Element]]:
    table = next(parsed(data).iter(W + "tbl"))
    return [row.findall(W + "tc") for row in table.findall(W + "tr")]


def texts(cell: etree._Element) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(W + "t")) for p in cell.findall(W + "p")]


def test_every_block_with_text_is_a_row_with_its_id(review: bytes, article: Article) -> None:
    rows = table_rows(review)[1:]
    ids = [texts(row[0])[0] for row in rows]
    assert [i[:3] for i in ids] == [f"{n:03d}" for n in range(1, 19)]
    assert ids[0] == f"001-{check_code('a1b2c3d4', 'b1')}"
    shown = [b for b in article.blocks if b.id != "b15"]
    assert ["".join(texts(row[1])) for row in rows] == [
        b.source.plain or (b.picture.alt if b.picture else "") for b in shown
    ]
    labels = [KIND_LABELS.get(b.kind, "") for b in shown]
    assert ["".join(texts(row[0])[1:]) for row in rows] == labels


def test_each_row_is_anchored_at_its_id_and_at_its_english(review: bytes, article: Article) -> None:
    for row, block in zip(
        table_rows(review)[1:], [b for b in article.blocks if b.id != "b15"], strict=True
    ):
        for cell, kind in ((row[0], AnchorKind.ROW), (row[2], AnchorKind.TARGET)):
            starts = list(cell.iter(W + "bookmarkStart"))
            assert len(starts) == 1
            anchor = read_bookmark_name(starts[0].get(W + "name") or "")
            assert anchor is not None
            assert (anchor.kind, anchor.block, anchor.export) == (kind, block.id, "a1b2c3d4")
            paragraph = starts[0].getparent()
            assert paragraph is not None
            inside = [etree.QName(e).localname for e in paragraph]
            assert inside[0] == "pPr"
            assert inside[1] == "bookmarkStart"
            assert inside[-1] == "bookmarkEnd"


def test_rows_do_not_break_and_the_head_repeats(review: bytes) -> None:
    table = next(parsed(review).iter(W + "tbl"))
    rows = table.findall(W + "tr")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [
        n == 0 for n in range(len(rows))
    ]
    assert [int(c.get(W + "w") or 0) for c in table.iter(W + "gridCol")] == list(WIDTHS)


def test_marks_breaks_and_terms_are_kept(review: bytes) -> None:
    rows = table_rows(review)[1:]
    bold = [
        r.findtext(W + "t") for r in rows[4][2].iter(W + "r") if r.find(f"{W}rPr/{W}b") is not None
    ]
    assert bold == ["ceremony"]
    source = rows[6][1]
    link = next(source.iter(W + "hyperlink"))
    assert "".join(t.text or "" for t in link.iter(W + "t")) == "学校网站"
    raised = [
        r.findtext(W + "t")
        for r in source.iter(W + "r")
        if r.find(f"{W}rPr/{W}vertAlign") is not None
    ]
    assert raised == ["2"]
    assert len(list(rows[6][2].iter(W + "br"))) == 1
    shaded = [
        r.findtext(W + "t")
        for row in rows
        for r in row[1].iter(W + "r")
        if (s := r.find(f"{W}rPr/{W}rStyle")) is not None and s.get(W + "val") == "DZTerm"
    ]
    assert shaded == ["灵江职业技术大学", "网站"]


def test_the_caption_shows_its_picture_and_a_bare_picture_its_own(review: bytes) -> None:
    rows = table_rows(review)[1:]
    pictured = [texts(r[1])[0] for r in rows if next(r[1].iter(W + "drawing"), None) is not None]
    assert pictured == ["签约现场", "签约现场"]
    space = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    extent = next(parsed(review).iter(space + "extent"))
    assert int(extent.get("cx") or 0) <= 30 * 36_000
    assert int(extent.get("cy") or 0) <= 22 * 36_000


def signoff_cells(data: bytes) -> dict[str, str]:
    table = list(parsed(data).iter(W + "tbl"))[-1]
    found = {}
    for start in table.iter(W + "bookmarkStart"):
        anchor = read_bookmark_name(start.get(W + "name") or "")
        assert anchor is not None
        assert anchor.kind is AnchorKind.SIGNOFF
        paragraph = start.getparent()
        assert paragraph is not None
        found[anchor.block] = "".join(t.text or "" for t in paragraph.iter(W + "t"))
    return found


def test_the_sign_off_table_has_the_printed_chains(review: bytes) -> None:
    found = signoff_cells(review)
    assert found["1_stage"] == "部门初审 Department: First review"
    assert found["3_stage"] == "学校签发 University: Approval for release"
    assert [found[f"1_{field}"] for field in ("name", "date", "remark")] == ["", "", ""]
    assert len(found) == 12


def test_without_chains_the_three_usual_steps_stand(article: Article, sent: SentOut) -> None:
    bare = Article("7", article.blocks[:1], Facts())
    found = signoff_cells(review_docx(bare, sent(bare), {}, no_asset))
    assert [found[f"{n}_stage"] for n in (1, 2, 3)] == [
        "初审 First review",
        "复审 Second review",
        "终审 Final review",
    ]


def test_a_block_the_article_has_lost_since_is_still_shown(article: Article, sent: SentOut) -> None:
    export = sent(article)
    later = Article("7", article.blocks[1:], article.facts)
    rows = table_rows(review_docx(later, export, {}, no_asset))[1:]
    assert texts(rows[0][2]) == ["LJPU Signs Agreement"]


@pytest.mark.parametrize(
    "target", ["file:///C:/secret.txt", "javascript:alert(1)", "C:\\a.docx", ""]
)
def test_only_web_and_mail_addresses_become_links(target: str, sent: SentOut) -> None:
    text = Text("Link", (Mark(0, 4, MarkKind.LINK, target),))
    article = Article("7", (Block("b1", BlockKind.PARAGRAPH, text, text),))
    data = review_docx(article, sent(article), {}, no_asset)
    assert next(parsed(data).iter(W + "hyperlink"), None) is None
    assert b"secret" not in b"".join(parts_of(data).values())
    assert texts(table_rows(data)[1][2]) == ["Link"]


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"not an image", "image/png-of-sorts"),
        (b"\x89PNG\r\n\x1a\n" + bytes(8_000_001), "image/png"),
    ],
)
def test_an_image_not_every_program_shows_is_left_out(
    data: bytes, media_type: str, sent: SentOut
) -> None:
    picture = Picture("x", media_type, 10, 10, "现场")
    article = Article("7", (Block("b1", BlockKind.IMAGE, picture=picture),))
    written = review_docx(article, sent(article), {}, lambda key: Asset(key, data, media_type))
    assert not [name for name in parts_of(written) if "media" in name]
    assert texts(table_rows(written)[1][1]) == ["现场"]


def test_a_block_id_no_bookmark_can_carry_is_an_error(sent: SentOut) -> None:
    article = Article("7", (Block("a b", BlockKind.PARAGRAPH, Text("一")),))
    with pytest.raises(ValueError, match="a b"):
        review_docx(article, sent(article), {}, no_asset)


ANY_TEXT = st.text(
    st.characters()
    | st.sampled_from("\x00\x08\x0b\x0c\x1f\r\n\t\x85\u2028\ufffe\uffff\ud800<&>\"'")
)


@settings(deadline=None, max_examples=60)
@given(source=ANY_TEXT, draft=ANY_TEXT, bold=st.tuples(st.integers(0, 9), st.integers(0, 9)))
def test_any_text_comes_out_of_the_file_as_it_went_in(
    source: str, draft: str, bold: tuple[int, int]
) -> None:
    block = Block(
        "b1", BlockKind.PARAGRAPH, Text(source + "。"), Text(draft, (Mark(*bold, MarkKind.BOLD),))
    )
    article = Article("7", (block,))
    rows = sent_rows(article, "a1b2c3d4")
    export = Export("a1b2c3d4", "7", "d", 1, "R", Layout.BILINGUAL, "", "2026-03-19", rows)
    data = review_docx(article, export, {"b1": [bold, (-1, 3), (0, 10_000)]}, no_asset)
    row = table_rows(data)[1]
    assert spoken(row[1]) == rows[0].source == clean(source) + "。"
    assert spoken(row[2]) == rows[0].draft == clean(draft)


def spoken(cell: etree._Element) -> str:
    written = {W + "br": "\n", W + "tab": "\t"}
    found = cell.iter(W + "t", W + "br", W + "tab")
    return "".join(written.get(str(e.tag)) or e.text or "" for e in found)


def test_ten_thousand_rows_make_one_valid_document(sent: SentOut) -> None:
    blocks = tuple(
        Block(f"b{n}", BlockKind.PARAGRAPH, Text(f"第{n}段"), Text(f"Paragraph {n}"))
        for n in range(1, 10_001)
    )
    article = Article("7", blocks)
    data = review_docx(article, sent(article), {"b7": [(0, 1)]}, no_asset)
    rows = table_rows(data)
    assert len(rows) == 10_001
    assert texts(rows[-1][0])[0] == f"10000-{check_code('a1b2c3d4', 'b10000')}"
    ids = [e.get(W + "id") for e in parsed(data).iter(W + "bookmarkStart")]
    assert len(ids) == len(set(ids)) == 2 * 10_000 + 12


# --- the English page ---


def lines(data: bytes) -> list[tuple[str, str]]:
    out = []
    for paragraph in parsed(data).iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(t.text or "" for t in paragraph.iter(W + "t"))
        if text and style is not None:
            out.append((style.get(W + "val") or "", text))
    return out


def test_the_page_reads_in_order_without_what_has_no_english(english: bytes) -> None:
    assert lines(english) == [
        ("Title", "LJPU Signs Agreement"),
        ("Subtitle", "Cooperation with the City"),
        ("DZByline", "Updated: 2026-03-18"),
        ("DZBody", "(Text by Zhou Min) The ceremony was held."),
        ("Heading1", "Overview"),
        ("DZBody", "The website & m2 <new>Second line"),
        ("ListParagraph", "First item"),
        ("ListParagraph", "A point"),
        ("DZCell", "Majors"),
        ("DZCell", "Degree"),
        ("DZCell", "12"),
        ("DZCell", "6"),
        ("Caption", "Scene of the Signing"),
        ("DZSignoff", "Initially reviewed by Zhou Min"),
        ("DZBody", "End"),
    ]


def test_each_english_text_has_one_bookmark(english: bytes, article: Article) -> None:
    names = [e.get(W + "name") or "" for e in parsed(english).iter(W + "bookmarkStart")]
    anchors = [read_bookmark_name(name) for name in names]
    assert [a.block for a in anchors if a] == [b.id for b in article.blocks if b.draft]
    assert {a.kind for a in anchors if a} == {AnchorKind.TARGET}


def test_the_table_is_rebuilt_with_its_spans(english: bytes) -> None:
    table = next(parsed(english).iter(W + "tbl"))
    shape = [
        [
            (
                "".join(texts(cell)),
                (s.get(W + "val") if (s := cell.find(f"{W}tcPr/{W}gridSpan")) is not None else "1"),
                (m.get(W + "val") if (m := cell.find(f"{W}tcPr/{W}vMerge")) is not None else ""),
            )
            for cell in row.findall(W + "tc")
        ]
        for row in table.findall(W + "tr")
    ]
    assert shape == [
        [("Majors", "2", "")],
        [("Degree", "1", "restart"), ("12", "1", "")],
        [("", "1", "continue"), ("6", "1", "")],
    ]


def numbering_of(data: bytes) -> list[tuple[str, str]]:
    values = [e.get(W + "val") or "" for e in parsed(data).iter(W + "ilvl", W + "numId")]
    return list(zip(values[::2], values[1::2], strict=True))


def test_lists_begin_anew_and_bullets_are_bullets(sent: SentOut) -> None:
    def item(block: str, *, ordered: bool, level: int = 0) -> Block:
        return Block(block, BlockKind.LIST_ITEM, Text("项"), Text("Item"), level, ordered)

    between = Block("b9", BlockKind.PARAGRAPH, Text("x"), Text("Between"))
    blocks = (
        item("b1", ordered=True),
        item("b2", ordered=False, level=1),
        item("b3", ordered=True),
        between,
        item("b5", ordered=True),
        item("b6", ordered=False),
    )
    article = Article("7", blocks)
    data = english_docx(article, sent(article), no_asset)
    assert numbering_of(data) == [("0", "2"), ("1", "1"), ("0", "2"), ("0", "3"), ("0", "1")]
    numbering = parsed(data, "word/numbering.xml")
    restarted = [len(list(e.iter(W + "startOverride"))) for e in numbering.findall(W + "num")]
    assert restarted == [0, 9, 9]
    declared = {e.get(W + "numId") for e in numbering.iter(W + "num")}
    assert declared == {"1", "2", "3"}


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Block("b1", BlockKind.PARAGRAPH, Text("未译")),),
        (Block("b1", BlockKind.BYLINE, Text("文"), Text("Text by"), run_in=True),),
    ],
)
def test_a_page_with_little_on_it_is_still_a_document(
    blocks: tuple[Block, ...], sent: SentOut
) -> None:
    article = Article("7", blocks)
    data = english_docx(article, sent(article), no_asset)
    assert len(list(parsed(data).iter(W + "p"))) == 1
    assert [text for _, text in lines(data)] == [b.draft.plain + " " for b in blocks if b.draft]
