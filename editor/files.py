"""Writing files whole or not at all."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from editor.errors import UnwritableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_FULL = QT_TRANSLATE_NOOP(
    "Files", "The disk is full: “{name}” was not written. Free some space and do it again."
)
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "Files", "The folder for “{name}” does not exist. Choose another place, or make it first."
)
_REFUSED = QT_TRANSLATE_NOOP(
    "Files",
    "“{name}” cannot be written there: it may be open in another program, or the folder is "
    "read-only. Close it or choose another place.",
)

_CAUSES = {errno.ENOSPC: _FULL, errno.EDQUOT: _FULL, errno.ENOENT: _NO_FOLDER}


def write_file(target: Path, data: bytes) -> None:
    """Write a file through a temporary one beside it, so that it is whole or untouched.

    Raise `UnwritableFile` with the cause and the remedy.
    """
    temporary = target.with_name(f".{target.name[:60]}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        sentence = _CAUSES.get(error.errno or 0, _REFUSED)
        raise UnwritableFile(Message("Files", sentence, {"name": target.name})) from error
