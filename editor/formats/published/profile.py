"""What one CMS wants of the finished English, as data: resources/publishing/*.toml."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from editor.errors import UnreadableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.paths import resources

_REFUSED = QT_TRANSLATE_NOOP(
    "Publishing",
    "“{name}” is not a publishing profile: {reason}. Correct that line, or take the file away.",
)


class Quotes(StrEnum):
    """Which quotation marks and apostrophes the site gets."""

    AS_WRITTEN = "as-written"
    STRAIGHT = "straight"
    CURLY = "curly"


class Captions(StrEnum):
    """How a caption is centred; `CENTRED` is by attribute and style together."""

    CENTRED = "centred"
    BY_ATTRIBUTE = "by-attribute"
    BY_STYLE = "by-style"
    PLAIN = "plain"


class BylinePlace(StrEnum):
    """Where bylines stand on the published page."""

    AS_WRITTEN = "as-written"
    BELOW_TITLE = "below-title"
    END = "end"


class NestedLists(StrEnum):
    """Where a list in a list is written: beside the item it belongs to, or in it as HTML has it."""

    BESIDE = "beside"
    INSIDE = "inside"


BOLD_PARAGRAPH = "bold"
"""What stands in place of a heading's tag where headings are bold paragraphs."""

_HEADING_TAGS = frozenset({"h2", "h3", "h4", "h5", "h6", BOLD_PARAGRAPH})
_NAME = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a CMS makes of a paste: the attributes and tags it drops, and the font of its pages."""

    drops_attributes: tuple[str, ...] = ()
    drops_tags: tuple[str, ...] = ()
    font: str = "Georgia, 'Times New Roman', serif"


@dataclass(frozen=True, slots=True)
class Profile:
    """What one CMS wants; a new one is what arrives whole in every web editor.

    `title` and `headings` are tags ("h2" to "h6", or "bold" for a bold paragraph), headings from
    the highest down. `image_width` is in pixels, 0 without a limit.
    """

    id: str = "clean"
    name: str = "Any web editor"
    name_zh: str = "通用"
    about: str = ""
    about_zh: str = ""
    quotes: Quotes = Quotes.AS_WRITTEN
    title: str = "h2"
    headings: tuple[str, ...] = ("h3",)
    captions: Captions = Captions.CENTRED
    nested_lists: NestedLists = NestedLists.BESIDE
    bold: str = "strong"
    italic: str = "em"
    sign_offs: bool = True
    photos: bool = False
    byline: BylinePlace = BylinePlace.AS_WRITTEN
    title_in_body: bool = False
    image_width: int = 0
    shows: Shown = field(default_factory=Shown)

    def heading(self, level: int) -> str:
        """Return the tag of a heading; level 1 is the highest."""
        return self.headings[min(max(level, 1), len(self.headings)) - 1]


CLEAN = Profile()
"""The profile when none is named."""


def profile_of(name: str, toml: str) -> Profile:
    """Return the profile that a TOML text describes. Raise `ValueError` saying what is wrong."""
    table = tomllib.loads(toml)
    table = {"name": name, **table}
    table = {"name-zh": table["name"], **table}
    known = {key: _known(key, _KEYS)(value) for key, value in table.items()}
    return Profile(id=name, **{key.replace("-", "_"): value for key, value in known.items()})


@cache
def profiles(own: Path | None = None) -> tuple[Profile, ...]:
    """Return the shipped profiles and those of the institution's own folder, by file name.

    One of the folder's takes the place of a shipped one of its name; `clean` is always the first.
    The folder need not exist. Raise `UnreadableFile` for a file there that is not a profile.
    """
    found: dict[str, Profile] = {}
    for folder in (resources() / "publishing", *([own] if own else [])):
        for path in sorted(folder.glob("*.toml")):
            found[path.stem] = _read(path)
    return tuple(sorted(found.values(), key=lambda profile: profile.id != CLEAN.id))


def profile_named(name: str, own: Path | None = None) -> Profile:
    """Return the profile of a name. Raise `KeyError` when there is none."""
    return {profile.id: profile for profile in profiles(own)}[name]


def _read(path: Path) -> Profile:
    try:
        return profile_of(path.stem, path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        reason = str(error).rstrip(".")
        values = {"name": path.name, "reason": reason}
        raise UnreadableFile(Message("Publishing", _REFUSED, values)) from error


def _known(key: str, keys: Mapping[str, Callable[[object], Any]]) -> Callable[[object], Any]:
    def read(value: object) -> object:
        try:
            return keys[key](value)
        except KeyError:
            raise ValueError(f"“{key}” is not a key of a profile") from None
        except (TypeError, ValueError) as error:
            raise ValueError(f"“{key}”: {error}") from None

    return read


def _one_of(*words: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError(f"{value!r} is none of {', '.join(sorted(words))}")
        return value

    return read


def _member(kind: type[StrEnum]) -> Callable[[object], StrEnum]:
    read = _one_of(*kind)
    return lambda value: kind(read(value))


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(_NAME.fullmatch(str(word)) for word in value):
        raise ValueError(f"{value!r} is not a list of names")
    return tuple(value)


def _heading_tags(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError(f"{value!r} is not a list of tags")
    return tuple(_one_of(*_HEADING_TAGS)(tag) for tag in value)


def _text(value: object) -> str:
    if not isinstance(value, str) or "<" in value:
        raise ValueError(f"{value!r} is not a plain text")
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def _pixels(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10_000:
        raise ValueError(f"{value!r} is not a number of pixels up to 10000")
    return value


def _shown(value: object) -> Shown:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is not a table")
    known = {key: _known(key, _SHOWN_KEYS)(one) for key, one in value.items()}
    return Shown(**{key.replace("-", "_"): one for key, one in known.items()})


_SHOWN_KEYS: Mapping[str, Callable[[object], Any]] = {
    "drops-attributes": _names,
    "drops-tags": _names,
    "font": _text,
}
_KEYS: Mapping[str, Callable[[object], Any]] = {
    "name": _text,
    "name-zh": _text,
    "about": _text,
    "about-zh": _text,
    "quotes": _member(Quotes),
    "title": _one_of(*_HEADING_TAGS),
    "headings": _heading_tags,
    "captions": _member(Captions),
    "nested-lists": _member(NestedLists),
    "bold": _one_of("strong", "b"),
    "italic": _one_of("em", "i"),
    "sign-offs": _switch,
    "photos": _switch,
    "byline": _member(BylinePlace),
    "title-in-body": _switch,
    "image-width": _pixels,
    "shows": _shown,
}
