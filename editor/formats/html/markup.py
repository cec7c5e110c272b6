"""The element tree of a page: parsed safely, and what an element says about itself."""

import re
from collections.abc import Iterator
from itertools import chain

from lxml import etree
from lxml.html import HtmlComment, HtmlElement, HTMLParser, document_fromstring

from editor.errors import UnreadableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_TOO_DEEP = QT_TRANSLATE_NOOP(
    "Formats",
    "“{name}” is nested too deeply to be a page people read. "
    "Open it in a browser, copy the text and paste it here.",
)

_DECLARATION = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)""",
    re.IGNORECASE,
)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)", re.IGNORECASE)
_STYLE = re.compile(r"([\w-]+)\s*:\s*([^;]*)")

_DROPPED = frozenset(
    "script style noscript template nav aside iframe object embed applet svg canvas video audio map"
    " input select textarea button datalist dialog head title link meta xml del"
    " o:p v:shape v:shapetype v:rect v:group w:worddocument".split()
)
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)")
_COMMENT_PARTS = re.compile(r"mso-element\s*:\s*(?:comment|header|footer)", re.IGNORECASE)

_HEAD_BYTES = 4096
"""How far into a page its charset may be declared (the standard says 1,024; CMS pages go on)."""


def declared_charset(data: bytes) -> str:
    """Return the charset a page names in its head, or an empty string."""
    found = _DECLARATION.search(data, 0, _HEAD_BYTES)
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def parse(markup: str, name: str) -> HtmlElement | None:
    """Return the root element, or None for a page without any element.

    Raise `UnreadableFile` for nesting beyond the parser's limit of 2,048 (256 for the rest of the
    web): what lies deeper would be lost without a word.
    """
    # A NUL or a lone surrogate cannot be written as UTF-8 the parser takes.
    data = markup.replace("\x00", "").encode("utf-8", "replace")
    if not data.strip():
        return None
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True)
    try:
        root = document_fromstring(data, parser)
    except etree.ParserError:  # a page of comments only
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableFile(Message("Formats", _TOO_DEEP, {"name": name}))
    return root


def address(root: HtmlElement) -> str:
    """Return where the page came from, as the browser that saved it or the page itself says."""
    for comment in chain(root.itersiblings(preceding=True), root.iter(etree.Comment)):
        found = _SAVED_FROM.search(comment.text or "")
        if found:
            return found[1]
    stated = (e.get("href", "") for e in root.iter("link") if e.get("rel") == "canonical")
    given = (e.get("content", "") for e in root.iter("meta") if e.get("property") == "og:url")
    based = (e.get("href", "") for e in root.iter("base"))
    found_address = next((a for a in (*stated, *given, *based) if a.startswith("http")), "")
    return found_address.strip()


def prune(root: HtmlElement) -> None:
    """Take out of the tree what a reader of the page does not see: scripts, menus, hidden parts."""
    for element in list(root.iter()):
        if element is not root and element.getparent() is not None and _is_unseen(element):
            element.drop_tree()


def _is_unseen(element: HtmlElement) -> bool:
    if isinstance(element, HtmlComment) or not isinstance(element.tag, str):
        return True
    if element.tag in _DROPPED or element.get("hidden") is not None:
        return True
    style = element.get("style", "").lower()
    if _HIDING.search(style) or _COMMENT_PARTS.search(style):
        return True
    return "msocomanchor" in element.get("class", "").lower() or _is_small_form(element)


def _is_small_form(element: HtmlElement) -> bool:
    """Tell a login or search form from the form that a CMS wraps around a whole article."""
    return element.tag == "form" and len("".join(texts(element))) < 120


def texts(element: HtmlElement) -> Iterator[str]:
    """Yield the strings inside an element, outside scripts and styles."""
    for part in element.iter():
        if isinstance(part.tag, str) and part.tag not in {"script", "style"} and part.text:
            yield part.text
        if part is not element and part.tail:
            yield part.tail


def plain(element: HtmlElement) -> str:
    """Return an element's text with every run of white space as one space."""
    return " ".join("".join(texts(element)).split())


def style_of(element: HtmlElement) -> dict[str, str]:
    """Return the properties of an element's style attribute, lower-cased."""
    style = element.get("style")
    if not style:
        return {}
    return {name.lower(): value.strip().lower() for name, value in _STYLE.findall(style)}


def names_of(element: HtmlElement) -> tuple[str, ...]:
    """Return an element's selectors in lower case: its tag, .class and #id."""
    if not isinstance(element.tag, str):
        return ()
    classes = tuple("." + name for name in element.get("class", "").lower().split())
    identity = element.get("id", "").lower()
    return (element.tag, *classes, *(("#" + identity,) if identity else ()))
