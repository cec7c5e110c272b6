"""Opening a workspace file: is it one, is it whole, is it of this version; making a new one."""

import errno
import uuid
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import insert

from editor.errors import WorkspaceError, WorkspaceTooNew
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.workspace import backup, migrations
from editor.workspace.connections import connect_for_reading, connect_for_writing, is_writable
from editor.workspace.database import Database
from editor.workspace.failures import damaged, not_ours, told
from editor.workspace.lock import WritingLock
from editor.workspace.tables import WORKSPACE
from editor.workspace.times import now

_ADDRESS = QT_TRANSLATE_NOOP(
    "Workspace",
    "This Duizhao cannot open a workspace on a server, because its team extra is not there yet. "
    "Name a file instead.",
)
_TOO_NEW = QT_TRANSLATE_NOOP(
    "Workspace", "“{name}” was written by a later Duizhao. Install the newest Duizhao to open it."
)

_ALWAYS_CHECKED = 64 * 2**20
"""Up to this size (bytes) a file is checked at every opening; beyond it once a day."""
_SMALLEST = 512
"""The size (bytes) of SQLite's smallest page; no database is smaller."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, its lock, and whether the file was made just now."""

    database: Database
    lock: WritingLock
    created: bool

    def close(self) -> None:
        """Close the file and let others write."""
        self.database.close()
        self.lock.release()


def file_of(location: str) -> Path:
    """Return the file a location names. Raise `WorkspaceError` for an address of a server."""
    if "://" in location:
        raise WorkspaceError(Message("Workspace", _ADDRESS))
    return Path(location).absolute()  # the program may change its folder later


def version_of(path: Path) -> int:
    """Return the version of a workspace file, 0 for one that is missing, empty or just begun.

    Raise `WorkspaceError` for a file that is something else, `WorkspaceTooNew`,
    `WorkspaceDamaged`, and `sqlite3.Error` or `OSError` as they come.
    """
    if not path.exists():
        return 0
    size = path.stat().st_size
    if size == 0 and not backup.newest_good_backup(path):
        return 0
    if size < _SMALLEST:  # SQLite itself would write over it
        raise not_ours(path)
    is_check_due = _is_check_due(path)
    with closing(connect_for_reading(path)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application == 0 and tables == 0:
            return 0
        if application != migrations.APPLICATION:
            raise not_ours(path)
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(migrations.STEPS):
            raise WorkspaceTooNew(Message("Workspace", _TOO_NEW, {"name": path.name}))
        if is_check_due and not backup.passes_check(connection):
            raise damaged(path)
    return version


def open_file(path: Path, program: str, *, writing: bool) -> Opened:
    """Open a workspace file for writing (in one program at a time) or reading; make a new one.

    Raise a `WorkspaceError` that says why it cannot be opened.
    """
    with told(path), ExitStack() as undo:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "a folder", path.name)
        lock = WritingLock(path, program)
        undo.callback(lock.release)
        path.parent.mkdir(parents=True, exist_ok=True)
        if writing:
            lock.acquire()
            if path.exists() and not is_writable(path):
                raise PermissionError(errno.EACCES, "read-only", path.name)
        version = version_of(path)
        if version < len(migrations.STEPS):
            if not writing:
                lock.acquire()
            _bring_up_to_date(path, version_of(path))
            if not writing:
                lock.release()
        database = Database(path, connect_for_writing if writing else connect_for_reading)
        undo.callback(database.close)
        if writing:
            _prove_writable(database)
        undo.pop_all()
    return Opened(database, lock, created=version == 0)


def _bring_up_to_date(path: Path, version: int) -> None:
    """Make the tables of a new file, or bring an older file's to this version after a backup."""
    if version:
        backup.take(path, backup.upgrade_backup(path, version))
    database = Database(path, partial(connect_for_writing, upgrading=True))
    try:
        with database.writing() as connection:
            migrations.upgrade(connection, version)
            if not version:
                row = {"id": uuid.uuid4().hex[:8], "created": now(), "events": 0, "head": ""}
                connection.execute(insert(WORKSPACE), row)
    finally:
        database.close()


def _prove_writable(database: Database) -> None:
    """Begin a change, so that a read-only file is told now and not at the first words typed."""
    with database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {len(migrations.STEPS)}")
        connection.rollback()


def _is_check_due(path: Path) -> bool:
    was_left_open = path.with_name(path.name + "-wal").exists()
    is_small = path.stat().st_size <= _ALWAYS_CHECKED
    return was_left_open or is_small or not backup.daily_backup(path).exists()
