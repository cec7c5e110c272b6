"""A returned Word file read as a whole, part after part."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from docx.opc.part import Part as PackagePart
from docx.opc.part import XmlPart
from docx.package import Package
from lxml.etree import _Element

from editor.errors import UnreadableFile
from editor.formats.docx.causes import Cause, Refused, unreadable
from editor.formats.docx.guard import BROKEN, broken, open_package, parse, related_part
from editor.formats.docx.names import W, child
from editor.formats.docx.returned.bookmarks import Bookmarks
from editor.formats.docx.returned.comments import comments
from editor.formats.docx.returned.furniture import told_apart
from editor.formats.docx.returned.identity import Stated, of_footers, stated
from editor.formats.docx.returned.plain import busy
from editor.formats.docx.returned.properties import Properties
from editor.formats.docx.returned.rows import Rows
from editor.formats.docx.returned.spans import Spans
from editor.formats.docx.returned.stamps import Stamps
from editor.formats.docx.returned.strips import Part
from editor.formats.docx.returned.tape import UNCHANGED
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.returned import Place, Returned, ReturnedComment

_OTHER_FORMAT = QT_TRANSLATE_NOOP(
    "Word",
    "“{name}” is not in Word's present format. Open it in Word, WPS or LibreOffice and save it as "
    ".docx.",
)
_OTHERS = frozenset({Cause.RICH_TEXT, Cause.OPEN_DOCUMENT})
_NOTES = ("footnote", "endnote")
_PHANTOM_WRITER = "LibreOffice"


def read_returned(path: Path) -> Returned:
    """Read a returned .docx with its tracked changes, comments and anchors.

    Raise `UnreadableFile` with one sentence per cause. The file itself is only read.
    """
    package = _opened(path)
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return _Reading(package).returned(path.name, digest)
    except Refused as refused:
        raise unreadable(refused.cause, path.name) from refused
    except BROKEN as error:
        raise broken(error, path.name) from error


def _opened(path: Path) -> Package:
    try:
        return open_package(path)
    except UnreadableFile as error:
        cause = error.__cause__.cause if isinstance(error.__cause__, Refused) else None
        if cause in _OTHERS and path.suffix.lower() != ".docx":
            raise UnreadableFile(Message("Word", _OTHER_FORMAT, {"name": path.name})) from error
        raise


class _Reading:
    """One file being read."""

    def __init__(self, package: Package) -> None:
        self._part: PackagePart = package.main_document_part
        self._stated: Stated = stated(package)
        self._stamps = Stamps()
        self._spans = Spans()
        self._rows = Rows()
        self._notes: Counter[str] = Counter()

    def returned(self, name: str, digest: str) -> Returned:
        """Return everything the file holds."""
        self._read_text()
        found = self._comments()
        rows = tuple(told_apart(self._rows.rows))
        printed = of_footers(rows)
        return Returned(
            name=name,
            sha256=digest,
            program=self._stated.program,
            last_author=self._stated.last_author,
            saved_at=self._stated.saved_at,
            identities=(*self._stated.identities, *([printed] if printed else [])),
            rows=rows,
            comments=found,
            notes=MappingProxyType(dict(self._notes)),
        )

    def _read_text(self) -> None:
        document = _root(self._part)
        body = child(document, "body")
        if document is None or body is None:
            raise Refused(Cause.BROKEN_XML)
        part = self._begin(document)
        self._rows.read(part, body, Place.BODY)
        self._end(part)
        for kind in _NOTES:
            self._read_notes(kind, part)
        for place, kind in ((Place.HEADER, "header"), (Place.FOOTER, "footer")):
            for root in self._related(kind):
                outside = self._begin(root)
                self._rows.read(outside, root, place)
                self._end(outside)

    def _read_notes(self, kind: str, document: Part) -> None:
        root = _root(related_part(self._part, f"{kind}s"))
        if root is None:
            return
        part = self._begin(root)
        for note in root.findall(W + kind):
            if note.get(W + "type", "normal") != "normal":
                continue  # the line above the notes
            change = document.references.get((kind, note.get(W + "id", "")), UNCHANGED)
            part.notes[kind] += 1
            self._rows.read_note(part, note, change)
        self._end(part)

    def _comments(self) -> tuple[ReturnedComment, ...]:
        root = _root(related_part(self._part, "comments"))
        return () if root is None else comments(self._part, self._begin(root), root)

    def _begin(self, root: _Element) -> Part:
        phantoms = self._stated.program.startswith(_PHANTOM_WRITER)
        properties = Properties(root, self._stamps, phantoms=phantoms)
        self._spans.watch(root)
        return Part(busy(root, properties), properties, self._stamps, Bookmarks(root), self._spans)

    def _end(self, part: Part) -> None:
        self._notes += part.notes + part.properties.notes

    def _related(self, kind: str) -> Iterator[_Element]:
        """Yield the roots of all parts of a kind, each once."""
        seen: set[PackagePart] = set()
        for relation in self._part.rels.values():
            if relation.is_external or relation.reltype.rsplit("/", 1)[-1] != kind:
                continue
            part = relation.target_part
            root = _root(part)
            if part not in seen and root is not None:
                seen.add(part)
                yield root


def _root(part: PackagePart | None) -> _Element | None:
    if part is None:
        return None
    return part.element if isinstance(part, XmlPart) else parse(part.blob)
