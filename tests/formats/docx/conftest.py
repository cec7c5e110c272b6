"""Word files made from the XML a test is about."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from string import Template

import docx
import pytest

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
_RELATION = Template('<Relationship Id="$id" Type="$office/$kind" Target="$target"$mode/>')


def root(name: str, inner: str) -> bytes:
    """Return an XML part with every prefix declared."""
    return f"<w:{name} {_DECLARED}>{inner}</w:{name}>".encode()


def small_png(width: int = 4, height: int = 3, shade: int = 0) -> bytes:
    """Return a small real PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\x00" + bytes([shade]) * width) * height)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def package(
    body: str,
    parts: Mapping[str, bytes] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
) -> bytes:
    """Return a .docx of a body's XML.

    `parts` replace or add parts by name; `relations` are id → (kind, target); a target with a
    colon is outside.
    """
    out = BytesIO()
    docx.Document().save(out)
    with zipfile.ZipFile(out) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    held["word/document.xml"] = root("document", f"<w:body>{body}</w:body>")
    held |= parts or {}
    lines = "".join(
        _RELATION.substitute(
            id=key,
            office=OFFICE,
            kind=kind,
            target=target,
            mode=' TargetMode="External"' if ":" in target else "",
        )
        for key, (kind, target) in (relations or {}).items()
    )
    rels = "word/_rels/document.xml.rels"
    held[rels] = held[rels].replace(b"</Relationships>", f"{lines}</Relationships>".encode())
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{KINDS}.{Path(name).stem}+xml"/>'
        for name in parts or {}
        if name.endswith(".xml") and f'"/{name}"'.encode() not in held["[Content_Types].xml"]
    )
    held["[Content_Types].xml"] = held["[Content_Types].xml"].replace(
        b"</Types>", f'<Default Extension="png" ContentType="image/png"/>{types}</Types>'.encode()
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, blob in held.items():
            archive.writestr(name, blob)
    return out.getvalue()


Made = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Writes a .docx of a body's XML and returns its path."""

    def make(
        body: str,
        parts: Mapping[str, bytes] | None = None,
        relations: Mapping[str, tuple[str, str]] | None = None,
    ) -> Path:
        path = tmp_path / "来稿.docx"
        path.write_bytes(package(body, parts, relations))
        return path

    return make


@pytest.fixture
def png() -> Callable[..., bytes]:
    """Makes small real PNGs of a width, a height and a shade of grey."""
    return small_png
