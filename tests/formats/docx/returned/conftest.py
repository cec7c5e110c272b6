"""Small Word packages of given parts, as returned files."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.formats.docx.returned.wordml import Made

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": _OFFICE,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMES.items())


def _relations(relations: Mapping[str, tuple[str, str]]) -> bytes:
    lines = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in relations.items()
    )
    uri = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{uri}">{lines}</Relationships>'.encode()


def _types(names: Mapping[str, bytes]) -> bytes:
    lines = "".join(
        f'<Override PartName="/{name}" ContentType="application/{Path(name).stem}+xml"/>'
        for name in names
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/>{lines}</Types>'
    ).encode()


def package(
    body: str,
    parts: Mapping[str, bytes] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
    about: Mapping[str, tuple[str, str]] | None = None,
) -> bytes:
    """Return a .docx of a body's XML and other parts by name.

    `relations` are the document's, id → (kind, target); `about` the package's.
    """
    main = {"main": ("officeDocument", "word/document.xml")}
    document = f"<w:document {_DECLARED}><w:body>{body}</w:body></w:document>"
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _types(parts or {}))
        archive.writestr("_rels/.rels", _relations(main | dict(about or {})))
        archive.writestr("word/document.xml", document)
        archive.writestr("word/_rels/document.xml.rels", _relations(relations or {}))
        for name, blob in (parts or {}).items():
            archive.writestr(name, blob)
    return out.getvalue()


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Writes a returned file of a body's XML and other parts, and returns its path."""

    def make(
        body: str,
        parts: Mapping[str, bytes] | None = None,
        relations: Mapping[str, tuple[str, str]] | None = None,
        about: Mapping[str, tuple[str, str]] | None = None,
    ) -> Path:
        path = tmp_path / "返回稿.docx"
        path.write_bytes(package(body, parts, relations, about))
        return path

    return make
