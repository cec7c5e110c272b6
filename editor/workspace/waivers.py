"""Waived findings in the workspace: kept with their reasons, told to the journal."""

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from editor.checks.waiver import Waiver
from editor.workspace import journal
from editor.workspace.journal import Action
from editor.workspace.suggesting_tables import WAIVERS

_c = WAIVERS.c


def insert_waiver(connection: Connection, number: int, waiver: Waiver, at: str) -> None:
    """Keep a waiver; one of the same finding is replaced."""
    values = {
        "article": number,
        "finding": waiver.finding,
        "block": waiver.block,
        "rule": waiver.check,
        "reason": waiver.reason,
        "who": waiver.by,
        "at": at,
    }
    written = insert(WAIVERS).values(values)
    written = written.on_conflict_do_update(index_elements=["article", "finding"], set_=values)
    connection.execute(written)
    _tell(connection, number, waiver, at, Action.FINDING_WAIVED)


def delete_waiver(connection: Connection, number: int, waiver: Waiver, at: str) -> None:
    """Take a waiver back; one that is not there is passed over."""
    chosen = (_c.article == number) & (_c.finding == waiver.finding)
    if connection.execute(delete(WAIVERS).where(chosen)).rowcount:
        _tell(connection, number, waiver, at, Action.WAIVER_WITHDRAWN)


def waivers_of(connection: Connection, number: int) -> tuple[Waiver, ...]:
    """Return an article's waivers, the first one first."""
    columns = (_c.finding, _c.block, _c.rule, _c.reason, _c.who, _c.at)
    rows = connection.execute(select(*columns).where(_c.article == number).order_by(_c.at))
    return tuple(Waiver(str(number), *row) for row in rows)


def _tell(connection: Connection, number: int, waiver: Waiver, at: str, action: Action) -> None:
    """Say who waived what; the reason may quote the article, so only the table has it."""
    facts = {"block": waiver.block, "check": waiver.check, "by": waiver.by}
    journal.append(connection, at, action, str(number), facts)
