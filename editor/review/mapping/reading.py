"""From a returned file's rows to its entries: table rows, paragraphs, lines of plain text."""

from collections.abc import Iterable, Iterator, Sequence

from editor.review.mapping.columns import Role, Roles, row_roles, table_roles
from editor.review.mapping.entries import Entry, anchored, whole
from editor.review.mapping.labels import additions, visible_ids
from editor.review.mapping.likeness import is_chinese
from editor.review.mapping.lines import line_entries
from editor.review.mapping.sent import Sent
from editor.review.returned import AnchorKind, Place, ReturnedRow, Span

Numbered = tuple[int, ReturnedRow]


def entries_of(rows: Sequence[ReturnedRow], numbers: Iterable[int], sent: Sent) -> list[Entry]:
    """Return the entries of the rows with these numbers, in the order of the file."""
    chosen = [(number, rows[number]) for number in numbers]
    if not sent.is_bilingual:
        return list(_english_entries(rows, chosen, sent))
    return list(_bilingual_entries(rows, chosen, sent))


def _english_entries(
    rows: Sequence[ReturnedRow], chosen: Iterable[Numbered], sent: Sent
) -> Iterator[Entry]:
    """Yield an entry a paragraph and a cell: in the English page, each cell is a block."""
    broken = False
    for number, row in chosen:
        for column, strip in enumerate(row.cells):
            yield Entry(
                rows,
                targets=anchored(strip, AnchorKind.TARGET, sent.export.id),
                draft=(whole(number, column, strip),),
                inserted=row.inserted,
                deleted=row.deleted,
                continues=broken,
            )
        broken = row.mark is not None and row.mark.inserted is not None


def _bilingual_entries(
    rows: Sequence[ReturnedRow], chosen: Sequence[Numbered], sent: Sent
) -> Iterator[Entry]:
    tabled = [(number, row) for number, row in chosen if row.place is Place.TABLE]
    columns = table_roles(tabled, sent)
    body: list[Numbered] = []
    for number, row in chosen:
        if row.place is not Place.TABLE:
            body.append((number, row))
            continue
        yield from line_entries(rows, body, sent)
        body = []
        roles = row_roles(row, columns[row.table], sent)
        entry = _row_entry(rows, number, roles, sent)
        if len(roles) != len(columns[row.table]) and not entry.source:
            _part_languages(entry)
        yield entry
    yield from line_entries(rows, body, sent)


def _row_entry(rows: Sequence[ReturnedRow], number: int, roles: Roles, sent: Sent) -> Entry:
    row = rows[number]
    entry = Entry(rows, inserted=row.inserted, deleted=row.deleted)
    for column, (strip, role) in enumerate(zip(row.cells, roles, strict=True)):
        span = whole(number, column, strip)
        if role is Role.LABEL:
            raw = strip.raw
            entry.ids = visible_ids(raw)
            entry.names = anchored(strip, AnchorKind.ROW, sent.export.id)
            entry.extra += tuple(
                Span(number, column, *place) for place in additions(raw, entry.ids)
            )
        elif role is Role.SOURCE:
            entry.source = (span,)
        elif role is Role.DRAFT:
            entry.draft = (span,)
            entry.targets = anchored(strip, AnchorKind.TARGET, sent.export.id)
        elif span.end:
            entry.extra += (span,)
    return entry


def _part_languages(entry: Entry) -> None:
    """Take the Chinese lines a merged cell begins with for the row's Chinese."""
    for span in entry.draft:
        raw = entry.rows[span.row].cells[span.cell].raw
        at = 0
        for line in raw.splitlines(keepends=True):
            if line.strip() and not is_chinese(line):
                break
            at += len(line)
        if 0 < at < span.end:
            end = len(raw[:at].rstrip())
            entry.source = (Span(span.row, span.cell, 0, end),)
            entry.draft = (Span(span.row, span.cell, at, span.end),)
