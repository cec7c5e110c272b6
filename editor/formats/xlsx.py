"""Spreadsheets as Excel workbooks (.xlsx), read through a guard."""

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Literal, Protocol, cast
from xml.etree.ElementTree import ParseError

from editor.errors import GlossaryRefused
from editor.formats.csv import Rows
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"
_MAX_ENTRIES = 2_000
_MAX_WHOLE = 500_000_000
_MAX_RATIO = 200
_SMALL = 1_000_000
"""Up to this many bytes an entry may be packed as well as it likes."""

_MAX_BLANK = 50_000
"""After so many blank rows nothing is expected: programs format whole columns to the last row."""

_MAX_COLUMNS = 64
_DOCTYPE = re.compile("<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FORMULA = re.compile("[=+\\-@\t\r＝＋－＠]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # ISO/IEC 29500-1, 22.4.2.4: a character by its code
_TO_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

_OLD = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” is an old Excel workbook (.xls) or protected by a password. Save it as .xlsx without "
    "a password.",
)
_NO_WORKBOOK = QT_TRANSLATE_NOOP(
    "Glossary", "“{name}” is not an Excel workbook. Save the spreadsheet as .xlsx or CSV (UTF-8)."
)
_BROKEN = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” is damaged or incomplete. Open it in Excel, WPS or LibreOffice and save it again.",
)
_BOMB = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” unpacks to far more than a glossary needs and was not opened. Copy the terms into a "
    "new workbook.",
)
_HOSTILE = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” holds instructions that no spreadsheet needs and was not opened. Copy the terms into "
    "a new workbook.",
)

# What zipfile, the XML parser and openpyxl raise at broken content.
_FAILURES = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    ParseError,
    SyntaxError,  # lxml's XMLSyntaxError is one
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
)


class _Worksheet(Protocol):
    """What of openpyxl's read-only worksheet is used."""

    def reset_dimensions(self) -> None: ...

    def iter_rows(
        self, *, max_col: int, values_only: Literal[True]
    ) -> Iterator[tuple[object, ...]]: ...


def sheets(data: bytes, name: str) -> Iterator[Rows]:
    """Yield the sheets of a workbook.

    Raise `GlossaryRefused` for what is no workbook, encrypted, broken or hostile.
    """
    if data.startswith(_OLE):
        raise _refused(_OLD, name)
    if not data.startswith(_ZIP):
        raise _refused(_NO_WORKBOOK, name)
    try:
        _check(data, name)
        yield from _worksheets(data, name)
    except _FAILURES as error:
        raise _refused(_BROKEN, name) from error


def _worksheets(data: bytes, name: str) -> Iterator[Rows]:
    from openpyxl import load_workbook  # noqa: PLC0415  # takes a third of a second

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # parts that openpyxl does not keep
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for worksheet in workbook.worksheets:
        yield _rows(cast("_Worksheet", worksheet), name)


def _rows(worksheet: _Worksheet, name: str) -> Rows:
    worksheet.reset_dimensions()  # a workbook may claim any size
    try:
        found = worksheet.iter_rows(max_col=_MAX_COLUMNS, values_only=True)
        filled = 0
        for row, cells in enumerate(found, 1):
            if any(cells):
                filled = row
                yield row, [_text(cell) for cell in cells]
            elif row - filled > _MAX_BLANK:
                return
    except _FAILURES as error:
        raise _refused(_BROKEN, name) from error


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(cell))


def _check(data: bytes, name: str) -> None:
    if data.count(_ENTRY) > 10 * _MAX_ENTRIES:  # zipfile would first make an object of each
        raise _refused(_BOMB, name)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if len(entries) > _MAX_ENTRIES or sum(e.file_size for e in entries) > _MAX_WHOLE:
            raise _refused(_BOMB, name)
        for entry in entries:
            if entry.file_size > max(_SMALL, _MAX_RATIO * entry.compress_size):
                raise _refused(_BOMB, name)
            if entry.filename.lower().endswith((".xml", ".rels")):
                _check_part(archive, entry, name)


def _check_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> None:
    with archive.open(entry) as part:
        head = part.read(4096)
    charset = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    if _DOCTYPE.search(head.decode(charset, "replace")):
        raise _refused(_HOSTILE, name)


def written(rows: Iterable[list[str]]) -> bytes:
    """Return a table as a workbook, its first row frozen; every cell is text, none a formula."""
    from openpyxl import Workbook  # noqa: PLC0415  # takes a third of a second
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    workbook = Workbook(write_only=True)
    workbook.properties.creator = "Duizhao"
    worksheet = workbook.create_sheet("Glossary")
    worksheet.freeze_panes = "A2"
    for column in "ABFGIK":
        worksheet.column_dimensions[column].width = 36
    for row in rows:
        cells = []
        for text in row:
            cell = WriteOnlyCell(worksheet, _TO_ESCAPE.sub("_x005F_", text) or None)
            if text:
                cell.data_type = "s"
                cell.quotePrefix = _FORMULA.match(text) is not None
            cells.append(cell)
        worksheet.append(cells)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _refused(sentence: str, name: str) -> GlossaryRefused:
    return GlossaryRefused(Message("Glossary", sentence, {"name": name}))
