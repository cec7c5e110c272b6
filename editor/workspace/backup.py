"""Copies of the workspace beside it: one a day, the newest seven kept, one before each upgrade."""

import sqlite3
from contextlib import closing
from datetime import datetime
from glob import escape
from pathlib import Path

from editor.workspace.connections import connect_for_reading

KEPT = 7
"""How many daily backups are kept."""


def backup_folder(path: Path) -> Path:
    """Return the folder of a workspace's backups; it may not exist yet."""
    return path.with_name(path.name + "-backups")


def daily_backup(path: Path) -> Path:
    """Return the file that today's backup has or would have; days are local."""
    today = datetime.now().astimezone().date().isoformat()
    return backup_folder(path) / f"{path.stem}-{today}{path.suffix}"


def upgrade_backup(path: Path, version: int) -> Path:
    """Return the file for the backup taken before an upgrade from a version."""
    daily = daily_backup(path)
    return daily.with_name(f"{daily.stem}-version-{version}{daily.suffix}")


def take(path: Path, target: Path) -> None:
    """Copy a workspace, as it stands and while it is in use, to a file that appears whole.

    Raise `sqlite3.Error` or `OSError`; no half copy is left under the target's name.
    """
    target.parent.mkdir(exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a -wal beside it
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def prune(path: Path) -> None:
    """Remove the daily backups beyond the newest ones; those before an upgrade stay."""
    day = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
    pattern = f"{escape(path.stem)}-{day}{escape(path.suffix)}"
    for old in sorted(backup_folder(path).glob(pattern), reverse=True)[KEPT:]:
        old.unlink(missing_ok=True)


def newest_good_backup(path: Path) -> Path | None:
    """Return the newest backup that passes SQLite's check, or `None`."""
    folder = backup_folder(path)
    found = sorted(folder.glob(f"*{escape(path.suffix)}"), reverse=True)
    return next((backup for backup in found if is_whole(backup)), None)


def is_whole(path: Path) -> bool:
    """Tell whether a file is a SQLite file that passes its quick check."""
    try:
        with closing(connect_for_reading(path)) as connection:
            return passes_check(connection)
    except sqlite3.Error:
        return False


def passes_check(connection: sqlite3.Connection) -> bool:
    """Tell whether SQLite's quick check finds the connection's file whole."""
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return bool(answer == "ok")
