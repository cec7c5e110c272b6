"""Opens the files that are text: reads the bytes, refuses what is no text, decodes the rest."""

import os
from collections.abc import Callable
from pathlib import Path

from editor.errors import UnreadableFile
from editor.formats.page import Page
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.text.charset import decode

LARGEST = 20 * 1024 * 1024
"""Bytes of a page or text file; the longest real ones are a hundredth of this."""

_MISSING = QT_TRANSLATE_NOOP(
    "Formats", "There is no file “{name}”. Check its name and folder and open it again."
)
_FOLDER = QT_TRANSLATE_NOOP("Formats", "“{name}” is a folder. Open one of the files in it.")
_CLOSED = QT_TRANSLATE_NOOP(
    "Formats",
    "“{name}” cannot be read here. Close it in other programs, or copy it to a folder of your own.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Formats",
    "“{name}” is larger than {limit} MB. Copy the text of the article into a smaller file.",
)
_EMPTY = QT_TRANSLATE_NOOP(
    "Formats", "“{name}” is empty. Save the article again and open that file."
)
_NO_TEXT = QT_TRANSLATE_NOOP(
    "Formats",
    "There is no text in “{name}”. If you see it in a browser, copy it there and paste it here.",
)
_BINARY = QT_TRANSLATE_NOOP(
    "Formats",
    "“{name}” is not a text file, whatever its name says. Open it in its own program and save it "
    "as a Word document (.docx) or as text (.txt).",
)
_OLD_WORD = QT_TRANSLATE_NOOP(
    "Formats",
    "“{name}” is an old Word document (.doc). Open it in Word or WPS and save it as .docx.",
)
_PACKED = QT_TRANSLATE_NOOP(
    "Formats",
    "“{name}” is a Word document or an archive under another name. Name it .docx if it is a Word "
    "document, or unpack it first.",
)
_PDF = QT_TRANSLATE_NOOP(
    "Formats", "“{name}” is a PDF. Copy its text and paste it here, or open the Word document."
)
_RICH_TEXT = QT_TRANSLATE_NOOP(
    "Formats", "“{name}” is in rich text format. Open it in Word or WPS and save it as .docx."
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "Formats",
    "Some characters of “{name}” are damaged and show as \ufffd: {count} of them. "
    "Compare those places with the original.",
)

_DISGUISES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_WORD),
    (b"PK\x03\x04", _PACKED),
    (b"PK\x05\x06", _PACKED),
    (b"%PDF-", _PDF),
    (b"{\\rtf", _RICH_TEXT),
)


def no_charset(data: bytes) -> str:
    """Declare nothing: the charset of a file that cannot name one."""
    del data
    return ""


def open_text(
    path: Path, declared: Callable[[bytes], str] = no_charset
) -> tuple[str, tuple[Message, ...]]:
    r"""Return a file's text, lines ended by "\n", and what is to be said about it.

    `declared` finds the charset that the file names. Raise `UnreadableFile` for a file that is
    missing, a folder, locked, too large, empty or no text.
    """
    data = _bytes(path)
    for magic, sentence in _DISGUISES:
        if data.startswith(magic):
            raise refused(sentence, path.name)
    decoded = decode(data, declared(data))
    if decoded is None:
        raise refused(_BINARY, path.name)
    warnings: tuple[Message, ...] = ()
    if decoded.damaged:
        values = {"name": path.name, "count": decoded.damaged}
        warnings = (Message("Formats", _DAMAGED, values),)
    return decoded.text.replace("\r\n", "\n").replace("\r", "\n"), warnings


def refused(sentence: str, name: str) -> UnreadableFile:
    """Return the refusal of a file by its name."""
    return UnreadableFile(Message("Formats", sentence, {"name": name}))


def checked(page: Page, name: str) -> Page:
    """Return the page, or raise `UnreadableFile` when there is no text on it."""
    if any(block.source.plain.strip() for block in page.blocks):
        return page
    raise refused(_NO_TEXT, name)


def _bytes(path: Path) -> bytes:
    try:
        # A pipe or a device has no size and may never end.
        if path.is_dir():
            raise refused(_FOLDER, path.name)
        if path.exists() and not path.is_file():
            raise refused(_CLOSED, path.name)
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > LARGEST:
                values = {"name": path.name, "limit": LARGEST // (1024 * 1024)}
                raise UnreadableFile(Message("Formats", _TOO_LARGE, values))
            data = file.read(LARGEST)
    except FileNotFoundError as error:
        raise refused(_MISSING, path.name) from error
    except (OSError, ValueError) as error:
        raise refused(_CLOSED, path.name) from error
    if not data.strip():
        raise refused(_EMPTY, path.name)
    return data
