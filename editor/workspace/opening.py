"""Opening a workspace file: is it one, is it whole, is it of this version; making a new one."""

import sqlite3
import uuid
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import insert

from editor.errors import WorkspaceError, WorkspaceTooNew
from editor.marking import QT_TRANSLATE_NOOP, Message
from editor.workspace import backup, migrations
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


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, its lock, and whether it was made just now."""

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
    return Path(location)


def version_of(path: Path) -> int:
    """Return the version of a workspace file, 0 for one that is missing, empty or just begun.

    Raise `WorkspaceError` for a file that is something else, `WorkspaceTooNew`,
    `WorkspaceDamaged`, and `sqlite3.Error` or `OSError` as they come.
    """
    if not path.exists() or path.stat().st_size == 0:
        return 0
    with closing(sqlite3.connect(path)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application == 0 and tables == 0:
            return 0
        if application != migrations.APPLICATION:
            raise not_ours(path)
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(migrations.STEPS):
            raise WorkspaceTooNew(Message("Workspace", _TOO_NEW, {"name": path.name}))
        if (
            _is_check_due(path)
            and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok"
        ):
            raise damaged(path)
    return version


def open_file(path: Path, program: str, *, writing: bool) -> Opened:
    """Open a workspace file for writing (in one program at a time) or reading; make a new one.

    Raise a `WorkspaceError` that says why it cannot be opened.
    """
    lock = WritingLock(path, program)
    with told(path), ExitStack() as undo:
        undo.callback(lock.release)
        path.parent.mkdir(parents=True, exist_ok=True)
        if writing:
            lock.acquire()
        version = version_of(path)
        if version < len(migrations.STEPS):
            if not writing:
                lock.acquire()
            bring_up_to_date(path, version_of(path))
            if not writing:
                lock.release()
        undo.pop_all()
    return Opened(Database(path, writing=writing), lock, created=version == 0)


def bring_up_to_date(path: Path, version: int) -> None:
    """Make the tables of a new file, or bring an older file's to this version after a backup."""
    if version:
        backup.take(path, backup.upgrade_backup(path, version))
    database = Database(path, writing=True, upgrading=True)
    try:
        with database.writing() as connection:
            migrations.upgrade(connection, version)
            if not version:
                row = {"id": uuid.uuid4().hex[:8], "created": now()}
                connection.execute(insert(WORKSPACE), row)
    finally:
        database.close()


def _is_check_due(path: Path) -> bool:
    was_left_open = path.with_name(path.name + "-wal").exists()
    is_small = path.stat().st_size <= _ALWAYS_CHECKED
    return was_left_open or is_small or not backup.daily_backup(path).exists()
