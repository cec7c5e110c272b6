"""Glossaries as files: which format an extension has, and rows of cells as terms."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from editor.errors import GlossaryRefused
from editor.files import write_file
from editor.formats.csv import Rows
from editor.formats.glossary_columns import CHOICES, COLUMN_NAMED
from editor.glossary.folding import folded
from editor.glossary.grammar.rules import compiled
from editor.glossary.rows import COLUMNS, cells_of, term_of
from editor.glossary.term import Term, TermKind, TermStatus
from editor.glossary.validity import is_date, iso_date
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent

LARGEST = 50_000_000
"""Bytes of a glossary file; a hundred thousand terms take a fifth of it."""

MOST_ROWS = 100_000
"""Filled rows of a glossary file; a workbook of more takes minutes to read."""

_HEADER_WITHIN = 20
_PROGRESS_EVERY = 500

_MISSING = QT_TRANSLATE_NOOP(
    "Glossary", "“{name}” cannot be opened. Check its name and folder, and that nothing locks it."
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Glossary", "“{name}” is larger than {limit} MB. Divide it into several files."
)
_TOO_MANY = QT_TRANSLATE_NOOP(
    "Glossary", "“{name}” has more than {limit} rows. Divide it into several files."
)
_EMPTY = QT_TRANSLATE_NOOP("Glossary", "“{name}” is empty. Save the glossary again.")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "Glossary", "“{name}” is not a glossary file Duizhao knows. Save it as {extensions}."
)
_NO_HEADER = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{name}” has no row that names its columns. Name the Chinese column zh (中文) and the English "
    "one en (英文).",
)

_NO_ZH = QT_TRANSLATE_NOOP("Glossary", "The Chinese is empty.")
_NO_EN = QT_TRANSLATE_NOOP("Glossary", "The English is empty.")
_CONTROL = QT_TRANSLATE_NOOP(
    "Glossary", "The column {column} holds a line break or another character that cannot be typed."
)
_LONG = QT_TRANSLATE_NOOP("Glossary", "The column {column} has more than {limit} characters.")
_ERROR = QT_TRANSLATE_NOOP(
    "Glossary", "The column {column} holds the spreadsheet error {value}, not a text."
)
_CHOICE = QT_TRANSLATE_NOOP(
    "Glossary", "The column {column} cannot be “{value}”. It can be {choices}."
)
_DATE = QT_TRANSLATE_NOOP(
    "Glossary", "The column {column} cannot be “{value}”. Write a date as 2026-05-01."
)
_BACKWARDS = QT_TRANSLATE_NOOP(
    "Glossary", "The term would be valid to {end}, before it is valid from {begin}."
)
_DUPLICATE = QT_TRANSLATE_NOOP("Glossary", "The same term is already in row {row}.")
_OTHER_ENGLISH = QT_TRANSLATE_NOOP(
    "Glossary",
    "“{zh}” has other English in row {row}. Keep one of the two, or give this one the status "
    "admitted.",
)

_UNTYPABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffd\ufffe\uffff\ud800-\udfff]")
_ERROR_VALUE = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!)")
_LIMITS = {"zh": 200, "en": 1000}
_LIMIT = 5000
_DATES = ("valid_from", "valid_to")
_SEVERAL = frozenset({TermStatus.ADMITTED, TermStatus.FORBIDDEN})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was not taken: its number as a spreadsheet program shows it, and why."""

    row: int
    why: Message


@dataclass(frozen=True, slots=True)
class TermSheet:
    """What a glossary file holds: terms with their rows, and the rows that are wrong.

    `columns` are the fields of `Term` the file has columns for; of the others it says nothing.
    """

    rows: tuple[tuple[int, Term], ...]
    refused: tuple[Refusal, ...]
    columns: frozenset[str] = field(default=frozenset(COLUMNS), compare=False)


@dataclass(frozen=True, slots=True)
class _Format:
    sheets: Callable[[bytes, str], Iterator[Rows]]
    written: Callable[[Iterable[list[str]]], bytes]
    written_newer: Callable[[Iterable[list[str]]], bytes] | None = None


def _csv() -> _Format:
    from editor.formats import csv  # noqa: PLC0415

    return _Format(csv.sheets, csv.written)


def _xlsx() -> _Format:
    from editor.formats import xlsx  # noqa: PLC0415

    return _Format(xlsx.sheets, xlsx.written)


def _tbx() -> _Format:
    from editor.formats import tbx  # noqa: PLC0415

    return _Format(tbx.sheets, tbx.written, tbx.written_2019)


FORMATS: Mapping[str, Callable[[], _Format]] = {".csv": _csv, ".xlsx": _xlsx, ".tbx": _tbx}
"""Extension → the format, imported when it is used."""


def read_terms(path: Path, progress: Progress = silent) -> TermSheet:
    """Read the terms of a glossary file.

    Wrong rows are told in the sheet; raise `GlossaryRefused` when the whole file cannot be taken.
    """
    form = _format(path)
    for rows in form.sheets(_content(path), path.name):
        header = _header(rows)
        if header is not None:
            return _sheet(rows, header, path.name, progress)
    raise GlossaryRefused(Message("Glossary", _NO_HEADER, {"name": path.name}))


def write_terms(path: Path, terms: Iterable[Term], *, newer: bool = False) -> None:
    """Write terms as a glossary file that `read_terms` reads back unchanged.

    `newer` writes a format's newer version, where it has one that few programs read yet.
    Raise `GlossaryRefused` for an unknown extension, `UnwritableFile` when it cannot be written.
    """
    form = _format(path)
    rows = [[_typable(cell) for cell in cells_of(term).values()] for term in terms]
    written = (form.written_newer if newer else None) or form.written
    write_file(path, written([list(COLUMNS), *rows]))


def _format(path: Path) -> _Format:
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        values = {"name": path.name, "extensions": ", ".join(FORMATS)}
        raise GlossaryRefused(Message("Glossary", _UNKNOWN, values))
    return found()


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            values = {"name": path.name, "limit": LARGEST // 1_000_000}
            raise GlossaryRefused(Message("Glossary", _TOO_LARGE, values))
        data = path.read_bytes()
    except OSError as error:
        raise GlossaryRefused(Message("Glossary", _MISSING, {"name": path.name})) from error
    if not data.strip():
        raise GlossaryRefused(Message("Glossary", _EMPTY, {"name": path.name}))
    return data


def _typable(cell: str) -> str:
    lines = cell.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_UNTYPABLE.sub("", line) for line in lines)


def _header(rows: Rows) -> dict[str, int] | None:
    """Return where the columns are, by the first row that names both languages; None without."""
    for _, cells in islice(rows, _HEADER_WITHIN):
        columns: dict[str, int] = {}
        for at, cell in enumerate(cells):
            column = COLUMN_NAMED.get(cell.strip().lower().replace(" ", "_"))
            if column:
                columns.setdefault(column, at)
        if {"zh", "en"} <= columns.keys():
            return columns
    return None


def _sheet(rows: Rows, header: Mapping[str, int], name: str, progress: Progress) -> TermSheet:
    reading = _Reading()
    for row, cells in rows:
        if row % _PROGRESS_EVERY == 0:
            progress(row, 0)
        named = {column: cells[at].strip() for column, at in header.items() if at < len(cells)}
        if any(named.values()):
            reading.take(row, named)
        if len(reading.terms) + len(reading.refused) > MOST_ROWS:
            raise GlossaryRefused(
                Message("Glossary", _TOO_MANY, {"name": name, "limit": MOST_ROWS})
            )
    return TermSheet(tuple(reading.terms), tuple(reading.refused), frozenset(header))


@dataclass(slots=True)
class _Reading:
    """The rows read so far."""

    terms: list[tuple[int, Term]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    seen: dict[tuple[str, ...], tuple[int, str]] = field(default_factory=dict)

    def take(self, row: int, cells: Mapping[str, str]) -> None:
        """Take a row as a term, or say why not."""
        cells = _completed(cells)
        why = next(_problems(cells), None)
        if why is None:
            term = term_of(cells)
            why = self._repeated(row, term)
        if why is None:
            self.terms.append((row, term))
        else:
            self.refused.append(Refusal(row, why))

    def _repeated(self, row: int, term: Term) -> Message | None:
        """Return what to say when the file has had the entry before, and remember it."""
        variant = term.en if term.status in _SEVERAL else ""
        key = (folded(term.zh), term.status, variant)
        if key not in self.seen:
            self.seen[key] = (row, term.en)
            return None
        first, english = self.seen[key]
        if english == term.en:
            return Message("Glossary", _DUPLICATE, {"row": first})
        return Message("Glossary", _OTHER_ENGLISH, {"zh": term.zh, "row": first})


def _completed(cells: Mapping[str, str]) -> dict[str, str]:
    """Return the cells with line ends as one character and choices as `Term` calls them."""
    said = {column: cell.replace("\r\n", "\n") for column, cell in cells.items()}
    for column, choices in CHOICES.items():
        cell = said.get(column, "")
        said[column] = choices.get(cell.lower(), cell)
    for column in _DATES:
        said[column] = iso_date(said.get(column, ""))
    if "{" in said.get("zh", "") and not said["kind"]:
        said["kind"] = TermKind.PATTERN
    return {"zh": "", "en": ""} | said


def _problems(cells: Mapping[str, str]) -> Iterator[Message]:
    """Yield what is wrong with a row, the plainest first."""
    if not cells["zh"]:
        yield Message("Glossary", _NO_ZH)
    if not cells["en"]:
        yield Message("Glossary", _NO_EN)
    for column, cell in cells.items():
        yield from _cell_problems(column, cell)
    for column, choices in CHOICES.items():
        if cells[column] and cells[column] not in choices.values():
            allowed = ", ".join(dict.fromkeys(choices.values()))
            values = {"column": column, "value": cells[column][:40], "choices": allowed}
            yield Message("Glossary", _CHOICE, values)
    yield from _date_problems(cells)
    yield from _slot_problems(cells)


def _cell_problems(column: str, cell: str) -> Iterator[Message]:
    if _UNTYPABLE.search(cell.replace("\n", "") if column == "note" else cell):
        yield Message("Glossary", _CONTROL, {"column": column})
    limit = _LIMITS.get(column, _LIMIT)
    if len(cell) > limit:
        yield Message("Glossary", _LONG, {"column": column, "limit": limit})
    if _ERROR_VALUE.fullmatch(cell):
        yield Message("Glossary", _ERROR, {"column": column, "value": cell})


def _date_problems(cells: Mapping[str, str]) -> Iterator[Message]:
    for column in _DATES:
        if cells[column] and not is_date(cells[column]):
            values = {"column": column, "value": cells[column][:40]}
            yield Message("Glossary", _DATE, values)
    begin, end = (cells[column] for column in _DATES)
    if end and begin > end:
        yield Message("Glossary", _BACKWARDS, {"begin": begin, "end": end})


def _slot_problems(cells: Mapping[str, str]) -> Iterator[Message]:
    if not set("{}") & set(cells["zh"]):
        return
    admitted = tuple(form for form in cells.get("admitted", "").split("|") if form)
    try:
        compiled(Term(cells["zh"], cells["en"], TermKind.PATTERN, admitted=admitted))
    except GlossaryRefused as refusal:
        yield refusal.message
