"""Tables and paragraphs as rows: where they stand, and what happened to them as a whole."""

import pytest

from editor.formats.docx.returned import read_returned
from editor.review.returned import Piece, Place, Returned, Stamp
from tests.formats.docx.returned.wordml import (
    LI,
    WANG,
    Made,
    alternatives,
    box,
    cells,
    changed,
    control,
    gone,
    ins,
    move_range,
    p,
    pieces,
    stamp,
    t,
    tbl,
    tc,
    tr,
    views,
)

INSERTED = changed("ins", "")
DELETED = changed("del", "", WANG)


def read(made: Made, body: str) -> Returned:
    return read_returned(made(body))


def texts(returned: Returned) -> list[list[str]]:
    return [cells(row) for row in returned.rows]


LAYOUTS = {
    "paragraphs and a table": (
        p(t("a")) + tbl(tr(tc(p(t("1"))), tc(p(t("2"))))) + p(t("b")),
        [["a"], ["1", "2"], ["b"]],
    ),
    "in content controls": (
        control(p(t("a")) + tbl(control(tr(tc(p(t("1"))))))),
        [["a"], ["1"]],
    ),
    "a cell in a content control": (
        tbl(tr(control(tc(p(t("1")))), tc(p(t("2"))))),
        [["1", "2"]],
    ),
    "a table in custom XML": (f"<w:customXml>{tbl(tr(tc(p(t('1')))))}</w:customXml>", [["1"]]),
    "alternatives": (alternatives(p(t("new")), p(t("old"))), [["new"]]),
    "a cell over two columns": (
        tbl(tr(tc(p(t("1")), properties='<w:gridSpan w:val="2"/>'), tc(p(t("2"))))),
        [["1", "2"]],
    ),
    "cells merged downwards": (
        tbl(
            tr(tc(p(t("1")), p(t("2")), properties='<w:vMerge w:val="restart"/>'), tc(p(t("a")))),
            tr(tc(p(), properties="<w:vMerge/>"), tc(p(t("b")))),
        ),
        [["1\n2", "a"], ["", "b"]],
    ),
    "a row without cells": (tbl(tr()), [[]]),
    "an empty cell": (tbl(tr(tc(p()), tc(), tc(p(t("a"))))), [["", "", "a"]]),
}


@pytest.mark.parametrize(("body", "rows"), LAYOUTS.values(), ids=LAYOUTS)
def test_rows(made: Made, body: str, rows: list[list[str]]) -> None:
    assert texts(read(made, body)) == rows


def test_tables_are_counted(made: Made) -> None:
    nested = tbl(tr(tc(p(t("x")))))
    returned = read(made, tbl(tr(tc(nested, p()))) + p() + tbl(tr(tc(p())), tr(tc(p()))))

    assert [(row.place, row.table) for row in returned.rows] == [
        (Place.TABLE, 0),
        (Place.BODY, -1),
        (Place.TABLE, 1),
        (Place.TABLE, 1),
    ]


ROWS = {
    "inserted": (INSERTED, (LI, None)),
    "deleted": (DELETED, (None, WANG)),
    "inserted and deleted by another": (INSERTED + DELETED, (LI, WANG)),
    "formatted": (f"<w:trPrChange {stamp(LI)}><w:trPr/></w:trPrChange>", (None, None)),
}


@pytest.mark.parametrize(("properties", "stamps"), ROWS.values(), ids=ROWS)
def test_tracked_rows(
    made: Made, properties: str, stamps: tuple[Stamp | None, Stamp | None]
) -> None:
    (row,) = read(made, tbl(tr(tc(p(t("x"))), properties=properties))).rows

    assert (row.inserted, row.deleted) == stamps


def test_a_deleted_row_keeps_its_text(made: Made) -> None:
    row = tr(tc(p(gone("第一")), p()), tc(p(gone("First"))), properties=DELETED)

    (read_row,) = read(made, tbl(row)).rows

    assert cells(read_row) == ["第一\n", "First"]
    assert [cell.final for cell in read_row.cells] == ["\n", ""]


CELLS = {
    "inserted": (f"<w:cellIns {stamp(LI)}/>", ("", "x")),
    "deleted": (f"<w:cellDel {stamp(LI)}/>", ("x", "")),
    "merged": (f'<w:cellMerge {stamp(LI)} w:vMerge="cont"/>', ("x", "x")),
}


@pytest.mark.parametrize(("properties", "seen"), CELLS.values(), ids=CELLS)
def test_tracked_cells(made: Made, properties: str, seen: tuple[str, str]) -> None:
    returned = read(made, tbl(tr(tc(p(t("x")), properties=properties))))

    assert views(returned.rows[0]) == seen
    assert returned.notes == ({"merged cell": 1} if "Merge" in properties else {})


def test_the_mark_of_a_paragraph_outside_of_tables(made: Made) -> None:
    returned = read(
        made, p(t("a"), mark=INSERTED) + p(t("b"), mark=DELETED) + p(t("c")) + tbl(tr(tc(p())))
    )

    assert [row.mark for row in returned.rows] == [
        Piece("\n", LI),
        Piece("\n", None, WANG),
        Piece("\n"),
        None,
    ]


def test_a_move_names_both_its_ends(made: Made) -> None:
    away = move_range("From", changed("moveFrom", t("x")))
    here = move_range("To", changed("moveTo", t("x")))
    mark = changed("moveFrom", "")

    old, amid, new = read(made, p(away, mark=mark) + p(t("a")) + p(here)).rows

    moved = Stamp(LI.author, LI.date, "move1")
    assert old.cells[0].pieces == (Piece("x", None, moved),)
    assert old.mark == Piece("\n", None, moved)
    assert amid.cells[0].pieces == (Piece("a"),)
    assert new.cells[0].pieces == (Piece("x", moved),)


def test_moves_keep_their_own_names(made: Made) -> None:
    both = move_range("From", changed("moveFrom", t("x")), "one") + move_range(
        "From", changed("moveFrom", t("y")), "two"
    )

    (row,) = read(made, p(both)).rows

    found = [
        (piece.text, piece.deleted.move if piece.deleted else "") for piece in row.cells[0].pieces
    ]
    assert found == [("x", "one"), ("y", "two")]


def moved_row(end: str, change: str, text: str) -> str:
    return tr(tc(p(changed(f"move{end}", t(text)))), properties=changed(change, ""))


def test_a_moved_row_names_its_move(made: Made) -> None:
    body = tbl(
        move_range("From", moved_row("From", "del", "第一")),
        tr(tc(p(t("第二")))),
        move_range("To", moved_row("To", "ins", "第一")),
    )

    old, stays, new = read(made, body).rows

    moved = Stamp(LI.author, LI.date, "move1")
    assert (old.inserted, old.deleted) == (None, moved)
    assert (stays.inserted, stays.deleted) == (None, None)
    assert (new.inserted, new.deleted) == (moved, None)


def test_an_empty_moved_row_is_told_by_the_range_it_stands_in(made: Made) -> None:
    (row,) = read(made, tbl(move_range("To", tr(tc(p()), properties=INSERTED)))).rows

    assert row.inserted == Stamp(LI.author, LI.date, "move1")


def test_a_row_after_a_move_is_no_part_of_it(made: Made) -> None:
    rows = tbl(move_range("To", moved_row("To", "ins", "第一")), tr(tc(p()), properties=INSERTED))

    *_, after = read(made, rows).rows

    assert after.inserted == LI


def test_a_text_box_is_a_row_after_the_one_it_hangs_on(made: Made) -> None:
    body = tbl(tr(tc(p(t("a"), box(p(t("in the box")), p(t("second")))), p()))) + p(t("b"))

    returned = read(made, body)

    assert texts(returned) == [["a\n"], ["in the box"], ["second"], ["b"]]
    assert [row.place for row in returned.rows[1:3]] == [Place.BOX, Place.BOX]
    assert returned.notes == {"text box": 1}


def test_an_inserted_text_box_is_inserted_text(made: Made) -> None:
    returned = read(made, p(changed("ins", box(p(t("new"))))))

    assert views(returned.rows[1]) == ("", "new")


def test_a_box_in_a_box(made: Made) -> None:
    returned = read(made, p(box(p(t("outer"), box(p(t("inner")))))))

    assert texts(returned) == [[""], ["outer"], ["inner"]]


IMAGE = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>"
NOTES = {
    "an image inserted": (changed("ins", IMAGE), {"inserted image": 1}),
    "an image deleted": (changed("del", IMAGE), {"deleted image": 1}),
    "an image that was there": (IMAGE, {}),
    "a spreadsheet inserted": (changed("ins", "<w:r><w:object/></w:r>"), {"inserted object": 1}),
}


@pytest.mark.parametrize(("xml", "notes"), NOTES.values(), ids=NOTES)
def test_what_no_row_can_hold_is_counted(made: Made, xml: str, notes: dict[str, int]) -> None:
    assert read(made, p(xml)).notes == notes


def test_an_embedded_document_is_counted(made: Made) -> None:
    assert read(made, "<w:altChunk/>" + p()).notes == {"embedded document": 1}


def root(name: str, content: str) -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:{name} xmlns:w="{w}">{content}</w:{name}>'.encode()


def test_footnotes_and_endnotes(made: Made) -> None:
    notes = root(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="0">{p(t("―"))}</w:footnote>'
        f'<w:footnote w:id="1">{p(t("Cf."))}{p(ins("p. 2"))}</w:footnote>',
    )
    ends = root("endnotes", f'<w:endnote w:id="1">{p(t("End."))}</w:endnote>')
    reference = changed("ins", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    path = made(
        p(t("a"), reference),
        {"word/footnotes.xml": notes, "word/endnotes.xml": ends},
        {"n1": ("footnotes", "footnotes.xml"), "n2": ("endnotes", "endnotes.xml")},
    )

    returned = read_returned(path)

    body, note, end = returned.rows
    assert views(body) == ("a", "a")
    assert pieces(note.cells[0]) == [("Cf.\np. 2", "李明", "")]
    assert (note.place, note.inserted) == (Place.NOTE, LI)
    assert (end.place, end.inserted, views(end)) == (Place.NOTE, None, ("End.", "End."))
    assert returned.notes == {"footnote": 1, "endnote": 1}


def test_headers_and_footers_come_last(made: Made) -> None:
    path = made(
        p(t("a")),
        {
            "word/header1.xml": root("hdr", p(t("Date: ")) + tbl(tr(tc(p(ins("new")))))),
            "word/footer1.xml": root("ftr", p(t("ref LZPU-0042-r2 · a1b2c3d4"))),
        },
        {
            "h": ("header", "header1.xml"),
            "f": ("footer", "footer1.xml"),
            "g": ("footer", "footer1.xml"),
        },
    )

    returned = read_returned(path)

    assert texts(returned) == [["a"], ["Date: "], ["new"], ["ref LZPU-0042-r2 · a1b2c3d4"]]
    assert [row.place for row in returned.rows] == [
        Place.BODY,
        Place.HEADER,
        Place.HEADER,
        Place.FOOTER,
    ]
