"""Why a Word file is refused: one cause, one sentence with its remedy."""

from collections.abc import Mapping
from enum import Enum, auto

from editor.errors import UnreadableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message


class Cause(Enum):
    """What is wrong with a file that was to be opened as a Word document."""

    MISSING = auto()
    FOLDER = auto()
    LOCKED = auto()
    DISK = auto()
    EMPTY = auto()
    OLD_WORD = auto()
    ENCRYPTED = auto()
    RICH_TEXT = auto()
    HTML = auto()
    XML = auto()
    PDF = auto()
    TEXT = auto()
    UNKNOWN = auto()
    INCOMPLETE = auto()
    DAMAGED = auto()
    MISSING_PART = auto()
    BROKEN_XML = auto()
    DOCTYPE = auto()
    TOO_LARGE = auto()
    TOO_MANY = auto()
    BOMB = auto()
    NAMES = auto()
    MACROS = auto()
    TEMPLATE = auto()
    OTHER_OFFICE = auto()
    OPEN_DOCUMENT = auto()
    NOT_WORD = auto()
    NO_TEXT = auto()
    EMBEDDED = auto()


class Refused(Exception):
    """A cause found before the file's name is at hand."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.name)
        self.cause = cause


SENTENCES: Mapping[Cause, str] = {
    Cause.MISSING: QT_TRANSLATE_NOOP(
        "Word", "There is no file “{name}” here any more. Look for it and open it again."
    ),
    Cause.FOLDER: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is a folder. Open the Word document inside it."
    ),
    Cause.LOCKED: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” cannot be read because another program holds it or you lack the right to. "
        "Close it there, or open a copy.",
    ),
    Cause.DISK: QT_TRANSLATE_NOOP(
        "Word", "“{name}” cannot be read from its disk. Copy it to this computer and open the copy."
    ),
    Cause.EMPTY: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is empty (0 bytes). Ask for the file to be sent again."
    ),
    Cause.OLD_WORD: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is in the old Word 97–2003 format (.doc). Open it in Word, WPS or LibreOffice "
        "and save it as .docx.",
    ),
    Cause.ENCRYPTED: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is protected by a password. Open it in Word, remove the password and save it.",
    ),
    Cause.RICH_TEXT: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is Rich Text (RTF) named .docx. Open it in Word and save it as .docx."
    ),
    Cause.HTML: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is a web page named .docx. Rename it to .html and open that."
    ),
    Cause.XML: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is a single XML file named .docx. Open it in Word and save it as .docx."
    ),
    Cause.PDF: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is a PDF named .docx. Ask for the Word document it was made from."
    ),
    Cause.TEXT: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is plain text named .docx. Rename it to .txt and open that."
    ),
    Cause.UNKNOWN: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is not a Word document. Open it in its own program and save it as .docx."
    ),
    Cause.INCOMPLETE: QT_TRANSLATE_NOOP(
        "Word", "“{name}” breaks off before its end. Ask for the file to be sent again."
    ),
    Cause.DAMAGED: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is damaged. Let Word repair it (Open and Repair), save it and open that, or ask "
        "for it to be sent again.",
    ),
    Cause.MISSING_PART: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is damaged: a part it refers to is missing. Let Word repair it (Open and "
        "Repair), save it and open that.",
    ),
    Cause.BROKEN_XML: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is damaged: the XML inside it is broken. Let Word repair it (Open and Repair), "
        "save it and open that.",
    ),
    Cause.DOCTYPE: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” declares a document type inside, which no Word document does and which may be "
        "an attack; it was not read. Ask its sender for a file saved by Word.",
    ),
    Cause.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is larger than Duizhao reads ({whole} MB unpacked, {part} MB of text). Split it "
        "into smaller documents.",
    ),
    Cause.TOO_MANY: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” holds more than {entries} files inside, which no release needs; it was not "
        "read. Copy its text into a new document.",
    ),
    Cause.BOMB: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” unpacks to far more than its size, as an attack does; it was not read. Ask its "
        "sender for a file saved by Word.",
    ),
    Cause.NAMES: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” holds doubled or outside file names, as an attack does; it was not read. Ask "
        "its sender for a file saved by Word.",
    ),
    Cause.MACROS: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” contains macros (.docm), which Duizhao does not open. Save it in Word as a "
        "document without macros (.docx).",
    ),
    Cause.TEMPLATE: QT_TRANSLATE_NOOP(
        "Word", "“{name}” is a Word template. Make a document from it and save that as .docx."
    ),
    Cause.OTHER_OFFICE: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is a spreadsheet or presentation named .docx. Copy its text into a Word "
        "document.",
    ),
    Cause.OPEN_DOCUMENT: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is an OpenDocument file named .docx. Open it in LibreOffice and save it as "
        ".docx.",
    ),
    Cause.NOT_WORD: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” is a ZIP archive without a Word document in it. Unpack it and open the document.",
    ),
    Cause.NO_TEXT: QT_TRANSLATE_NOOP(
        "Word",
        "There is no text in “{name}”. If Word shows some, copy it there and paste it here.",
    ),
    Cause.EMBEDDED: QT_TRANSLATE_NOOP(
        "Word",
        "“{name}” keeps its text as a web page inside. Open it in Word, save it as .docx and open "
        "that.",
    ),
}

MEGABYTE = 1_000_000
MAX_ENTRIES = 2_000
MAX_WHOLE = 300 * MEGABYTE
MAX_PART = 40 * MEGABYTE


def unreadable(cause: Cause, name: str) -> UnreadableFile:
    """Return the refusal of a file for a cause; `name` is the file's name without its folder."""
    values = {
        "name": name,
        "entries": f"{MAX_ENTRIES:,}",
        "whole": MAX_WHOLE // MEGABYTE,
        "part": MAX_PART // MEGABYTE,
    }
    return UnreadableFile(Message("Word", SENTENCES[cause], values))
