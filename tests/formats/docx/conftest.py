"""Word files made from the XML a test is about."""

import hashlib
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from string import Template

import docx
import pytest

from editor.article.article import (
    Article,
    Asset,
    Block,
    BlockKind,
    Cell,
    Chain,
    ChainStep,
    ChainUnit,
    Facts,
    Picture,
)
from editor.article.text import Mark, MarkKind, Text
from editor.formats.docx.english import english_docx
from editor.formats.docx.review_table import review_docx
from editor.formats.docx.rows import sent_rows
from editor.review.export import Export, Layout

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


PICTURE = small_png(640, 427, 90)
PICTURE_ID = hashlib.sha256(PICTURE).hexdigest()


def _every_kind() -> tuple[Block, ...]:
    kind = BlockKind
    bold = Text("The ceremony was held.", (Mark(4, 12, MarkKind.BOLD),))
    linked = Text("学校网站 m2", (Mark(0, 4, MarkKind.LINK, "https://www.lingjiang.example/"),))
    raised = linked.marked(MarkKind.SUPERSCRIPT, 6, 7)
    header = Cell(0, 0, 0, column_span=2, header=True)
    picture = Picture(PICTURE_ID, "image/png", 640, 427, "签约现场", "a.png")
    return (
        Block("b1", kind.TITLE, Text("灵江职业技术大学签约"), Text("LJPU Signs Agreement")),
        Block("b2", kind.SUBTITLE, Text("——校地合作"), Text("Cooperation with the City")),
        Block("b3", kind.DATELINE, Text("发布时间：2026-03-18"), Text("Updated: 2026-03-18")),
        Block("b4", kind.BYLINE, Text("（文/周敏）"), Text("(Text by Zhou Min)"), run_in=True),
        Block("b5", kind.PARAGRAPH, Text("仪式举行。"), bold),
        Block("b6", kind.HEADING, Text("一、概况"), Text("Overview"), level=1),
        Block("b7", kind.PARAGRAPH, raised, Text("The website & m2 <new>\nSecond line")),
        Block("b8", kind.LIST_ITEM, Text("第一项"), Text("First item"), ordered=True),
        Block("b9", kind.LIST_ITEM, Text("要点"), Text("A point"), level=1),
        Block("b10", kind.TABLE_CELL, Text("专业"), Text("Majors"), cell=header),
        Block("b11", kind.TABLE_CELL, Text("本科"), Text("Degree"), cell=Cell(0, 1, 0, 2)),
        Block("b12", kind.TABLE_CELL, Text("12"), Text("12"), cell=Cell(0, 1, 1)),
        Block("b13", kind.TABLE_CELL, Text("6"), Text("6"), cell=Cell(0, 2, 1)),
        Block("b14", kind.PARAGRAPH, Text("未译。")),
        Block("b15", kind.IMAGE, picture=picture),
        Block("b16", kind.CAPTION, Text("签约现场"), Text("Scene of the Signing")),
        Block("b17", kind.IMAGE, picture=picture),
        Block("b18", kind.SIGNOFF, Text("初审 周敏"), Text("Initially reviewed by Zhou Min")),
        Block("b19", kind.OTHER, Text("完"), Text("End")),
    )


@pytest.fixture
def article() -> Article:
    """An article with a block of every kind and the two printed chains."""
    department = Chain(
        ChainUnit.DEPARTMENT, (ChainStep("初审", "周敏"), ChainStep("终审", "陈国平"))
    )
    university = Chain(ChainUnit.UNIVERSITY, (ChainStep("签发", "罗雪梅"),))
    return Article("7", _every_kind(), Facts(chains=(department, university)))


SentOut = Callable[..., Export]


@pytest.fixture
def sent() -> SentOut:
    """Makes the export of an article."""

    def make(article: Article, layout: Layout = Layout.BILINGUAL, to: str = "") -> Export:
        return Export(
            id="a1b2c3d4",
            article=article.id,
            document="4f2e9a",
            round=2,
            reference="LZPU-0042-r2",
            layout=layout,
            to=to,
            made_at="2026-03-19T10:30:00+08:00",
            rows=sent_rows(article, "a1b2c3d4"),
        )

    return make


@pytest.fixture
def asset() -> Callable[[str], Asset | None]:
    """The workspace's images: only the one that the article shows."""
    held = {PICTURE_ID: Asset(PICTURE_ID, PICTURE, "image/png")}
    return held.get


@pytest.fixture
def review(article: Article, sent: SentOut, asset: Callable[[str], Asset | None]) -> bytes:
    return review_docx(article, sent(article, to="外事处"), {"b1": [(0, 8)], "b7": [(2, 4)]}, asset)


@pytest.fixture
def english(article: Article, sent: SentOut, asset: Callable[[str], Asset | None]) -> bytes:
    return english_docx(article, sent(article, Layout.ENGLISH), asset)


Convert = Callable[[bytes, str], Path]


@pytest.fixture
def convert(soffice: str, tmp_path: Path) -> Convert:
    """Converts a file with LibreOffice under a profile of its own."""

    def run(data: bytes, kind: str) -> Path:
        source = tmp_path / "sent.docx"
        source.write_bytes(data)
        out = tmp_path / "back"
        profile = (tmp_path / "profile").as_uri()
        command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", kind, "--outdir", str(out), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return out / f"sent.{kind}"

    return run
