"""The published article as a whole HTML file, with the pictures that were saved beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import quote

from editor.article.article import Article, BlockKind
from editor.article.printed import Printed
from editor.formats.published.arrangement import Part, arranged
from editor.formats.published.fragment import centred, elements, escaped, quoted
from editor.formats.published.photos import Photo, photos
from editor.formats.published.profile import CLEAN, NestedLists, Profile

_STYLE = (
    "body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.6; "
    "font-family: Georgia, 'Times New Roman', serif; } "
    "img { max-width: 100%; height: auto; } "
    "table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: 0.3em 0.6em; }"
)


def page(article: Article, profile: Profile = CLEAN, folder: str | None = None) -> str:
    """Return the article as a complete HTML document.

    `folder` is where the photos lie, relative to the file and with "/": "" for beside it. Without
    one no picture is shown. Pictures wider than the profile allows are shown at that width.
    """
    profile = replace(profile, nested_lists=NestedLists.INSIDE)
    units = arranged(article, profile, Part.EVERYTHING, pictures=folder is not None)
    named = {photo.block: photo for photo in photos(article)} if folder is not None else {}
    titles = (unit.text.plain for unit in units if unit.kind is BlockKind.TITLE)
    title = " ".join(" ".join(titles).split())
    content = "\n".join(_lines(units, profile, named, folder or ""))
    return document(title, _STYLE, content)


def document(title: str, style: str, content: str) -> str:
    """Return a complete HTML document round the content of its body."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{content}\n</body>\n</html>\n"
    )


def _lines(
    units: Iterable[Printed], profile: Profile, named: Mapping[str, Photo], folder: str
) -> Iterator[str]:
    text: list[Printed] = []
    for unit in units:
        if unit.picture is None:
            text.append(unit)
            continue
        yield from elements(text, profile)
        text = []
        if unit.picture.asset:
            yield centred(_image(named[unit.block], profile, folder), profile)
    yield from elements(text, profile)


def _image(photo: Photo, profile: Profile, folder: str) -> str:
    address = quote(f"{folder.rstrip('/')}/{photo.name}" if folder else photo.name)
    size = ""
    if photo.width and photo.height:
        width = min(photo.width, profile.image_width or photo.width)
        height = max(1, round(photo.height * width / photo.width))
        size = f' width="{width}" height="{height}"'
    return f'<img src="{quoted(address)}" alt="{quoted(photo.caption)}"{size}>'
