"""An article's pictures in order, under names that any system can save them by."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from editor.article.article import Article, Block, BlockKind, Picture
from editor.formats.published.tidying import tidied

_NO_FILE_NAME = re.compile(r'[<>:"/\\|?*]')
_LONGEST_NAME = 80
_SUFFIXES: Mapping[str, str] = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/tiff": ".tif",
    "image/svg+xml": ".svg",
}


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture to save: its number from 1, file name, English caption, and where its bytes are.

    `asset` is empty when the page named a picture whose bytes were not there.
    """

    number: int
    name: str
    caption: str
    asset: str
    block: str
    width: int = 0
    height: int = 0

    def address(self, folder: str = "") -> str:
        """Return the address relative to a file beside which the folder lies; "" is beside it."""
        return quote(f"{folder.rstrip('/')}/{self.name}" if folder else self.name)


def photos(article: Article) -> tuple[Photo, ...]:
    """Return the article's pictures from top to bottom, each with the caption that is its own.

    A picture's caption is the one below it, shared by pictures that stand together; where there is
    none, the one right above it that no picture before has.
    """
    rows = [row for row, block in enumerate(article.blocks) if block.picture]
    digits = max(2, len(str(len(rows))))
    taken: set[int] = set()
    return tuple(
        _photo(article.blocks[row], number, digits, _caption(article.blocks, row, taken))
        for number, row in enumerate(rows, start=1)
    )


def file_name(number: str, caption: str, suffix: str) -> str:
    """Return a file name that Windows, macOS and Linux all take: number, caption, suffix.

    The number in front keeps the order and keeps clear of names such as CON and of hidden files.
    """
    visible = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", caption))
    plain = "".join(c for c in visible if unicodedata.category(c)[0] != "C")
    words = " ".join(_NO_FILE_NAME.sub(" ", plain).split())
    if len(words) > _LONGEST_NAME:
        words = words[: _LONGEST_NAME + 1].rsplit(" ", 1)[0][:_LONGEST_NAME]
    # 255 bytes is the longest on Linux, and a Chinese character is three or four.
    words = words.encode()[:200].decode(errors="ignore").rstrip(" .")
    return f"{number} {words}".rstrip() + suffix


def _photo(block: Block, number: int, digits: int, caption: str) -> Photo:
    picture = block.picture or Picture("")
    name = file_name(f"{number:0{digits}}", caption, _suffix(picture))
    size = (picture.width, picture.height)
    return Photo(number, name, caption, picture.asset, block.id, *size)


def _caption(blocks: tuple[Block, ...], row: int, taken: set[int]) -> str:
    below = row + 1
    while below < len(blocks) and blocks[below].picture:
        below += 1
    for place in (below, row - 1):
        above = place < row
        if not 0 <= place < len(blocks) or (above and place in taken):
            continue
        if blocks[place].kind is BlockKind.CAPTION:
            taken.add(place)
            return " ".join(tidied(blocks[place].draft).plain.split("\n"))
    return ""


def _suffix(picture: Picture) -> str:
    media_type = picture.media_type.split(";")[0].strip().lower()
    if media_type in _SUFFIXES:
        return _SUFFIXES[media_type]
    given = PurePosixPath(picture.name.split("?")[0]).suffix.lower()
    return given if re.fullmatch(r"\.[a-z0-9]{2,4}", given) else ""
