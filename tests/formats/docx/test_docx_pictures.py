"""What an image is, from its header: real headers, cut ones and lying ones."""

import struct
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.formats.docx.pictures import Looks, asset_of, looks


def jpeg(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments) + b"\xff\xd9"


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


FRAME = struct.pack(">BHHB", 8, 427, 640, 3)
CASES: list[tuple[bytes, Looks]] = [
    (jpeg(segment(0xE0, b"JFIF\x00"), segment(0xC0, FRAME)), Looks("image/jpeg", 640, 427)),
    (jpeg(segment(0xE1, bytes(900)), segment(0xC2, FRAME)), Looks("image/jpeg", 640, 427)),
    (jpeg(segment(0xC4, bytes(40)), segment(0xC0, FRAME)), Looks("image/jpeg", 640, 427)),
    (jpeg(b"\xff\xff\xff", segment(0xC0, FRAME)[1:]), Looks("image/jpeg", 640, 427)),
    (jpeg(segment(0xE0, b"JFIF")), Looks("image/jpeg")),
    (b"\xff\xd8\xff\xe0\xff", Looks("image/jpeg")),
    (b"\xff\xd8\xff\xe0\x00\x00" + bytes(9), Looks("image/jpeg")),
    (b"GIF89a" + struct.pack("<HH", 12, 9) + bytes(4), Looks("image/gif", 12, 9)),
    (b"BM" + bytes(16) + struct.pack("<ii", 12, -9), Looks("image/bmp", 12, 9)),
    (b"II*\x00" + bytes(20), Looks("image/tiff")),
    (b"\x01\x00\x00\x00" + bytes(20), Looks("image/x-emf")),
    (b"\xd7\xcd\xc6\x9a" + bytes(20), Looks("image/x-wmf")),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", Looks("image/webp")),
    (b"<?xml version='1.0'?><svg/>", Looks("image/svg+xml")),
    (b"\x89PNG\r\n\x1a\n", Looks("image/png")),
    (b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\xff" * 8, Looks("image/png")),
    (b"something else", Looks("image/x-own")),
    (b"", Looks("image/x-own")),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_the_header_tells_type_and_size(data: bytes, expected: Looks) -> None:
    assert looks(data, "image/x-own") == expected


def test_an_unknown_image_without_a_stated_type_is_bytes() -> None:
    assert looks(b"?") == Looks("application/octet-stream")


def test_an_asset_is_named_by_its_bytes(png: Callable[..., bytes]) -> None:
    one, other = asset_of(png(3, 2)), asset_of(png(3, 2), "image/wrong")
    assert one == other
    assert len(one.id) == 64
    assert one.media_type == "image/png"


@given(head=st.sampled_from([data[:4] for data, _ in CASES]), rest=st.binary(max_size=60))
def test_no_header_is_an_error(head: bytes, rest: bytes) -> None:
    seen = looks(head + rest)
    assert 0 <= seen.width <= 100_000
    assert 0 <= seen.height <= 100_000
