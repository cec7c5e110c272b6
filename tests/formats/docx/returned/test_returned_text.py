"""What stands in a cell or a paragraph: a row a case, its XML beside the pieces read from it."""

import pytest

from editor.formats.docx.returned import read_returned
from editor.review.returned import Piece, Returned, Stamp
from tests.formats.docx.returned.wordml import (
    LI,
    NOBODY,
    WANG,
    Made,
    alternatives,
    bookmark_start,
    changed,
    control,
    field,
    gone,
    ins,
    p,
    pieces,
    stamp,
    t,
    table_of,
    tbl,
    tc,
    tr,
    views,
)

MARK = changed("ins", "")
GONE_MARK = changed("del", "")


def cell_of(made: Made, *paragraphs: str) -> Returned:
    return read_returned(made(table_of(*paragraphs)))


PLAIN = {
    "one run": (t("It was held."), "It was held."),
    "runs cut at each script": (t("在") + t("2026") + t("年"), "在2026年"),
    "break and tab": ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:cr/></w:r>", "a\nb\t\n"),
    "page break": ('<w:r><w:t>a</w:t><w:br w:type="page"/></w:r>', "a"),
    "hyphens": ("<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", "\u2011\u00ad"),
    "symbol": ('<w:r><w:sym w:font="Times" w:char="2022"/></w:r>', "•"),
    "symbol of a font's own": ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', "□"),
    "symbol without a code": ('<w:r><w:sym w:char="!"/></w:r>', "□"),
    "symbol beyond Unicode": ('<w:r><w:sym w:char="7FFFFFFF"/></w:r>', "□"),
    "line feed amid a text": (t("a\n b"), "a  b"),
    "spaces of all kinds": (t("a\u00a0b\u3000c  "), "a\u00a0b\u3000c  "),
    "decomposed letters": (t("Cafe\u0301 😀"), "Cafe\u0301 😀"),
    "link": (f"<w:hyperlink>{t('site')}</w:hyperlink>", "site"),
    "content control": (control(t("kept")), "kept"),
    "smart tag in custom XML": (
        f"<w:customXml><w:smartTag>{t('LJPU')}</w:smartTag></w:customXml>",
        "LJPU",
    ),
    "direction": (f"<w:dir><w:bdo>{t('x')}</w:bdo></w:dir>", "x"),
    "simple field": (f"<w:fldSimple>{t('3')}</w:fldSimple>", "3"),
    "field": (field("PAGE", "12"), "12"),
    "field in a field's instruction": (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>'
        + field("PAGE", "1")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + t("yes")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "yes",
    ),
    "field without a result": (
        t("a") + '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TC</w:instrText>'
        '<w:fldChar w:fldCharType="end"/></w:r>' + t("b"),
        "ab",
    ),
    "field that never ends": ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + t("kept"), "kept"),
    "end of no field": ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + t("kept"), "kept"),
    "ruby": (
        f"<w:r><w:ruby><w:rt>{t('Líng')}</w:rt><w:rubyBase>{t('灵')}</w:rubyBase></w:ruby></w:r>",
        "灵",
    ),
    "formula": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
    "alternatives in a run": (
        f"<w:r>{alternatives('<w:t>new</w:t>', '<w:t>old</w:t>')}</w:r>",
        "new",
    ),
    "alternatives of runs": (alternatives(t("new"), t("old")), "new"),
    "somebody else's bookmark": (bookmark_start(1, "_GoBack") + t("x"), "x"),
    "hidden words": (t("seen", "<w:vanish/>"), "seen"),
}


@pytest.mark.parametrize(("xml", "text"), PLAIN.values(), ids=PLAIN)
def test_text(made: Made, xml: str, text: str) -> None:
    (row,) = cell_of(made, p(xml)).rows

    assert row.cells[0].pieces == ((Piece(text),) if text else ())


TRACKED = {
    "replaced as Word writes it": (gone("noted") + ins("said"), "noted", "said"),
    "replaced as LibreOffice writes it": (ins("said") + gone("noted"), "noted", "said"),
    "deleted with w:t": (changed("del", t("old")), "old", ""),
    "a link inserted": (changed("ins", f"<w:hyperlink>{t('site')}</w:hyperlink>"), "", "site"),
    "inserted in a link": (f"<w:hyperlink>{ins('site')}</w:hyperlink>", "", "site"),
    "a content control inserted": (
        changed("ins", control(t("x"))),
        "",
        "x",
    ),
    "inserted in a content control": (
        control(ins("x")),
        "",
        "x",
    ),
    "a field deleted": (changed("del", field("DATE", "May 6")), "May 6", ""),
    "deleted by one who had it inserted": (changed("ins", gone("x", WANG)), "", ""),
    "inserted amid a deletion": (changed("del", ins("x", WANG)), "", ""),
    "moved away": (changed("moveFrom", t("x")), "x", ""),
    "moved here": (changed("moveTo", t("x")), "", "x"),
    "ZWJ of an emoji": (ins("👩") + ins("\u200d") + ins("💻"), "", "👩\u200d💻"),
}


@pytest.mark.parametrize(("xml", "base", "final"), TRACKED.values(), ids=TRACKED)
def test_tracked_changes(made: Made, xml: str, base: str, final: str) -> None:
    (row,) = cell_of(made, p(t("It "), xml, t("."))).rows

    assert views(row) == (f"It {base}.", f"It {final}.")


def test_an_insertion_deleted_by_another_bears_both_stamps(made: Made) -> None:
    xml = changed("ins", t("new ") + gone("old", WANG))

    (row,) = cell_of(made, p(xml)).rows

    assert row.cells[0].pieces == (Piece("new ", LI), Piece("old", LI, WANG))


def test_the_innermost_of_two_insertions_counts(made: Made) -> None:
    (row,) = cell_of(made, p(changed("ins", ins("x", WANG)))).rows

    assert row.cells[0].pieces == (Piece("x", WANG),)


STAMPS = {
    "as stated": (LI, LI),
    "no date": (Stamp("李明"), Stamp("李明")),
    "nobody": (NOBODY, NOBODY),
    "Word's stand-in": (Stamp("Author"), Stamp("Author")),
    "LibreOffice's no date": (Stamp("王芳", "1970-01-01T00:00:00Z"), Stamp("王芳")),
    "no date at all": (Stamp("王芳", "yesterday"), Stamp("王芳")),
    "local time": (Stamp("王芳", "2026-03-20T09:00:00"), Stamp("王芳", "2026-03-20T09:00:00")),
}


@pytest.mark.parametrize(("written", "read"), STAMPS.values(), ids=STAMPS)
def test_stamps(made: Made, written: Stamp, read: Stamp) -> None:
    (row,) = cell_of(made, p(ins("x", written))).rows

    assert row.cells[0].pieces == (Piece("x", read),)


LINES = {
    "two paragraphs": ((p(t("a")), p(t("b"))), "a\nb", "a\nb"),
    "split": ((p(t("a"), mark=MARK), p(t("b"))), "ab", "a\nb"),
    "joined": ((p(t("a"), mark=GONE_MARK), p(t("b"))), "a\nb", "ab"),
    "a paragraph inserted": ((p(t("a"), mark=MARK), p(ins("b"))), "a", "a\nb"),
    "an empty one at the end": ((p(t("a")), p()), "a\n", "a\n"),
    "an empty one amid": ((p(t("a")), p(), p(t("b"))), "a\n\nb", "a\n\nb"),
    "mark moved": ((p(t("a"), mark=changed("moveFrom", "")), p(t("b"))), "a\nb", "ab"),
    "mark of the last": ((p(t("a"), mark=GONE_MARK),), "a", "a"),
    "in a content control": (
        (control(p(t("a")) + p(t("b"))),),
        "a\nb",
        "a\nb",
    ),
    "a picture's line": ((p(t("a")), p("<w:r><w:drawing/></w:r>")), "a", "a"),
    "a picture's line first": ((p("<w:r><w:drawing/></w:r>"), p(t("a"))), "a", "a"),
    "a picture's line amid": (
        (p(t("a"), mark=MARK), p("<w:r><w:pict/></w:r>"), p(t("b"))),
        "ab",
        "a\nb",
    ),
    "words beside a picture": ((p(t("a")), p("<w:r><w:drawing/></w:r>", t("b"))), "a\nb", "a\nb"),
    "nested table": (
        (p(t("a")), tbl(tr(tc(p(t("1"))), tc(p(t("2")))), tr(tc(p(t("3"))))), p()),
        "a\n1\n2\n3\n",
        "a\n1\n2\n3\n",
    ),
    "nested row inserted": (
        (
            p(t("a")),
            tbl(tr(tc(p(t("1")))), tr(tc(p(t("2"))), properties=MARK)),
            p(t("b")),
        ),
        "a\n1\nb",
        "a\n1\n2\nb",
    ),
}


@pytest.mark.parametrize(("paragraphs", "base", "final"), LINES.values(), ids=LINES)
def test_paragraphs_of_a_cell(
    made: Made, paragraphs: tuple[str, ...], base: str, final: str
) -> None:
    (row,) = cell_of(made, *paragraphs).rows

    assert views(row) == (base, final)


def test_the_break_of_a_split_says_who_split(made: Made) -> None:
    (row,) = cell_of(made, p(t("a"), mark=changed("ins", "", WANG)), p(t("b"))).rows

    assert row.cells[0].pieces == (Piece("a"), Piece("\n", WANG), Piece("b"))


def test_libreoffice_fills_the_cells_of_an_inserted_row(made: Made) -> None:
    row = tr(tc(p(ins("\u200d"))), tc(p(ins("\u200d") + ins("New."))), properties=MARK)

    (read,) = read_returned(made(tbl(row))).rows

    assert [cell.raw for cell in read.cells] == ["", "New."]
    assert read.inserted == LI


FORMATS = {
    "bold set": ("<w:rPrChange {}><w:rPr/></w:rPrChange>", Piece("x", formatted=LI)),
    "highlight": ('<w:highlight w:val="yellow"/>', Piece("x", highlighted=True)),
    "highlight taken away": ('<w:highlight w:val="none"/>', Piece("x")),
    "shading": ('<w:shd w:val="clear" w:fill="FFFF00"/>', Piece("x", highlighted=True)),
    "no shading": ('<w:shd w:val="clear" w:fill="auto"/>', Piece("x")),
    "our term": ('<w:rStyle w:val="DZTerm"/><w:shd w:fill="00FF00"/>', Piece("x")),
    "our term's colour": ('<w:shd w:val="clear" w:fill="e2efda"/>', Piece("x")),
    "highlighted before": (
        '<w:rPrChange {}><w:rPr><w:highlight w:val="red"/></w:rPr></w:rPrChange>',
        Piece("x", formatted=LI),
    ),
    "both": (
        '<w:highlight w:val="green"/><w:rPrChange {}><w:rPr/></w:rPrChange>',
        Piece("x", highlighted=True, formatted=LI),
    ),
}


@pytest.mark.parametrize(("properties", "piece"), FORMATS.values(), ids=FORMATS)
def test_colours_and_formats(made: Made, properties: str, piece: Piece) -> None:
    (row,) = cell_of(made, p(t("x", properties.format(stamp(LI))))).rows

    assert row.cells[0].pieces == (piece,)


def test_a_paragraph_s_format_is_its_texts(made: Made) -> None:
    changed_format = f"<w:pPrChange {stamp(WANG)}><w:pPr/></w:pPrChange>"

    (row,) = cell_of(
        made, p(t("a"), t("b", '<w:highlight w:val="red"/>'), properties=changed_format)
    ).rows

    assert row.cells[0].pieces == (
        Piece("a", formatted=WANG),
        Piece("b", highlighted=True, formatted=WANG),
    )


def test_equal_neighbours_are_one_piece(made: Made) -> None:
    (row,) = cell_of(made, p(ins("a"), ins("b"), gone("c"), gone("d", WANG), t("e"), t("f"))).rows

    assert pieces(row.cells[0]) == [
        ("ab", "李明", ""),
        ("c", "", "李明"),
        ("d", "", "王芳"),
        ("ef", "", ""),
    ]
