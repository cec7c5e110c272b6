"""Units on their way into a workspace: kept on disk until the last one has been read.

So a file that ends broken, or is given up half-way, has changed nothing, and the workspace is held
only for the moment of storing.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from editor.suggest.memory.unit import Unit, UnitKind, UnitOrigin, pair_key
from editor.workspace.failures import told

_TABLE = """CREATE TABLE units (number INTEGER PRIMARY KEY, pair BLOB UNIQUE,
    source BLOB, draft BLOB, kind TEXT, article BLOB, date TEXT, stage BLOB, origin TEXT)"""
_INSERT = "INSERT OR IGNORE INTO units VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)"
_SELECT = "SELECT source, draft, kind, article, date, stage, origin FROM units ORDER BY number"
_AT_ONCE = 5000
_Row = tuple[bytes, bytes, bytes, str, bytes, str, bytes, str]


class UnitSpool:
    """Units in a file that has no name and is gone when it is closed; a pair is there once.

    Raise a `WorkspaceError` when the disk fails.
    """

    def __init__(self, path: Path) -> None:
        """Prepare for units of the workspace at a path, by which failures are told."""
        self.given = 0  # with those that came again
        self._path = path
        self._waiting: list[_Row] = []
        with told(path):
            self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            self._connection.execute(_TABLE)
            self._connection.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def put(self, unit: Unit) -> None:
        """Add a unit; one whose pair is there already adds nothing."""
        self.given += 1
        self._waiting.append(_row(unit))
        if len(self._waiting) == _AT_ONCE:
            self._flush()

    def batches(self) -> Iterator[list[Unit]]:
        """Yield the units in the order they came in, many at once."""
        self._flush()
        with told(self._path):
            chosen = self._connection.execute(_SELECT)
            while rows := chosen.fetchmany(_AT_ONCE):
                yield [_unit(row) for row in rows]

    def __len__(self) -> int:
        """Return the number of units."""
        self._flush()
        (count,) = self._connection.execute("SELECT count(*) FROM units").fetchone()
        return int(count)

    def _flush(self) -> None:
        with told(self._path):
            self._connection.executemany(_INSERT, self._waiting)
        self._waiting.clear()


def _row(unit: Unit) -> _Row:
    # Bytes, because SQLite takes no text with half a surrogate pair in it.
    return (
        pair_key(unit.source, unit.draft),
        _packed(unit.source),
        _packed(unit.draft),
        str(unit.kind),
        _packed(unit.article),
        unit.date,
        _packed(unit.stage),
        str(unit.origin),
    )


def _unit(row: tuple[bytes, bytes, str, bytes, str, bytes, str]) -> Unit:
    source, draft, kind, article, date, stage, origin = row
    return Unit(
        _unpacked(source),
        _unpacked(draft),
        UnitKind(kind),
        _unpacked(article),
        date,
        _unpacked(stage),
        UnitOrigin(origin),
    )


def _packed(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _unpacked(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
