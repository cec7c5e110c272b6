"""Which reader opens which file: one row a file-name extension.

Each row imports its reader when it is used, so that starting the program loads no parser.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from editor.errors import UnreadableFile
from editor.formats.page import Page
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent

Reader = Callable[[Path, Progress], Page]

_UNKNOWN = QT_TRANSLATE_NOOP(
    "Formats",
    "“{name}” is not a kind of file Duizhao reads. Save it as {extensions} and open that.",
)


def _docx(path: Path, progress: Progress) -> Page:
    from editor.formats.docx.reader import read  # noqa: PLC0415

    return read(path, progress)


def _html(path: Path, progress: Progress) -> Page:
    from editor.formats.html.reader import read  # noqa: PLC0415

    return read(path, progress)


def _text(path: Path, progress: Progress) -> Page:
    from editor.formats.text import read  # noqa: PLC0415

    return read(path, progress)


READERS: Mapping[str, Reader] = {
    ".docx": _docx,
    ".html": _html,
    ".htm": _html,
    ".txt": _text,
    ".md": _text,
}


def read_file(path: Path, progress: Progress = silent) -> Page:
    """Read a file with the reader of its extension.

    Raise `UnreadableFile` with the cause and the remedy when there is no such reader, or the file
    is missing, broken, hostile or too large.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        values = {"name": path.name, "extensions": ", ".join(READERS)}
        raise UnreadableFile(Message("Formats", _UNKNOWN, values))
    return reader(path, progress)
