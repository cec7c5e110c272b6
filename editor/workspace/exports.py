"""What was sent to Word, kept row by row to compare returned copies with."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, func, insert, select, true

from editor.review.export import Export, Layout, SentComment, SentRow
from editor.workspace.review_tables import SENT_COMMENTS
from editor.workspace.tables import EXPORTS, SENT_ROWS

_COMMENT = tuple(c for c in SENT_COMMENTS.c if c.name not in {"export", "place"})


def insert_export(connection: Connection, number: int, export: Export) -> None:
    """Store an export of an article with all its rows and comments."""
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
    comments = [
        {c.name: getattr(comment, c.name) for c in _COMMENT} | {"export": export.id, "place": place}
        for place, comment in enumerate(export.comments)
    ]
    if comments:
        connection.execute(insert(SENT_COMMENTS), comments)


def last_round(connection: Connection, number: int) -> int:
    """Return the round of an article's last export, 0 when nothing was sent yet."""
    newest = select(func.max(EXPORTS.c.round)).where(EXPORTS.c.article == number)
    return connection.execute(newest).scalar_one() or 0


def exports_of(connection: Connection, number: int) -> tuple[Export, ...]:
    """Return an article's exports, the first one first."""
    return _exports(connection, EXPORTS.c.article == number)


def all_exports(connection: Connection) -> tuple[Export, ...]:
    """Return the exports of all articles, also of those put aside, article by article."""
    return _exports(connection, true())


def _exports(connection: Connection, which: ColumnElement[bool]) -> tuple[Export, ...]:
    c = EXPORTS.c
    chosen = select(
        c.id, c.article, c.document, c.round, c.reference, c.layout, c.recipient, c.made_at
    )
    found = connection.execute(chosen.where(which).order_by(c.article, c.round, c.made_at, c.id))
    rows, comments = _rows(connection, which), _comments(connection, which)
    return tuple(
        Export(
            id=key,
            article=str(article),
            document=document,
            round=round_,
            reference=reference,
            layout=Layout(layout),
            to=recipient,
            made_at=made_at,
            rows=tuple(rows.get(key, ())),
            comments=tuple(comments.get(key, ())),
        )
        for key, article, document, round_, reference, layout, recipient, made_at in found
    )


def _rows(connection: Connection, which: ColumnElement[bool]) -> Mapping[str, list[SentRow]]:
    c = SENT_ROWS.c
    chosen = select(c.export, c.block, c.label, c.source, c.draft).join(EXPORTS).where(which)
    found: dict[str, list[SentRow]] = defaultdict(list)
    for export, *row in connection.execute(chosen.order_by(c.export, c.place)):
        found[export].append(SentRow(*row))
    return found


def _comments(
    connection: Connection, which: ColumnElement[bool]
) -> Mapping[str, list[SentComment]]:
    c = SENT_COMMENTS.c
    chosen = select(c.export, *_COMMENT).join(EXPORTS).where(which)
    found: dict[str, list[SentComment]] = defaultdict(list)
    for export, *values in connection.execute(chosen.order_by(c.export, c.place)):
        found[export].append(SentComment(*values))
    return found
