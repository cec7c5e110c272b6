"""A part's tables and paragraphs as rows, in the order they stand in."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from lxml.etree import _Element

from editor.formats.docx.causes import Cause, Refused
from editor.formats.docx.names import W
from editor.formats.docx.returned.plain import plain_cells
from editor.formats.docx.returned.stamps import CHANGES
from editor.formats.docx.returned.strips import (
    ALTERNATIVES,
    ENDS,
    MARKS,
    OPENED,
    Inline,
    Part,
    note_mark,
)
from editor.formats.docx.returned.tape import UNCHANGED, Change, Tape
from editor.review.returned import Piece, Place, ReturnedRow, Strip

MAX_ROWS = 200_000
_MAX_DEPTH = 200
"""How deep content may be nested: Word itself stops far earlier."""

_Handler = Callable[["_Reader", _Element, Change], None]


class Rows:
    """Reads the parts of one file into one list of rows."""

    def __init__(self) -> None:
        self.rows: list[ReturnedRow] = []
        self._tables = 0

    def read(self, part: Part, root: _Element, place: Place) -> None:
        """Add the rows below a body, a header or a footer."""
        _Reader(self, part, place).body(root, UNCHANGED)

    def read_note(self, part: Part, note: _Element, change: Change) -> None:
        """Add a footnote or endnote as a row of one cell."""
        _Reader(self, part, Place.NOTE).whole(note, change)

    def add(self, row: ReturnedRow, part: Part) -> None:
        """Add a row, and after it the text boxes that hang on it.

        Raise `Refused` above 200,000 rows.
        """
        if len(self.rows) >= MAX_ROWS:
            raise Refused(Cause.TOO_LARGE)
        part.spans.end_row(len(self.rows))
        self.rows.append(row)
        boxes, part.boxes = part.boxes, []
        for box, change in boxes:
            part.notes["text box"] += 1
            _Reader(self, part, Place.BOX).body(box, change)

    def next_table(self) -> int:
        """Return the number of the table that begins."""
        self._tables += 1
        return self._tables - 1


class _Reader:
    """Reads the content of one place."""

    def __init__(self, rows: Rows, part: Part, place: Place) -> None:
        self._rows = rows
        self._part = part
        self._place = place
        self._inline = Inline(part)
        self._tape: Tape | None = None
        self._cells: list[Strip] = []
        self._table = -1
        self._depth = 0

    def body(self, element: _Element, change: Change) -> None:
        """Read paragraphs and tables, each paragraph and each table row as a row."""
        self._descend(element, change, _IN_BODY)

    def whole(self, element: _Element, change: Change) -> None:
        """Read everything below an element as a row of one cell."""
        cells = (self._strip(element, change, 0),)
        row = ReturnedRow(cells, self._place, inserted=change.inserted, deleted=change.deleted)
        self._rows.add(row, self._part)

    def text(self, element: _Element) -> str:
        """Return the final text of everything below an element, which is no row."""
        self._tape = tape = self._inline.begin()
        self._descend(element, UNCHANGED, _IN_CELL)
        return tape.strip().final

    def _descend(self, element: _Element, change: Change, on: Mapping[object, _Handler]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise Refused(Cause.DAMAGED)
        for inner in element:
            tag = inner.tag
            if tag in on:
                on[tag](self, inner, change)
            elif tag in MARKS:
                note_mark(self._part, inner, self._tape)
            elif tag in OPENED:
                self._descend(inner, change, on)
            elif tag in CHANGES:
                self._descend(inner, self._part.stamps.change(inner, change), on)
            elif tag == ALTERNATIVES:
                self._descend_first(inner, change, on)
            elif tag == _CHUNK:
                self._part.notes["embedded document"] += 1
        self._depth -= 1

    def _descend_first(
        self, alternatives: _Element, change: Change, on: Mapping[object, _Handler]
    ) -> None:
        for rendering in alternatives[:1]:
            self._descend(rendering, change, on)

    def _outer_paragraph(self, paragraph: _Element, change: Change) -> None:
        tape = self._inline.begin()
        self._inline.read(paragraph, change)
        mark = self._part.properties.change(paragraph, change)
        strip = self._closed(tape, 0, in_table=False)
        row = ReturnedRow((strip,), self._place, mark=Piece("\n", *mark))
        self._rows.add(row, self._part)

    def _inner_paragraph(self, paragraph: _Element, change: Change) -> None:
        """Read a paragraph of a cell; one that only holds pictures is no line of its text."""
        tape = self._inline.tape
        before, waiting = tape.length, tape.waiting
        tape.begin_paragraph()
        start, pictures = tape.length, self._inline.pictures
        self._inline.read(paragraph, change)
        if tape.length == start and self._inline.pictures > pictures:
            tape.cut_back(before)
            tape.waiting = waiting
        else:
            mark = self._part.properties.change(paragraph, change)
            tape.waiting = self._inline.state(mark)

    def _outer_table(self, table: _Element, change: Change) -> None:
        self._table = self._rows.next_table()
        self._descend(table, change, _IN_TABLE)
        self._table = -1

    def _row(self, row: _Element, change: Change) -> None:
        place = Place.TABLE if self._place is Place.BODY else self._place
        if row not in self._part.busy and change == UNCHANGED:
            plain = ReturnedRow(plain_cells(row, self._part), place, self._table)
            self._rows.add(plain, self._part)
            return
        stamps = self._part.stamps
        self._cells = []
        from_start = (stamps.open_move(inserts=True), stamps.open_move(inserts=False))
        self._descend(row, change, _IN_ROW)
        inserted, deleted = self._part.properties.change(row, change)
        cells = tuple(self._cells)
        if inserted:
            name = _first_move(cells, inserts=True) or from_start[0]
            inserted = replace(inserted, move=name)
        if deleted:
            name = _first_move(cells, inserts=False) or from_start[1]
            deleted = replace(deleted, move=name)
        self._rows.add(ReturnedRow(cells, place, self._table, inserted, deleted), self._part)

    def _cell(self, cell: _Element, change: Change) -> None:
        change = self._part.properties.change(cell, change)
        self._cells.append(self._strip(cell, change, len(self._cells)))

    def _strip(self, element: _Element, change: Change, cell: int) -> Strip:
        self._tape = tape = self._inline.begin()
        self._descend(element, change, _IN_CELL)
        for mark in element.itersiblings():
            if mark.tag not in ENDS:
                break
            note_mark(self._part, mark, tape)  # what ends right behind a cell ends with it
        self._tape = None
        return self._closed(tape, cell, in_table=True)

    def _closed(self, tape: Tape, cell: int, *, in_table: bool) -> Strip:
        self._part.spans.end_strip(cell, tape.length)
        return tape.strip(self._part.bookmarks.of_strip(tape.length, in_table=in_table))

    def _nested_row(self, row: _Element, change: Change) -> None:
        self._descend(row, self._part.properties.change(row, change), _IN_NESTED)

    def _nested_cell(self, cell: _Element, change: Change) -> None:
        self._descend(cell, self._part.properties.change(cell, change), _IN_CELL)

    def _nested_table(self, table: _Element, change: Change) -> None:
        self._part.notes["nested table"] += 1
        self._descend(table, change, _IN_NESTED)


def final_text(part: Part, element: _Element) -> str:
    """Return the text of a comment with its tracked changes accepted, a line a paragraph."""
    return _Reader(Rows(), part, Place.NOTE).text(element)


def _first_move(cells: tuple[Strip, ...], *, inserts: bool) -> str:
    """Return the move that a row's content says it is part of, or ""."""
    pieces = (piece for cell in cells for piece in cell.pieces)
    stamps = (piece.inserted if inserts else piece.deleted for piece in pieces)
    return next((stamp.move for stamp in stamps if stamp and stamp.move), "")


_CHUNK = W + "altChunk"
_IN_BODY: Mapping[object, _Handler] = {
    W + "p": _Reader._outer_paragraph,  # noqa: SLF001
    W + "tbl": _Reader._outer_table,  # noqa: SLF001
}
_IN_TABLE: Mapping[object, _Handler] = {W + "tr": _Reader._row}  # noqa: SLF001
_IN_ROW: Mapping[object, _Handler] = {W + "tc": _Reader._cell}  # noqa: SLF001
_IN_CELL: Mapping[object, _Handler] = {
    W + "p": _Reader._inner_paragraph,  # noqa: SLF001
    W + "tbl": _Reader._nested_table,  # noqa: SLF001
}
_IN_NESTED: Mapping[object, _Handler] = {
    W + "tr": _Reader._nested_row,  # noqa: SLF001
    W + "tc": _Reader._nested_cell,  # noqa: SLF001
}
"""What is read at each level; everything else there is a property, a mark or a wrapper."""
