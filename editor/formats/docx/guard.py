"""The guarded opening of Word files: every .docx from outside comes in through here.

Everything is checked on the packed file before any of it is parsed: what the file is, how many
entries it has and how large they unpack to, their names, and that no XML declares a document type.
Relationships to places outside the file are never followed, images are never decoded.
"""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import BadZipFile

from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from editor.errors import UnreadableFile
from editor.formats.docx.causes import MAX_WHOLE, Cause, Refused, unreadable
from editor.formats.docx.container import checked

_BROKEN: Mapping[type[Exception], Cause] = {
    etree.XMLSyntaxError: Cause.BROKEN_XML,
    KeyError: Cause.MISSING_PART,
    BadZipFile: Cause.DAMAGED,
    zlib.error: Cause.DAMAGED,
    struct.error: Cause.DAMAGED,
    EOFError: Cause.DAMAGED,
    OpcError: Cause.DAMAGED,
    MemoryError: Cause.TOO_LARGE,
    RecursionError: Cause.DAMAGED,
    NotImplementedError: Cause.DAMAGED,
    ValueError: Cause.DAMAGED,
    LookupError: Cause.DAMAGED,
    AttributeError: Cause.DAMAGED,
    TypeError: Cause.DAMAGED,
    OverflowError: Cause.DAMAGED,
    OSError: Cause.DAMAGED,
}
"""What the zip, XML and package layers raise at broken input; subclasses before their bases."""

BROKEN = tuple(_BROKEN)
"""The same, to be caught where a document's parts are read."""


def open_package(path: Path) -> Package:
    """Open a .docx after checking it (the limits are in `causes` and `container`).

    Raise `UnreadableFile` with one sentence per cause. The file itself is only read.
    """
    try:
        return Package.open(BytesIO(checked(_content(path))))
    except Refused as refused:
        raise unreadable(refused.cause, path.name) from refused
    except BROKEN as error:
        raise broken(error, path.name) from error


def open_document(path: Path) -> Document:
    """Open a .docx as python-docx's document, as safely as `open_package`."""
    package = open_package(path)
    try:
        part = cast("DocumentPart", package.main_document_part)
        if part.element.find(qn("w:body")) is None:
            raise unreadable(Cause.BROKEN_XML, path.name)
        document: Document = part.document
    except BROKEN as error:
        raise broken(error, path.name) from error
    else:
        return document


def parse(blob: bytes) -> etree._Element:
    """Parse a part that python-docx leaves unparsed, without entities, network or huge nodes."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(blob, parser)


def related_part(part: Part, kind: str) -> Part | None:
    """Return the first part of a relationship type (the last word of its URI), or None."""
    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.rsplit("/", 1)[-1] == kind:
            target: Part = relation.target_part
            return target
    return None


def broken(error: Exception, name: str) -> UnreadableFile:
    """Return the refusal for what a layer below raised at a file's content."""
    cause = next(cause for kind, cause in _BROKEN.items() if isinstance(error, kind))
    return unreadable(cause, name)


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refused(Cause.FOLDER)
        if path.stat().st_size > MAX_WHOLE:
            raise Refused(Cause.TOO_LARGE)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Refused(Cause.MISSING) from error
    except PermissionError as error:
        raise Refused(Cause.LOCKED) from error
    except OSError as error:
        raise Refused(Cause.DISK) from error
