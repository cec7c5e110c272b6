"""Our bookmarks wherever programs put their ends: as parts of the strips they go over."""

import pytest

from editor.formats.docx.returned import read_returned
from editor.review.returned import AnchorKind, FoundAnchor, Returned
from tests.formats.docx.returned.wordml import (
    Made,
    bookmark,
    bookmark_end,
    bookmark_start,
    gone,
    ins,
    p,
    t,
    table_of,
    tbl,
    tc,
    tr,
)

NAME = "dzT_b7_a1b2c3d4"
OTHER = "dzR_b8_a1b2c3d4"

Found = list[tuple[str, int, int, bool]]


def anchors(returned: Returned) -> list[Found]:
    return [
        [(a.block, a.start, a.end, a.closed) for cell in row.cells for a in cell.anchors]
        for row in returned.rows
    ]


S, E = bookmark_start(1, NAME), bookmark_end(1)

IN_A_CELL: dict[str, tuple[str, Found]] = {
    "round the text": (p(S, t("abc"), E), [("b7", 0, 3, True)]),
    "round a part": (p(t("ab"), S, t("cd"), E, t("e")), [("b7", 2, 4, True)]),
    "round nothing": (p(S, E), [("b7", 0, 0, True)]),
    "over changes": (p(S, gone("abc"), ins("de"), E), [("b7", 0, 5, True)]),
    "inside an insertion": (f"<w:p><w:ins>{S}{t('abc')}{E}</w:ins></w:p>", [("b7", 0, 3, True)]),
    "over two paragraphs": (p(S, t("ab")) + p(t("cd"), E), [("b7", 0, 5, True)]),
    "round a paragraph": (p(t("ab")) + S + p(t("cd")) + E, [("b7", 3, 5, True)]),
    "never closed": (p(t("ab"), S, t("cd")), [("b7", 2, 4, False)]),
    "closed before it opens": (p(E, t("ab"), S, t("cd")), [("b7", 2, 4, False)]),
    "twice, as LibreOffice splits it": (
        p(S, t("ab")) + p(bookmark(2, NAME, t("cd"))),
        [("b7", 3, 5, True), ("b7", 0, 5, False)],
    ),
    "twice with one number": (
        p(S, t("ab"), S, t("cd"), E),
        [("b7", 2, 4, True), ("b7", 0, 4, False)],
    ),
    "before a picture's line": (
        p(t("ab")) + p(S, "<w:r><w:drawing/></w:r>", E),
        [("b7", 2, 2, True)],
    ),
    "two rows merged into one": (
        p(S, t("ab"), E) + p(bookmark(2, "dzT_b8_a1b2c3d4", t("cd"))),
        [("b7", 0, 2, True), ("b8", 3, 5, True)],
    ),
    "somebody else's": (p(bookmark(3, "_GoBack", t("ab"))), []),
    "of a later version": (p(bookmark(3, "dzX_b7_a1b2c3d4", t("ab"))), []),
}


@pytest.mark.parametrize(("xml", "found"), IN_A_CELL.values(), ids=IN_A_CELL)
def test_in_a_cell(made: Made, xml: str, found: Found) -> None:
    assert anchors(read_returned(made(table_of(xml)))) == [found]


def test_an_anchor_says_what_its_name_says(made: Made) -> None:
    (row,) = read_returned(made(table_of(p(bookmark(1, OTHER, t("x")))))).rows

    assert row.cells[0].anchors == (FoundAnchor(AnchorKind.ROW, "b8", "a1b2c3d4", 0, 1),)


OVER_ROWS: dict[str, tuple[str, list[Found]]] = {
    "one paragraph split in two": (
        p(S, t("abc")) + p(t("de"), E),
        [[("b7", 0, 3, True)], [("b7", 0, 2, True)]],
    ),
    "over three paragraphs": (
        p(t("a"), S, t("b")) + p(t("cd")) + p(t("e"), E, t("f")),
        [[("b7", 1, 2, True)], [("b7", 0, 2, True)], [("b7", 0, 1, True)]],
    ),
    "to the beginning of the next": (
        p(S, t("abc")) + p(E, t("de")),
        [[("b7", 0, 3, True)], []],
    ),
    "from the end of the one before": (
        p(t("abc"), S) + p(t("de"), E),
        [[], [("b7", 0, 2, True)]],
    ),
    "between two paragraphs": (S + p(t("abc")) + E + p(t("de")), [[("b7", 0, 3, True)], []]),
    "before a row": (
        tbl(S + tr(tc(p(t("ab"), E)))),
        [[("b7", 0, 2, True)]],
    ),
    "before a cell": (
        tbl(tr(tc(p(t("ab"))) + S + tc(p(t("cd"))) + E)),
        [[("b7", 0, 2, True)]],
    ),
    "before a cell of a busy row": (
        tbl(tr(tc(p(ins("ab"))) + S + tc(p(t("cd"))) + E)),
        [[("b7", 0, 2, True)]],
    ),
    "between the lines of a cell": (
        table_of(p(t("a")), S, p(t("b")), E, p(t("c"))),
        [[("b7", 2, 3, True)]],
    ),
    "from a cell into another": (
        tbl(tr(tc(p(S, t("ab"))), tc(p(t("cd"), E)))),
        [[("b7", 0, 2, False)]],
    ),
    "never closed among paragraphs": (p(S, t("a")) + p(t("b")), [[("b7", 0, 1, False)], []]),
}


@pytest.mark.parametrize(("xml", "found"), OVER_ROWS.values(), ids=OVER_ROWS)
def test_over_rows(made: Made, xml: str, found: list[Found]) -> None:
    assert anchors(read_returned(made(xml))) == found


def test_a_bookmark_reaches_only_so_far(made: Made) -> None:
    returned = read_returned(made(p(S, t("a")) + p(t("b")) * 200 + p(E)))

    reached = [found for found in anchors(returned) if found]

    assert 60 < len(reached) < 70
    assert reached[-1][0][-1] is False
