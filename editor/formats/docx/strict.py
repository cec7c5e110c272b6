"""Strict OOXML (ISO/IEC 29500-1) turned into the Transitional namespaces that libraries read."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

_STRICT = re.compile(r"http://purl\.oclc\.org/ooxml/(\w+)/")
_HYPHENED = {
    "2006/extendedProperties": "2006/extended-properties",
    "2006/customProperties": "2006/custom-properties",
    "relationships/extendedProperties": "relationships/extended-properties",
    "relationships/customProperties": "relationships/custom-properties",
}


def is_strict(part: bytes) -> bool:
    """Tell whether an XML part uses the Strict namespaces."""
    mark = "http://purl.oclc.org/ooxml/"
    return any(mark.encode(coding) in part for coding in ("ascii", "utf-16-le", "utf-16-be"))


def transitional(archive: ZipFile, is_xml: Callable[[str], bool]) -> bytes:
    """Return the archive with the namespaces of its XML parts translated, unpacked (stored)."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as target:
        for entry in archive.infolist():
            blob = archive.read(entry)
            is_part = is_xml(entry.filename) and is_strict(blob)
            target.writestr(entry.filename, _translated(blob) if is_part else blob)
    return out.getvalue()


def _translated(part: bytes) -> bytes:
    coding = "utf-16" if part[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    text = _STRICT.sub(r"http://schemas.openxmlformats.org/\1/2006/", part.decode(coding))
    for strict, hyphened in _HYPHENED.items():
        text = text.replace(strict, hyphened)
    return text.encode(coding)
