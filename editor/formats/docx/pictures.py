"""What an image is, from its first bytes; no image is ever decoded."""

import hashlib
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from editor.article.article import Asset


@dataclass(frozen=True, slots=True)
class Looks:
    """An image's media type and its size in pixels, 0 × 0 where its header does not say."""

    media_type: str
    width: int = 0
    height: int = 0


EXTENSIONS: Mapping[str, str] = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/gif": "gif",
    "image/bmp": "bmp",
    "image/tiff": "tiff",
}
"""The image types that Word, WPS and LibreOffice all show, with the name a part of it takes."""

_MAX_PIXELS = 100_000


def looks(data: bytes, stated: str = "") -> Looks:
    """Return an image's type and size from its header.

    An unknown or broken header gives the stated media type and no size.
    """
    for head, (media_type, measure) in _HEADS.items():
        if data.startswith(head):
            try:
                width, height = measure(data)
            except (struct.error, IndexError):
                width = height = 0
            if not (0 < width <= _MAX_PIXELS and 0 < height <= _MAX_PIXELS):
                width = height = 0
            return Looks(media_type, width, height)
    if data[8:12] == b"WEBP":
        return Looks("image/webp")
    if b"<svg" in data[:1024]:
        return Looks("image/svg+xml")
    return Looks(stated or "application/octet-stream")


def asset_of(data: bytes, stated: str = "") -> Asset:
    """Return an image's bytes as an asset named by their SHA-256."""
    return Asset(hashlib.sha256(data).hexdigest(), data, looks(data, stated).media_type)


def _png(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _gif(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _bmp(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<ii", data, 18)
    return width, abs(height)


def _jpeg(data: bytes) -> tuple[int, int]:
    """Walk the segments to the first start-of-frame (ITU-T T.81, B.2.2)."""
    place = 2
    while True:
        while data[place] == 0xFF:
            place += 1
        marker = data[place]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack_from(">HH", data, place + 4)
            return width, height
        (length,) = struct.unpack_from(">H", data, place + 1)
        if length < 2 or data[place + 1 + length] != 0xFF:
            return 0, 0
        place += 1 + length


def _unmeasured(_: bytes) -> tuple[int, int]:
    return 0, 0


_HEADS: Mapping[bytes, tuple[str, Callable[[bytes], tuple[int, int]]]] = {
    b"\x89PNG\r\n\x1a\n": ("image/png", _png),
    b"\xff\xd8\xff": ("image/jpeg", _jpeg),
    b"GIF8": ("image/gif", _gif),
    b"BM": ("image/bmp", _bmp),
    b"II*\x00": ("image/tiff", _unmeasured),
    b"MM\x00*": ("image/tiff", _unmeasured),
    b"\x01\x00\x00\x00": ("image/x-emf", _unmeasured),
    b"\xd7\xcd\xc6\x9a": ("image/x-wmf", _unmeasured),
}
