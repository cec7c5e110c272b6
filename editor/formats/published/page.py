"""The published article as a whole file, with the pictures that were saved beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from editor.article.article import Article, BlockKind
from editor.article.printed import Printed
from editor.article.text import Text
from editor.formats.published.arrangement import Part, arranged
from editor.formats.published.fragment import centred, elements, escaped, quoted
from editor.formats.published.markdown import markdown
from editor.formats.published.photos import Photo, photos
from editor.formats.published.profile import CLEAN, NestedLists, Profile

_STYLE = (
    "body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.6; "
    "font-family: Georgia, 'Times New Roman', serif; } "
    "img { max-width: 100%; height: auto; } "
    "table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: 0.3em 0.6em; }"
)


def page(
    article: Article, profile: Profile = CLEAN, folder: str | None = None, notice: str = ""
) -> str:
    """Return the article as a complete HTML document.

    `folder` is where the photos lie, relative to the file and with "/": "" for beside it. Without
    one no picture is shown. Pictures wider than the profile allows are shown at that width.
    `notice` stands before the title and as the first line: that nobody has signed it, say.
    """
    profile = replace(profile, nested_lists=NestedLists.INSIDE)
    units, named = _with_photos(article, profile, folder)
    titles = (unit.text.plain for unit in units if unit.kind is BlockKind.TITLE)
    title = " ".join(" ".join((notice, *titles)).split())
    lines = _lines(units, profile, named, folder or "")
    first = [f"<p><strong>{escaped(notice)}</strong></p>"] if notice else []
    return document(title, _STYLE, "\n".join([*first, *lines]))


def markdown_page(article: Article, profile: Profile = CLEAN, folder: str | None = None) -> str:
    """Return the article as Markdown with its photos from a folder, as `page` takes it."""
    units, named = _with_photos(article, profile, folder)
    addresses = {block: photo.address(folder or "") for block, photo in named.items()}
    captions = {block: photo.caption for block, photo in named.items()}
    shown = (
        replace(unit, kind=BlockKind.IMAGE, text=Text(captions[unit.block]))
        if unit.picture
        else unit
        for unit in units
    )
    return markdown(shown, addresses)


def _with_photos(
    article: Article, profile: Profile, folder: str | None
) -> tuple[list[Printed], dict[str, Photo]]:
    # A photo whose bytes were not there is not in the folder either.
    units = arranged(article, profile, Part.EVERYTHING, pictures=folder is not None)
    saved = [photo for photo in photos(article) if photo.asset and folder is not None]
    named = {photo.block: photo for photo in saved}
    return [unit for unit in units if unit.picture is None or unit.block in named], named


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
        yield centred(_image(named[unit.block], profile, folder), profile)
    yield from elements(text, profile)


def _image(photo: Photo, profile: Profile, folder: str) -> str:
    size = ""
    if photo.width and photo.height:
        width = min(photo.width, profile.image_width or photo.width)
        height = max(1, round(photo.height * width / photo.width))
        size = f' width="{width}" height="{height}"'
    return f'<img src="{photo.address(folder)}" alt="{quoted(photo.caption)}"{size}>'
