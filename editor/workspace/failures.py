"""What the disk and the database refuse, told as one plain sentence with its remedy."""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from editor.errors import (
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceError,
    WorkspaceFull,
    WorkspaceReadOnly,
)
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.workspace.backup import newest_good_backup

_FULL = QT_TRANSLATE_NOOP(
    "Workspace",
    "The disk that holds “{name}” is full. Nothing already saved is lost: free some space on it "
    "and save again.",
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "Workspace",
    "“{name}” cannot be written, because the file or its folder is read-only. Allow writing there, "
    "or open a workspace in a folder of your own.",
)
_BUSY = QT_TRANSLATE_NOOP(
    "Workspace",
    "Another program is just writing “{name}”. Try again when it has finished, or close it there.",
)
_NOT_OURS = QT_TRANSLATE_NOOP(
    "Workspace", "“{name}” is not a Duizhao workspace. Choose another file, or a new name."
)
_NO_PLACE = QT_TRANSLATE_NOOP(
    "Workspace",
    "“{name}” cannot be opened or made there. Choose a folder that exists and is yours.",
)
_DISK = QT_TRANSLATE_NOOP(
    "Workspace",
    "The disk that holds “{name}” failed to read or write. Check that it is connected and has "
    "space and quota left, and try again.",
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "Workspace",
    "“{name}” is damaged, and no good backup of it was found. Keep the file, and begin with a new "
    "workspace.",
)
_DAMAGED_WITH_BACKUP = QT_TRANSLATE_NOOP(
    "Workspace",
    "“{name}” is damaged. Its newest good backup is “{backup}” in the folder “{folder}” beside it: "
    "move the damaged file away, copy the backup to its place and give it the name “{name}”.",
)

_SQLITE: Mapping[int, tuple[type[WorkspaceError], str]] = {
    sqlite3.SQLITE_FULL: (WorkspaceFull, _FULL),
    sqlite3.SQLITE_READONLY: (WorkspaceReadOnly, _READ_ONLY),
    sqlite3.SQLITE_PERM: (WorkspaceReadOnly, _READ_ONLY),
    sqlite3.SQLITE_BUSY: (WorkspaceBusy, _BUSY),
    sqlite3.SQLITE_LOCKED: (WorkspaceBusy, _BUSY),
    sqlite3.SQLITE_PROTOCOL: (WorkspaceBusy, _BUSY),
    sqlite3.SQLITE_CORRUPT: (WorkspaceDamaged, _DAMAGED),
    sqlite3.SQLITE_NOTADB: (WorkspaceError, _NOT_OURS),
    sqlite3.SQLITE_CANTOPEN: (WorkspaceError, _NO_PLACE),
    sqlite3.SQLITE_IOERR: (WorkspaceError, _DISK),
    sqlite3.SQLITE_NOLFS: (WorkspaceError, _DISK),
}
"""By primary result code; the others are mistakes of the program and are let through."""

_SYSTEM: Mapping[int, tuple[type[WorkspaceError], str]] = {
    errno.ENOSPC: (WorkspaceFull, _FULL),
    errno.EDQUOT: (WorkspaceFull, _FULL),
    errno.EACCES: (WorkspaceReadOnly, _READ_ONLY),
    errno.EPERM: (WorkspaceReadOnly, _READ_ONLY),
    errno.EROFS: (WorkspaceReadOnly, _READ_ONLY),
    errno.EIO: (WorkspaceError, _DISK),
}
"""By errno; any other one says that no workspace can be at that place."""


def damaged(path: Path) -> WorkspaceDamaged:
    """Return the refusal of a damaged workspace; it names the newest backup that is whole."""
    backup = newest_good_backup(path)
    if backup is None:
        return WorkspaceDamaged(Message("Workspace", _DAMAGED, {"name": path.name}))
    values = {"name": path.name, "backup": backup.name, "folder": backup.parent.name}
    return WorkspaceDamaged(Message("Workspace", _DAMAGED_WITH_BACKUP, values))


def not_ours(path: Path) -> WorkspaceError:
    """Return the refusal of a file that is something else, or became it although it has backups."""
    if newest_good_backup(path):
        return damaged(path)
    return WorkspaceError(Message("Workspace", _NOT_OURS, {"name": path.name}))


def refusal(error: BaseException | None, path: Path) -> WorkspaceError | None:
    """Return what to tell the user about a failure, or `None` if it is the program's mistake."""
    found: tuple[type[WorkspaceError], str] | None = None
    if isinstance(error, sqlite3.Error):
        found = _SQLITE.get(_primary_code(error))
    elif isinstance(error, OSError):
        found = _SYSTEM.get(error.errno or 0, (WorkspaceError, _NO_PLACE))
    if found is None:
        return None
    kind, text = found
    remedies = {_DAMAGED: damaged, _NOT_OURS: not_ours}
    if text in remedies:
        return remedies[text](path)
    return kind(Message("Workspace", text, {"name": path.name}))


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the disk and the database raise inside into the matching `WorkspaceError`."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        told_as = refusal(cause, path)
        if told_as is None:
            raise
        raise told_as from error


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
