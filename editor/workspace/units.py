"""The memory's units in the workspace: each pair of texts is kept once."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert as insert_or_skip

from editor.suggest.memory.unit import Unit, UnitKind, UnitOrigin
from editor.workspace.suggesting_tables import UNITS

_c = UNITS.c
_UNIT = (_c.source, _c.draft, _c.kind, _c.article, _c.date, _c.stage, _c.origin)
_INSERT = insert_or_skip(UNITS).on_conflict_do_nothing(index_elements=["pair"])
_AT_ONCE = 500
"""Ids asked for in one statement: SQLite takes 32,766 values, older ones 999."""


def insert_units(connection: Connection, units: Sequence[Unit]) -> int:
    """Store units that are not there yet and return how many that were."""
    rows = [_row(unit) for unit in units]
    before = _total(connection)
    if rows:
        connection.execute(_INSERT, rows)
    return _total(connection) - before


def units_of(connection: Connection, ids: Iterable[int]) -> dict[int, Unit]:
    """Return the units of these ids; one that is gone is left out."""
    wanted = [*ids]
    found: dict[int, Unit] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        rows = connection.execute(select(_c.number, *_UNIT).where(_c.number.in_(some)))
        found |= {number: _unit(row) for number, *row in rows}
    return found


def units_after(connection: Connection, number: int) -> Iterator[tuple[int, Unit]]:
    """Yield the units that came after a number (0 = all), in the order in which they came."""
    chosen = select(_c.number, *_UNIT).where(_c.number > number).order_by(_c.number)
    for found, *row in connection.execute(chosen):
        yield found, _unit(row)


def numbers(connection: Connection) -> list[int]:
    """Return the numbers of all units, rising."""
    return [*connection.execute(select(_c.number).order_by(_c.number)).scalars()]


def size_and_newest(connection: Connection) -> tuple[int, int]:
    """Return how many units there are, and the number of the newest, 0 where there is none."""
    size, newest = connection.execute(select(func.count(), func.max(_c.number))).one()
    return size, newest or 0


def delete_units(connection: Connection, ids: Sequence[int]) -> None:
    """Forget units; an id that is not there is passed over."""
    for start in range(0, len(ids), _AT_ONCE):
        connection.execute(delete(UNITS).where(_c.number.in_(ids[start : start + _AT_ONCE])))


def _total(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(UNITS)).scalar_one()


def _row(unit: Unit) -> dict[str, str | bytes]:
    pair = f"{unit.source}\0{unit.draft}".encode("utf-8", "replace")
    return {
        "pair": hashlib.sha256(pair).digest()[:16],
        "source": unit.source,
        "draft": unit.draft,
        "kind": str(unit.kind),
        "article": unit.article,
        "date": unit.date,
        "stage": unit.stage,
        "origin": str(unit.origin),
    }


def _unit(row: Sequence[str]) -> Unit:
    source, draft, kind, article, date, stage, origin = row
    return Unit(source, draft, UnitKind(kind), article, date, stage, UnitOrigin(origin))
