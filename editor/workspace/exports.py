"""What was sent to Word, kept row by row to compare returned copies with."""

from sqlalchemy import Connection, insert, select

from editor.review.export import Export, Layout, SentRow
from editor.workspace.tables import EXPORTS, SENT_ROWS


def insert_export(connection: Connection, number: int, export: Export) -> None:
    """Store an export of an article with all its rows."""
    head = {
        "id": export.id,
        "article": number,
        "document": export.document,
        "round": export.round,
        "reference": export.reference,
        "layout": str(export.layout),
        "recipient": export.to,
        "made_at": export.made_at,
    }
    connection.execute(insert(EXPORTS), head)
    rows = [
        {
            "export": export.id,
            "place": place,
            "block": row.block,
            "label": row.label,
            "source": row.source,
            "draft": row.draft,
        }
        for place, row in enumerate(export.rows)
    ]
    if rows:
        connection.execute(insert(SENT_ROWS), rows)


def exports_of(connection: Connection, number: int) -> tuple[Export, ...]:
    """Return an article's exports, the first one first."""
    c = EXPORTS.c
    chosen = select(c.id, c.document, c.round, c.reference, c.layout, c.recipient, c.made_at).where(
        c.article == number
    )
    found = connection.execute(chosen.order_by(c.round, c.made_at, c.id)).all()
    return tuple(
        Export(
            id=key,
            article=str(number),
            document=document,
            round=round_,
            reference=reference,
            layout=Layout(layout),
            to=recipient,
            made_at=made_at,
            rows=_rows_of(connection, key),
        )
        for key, document, round_, reference, layout, recipient, made_at in found
    )


def _rows_of(connection: Connection, export: str) -> tuple[SentRow, ...]:
    c = SENT_ROWS.c
    chosen = select(c.block, c.label, c.source, c.draft).where(c.export == export)
    return tuple(SentRow(*row) for row in connection.execute(chosen.order_by(c.place)))
