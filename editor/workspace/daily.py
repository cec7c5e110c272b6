"""The backup of the day, taken behind the work."""

import sqlite3
import threading
from pathlib import Path

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.workspace import backup

_NOT_MADE = QT_TRANSLATE_NOOP(
    "Workspace",
    "The workspace is open and safe, but today's backup of “{name}” could not be made. Free some "
    "space on its disk, or allow writing in its folder.",
)


class DailyBackup:
    """A copy of a workspace that is being made in a thread of its own."""

    def __init__(self, path: Path) -> None:
        """Begin the copy; it holds the workspace as it stands now."""
        self._path = path
        self._problem: Message | None = None
        self._thread = threading.Thread(target=self._take, name="workspace backup")
        self._thread.start()

    def is_under_way(self) -> bool:
        """Tell whether the copy is still being made."""
        return self._thread.is_alive()

    def wait(self) -> None:
        """Return when the copy is made, or has failed."""
        self._thread.join()

    def problem(self) -> Message | None:
        """Return why the copy could not be made, once that is known."""
        return self._problem

    def _take(self) -> None:
        try:
            backup.take(self._path, backup.daily_backup(self._path))
            backup.prune(self._path)
        except (sqlite3.Error, OSError):
            self._problem = Message("Workspace", _NOT_MADE, {"name": self._path.name})
