"""Spreadsheets as comma-separated text."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from editor.errors import GlossaryRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.text.charset import decode

Rows = Iterator[tuple[int, list[str]]]
"""Rows of cells with their numbers, counted from 1 as a spreadsheet program shows them."""

_NO_TEXT = QT_TRANSLATE_NOOP(
    "Glossary", "“{name}” is not a text file. Save the spreadsheet as CSV (UTF-8) or as .xlsx."
)
_LONG_CELL = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” cannot be read from row {row} on: a quotation mark there is opened and never closed. "
    "Correct it, or save the spreadsheet as .xlsx.",
)

_SEPARATORS = ",;\t"
_FORMULA = "[=+\\-@\t\r＝＋－＠]"
_TO_GUARD = re.compile(f"'*{_FORMULA}")
_GUARDED = re.compile(f"'+{_FORMULA}")


def sheets(data: bytes, name: str) -> Iterator[Rows]:
    """Yield the table, read once with each separator, for the file does not say which is right.

    Raise `GlossaryRefused` for what is no text.
    """
    decoded = decode(data)
    if decoded is None:
        raise GlossaryRefused(Message("Glossary", _NO_TEXT, {"name": name}))
    for separator in _SEPARATORS:
        yield _rows(decoded.text, separator, name)


def _rows(text: str, separator: str, name: str) -> Rows:
    row = 0
    try:
        for row, cells in enumerate(csv.reader(io.StringIO(text, ""), delimiter=separator), 1):
            yield row, [_unguarded(cell) for cell in cells]
    except csv.Error as error:
        values = {"name": name, "row": row + 1}
        raise GlossaryRefused(Message("Glossary", _LONG_CELL, values)) from error


def written(rows: Iterable[list[str]]) -> bytes:
    """Return a table as CSV: UTF-8 with a byte-order mark, as spreadsheet programs expect it.

    A cell that a spreadsheet program would run as a formula gets an apostrophe before it, which
    `sheets` takes away again.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    return "'" + cell if _TO_GUARD.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell
