"""The memory's units in the workspace: each pair of texts is kept once."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from editor.suggest.memory.unit import Unit, UnitKind, UnitOrigin, pair_key
from editor.workspace.suggesting_tables import UNITS

_c = UNITS.c
_UNIT = (_c.source, _c.draft, _c.kind, _c.article, _c.date, _c.stage, _c.origin)
_ADDING = insert(UNITS)
_INSERT = _ADDING.on_conflict_do_update(
    index_elements=["pair"],
    set_={name: _ADDING.excluded[name] for name in ("article", "date", "stage", "origin")},
    where=(_c.stage == "") & (_ADDING.excluded.stage != ""),
)
"""A pair is kept once; what was remembered unsigned and comes again signed is signed from then."""

_AT_ONCE = 500
"""Ids asked for in one statement: SQLite takes 32,766 values, older ones 999."""

_FETCHED = 2000
"""Rows held at once of those that are many."""


def insert_units(connection: Connection, batches: Iterable[Sequence[Unit]]) -> int:
    """Store units that are not there yet and return how many that were."""
    before = _total(connection)
    for units in batches:
        if units:
            connection.execute(_INSERT, [_row(unit) for unit in units])
    return _total(connection) - before


def news_of(connection: Connection, units: Sequence[Unit]) -> list[Unit]:
    """Return those units that are not there yet, or are there unsigned and were signed since."""
    stages: dict[bytes, str] = {}
    keys = [pair_key(unit.source, unit.draft) for unit in units]
    for start in range(0, len(keys), _AT_ONCE):
        chosen = select(_c.pair, _c.stage).where(_c.pair.in_(keys[start : start + _AT_ONCE]))
        stages.update((pair, stage) for pair, stage in connection.execute(chosen))
    return [
        unit
        for key, unit in zip(keys, units, strict=True)
        if key not in stages or (unit.stage and not stages[key])
    ]


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
    for found, *row in connection.execute(chosen.execution_options(yield_per=_FETCHED)):
        yield found, _unit(row)


def own_paragraphs_after(connection: Connection, number: int) -> list[Unit]:
    """Return the paragraphs that came after a number and not from a memory of others."""
    is_own = (_c.kind == str(UnitKind.PARAGRAPH)) & (_c.origin != str(UnitOrigin.IMPORTED))
    chosen = select(*_UNIT).where(_c.number > number, is_own).order_by(_c.number)
    return [_unit(row) for row in connection.execute(chosen)]


def texts_after(connection: Connection, number: int) -> Iterator[tuple[int, str, str]]:
    """Yield (number, source, draft) of the units that came after a number, in this order."""
    chosen = select(_c.number, _c.source, _c.draft).where(_c.number > number).order_by(_c.number)
    yield from connection.execute(chosen.execution_options(yield_per=_FETCHED))


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
    return {
        "pair": pair_key(unit.source, unit.draft),
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
