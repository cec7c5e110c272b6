"""Returned copies in the workspace: the file as it came, and what was understood of it."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or_skip

from editor.review.change import (
    BlockViews,
    Change,
    ChangeKind,
    Copy,
    Question,
    Remark,
    RemarkKind,
    Side,
    SignoffEntry,
    Unplaced,
    Why,
)
from editor.workspace.review_tables import (
    CHANGES,
    COPIES,
    REMARKS,
    SIGNOFF_ENTRIES,
    UNPLACED,
    VIEWS,
)

T = TypeVar("T")

_HEAD = tuple(c for c in COPIES.c if c.name not in {"article", "data"})


class _Part(Generic[T]):
    """One kind of things a copy holds: its table, and how a row becomes a value again."""

    def __init__(self, table: Table[Any], made: Callable[[str, Mapping[str, Any]], T]) -> None:
        self.table = table
        self.made = made
        self._columns = tuple(c for c in table.c if c.name not in {"copy", "place"})

    def insert(self, connection: Connection, copy: int, values: Sequence[T]) -> None:
        """Store a copy's values in their order."""
        rows = [
            {c.name: _stored(getattr(value, c.name)) for c in self._columns}
            | {"copy": copy, "place": place}
            for place, value in enumerate(values)
        ]
        if rows:
            connection.execute(insert(self.table), rows)

    def load(self, connection: Connection, article: int) -> Mapping[int, tuple[T, ...]]:
        """Return the values of all copies of an article, by the copy's number."""
        c = self.table.c
        chosen = select(c.copy, COPIES.c.export, *self._columns).join(COPIES)
        ordered = chosen.where(COPIES.c.article == article).order_by(c.copy, c.place)
        names = [column.name for column in self._columns]
        found: dict[int, list[T]] = defaultdict(list)
        for copy, export, *values in connection.execute(ordered):
            found[copy].append(self.made(export, dict(zip(names, values, strict=True))))
        return {copy: tuple(values) for copy, values in found.items()}


def _stored(value: object) -> object:
    if isinstance(value, tuple):
        return json.dumps(value) if value else ""
    return str(value) if isinstance(value, str) else value


def _change(export: str, values: Mapping[str, Any]) -> Change:
    return Change(**{**values, "export": export, "kind": ChangeKind(values["kind"])})


def _remark(export: str, values: Mapping[str, Any]) -> Remark:
    read = {
        "export": export,
        "side": Side(values["side"]),
        "kind": RemarkKind(values["kind"]),
        "blocks": tuple(json.loads(values["blocks"] or "[]")),
    }
    return Remark(**{**values, **read})


def _unplaced(export: str, values: Mapping[str, Any]) -> Unplaced:
    del export
    return Unplaced(**{**values, "why": Why(values["why"])})


_CHANGES = _Part(CHANGES, _change)
_REMARKS = _Part(REMARKS, _remark)
_UNPLACED = _Part(UNPLACED, _unplaced)
_SIGNOFFS = _Part(SIGNOFF_ENTRIES, lambda _, values: SignoffEntry(**values))
_VIEWS = _Part(VIEWS, lambda _, values: BlockViews(**values))


def insert_copy(connection: Connection, number: int, copy: Copy, data: bytes, at: str) -> bool:
    """Store a copy of an article with its file; tell whether it was not there yet."""
    head = {c.name: _stored(getattr(copy, c.name)) for c in _HEAD if c.name != "number"}
    head |= {"article": number, "data": data, "received_at": copy.received_at or at}
    inserting = insert_or_skip(COPIES).values(head).on_conflict_do_nothing()
    stored = connection.execute(inserting.returning(COPIES.c.number)).scalar_one_or_none()
    if stored is None:
        return False
    _CHANGES.insert(connection, stored, copy.changes)
    _REMARKS.insert(connection, stored, copy.remarks)
    _UNPLACED.insert(connection, stored, copy.unplaced)
    _SIGNOFFS.insert(connection, stored, copy.signoffs)
    _VIEWS.insert(connection, stored, copy.views)
    return True


def copies_of(connection: Connection, number: int) -> tuple[Copy, ...]:
    """Return an article's copies, the one that came first first."""
    chosen = select(*_HEAD).where(COPIES.c.article == number).order_by(COPIES.c.number)
    heads = connection.execute(chosen).mappings().all()
    if not heads:
        return ()
    changes = _CHANGES.load(connection, number)
    remarks = _REMARKS.load(connection, number)
    unplaced = _UNPLACED.load(connection, number)
    signoffs = _SIGNOFFS.load(connection, number)
    views = _VIEWS.load(connection, number)
    return tuple(
        Copy(
            **{name: value for name, value in head.items() if name not in {"number", "question"}},
            article=str(number),
            question=Question(head["question"]),
            changes=changes.get(head["number"], ()),
            remarks=remarks.get(head["number"], ()),
            unplaced=unplaced.get(head["number"], ()),
            signoffs=signoffs.get(head["number"], ()),
            views=views.get(head["number"], ()),
        )
        for head in heads
    )


def file_of(connection: Connection, copy_id: str) -> bytes | None:
    """Return a copy's file as it came, by its SHA-256, or `None`."""
    chosen = select(COPIES.c.data).where(COPIES.c.id == copy_id).limit(1)
    return connection.execute(chosen).scalar_one_or_none()
