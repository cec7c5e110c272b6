"""The open SQLite file: its connections, and transactions that tell failures plainly."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from editor.workspace.failures import told


class Database:
    """Connections to one workspace file, for any thread; writers take turns."""

    def __init__(self, path: Path, connecting: Callable[[Path], sqlite3.Connection]) -> None:
        """Prepare the connections; the file is opened by the first transaction."""
        self.path = path
        self._connecting = connecting
        self._is_closed = False
        self._turn = threading.Lock()
        self.engine = create_engine("sqlite://", creator=self._connect, poolclass=QueuePool)
        event.listen(self.engine, "begin", _begin)
        self._writer = self.engine.execution_options(begin="BEGIN IMMEDIATE")

    def reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction that sees one state of the file, also while somebody writes."""
        return self._transaction(self.engine)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that is kept as a whole, on disk when this returns, or not at all."""
        with self._turn, self._transaction(self._writer) as connection:
            yield connection

    def close(self) -> None:
        """Close all connections, after a write under way has ended."""
        with self._turn:
            self._is_closed = True
            self.engine.dispose()

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        with told(self.path), engine.begin() as connection:
            yield connection

    def _connect(self) -> sqlite3.Connection:
        if self._is_closed:
            raise RuntimeError("the workspace is closed")
        return self._connecting(self.path)


def _begin(connection: Connection) -> None:
    # The sqlite3 module would begin only at the first change; a reader needs one state throughout.
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
