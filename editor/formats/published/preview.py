"""What the CMS will show of a paste, and what a person should look at before pasting."""

import re
from collections.abc import Callable

from lxml import etree, html

from editor.article.article import Article, BlockKind
from editor.article.text import MarkKind
from editor.formats.published.arrangement import Part, arranged
from editor.formats.published.fragment import fragment
from editor.formats.published.page import document
from editor.formats.published.profile import CLEAN, Profile, Quotes, Shown
from editor.formats.published.tidying import is_safe
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_CURLY = QT_TRANSLATE_NOOP(
    "Publishing",
    "Curly quotation marks and apostrophes: {count}. A site set in a Chinese font shows them as "
    "wide as a Chinese character; a profile with straight quotes avoids that.",
)
_EMPTY = QT_TRANSLATE_NOOP(
    "Publishing",
    "Blocks that are left out because they have no English: {count}. Write them, or check that the "
    "page can do without.",
)
_UNSAFE = QT_TRANSLATE_NOOP(
    "Publishing",
    "Links that are given out as plain text because they lead to no web, mail or telephone "
    "address: {count}. Correct their addresses if they are to be links.",
)
_CURLY_MARKS = re.compile("[“”‘’]")


def preview(article: Article, profile: Profile = CLEAN, part: Part = Part.EVERYTHING) -> str:
    """Return an HTML document as the CMS of a profile will show it after a paste.

    What the CMS drops is gone; its pages' font is named, so that wide quotation marks are seen.
    """
    pasted = shown(fragment(arranged(article, profile, part), profile), profile.shows)
    style = f"body {{ font-family: {profile.shows.font}; line-height: 160%; }}"
    return document(profile.name, style, pasted)


def shown(pasted: str, rules: Shown) -> str:
    """Return what is left of a fragment when a CMS has dropped what it does not keep."""
    if not pasted:
        return ""
    body = html.fragment_fromstring(pasted, create_parent="body")
    if rules.drops_tags:
        etree.strip_tags(body, *rules.drops_tags)
    etree.strip_attributes(body, *rules.drops_attributes)
    whole = html.tostring(body, encoding="unicode")
    return whole.removeprefix("<body>").removesuffix("</body>")


def cautions(article: Article, profile: Profile = CLEAN) -> tuple[Message, ...]:
    """Return what a person should know before pasting; nothing of it stands in the way."""
    counts: tuple[tuple[str, Callable[[], int]], ...] = (
        (_EMPTY, lambda: _empty_blocks(article)),
        (_CURLY, lambda: _curly_marks(article, profile)),
        (_UNSAFE, lambda: _unsafe_links(article)),
    )
    counted = ((text, count()) for text, count in counts)
    return tuple(Message("Publishing", text, {"count": n}) for text, n in counted if n)


def _empty_blocks(article: Article) -> int:
    written = (block for block in article.blocks if block.kind is not BlockKind.IMAGE)
    return sum(1 for block in written if block.source and not block.draft)


def _curly_marks(article: Article, profile: Profile) -> int:
    if profile.quotes is not Quotes.AS_WRITTEN:
        return 0
    return sum(len(_CURLY_MARKS.findall(unit.text.plain)) for unit in arranged(article, profile))


def _unsafe_links(article: Article) -> int:
    return sum(
        mark.kind is MarkKind.LINK and not is_safe(mark.target)
        for block in article.blocks
        for mark in block.draft.marks
    )
