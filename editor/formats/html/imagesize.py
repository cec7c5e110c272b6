"""What the first bytes of an image say: its type and its size in pixels.

Only the types that Word, browsers and CMSs all show: PNG, JPEG, GIF, WebP, BMP. SVG is left out, it
is a program. Sources: the formats' own specifications.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """An image's media type and size in pixels; the size is 0 × 0 when the bytes are cut off."""

    media_type: str
    width: int = 0
    height: int = 0


def image_facts(data: bytes) -> ImageFacts | None:
    """Return what image the bytes are, or None when they are none of the known types."""
    for is_one, media_type, size in _TYPES:
        if is_one(data):
            try:
                return ImageFacts(media_type, *size(data))
            except (struct.error, IndexError):
                return ImageFacts(media_type)
    return None


def _png(data: bytes) -> tuple[int, int]:
    return struct.unpack_from(">II", data, 16)


def _gif(data: bytes) -> tuple[int, int]:
    return struct.unpack_from("<HH", data, 6)


def _bmp(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<ii", data, 18)
    return abs(width), abs(height)


def _jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        # Start of frame, except the three markers in its range that are tables.
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return 0, 0


def _webp(data: bytes) -> tuple[int, int]:
    kind = data[12:16]
    if kind == b"VP8X":
        return (
            int.from_bytes(data[24:27], "little") + 1,
            int.from_bytes(data[27:30], "little") + 1,
        )
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


_Row = tuple[Callable[[bytes], bool], str, Callable[[bytes], tuple[int, int]]]

_TYPES: tuple[_Row, ...] = (
    (lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"), "image/png", _png),
    (lambda data: data.startswith(b"\xff\xd8\xff"), "image/jpeg", _jpeg),
    (lambda data: data.startswith((b"GIF87a", b"GIF89a")), "image/gif", _gif),
    (lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP", "image/webp", _webp),
    (lambda data: data.startswith(b"BM"), "image/bmp", _bmp),
)
