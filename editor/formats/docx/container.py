"""The zip container of a Word file: what it may hold, checked before anything of it is parsed."""

import re
import struct
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from editor.formats.docx.causes import (
    MAX_ENTRIES,
    MAX_PART,
    MAX_WHOLE,
    MEGABYTE,
    Cause,
    Refused,
)
from editor.formats.docx.strict import is_strict, transitional

MAX_RATIO = 200
MAX_MARKUP = 4_000_000
"""Tags and attributes in one part; libxml2 spends some 100 bytes on each."""

_SMALL = MEGABYTE
"""Up to this size an entry may pack as well as it likes: an even picture does."""

_CHUNK = 65_536
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "ascii"})

_DOCTYPE = re.compile(r"\A\ufeff?(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)
_DOCTYPE_BYTES = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL
)
_ENCODING = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']+)")
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE_OTHERS = tuple(name.encode("utf-16-le") for name in ("Workbook", "PowerPoint Document"))


def checked(data: bytes) -> bytes:
    """Return a .docx file's bytes when they are safe to open, Strict OOXML made Transitional.

    Raise `Refused`, or what `zipfile` and lxml raise at broken input.
    """
    _check_magic(data)
    with ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        _check_entries(entries)
        types = _content_types(data, entries)
        _check_kind(types.values(), [entry.filename for entry in entries])
        strict = False
        for entry in entries:
            if not _is_xml(entry.filename, types):
                _check_length(data, entry)
                continue
            part = _part(data, entry)
            _check_xml(part)
            strict = strict or is_strict(part)
        return transitional(archive, lambda name: _is_xml(name, types)) if strict else data


def _check_magic(data: bytes) -> None:
    if not data:
        raise Refused(Cause.EMPTY)
    if data.startswith(b"PK\x03\x04"):
        # The entries are counted on the raw bytes: zipfile would first make an object of each.
        if data.count(b"PK\x01\x02") > 10 * MAX_ENTRIES:
            raise Refused(Cause.TOO_MANY)
        if b"PK\x05\x06" not in data[-65_600:]:
            raise Refused(Cause.INCOMPLETE)
        return
    raise Refused(next(cause for cause, is_it in _MAGIC if is_it(data)))


def _starts(*heads: bytes) -> Callable[[bytes], bool]:
    def test(data: bytes) -> bool:
        head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
        return head.startswith(heads)

    return test


def _is_ole(data: bytes) -> bool:
    return data.startswith(b"\xd0\xcf\x11\xe0")


def _is_encrypted(data: bytes) -> bool:
    return _is_ole(data) and _OLE_ENCRYPTED in data


def _is_other_ole(data: bytes) -> bool:
    return _is_ole(data) and any(stream in data for stream in _OLE_OTHERS)


def _is_text(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not any(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data[:4096])


_MAGIC: tuple[tuple[Cause, Callable[[bytes], bool]], ...] = (
    (Cause.ENCRYPTED, _is_encrypted),
    (Cause.OTHER_OFFICE, _is_other_ole),
    (Cause.OLD_WORD, _is_ole),
    (Cause.RICH_TEXT, _starts(b"{\\rtf")),
    (Cause.PDF, _starts(b"%pdf")),
    (Cause.HTML, _starts(b"<!doctype html", b"<html", b"<head", b"<body", b"mime-version:")),
    (Cause.HTML, lambda data: b"<html" in data[:4096].lower()),
    (Cause.XML, _starts(b"<?xml")),
    (Cause.TEXT, _is_text),
    (Cause.UNKNOWN, lambda _: True),
)


def _check_entries(entries: list[ZipInfo]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise Refused(Cause.TOO_MANY)
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) < len(names) or any(_is_outside(entry) for entry in entries):
        raise Refused(Cause.NAMES)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Refused(Cause.ENCRYPTED)
    if any(entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for entry in entries):
        raise Refused(Cause.DAMAGED)
    if sum(entry.file_size for entry in entries) > MAX_WHOLE:
        raise Refused(Cause.TOO_LARGE)
    for entry in entries:
        packed = max(entry.compress_size, 1)
        if entry.file_size > _SMALL and entry.file_size > MAX_RATIO * packed:
            raise Refused(Cause.BOMB)


def _is_outside(entry: ZipInfo) -> bool:
    # zipfile cuts a name at NUL and turns Windows separators round; the raw name tells.
    name = entry.orig_filename.replace("\\", "/")
    absolute = name.startswith("/") or ":" in name or "\x00" in name
    return absolute or ".." in name.split("/")


def _content_types(data: bytes, entries: Collection[ZipInfo]) -> dict[str, str]:
    """Return the content types by part name (lower case) and by ".extension"."""
    names = {entry.filename: entry for entry in entries}
    if _CONTENT_TYPES not in names:
        raise Refused(Cause.OPEN_DOCUMENT if "mimetype" in names else Cause.NOT_WORD)
    blob = _part(data, names[_CONTENT_TYPES])
    _check_xml(blob)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    types: dict[str, str] = {}
    for element in etree.fromstring(blob, parser).iter("{*}Override", "{*}Default"):
        name = element.get("PartName", "").removeprefix("/") or "." + element.get("Extension", "")
        types[name.lower()] = element.get("ContentType", "")
    return types


def _check_kind(types: Collection[str], names: Collection[str]) -> None:
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in types):
        raise Refused(Cause.MACROS)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused(Cause.MACROS)
    if _MAIN in types:
        return
    if _TEMPLATE in types:
        raise Refused(Cause.TEMPLATE)
    other = any("spreadsheetml" in kind or "presentationml" in kind for kind in types)
    raise Refused(Cause.OTHER_OFFICE if other else Cause.NOT_WORD)


def _is_xml(name: str, types: Mapping[str, str]) -> bool:
    name = name.lower()
    suffix = "." + name.rpartition(".")[2]
    kind = types.get(name) or types.get(suffix, "")
    return kind.endswith("xml") or suffix in {".xml", ".rels", ".vml"}


def _part(data: bytes, entry: ZipInfo) -> bytes:
    """Return an XML part, unpacked up to the limit."""
    if entry.file_size > MAX_PART:
        raise Refused(Cause.TOO_LARGE)
    return b"".join(_unpacked(data, entry))


def _check_length(data: bytes, entry: ZipInfo) -> None:
    for _ in _unpacked(data, entry):
        pass


def _unpacked(data: bytes, entry: ZipInfo) -> Iterator[bytes]:
    """Yield an entry in bounded pieces; refuse one that unpacks to more than it states.

    `zipfile` itself would unpack all of such an entry into memory before it cuts it.
    """
    name, extra = struct.unpack_from("<HH", data, entry.header_offset + 26)
    start = entry.header_offset + 30 + name + extra
    end = start + entry.compress_size
    if entry.compress_type == ZIP_STORED:
        if end - start != entry.file_size:
            raise Refused(Cause.DAMAGED)
        yield data[start:end]
        return
    length = 0
    for piece in _inflated(data, start, end):
        length += len(piece)
        if length > entry.file_size:
            raise Refused(Cause.BOMB)
        yield piece


def _inflated(data: bytes, start: int, end: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for place in range(start, end, _CHUNK):
        packed = data[place : min(place + _CHUNK, end)]
        while packed and not unpacker.eof:
            yield unpacker.decompress(packed, MEGABYTE)
            packed = unpacker.unconsumed_tail


def _check_xml(part: bytes) -> None:
    if part.count(b"<") + part.count(b"=") > MAX_MARKUP:
        raise Refused(Cause.TOO_LARGE)
    if part[:2] in {b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<"}:
        # Without a mark at its beginning, the "<" tells which half of a unit comes first.
        coding = "utf-16" if part[:1] in b"\xff\xfe" else _unmarked_utf16(part)
        doctype = _DOCTYPE.match(part.decode(coding)) is not None
    else:
        declared = _ENCODING.match(part)
        if declared and declared[1].decode("ascii", "replace").lower() not in _ENCODINGS:
            raise Refused(Cause.BROKEN_XML)
        doctype = _DOCTYPE_BYTES.match(part) is not None
    if doctype:
        raise Refused(Cause.DOCTYPE)


def _unmarked_utf16(part: bytes) -> str:
    return "utf-16-le" if part.startswith(b"<") else "utf-16-be"
