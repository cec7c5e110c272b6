"""Connections to a workspace file, set up as every part of the program needs them."""

import os
import sqlite3
from pathlib import Path, PurePath
from urllib.parse import quote

_WAIT = 5.0
"""Seconds to wait for another thread or a checkpoint before the file counts as busy."""

_NEEDS_FOLDER = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}


def connect_for_writing(path: Path, *, upgrading: bool = False) -> sqlite3.Connection:
    """Connect to a file that is made if it is missing; a commit is on disk when it returns.

    An upgrade may rebuild tables that others refer to: SQLite wants no foreign keys then.
    """
    connection = _connect(str(path))
    try:
        connection.execute(f"PRAGMA foreign_keys = {not upgrading:d}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """Connect to a file that is there, to change nothing in it, also while another program writes.

    A reader too makes files beside the workspace. Where it may not, and no writer has made them,
    the file is read as it stands.
    """
    address = sqlite_address(path.resolve())
    as_it_stands = f"{address}?mode=ro&immutable=1"
    is_at_rest = not path.with_name(path.name + "-wal").exists()
    if is_at_rest and not is_writable(path):
        return _connect(as_it_stands)
    connection = _connect(f"{address}?mode=rw")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        connection.close()
        if not is_at_rest or error.sqlite_errorcode & 0xFF not in _NEEDS_FOLDER:
            raise
        return _connect(as_it_stands)
    return connection


def sqlite_address(path: PurePath) -> str:
    """Return an absolute path as a URI that SQLite reads, also for a Windows network share.

    SQLite refuses a host in the authority, so a share stands in the path: "file:////host/share".
    """
    plain = path.as_posix()
    slash = "" if plain.startswith("/") else "/"
    return f"file://{slash}{quote(plain, errors='surrogateescape')}"


def is_writable(path: Path) -> bool:
    """Tell whether this user may write a file, without opening it.

    SQLite would open a read-only file all the same and leave files beside it, read-only too, that
    keep the workspace closed after the user has made it writable.
    """
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _connect(address: str) -> sqlite3.Connection:
    return sqlite3.connect(
        address,
        uri=address.startswith("file:"),
        timeout=_WAIT,
        isolation_level=None,
        check_same_thread=False,
    )
