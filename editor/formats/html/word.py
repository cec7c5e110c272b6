"""Lists as Word writes them to the clipboard and to filtered HTML: paragraphs with drawn markers.

Word gives `<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.</span>…`; the marker
is taken out of the text and the paragraph becomes a list item.
"""

import re

from lxml.html import HtmlElement

from editor.formats.html.markup import plain

_LEVEL = re.compile(r"mso-list\s*:[^;]*?\blevel(\d)", re.IGNORECASE)
_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
# Bullets are drawn with a letter of a symbol font: "l" in Wingdings, "o" in Courier.
_NUMBER = re.compile(r"[0-9一二三四五六七八九十①-⑳]|[A-Za-z].")

LEVEL = "data-list-level"
ORDERED = "data-list-ordered"


def mark_lists(root: HtmlElement) -> None:
    """Turn Word's list paragraphs into paragraphs with a `LEVEL` and an `ORDERED` attribute.

    A heading keeps its marker: the 一、 of a heading is a part of its text.
    """
    for element in list(root.iter("p", "div", "li")):
        found = _LEVEL.search(element.get("style", ""))
        if found:
            marker = _take_marker(element)
            element.set(LEVEL, str(max(0, int(found[1]) - 1)))
            element.set(ORDERED, "1" if _NUMBER.search(marker) else "")


def _take_marker(paragraph: HtmlElement) -> str:
    for span in paragraph.iter("span"):
        if _MARKER.search(span.get("style", "")):
            marker = plain(span)
            span.drop_tree()
            return marker
    return ""
