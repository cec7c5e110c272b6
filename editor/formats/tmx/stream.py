"""A TMX file as it is handed to the parser: watched, measured and never followed elsewhere."""

import re
from pathlib import Path
from typing import IO

from editor.errors import UnreadableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress

LARGEST_FILE = 4 << 30
"""Bytes of the largest file that is read: some four million units."""

_MISSING = QT_TRANSLATE_NOOP(
    "Memory", "“{name}” is not there any more. Choose the file again from where it is now."
)
_LOCKED = QT_TRANSLATE_NOOP(
    "Memory",
    "“{name}” cannot be read: it is a folder, or another program holds it. Close it there, or "
    "copy it and choose the copy.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Memory", "“{name}” is larger than {most} GB. Export the memory in several parts."
)
_HOSTILE = QT_TRANSLATE_NOOP(
    "Memory",
    "“{name}” defines entities, which no memory needs, and was not opened. Export it again "
    "without them.",
)
_ENTITY = re.compile(rb"<!ENTITY")


class TmxStream:
    """A file being read; every piece read moves the progress, counted in bytes."""

    def __init__(self, path: Path, progress: Progress) -> None:
        self._name = path.name
        self._progress = progress
        self._done = 0
        self._end = b""
        try:
            self._total = path.stat().st_size
            self._file: IO[bytes] = path.open("rb")
        except FileNotFoundError as error:
            raise refusal(_MISSING, path.name) from error
        except OSError as error:
            raise refusal(_LOCKED, path.name) from error
        if self._total > LARGEST_FILE:
            self._file.close()
            raise refusal(_TOO_LARGE, path.name, most=LARGEST_FILE >> 30)

    def read(self, size: int = -1, /) -> bytes:
        """Return the next piece. Raise `UnreadableFile` for a hostile one, and what progress does.

        An entity is seen in a character set of any width.
        """
        self._progress(self._done, self._total)
        try:
            piece = self._file.read(size)
        except OSError as error:
            raise refusal(_LOCKED, self._name) from error
        narrow = self._end + piece.replace(b"\0", b"")
        if _ENTITY.search(narrow):
            raise refusal(_HOSTILE, self._name)
        self._end = narrow[-len(_ENTITY.pattern) :]
        self._done += len(piece)
        return piece

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def refusal(text: str, name: str, **values: object) -> UnreadableFile:
    """Return the refusal of a file of this name."""
    return UnreadableFile(Message("Memory", text, {"name": name, **values}))
