"""What goes on the clipboard: one line of HTML and the plain text, and never anything else.

No markers, no page around it, no picture: Qt adds what the system wants, and a bitmap beside the
text makes one editor throw the article away.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.article.article import Article, Block, BlockKind
from editor.article.printed import Printed
from editor.article.text import Text
from editor.formats.published.arrangement import Part, arranged
from editor.formats.published.fragment import fragment
from editor.formats.published.plain import plain
from editor.formats.published.profile import CLEAN, Profile


@dataclass(frozen=True, slots=True)
class Clip:
    """The two values of a copy: `html` for text/html, `text` for text/plain."""

    html: str
    text: str


def clip_of(article: Article, profile: Profile = CLEAN, part: Part = Part.EVERYTHING) -> Clip:
    """Return an article, its body or its title for the clipboard."""
    return _clip(arranged(article, profile, part), profile)


def fragment_of(selected: Text | Iterable[Block], profile: Profile = CLEAN) -> Clip:
    """Return a selection for the clipboard: whole valid blocks, in the same dialect as a copy.

    A text is a part of one paragraph; of blocks, the first and the last have their draft cut to
    what is selected (`replace(block, draft=block.draft.cut(start, end))`). Lines for photos are not
    written: their numbers are the whole article's.
    """
    if isinstance(selected, Text):
        selected = (Block("", BlockKind.PARAGRAPH, draft=selected),)
    units = arranged(Article(blocks=tuple(selected)), replace(profile, photos=False))
    return _clip(units, profile)


def _clip(units: list[Printed], profile: Profile) -> Clip:
    return Clip(fragment(units, profile), plain(units).removesuffix("\n"))
