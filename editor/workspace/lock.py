"""One writing program at a time: an OS lock beside the workspace, and a note of who holds it.

The operating system frees the lock when the program ends, however it ends. The note is a file of
its own because Windows lets nobody read a locked one; it is only believed while the lock is held.
"""

import errno
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from editor.errors import WorkspaceBusy
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.workspace.times import local, now

_BUSY_HERE = QT_TRANSLATE_NOOP(
    "Workspace",
    "“{name}” has been open for writing in {program} since {since}. Close it there and try again.",
)
_BUSY_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Workspace",
    "“{name}” has been open for writing in {program} on the computer {host} since {since}. "
    "Close it there and try again.",
)
_BUSY = QT_TRANSLATE_NOOP(
    "Workspace", "“{name}” is open for writing in another program. Close it there and try again."
)

_NO_LOCKS = {errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL}


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that writes: its name, process, computer, and since when (ISO 8601, UTC)."""

    program: str
    pid: int
    host: str
    since: str


class WritingLock:
    """The right to write one workspace."""

    def __init__(self, path: Path, program: str) -> None:
        """Name the workspace to be locked and the program that asks."""
        self._name = path.name
        self._note = path.with_name(path.name + ".holder")
        self._program = program
        # The desktop opens in one thread and may close in another.
        lock = path.with_name(path.name + ".lock")
        self._lock = FileLock(lock, thread_local=False, fallback_to_soft=False)

    def acquire(self) -> None:
        """Take the lock. Raise `WorkspaceBusy` if another program has it, `OSError` as it comes.

        Some network and odd file systems have no locks: there the workspace opens without one, and
        SQLite's own locking keeps the file whole.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise WorkspaceBusy(self._refusal()) from None
        except NotImplementedError:
            return
        except OSError as error:
            if error.errno in _NO_LOCKS:
                return
            raise
        holder = Holder(self._program, os.getpid(), platform.node(), now())
        with suppress(OSError):  # without the note the refusal of others is only less exact
            self._note.write_text(json.dumps(asdict(holder)), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back; nothing happens if it is not held."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
            self._lock.release()

    def _refusal(self) -> Message:
        holder = self._holder()
        if holder is None:
            return Message("Workspace", _BUSY, {"name": self._name})
        values = asdict(holder) | {"name": self._name, "since": local(holder.since)}
        if holder.host == platform.node():
            return Message("Workspace", _BUSY_HERE, values)
        return Message("Workspace", _BUSY_ELSEWHERE, values)

    def _holder(self) -> Holder | None:
        try:
            return Holder(**json.loads(self._note.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None
