"""Every hostile or broken file gets its own sentence, before it costs memory."""

import os
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.errors import UnreadableFile
from editor.formats.docx.causes import SENTENCES, Cause, unreadable
from editor.formats.docx.guard import open_document, parse, related_part

Parts = dict[str, bytes]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = "[Content_Types].xml"
BODY = "word/document.xml"


def plain_docx() -> bytes:
    out = BytesIO()
    document = docx.Document()
    document.add_paragraph("灵江职业技术大学举行签约仪式。")
    document.save(out)
    return out.getvalue()


PLAIN = plain_docx()


def parts_of(data: bytes = PLAIN) -> Parts:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(
    parts: Mapping[str, bytes], *more: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, blob in [*parts.items(), *more]:
            archive.writestr(name, blob)
    return out.getvalue()


def with_part(name: str, blob: bytes) -> bytes:
    return packed({**parts_of(), name: blob})


def without_part(name: str) -> bytes:
    parts = parts_of()
    del parts[name]
    return packed(parts)


def replaced(name: str, old: bytes, new: bytes) -> bytes:
    parts = parts_of()
    assert old in parts[name]
    return with_part(name, parts[name].replace(old, new))


def body(inner: str, prolog: str = "") -> bytes:
    xml = f'{prolog}<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'
    return packed({**parts_of(), BODY: xml.encode()}, method=zipfile.ZIP_STORED)


def zeros(size: int) -> bytes:
    """Return a zip entry's worth of zeros, deflated without ever holding them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    chunk = bytes(1_000_000)
    return b"".join(packer.compress(chunk) for _ in range(size // 1_000_000)) + packer.flush()


def claiming(name: str, size: int, stream: bytes) -> bytes:
    """Return the plain document with one more entry of an already deflated stream."""
    data = packed(parts_of(), (name, b""))
    out = bytearray(data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entry = archive.getinfo(name)
        directory = archive.start_dir
    at = entry.header_offset
    head = 30 + len(name)
    local = bytearray(out[at : at + head])
    struct.pack_into("<III", local, 14, 0, len(stream), size)
    central = bytearray(out[directory:])
    mark = central.rindex(b"PK\x01\x02")
    struct.pack_into("<III", central, mark + 16, 0, len(stream), size)
    end = central.rindex(b"PK\x05\x06")
    struct.pack_into("<I", central, end + 16, at + head + len(stream))
    return bytes(out[:at]) + bytes(local) + stream + bytes(central)


def encrypted_flag() -> bytes:
    data = bytearray(PLAIN)
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    return bytes(data)


def compressed_by(method: int) -> bytes:
    return packed(parts_of(), method=method)


def crc_damage() -> bytes:
    with zipfile.ZipFile(BytesIO(PLAIN)) as archive:
        entry = archive.getinfo(BODY)
    data = bytearray(PLAIN)
    place = entry.header_offset + 30 + len(BODY) + entry.compress_size // 2
    data[place] ^= 0xFF
    return bytes(data)


def typed_as(kind: str) -> bytes:
    return replaced(TYPES, MAIN.encode(), kind.encode())


def doubled() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return packed(parts_of(), (BODY, b"<evil/>"))


def chained(length: int) -> bytes:
    """Return a document whose parts each refer to the next: deeper than the call stack."""
    rel = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="x" Target="{}.xml"/></Relationships>'
    )
    parts = parts_of()
    for number in range(length):
        parts[f"word/{number}.xml"] = b"<a/>"
        parts[f"word/_rels/{number}.xml.rels"] = rel.format(number + 1).encode()
    parts[f"word/{length}.xml"] = b"<a/>"
    parts["word/_rels/document.xml.rels"] = rel.format(0).encode()
    return packed(parts)


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le")


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
XXE = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
XML = '<?xml version="1.0" encoding="UTF-8"?>'
RELS = "word/_rels/document.xml.rels"
DANGLING = (
    b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/comments" Target="%s"/></Relationships>'
)

HOSTILE: Mapping[str, tuple[Cause, Callable[[], bytes]]] = {
    "nothing in it": (Cause.EMPTY, lambda: b""),
    "old .doc": (Cause.OLD_WORD, lambda: ole("WordDocument")),
    "old workbook": (Cause.OTHER_OFFICE, lambda: ole("Workbook")),
    "password": (Cause.ENCRYPTED, lambda: ole("EncryptedPackage")),
    "RTF": (Cause.RICH_TEXT, lambda: rb"{\rtf1\ansi text}"),
    "PDF": (Cause.PDF, lambda: b"%PDF-1.7\n"),
    "HTML": (Cause.HTML, lambda: b"\xef\xbb\xbf \r\n<!DOCTYPE html><html></html>"),
    "Word's own HTML": (Cause.HTML, lambda: b'<?xml version="1.0"?>\n<html xmlns:o="x"></html>'),
    "MHTML": (Cause.HTML, lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"),
    "flat XML": (Cause.XML, lambda: b'<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>'),
    "text": (Cause.TEXT, "灵江市新闻".encode),
    "UTF-16 text": (Cause.TEXT, lambda: "灵江市新闻".encode("utf-16")),
    "picture": (Cause.UNKNOWN, lambda: b"\x89PNG\r\n\x1a\n" + bytes(90)),
    "cut off": (Cause.INCOMPLETE, lambda: PLAIN[: len(PLAIN) // 2]),
    "cut directory": (Cause.DAMAGED, lambda: PLAIN[:-400] + PLAIN[-22:]),
    "wrong checksum": (Cause.DAMAGED, crc_damage),
    "encrypted entry": (Cause.ENCRYPTED, encrypted_flag),
    "bzip2": (Cause.DAMAGED, lambda: compressed_by(zipfile.ZIP_BZIP2)),
    "lzma": (Cause.DAMAGED, lambda: compressed_by(zipfile.ZIP_LZMA)),
    "too many entries": (
        Cause.TOO_MANY,
        lambda: packed(parts_of(), *((f"a/{n}.bin", b"") for n in range(2_001))),
    ),
    "very many entries": (Cause.TOO_MANY, lambda: PLAIN + b"PK\x01\x02" * 20_001),
    "500 MB of zeros": (
        Cause.TOO_LARGE,
        lambda: claiming("word/x.bin", 500_000_000, zeros(500_000_000)),
    ),
    "200 MB of zeros": (
        Cause.BOMB,
        lambda: claiming("word/x.bin", 200_000_000, zeros(200_000_000)),
    ),
    "45 MB of XML": (Cause.TOO_LARGE, lambda: body("<w:p/>" + os.urandom(23_000_000).hex())),
    "4 million tags": (Cause.TOO_LARGE, lambda: body("<w:p/>" * 4_100_000)),
    "doubled name": (Cause.NAMES, doubled),
    "doubled in another case": (Cause.NAMES, lambda: packed(parts_of(), (BODY.upper(), b"<x/>"))),
    "parent folder": (Cause.NAMES, lambda: packed(parts_of(), ("../../evil.xml", b"<x/>"))),
    "parent folder, Windows": (Cause.NAMES, lambda: packed(parts_of(), ("..\\evil", b""))),
    "absolute": (Cause.NAMES, lambda: packed(parts_of(), ("/etc/evil", b""))),
    "drive letter": (Cause.NAMES, lambda: packed(parts_of(), ("C:/evil", b""))),
    "entity": (Cause.DOCTYPE, lambda: body("<w:p>&x;</w:p>", XML + XXE)),
    "billion laughs": (Cause.DOCTYPE, lambda: body("&l9;", f"<!DOCTYPE w:document [{LAUGHS}]>")),
    "DOCTYPE behind comments": (
        Cause.DOCTYPE,
        lambda: body("", XML + "<!-- a --> <?b c?>\n" + "<!-- a -->" * 900 + XXE),
    ),
    "DOCTYPE in UTF-16": (
        Cause.DOCTYPE,
        lambda: with_part(BODY, f"<?xml version='1.0'?>{XXE}<a/>".encode("utf-16")),
    ),
    "DOCTYPE in unmarked UTF-16": (
        Cause.DOCTYPE,
        lambda: with_part(BODY, f"<?xml version='1.0'?>{XXE}<a/>".encode("utf-16-be")),
    ),
    "DOCTYPE in a part nobody reads": (
        Cause.DOCTYPE,
        lambda: with_part("customXml/item9.xml", XXE.encode() + b"<a/>"),
    ),
    "odd encoding": (
        Cause.BROKEN_XML,
        lambda: body("", '<?xml version="1.0" encoding="UTF-7"?>'),
    ),
    "open comment": (Cause.BROKEN_XML, lambda: body("", "<!-- " * 50_000)),
    "unclosed tag": (Cause.BROKEN_XML, lambda: body("<w:p>")),
    "NUL": (Cause.BROKEN_XML, lambda: body("<w:p>\x00</w:p>")),
    "nested 3,000 deep": (
        Cause.BROKEN_XML,
        lambda: body("<w:sdt>" * 3_000 + "</w:sdt>" * 3_000),
    ),
    "12 MB in one text": (Cause.BROKEN_XML, lambda: body("<w:p>" + "0Z" * 6_000_000 + "</w:p>")),
    "no body": (
        Cause.BROKEN_XML,
        lambda: with_part(BODY, f'<w:document xmlns:w="{W}"/>'.encode()),
    ),
    "no content types": (Cause.NOT_WORD, lambda: without_part(TYPES)),
    "no document": (Cause.MISSING_PART, lambda: without_part(BODY)),
    "no relationships": (Cause.MISSING_PART, lambda: without_part("_rels/.rels")),
    "target NULL": (
        Cause.MISSING_PART,
        lambda: replaced(RELS, b"</Relationships>", DANGLING % b"NULL"),
    ),
    "comments without a part": (
        Cause.MISSING_PART,
        lambda: replaced(RELS, b"</Relationships>", DANGLING % b"comments.xml"),
    ),
    "macros": (
        Cause.MACROS,
        lambda: typed_as("application/vnd.ms-word.document.macroEnabled.main+xml"),
    ),
    "hidden macros": (Cause.MACROS, lambda: with_part("word/vbaProject.bin", b"x")),
    "template": (Cause.TEMPLATE, lambda: typed_as(MAIN.replace("document.main", "template.main"))),
    "workbook": (
        Cause.OTHER_OFFICE,
        lambda: typed_as("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet+xml"),
    ),
    "other zip": (Cause.NOT_WORD, lambda: packed({"a.txt": b"a"})),
    "ODT": (
        Cause.OPEN_DOCUMENT,
        lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.text"}),
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_each_hostile_file_gets_its_own_sentence(case: str, tmp_path: Path) -> None:
    cause, make = HOSTILE[case]
    path = tmp_path / "来稿.docx"
    path.write_bytes(make())
    with pytest.raises(UnreadableFile) as refused:
        open_document(path)
    assert str(refused.value) == str(unreadable(cause, path.name))
    assert "来稿.docx" in str(refused.value)
    assert str(tmp_path) not in str(refused.value)


def test_a_chain_deeper_than_the_call_stack_is_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "chain.docx"
    path.write_bytes(chained(980))
    with pytest.raises(UnreadableFile, match=r"chain\.docx"):
        open_document(path)


@pytest.mark.parametrize("case", ["500 MB of zeros", "200 MB of zeros", "billion laughs"])
def test_a_bomb_is_refused_before_it_is_unpacked(case: str, tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(HOSTILE[case][1]())
    tracemalloc.start()
    with pytest.raises(UnreadableFile):
        open_document(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.parametrize("name", ["word/liar.xml", "word/media/liar.png"])
def test_an_entry_that_unpacks_to_more_than_it_says_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "liar.docx"
    path.write_bytes(claiming(name, 1_000, zeros(100_000_000)))
    tracemalloc.start()
    with pytest.raises(UnreadableFile):
        open_document(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.parametrize(
    ("name", "cause"), [("gone.docx", Cause.MISSING), ("folder.docx", Cause.FOLDER)]
)
def test_what_is_no_file_is_said(name: str, cause: Cause, tmp_path: Path) -> None:
    (tmp_path / "folder.docx").mkdir()
    with pytest.raises(UnreadableFile) as refused:
        open_document(tmp_path / name)
    assert str(refused.value) == str(unreadable(cause, name))


@pytest.mark.parametrize(
    ("error", "cause"), [(PermissionError, Cause.LOCKED), (OSError, Cause.DISK)]
)
def test_a_file_that_cannot_be_read_is_said(
    error: type[OSError], cause: Cause, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "open.docx"
    path.write_bytes(PLAIN)

    def refuse(_: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableFile) as refused:
        open_document(path)
    assert str(refused.value) == str(unreadable(cause, "open.docx"))


def test_a_file_larger_than_any_package_is_not_read_at_all(tmp_path: Path) -> None:
    path = tmp_path / "large.docx"
    with path.open("wb") as file:
        file.truncate(300_000_001)
    with pytest.raises(UnreadableFile) as refused:
        open_document(path)
    assert str(refused.value) == str(unreadable(Cause.TOO_LARGE, "large.docx"))


def test_every_cause_names_the_file_and_a_remedy() -> None:
    assert set(SENTENCES) == set(Cause)
    for cause in Cause:
        sentence = str(unreadable(cause, "a.docx"))
        assert "“a.docx”" in sentence
        assert "{" not in sentence
        assert sentence.endswith(".")
        assert sentence.count(".") - sentence.count(".docx") > 1 or ":" in sentence


def test_a_plain_document_opens(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(PLAIN)
    assert [p.text for p in open_document(path).paragraphs] == ["灵江职业技术大学举行签约仪式。"]


def test_an_outside_template_is_left_alone(tmp_path: Path) -> None:
    outside = (
        b'<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="http://example.invalid/t.dotm" '
        b'TargetMode="External"/></Relationships>'
    )
    path = tmp_path / "a.docx"
    path.write_bytes(replaced(RELS, b"</Relationships>", outside))
    assert len(open_document(path).paragraphs) == 1


STRICT = {
    b"relationships/extended-properties": b"relationships/extendedProperties",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/": b"http://purl.oclc.org/ooxml/wordprocessingml/",
    b"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": (
        b"http://purl.oclc.org/ooxml/officeDocument/extendedProperties"
    ),
    b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
    b"http://schemas.openxmlformats.org/drawingml/2006/": b"http://purl.oclc.org/ooxml/drawingml/",
}


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_strict_ooxml_is_read(coding: str, tmp_path: Path) -> None:
    parts = parts_of()
    for name, blob in parts.items():
        if name.endswith((".xml", ".rels")) and name != TYPES:
            for transitional, strict in STRICT.items():
                blob = blob.replace(transitional, strict)  # noqa: PLW2901
            parts[name] = blob
    text = parts[BODY].decode().replace("UTF-8", coding.upper())
    parts[BODY] = text.encode(coding)
    path = tmp_path / "strict.docx"
    path.write_bytes(packed(parts))
    document = open_document(path)
    assert [p.text for p in document.paragraphs] == ["灵江职业技术大学举行签约仪式。"]
    assert related_part(document.part, "styles") is not None
    package = document.part.package
    assert package is not None
    kinds = {relation.reltype for relation in package.rels.values()}
    assert RT.EXTENDED_PROPERTIES in kinds


def test_parsing_a_part_fetches_no_entity() -> None:
    root = parse(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>')
    assert not (root.text or "").strip()


@settings(deadline=None, max_examples=60)
@given(
    cut=st.integers(0, len(PLAIN)),
    place=st.integers(0, len(PLAIN) - 1),
    noise=st.binary(max_size=40),
)
def test_a_mutated_file_opens_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, cut: int, place: int, noise: bytes
) -> None:
    data = PLAIN[:place] + noise + PLAIN[place + len(noise) :]
    path = tmp_path_factory.mktemp("fuzz") / "f.docx"
    path.write_bytes(data if cut % 2 else data[:cut])
    with suppress(UnreadableFile):
        assert open_document(path).paragraphs is not None
