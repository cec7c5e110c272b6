"""The sign-off table as it came back: which cells were filled in, and by whom."""

from collections.abc import Iterable, Iterator, Sequence

from editor.review.mapped import Signoff
from editor.review.mapping.entries import length
from editor.review.mapping.labels import is_label
from editor.review.returned import AnchorKind, Place, ReturnedRow, Stamp, Strip

_STAGE = "stage"
_HEADS = {
    "环节": _STAGE,
    "stage": _STAGE,
    "姓名": "name",
    "name": "name",
    "日期": "date",
    "date": "date",
    "意见": "remark",
    "remark": "remark",
}
_ENOUGH_HEADS = 3
_MAX_HEAD = 60
_MAX_PIECES = 12


def signoff_rows(rows: Sequence[ReturnedRow]) -> tuple[int, ...]:
    """Return the numbers of the rows of sign-off tables, known by bookmarks or by their heads.

    Joined to the table of texts, a sign-off table begins with its heads or its first bookmark.
    """
    found: list[int] = []
    table, is_signoff = -1, False
    for number, row in enumerate(rows):
        if row.place is not Place.TABLE:
            continue
        if row.table != table:
            table, is_signoff = row.table, False
        if _is_anchored(row, AnchorKind.SIGNOFF) or _columns(row):
            is_signoff = True
        elif is_signoff and _is_text(row):
            is_signoff = False
        if is_signoff:
            found.append(number)
    return tuple(found)


def signoffs(rows: Sequence[ReturnedRow], numbers: Iterable[int]) -> Iterator[Signoff]:
    """Yield what was filled in; the stage's own name is ours, unless something was added to it."""
    columns: dict[int, str] = {}
    stage = 0
    for row in (rows[number] for number in numbers):
        heads = _columns(row)
        if heads:
            columns, stage = heads, 0
            continue
        stage = _stage(row) or stage + 1
        for column, cell in enumerate(row.cells):
            yield from _filled(cell, stage, _field(cell) or columns.get(column, "remark"))


def _is_anchored(row: ReturnedRow, *kinds: AnchorKind) -> bool:
    return any(anchor.kind in kinds for cell in row.cells for anchor in cell.anchors)


def _is_text(row: ReturnedRow) -> bool:
    """Return whether a row is one of the texts that were sent."""
    return _is_anchored(row, AnchorKind.ROW, AnchorKind.TARGET) or any(
        is_label(cell.raw) for cell in row.cells
    )


def _columns(row: ReturnedRow) -> dict[int, str]:
    """Return the fields by column if a row is the head of a sign-off table, else nothing."""
    if sum(_is_short(cell) for cell in row.cells) < _ENOUGH_HEADS:
        return {}
    found = {
        column: _HEADS[word]
        for column, cell in enumerate(row.cells)
        for word in _first_word(cell)
        if word in _HEADS
    }
    return found if len(set(found.values())) >= _ENOUGH_HEADS else {}


def _is_short(cell: Strip) -> bool:
    return len(cell.pieces) <= _MAX_PIECES and length(cell) <= _MAX_HEAD


def _first_word(cell: Strip) -> list[str]:
    return cell.base.lower().split(None, 1)[:1]


def _stage(row: ReturnedRow) -> int:
    """Return the stage a row's bookmarks name, 0 without any."""
    for cell in row.cells:
        for anchor in cell.anchors:
            number = anchor.block.partition("_")[0]
            if anchor.kind is AnchorKind.SIGNOFF and number.isdecimal():
                return int(number)
    return 0


def _field(cell: Strip) -> str:
    fields = (a.block.partition("_")[2] for a in cell.anchors if a.kind is AnchorKind.SIGNOFF)
    return next(fields, "")


def _filled(cell: Strip, stage: int, field: str) -> Iterator[Signoff]:
    added = [piece for piece in cell.pieces if piece.inserted is not None and piece.deleted is None]
    text = cell.final if field != _STAGE else "".join(piece.text for piece in added)
    if text.strip():
        by: Stamp | None = added[0].inserted if added else None
        yield Signoff(stage, field, text.strip(), by)
