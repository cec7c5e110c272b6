"""What is given out of an article, in which order: the parts of a paste, arranged for a CMS."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from editor.article.article import Article, BlockKind
from editor.article.printed import Printed, printed
from editor.article.text import Text, joined
from editor.formats.published.photos import Photo, photos
from editor.formats.published.profile import CLEAN, BylinePlace, Profile
from editor.formats.published.tidying import tidied


class Part(StrEnum):
    """What of an article is given out; a CMS has a field of its own for the title."""

    EVERYTHING = "everything"
    BODY = "body"
    TITLE = "title"


_HEAD = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE})

_LINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def arranged(
    article: Article,
    profile: Profile = CLEAN,
    part: Part = Part.EVERYTHING,
    *,
    pictures: bool = False,
) -> list[Printed]:
    """Return what is printed for a CMS, its texts as they are published.

    `pictures` keeps images as they are; else a line with the photo's name stands for each where
    the profile asks for it.
    """
    as_written = profile.byline is BylinePlace.AS_WRITTEN
    images = pictures or profile.photos
    units = [_tidied(unit, profile) for unit in printed(article, run_in=as_written, images=images)]
    filled = {unit.cell.table for unit in units if unit.cell and unit.text}
    units = [unit for unit in units if _is_printed(unit, filled)]
    if part is Part.TITLE:
        return _title(units)
    if part is Part.BODY and not profile.title_in_body:
        units = [unit for unit in units if unit.kind is not BlockKind.TITLE]
    if not profile.sign_offs:
        units = [unit for unit in units if unit.kind is not BlockKind.SIGNOFF]
    if not as_written:
        units = _with_bylines_moved(units, profile.byline)
    if profile.photos and not pictures:
        named = {photo.block: photo for photo in photos(article)}
        units = [_placeholder(unit, named) for unit in units]
    return units


def _tidied(unit: Printed, profile: Profile) -> Printed:
    stray = unit.kind is BlockKind.TABLE_CELL and unit.cell is None
    kind = BlockKind.PARAGRAPH if stray else unit.kind
    text = tidied(unit.text, profile.quotes)
    return replace(unit, kind=kind, text=_on_one_line(text) if kind in _LINES else text)


def _is_printed(unit: Printed, filled_tables: set[int]) -> bool:
    if unit.cell:
        return unit.cell.table in filled_tables
    return bool(unit.text or unit.picture)


def _title(units: Iterable[Printed]) -> list[Printed]:
    line = joined((unit.text for unit in units if unit.kind is BlockKind.TITLE), " ")
    return [Printed(BlockKind.TITLE, line)] if line else []


def _on_one_line(text: Text) -> Text:
    # A title field is one line, and a headline's break is the layout of one page.
    return Text(text.plain.replace("\n", " "), text.marks) if "\n" in text.plain else text


def _with_bylines_moved(units: list[Printed], place: BylinePlace) -> list[Printed]:
    bylines = [unit for unit in units if unit.kind is BlockKind.BYLINE]
    others = [unit for unit in units if unit.kind is not BlockKind.BYLINE]
    if place is BylinePlace.BELOW_TITLE:
        at = next((i for i, unit in enumerate(others) if unit.kind not in _HEAD), len(others))
    else:
        at = len(others)
        while at and others[at - 1].kind is BlockKind.SIGNOFF:
            at -= 1
    return others[:at] + bylines + others[at:]


def _placeholder(unit: Printed, named: Mapping[str, Photo]) -> Printed:
    if unit.picture is None:
        return unit
    photo = named[unit.block]
    text = Text(f"[Photo {photo.number}: {photo.name}]")
    return Printed(BlockKind.CAPTION, text, block=unit.block)
