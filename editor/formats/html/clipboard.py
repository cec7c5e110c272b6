"""Reads what was copied in Word, WPS, a browser or an editor."""

import re
from dataclasses import replace

from editor.errors import UnreadableFile
from editor.formats.html.containers import has_cms_container
from editor.formats.html.markup import address, parse, prune
from editor.formats.html.pictures import Pictures
from editor.formats.html.reader import numbered, page_of, ranked
from editor.formats.html.walker import walk
from editor.formats.html.word import mark_lists
from editor.formats.opening import LARGEST
from editor.formats.page import Page
from editor.formats.text import page_of_text
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_NOTHING = QT_TRANSLATE_NOOP(
    "Formats", "There is no text on the clipboard. Copy the article and paste it again."
)
_TOO_MUCH = QT_TRANSLATE_NOOP(
    "Formats", "There is too much on the clipboard. Copy the article alone and paste it again."
)

# The Windows format CF_HTML begins with offsets; the fragment is also marked by comments.
_HEADER = re.compile(r"\s*Version:[\d.]+\s.*?(?=<)", re.DOTALL)
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL)
_SOURCE = re.compile(r"^SourceURL:(https?:\S+)", re.MULTILINE)
_NAME = "clipboard"


def read_clipboard(html: str | None, plain: str | None) -> Page:
    """Read the clipboard's HTML, or its plain text where the HTML holds no text.

    Raise `UnreadableFile` when there is no text in either.
    """
    if len(html or "") + len(plain or "") > LARGEST:
        raise UnreadableFile(Message("Formats", _TOO_MUCH))
    page = _page_of_html(html) if html and html.strip() else Page(())
    if _has_text(page):
        return page
    page = page_of_text((plain or "").replace("\r\n", "\n").replace("\r", "\n"))
    if _has_text(page):
        return page
    raise UnreadableFile(Message("Formats", _NOTHING))


def _has_text(page: Page) -> bool:
    return any(block.source for block in page.blocks)


def _page_of_html(html: str) -> Page:
    header = _HEADER.match(html)
    source = _SOURCE.search(header[0]) if header else None
    came_from = source[1] if source else ""
    fragment = _FRAGMENT.search(html)
    root = parse(fragment[1] if fragment else html[header.end() if header else 0 :], _NAME)
    if root is None:
        return Page(())
    pictures = Pictures(None)
    if has_cms_container(root):
        page = page_of(root, pictures)
        return replace(page, address=page.address or came_from)
    came_from = address(root) or came_from
    prune(root)
    mark_lists(root)
    blocks = tuple(walk(root, pictures, came_from).blocks)
    return Page(numbered(ranked(blocks)), tuple(pictures.assets.values()), "", came_from)
