"""Any pieces written as Word writes them are read back as they were; any damage is refused."""

import re
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.errors import UnreadableFile
from editor.formats.docx.returned import read_returned
from editor.review.returned import Piece, Returned, Stamp, Strip
from tests.formats.docx.returned.conftest import package
from tests.formats.docx.returned.wordml import (
    LI,
    WANG,
    bookmark,
    changed,
    gone,
    ins,
    move_range,
    p,
    stamp,
    t,
    table_of,
    tbl,
    tc,
    tr,
)

LETTERS = [
    "a",
    "B",
    " ",
    "\u00a0",
    "。",
    "江",
    "e\u0301",
    "😀",
    "👩\u200d💻",
    "<",
    "&",
    "\ufeff",
    "\n",
    "\t",
]
texts = st.lists(st.sampled_from(LETTERS), min_size=1, max_size=6).map("".join)
stamps = st.sampled_from([LI, WANG, Stamp("Author"), Stamp("", "2026-03-20T09:00:00Z")])
changes = st.none() | stamps
pieces = st.builds(Piece, texts, changes, changes, st.booleans(), changes)


def runs(piece: Piece, cuts: list[int]) -> Iterator[str]:
    """Yield a piece's runs, cut where the numbers say; breaks and tabs are elements."""
    look = '<w:highlight w:val="yellow"/>' if piece.highlighted else ""
    if piece.formatted is not None:
        look += f"<w:rPrChange {stamp(piece.formatted)}><w:rPr/></w:rPrChange>"
    places = sorted({0, *(cut % len(piece.text) for cut in cuts), len(piece.text)})
    for start, end in pairwise(places):
        name = "delText" if piece.deleted else "t"
        run = t(piece.text[start:end], look, name)
        for letter, element in (("\n", "<w:br/>"), ("\t", "<w:tab/>")):
            run = run.replace(letter, f"</w:{name}>{element}<w:{name} xml:space='preserve'>")
        yield run


def written(piece: Piece, cuts: list[int], outside_in: bool) -> str:
    """Return a piece's XML; of two changes either may stand round the other."""
    xml = "".join(runs(piece, cuts))
    around = [("del", piece.deleted), ("ins", piece.inserted)]
    for kind, who in around if outside_in else reversed(around):
        xml = changed(kind, xml, who) if who is not None else xml
    return xml


def joined(found: list[Piece]) -> tuple[Piece, ...]:
    """Return pieces with neighbours of equal state joined."""
    out: list[Piece] = []
    for piece in found:
        same = Piece("", piece.inserted, piece.deleted, piece.highlighted, piece.formatted)
        last = out[-1] if out else None
        if last is not None and Piece("", *_state(last)) == same:
            out[-1] = Piece(last.text + piece.text, *_state(last))
        else:
            out.append(piece)
    return tuple(out)


def _state(piece: Piece) -> tuple[Stamp | None, Stamp | None, bool, Stamp | None]:
    return piece.inserted, piece.deleted, piece.highlighted, piece.formatted


def read(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> Returned:
    path = tmp_path_factory.getbasetemp() / "returned.docx"
    path.write_bytes(data)
    return read_returned(path)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(pieces, max_size=8),
    st.lists(st.integers(0, 50), max_size=4),
    st.booleans(),
    st.booleans(),
)
def test_pieces_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    sent: list[Piece],
    cuts: list[int],
    outside_in: bool,
    in_table: bool,
) -> None:
    paragraph = p(*(written(piece, cuts, outside_in) for piece in sent))

    (row,) = read(tmp_path_factory, package(table_of(paragraph) if in_table else paragraph)).rows

    assert row.cells[0].pieces == joined(sent)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(pieces, changes, changes), min_size=1, max_size=5))
def test_paragraphs_and_their_marks_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    lines: list[tuple[Piece, Stamp | None, Stamp | None]],
) -> None:
    def mark(inserted: Stamp | None, deleted: Stamp | None) -> str:
        return (changed("ins", "", inserted) if inserted else "") + (
            changed("del", "", deleted) if deleted else ""
        )

    paragraphs = [
        p(written(piece, [], outside_in=True), mark=mark(inserted, deleted))
        for piece, inserted, deleted in lines
    ]
    expected = [
        part for piece, *stamps in lines for part in (piece, Piece("\n", stamps[0], stamps[1]))
    ]

    (row,) = read(tmp_path_factory, package(table_of(*paragraphs))).rows
    outside = read(tmp_path_factory, package("".join(paragraphs))).rows

    assert row.cells[0].pieces == joined(expected[:-1])
    assert [line.mark for line in outside] == expected[1::2]
    assert [line.cells[0].pieces for line in outside] == [(piece,) for piece, *_ in lines]


PLAIN_CELL = st.lists(
    st.lists(
        st.one_of(
            texts.map(lambda text: t(re.sub(r"[\n\t]", " ", text))),
            st.integers(1, 3).map(lambda n: f'<w:bookmarkEnd w:id="{n}"/>'),
            st.integers(1, 3).map(
                lambda n: f'<w:bookmarkStart w:id="{n}" w:name="dzT_b{n}_a1b2c3d4"/>'
            ),
        ),
        max_size=4,
    ).map(lambda parts: p(*parts)),
    max_size=3,
).map(lambda paragraphs: tc(*paragraphs))


@settings(deadline=None, max_examples=100)
@given(st.lists(PLAIN_CELL, max_size=4))
def test_a_row_reads_the_same_whether_plain_or_busy(
    tmp_path_factory: pytest.TempPathFactory, row: list[str]
) -> None:
    plain = read(tmp_path_factory, package(tbl(tr(*row)))).rows
    busy = read(tmp_path_factory, package(tbl(tr(*row, tc(p(ins("busy"))))))).rows

    assert plain[0].cells == busy[0].cells[:-1]


def _whole() -> bytes:
    """Return a file with everything in it that the reader knows."""
    comments = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:comment w:id="1" w:author="李明">{p(t("Is it?"))}</w:comment></w:comments>'
    )
    commented = '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/>'
    body = (
        p(t("Head"), mark=changed("ins", ""))
        + tbl(
            tr(
                tc(p(bookmark(1, "dzR_b1_a1b2c3d4", t("001-K7")))),
                tc(p(t("第一"))),
                tc(p(bookmark(2, "dzT_b1_a1b2c3d4", t("The ") + gone("old") + ins("new")))),
            ),
            tr(tc(p(commented.format(t("x")))), properties=changed("del", "", WANG)),
            move_range(
                "From", tr(tc(p(changed("moveFrom", t("y")))), properties=changed("del", ""))
            ),
        )
        + p('<w:r><w:commentReference w:id="1"/></w:r>')
    )
    parts = {"word/comments.xml": comments.encode()}
    return package(body, parts, {"c": ("comments", "comments.xml")})


WHOLE = _whole()


def account(returned: Returned) -> None:
    """Check what holds for every file that is read at all."""
    for row in returned.rows:
        for cell in row.cells:
            length = len(cell.raw)
            assert all(0 <= a.start <= a.end <= length for a in cell.anchors)
    for comment in returned.comments:
        for span in comment.spans:
            strip: Strip = returned.rows[span.row].cells[span.cell]
            assert 0 <= span.start <= span.end <= len(strip.raw)


def survive(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Check that a file is read in full or refused in words: nothing else may be raised."""
    with suppress(UnreadableFile):
        account(read(tmp_path_factory, data))


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6))
def test_flipped_bytes(
    tmp_path_factory: pytest.TempPathFactory, flips: list[tuple[int, int]]
) -> None:
    data = bytearray(WHOLE)
    for place, byte in flips:
        data[place] = byte
    survive(tmp_path_factory, bytes(data))


@settings(deadline=None, max_examples=40)
@given(st.integers(0, len(WHOLE)))
def test_cut_off(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    survive(tmp_path_factory, WHOLE[:length])


def _parts() -> dict[str, bytes]:
    with ZipFile(BytesIO(WHOLE)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = _parts()
DOCUMENT = PARTS["word/document.xml"].decode()
TAGS = sorted({match[0] for match in re.finditer(r"<[^>]+>", DOCUMENT) if "xmlns" not in match[0]})
PLACES = [match.start() for match in re.finditer("<", DOCUMENT)][2:-2]


def with_document(xml: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, blob in PARTS.items():
            archive.writestr(name, xml if name == "word/document.xml" else blob)
    return out.getvalue()


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_tags_swapped_dropped_and_doubled(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    xml = DOCUMENT
    for _ in range(data.draw(st.integers(1, 3))):
        one, other = data.draw(st.sampled_from(TAGS)), data.draw(st.sampled_from([*TAGS, ""]))
        xml = xml.replace(one, other, data.draw(st.integers(1, 3)))
    survive(tmp_path_factory, with_document(xml))


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(PLACES), st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_pieces_of_xml_moved_about(
    tmp_path_factory: pytest.TempPathFactory, one: int, other: int, third: int
) -> None:
    start, end, to = sorted((one, other, third))
    xml = DOCUMENT[:start] + DOCUMENT[end:to] + DOCUMENT[start:end] + DOCUMENT[to:]
    survive(tmp_path_factory, with_document(xml))


NESTS = {
    "tables": "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
    "controls": "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "insertions": "<w:ins>{}</w:ins>",
    "runs": "<w:p><w:hyperlink>{}</w:hyperlink></w:p>",
    "boxes": "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
    "ruby": "<w:p><w:r><w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby></w:r></w:p>",
}


@pytest.mark.parametrize("depth", [20, 80, 3_000])
@pytest.mark.parametrize("nest", NESTS.values(), ids=NESTS)
def test_deep_nesting(nest: str, depth: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    head, tail = nest.split("{}")
    survive(tmp_path_factory, package(head * depth + p(t("deep")) + tail * depth))


HUGE = {
    "an author": p(ins("x", Stamp("李" * 200_000))),
    "a bookmark's name": p(bookmark(1, "dzT_" + "b" * 200_000, t("x"))),
    "a field never ended": p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 5_000, t("x")),
    "bookmarks never ended": p(
        *(f'<w:bookmarkStart w:id="{n}" w:name="dzT_b{n}_a1b2c3d4"/>' for n in range(3_000))
    )
    + p(t("x")) * 3_000,
    "one number for all bookmarks": p(
        *(f'<w:bookmarkStart w:id="1" w:name="dzT_b{n}_a1b2c3d4"/>' for n in range(3_000))
    ),
    "comments over everything": p(*(f'<w:commentRangeStart w:id="{n}"/>' for n in range(500)))
    + p(t("x")) * 2_000
    + p(*(f'<w:commentRangeEnd w:id="{n}"/>' for n in range(500))),
    "boxes side by side": p(
        "<w:r><w:pict>" + f"<w:txbxContent>{p(t('x'))}</w:txbxContent>" * 3_000 + "</w:pict></w:r>"
    ),
}


@pytest.mark.parametrize("body", HUGE.values(), ids=HUGE)
def test_too_much_of_a_thing(body: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    survive(tmp_path_factory, package(body))


def test_more_rows_than_any_release_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.formats.docx.returned.rows.MAX_ROWS", 10)
    path = tmp_path / "long.docx"
    path.write_bytes(package(p() * 11))

    with pytest.raises(UnreadableFile, match="larger than Duizhao reads"):
        read_returned(path)
