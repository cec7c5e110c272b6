"""Which element of a page holds the article, and which its title."""

import re
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from editor.formats.html.markup import names_of, plain, texts
from editor.formats.recognise.people import is_unit

# In order of trust. A name ending in * stands for all names that begin so. 博达 VSB numbers its
# containers (#vsb_content_2_501); 苏迪 WebPlus wraps the article in .wp_articlecontent.
_CMS_CONTAINERS = (
    ".v_news_content",
    "#vsb_content*",
    ".wp_articlecontent",
    ".article_content",
    ".trs_editor",
    ".trs_editor_view",
    "#ucap-content",
    "#zoom",
    "#js_content",
    ".rich_media_content",
)
_COMMON_CONTAINERS = (
    "article",
    ".article-content",
    ".articlecontent",
    ".article-body",
    ".article_con",
    ".article-con",
    ".article",
    ".news_content",
    ".news-content",
    ".newscontent",
    ".news_con",
    ".detail-content",
    ".detail_content",
    ".content-detail",
    ".entry-content",
    ".post-content",
    ".pages_content",
    ".main-content",
    ".main_content",
    ".conttxt",
    ".con_text",
    ".contentbox",
    ".content_box",
    ".nr",
    ".text",
    ".content",
    "#content",
    "#article",
    "#articlecontent",
    "#news_content",
    "main",
)
_TITLE_NAMES = (
    ".arti_title",
    ".article-title",
    ".article_title",
    ".articletitle",
    ".content-title",
    ".content_title",
    ".news_title",
    ".news-title",
    ".newstitle",
    ".detail-title",
    ".detail_title",
    ".show_title",
    ".tit",
    ".bt",
    ".title",
    "#title",
    "#activity-name",
    "h1",
    "h2",
    "h3",
    "h4",
)
_BOXES = frozenset(
    {"div", "section", "main", "article", "td", "tr", "tbody", "table", "form", "center"}
)
_LINES = frozenset({"p", "br", "li", "h1", "h2", "h3", "h4", "tr"})

_SENTENCE_MARK = re.compile("[，。；：！？、]")
# Not the hyphen of COVID-19, not the —— before a subtitle.
_SITE_NAME = re.compile(
    r"\s*(?:(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])|[_|－｜]|(?<![—–])[—–](?![—–]))+\s*"
)
_MARK_WORTH = 8
_MAIN_SHARE = 0.6
_TITLE_LENGTH = range(4, 121)
_TITLE_PARTS = 24
_TITLE_BEGINNING = 10


@dataclass(frozen=True, slots=True)
class Container:
    """The element that holds an article; `known` says that its name, not its size, told so."""

    element: HtmlElement
    known: bool


def container(root: HtmlElement) -> Container | None:
    """Return where the article is, or None when the page has no text.

    A CMS's own container wins; then the deepest commonly named one with most of the page's text;
    then whatever element holds the largest text.
    """
    worth = _worth(root)
    if not worth[root]:
        return None
    named = _by_name(root)
    for name in _CMS_CONTAINERS:
        found = [e for e in _called(named, name) if worth[e]]
        if found:
            return Container(max(found, key=lambda e: worth[e]), known=True)
    enough = worth[root] * _MAIN_SHARE
    common = (e for name in _COMMON_CONTAINERS for e in named.get(name, ()))
    deepest = max((e for e in common if worth[e] >= enough), key=_depth, default=None)
    if deepest is not None:
        return Container(deepest, known=True)
    return Container(_largest(root, worth), known=False)


def has_cms_container(root: HtmlElement) -> bool:
    """Tell whether an element with the name of a CMS's article container is there."""
    named = _by_name(root)
    return any(_called(named, name) for name in _CMS_CONTAINERS)


def _by_name(root: HtmlElement) -> dict[str, list[HtmlElement]]:
    named: dict[str, list[HtmlElement]] = {}
    for element in root.iter():
        for name in names_of(element):
            named.setdefault(name, []).append(element)
    return named


def _called(named: dict[str, list[HtmlElement]], name: str) -> list[HtmlElement]:
    if not name.endswith("*"):
        return named.get(name, [])
    return [e for known, found in named.items() if known.startswith(name[:-1]) for e in found]


def _worth(root: HtmlElement) -> dict[HtmlElement, int]:
    """Return for each element how much running text is inside it; links count for nothing."""
    worth: dict[HtmlElement, int] = {}
    elements = list(root.iter())
    linked = {e for a in root.iter("a") for e in a.iter()}
    for element in reversed(elements):
        own = 0 if element in linked else _value(element.text)
        worth[element] = own + sum(
            worth[c] + (_value(c.tail) if element not in linked else 0) for c in element
        )
    return worth


def _value(text: str | None) -> int:
    if not text:
        return 0
    return len("".join(text.split())) + _MARK_WORTH * len(_SENTENCE_MARK.findall(text))


def _depth(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors())


def _largest(root: HtmlElement, worth: dict[HtmlElement, int]) -> HtmlElement:
    """Go down into the box that holds most of the text while it is still more than one line."""
    element = root
    while True:
        boxes = [child for child in element if child.tag in _BOXES or child.tag == "body"]
        best = max(boxes, key=lambda box: worth[box], default=None)
        if best is None or worth[best] < worth[element] * _MAIN_SHARE or not _has_lines(best):
            return element
        element = best


def _has_lines(element: HtmlElement) -> bool:
    inner = (e for e in element.iterdescendants() if e.tag in _LINES or e.tag in _BOXES)
    return sum(1 for _ in islice(inner, 2)) == 2


def title_element(root: HtmlElement, content: HtmlElement, stated: str) -> HtmlElement | None:
    """Return the element with the article's title, before the content or at its beginning.

    Best is one whose text the page's own title (`stated`) begins with; then one named like a title.
    """
    before = list(_up_to(root, content))
    equal = [e for part in title_parts(stated) for e in _saying(before, part)]
    if equal:
        return _longest(equal)
    inside = [e for e in content.iterdescendants("h1") if _is_title_text(e)]
    for name in _TITLE_NAMES:
        named = [e for e in before if name in names_of(e) and _is_title_text(e)]
        if named:
            return named[-1]
    return inside[0] if inside else None


def _saying(elements: list[HtmlElement], title: str) -> list[HtmlElement]:
    """Return the elements whose text is the title, or where one cut it short, begins alike."""
    wanted = squeezed(title).rstrip(".…")
    texts = ((e, squeezed(plain(e))) for e in elements if _is_title_text(e))
    return [
        e
        for e, text in texts
        if (wanted.startswith(text) and len(text) * 2 > len(wanted))
        or (len(wanted) >= _TITLE_BEGINNING and text.startswith(wanted))
    ]


def _up_to(root: HtmlElement, content: HtmlElement) -> list[HtmlElement]:
    """Return the elements before the content, and the first few inside it."""
    around = set(content.iterancestors())
    found: list[HtmlElement] = []
    for element in root.iter():
        if element is content:
            break
        if element not in around and element.tag not in {"html", "body", "title"}:
            found.append(element)
    return found


def _is_title_text(element: HtmlElement) -> bool:
    if sum(1 for _ in islice(element.iter(), _TITLE_PARTS + 1)) > _TITLE_PARTS:
        return False
    text = plain(element)
    return len(text) in _TITLE_LENGTH and not text.endswith(("。", "；"))


def _longest(elements: list[HtmlElement]) -> HtmlElement:
    """Return the innermost element of the longest text; a house's own name is no title."""
    titles = [e for e in elements if not is_unit(plain(e))] or elements
    longest = max(len(plain(e)) for e in titles)
    return [e for e in titles if len(plain(e)) == longest][-1]


def squeezed(text: str) -> str:
    """Return a text without white space, for comparing titles."""
    return "".join(text.split())


def stated_title(root: HtmlElement) -> str:
    """Return the title the page states outside its text, with the name of the site if it has it."""
    for element in root.iter("meta"):
        if element.get("name", "").lower() in {"articletitle", "article:title"}:
            title = " ".join(element.get("content", "").split())
            if title:
                return title
    titles = (" ".join("".join(texts(e)).split()) for e in root.iter("title"))
    return next(titles, "")


def title_parts(title: str) -> tuple[str, ...]:
    """Return the parts of a page's title, of which one is the article's and others the site's."""
    return tuple(part for part in (title, *_SITE_NAME.split(title)) if part)


def without_site_name(title: str) -> str:
    """Return a page's title without the names of the site and the column beside it."""
    parts = [part for part in _SITE_NAME.split(title) if part]
    return next((part for part in parts if not is_unit(part) and len(part) > 3), title)
