"""What is set in the workspace, for everybody who uses it."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from editor.workspace.tables import SETTINGS


def read_setting(connection: Connection, key: str) -> str | None:
    """Return what is set under a key, or `None`."""
    chosen = select(SETTINGS.c.value).where(SETTINGS.c.key == key)
    return connection.execute(chosen).scalar_one_or_none()


def write_setting(connection: Connection, key: str, value: str) -> None:
    """Set something, in the place of what was set before."""
    written = insert(SETTINGS).values(key=key, value=value)
    written = written.on_conflict_do_update(index_elements=["key"], set_={"value": value})
    connection.execute(written)
