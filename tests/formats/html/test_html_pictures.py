"""Which pictures of a page are taken, and what their bytes say."""

import base64
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from editor.article.article import Picture
from editor.formats.html import pictures as pictures_module
from editor.formats.html.imagesize import image_facts
from editor.formats.html.pictures import Pictures


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\x00" + bytes(3 * width) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x30\x00\x40" + bytes(12)
GIF = b"GIF89a\x40\x00\x30\x00" + bytes(8)
BMP = b"BM" + bytes(16) + struct.pack("<ii", 64, -48) + bytes(8)
WEBP = b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00" + bytes(4) + b"\x3f\x00\x00\x2f\x00\x00"


def taken(markup: str, folder: Path | None = None) -> tuple[Picture | None, Pictures]:
    found = Pictures(folder)
    return found.take(fragment_fromstring(markup)), found


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (png(64, 48), "image/png"),
        (JPEG, "image/jpeg"),
        (GIF, "image/gif"),
        (BMP, "image/bmp"),
        (WEBP, "image/webp"),
    ],
)
def test_type_and_size(data: bytes, media_type: str) -> None:
    facts = image_facts(data)
    assert facts is not None
    assert (facts.media_type, facts.width, facts.height) == (media_type, 64, 48)


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"%PDF-1.7", b"\x00" * 40, b"MZ"])
def test_no_image(data: bytes) -> None:
    assert image_facts(data) is None


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from([png(64, 48)[:8], JPEG[:3], GIF[:6], BMP[:2], WEBP[:12]]),
    st.binary(max_size=60),
)
def test_images_cut_off_anywhere_have_no_size_or_some(head: bytes, rest: bytes) -> None:
    facts = image_facts(head + rest)
    assert facts is not None
    assert facts.width >= 0


def test_a_file_of_the_saved_page_is_taken(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "照片 1.png").write_bytes(png(64, 48))
    markup = '<img src="./page_files/%E7%85%A7%E7%89%87%201.png?v=2" alt="会议 现场">'
    picture, found = taken(markup, tmp_path)
    assert picture is not None
    assert (picture.width, picture.height, picture.alt) == (64, 48, "会议 现场")
    assert picture.name == "照片 1.png"
    assert found.assets[picture.asset].data == png(64, 48)


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "page_files/../../secret.png",
        "%2e%2e/secret.png",
        "file:///secret.png",
        "/secret.png",
        "//host/share/secret.png",
        "\\\\host\\share\\secret.png",
        "C:\\secret.png",
        "sub/link.png",
        "missing.png",
        "sub",
        "a\x00b.png",
    ],
)
def test_nothing_outside_the_page_s_folder_is_read(tmp_path: Path, address: str) -> None:
    (tmp_path / "secret.png").write_bytes(png(64, 48))
    home = tmp_path / "home"
    (home / "sub").mkdir(parents=True)
    (home / "sub" / "link.png").symlink_to(tmp_path / "secret.png")
    found = Pictures(home)
    picture = found.picture([address])
    assert not found.assets
    assert picture is None or picture.asset == ""


def test_a_picture_inside_the_page_is_decoded() -> None:
    data = base64.b64encode(png(64, 48)).decode()
    picture, found = taken(f'<img src="data:image/png;base64,{data}">')
    assert picture is not None
    assert (picture.media_type, picture.name) == ("image/png", "")
    assert len(found.assets) == 1


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="data:image/png;base64,!!!">',
        '<img src="data:image/svg+xml,<svg/>">',
        '<img src="data:nonsense">',
        '<img src="a.gif" width="16" height="16">',
        '<img src="/system/fileTypeImages/icon_doc.gif">',
        '<img alt="no address">',
    ],
)
def test_ornaments_and_nonsense_are_left_out(markup: str) -> None:
    picture, found = taken(markup)
    assert picture is None
    assert not found.assets


def test_a_picture_of_the_web_keeps_its_address() -> None:
    picture, _ = taken('<img src="data:image/gif;base64,R0lG" data-src="https://x.example/1.jpg">')
    assert picture == Picture("", name="https://x.example/1.jpg")


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(64, 48))
    (tmp_path / "b.png").write_bytes(png(64, 48))
    found = Pictures(tmp_path)
    one, other = found.picture(["a.png"]), found.picture(["b.png"])
    assert one is not None
    assert other is not None
    assert one.asset == other.asset
    assert len(found.assets) == 1


def test_too_many_bytes_stay_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures_module, "LARGEST_TOTAL", 10)
    (tmp_path / "a.png").write_bytes(png(64, 48))
    found = Pictures(tmp_path)
    picture = found.picture(["a.png"])
    assert picture is not None
    assert picture.asset == ""
    assert not found.assets
