"""Glossaries as spreadsheets: what is taken, what is refused and what comes back unchanged."""

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.errors import Cancelled, DuizhaoError, GlossaryRefused, UnwritableFile
from editor.formats import glossary_files
from editor.formats.glossary_files import TermSheet, read_terms, write_terms
from editor.glossary.folding import folded
from editor.glossary.shipped import shipped_file, shipped_terms
from editor.glossary.term import Confidence, Strictness, Term, TermKind, TermStatus
from editor.message import Message

MAYOR = Term(
    "副市长",
    "Vice Mayor",
    kind=TermKind.GOVERNMENT_TITLE,
    abbreviation="VM",
    admitted=("Deputy Mayor",),
    forbidden=("Sub-Mayor", "Co-Mayor"),
    check=Strictness.HINT,
    not_in=("副市长级",),
    confidence=Confidence.LOW,
    note='Two\nlines, “quoted” and "quoted"',
    source="GK",
    approver="林思源",
    valid_from="2026-05-01",
    valid_to="2027-04-30",
)
FORMATS = pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
SAME = "The same term is already in row 2."
OTHER = (
    "“党委” has other English in row 2. Keep one of the two, or give this one the status admitted."
)


def sheet(folder: Path, text: str, charset: str = "utf-8") -> TermSheet:
    path = folder / "glossary.csv"
    path.write_bytes(text.encode(charset))
    return read_terms(path)


def terms(found: TermSheet) -> list[Term]:
    return [term for _, term in found.rows]


def refusals(found: TermSheet) -> list[tuple[int, str]]:
    return [(refusal.row, str(refusal.why)) for refusal in found.refused]


def workbook(path: Path, rows: Sequence[Sequence[object]], sheets: Sequence[str] = ()) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    for name in sheets:
        book.create_sheet(name, 0)
    for row in rows:
        book["Sheet"].append(list(row))
    book.save(path)
    return path


@FORMATS
def test_term_comes_back_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"glossary{suffix}"
    write_terms(path, [MAYOR])
    assert read_terms(path) == TermSheet(((2, MAYOR),), ())


@FORMATS
def test_shipped_glossary_comes_back_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"glossary{suffix}"
    write_terms(path, shipped_terms())
    found = read_terms(path)
    assert tuple(terms(found)) == shipped_terms()
    assert found.refused == ()


def test_shipped_file_is_a_glossary_file() -> None:
    assert read_terms(shipped_file("glossary_seed.csv")).refused == ()


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("zh,en\n市长,Mayor\n", "utf-8"),
        ("zh,en\n市长,Mayor\n", "utf-8-sig"),
        ("zh,en\n市长,Mayor\n", "gb18030"),
        ("zh\ten\n市长\tMayor\n", "utf-16"),
        ("zh;en\n市长;Mayor\n", "utf-8"),
        ("zh\ten\n市长\tMayor\n", "utf-8"),
        ("zh,en\r\n市长,Mayor\r\n", "utf-8"),
        ("EN , ZH\nMayor,市长\n", "utf-8"),
        ("中文,英文\n市长,Mayor\n", "gb18030"),
        ("Chinese,English,Remarks of the office\n市长,Mayor,x\n", "utf-8"),
        ("sep=;\nzh;en\n市长;Mayor\n", "utf-8"),
        ('"zh","en"\n"市长"," Mayor "\n', "utf-8"),
    ],
)
def test_tables_of_all_kinds_are_read(tmp_path: Path, text: str, charset: str) -> None:
    found = sheet(tmp_path, text, charset)
    assert [(t.zh, t.en) for t in terms(found)] == [("市长", "Mayor")]
    assert found.refused == ()


def test_cells_say_their_field_in_chinese(tmp_path: Path) -> None:
    text = (
        "中文,英文,缩写,类别,状态,备选,禁用,检查,除外,可信度,备注,来源,审定人\n"
        "市委,CPC Municipal Committee,CMC,机构,可用,a|b,c,提示,城市委,低,注,出处,林思源\n"
    )
    assert terms(sheet(tmp_path, text)) == [
        Term(
            "市委",
            "CPC Municipal Committee",
            kind=TermKind.ORGANISATION,
            abbreviation="CMC",
            status=TermStatus.ADMITTED,
            admitted=("a", "b"),
            forbidden=("c",),
            check=Strictness.HINT,
            not_in=("城市委",),
            confidence=Confidence.LOW,
            note="注",
            source="出处",
            approver="林思源",
        )
    ]


def test_row_with_slots_is_a_pattern(tmp_path: Path) -> None:
    (term,) = terms(sheet(tmp_path, "zh,en\n{org}党委,CPC {org} Committee\n"))
    assert term.kind is TermKind.PATTERN


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    text = 'zh,en,note\n甲,A,"two\nlines"\n\n乙,B,\n,C,\n丙,,\n,,\n丁,D,\n'
    found = sheet(tmp_path, text)
    assert [(row, term.zh) for row, term in found.rows] == [(2, "甲"), (4, "乙"), (8, "丁")]
    assert refusals(found) == [(5, "The Chinese is empty."), (6, "The English is empty.")]


@pytest.mark.parametrize(
    ("header", "row", "why"),
    [
        ("", ",A", "The Chinese is empty"),
        ("", "甲,", "The English is empty"),
        ("", "甲", "The English is empty"),
        (",kind", "甲,A,thing", "kind cannot be “thing”. It can be party-title"),
        (",status", "甲,A,good", "status cannot be “good”"),
        (",check", "甲,A,very", "check cannot be “very”. It can be strict, hint."),
        (",confidence", "甲,A,9", "confidence cannot be “9”. It can be high, medium, low."),
        ("", "{org党委,CPC {org} Committee", "The braces of “{org党委” do not pair"),
        ("", "{org}党委,CPC {org Committee", "The braces of “CPC {org Committee” do not pair"),
        ("", "{}党委,CPC", "“” is not a kind of slot"),
        ("", "{planet}党委,CPC", "“planet” is not a kind of slot"),
        ("", "{place:moon}市,X", "“place” has no level “moon”"),
        ("", "{org}党委,CPC {place}", "uses {place}, but the Chinese “{org}党委” has no such slot"),
        (",admitted", "{org}党委,CPC,{x", "The braces of “{x” do not pair"),
        (",valid_from", "甲,A,2026-02-30", "valid_from cannot be “2026-02-30”. Write a date as"),
        (",valid_to", "甲,A,next year", "valid_to cannot be “next year”"),
        (",valid_from,valid_to", "甲,A,2026-05-02,2026-05-01", "valid to 2026-05-01, before it"),
        ("", "甲" * 201 + ",A", "zh has more than 200 characters"),
        ("", "甲," + "A" * 1001, "en has more than 1000 characters"),
        ("", '"甲\n乙",A', "zh holds a line break"),
        ("", "甲,A\x7fB", "en holds a line break or another character"),
        ("", "甲,#REF!", "en holds the spreadsheet error #REF!"),
        ("", "#N/A,A", "zh holds the spreadsheet error"),
    ],
)
def test_wrong_row_is_refused_and_the_rest_taken(
    tmp_path: Path, header: str, row: str, why: str
) -> None:
    found = sheet(tmp_path, f"zh,en{header}\n乙,B\n{row}\n丙,C\n")
    assert [term.zh for term in terms(found)] == ["乙", "丙"]
    ((number, told),) = refusals(found)
    assert number == 3
    assert why in told


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("党委,Party Committee,", SAME),
        ("党委,Party Committee,preferred", SAME),
        ("党委,CPC Committee,", OTHER),
        ("党委,CPC Committee,proposed", ""),
        ("党委,CPC Committee,admitted", ""),
        ("党委,Party Committee,forbidden", ""),
        ("党委办,Party Committee,", ""),
    ],
)
def test_same_headword_is_taken_once(tmp_path: Path, second: str, told: str) -> None:
    found = sheet(tmp_path, f"zh,en,status\n党委,Party Committee,\n{second}\n")
    assert len(found.rows) == 2 - bool(told)
    assert refusals(found) == ([(3, told)] if told else [])


@pytest.mark.parametrize(("second", "is_taken"), [("CPC Committee", True), ("党委 CPC", False)])
def test_headword_has_several_admitted_rows(tmp_path: Path, second: str, *, is_taken: bool) -> None:
    text = f"zh,en,status\n党委,党委 CPC,admitted\n党委,{second},admitted\n"
    assert len(sheet(tmp_path, text).rows) == 1 + is_taken


@FORMATS
def test_dates_are_read_as_people_write_them(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"glossary{suffix}"
    begin: object = "2026/5/1" if suffix == ".csv" else datetime(2026, 5, 1)  # noqa: DTZ001
    if suffix == ".csv":
        path.write_text(f"zh,en,启用日期,valid to\n市长,Mayor,{begin},2026年12月31日\n", "utf-8")
    else:
        rows: list[list[object]] = [
            ["zh", "en", "valid_from", "停用日期"],
            ["市长", "Mayor", begin, "2026-12-31"],
        ]
        workbook(path, rows)
    (term,) = terms(read_terms(path))
    assert (term.valid_from, term.valid_to) == ("2026-05-01", "2026-12-31")


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glossary_files, "MOST_ROWS", 3)
    assert len(sheet(tmp_path, "zh,en\n甲,A\n乙,B\n丙,C\n").rows) == 3
    with pytest.raises(GlossaryRefused, match=r"“glossary.csv” has more than 3 rows"):
        sheet(tmp_path, "zh,en\n甲,A\n,B\n丙,C\n丁,D\n")


def test_first_sheet_with_a_header_is_read(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [
        ["Glossary of the office"],
        [],
        ["en", None, "zh"],
        ["Mayor", "x", "市长"],
    ]
    path = workbook(tmp_path / "glossary.xlsx", rows, sheets=["Cover"])
    assert [(row, t.zh) for row, t in read_terms(path).rows] == [(4, "市长")]


def test_numbers_in_a_workbook_are_texts(tmp_path: Path) -> None:
    path = workbook(tmp_path / "glossary.xlsx", [["zh", "en"], ["三六零", 360], ["一半", 0.5]])
    assert [t.en for t in terms(read_terms(path))] == ["360", "0.5"]


def test_formula_in_a_workbook_gives_its_value_or_nothing(tmp_path: Path) -> None:
    path = workbook(tmp_path / "glossary.xlsx", [["zh", "en"], ["市长", '="May"&"or"']])
    assert refusals(read_terms(path)) == [(2, "The English is empty.")]


FORMULAS = ["=1+1", "+7", "-7", "@SUM(A1)", "＝1", "'=1", "''+1", "'quoted'"]


@FORMATS
@pytest.mark.parametrize("formula", FORMULAS)
def test_formula_like_text_comes_back(tmp_path: Path, suffix: str, formula: str) -> None:
    path = tmp_path / f"glossary{suffix}"
    write_terms(path, [Term(formula, formula)])
    assert terms(read_terms(path)) == [Term(formula, formula)]


@pytest.mark.parametrize("formula", FORMULAS[:5])
def test_formula_is_never_exported_as_one(tmp_path: Path, formula: str) -> None:
    from openpyxl import load_workbook

    for suffix in (".csv", ".xlsx"):
        write_terms(tmp_path / f"glossary{suffix}", [Term(formula, formula)])
    text = (tmp_path / "glossary.csv").read_text("utf-8-sig")
    assert list(csv.reader(io.StringIO(text)))[1][0] == "'" + formula
    cell = load_workbook(tmp_path / "glossary.xlsx")["Glossary"]["A2"]
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", formula, True)


def test_csv_opens_in_spreadsheet_programs_as_utf_8(tmp_path: Path) -> None:
    write_terms(tmp_path / "glossary.csv", [MAYOR])
    assert (tmp_path / "glossary.csv").read_bytes().startswith(b"\xef\xbb\xbfzh,en,abbreviation,")


def test_workbook_names_no_user_and_no_path(tmp_path: Path) -> None:
    write_terms(tmp_path / "glossary.xlsx", [MAYOR])
    with zipfile.ZipFile(tmp_path / "glossary.xlsx") as archive:
        assert b">Duizhao</dc:creator>" in archive.read("docProps/core.xml")


def test_unwritable_characters_are_left_out(tmp_path: Path) -> None:
    for suffix in (".csv", ".xlsx"):
        path = tmp_path / f"glossary{suffix}"
        write_terms(path, [Term("市\x07长", "May\ud800or", note="a\r\nb")])
        assert terms(read_terms(path)) == [Term("市长", "Mayor", note="a\nb")]


# Files that cannot be taken as a whole.


def _zip(*entries: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


def _workbook_with(name: str, change: Callable[[bytes], bytes]) -> bytes:
    from openpyxl import Workbook

    buffer = io.BytesIO()
    book = Workbook()
    book["Sheet"].append(["zh", "en"])
    book["Sheet"].append(["市长", "Mayor"])
    book.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        entries = [(each, archive.read(each)) for each in archive.namelist()]
    return _zip(*((each, change(data) if each == name else data) for each, data in entries))


SHEET = "xl/worksheets/sheet1.xml"
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b" \n", "is empty"),
        ("a.xlsx", b"", "is empty"),
        ("a.csv", b"PK\x03\x04\x00\x00", "not a text file"),
        ("a.csv", bytes(range(256)) * 20, "not a text file"),
        ("a.csv", "甲,A\n乙,B\n".encode(), "no row that names its columns"),
        ("a.csv", b"zh,zh\n", "no row that names its columns"),
        ("a.csv", b'zh,en\n\xe7\x94\xb2,"' + b"a\n" * 100_000, "from row 2 on"),
        ("a.xls", b"x", "Save it as .csv, .xlsx, .tbx."),
        ("a", b"x", "Save it as .csv, .xlsx, .tbx."),
        ("a.xlsx", b"zh,en\n", "not an Excel workbook"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "protected by a password"),
        ("a.xlsx", b"PK\x03\x04" + b"\0" * 100, "damaged or incomplete"),
        ("a.xlsx", _workbook_with(SHEET, lambda data: data)[:-200], "damaged or incomplete"),
        ("a.xlsx", _workbook_with(SHEET, lambda data: data[:-30]), "damaged or incomplete"),
        ("a.xlsx", _workbook_with("xl/workbook.xml", lambda _: b"<x/>"), "no row that names"),
        ("a.xlsx", _zip(("word/document.xml", b"<x/>")), "damaged or incomplete"),
        ("a.xlsx", _workbook_with(SHEET, lambda data: DOCTYPE + data[55:]), "instructions"),
        (
            "a.xlsx",
            _workbook_with(SHEET, lambda _: (DOCTYPE + b"<x/>").decode().encode("utf-16")),
            "instructions",
        ),
        ("a.xlsx", _zip(("xl/a.bin", b"\0" * 40_000_000)), "far more than a glossary"),
        ("a.xlsx", _zip(*((f"{n}.txt", b"") for n in range(2001))), "far more than a glossary"),
    ],
)
def test_hopeless_file_is_refused_in_one_sentence(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(GlossaryRefused) as refused:
        read_terms(path)
    message = str(refused.value)
    assert told in message
    assert name in message
    assert str(tmp_path) not in message


def test_row_beyond_endless_blanks_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "glossary.xlsx"
    far = _workbook_with(SHEET, lambda data: data.replace(b'<row r="2"', b'<row r="999999999"'))
    path.write_bytes(far)
    assert read_terms(path) == TermSheet((), ())


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for name in ("missing.csv", "folder.csv"):
        with pytest.raises(GlossaryRefused, match=r"cannot be opened|is empty"):
            read_terms(tmp_path / name)


def test_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glossary_files, "LARGEST", 3)
    with pytest.raises(GlossaryRefused, match="larger than"):
        sheet(tmp_path, "zh,en\n")


def test_stopped_reading_keeps_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled(Message("Glossary", "Stopped."))

    path = tmp_path / "glossary.csv"
    write_terms(path, [replace(MAYOR, zh=f"副市长{n}") for n in range(600)])
    with pytest.raises(Cancelled):
        read_terms(path, stop)


def test_long_reading_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[int] = []
    path = tmp_path / "glossary.xlsx"
    write_terms(path, [replace(MAYOR, zh=f"副市长{n}") for n in range(1200)])
    read_terms(path, lambda done, _: told.append(done))
    assert told == [500, 1000]


@pytest.mark.parametrize("target", ["missing/glossary.csv", "folder.csv"])
def test_target_that_cannot_be_written_is_refused(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UnwritableFile):
        write_terms(tmp_path / target, [MAYOR])
    assert [path.name for path in tmp_path.iterdir()] == ["folder.csv"]


def test_failed_export_leaves_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    write_terms(path, [MAYOR])
    before = path.read_bytes()
    with pytest.raises(DuizhaoError):
        write_terms(path.with_suffix(".ods"), [MAYOR])
    assert path.read_bytes() == before


# What is written is read back.

CELL = st.text(
    st.characters(
        exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="|{}\ufffd\ufffe\uffff"
    ),
    max_size=20,
).map(str.strip)
FILLED = CELL.filter(bool)
LIST = st.lists(FILLED, max_size=3).map(tuple)
TERMS = st.builds(
    Term,
    zh=FILLED,
    en=FILLED,
    kind=st.sampled_from([kind for kind in TermKind if kind is not TermKind.PATTERN]),
    abbreviation=CELL,
    status=st.sampled_from(TermStatus),
    admitted=LIST,
    forbidden=LIST,
    check=st.sampled_from(Strictness),
    not_in=LIST,
    confidence=st.sampled_from(Confidence),
    note=CELL,
    source=CELL,
    approver=CELL,
    valid_from=st.dates().map(str) | st.just(""),
)


@FORMATS
@given(rows=st.lists(TERMS, max_size=5, unique_by=lambda term: folded(term.zh)))
@settings(deadline=None, max_examples=80)
def test_any_terms_come_back(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, rows: list[Term]
) -> None:
    path = tmp_path_factory.mktemp("glossary") / f"glossary{suffix}"
    write_terms(path, rows)
    assert terms(read_terms(path)) == rows
