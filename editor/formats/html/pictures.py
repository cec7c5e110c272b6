"""Pictures of a page: which are worth having, where their bytes are, what the bytes say."""

import base64
import binascii
import hashlib
import re
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from lxml.html import HtmlElement

from editor.article.article import Asset, Picture
from editor.formats.html.imagesize import image_facts

_ADDRESSES = ("src", "data-src", "orisrc", "data-original", "data-lazy-src", "v:src")
_NO_PATH = re.compile(r"^[\\/]|:|^#|^$")
_ICON = re.compile(r"filetypeimages|/icons?[/_-]|spacer|/blank\.|1x1|loading\.", re.IGNORECASE)
_DATA = re.compile(r"data:[^,;]*(?P<coded>;[^,]*)?,", re.IGNORECASE)

SMALLEST = 33
"""Pixels: an image narrower or lower than this is an ornament, not a photo."""

_LONGEST_NAME = 2000

LARGEST = 20 * 1024 * 1024
"""Bytes of one picture; a larger one stays on the page by name only."""

LARGEST_TOTAL = 100 * 1024 * 1024
"""Bytes of all pictures of a page together."""


class Pictures:
    """Takes the pictures of one page; `assets` are their bytes, each kept once."""

    def __init__(self, folder: Path | None) -> None:
        """Look for pictures saved with the page in `folder` and nowhere else; None: nowhere."""
        self._folder = folder
        self._total = 0
        self.assets: dict[str, Asset] = {}

    def take(self, element: HtmlElement) -> Picture | None:
        """Return the picture of an `img` element, or None for an ornament."""
        alt = " ".join(element.get("alt", "").split())
        stated = _pixels(element.get("width")), _pixels(element.get("height"))
        addresses = [a for a in (element.get(n, "").strip() for n in _ADDRESSES) if a]
        if not addresses or any(0 < side < SMALLEST for side in stated):
            return None
        return self.picture(addresses, alt, stated)

    def picture(
        self, addresses: list[str], alt: str = "", stated: tuple[int, int] = (0, 0)
    ) -> Picture | None:
        """Return the picture at the first address with bytes, else the name of the first one."""
        for address in addresses:
            data = self._bytes(address)
            facts = image_facts(data) if data else None
            if data and facts:
                if max(facts.width, facts.height) < SMALLEST and facts.width:
                    continue
                asset = self._kept(data, facts.media_type)
                name = "" if address.startswith("data:") else _file_name(address)
                return Picture(asset, facts.media_type, facts.width, facts.height, alt, name)
        named = [a for a in addresses if not a.startswith("data:") and not _ICON.search(a)]
        return Picture("", "", *stated, alt, named[0][:_LONGEST_NAME]) if named else None

    def _kept(self, data: bytes, media_type: str) -> str:
        asset = Asset(hashlib.sha256(data).hexdigest(), data, media_type)
        if asset.id not in self.assets:
            self._total += len(data)
            self.assets[asset.id] = asset
        return asset.id

    def _bytes(self, address: str) -> bytes:
        data = _data_bytes(address) if address[:5].lower() == "data:" else self._file(address)
        return data if len(data) + self._total <= LARGEST_TOTAL else b""

    def _file(self, address: str) -> bytes:
        """Return the bytes of a file inside the page's own folder, empty when there is none."""
        # No drive, scheme or leading slash: on Windows such a path could reach into a network.
        path = unquote(address.split("?", 1)[0].split("#", 1)[0])
        if self._folder is None or _NO_PATH.search(path) or "\x00" in path:
            return b""
        try:
            home = self._folder.resolve()
            file = (home / path).resolve()
            if file.is_relative_to(home) and file.is_file() and file.stat().st_size <= LARGEST:
                return file.read_bytes()
        except (OSError, ValueError, RuntimeError):
            return b""
        return b""


def _data_bytes(address: str) -> bytes:
    head = _DATA.match(address)
    if head is None or len(address) > LARGEST * 4 // 3:
        return b""
    body = address[head.end() :]
    if "base64" not in (head["coded"] or "").lower():
        return unquote_to_bytes(body)
    try:
        return base64.b64decode("".join(unquote(body).split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _pixels(value: str | None) -> int:
    found = re.match(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$", value or "")
    return int(found[1]) if found else 0


def _file_name(address: str) -> str:
    return unquote(address.split("?", 1)[0]).replace("\\", "/").rsplit("/", 1)[-1][:200]
